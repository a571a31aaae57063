//! Network adapters: verbs on directory entries and on running machines (zvm-simulator-model.md sections 6 and 13).

use super::machine::Adapter;
use super::refusal::Refusal;
use super::world::World;
use crate::model::Vdev;

/// Device numbers that a QDIO adapter takes.
const DEVICES: u16 = 3;

/// Returns whether adapters with these base numbers would share a device.
pub(super) const fn clash(one: Vdev, other: Vdev) -> bool {
    one.0.abs_diff(other.0) < DEVICES
}

impl World {
    /// Adds an adapter to a directory entry (`Virtual_Network_Adapter_Create_Extended_DM`).
    pub fn add_nic(&mut self, user: &str, vdev: Vdev, mac_id: Option<&str>) -> Result<(), Refusal> {
        let entry = self.directory.change(user)?;
        if (0..DEVICES).any(|offset| entry.takes(Vdev(vdev.0.saturating_add(offset)))) {
            return Err(Refusal::DEVICE_EXISTS);
        }
        let mac = mac_id.map(|id| format!(" MACID {id}")).unwrap_or_default();
        entry.records.push(format!("NICDEF {vdev} TYPE QDIO{mac}"));
        Ok(())
    }

    /// Adds an adapter to a running machine (`Virtual_Network_Adapter_Create_Extended`). A MAC address cannot be
    /// asked for here (connector-openapi.yaml, `mac_addr`).
    pub fn attach_nic(&mut self, user: &str, vdev: Vdev) -> Result<(), Refusal> {
        let machine = self.machine(user)?;
        let taken = machine.adapters.iter().any(|adapter| clash(adapter.vdev, vdev))
            || machine.dedicated.iter().any(|(own, _)| *own == vdev);
        if taken {
            return Err(Refusal::LIVE_DEVICE_EXISTS);
        }
        let (mac, coupled_at) = (self.mac(None), self.clock.now());
        self.machine(user)?.adapters.push(Adapter { vdev, mac, lan: None, coupled_at });
        Ok(())
    }

    /// Takes an adapter out of a directory entry (`Virtual_Network_Adapter_Delete_DM`).
    pub fn remove_nic(&mut self, user: &str, vdev: Vdev) -> Result<(), Refusal> {
        let removed = self.directory.change(user)?.remove_device("NICDEF", vdev);
        if removed { Ok(()) } else { Err(Refusal::NO_DEVICE) }
    }

    /// Takes an adapter out of a running machine (`Virtual_Network_Adapter_Delete`).
    pub fn detach_nic(&mut self, user: &str, vdev: Vdev) -> Result<(), Refusal> {
        let adapters = &mut self.machine(user)?.adapters;
        let before = adapters.len();
        adapters.retain(|adapter| adapter.vdev != vdev);
        if adapters.len() == before { Err(Refusal::NO_LIVE_DEVICE) } else { Ok(()) }
    }

    /// Couples an adapter of a running machine (`Virtual_Network_Adapter_Connect_Vswitch`). Its counters start anew.
    pub fn couple_nic(&mut self, user: &str, vdev: Vdev, switch: &str) -> Result<(), Refusal> {
        let vlan =
            self.directory.user(user).ok().and_then(|entry| {
                entry.nics().into_iter().find(|nic| nic.vdev == vdev).and_then(|nic| nic.vlan)
            });
        self.adapter(user, vdev)?;
        self.network.may_couple(switch, user, vlan)?;
        let now = self.clock.now();
        let adapter = self.adapter(user, vdev)?;
        if adapter.lan.as_deref() == Some(switch) {
            return Err(Refusal::COUPLED);
        }
        adapter.lan = Some(switch.to_owned());
        adapter.coupled_at = now;
        Ok(())
    }

    /// Uncouples an adapter in a directory entry (`Virtual_Network_Adapter_Disconnect_DM`).
    pub fn uncouple_nic_entry(&mut self, user: &str, vdev: Vdev) -> Result<(), Refusal> {
        let entry = self.directory.change(user)?;
        if !entry.nics().iter().any(|nic| nic.vdev == vdev) {
            return Err(Refusal::NO_DEVICE);
        }
        let before = entry.records.len();
        entry.records.retain(|record| {
            let words: Vec<&str> = record.split_whitespace().collect();
            !matches!(words.as_slice(), ["NICDEF", own, "LAN", ..] if own.parse() == Ok(vdev))
        });
        if entry.records.len() == before { Err(Refusal::UNCOUPLED_ENTRY) } else { Ok(()) }
    }

    /// Uncouples an adapter of a running machine (`Virtual_Network_Adapter_Disconnect`).
    pub fn uncouple_nic(&mut self, user: &str, vdev: Vdev) -> Result<(), Refusal> {
        match self.adapter(user, vdev)?.lan.take() {
            Some(_) => Ok(()),
            None => Err(Refusal::UNCOUPLED),
        }
    }

    fn adapter(&mut self, user: &str, vdev: Vdev) -> Result<&mut Adapter, Refusal> {
        let adapters = &mut self.machine(user)?.adapters;
        adapters.iter_mut().find(|adapter| adapter.vdev == vdev).ok_or(Refusal::NO_LIVE_DEVICE)
    }
}
