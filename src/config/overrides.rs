//! What the flags of one command line gave.

/// Values of global flags, unparsed; `None` and `false` mean that the flag was not given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one flag of the command line")]
pub struct Overrides {
    /// `--context`.
    pub context: Option<String>,
    /// `--endpoint`.
    pub endpoint: Option<String>,
    /// `--cacert`.
    pub cacert: Option<String>,
    /// `--cert`.
    pub cert: Option<String>,
    /// `--key`.
    pub key: Option<String>,
    /// `--pin`.
    pub pin: Option<String>,
    /// `--insecure`.
    pub insecure: bool,
    /// `--proxy`.
    pub proxy: Option<String>,
    /// `--connect-timeout`.
    pub connect_timeout: Option<String>,
    /// `--timeout`.
    pub timeout: Option<String>,
    /// `--parallel`.
    pub parallel: Option<String>,
    /// `--output`.
    pub output: Option<String>,
    /// `--color`.
    pub color: Option<String>,
    /// `--accessible`.
    pub accessible: bool,
    /// `--progress`.
    pub progress: Option<String>,
    /// `--quiet`.
    pub quiet: bool,
    /// The log level that `-v` and `-vv` stand for.
    pub log: Option<String>,
    /// `--no-input`.
    pub no_input: bool,
    /// `--reason`.
    pub reason: Option<String>,
}
