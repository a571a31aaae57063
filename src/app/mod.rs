//! [`App`]: all that a command may ask for, each part made on first use.

mod connect;
mod globals;
mod record;

use std::io::{self, BufWriter, Write};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use crate::aim::{Aim, OFFLINE};
use crate::backend::{Backend, Changes, ServerVersion};
use crate::commands::{Usage, dry_run, schema};
use crate::config::{self, ConfigError, Environment, Overrides, Settings};
use crate::error::Exit;
use crate::logger;
use crate::output::{Envelope, Format, Outcome, OutputError, OutputOptions};
use crate::report::Style;
use crate::terminal::{ProgressForm, Terminal};

pub use globals::Globals;

/// How many requests run at once when nobody says.
const PARALLEL: usize = 8;
/// How many deployments and captures run at once when nobody says: the server has few places for them.
const PARALLEL_LONG: usize = 4;

/// Commands that change something else than a host behind a connector, so that there are no requests to show.
const LOCAL: &[&str] = &[
    "auth login",
    "auth logout",
    "context create",
    "context delete",
    "context rename",
    "context set",
    "context use",
    "image build",
    "image convert",
    "image extract",
    "sim fault add",
    "sim fault clear",
    "sim fault preset",
    "sim reset",
];

/// All that a command may ask for.
pub struct App {
    command: String,
    yes: bool,
    expect: Option<usize>,
    confirm_context: Option<String>,
    trace_http: Option<String>,
    overrides: Overrides,
    settings: Settings,
    output: OutputOptions,
    terminal: Terminal,
    changes: Arc<Changes>,
    record: Option<record::Record>,
    connection: OnceLock<connect::Connection>,
}

impl App {
    /// Reads global options, environment and configuration files. `command` is the command's words joined by dots.
    ///
    /// `line` is the whole command line, for the history.
    pub fn new(globals: &Globals, command: String, line: &[String]) -> anyhow::Result<Self> {
        let words = command.replace('.', " ");
        if globals.dry_run() && LOCAL.contains(&words.as_str()) {
            let what = format!("`{words}` sends nothing to a connector and has no dry run");
            return Err(Usage::new(what).hint("leave out --dry-run").into());
        }
        let overrides = globals.overrides();
        let environment = Environment::of_process();
        let (settings, trouble) = match config::load(&overrides, &environment) {
            Ok(settings) => (settings, None),
            Err(error) if OFFLINE.contains(&words.as_str()) => {
                (config::load_without_files(&overrides, &environment)?, Some(error))
            }
            Err(error) => return Err(error.into()),
        };
        let general = &settings.general;
        match general.color.as_str() {
            "always" => anstream::ColorChoice::Always.write_global(),
            "never" => anstream::ColorChoice::Never.write_global(),
            _ => {}
        }
        logger::start(&general.log, globals.verbosity());
        let format = Format::named(&general.output).unwrap_or_default();
        let output = globals.output_options(format, general.accessible)?;
        let terminal = Terminal {
            quiet: general.quiet,
            accessible: general.accessible,
            no_input: general.no_input,
            // The stages of work that is not done are not worth telling.
            progress: if globals.dry_run() {
                ProgressForm::None
            } else {
                general.progress.parse().unwrap_or_default()
            },
        };
        if let Some(error) = trouble {
            terminal.warn(&format!("{error}; going on without the configuration files"));
        }
        let trace_http = globals.trace_http().map(str::to_owned);
        let record = (!globals.dry_run()).then(|| record::Record::new(&settings, terminal, &words, line));
        let changes = match &record {
            Some(record) => Changes::heard_by(record.listener()),
            None => Changes::rehearsal(),
        };
        Ok(Self {
            command,
            yes: globals.yes(),
            expect: globals.expect(),
            confirm_context: globals.confirm_context().map(str::to_owned),
            trace_http,
            overrides,
            settings,
            output,
            terminal,
            changes: Arc::new(changes),
            record,
            connection: OnceLock::new(),
        })
    }

    /// Returns all settings.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Returns what the flags alone say of settings.
    pub const fn overrides(&self) -> &Overrides {
        &self.overrides
    }

    /// Asks the server of other settings than this command's for its version, to try them before they are saved.
    pub fn try_settings(&self, settings: &Settings) -> anyhow::Result<ServerVersion> {
        let trace = self.trace_http.as_deref();
        let connection = connect::open(settings, self.terminal, trace, Arc::clone(&self.changes), None)?;
        Ok(connection.backend().version()?)
    }

    /// Returns the end of the temporary token that is kept for this command's server, in seconds since 1970.
    pub fn token_kept_until(&self) -> Option<u64> {
        connect::kept_until(&self.settings)
    }

