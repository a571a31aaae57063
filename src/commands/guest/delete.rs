//! `zvmctl guest delete`

use clap::Args;

use super::columns::age;
use super::target::{Chosen, Targets};
use crate::app::App;
use crate::model::{DiskSize, Guest, Power, human_bytes};
use crate::ops::delete::{BlastRadius, blast_radius, delete};
use crate::ops::wait::Wall;
use crate::output::{Change, Outcome};

/// Delete guests with all that they own
///
/// Shows first what goes: state, disks, network adapters, grants. Then it asks; a running guest, or a protected
/// context, wants the user id typed, several guests their number. --yes agrees beforehand, for several guests with
/// --expect NUMBER. A running guest is forced off, without shutdown. Afterwards the directory is looked at until the
/// entry is gone.
#[derive(Args, Debug)]
pub struct Delete {
    #[command(flatten)]
    targets: Targets,
}

impl Delete {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let chosen = self.targets.choose(app)?;
        agree(app, &chosen)?;
        let backend = app.backend()?;
        let (clock, progress) = (Wall::start(), app.terminal().progress());
        chosen.each(app, app.parallel(), |userid| {
            delete(backend, userid, &clock, progress.as_ref())?;
            Ok(Change {
                item: Guest { power: Some(Power::Off), ..Guest::named(userid.clone(), false) },
                changed: Some(true),
                said: format!("{userid} deleted"),
            })
        })
    }
}

/// Shows what goes and asks whether it shall.
fn agree(app: &App, chosen: &Chosen) -> anyhow::Result<()> {
    if chosen.guests.is_empty() {
        return Ok(());
    }
    let (going, remarks) = blast_radius(app.backend()?, &chosen.guests, app.parallel())?;
    for text in remarks.iter().cloned().chain(going.iter().map(describe)) {
        app.terminal().note(&text);
    }
    let consent = chosen.consent(app);
    if let [only] = going.as_slice() {
        let userid = &only.portrait.guest.userid;
        // A state that is not known is taken for the worse one.
        let grave = only.portrait.guest.power != Some(Power::Off);
        return consent.to_one(&format!("delete guest `{userid}`"), userid.as_str(), grave);
    }
    consent.to_several(&format!("delete {} guests", going.len()), going.len())
}

/// Returns one guest and what goes with it as a line.
fn describe(radius: &BlastRadius) -> String {
    let BlastRadius { portrait, grants } = radius;
    let guest = &portrait.guest;
    let mut parts = Vec::new();
    let uptime = portrait.statistics.as_ref().map(|counters| counters.elapsed_time_us / 1_000_000);
    parts.push(match (guest.power, uptime) {
        (Some(Power::On), Some(seconds)) => format!("on for {}", age(seconds)),
        (Some(power), _) => power.to_string(),
        (None, _) => "power not known".to_owned(),
    });
    if let Some(entry) = &portrait.definition {
        let sizes: u64 = entry.disks.iter().filter_map(|disk| disk.size).map(DiskSize::bytes).sum();
        parts.push(match entry.disks.len() {
            0 => "no disks".to_owned(),
            number => format!("{} ({})", counted(number, "disk"), human_bytes(sizes)),
        });
        parts.push(counted(entry.nics.len(), "network adapter"));
    }
    if !grants.is_empty() {
        parts.push(format!("grants on {}", grants.join(" ")));
    }
    format!("{}: {}", guest.userid, parts.join(", "))
}

fn counted(number: usize, what: &str) -> String {
    match number {
        0 => format!("no {what}s"),
        1 => format!("1 {what}"),
        _ => format!("{number} {what}s"),
    }
}
