//! Network adapters of guests: create, couple, uncouple, delete; the adapter table.

use serde_json::{Value, json};

use super::answer::{Failure, Module, Smt};
use super::patterns::{SWITCH_NAME, VDEV_OR_NULL};
use super::schema::{Object, Rule, Text, optional, required, truth};
use super::smt::{self, Api};
use super::{Call, Outcome, Route, guests};
use crate::model::Vdev;
use crate::sim::connector::NicRecord;
use crate::sim::refusal::Refusal;
use crate::sim::world::World;

pub(super) const MAC: Rule = Rule::Text(Text::like("^([0-9a-fA-F]{2})(:[0-9a-fA-F]{2}){5}$"));

const CREATE: Rule = Rule::Object(Object::closed(&[required(
    "nic",
    Rule::Object(Object::closed(&[
        optional("vdev", VDEV_OR_NULL),
        optional("nic_id", Rule::Text(Text::ANY)),
        optional("mac_addr", MAC),
        optional("active", Rule::BooleanLike),
    ])),
)]));
const COUPLE: Rule = Rule::Object(Object::closed(&[required(
    "info",
    Rule::Object(Object::closed(&[
        required("couple", Rule::BooleanLike),
        optional("active", Rule::BooleanLike),
        optional("vswitch", SWITCH_NAME),
        optional("vlan_id", Rule::Integer(-1, 4094)),
    ])),
)]));

pub(super) const ROUTES: &[Route] = &[
    Route::new("POST", "/guests/{}/nic", "createNic", create).body(&CREATE),
    Route::new("PUT", "/guests/{}/nic/{}", "coupleNic", couple).body(&COUPLE),
    Route::new("DELETE", "/guests/{}/nic/{}", "deleteNic", delete).free_body(),
];

/// A new adapter, for this call and for interfaces.
pub(super) struct NewNic<'a> {
    pub(super) vdev: Option<&'a str>,
    pub(super) port: Option<&'a str>,
    pub(super) mac: Option<&'a str>,
    pub(super) active: bool,
}

fn create(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    smt::managed(world, &user)?;
    let text = |name: &str| call.member("nic", name).as_str();
    let wanted = NewNic {
        vdev: text("vdev"),
        port: text("nic_id"),
        mac: text("mac_addr"),
        active: truth(call.member("nic", "active")),
    };
    Ok(json!(make(world, &user, &wanted)?))
}

/// Makes an adapter in the directory and, when asked, in the running guest, and records it. Returns its number as it
/// is recorded: a chosen one has no zero padding.
pub(super) fn make(world: &mut World, user: &str, wanted: &NewNic<'_>) -> Result<String, Failure> {
    if wanted.active {
        smt::active(world, user, Module::Network)?;
    }
    let number = choose(world, user, wanted.vdev)?;
    let shown = wanted.vdev.map_or_else(|| format!("{:x}", number.0), str::to_owned);
    // Only the last three octets count; the prefix comes from z/VM.
    let mac_id = wanted.mac.map(|mac| mac.chars().filter(|digit| *digit != ':').skip(6).collect::<String>());
    let mut operands = format!("-k image_device_number={shown} -k adapter_type=QDIO");
    let live_operands = operands.clone();
    if let Some(mac) = &mac_id {
        operands.extend([" -k mac_id=", mac]);
    }
    let name = "Virtual_Network_Adapter_Create_Extended_DM";
    let api = Api { user, name, operands };
    world.add_nic(user, number, mac_id.as_deref()).map_err(|refusal| {
        if refusal == Refusal::LOCKED {
            // It tries again after 1, 3, 5 and 8 s (hypervisor-surface.md section 9).
            world.wait(17_000);
        }
        let what = format!("Failed to create nic {shown} for guest {user},");
        conflicts(&api, &refusal, &what, &[(404, 4, 6)], 7)
    })?;
    let live = if wanted.active { world.attach_nic(user, number) } else { Ok(()) };
    if let Err(refusal) = live {
        // Taken back, as the server does; the entry was just written and is not locked.
        let undone = world.remove_nic(user, number);
        debug_assert_eq!(undone, Ok(()));
        let name = "Virtual_Network_Adapter_Create_Extended";
        let api = Api { user, name, operands: live_operands };
        let what = format!("Failed to create nic {shown} for guest {user},");
        return Err(conflicts(&api, &refusal, &what, &[(204, 4, 6), (204, 28, 6), (396, 2797, 6)], 7));
    }
    world.connector.record_nic(user, &shown, None, wanted.port);
    world.wait(600);
    Ok(shown)
}

/// Returns the number of a new adapter: as given, or the highest base plus three. Three numbers must be free in the
/// connector's table (recorded text).
fn choose(world: &World, user: &str, given: Option<&str>) -> Result<Vdev, Failure> {
    let known: Vec<Vdev> = world
        .connector
        .nics
        .iter()
        .filter(|nic| nic.userid == user)
        .filter_map(|nic| nic.interface.parse().ok())
        .collect();
    let Some(given) = given else {
        let highest = known.iter().max();
        return Ok(highest.map_or(world.connector.settings.nic_vdev, |base| Vdev(base.0.saturating_add(3))));
    };
    let vdev = given.parse().unwrap_or(Vdev(0));
    if known.iter().any(|base| crate::sim::adapter::clash(*base, vdev)) {
        let text = format!(
            "Failed to create nic {given} for guest {user}, error: The specified virtual device number {given} has \
             already been used."
        );
        return Err(Failure::conflict(Module::Network, 6, text));
    }
    Ok(vdev)
}

