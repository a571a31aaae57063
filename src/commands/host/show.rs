//! `zvmctl host show`

use crate::app::App;
use crate::model::Host;
use crate::output::Outcome;

/// Runs the command.
pub(super) fn run(app: &App) -> anyhow::Result<Outcome> {
    let backend = app.backend()?;
    let wanted = app.output().wanted::<Host>()?;
    let mut host = backend.host().info()?;
    // The server tells it in a call of its own.
    if host.connector_version.is_none() && wanted.any(&["connector_version"]) {
        host.connector_version = Some(backend.version()?.version);
    }
    Ok(Outcome::details(&host)?)
}
