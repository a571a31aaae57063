//! Where files lie. Nothing is created here; who writes a file makes its folder.

use std::path::PathBuf;

use etcetera::BaseStrategy;

use super::{ConfigError, ContextName, Environment, options};

/// The folders and files of one user, and the site's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    config: PathBuf,
    cache: PathBuf,
    state: PathBuf,
    site: PathBuf,
}

impl Paths {
    /// Finds the folders: our own variable, else what XDG or the system says for the user.
    pub fn resolve(environment: &Environment) -> Result<Self, ConfigError> {
        let find = |option: &options::Opt, system: fn(&dyn BaseStrategy) -> PathBuf| {
            if let Some(folder) = own(environment, option) {
                return Ok(folder);
            }
            let dirs = etcetera::choose_base_strategy().map_err(|_| ConfigError::NoHome)?;
            Ok(system(&dirs).join("zvmctl"))
        };
        Ok(Self {
            config: find(&options::CONFIG_DIR, |dirs| dirs.config_dir())?,
            cache: find(&options::CACHE_DIR, |dirs| dirs.cache_dir())?,
            // Windows has no place of its own for state.
            state: find(&options::STATE_DIR, |dirs| dirs.state_dir().unwrap_or_else(|| dirs.data_dir()))?,
            site: own(environment, &options::SITE_CONFIG)
                .or_else(|| options::SITE_CONFIG.default.map(PathBuf::from))
                .unwrap_or_default(),
        })
    }

    /// Returns the user's configuration file.
    pub fn config_file(&self) -> PathBuf {
        self.config.join("config.toml")
    }

    /// Returns the file of stored admin tokens.
    pub fn credentials_file(&self) -> PathBuf {
        self.config.join("credentials.toml")
    }

    /// Returns the site's configuration file.
    pub fn site_file(&self) -> PathBuf {
        self.site.clone()
    }

    /// Returns the folder of what may be lost at any time.
    pub fn cache_dir(&self) -> PathBuf {
        self.cache.clone()
    }

    /// Returns the folder of what is remembered about one context and may be lost at any time.
    pub fn context_cache(&self, context: &ContextName) -> PathBuf {
        self.cache.join(context.as_str())
    }

    /// Returns the folder of the history, jobs and the demo host's state.
    pub fn state_dir(&self) -> PathBuf {
        self.state.clone()
    }

    /// Returns the folder of what was read of the consoles of one server's guests. `server` names it: a context, or an
    /// address.
    pub fn consoles_dir(&self, server: &str) -> PathBuf {
        let kept = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
        let name: String = server.chars().map(|sign| if kept(sign) { sign } else { '_' }).collect();
        self.state.join("consoles").join(name)
    }

    /// Returns the folder of the journal of jobs.
    pub fn jobs_dir(&self) -> PathBuf {
        self.state.join("jobs")
    }

    /// Returns the file of what changing commands did.
    pub fn history_file(&self) -> PathBuf {
        self.state.join("history.jsonl")
    }

    /// Returns the file that keeps the demo host from one command to the next.
    pub fn demo_state_file(&self) -> PathBuf {
        self.state.join("demo.json")
    }
}

fn own(environment: &Environment, option: &options::Opt) -> Option<PathBuf> {
    option.env.and_then(|name| environment.path(name))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn own_variables_win() {
        let environment = Environment::of([
            ("ZVMCTL_CONFIG_DIR", "/a"),
            ("ZVMCTL_CACHE_DIR", "/b"),
            ("ZVMCTL_STATE_DIR", "/c"),
            ("ZVMCTL_SITE_CONFIG", "/d/site.toml"),
        ]);
        let paths = Paths::resolve(&environment).unwrap();
        assert_eq!(paths.config_file(), Path::new("/a/config.toml"));
        assert_eq!(paths.credentials_file(), Path::new("/a/credentials.toml"));
        assert_eq!(paths.context_cache(&"lab1".parse().unwrap()), Path::new("/b/lab1"));
        assert_eq!(paths.state_dir(), Path::new("/c"));
        assert_eq!(paths.site_file(), Path::new("/d/site.toml"));
    }

    #[test]
    fn folders_of_the_system_are_named_after_the_program() {
        let paths = Paths::resolve(&Environment::default()).unwrap();
        assert!(paths.cache_dir().components().any(|part| part.as_os_str() == "zvmctl"));
        assert_eq!(paths.site_file(), Path::new("/etc/zvmctl/config.toml"));
    }
}
