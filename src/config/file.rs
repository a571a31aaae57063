//! `config.toml` as values with their lines, checked against the table of settings.
//!
//! Reading only; [`super::edit`] changes a file. A key that does not exist is an error, so that a misspelt
//! `protectd = true` never goes unnoticed.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use toml_edit::{Document, Item, TableLike, TomlError, Value};

use super::options::{self, Shape};
use super::{ConfigError, ContextName};

/// A value as written: numbers stay text until their type parses them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Raw {
    /// A text, a word or a number.
    Text(String),
    /// A switch.
    Switch(bool),
    /// A list of texts.
    List(Vec<String>),
}

/// A value and the line it stands on.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) raw: Raw,
    pub(super) line: usize,
}

/// Values by the key of their setting.
pub(super) type Entries = BTreeMap<&'static str, Entry>;

/// A configuration file that follows the table of settings.
#[derive(Debug, Clone, Default)]
pub struct ConfigFile {
    path: PathBuf,
    pub(super) top: Entries,
    pub(super) contexts: BTreeMap<ContextName, Entries>,
}

impl ConfigFile {
    /// Reads a file; one that does not exist is empty.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        Self::parse(path, &text_of(path)?)
    }

    /// Parses the text of a file; `path` is for errors.
    pub fn parse(path: &Path, text: &str) -> Result<Self, ConfigError> {
        let document = Document::parse(text).map_err(|error| syntax(path, text, &error))?;
        let reader = Reader { path, text };
        let mut file = Self { path: path.to_owned(), ..Self::default() };
        for (key, item) in document.iter() {
            if key == "contexts" {
                reader.contexts(item, &mut file.contexts)?;
            } else {
                reader.setting(document.as_table(), key, item, None, &mut file.top)?;
            }
        }
        Ok(file)
    }

    /// Returns where the file lies, or would.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the names of the contexts in it.
    pub fn names(&self) -> impl Iterator<Item = &ContextName> {
        self.contexts.keys()
    }
}

/// Returns the text of a file, empty when there is none.
pub(super) fn text_of(path: &Path) -> Result<String, ConfigError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(source) => Err(ConfigError::Read { path: path.to_owned(), source }),
    }
}

/// Turns the parser's error into ours; its own display would quote the line, which may hold anything.
pub(super) fn syntax(path: &Path, text: &str, error: &TomlError) -> ConfigError {
    ConfigError::Syntax {
        path: path.to_owned(),
        line: line_of(text, error.span()),
        problem: error.message().replace('\n', ", "),
    }
}

/// Returns the line that a span begins on, from 1.
pub(super) fn line_of(text: &str, span: Option<Range<usize>>) -> usize {
    let before = text.get(..span.map_or(0, |span| span.start)).unwrap_or(text);
    1 + before.matches('\n').count()
}

/// What errors need while a document is walked.
struct Reader<'a> {
    path: &'a Path,
    text: &'a str,
}

impl Reader<'_> {
    fn contexts(&self, item: &Item, into: &mut BTreeMap<ContextName, Entries>) -> Result<(), ConfigError> {
        let table = item.as_table_like().ok_or_else(|| self.shape("contexts", item, "a table"))?;
        for (name, item) in table.iter() {
            let line = self.line(table, name, item);
            let context: ContextName = name.parse().and_then(ContextName::check_new).map_err(|error| {
                ConfigError::Syntax { path: self.path.to_owned(), line, problem: error.to_string() }
            })?;
            let settings = item.as_table_like().ok_or_else(|| self.shape(name, item, "a table"))?;
            let mut entries = Entries::new();
            for (key, item) in settings.iter() {
                self.setting(settings, key, item, Some(name), &mut entries)?;
            }
            into.insert(context, entries);
        }
        Ok(())
    }

    /// Takes one setting; one in a table of its own, as `smapi = { host = … }`, has a key with a dot.
    fn setting(
        &self,
        table: &dyn TableLike,
        key: &str,
        item: &Item,
        context: Option<&str>,
        into: &mut Entries,
    ) -> Result<(), ConfigError> {
        if let (Some(inner), true) = (item.as_table_like(), is_group(key)) {
            for (name, item) in inner.iter() {
                let line = self.line(inner, name, item);
                self.entry(&format!("{key}.{name}"), item, line, context, into)?;
            }
            return Ok(());
        }
        self.entry(key, item, self.line(table, key, item), context, into)
    }

    fn entry(
        &self,
        key: &str,
        item: &Item,
        line: usize,
        context: Option<&str>,
        into: &mut Entries,
    ) -> Result<(), ConfigError> {
        let allowed = |option: &&options::Opt| {
            if context.is_some() { option.in_context() } else { option.at_top() }
        };
        let option = options::by_key(key).filter(allowed).ok_or_else(|| ConfigError::UnknownKey {
            path: self.path.to_owned(),
            line,
            key: key.to_owned(),
            context: context.map(str::to_owned),
        })?;
        let raw = raw(option.shape, item).ok_or_else(|| self.shape(key, item, option.shape.describe()))?;
        into.insert(option.key, Entry { raw, line });
        Ok(())
    }

    fn line(&self, table: &dyn TableLike, key: &str, item: &Item) -> usize {
        let span = table.key(key).and_then(toml_edit::Key::span).or_else(|| item.span());
        line_of(self.text, span)
    }

    fn shape(&self, key: &str, item: &Item, expected: &'static str) -> ConfigError {
        let line = line_of(self.text, item.span());
        ConfigError::Shape { path: self.path.to_owned(), line, key: key.to_owned(), expected }
    }
}

