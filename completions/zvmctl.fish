# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_zvmctl_global_optspecs
    string join \n c/context= y/yes expect= n/dry-run confirm-context= reason= no-input j/parallel= v/verbose q/quiet o/output= columns= no-headers sort= filter= limit= jq= color= accessible progress= endpoint= cacert= cert= key= pin= insecure proxy= connect-timeout= trace-http= h/help V/version
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
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_needs_command" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -s V -l version -d 'Print version'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "guest" -d 'See, make and change guests'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "image" -d 'Check image files, and see, import and delete images'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "vswitch" -d 'See virtual switches'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "host" -d 'See the z/VM system'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "pool" -d 'See disk pools and their space'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "job" -d 'See work of several steps, and take it up again when it stopped'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "api" -d 'Make one call of the connector\'s own interface and print its answer'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "doctor" -d 'Check a connector and what lies behind it'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "auth" -d 'Sign in to a connector, sign out, and see how things stand'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "context" -d 'Manage the systems that commands act on'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "config" -d 'See where settings come from'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "history" -d 'See what was done to hosts from this machine'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "parm" -d 'Check and write kernel parameter files for installing guests'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "units" -d 'Convert a disk size between bytes, cylinders and blocks'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "sim" -d 'The simulated z/VM host: serve it, let things go wrong on it, see a demonstration'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "explain" -d 'Say what codes and message numbers mean'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "completion" -d 'Print a completion script for a shell'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "man" -d 'Print a manual page, or write them all into a folder'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "schema" -d 'Print the JSON Schema of a command\'s output'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "version" -d 'Show the versions of zvmctl and of the server'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "list" -d 'List the guests'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "show" -d 'Show guests with their disks and network adapters'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "create" -d 'Create a guest, with an image on its first disk if one is named'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "deploy" -d 'Write an image onto a disk of a guest that is off'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "delete" -d 'Delete guests with all that they own'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "start" -d 'Start guests: log them on and boot'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "stop" -d 'Shut guests down and log them off'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "reboot" -d 'Reboot the systems in guests'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "reset" -d 'Log guests off at once and on again, without shutdown'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "pause" -d 'Stop the virtual processors of guests'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "unpause" -d 'Let the virtual processors of paused guests run again'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "wait" -d 'Wait until guests are as wanted'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "console" -d 'Read the console of a guest'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "capture" -d 'Make an image of the root disk of a guest'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "adopt" -d 'Put guests that exist under the server\'s management'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "forget" -d 'Make the server forget guests, without changing them'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "disk" -d 'See, add, format and delete the disks of a guest'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "nic" -d 'See, add, couple and delete the network adapters of a guest'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "ipl" -d 'See what a guest boots'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and not __fish_seen_subcommand_from list show create deploy delete start stop reboot reset pause unpause wait console capture adopt forget disk nic ipl set" -f -a "set" -d 'Set the processors and the memory of a guest'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l power -d 'List only guests that are on, or off' -r -f -a "on\t'Logged on'
off\t'Logged off'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l all -d 'Add the user ids of the directory that the server does not manage, and say how each stands: managed, unmanaged, orphaned (gone from the directory), migrated (no longer managed, but remembered)'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l directory -d 'Show the records of the directory entry too, with passwords masked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l cpus -d 'Virtual processors' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l memory -d 'Memory, as in 2048m or 2g' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l max-cpus -d 'Most processors it can ever be given; the server\'s default when left out' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l max-memory -d 'Most memory it can ever be given; the server\'s default when left out' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l profile -d 'Directory profile to include; the context\'s or the server\'s default when left out' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l image -d 'Image to write onto the first disk' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l disk -d 'Disk: SIZE or auto, then pool=TYPE:NAME, vdev=0100, format=FS as needed; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l nic -d 'Network adapter: vswitch=NAME, then vlan=N, ip=ADDR/PREFIX, gateway=ADDR, dns=ADDR, mac=MAC, mtu=N, vdev=1000 as needed; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l hostname -d 'Host name' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l ssh-key -d 'File of public SSH keys that may log in; repeatable' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l user-data -d 'User data for cloud-init: a #cloud-config, a script, or a MIME message' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l password-file -d 'File whose first line is the password of root, or its hash as `openssl passwd -6` makes it' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l ignition -d 'Ignition file, for a Red Hat CoreOS image' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l transport -d 'Config drive, or Ignition file, that the server fetches itself by scp' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l timeout -d 'Longest time to wait until a state is reached [env: ZVMCTL_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l no-start -d 'Leave the guest off when the image is written'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l keep -d 'Leave what was made when a step fails, and name it'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l wait -d 'Wait until the state is reached; this is the default'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l no-wait -d 'Do not wait'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l vdev -d 'Disk to write to' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l hostname -d 'Host name' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l ssh-key -d 'File of public SSH keys that may log in; repeatable' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l user-data -d 'User data for cloud-init: a #cloud-config, a script, or a MIME message' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l password-file -d 'File whose first line is the password of root, or its hash as `openssl passwd -6` makes it' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l ignition -d 'Ignition file, for a Red Hat CoreOS image' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l transport -d 'Config drive, or Ignition file, that the server fetches itself by scp' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l assume-off -d 'Take a guest that is off here for off on every member of its cluster, although that cannot be known: you have made sure'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from deploy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l assume-off -d 'Take a guest that is off here for off on every member of its cluster, although that cannot be known: you have made sure'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l timeout -d 'Longest time to wait until a state is reached [env: ZVMCTL_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l wait -d 'Wait until the state is reached; this is the default'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l no-wait -d 'Do not wait'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l assume-off -d 'Take a guest that is off here for off on every member of its cluster, although that cannot be known: you have made sure'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l timeout -d 'Longest time to wait until a state is reached [env: ZVMCTL_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l force -d 'Log off at once, without shutdown'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l wait -d 'Wait until the state is reached; this is the default'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l no-wait -d 'Do not wait'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reboot" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from pause" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from unpause" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l for -d 'What to wait for: `power=on`, `power=off`, `ip`, `console=REGEX`; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l timeout -d 'Longest time to wait until a state is reached [env: ZVMCTL_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from wait" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l since -d 'Show what was received since then: how long ago (`10m`), or a moment in UTC' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l until -d 'Follow until a line fits' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l fail-on -d 'End with status 7 when a line fits' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l timeout -d 'Longest time to wait until a state is reached [env: ZVMCTL_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l follow -d 'Go on reading'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from console" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l level -d 'Compression level, 0 (none) to 9 [default: the server\'s, 6]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l root-vdev -d 'The server\'s root device, when it is configured otherwise' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l force -d 'Capture a guest that is on although its system cannot be shut down'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l script -d 'Print a script that checks from inside the guest what cannot be seen from outside, and do nothing else'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l assume-off -d 'Take a guest that is off here for off on every member of its cluster, although that cannot be known: you have made sure'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from capture" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l os-version -d 'System in the guests, as for `image import`: rhel9.6. The server wants it for changes of networks and disks' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from adopt" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from forget" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -f -a "list" -d 'List the disks of a guest'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -f -a "add" -d 'Add disks to a guest'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -f -a "delete" -d 'Delete disks of a guest that is off'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from disk" -f -a "configure" -d 'Have the system in a guest format and mount added disks'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -f -a "list" -d 'List the network adapters of a guest: by definition, and now'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -f -a "add" -d 'Add a network adapter to a guest and couple it to a virtual switch'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -f -a "delete" -d 'Delete a network adapter of a guest'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -f -a "couple" -d 'Couple a network adapter of a guest to a virtual switch'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from nic" -f -a "uncouple" -d 'Uncouple a network adapter of a guest'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from ipl" -f -a "show" -d 'Show what a guest boots, by its directory entry'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l cpus -d 'Virtual processors' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l memory -d 'Memory, as in 2048m or 2g' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l live -d 'Change the running guest too, at once; it must be on'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand guest; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -f -a "list" -d 'List the images of the server'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -f -a "show" -d 'Show an image of the server'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -f -a "import" -d 'Check an image file, upload it and make an image of it'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -f -a "delete" -d 'Delete images of the server'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -f -a "validate" -d 'Check image files on this machine'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -f -a "capture" -d 'Make an image of the root disk of a guest: `guest capture` under another noun'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -f -a "inspect" -d 'Show what system image files hold and what it still needs'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -f -a "files" -d 'List files inside an image file'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -f -a "cat" -d 'Print a file inside an image file'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -f -a "build" -d 'Make an image of a disk or partition'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -f -a "convert" -d 'Write an image anew: other compression, kind or size, a repaired header'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -f -a "extract" -d 'Write the disk in an image, or one of its partitions, to a plain file'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and not __fish_seen_subcommand_from list show import delete validate capture inspect files cat build convert extract compare" -f -a "compare" -d 'Show where the content of two images differs'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l os-version -d 'Operating system version in it: rhel9.4, sles15sp6, ubuntu22.04, rhcos4.14' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l disk-type -d 'Kind of disk of a CoreOS image: ECKD (also dasd) or FBA (also scsi); all others say it themselves' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l fit -d 'Disk that the image must fit: a size, a disk pool, a disk of a guest, or one like that of another image [default: the context\'s pool]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l size -d 'Bytes of the stream, for servers that want to know beforehand' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l no-check -d 'Send the file without checking it; only header and MD5 are read'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l stream -d 'Read the file once and check it while it is sent; standard input always is'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l fit -d 'Disk that the image is meant for: a size (10g, 3338cyl), a disk pool of the server (pool:ECKD:POOL1), a disk of a guest, or one like that of another image' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l os-version -d 'Operating system version that the import would state: rhel9.4, sles15sp6, ubuntu22.04, rhcos4.14' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l md5 -d 'MD5 that the file must have' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from validate" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l level -d 'Compression level, 0 (none) to 9 [default: the server\'s, 6]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l root-vdev -d 'The server\'s root device, when it is configured otherwise' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l force -d 'Capture a guest that is on although its system cannot be shut down'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l script -d 'Print a script that checks from inside the guest what cannot be seen from outside, and do nothing else'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l assume-off -d 'Take a guest that is off here for off on every member of its cluster, although that cannot be known: you have made sure'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from capture" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l script -d 'Print the shell script that does in the guest what the system still needs before it is captured'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from inspect" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l partition -d 'Number of the partition [default: that of the system, else the only one with files]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from files" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l partition -d 'Number of the partition [default: that of the system, else the only one with files]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from cat" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l type -d 'Kind of image [default: what the source suggests]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l partition -d 'Partition to take of a disk that has several' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l size -d 'Size of the disk: 10g, 4194304blk [default: the smallest that fits]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l level -d 'Compression from 1 (fast) to 9 (small); 0 stores' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l force -d 'Replace an existing file'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from build" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l type -d 'Kind of the new image [default: that of the old one]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l size -d 'Size of the disk: 10g, 3338cyl, 4194304blk [default: that of the old image]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l level -d 'Compression from 1 (fast) to 9 (small); 0 stores [default: that of the old image]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l force -d 'Replace an existing file'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from convert" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l partition -d 'Partition [default: the whole disk]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l force -d 'Replace an existing file'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from extract" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand image; and __fish_seen_subcommand_from compare" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -f -a "list" -d 'List the virtual switches'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -f -a "show" -d 'Show a virtual switch with its uplinks, grants and coupled adapters'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -f -a "grant" -d 'Let a guest couple to a virtual switch'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show grant revoke" -f -a "revoke" -d 'Take the permission of a guest to couple to a virtual switch back'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l vlan -d 'VLAN, on a switch that is VLAN aware; it takes the place of the VLANs that the guest may be in' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from grant" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -f -a "show" -d 'Show the z/VM system of the current context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -f -a "list" -d 'List jobs, the oldest first'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -f -a "show" -d 'Show a job: its steps, what it has left on the server, and the commands that remove that'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -f -a "resume" -d 'Go on with a job where it stopped'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and not __fish_seen_subcommand_from list show resume rollback" -f -a "rollback" -d 'Take away what a job has left on the server'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l allow-system -d 'Allow this user id although it belongs to the system or lies outside the context\'s limits; repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand job; and __fish_seen_subcommand_from rollback" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -s f -l raw-field -d 'Field with a text; a[b]=… nests, a[]=… adds to a list' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -s F -l field -d 'Field with true, false, null, a whole number, the text of a file (@FILE), or else a text' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l input -d 'File with the JSON body; `-` is standard input' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand api" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l timeout -d 'Longest wait for each answer' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l strict -d 'Warnings fail the check, too: status 3'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and not __fish_seen_subcommand_from drift" -f -a "drift" -d 'Find what the server, the directory and z/VM do not agree on, and what was left over'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand doctor; and __fish_seen_subcommand_from drift" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -f -a "login" -d 'Store the admin token of the context, after trying it'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -f -a "logout" -d 'Forget the stored admin token and the temporary token of the context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status" -f -a "status" -d 'Show where the token comes from and how long the temporary one lasts'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l token-file -d 'Read the token from this file, `-` for standard input, instead of asking' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -f -a "list" -d 'List the contexts'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -f -a "show" -d 'Show a context, the current one by default'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -f -a "create" -d 'Add a context; on a terminal, what is missing is asked for'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -f -a "use" -d 'Make a context the current one'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -f -a "set" -d 'Change settings of a context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -f -a "rename" -d 'Give a context another name'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and not __fish_seen_subcommand_from list show create use set rename delete" -f -a "delete" -d 'Delete a context with its stored token'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l token-env -d 'Environment variable that holds the admin token' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l token-file -d 'File that holds the admin token' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l token-command -d 'Program and arguments that print the admin token; run without a shell' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l timeout -d 'Longest time to wait until a state is reached' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l protected -d 'Whether changing verbs want the context confirmed' -r -f -a "true\t''
false\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l pool -d 'Disk pool for new disks, TYPE:NAME' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l vswitch -d 'Virtual switch for new adapters' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l userid-prefix -d 'Beginning of every user id that may be changed' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l allow -d 'Patterns of the user ids that may be changed' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l deny -d 'Patterns of user ids that are never changed' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l profile -d 'Directory profile for new guests' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l image-repository -d 'Folder or address where image files lie' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l smapi-host -d 'Host name of the SMAPI server' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l smapi-port -d 'Port of the SMAPI server; 44444 when not set' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l smapi-user -d 'User id that SMAPI requests are made as' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l smapi-tls -d 'Whether the SMAPI server is reached over TLS' -r -f -a "true\t''
false\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l use -d 'Make it the current context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l no-verify -d 'Save it without trying the connection'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from use" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l unset -d 'Take a setting away; repeatable' -r -f -a "endpoint\t''
token_env\t''
token_file\t''
token_command\t''
cacert\t''
cert\t''
key\t''
pin\t''
insecure\t''
proxy\t''
connect_timeout\t''
timeout\t''
parallel\t''
protected\t''
pool\t''
vswitch\t''
userid_prefix\t''
allow\t''
deny\t''
profile\t''
image_repository\t''
smapi.host\t''
smapi.port\t''
smapi.user\t''
smapi.tls\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l token-env -d 'Environment variable that holds the admin token' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l token-file -d 'File that holds the admin token' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l token-command -d 'Program and arguments that print the admin token; run without a shell' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l timeout -d 'Longest time to wait until a state is reached' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l protected -d 'Whether changing verbs want the context confirmed' -r -f -a "true\t''
false\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l pool -d 'Disk pool for new disks, TYPE:NAME' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l vswitch -d 'Virtual switch for new adapters' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l userid-prefix -d 'Beginning of every user id that may be changed' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l allow -d 'Patterns of the user ids that may be changed' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l deny -d 'Patterns of user ids that are never changed' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l profile -d 'Directory profile for new guests' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l image-repository -d 'Folder or address where image files lie' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l smapi-host -d 'Host name of the SMAPI server' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l smapi-port -d 'Port of the SMAPI server; 44444 when not set' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l smapi-user -d 'User id that SMAPI requests are made as' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l smapi-tls -d 'Whether the SMAPI server is reached over TLS' -r -f -a "true\t''
false\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand context; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -f -a "path" -d 'List the files and folders of the program'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and not __fish_seen_subcommand_from path explain" -f -a "explain" -d 'Show each effective setting and where it came from'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand config; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -f -a "list" -d 'List what changing commands did, the newest first'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and not __fish_seen_subcommand_from list show" -f -a "show" -d 'Show one changing command with its requests, and what was seen before and after'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand history; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -f -a "lint" -d 'Check kernel parameter files'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and not __fish_seen_subcommand_from lint generate" -f -a "generate" -d 'Write a kernel parameter file'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l distribution -d 'System to be installed; told from the parameters when it is left out' -r -f -a "rhcos\t'Red Hat CoreOS as a node of OpenShift, with an Ignition file of its own'
agent\t'A node of OpenShift that registers with the agent-based installer'
rhel\t'Red Hat Enterprise Linux, and what is built like it'
sles\t'SUSE Linux Enterprise Server up to 15'
ubuntu\t'Ubuntu Server with the live installer'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l transfer -d 'How the file reaches the guest\'s reader' -r -f -a "records\t'As text: each line becomes a record of 80 columns, filled with blanks (CMS F 80, `vmur punch --text`)'
stream\t'As it is: line ends stay, and the kernel takes them for blanks'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l kernel-limit -d 'Characters that the kernel reads; newer kernels can be built for more' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l strict -d 'End with status 3 on warnings too'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from lint" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l file -d 'YAML file with what is not given here: members are named as the options, with _ for -, and take the same values; those of options that may be given several times take lists. - is standard input' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l distribution -d 'System to be installed' -r -f -a "rhcos\t'Red Hat CoreOS as a node of OpenShift, with an Ignition file of its own'
agent\t'A node of OpenShift that registers with the agent-based installer'
rhel\t'Red Hat Enterprise Linux, and what is built like it'
sles\t'SUSE Linux Enterprise Server up to 15'
ubuntu\t'Ubuntu Server with the live installer'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l nic -d 'Network adapter: its first device, and options: 0600, or 0600,layer2=0,port=1' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l ip -d 'Address with the length of the network\'s prefix, or dhcp' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l gateway -d 'Gateway of a fixed address' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l hostname -d 'Host name' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l dns -d 'Name server; may be given several times' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l dasd -d 'DASD to set online; may be given several times' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l zfcp -d 'FCP disk to set online; several times for several paths' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l install-device -d 'Disk to install to (rhcos); else chosen from --dasd and --zfcp' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l source -d 'Where the system comes from: root file system (rhcos, agent), repository (rhel, sles), ISO image (ubuntu)' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l answers -d 'Where the answers come from: Ignition file (rhcos), Kickstart file (rhel), profile (sles), folder (ubuntu)' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l extra -d 'Further parameter as it is; may be given several times' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand parm; and __fish_seen_subcommand_from generate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -f -a "command" -d 'Run a command of the connector\'s system on a simulated host'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -f -a "connector" -d 'Run the genuine connector from the Python package index on a simulated host'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -f -a "demo" -d 'Show the main job end to end on the demo host'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -f -a "fault" -d 'Faults on a simulated host: list, add, remove'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -f -a "reset" -d 'Put the host of context `demo` back to its seed data, or to another world'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and not __fish_seen_subcommand_from command connector demo fault reset serve" -f -a "serve" -d 'Serve a simulated z/VM host to any client until interrupted'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l host -d 'File of a running host\'s desk, made by `zvmctl sim connector up`' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -f -a "up" -d 'Start a connector and wait until it answers'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -f -a "down" -d 'Stop a connector and clean up'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -f -a "status" -d 'Tell whether a connector runs, and where'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from connector" -f -a "run" -d 'Own the world of a connector until it is stopped'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l world -d 'Start from this state of a simulated host instead of the seed' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l image -d 'Use this image instead of a small one made for the purpose' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from demo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -f -a "list" -d 'List the fault rules with how often each was met'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -f -a "add" -d 'Add a fault rule'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -f -a "preset" -d 'Add a named set of fault rules'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from fault" -f -a "clear" -d 'Remove one fault rule, or all of them'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l world -d 'World to start with' -r -f -a "small\t''
demo\t''
busy\t''
broken\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l world -d 'World to start with' -r -f -a "small\t''
demo\t''
busy\t''
broken\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l state -d 'Start with this state, a file that an earlier host left, instead of a named world' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l guests -d 'Start with so many generated guests instead of a named world' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l address -d 'Address to listen on' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l port -d 'Port to listen on; 0 takes any free one' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l latency-ms -d 'Delay every answer by so many milliseconds' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l no-auth -d 'Ask for no tokens'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l newest -d 'Behave as the newest connector instead of 1.6.3'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l print-env -d 'Print what a shell needs to reach it, and an empty line when it is ready'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand sim; and __fish_seen_subcommand_from serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -s j -l parallel -d 'How many requests run at once; 8 when not set, 4 for deploy and capture [env: ZVMCTL_PARALLEL]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -s o -l output -d 'Format of the result [default: table] [env: ZVMCTL_OUTPUT]' -r -f -a "table\t''
wide\t''
json\t''
ndjson\t''
yaml\t''
csv\t''
name\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l color -d 'When to use colour [default: auto] [env: ZVMCTL_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l progress -d 'How long work reports itself on stderr [default: auto] [env: ZVMCTL_PROGRESS]' -r -f -a "auto\t''
json\t''"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l endpoint -d 'Address of the connector, http:// or https:// [env: ZVMCTL_ENDPOINT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l cacert -d 'PEM file of the authorities that may sign the server\'s certificate [env: ZVMCTL_CACERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l cert -d 'PEM file of the client certificate [env: ZVMCTL_CERT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l key -d 'PEM file of the client certificate\'s private key [env: ZVMCTL_KEY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l pin -d 'SHA-256 fingerprint that the server\'s certificate must have [env: ZVMCTL_PIN]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l proxy -d 'HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at [env: ZVMCTL_PROXY]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l connect-timeout -d 'Longest time to make a connection [default: 10s] [env: ZVMCTL_CONNECT_TIMEOUT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l trace-http -d 'Write every request and answer, without secrets, to a file, or to standard error' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -s y -l yes -d 'Agree beforehand to what would be asked'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l dir -d 'Folder to write all pages into instead; made when it is missing' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -s c -l context -d 'Context to act on [env: ZVMCTL_CONTEXT]' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l expect -d 'Number of guests that a verb over several may change' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l confirm-context -d 'Name of the protected context that the change is meant for' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l reason -d 'Why something is changed, for the history [env: ZVMCTL_REASON]' -r
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
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -s n -l dry-run -d 'Look, check and print the requests that would be sent, and change nothing'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l no-input -d 'Never ask; what needs an answer fails with status 12 [default: false] [env: ZVMCTL_NO_INPUT]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -s v -l verbose -d 'Tell of every request; twice, of headers and bodies too, without secrets'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -s q -l quiet -d 'Print no notes and no bars [default: false] [env: ZVMCTL_QUIET]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l accessible -d 'Print labels and plain lines, no bars and no drawn glyphs [default: false] [env: ZVMCTL_ACCESSIBLE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l insecure -d 'Accept any server certificate [env: ZVMCTL_INSECURE]'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -s h -l help -d 'Print help (see more with \'--help\')'
