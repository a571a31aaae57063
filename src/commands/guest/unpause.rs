//! `zvmctl guest unpause`

use clap::Args;

use super::switch::each;
use super::target::Targets;
use crate::app::App;
use crate::ops::power::Verb;
use crate::output::Outcome;

/// Let the virtual processors of paused guests run again
///
/// A guest that is not paused is left as it is, and that is no error. Whether one was paused cannot be asked, so
/// `changed` is null in JSON.
#[derive(Args, Debug)]
pub struct Unpause {
    #[command(flatten)]
    targets: Targets,
}

impl Unpause {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let chosen = self.targets.choose(app)?;
        each(app, chosen, Verb::Unpause, None)
    }
}
