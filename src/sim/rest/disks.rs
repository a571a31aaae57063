//! Minidisks of guests: list, add, configure, delete.

use serde_json::{Value, json};

use super::answer::{Failure, Module, Remap, Smt};
use super::create::{self, DISK};
use super::patterns::{FILE_SYSTEM, VDEV, VDEV_ITEM};
use super::schema::{Object, Rule, Text, optional, required};
use super::{Call, Outcome, Route, smt};
use crate::model::{DiskKind, Vdev};
use crate::sim::entry::Backing;
use crate::sim::refusal::Refusal;
use crate::sim::spool::Content;
use crate::sim::world::World;

const ADD: Rule = Rule::Object(Object::closed(&[required(
    "disk_info",
    Rule::Object(Object::closed(&[optional(
        "disk_list",
        Rule::List { items: &DISK, fewest: 0, unique: false },
    )])),
)]));
const CONFIGURE: Rule = Rule::Object(Object::closed(&[required(
    "disk_info",
    Rule::Object(Object::closed(&[optional(
        "disk_list",
        Rule::List {
            items: &Rule::Object(Object::closed(&[
                optional("vdev", VDEV),
                required("format", FILE_SYSTEM),
                optional("mntdir", Rule::Text(Text::ANY)),
                optional("size", Rule::Text(Text::ANY)),
            ])),
            fewest: 0,
            unique: false,
        },
    )])),
)]));
const DELETE: Rule = Rule::Object(Object::closed(&[required(
    "vdev_info",
    Rule::Object(Object::closed(&[optional(
        "vdev_list",
        Rule::List { items: &VDEV_ITEM, fewest: 1, unique: true },
    )])),
)]));

pub(super) const ROUTES: &[Route] = &[
    Route::new("GET", "/guests/{}/disks", "listGuestDisks", list).remaps(&[Remap::Missing]).newest(),
    Route::new("POST", "/guests/{}/disks", "addGuestDisks", add).body(&ADD),
    Route::new("PUT", "/guests/{}/disks", "configureGuestDisks", configure).body(&CONFIGURE),
    Route::new("DELETE", "/guests/{}/disks", "deleteGuestDisks", delete).body(&DELETE),
];

/// Minidisks of any user; a user without one is a failure.
fn list(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    let entry = world.directory.query(&user).map_err(|refusal| {
        let (request, options) = (format!("getvm {user} directory"), format!("-T {user}"));
        let failed = Smt { intro: Some(""), request: &request, api: "Image_Query_DM", options: &options };
        Failure::smt(&refusal, &failed)
    })?;
    let shown: Vec<Value> = entry
        .minidisks()
        .iter()
        .filter_map(|disk| {
            let Backing::Extent(extent) = &disk.backing else { return None };
            let rdev = world.storage.volume(&extent.volume).map(|volume| volume.rdev);
            Some(json!({
                "vdev": disk.vdev,
                "rdev": rdev,
                "access_type": "R/W",
                "device_type": if disk.kind == DiskKind::Eckd { "3390" } else { "9336" },
                "device_size": extent.size,
                "device_units": if disk.kind == DiskKind::Eckd { "Cylinders" } else { "Blocks" },
                "volume_label": extent.volume,
            }))
        })
        .collect();
    if shown.is_empty() {
        return Err(Failure::internal(Module::Guest, format!("no minidisk found on guest {user}")));
    }
    Ok(json!({"minidisks": shown}))
}

/// Changes the directory entry only; numbers continue from the highest minidisk, compared as text. No list, or an
/// empty one, is a success that makes nothing.
fn add(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    smt::managed(world, &user)?;
    let disks = call.member("disk_info", "disk_list").as_array().cloned().unwrap_or_default();
    if disks.is_empty() {
        return Ok(json!(""));
    }
    let highest = world.directory.user(&user).ok().and_then(|entry| {
        entry.minidisks().into_iter().map(|disk| disk.vdev).max_by_key(ToString::to_string)
    });
    let root = world.connector.settings.root_vdev;
    let first = highest.map_or(root, |highest| Vdev(highest.0.saturating_add(1)));
    let planned = create::plan(world, &disks, first)?;
    let mut made = Vec::new();
    for (disk, request) in planned.iter().zip(&disks) {
        made.push(create::add(world, &user, disk, request)?);
    }
    Ok(Value::Array(made))
}

/// Hands a script per disk to the guest, which runs it at once when it is on.
fn configure(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    smt::managed(world, &user)?;
    let Some(disks) = call.member("disk_info", "disk_list").as_array() else {
        return Err(Failure::exception("TypeError(\"'NoneType' object is not iterable\")"));
    };
    for _ in disks {
        world.punch(&user, 'X', "PUN", "aemod.doscript", Content::Script);
    }
    if world.is_on(&user) {
        world.consume_reader(&user);
    }
    Ok(json!(""))
}

/// Only while the guest is off; one after the other, a disk that is not there is no failure (recorded).
fn delete(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    smt::managed(world, &user)?;
    if world.is_on(&user) {
        return Err(Failure::not_implemented("guest", "delete disks when guest is active"));
    }
    let Some(disks) = call.member("vdev_info", "vdev_list").as_array() else {
        return Err(Failure::exception("KeyError('vdev_list')"));
    };
    for disk in disks.iter().filter_map(Value::as_str) {
        // An empty text passes the check and names no device.
        let Ok(vdev) = disk.parse::<Vdev>() else { continue };
        let gone = world.remove_minidisk(&user, vdev);
        if let Err(refusal) =
            gone.or_else(|refusal| if refusal == Refusal::NO_DISK { Ok(()) } else { Err(refusal) })
        {
            let (request, options) =
                (format!("changevm {user} removedisk {vdev}"), format!("-T {user} -v {vdev} -e 0"));
            let intro = format!("Failed to remove disk with vdev '{vdev}' from userid '{user}'.");
            let failed = Smt {
                intro: Some(&intro),
                request: &request,
                api: "Image_Disk_Delete_DM",
                options: &options,
            };
            return Err(Failure::smt(&refusal, &failed));
        }
    }
    Ok(json!(""))
}
