//! Deleting disks of a guest that is off: what goes, and whether it is really gone.

use std::time::Duration;

use super::error::DiskError;
use super::{boots_from, find};
use crate::backend::{Backend, BackendError};
use crate::model::{Disk, Power, Userid, Vdev};
use crate::ops::cluster::OffEverywhere;
use crate::ops::unclear::Unclear;
use crate::ops::wait::{Clock, Ended, until};
use crate::progress::Progress;

/// How long the directory manager is given to take the disks away.
const PATIENCE: Duration = Duration::from_mins(1);

/// Disks that are to be deleted.
#[derive(Debug)]
pub struct Doomed {
    /// The guest, which is off.
    pub guest: Userid,
    /// The disks.
    pub disks: Vec<Disk>,
    /// The one of them that the guest boots from.
    pub boot: Option<Vdev>,
}

/// Finds disks that are to be deleted. The server wants the guest off, and takes a disk that is not there for done.
pub fn doomed(
    backend: &dyn Backend,
    guest: &Userid,
    numbers: &[Vdev],
    cluster: &OffEverywhere<'_>,
) -> Result<Doomed, DiskError> {
    let entry = backend.guests().definition(guest)?;
    let disks = find(&entry, numbers)?;
    if backend.guests().power(guest)? == Power::On {
        return Err(DiskError::On(guest.clone()));
    }
    cluster.check(guest, Some(&entry))?;
    let boot = numbers.iter().copied().find(|vdev| boots_from(&entry, *vdev));
    Ok(Doomed { guest: guest.clone(), disks, boot })
}

/// Deletes the disks and looks until the directory entry no longer has them.
pub fn delete(
    backend: &dyn Backend,
    doomed: &Doomed,
    clock: &dyn Clock,
    progress: &dyn Progress,
) -> Result<(), DiskError> {
    let guest = &doomed.guest;
    let numbers: Vec<Vdev> = doomed.disks.iter().map(|disk| disk.vdev).collect();
    let left = || -> Result<Vec<Vdev>, BackendError> {
        let entry = backend.guests().definition(guest)?;
        Ok(numbers.iter().copied().filter(|vdev| entry.disks.iter().any(|disk| disk.vdev == *vdev)).collect())
    };
    if let Err(error) = backend.disks().delete(guest, &numbers, progress) {
        if !error.is_unknown() {
            return Err(error.into());
        }
        let hint = format!("look before repeating: `zvmctl guest disk list {guest}`");
        return Err(match left() {
            Ok(left) if left.is_empty() => return Ok(()),
            Ok(left) => {
                Unclear::new(error, format!("a look afterwards still found disk {}", words(&left)), hint)
            }
            Err(look) => Unclear::unseen(error, &look, hint),
        }
        .into());
    }
    if backend.rehearses() {
        return Ok(());
    }
    let mut still = numbers.clone();
    let gone = || {
        still = left()?;
        Ok(still.is_empty())
    };
    match until(PATIENCE, clock, progress, gone)? {
        Ended::Reached => Ok(()),
        Ended::Late => Err(DiskError::StillThere {
            guest: guest.clone(),
            vdevs: words(&still),
            waited: PATIENCE.as_secs(),
        }),
    }
}

fn words(numbers: &[Vdev]) -> String {
    numbers.iter().map(Vdev::to_string).collect::<Vec<_>>().join(", ")
}
