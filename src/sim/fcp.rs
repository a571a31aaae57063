//! FCP devices and the fabric behind them (zvm-simulator-model.md section 7).

use serde::{Deserialize, Serialize};

use super::world::World;
use crate::model::Vdev;

/// An FCP device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FcpDevice {
    /// Device number.
    pub device: Vdev,
    /// Channel path.
    pub chpid: u8,
    /// Its virtual port name, sixteen hexadecimal digits in upper case.
    pub npiv: String,
    /// The port name of the channel, sixteen hexadecimal digits in upper case.
    pub permanent: String,
    /// Not there for the system.
    pub offline: bool,
    /// The emulated disk that it is a path of.
    pub edev: Option<Vdev>,
}

/// A logical unit of the storage behind the fabric.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogicalUnit {
    /// Number, sixteen hexadecimal digits.
    pub lun: String,
    /// Size, GiB.
    pub gib: u64,
    /// What it is for.
    pub purpose: String,
}

/// FCP devices, target ports and logical units.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fabric {
    /// Devices by number.
    pub devices: Vec<FcpDevice>,
    /// Port names of the storage.
    pub targets: Vec<String>,
    /// Logical units.
    pub units: Vec<LogicalUnit>,
}

/// How `System_WWPN_Query` shows a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FcpState {
    /// `active`, `free` or `offline`.
    pub status: &'static str,
    /// The user that has it; `NONE` when nobody has.
    pub owner: String,
}

impl Fabric {
    /// Returns the device of that number.
    pub fn device(&self, device: Vdev) -> Option<&FcpDevice> {
        self.devices.iter().find(|found| found.device == device)
    }

    /// Returns the ports that lead to a logical unit, and the devices that reach it over them.
    pub(super) fn paths<'a>(
        &self,
        devices: &[&'a str],
        ports: &[&'a str],
        lun: &str,
    ) -> (Vec<&'a str>, Vec<&'a str>) {
        let unit = self.units.iter().any(|unit| unit.lun.eq_ignore_ascii_case(lun));
        let known = |port: &&str| self.targets.iter().any(|target| target.eq_ignore_ascii_case(port));
        let open: Vec<&str> = ports.iter().copied().filter(|port| unit && known(port)).collect();
        let usable = |device: &&str| {
            let fcp = device.parse().ok().and_then(|device| self.device(device));
            fcp.is_some_and(|fcp| !fcp.offline) && !open.is_empty()
        };
        let valid = devices.iter().copied().filter(usable).collect();
        (open, valid)
    }
}

impl World {
    /// Returns state and owner of an FCP device, from its use (model section 7).
    pub fn fcp_state(&self, fcp: &FcpDevice) -> FcpState {
        let holder = self
            .machines
            .iter()
            .find(|(_, machine)| machine.dedicated.iter().any(|(_, real)| *real == fcp.device))
            .map(|(user, _)| user.clone());
        let owner = if fcp.edev.is_some() { Some("SYSTEM".to_owned()) } else { holder };
        match owner {
            _ if fcp.offline => FcpState { status: "offline", owner: "NONE".into() },
            Some(owner) => FcpState { status: "active", owner },
            None => FcpState { status: "free", owner: "NONE".into() },
        }
    }
}
