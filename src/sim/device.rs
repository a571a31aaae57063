//! Dedicated devices: OSA and FCP devices given to one guest (zvm-simulator-model.md sections 7 and 13).

use super::network::OsaStatus;
use super::refusal::Refusal;
use super::world::World;
use crate::model::Vdev;

impl World {
    /// Adds a `DEDICATE` record (`Image_Device_Dedicate_DM`).
    pub fn dedicate_entry(&mut self, user: &str, vdev: Vdev, real: Vdev) -> Result<(), Refusal> {
        let entry = self.directory.change(user)?;
        if entry.takes(vdev) {
            return Err(Refusal::DEVICE_EXISTS);
        }
        entry.records.push(format!("DEDICATE {vdev} {real}"));
        Ok(())
    }

    /// Removes a `DEDICATE` record (`Image_Device_Undedicate_DM`).
    pub fn undedicate_entry(&mut self, user: &str, vdev: Vdev) -> Result<(), Refusal> {
        let removed = self.directory.change(user)?.remove_device("DEDICATE", vdev);
        if removed { Ok(()) } else { Err(Refusal::NO_DEVICE) }
    }

    /// Attaches a real device to a running machine (`Image_Device_Dedicate`).
    pub fn dedicate(&mut self, user: &str, vdev: Vdev, real: Vdev) -> Result<(), Refusal> {
        let free = self.device_is_free(real);
        let known = self.fcp.device(real).is_some() || self.network.osas.iter().any(|osa| osa.device == real);
        let machine = self.machine(user)?;
        let taken = machine.dedicated.iter().any(|(own, _)| *own == vdev);
        if taken {
            return Err(Refusal::LIVE_DEVICE_EXISTS);
        }
        match (known, free) {
            (false, _) => Err(Refusal::NO_LIVE_DEVICE),
            (true, false) => Err(Refusal::DEVICE_BUSY),
            (true, true) => {
                machine.dedicated.push((vdev, real));
                Ok(())
            }
        }
    }

    /// Detaches a device from a running machine (`Image_Device_Undedicate`).
    pub fn undedicate(&mut self, user: &str, vdev: Vdev) -> Result<(), Refusal> {
        let devices = &mut self.machine(user)?.dedicated;
        let before = devices.len();
        devices.retain(|(own, _)| *own != vdev);
        if devices.len() == before { Err(Refusal::NO_LIVE_DEVICE) } else { Ok(()) }
    }

    /// Returns whether an OSA device and its two neighbours can be given away (`Virtual_Network_OSA_Query`).
    pub fn osa_is_free(&self, device: Vdev) -> bool {
        (0..3).all(|offset| {
            let device = Vdev(device.0.saturating_add(offset));
            let osa = self.network.osas.iter().find(|osa| osa.device == device);
            osa.is_some_and(|osa| osa.status == OsaStatus::Free) && self.device_is_free(device)
        })
    }
}
