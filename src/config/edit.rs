//! Changes to the user's `config.toml`: comments, order and blank lines survive.

use std::path::PathBuf;

use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, TableLike, Value, value};

use super::file::{ConfigFile, Raw, syntax, text_of};
use super::options::{self, Opt, Shape};
use super::write::{Access, replace};
use super::{ConfigError, ContextName};

const CONTEXTS: &str = "contexts";

/// The user's configuration file, open for changes. Nothing is written before [`Editor::save`].
#[derive(Debug)]
pub struct Editor {
    path: PathBuf,
    before: String,
    document: DocumentMut,
}

impl Editor {
    /// Opens a file; one that does not exist is empty.
    pub fn open(file: &ConfigFile) -> Result<Self, ConfigError> {
        let path = file.path().to_owned();
        let text = text_of(&path)?;
        let document = text.parse().map_err(|error| syntax(&path, &text, &error))?;
        Ok(Self { path, before: text, document })
    }

    /// Makes a context the current one; `None` leaves none.
    pub fn choose(&mut self, context: Option<&ContextName>) {
        let key = options::CONTEXT.key;
        match context {
            Some(name) => put(self.document.as_table_mut(), key, name.as_str().into()),
            None => drop(self.document.remove(key)),
        }
    }

    /// Adds a context without settings.
    pub fn create(&mut self, name: &ContextName) -> Result<(), ConfigError> {
        if self.contexts().is_some_and(|all| all.contains_key(name.as_str())) {
            return Err(ConfigError::ContextExists(name.clone()));
        }
        let contexts = self.document.entry(CONTEXTS).or_insert_with(|| {
            let mut table = Table::new();
            table.set_implicit(true);
            Item::Table(table)
        });
        if let Some(all) = contexts.as_table_like_mut() {
            // An inline table takes values only.
            let inline = Item::Value(Value::InlineTable(InlineTable::new()));
            all.insert(
                name.as_str(),
                if contexts_are_inline(all) { inline } else { Item::Table(Table::new()) },
            );
        }
        Ok(())
    }

    /// Gives a context's setting a value.
    pub fn set(&mut self, name: &ContextName, option: &Opt, raw: &Raw) -> Result<(), ConfigError> {
        let new = toml(option.shape, raw);
        let settings = self.settings(name)?;
        let Some((group, key)) = option.key.split_once('.') else {
            put(settings, option.key, new);
            return Ok(());
        };
        if !settings.contains_key(group) {
            settings.insert(group, value(InlineTable::new()));
        }
        if let Some(inner) = settings.get_mut(group).and_then(Item::as_table_like_mut) {
            put(inner, key, new);
        }
        Ok(())
    }

    /// Takes a context's setting away; false when it had none.
    pub fn unset(&mut self, name: &ContextName, option: &Opt) -> Result<bool, ConfigError> {
        let settings = self.settings(name)?;
        let Some((group, key)) = option.key.split_once('.') else {
            return Ok(settings.remove(option.key).is_some());
        };
        let Some(inner) = settings.get_mut(group).and_then(Item::as_table_like_mut) else { return Ok(false) };
        let removed = inner.remove(key).is_some();
        if inner.is_empty() {
            settings.remove(group);
        }
        Ok(removed)
    }

    /// Renames a context, also where it is the current one.
    pub fn rename(&mut self, from: &ContextName, to: &ContextName) -> Result<(), ConfigError> {
        if self.contexts().is_some_and(|all| all.contains_key(to.as_str())) {
            return Err(ConfigError::ContextExists(to.clone()));
        }
        let settings = self.take(from)?;
        if let Some(all) = self.document.get_mut(CONTEXTS).and_then(Item::as_table_like_mut) {
            all.insert(to.as_str(), settings);
        }
        if self.current() == Some(from.as_str()) {
            self.choose(Some(to));
        }
        Ok(())
    }

    /// Deletes a context, also as the current one.
    pub fn delete(&mut self, name: &ContextName) -> Result<(), ConfigError> {
        self.take(name)?;
        if self.current() == Some(name.as_str()) {
            self.choose(None);
        }
        Ok(())
    }

    /// Returns the file as it would be, checked against the table of settings.
    pub fn preview(&self) -> Result<ConfigFile, ConfigError> {
        ConfigFile::parse(&self.path, &self.document.to_string())
    }

    /// Returns whether saving would change the file.
    pub fn is_changed(&self) -> bool {
        self.document.to_string() != self.before
    }

    /// Writes the file in one step, if it is right.
    pub fn save(&self) -> Result<(), ConfigError> {
        self.preview()?;
        replace(&self.path, &self.document.to_string(), Access::Kept)
    }

    fn current(&self) -> Option<&str> {
        self.document.get(options::CONTEXT.key).and_then(Item::as_str)
    }

    fn contexts(&self) -> Option<&dyn TableLike> {
        self.document.get(CONTEXTS).and_then(Item::as_table_like)
    }

    fn unknown(&self, name: &ContextName) -> ConfigError {
        let known = self.contexts().map(|all| all.iter().map(|(name, _)| name.to_owned()).collect());
        ConfigError::UnknownContext { name: name.to_string(), from: None, known: known.unwrap_or_default() }
    }

    fn settings(&mut self, name: &ContextName) -> Result<&mut dyn TableLike, ConfigError> {
        let unknown = self.unknown(name);
        let all = self.document.get_mut(CONTEXTS).and_then(Item::as_table_like_mut);
        let settings = all.and_then(|all| all.get_mut(name.as_str())).and_then(Item::as_table_like_mut);
        settings.ok_or(unknown)
    }

