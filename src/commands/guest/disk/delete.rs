//! `zvmctl guest disk delete`

use clap::Args;

use super::record::GuestDisk;
use crate::app::App;
use crate::commands::consent::Consent;
use crate::commands::guest::cluster_option::ClusterOption;
use crate::commands::guest::target::Target;
use crate::model::{Disk, DiskSize, Vdev};
use crate::ops::disks::{Doomed, delete, doomed};
use crate::ops::wait::Wall;
use crate::output::{Change, Outcome, or_dash};

/// Delete disks of a guest that is off
///
/// Shows first what goes, and asks; deleting what the guest boots from wants the user id typed. --yes agrees beforehand.
/// The server deletes disks of a guest only while it is off, in a cluster on every member. Afterwards the directory entry is looked at until the disks
/// are gone.
#[derive(Args, Debug)]
pub struct Delete {
    #[command(flatten)]
    target: Target,
    /// Device numbers of the disks
    #[arg(required = true, value_name = "VDEV")]
    vdevs: Vec<Vdev>,
    #[command(flatten)]
    cluster: ClusterOption,
}

impl Delete {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let userid = self.target.choose(app)?;
        let backend = app.backend()?;
        // The server refuses a list with the same number twice.
        let mut numbers: Vec<Vdev> = Vec::with_capacity(self.vdevs.len());
        for vdev in self.vdevs {
            if !numbers.contains(&vdev) {
                numbers.push(vdev);
            }
        }
        let doomed = doomed(backend, &userid, &numbers, &self.cluster.off_everywhere(app)?)?;
        agree(app, &doomed)?;
        let (clock, progress) = (Wall::start(), app.terminal().progress());
        delete(backend, &doomed, &clock, progress.as_ref())?;
        let changes = doomed.disks.into_iter().map(|disk| {
            let said = format!("disk {} of {userid} deleted", disk.vdev);
            Change { item: GuestDisk::defined(&userid, disk), changed: Some(true), said }
        });
        Ok(Outcome::changes(changes.collect())?)
    }
}

/// Shows what goes and asks whether it shall.
fn agree(app: &App, doomed: &Doomed) -> anyhow::Result<()> {
    let Doomed { guest, disks, boot } = doomed;
    for disk in disks {
        let what = if *boot == Some(disk.vdev) { ", which it boots from" } else { "" };
        app.terminal().note(&format!("{guest}: off, {}{what}", describe(disk)));
    }
    let numbers: Vec<String> = disks.iter().map(|disk| disk.vdev.to_string()).collect();
    let question = format!("delete disk {} of guest `{guest}`", numbers.join(", "));
    Consent::new(app, false).to_one(&question, guest.as_str(), boot.is_some())
}

/// Returns a disk as people are asked about it.
pub(super) fn describe(disk: &Disk) -> String {
    let volume = disk.volume.as_ref().map(|volume| format!(" on {volume}")).unwrap_or_default();
    format!("disk {}: {}{volume}", disk.vdev, or_dash(disk.size.map(DiskSize::human).as_ref()))
}
