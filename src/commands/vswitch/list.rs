//! `zvmctl vswitch list`

use crate::app::App;
use crate::model::{Vswitch, VswitchName};
use crate::ops::in_parallel;
use crate::output::{Outcome, natural_order};

/// Runs the command.
pub(super) fn run(app: &App) -> anyhow::Result<Outcome> {
    let networks = app.backend()?.networks();
    let wanted = app.output().wanted::<Vswitch>()?;
    let mut names = networks.names()?;
    names.sort_by(|a, b| natural_order(a.as_str(), b.as_str()));
    if !wanted.beyond(&["name"]) {
        return Ok(Outcome::list(&names.into_iter().map(bare).collect::<Vec<_>>())?);
    }
    let switches = in_parallel(&names, app.parallel(), |name| match networks.vswitch(name) {
        // Deleted since the names were read: it is no longer one of them.
        Err(error) if error.is_not_found() => Ok(None),
        other => other.map(Some),
    });
    let switches = switches.into_iter().filter_map(Result::transpose).collect::<Result<Vec<_>, _>>()?;
    Ok(Outcome::list(&switches)?)
}

/// Returns a switch of which only the name was asked for.
fn bare(name: VswitchName) -> Vswitch {
    Vswitch {
        name,
        transport: None,
        vlan_awareness: None,
        vlan_id: None,
        port_type: None,
        status: None,
        uplinks: Vec::new(),
        grants: Vec::new(),
        adapters: Vec::new(),
    }
}
