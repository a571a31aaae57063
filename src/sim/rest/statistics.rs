//! Figures of running guests.

use serde_json::{Map, Value, json};

use super::answer::{Failure, Module, Remap};
use super::patterns::USERID_LIST;
use super::schema::Rule;
use super::{Call, Outcome, Route};
use crate::sim::connector::Release;
use crate::sim::network::Traffic;
use crate::sim::world::World;

const QUERY: &[(&str, Rule, Release)] = &[("userid", USERID_LIST, Release::V163)];

pub(super) const ROUTES: &[Route] = &[
    Route::new("GET", "/guests/stats", "getGuestStats", stats).query(QUERY).remaps(&[Remap::Missing]),
    Route::new("GET", "/guests/interfacestats", "getInterfaceStats", interfaces)
        .query(QUERY)
        .remaps(&[Remap::Missing]),
];

/// Returns the users asked for; all unknown ones are named in one failure.
fn asked(world: &mut World, call: &Call<'_>) -> Result<Vec<String>, Failure> {
    let text = call.parameter("userid").unwrap_or_default();
    let users: Vec<String> =
        text.split(',').map(|user| user.trim().to_uppercase()).filter(|user| !user.is_empty()).collect();
    let mut unknown: Vec<&str> = Vec::new();
    for user in &users {
        if super::smt::managed(world, user).is_err() {
            unknown.push(user);
        }
    }
    if unknown.is_empty() {
        return Ok(users);
    }
    Err(Failure::not_known(Module::Guest, format!("Guest '{}'", unknown.join(", "))))
}

/// Guests that are off are missing.
fn stats(world: &mut World, call: &Call<'_>) -> Outcome {
    let now = world.clock.now();
    let mut output = Map::new();
    for user in asked(world, call)? {
        let Some(machine) = world.machines.get(&user).filter(|machine| !machine.going_off()) else {
            continue;
        };
        let figures = machine.performance(now);
        // The members and the constants are the recorded ones.
        let shown = json!({
            "guest_cpus": figures.cpus,
            "used_cpu_time_us": figures.used_cpu_us,
            "elapsed_cpu_time_us": figures.elapsed_us,
            "min_cpu_count": figures.cpus,
            "max_cpu_limit": 10_000,
            "samples_cpu_in_use": figures.samples_in_use,
            "samples_cpu_delay": figures.samples_delay,
            "used_mem_kb": figures.used_memory_kib,
            "max_mem_kb": figures.memory_kib,
            "min_mem_kb": 0,
            "shared_mem_kb": figures.used_memory_kib,
        });
        output.insert(user, shown);
    }
    Ok(Value::Object(output))
}

/// Guests that are off or not coupled are missing.
fn interfaces(world: &mut World, call: &Call<'_>) -> Outcome {
    let now = world.clock.now();
    let mut output = Map::new();
    for user in asked(world, call)? {
        let adapters =
            world.machines.get(&user).map(|machine| machine.adapters.as_slice()).unwrap_or_default();
        let shown: Vec<Value> = adapters
            .iter()
            .filter_map(|adapter| Some((adapter, adapter.lan.as_ref()?)))
            .map(|(adapter, lan)| {
                let traffic = Traffic::between(adapter.coupled_at, now);
                json!({
                    "vswitch_name": lan,
                    "nic_vdev": adapter.vdev,
                    "nic_fr_rx": traffic.frames_received,
                    "nic_fr_tx": traffic.frames_sent,
                    "nic_fr_rx_dsc": 0,
                    "nic_fr_tx_dsc": 0,
                    "nic_fr_rx_err": 0,
                    "nic_fr_tx_err": 0,
                    "nic_rx": traffic.bytes_received,
                    "nic_tx": traffic.bytes_sent,
                })
            })
            .collect();
        if !shown.is_empty() {
            output.insert(user, Value::Array(shown));
        }
    }
    Ok(Value::Object(output))
}
