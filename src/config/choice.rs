//! Which system a command acts on.

use std::cmp::Ordering;

use super::resolve::{Layers, Resolver};
use super::{ConfigError, ContextName, Environment, Files, Overrides, Source, options};

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
    pub(super) fn context(&self) -> Option<&str> {
        match self {
            Self::Nothing | Self::Endpoint => None,
            Self::Demo(name) | Self::Context(name) => Some(name.as_str()),
            Self::Unknown(name, _) => Some(name),
        }
    }
}

/// Which context or endpoint was chosen.
pub(super) struct Choice {
    pub(super) selection: Selection,
    pub(super) source: Option<Source>,
    /// An endpoint was given, but by someone weaker than who chose the context.
    pub(super) endpoint_ignored: bool,
}

impl Choice {
    /// Weighs `--context` and its variable against `--endpoint` and its variable. The stronger one alone counts: a
    /// command must not reach another system because of a variable that was forgotten, and a context's token must
    /// not travel to an endpoint that it was not made for. Given side by side, the endpoint replaces the context's.
    pub(super) fn make(
        files: &Files,
        flags: &Overrides,
        environment: &Environment,
    ) -> Result<Self, ConfigError> {
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