    fn take(&mut self, name: &ContextName) -> Result<Item, ConfigError> {
        let unknown = self.unknown(name);
        let all = self.document.get_mut(CONTEXTS).and_then(Item::as_table_like_mut);
        all.and_then(|all| all.remove(name.as_str())).ok_or(unknown)
    }
}

fn contexts_are_inline(all: &dyn TableLike) -> bool {
    all.iter().any(|(_, item)| item.is_inline_table())
}

/// Inserts a value, or replaces one in its place: the comments around it stay.
fn put(table: &mut dyn TableLike, key: &str, mut new: Value) {
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            *new.decor_mut() = old.decor().clone();
            *old = new;
        }
        None => drop(table.insert(key, Item::Value(new))),
    }
}

fn toml(shape: Shape, raw: &Raw) -> Value {
    match (shape, raw) {
        (Shape::Number, Raw::Text(text)) => {
            text.parse::<i64>().map_or_else(|_| text.as_str().into(), Value::from)
        }
        (_, Raw::Text(text)) => text.as_str().into(),
        (_, Raw::Switch(on)) => (*on).into(),
        (_, Raw::List(texts)) => Value::Array(texts.iter().map(String::as_str).collect::<Array>()),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    const BEFORE: &str = "\
# our systems
context = \"lab1\" # for now

[contexts.lab1] # the small one
# behind the gate
endpoint = \"https://a\" # old
parallel = 4
smapi = { host = \"zvm\" }

[contexts.lab2]
protected = true
";

    fn name(text: &str) -> ContextName {
        text.parse().unwrap()
    }

    fn text(raw: &str) -> Raw {
        Raw::Text(raw.to_owned())
    }

    fn edited(change: impl FnOnce(&mut Editor)) -> String {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("config.toml");
        fs::write(&path, BEFORE).unwrap();
        let mut editor = Editor::open(&ConfigFile::read(&path).unwrap()).unwrap();
        change(&mut editor);
        editor.save().unwrap();
        fs::read_to_string(&path).unwrap()
    }

    #[test]
    fn a_change_touches_its_line_only() {
        let after = edited(|editor| {
            editor.set(&name("lab1"), &options::ENDPOINT, &text("https://b")).unwrap();
            editor.set(&name("lab1"), &options::PARALLEL, &text("6")).unwrap();
            editor.set(&name("lab1"), &options::SMAPI_PORT, &text("44444")).unwrap();
            editor.set(&name("lab2"), &options::ALLOW, &Raw::List(vec!["LNX*".into()])).unwrap();
            editor.choose(Some(&name("lab2")));
        });
        let expected = BEFORE
            .replace("https://a", "https://b")
            .replace("parallel = 4", "parallel = 6")
            .replace("{ host = \"zvm\" }", "{ host = \"zvm\", port = 44444 }")
            .replace("protected = true\n", "protected = true\nallow = [\"LNX*\"]\n")
            .replace("context = \"lab1\"", "context = \"lab2\"");
        // The library writes a blank before the comma that follows an old last entry.
        assert_eq!(after.replace("\"zvm\" , port", "\"zvm\", port"), expected);
    }

    #[test]
    fn renaming_and_deleting_follow_the_current_context() {
        let after = edited(|editor| editor.rename(&name("lab1"), &name("prod")).unwrap());
        assert!(
            after.contains("context = \"prod\" # for now") && after.contains("[contexts.prod]"),
            "{after}"
        );
        assert!(after.contains("# behind the gate") && !after.contains("lab1"), "{after}");
        let after = edited(|editor| editor.delete(&name("lab1")).unwrap());
        assert!(!after.contains("lab1") && after.contains("[contexts.lab2]"), "{after}");
    }

    #[test]
    fn creating_and_unsetting() {
        let after = edited(|editor| {
            editor.create(&name("new")).unwrap();
            editor.set(&name("new"), &options::PROTECTED, &Raw::Switch(false)).unwrap();
            assert!(editor.unset(&name("lab1"), &options::SMAPI_HOST).unwrap());
            assert!(!editor.unset(&name("lab1"), &options::SMAPI_HOST).unwrap());
            assert!(editor.unset(&name("lab1"), &options::PARALLEL).unwrap());
        });
        assert!(after.ends_with("\n[contexts.new]\nprotected = false\n"), "{after}");
        assert!(!after.contains("smapi") && !after.contains("parallel"), "{after}");
    }

    #[test]
    fn names_that_are_taken_or_unknown_are_told() {
        edited(|editor| {
            assert_eq!(
                editor.create(&name("lab2")).unwrap_err().to_string(),
                "context `lab2` exists already"
            );
            assert!(editor.rename(&name("lab1"), &name("lab2")).is_err());
            let error = editor.delete(&name("lab3")).unwrap_err();
            assert_eq!(error.to_string(), "no context is named `lab3`");
        });
    }

    #[test]
    fn a_file_that_would_be_wrong_is_not_written() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("config.toml");
        let mut editor = Editor::open(&ConfigFile::parse(&path, "").unwrap()).unwrap();
        editor.create(&name("a")).unwrap();
        editor.set(&name("a"), &options::PARALLEL, &text("many")).unwrap();
        assert!(editor.save().is_err());
        assert!(!Path::new(&path).exists());
    }
}
