//! The steps of a creation.

use std::cell::RefCell;

use serde_json::{Value, json};

use super::plan::{NicPlan, Plan};
use crate::backend::{
    Action, Backend, BackendError, Guests, Interface, MadeDisk, NewGuest, NewInterfaces, NewNic, NicKey,
};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{OsVersion, Power, TimeSpan, Userid};
use crate::ops::delivery;
use crate::ops::nics::{Access, ConfigureNics, Couple, MakeNic, Permit, Wanted};
use crate::ops::steps::{Made, Seen, Step};
use crate::ops::wait::{Ended, Wall, until};
use crate::progress::Progress;

/// Builds the steps.
///
/// A deployment purges the guest's reader, where the configuration of its network waits for the first start (recorded
/// with `guest_deploy`), so adapters come after it. Red Hat CoreOS is told its network by the deployment itself and has
/// it the other way round (needs.md section 3).
pub(in crate::ops) fn steps<'a>(backend: &'a dyn Backend, plan: &'a Plan) -> Vec<Box<dyn Step + 'a>> {
    let userid = &plan.guest.machine.userid;
    let mut steps: Vec<Box<dyn Step + 'a>> = vec![Box::new(CreateGuest {
        guests: backend.guests(),
        guest: &plan.guest,
        disks: RefCell::default(),
    })];
    let write = plan
        .deployment
        .as_ref()
        .map(|deployment| delivery::steps(backend, deployment, plan.delivery.as_ref()))
        .unwrap_or_default();
    let network = network(backend, plan);
    let coreos = plan.os_version.as_ref().is_some_and(OsVersion::is_coreos);
    let (first, second) = if coreos { (network, write) } else { (write, network) };
    steps.extend(first);
    steps.extend(second);
    if plan.start {
        steps.push(Box::new(StartGuest { guests: backend.guests(), userid }));
        // A rehearsal has nothing to wait for.
        if let Some(limit) = plan.wait.filter(|_| !backend.rehearses()) {
            let addresses = plan.nics.iter().filter_map(|nic| nic.settings.address);
            let addresses = addresses.map(|address| address.address().to_string()).collect();
            steps.push(Box::new(AwaitGuest { guests: backend.guests(), userid, addresses, limit }));
        }
    }
    steps
}

/// The steps about adapters: made and configured, then permitted and coupled one by one. All but the permission goes
/// with the guest.
fn network<'a>(backend: &'a dyn Backend, plan: &'a Plan) -> Vec<Box<dyn Step + 'a>> {
    let (guest, nics) = (&plan.guest.machine.userid, backend.nics());
    let mut steps: Vec<Box<dyn Step + 'a>> = Vec::new();
    if let Some(wanted) = interfaces(plan) {
        steps.push(Box::new(ConfigureNics { nics, wanted, alone: false }));
    }
    for NicPlan { vdev, vswitch, settings } in &plan.nics {
        if settings.address.is_none() {
            let (guest, mac) = (guest.clone(), settings.mac);
            let nic = NewNic { guest, vdev: Some(*vdev), mac, id: None, active: false };
            steps.push(Box::new(MakeNic { nics, nic, vdev: *vdev, alone: false }));
        }
        let vlan = settings.vlan;
        steps.push(Box::new(Permit { backend, guest, vswitch, vlan, before: &Access::Missing }));
        let wanted = Wanted { vswitch: vswitch.clone(), vlan, live: false };
        steps.push(Box::new(Couple { backend, guest, nic: NicKey::of(*vdev), wanted, alone: false }));
    }
    steps
}

/// Returns the adapters that get an address, in one request: the first is the primary one.
pub(super) fn interfaces(plan: &Plan) -> Option<NewInterfaces> {
    let os_version = plan.os_version.clone()?;
    let coreos = os_version.is_coreos();
    let hostname = plan.deployment.as_ref().and_then(|deployment| deployment.hostname.clone());
    let with_address = plan.nics.iter().filter(|nic| nic.settings.address.is_some());
    let interfaces: Vec<Interface> = with_address
        .map(|NicPlan { vdev, settings, .. }| Interface {
            vdev: Some(*vdev),
            mac: settings.mac,
            id: None,
            address: settings.address,
            gateway: settings.gateway,
            dns: settings.dns.clone(),
            hostname: hostname.clone().filter(|_| coreos),
            mtu: settings.mtu.filter(|_| coreos),
        })
        .collect();
    let guest = plan.guest.machine.userid.clone();
    (!interfaces.is_empty()).then_some(NewInterfaces { guest, os_version, interfaces, active: false })
}