/// Returns the failure of a call (hypervisor-surface.md section 9, texts measured): a conflict for a locked entry and
/// for the pairs of codes given with the reason code of the conflict, else that of SMAPI.
fn conflicts(
    api: &Api<'_>,
    refusal: &Refusal,
    what: &str,
    known: &[(i64, i64, i64)],
    locked: i64,
) -> Failure {
    if *refusal == Refusal::LOCKED {
        let text = format!("{what} error: Guest {} is locked", api.user);
        return Failure::conflict(Module::Network, locked, text);
    }
    let failure = api.failure(refusal);
    match known.iter().find(|(rc, rs, _)| (*rc, *rs) == (refusal.rc, refusal.rs)) {
        Some((.., reason)) => {
            Failure::conflict(Module::Network, *reason, format!("{what} error: {}", failure.text))
        }
        None => failure,
    }
}

/// Finds the row of an adapter: the path has to spell the number as recorded.
fn row<'a>(world: &'a mut World, user: &str, vdev: &str) -> Option<&'a mut NicRecord> {
    world.connector.nics.iter_mut().find(|nic| nic.userid == user && nic.interface == vdev)
}

fn couple(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    let spelled = call.segments.get(1).cloned().unwrap_or_default();
    smt::managed(world, &user)?;
    let active = truth(call.member("info", "active"));
    if active {
        smt::active(world, &user, Module::Network)?;
    }
    if row(world, &user, &spelled).is_none() {
        return Err(Failure::not_known(Module::Network, format!("User {user} with nic {spelled}")));
    }
    let vdev: Vdev = spelled.parse().unwrap_or(Vdev(0));
    if !truth(call.member("info", "couple")) {
        return uncouple(world, &user, &spelled, vdev, active);
    }
    let Some(name) = call.member("info", "vswitch").as_str() else {
        return Err(Failure::exception("KeyError('vswitch')"));
    };
    let name = name.to_uppercase();
    let vlan = call.member("info", "vlan_id").as_i64().filter(|vlan| *vlan >= 0);
    if !write_coupling(world, &user, vdev, &name, vlan)? {
        // Also with `active`: nothing is done (connector-notes.md section 6.5).
        return Ok(json!(""));
    }
    let live = if active { world.couple_nic(&user, vdev, &name) } else { Ok(()) };
    if let Err(refusal) = live
        && refusal != Refusal::COUPLED
    {
        let undone = world.uncouple_nic_entry(&user, vdev);
        debug_assert_eq!(undone, Ok(()));
        return Err(not_coupled(&user, &spelled, &name, &refusal));
    }
    if let Some(nic) = row(world, &user, &spelled) {
        nic.switch = Some(name);
    }
    Ok(json!(""))
}

/// Reads, locks and replaces the entry with a coupling behind the first record of the adapter. Returns false when the
/// entry names the switch already, compared as a prefix.
fn write_coupling(
    world: &mut World,
    user: &str,
    vdev: Vdev,
    switch: &str,
    vlan: Option<i64>,
) -> Result<bool, Failure> {
    let entry = guests::entry(world, user)?;
    let mut records = entry;
    let coupling = format!("NICDEF {vdev} LAN SYSTEM {switch}");
    if records.iter().any(|record| record.starts_with(&coupling)) {
        return Ok(false);
    }
    let start = format!("NICDEF {vdev}");
    let at = records.iter().position(|record| record.starts_with(&start));
    let vlan = vlan.map(|vlan| format!(" VLAN {vlan} PORTTYPE ACCESS")).unwrap_or_default();
    // An entry that was changed behind the connector's back may have lost the adapter: then nothing is inserted.
    if let Some(at) = at {
        records.insert(at + 1, coupling + &vlan);
    }
    smt::replace(world, user, records)?;
    world.wait(600);
    Ok(true)
}

fn not_coupled(user: &str, vdev: &str, switch: &str, refusal: &Refusal) -> Failure {
    match (refusal.rc, refusal.rs) {
        (212, 40) => Failure::not_known(Module::Network, format!("Vswitch {switch}")),
        (204, 8) => Failure::not_known(Module::Network, format!("Guest device {vdev}")),
        _ => {
            let name = "Virtual_Network_Adapter_Connect_Vswitch";
            let api = Api { user, name, operands: format!("-v {vdev} -n {switch}") };
            let what = format!("Failed to couple nic {vdev} of guest {user} with vswitch {switch},");
            let known = [(212, 28), (212, 8), (396, 2788), (396, 2848), (396, 3034), (396, 6011)];
            conflicts(&api, refusal, &what, &known.map(|(rc, rs)| (rc, rs, 10)), 11)
        }
    }
}

