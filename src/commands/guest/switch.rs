//! What the verbs about power have in common: the guests, the wait, the sentence.

use clap::Args;

use super::target::Chosen;
use crate::app::App;
use crate::config::options;
use crate::model::{Guest, TimeSpan};
use crate::ops::cluster::OffEverywhere;
use crate::ops::power::{Left, PowerSwitch, Verb};
use crate::ops::wait::Wall;
use crate::output::{Change, Outcome};

/// Whether and how long to wait until the state is reached.
#[derive(Args, Debug)]
pub(super) struct Patience {
    /// Wait until the state is reached; this is the default
    #[arg(long, overrides_with = "no_wait")]
    wait: bool,
    /// Do not wait
    #[arg(long, overrides_with = "wait")]
    no_wait: bool,
    #[arg(long, value_name = "DURATION", help = options::TIMEOUT.help())]
    timeout: Option<TimeSpan>,
}

impl Patience {
    /// Returns the longest wait: the flag's, else the settings', else the verb's own.
    pub(super) fn limit(&self, app: &App, own: TimeSpan) -> Option<TimeSpan> {
        let limit = self.timeout.or(app.settings().context.timeout).unwrap_or(own);
        (self.wait || !self.no_wait).then_some(limit)
    }
}

/// Changes the power of each guest, several at once, and tells what became of each.
pub(super) fn each(app: &App, chosen: Chosen, verb: Verb, wait: Option<TimeSpan>) -> anyhow::Result<Outcome> {
    each_in(app, chosen, verb, wait, &OffEverywhere::new(app.backend()?, false))
}

/// As [`each`], with what the user vouches for about the cluster.
pub(super) fn each_in(
    app: &App,
    chosen: Chosen,
    verb: Verb,
    wait: Option<TimeSpan>,
    cluster: &OffEverywhere<'_>,
) -> anyhow::Result<Outcome> {
    let (clock, progress) = (Wall::start(), app.terminal().progress());
    let backend = app.backend()?;
    let switch = PowerSwitch { backend, cluster, wait, clock: &clock, progress: progress.as_ref() };
    chosen.each(app, app.parallel(), |userid| {
        let left = switch.change(userid, verb)?;
        Ok(Change {
            item: Guest { power: left.power, ..Guest::named(userid.clone(), true) },
            changed: left.changed,
            said: format!("{userid} {}", words(verb, left)),
        })
    })
}

/// Returns what people are told of one guest, to follow its name.
fn words(verb: Verb, left: Left) -> &'static str {
    let reached = left.power.is_some();
    match (verb, left.changed != Some(false)) {
        (Verb::Start, false) => "is on already",
        (Verb::Start, true) if reached => "started",
        (Verb::Start, true) => "is starting",
        (Verb::ShutDown | Verb::ForceOff, false) => "is off already",
        (Verb::ShutDown, true) if reached => "shut down",
        (Verb::ShutDown, true) => "is shutting down",
        (Verb::ForceOff, true) if reached => "forced off",
        (Verb::ForceOff, true) => "is being forced off",
        (Verb::Reboot, _) => "is rebooting",
        (Verb::Reset, _) => "reset",
        (Verb::Pause, _) => "is paused",
        (Verb::Unpause, _) => "is not paused",
    }
}
