//! Images: the table, import, deletion, size.

use serde_json::{Value, json};

use super::answer::{Failure, Module, Remap};
use super::patterns::{FILE_URL, IMAGE_NAME, MD5, OS_VERSION, REMOTE_HOST};
use super::schema::{Object, Rule, optional, required};
use super::{Call, Outcome, Route};
use crate::sim::connector::{ImageRecord, Release};
use crate::sim::image::{self, ImportError};
use crate::sim::world::World;

const CREATE: Rule = Rule::Object(Object::closed(&[required(
    "image",
    Rule::Object(Object::closed(&[
        required("image_name", IMAGE_NAME),
        required("url", FILE_URL),
        required(
            "image_meta",
            Rule::Object(Object::closed(&[
                required("os_version", OS_VERSION),
                optional("md5sum", MD5),
                optional("disk_type", Rule::Word(&["DASD", "dasd", "SCSI", "scsi"])),
            ])),
        ),
        optional("remote_host", REMOTE_HOST),
    ])),
)]));

const EXPORT: Rule = Rule::Object(Object::closed(&[required(
    "location",
    Rule::Object(Object::closed(&[required("dest_url", FILE_URL), optional("remote_host", REMOTE_HOST)])),
)]));

pub(super) const ROUTES: &[Route] = &[
    Route::new("GET", "/images", "listImages", list).remaps(&[Remap::Missing]),
    Route::new("POST", "/images", "createImage", create).body(&CREATE).remaps(&[Remap::Exists]),
    Route::new("PUT", "/images/{}", "exportImage", export).body(&EXPORT).remaps(&[Remap::Missing]),
    Route::new("DELETE", "/images/{}", "deleteImage", delete),
    Route::new("GET", "/images/{}/root_disk_size", "getImageRootDiskSize", root_disk_size),
];

fn find<'a>(world: &'a World, name: &str) -> Result<&'a ImageRecord, Failure> {
    world
        .connector
        .image(name)
        .ok_or_else(|| Failure::not_known(Module::Image, format!("Image with name: {name}")))
}

fn shown(image: &ImageRecord, release: Release) -> Value {
    #[expect(
        clippy::cast_precision_loss,
        reason = "the server sends a fraction of seconds; this century fits"
    )]
    // -1 stands for a file that is not there (connector-notes.md section 6.7).
    let used_at = if image.lost { -1.0 } else { image.used_at_ms as f64 / 1000.0 };
    let mut shown = json!({
        "imagename": image.name,
        "imageosdistro": image.os_version,
        "md5sum": image.md5,
        "disk_size_units": image.disk_size_units,
        "image_size_in_bytes": image.file_bytes.to_string(),
        "type": "rootonly",
        "comments": image.comments,
        "last_access_time": used_at,
    });
    if release == Release::Newest {
        shown["image_path"] = json!(image.path);
    }
    shown
}

fn list(world: &mut World, call: &Call<'_>) -> Outcome {
    let release = world.connector.settings.release;
    match call.parameter("imagename") {
        Some(name) => Ok(json!([shown(find(world, name)?, release)])),
        None => Ok(world.connector.images.values().map(|image| shown(image, release)).collect()),
    }
}

/// Import in the order of disk-images.md section 1.5.
fn create(world: &mut World, call: &Call<'_>) -> Outcome {
    let request = &call.body["image"];
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let (name, url) =
        (text(&request["image_name"]).unwrap_or_default(), text(&request["url"]).unwrap_or_default());
    let meta = &request["image_meta"];
    let wanted = image::Import {
        name: &name,
        url: &url,
        os_version: meta["os_version"].as_str().unwrap_or_default(),
        md5: meta["md5sum"].as_str(),
        disk_type: meta["disk_type"].as_str(),
        remote: request.get("remote_host").is_some(),
    };
    image::import(world, call.files, &wanted).map_err(|error| failed(&error))?;
    Ok(json!(""))
}

/// Reason codes and texts: the recorded ones for 4, 6 and 13, else those of connector-notes.md section 4.4.
fn failed(error: &ImportError) -> Failure {
    let (rs, text) = match error {
        ImportError::Scheme(scheme) => (2, format!("No image schema found for {scheme}")),
        ImportError::Md5 => (
            4,
            "Image import error: The md5sum after import is not same as source image, it is possible that the \
             image has been broken during import"
                .to_owned(),
        ),
        ImportError::NoSize => (
            6,
            "Image import error: The header of image does not contain built-in disk size units".to_owned(),
        ),
        ImportError::NoType => {
            (7, "Image import error: The disk type of the image is not recognized".to_owned())
        }
        ImportError::Remote(path) => (10, format!("Image import error: Failed to copy {path} from remote host")),
        ImportError::Missing(path) => (
            12,
            format!(
                "Import image from local file system failed with error [Errno 2] No such file or directory: '{path}'"
            ),
        ),
        ImportError::Io(error) => (12, format!("Import image from local file system failed with error {error}")),
        ImportError::Exists(name) => {
            (13, format!("Image import error: image name {name} already exist in image database"))
        }
        ImportError::DiskType => (
            14,
            "Image import error: disk_type is required for RHCOS image, its value has to be DASD or SCSI".to_owned(),
        ),
    };
    Failure::module(Module::Image, rs, text)
}

fn export(world: &mut World, call: &Call<'_>) -> Outcome {
    let name = call.segments.first().map(String::as_str).unwrap_or_default();
    let image = find(world, name)?.clone();
    let url = call.member("location", "dest_url").as_str().unwrap_or_default();
    let Some(target) = url.strip_prefix("file://") else {
        return Err(Failure::exception("AttributeError: no class for the scheme of the URL"));
    };
    let failed = |rs: i64, text: String| Failure::module(Module::Image, rs, text);
    if call.member("location", "remote_host").is_string() {
        return Err(failed(21, format!("Export image to remote file system failed: {target}")));
    }
    let from = call.files.locate(&image.path).filter(|file| file.is_file());
    let from = from.ok_or_else(|| failed(23, format!("Image file {} does not exist", image.path)))?;
    call.files
        .copy_in(&from, target)
        .map_err(|error| failed(22, format!("Export image to local file system failed: {error}")))?;
    Ok(json!({
        "image_name": image.name,
        "image_path": url,
        "os_version": image.os_version,
        "md5sum": image.md5,
        "comments": image.comments,
    }))
}

/// An unknown image is a success.
fn delete(world: &mut World, call: &Call<'_>) -> Outcome {
    let name = call.segments.first().map(|name| name.to_lowercase()).unwrap_or_default();
    if let Some(image) = world.connector.images.remove(&name) {
        call.files.remove(&image.path);
    }
    Ok(json!(""))
}

/// The number alone: the unit is left off (recorded).
fn root_disk_size(world: &mut World, call: &Call<'_>) -> Outcome {
    let image = find(world, call.segments.first().map(String::as_str).unwrap_or_default())?;
    Ok(json!(image.disk_size_units.split(':').next().unwrap_or_default()))
}
