//! `zvmctl guest delete`

use clap::Args;

use super::cluster_option::ClusterOption;
use super::columns::age;
use super::target::{Chosen, Targets};
use crate::app::App;
use crate::model::{DiskSize, FcpDevice, Guest, Power, human_bytes};
use crate::ops::delete::{BlastRadius, blast_radius, delete};
use crate::ops::wait::Wall;
use crate::output::{Change, Outcome};

/// Delete guests with all that they own
///
/// Shows first what goes: state, disks, network adapters, grants, FCP devices. Then it asks; a running guest, or a protected
/// context, wants the user id typed, several guests their number. --yes agrees beforehand, for several guests with
/// --expect NUMBER. A running guest is forced off, without shutdown; one that is off must be known to be off on every
/// member of its cluster. Afterwards the directory is looked at until the
/// entry is gone.
#[derive(Args, Debug)]
pub struct Delete {
    #[command(flatten)]
    targets: Targets,
    #[command(flatten)]
    cluster: ClusterOption,
}

impl Delete {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let chosen = self.targets.choose(app)?;
        let going = agree(app, &chosen)?;
        let (backend, cluster) = (app.backend()?, self.cluster.off_everywhere(app)?);
        let (clock, progress) = (Wall::start(), app.terminal().progress());
        chosen.each(app, app.parallel(), |userid| {
            let mut portraits = going.iter().map(|radius| &radius.portrait);
            let seen = portraits.find(|portrait| portrait.guest.userid == *userid);
            delete(backend, userid, seen, &cluster, &clock, progress.as_ref())?;
            Ok(Change {
                item: Guest { power: Some(Power::Off), ..Guest::named(userid.clone(), false) },
                changed: Some(true),
                said: format!("{userid} deleted"),
            })
        })
    }
}

/// Shows what goes, asks whether it shall, and returns what was seen of each guest.
fn agree(app: &App, chosen: &Chosen) -> anyhow::Result<Vec<BlastRadius>> {
    if chosen.guests.is_empty() {
        return Ok(Vec::new());
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
        consent.to_one(&format!("delete guest `{userid}`"), userid.as_str(), grave)?;
    } else {
        consent.to_several(&format!("delete {} guests", going.len()), going.len())?;
    }
    Ok(going)
}

/// Returns one guest and what goes with it as a line.
fn describe(radius: &BlastRadius) -> String {
    let BlastRadius { portrait, grants, devices } = radius;
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
    if !devices.is_empty() {
        let devices: Vec<String> = devices.iter().map(fcp).collect();
        parts.push(format!("FCP devices {}", devices.join(" ")));
    }
    format!("{}: {}", guest.userid, parts.join(", "))
}

/// Returns an FCP device with what hangs on it.
fn fcp(device: &FcpDevice) -> String {
    let what = match (device.connections, device.reserved) {
        (0, true) => "reserved".to_owned(),
        (0, false) => "not reserved".to_owned(),
        (volumes, _) => counted(usize::try_from(volumes).unwrap_or(usize::MAX), "volume"),
    };
    format!("{} ({what})", device.device)
}

fn counted(number: usize, what: &str) -> String {
    match number {
        0 => format!("no {what}s"),
        1 => format!("1 {what}"),
        _ => format!("{number} {what}s"),
    }
}
