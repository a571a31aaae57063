//! `credentials.toml`: admin tokens by context, for its owner's eyes only.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use toml_edit::{DocumentMut, Item, Table, value};
use zeroize::Zeroizing;

use super::file::line_of;
use super::write::{Access, Readers, check_private, replace};
use super::{ConfigError, ContextName};
use crate::secret::Secret;

const CONTEXTS: &str = "contexts";
const ADMIN_TOKEN: &str = "admin_token";

/// The file of stored admin tokens. It is refused when its group or others can read it.
#[derive(Debug, Clone)]
pub struct Credentials {
    path: PathBuf,
}

impl Credentials {
    /// Names the file; nothing is read or made yet.
    pub fn at(path: &Path) -> Self {
        Self { path: path.to_owned() }
    }

    /// Returns where the file lies, or would.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the admin token stored for a context.
    pub fn token(&self, context: &ContextName) -> Result<Option<Secret>, ConfigError> {
        let document = self.read()?;
        let entry = document.get(CONTEXTS).and_then(|all| all.get(context.as_str()));
        let token = entry.and_then(|entry| entry.get(ADMIN_TOKEN)).and_then(Item::as_str);
        Ok(token.map(|text| Secret::new(text.to_owned())))
    }

    /// Stores the admin token of a context, in place of an older one.
    pub fn store(&self, context: &ContextName, token: &Secret) -> Result<(), ConfigError> {
        let mut document = self.read()?;
        let entry = table_of(document.as_table_mut(), CONTEXTS, true);
        let entry = entry.and_then(|all| table_of(all, context.as_str(), false));
        entry.ok_or_else(|| self.malformed(1))?.insert(ADMIN_TOKEN, value(token.expose()));
        self.write(&document)
    }

    /// Forgets what is stored for a context; false when nothing was.
    pub fn remove(&self, context: &ContextName) -> Result<bool, ConfigError> {
        let mut document = self.read()?;
        let all = document.get_mut(CONTEXTS).and_then(Item::as_table_like_mut);
        if all.and_then(|all| all.remove(context.as_str())).is_none() {
            return Ok(false);
        }
        self.write(&document).map(|()| true)
    }

    /// Moves what is stored for one context to another name.
    pub fn rename(&self, from: &ContextName, to: &ContextName) -> Result<(), ConfigError> {
        let mut document = self.read()?;
        let all = document.get_mut(CONTEXTS).and_then(Item::as_table_like_mut);
        let Some(all) = all else { return Ok(()) };
        let Some(entry) = all.remove(from.as_str()) else { return Ok(()) };
        all.insert(to.as_str(), entry);
        self.write(&document)
    }

    fn read(&self) -> Result<DocumentMut, ConfigError> {
        let unreadable = |source| ConfigError::Read { path: self.path.clone(), source };
        let mut file = match File::open(&self.path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(DocumentMut::new()),
            Err(error) => return Err(unreadable(error)),
        };
        check_private(&self.path, &file, Readers::Owner)?;
        let mut text = Zeroizing::new(String::new());
        file.read_to_string(&mut text).map_err(unreadable)?;
        text.parse().map_err(|error: toml_edit::TomlError| self.malformed(line_of(&text, error.span())))
    }

    /// The parser's own words stay out: they may repeat a part of a token.
    fn malformed(&self, line: usize) -> ConfigError {
        ConfigError::Syntax {
            path: self.path.clone(),
            line,
            problem: "this is not the TOML of stored tokens".into(),
        }
    }

    fn write(&self, document: &DocumentMut) -> Result<(), ConfigError> {
        replace(&self.path, &Zeroizing::new(document.to_string()), Access::Private)
    }
}

/// Returns a table of this name, made when there is none; `None` when something else has the name.
fn table_of<'a>(parent: &'a mut Table, name: &str, implicit: bool) -> Option<&'a mut Table> {
    let item = parent.entry(name).or_insert_with(|| {
        let mut table = Table::new();
        table.set_implicit(implicit);
        Item::Table(table)
    });
    item.as_table_mut()
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::error::{Diagnose, Exit};

    fn name(text: &str) -> ContextName {
        text.parse().expect("a name")
    }

    fn stored(credentials: &Credentials, context: &str) -> Option<String> {
        credentials.token(&name(context)).expect("a file").map(|secret| secret.expose().to_owned())
    }

    #[test]
    fn tokens_are_stored_renamed_and_forgotten() {
        let home = tempfile::tempdir().unwrap();
        let credentials = Credentials::at(&home.path().join("deep/credentials.toml"));
        assert_eq!(stored(&credentials, "lab1"), None);
        assert!(!credentials.path().exists(), "looking makes nothing");
        for (context, token) in [("lab1", "sword\"fish"), ("z.vm", "b"), ("lab1", "c")] {
            credentials.store(&name(context), &Secret::new(token.to_owned())).unwrap();
            assert_eq!(stored(&credentials, context).as_deref(), Some(token));
        }
        let mode = fs::metadata(credentials.path()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        credentials.rename(&name("lab1"), &name("lab2")).unwrap();
        assert_eq!((stored(&credentials, "lab1"), stored(&credentials, "lab2")), (None, Some("c".into())));
        assert!(credentials.remove(&name("lab2")).unwrap());
        assert!(!credentials.remove(&name("lab2")).unwrap());
        assert_eq!(stored(&credentials, "z.vm").as_deref(), Some("b"));
    }

    #[test]
    fn a_file_that_others_can_read_is_refused_with_the_way_out() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("credentials.toml");
        fs::write(&path, "[contexts.lab1]\nadmin_token = \"swordfish\"\n").unwrap();
        for mode in [0o644, 0o640, 0o620] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let error = Credentials::at(&path).token(&name("lab1")).unwrap_err();
            assert!(error.to_string().ends_with(&format!("others can read it (mode {mode:04o})")), "{error}");
            assert_eq!(error.diagnosis().exit, Exit::Denied);
            assert!(error.diagnosis().hint.unwrap().starts_with("run `chmod 600 '"));
        }
    }

    #[test]
    fn a_malformed_file_is_not_quoted() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("credentials.toml");
        fs::write(&path, "[contexts.lab1]\nadmin_token = swordfish\n").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        let error = Credentials::at(&path).token(&name("lab1")).unwrap_err();
        assert!(error.to_string().contains(" line 2: "), "{error}");
        assert!(!format!("{error} {error:?}").contains("swordfish"));
    }
}
