//! SCSI volumes: reserving devices, attaching, detaching, boot maps.

use serde_json::{Map, Value, json};

use super::answer::{Failure, Module};
use super::fcp::{self, FCP_ID};
use super::patterns::{OS_VERSION, USERID};
use super::schema::{Object, Pattern, Rule, Text, newest, optional, python_truth, required};
use super::templates::TEMPLATE_ID;
use super::{Call, Outcome, Route};
use crate::model::Vdev;
use crate::sim::connector::{FcpRecord, FcpTemplate, Release};
use crate::sim::fcp_template::key;
use crate::sim::refusal::Refusal;
use crate::sim::spool::Content;
use crate::sim::world::World;

const HEX18: Rule =
    Rule::Text(Text { shortest: 18, longest: 18, pattern: Some(Pattern::of("^0x[0-9a-fA-F]{16}$")) });

const CONNECTION: Rule = Rule::Object(Object::closed(&[required(
    "info",
    Rule::Object(Object::closed(&[required(
        "connection",
        Rule::Object(Object::closed(&[
            required("assigner_id", USERID),
            required("zvm_fcp", Rule::List { items: &FCP_ID, fewest: 0, unique: false }),
            newest("fcp_template_id", TEMPLATE_ID),
            required("target_wwpn", Rule::List { items: &HEX18, fewest: 0, unique: false }),
            required("target_lun", HEX18),
            required("os_version", OS_VERSION),
            required("multipath", Rule::BooleanLike),
            required("mount_point", Rule::Text(Text::ANY)),
            optional("is_root_volume", Rule::BooleanLike),
            optional("update_connections_only", Rule::BooleanLike),
            newest("do_rollback", Rule::BooleanLike),
        ])),
    )])),
)]));

pub(super) const ROUTES: &[Route] = &[
    Route::new("POST", "/guests/volumes", "attachVolume", attach).body(&CONNECTION),
    Route::new("DELETE", "/guests/volumes", "detachVolume", detach).body(&CONNECTION),
    Route::new("PUT", "/volumes/volume_refresh_bootmap", "refreshBootmap", bootmap).free_body(),
    Route::new("GET", "/volumes/conn/{}", "getVolumeConnector", connector).free_body(),
];

/// Reserves devices for a guest, or gives them back: a look-up with a side effect. The user id is used as sent for the
/// host name.
fn connector(world: &mut World, call: &Call<'_>) -> Outcome {
    let spelled = call.segments.first().cloned().unwrap_or_default();
    USERID
        .check(&json!(spelled), world.connector.settings.release)
        .map_err(|found| Failure::invalid(found.inside("userid").text("field/attribute")))?;
    let user = spelled.to_uppercase();
    let info = &call.body["info"];
    let Some(reserve) = info.get("reserve") else { return Err(Failure::exception("KeyError('reserve')")) };
    let failed = |text: &str| {
        Failure::module(Module::Volume, 11, format!("Failed to get volume connector of {user}: {text}"))
    };
    let id = info["fcp_template_id"].as_str();
    let reserving = python_truth(reserve);
    if !reserving && id.is_none() {
        return Err(failed("fcp_template_id is required to unreserve FCP devices."));
    }
    let template = choose(world, id, info["storage_provider"].as_str());
    let template =
        template.ok_or_else(|| failed("no FCP Multipath Template is specified and no default is found."))?;
    let held = world.reserved(&user, &template);
    let newest = world.connector.settings.release == Release::Newest;
    if newest && reserving && held.is_empty() {
        // A new reservation needs the load of every channel (connector-notes.md section 6.8).
        let missing = fcp::pchids(world, template.devices())
            .into_iter()
            .find(|channel| info["pchid_info"].get(channel).is_none());
        if let Some(channel) = missing {
            return Err(failed(&format!("statistics of PCHID {channel} are missing in pchid_info.")));
        }
    }
    let changed = if reserving { held.is_empty() } else { !held.is_empty() };
    let devices = match (reserving, held.is_empty()) {
        (true, true) => world.reserve(&user, &template),
        (true, false) => held,
        (false, _) => {
            world.unreserve(&held);
            held
        }
    };
    Ok(shown(world, &spelled, &template, &devices, changed && !devices.is_empty()))
}

/// The template asked for, else the default of the storage provider, else that of the host.
fn choose(world: &World, id: Option<&str>, provider: Option<&str>) -> Option<FcpTemplate> {
    let templates = &world.connector.templates;
    let by_id = |id: &str| templates.iter().find(|template| template.id == id);
    let by_provider = |provider: &str| {
        templates.iter().find(|template| template.storage_providers.iter().any(|known| known == provider))
    };
    let found = match id {
        Some(id) => by_id(id),
        None => {
            provider.and_then(by_provider).or_else(|| templates.iter().find(|template| template.host_default))
        }
    };
    found.cloned()
}

