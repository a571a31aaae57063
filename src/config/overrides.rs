//! What the flags of one command line gave.

use super::file::Raw;
use super::options::{self, Opt};
use super::resolve::absolute;

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

impl Overrides {
    /// Returns the given settings that a context can hold, for saving them. Paths become absolute: a file means its
    /// own folder with a relative one, a command line the current one.
    pub fn of_context(&self) -> Vec<(&'static Opt, Raw)> {
        let text = |option: &'static Opt, given: &Option<String>| {
            given.as_ref().map(|text| (option, Raw::Text(text.clone())))
        };
        let path = |option: &'static Opt, given: &Option<String>| {
            given.as_ref().map(|text| (option, Raw::Text(absolute(text))))
        };
        [
            text(&options::ENDPOINT, &self.endpoint),
            path(&options::CACERT, &self.cacert),
            path(&options::CERT, &self.cert),
            path(&options::KEY, &self.key),
            text(&options::PIN, &self.pin),
            self.insecure.then_some((&options::INSECURE, Raw::Switch(true))),
            text(&options::PROXY, &self.proxy),
            text(&options::CONNECT_TIMEOUT, &self.connect_timeout),
            text(&options::TIMEOUT, &self.timeout),
            text(&options::PARALLEL, &self.parallel),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_context_can_hold_is_saved_with_absolute_paths() {
        let given = Overrides {
            endpoint: Some("https://a".into()),
            cacert: Some("ca.pem".into()),
            output: Some("json".into()),
            ..Overrides::default()
        };
        let saved = given.of_context();
        assert_eq!(saved.len(), 2);
        assert_eq!(saved[0], (&options::ENDPOINT, Raw::Text("https://a".into())));
        assert!(matches!(&saved[1].1, Raw::Text(path) if std::path::Path::new(path).is_absolute()));
        assert!(saved.iter().all(|(option, _)| option.in_context()));
    }
}
