//! FCP devices: the record of one device, states and statistics for templates.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::answer::{Failure, Module, Remap};
use super::patterns::USERID;
use super::schema::{Object, Rule, Text, optional};
use super::templates::TEMPLATE_ID;
use super::{Call, Outcome, Route};
use crate::model::Vdev;
use crate::sim::connector::{FcpRecord, FcpTemplate, Release};
use crate::sim::fcp::FcpDevice;
use crate::sim::fcp_template::{key, ranges, runs};
use crate::sim::world::World;

const USAGE: Rule = Rule::Object(Object::closed(&[super::schema::required(
    "info",
    Rule::Object(Object::closed(&[
        optional("userid", USERID),
        optional("reserved", Rule::Integer(0, 1)),
        optional("connections", Rule::Integer(i64::MIN, i64::MAX)),
        optional("fcp_template_id", TEMPLATE_ID),
    ])),
)]));

pub(super) const ROUTES: &[Route] = &[
    Route::new("GET", "/volumes/fcp/{}", "getFcpUsage", usage).remaps(&[Remap::Missing]),
    Route::new("PUT", "/volumes/fcp/{}", "setFcpUsage", set_usage).body(&USAGE),
];

pub(super) const FCP_ID: Rule = Rule::Text(Text {
    shortest: 4,
    longest: 4,
    pattern: Some(super::schema::Pattern::of("^[0-9a-fA-F]{4}$")),
});

fn record(world: &World, call: &Call<'_>) -> Result<(String, FcpRecord), Failure> {
    let key = call.segments.first().cloned().unwrap_or_default();
    FCP_ID
        .check(&json!(key), world.connector.settings.release)
        .map_err(|found| Failure::invalid(found.inside("fcp_id").text("field/attribute")))?;
    let record = world.fcp_record(&key);
    let record = record.ok_or_else(|| Failure::not_known(Module::Volume, format!("FCP '{key}'")))?;
    Ok((key, record))
}

/// A list of four. Upper case is not found.
fn usage(world: &mut World, call: &Call<'_>) -> Outcome {
    let (_, record) = record(world, call)?;
    Ok(json!([record.assigner, u8::from(record.reserved), record.connections, record.template]))
}

/// Changes the table only. All four members are needed in effect.
fn set_usage(world: &mut World, call: &Call<'_>) -> Outcome {
    let info = &call.body["info"];
    if let Some(missing) = ["userid", "reserved", "connections", "fcp_template_id"]
        .iter()
        .find(|name| info.get(**name).is_none())
    {
        return Err(Failure::exception(format!("KeyError('{missing}')")));
    }
    let (key, _) = record(world, call)?;
    let fresh = FcpRecord {
        assigner: info["userid"].as_str().unwrap_or_default().to_uppercase(),
        reserved: info["reserved"] == 1,
        connections: info["connections"].as_i64().unwrap_or(0),
        template: info["fcp_template_id"].as_str().unwrap_or_default().to_owned(),
    };
    world.connector.fcp.insert(key, fresh);
    Ok(json!(""))
}

/// Returns whether a device is in use through a template: reserved, or with volumes.
pub(super) fn allocated(world: &World, template: &str, device: Vdev) -> bool {
    let record = world.connector.fcp.get(&key(device));
    record.is_some_and(|record| record.template == template && (record.reserved || record.connections > 0))
}

/// The number of a channel. The model gives none; this is the simulator's choice, one for each channel path.
fn pchid(fcp: &FcpDevice) -> String {
    format!("{:04X}", 0x0100 + u16::from(fcp.chpid) * 4)
}