fn uncouple(world: &mut World, user: &str, spelled: &str, vdev: Vdev, active: bool) -> Outcome {
    let failed = |refusal: &Refusal, name: &str| match (refusal.rc, refusal.rs) {
        (404 | 204, 8) => Failure::not_known(Module::Network, format!("Guest device {spelled}")),
        (400, 4) => Failure::not_known(Module::Network, format!("Guest {spelled}")),
        _ => {
            let api = Api { user, name, operands: format!("-v {spelled}") };
            let what = format!("Failed to uncouple nic {spelled} of guest {user}");
            conflicts(&api, refusal, &what, &[(204, 28, 12)], 13)
        }
    };
    match world.uncouple_nic_entry(user, vdev) {
        Err(refusal) if refusal != Refusal::UNCOUPLED_ENTRY => {
            return Err(failed(&refusal, "Virtual_Network_Adapter_Disconnect_DM"));
        }
        _ => {}
    }
    if let Some(nic) = row(world, user, spelled) {
        nic.switch = None;
    }
    let live = if active { world.uncouple_nic(user, vdev) } else { Ok(()) };
    match live {
        Err(refusal) if refusal != Refusal::UNCOUPLED => {
            return Err(failed(&refusal, "Virtual_Network_Adapter_Disconnect"));
        }
        _ => {}
    }
    Ok(json!(""))
}

/// Reads the switch of the deletion body, which no rule checks: a few more words are understood, others are a 500.
fn active_of(body: &Value) -> Result<bool, Failure> {
    let word = match &body["active"] {
        Value::Null => return Ok(false),
        Value::Bool(active) => return Ok(*active),
        Value::String(text) => text.to_lowercase(),
        other => other.to_string(),
    };
    match word.as_str() {
        "1" | "t" | "true" | "on" | "y" | "yes" => Ok(true),
        "0" | "f" | "false" | "off" | "n" | "no" => Ok(false),
        _ => Err(Failure::wsgi_exception()),
    }
}

fn delete(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    let spelled = call.segments.get(1).cloned().unwrap_or_default();
    let active = active_of(&call.body)?;
    smt::managed(world, &user)?;
    remove(world, &user, &spelled, active)
}

/// Takes an adapter out of directory, running guest and table; one that the connector does not know is a success.
pub(super) fn remove(world: &mut World, user: &str, spelled: &str, active: bool) -> Outcome {
    if active {
        smt::active(world, user, Module::Network)?;
    }
    let Some(record) = row(world, user, spelled) else { return Ok(json!("")) };
    let osa = record.comments.as_deref().is_some_and(|comments| comments.starts_with("OSA="));
    let vdev: Vdev = spelled.parse().unwrap_or(Vdev(0));
    // Codes of an adapter and of a dedicated device (measured).
    let (function, what, busy, locked) = if osa {
        let what = format!("Failed to delete dedicated device from guest {user} {spelled},");
        ("Image_Device_Undedicate", what, (204, 44, 16), 17)
    } else {
        let what = format!("Failed to delete nic {spelled} for guest {user},");
        ("Virtual_Network_Adapter_Delete", what, (204, 28, 8), 9)
    };
    let tolerate = |result: Result<(), Refusal>, known: Refusal, ending: &str| match result {
        Err(refusal) if refusal != known => {
            let name = format!("{function}{ending}");
            let api = Api { user, name: &name, operands: format!("-v {spelled}") };
            Err(conflicts(&api, &refusal, &what, &[busy], locked))
        }
        _ => Ok(()),
    };
    let devices = if osa { 3 } else { 1 };
    for device in (0..devices).map(|offset| Vdev(vdev.0.saturating_add(offset))) {
        let entry = if osa { world.undedicate_entry(user, device) } else { world.remove_nic(user, device) };
        tolerate(entry, Refusal::NO_DEVICE, "_DM")?;
        if active {
            let live = if osa { world.undedicate(user, device) } else { world.detach_nic(user, device) };
            tolerate(live, Refusal::NO_LIVE_DEVICE, "")?;
        }
    }
    world.connector.nics.retain(|nic| nic.userid != user || nic.interface != spelled);
    Ok(json!(""))
}

/// The message of a SMAPI failure outside of the conflicts; used by interfaces for dedicated devices.
pub(super) fn dedication_refused(user: &str, refusal: &Refusal) -> Failure {
    let conflict = |rs: i64| {
        let text = format!("Failed to dedicate OSA to guest {user} error: {}", refusal.text);
        Failure::conflict(Module::Network, rs, text)
    };
    match (refusal.rc, refusal.rs) {
        (400 | 404, 12) => conflict(15),
        (404 | 204, 4) | (204, 8 | 16) => conflict(14),
        _ => {
            let request = format!("SMAPI {user} API Image_Device_Dedicate_DM");
            let options = format!("-T {user}");
            let failed =
                Smt { intro: None, request: &request, api: "Image_Device_Dedicate_DM", options: &options };
            Failure::smt(refusal, &failed)
        }
    }
}
