//! `smcli`: network adapters (hypervisor-surface.md section 3.3).

use std::fmt::Write;

use super::smcli::{Call, Reply};
use crate::model::Vdev;
use crate::sim::refusal::Refusal;
use crate::sim::world::World;

const DONE: Reply = Ok(String::new());
const SYNTAX: Refusal = Refusal::of(24, 13, "Syntax error in function parameters");

fn named(call: &Call<'_>) -> Result<Vdev, Refusal> {
    let number = call.options.keyword("image_device_number").and_then(|text| text.parse().ok());
    number.ok_or(SYNTAX)
}

fn vdev(call: &Call<'_>) -> Result<Vdev, Refusal> {
    call.options.vdev('v').ok_or(SYNTAX)
}

pub(super) fn create_entry(world: &mut World, call: &Call<'_>) -> Reply {
    world.add_nic(&call.user(), named(call)?, call.options.keyword("mac_id"))?;
    DONE
}

pub(super) fn create(world: &mut World, call: &Call<'_>) -> Reply {
    world.attach_nic(&call.user(), named(call)?)?;
    DONE
}

pub(super) fn delete_entry(world: &mut World, call: &Call<'_>) -> Reply {
    world.remove_nic(&call.user(), vdev(call)?)?;
    DONE
}

pub(super) fn delete(world: &mut World, call: &Call<'_>) -> Reply {
    world.detach_nic(&call.user(), vdev(call)?)?;
    DONE
}

pub(super) fn connect(world: &mut World, call: &Call<'_>) -> Reply {
    let switch = call.options.text('n').unwrap_or_default().to_uppercase();
    world.couple_nic(&call.user(), vdev(call)?, &switch)?;
    DONE
}

pub(super) fn disconnect_entry(world: &mut World, call: &Call<'_>) -> Reply {
    world.uncouple_nic_entry(&call.user(), vdev(call)?)?;
    DONE
}

pub(super) fn disconnect(world: &mut World, call: &Call<'_>) -> Reply {
    world.uncouple_nic(&call.user(), vdev(call)?)?;
    DONE
}

/// The recorded members of each adapter; addresses appear when the system is up and the adapter is coupled
/// (zvm-simulator-model.md section 6).
pub(super) fn query(world: &mut World, call: &Call<'_>) -> Reply {
    let now = world.clock.now();
    let machine = world.machine(&call.user())?;
    let up = machine.is_up(now);
    let mut text = format!("adapter_count={}\n", machine.adapters.len());
    for adapter in &machine.adapters {
        let status = if adapter.lan.is_some() { "02" } else { "00" };
        // Writing to a String cannot fail.
        let _ = write!(
            text,
            "adapter_address={}\nport_type=0\nextended_port_status=00\nadapter_type=2\nnetwork_device_count=3\n\
             adapter_status={status}\n",
            adapter.vdev
        );
        if let Some(lan) = &adapter.lan {
            let _ = write!(text, "lan_owner=SYSTEM\nlan_name={lan}\n");
        }
        let _ = write!(
            text,
            "device_options=C1000000\nrouter_status=00\nmac_count=1\nmac_address={}\nmac_address_type=00\n\
             mac_status=00\n",
            adapter.mac
        );
        let addresses = machine.system.as_ref().map(|system| &system.installed.addresses);
        let address = addresses.and_then(|known| known.get(&adapter.vdev));
        if let Some(address) = address.filter(|_| up && adapter.lan.is_some()) {
            let _ = write!(text, "mac_ip_version=4\nmac_ip_address={address}\n");
        }
        text.push_str("adapter_info_end\n");
    }
    Ok(text)
}
