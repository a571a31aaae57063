//! Writing an image onto the disk of a guest (disk-images.md section 1.6).

use serde_json::{Value, json};

use super::answer::{Failure, Module};
use super::schema::python_truth;
use super::{Call, Outcome, smt};
use crate::model::Vdev;
use crate::sim::spool::Content;
use crate::sim::system::Installation;
use crate::sim::world::World;

/// Looks the image up, writes the disk, hands over the transport file and the permission for the connector, and
/// remembers the release.
pub(super) fn deploy(world: &mut World, user: &str, body: &Value, call: &Call<'_>) -> Outcome {
    smt::managed(world, user)?;
    let name = body["image"].as_str().unwrap_or_default();
    let skip = python_truth(&body["skipdiskcopy"]);
    let vdev = body["vdev"].as_str().and_then(|text| text.parse().ok());
    let vdev = vdev.unwrap_or(world.connector.settings.root_vdev);
    let transport = body["transportfiles"].as_str();
    let os_version = if skip {
        name.to_owned()
    } else {
        let image = world.connector.image(name);
        let image =
            image.ok_or_else(|| Failure::not_known(Module::Image, format!("Image with name: {name}")))?;
        image.os_version.clone()
    };
    let coreos = os_version.to_lowercase().starts_with("rhcos");
    if coreos && transport.is_none() {
        let text = format!(
            "Failed to deploy image to userid: '{user}', ignition file is required when deploying RHCOS image"
        );
        return Err(Failure::module(Module::Guest, 13, text));
    }
    if !skip {
        write(world, user, vdev, name, coreos)?;
    }
    hand_over(world, user, body, call)?;
    if let Some(guest) = world.connector.guests.get_mut(user) {
        guest.meta = format!("os_version={os_version}");
    }
    Ok(json!(""))
}

/// Checks in the order of the original tool, then puts the system on the disk.
fn write(world: &mut World, user: &str, vdev: Vdev, name: &str, coreos: bool) -> Result<(), Failure> {
    let Some(image) = world.connector.image(name).cloned() else { return Ok(()) };
    let failed = |error: String| {
        let text = format!(
            "Failed to deploy image to userid: '{user}', unpackdiskimage failed with rc: 3, error: \
             \\nERROR: {error}\\nERROR: Failed to connect disk: {user}:{vdev}"
        );
        Failure::module(Module::Guest, 3, text)
    };
    let Some(header) = image.header else {
        return Err(failed(format!("Image file {} does not exist", image.path)));
    };
    world.deployable(user, vdev, &vdev.to_string(), header, coreos).map_err(failed)?;
    let installed = Installation { image: Some(image.name.clone()), ..Installation::of(&image.os_version) };
    world.install(user, vdev, installed);
    let now = world.clock.now().0;
    if let Some(image) = world.connector.images.get_mut(&name.to_lowercase()) {
        image.used_at_ms = now;
    }
    // A copy of some gigabytes: 60 s and more (model section 12).
    world.wait(60_000);
    Ok(())
}

/// Purges the reader and punches what the guest takes at its first start.
fn hand_over(world: &mut World, user: &str, body: &Value, call: &Call<'_>) -> Result<(), Failure> {
    let transport = body["transportfiles"].as_str();
    let mut delivered = None;
    if let Some(path) = transport {
        let octets = call.files.locate(path).and_then(|file| std::fs::read(file).ok());
        // The simulation has no other host to copy from.
        let octets = octets.filter(|_| body.get("remotehost").is_none()).ok_or_else(|| {
            let text = format!(
                "Failed to deploy image to userid: '{user}', copy configdrive to local failed: {path}: No such file \
                 or directory"
            );
            Failure::module(Module::Guest, 4, text)
        })?;
        // Under its own base name, by which the guest goes (config-drive.md section 1).
        delivered = Some((path.rsplit('/').next().unwrap_or(path), octets));
    }
    world.purge_reader(user);
    if let Some((name, octets)) = delivered {
        let id = world.punch(user, 'X', "PUN", name, Content::Script);
        call.files.keep_spooled(world, id, &octets).map_err(|error| {
            Failure::module(Module::Guest, 4, format!("Failed to deploy image to userid: '{user}', {error}"))
        })?;
    }
    let connector = world.connector.settings.userid.clone();
    world.punch(user, 'X', "PUN", "iucvauth.sh", Content::Trust(connector));
    if transport.is_none() && body["hostname"].is_string() {
        world.punch(user, 'X', "PUN", "hostname.sh", Content::Script);
    }
    Ok(())
}
