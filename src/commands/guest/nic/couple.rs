//! `zvmctl guest nic couple`

use clap::Args;

use super::When;
use super::record::GuestNic;
use crate::app::App;
use crate::commands::guest::target::Target;
use crate::model::{Power, Vdev, Vlan, VswitchName};
use crate::ops::nics::{Wanted, couple};
use crate::output::{Change, Outcome};

/// Couple a network adapter of a guest to a virtual switch
///
/// The guest is let couple first when it may not yet. An adapter that is coupled elsewhere is uncoupled first; a failure
/// couples it there again. Names of switches are compared exactly, and what the server did is looked at afterwards.
#[derive(Args, Debug)]
pub struct Couple {
    #[command(flatten)]
    target: Target,
    /// First device number of the adapter
    vdev: Vdev,
    /// Name of the virtual switch
    vswitch: VswitchName,
    /// VLAN, on a switch that is VLAN aware
    #[arg(long, value_name = "NUMBER")]
    vlan: Option<Vlan>,
    #[command(flatten)]
    when: When,
}

impl Couple {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let userid = self.target.choose(app)?;
        let backend = app.backend()?;
        let wanted = Wanted { vswitch: self.vswitch, vlan: self.vlan, live: self.when.live() };
        let progress = app.terminal().progress();
        let done = couple(backend, &userid, self.vdev, &wanted, progress.as_ref());
        drop(progress);
        let (view, changed) = done?;
        let on = view.now.is_some() || backend.guests().power(&userid)? == Power::On;
        let item = GuestNic::new(&userid, view, on);
        self.when.remark(app, &item);
        let (vdev, name) = (self.vdev, &wanted.vswitch);
        let said = if changed {
            format!("network adapter {vdev} of {userid} coupled to {name}")
        } else {
            format!("network adapter {vdev} of {userid} is coupled to {name} already")
        };
        Ok(Outcome::change(Change { item, changed: Some(changed), said })?)
    }
}
