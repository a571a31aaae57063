//! `zvmctl guest reboot`

use clap::Args;

use super::switch::each;
use super::target::Targets;
use crate::app::App;
use crate::ops::power::Verb;
use crate::output::Outcome;

/// Reboot the systems in guests
///
/// The reboot runs in the guest, which must be on and let the server in. A guest that does not answer can be reset.
/// The command ends when the system has gone down, before it is up again.
#[derive(Args, Debug)]
pub struct Reboot {
    #[command(flatten)]
    targets: Targets,
}

impl Reboot {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let chosen = self.targets.choose(app)?;
        each(app, chosen, Verb::Reboot, None)
    }
}
