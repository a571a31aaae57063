//! What can be wrong with settings.
//!
//! Wrong settings are usage (2), an unknown context is not found (5), and an admin token that cannot be had for
//! whatever reason (its file is missing or open to others, its command fails) is authentication (4).

use std::io;
use std::path::PathBuf;

use super::{ContextName, Source, options};
use crate::error::{Diagnose, Diagnosis, Exit, file_exit, file_hint};
use crate::suggest::nearest;

/// An error about settings, contexts or the admin token. Holds no secret.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The user has no home folder.
    #[error("there is no home folder to look for settings in")]
    NoHome,
    /// An environment variable is not UTF-8.
    #[error("environment variable `{variable}` is not UTF-8 text")]
    NotText {
        /// Its name.
        variable: String,
    },
    /// A file cannot be read.
    #[error("cannot read `{}`", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file cannot be written.
    #[error("cannot write `{}`", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file is not TOML.
    #[error("`{}` line {line}: {problem}", path.display())]
    Syntax {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// What the parser says.
        problem: String,
    },
    /// A file holds a key that does not exist, or not there.
    #[error("`{}` line {line}: unknown key `{key}`{}", path.display(), of_context(context.as_deref()))]
    UnknownKey {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// The key.
        key: String,
        /// The context it stands in.
        context: Option<String>,
    },
    /// A file holds a value of the wrong shape.
    #[error("`{}` line {line}: `{key}` must be {expected}", path.display())]
    Shape {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// The key.
        key: String,
        /// The shape it must have.
        expected: &'static str,
    },
    /// A setting's value breaks the rule of its type.
    #[error("setting `{key}` ({from}): {problem}")]
    Value {
        /// The setting.
        key: &'static str,
        /// Who gave the value.
        from: Source,
        /// What is wrong with it.
        problem: String,
    },
    /// A setting is missing that another one needs.
    #[error("setting `{given}` needs `{missing}` beside it")]
    Alone {
        /// The setting that is there.
        given: &'static str,
        /// The setting that is not.
        missing: &'static str,
    },
    /// A context names its token twice.
    #[error("context `{context}` has both `{first}` and `{second}`")]
    TwoTokens {
        /// The context.
        context: ContextName,
        /// A setting.
        first: &'static str,
        /// Another.
        second: &'static str,
    },
    /// Nothing says which server to talk to.
    #[error("no context is chosen and no endpoint is given")]
    NoContext,
    /// The context exists but has no endpoint.
    #[error("context `{0}` has no endpoint")]
    NoEndpoint(ContextName),
    /// The demo host was chosen together with an endpoint.
    #[error("context `demo` is the built-in host and takes no endpoint")]
    DemoEndpoint,
    /// No context has this name.
    #[error("no context is named `{name}`{}", chosen_by(from.as_ref()))]
    UnknownContext {
        /// The name.
        name: String,
        /// Who asked for it, when it was not a command's argument.
        from: Option<Source>,
        /// The names there are.
        known: Vec<String>,
    },
    /// A context of this name exists already.
    #[error("context `{0}` exists already")]
    ContextExists(ContextName),
    /// The context is built in.
    #[error("context `{0}` is built in and cannot be changed")]
    BuiltIn(ContextName),
    /// The context is the site's, not the user's.
    #[error("context `{name}` belongs to the site's file `{}`", path.display())]
    SiteContext {
        /// Its name.
        name: ContextName,
        /// The site's file.
        path: PathBuf,
    },
    /// A file with secrets can be read by others.
    #[error("`{}` holds secrets and others can read it (mode {mode:04o})", path.display())]
    Exposed {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
        /// The permission bits it should have.
        wanted: u32,
    },
    /// The admin token cannot be had.
    #[error("cannot get the admin token from {source_name}: {problem}")]
    Token {
        /// Where it was looked for.
        source_name: String,
        /// What went wrong, without the token.
        problem: String,
    },
}

/// Where the keys are told; works with any configuration file.
const ALL_KEYS: &str = "`zvmctl man zvmctl-environment` lists every key";

fn of_context(context: Option<&str>) -> String {
    context.map(|name| format!(" in context `{name}`")).unwrap_or_default()
}

fn chosen_by(from: Option<&Source>) -> String {
    from.map(|source| format!(" ({source})")).unwrap_or_default()
}

