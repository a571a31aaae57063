//! Adding an adapter: permission, adapter with or without configuration, coupling; a failure undoes what was made.

use super::couple::{Wanted, seen};
use super::task::{self, Task};
use super::{GuestNics, NicError, NicView, vswitch};
use crate::backend::{Backend, Interface, NewInterfaces, NewNic, NicKey};
use crate::model::{Device, OsVersion, Userid, Vdev, Vswitch};
use crate::ops::create::NicSettings;
use crate::ops::steps::{self, Made, Step};
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
#[derive(Debug)]
pub struct NicPlan {
    guest: Userid,
    wish: Addition,
    switch: Vswitch,
    before: GuestNics,
    /// The number that it will have.
    pub vdev: Vdev,
}

/// Checks what can be checked before anything is made: switch, VLAN, numbers, addresses, and that the guest is on if it
/// is changed while it runs.
pub fn plan(backend: &dyn Backend, guest: &Userid, wish: Addition) -> Result<NicPlan, NicError> {
    check_addresses(&wish)?;
    let before = GuestNics::look(backend, guest)?;
    before.require_on(wish.wanted.live)?;
    let switch = vswitch(backend, &wish.wanted.vswitch)?;
    check_vlan(&switch, &wish.wanted)?;
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
    Ok(NicPlan { guest: guest.clone(), wish, switch, before, vdev })
}

/// Refuses a VLAN on a switch that has none.
pub(super) fn check_vlan(switch: &Vswitch, wanted: &Wanted) -> Result<(), NicError> {
    match wanted.vlan {
        Some(vlan) if switch.vlan_awareness.as_deref() == Some("unaware") => {
            Err(NicError::NoVlans { name: wanted.vswitch.clone(), vlan })
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

/// Makes the adapter and couples it, and returns how it is then.
pub fn add(backend: &dyn Backend, plan: &NicPlan, progress: &dyn Progress) -> Result<NicView, NicError> {
    let (guest, vdev, wanted) = (&plan.guest, plan.vdev, &plan.wish.wanted);
    let grant = task::grant(backend, guest, &plan.switch, wanted);
    let make = making(backend, plan);
    let couple = task::coupling(backend, guest, &NicKey::of(vdev), wanted);
    let mut work: Vec<&dyn Step> = Vec::new();
    work.extend(grant.as_ref().map(|task| task as &dyn Step));
    work.extend([&make as &dyn Step, &couple]);
    steps::run(&work, progress)
        .map_err(|unfinished| NicError::unfinished(backend, guest, vdev, unfinished))?;
    let before = plan.before.view(vdev);
    seen(backend, guest, vdev, before, |after| after.is_coupled(vdev, wanted)).map(|(view, _)| view)
}

/// Makes the adapter, with its configuration in the guest when it has an address.
fn making<'a>(backend: &'a dyn Backend, plan: &'a NicPlan) -> Task<'a> {
    let (guest, vdev, wish) = (&plan.guest, plan.vdev, &plan.wish);
    let active = wish.wanted.live;
    Task {
        name: format!("make adapter {vdev} for guest `{guest}`"),
        run: Box::new(move |progress| {
            let (Some(address), Some(os_version)) = (wish.settings.address, &wish.os_version) else {
                let nic = NewNic {
                    guest: guest.clone(),
                    vdev: Some(vdev),
                    mac: wish.settings.mac,
                    id: None,
                    active,
                };
                return backend.nics().create(&nic, progress).map(drop);
            };
            let interface = Interface {
                vdev: Some(vdev),
                mac: wish.settings.mac,
                id: None,
                address: Some(address),
                gateway: wish.settings.gateway,
                dns: wish.settings.dns.clone(),
                hostname: None,
                mtu: None,
            };
            let interfaces = NewInterfaces {
                guest: guest.clone(),
                os_version: os_version.clone(),
                interfaces: vec![interface],
                active,
            };
            backend.nics().configure(&interfaces, progress).map(drop)
        }),
        made: Made::new(
            format!("adapter {vdev} of guest `{guest}`"),
            format!("zvmctl guest nic delete {guest} {vdev}"),
        ),
        undo: Box::new(move |progress| {
            backend.nics().delete(guest, &NicKey::of(vdev), active, progress).map(drop)
        }),
    }
}
