//! `zvmctl vswitch show`

use clap::Args;

use crate::app::App;
use crate::commands::unknown::or_nearest;
use crate::model::VswitchName;
use crate::output::{Outcome, Record, Section};

/// Show a virtual switch with its uplinks, grants and coupled adapters
#[derive(Args, Debug)]
pub struct Show {
    /// Name of the switch
    name: VswitchName,
}

impl Show {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let networks = app.backend()?.networks();
        let names = || Ok(networks.names()?.iter().map(ToString::to_string).collect());
        let switch = or_nearest(networks.vswitch(&self.name), self.name.as_str(), names)?;
        let outcome = Outcome::details(&switch)?;
        let outcome = with_table(outcome, "Uplinks", &switch.uplinks)?;
        let outcome = with_table(outcome, "Grants", &switch.grants)?;
        with_table(outcome, "Adapters", &switch.adapters)
    }
}

/// Adds a table, unless there is nothing in it.
fn with_table<T: Record>(outcome: Outcome, title: &'static str, rows: &[T]) -> anyhow::Result<Outcome> {
    Ok(if rows.is_empty() { outcome } else { outcome.with(Section::table(title, rows)?) })
}
