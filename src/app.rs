//! Global options, and [`App`]: all that a command may ask for, each part made on first use.

use std::io::{self, BufWriter, Write};

use std::sync::OnceLock;

use clap::{Args, ValueEnum};

use crate::backend::Backend;
use crate::commands::Usage;
use crate::output::{Envelope, Filter, Format, Outcome, OutputError, OutputOptions};
use crate::report::Style;
use crate::terminal::Terminal;

const OUTPUT: &str = "Output options";
const GLOBAL: &str = "Global options";

/// When output is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Color {
    /// On a terminal, unless the environment says otherwise.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How progress is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ProgressForm {
    /// A bar on a terminal, a line per stage elsewhere.
    Auto,
    /// One JSON object per event on stderr.
    Json,
}

/// Options that every command takes, before or behind its name.
#[derive(Args, Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "independent switches of the command line")]
pub struct Globals {
    /// Form of the output
    #[arg(short, long, global = true, env = "ZVMCTL_OUTPUT", value_enum, default_value_t, hide_possible_values = true, help_heading = OUTPUT)]
    #[arg(value_name = "table|wide|json|ndjson|yaml|csv|name", hide_env = true)]
    output: Format,
    /// Columns to show, in order; also trims JSON
    #[arg(long, global = true, value_delimiter = ',', value_name = "NAME,…", help_heading = OUTPUT)]
    columns: Vec<String>,
    /// Leave out the header line
    #[arg(long, global = true, help_heading = OUTPUT)]
    no_headers: bool,
    /// Order by these columns; `-` before a name turns it round
    #[arg(long, global = true, value_delimiter = ',', allow_hyphen_values = true, value_name = "[-]NAME,…", help_heading = OUTPUT)]
    sort: Vec<String>,
    /// Keep rows for which column=value holds (also != < <= > >=, `*` for any text); repeatable
    #[arg(long, global = true, value_name = "EXPR", help_heading = OUTPUT)]
    filter: Vec<String>,
    /// Show at most this many rows
    #[arg(long, global = true, value_name = "N", help_heading = OUTPUT)]
    limit: Option<usize>,
    /// Run a jq program on the JSON document
    #[arg(long, global = true, value_name = "EXPR", help_heading = OUTPUT)]
    jq: Option<String>,
    /// Colour on a terminal: auto, always, never
    #[arg(long, global = true, value_enum, default_value_t, hide_possible_values = true, help_heading = OUTPUT)]
    #[arg(value_name = "WHEN")]
    color: Color,
    /// No bars, no glyphs, `label: value` lines
    #[arg(long, global = true, help_heading = OUTPUT)]
    accessible: bool,
    /// No notes and no progress
    #[arg(short, long, global = true, help_heading = OUTPUT)]
    quiet: bool,
    /// Form of progress messages: auto, json
    #[arg(long, global = true, value_enum, default_value = "auto", hide_possible_values = true, help_heading = OUTPUT)]
    #[arg(value_name = "FORM")]
    progress: ProgressForm,
    /// Agree beforehand to what would be asked; does not override a protected context
    #[arg(short, long, global = true, help_heading = GLOBAL)]
    yes: bool,
    /// Never ask; fail where an answer is needed
    #[arg(long, global = true, env = "ZVMCTL_NO_INPUT", hide_env = true, value_parser = clap::builder::FalseyValueParser::new(), help_heading = GLOBAL)]
    no_input: bool,
}

impl Globals {
    /// Returns whether errors are shown as JSON.
    pub const fn is_structured(&self) -> bool {
        self.output.is_structured()
    }

    fn output_options(&self) -> Result<OutputOptions, OutputError> {
        Ok(OutputOptions {
            format: self.output,
            columns: self.columns.clone(),
            no_headers: self.no_headers,
            sort: self.sort.clone(),
            filters: self.filter.iter().map(|text| text.parse()).collect::<Result<Vec<Filter>, _>>()?,
            limit: self.limit,
            jq: self.jq.clone(),
            accessible: self.accessible,
        })
    }
}

/// All that a command may ask for.
pub struct App {
    output: OutputOptions,
    terminal: Terminal,
    yes: bool,
    command: String,
    backend: OnceLock<Box<dyn Backend>>,
}

impl App {
    /// Reads the global options. `command` is the command's words joined by dots.
    pub fn new(globals: &Globals, command: String) -> anyhow::Result<Self> {
        match globals.color {
            Color::Auto => {}
            Color::Always => anstream::ColorChoice::Always.write_global(),
            Color::Never => anstream::ColorChoice::Never.write_global(),
        }
        let output = globals.output_options()?;
        let terminal = Terminal {
            quiet: globals.quiet,
            accessible: globals.accessible,
            no_input: globals.no_input,
            progress_json: globals.progress == ProgressForm::Json,
        };
        Ok(Self { output, terminal, yes: globals.yes, command, backend: OnceLock::new() })
    }

    /// Returns how output was asked for.
    pub const fn output(&self) -> &OutputOptions {
        &self.output
    }

    /// Returns the terminal.
    pub const fn terminal(&self) -> Terminal {
        self.terminal
    }

    /// Returns the backend of the chosen context, made on first use.
    pub fn backend(&self) -> anyhow::Result<&dyn Backend> {
        let none =
            || Usage::new("no context is configured and no endpoint is given").hint("give --endpoint URL");
        Ok(self.backend.get().ok_or_else(none)?.as_ref())
    }

    /// Returns whether a context or an endpoint was given, so that there is a server to ask.
    pub fn has_backend(&self) -> bool {
        self.backend.get().is_some()
    }

    /// Returns whether the user has agreed beforehand to what would be asked.
    pub const fn agreed(&self) -> bool {
        self.yes
    }

    /// Returns how many subjects a verb over several may work on at once.
    pub const fn parallel(&self) -> usize {
        8
    }

    /// Returns the name of the context, once a command has used one.
    pub const fn context_name(&self) -> Option<&str> {
        None
    }

    /// Returns how errors are shown.
    pub fn style(&self) -> Style {
        Style { structured: self.output.format.is_structured(), context: None }
    }

    /// Writes an outcome to stdout.
    pub fn show(&self, outcome: &Outcome) -> anyhow::Result<()> {
        let envelope = Envelope { command: self.command.clone(), context: None };
        let mut out = BufWriter::new(io::stdout().lock());
        outcome.write(&envelope, &self.output, self.terminal.width(), &mut out)?;
        out.flush().map_err(OutputError::Write)?;
        Ok(())
    }
}
