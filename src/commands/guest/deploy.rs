//! `zvmctl guest deploy`

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::cluster_option::ClusterOption;
use super::create::UPLOAD_STAYS;
use super::handover::Handover;
use super::target::Exceptions;
use crate::app::App;
use crate::commands::consent::Consent;
use crate::commands::job::jobs;
use crate::model::{Userid, Vdev};
use crate::ops::delivery::Delivery;
use crate::ops::deploy::{Wish, carry_out, check};
use crate::output::{Change, Column, Outcome, Record};

/// Write an image onto a disk of a guest that is off
///
/// What was on the disk is lost. Before anything is sent the guest, its disk and the image are looked at: the guest must
/// be off, and kind and size must fit. With the options below, the guest is told its name, keys, password and user data
/// at its next start; a deployment empties the guest's reader first.
#[derive(Args, Debug)]
pub struct Deploy {
    /// User id of the guest
    userid: Userid,
    /// Name of the image
    image: String,
    /// Disk to write to
    #[arg(long, value_name = "VDEV", default_value_t = Vdev::ROOT)]
    vdev: Vdev,
    #[command(flatten)]
    handover: Handover,
    #[command(flatten)]
    exceptions: Exceptions,
    #[command(flatten)]
    cluster: ClusterOption,
}

impl Deploy {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let backend = app.backend()?;
        let consent = Consent::new(app, false);
        consent.to_context()?;
        self.exceptions.permission(app, None).check(&self.userid)?;
        let jobs = jobs(app)?;
        let Self { userid, image, vdev, handover, cluster, .. } = self;
        let wish = Wish { guest: userid, image, vdev, handover: handover.wish(app)? };
        let plan = check(backend, wish)?;
        cluster.off_everywhere(app)?.check(&plan.deployment.guest, None)?;
        let item =
            Deployed { userid: plan.deployment.guest.clone(), image: plan.deployment.image.clone(), vdev };
        consent.to_one(
            &format!("overwrite disk {vdev} of guest {} with image `{}`", item.userid, item.image),
            item.userid.as_str(),
            false,
        )?;
        let progress = app.terminal().progress();
        let done = carry_out(backend, &jobs, &plan, progress.as_ref());
        drop(progress);
        done?;
        if plan.delivery.as_ref().is_some_and(Delivery::is_uploaded) {
            app.terminal().note(UPLOAD_STAYS);
        }
        let said = format!("image `{}` written onto disk {vdev} of {}", item.image, item.userid);
        Ok(Outcome::change(Change { item, changed: Some(true), said })?)
    }
}

/// A guest with an image on one of its disks.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Deployed {
    /// User id.
    userid: Userid,
    /// The image.
    image: String,
    /// The disk.
    vdev: Vdev,
}

impl Record for Deployed {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("userid", "USERID", |deployed| deployed.userid.to_string()),
        Column::text("image", "IMAGE", |deployed| deployed.image.clone()),
        Column::text("vdev", "VDEV", |deployed| deployed.vdev.to_string()),
    ];
}
