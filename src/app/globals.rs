//! Options that every command takes, before or behind its name. Values are resolved by `config`, with the environment
//! and the configuration files; here they are only named.

use clap::builder::PossibleValuesParser;
use clap::{ArgAction, Args};

use crate::config::{Overrides, options};
use crate::output::{Filter, Format, OutputError, OutputOptions};

const OUTPUT: &str = "Output options";
const CONNECTION: &str = "Connection options";
const GLOBAL: &str = "Global options";

/// Options that every command takes.
#[derive(Args, Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "independent switches of the command line")]
pub struct Globals {
    #[arg(short, long, global = true, value_name = "NAME", help = options::CONTEXT.help(), help_heading = GLOBAL)]
    context: Option<String>,
    /// Agree beforehand to what would be asked
    #[arg(short, long, global = true, help_heading = GLOBAL)]
    yes: bool,
    /// Number of guests that a verb over several may change
    #[arg(long, global = true, value_name = "NUMBER", help_heading = GLOBAL)]
    expect: Option<usize>,
    /// Look, check and print the requests that would be sent, and change nothing
    #[arg(short = 'n', long, global = true, help_heading = GLOBAL)]
    dry_run: bool,
    /// Name of the protected context that the change is meant for
    #[arg(long, global = true, value_name = "NAME", help_heading = GLOBAL)]
    confirm_context: Option<String>,
    #[arg(long, global = true, value_name = "TEXT", help = options::REASON.help(), help_heading = GLOBAL)]
    reason: Option<String>,
    #[arg(long, global = true, help = options::NO_INPUT.help(), help_heading = GLOBAL)]
    no_input: bool,
    #[arg(short = 'j', long, global = true, value_name = "N", help = options::PARALLEL.help(), help_heading = GLOBAL)]
    parallel: Option<String>,
    /// Tell of every request; twice, of headers and bodies too, without secrets
    #[arg(short, long, global = true, action = ArgAction::Count, help_heading = GLOBAL)]
    verbose: u8,
    #[arg(short, long, global = true, help = options::QUIET.help(), help_heading = GLOBAL)]
    quiet: bool,

    #[arg(short, long, global = true, value_name = "FORMAT", help = options::OUTPUT.help(), help_heading = OUTPUT)]
    #[arg(value_parser = PossibleValuesParser::new(options::OUTPUT.words()), hide_possible_values = false)]
    output: Option<String>,
    /// Columns to show, in order; also trims JSON
    #[arg(long, global = true, value_delimiter = ',', value_name = "NAME,…", help_heading = OUTPUT)]
    columns: Vec<String>,
    /// Leave out the header line
    #[arg(long, global = true, help_heading = OUTPUT)]
    no_headers: bool,
    /// Order by these columns; `-` before a name turns it round
    #[arg(long, global = true, value_delimiter = ',', allow_hyphen_values = true, value_name = "[-]NAME,…")]
    #[arg(help_heading = OUTPUT)]
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
    #[arg(long, global = true, value_name = "WHEN", help = options::COLOR.help(), help_heading = OUTPUT)]
    #[arg(value_parser = PossibleValuesParser::new(options::COLOR.words()))]
    color: Option<String>,
    #[arg(long, global = true, help = options::ACCESSIBLE.help(), help_heading = OUTPUT)]
    accessible: bool,
    #[arg(long, global = true, value_name = "FORM", help = options::PROGRESS.help(), help_heading = OUTPUT)]
    #[arg(value_parser = PossibleValuesParser::new(options::PROGRESS.words()))]
    progress: Option<String>,

    #[arg(long, global = true, value_name = "URL", help = options::ENDPOINT.help(), help_heading = CONNECTION)]
    endpoint: Option<String>,
    #[arg(long, global = true, value_name = "FILE", help = options::CACERT.help(), help_heading = CONNECTION)]
    cacert: Option<String>,
    #[arg(long, global = true, value_name = "FILE", help = options::CERT.help(), help_heading = CONNECTION)]
    cert: Option<String>,
    #[arg(long, global = true, value_name = "FILE", help = options::KEY.help(), help_heading = CONNECTION)]
    key: Option<String>,
    #[arg(long, global = true, value_name = "SHA256", help = options::PIN.help(), help_heading = CONNECTION)]
    pin: Option<String>,
    #[arg(long, global = true, help = options::INSECURE.help(), help_heading = CONNECTION)]
    insecure: bool,
    #[arg(long, global = true, value_name = "URL", help = options::PROXY.help(), help_heading = CONNECTION)]
    proxy: Option<String>,
    #[arg(long, global = true, value_name = "DURATION", help = options::CONNECT_TIMEOUT.help())]
    #[arg(help_heading = CONNECTION)]
    connect_timeout: Option<String>,
    /// Write every request and answer, without secrets, to a file, or to standard error
    #[arg(long, global = true, value_name = "FILE", num_args = 0..=1, require_equals = true, default_missing_value = "-")]
    #[arg(help_heading = CONNECTION)]
    trace_http: Option<String>,
}

impl Globals {
    /// Returns whether the user agrees beforehand to what would be asked.
    pub const fn yes(&self) -> bool {
        self.yes
    }

    /// Returns whether nothing is to be changed.
    pub const fn dry_run(&self) -> bool {
        self.dry_run
    }

    /// Returns how many objects the user expects to be changed.
    pub const fn expect(&self) -> Option<usize> {
        self.expect
    }

    /// Returns the protected context that the user means to change.
    pub fn confirm_context(&self) -> Option<&str> {
        self.confirm_context.as_deref()
    }

    /// Returns how many times `-v` was given.
    pub const fn verbosity(&self) -> u8 {
        self.verbose
    }

    /// Returns where `--trace-http` writes: `-` for standard error.
    pub fn trace_http(&self) -> Option<&str> {
        self.trace_http.as_deref()
    }

    /// Returns what the flags say of settings.
    pub fn overrides(&self) -> Overrides {
        Overrides {
            context: self.context.clone(),
            endpoint: self.endpoint.clone(),
            cacert: self.cacert.clone(),
            cert: self.cert.clone(),
            key: self.key.clone(),
            pin: self.pin.clone(),
            insecure: self.insecure,
            proxy: self.proxy.clone(),
            connect_timeout: self.connect_timeout.clone(),
            timeout: None,
            parallel: self.parallel.clone(),
            output: self.output.clone(),
            color: self.color.clone(),
            accessible: self.accessible,
            progress: self.progress.clone(),
            quiet: self.quiet,
            log: None,
            no_input: self.no_input,
            reason: self.reason.clone(),
        }
    }

    /// Returns how output was asked for, with the format that the settings gave.
    pub fn output_options(&self, format: Format, accessible: bool) -> Result<OutputOptions, OutputError> {
        Ok(OutputOptions {
            format,
            columns: self.columns.clone(),
            no_headers: self.no_headers,
            sort: self.sort.clone(),
            filters: self.filter.iter().map(|text| text.parse()).collect::<Result<Vec<Filter>, _>>()?,
            limit: self.limit,
            jq: self.jq.clone(),
            accessible,
        })
    }
}
