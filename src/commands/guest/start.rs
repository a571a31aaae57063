//! `zvmctl guest start`

use clap::Args;

use super::switch::{Patience, each};
use super::target::Targets;
use crate::app::App;
use crate::model::TimeSpan;
use crate::ops::power::Verb;
use crate::output::Outcome;

/// How long a logon may last when nobody says.
const LIMIT: TimeSpan = TimeSpan::of_seconds(120);

/// Start guests: log them on and boot
///
/// A guest that is on already is left alone. Being on does not mean that its system is up yet.
#[derive(Args, Debug)]
pub struct Start {
    #[command(flatten)]
    targets: Targets,
    #[command(flatten)]
    patience: Patience,
}

impl Start {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let chosen = self.targets.choose(app)?;
        each(app, chosen, Verb::Start, self.patience.limit(app, LIMIT))
    }
}
