//! The private folder of a genuine connector: configuration, stand-ins for programs and fixed files, tables.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::GenuineOptions;
use crate::image::header::{Header, Tag};
use crate::model::{DiskKind, Vdev};
use crate::sim::connector::ImageHeader;
use crate::sim::world::World;

/// The file of the desk that its commands go to.
pub const DESK: &str = "desk.json";
/// The file that says that it answers.
pub const READY: &str = "ready.json";
/// The script that starts either half.
pub(super) const START: &str = "start.py";

/// What a run makes in its folder, beside its logs.
pub const MADE: &[&str] =
    &["bin", "data", "db", "files", "home", "images", "root", "tmp", START, "tables.json", DESK, READY];

/// Folders that must exist.
const FOLDERS: &[&str] = &["bin", "data", "db", "files", "home", "images", "log", "root", "tmp"];
/// Programs of its system that are answered; `sudo` leads to all others.
const PROGRAMS: &[&str] = &["sudo", "vmcp", "udevadm", "udevsettle"];

/// Fills the folder for a world; what an earlier run left in its tables goes.
pub(super) fn prepare(world: &World, options: &GenuineOptions, server: u16) -> io::Result<()> {
    let folder = &options.folder;
    for passing in ["db", "images", "files", "tmp"] {
        match fs::remove_dir_all(folder.join(passing)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    for name in FOLDERS {
        fs::create_dir_all(folder.join(name))?;
    }
    fs::write(folder.join(START), include_str!("start.py"))?;
    for program in PROGRAMS {
        stand_in(options, program)?;
    }
    fs::write(folder.join("root/sysinfo"), sysinfo(world))?;
    fs::write(folder.join("root/online"), "1\n")?;
    if let Some(token) = &world.connector.settings.admin_token {
        fs::write(folder.join("root/token"), token)?;
    }
    fs::write(folder.join("home/zvmsdk.conf"), configuration(world, folder, server))?;
    for image in world.connector.images.values() {
        let Some(ImageHeader::Tagged(kind, units)) = image.header else { continue };
        // Of images that are only said to exist there is the head: what a deployment looks at.
        let tag = if kind == DiskKind::Eckd { Tag::CkdDisk } else { Tag::FbaPart };
        let place = folder.join("images/netboot").join(image.os_version.to_lowercase()).join(&image.name);
        fs::create_dir_all(&place)?;
        fs::write(place.join("0100"), Header::new(tag, units, 0).write())?;
    }
    fs::write(folder.join("tables.json"), tables(world).to_string())
}

/// Writes a program that hands its command line to the desk.
fn stand_in(options: &GenuineOptions, program: &str) -> io::Result<()> {
    let path = options.folder.join("bin").join(program);
    let quoted = |path: &Path| format!("'{}'", path.display().to_string().replace('\'', "'\\''"));
    let name = if program == "sudo" { String::new() } else { format!(" {program}") };
    let text = format!(
        "#!/bin/sh\nexec {} sim command --host {}{name} \"$@\"\n",
        quoted(&options.program),
        quoted(&options.folder.join(DESK))
    );
    fs::write(&path, text)?;
    #[cfg(unix)]
    fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o755))?;
    Ok(())
}

/// The lines that are read of the machine (hypervisor-surface.md section 1).
fn sysinfo(world: &World) -> String {
    let system = &world.system;
    let total = system.processors.len();
    let used = system.processors.iter().filter(|processor| processor.status != "STANDBY").count();
    format!(
        "Manufacturer:         IBM\nType:                 {}\nLPAR CPUs Total:      {total}\nLPAR CPUs Configured: \
         {used}\nVM00 Control Program: z/VM    {}\n",
        system.machine_type, system.release
    )
}

/// The settings that matter (section 11); figures are not cached, so that a look shows the present.
fn configuration(world: &World, folder: &Path, server: u16) -> String {
    let settings = &world.connector.settings;
    let at = |name: &str| folder.join(name).display().to_string();
    let pool = settings.disk_pool.as_ref().map(|pool| format!("disk_pool = {pool}\n")).unwrap_or_default();
    let auth = if settings.admin_token.is_some() { "token" } else { "none" };
    format!(
        "[logging]\nlog_dir = {}\nlog_level = logging.INFO\n\
         [zvm]\nuser_profile = {}\ndefault_admin_userid = {}\nuser_root_vdev = {}\ndefault_nic_vdev = {}\n{pool}\
         [network]\nmy_ip = 127.0.0.1\n\
         [database]\ndir = {}\n\
         [image]\nsdk_image_repository = {}\n\
         [file]\nfile_repository = {}\n\
         [monitor]\ncache_interval = 0\n\
         [sdkserver]\nbind_addr = 127.0.0.1\nbind_port = {server}\n\
         [wsgi]\nauth = {auth}\ntoken_path = {}\ntoken_validation_period = {}\n",
        at("log"),
        settings.user_profile,
        settings.admin_userid,
        settings.root_vdev,
        settings.nic_vdev,
        at("db"),
        at("images"),
        at("files"),
        at("root/token"),
        settings.token_seconds,
    )
}

/// What the simulated connector knows, for the tables of the genuine one.
fn tables(world: &World) -> Value {
    let connector = &world.connector;
    let guests: Vec<Value> = connector
        .guests
        .iter()
        .map(|(userid, guest)| {
            json!({"userid": userid, "meta": guest.meta, "net_set": if guest.network_set { "1" } else { "0" }})
        })
        .collect();
    let images: Vec<Value> = connector
        .images
        .values()
        .map(|image| {
            json!({
                "name": image.name, "os_version": image.os_version, "md5": image.md5,
                "units": image.disk_size_units, "bytes": image.file_bytes.to_string(), "comments": image.comments,
            })
        })
        .collect();
    let templates: Vec<Value> = connector
        .templates
        .iter()
        .map(|template| {
            let devices = |path: &Vec<Vdev>| -> Vec<String> {
                path.iter().map(|device| device.to_string().to_lowercase()).collect()
            };
            json!({
                "id": template.id, "name": template.name, "description": template.description,
                "paths": template.paths.iter().map(devices).collect::<Vec<_>>(),
                "host_default": template.host_default, "storage_providers": template.storage_providers,
                "minimum_paths": template.minimum_paths,
            })
        })
        .collect();
    json!({"guests": guests, "nics": connector.nics, "images": images, "templates": templates})
}

/// Copies the script that the package brings for new disks to where it is looked for.
pub(super) fn copy_setup_disk(options: &GenuineOptions) -> io::Result<()> {
    let target = options.folder.join("root/setupDisk");
    match find(&options.environment.join("lib"), 4)? {
        Some(source) => fs::copy(source, target).map(|_| ()),
        // Only configuring disks needs it, and says so.
        None => Ok(()),
    }
}

/// Finds `var/lib/zvmsdk/setupDisk` some folders down.
fn find(folder: &Path, depth: usize) -> io::Result<Option<PathBuf>> {
    let here = folder.join("var/lib/zvmsdk/setupDisk");
    if here.is_file() || depth == 0 {
        return Ok(here.is_file().then_some(here));
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir()
            && let Some(found) = find(&path, depth - 1)?
        {
            return Ok(Some(found));
        }
    }
    Ok(None)
}
