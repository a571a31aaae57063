
use builtin;
use str;

set edit:completion:arg-completer[zvmctl] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'zvmctl'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'zvmctl'= {
            cand -o 'Form of the output'
            cand --output 'Form of the output'
            cand --columns 'Columns to show, in order; also trims JSON'
            cand --sort 'Order by these columns; `-` before a name turns it round'
            cand --filter 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable'
            cand --limit 'Show at most this many rows'
            cand --jq 'Run a jq program on the JSON document'
            cand --color 'Colour on a terminal: auto, always, never'
            cand --progress 'Form of progress messages: auto, json'
            cand --no-headers 'Leave out the header line'
            cand --accessible 'No bars, no glyphs, `label: value` lines'
            cand -q 'No notes and no progress'
            cand --quiet 'No notes and no progress'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand units 'Convert a disk size between bytes, cylinders and blocks'
            cand completion 'Print a completion script for a shell'
            cand man 'Print or write manual pages'
            cand schema 'Print the JSON Schema of a command''s output'
        }
        &'zvmctl;units'= {
            cand -o 'Form of the output'
            cand --output 'Form of the output'
            cand --columns 'Columns to show, in order; also trims JSON'
            cand --sort 'Order by these columns; `-` before a name turns it round'
            cand --filter 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable'
            cand --limit 'Show at most this many rows'
            cand --jq 'Run a jq program on the JSON document'
            cand --color 'Colour on a terminal: auto, always, never'
            cand --progress 'Form of progress messages: auto, json'
            cand --no-headers 'Leave out the header line'
            cand --accessible 'No bars, no glyphs, `label: value` lines'
            cand -q 'No notes and no progress'
            cand --quiet 'No notes and no progress'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'zvmctl;completion'= {
            cand -o 'Form of the output'
            cand --output 'Form of the output'
            cand --columns 'Columns to show, in order; also trims JSON'
            cand --sort 'Order by these columns; `-` before a name turns it round'
            cand --filter 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable'
            cand --limit 'Show at most this many rows'
            cand --jq 'Run a jq program on the JSON document'
            cand --color 'Colour on a terminal: auto, always, never'
            cand --progress 'Form of progress messages: auto, json'
            cand --no-headers 'Leave out the header line'
            cand --accessible 'No bars, no glyphs, `label: value` lines'
            cand -q 'No notes and no progress'
            cand --quiet 'No notes and no progress'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'zvmctl;man'= {
            cand --dir 'Folder to write all pages into instead'
            cand -o 'Form of the output'
            cand --output 'Form of the output'
            cand --columns 'Columns to show, in order; also trims JSON'
            cand --sort 'Order by these columns; `-` before a name turns it round'
            cand --filter 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable'
            cand --limit 'Show at most this many rows'
            cand --jq 'Run a jq program on the JSON document'
            cand --color 'Colour on a terminal: auto, always, never'
            cand --progress 'Form of progress messages: auto, json'
            cand --no-headers 'Leave out the header line'
            cand --accessible 'No bars, no glyphs, `label: value` lines'
            cand -q 'No notes and no progress'
            cand --quiet 'No notes and no progress'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'zvmctl;schema'= {
            cand -o 'Form of the output'
            cand --output 'Form of the output'
            cand --columns 'Columns to show, in order; also trims JSON'
            cand --sort 'Order by these columns; `-` before a name turns it round'
            cand --filter 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable'
            cand --limit 'Show at most this many rows'
            cand --jq 'Run a jq program on the JSON document'
            cand --color 'Colour on a terminal: auto, always, never'
            cand --progress 'Form of progress messages: auto, json'
            cand --no-headers 'Leave out the header line'
            cand --accessible 'No bars, no glyphs, `label: value` lines'
            cand -q 'No notes and no progress'
            cand --quiet 'No notes and no progress'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
    ]
    $completions[$command]
}