impl ConfigError {
    fn code(&self) -> &'static str {
        match self {
            Self::NoHome => "config.no_home",
            Self::NotText { .. } | Self::Value { .. } | Self::Alone { .. } | Self::TwoTokens { .. } => {
                "config.value"
            }
            Self::Read { .. } => "config.unreadable",
            Self::Write { .. } => "config.unwritable",
            Self::Syntax { .. } | Self::UnknownKey { .. } | Self::Shape { .. } => "config.file",
            Self::NoContext => "context.none",
            Self::NoEndpoint(_) => "context.no_endpoint",
            Self::UnknownContext { .. } => "context.not_found",
            Self::ContextExists(_) => "context.exists",
            Self::BuiltIn(_) | Self::DemoEndpoint => "context.built_in",
            Self::SiteContext { .. } => "context.of_site",
            Self::Exposed { .. } => "auth.exposed",
            Self::Token { .. } => "auth.no_token",
        }
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Write { source, .. } => file_exit(source),
            Self::UnknownContext { .. } => Exit::NotFound,
            Self::ContextExists(_) => Exit::Conflict,
            Self::Exposed { .. } | Self::Token { .. } => Exit::Denied,
            _ => Exit::Usage,
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Self::NoHome => "set HOME, or ZVMCTL_CONFIG_DIR, ZVMCTL_CACHE_DIR and ZVMCTL_STATE_DIR".into(),
            Self::UnknownKey { key, context, .. } => return Some(known_keys(key, context.is_some())),
            Self::Syntax { path, line, .. } => {
                format!("correct line {line} of `{}`; {ALL_KEYS}", path.display())
            }
            Self::Shape { .. } => format!("correct that line; {ALL_KEYS}"),
            Self::Value { .. } => format!("correct it there; {ALL_KEYS}"),
            Self::Write { source, .. } => file_hint(source)?.to_owned(),
            Self::Alone { given, missing } => format!("give `{missing}` too, or leave `{given}` out"),
            Self::TwoTokens { .. } => "keep one of them".into(),
            Self::NoContext => {
                "run `zvmctl context create NAME --endpoint URL` once, or give `--endpoint URL`; \
                 the built-in demo host is `--context demo`"
                    .into()
            }
            Self::NoEndpoint(name) => format!("run `zvmctl context set {name} --endpoint URL`"),
            Self::UnknownContext { name, known, .. } => {
                match nearest(name, known.iter().map(String::as_str)) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "run `zvmctl context list` to see the contexts".into(),
                }
            }
            Self::DemoEndpoint => "leave one of `--context` and `--endpoint` out".into(),
            Self::ContextExists(name) => format!("choose another name, or run `zvmctl context set {name}`"),
            Self::BuiltIn(_) => "choose another name".into(),
            Self::SiteContext { .. } => "create a context of your own under another name".into(),
            Self::Exposed { path, wanted, .. } => {
                format!(
                    "run `chmod {wanted:o} '{}'` and change the token if it may have been read",
                    path.display()
                )
            }
            _ => return None,
        })
    }
}

fn known_keys(key: &str, in_context: bool) -> String {
    let fits = |option: &&options::Opt| if in_context { option.in_context() } else { option.at_top() };
    if let Some(near) = nearest(key, options::ALL.iter().filter(fits).map(|option| option.key)) {
        return format!("did you mean `{near}`?");
    }
    match options::by_key(key) {
        Some(option) if option.in_context() => "it belongs into a context, `[contexts.NAME]`".into(),
        Some(option) if option.at_top() => "it belongs to the top of the file, above every table".into(),
        _ if key.contains("token") || key.contains("password") => {
            "secrets do not belong into this file; run `zvmctl auth login`".into()
        }
        _ => {
            let keys: Vec<&str> = options::ALL.iter().filter(fits).map(|option| option.key).collect();
            format!("the keys there are {}; {ALL_KEYS}", keys.join(", "))
        }
    }
}

impl Diagnose for ConfigError {
    fn diagnosis(&self) -> Diagnosis {
        let mut diagnosis = Diagnosis::new(self.code(), self.exit());
        diagnosis.hint = self.hint();
        match self {
            Self::UnknownContext { name, .. } => diagnosis.about("context", name),
            Self::ContextExists(name)
            | Self::NoEndpoint(name)
            | Self::BuiltIn(name)
            | Self::SiteContext { name, .. } => diagnosis.about("context", name.as_str()),
            Self::Read { path, .. } | Self::Write { path, .. } | Self::Exposed { path, .. } => {
                diagnosis.about("file", path.display().to_string())
            }
            _ => diagnosis,
        }
    }
}
