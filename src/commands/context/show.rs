//! `zvmctl context show`

use clap::Args;

use super::ContextRecord;
use crate::app::App;
use crate::config::{ConfigError, ContextName, Settings};
use crate::output::Outcome;

/// Show a context
#[derive(Args, Debug)]
pub struct Show {
    /// Its name [default: the current context]
    name: Option<ContextName>,
}

impl Show {
    /// Runs the command.
    pub(super) fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let settings = app.settings();
        let name = match &self.name {
            Some(name) => name,
            None => current(settings)?,
        };
        let files = &settings.files;
        let record = ContextRecord::of(files, &settings.paths, files.find(name)?, app.context_name());
        Ok(Outcome::details(&record)?)
    }
}

/// Returns the chosen context. One without endpoint can be shown; one that does not exist cannot.
fn current(settings: &Settings) -> Result<&ContextName, ConfigError> {
    match settings.target() {
        Err(error @ ConfigError::UnknownContext { .. }) => Err(error),
        _ => settings.context_name().ok_or(ConfigError::NoContext),
    }
}
