//! Resizing of guests: processors and memory, in the definition and live.

use serde_json::{Value, json};

use super::answer::{Failure, Module};
use super::smt::{self, Api};
use super::{Call, Outcome, guests};
use crate::sim::connector::Release;
use crate::sim::entry::mib;
use crate::sim::world::World;

/// Processor count of a request; the check has bounded it.
fn wanted_cpus(body: &Value) -> u8 {
    body["cpu_cnt"].as_u64().and_then(|count| u8::try_from(count).ok()).unwrap_or(1)
}

pub(super) fn cpus(world: &mut World, user: &str, body: &Value, _: &Call<'_>) -> Outcome {
    smt::managed(world, user)?;
    define_cpus(world, user, body)?;
    Ok(json!(""))
}

/// Counts only records that begin with `CPU`; the share follows the count, or is the one asked for, and takes effect
/// only when the count changes.
fn define_cpus(world: &mut World, user: &str, body: &Value) -> Result<(), Failure> {
    let wanted = wanted_cpus(body);
    let refused = |rs: i64, text: String| {
        Failure::conflict(
            Module::Guest,
            rs,
            format!("Failed to resize cpus of guest: '{user}', error: {text}"),
        )
    };
    guests::entry(world, user)?;
    let Ok(entry) = world.directory.user(user) else { return Ok(()) };
    let most = entry
        .maximum_cpus()
        .ok_or_else(|| refused(3, "maximum number of cpus is not defined in user directory.".to_owned()))?;
    if u64::from(wanted) > most {
        return Err(refused(
            4,
            format!(
                "the requested number of cpus: '{wanted}' exceeds the maximum number of cpus allowed: '{most}'."
            ),
        ));
    }
    let counted = entry.counted_cpus();
    if counted.len() == usize::from(wanted) {
        return Ok(());
    }
    let share = body["cpu_share"].as_str().map(str::to_owned);
    let share = share.unwrap_or_else(|| format!("RELATIVE {}", u64::from(wanted) * 100));
    let entry = world.directory.change(user).map_err(|refusal| {
        let failure = definition(user, &counted, wanted, &share).failure(&refusal);
        let text = format!(
            "Failed to resize cpus of guest: '{user}', error: update cpu definition in user entry failed with smt \
             error: '{}'.",
            failure.text
        );
        Failure::module(Module::Guest, 6, text)
    })?;
    entry.set_cpus(wanted);
    entry.set_share(&share);
    Ok(())
}

/// The first call of a resize: more processors with the share, or some taken away from the end (measured).
fn definition<'a>(user: &'a str, counted: &[u8], wanted: u8, share: &str) -> Api<'a> {
    let count = usize::from(wanted);
    let (name, addresses, share) = if counted.len() < count {
        let free = (0..).filter(|address| !counted.contains(address));
        let more: Vec<u8> = free.take(count - counted.len()).collect();
        ("Image_Definition_Update_DM", more, format!(" -k SHARE={}", share.replace(' ', "=")))
    } else {
        ("Image_Definition_Delete_DM", counted[count..].to_vec(), String::new())
    };
    let operands: Vec<String> =
        addresses.iter().map(|address| format!("-k CPU=CPUADDR={address:02X}")).collect();
    Api { user, name, operands: operands.join(" ") + &share }
}

/// Returns the processors online in the guest, which has to answer.
fn online(world: &World, user: &str) -> Result<u8, Failure> {
    let connector = &world.connector.settings.userid;
    let machine = world.machines.get(user).filter(|machine| machine.answers(connector, world.clock.now()));
    let machine = machine.ok_or_else(|| unreachable(user, "lscpu --parse=ADDRESS"))?;
    let online = machine.cpus.iter().filter(|cpu| cpu.online).count();
    Ok(u8::try_from(online).unwrap_or(u8::MAX))
}