fn shown(world: &World, user: &str, template: &FcpTemplate, devices: &[Vdev], changed: bool) -> Value {
    let newest = world.connector.settings.release == Release::Newest;
    let known: Vec<_> = devices.iter().filter_map(|device| world.fcp.device(*device)).collect();
    let ports: Map<String, Value> =
        known.iter().map(|fcp| (fcp.npiv.to_lowercase(), json!(fcp.permanent.to_lowercase()))).collect();
    // Recorded: the system's name in front; the release without it shows the partition, which is named alike there.
    let system = &world.system.name;
    let host = if devices.is_empty() { String::new() } else { format!("{system}_{user}") };
    let mut shown = json!({
        "zvm_fcp": devices.iter().map(|device| key(*device)).collect::<Vec<_>>(),
        "wwpns": known.iter().map(|fcp| fcp.npiv.to_lowercase()).collect::<Vec<_>>(),
        "phy_to_virt_initiators": ports,
        "host": host,
        "fcp_paths": devices.len(),
        "fcp_template_id": template.id,
    });
    if newest {
        fcp::add_machine(world, &mut shown);
        let mut channels = Map::new();
        for device in devices {
            for channel in fcp::pchids(world, [*device].into_iter()) {
                let devices = channels.entry(channel).or_insert_with(|| json!([]));
                if let Some(devices) = devices.as_array_mut() {
                    devices.push(json!(device));
                }
            }
        }
        shown["pchid_fcp_map"] = Value::Object(channels);
        shown["is_reserved_changed"] = json!(changed);
        if devices.is_empty() {
            let reason = format!("No free FCP device left in FCP multipath template (id={}).", template.id);
            shown["empty_fcp_list_reason"] = json!(reason);
        }
    }
    shown
}

/// What both calls read of their request.
struct Connection {
    user: String,
    devices: Vec<Vdev>,
    template: Option<String>,
    bookkeeping: bool,
}

fn read(world: &World, call: &Call<'_>, only: &str) -> Result<Connection, Failure> {
    let connection = call.member("info", "connection");
    if world.connector.settings.release == Release::V163 && connection["multipath"].is_boolean() {
        // Up to 1.6.6 a JSON boolean stumbles (connector-notes.md section 9).
        return Err(Failure::exception("AttributeError(\"'bool' object has no attribute 'lower'\")"));
    }
    let devices = connection["zvm_fcp"].as_array().into_iter().flatten().filter_map(Value::as_str);
    Ok(Connection {
        user: connection["assigner_id"].as_str().unwrap_or_default().to_uppercase(),
        devices: devices.filter_map(|device| device.parse().ok()).collect(),
        template: connection["fcp_template_id"].as_str().map(str::to_owned),
        bookkeeping: python_truth(&connection["is_root_volume"]) || python_truth(&connection[only]),
    })
}

/// Counts a connection on every device; the first one dedicates it. Needs no management, only a directory entry.
fn attach(world: &mut World, call: &Call<'_>) -> Outcome {
    let wanted = read(world, call, "")?;
    let newest = world.connector.settings.release == Release::Newest;
    if newest && call.member("info", "connection").get("fcp_template_id").is_none() {
        return Err(Failure::exception("KeyError('fcp_template_id')"));
    }
    if world.directory.user(&wanted.user).is_err() {
        return Err(Failure::not_known(Module::Guest, format!("Guest '{}'", wanted.user)));
    }
    let table = world.connector.fcp.clone();
    if let Err((failure, dedicated)) = connect(world, &wanted) {
        for device in dedicated {
            // Undone as far as it goes: what was dedicated a moment ago is there.
            let _ = world.undedicate_entry(&wanted.user, device);
            let _ = world.undedicate(&wanted.user, device);
        }
        world.connector.fcp = table;
        // Without a rollback the failed step is only logged (connector-notes.md section 6.8).
        let rollback = call.member("info", "connection").get("do_rollback").is_none_or(python_truth);
        return if rollback { Err(failure) } else { Ok(json!("")) };
    }
    if !wanted.bookkeeping {
        run_script(world, &wanted.user, "atvol.sh");
    }
    Ok(json!(""))
}

