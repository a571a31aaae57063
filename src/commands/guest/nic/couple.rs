//! `zvmctl guest nic couple`

use clap::Args;

use super::When;
use super::record::GuestNic;
use crate::app::App;
use crate::commands::guest::target::Target;
use crate::commands::job::jobs;
use crate::model::{Power, Vdev, Vlan, VswitchName};
use crate::ops::nics::{Wanted, couple, plan_coupling};
use crate::output::{Change, Outcome};

/// Couple a network adapter of a guest to a virtual switch
///
/// The guest is let couple first when it may not yet. An adapter that is coupled elsewhere is uncoupled first; a failure
/// couples it there again. Names of switches are compared exactly, and what the server did is looked at afterwards. It
/// is a job: `zvmctl job resume` and `rollback` take it up again after a crash.
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
        let (backend, jobs) = (app.backend()?, jobs(app)?);
        let wanted = Wanted { vswitch: self.vswitch, vlan: self.vlan, live: self.when.live() };
        let plan = plan_coupling(backend, &userid, self.vdev, wanted)?;
        let progress = app.terminal().progress();
        let done = couple(backend, &jobs, &plan, progress.as_ref());
        drop(progress);
        let (view, changed) = done?;
        let on = view.now.is_some() || backend.guests().power(&userid)? == Power::On;
        let item = GuestNic::new(&userid, view, on);
        self.when.remark(app, &item);
        let (vdev, name) = (self.vdev, &plan.wanted.vswitch);
        let said = if changed {
            format!("network adapter {vdev} of {userid} coupled to {name}")
        } else {
            format!("network adapter {vdev} of {userid} is coupled to {name} already")
        };
        Ok(Outcome::change(Change { item, changed: Some(changed), said })?)
    }
}
