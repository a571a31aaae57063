//! `zvmctl history list`

use super::records;
use crate::app::App;
use crate::output::Outcome;

/// Runs the command.
pub(super) fn run(app: &App) -> anyhow::Result<Outcome> {
    Ok(Outcome::list(&records(app)?)?)
}
