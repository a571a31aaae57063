//! `zvmctl guest list`

use std::collections::{BTreeMap, BTreeSet};

use clap::{Args, ValueEnum};

use super::columns::DirectoryGuest;
use super::target::TargetError;
use crate::app::App;
use crate::model::{Guest, Pattern, Power, Userid};
use crate::ops::drift::{Census, Standing};
use crate::ops::inventory::{Facts, Gap, survey};
use crate::output::{Outcome, Record, natural_order};
use crate::suggest::nearest;

/// List the guests
///
/// The columns asked for decide the requests: `-o name` makes one, for the names. Power, processors and memory of
/// guests that are on come from the server's statistics, many guests in one request, and may be 300 seconds old.
/// Guests that the statistics lack are asked for their power one by one, and those that are off for their directory
/// entry, which gives processors and memory at logon. The columns os and ip cost a request for each guest that is on,
/// os a slow one into the guest; both are made only when asked for, by --columns, --filter, --sort or `-o wide`.
/// What one guest does not tell is left empty, with a note.
#[derive(Args, Debug)]
pub struct List {
    /// User ids to list, `*` and `?` as in a shell; all when left out
    #[arg(value_name = "USERID")]
    names: Vec<String>,
    /// Add the user ids of the directory that the server does not manage, and say how each stands: managed, unmanaged,
    /// orphaned (gone from the directory), migrated (no longer managed, but remembered)
    #[arg(long)]
    all: bool,
    /// List only guests that are on, or off
    #[arg(long, value_enum, value_name = "on|off", hide_possible_values = true)]
    power: Option<PowerState>,
}

/// The values of `--power`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum PowerState {
    /// Logged on.
    On,
    /// Logged off.
    Off,
}

impl List {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        if self.all {
            return self.all(app);
        }
        let known = app.backend()?.guests().names()?;
        let known = known.into_iter().map(|userid| Guest::named(userid, true)).collect();
        Ok(Outcome::list(&self.guests::<Guest>(app, known)?)?)
    }

    /// Lists the user ids of the server and of the directory.
    fn all(&self, app: &App) -> anyhow::Result<Outcome> {
        let census = Census::take(app.backend()?)?;
        let standings: BTreeMap<&Userid, Standing> = census.standings().collect();
        let known = standings.iter().map(|(userid, standing)| {
            Guest::named((*userid).clone(), matches!(standing, Standing::Managed | Standing::Orphaned))
        });
        let guests = self.guests::<DirectoryGuest>(app, known.collect())?;
        let rows = guests.into_iter().filter_map(|guest| {
            let state = standings.get(&guest.userid).copied()?;
            Some(DirectoryGuest { guest, state: Some(state) })
        });
        Ok(Outcome::list(&rows.collect::<Vec<_>>())?)
    }

    /// Finds the guests with the facts that the output of `T` needs.
    fn guests<T: Record>(&self, app: &App, mut known: Vec<Guest>) -> anyhow::Result<Vec<Guest>> {
        let wanted = app.output().wanted::<T>()?;
        let backend = app.backend()?.guests();
        known.sort_by(|a, b| natural_order(a.userid.as_str(), b.userid.as_str()));
        let chosen = self.choose(known)?;
        let facts = Facts {
            power: self.power.is_some() || wanted.any(&["power"]),
            size: wanted.any(&["cpus", "memory_mib"]),
            usage: wanted.any(&["memory_used_mib", "cpu_seconds"]),
            os: wanted.any(&["os"]),
            ip: wanted.any(&["ip"]),
        };
        let mut inventory = survey(backend, chosen, facts, app.parallel())?;
        note(app, &inventory.gaps);
        if let Some(power) = self.power {
            let power = if power == PowerState::On { Power::On } else { Power::Off };
            inventory.guests.retain(|guest| guest.power == Some(power));
        }
        Ok(inventory.guests)
    }

    /// Keeps the guests that the names and patterns stand for. A name that stands for none is an error.
    fn choose(&self, known: Vec<Guest>) -> anyhow::Result<Vec<Guest>> {
        if self.names.is_empty() {
            return Ok(known);
        }
        let mut chosen = BTreeSet::new();
        for name in &self.names {
            let before = chosen.len();
            if Pattern::is_pattern(name) {
                let pattern: Pattern = name.parse()?;
                chosen.extend((0..known.len()).filter(|&index| pattern.matches(&known[index].userid)));
                if chosen.len() == before && !known.iter().any(|guest| pattern.matches(&guest.userid)) {
                    return Err(TargetError::NoMatch(pattern).into());
                }
            } else {
                let userid: Userid = name.parse()?;
                let place = known.iter().position(|guest| guest.userid == userid);
                chosen.insert(place.ok_or_else(|| {
                    let nearest = nearest(userid.as_str(), known.iter().map(|guest| guest.userid.as_str()));
                    TargetError::Unknown { nearest: nearest.map(str::to_owned), userid }
                })?);
            }
        }
        Ok(known
            .into_iter()
            .enumerate()
            .filter(|(index, _)| chosen.contains(index))
            .map(|(_, guest)| guest)
            .collect())
    }
}

/// Tells what could not be learnt: one line for each fact, with the first guest and how many more there are.
fn note(app: &App, gaps: &[Gap]) {
    let mut told = BTreeSet::new();
    for gap in gaps {
        if told.insert(gap.fact) {
            let others = gaps.iter().filter(|other| other.fact == gap.fact).count() - 1;
            let more = if others == 0 { String::new() } else { format!("; the same of {others} more") };
            app.terminal().note(&format!("{gap}{more}"));
        }
    }
}
