//! Checks of the adapters of a new guest, and the numbers that they get.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;

use super::plan::{NicPlan, NicWish, Wish};
use crate::backend::{Backend, BackendError};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{Guest, Ipv4Network, Mac, Vdev, Vlan, Vswitch, VswitchName};
use crate::ops::in_parallel;
use crate::ops::inventory::{Facts, Inventory, survey};
use crate::suggest::nearest;

/// Device numbers of one adapter.
const DEVICES: u16 = 3;

/// Why adapters cannot be made as wanted. Nothing was made then.
#[derive(Debug, thiserror::Error)]
pub enum NetworkError {
    /// The server says so.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// No such virtual switch.
    #[error("virtual switch `{name}` does not exist")]
    NoVswitch {
        /// The name.
        name: VswitchName,
        /// The nearest name that exists.
        nearest: Option<String>,
    },
    /// A VLAN on a switch that knows none.
    #[error("virtual switch `{vswitch}` does not know VLANs, and adapter {vdev} shall be in VLAN {vlan}")]
    Unaware {
        /// The switch.
        vswitch: VswitchName,
        /// The adapter.
        vdev: Vdev,
        /// The VLAN.
        vlan: Vlan,
    },
    /// Device numbers that meet.
    #[error("adapter {vdev} needs the device numbers {vdev} to {last}, and {other} takes one of them")]
    SameDevice {
        /// The adapter.
        vdev: Vdev,
        /// The last of its numbers.
        last: Vdev,
        /// What takes it, in words.
        other: String,
    },
    /// No room behind the first number.
    #[error("adapter {0} needs three device numbers, and the last one there is is FFFF")]
    LastDevice(Vdev),
    /// An address that no host has.
    #[error("`{address}` cannot be {what}: {why}")]
    Address {
        /// The address.
        address: String,
        /// What it shall be.
        what: &'static str,
        /// What is wrong.
        why: String,
    },
    /// An address that somebody has.
    #[error("address {address} is used by {user} already")]
    AddressUsed {
        /// The address.
        address: Ipv4Addr,
        /// Who uses it, in words.
        user: String,
    },
    /// A MAC address that somebody has.
    #[error(
        "MAC address {mac} ends like that of {user} on the same virtual switch, and only its last three octets count"
    )]
    MacUsed {
        /// The address.
        mac: Mac,
        /// Who uses it, in words.
        user: String,
    },
    /// Addresses without a system to configure.
    #[error("adapter {0} has an address, and without an image there is no system to configure with it")]
    NoSystem(Vdev),
    /// A system that cannot be configured.
    #[error(
        "the server says `{os_version}` of image `{image}`, which is no system whose network it can configure"
    )]
    OsVersion {
        /// The image.
        image: String,
        /// What the server says.
        os_version: String,
    },
    /// Red Hat CoreOS without the size of its packets.
    #[error("adapter {0} needs the size of its packets, because the system is Red Hat CoreOS")]
    NoMtu(Vdev),
}

impl Diagnose for NetworkError {
    fn diagnosis(&self) -> Diagnosis {
        let usage = |hint: &str| Diagnosis::new("usage", Exit::Usage).hint(hint);
        let invalid = |code| Diagnosis::new(code, Exit::Invalid);
        match self {
            Self::Backend(error) => error.diagnosis(),
            Self::NoVswitch { name, nearest } => Diagnosis::new("vswitch.not_found", Exit::NotFound)
                .about("vswitch", name.as_str())
                .hint(nearest.as_ref().map_or_else(
                    || "run `zvmctl vswitch list` to see what there is".to_owned(),
                    |nearest| format!("did you mean `{nearest}`?"),
                )),
            Self::Unaware { vswitch, .. } => invalid("vswitch.no_vlan")
                .about("vswitch", vswitch.as_str())
                .hint(format!("leave vlan= out, or see `zvmctl vswitch show {vswitch}`")),
            Self::SameDevice { .. } | Self::LastDevice(_) => usage("give vdev=, three numbers apart"),
            Self::Address { .. } => usage("write ip=ADDRESS/PREFIX, gateway=ADDRESS, dns=ADDRESS"),
            Self::AddressUsed { .. } | Self::MacUsed { .. } => {
                invalid("nic.address_used").hint("choose another address")
            }
            Self::NoSystem(_) => usage("add --image NAME, or leave ip= out"),
            Self::OsVersion { image, .. } => invalid("image.os_version").about("image", image.as_str()).hint(
                "leave ip= out and configure the network with --user-data, or import the image again with --os-version",
            ),
            Self::NoMtu(_) => usage("add mtu=1500, or what the network takes, to the adapter"),
        }
    }
}