/// Makes the directory entry and its disks.
struct CreateGuest<'a> {
    guests: &'a dyn Guests,
    guest: &'a NewGuest,
    disks: RefCell<Vec<MadeDisk>>,
}

impl Step for CreateGuest<'_> {
    fn name(&self) -> String {
        format!("create guest `{}`", self.guest.machine.userid)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        *self.disks.borrow_mut() = self.guests.create(self.guest, progress)?;
        Ok(())
    }

    fn makes(&self) -> Option<Made> {
        let userid = &self.guest.machine.userid;
        Some(Made::new(format!("guest `{userid}`"), format!("zvmctl guest delete {userid}")))
    }

    fn undo(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        self.guests.delete(&self.guest.machine.userid, progress).map(drop)
    }

    fn memory(&self) -> Value {
        json!(*self.disks.borrow())
    }

    fn recall(&self, memory: &Value) {
        *self.disks.borrow_mut() = serde_json::from_value(memory.clone()).unwrap_or_default();
    }

    /// An entry of other processors, memory or disks is somebody else's, or half-made.
    fn look(&self) -> Result<Seen, BackendError> {
        let machine = &self.guest.machine;
        let entry = match self.guests.definition(&machine.userid) {
            Err(error) if error.is_not_found() => return Ok(Seen::NotDone),
            other => other?,
        };
        if entry.cpus != Some(machine.cpus) || entry.memory != Some(machine.memory) {
            return Ok(Seen::Foreign);
        }
        let managed = self.guests.names()?.contains(&machine.userid);
        // The server makes one disk after the other, and a virtual one is no minidisk.
        let virtual_disks = self.guest.disks.iter().filter(|disk| disk.is_virtual()).count();
        if !managed || entry.disks.len() + virtual_disks < self.guest.disks.len() {
            return Ok(Seen::Unsure);
        }
        let made = entry.disks.iter().map(|disk| MadeDisk { vdev: disk.vdev, pool: None });
        *self.disks.borrow_mut() = made.collect();
        Ok(Seen::Done)
    }
}

/// Starts the guest.
struct StartGuest<'a> {
    guests: &'a dyn Guests,
    userid: &'a Userid,
}

impl Step for StartGuest<'_> {
    fn name(&self) -> String {
        format!("start guest `{}`", self.userid)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        self.guests.act(self.userid, Action::Start, progress).map(drop)
    }

    fn look(&self) -> Result<Seen, BackendError> {
        Ok(if self.guests.power(self.userid)? == Power::On { Seen::Done } else { Seen::NotDone })
    }

    fn is_repeatable(&self) -> bool {
        true
    }
}

/// Waits until the guest is on and its adapters have their addresses.
struct AwaitGuest<'a> {
    guests: &'a dyn Guests,
    userid: &'a Userid,
    addresses: Vec<String>,
    limit: TimeSpan,
}

/// The guest was started but has not come as far as it was waited for.
#[derive(Debug, thiserror::Error)]
#[error("guest `{userid}` was created and started, but {what} within {limit}")]
struct NotYet {
    userid: Userid,
    what: &'static str,
    limit: TimeSpan,
}

impl Diagnose for NotYet {
    fn diagnosis(&self) -> Diagnosis {
        Diagnosis::new("guest.deadline", Exit::Deadline).about("guest", self.userid.as_str()).hint(format!(
            "look again with `zvmctl guest show {}`; --timeout gives it more time",
            self.userid
        ))
    }
}

impl AwaitGuest<'_> {
    fn is_there(&self) -> Result<bool, BackendError> {
        if self.guests.power(self.userid)? != Power::On {
            return Ok(false);
        }
        if self.addresses.is_empty() {
            return Ok(true);
        }
        let adapters = self.guests.adapters(self.userid)?;
        Ok(self.addresses.iter().all(|wanted| adapters.iter().any(|nic| nic.ip.as_ref() == Some(wanted))))
    }
}

impl Step for AwaitGuest<'_> {
    fn name(&self) -> String {
        match self.addresses.as_slice() {
            [] => format!("wait until guest `{}` is on", self.userid),
            addresses => format!("wait for address {} of guest `{}`", addresses.join(", "), self.userid),
        }
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        match until(self.limit.duration(), &Wall::start(), progress, || self.is_there())? {
            Ended::Reached => Ok(()),
            Ended::Late => Err(BackendError::Local(Box::new(NotYet {
                userid: self.userid.clone(),
                what: if self.addresses.is_empty() { "is not on" } else { "does not have its addresses" },
                limit: self.limit,
            }))),
        }
    }

    fn is_repeatable(&self) -> bool {
        true
    }

    fn is_dispensable(&self) -> bool {
        true
    }
}
