//! Finds the effective value of each setting and remembers where it came from.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use super::file::{ConfigFile, Raw};
use super::options::{self, Opt, Shape};
use super::{ConfigError, ContextName, Environment};
use crate::suggest::nearest;

/// Who gave a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A flag of the command line, without dashes.
    Flag(&'static str),
    /// An environment variable.
    Environment(&'static str),
    /// A context in a file.
    Context {
        /// Its name.
        name: ContextName,
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
    },
    /// The top of a file.
    File {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
    },
    /// Nobody: the program's own.
    Default,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => write!(f, "--{flag}"),
            Self::Environment(variable) => f.write_str(variable),
            Self::Context { name, path, line } => write!(f, "context {name}, {}:{line}", path.display()),
            Self::File { path, line } => write!(f, "{}:{line}", path.display()),
            Self::Default => f.write_str("default"),
        }
    }
}

/// The effective value of one setting, as `config explain` shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effective {
    /// The setting.
    pub option: &'static Opt,
    /// Its value in the user's writing; `None` when it has none. A secret is never here.
    pub value: Option<String>,
    /// Who gave the value.
    pub source: Source,
}

/// The layers below the flags, from the strongest to the weakest.
#[derive(Debug, Default)]
pub(super) struct Layers<'a> {
    pub(super) environment: Option<&'a Environment>,
    pub(super) context: Option<(&'a ContextName, &'a ConfigFile)>,
    pub(super) files: Vec<&'a ConfigFile>,
    /// A variable that is not looked at, because a stronger choice was made.
    pub(super) skipped: Option<&'static str>,
    /// Whether the table's defaults come last.
    pub(super) defaults: bool,
}

