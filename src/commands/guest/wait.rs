//! `zvmctl guest wait`

use clap::Args;

use super::console::{now, store};
use super::target::missing;
use crate::app::App;
use crate::commands::each::each;
use crate::config::options;
use crate::model::{Guest, TimeSpan, Userid};
use crate::ops::condition::{Condition, Reached, WaitError, Waiter};
use crate::ops::wait::Wall;
use crate::output::{Change, Outcome};

/// How long to wait when nobody says.
const LIMIT: TimeSpan = TimeSpan::of_seconds(600);

/// Wait until guests are as wanted
///
/// All conditions must hold. `power=on` and `power=off` are as z/VM sees it: on is not yet up. `ip` is reached when
/// z/VM has heard an adapter of the guest use an address, link-local ones left out: it comes from the guest's own
/// packets on a virtual switch, and not every server tells it. `console=REGEX` is reached when a line fits that
/// nobody has read yet, also one that was written before now: the server gives each line once. The lines are kept for
/// `guest console`.
///
/// When the time passes the status is 13.
#[derive(Args, Debug)]
pub struct Wait {
    /// User ids
    #[arg(required = true, value_name = "USERID")]
    names: Vec<Userid>,
    /// What to wait for: `power=on`, `power=off`, `ip`, `console=REGEX`; repeatable
    #[arg(long = "for", required = true, value_name = "CONDITION")]
    conditions: Vec<Condition>,
    #[arg(long, value_name = "DURATION", help = options::TIMEOUT.help())]
    timeout: Option<TimeSpan>,
}

impl Wait {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let backend = app.backend()?;
        let limit = self.timeout.or(app.settings().context.timeout).unwrap_or(LIMIT);
        let (clock, progress) = (Wall::start(), app.terminal().progress());
        let waiter = Waiter { backend, limit, now, clock: &clock, progress: progress.as_ref() };
        progress.begin(&phase(&self.names, &self.conditions), None);
        // Nothing costs the server much while it waits: all at once, so that all have the same time.
        each(app, &self.names, self.names.len(), |userid| {
            match waiter.wait(userid, &self.conditions, &store(app, userid)?) {
                Ok(reached) => Ok(change(userid, reached)),
                Err(WaitError::Backend(error)) if error.is_not_found() => {
                    Err(missing(userid, &backend.guests().names()?, backend))
                }
                Err(error) => Err(error.into()),
            }
        })
    }
}

/// Says what is waited for.
fn phase(names: &[Userid], conditions: &[Condition]) -> String {
    let names: Vec<&str> = names.iter().map(Userid::as_str).collect();
    let conditions: Vec<String> = conditions.iter().map(ToString::to_string).collect();
    format!("wait for {}: {}", names.join(" "), conditions.join(", "))
}

fn change(userid: &Userid, reached: Reached) -> Change<Guest> {
    let Reached { power, ip, line } = reached;
    let parts = [
        power.map(|power| format!("is {power}")),
        ip.as_ref().map(|addresses| format!("has {}", addresses.join(", "))),
        line.map(|line| format!("says `{line}`")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let said = format!("{userid} {}", parts.join(", "));
    Change { item: Guest { power, ip, ..Guest::named(userid.clone(), true) }, changed: Some(false), said }
}