/// Gives each adapter its numbers: those wanted, or the next free ones behind the highest, from the server's own first
/// one on.
pub(super) fn number(nics: &[NicWish], disks: &BTreeSet<Vdev>) -> Result<Vec<NicPlan>, NetworkError> {
    let mut highest = nics.iter().filter_map(|nic| nic.vdev).max();
    let mut plans: Vec<NicPlan> = Vec::with_capacity(nics.len());
    for nic in nics {
        let vdev = nic.vdev.unwrap_or_else(|| {
            let next = highest.map_or(Vdev::FIRST_NIC, |vdev| Vdev(vdev.0.saturating_add(DEVICES)));
            highest = Some(next);
            next
        });
        let last = vdev.0.checked_add(DEVICES - 1).map(Vdev).ok_or(NetworkError::LastDevice(vdev))?;
        let clash = |other: String| NetworkError::SameDevice { vdev, last, other };
        if let Some(other) = plans.iter().find(|other| other.vdev.0.abs_diff(vdev.0) < DEVICES) {
            return Err(clash(format!("adapter {}", other.vdev)));
        }
        if let Some(disk) = disks.range(vdev..=last).next() {
            return Err(clash(format!("disk {disk}")));
        }
        let (vswitch, settings) = (nic.vswitch.clone(), nic.settings.clone());
        plans.push(NicPlan { vdev, vswitch, settings });
    }
    Ok(plans)
}

/// Checks what the addresses say of each other, without the server.
pub(super) fn check_addresses(nics: &[NicPlan]) -> Vec<NetworkError> {
    let mut wrong = Vec::new();
    let mut taken: Vec<(Ipv4Addr, Vdev)> = Vec::new();
    let mut refuse = |address: String, what, why: String| {
        wrong.push(NetworkError::Address { address, what, why });
    };
    for nic in nics {
        let settings = &nic.settings;
        for dns in settings.dns.iter().filter(|dns| !is_unicast(**dns)) {
            refuse(dns.to_string(), "a name server", "it is no address of a host".to_owned());
        }
        let Some(network) = settings.address else { continue };
        let address = network.address();
        if !is_unicast(address) || !network.is_for_a_host(address) {
            let why = format!("it is no address of a host in {}/{}", network.network(), network.prefix());
            refuse(network.to_string(), "the address of an adapter", why);
        }
        if let Some((_, other)) = taken.iter().find(|(taken, _)| *taken == address) {
            refuse(network.to_string(), "the address of two adapters", format!("adapter {other} has it"));
        }
        taken.push((address, nic.vdev));
        if let Some((gateway, why)) = settings.gateway.and_then(|gateway| wrong_gateway(network, gateway)) {
            refuse(gateway.to_string(), "the gateway", why);
        }
    }
    wrong
}

fn is_unicast(address: Ipv4Addr) -> bool {
    !(address.is_unspecified() || address.is_broadcast() || address.is_multicast() || address.is_loopback())
}

fn wrong_gateway(network: Ipv4Network, gateway: Ipv4Addr) -> Option<(Ipv4Addr, String)> {
    let why = if gateway == network.address() {
        "it is the address of the adapter itself".to_owned()
    } else if !network.contains(gateway) {
        format!("it is not in {}/{}", network.network(), network.prefix())
    } else if !network.is_for_a_host(gateway) {
        "it is no address of a host".to_owned()
    } else {
        return None;
    };
    Some((gateway, why))
}

