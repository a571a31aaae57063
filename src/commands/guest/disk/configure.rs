//! `zvmctl guest disk configure`

use clap::Args;

use super::delete::describe;
use super::record::DiskHandedOver;
use super::setup_option::SetupOption;
use crate::app::App;
use crate::backend::{DiskSetup, Format};
use crate::commands::Usage;
use crate::commands::consent::Consent;
use crate::commands::guest::target::Target;
use crate::model::{Power, Userid, Vdev};
use crate::ops::disks::{configure, formattable};
use crate::output::{Change, Outcome};

/// Have the system in a guest format and mount added disks
///
/// What is on them is lost, so it asks first; --yes agrees beforehand. A disk that the guest boots from is refused. A
/// script per disk is handed to the guest, which runs it at once when it is on, else at its next start. Whether it worked
/// is not told, so `changed` is null in JSON: look inside the guest. A disk that was added since the last logon of a
/// running guest is not there for it yet.
#[derive(Args, Debug)]
pub struct Configure {
    #[command(flatten)]
    target: Target,
    /// Disk: VDEV,format=FS, and mount=/PATH if it shall not be /mnt/ephemeral and the number; repeatable
    ///
    /// The format is ext2, ext3, ext4, xfs or swap. Swap space is not mounted.
    #[arg(required = true, value_name = "VDEV,format=FS[,mount=PATH]")]
    disks: Vec<SetupOption>,
}

impl Configure {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let setups: Vec<DiskSetup> = self.disks.into_iter().map(|disk| disk.0).collect();
        let numbers: Vec<Vdev> = setups.iter().map(|setup| setup.vdev).collect();
        if let Some(twice) = numbers.iter().enumerate().find(|(at, vdev)| numbers[..*at].contains(vdev)) {
            return Err(Usage::new(format!("disk {} is given twice", twice.1)).into());
        }
        let userid = self.target.choose(app)?;
        let backend = app.backend()?;
        let disks = formattable(backend, &userid, &numbers)?;
        for disk in &disks {
            app.terminal().note(&format!("{userid}: {}, whose content will be lost", describe(disk)));
        }
        let question = format!("format disks of guest `{userid}`");
        Consent::new(app, false).to_one(&question, userid.as_str(), false)?;
        let at_once = backend.guests().power(&userid)? == Power::On;
        let progress = app.terminal().progress();
        configure(backend, &userid, &setups, progress.as_ref())?;
        drop(progress);
        let changes = setups.into_iter().map(|setup| handed_over(&userid, setup, at_once));
        Ok(Outcome::changes(changes.collect())?)
    }
}

fn handed_over(userid: &Userid, setup: DiskSetup, at_once: bool) -> Change<DiskHandedOver> {
    let DiskSetup { vdev, format, mount } = setup;
    let when = if at_once { "now" } else { "at its next start" };
    // connector-notes.md section 6.4: the server's own choice.
    let mount = (format != Format::Swap).then(|| mount.unwrap_or_else(|| format!("/mnt/ephemeral{vdev}")));
    let place = mount.as_ref().map(|mount| format!(" and mount it on {mount}")).unwrap_or_default();
    let said = format!("{userid} is to format disk {vdev} as {}{place} {when}", format.name());
    let item =
        DiskHandedOver { userid: userid.clone(), vdev, format: format.name().to_owned(), mount, at_once };
    Change { item, changed: None, said }
}
