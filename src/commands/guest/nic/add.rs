//! `zvmctl guest nic add`

use clap::Args;

use super::When;
use super::record::GuestNic;
use crate::app::App;
use crate::commands::guest::nic_option::NicOption;
use crate::commands::guest::target::Target;
use crate::commands::job::jobs;
use crate::model::{OsVersion, Power};
use crate::ops::nics::{Addition, Wanted, add, plan};
use crate::output::{Change, Outcome};

/// Add a network adapter to a guest and couple it to a virtual switch
///
/// Checked before anything is made: switch, VLAN, device numbers, addresses. Then the guest is let couple when it may not
/// yet, the adapter is made, with its configuration in the guest when it has an address, and it is coupled. What a
/// failure or Ctrl-C leaves half-made is taken away again, its configuration in the guest too; where that is not
/// possible, or the outcome of a step is not known, it is named with the command that removes it. It is a job: `zvmctl
/// job resume` and `rollback` take it up again after a crash.
#[derive(Args, Debug)]
pub struct Add {
    #[command(flatten)]
    target: Target,
    /// Adapter: vswitch=NAME unless the context has one, vlan=N, ip=ADDRESS/PREFIX, gateway=ADDRESS, dns=ADDRESS, mac=MAC, vdev=1003 as needed
    ///
    /// Without vdev it gets the first three free device numbers from 1000 on. Of a MAC address the last three octets
    /// count; z/VM has the others, and a running guest is given one of its own.
    #[arg(value_name = "vswitch=NAME[,KEY=VALUE]…")]
    nic: NicOption,
    /// System in the guest, as in rhel9.6: needed with ip, because the form of the configuration depends on it
    #[arg(long, value_name = "VERSION")]
    os_version: Option<OsVersion>,
    #[command(flatten)]
    when: When,
}

impl Add {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let nic = self.nic.wish(app.settings().context.vswitch.as_ref())?;
        let userid = self.target.choose(app)?;
        let (backend, jobs) = (app.backend()?, jobs(app)?);
        let vswitch = nic.vswitch;
        let addition = Addition {
            wanted: Wanted { vswitch: vswitch.clone(), vlan: nic.settings.vlan, live: self.when.live() },
            vdev: nic.vdev,
            settings: nic.settings,
            os_version: self.os_version,
        };
        let plan = plan(backend, &userid, addition)?;
        let progress = app.terminal().progress();
        let made = add(backend, &jobs, &plan, progress.as_ref());
        drop(progress);
        let view = made?;
        let on = view.now.is_some() || backend.guests().power(&userid)? == Power::On;
        let item = GuestNic::new(&userid, view, on);
        self.when.remark(app, &item);
        let said = format!("network adapter {} added to {userid}, coupled to {vswitch}", plan.vdev);
        Ok(Outcome::change(Change { item, changed: Some(true), said })?)
    }
}
