//! All settings of one command, resolved.

use std::path::{Path, PathBuf};

use super::choice::Choice;
use super::resolve::{Layers, Resolver};
use super::{
    ConfigError, ConfigFile, Context, ContextName, Credentials, Effective, Environment, Files, Overrides,
    Paths, Proxy, Selection, Source, TokenSource, cache, options, proxy,
};
use crate::model::Endpoint;
use crate::secret::Secret;

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
    /// Why something is changed.
    pub reason: Option<String>,
    /// Name of the user on this machine.
    pub user: Option<String>,
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
            reason: resolver.text(&options::REASON, flags.reason.as_deref())?.map(|(reason, _)| reason),
            user: user(environment),
        })
    }
}

/// Returns the user's name, or the number without one; a name that is no text is as good as none.
fn user(environment: &Environment) -> Option<String> {
    let name = |variable| environment.text(variable).ok().flatten().map(str::to_owned);
    name("LOGNAME").or_else(|| name("USER")).or_else(number)
}

/// Returns the number of the user, where the system tells it of a process.
#[cfg(unix)]
fn number() -> Option<String> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").ok().map(|process| process.uid().to_string())
}

/// Nothing tells it elsewhere.
#[cfg(not(unix))]
const fn number() -> Option<String> {
    None
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
    resolve(paths, files, flags, environment)
}

/// Resolves every setting as if there were no configuration files, for commands that can do without.
pub fn load_without_files(flags: &Overrides, environment: &Environment) -> Result<Settings, ConfigError> {
    resolve(Paths::resolve(environment)?, Files::default(), flags, environment)
}

fn resolve(
    paths: Paths,
    files: Files,
    flags: &Overrides,
    environment: &Environment,
) -> Result<Settings, ConfigError> {
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
        defaults: true,
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
    /// Returns the settings that a command would have with `user` as the user's file and `context` chosen by flag,
    /// to try a context before it is saved.
    pub fn preview(&self, user: ConfigFile, context: &ContextName) -> Result<Self, ConfigError> {
        let flags = Overrides { context: Some(context.to_string()), ..Overrides::default() };
        let files = Files { user, site: self.files.site.clone() };
        resolve(self.paths.clone(), files, &flags, &self.environment)
    }

    /// Returns the name of the chosen context, the built-in one included.
    pub fn context_name(&self) -> Option<&ContextName> {
        match &self.selection {
            Selection::Demo(name) | Selection::Context(name) => Some(name),
            _ => None,
        }
    }

    /// Returns the name of the chosen context when a flag or a variable chose it, for this command alone.
    pub fn given_context(&self) -> Option<&ContextName> {
        let chosen = self.rows.iter().find(|row| row.option.env == options::CONTEXT.env);
        let is_given =
            chosen.is_some_and(|row| matches!(row.source, Source::Flag(_) | Source::Environment(_)));
        self.context_name().filter(|_| is_given)
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

    /// Reads an admin token from another source than the settings'.
    pub fn read_token(&self, source: &TokenSource) -> Result<Option<Secret>, ConfigError> {
        source.read(&self.environment)
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

#[cfg(test)]
mod tests;
