//! `smcli`: name lists (hypervisor-surface.md section 3.6).

use super::smcli::{Call, Reply};
use crate::sim::refusal::Refusal;
use crate::sim::world::World;

const DONE: Reply = Ok(String::new());
/// Recorded.
const NOT_THERE: Refusal = Refusal::of(612, 40, "Name is not in list");
/// zvm-simulator-model.md section 13.
const THERE: Refusal = Refusal::of(0, 36, "Name is already in list");
const NO_LIST: Refusal = Refusal::of(200, 24, "Name list not found");

fn name(call: &Call<'_>) -> String {
    call.options.text('n').unwrap_or_default().to_uppercase()
}

pub(super) fn add(world: &mut World, call: &Call<'_>) -> Reply {
    let (list, name) = (world.name_lists.entry(call.user()).or_default(), name(call));
    if list.contains(&name) {
        return Err(THERE);
    }
    list.push(name);
    DONE
}

pub(super) fn remove(world: &mut World, call: &Call<'_>) -> Reply {
    let (user, name) = (call.user(), name(call));
    let list = world.name_lists.get_mut(&user).ok_or(NOT_THERE)?;
    let before = list.len();
    list.retain(|known| *known != name);
    if list.len() == before {
        return Err(NOT_THERE);
    }
    if list.is_empty() {
        world.name_lists.remove(&user);
    }
    DONE
}

pub(super) fn query(world: &mut World, call: &Call<'_>) -> Reply {
    let list = world.name_lists.get(&call.user()).ok_or(NO_LIST)?;
    Ok(list.iter().map(|name| format!("{name}\n")).collect())
}

pub(super) fn destroy(world: &mut World, call: &Call<'_>) -> Reply {
    world.name_lists.remove(&call.user()).ok_or(NO_LIST)?;
    DONE
}
