//! `zvmctl guest stop`

use clap::Args;

use super::switch::{Patience, each};
use super::target::Targets;
use crate::app::App;
use crate::commands::consent::Consent;
use crate::model::TimeSpan;
use crate::ops::power::Verb;
use crate::output::Outcome;

/// What whoever confirms must know.
const INTERVAL: &str = "z/VM logs a guest off when the server's interval for the shutdown ends, done or not";
/// How long a shutdown may last when nobody says.
const LIMIT: TimeSpan = TimeSpan::of_seconds(300);

/// Shut guests down and log them off
///
/// The guest's system is asked for an orderly shutdown. z/VM logs the guest off when its interval for that ends, and
/// over the connector that interval is the server's, not ours: a system that needs longer loses what it had not
/// written. A guest whose system cannot be reached cannot be asked, and is refused; --force logs it off at once,
/// without shutdown. A guest that is off, or still being logged off, is left alone, with --force too.
///
/// --timeout is how long the guest is given to be off. When it passes the status is 13, and the guest may still go
/// off later.
#[derive(Args, Debug)]
pub struct Stop {
    #[command(flatten)]
    targets: Targets,
    /// Log off at once, without shutdown
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    patience: Patience,
}

impl Stop {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        if !self.force && Consent::new(app, false).is_protected() {
            app.terminal().note(INTERVAL);
        }
        let chosen = self.targets.choose(app)?;
        if self.force {
            chosen.agree_to_force(app, "force off")?;
        }
        let verb = if self.force { Verb::ForceOff } else { Verb::ShutDown };
        each(app, chosen, verb, self.patience.limit(app, LIMIT))
    }
}
