//! `smcli`: the user directory (hypervisor-surface.md section 3.1).

use super::smcli::{Call, Reply};
use crate::sim::refusal::Refusal;
use crate::sim::world::World;

/// What the directory manager writes behind an entry (recorded).
const OPTIONS: &str = "*DVHOPT LNK0 LOG1 RCM1 SMS0 NPW1 LNGAMENG PWC20260101 CRC";

pub(super) fn names(world: &mut World, _: &Call<'_>) -> Reply {
    Ok(world.directory.users().map(|user| format!("{user}\n")).collect())
}

pub(super) fn query(world: &mut World, call: &Call<'_>) -> Reply {
    let entry = world.directory.query(&call.user())?;
    Ok(format!("{}\n{OPTIONS}\n", entry.records.join("\n")))
}

pub(super) fn create(world: &mut World, call: &Call<'_>) -> Reply {
    world.create_entry(&call.user(), call.records()?)?;
    Ok(String::new())
}

pub(super) fn delete(world: &mut World, call: &Call<'_>) -> Reply {
    world.delete_entry(&call.user())?;
    Ok(String::new())
}

/// How far a task is. The connector never asks: the letter of the option and the texts are the simulation's.
pub(super) fn task(world: &mut World, call: &Call<'_>) -> Reply {
    let id = call.options.text('i').and_then(|id| id.parse().ok());
    let id = id.ok_or(Refusal::of(24, 13, "Syntax error in function parameters"))?;
    match world.task_reason(id) {
        0 => Ok(String::new()),
        100 => Err(Refusal::of(0, 100, "Asynchronous operation succeeded")),
        104 => Err(Refusal::of(0, 104, "Asynchronous operation in progress")),
        reason => Err(Refusal::of(0, reason, "Asynchronous operation failed")),
    }
}

pub(super) fn lock(world: &mut World, call: &Call<'_>) -> Reply {
    let by = world.connector.settings.userid.clone();
    world.directory.lock(&call.user(), &by)?;
    Ok(String::new())
}

pub(super) fn unlock(world: &mut World, call: &Call<'_>) -> Reply {
    let by = world.connector.settings.userid.clone();
    world.directory.unlock(&call.user(), &by)?;
    Ok(String::new())
}

pub(super) fn replace(world: &mut World, call: &Call<'_>) -> Reply {
    let by = world.connector.settings.userid.clone();
    world.directory.replace(&call.user(), &by, call.records()?)?;
    Ok(String::new())
}

/// Adds the processors of `CPU=CPUADDR=nn`, sets the share of `SHARE=RELATIVE=n`.
pub(super) fn define(world: &mut World, call: &Call<'_>) -> Reply {
    let entry = world.directory.change(&call.user())?;
    entry.add_cpus(&addresses(call)?);
    if let Some(share) = call.options.keyword("SHARE") {
        entry.set_share(&share.replace('=', " "));
    }
    Ok(String::new())
}

pub(super) fn undefine(world: &mut World, call: &Call<'_>) -> Reply {
    world.directory.change(&call.user())?.remove_cpus(&addresses(call)?);
    Ok(String::new())
}

/// Returns the processor addresses of the operands.
fn addresses(call: &Call<'_>) -> Result<Vec<u8>, Refusal> {
    call.options
        .keywords()
        .filter(|(name, _)| *name == "CPU")
        .map(|(_, value)| {
            let digits = value.strip_prefix("CPUADDR=").unwrap_or(value);
            u8::from_str_radix(digits, 16).map_err(|_| Refusal::of(24, 813, "Syntax error in CPU address"))
        })
        .collect()
}
