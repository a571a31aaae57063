//! The temporary token of one context, kept between commands.

use std::fs::{self, File};
use std::io;
use std::path::PathBuf;

use super::token::{accept, bounded};
use super::write::{Access, Readers, check_private, replace};
use super::{ConfigError, ContextName, Endpoint, Paths};
use crate::secret::Secret;

/// A private file with the endpoint on its first line and the token on its second.
///
/// The endpoint is kept so that a token never goes to a server other than the one that gave it.
#[derive(Debug, Clone)]
pub struct TokenCache {
    path: PathBuf,
    endpoint: Endpoint,
}

impl TokenCache {
    /// Names the file of a context whose connector is at `endpoint`; nothing is read or made yet.
    pub fn new(paths: &Paths, context: &ContextName, endpoint: &Endpoint) -> Self {
        Self { path: paths.context_cache(context).join("token"), endpoint: endpoint.clone() }
    }

    /// Returns the kept token. A file that is missing, malformed, open to others or for another server counts as none.
    pub fn load(&self) -> Option<Secret> {
        let file = File::open(&self.path).ok()?;
        check_private(&self.path, &file, Readers::Owner).ok()?;
        let text = bounded(file).ok()?;
        let (endpoint, token) = text.split_once('\n')?;
        if endpoint != self.endpoint.as_str() {
            return None;
        }
        accept(token).ok()
    }

    /// Keeps a token.
    pub fn store(&self, token: &Secret) -> Result<(), ConfigError> {
        let text = zeroize::Zeroizing::new(format!("{}\n{}\n", self.endpoint, token.expose()));
        replace(&self.path, &text, Access::Private)
    }

    /// Forgets the token; false when there was none.
    pub fn remove(&self) -> Result<bool, ConfigError> {
        match fs::remove_file(&self.path) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(source) => Err(ConfigError::Write { path: self.path.clone(), source }),
        }
    }
}

/// Forgets everything that is remembered about a context.
pub fn forget(paths: &Paths, context: &ContextName) -> Result<(), ConfigError> {
    let folder = paths.context_cache(context);
    match fs::remove_dir_all(&folder) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => {
            Err(ConfigError::Write { path: folder, source })
        }
        _ => Ok(()),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::config::Environment;

    #[test]
    fn a_token_comes_back_for_its_own_server_only() {
        let home = tempfile::tempdir().unwrap();
        let environment = Environment::of([("ZVMCTL_CACHE_DIR", home.path().to_str().unwrap())]);
        let paths = Paths::resolve(&environment).unwrap();
        let context: ContextName = "lab1".parse().unwrap();
        let cache = TokenCache::new(&paths, &context, &"https://a".parse().unwrap());
        assert_eq!(cache.load(), None);
        cache.store(&Secret::new("swordfish".into())).unwrap();
        assert_eq!(cache.load().unwrap().expose(), "swordfish");
        assert_eq!(TokenCache::new(&paths, &context, &"https://b".parse().unwrap()).load(), None);
        fs::set_permissions(&cache.path, fs::Permissions::from_mode(0o644)).unwrap();
        assert_eq!(cache.load(), None, "others could have read it");
        assert!(cache.remove().unwrap() && !cache.remove().unwrap());
        forget(&paths, &context).unwrap();
        forget(&paths, &context).unwrap();
    }
}
