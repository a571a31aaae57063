//! `zvmctl guest create`

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::columns::memory;
use super::disk_option::DiskOption;
use super::handover::Handover;
use super::nic_option::NicOption;
use super::switch::Patience;
use super::target::Exceptions;
use crate::app::App;
use crate::backend::{Machine, MadeDisk};
use crate::commands::consent::Consent;
use crate::commands::job::jobs;
use crate::model::{Ipv4Network, Memory, Power, TimeSpan, Userid, Vdev, Vlan, VswitchName};
use crate::ops::create::{NicPlan, NicSettings, Plan, Wish, carry_out, check};
use crate::ops::delivery::Delivery;
use crate::output::{Change, Column, Outcome, Record, or_dash};

/// How long a logon and the first start of the system may last when nobody says.
const LIMIT: TimeSpan = TimeSpan::of_seconds(600);
/// What is told when something was uploaded for a guest.
pub(super) const UPLOAD_STAYS: &str = "what was handed over stays on the server as an upload; no call deletes it, the server's administrator can";

/// Create a guest, with an image on its first disk if one is named
///
/// Everything is checked before anything is made, and all that speaks against it is told together: that the user id is
/// legal and free, that image, disks and pools fit each other, that the virtual switches exist, that the addresses are
/// sound and not in use, that what the guest shall be told can be read. Then directory entry and disks are made, the
/// image is written together with what is handed over, the adapters are made, permitted and coupled, and the guest is
/// started and waited for.
///
/// Every step is written to a journal before it is sent. What a failure or Ctrl-C leaves half-made is taken away again;
/// where that is not possible, not wanted (--keep), or the outcome of a step is not known, it is named with the command
/// that removes it, and `zvmctl job` takes the work up again.
///
/// Keys, password and user data travel on a config drive, which lies on the server until the guest has it. Its upload
/// stays there: no call deletes it.
#[derive(Args, Debug)]
pub struct Create {
    /// User id of the new guest: 1 to 8 letters and digits
    userid: Userid,
    /// Virtual processors
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..=64))]
    cpus: u32,
    /// Memory, as in 2048m or 2g
    #[arg(long, value_name = "SIZE")]
    memory: Memory,
    /// Most processors it can ever be given; the server's default when left out
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..=64))]
    max_cpus: Option<u32>,
    /// Most memory it can ever be given; the server's default when left out
    #[arg(long, value_name = "SIZE")]
    max_memory: Option<Memory>,
    /// Directory profile to include; the context's or the server's default when left out
    #[arg(long, value_name = "NAME")]
    profile: Option<Userid>,
    /// Image to write onto the first disk
    #[arg(long, value_name = "NAME")]
    image: Option<String>,
    /// Disk: SIZE or auto, then pool=TYPE:NAME, vdev=0100, format=FS as needed; repeatable
    ///
    /// The first one is the root disk. SIZE carries its unit: 10g, 3338cyl, 4194304blk, 3390-9; auto is the image's own
    /// size, also when no disk is given. The pool is the context's, else the server's default. The format is none,
    /// ext2, ext3, ext4, xfs or swap.
    #[arg(long = "disk", value_name = "SIZE|auto[,KEY=VALUE]…")]
    disks: Vec<DiskOption>,
    /// Network adapter: vswitch=NAME, then vlan=N, ip=ADDR/PREFIX, gateway=ADDR, dns=ADDR, mac=MAC, mtu=N, vdev=1000 as needed; repeatable
    ///
    /// The first one is the primary one. The guest is permitted to couple to the switch, the context's when none is
    /// named. The system in the image is configured for the address; without ip it configures the adapter itself. The
    /// device numbers are three from vdev on, by default from 1000. mtu is for Red Hat CoreOS, which needs it.
    #[arg(long = "nic", value_name = "KEY=VALUE,…")]
    nics: Vec<NicOption>,
    #[command(flatten)]
    handover: Handover,
    /// Leave the guest off when the image is written
    #[arg(long)]
    no_start: bool,
    /// Leave what was made when a step fails, and name it
    #[arg(long)]
    keep: bool,
    #[command(flatten)]
    patience: Patience,
    #[command(flatten)]
    exceptions: Exceptions,
}

impl Create {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let backend = app.backend()?;
        Consent::new(app, false).to_context()?;
        self.exceptions.permission(app, None).check(&self.userid)?;
        let (jobs, keep) = (jobs(app)?, self.keep);
        let plan = check(backend, self.wish(app)?)?;
        for remark in &plan.remarks {
            app.terminal().note(remark);
        }
        let progress = app.terminal().progress();
        let disks = carry_out(backend, &jobs, &plan, keep, progress.as_ref());
        drop(progress);
        let disks = disks?;
        if plan.delivery.as_ref().is_some_and(Delivery::is_uploaded) {
            app.terminal().note(UPLOAD_STAYS);
        }
        let item = NewGuest::new(&plan, disks);
        warn_of_no_logon(app, &item.userid)?;
        let said = item.said();
        Ok(Outcome::change(Change { item, changed: Some(true), said })?)
    }

    fn wish(self, app: &App) -> anyhow::Result<Wish> {
        let context = &app.settings().context;
        let machine = Machine {
            userid: self.userid,
            cpus: self.cpus,
            memory: self.memory,
            max_cpus: self.max_cpus,
            max_memory: self.max_memory,
            profile: self.profile.or_else(|| context.profile.clone()),
        };
        let nics = self.nics.into_iter().map(|nic| nic.wish(context.vswitch.as_ref()));
        Ok(Wish {
            machine,
            image: self.image,
            disks: self.disks.into_iter().map(|disk| disk.0).collect(),
            pool: context.pool.clone(),
            nics: nics.collect::<Result<_, _>>()?,
            handover: self.handover.wish(app)?,
            start: !self.no_start,
            wait: self.patience.limit(app, LIMIT),
            parallel: app.parallel(),
        })
    }
}

