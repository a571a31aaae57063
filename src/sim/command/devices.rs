//! `smcli`: dedicated devices, OSA and FCP (hypervisor-surface.md sections 3.4 and 3.5).

use super::smcli::{Call, Reply};
use crate::model::Vdev;
use crate::sim::network::OsaStatus;
use crate::sim::refusal::Refusal;
use crate::sim::world::World;

const DONE: Reply = Ok(String::new());
const SYNTAX: Refusal = Refusal::of(24, 13, "Syntax error in function parameters");

fn pair(call: &Call<'_>) -> Result<(Vdev, Vdev), Refusal> {
    call.options.vdev('v').zip(call.options.vdev('r')).ok_or(SYNTAX)
}

pub(super) fn dedicate_entry(world: &mut World, call: &Call<'_>) -> Reply {
    let (vdev, real) = pair(call)?;
    world.dedicate_entry(&call.user(), vdev, real)?;
    DONE
}

pub(super) fn dedicate(world: &mut World, call: &Call<'_>) -> Reply {
    let (vdev, real) = pair(call)?;
    world.dedicate(&call.user(), vdev, real)?;
    DONE
}

pub(super) fn undedicate_entry(world: &mut World, call: &Call<'_>) -> Reply {
    world.undedicate_entry(&call.user(), call.options.vdev('v').ok_or(SYNTAX)?)?;
    DONE
}

pub(super) fn undedicate(world: &mut World, call: &Call<'_>) -> Reply {
    world.undedicate(&call.user(), call.options.vdev('v').ok_or(SYNTAX)?)?;
    DONE
}

pub(super) fn osas(world: &mut World, _: &Call<'_>) -> Reply {
    if world.network.osas.is_empty() {
        return Err(Refusal::of(4, 4, "No OSAs exist on the system"));
    }
    let holder = |device: Vdev| {
        let held = world
            .machines
            .iter()
            .find(|(_, machine)| machine.dedicated.iter().any(|(_, real)| *real == device));
        held.map(|(user, _)| user.as_str())
    };
    let shown = world.network.osas.iter().map(|osa| {
        let status = match (&osa.status, holder(osa.device)) {
            (OsaStatus::Free, None) => "FREE".to_owned(),
            (OsaStatus::Free, Some(user)) => format!("ATTACHED {user}"),
            (OsaStatus::Attached(user), _) => format!("ATTACHED {user}"),
            (OsaStatus::Offline, _) => "OFFLINE".to_owned(),
            (OsaStatus::Boxed, _) => "BOXED".to_owned(),
        };
        format!(
            "OSA Address: {}\nOSA Status: {status}\nOSA Type: OSA\nCHPID Address: {:02X}\nAgent Status: NO\n",
            osa.device, osa.chpid
        )
    });
    Ok(shown.collect())
}

/// Six lines for every FCP device.
pub(super) fn ports(world: &mut World, _: &Call<'_>) -> Reply {
    let shown = world.fcp.devices.iter().map(|fcp| {
        let state = world.fcp_state(fcp);
        let status = match state.status {
            "active" => "Active",
            "offline" => "Offline",
            _ => "Free",
        };
        format!(
            "FCP device number: {}\n  Status: {status}\n  NPIV world wide port number: {}\n  Channel path ID: {:02X}\n  \
             Physical world wide port number: {}\n  Owner: {}\n",
            fcp.device, fcp.npiv, fcp.chpid, fcp.permanent, state.owner
        )
    });
    Ok(shown.collect())
}
