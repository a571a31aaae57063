//! `zvmctl guest nic delete`

use clap::Args;

use super::When;
use super::record::GuestNic;
use crate::app::App;
use crate::commands::consent::Consent;
use crate::commands::guest::target::Target;
use crate::model::Vdev;
use crate::ops::nics::{GuestNics, delete};
use crate::output::{Change, Outcome};

/// Delete a network adapter of a guest
///
/// Shows first what goes, and asks; taking it from a running guest wants the user id typed. --yes agrees beforehand. The
/// system in the guest is not told to forget its configuration, and the permission of the guest to couple stays.
#[derive(Args, Debug)]
pub struct Delete {
    #[command(flatten)]
    target: Target,
    /// First device number of the adapter
    vdev: Vdev,
    #[command(flatten)]
    when: When,
}

impl Delete {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let userid = self.target.choose(app)?;
        let backend = app.backend()?;
        let (vdev, live) = (self.vdev, self.when.live());
        let found = GuestNics::look(backend, &userid)?;
        let view = found.existing(vdev, live)?;
        let item = GuestNic::new(&userid, view, found.adapters.is_some());
        app.terminal().note(&item.describe());
        let question = format!("delete network adapter {vdev} of guest `{userid}`");
        Consent::new(app, false).to_one(&question, userid.as_str(), live)?;
        let progress = app.terminal().progress();
        let done = delete(backend, &found, vdev, live, progress.as_ref());
        drop(progress);
        done?;
        self.when.remark(app, &item);
        let said = format!("network adapter {vdev} of {userid} deleted");
        Ok(Outcome::change(Change { item, changed: Some(true), said })?)
    }
}
