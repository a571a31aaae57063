//! The environment of the process as a value, so that tests bring their own.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::path::PathBuf;

use super::ConfigError;

/// Environment variables. An empty variable counts as not set, as shells make it hard to tell them apart.
#[derive(Clone, Default)]
pub struct Environment(BTreeMap<OsString, OsString>);

impl Environment {
    /// Returns the variables of this process.
    pub fn of_process() -> Self {
        Self(std::env::vars_os().collect())
    }

    /// Returns an environment of exactly these variables.
    pub fn of<const N: usize>(variables: [(&str, &str); N]) -> Self {
        variables.into_iter().collect()
    }

    fn get(&self, name: &str) -> Option<&OsStr> {
        self.0.get(OsStr::new(name)).map(OsString::as_os_str).filter(|value| !value.is_empty())
    }

    /// Returns the text of a variable; an error when it is not UTF-8. The error does not show the value.
    pub fn text(&self, name: &str) -> Result<Option<&str>, ConfigError> {
        let Some(value) = self.get(name) else { return Ok(None) };
        value.to_str().map(Some).ok_or_else(|| ConfigError::NotText { variable: name.to_owned() })
    }

    /// Returns a variable as a path, whatever its encoding.
    pub fn path(&self, name: &str) -> Option<PathBuf> {
        self.get(name).map(PathBuf::from)
    }

    /// Returns whether a variable is set and not empty.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}

impl<'a> FromIterator<(&'a str, &'a str)> for Environment {
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a str)>>(variables: I) -> Self {
        Self(variables.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}

/// Shows the names only: values may be secrets.
impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_is_not_set_and_values_stay_hidden() {
        let environment = Environment::of([("A", ""), ("B", "swordfish")]);
        assert_eq!(environment.text("A").unwrap(), None);
        assert_eq!(environment.text("B").unwrap(), Some("swordfish"));
        assert!(environment.has("B") && !environment.has("C"));
        assert!(!format!("{environment:?}").contains("swordfish"));
    }

    #[cfg(unix)]
    #[test]
    fn a_variable_that_is_no_text_is_named_and_not_shown() {
        use std::os::unix::ffi::OsStrExt;
        let mut environment = Environment::default();
        environment.0.insert("A".into(), OsStr::from_bytes(b"\xff").to_owned());
        let error = environment.text("A").unwrap_err();
        assert_eq!(error.to_string(), "environment variable `A` is not UTF-8 text");
        assert!(environment.path("A").is_some());
    }
}