/// Says so when nobody can log on to a new guest: the server sets its password to "by others only" (connector-notes.md
/// section 6.2), and names these others when it is configured to.
fn warn_of_no_logon(app: &App, guest: &Userid) -> anyhow::Result<()> {
    let backend = app.backend()?;
    if backend.rehearses() {
        return Ok(());
    }
    match backend.guests().definition(guest) {
        Ok(entry) if !entry.has_logon_by() => app.terminal().warn(&format!(
            "nobody can log on to {guest} at a 3270 console, unless its profile says who: its directory entry has no \
             LOGONBY, which the server writes when its default_admin_userid is set"
        )),
        Ok(_) => {}
        Err(error) => log::info!("whether somebody can log on to {guest} is not known: {error}"),
    }
    Ok(())
}

/// A guest that was just made.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NewGuest {
    /// User id.
    userid: Userid,
    /// On when it was started.
    power: Power,
    /// Virtual processors.
    cpus: u32,
    /// Memory in MiB.
    memory_mib: u64,
    /// Image on the first disk.
    image: Option<String>,
    /// Disks that were made.
    disks: Vec<NewDisk>,
    /// Adapters that were made.
    nics: Vec<NewNic>,
}

/// An adapter of a guest that was just made.
#[derive(Debug, Serialize, JsonSchema)]
struct NewNic {
    /// First of its three device numbers.
    vdev: Vdev,
    /// Virtual switch that it is coupled to.
    vswitch: VswitchName,
    /// VLAN.
    vlan: Option<Vlan>,
    /// Address that the system in the guest is configured for.
    ip: Option<Ipv4Network>,
}

/// A disk of a guest that was just made.
#[derive(Debug, Serialize, JsonSchema)]
struct NewDisk {
    /// Device number.
    vdev: Vdev,
    /// Pool that it was taken from; `None` for a virtual disk.
    pool: Option<String>,
}

impl NewNic {
    fn of(nic: &NicPlan) -> Self {
        let NicSettings { vlan, address, .. } = nic.settings;
        Self { vdev: nic.vdev, vswitch: nic.vswitch.clone(), vlan, ip: address }
    }

    fn words(&self) -> String {
        let at = self.ip.map(|ip| format!(" at {ip}")).unwrap_or_default();
        format!("adapter {} on {}{at}", self.vdev, self.vswitch)
    }
}

impl NewGuest {
    fn new(plan: &Plan, disks: Vec<MadeDisk>) -> Self {
        Self {
            userid: plan.guest.machine.userid.clone(),
            power: if plan.start { Power::On } else { Power::Off },
            cpus: plan.guest.machine.cpus,
            memory_mib: plan.guest.machine.memory.mib(),
            image: plan.deployment.as_ref().map(|deployment| deployment.image.clone()),
            disks: disks.into_iter().map(|disk| NewDisk { vdev: disk.vdev, pool: disk.pool }).collect(),
            nics: plan.nics.iter().map(NewNic::of).collect(),
        }
    }

    fn devices(&self) -> String {
        let devices: Vec<String> = self.disks.iter().map(|disk| disk.vdev.to_string()).collect();
        if devices.is_empty() { "-".to_owned() } else { devices.join(",") }
    }

    /// Returns what people are told.
    fn said(&self) -> String {
        let image = self.image.as_ref().map(|image| format!(" from image `{image}`")).unwrap_or_default();
        let started = if self.power == Power::On { " and started" } else { "" };
        let disks = match self.disks.len() {
            0 => String::new(),
            1 => format!(", disk {}", self.devices()),
            _ => format!(", disks {}", self.devices()),
        };
        let made = format!("{} created{image}{started}{disks}", self.userid);
        std::iter::once(made).chain(self.nics.iter().map(NewNic::words)).collect::<Vec<_>>().join(", ")
    }
}

impl Record for NewGuest {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("userid", "USERID", |guest| guest.userid.to_string()),
        Column::text("power", "POWER", |guest| guest.power.to_string()),
        Column::number("cpus", "CPUS", |guest| guest.cpus.to_string()),
        Column::number("memory_mib", "MEMORY", |guest| memory(Some(guest.memory_mib))),
        Column::text("image", "IMAGE", |guest| or_dash(guest.image.as_ref())),
        Column::text("disks", "DISKS", Self::devices),
        Column::text("nics", "NICS", |guest| {
            let nics: Vec<String> = guest.nics.iter().map(|nic| nic.vdev.to_string()).collect();
            if nics.is_empty() { "-".to_owned() } else { nics.join(",") }
        }),
    ];
}
