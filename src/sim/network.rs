//! Virtual switches, guest LANs and OSA devices (zvm-simulator-model.md section 6).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::clock::Moment;
use super::refusal::Refusal;
use super::world::World;
use crate::model::Vdev;

/// An uplink device of a switch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uplink {
    /// Real device.
    pub rdev: Vdev,
    /// Device number in the controller.
    pub vdev: Vdev,
    /// User that drives it.
    pub controller: String,
    /// 0 inactive, 1 active, 2 backup (hypervisor-surface.md section 3.4).
    pub status: u8,
    /// 0 no error.
    pub error: u8,
}

/// What a user may do on a switch.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authorization {
    /// VLANs; none on a switch that is not VLAN aware.
    pub vlans: Vec<u16>,
}

/// A virtual switch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Switch {
    /// `ETHERNET` or `IP`.
    pub transport: String,
    /// Whether frames carry VLAN numbers.
    pub vlan_aware: bool,
    /// The default VLAN, on an aware switch.
    pub vlan: Option<u16>,
    /// The VLAN of untagged frames, on an aware switch.
    pub native_vlan: Option<u16>,
    /// `ACCESS` or `TRUNK`; `NONE` on a switch that is not VLAN aware.
    pub port_type: String,
    /// Whether VLANs are registered with the real switch.
    pub gvrp: bool,
    /// `NONROUTER` or `PRIROUTER`, `NA` for `ETHERNET`.
    pub routing: String,
    /// Buffer memory, MB.
    pub queue_memory_mb: u64,
    /// Twelve hexadecimal digits.
    pub mac: String,
    /// 1 defined, 4 disconnected, 7 device not ready, 8 device ready (hypervisor-surface.md section 3.4).
    pub status: u8,
    /// Uplinks, the active one first.
    pub uplinks: Vec<Uplink>,
    /// Users by name.
    pub grants: BTreeMap<String, Authorization>,
    /// Whether it is in the system configuration.
    pub persistent: bool,
}

/// A guest LAN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuestLan {
    /// Owner; `SYSTEM` for one that stays.
    pub owner: String,
    /// Name.
    pub name: String,
    /// Whether users need a grant.
    pub restricted: bool,
    /// Users that may couple.
    pub grants: Vec<String>,
}

/// Who uses an OSA device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OsaStatus {
    /// Free.
    Free,
    /// Attached to a user.
    Attached(String),
    /// Not there for the system.
    Offline,
    /// Taken by another system that does not let go.
    Boxed,
}

/// An OSA device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Osa {
    /// Device number.
    pub device: Vdev,
    /// Channel path.
    pub chpid: u8,
    /// Who uses it.
    pub status: OsaStatus,
}

/// Everything that moves frames.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Network {
    /// Switches by name.
    pub switches: BTreeMap<String, Switch>,
    /// Guest LANs.
    pub lans: Vec<GuestLan>,
    /// OSA devices by number.
    pub osas: Vec<Osa>,
    /// Whether a `NICDEF` counts as a grant.
    pub directory_authorization: bool,
}

impl Network {
    /// Returns a switch.
    pub fn switch(&self, name: &str) -> Result<&Switch, Refusal> {
        self.switches.get(name).ok_or(Refusal::NO_SWITCH)
    }

    /// Checks that a user may couple to a switch, with the VLAN its directory entry asks for.
    pub fn may_couple(&self, name: &str, user: &str, vlan: Option<u16>) -> Result<(), Refusal> {
        if let Some(lan) = self.lans.iter().find(|lan| lan.name == name) {
            let allowed = !lan.restricted || lan.grants.iter().any(|granted| granted == user);
            return if allowed { Ok(()) } else { Err(Refusal::NOT_GRANTED) };
        }
        let switch = self.switch(name)?;
        match switch.grants.get(user) {
            Some(grant) => match vlan {
                Some(vlan)
                    if switch.vlan_aware && !grant.vlans.is_empty() && !grant.vlans.contains(&vlan) =>
                {
                    Err(Refusal::of(212, 48, "VLAN is not authorized"))
                }
                _ => Ok(()),
            },
            None if self.directory_authorization => Ok(()),
            None => Err(Refusal::NOT_GRANTED),
        }
    }
}

/// Counters of a coupled adapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Traffic {
    /// Frames received.
    pub frames_received: u64,
    /// Frames sent.
    pub frames_sent: u64,
    /// Bytes received.
    pub bytes_received: u64,
    /// Bytes sent.
    pub bytes_sent: u64,
}

impl Traffic {
    /// Returns the counters of an adapter that was coupled at `since`: a steady profile, so that they never
    /// decrease.
    pub(super) fn between(since: Moment, now: Moment) -> Self {
        let seconds = now.since(since) / 1000;
        Self {
            frames_received: seconds * 9,
            frames_sent: seconds * 8,
            bytes_received: seconds * 9 * 180,
            bytes_sent: seconds * 8 * 190,
        }
    }
}

impl World {
    /// Returns the MAC address of a new adapter: the user prefix with the given last octets, or the prefix of
    /// the system and a counter (model section 2).
    pub(super) fn mac(&mut self, mac_id: Option<&str>) -> String {
        if let Some(id) = mac_id {
            return format!("{}{}", self.system.mac_prefix, id.to_uppercase());
        }
        self.counters.mac += 1;
        format!("{}{:06X}", self.system.mac_prefix, self.counters.mac)
    }

    /// Returns whether a real device can be given to a guest.
    pub(super) fn device_is_free(&self, device: Vdev) -> bool {
        let held =
            self.machines.values().any(|machine| machine.dedicated.iter().any(|(_, real)| *real == device));
        let osa = self.network.osas.iter().find(|osa| osa.device == device);
        let fcp = self.fcp.device(device);
        !held
            && osa.is_none_or(|osa| osa.status == OsaStatus::Free)
            && fcp.is_none_or(|fcp| !fcp.offline && fcp.edev.is_none())
            && (osa.is_some() || fcp.is_some())
    }
}

/// Writes twelve hexadecimal digits in pairs.
pub(super) fn mac_with(separator: char, mac: &str) -> String {
    let mut text = String::with_capacity(17);
    for (index, digit) in mac.chars().enumerate() {
        if index > 0 && index % 2 == 0 {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

impl Switch {
    /// Returns a persistent `ETHERNET` switch without VLANs and uplinks: the server's defaults
    /// (connector-notes.md section 6.6).
    pub fn plain(mac: &str) -> Self {
        Self {
            transport: "ETHERNET".into(),
            vlan_aware: false,
            vlan: None,
            native_vlan: None,
            port_type: "NONE".into(),
            gvrp: false,
            routing: "NA".into(),
            queue_memory_mb: 8,
            mac: mac.to_owned(),
            status: 1,
            uplinks: Vec::new(),
            grants: BTreeMap::new(),
            persistent: true,
        }
    }
}
