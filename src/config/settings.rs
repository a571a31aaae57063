//! All settings of one command, resolved.

use std::cmp::Ordering;
use std::path::{Path, PathBuf};

use super::context::Context;
use super::file::ConfigFile;
use super::resolve::{Effective, Layers, Resolver, Source};
use super::{
    ConfigError, ContextName, Credentials, Environment, Overrides, Paths, Proxy, TokenSource, cache, options,
    proxy,
};
use crate::model::Endpoint;
use crate::secret::Secret;

/// The two configuration files.
#[derive(Debug, Clone)]
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

    /// Returns the settings of one context alone, without flags, environment and defaults.
    pub fn context(&self, name: &ContextName) -> Result<(Context, Vec<Effective>), ConfigError> {
        let file = self.holding(name).ok_or_else(|| self.unknown(name.as_str(), None))?;
        let mut resolver = Resolver::new(Layers { context: Some((name, file)), ..Layers::default() });
        let context = Context::resolve(&mut resolver, &Overrides::default())?;
        TokenSource::resolve(&mut resolver, Some(name), file.path())?;
        Ok((context, resolver.into_rows()))
    }

    /// Returns the error for a context that does not exist.
    pub fn unknown(&self, name: &str, from: Option<Source>) -> ConfigError {
        let known = self.contexts().iter().map(|known| known.name().to_owned()).collect();
        ConfigError::UnknownContext { name: name.to_owned(), from, known }
    }

    fn holding(&self, name: &ContextName) -> Option<&ConfigFile> {
        [&self.user, &self.site].into_iter().find(|file| file.contexts.contains_key(name))
    }
}

/// What the command acts on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selection {
    /// Nothing was chosen.
    Nothing,
    /// An endpoint without a context.
    Endpoint,
    /// The built-in demo host.
    Demo(ContextName),
    /// A context of a file.
    Context(ContextName),
    /// A name that no context has, and who gave it.
    Unknown(String, Source),
}

impl Selection {
    fn context(&self) -> Option<&str> {
        match self {
            Self::Nothing | Self::Endpoint => None,
            Self::Demo(name) | Self::Context(name) => Some(name.as_str()),
            Self::Unknown(name, _) => Some(name),
        }
    }
}

/// The server that a command talks to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target<'a> {
    /// The built-in demo host.
    Demo,
    /// A connector.
    Connector(&'a Endpoint),
}

/// The settings that belong to the program and not to one system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct General {
    /// Format of the result, a word of [`options::OUTPUT`].
    pub output: String,
    /// When to use colour, a word of [`options::COLOR`].
    pub color: String,
    /// How work reports itself, a word of [`options::PROGRESS`].
    pub progress: String,
    /// What the log tells, a word of [`options::LOG`].
    pub log: String,
    /// Whether to print labels and plain lines only.
    pub accessible: bool,
    /// Whether to print no notes and no bars.
    pub quiet: bool,
    /// Whether never to ask.
    pub no_input: bool,
    /// Why the change is made, for the history.
    pub reason: Option<String>,
}

impl General {
    fn resolve(
        resolver: &mut Resolver<'_>,
        flags: &Overrides,
        environment: &Environment,
    ) -> Result<Self, ConfigError> {
        // Each has a default, so there always is a word.
        let word = |found: Option<(String, Source)>| found.map(|(word, _)| word).unwrap_or_default();
        let color = colour_of_everyone(environment);
        Ok(Self {
            output: word(resolver.text(&options::OUTPUT, flags.output.as_deref())?),
            color: word(resolver.text_or(&options::COLOR, flags.color.as_deref(), color)?),
            progress: word(resolver.text(&options::PROGRESS, flags.progress.as_deref())?),
            log: word(resolver.text(&options::LOG, flags.log.as_deref())?),
            accessible: resolver.switch(&options::ACCESSIBLE, flags.accessible)?,
            quiet: resolver.switch(&options::QUIET, flags.quiet)?,
            no_input: resolver.switch(&options::NO_INPUT, flags.no_input)?,
            reason: resolver.text(&options::REASON, flags.reason.as_deref())?.map(|(text, _)| text),
        })
    }
}

