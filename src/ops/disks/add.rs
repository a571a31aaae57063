//! Adding disks to a guest: checked first, then made one by one, each with its undoing.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::error::DiskError;
use crate::backend::{Backend, BackendError, NewDisk};
use crate::model::{DirectoryEntry, Disk, DiskKind, DiskSize, PoolName, Power, Userid, Vdev};
use crate::ops::create::{DiskWish, SizeWish};
use crate::ops::patience;
use crate::ops::space::{Space, check_virtual_swap};
use crate::ops::steps::{self, Made, Step, Unfinished};
use crate::ops::wait::Clock;
use crate::progress::Progress;

/// Disks that were found possible.
#[derive(Debug)]
pub struct AddPlan {
    guest: Userid,
    disks: Vec<NewDisk>,
    /// The number that each of them will have.
    numbers: Vec<Vdev>,
    /// The entry before.
    entry: DirectoryEntry,
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
    for wish in wishes {
        // A size is always given: there is no image to take it from.
        let SizeWish::Of(size) = wish.size else { continue };
        check_virtual_swap(wish.format, wish.pool.as_ref(), size)?;
        let place = space.place(wish);
        place.accept(size)?;
        disks.push(NewDisk {
            size,
            pool: place.pool,
            kind: place.kind,
            vdev: wish.vdev,
            format: wish.format,
            boot: false,
        });
    }
    space.check_room(&disks)?;
    let on = backend.guests().power(guest)? == Power::On;
    Ok(AddPlan { guest: guest.clone(), disks, numbers, entry, on })
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
    plan: &AddPlan,
    clock: &dyn Clock,
    progress: &dyn Progress,
) -> Result<Vec<Disk>, DiskError> {
    let before: BTreeSet<Vdev> = plan.entry.disks.iter().map(|disk| disk.vdev).collect();
    let known = Mutex::new(before.clone());
    let step = |disk| AddDisk {
        backend,
        guest: &plan.guest,
        disk,
        clock,
        known: &known,
        made: Mutex::default(),
        seen: Mutex::default(),
    };
    let work: Vec<AddDisk> = plan.disks.iter().map(step).collect();
    let steps: Vec<&dyn Step> = work.iter().map(|step| step as &dyn Step).collect();
    if let Err(unfinished) = steps::run(&steps, progress) {
        let seen = work.iter().find_map(|step| lock(&step.seen).take());
        // Said in more detail here.
        let unfinished = Unfinished { seen: None, ..unfinished };
        return Err(DiskError::Unfinished { unfinished, seen });
    }
    if backend.rehearses() {
        return Ok(plan.expected());
    }
    let mut entry = backend.guests().definition(&plan.guest)?;
    entry.disks.retain(|disk| !before.contains(&disk.vdev));
    Ok(entry.disks)
}

impl AddPlan {
    /// Returns the disks as the entry will have them; where they will lie nobody knows yet.
    fn expected(&self) -> Vec<Disk> {
        let disk = |(disk, vdev): (&NewDisk, &Vdev)| Disk {
            vdev: *vdev,
            device_type: if disk.kind == Some(DiskKind::Eckd) { "3390" } else { "FB-512" }.to_owned(),
            start: None,
            size: Some(disk.kind.map_or(disk.size, |kind| DiskSize::of(kind, disk.size.units(kind)))),
            volume: None,
        };
        self.disks.iter().zip(&self.numbers).map(disk).collect()
    }
}

/// Makes one disk.
struct AddDisk<'a> {
    backend: &'a dyn Backend,
    guest: &'a Userid,
    disk: &'a NewDisk,
    clock: &'a dyn Clock,
    /// The numbers of all disks that are not this one.
    known: &'a Mutex<BTreeSet<Vdev>>,
    /// The number of this one, once it is known to be there.
    made: Mutex<Option<Vdev>>,
    /// What a look after an unknown outcome found.
    seen: Mutex<Option<String>>,
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl AddDisk<'_> {
    /// Looks for a disk that was not there before and has the wanted number, when one was wanted.
    fn found(&self) -> Result<Option<Vdev>, BackendError> {
        let entry = self.backend.guests().definition(self.guest)?;
        let known = lock(self.known);
        let fits = |vdev: &Vdev| !known.contains(vdev) && self.disk.vdev.is_none_or(|wanted| wanted == *vdev);
        let mut new = entry.disks.iter().map(|disk| disk.vdev).filter(fits);
        // Of two new ones nobody knows which is ours.
        Ok(new.next().filter(|_| new.next().is_none()))
    }

    fn keep(&self, vdev: Vdev) {
        lock(self.known).insert(vdev);
        *lock(&self.made) = Some(vdev);
    }
}

impl Step for AddDisk<'_> {
    fn name(&self) -> String {
        let number = self.disk.vdev.map(|vdev| format!(" {vdev}")).unwrap_or_default();
        format!("add disk{number} to guest `{}`", self.guest)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let add = || self.backend.disks().add(self.guest, self.disk, progress);
        let made = patience::attempt(self.clock, progress, add, || Ok(self.found()?.is_none()));
        let error = match made {
            Ok(made) => {
                self.keep(made.vdev);
                return Ok(());
            }
            Err(error) => error,
        };
        // A disk may be there although the call failed: when its formatting did, or the answer was lost.
        let unknown = error.is_unknown();
        if unknown || matches!(error, BackendError::Failed(_)) {
            let found = self.found();
            if let Ok(Some(vdev)) = found {
                self.keep(vdev);
            }
            *lock(&self.seen) = unknown.then(|| match found {
                Ok(Some(vdev)) => format!("a look afterwards found disk {vdev}"),
                Ok(None) => "a look afterwards found no new disk".to_owned(),
                Err(error) => format!("a look afterwards failed: {error}"),
            });
        }
        Err(error)
    }

    fn makes(&self) -> Option<Made> {
        let (vdev, guest) = ((*lock(&self.made))?, self.guest);
        Some(Made::new(
            format!("disk {vdev} of guest `{guest}`"),
            format!("zvmctl guest disk delete {guest} {vdev}"),
        ))
    }

    fn undo(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let Some(vdev) = *lock(&self.made) else { return Ok(()) };
        self.backend.disks().delete(self.guest, &[vdev], progress).map(drop)
    }
}
