//! `zvmctl host show`

use crate::app::App;
use crate::output::Outcome;

/// Runs the command.
pub(super) fn run(app: &App) -> anyhow::Result<Outcome> {
    Ok(Outcome::details(&app.backend()?.host().info()?)?)
}
