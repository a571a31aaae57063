//! `smcli`: virtual switches (hypervisor-surface.md section 3.4).

use std::fmt::Write;

use super::smcli::{Call, Reply};
use crate::model::Vdev;
use crate::sim::network::{Switch, Traffic, mac_with};
use crate::sim::refusal::Refusal;
use crate::sim::world::World;

/// Counters of an uplink and of a bridge in the order they are read.
const UPLINK: &[&str] = &["fr_rx", "fr_rx_dsc", "fr_rx_err", "fr_tx", "fr_tx_dsc", "fr_tx_err", "rx", "tx"];

fn name(call: &Call<'_>) -> String {
    call.options.keyword("switch_name").unwrap_or_default().to_uppercase()
}

pub(super) fn list(world: &mut World, _: &Call<'_>) -> Reply {
    if world.network.switches.is_empty() {
        return Err(Refusal::NO_SWITCH);
    }
    let line = |(name, switch): (&String, &Switch)| {
        let transport = if switch.transport == "IP" { "IP" } else { "Ethernet" };
        let port = match switch.port_type.as_str() {
            "NONE" => "None",
            "TRUNK" => "Trunk",
            _ => "Access",
        };
        format!(
            "VSWITCH:  Name: {name}\n  Transport type: {transport}\n  Port type: {port}\n  Queue memory limit: {}\n  \
             VLAN ID: {}\n  MAC ID: {}\n\n",
            switch.queue_memory_mb,
            vlan(switch.vlan),
            switch.mac
        )
    };
    Ok(world.network.switches.iter().map(line).collect())
}

fn vlan(number: Option<u16>) -> String {
    number.map_or_else(|| "NONE".to_owned(), |number| format!("{number:04}"))
}

pub(super) fn create(world: &mut World, call: &Call<'_>) -> Reply {
    let operand = |name: &str| call.options.keyword(name);
    let number = |name: &str| operand(name).and_then(|text| text.parse::<u16>().ok());
    let aware = operand("vlan_id").is_some_and(|vlan| !vlan.eq_ignore_ascii_case("UNAWARE"));
    let transport = operand("transport_type").unwrap_or("ETHERNET").to_uppercase();
    let switch = Switch {
        routing: if transport == "IP" { operand("routing_value").unwrap_or("NONROUTER") } else { "NA" }
            .to_owned(),
        transport,
        vlan_aware: aware,
        vlan: number("vlan_id"),
        native_vlan: if aware { number("native_vlanid").or(Some(1)) } else { None },
        port_type: if aware {
            operand("port_type").unwrap_or("ACCESS").to_uppercase()
        } else {
            "NONE".into()
        },
        gvrp: aware && operand("gvrp_value").is_some_and(|value| value.eq_ignore_ascii_case("GVRP")),
        queue_memory_mb: operand("queue_memory_limit").and_then(|text| text.parse().ok()).unwrap_or(8),
        persistent: operand("persist").is_none_or(|value| value.eq_ignore_ascii_case("YES")),
        ..Switch::plain("")
    };
    let devices: Vec<Vdev> = operand("real_device_address")
        .unwrap_or_default()
        .split_whitespace()
        .filter_map(|device| device.parse().ok())
        .collect();
    let connect = operand("connection_value").is_none_or(|value| value.eq_ignore_ascii_case("CONNECT"));
    world.create_switch(&name(call), switch, &devices, connect)?;
    Ok(String::new())
}

pub(super) fn set(world: &mut World, call: &Call<'_>) -> Reply {
    let operand = |name: &str| call.options.keyword(name);
    let switch = name(call);
    world.network.switch(&switch)?;
    if let Some(user) = operand("grant_userid") {
        let vlan = operand("user_vlan_id").and_then(|vlan| vlan.parse().ok());
        world.grant(&switch, &user.to_uppercase(), vlan)?;
    }
    if let Some(user) = operand("revoke_userid") {
        world.revoke(&switch, &user.to_uppercase())?;
    }
    Ok(String::new())
}

pub(super) fn delete(world: &mut World, call: &Call<'_>) -> Reply {
    world.delete_switch(&name(call))?;
    Ok(String::new())
}

