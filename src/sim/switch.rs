//! Virtual switches: making, granting, taking away (zvm-simulator-model.md section 6).

use super::network::{Authorization, OsaStatus, Switch, Uplink};
use super::refusal::Refusal;
use super::world::World;
use crate::model::Vdev;

/// The controller that drives uplinks when none is asked for.
const CONTROLLER: &str = "DTCVSW1";
/// Device number of an uplink in its controller (recorded).
const UPLINK_VDEV: Vdev = Vdev(0x0600);
/// Devices that an uplink takes.
const DEVICES: u16 = 3;

impl World {
    /// Makes a switch (`Virtual_Network_Vswitch_Create_Extended`). The first usable device becomes active, the
    /// others back it up.
    pub fn create_switch(
        &mut self,
        name: &str,
        mut switch: Switch,
        devices: &[Vdev],
        connect: bool,
    ) -> Result<(), Refusal> {
        if self.network.switches.contains_key(name) {
            return Err(Refusal::SWITCH_EXISTS);
        }
        switch.mac = self.mac(None);
        for device in devices {
            let uplink = self.uplink(*device, &switch);
            switch.uplinks.push(uplink);
        }
        let ready = switch.uplinks.iter().any(|uplink| uplink.status == 1);
        switch.status = match (connect, devices.is_empty(), ready) {
            (false, ..) => 4,
            (true, true, _) => 1,
            (true, false, true) => 8,
            (true, false, false) => 7,
        };
        self.network.switches.insert(name.to_owned(), switch);
        Ok(())
    }

    /// Attaches the three devices of an uplink to the controller, or says why not: 3 does not exist, 4 attached
    /// elsewhere (hypervisor-surface.md section 3.4).
    fn uplink(&mut self, device: Vdev, switch: &Switch) -> Uplink {
        let wanted = device.0..device.0.saturating_add(DEVICES);
        let mut osas: Vec<_> =
            self.network.osas.iter_mut().filter(|osa| wanted.contains(&osa.device.0)).collect();
        let error = match () {
            () if osas.len() < usize::from(DEVICES) => 3,
            () if osas.iter().any(|osa| osa.status != OsaStatus::Free) => 4,
            () => 0,
        };
        let controller = CONTROLLER.to_owned();
        let status = match (error, switch.uplinks.iter().any(|uplink| uplink.status == 1)) {
            (0, false) => 1,
            (0, true) => 2,
            _ => 0,
        };
        if error == 0 {
            for osa in &mut osas {
                osa.status = OsaStatus::Attached(controller.clone());
            }
        }
        Uplink { rdev: device, vdev: UPLINK_VDEV, controller, status, error }
    }

    /// Lets a user couple, on an aware switch with a VLAN (`Virtual_Network_Vswitch_Set_Extended`). A repeated
    /// grant changes the VLAN.
    pub fn grant(&mut self, name: &str, user: &str, vlan: Option<u16>) -> Result<(), Refusal> {
        let switch = self.network.switches.get_mut(name).ok_or(Refusal::NO_SWITCH)?;
        if vlan.is_some() && !switch.vlan_aware {
            return Err(Refusal::told(396, 2846, format!("HCPSWU2846E {name} is VLAN unaware")));
        }
        let default = if switch.vlan_aware { switch.vlan } else { None };
        let grant = switch.grants.entry(user.to_owned());
        let fresh = matches!(grant, std::collections::btree_map::Entry::Vacant(_));
        let grant: &mut Authorization = grant.or_default();
        if fresh || vlan.is_some() {
            grant.vlans = vlan.or(default).into_iter().collect();
        }
        Ok(())
    }

    /// Takes a grant back.
    pub fn revoke(&mut self, name: &str, user: &str) -> Result<(), Refusal> {
        let switch = self.network.switches.get_mut(name).ok_or(Refusal::NO_SWITCH)?;
        match switch.grants.remove(user) {
            Some(_) => Ok(()),
            None => Err(Refusal::of(396, 2831, "Internal system error")),
        }
    }

    /// Removes a switch: uncouples its adapters, lets its devices go, keeps directory text
    /// (`Virtual_Network_Vswitch_Delete_Extended`).
    pub fn delete_switch(&mut self, name: &str) -> Result<(), Refusal> {
        let switch = self.network.switches.remove(name).ok_or(Refusal::NO_SWITCH)?;
        for adapter in self.machines.values_mut().flat_map(|machine| machine.adapters.iter_mut()) {
            if adapter.lan.as_deref() == Some(name) {
                adapter.lan = None;
            }
        }
        for uplink in switch.uplinks.iter().filter(|uplink| uplink.error == 0) {
            let devices = uplink.rdev.0..uplink.rdev.0.saturating_add(DEVICES);
            let osas = self.network.osas.iter_mut().filter(|osa| devices.contains(&osa.device.0));
            for osa in osas {
                osa.status = OsaStatus::Free;
            }
        }
        Ok(())
    }
}
