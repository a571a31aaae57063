
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'zvmctl' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'zvmctl'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'zvmctl' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Columns to show, in order; also trims JSON')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by these columns; `-` before a name turns it round')
            [CompletionResult]::new('--filter', '--filter', [CompletionResultType]::ParameterName, 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many rows')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Run a jq program on the JSON document')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on a terminal: auto, always, never')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Form of progress messages: auto, json')
            [CompletionResult]::new('--no-headers', '--no-headers', [CompletionResultType]::ParameterName, 'Leave out the header line')
            [CompletionResult]::new('--accessible', '--accessible', [CompletionResultType]::ParameterName, 'No bars, no glyphs, `label: value` lines')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('vswitch', 'vswitch', [CompletionResultType]::ParameterValue, 'See virtual switches')
            [CompletionResult]::new('host', 'host', [CompletionResultType]::ParameterValue, 'See the z/VM system')
            [CompletionResult]::new('pool', 'pool', [CompletionResultType]::ParameterValue, 'See disk pools and their space')
            [CompletionResult]::new('units', 'units', [CompletionResultType]::ParameterValue, 'Convert a disk size between bytes, cylinders and blocks')
            [CompletionResult]::new('completion', 'completion', [CompletionResultType]::ParameterValue, 'Print a completion script for a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print or write manual pages')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of a command''s output')
            [CompletionResult]::new('version', 'version', [CompletionResultType]::ParameterValue, 'Show the versions of zvmctl and of the server')
            break
        }
        'zvmctl;vswitch' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Columns to show, in order; also trims JSON')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by these columns; `-` before a name turns it round')
            [CompletionResult]::new('--filter', '--filter', [CompletionResultType]::ParameterName, 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many rows')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Run a jq program on the JSON document')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on a terminal: auto, always, never')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Form of progress messages: auto, json')
            [CompletionResult]::new('--no-headers', '--no-headers', [CompletionResultType]::ParameterName, 'Leave out the header line')
            [CompletionResult]::new('--accessible', '--accessible', [CompletionResultType]::ParameterName, 'No bars, no glyphs, `label: value` lines')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the virtual switches')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a virtual switch with its uplinks, grants and coupled adapters')
            break
        }
        'zvmctl;vswitch;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Columns to show, in order; also trims JSON')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by these columns; `-` before a name turns it round')
            [CompletionResult]::new('--filter', '--filter', [CompletionResultType]::ParameterName, 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many rows')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Run a jq program on the JSON document')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on a terminal: auto, always, never')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Form of progress messages: auto, json')
            [CompletionResult]::new('--no-headers', '--no-headers', [CompletionResultType]::ParameterName, 'Leave out the header line')
            [CompletionResult]::new('--accessible', '--accessible', [CompletionResultType]::ParameterName, 'No bars, no glyphs, `label: value` lines')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'zvmctl;vswitch;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Columns to show, in order; also trims JSON')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by these columns; `-` before a name turns it round')
            [CompletionResult]::new('--filter', '--filter', [CompletionResultType]::ParameterName, 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many rows')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Run a jq program on the JSON document')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on a terminal: auto, always, never')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Form of progress messages: auto, json')
            [CompletionResult]::new('--no-headers', '--no-headers', [CompletionResultType]::ParameterName, 'Leave out the header line')
            [CompletionResult]::new('--accessible', '--accessible', [CompletionResultType]::ParameterName, 'No bars, no glyphs, `label: value` lines')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'zvmctl;host' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Columns to show, in order; also trims JSON')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by these columns; `-` before a name turns it round')
            [CompletionResult]::new('--filter', '--filter', [CompletionResultType]::ParameterName, 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many rows')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Run a jq program on the JSON document')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on a terminal: auto, always, never')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Form of progress messages: auto, json')
            [CompletionResult]::new('--no-headers', '--no-headers', [CompletionResultType]::ParameterName, 'Leave out the header line')
            [CompletionResult]::new('--accessible', '--accessible', [CompletionResultType]::ParameterName, 'No bars, no glyphs, `label: value` lines')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the z/VM system of the current context')
            break
        }
        'zvmctl;host;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Columns to show, in order; also trims JSON')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by these columns; `-` before a name turns it round')
            [CompletionResult]::new('--filter', '--filter', [CompletionResultType]::ParameterName, 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many rows')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Run a jq program on the JSON document')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on a terminal: auto, always, never')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Form of progress messages: auto, json')
            [CompletionResult]::new('--no-headers', '--no-headers', [CompletionResultType]::ParameterName, 'Leave out the header line')
            [CompletionResult]::new('--accessible', '--accessible', [CompletionResultType]::ParameterName, 'No bars, no glyphs, `label: value` lines')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'zvmctl;pool' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Columns to show, in order; also trims JSON')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by these columns; `-` before a name turns it round')
            [CompletionResult]::new('--filter', '--filter', [CompletionResultType]::ParameterName, 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many rows')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Run a jq program on the JSON document')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on a terminal: auto, always, never')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Form of progress messages: auto, json')
            [CompletionResult]::new('--no-headers', '--no-headers', [CompletionResultType]::ParameterName, 'Leave out the header line')
            [CompletionResult]::new('--accessible', '--accessible', [CompletionResultType]::ParameterName, 'No bars, no glyphs, `label: value` lines')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the disk pools')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a disk pool with its volumes')
            break
        }
        'zvmctl;pool;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Columns to show, in order; also trims JSON')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by these columns; `-` before a name turns it round')
            [CompletionResult]::new('--filter', '--filter', [CompletionResultType]::ParameterName, 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many rows')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Run a jq program on the JSON document')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on a terminal: auto, always, never')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Form of progress messages: auto, json')
            [CompletionResult]::new('--no-headers', '--no-headers', [CompletionResultType]::ParameterName, 'Leave out the header line')
            [CompletionResult]::new('--accessible', '--accessible', [CompletionResultType]::ParameterName, 'No bars, no glyphs, `label: value` lines')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'zvmctl;pool;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Columns to show, in order; also trims JSON')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by these columns; `-` before a name turns it round')
            [CompletionResult]::new('--filter', '--filter', [CompletionResultType]::ParameterName, 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many rows')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Run a jq program on the JSON document')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on a terminal: auto, always, never')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Form of progress messages: auto, json')
            [CompletionResult]::new('--no-headers', '--no-headers', [CompletionResultType]::ParameterName, 'Leave out the header line')
            [CompletionResult]::new('--accessible', '--accessible', [CompletionResultType]::ParameterName, 'No bars, no glyphs, `label: value` lines')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'zvmctl;units' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Columns to show, in order; also trims JSON')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by these columns; `-` before a name turns it round')
            [CompletionResult]::new('--filter', '--filter', [CompletionResultType]::ParameterName, 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many rows')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Run a jq program on the JSON document')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on a terminal: auto, always, never')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Form of progress messages: auto, json')
            [CompletionResult]::new('--no-headers', '--no-headers', [CompletionResultType]::ParameterName, 'Leave out the header line')
            [CompletionResult]::new('--accessible', '--accessible', [CompletionResultType]::ParameterName, 'No bars, no glyphs, `label: value` lines')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'zvmctl;completion' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Columns to show, in order; also trims JSON')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by these columns; `-` before a name turns it round')
            [CompletionResult]::new('--filter', '--filter', [CompletionResultType]::ParameterName, 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many rows')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Run a jq program on the JSON document')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on a terminal: auto, always, never')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Form of progress messages: auto, json')
            [CompletionResult]::new('--no-headers', '--no-headers', [CompletionResultType]::ParameterName, 'Leave out the header line')
            [CompletionResult]::new('--accessible', '--accessible', [CompletionResultType]::ParameterName, 'No bars, no glyphs, `label: value` lines')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'zvmctl;man' {
            [CompletionResult]::new('--dir', '--dir', [CompletionResultType]::ParameterName, 'Folder to write all pages into instead')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Columns to show, in order; also trims JSON')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by these columns; `-` before a name turns it round')
            [CompletionResult]::new('--filter', '--filter', [CompletionResultType]::ParameterName, 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many rows')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Run a jq program on the JSON document')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on a terminal: auto, always, never')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Form of progress messages: auto, json')
            [CompletionResult]::new('--no-headers', '--no-headers', [CompletionResultType]::ParameterName, 'Leave out the header line')
            [CompletionResult]::new('--accessible', '--accessible', [CompletionResultType]::ParameterName, 'No bars, no glyphs, `label: value` lines')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'zvmctl;schema' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Columns to show, in order; also trims JSON')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by these columns; `-` before a name turns it round')
            [CompletionResult]::new('--filter', '--filter', [CompletionResultType]::ParameterName, 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many rows')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Run a jq program on the JSON document')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on a terminal: auto, always, never')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Form of progress messages: auto, json')
            [CompletionResult]::new('--no-headers', '--no-headers', [CompletionResultType]::ParameterName, 'Leave out the header line')
            [CompletionResult]::new('--accessible', '--accessible', [CompletionResultType]::ParameterName, 'No bars, no glyphs, `label: value` lines')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'zvmctl;version' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Form of the output')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Columns to show, in order; also trims JSON')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by these columns; `-` before a name turns it round')
            [CompletionResult]::new('--filter', '--filter', [CompletionResultType]::ParameterName, 'Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many rows')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Run a jq program on the JSON document')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on a terminal: auto, always, never')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Form of progress messages: auto, json')
            [CompletionResult]::new('--client', '--client', [CompletionResultType]::ParameterName, 'Show zvmctl''s own version only; asks no server')
            [CompletionResult]::new('--no-headers', '--no-headers', [CompletionResultType]::ParameterName, 'Leave out the header line')
            [CompletionResult]::new('--accessible', '--accessible', [CompletionResultType]::ParameterName, 'No bars, no glyphs, `label: value` lines')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No notes and no progress')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Agree beforehand to what would be asked; does not override a protected context')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
