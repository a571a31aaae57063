//! `smcli`: minidisks, volumes and pools (hypervisor-surface.md section 3.2).

use super::smcli::{Call, Reply};
use crate::sim::refusal::Refusal;
use crate::sim::storage::{Piece, Volume};
use crate::sim::world::World;

/// What a delete says of a disk that is not there (recorded).
const NO_DISK: Refusal = Refusal::of(208, 36, "Image disk does not exist");
/// Operands that cannot be read.
const SYNTAX: Refusal = Refusal::of(24, 13, "Syntax error in function parameters");

pub(super) fn create_entry(world: &mut World, call: &Call<'_>) -> Reply {
    let options = &call.options;
    let (Some(vdev), Some(pool)) = (options.vdev('v'), options.text('r')) else { return Err(SYNTAX) };
    let size = options.text('z').and_then(|size| size.parse().ok()).ok_or(SYNTAX)?;
    world.add_minidisk(&call.user(), vdev, pool, size)?;
    Ok(String::new())
}

/// Adds a disk of the directory entry to the running guest (zvm-simulator-model.md section 13).
pub(super) fn create(world: &mut World, call: &Call<'_>) -> Reply {
    let vdev = call.options.vdev('v').ok_or(SYNTAX)?;
    let user = call.user();
    world.machine(&user)?;
    if world.directory.user(&user)?.minidisk(vdev).is_none() {
        return Err(Refusal::of(208, 8, "Image disk not defined in the directory"));
    }
    Ok(String::new())
}

pub(super) fn delete_entry(world: &mut World, call: &Call<'_>) -> Reply {
    let vdev = call.options.vdev('v').ok_or(SYNTAX)?;
    match world.remove_minidisk(&call.user(), vdev) {
        Err(refusal) if refusal == Refusal::NO_DISK => Err(NO_DISK),
        other => other.map(|()| String::new()),
    }
}

/// By query and entity: 1/3 volumes of a pool, 1/1 all volumes, 2/3 free pieces, 3/3 used pieces. Nothing is listed
/// of a pool that does not exist.
pub(super) fn space(world: &mut World, call: &Call<'_>) -> Reply {
    let options = &call.options;
    let name = options.text('n').unwrap_or_default();
    let group = world.storage.group(name);
    Ok(match (options.text('q'), options.text('e')) {
        (Some("1"), Some("1")) => volumes(world),
        (Some("1"), Some("3")) => group.map_or_else(
            |_| String::new(),
            |group| {
                let volumes: Vec<&str> =
                    group.regions.iter().map(|region| region.extent.volume.as_str()).collect();
                format!("{} {}\n", group.name, volumes.join(" "))
            },
        ),
        (Some("2"), Some("3")) => group.map_or_else(
            |_| String::new(),
            |group| pieces(world, &group.name, &group.free(&world.directory)),
        ),
        (Some("3"), Some("3")) => group.map_or_else(
            |_| String::new(),
            |group| pieces(world, &group.name, &group.used(&world.directory)),
        ),
        _ => return Err(SYNTAX),
    })
}

fn volumes(world: &World) -> String {
    let shown = world.storage.volumes.iter().filter_map(|volume| {
        Some(format!("{} {} {}\n", volume.label.as_ref()?, volume.device_type(), volume.size))
    });
    shown.collect()
}

/// Six words a line for free pieces, nine for used ones.
fn pieces(world: &World, pool: &str, pieces: &[Piece]) -> String {
    let line = |piece: &Piece| {
        let extent = &piece.extent;
        let kind = world.storage.volume(&extent.volume).map_or_else(String::new, Volume::device_type);
        let middle = match &piece.owner {
            Some((owner, vdev)) => format!("{} {owner} {vdev} ", extent.end() - 1),
            None => String::new(),
        };
        let Piece { region, .. } = piece;
        format!("{} {kind} {} {} {middle}{pool} {region}\n", extent.volume, extent.start, extent.size)
    };
    pieces.iter().map(line).collect()
}