/// Looks through the layers, and keeps a row for every setting that was asked for.
#[derive(Debug, Default)]
pub(super) struct Resolver<'a> {
    layers: Layers<'a>,
    rows: Vec<Effective>,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(layers: Layers<'a>) -> Self {
        Self { layers, rows: Vec::new() }
    }

    /// Returns the rows in the order of the table.
    pub(super) fn into_rows(mut self) -> Vec<Effective> {
        let place = |row: &Effective| options::ALL.iter().position(|option| option.key == row.option.key);
        self.rows.sort_by_key(place);
        self.rows
    }

    /// Returns a text and who gave it; for settings of [`Shape::Word`], one of its words.
    pub(super) fn text(
        &mut self,
        option: &'static Opt,
        flag: Option<&str>,
    ) -> Result<Option<(String, Source)>, ConfigError> {
        self.text_or(option, flag, None)
    }

    /// Like [`Self::text`], with a value from a variable of others that comes after our own.
    pub(super) fn text_or(
        &mut self,
        option: &'static Opt,
        flag: Option<&str>,
        foreign: Option<(&str, Source)>,
    ) -> Result<Option<(String, Source)>, ConfigError> {
        let given = flag.zip(option.flag).map(|(text, name)| (text.to_owned(), Source::Flag(name)));
        let variable = self.variable(option)?.map(|(text, source)| (text.to_owned(), source));
        let foreign = foreign.map(|(text, source)| (text.to_owned(), source));
        let in_files = || match self.in_files(option)? {
            (Raw::Text(text), source) => Some((text.clone(), source)),
            _ => None,
        };
        let last = option.default.filter(|_| self.layers.defaults);
        let default = || last.map(|text| (text.to_owned(), Source::Default));
        let found = given.or(variable).or(foreign).or_else(in_files).or_else(default);
        if let (Some((text, source)), Shape::Word(words)) = (&found, option.shape)
            && !words.contains(&text.as_str())
        {
            return Err(not_a_word(option, text, words, source.clone()));
        }
        let (value, source) = found.clone().unzip();
        self.keep(option, value, source);
        Ok(found)
    }

    /// Returns a value of its type and who gave it.
    pub(super) fn parsed_from<T>(
        &mut self,
        option: &'static Opt,
        flag: Option<&str>,
    ) -> Result<Option<(T, Source)>, ConfigError>
    where
        T: FromStr<Err: fmt::Display>,
    {
        let Some((text, from)) = self.text(option, flag)? else { return Ok(None) };
        match text.parse() {
            Ok(value) => Ok(Some((value, from))),
            Err(error) => Err(ConfigError::Value { key: option.key, from, problem: error.to_string() }),
        }
    }

    /// Returns a value of its type.
    pub(super) fn parsed<T>(
        &mut self,
        option: &'static Opt,
        flag: Option<&str>,
    ) -> Result<Option<T>, ConfigError>
    where
        T: FromStr<Err: fmt::Display>,
    {
        Ok(self.parsed_from(option, flag)?.map(|(value, _)| value))
    }

    /// Returns a whole number; `rule` says in the error what it must be.
    pub(super) fn number<T: FromStr>(
        &mut self,
        option: &'static Opt,
        flag: Option<&str>,
        rule: &str,
    ) -> Result<Option<T>, ConfigError> {
        let Some((text, from)) = self.text(option, flag)? else { return Ok(None) };
        let problem = format!("`{}` is not {rule}", text.escape_debug());
        text.parse().map(Some).map_err(|_| ConfigError::Value { key: option.key, from, problem })
    }

    /// Returns the path of a file; in a configuration file it is relative to that file's folder.
    pub(super) fn path(
        &mut self,
        option: &'static Opt,
        flag: Option<&str>,
    ) -> Result<Option<(PathBuf, Source)>, ConfigError> {
        Ok(self.text(option, flag)?.map(|(text, source)| (located(&text, &source), source)))
    }

    /// Returns a switch; nobody's word is off.
    pub(super) fn switch(&mut self, option: &'static Opt, flag: bool) -> Result<bool, ConfigError> {
        Ok(self.switch_if_given(option, flag)?.unwrap_or(false))
    }

    /// Returns a switch, `None` when nobody gave it.
    pub(super) fn switch_if_given(
        &mut self,
        option: &'static Opt,
        flag: bool,
    ) -> Result<Option<bool>, ConfigError> {
        let given = option.flag.filter(|_| flag).map(|name| (true, Source::Flag(name)));
        let variable = match self.variable(option)? {
            Some((text, source)) => Some((on_or_off(option, text, &source)?, source)),
            None => None,
        };
        let in_files = || match self.in_files(option)? {
            (Raw::Switch(on), source) => Some((*on, source)),
            _ => None,
        };
        let (on, source) = given.or(variable).or_else(in_files).unzip();
        self.keep(option, on.map(|on| on.to_string()).or(option.default.map(str::to_owned)), source);
        Ok(on)
    }

    /// Returns a list of texts and who gave it.
    pub(super) fn list(&mut self, option: &'static Opt) -> Option<(Vec<String>, Source)> {
        let found = match self.in_files(option) {
            Some((Raw::List(texts), source)) => Some((texts.clone(), source)),
            _ => None,
        };
        let (texts, source) = found.clone().unzip();
        self.keep(option, texts.map(|texts| texts.join(" ")), source);
        found
    }

    /// Returns a list of values of a type; nobody's word is the empty list.
    pub(super) fn parsed_list<T>(&mut self, option: &'static Opt) -> Result<Vec<T>, ConfigError>
    where
        T: FromStr<Err: fmt::Display>,
    {
        let Some((texts, from)) = self.list(option) else { return Ok(Vec::new()) };
        let wrong = |error: T::Err| ConfigError::Value {
            key: option.key,
            from: from.clone(),
            problem: error.to_string(),
        };
        texts.iter().map(|text| text.parse().map_err(wrong)).collect()
    }

    /// Returns who gave a secret, which is neither read nor shown.
    pub(super) fn hidden(&mut self, option: &'static Opt) -> Result<Option<Source>, ConfigError> {
        let source = self.variable(option)?.map(|(_, source)| source);
        self.keep(option, source.as_ref().map(|_| "(hidden)".to_owned()), source.clone());
        Ok(source)
    }

    fn variable(&self, option: &'static Opt) -> Result<Option<(&'a str, Source)>, ConfigError> {
        let name = option.env.filter(|&name| self.layers.skipped != Some(name));
        let (Some(name), Some(environment)) = (name, self.layers.environment) else { return Ok(None) };
        Ok(environment.text(name)?.map(|text| (text, Source::Environment(name))))
    }

    fn in_files(&self, option: &Opt) -> Option<(&'a Raw, Source)> {
        if let Some((name, file)) = self.layers.context
            && let Some(entry) = file.contexts.get(name).and_then(|entries| entries.get(option.key))
        {
            let path = file.path().to_owned();
            return Some((&entry.raw, Source::Context { name: name.clone(), path, line: entry.line }));
        }
        self.layers.files.iter().find_map(|file| {
            let entry = file.top.get(option.key)?;
            Some((&entry.raw, Source::File { path: file.path().to_owned(), line: entry.line }))
        })
    }

    /// Notes the effective value of a setting.
    pub(super) fn keep(&mut self, option: &'static Opt, value: Option<String>, source: Option<Source>) {
        let value = value.map(|text| without_password(&text));
        self.rows.push(Effective { option, value, source: source.unwrap_or(Source::Default) });
    }
}

/// Leaves user and password out of an address, as a proxy's may have them.
fn without_password(text: &str) -> String {
    let (scheme, rest) = text.split_at(text.find("://").map_or(0, |at| at + 3));
    match rest.split_at(rest.find('/').unwrap_or(rest.len())) {
        (authority, path) if authority.contains('@') && !scheme.is_empty() => {
            format!("{scheme}{}{path}", authority.rsplit('@').next().unwrap_or_default())
        }
        _ => text.to_owned(),
    }
}

