//! `zvmctl guest disk add`

use clap::Args;

use super::record::GuestDisk;
use crate::app::App;
use crate::commands::Usage;
use crate::commands::guest::disk_option::DiskOption;
use crate::commands::guest::target::Target;
use crate::commands::job::jobs;
use crate::model::DiskSize;
use crate::ops::create::{DiskWish, SizeWish};
use crate::ops::disks::{add, plan};
use crate::output::{Change, Outcome, or_dash};

/// Add disks to a guest
///
/// Checked before anything is made: that the device numbers are free, that the sizes fit the pools, that the pools have
/// room. Then the disks are made one by one. When one fails, those before it are deleted again, which needs the guest
/// off; else they are named with the command that deletes them. It is a job: `zvmctl job resume` and `rollback` take it
/// up again after a crash.
///
/// The directory entry changes, not the running guest: it sees the disks from its next logon on.
#[derive(Args, Debug)]
pub struct Add {
    #[command(flatten)]
    target: Target,
    /// Disk: SIZE, then pool=TYPE:NAME, vdev=0200, format=FS as needed; repeatable
    ///
    /// SIZE carries its unit: 10g, 3338cyl, 4194304blk, 3390-9. The pool is the context's, else the server's default. A
    /// disk without vdev gets the number behind the guest's highest. The format is none (as it is when left out), ext2,
    /// ext3, ext4, xfs or swap.
    #[arg(required = true, value_name = "SIZE[,KEY=VALUE]…")]
    disks: Vec<DiskOption>,
}

impl Add {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let wishes: Vec<DiskWish> = self.disks.into_iter().map(|disk| disk.0).collect();
        if wishes.iter().any(|wish| wish.size == SizeWish::Auto) {
            let usage =
                Usage::new("`auto` is the size of an image, and no image is written onto an added disk");
            return Err(usage.hint("write the size: 10g, 3338cyl, 4194304blk, 3390-9").into());
        }
        let userid = self.target.choose(app)?;
        let (backend, jobs) = (app.backend()?, jobs(app)?);
        let plan = plan(backend, &userid, &wishes, app.settings().context.pool.as_ref())?;
        let progress = app.terminal().progress();
        let made = add(backend, &jobs, &plan, progress.as_ref());
        drop(progress);
        let made = made?;
        if plan.on {
            app.terminal().note(&format!("{userid} is on: it sees what was added from its next logon on"));
        }
        let changes = made.into_iter().map(|disk| {
            let size = or_dash(disk.size.map(DiskSize::human).as_ref());
            let said = format!("disk {} of {size} added to {userid}", disk.vdev);
            Change { item: GuestDisk::defined(&userid, disk), changed: Some(true), said }
        });
        Ok(Outcome::changes(changes.collect())?)
    }
}
