//! Network adapters of guests: create, couple, uncouple, delete; the adapter table.

use serde_json::{Value, json};

use super::answer::{Failure, Module, Smt};
use super::patterns::{SWITCH_NAME, VDEV_OR_NULL};
use super::schema::{Object, Rule, Text, optional, required, truth};
use super::{Call, Outcome, Route, smt};
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
    world
        .add_nic(user, number, mac_id.as_deref())
        .map_err(|refusal| refused(user, &shown, &refusal, 7, 6))?;
    let live = if wanted.active { world.attach_nic(user, number) } else { Ok(()) };
    if let Err(refusal) = live {
        // Taken back, as the server does; the entry was just written and is not locked.
        let undone = world.remove_nic(user, number);
        debug_assert_eq!(undone, Ok(()));
        return Err(refused(user, &shown, &refusal, 7, 6));
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

/// A locked entry or another conflict, by the reason codes of connector-notes.md section 4.3.
fn refused(user: &str, vdev: &str, refusal: &Refusal, locked: i64, other: i64) -> Failure {
    let lock = *refusal == Refusal::LOCKED;
    let text = format!(
        "Failed to create nic {vdev} for guest {user}, error: {} (rc {}, rs {})",
        refusal.text, refusal.rc, refusal.rs
    );
    Failure::conflict(Module::Network, if lock { locked } else { other }, text)
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
    let failed = |rs: i64, refusal: &Refusal| {
        let text = format!("Failed to lock the directory entry of userid {user}, error: {}", refusal.text);
        Failure::module(Module::Guest, rs, text)
    };
    let entry = world.directory.user(user).map_err(|refusal| failed(9, &refusal))?;
    let mut records = entry.records.clone();
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
    let by = world.connector.settings.userid.clone();
    world.directory.lock(user, &by).map_err(|refusal| failed(9, &refusal))?;
    world.directory.replace(user, &by, records).map_err(|refusal| failed(10, &refusal))?;
    world.wait(600);
    Ok(true)
}

fn not_coupled(user: &str, vdev: &str, switch: &str, refusal: &Refusal) -> Failure {
    match (refusal.rc, refusal.rs) {
        (212, 40) => Failure::not_known(Module::Network, format!("Vswitch {switch}")),
        (204, 8) => Failure::not_known(Module::Network, format!("Nic {vdev} of guest {user}")),
        _ => {
            let text = format!(
                "Failed to couple nic {vdev} of guest {user} to vswitch {switch}, error: {} (rc {}, rs {})",
                refusal.text, refusal.rc, refusal.rs
            );
            Failure::conflict(Module::Network, 10, text)
        }
    }
}

fn uncouple(world: &mut World, user: &str, spelled: &str, vdev: Vdev, active: bool) -> Outcome {
    let failed = |refusal: &Refusal| match (refusal.rc, refusal.rs) {
        (404 | 204, 8) | (400, 4) => {
            Failure::not_known(Module::Network, format!("Nic {spelled} of guest {user}"))
        }
        (rc, rs) => {
            let text = format!(
                "Failed to uncouple nic {spelled} of guest {user}, error: {} (rc {rc}, rs {rs})",
                refusal.text
            );
            let reason = if *refusal == Refusal::LOCKED { 13 } else { 12 };
            Failure::conflict(Module::Network, reason, text)
        }
    };
    let tolerate = |result: Result<(), Refusal>, known: Refusal| match result {
        Err(refusal) if refusal != known => Err(failed(&refusal)),
        _ => Ok(()),
    };
    tolerate(world.uncouple_nic_entry(user, vdev), Refusal::UNCOUPLED_ENTRY)?;
    if active {
        tolerate(world.uncouple_nic(user, vdev), Refusal::UNCOUPLED)?;
    }
    if let Some(nic) = row(world, user, spelled) {
        nic.switch = None;
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
    let failed = |refusal: &Refusal, (locked, other): (i64, i64)| {
        let text = format!(
            "Failed to delete nic {spelled} for guest {user}, error: {} (rc {}, rs {})",
            refusal.text, refusal.rc, refusal.rs
        );
        let lock = *refusal == Refusal::LOCKED;
        Failure::conflict(Module::Network, if lock { locked } else { other }, text)
    };
    // Codes of an adapter and of a dedicated device (connector-notes.md section 4.3).
    let codes = if osa { (17, 16) } else { (9, 8) };
    let tolerate = |result: Result<(), Refusal>, known: Refusal| match result {
        Err(refusal) if refusal != known => Err(failed(&refusal, codes)),
        _ => Ok(()),
    };
    let devices = if osa { 3 } else { 1 };
    for device in (0..devices).map(|offset| Vdev(vdev.0.saturating_add(offset))) {
        let entry = if osa { world.undedicate_entry(user, device) } else { world.remove_nic(user, device) };
        tolerate(entry, Refusal::NO_DEVICE)?;
        if active {
            let live = if osa { world.undedicate(user, device) } else { world.detach_nic(user, device) };
            tolerate(live, Refusal::NO_LIVE_DEVICE)?;
        }
    }
    world.connector.nics.retain(|nic| nic.userid != user || nic.interface != spelled);
    Ok(json!(""))
}

/// The message of a SMAPI failure outside of the conflicts; used by interfaces for dedicated devices.
pub(super) fn dedication_refused(user: &str, refusal: &Refusal) -> Failure {
    let conflict = |rs: i64| {
        let text = format!("Failed to dedicate OSA to guest {user}, error: {}", refusal.text);
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
