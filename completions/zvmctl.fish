# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_zvmctl_global_optspecs
    string join \n o/output= columns= no-headers sort= filter= limit= jq= color= accessible q/quiet progress= y/yes no-input h/help V/version
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

complete -c zvmctl -n "__fish_zvmctl_needs_command" -s o -l output -d 'Form of the output' -r -f -a "table\t'Columns for people'
wide\t'Columns for people, all of them'
json\t'One JSON document'
ndjson\t'One JSON object per line'
yaml\t'One YAML document'
csv\t'Comma-separated values'
name\t'Names alone, one per line'"
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l color -d 'Colour on a terminal: auto, always, never' -r -f -a "auto\t'On a terminal, unless the environment says otherwise'
always\t'Always'
never\t'Never'"
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l progress -d 'Form of progress messages: auto, json' -r -f -a "auto\t'A bar on a terminal, a line per stage elsewhere'
json\t'One JSON object per event on stderr'"
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l accessible -d 'No bars, no glyphs, `label: value` lines'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -s q -l quiet -d 'No notes and no progress'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -s y -l yes -d 'Agree beforehand to what would be asked; does not override a protected context'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -s V -l version -d 'Print version'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "vswitch" -d 'See virtual switches'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "host" -d 'See the z/VM system'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "pool" -d 'See disk pools and their space'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "units" -d 'Convert a disk size between bytes, cylinders and blocks'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "completion" -d 'Print a completion script for a shell'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "man" -d 'Print or write manual pages'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "schema" -d 'Print the JSON Schema of a command\'s output'
complete -c zvmctl -n "__fish_zvmctl_needs_command" -f -a "version" -d 'Show the versions of zvmctl and of the server'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -s o -l output -d 'Form of the output' -r -f -a "table\t'Columns for people'
wide\t'Columns for people, all of them'
json\t'One JSON document'
ndjson\t'One JSON object per line'
yaml\t'One YAML document'
csv\t'Comma-separated values'
name\t'Names alone, one per line'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l color -d 'Colour on a terminal: auto, always, never' -r -f -a "auto\t'On a terminal, unless the environment says otherwise'
always\t'Always'
never\t'Never'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l progress -d 'Form of progress messages: auto, json' -r -f -a "auto\t'A bar on a terminal, a line per stage elsewhere'
json\t'One JSON object per event on stderr'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l accessible -d 'No bars, no glyphs, `label: value` lines'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -s q -l quiet -d 'No notes and no progress'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -s y -l yes -d 'Agree beforehand to what would be asked; does not override a protected context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -f -a "list" -d 'List the virtual switches'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and not __fish_seen_subcommand_from list show" -f -a "show" -d 'Show a virtual switch with its uplinks, grants and coupled adapters'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -s o -l output -d 'Form of the output' -r -f -a "table\t'Columns for people'
wide\t'Columns for people, all of them'
json\t'One JSON document'
ndjson\t'One JSON object per line'
yaml\t'One YAML document'
csv\t'Comma-separated values'
name\t'Names alone, one per line'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l color -d 'Colour on a terminal: auto, always, never' -r -f -a "auto\t'On a terminal, unless the environment says otherwise'
always\t'Always'
never\t'Never'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l progress -d 'Form of progress messages: auto, json' -r -f -a "auto\t'A bar on a terminal, a line per stage elsewhere'
json\t'One JSON object per event on stderr'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l accessible -d 'No bars, no glyphs, `label: value` lines'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -s q -l quiet -d 'No notes and no progress'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -s y -l yes -d 'Agree beforehand to what would be asked; does not override a protected context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -s o -l output -d 'Form of the output' -r -f -a "table\t'Columns for people'
wide\t'Columns for people, all of them'
json\t'One JSON document'
ndjson\t'One JSON object per line'
yaml\t'One YAML document'
csv\t'Comma-separated values'
name\t'Names alone, one per line'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l color -d 'Colour on a terminal: auto, always, never' -r -f -a "auto\t'On a terminal, unless the environment says otherwise'
always\t'Always'
never\t'Never'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l progress -d 'Form of progress messages: auto, json' -r -f -a "auto\t'A bar on a terminal, a line per stage elsewhere'
json\t'One JSON object per event on stderr'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l accessible -d 'No bars, no glyphs, `label: value` lines'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -s q -l quiet -d 'No notes and no progress'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -s y -l yes -d 'Agree beforehand to what would be asked; does not override a protected context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand vswitch; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -s o -l output -d 'Form of the output' -r -f -a "table\t'Columns for people'
wide\t'Columns for people, all of them'
json\t'One JSON document'
ndjson\t'One JSON object per line'
yaml\t'One YAML document'
csv\t'Comma-separated values'
name\t'Names alone, one per line'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l color -d 'Colour on a terminal: auto, always, never' -r -f -a "auto\t'On a terminal, unless the environment says otherwise'
always\t'Always'
never\t'Never'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l progress -d 'Form of progress messages: auto, json' -r -f -a "auto\t'A bar on a terminal, a line per stage elsewhere'
json\t'One JSON object per event on stderr'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l accessible -d 'No bars, no glyphs, `label: value` lines'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -s q -l quiet -d 'No notes and no progress'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -s y -l yes -d 'Agree beforehand to what would be asked; does not override a protected context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and not __fish_seen_subcommand_from show" -f -a "show" -d 'Show the z/VM system of the current context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -s o -l output -d 'Form of the output' -r -f -a "table\t'Columns for people'
wide\t'Columns for people, all of them'
json\t'One JSON document'
ndjson\t'One JSON object per line'
yaml\t'One YAML document'
csv\t'Comma-separated values'
name\t'Names alone, one per line'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l color -d 'Colour on a terminal: auto, always, never' -r -f -a "auto\t'On a terminal, unless the environment says otherwise'
always\t'Always'
never\t'Never'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l progress -d 'Form of progress messages: auto, json' -r -f -a "auto\t'A bar on a terminal, a line per stage elsewhere'
json\t'One JSON object per event on stderr'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l accessible -d 'No bars, no glyphs, `label: value` lines'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -s q -l quiet -d 'No notes and no progress'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -s y -l yes -d 'Agree beforehand to what would be asked; does not override a protected context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand host; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -s o -l output -d 'Form of the output' -r -f -a "table\t'Columns for people'
wide\t'Columns for people, all of them'
json\t'One JSON document'
ndjson\t'One JSON object per line'
yaml\t'One YAML document'
csv\t'Comma-separated values'
name\t'Names alone, one per line'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l color -d 'Colour on a terminal: auto, always, never' -r -f -a "auto\t'On a terminal, unless the environment says otherwise'
always\t'Always'
never\t'Never'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l progress -d 'Form of progress messages: auto, json' -r -f -a "auto\t'A bar on a terminal, a line per stage elsewhere'
json\t'One JSON object per event on stderr'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l accessible -d 'No bars, no glyphs, `label: value` lines'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -s q -l quiet -d 'No notes and no progress'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -s y -l yes -d 'Agree beforehand to what would be asked; does not override a protected context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -f -a "list" -d 'List the disk pools'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and not __fish_seen_subcommand_from list show" -f -a "show" -d 'Show a disk pool with its volumes'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -s o -l output -d 'Form of the output' -r -f -a "table\t'Columns for people'
wide\t'Columns for people, all of them'
json\t'One JSON document'
ndjson\t'One JSON object per line'
yaml\t'One YAML document'
csv\t'Comma-separated values'
name\t'Names alone, one per line'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l color -d 'Colour on a terminal: auto, always, never' -r -f -a "auto\t'On a terminal, unless the environment says otherwise'
always\t'Always'
never\t'Never'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l progress -d 'Form of progress messages: auto, json' -r -f -a "auto\t'A bar on a terminal, a line per stage elsewhere'
json\t'One JSON object per event on stderr'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l accessible -d 'No bars, no glyphs, `label: value` lines'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -s q -l quiet -d 'No notes and no progress'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -s y -l yes -d 'Agree beforehand to what would be asked; does not override a protected context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -s o -l output -d 'Form of the output' -r -f -a "table\t'Columns for people'
wide\t'Columns for people, all of them'
json\t'One JSON document'
ndjson\t'One JSON object per line'
yaml\t'One YAML document'
csv\t'Comma-separated values'
name\t'Names alone, one per line'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l color -d 'Colour on a terminal: auto, always, never' -r -f -a "auto\t'On a terminal, unless the environment says otherwise'
always\t'Always'
never\t'Never'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l progress -d 'Form of progress messages: auto, json' -r -f -a "auto\t'A bar on a terminal, a line per stage elsewhere'
json\t'One JSON object per event on stderr'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l accessible -d 'No bars, no glyphs, `label: value` lines'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -s q -l quiet -d 'No notes and no progress'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -s y -l yes -d 'Agree beforehand to what would be asked; does not override a protected context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand pool; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -s o -l output -d 'Form of the output' -r -f -a "table\t'Columns for people'
wide\t'Columns for people, all of them'
json\t'One JSON document'
ndjson\t'One JSON object per line'
yaml\t'One YAML document'
csv\t'Comma-separated values'
name\t'Names alone, one per line'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l color -d 'Colour on a terminal: auto, always, never' -r -f -a "auto\t'On a terminal, unless the environment says otherwise'
always\t'Always'
never\t'Never'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l progress -d 'Form of progress messages: auto, json' -r -f -a "auto\t'A bar on a terminal, a line per stage elsewhere'
json\t'One JSON object per event on stderr'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l accessible -d 'No bars, no glyphs, `label: value` lines'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -s q -l quiet -d 'No notes and no progress'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -s y -l yes -d 'Agree beforehand to what would be asked; does not override a protected context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand units" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -s o -l output -d 'Form of the output' -r -f -a "table\t'Columns for people'
wide\t'Columns for people, all of them'
json\t'One JSON document'
ndjson\t'One JSON object per line'
yaml\t'One YAML document'
csv\t'Comma-separated values'
name\t'Names alone, one per line'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l color -d 'Colour on a terminal: auto, always, never' -r -f -a "auto\t'On a terminal, unless the environment says otherwise'
always\t'Always'
never\t'Never'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l progress -d 'Form of progress messages: auto, json' -r -f -a "auto\t'A bar on a terminal, a line per stage elsewhere'
json\t'One JSON object per event on stderr'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l accessible -d 'No bars, no glyphs, `label: value` lines'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -s q -l quiet -d 'No notes and no progress'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -s y -l yes -d 'Agree beforehand to what would be asked; does not override a protected context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand completion" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l dir -d 'Folder to write all pages into instead' -r -F
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -s o -l output -d 'Form of the output' -r -f -a "table\t'Columns for people'
wide\t'Columns for people, all of them'
json\t'One JSON document'
ndjson\t'One JSON object per line'
yaml\t'One YAML document'
csv\t'Comma-separated values'
name\t'Names alone, one per line'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l color -d 'Colour on a terminal: auto, always, never' -r -f -a "auto\t'On a terminal, unless the environment says otherwise'
always\t'Always'
never\t'Never'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l progress -d 'Form of progress messages: auto, json' -r -f -a "auto\t'A bar on a terminal, a line per stage elsewhere'
json\t'One JSON object per event on stderr'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l accessible -d 'No bars, no glyphs, `label: value` lines'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -s q -l quiet -d 'No notes and no progress'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -s y -l yes -d 'Agree beforehand to what would be asked; does not override a protected context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand man" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -s o -l output -d 'Form of the output' -r -f -a "table\t'Columns for people'
wide\t'Columns for people, all of them'
json\t'One JSON document'
ndjson\t'One JSON object per line'
yaml\t'One YAML document'
csv\t'Comma-separated values'
name\t'Names alone, one per line'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l color -d 'Colour on a terminal: auto, always, never' -r -f -a "auto\t'On a terminal, unless the environment says otherwise'
always\t'Always'
never\t'Never'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l progress -d 'Form of progress messages: auto, json' -r -f -a "auto\t'A bar on a terminal, a line per stage elsewhere'
json\t'One JSON object per event on stderr'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l accessible -d 'No bars, no glyphs, `label: value` lines'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -s q -l quiet -d 'No notes and no progress'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -s y -l yes -d 'Agree beforehand to what would be asked; does not override a protected context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand schema" -s h -l help -d 'Print help'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -s o -l output -d 'Form of the output' -r -f -a "table\t'Columns for people'
wide\t'Columns for people, all of them'
json\t'One JSON document'
ndjson\t'One JSON object per line'
yaml\t'One YAML document'
csv\t'Comma-separated values'
name\t'Names alone, one per line'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l columns -d 'Columns to show, in order; also trims JSON' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l sort -d 'Order by these columns; `-` before a name turns it round' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l filter -d 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l limit -d 'Show at most this many rows' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l jq -d 'Run a jq program on the JSON document' -r
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l color -d 'Colour on a terminal: auto, always, never' -r -f -a "auto\t'On a terminal, unless the environment says otherwise'
always\t'Always'
never\t'Never'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l progress -d 'Form of progress messages: auto, json' -r -f -a "auto\t'A bar on a terminal, a line per stage elsewhere'
json\t'One JSON object per event on stderr'"
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l client -d 'Show zvmctl\'s own version only; asks no server'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l no-headers -d 'Leave out the header line'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l accessible -d 'No bars, no glyphs, `label: value` lines'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -s q -l quiet -d 'No notes and no progress'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -s y -l yes -d 'Agree beforehand to what would be asked; does not override a protected context'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c zvmctl -n "__fish_zvmctl_using_subcommand version" -s h -l help -d 'Print help'
