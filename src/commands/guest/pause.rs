//! `zvmctl guest pause`

use clap::Args;

use super::switch::each;
use super::target::Targets;
use crate::app::App;
use crate::ops::power::Verb;
use crate::output::Outcome;

/// Stop the virtual processors of guests
///
/// A paused guest stays on and keeps its memory, but does nothing; `zvmctl guest unpause` lets it go on. Whether a guest is
/// paused cannot be asked: pausing it twice is no error, and `changed` is null in JSON.
#[derive(Args, Debug)]
pub struct Pause {
    #[command(flatten)]
    targets: Targets,
}

impl Pause {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let chosen = self.targets.choose(app)?;
        each(app, chosen, Verb::Pause, None)
    }
}
