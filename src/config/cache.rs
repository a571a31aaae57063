//! What is remembered about a context between commands and may be lost at any time.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{ConfigError, ContextName, Paths};

/// Returns the file of a context's temporary token, which the connection itself reads and writes.
pub fn token_file(paths: &Paths, context: &ContextName) -> PathBuf {
    paths.context_cache(context).join("token")
}

/// Forgets the temporary token of a context; false when there was none.
pub fn forget_token(paths: &Paths, context: &ContextName) -> Result<bool, ConfigError> {
    let path = token_file(paths, context);
    gone(&path, fs::remove_file(&path))
}

/// Forgets everything about a context; false when there was nothing.
pub fn forget(paths: &Paths, context: &ContextName) -> Result<bool, ConfigError> {
    let folder = paths.context_cache(context);
    gone(&folder, fs::remove_dir_all(&folder))
}

fn gone(path: &Path, result: io::Result<()>) -> Result<bool, ConfigError> {
    match result {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(source) => Err(ConfigError::Write { path: path.to_owned(), source }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Environment;

    #[test]
    fn forgetting_twice_is_no_error() {
        let home = tempfile::tempdir().unwrap();
        let environment = Environment::of([("ZVMCTL_CACHE_DIR", home.path().to_str().unwrap())]);
        let paths = Paths::resolve(&environment).unwrap();
        let context: ContextName = "lab1".parse().unwrap();
        fs::create_dir(home.path().join("lab1")).unwrap();
        fs::write(token_file(&paths, &context), "swordfish").unwrap();
        assert!(forget_token(&paths, &context).unwrap());
        assert!(!forget_token(&paths, &context).unwrap());
        assert!(forget(&paths, &context).unwrap());
        assert!(!forget(&paths, &context).unwrap());
    }
}