/// Returns the channels of devices, sorted.
pub(super) fn pchids(world: &World, devices: impl Iterator<Item = Vdev>) -> Vec<String> {
    let mut found: Vec<String> = devices.filter_map(|device| world.fcp.device(device)).map(pchid).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Returns channel and physical port of a template's devices.
pub(super) fn pchid_ports(world: &World, template: &FcpTemplate) -> Value {
    let devices = template.devices().filter_map(|device| world.fcp.device(device));
    let ports = devices.map(|fcp| (pchid(fcp), json!(fcp.permanent.to_lowercase())));
    Value::Object(ports.collect::<Map<_, _>>())
}

/// Adds the members by which the newest server names the machine.
pub(super) fn add_machine(world: &World, shown: &mut Value) {
    let system = &world.system;
    shown["cpc_sn"] = json!(system.machine_serial);
    shown["cpc_name"] = json!(system.machine_name);
    shown["lpar"] = json!(system.lpar);
    shown["hypervisor_hostname"] = json!(system.name);
}

/// The device table of a path; nulls for a device that z/VM does not have. 1.6.3 has no channel column.
pub(super) fn raw(world: &World, template: &FcpTemplate, path: &[Vdev]) -> Value {
    let newest = world.connector.settings.release == Release::Newest;
    let rows = path.iter().map(|device| {
        let (key, record) =
            (key(*device), world.connector.fcp.get(&key(*device)).cloned().unwrap_or_default());
        let mut row = vec![json!(key), json!(template.id)];
        if let Some(fcp) = world.fcp.device(*device) {
            let state = world.fcp_state(fcp);
            row.extend([
                json!(record.assigner),
                json!(record.connections),
                json!(u8::from(record.reserved)),
                json!(fcp.npiv.to_lowercase()),
                json!(fcp.permanent.to_lowercase()),
                json!(format!("{:02x}", fcp.chpid)),
            ]);
            if newest {
                row.push(json!(pchid(fcp)));
            }
            row.extend([json!(state.status), json!(state.owner.to_lowercase()), json!(record.template)]);
        } else {
            row.resize(if newest { 12 } else { 11 }, Value::Null);
        }
        Value::Array(row)
    });
    rows.collect()
}

/// The statistics of a path, in the recorded form; the newest server counts by channel.
pub(super) fn statistics(world: &World, _template: &str, path: &[Vdev]) -> Value {
    let mut groups: BTreeMap<&str, Vec<Vdev>> = BTreeMap::new();
    let (mut strays, mut chpids) = (Map::new(), BTreeMap::<String, Vec<Vdev>>::new());
    for device in path {
        let record = world.connector.fcp.get(&key(*device)).cloned().unwrap_or_default();
        let Some(fcp) = world.fcp.device(*device) else {
            groups.entry("notfound").or_default().push(*device);
            continue;
        };
        chpids.entry(format!("{:02X}", fcp.chpid)).or_default().push(*device);
        let state = world.fcp_state(fcp);
        let group = match (record.reserved, record.connections > 0) {
            (true, true) => "allocated",
            (true, false) => "reserve_only",
            (false, true) => "connection_only",
            (false, false) if state.status == "free" => "available",
            (false, false) if state.status == "active" => {
                strays.insert(device.to_string(), json!(state.owner));
                continue;
            }
            (false, false) => "offline",
        };
        groups.entry(group).or_default().push(*device);
        if group == "allocated" && state.status == "free" {
            groups.entry("allocated_but_free").or_default().push(*device);
        }
    }
    let of = |name: &str| groups.get(name).map(|devices| ranges(devices)).unwrap_or_default();
    let (single, range): (Vec<_>, Vec<_>) = runs(path).partition(|(first, last)| first == last);
    let text = |runs: Vec<(Vdev, Vdev)>| {
        ranges(&runs.iter().flat_map(|(first, last)| (first.0..=last.0).map(Vdev)).collect::<Vec<_>>())
    };
    let mut shown = json!({
        "total": ranges(path),
        "single_fcp": text(single),
        "range_fcp": text(range),
        "unallocated_but_active": strays,
    });
    for name in [
        "available",
        "allocated",
        "reserve_only",
        "connection_only",
        "allocated_but_free",
        "notfound",
        "offline",
    ] {
        shown[name] = json!(of(name));
    }
    let paths: Map<String, Value> =
        chpids.iter().map(|(chpid, devices)| (chpid.clone(), json!(ranges(devices)))).collect();
    let available = groups.get("available").map(Vec::as_slice).unwrap_or_default();
    if world.connector.settings.release == Release::Newest {
        shown["total_count"] = count_by_channel(world, path);
        shown["available_count"] = count_by_channel(world, available);
        shown["chpids"] = Value::Object(paths);
        let devices = path.iter().filter_map(|device| world.fcp.device(*device));
        let pchids = devices.map(|fcp| (pchid(fcp), json!(format!("{:02X}", fcp.chpid))));
        shown["pchids"] = Value::Object(pchids.collect::<Map<_, _>>());
    } else {
        shown["total_count"] = json!(path.len());
        shown["available_count"] = json!(available.len());
        shown["CHPIDs"] = Value::Object(paths);
    }
    shown
}

fn count_by_channel(world: &World, devices: &[Vdev]) -> Value {
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for device in devices {
        let channel = world.fcp.device(*device).map_or_else(|| "notfound".to_owned(), pchid);
        *counts.entry(channel).or_default() += 1;
    }
    json!(counts)
}