/// Returns what the variables that every program honours say about colour (no-color.org, bixense.com/clicolors).
fn colour_of_everyone(environment: &Environment) -> Option<(&'static str, Source)> {
    let forced = environment.text("CLICOLOR_FORCE").ok().flatten().is_some_and(|value| value != "0");
    if environment.has("NO_COLOR") {
        Some(("never", Source::Environment("NO_COLOR")))
    } else {
        forced.then_some(("always", Source::Environment("CLICOLOR_FORCE")))
    }
}

/// All settings of one command.
#[derive(Debug)]
pub struct Settings {
    /// Where files lie.
    pub paths: Paths,
    /// The configuration files.
    pub files: Files,
    /// What the command acts on.
    pub selection: Selection,
    /// The settings of the system that it acts on, flags and environment included.
    pub context: Context,
    /// The settings of the program.
    pub general: General,
    /// Where the admin token comes from.
    pub token: TokenSource,
    environment: Environment,
    rows: Vec<Effective>,
}

/// Resolves every setting.
///
/// A chosen context that does not exist is no error before [`Settings::target`] asks for it, so that commands
/// without a server, `context list` among them, still work.
pub fn load(flags: &Overrides, environment: &Environment) -> Result<Settings, ConfigError> {
    let paths = Paths::resolve(environment)?;
    let files = Files::read(&paths)?;
    let choice = Choice::make(&files, flags, environment)?;
    let name = match &choice.selection {
        Selection::Context(name) => Some(name),
        _ => None,
    };
    let mut flags = flags.clone();
    if choice.endpoint_ignored {
        flags.endpoint = None;
    }
    let mut resolver = Resolver::new(Layers {
        environment: Some(environment),
        context: name.and_then(|name| files.holding(name).map(|file| (name, file))),
        files: vec![&files.user, &files.site],
        skipped: options::ENDPOINT.env.filter(|_| choice.endpoint_ignored),
    });
    let context = Context::resolve(&mut resolver, &flags)?;
    let general = General::resolve(&mut resolver, &flags, environment)?;
    let token = TokenSource::resolve(&mut resolver, name, &paths.credentials_file())?;
    resolver.keep(&options::CONTEXT, choice.selection.context().map(str::to_owned), choice.source);
    keep_paths(&mut resolver, &paths, environment);
    let rows = resolver.into_rows();
    let environment = environment.clone();
    Ok(Settings { paths, files, selection: choice.selection, context, general, token, environment, rows })
}

fn keep_paths(resolver: &mut Resolver<'_>, paths: &Paths, environment: &Environment) {
    let config = paths.config_file().parent().map(Path::to_owned).unwrap_or_default();
    for (option, path) in [
        (&options::CONFIG_DIR, config),
        (&options::CACHE_DIR, paths.cache_dir()),
        (&options::STATE_DIR, paths.state_dir()),
        (&options::SITE_CONFIG, paths.site_file()),
    ] {
        let variable = option.env.filter(|name| environment.has(name));
        resolver.keep(option, Some(path.display().to_string()), variable.map(Source::Environment));
    }
}

impl Settings {
    /// Returns the name of the chosen context, the built-in one included.
    pub fn context_name(&self) -> Option<&ContextName> {
        match &self.selection {
            Selection::Demo(name) | Selection::Context(name) => Some(name),
            _ => None,
        }
    }