fn is_group(key: &str) -> bool {
    options::ALL.iter().any(|option| option.key.split_once('.').is_some_and(|(group, _)| group == key))
}

fn raw(shape: Shape, item: &Item) -> Option<Raw> {
    match (shape, item.as_value()?) {
        (Shape::Text | Shape::Word(_), Value::String(text)) => Some(Raw::Text(text.value().clone())),
        (Shape::Number, Value::Integer(number)) => Some(Raw::Text(number.value().to_string())),
        (Shape::Switch, Value::Boolean(switch)) => Some(Raw::Switch(*switch.value())),
        (Shape::List, Value::Array(array)) => {
            array.iter().map(|value| value.as_str().map(str::to_owned)).collect::<Option<_>>().map(Raw::List)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::error::Diagnose;

    fn parse(text: &str) -> Result<ConfigFile, ConfigError> {
        ConfigFile::parse(Path::new("config.toml"), text)
    }

    fn complaint(text: &str) -> (String, Option<String>) {
        let error = parse(text).unwrap_err();
        (error.to_string(), error.diagnosis().hint)
    }

    #[test]
    fn values_keep_their_lines() {
        let file = parse(
            "context = \"lab1\"\n# why\nparallel = 4\n\n[contexts.lab1]\nprotected = true\nallow = [\"A*\"]\n\
             smapi = { host = \"zvm\", port = 44444 }\n",
        )
        .unwrap();
        assert_eq!(file.top["parallel"].raw, Raw::Text("4".into()));
        assert_eq!(file.top["parallel"].line, 3);
        let lab = &file.contexts["lab1"];
        assert_eq!((&lab["protected"].raw, lab["protected"].line), (&Raw::Switch(true), 6));
        assert_eq!(lab["allow"].raw, Raw::List(vec!["A*".into()]));
        assert_eq!((&lab["smapi.port"].raw, lab["smapi.port"].line), (&Raw::Text("44444".into()), 8));
    }

    #[test]
    fn smapi_may_be_a_table_of_its_own() {
        let file = parse("[contexts.a]\nprotected = false\n[contexts.a.smapi]\nhost = \"zvm\"\n").unwrap();
        assert_eq!(file.contexts["a"]["smapi.host"].line, 4);
    }

    #[test]
    fn an_unknown_key_names_the_nearest() {
        let (text, hint) = complaint("\nparalel = 4\n");
        assert_eq!(text, "`config.toml` line 2: unknown key `paralel`");
        assert_eq!(hint.unwrap(), "did you mean `parallel`?");
        let (text, hint) = complaint("[contexts.a]\nprotectd = true\n");
        assert_eq!(text, "`config.toml` line 2: unknown key `protectd` in context `a`");
        assert_eq!(hint.unwrap(), "did you mean `protected`?");
    }

    #[test]
    fn a_key_in_the_wrong_place_says_where_it_belongs() {
        assert_eq!(
            complaint("endpoint = \"http://a\"").1.unwrap(),
            "it belongs into a context, `[contexts.NAME]`"
        );
        let hint = complaint("[contexts.a]\noutput = \"json\"").1.unwrap();
        assert_eq!(hint, "it belongs to the top of the file, above every table");
        let hint = complaint("[contexts.a]\nadmin_token = \"swordfish\"").1.unwrap();
        assert_eq!(hint, "secrets do not belong into this file; run `zvmctl auth login`");
    }

    #[test]
    fn a_wrong_shape_names_the_right_one() {
        assert_eq!(
            complaint("parallel = \"4\"").0,
            "`config.toml` line 1: `parallel` must be a whole number"
        );
        assert_eq!(complaint("insecure = 1").0, "`config.toml` line 1: `insecure` must be `true` or `false`");
        assert!(complaint("allow = [1]").0.contains("must be a list of texts"));
        assert!(complaint("contexts = 1").0.contains("must be a table"));
        assert!(complaint("[contexts]\na = 1").0.contains("line 2: `a` must be a table"));
    }

    #[test]
    fn text_that_is_not_toml_names_the_line_and_does_not_quote_it() {
        let (text, _) = complaint("context = \"a\"\npin = \"swordfish\n");
        assert!(text.starts_with("`config.toml` line 2: "), "{text}");
        assert!(!text.contains("swordfish"), "{text}");
    }

    #[test]
    fn reserved_names_are_refused() {
        assert!(complaint("[contexts.demo]\n").0.contains("built in"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*") {
            let _ = parse(&text);
        }
    }
}
