//! `zvmctl guest start`

use clap::Args;

use super::cluster_option::ClusterOption;
use super::switch::{Patience, each_in};
use super::target::Targets;
use crate::app::App;
use crate::model::TimeSpan;
use crate::ops::power::Verb;
use crate::output::Outcome;

/// How long a logon may last when nobody says.
const LIMIT: TimeSpan = TimeSpan::of_seconds(120);

/// Start guests: log them on and boot
///
/// A guest that is on already is left alone. Being on does not mean that its system is up yet. In a cluster a guest that
/// is off here is started only when it is known to be off on every member.
#[derive(Args, Debug)]
pub struct Start {
    #[command(flatten)]
    targets: Targets,
    #[command(flatten)]
    patience: Patience,
    #[command(flatten)]
    cluster: ClusterOption,
}

impl Start {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let chosen = self.targets.choose(app)?;
        let cluster = self.cluster.off_everywhere(app)?;
        each_in(app, chosen, Verb::Start, self.patience.limit(app, LIMIT), &cluster)
    }
}
