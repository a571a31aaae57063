//! Making an image from the root disk of a guest.

use serde_json::{Value, json};

use super::answer::{Failure, Module};
use super::{Call, Outcome, smt};
use crate::sim::image::{self, Capture};
use crate::sim::world::World;

/// How long a capture takes at least (zvm-simulator-model.md section 12).
const CAPTURE_MS: u64 = 120_000;

/// Shuts the guest down, softly when it answers, copies its root disk, and starts it again when it was on. A guest
/// that does not answer is filed under its recorded release in upper case, or UNKNOWN. A name that exists fails only
/// at the end, as an exception (hypervisor-surface.md section 10.5).
pub(super) fn capture(world: &mut World, user: &str, body: &Value, call: &Call<'_>) -> Outcome {
    smt::managed(world, user)?;
    let kind = body["capture_type"].as_str().unwrap_or("rootonly");
    if kind != "rootonly" {
        return Err(Failure::not_implemented("guest", format!("Capture guest with type: {kind}")));
    }
    let name = body["image"].as_str().unwrap_or_default();
    let failed = |text: String| {
        let text = format!("Failed to capture userid {user} to generate image, error: {text}");
        Failure::module(Module::Guest, 5, text)
    };
    let on = world.is_on(user);
    let now = world.clock.now();
    let connector = world.connector.settings.userid.clone();
    let answering = world.machines.get(user).filter(|machine| machine.answers(&connector, now));
    let (reported, answers) = (
        answering.and_then(|machine| Some(machine.system.as_ref()?.installed.distribution())),
        answering.is_some(),
    );
    let vdev = world.connector.settings.root_vdev;
    let disk = world.directory.user(user).ok().and_then(|entry| entry.minidisk(vdev));
    let disk = disk.ok_or_else(|| failed(format!("there is no root disk {vdev}")))?;
    if on {
        if answers {
            world.wait(15_000);
        }
        // It was on a moment ago; going off already serves as well.
        let _ = world.deactivate(user);
        while world.machines.contains_key(user) {
            world.wait(2_000);
        }
    }
    let meta = world.connector.guests.get(user).map(|guest| guest.meta.clone()).unwrap_or_default();
    let recorded = meta.strip_prefix("os_version=").map(str::to_uppercase);
    let os_version = reported.or(recorded).unwrap_or_else(|| "UNKNOWN".to_owned());
    let level = body["compress_level"].as_i64().unwrap_or(6).clamp(0, 9);
    let source = world.installed(user, vdev).and_then(|system| system.image.clone());
    let wanted = Capture {
        name,
        os_version: &os_version,
        kind: disk.kind,
        units: disk.units(),
        level: u32::try_from(level).unwrap_or(6),
        source: source.as_deref(),
    };
    image::capture(world, call.files, &wanted).map_err(|error| match error {
        image::CaptureError::Exists => {
            Failure::exception("IntegrityError('UNIQUE constraint failed: image.imagename')")
        }
        image::CaptureError::Io(error) => failed(error.to_string()),
    })?;
    world.wait(CAPTURE_MS);
    if on {
        world.activate(user).map_err(|refusal| failed(refusal.text.into_owned()))?;
    }
    Ok(json!(""))
}