/// Counts the connections; a failure comes with the devices that were dedicated before it.
fn connect(world: &mut World, wanted: &Connection) -> Result<(), (Failure, Vec<Vdev>)> {
    let Connection { user, devices, template, bookkeeping } = wanted;
    let mut dedicated = Vec::new();
    for device in devices {
        let Some(record) = world.fcp_record(&key(*device)) else {
            return Err((Failure::not_known(Module::Volume, format!("FCP '{}'", key(*device))), dedicated));
        };
        if record.connections == 0 && !bookkeeping {
            if let Err(refusal) = dedicate(world, user, *device) {
                let text = format!("Failed to attach volume to instance {user}, error: {}", refusal.text);
                return Err((Failure::module(Module::Volume, 8, text), dedicated));
            }
            dedicated.push(*device);
        }
        let count = FcpRecord {
            assigner: user.clone(),
            connections: record.connections + 1,
            template: template.clone().unwrap_or(record.template),
            ..record
        };
        world.connector.fcp.insert(key(*device), count);
    }
    Ok(())
}

/// Hands a script to the guest, which runs it at once when it is on.
fn run_script(world: &mut World, user: &str, name: &str) {
    world.punch(user, 'X', "PUN", name, Content::Script);
    if world.is_on(user) {
        world.consume_reader(user);
    }
    world.wait(10_000);
}

fn dedicate(world: &mut World, user: &str, device: Vdev) -> Result<(), Refusal> {
    match world.dedicate_entry(user, device, device) {
        Err(refusal) if refusal != Refusal::DEVICE_EXISTS => return Err(refusal),
        _ => {}
    }
    if world.is_on(user) {
        match world.dedicate(user, device, device) {
            Err(refusal) if refusal != Refusal::LIVE_DEVICE_EXISTS => return Err(refusal),
            _ => {}
        }
    }
    Ok(())
}

/// Takes a connection off every device; the last one gives it back. A guest that is gone is a success.
fn detach(world: &mut World, call: &Call<'_>) -> Outcome {
    let Connection { user, devices, bookkeeping, .. } = read(world, call, "update_connections_only")?;
    let gone = world.directory.user(&user).is_err();
    for device in devices {
        let Some(mut record) = world.fcp_record(&key(device)) else { continue };
        record.connections = (record.connections - 1).max(0);
        let last = record.connections == 0;
        world.connector.fcp.insert(key(device), record);
        if last && !bookkeeping && !gone {
            // A device that is not there any more is ignored (hypervisor-surface.md section 9).
            let entry = world.undedicate_entry(&user, device);
            let live = if world.is_on(&user) { world.undedicate(&user, device) } else { Ok(()) };
            for refusal in [entry, live].into_iter().filter_map(Result::err) {
                if refusal != Refusal::NO_DEVICE && refusal != Refusal::NO_LIVE_DEVICE {
                    let text =
                        format!("Failed to detach volume from instance {user}, error: {}", refusal.text);
                    return Err(Failure::module(Module::Volume, 9, text));
                }
            }
        }
    }
    if !bookkeeping && !gone {
        run_script(world, &user, "devol.sh");
    }
    Ok(json!(""))
}

/// A path is valid when z/VM has the device and the fabric has port and unit. Fewer than the template's minimum, or
/// than the devices given, fail (recorded text).
fn bootmap(world: &mut World, call: &Call<'_>) -> Outcome {
    let info = &call.body["info"];
    let list = |name: &str| -> Option<Vec<String>> {
        Some(info[name].as_array()?.iter().filter_map(Value::as_str).map(str::to_owned).collect())
    };
    let (Some(devices), Some(ports), Some(lun)) = (list("fcpchannel"), list("wwpn"), info["lun"].as_str())
    else {
        return Err(Failure::exception("KeyError('fcpchannel')"));
    };
    let devices: Vec<&str> = devices.iter().map(String::as_str).collect();
    let ports: Vec<&str> = ports.iter().map(String::as_str).collect();
    let (open, valid) = world.fcp.paths(&devices, &ports, lun);
    let template = info["fcp_template_id"].as_str().and_then(|id| world.connector.template(id));
    let needed = template.map_or(devices.len() as u64, FcpTemplate::minimum);
    let shown: Map<String, Value> = valid.iter().map(|device| ((*device).to_owned(), json!(open))).collect();
    let found = valid.len() as u64;
    world.wait(60_000);
    if found < needed {
        let text = format!(
            "Refresh bootmap fails, error code: 6 and reason: \\nExit MSG: The number of valid paths {found} is less \
             than required {needed}."
        );
        return Err(Failure::module(Module::Volume, 5, text));
    }
    Ok(Value::Object(shown))
}