    /// Returns how output was asked for.
    pub const fn output(&self) -> &OutputOptions {
        &self.output
    }

    /// Returns the terminal.
    pub const fn terminal(&self) -> Terminal {
        self.terminal
    }

    /// Returns the backend of the chosen context. Nothing is sent before the first call.
    pub fn backend(&self) -> anyhow::Result<&dyn Backend> {
        self.connected(None)
    }

    /// Returns the backend of the chosen context, which waits at most `limit` for any answer. Nothing is sent before the
    /// first call.
    pub fn backend_within(&self, limit: Duration) -> anyhow::Result<&dyn Backend> {
        self.connected(Some(limit))
    }

    fn connected(&self, limit: Option<Duration>) -> anyhow::Result<&dyn Backend> {
        if self.connection.get().is_none() {
            let trace = self.trace_http.as_deref();
            let changes = Arc::clone(&self.changes);
            let connection = connect::open(&self.settings, self.terminal, trace, changes, limit)?;
            // Another thread may have been faster; then its connection stays and ours is dropped.
            let _ = self.connection.set(connection);
        }
        let connection =
            self.connection.get().ok_or_else(|| anyhow::anyhow!("the connection was not kept"))?;
        Ok(connection.backend())
    }

    /// Returns whether a context or an endpoint was given, so that there is a server to ask.
    pub fn has_backend(&self) -> bool {
        !matches!(self.settings.target(), Err(ConfigError::NoContext))
    }

    /// Returns whether changes are only rehearsed: looks really happen, changing requests are kept from being sent.
    pub fn rehearses(&self) -> bool {
        self.changes.rehearses()
    }

    /// Returns whether the user has agreed beforehand to what would be asked.
    pub const fn agreed(&self) -> bool {
        self.yes
    }

    /// Returns how many objects the user expects a verb over several to change.
    pub const fn expected(&self) -> Option<usize> {
        self.expect
    }

    /// Returns the context that the user names as the one to change.
    pub fn confirmed_context(&self) -> Option<&str> {
        self.confirm_context.as_deref()
    }

    /// Returns how many subjects a verb over several may work on at once.
    pub fn parallel(&self) -> usize {
        self.settings.context.parallel.map_or(PARALLEL, std::num::NonZero::get)
    }

    /// Returns the same for verbs that keep the server busy for minutes.
    pub fn parallel_long(&self) -> usize {
        self.settings.context.parallel.map_or(PARALLEL_LONG, std::num::NonZero::get)
    }

    /// Returns the name of the context that was chosen.
    pub fn context_name(&self) -> Option<&str> {
        self.settings.context_name().map(config::ContextName::as_str)
    }

    /// Returns how errors are shown.
    pub fn style(&self) -> Style {
        Style {
            structured: self.output.format.is_structured(),
            context: self.context_name().map(str::to_owned),
            aim: self.aim(),
        }
    }

    /// Returns what commands that are offered need so that they act on the same system as this one.
    pub fn aim(&self) -> Aim {
        Aim::at(self.settings.given_context().map(config::ContextName::as_str))
    }

    /// Returns what is shown of a command: in a dry run of a changing one, the requests that it would send.
    pub fn settle(&self, outcome: Outcome) -> anyhow::Result<Outcome> {
        let requests = self.changes.sent();
        if !self.rehearses() || requests.is_empty() && !schema::is_changing(&self.command.replace('.', " ")) {
            return Ok(outcome);
        }
        let note =
            if requests.is_empty() { "nothing would be sent" } else { "nothing was sent; this would be:" };
        self.terminal.note(&format!("dry run: {note}"));
        dry_run::outcome(requests, outcome)
    }

    /// Writes to the history how a changing command came out; `error` is its text.
    ///
    /// A history that cannot be written is said, and no failure of the command.
    pub fn remember(&self, exit: Exit, error: Option<String>) {
        if let Some(record) = &self.record {
            let words = self.command.replace('.', " ");
            let changing = schema::is_changing(&words) && !LOCAL.contains(&words.as_str());
            record.end(changing, exit, error, &self.changes);
        }
    }

    /// Writes an outcome to stdout.
    pub fn show(&self, outcome: &Outcome) -> anyhow::Result<()> {
        let context = self.connection.get().and(self.context_name()).map(str::to_owned);
        let envelope = Envelope { command: self.command.clone(), context };
        let mut out = BufWriter::new(io::stdout().lock());
        outcome.write(&envelope, &self.output, self.terminal.width(), &mut out)?;
        out.flush().map_err(OutputError::Write)?;
        Ok(())
    }
}