fn on_or_off(option: &Opt, text: &str, source: &Source) -> Result<bool, ConfigError> {
    match text.to_ascii_lowercase().as_str() {
        "1" | "true" | "yes" | "on" => Ok(true),
        "0" | "false" | "no" | "off" => Ok(false),
        _ => Err(ConfigError::Value {
            key: option.key,
            from: source.clone(),
            problem: format!("`{}` is neither `true` nor `false`", text.escape_debug()),
        }),
    }
}

fn not_a_word(option: &Opt, text: &str, words: &[&str], from: Source) -> ConfigError {
    let near = nearest(text, words.iter().copied()).map(|near| format!("; did you mean `{near}`?"));
    let problem = format!(
        "`{}` is none of {}{}",
        text.escape_debug(),
        words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        near.unwrap_or_default()
    );
    ConfigError::Value { key: option.key, from, problem }
}

/// Returns a path of the command line as it can be written down.
pub fn absolute(text: &str) -> String {
    std::path::absolute(text).map_or_else(|_| text.to_owned(), |path| path.display().to_string())
}

fn located(text: &str, source: &Source) -> PathBuf {
    match source {
        Source::Context { path, .. } | Source::File { path, .. } => {
            path.parent().map_or_else(|| PathBuf::from(text), |folder| folder.join(text))
        }
        _ => PathBuf::from(text),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn file(path: &str, text: &str) -> ConfigFile {
        ConfigFile::parse(Path::new(path), text).unwrap()
    }

    #[test]
    fn stronger_layers_win_one_after_the_other() {
        let environment = Environment::of([("ZVMCTL_PARALLEL", "2")]);
        let user = file("/u/config.toml", "parallel = 4\n[contexts.lab1]\nparallel = 3\n");
        let site = file("/s/config.toml", "\nparallel = 5\n");
        let lab1: ContextName = "lab1".parse().unwrap();
        let mut layers = Layers {
            environment: Some(&environment),
            context: Some((&lab1, &user)),
            files: vec![&user, &site],
            ..Layers::default()
        };
        let mut seen = Vec::new();
        let mut look = |layers: &Layers<'_>, flag: Option<&str>| {
            let layers = Layers { files: layers.files.clone(), ..*layers };
            let found = Resolver::new(layers).parsed_from::<u8>(&options::PARALLEL, flag).unwrap();
            seen.push(found.map(|(value, source)| format!("{value} from {source}")).unwrap_or_default());
        };
        look(&layers, Some("1"));
        look(&layers, None);
        layers.environment = None;
        look(&layers, None);
        layers.context = None;
        look(&layers, None);
        layers.files.remove(0);
        look(&layers, None);
        layers.files.clear();
        look(&layers, None);
        assert_eq!(
            seen,
            [
                "1 from --parallel",
                "2 from ZVMCTL_PARALLEL",
                "3 from context lab1, /u/config.toml:3",
                "4 from /u/config.toml:1",
                "5 from /s/config.toml:2",
                ""
            ]
        );
    }

    #[test]
    fn a_wrong_value_names_its_source() {
        let environment = Environment::of([("ZVMCTL_OUTPUT", "jsn"), ("ZVMCTL_INSECURE", "maybe")]);
        let mut resolver = Resolver::new(Layers { environment: Some(&environment), ..Layers::default() });
        let error = resolver.text(&options::OUTPUT, None).unwrap_err().to_string();
        assert!(error.starts_with("setting `output` (ZVMCTL_OUTPUT): `jsn` is none of `table`, "), "{error}");
        assert!(error.ends_with("did you mean `json`?"), "{error}");
        let error = resolver.switch(&options::INSECURE, false).unwrap_err().to_string();
        assert_eq!(error, "setting `insecure` (ZVMCTL_INSECURE): `maybe` is neither `true` nor `false`");
    }

    #[test]
    fn paths_in_a_file_start_at_its_folder() {
        let user = file("/u/config.toml", "cacert = \"ca.pem\"\nkey = \"/k.pem\"\n");
        let mut resolver = Resolver::new(Layers { files: vec![&user], ..Layers::default() });
        let mut path = |option, flag| resolver.path(option, flag).unwrap().unwrap().0;
        assert_eq!(path(&options::CACERT, None), Path::new("/u/ca.pem"));
        assert_eq!(path(&options::KEY, None), Path::new("/k.pem"));
        assert_eq!(path(&options::CACERT, Some("here.pem")), Path::new("here.pem"));
    }

    #[test]
    fn a_switch_in_the_environment_can_turn_off_what_a_file_turned_on() {
        let environment = Environment::of([("ZVMCTL_INSECURE", "no")]);
        let user = file("/u/config.toml", "insecure = true\n");
        let layers = Layers { environment: Some(&environment), files: vec![&user], ..Layers::default() };
        assert!(!Resolver::new(layers).switch(&options::INSECURE, false).unwrap());
    }
}
