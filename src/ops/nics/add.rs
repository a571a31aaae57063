//! Adding an adapter: permission, adapter with or without configuration, coupling; a failure undoes what was made.

use std::cell::RefCell;

use serde::{Deserialize, Serialize};

use super::couple::Wanted;
use super::steps::{Access, ConfigureNics, Couple, MakeNic, Permit, SeeCoupled};
use super::{GuestNics, NicError, NicView, vswitch};
use crate::backend::{Backend, Interface, NewInterfaces, NewNic, NicKey, Nics};
use crate::model::{Device, OsVersion, Userid, Vdev, Vlan, Vswitch};
use crate::ops::create::NicSettings;
use crate::ops::job::{self, Jobs};
use crate::ops::steps::Step;
use crate::progress::Progress;

/// Devices that an adapter takes.
const DEVICES: u16 = 3;

/// An adapter as the user wants it.
#[derive(Debug, Clone)]
pub struct Addition {
    /// What it is coupled to.
    pub wanted: Wanted,
    /// First of its three device numbers; `None` takes the first free ones.
    pub vdev: Option<Vdev>,
    /// The rest.
    pub settings: NicSettings,
    /// System in the guest, which decides the form of its configuration.
    pub os_version: Option<OsVersion>,
}

/// An adapter that was found possible.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// The guest.
    pub guest: Userid,
    /// The number that it will have.
    pub vdev: Vdev,
    /// What it is coupled to.
    pub wanted: Wanted,
    /// The rest.
    pub settings: NicSettings,
    /// System in the guest.
    pub os_version: Option<OsVersion>,
    /// What is to be done so that the guest may couple.
    pub access: Access,
}

/// Checks what can be checked before anything is made: switch, VLAN, numbers, addresses, and that the guest is on if it
/// is changed while it runs.
pub fn plan(backend: &dyn Backend, guest: &Userid, wish: Addition) -> Result<Plan, NicError> {
    check_addresses(&wish)?;
    let before = GuestNics::look(backend, guest)?;
    before.require_on(wish.wanted.live)?;
    let switch = vswitch(backend, &wish.wanted.vswitch)?;
    check_vlan(&switch, wish.wanted.vlan)?;
    let vdev = match wish.vdev {
        Some(vdev) => match taken(&before, vdev) {
            Some((vdev, device)) => return Err(NicError::Taken { guest: guest.clone(), vdev, device }),
            None => vdev,
        },
        None => (Vdev::FIRST_NIC.0..=u16::MAX - DEVICES)
            .step_by(usize::from(DEVICES))
            .map(Vdev)
            .find(|vdev| taken(&before, *vdev).is_none())
            .ok_or_else(|| NicError::NoNumber(guest.clone()))?,
    };
    let Addition { wanted, settings, os_version, .. } = wish;
    let access = Access::of(&switch, guest, wanted.vlan);
    Ok(Plan { guest: guest.clone(), vdev, wanted, settings, os_version, access })
}

/// Refuses a VLAN on a switch that has none.
pub(super) fn check_vlan(switch: &Vswitch, vlan: Option<Vlan>) -> Result<(), NicError> {
    match vlan {
        Some(vlan) if switch.vlan_awareness.as_deref() == Some("unaware") => {
            Err(NicError::NoVlans { name: switch.name.clone(), vlan })
        }
        _ => Ok(()),
    }
}

fn check_addresses(wish: &Addition) -> Result<(), NicError> {
    let refuse = |text: String| Err(NicError::Address(text));
    let NicSettings { address, gateway, mtu, .. } = &wish.settings;
    if mtu.is_some() {
        return refuse(
            "the packet size can be given only when a guest with Red Hat CoreOS is made".to_owned(),
        );
    }
    let Some(address) = address else { return Ok(()) };
    if !address.is_for_a_host(address.address()) {
        return refuse(format!("`{address}` is the network itself or its broadcast address"));
    }
    match *gateway {
        Some(gateway) if !address.contains(gateway) => {
            refuse(format!("the gateway {gateway} is not in the network of `{address}`"))
        }
        Some(gateway) if gateway == address.address() => {
            refuse(format!("the gateway {gateway} is the guest's own address"))
        }
        _ if wish.os_version.is_none() => {
            refuse("the form of the configuration depends on the system in the guest".to_owned())
        }
        _ => Ok(()),
    }
}

/// Returns which of three numbers is given away, by the directory entry or in the server's own table.
fn taken(nics: &GuestNics, base: Vdev) -> Option<(Vdev, Device)> {
    (base.0..base.0.saturating_add(DEVICES)).map(Vdev).find_map(|vdev| {
        let near = |other: Vdev| other.0.abs_diff(base.0) < DEVICES;
        let recorded = || nics.records.iter().map(|record| record.key.vdev).find(|other| near(*other));
        let now = || nics.adapters.iter().flatten().map(|adapter| adapter.vdev).find(|other| near(*other));
        let device = nics.entry.device(vdev).or_else(|| recorded().or_else(now).map(Device::Nic));
        device.map(|device| (vdev, device))
    })
}

/// Makes the adapter and couples it, and returns how it is then. What a failure or Ctrl-C leaves half-made is taken
/// away again.
pub fn add(
    backend: &dyn Backend,
    jobs: &Jobs,
    plan: &Plan,
    progress: &dyn Progress,
) -> Result<NicView, NicError> {
    let (guest, vdev) = (&plan.guest, plan.vdev);
    let job = job::Plan::AddNic(Box::new(plan.clone()));
    let seen = jobs.carry_out(backend, &job, false, progress).and_then(|memories| memories.of_last());
    let seen: Option<NicView> = seen.map_err(|error| NicError::of_job(backend, guest, vdev, error))?;
    // A rehearsal sees nothing.
    Ok(seen.unwrap_or(NicView { vdev, defined: None, now: None, record: None }))
}

/// Builds the steps.
pub(in crate::ops) fn steps<'a>(backend: &'a dyn Backend, plan: &'a Plan) -> Vec<Box<dyn Step + 'a>> {
    let Plan { guest, vdev, wanted, .. } = plan;
    let mut steps: Vec<Box<dyn Step + 'a>> = Vec::new();
    if let Some(permit) = Permit::needed(backend, guest, wanted, &plan.access) {
        steps.push(Box::new(permit));
    }
    steps.push(making(backend.nics(), plan));
    let nic = NicKey::of(*vdev);
    steps.push(Box::new(Couple { backend, guest, nic, wanted: wanted.clone(), alone: false }));
    steps.push(Box::new(SeeCoupled { backend, guest, vdev: *vdev, wanted, seen: RefCell::default() }));
    steps
}

/// Makes the adapter, with its configuration in the guest when it has an address.
fn making<'a>(nics: &'a dyn Nics, plan: &Plan) -> Box<dyn Step + 'a> {
    let Plan { guest, vdev, settings, .. } = plan;
    let (guest, vdev, active) = (guest.clone(), *vdev, plan.wanted.live);
    let (Some(address), Some(os_version)) = (settings.address, &plan.os_version) else {
        let nic = NewNic { guest, vdev: Some(vdev), mac: settings.mac, id: None, active };
        return Box::new(MakeNic { nics, nic, vdev, alone: true });
    };
    let interface = Interface {
        vdev: Some(vdev),
        mac: settings.mac,
        id: None,
        address: Some(address),
        gateway: settings.gateway,
        dns: settings.dns.clone(),
        hostname: None,
        mtu: None,
    };
    let os_version = os_version.clone();
    let wanted = NewInterfaces { guest, os_version, interfaces: vec![interface], active };
    Box::new(ConfigureNics { nics, wanted, alone: true })
}
