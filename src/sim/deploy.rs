//! Writing an image onto the disk of a guest: what the original tool checks, and what it leaves
//! (disk-images.md section 1.6).

use super::connector::ImageHeader;
use super::entry::Minidisk;
use super::system::Installation;
use super::world::World;
use crate::model::Vdev;

impl World {
    /// Checks a target in the order of the original tool, behind the check that the file is there; refuses in its
    /// words. `channel` is the device number as it was spelled.
    pub(super) fn deployable(
        &self,
        user: &str,
        vdev: Vdev,
        channel: &str,
        header: ImageHeader,
        coreos: bool,
    ) -> Result<Minidisk, String> {
        if header == ImageHeader::Unknown && !coreos {
            return Err("The image file has an unknown type".into());
        }
        if self.machines.contains_key(user) {
            return Err(format!("The target guest {user} is logged on"));
        }
        let disk = self.directory.user(user).ok().and_then(|entry| entry.minidisk(vdev));
        let disk = disk.ok_or_else(|| {
            format!("Unable to link {user} {channel} disk. HCPLNM107E {user} {channel} not linked; not in CP directory")
        })?;
        match header {
            ImageHeader::Dummy => Err("The image file is a dummy without content".into()),
            ImageHeader::Tagged(kind, _) if kind != disk.kind => Err(format!(
                "Image and target disk are of different types. Image needs {}, disk has {}",
                kind.unit(),
                disk.kind.unit()
            )),
            ImageHeader::Tagged(_, needed) if needed > disk.units() => {
                let has = disk.units();
                Err(format!("Target disk is too small. Image needs {needed}, disk has {has}"))
            }
            ImageHeader::Tagged(..) | ImageHeader::Unknown => Ok(disk),
        }
    }

    /// Puts a system on a disk; returns the name of the content that lay there.
    pub(super) fn install(&mut self, user: &str, vdev: Vdev, installed: Installation) -> Option<String> {
        let disks = self.installations.entry(user.to_owned()).or_default();
        disks.insert(vdev, installed).and_then(|before| before.kept)
    }
}
