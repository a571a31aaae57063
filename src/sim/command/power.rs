//! `smcli`: running guests, their readers and consoles (hypervisor-surface.md section 3.1).

use super::smcli::{Call, Reply};
use crate::sim::refusal::Refusal;
use crate::sim::spool::Content;
use crate::sim::world::World;

const DONE: Reply = Ok(String::new());

pub(super) fn activate(world: &mut World, call: &Call<'_>) -> Reply {
    world.activate(&call.user())?;
    DONE
}

/// At once with `-f IMMED` and without: the interval of the real one is over when anybody looks.
pub(super) fn deactivate(world: &mut World, call: &Call<'_>) -> Reply {
    world.deactivate(&call.user())?;
    DONE
}

pub(super) fn pause(world: &mut World, call: &Call<'_>) -> Reply {
    match call.options.keyword("PAUSE") {
        Some("YES") => world.pause(&call.user(), true)?,
        Some("NO") => world.pause(&call.user(), false)?,
        // zvm-simulator-model.md section 13.
        Some(_) => return Err(Refusal::of(8, 3003, "Invalid operand value")),
        None => return Err(Refusal::of(8, 3002, "Invalid operand")),
    }
    DONE
}

pub(super) fn purge_reader(world: &mut World, call: &Call<'_>) -> Reply {
    world.purge_reader(&call.user());
    DONE
}

/// Closes the console of a guest and sends it to the reader of the connector's machine; with nothing written there is
/// no file, and no refusal either (recorded).
pub(super) fn console(world: &mut World, call: &Call<'_>) -> Reply {
    let user = call.user();
    let Ok(machine) = world.machine(&user) else { return Err(Refusal::NO_CONSOLE) };
    let text: String = machine.console.drain(..).map(|line| line + "\n").collect();
    if !text.is_empty() {
        let owner = world.connector.settings.userid.clone();
        let id = world.punch(&owner, 'T', "CON", "", Content::Text(text));
        if let Some(file) = world.spool.iter_mut().find(|file| file.id == id) {
            file.origin = user;
        }
    }
    DONE
}

pub(super) fn relocate(world: &mut World, call: &Call<'_>) -> Reply {
    let destination = call.options.keyword("destination").unwrap_or_default().to_uppercase();
    match call.options.keyword("action") {
        Some("MOVE") => world.relocate(&call.user(), &destination)?,
        Some("TEST") => world.may_relocate(&call.user(), &destination)?,
        _ => return Err(Refusal::of(8, 3003, "Invalid operand value")),
    }
    DONE
}
