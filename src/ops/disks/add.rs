//! Adding disks to a guest: checked first, then made one by one, each with its undoing.

use std::cell::Cell;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::error::DiskError;
use crate::backend::{Backend, BackendError, Format, NewDisk};
use crate::model::{DirectoryEntry, Disk, DiskKind, DiskSize, PoolName, Power, Userid, Vdev};
use crate::ops::create::{DiskWish, SizeWish};
use crate::ops::job::{self, JobError, Jobs};
use crate::ops::patience;
use crate::ops::space::{Space, check_virtual_swap};
use crate::ops::steps::{Made, Seen, Step, Unfinished};
use crate::ops::wait::Wall;
use crate::progress::Progress;

/// Disks that were found possible.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AddPlan {
    /// The guest.
    pub guest: Userid,
    /// Each with the number that it will have. It is sent, though the server would choose the same, so that a disk is
    /// known again after a crash.
    disks: Vec<(Vdev, NewDisk)>,
    /// Whether the guest was on, and so does not see the disks before its next logon.
    pub on: bool,
}

/// Checks what can be checked before anything is made: numbers, units, kinds and space of pools.
///
/// `pool` is for disks that name none; without it they come from the server's default pool.
pub fn plan(
    backend: &dyn Backend,
    guest: &Userid,
    wishes: &[DiskWish],
    pool: Option<&PoolName>,
) -> Result<AddPlan, DiskError> {
    let mut given = BTreeSet::new();
    if let Some(twice) = wishes.iter().filter_map(|wish| wish.vdev).find(|vdev| !given.insert(*vdev)) {
        return Err(DiskError::SameDevice(twice));
    }
    let entry = backend.guests().definition(guest)?;
    let numbers = numbers(&entry, wishes)?;
    let space = Space::look(backend.host(), wishes, pool, false)?;
    let mut disks = Vec::with_capacity(wishes.len());
    for (wish, vdev) in wishes.iter().zip(&numbers) {
        // A size is always given: there is no image to take it from.
        let SizeWish::Of(size) = wish.size else { continue };
        check_virtual_swap(wish.format, wish.pool.as_ref(), size)?;
        let place = space.place(wish);
        place.accept(size)?;
        let (vdev, format) = (Some(*vdev), wish.format);
        disks.push(NewDisk { size, pool: place.pool, kind: place.kind, vdev, format, boot: false });
    }
    space.check_room(&disks)?;
    let on = backend.guests().power(guest)? == Power::On;
    Ok(AddPlan { guest: guest.clone(), disks: numbers.into_iter().zip(disks).collect(), on })
}

/// Returns the number that each disk will have, and refuses one that is given away: a server that chooses takes the
/// one behind the highest minidisk, whatever has it (connector-notes.md section 6.4).
fn numbers(entry: &DirectoryEntry, wishes: &[DiskWish]) -> Result<Vec<Vdev>, DiskError> {
    let mut numbers = Vec::with_capacity(wishes.len());
    let mut highest = entry.disks.iter().map(|disk| disk.vdev).max();
    for wish in wishes {
        let next = highest.map_or(Vdev::ROOT, |highest| Vdev(highest.0.saturating_add(1)));
        let vdev = wish.vdev.unwrap_or(next);
        if let Some(device) = entry.device(vdev) {
            let chosen = wish.vdev.is_none();
            return Err(DiskError::Taken { guest: entry.userid.clone(), vdev, device, chosen });
        }
        highest = highest.max(Some(vdev));
        numbers.push(vdev);
    }
    Ok(numbers)
}

/// Makes the disks and returns them as the directory entry has them afterwards. A failure takes away again what was
/// made, which needs the guest off, or names it.
pub fn add(
    backend: &dyn Backend,
    jobs: &Jobs,
    plan: &AddPlan,
    progress: &dyn Progress,
) -> Result<Vec<Disk>, DiskError> {
    let job = job::Plan::AddDisks(Box::new(plan.clone()));
    jobs.carry_out(backend, &job, false, progress).map_err(|error| plan.unfinished(backend, error))?;
    if backend.rehearses() {
        return Ok(plan.disks.iter().map(|(vdev, disk)| expected(*vdev, disk)).collect());
    }
    Ok(plan.there(backend)?)
}

/// Builds the steps.
pub(in crate::ops) fn steps<'a>(backend: &'a dyn Backend, plan: &'a AddPlan) -> Vec<Box<dyn Step + 'a>> {
    let step = |(vdev, disk): &'a (Vdev, NewDisk)| {
        let is_absent = Cell::new(false);
        Box::new(AddDisk { backend, guest: &plan.guest, vdev: *vdev, disk, is_absent }) as Box<dyn Step + 'a>
    };
    plan.disks.iter().map(step).collect()
}

