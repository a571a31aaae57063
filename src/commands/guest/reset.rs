//! `zvmctl guest reset`

use clap::Args;

use super::switch::each;
use super::target::Targets;
use crate::app::App;
use crate::ops::power::Verb;
use crate::output::Outcome;

/// Log guests off at once and on again, without shutdown
///
/// For guests whose system does not answer; what it had not written is lost. `zvmctl guest reboot` is the orderly way.
#[derive(Args, Debug)]
pub struct Reset {
    #[command(flatten)]
    targets: Targets,
}

impl Reset {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let chosen = self.targets.choose(app)?;
        chosen.agree_to_force(app, "reset")?;
        each(app, chosen, Verb::Reset, None)
    }
}