fn unreachable(user: &str, command: &str) -> Failure {
    let response = format!(
        "ULTVMU0315E IUCV socket error sending command to {user}. cmd: {command}, rc: 4, rs: 101, out: ERROR: ERROR \
         connecting socket:', 'Network is unreachable', 'Return code 4, Reason code 101."
    );
    Failure::layer((2, 4, 101), "", &format!("cmdVM {user} CMD '{command}'"), &response)
}

/// Changes definition and running system. A reduction takes processors offline in the newest server and is refused
/// by 1.6.3 (recorded).
pub(super) fn live_cpus(world: &mut World, user: &str, body: &Value, _: &Call<'_>) -> Outcome {
    smt::managed(world, user)?;
    smt::active(world, user, Module::Guest)?;
    let wanted = wanted_cpus(body);
    let active = online(world, user)?;
    if wanted < active && world.connector.settings.release == Release::V163 {
        let text = format!(
            "Failed to live resize cpus of guest: '{user}', error: current active cpu count: '{active}' is greater \
             than requested count: '{wanted}'."
        );
        return Err(Failure::conflict(Module::Guest, 2, text));
    }
    define_cpus(world, user, body)?;
    if wanted != active {
        // The guest was on and answered a moment ago.
        let set = world.set_online_cpus(user, wanted);
        debug_assert_eq!(set, Ok(()));
    }
    Ok(json!(""))
}

pub(super) fn memory(world: &mut World, user: &str, body: &Value, _: &Call<'_>) -> Outcome {
    smt::managed(world, user)?;
    define_memory(world, user, body)?;
    Ok(json!(""))
}

/// Reads, locks and replaces the entry. The check lets a vertical bar through as the unit: a 500 in the newest
/// server, 409 in 1.6.3.
fn define_memory(world: &mut World, user: &str, body: &Value) -> Result<u64, Failure> {
    let text = body["size"].as_str().unwrap_or_default();
    let conflict = |rs: i64, text: String| {
        Failure::conflict(
            Module::Guest,
            rs,
            format!("Failed to resize memory of guest: '{user}', error: {text}"),
        )
    };
    let Some(wanted) = mib(text) else {
        return Err(match world.connector.settings.release {
            Release::V163 => conflict(20, format!("the requested memory size: '{text}' is invalid.")),
            Release::Newest => Failure::internal(Module::General, format!("invalid memory size {text}")),
        });
    };
    guests::entry(world, user)?;
    let Ok(entry) = world.directory.user(user) else { return Ok(wanted) };
    if entry.reserved_mib().is_none() {
        return Err(conflict(
            19,
            "user definition is not in expected format, cann't get the defined/max/reserved storage.".into(),
        ));
    }
    let most = entry.maximum_memory_mib();
    if wanted > most {
        return Err(conflict(
            20,
            format!(
                "the requested memory size: '{wanted}m' exceeds the maximum memory size defined: '{most}m'."
            ),
        ));
    }
    if wanted != entry.memory_mib() {
        let mut changed = entry.clone();
        changed.set_memory(wanted);
        smt::replace(world, user, changed.records)?;
    }
    Ok(wanted)
}

/// Only upwards.
pub(super) fn live_memory(world: &mut World, user: &str, body: &Value, _: &Call<'_>) -> Outcome {
    smt::managed(world, user)?;
    smt::active(world, user, Module::Guest)?;
    online(world, user).map_err(|_| unreachable(user, "lsmem"))?;
    let active = world.machines.get(user).map_or(0, |machine| machine.memory_mib);
    if let Some(wanted) = body["size"].as_str().and_then(mib).filter(|wanted| *wanted < active) {
        let text = format!(
            "Failed to live resize memory of guest: '{user}', error: current active memory size: '{active}'m is \
             greater than requested size: '{wanted}'m."
        );
        return Err(Failure::conflict(Module::Guest, 18, text));
    }
    let wanted = define_memory(world, user, body)?;
    // The guest was on and answered a moment ago.
    let set = world.set_online_memory(user, wanted);
    debug_assert_eq!(set, Ok(()));
    Ok(json!(""))
}
