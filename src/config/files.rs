//! The configuration files and the contexts in them.

use super::file::{ConfigFile, Raw};
use super::resolve::{Layers, Resolver};
use super::{ConfigError, Context, ContextName, Overrides, Paths, Source, TokenSource, options};

/// The two configuration files.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// The user's.
    pub user: ConfigFile,
    /// The site's.
    pub site: ConfigFile,
}

/// A context that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known<'a> {
    /// In the user's file.
    User(&'a ContextName),
    /// In the site's file, and not in the user's.
    Site(&'a ContextName),
    /// The built-in demo host.
    Demo,
}

impl Known<'_> {
    /// Returns the context's name.
    pub fn name(&self) -> &str {
        match self {
            Self::User(name) | Self::Site(name) => name.as_str(),
            Self::Demo => ContextName::DEMO,
        }
    }
}

impl Files {
    /// Reads both files; one that does not exist is empty.
    pub fn read(paths: &Paths) -> Result<Self, ConfigError> {
        Ok(Self {
            user: ConfigFile::read(&paths.config_file())?,
            site: ConfigFile::read(&paths.site_file())?,
        })
    }

    /// Returns every context, by name. A context of the user hides one of the site.
    pub fn contexts(&self) -> Vec<Known<'_>> {
        let of_site = self.site.names().filter(|name| !self.user.contexts.contains_key(*name));
        let demo = cfg!(feature = "sim").then_some(Known::Demo);
        let mut known: Vec<_> =
            self.user.names().map(Known::User).chain(of_site.map(Known::Site)).chain(demo).collect();
        known.sort_by(|a, b| a.name().cmp(b.name()));
        known
    }

    /// Returns the settings of one context alone, without flags, environment and defaults, and where its token comes from.
    pub fn context(&self, name: &ContextName, paths: &Paths) -> Result<(Context, TokenSource), ConfigError> {
        let file = self.holding(name).ok_or_else(|| self.unknown(name.as_str(), None))?;
        let mut resolver = Resolver::new(Layers { context: Some((name, file)), ..Layers::default() });
        let context = Context::resolve(&mut resolver, &Overrides::default())?;
        let token = TokenSource::resolve(&mut resolver, Some(name), &paths.credentials_file())?;
        Ok((context, token))
    }

    /// Returns the context of this name.
    pub fn find(&self, name: &ContextName) -> Result<Known<'_>, ConfigError> {
        let known = self.contexts().into_iter().find(|known| known.name() == name.as_str());
        known.ok_or_else(|| self.unknown(name.as_str(), None))
    }

    /// Checks that a context is the user's own and can be changed.
    pub fn own(&self, name: &ContextName) -> Result<(), ConfigError> {
        match self.find(name)? {
            Known::User(_) => Ok(()),
            Known::Site(_) => {
                Err(ConfigError::SiteContext { name: name.clone(), path: self.site.path().to_owned() })
            }
            Known::Demo => Err(ConfigError::BuiltIn(name.clone())),
        }
    }

    /// Returns the current context of the files, whatever flags and environment say.
    pub fn current(&self) -> Option<String> {
        let of = |file: &'_ ConfigFile| match &file.top.get(options::CONTEXT.key)?.raw {
            Raw::Text(name) => Some(name.clone()),
            _ => None,
        };
        [&self.user, &self.site].into_iter().find_map(of)
    }

    /// Returns the error for a context that does not exist.
    pub fn unknown(&self, name: &str, from: Option<Source>) -> ConfigError {
        let known = self.contexts().iter().map(|known| known.name().to_owned()).collect();
        ConfigError::UnknownContext { name: name.to_owned(), from, known }
    }

    pub(super) fn holding(&self, name: &ContextName) -> Option<&ConfigFile> {
        [&self.user, &self.site].into_iter().find(|file| file.contexts.contains_key(name))
    }
}
