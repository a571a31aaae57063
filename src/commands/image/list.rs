//! `zvmctl image list`

use crate::app::App;
use crate::output::{Outcome, natural_order};

/// Runs the command.
pub(super) fn run(app: &App) -> anyhow::Result<Outcome> {
    let mut images = app.backend()?.images().list()?;
    images.sort_by(|a, b| natural_order(&a.name, &b.name));
    Ok(Outcome::list(&images)?)
}
