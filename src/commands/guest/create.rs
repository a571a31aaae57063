//! `zvmctl guest create`

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::columns::memory;
use super::disk_option::DiskOption;
use super::target::Exceptions;
use crate::app::App;
use crate::backend::{Machine, MadeDisk};
use crate::commands::consent::Consent;
use crate::model::{Memory, Power, Userid, Vdev};
use crate::ops::create::{Plan, Wish, carry_out, check};
use crate::output::{Change, Column, Outcome, Record, or_dash};

/// Create a guest, with an image on its first disk if one is named
///
/// Everything is checked before anything is made: that the user id is legal and free, that the image exists, that its
/// kind and size fit disk and pool, that the pool has room. Then the directory entry and the disks are made, the image
/// is written, and the guest is started. What a failure or Ctrl-C leaves half-made is deleted again; where that is not
/// possible, or the outcome of a step is not known, it is named with the command that removes it.
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
    /// Leave the guest off when the image is written
    #[arg(long)]
    no_start: bool,
    #[command(flatten)]
    exceptions: Exceptions,
}

impl Create {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let backend = app.backend()?;
        Consent::new(app, false).to_context()?;
        self.exceptions.permission(app, None).check(&self.userid)?;
        let plan = check(backend, self.wish(app))?;
        for remark in &plan.remarks {
            app.terminal().note(remark);
        }
        let progress = app.terminal().progress();
        let disks = carry_out(backend, &plan, progress.as_ref());
        drop(progress);
        let item = NewGuest::new(&plan, disks?);
        let said = item.said();
        Ok(Outcome::change(Change { item, changed: Some(true), said })?)
    }

    fn wish(self, app: &App) -> Wish {
        let context = &app.settings().context;
        let machine = Machine {
            userid: self.userid,
            cpus: self.cpus,
            memory: self.memory,
            max_cpus: self.max_cpus,
            max_memory: self.max_memory,
            profile: self.profile.or_else(|| context.profile.clone()),
        };
        Wish {
            machine,
            image: self.image,
            disks: self.disks.into_iter().map(|disk| disk.0).collect(),
            pool: context.pool.clone(),
            start: !self.no_start,
        }
    }
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
}

/// A disk of a guest that was just made.
#[derive(Debug, Serialize, JsonSchema)]
struct NewDisk {
    /// Device number.
    vdev: Vdev,
    /// Pool that it was taken from; `None` for a virtual disk.
    pool: Option<String>,
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
        format!("{} created{image}{started}{disks}", self.userid)
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
    ];
}