/// Returns a disk as the entry will have it; where it will lie nobody knows yet.
fn expected(vdev: Vdev, disk: &NewDisk) -> Disk {
    Disk {
        vdev,
        device_type: if disk.kind == Some(DiskKind::Eckd) { "3390" } else { "FB-512" }.to_owned(),
        start: None,
        size: Some(disk.kind.map_or(disk.size, |kind| DiskSize::of(kind, disk.size.units(kind)))),
        volume: None,
    }
}

impl AddPlan {
    /// Returns what it does, for people.
    pub(in crate::ops) fn title(&self) -> String {
        let numbers: Vec<String> = self.disks.iter().map(|(vdev, _)| vdev.to_string()).collect();
        format!("add disk {} to guest `{}`", numbers.join(", "), self.guest)
    }

    /// Returns those of the disks that the directory entry has.
    fn there(&self, backend: &dyn Backend) -> Result<Vec<Disk>, BackendError> {
        let mut entry = backend.guests().definition(&self.guest)?;
        entry.disks.retain(|disk| self.disks.iter().any(|(vdev, _)| *vdev == disk.vdev));
        Ok(entry.disks)
    }

    /// Adds to work that stopped with an unknown outcome what one look finds.
    fn unfinished(&self, backend: &dyn Backend, error: JobError) -> DiskError {
        let unfinished = match error {
            JobError::Unfinished(unfinished) => unfinished,
            error => return DiskError::Job(Box::new(error)),
        };
        let seen = unfinished.is_unknown().then(|| match self.there(backend) {
            Ok(disks) if disks.is_empty() => "a look afterwards found no new disk".to_owned(),
            Ok(disks) => {
                let numbers: Vec<String> = disks.iter().map(|disk| disk.vdev.to_string()).collect();
                format!("a look afterwards found disk {}", numbers.join(", "))
            }
            Err(error) => format!("a look afterwards failed: {error}"),
        });
        // Said in more detail here.
        DiskError::Unfinished { unfinished: Unfinished { seen: None, ..unfinished }, seen }
    }
}

/// Makes one disk.
struct AddDisk<'a> {
    backend: &'a dyn Backend,
    guest: &'a Userid,
    /// Its number, which was free when the plan was made.
    vdev: Vdev,
    disk: &'a NewDisk,
    /// Whether it failed and a look found nothing of it.
    is_absent: Cell<bool>,
}

impl AddDisk<'_> {
    /// Returns the disk of this number.
    fn found(&self) -> Result<Option<Disk>, BackendError> {
        let entry = self.backend.guests().definition(self.guest)?;
        Ok(entry.disks.into_iter().find(|disk| disk.vdev == self.vdev))
    }
}

impl Step for AddDisk<'_> {
    fn name(&self) -> String {
        format!("add disk {} to guest `{}`", self.vdev, self.guest)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let add = || self.backend.disks().add(self.guest, self.disk, progress);
        let untouched = || Ok(self.found()?.is_none());
        let made = patience::attempt(&Wall::start(), progress, add, untouched);
        // A disk may be there although the call failed: when its formatting did.
        if let Err(BackendError::Failed(_)) = &made
            && !made.as_ref().is_err_and(BackendError::is_unknown)
            && let Ok(None) = self.found()
        {
            self.is_absent.set(true);
        }
        made.map(drop)
    }

    fn makes(&self) -> Option<Made> {
        let Self { guest, vdev, .. } = self;
        (!self.is_absent.get()).then(|| {
            Made::new(
                format!("disk {vdev} of guest `{guest}`"),
                format!("zvmctl guest disk delete {guest} {vdev}"),
            )
        })
    }

    fn undo(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        if self.found()?.is_none() {
            return Ok(());
        }
        self.backend.disks().delete(self.guest, &[self.vdev], progress).map(drop)
    }

    /// A disk that is there may still lack its file system.
    fn look(&self) -> Result<Seen, BackendError> {
        let Some(found) = self.found()? else { return Ok(Seen::NotDone) };
        let wanted = expected(self.vdev, self.disk).size.filter(|_| self.disk.kind.is_some());
        Ok(match (found.size, wanted) {
            (Some(has), Some(wanted)) if has != wanted => Seen::Foreign,
            _ if self.disk.format == Format::None => Seen::Done,
            _ => Seen::Unsure,
        })
    }
}
