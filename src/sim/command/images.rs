//! Deploying and capturing: image files onto simulated disks and back, octet by octet (hypervisor-surface.md section 6,
//! disk-images.md sections 1 and 3).

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use super::{Answer, Bench};
use crate::model::Vdev;
use crate::sim::SimError;
use crate::sim::content;
use crate::sim::image::read_header;
use crate::sim::system::Installation;

/// Octets that tell what a file is.
const HEAD: usize = 512;
/// The folder of disk contents.
const DISKS: &str = "disks";

/// Writes an image file onto a disk: `U V FILE`, for `CoreOS` followed by ignition file, kind of disk and network, or
/// with port and unit for a SCSI disk.
pub(super) fn unpack(bench: &Bench<'_>) -> Result<Answer, SimError> {
    let (user, channel) = (bench.upper(0), bench.argument(1));
    let coreos = bench.arguments.len() > 3;
    let scsi = bench.arguments.get(5).is_some_and(|kind| kind.eq_ignore_ascii_case("SCSI"));
    let name = bench.argument(if scsi { 3 } else { 2 });
    let path = bench.path(name);
    let begin =
        bench.world(|world| format!("unpackdiskimage start time: {}\n", world.clock.now().as_tool()))?;
    let failed = |error: &str| {
        let text = format!(
            "{begin}ERROR: {error}\nERROR: Failed to connect disk: {user}:{channel}\n\nIMAGE DEPLOYMENT FAILED.\n"
        );
        Ok(Answer::failed(3, text))
    };
    let Ok(head) = read_head(&path) else { return failed(&format!("Image file {name} does not exist")) };
    if scsi {
        // The volume lies outside of the simulated system; nothing of it is kept.
        return Ok(Answer::ok(begin));
    }
    let vdev: Vdev = channel.parse().unwrap_or(Vdev(0));
    let checked = bench.world(|world| {
        let disk = world.deployable(&user, vdev, channel, read_header(&head), coreos)?;
        Ok::<_, String>((disk, world.random.uuid()))
    })?;
    let (disk, fresh) = match checked {
        Ok(found) => found,
        Err(error) => return failed(&error),
    };
    let target = bench.files.place(Path::new(DISKS), &fresh);
    // What the original does not notice is not noticed here either: it looks at the wrong end of its pipeline.
    if !coreos && let Err(error) = content::write(&path, &head, &target, disk.kind, disk.units()) {
        return failed(&error.to_string());
    }
    let (os_version, image) = origin(&path);
    let stale = bench.world(|world| {
        let installed = Installation {
            image: Some(image),
            kept: (!coreos).then_some(fresh),
            ..Installation::of(&os_version)
        };
        world.install(&user, vdev, installed)
    })?;
    if let Some(stale) = stale {
        bench.files.discard(Path::new(DISKS), &stale);
    }
    let end = bench.world(|world| world.clock.now().as_tool())?;
    Ok(Answer::ok(format!(
        "{begin}Source disk image file: {name}\nDeploying image to {user}'s disk at channel {channel}.\n\
         unpackdiskimage end time: {end}\n"
    )))
}

/// Returns operating system and image of `<repository>/netboot/<os version>/<image name>/0100`.
fn origin(path: &Path) -> (String, String) {
    let mut parents = path.ancestors().skip(1).filter_map(|folder| folder.file_name());
    let mut next = || parents.next().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let image = next();
    (next(), image)
}

fn read_head(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(HEAD);
    File::open(path)?.take(HEAD as u64).read_to_end(&mut head)?;
    Ok(head)
}

/// Makes an image file of a disk: `U V FILE --compression N`. It refuses a file that exists, a guest that runs and a
/// level of more than one digit (disk-images.md section 3).
pub(super) fn create(bench: &Bench<'_>) -> Result<Answer, SimError> {
    let (user, channel) = (bench.upper(0), bench.argument(1));
    let path = bench.path(bench.argument(2));
    let level = match bench.arguments.iter().skip_while(|word| *word != "--compression").nth(1) {
        None => Some(6),
        Some(text) => text.parse().ok().filter(|level| *level <= 9),
    };
    let begin =
        bench.world(|world| format!("creatediskimage start time: {}\n", world.clock.now().as_tool()))?;
    let failed =
        |error: &str| Ok(Answer::failed(3, format!("{begin}ERROR: {error}\n\nIMAGE CAPTURE FAILED.\n")));
    let Some(level) = level else { return failed("Compression level must be one digit") };
    if path.exists() {
        return failed(&format!("{} already exists", path.display()));
    }
    let vdev: Vdev = channel.parse().unwrap_or(Vdev(0));
    let source = bench.world(|world| {
        if world.machines.contains_key(&user) {
            return Err(format!("The source guest {user} is logged on"));
        }
        let disk = world.directory.user(&user).ok().and_then(|entry| entry.minidisk(vdev));
        let disk = disk.ok_or_else(|| {
            format!("Unable to link {user} {channel} disk. HCPLNM107E {user} {channel} not linked; not in CP directory")
        })?;
        Ok((disk, world.installed(&user, vdev).and_then(|installed| installed.kept.clone())))
    })?;
    let (disk, kept) = match source {
        Ok(found) => found,
        Err(error) => return failed(&error),
    };
    let written = kept.map(|kept| bench.files.place(Path::new(DISKS), &kept));
    if let Err(error) = content::read(written.as_deref(), disk.kind, disk.units(), level, &path) {
        // A part of an image is of no use.
        let _ = fs::remove_file(&path);
        return failed(&error.to_string());
    }
    let end = bench.world(|world| world.clock.now().as_tool())?;
    Ok(Answer::ok(format!("{begin}Compression level: {level}\ncreatediskimage end time: {end}\n")))
}

/// Writes the boot map of a volume: looks which paths lead to it.
pub(super) fn refresh_bootmap(bench: &Bench<'_>) -> Result<Answer, SimError> {
    let option = |name: &str| {
        let value = bench
            .arguments
            .iter()
            .find_map(|word| word.strip_prefix("--")?.strip_prefix(name)?.strip_prefix('='));
        value.unwrap_or_default()
    };
    let split = |text: &'static str| option(text).split(',').filter(|part| !part.is_empty());
    let (channels, ports): (Vec<&str>, Vec<&str>) = (split("fcpchannel").collect(), split("wwpn").collect());
    let needed: usize = option("minfcp").parse().unwrap_or(channels.len());
    bench.world(|world| {
        let (open, valid) = world.fcp.paths(&channels, &ports, option("lun"));
        if valid.len() < needed {
            let found = valid.len();
            let text =
                format!("Exit MSG: The number of valid paths {found} is less than required {needed}.\n");
            return Answer::failed(6, text);
        }
        let paths: Vec<String> =
            valid.iter().map(|channel| format!("{channel}:{}", open.join(" "))).collect();
        Answer::ok(format!("RESULT PATHS: {}\n", paths.join(",")))
    })
}
