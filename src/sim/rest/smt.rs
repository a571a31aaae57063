//! The layer between: the connector's internal call, and checks that most operations on guests begin with.

use serde_json::Value;

use super::answer::{Failure, Module, Smt};
use super::schema::repr;
use crate::sim::refusal::Refusal;
use crate::sim::world::World;

/// The internal call is read once, at most so many octets (connector-notes.md section 1).
const CALL_BYTES: usize = 4096;
/// What the call holds beside the arguments: the name of the function and brackets.
const CALL_FRAME: usize = 64;

/// Returns whether the internal call for a body would be cut off. Characters outside of ASCII count six octets,
/// as they are escaped; separators are followed by a blank.
pub(super) fn too_long(body: &Value) -> bool {
    let written = repr(body);
    let octets: usize = written.chars().map(|character| if character.is_ascii() { 1 } else { 6 }).sum();
    !body.is_null() && octets + CALL_FRAME > CALL_BYTES
}

/// A SMAPI function that the connector calls by its name.
pub(super) struct Api<'a> {
    /// The target.
    pub(super) user: &'a str,
    /// The function.
    pub(super) name: &'a str,
    /// Its options behind the target.
    pub(super) operands: String,
}

impl Api<'_> {
    /// Returns the failure of the call, in the words of the layers between (measured).
    pub(super) fn failure(&self, refusal: &Refusal) -> Failure {
        let Self { user, name, operands } = self;
        let (request, options) = if operands.is_empty() {
            (format!("SMAPI {user} API {name} "), format!("-T {user}"))
        } else {
            (format!("SMAPI {user} API {name} --operands {operands}"), format!("-T {user} {operands}"))
        };
        Failure::smt(refusal, &Smt { intro: None, request: &request, api: name, options: &options })
    }
}

/// Locks and replaces a directory entry. A lock of somebody else shows only when the entry is replaced; both failures
/// talk of memory (measured).
pub(super) fn replace(world: &mut World, user: &str, records: Vec<String>) -> Result<(), Failure> {
    let failed = |rs: i64, verb: &str, failure: &Failure| {
        let text = format!(
            "Failed to resize memory of guest: '{user}', error: {verb} user entry failed with smt error: '{}'.",
            failure.text
        );
        Failure::module(Module::Guest, rs, text)
    };
    let by = world.connector.settings.userid.clone();
    match world.directory.lock(user, &by) {
        Err(refusal) if refusal != Refusal::LOCKED => {
            let lock = Api { user, name: "Image_Lock_DM", operands: String::new() };
            return Err(failed(9, "lock", &lock.failure(&refusal)));
        }
        _ => {}
    }
    world.directory.replace(user, &by, records).map_err(|refusal| {
        // The name of a temporary folder is made up.
        let operands = format!("-f /tmp/tmp_aetfr_e/{user}");
        failed(10, "replace", &Api { user, name: "Image_Replace_DM", operands }.failure(&refusal))
    })
}

/// Checks that the connector manages a guest and that the directory knows it: what nearly every operation on a
/// guest begins with (hypervisor-surface.md section 8). One that is seen on another member is marked as migrated, for
/// the next call: this one goes on (section 2, and measured).
pub(super) fn managed(world: &mut World, user: &str) -> Result<(), Failure> {
    let known = world.connector.guests.get(user).is_some_and(|guest| !guest.migrated);
    let object = format!("Guest '{user}'");
    if !known {
        return Err(Failure::not_known(Module::Guest, object));
    }
    if world.directory.user(user).is_err() {
        return Err(Failure::not_in_directory(object));
    }
    if world.runs_elsewhere(user)
        && let Some(guest) = world.connector.guests.get_mut(user)
    {
        guest.migrated = true;
    }
    Ok(())
}

/// Checks that a guest is on, for operations on running guests.
pub(super) fn active(world: &World, user: &str, module: Module) -> Result<(), Failure> {
    if world.is_on(user) {
        return Ok(());
    }
    Err(Failure::conflict(module, 1, format!("Guest '{user}' is not in active status.")))
}
