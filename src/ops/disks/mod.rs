//! Disks of guests that exist: which there are, adding, deleting, and having the guest format them.

mod add;
mod delete;
mod error;

pub use add::{AddPlan, add, plan};
pub use delete::{Doomed, delete, doomed};
pub use error::DiskError;

pub(super) use add::steps as steps_of_adding;

use super::unclear::Unclear;
use crate::backend::{Backend, BackendError, DiskPlace, DiskSetup};
use crate::model::{DirectoryEntry, Disk, Userid, Vdev};
use crate::progress::Progress;
use crate::suggest::nearest;

/// A disk with the place where it lies, as far as that was asked for and is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The disk of the directory entry.
    pub disk: Disk,
    /// Where it lies.
    pub place: Option<DiskPlace>,
}

/// Lists the disks of any guest. `with_places` costs a second request, which not every server answers.
pub fn list(backend: &dyn Backend, guest: &Userid, with_places: bool) -> Result<Vec<Placed>, BackendError> {
    let entry = backend.guests().definition(guest)?;
    // A guest without disks is a failure of that call (connector-openapi.yaml, `listGuestDisks`).
    let places = if with_places && !entry.disks.is_empty() { backend.disks().places(guest)? } else { None };
    let places = places.unwrap_or_default();
    let with_place = |disk: Disk| {
        let place = places.iter().find(|place| place.vdev == disk.vdev).cloned();
        Placed { disk, place }
    };
    Ok(entry.disks.into_iter().map(with_place).collect())
}

/// Returns a disk of a directory entry.
pub fn of_entry(entry: &DirectoryEntry, vdev: Vdev) -> Result<Disk, DiskError> {
    find(entry, &[vdev]).map(|mut disks| disks.remove(0))
}

/// Returns the disks of an entry with these numbers.
fn find(entry: &DirectoryEntry, numbers: &[Vdev]) -> Result<Vec<Disk>, DiskError> {
    let known = || entry.disks.iter().map(|disk| disk.vdev);
    let find = |vdev: &Vdev| {
        let disk = entry.disks.iter().find(|disk| disk.vdev == *vdev);
        disk.cloned().ok_or_else(|| {
            let names: Vec<String> = known().map(|vdev| vdev.to_string()).collect();
            DiskError::NoDisk {
                guest: entry.userid.clone(),
                vdev: *vdev,
                nearest: nearest(&vdev.to_string(), names.iter().map(String::as_str)).map(str::to_owned),
            }
        })
    };
    numbers.iter().map(find).collect()
}

/// Finds disks that the guest shall put file systems on. What is on them is lost, so the one that it boots from is
/// refused.
pub fn formattable(backend: &dyn Backend, guest: &Userid, numbers: &[Vdev]) -> Result<Vec<Disk>, DiskError> {
    let entry = backend.guests().definition(guest)?;
    let disks = find(&entry, numbers)?;
    match numbers.iter().find(|vdev| boots_from(&entry, **vdev)) {
        Some(boot) => Err(DiskError::Boots { guest: guest.clone(), vdev: *boot }),
        None => Ok(disks),
    }
}

/// Hands the guest what it is to do with disks. What becomes of it only the guest knows.
pub fn configure(
    backend: &dyn Backend,
    guest: &Userid,
    setups: &[DiskSetup],
    progress: &dyn Progress,
) -> Result<(), DiskError> {
    let error = match backend.disks().configure(guest, setups, progress) {
        Err(error) if error.is_unknown() => error,
        result => return Ok(result.map(drop)?),
    };
    let hint =
        format!("see in the guest whether its disks are being formatted: `zvmctl guest console {guest}`");
    Err(match backend.guests().power(guest) {
        Ok(power) => {
            let seen = format!("a look afterwards found guest `{guest}` {power}, which does not tell");
            Unclear::new(error, seen, hint)
        }
        Err(look) => Unclear::unseen(error, &look, hint),
    }
    .into())
}

/// Returns whether the entry boots from this disk.
fn boots_from(entry: &DirectoryEntry, vdev: Vdev) -> bool {
    entry.ipl.as_deref().and_then(|ipl| ipl.parse().ok()) == Some(vdev)
}