    /// Returns the server to talk to; an error when nothing or something unknown was chosen.
    pub fn target(&self) -> Result<Target<'_>, ConfigError> {
        match &self.selection {
            Selection::Nothing => Err(ConfigError::NoContext),
            Selection::Unknown(name, from) => Err(self.files.unknown(name, Some(from.clone()))),
            Selection::Demo(_) => Ok(Target::Demo),
            Selection::Endpoint => {
                self.context.endpoint.as_ref().map(Target::Connector).ok_or(ConfigError::NoContext)
            }
            Selection::Context(name) => {
                let endpoint = self.context.endpoint.as_ref().map(Target::Connector);
                endpoint.ok_or_else(|| ConfigError::NoEndpoint(name.clone()))
            }
        }
    }

    /// Returns the proxy for requests to the connector; `None` is a direct connection.
    pub fn proxy(&self) -> Result<Option<Proxy>, ConfigError> {
        match (&self.context.proxy, &self.context.endpoint) {
            (Some(proxy), _) => Ok(Some(proxy.clone())),
            (None, Some(endpoint)) => proxy::of_everyone(endpoint, &self.environment),
            (None, None) => Ok(None),
        }
    }

    /// Reads the admin token; `None` when there is none and the server must work without.
    pub fn admin_token(&self) -> Result<Option<Secret>, ConfigError> {
        self.token.read(&self.environment)
    }

    /// Returns the file of stored admin tokens.
    pub fn credentials(&self) -> Credentials {
        Credentials::at(&self.paths.credentials_file())
    }

    /// Returns the file that keeps the temporary token: for a context at its own endpoint only, so that the token of
    /// one server never goes to another.
    pub fn token_cache(&self) -> Option<PathBuf> {
        match (&self.selection, &self.context.endpoint_source) {
            (Selection::Context(name), Some(Source::Context { .. })) => {
                Some(cache::token_file(&self.paths, name))
            }
            _ => None,
        }
    }

    /// Returns what a user should know before a token travels: nobody else may read it, and the server is checked.
    pub fn warnings(&self, with_token: bool) -> Vec<String> {
        let Some(endpoint) = &self.context.endpoint else { return Vec::new() };
        let open = (with_token && endpoint.exposes_token()).then(|| {
            format!(
                "the token travels to `{endpoint}` unencrypted, and whoever reads it controls the z/VM system"
            )
        });
        let unchecked = (self.context.tls.insecure && endpoint.is_https())
            .then(|| format!("the certificate of `{endpoint}` is not checked (`insecure`)"));
        open.into_iter().chain(unchecked).collect()
    }

    /// Returns every setting with its value and source, in the order of the table.
    pub fn explain(&self) -> &[Effective] {
        &self.rows
    }
}

/// Which context or endpoint was chosen.
struct Choice {
    selection: Selection,
    source: Option<Source>,
    /// An endpoint was given, but by someone weaker than who chose the context.
    endpoint_ignored: bool,
}

impl Choice {
    /// Weighs `--context` and its variable against `--endpoint` and its variable. The stronger one alone counts: a
    /// command must not reach another system because of a variable that was forgotten, and a context's token must
    /// not travel to an endpoint that it was not made for. Given side by side, the endpoint replaces the context's.
    fn make(files: &Files, flags: &Overrides, environment: &Environment) -> Result<Self, ConfigError> {
        let layers = Layers {
            environment: Some(environment),
            files: vec![&files.user, &files.site],
            ..Layers::default()
        };
        let mut resolver = Resolver::new(layers);
        let context: Option<(ContextName, Source)> =
            resolver.parsed_from(&options::CONTEXT, flags.context.as_deref())?;
        let endpoint =
            resolver.text(&options::ENDPOINT, flags.endpoint.as_deref())?.map(|(_, source)| source);
        let Some((name, source)) = context else {
            let selection = if endpoint.is_some() { Selection::Endpoint } else { Selection::Nothing };
            return Ok(Self { selection, source: None, endpoint_ignored: false });
        };
        let rivalry = endpoint.map(|endpoint| strength(&source).cmp(&strength(&endpoint)));
        if rivalry == Some(Ordering::Less) {
            return Ok(Self { selection: Selection::Endpoint, source: None, endpoint_ignored: false });
        }
        let endpoint_ignored = rivalry == Some(Ordering::Greater);
        let selection = if name.is_demo() && cfg!(feature = "sim") {
            if rivalry == Some(Ordering::Equal) {
                return Err(ConfigError::DemoEndpoint);
            }
            Selection::Demo(name)
        } else if files.holding(&name).is_some() {
            Selection::Context(name)
        } else {
            Selection::Unknown(name.to_string(), source.clone())
        };
        Ok(Self { selection, source: Some(source), endpoint_ignored })
    }
}

const fn strength(source: &Source) -> u8 {
    match source {
        Source::Flag(_) => 3,
        Source::Environment(_) => 2,
        Source::Context { .. } | Source::File { .. } => 1,
        Source::Default => 0,
    }
}

#[cfg(test)]
mod tests;
