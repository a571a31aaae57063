//! `zvmctl pool list`

use crate::app::App;
use crate::output::{Outcome, natural_order};

/// Runs the command.
pub(super) fn run(app: &App) -> anyhow::Result<Outcome> {
    let mut pools = app.backend()?.host().pools()?;
    let name = |pool: &crate::model::Pool| pool.name.as_ref().map(ToString::to_string).unwrap_or_default();
    pools.sort_by(|a, b| natural_order(&name(a), &name(b)));
    Ok(Outcome::list(&pools)?)
}
