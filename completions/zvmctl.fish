# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_zvmctl_global_optspecs
    string join \n c/context= y/yes no-input j/parallel= v/verbose q/quiet o/output= columns= no-headers sort= filter= limit= jq= color= accessible progress= endpoint= cacert= cert= key= pin= insecure proxy= connect-timeout= trace-http= h/help V/version
end

function __fish_zvmctl_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_zvmctl_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_zvmctl_using_subcommand
    set -l cmd (__fish_zvmctl_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c zvmctl -n "__fish_zvmctl_needs_command" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -s V -l version -d 'Print version'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "image" -d 'Check image files, and see, import and delete images'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "vswitch" -d 'See virtual switches'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "host" -d 'See the z/VM system'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "pool" -d 'See disk pools and their space'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "api" -d 'Make one call of the connector\'s own interface and print its answer'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "units" -d 'Convert a disk size between bytes, cylinders and blocks'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "completion" -d 'Print a completion script for a shell'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "man" -d 'Print or write manual pages'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "schema" -d 'Print the JSON Schema of a command\'s output'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "version" -d 'Show the versions of zvmctl and of the server'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -f -a "list" -d 'List the images of the server'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -f -a "show" -d 'Show an image of the server'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -f -a "import" -d 'Check an image file, upload it and make an image of it'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -f -a "delete" -d 'Delete images of the server'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate" -f -a "validate" -d 'Check image files on this machine'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l os-version -d 'Operating system version in it: rhel9.4, sles15sp6, ubuntu22.04, rhcos4.14' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l disk-type -d 'Kind of disk of a CoreOS image: ECKD (also dasd) or FBA (also scsi); all others say it themselves' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l fit -d 'Disk that the image must fit: a size, or a disk pool [default: the context\'s pool]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l fit -d 'Disk that the image is meant for: a size (10g, 3338cyl), or a disk pool of the context (pool:ECKD:POOL1)' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l os-version -d 'Operating system version that the import would state: rhel9.4, sles15sp6, ubuntu22.04, rhcos4.14' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l md5 -d 'MD5 that the file must have' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l strict -d 'End with status 3 on warnings too'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l quick -d 'Read header, first and last bytes only; cannot find damage in between'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -f -a "list" -d 'List the virtual switches'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -f -a "show" -d 'Show a virtual switch with its uplinks, grants and coupled adapters'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -f -a "show" -d 'Show the z/VM system of the current context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -f -a "list" -d 'List the disk pools'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -f -a "show" -d 'Show a disk pool with its volumes'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -s f -l raw-field -d 'Field with a text; a[b]=… nests, a[]=… adds to a list' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -s F -l field -d 'Field with true, false, null, a whole number, the text of a file (@FILE), or else a text' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l input -d 'File with the JSON body; `-` is standard input' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l dir -d 'Folder to write all pages into instead' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l client -d 'Show zvmctl\'s own version only; asks no server'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -s h -l help -d 'Print help'
