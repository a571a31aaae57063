//! Disks of guests on the connector's own system: linking, formatting, letting go (hypervisor-surface.md section 7).

use super::{Answer, Bench};
use crate::sim::SimError;
use crate::sim::system::Linked;

/// The first device number that disks are linked at (recorded).
const FIRST: u16 = 0xAD35;

/// Links a disk at the lowest free device; two callers get two devices.
pub(super) fn link(bench: &Bench<'_>) -> Result<Answer, SimError> {
    let (user, vdev) = (bench.upper(0), bench.upper(1));
    bench.world(|world| {
        let now = world.clock.now().as_tool();
        let begin = format!("linkdiskandbringonline {user} start time: {now}\n");
        let disk = world.directory.user(&user).ok().and_then(|entry| entry.minidisk(vdev.parse().ok()?));
        if disk.is_none() {
            return Answer::failed(
                1,
                format!("{begin}ERROR: HCPLNM107E {user} {vdev} not linked; not in CP directory\n"),
            );
        }
        let taken = |slot: u8| world.linked.iter().any(|linked| linked.slot == slot);
        let Some(slot) = (1..26).find(|slot| !taken(*slot)) else {
            return Answer::failed(1, format!("{begin}ERROR: no free device for {user} {vdev}\n"));
        };
        let linked = Linked { slot, user: user.clone(), vdev: vdev.clone() };
        let (device, name) = (FIRST + u16::from(slot) - 1, linked.device());
        world.linked.push(linked);
        Answer::ok(format!(
            "{begin}Success: Userid {user} vdev {vdev} linked at {device:04x} device name {name}\n\
             linkdiskandbringonline exit time: {now}\n"
        ))
    })
}

pub(super) fn detach(bench: &Bench<'_>) -> Result<Answer, SimError> {
    let (user, vdev) = (bench.upper(0), bench.upper(1));
    bench.world(|world| {
        let before = world.linked.len();
        world.linked.retain(|linked| linked.user != user || linked.vdev != vdev);
        if world.linked.len() == before {
            return Answer::failed(1, format!("ERROR: Userid {user} vdev {vdev} is not linked\n"));
        }
        Answer::ok(format!("Success: Userid {user} vdev {vdev} detached\n"))
    })
}

/// Formats, partitions, flushes: succeeds on a device that is there. What a new file system holds nobody reads.
pub(super) fn device_tool(bench: &Bench<'_>) -> Result<Answer, SimError> {
    let device = bench.arguments.iter().rev().find_map(|word| word.strip_prefix("/dev/"));
    let device =
        device.unwrap_or_default().trim_end_matches(|letter: char| letter.is_ascii_digit()).to_owned();
    bench.world(|world| {
        if world.linked.iter().any(|linked| linked.device() == device) {
            return Answer::default();
        }
        Answer::failed(1, format!("/dev/{device}: No such file or directory\n"))
    })
}

pub(super) fn settle(_: &Bench<'_>) -> Result<Answer, SimError> {
    Ok(Answer::default())
}
