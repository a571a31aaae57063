//! From settings to a backend: the one place that names a concrete one.

use crate::backend::{Backend, connector};
use crate::commands::Usage;
use crate::config::Settings;
use crate::terminal::Terminal;

/// A backend, and what it needs to stay alive.
pub(super) struct Connection {
    backend: Box<dyn Backend>,
}

impl Connection {
    pub(super) fn backend(&self) -> &dyn Backend {
        self.backend.as_ref()
    }
}

/// Returns the end of the temporary token that is kept for the server of these settings, in seconds since 1970.
pub(super) fn kept_until(settings: &Settings) -> Option<u64> {
    let mut options = connector::Options::new(settings.context.endpoint.clone()?);
    options.token_cache = settings.token_cache();
    connector::kept_until(&options)
}

/// Opens the backend that the settings choose. Nothing is sent yet.
pub(super) fn open(settings: &Settings, _: Terminal, _: Option<&str>) -> anyhow::Result<Connection> {
    settings.target()?;
    Err(Usage::new("the connector's client is not part of this build").into())
}
