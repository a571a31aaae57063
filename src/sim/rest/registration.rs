//! Putting guests under management and forgetting them.

use serde_json::{Value, json};

use super::answer::{Failure, Module};
use super::guests::seen_adapters;
use super::{Call, Outcome};
use crate::sim::connector::Registration;
use crate::sim::world::World;

/// The user id must exist on this system. Adapter rows are made from what z/VM reports, after the guest's row: a guest
/// without adapter is registered and still a failure (measured, connector-notes.md section 6.3).
pub(super) fn register(world: &mut World, user: &str, body: &Value, _: &Call<'_>) -> Outcome {
    let here = world.directory.user(user).is_ok() && !world.runs_elsewhere(user);
    if !here {
        return Err(Failure::not_known(Module::Guest, format!("Guest '{user}'")));
    }
    if let Some(guest) = world.connector.guests.get_mut(user) {
        guest.migrated = false;
        return Ok(json!(""));
    }
    let registered = Registration {
        meta: body["meta"].as_str().unwrap_or_default().to_owned(),
        network_set: body["net_set"] == "1",
        migrated: false,
    };
    world.connector.guests.insert(user.to_owned(), registered);
    for adapter in seen_adapters(world, user)? {
        let text = |name: &str| adapter[name].as_str().unwrap_or_default().to_owned();
        let mac: String = text("mac_address").chars().filter(|digit| *digit != ':').skip(6).collect();
        let port = body["port_macs"][mac.to_uppercase()].as_str();
        world.connector.record_nic(user, &text("adapter_address"), adapter["lan_name"].as_str(), port);
    }
    Ok(json!(""))
}

/// Always succeeds; the guest itself is untouched.
pub(super) fn deregister(world: &mut World, user: &str, _: &Value, _: &Call<'_>) -> Outcome {
    world.forget(user);
    Ok(json!(""))
}
