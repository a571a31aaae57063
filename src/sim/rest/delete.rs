//! Deleting a guest and everything it owns.

use serde_json::json;

use super::answer::{Failure, Module, Smt};
use super::{Call, Outcome, smt};
use crate::sim::connector::Release;
use crate::sim::refusal::Refusal;
use crate::sim::world::World;

/// Forces the guest off when it runs, removes entry and disks, revokes it from its switches, cleans the tables.
/// Success when neither the connector nor the directory knows it; 404 when only the directory does.
pub(super) fn delete(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    // One that is seen on another member counts as not managed at once (measured).
    let managed = smt::managed(world, &user).is_ok() && !world.runs_elsewhere(&user);
    let in_directory = world.directory.user(&user).is_ok();
    if !managed && in_directory {
        return Err(Failure::not_known(Module::Guest, format!("Guest '{user}'")));
    }
    if in_directory {
        if world.is_on(&user) {
            // Just looked at: it cannot be off.
            let forced = world.deactivate(&user);
            debug_assert_eq!(forced, Ok(()));
            world.wait(2_000);
        }
        world.purge_reader(&user);
        match world.delete_entry(&user) {
            // Tried again once; whatever that says, the guest counts as gone (hypervisor-surface.md section 9).
            Err(refusal) if refusal == Refusal::STILL_DELETING => {
                world.wait(2_000);
                world.delete_entry(&user).unwrap_or_default();
            }
            other => other.map_err(|refusal| refused(&user, &refusal))?,
        }
        world.wait(1_000);
    }
    let switches: Vec<String> = world
        .connector
        .nics
        .iter()
        .filter(|nic| nic.userid == user)
        .filter_map(|nic| nic.switch.clone())
        .collect();
    for name in switches {
        if let Some(switch) = world.network.switches.get_mut(&name) {
            switch.grants.remove(&user);
        }
    }
    world.forget(&user);
    // 1.6.3 leaves the guest's FCP devices reserved (connector-notes.md section 9).
    if world.connector.settings.release == Release::Newest {
        world.connector.fcp.retain(|_, record| record.assigner != user);
    }
    Ok(json!(""))
}

fn refused(user: &str, refusal: &Refusal) -> Failure {
    let request = format!("deletevm {user} directory");
    let options = format!("-T {user} -e 0");
    Failure::smt(
        refusal,
        &Smt { intro: Some(""), request: &request, api: "Image_Delete_DM", options: &options },
    )
}
