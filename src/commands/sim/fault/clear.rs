//! `zvmctl sim fault clear`

use clap::Args;

use super::{list, rules};
use crate::app::App;
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::output::Outcome;

/// Remove one fault rule, or all of them
///
/// What a rule has done to the system (a lock, a full pool) stays; `zvmctl sim reset` puts the demo host back.
#[derive(Args, Debug)]
pub(super) struct Clear {
    /// Number of the rule; without it all go
    id: Option<u64>,
}

/// No rule of that number.
#[derive(Debug, thiserror::Error)]
#[error("there is no fault rule {0}")]
pub struct NoRule(u64);

impl Diagnose for NoRule {
    fn diagnosis(&self) -> Diagnosis {
        Diagnosis::new("sim.no_fault", Exit::NotFound)
            .hint("run `zvmctl sim fault list` to see what there is")
    }
}

impl Clear {
    /// Runs the command.
    pub(super) fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let rules = rules(app)?;
        let removed = rules.remove(self.id)?;
        match self.id {
            Some(id) if removed == 0 => Err(NoRule(id).into()),
            _ => list(&rules),
        }
    }
}