/// Looks at the switches, and at who has the addresses already. What cannot be learnt is told.
pub(super) fn look(backend: &dyn Backend, wish: &Wish, nics: &[NicPlan]) -> (Vec<NetworkError>, Vec<String>) {
    let names: Vec<&VswitchName> =
        nics.iter().map(|nic| &nic.vswitch).collect::<BTreeSet<_>>().into_iter().collect();
    let mut wrong = Vec::new();
    for (name, found) in names.iter().zip(in_parallel(&names, wish.parallel, |name| find(backend, name))) {
        match found {
            Ok(vswitch) => {
                let coupled = nics.iter().filter(|nic| nic.vswitch == **name);
                wrong.extend(coupled.flat_map(|nic| against(&vswitch, nic)));
            }
            Err(error) => wrong.push(error),
        }
    }
    let addresses: Vec<Ipv4Addr> =
        nics.iter().filter_map(|nic| nic.settings.address).map(Ipv4Network::address).collect();
    if addresses.is_empty() {
        return (wrong, Vec::new());
    }
    let found = match known_addresses(backend, wish.parallel) {
        Ok(found) => found,
        Err(error) => {
            wrong.push(error.into());
            return (wrong, Vec::new());
        }
    };
    for guest in &found.guests {
        let used = guest.ip.iter().flatten().filter_map(|address| address.parse().ok());
        for address in used.filter(|address| addresses.contains(address)) {
            wrong.push(NetworkError::AddressUsed { address, user: format!("guest `{}`", guest.userid) });
        }
    }
    let remarks = match found.gaps.len() {
        0 => Vec::new(),
        count => vec![format!("whether the addresses are free was not learnt of {count} guests")],
    };
    (wrong, remarks)
}

/// Returns a switch by its exact name.
fn find(backend: &dyn Backend, name: &VswitchName) -> Result<Vswitch, NetworkError> {
    let networks = backend.networks();
    match networks.vswitch(name) {
        Ok(vswitch) => Ok(vswitch),
        Err(error) if error.is_not_found() => {
            let known = networks.names().unwrap_or_default();
            let nearest = nearest(name.as_str(), known.iter().map(VswitchName::as_str)).map(str::to_owned);
            Err(NetworkError::NoVswitch { name: name.clone(), nearest })
        }
        Err(error) => Err(error.into()),
    }
}

/// Holds an adapter against its switch.
fn against(vswitch: &Vswitch, nic: &NicPlan) -> Vec<NetworkError> {
    let mut wrong = Vec::new();
    if let Some(vlan) = nic.settings.vlan
        && vswitch.vlan_awareness.as_deref() == Some("unaware")
    {
        wrong.push(NetworkError::Unaware { vswitch: vswitch.name.clone(), vdev: nic.vdev, vlan });
    }
    if let Some(mac) = nic.settings.mac {
        let same = vswitch.adapters.iter().find(|port| {
            let other = port.mac.as_ref().and_then(|mac| mac.parse::<Mac>().ok());
            other.is_some_and(|other| other.0[3..] == mac.0[3..])
        });
        wrong.extend(same.map(|port| {
            NetworkError::MacUsed {
                mac,
                user: port
                    .userid
                    .as_ref()
                    .map_or_else(|| "an adapter".to_owned(), |userid| format!("guest `{userid}`")),
            }
        }));
    }
    wrong
}

/// Returns what z/VM has heard of at the adapters of all managed guests.
fn known_addresses(backend: &dyn Backend, parallel: usize) -> Result<Inventory, BackendError> {
    let guests = backend.guests().names()?.into_iter().map(|userid| Guest::named(userid, true)).collect();
    survey(backend.guests(), guests, Facts { ip: true, ..Facts::default() }, parallel)
}
