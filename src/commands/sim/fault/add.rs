//! `zvmctl sim fault add`

use clap::Args;

use super::{list, rules};
use crate::app::App;
use crate::commands::Usage;
use crate::output::Outcome;
use crate::sim::{Action, Fault, Match};

/// Add a fault rule
///
/// ACTION is one of: delay=MS[+JITTER], refuse, drop=before|after|OCTETS, hang, trickle=OCTETS/MS, garbage, rc=RC/RS,
/// fail=OVERALLRC/MODID/RC/RS, http=STATUS, busy, token-expired, server-down; or what happens to the system just before
/// the request is carried out: lock=USERID[/HOLDER], unlock=USERID, directory=up|updates-off|down, async=always|never|fail|MS
/// (the directory manager answers 592 before its work is done), pool-full=POOL,
/// crash=USERID, force-off=USERID, change=USERID, vanish=USERID, uplink-down=SWITCH, controller-gone,
/// member=NAME/STATE of a cluster (joined, joining, leaving, down, isolated, suspended, unknown), relocate=USERID/MEMBER.
/// The JSON form of `sim fault list -o json` is taken as well.
#[derive(Args, Debug)]
pub(super) struct Add {
    /// What happens: busy, delay=500, drop=after, lock=LNX1, …
    #[arg(value_parser = |word: &str| word.parse::<Action>())]
    action: Action,
    /// Operations that it is about, a glob: createGuest, guestAction:start, "POST /guests*"
    #[arg(long, value_name = "GLOB")]
    on: Option<String>,
    /// Objects that it is about, a glob: a user id, image or switch
    #[arg(long, value_name = "GLOB")]
    target: Option<String>,
    /// Only the n-th request that fits
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    nth: Option<u64>,
    /// Only every n-th request that fits
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    every: Option<u64>,
    /// Only with this probability, from 0 to 1
    #[arg(long, value_name = "P")]
    probability: Option<f64>,
    /// At most so many times
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    times: Option<u64>,
    /// Only behind so many requests that fit
    #[arg(long, value_name = "N")]
    after: Option<u64>,
}

impl Add {
    /// Runs the command.
    pub(super) fn run(self, app: &App) -> anyhow::Result<Outcome> {
        if let Some(chance) = self.probability.filter(|chance| !(0.0..=1.0).contains(chance)) {
            return Err(Usage::new(format!("--probability {chance} is not between 0 and 1")).into());
        }
        let endless = self.times.is_none() && self.nth.is_none();
        if matches!(self.action, Action::Refuse {}) && endless {
            let usage = Usage::new("a host that refuses every connection could not be told to stop");
            return Err(usage.hint("add --times N or --nth N").into());
        }
        let mut fault = Fault::always(self.action);
        fault.matching = Match {
            function: self.on,
            target: self.target,
            nth: self.nth,
            every: self.every,
            probability: self.probability,
            times: self.times,
            after: self.after,
        };
        let rules = rules(app)?;
        rules.add(fault)?;
        list(&rules)
    }
}
