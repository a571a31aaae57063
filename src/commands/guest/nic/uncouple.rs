//! `zvmctl guest nic uncouple`

use clap::Args;

use super::When;
use super::record::GuestNic;
use crate::app::App;
use crate::commands::guest::target::Target;
use crate::model::{Power, Vdev};
use crate::ops::nics::uncouple;
use crate::output::{Change, Outcome};

/// Uncouple a network adapter of a guest
///
/// The permission of the guest to couple stays.
#[derive(Args, Debug)]
pub struct Uncouple {
    #[command(flatten)]
    target: Target,
    /// First device number of the adapter
    vdev: Vdev,
    #[command(flatten)]
    when: When,
}

impl Uncouple {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let userid = self.target.choose(app)?;
        let backend = app.backend()?;
        let progress = app.terminal().progress();
        let done = uncouple(backend, &userid, self.vdev, self.when.live(), progress.as_ref());
        drop(progress);
        let (view, changed) = done?;
        let on = view.now.is_some() || backend.guests().power(&userid)? == Power::On;
        let item = GuestNic::new(&userid, view, on);
        self.when.remark(app, &item);
        let state = if changed { "uncoupled" } else { "is uncoupled already" };
        let said = format!("network adapter {} of {userid} {state}", self.vdev);
        Ok(Outcome::change(Change { item, changed: Some(changed), said })?)
    }
}
