//! Virtual switches: the routes, list and look-ups.

use serde_json::{Map, Value, json};

use super::answer::{Failure, Module, Remap};
use super::{Call, Outcome, Route, guests, switches};
use crate::sim::network::{Switch, mac_with};
use crate::sim::world::World;

pub(super) const ROUTES: &[Route] = &[
    Route::new("GET", "/vswitches", "listVSwitches", list),
    Route::new("POST", "/vswitches", "createVSwitch", switches::create)
        .body(&switches::CREATE)
        .remaps(&[Remap::Exists]),
    Route::new("GET", "/vswitches/{}", "getVSwitch", show).remaps(&[Remap::Missing]),
    Route::new("PUT", "/vswitches/{}", "updateVSwitch", switches::update)
        .body(&switches::UPDATE)
        .remaps(&[Remap::Missing]),
    Route::new("DELETE", "/vswitches/{}", "deleteVSwitch", switches::delete),
    Route::new("GET", "/vswitch", "findPort", find_port).lenient_body().newest(),
];

fn list(world: &mut World, _: &Call<'_>) -> Outcome {
    Ok(world.network.switches.keys().map(|name| json!(name)).collect())
}

/// The adapter table by port. A GET with a JSON body: without one, or with another, it fails.
fn find_port(world: &mut World, call: &Call<'_>) -> Outcome {
    if !call.body.is_object() {
        return Err(Failure::wsgi_exception());
    }
    let port = call.body["portid"].as_str();
    let rows = world.connector.nics.iter().filter(|nic| port.is_none() || nic.port.as_deref() == port);
    Ok(rows.map(guests::nic_row).collect())
}

/// Text of each status number (the recorded ones, and those of hypervisor-surface.md section 3.4).
fn status(code: u8) -> &'static str {
    match code {
        1 => "Virtual switch defined.",
        2 => "Controller not available.",
        3 => "Operator intervention required.",
        4 => "Disconnected.",
        5 => "Virtual devices attached to controller. Normally a transient state.",
        6 => "OSA initialization in progress. Normally a transient state.",
        7 => "OSA device not ready.",
        8 => "OSA device ready.",
        9 => "OSA devices being detached. Normally a transient state.",
        10 => "Virtual switch delete pending. Normally a transient state.",
        11 => "Virtual switch failover recovering. Normally a transient state.",
        12 => "Autorestart in progress. Normally a transient state.",
        _ => "Unknown",
    }
}

fn show(world: &mut World, call: &Call<'_>) -> Outcome {
    let name = call.upper(0);
    let switch = world
        .network
        .switch(&name)
        .map_err(|_| Failure::not_known(Module::Network, format!("Vswitch {name}")))?;
    Ok(detail(world, &name, switch))
}

/// Members and forms are the recorded ones: every plain member is text.
fn detail(world: &World, name: &str, switch: &Switch) -> Value {
    let vlan =
        |number: Option<u16>| number.map_or_else(|| "NONE".to_owned(), |number| format!("{number:04}"));
    let gvrp = if switch.gvrp { "GVRP" } else { "NOGVRP" };
    json!({
        "switch_name": name,
        "transport_type": switch.transport,
        "port_type": switch.port_type,
        "queue_memory_limit": switch.queue_memory_mb.to_string(),
        "routing_value": switch.routing,
        "vlan_awareness": if switch.vlan_aware { "AWARE" } else { "UNAWARE" },
        "vlan_id": vlan(switch.vlan),
        "native_vlan_id": vlan(switch.native_vlan),
        "mac_address": mac_with('-', &switch.mac),
        "gvrp_request_attribute": gvrp,
        "gvrp_enabled_attribute": gvrp,
        "switch_status": status(switch.status),
        "link_ag": "NOLAG",
        "lag_interval": "300",
        "lag_group": "(NOGROUP)",
        "IP_timeout": "5",
        "switch_type": "QDIO",
        "isolation_status": "NOISOLATION",
        "MAC_protect": "UNSPECIFIED",
        "user_port_based": "USERBASED",
        "VLAN_counters": "OFF",
        "real_devices": uplinks(switch),
        "authorized_users": grants(switch),
        "adapters": adapters(world, name),
    })
}

fn uplinks(switch: &Switch) -> Value {
    let shown = switch.uplinks.iter().map(|uplink| {
        let device = json!({
            "vdev": uplink.vdev,
            "controller": uplink.controller,
            "port_name": "NONE",
            "dev_status": match uplink.status {
                0 => "Device is not active.",
                1 => "Device is active.",
                2 => "Device is a backup device",
                _ => "Unknown",
            },
            "dev_err": match uplink.error {
                0 => "No error.",
                3 => "Real device does not exist.",
                4 => "Real device is attached elsewhere.",
                _ => "Unknown",
            },
        });
        (uplink.rdev.to_string(), device)
    });
    Value::Object(shown.collect::<Map<_, _>>())
}

/// The VLANs of a grant are read but not shown on a switch that is not VLAN aware; then the count is a number.
fn grants(switch: &Switch) -> Value {
    let shown = switch.grants.iter().map(|(user, grant)| {
        let vlans: Vec<String> = grant.vlans.iter().map(|vlan| format!("{vlan:04}")).collect();
        let count = if switch.vlan_aware { json!(vlans.len().to_string()) } else { json!(0) };
        let ids = if switch.vlan_aware { vlans } else { Vec::new() };
        let authorization = json!({
            "port_num": "0",
            "prom_mode": "NO",
            "osd_sim": "NO",
            "vlan_count": count,
            "vlan_ids": ids,
        });
        (user.clone(), authorization)
    });
    Value::Object(shown.collect::<Map<_, _>>())
}

fn adapters(world: &World, name: &str) -> Value {
    let coupled = world.machines.iter().flat_map(|(user, machine)| {
        let here = machine.adapters.iter().filter(|adapter| adapter.lan.as_deref() == Some(name));
        here.map(move |adapter| {
            let shown = json!({"mac": mac_with('-', &adapter.mac), "type": "QDIO"});
            (format!("{user}_{}", adapter.vdev), shown)
        })
    });
    Value::Object(coupled.collect::<Map<_, _>>())
}