/// Read by position: 21 lines from the name on, two more that are passed over (recorded), then the groups.
pub(super) fn query(world: &mut World, call: &Call<'_>) -> Reply {
    let name = name(call);
    let switch = world.network.switch(&name)?;
    let gvrp = if switch.gvrp { "GVRP" } else { "NOGVRP" };
    let aware = if switch.vlan_aware { "AWARE" } else { "UNAWARE" };
    let queue = switch.queue_memory_mb.to_string();
    let (default, native) = (vlan(switch.vlan), vlan(switch.native_vlan));
    let (mac, status) = (mac_with('-', &switch.mac), switch.status.to_string());
    let members: [(&str, &str); 23] = [
        ("switch_name", &name),
        ("transport_type", &switch.transport),
        ("port_type", &switch.port_type),
        ("queue_memory_limit", &queue),
        ("routing_value", &switch.routing),
        ("vlan_awareness", aware),
        ("vlan_id", &default),
        ("native_vlan_id", &native),
        ("mac_address", &mac),
        ("gvrp_request_attribute", gvrp),
        ("gvrp_enabled_attribute", gvrp),
        ("switch_status", &status),
        ("link_ag", "NOLAG"),
        ("lag_interval", "300"),
        ("lag_group", "(NOGROUP)"),
        ("IP_timeout", "5"),
        ("switch_type", "QDIO"),
        ("isolation_status", "NOISOLATION"),
        ("MAC_protect", "UNSPECIFIED"),
        ("user_port_based", "USERBASED"),
        ("VLAN_counters", "OFF"),
        ("vepa_status", "OFF"),
        ("spg_scope", "LOCAL"),
    ];
    let mut text: String = members.iter().map(|(name, value)| format!(" {name}: {value}\n")).collect();
    for uplink in &switch.uplinks {
        // Writing to a String cannot fail. The sixth line has no colon.
        let _ = write!(
            text,
            "real_device_address: {}\nvirtual_device_address: {}\ncontroller_name: {}\nport_name: (NONE)\n\
             device_status: {}\ndevice_error_status {}\n",
            uplink.rdev, uplink.vdev, uplink.controller, uplink.status, uplink.error
        );
    }
    for (user, grant) in &switch.grants {
        let _ = write!(
            text,
            "port_num: 0\ngrant_userid: {user}\npromiscuous_mode: NO\nosd_sim: NO\nvlan_count: {}\n",
            grant.vlans.len()
        );
        for vlan in &grant.vlans {
            let _ = writeln!(text, "user_vlan_id: {vlan:04}");
        }
    }
    for (user, machine) in &world.machines {
        for adapter in machine.adapters.iter().filter(|adapter| adapter.lan.as_deref() == Some(&name)) {
            let _ = write!(
                text,
                "adapter_owner: {user}\nadapter_vdev: {}\nadapter_macaddr: {}\nadapter_type: QDIO\n",
                adapter.vdev,
                mac_with('-', &adapter.mac)
            );
        }
    }
    Ok(text)
}

/// Read by position as well: uplinks, bridge, adapters, VLANs of each switch.
pub(super) fn counters(world: &mut World, _: &Call<'_>) -> Reply {
    let now = world.clock.now();
    let zeros =
        |prefix: &str| -> String { UPLINK.iter().map(|name| format!("{prefix}_{name}: 0\n")).collect() };
    let mut text = format!("vswitch count: {}\n\n", world.network.switches.len());
    for (number, (name, switch)) in (1..).zip(&world.network.switches) {
        // Writing to a String cannot fail.
        let _ = write!(
            text,
            "vswitch number: {number}\nvswitch name: {name}\nuplink count: {}\n",
            switch.uplinks.len()
        );
        for uplink in &switch.uplinks {
            let _ = write!(text, "uplink_conn: {}\n{}", uplink.rdev, zeros("uplink"));
        }
        text.push_str(&zeros("bridge"));
        let here: Vec<_> = world
            .machines
            .iter()
            .flat_map(|(user, machine)| machine.adapters.iter().map(move |adapter| (user, adapter)))
            .filter(|(_, adapter)| adapter.lan.as_deref() == Some(name))
            .collect();
        let _ = writeln!(text, "nic count: {}", here.len());
        for (user, adapter) in here {
            let traffic = Traffic::between(adapter.coupled_at, now);
            let _ = write!(
                text,
                "nic_id: {user} {}\nnic_fr_rx: {}\nnic_fr_rx_dsc: 0\nnic_fr_rx_err: 0\nnic_fr_tx: {}\n\
                 nic_fr_tx_dsc: 0\nnic_fr_tx_err: 0\nnic_rx: {}\nnic_tx: {}\n",
                adapter.vdev,
                traffic.frames_received,
                traffic.frames_sent,
                traffic.bytes_received,
                traffic.bytes_sent
            );
        }
        text.push_str("vlan count: 0\n\n");
    }
    Ok(text)
}
