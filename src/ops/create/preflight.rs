//! Everything about a wish that can be checked before anything is made.

use std::collections::BTreeSet;
use std::thread;

use super::error::CreateError;
use super::plan::{DiskWish, Plan, SizeWish, Wish};
use crate::backend::{Backend, Deployment, Format, Machine, NewDisk, NewGuest};
use crate::model::{DiskKind, DiskSize, Image, OsVersion, Vdev};
use crate::ops::parallel::joined;
use crate::ops::space::{Place, Space, check_virtual_swap};
use crate::suggest::nearest;

const MIB: u64 = 1 << 20;

/// Checks a wish against the server and makes the plan for it. All looks at the server run at once.
pub fn check(backend: &dyn Backend, mut wish: Wish) -> Result<Plan, CreateError> {
    wish.machine.userid.check_new()?;
    if wish.image.is_some() && wish.disks.is_empty() {
        wish.disks.push(DiskWish::AUTO);
    }
    check_limits(&wish.machine)?;
    check_disks(&wish)?;
    let facts = Facts::gather(backend, &wish)?;
    if let Some(image) = facts.image.as_ref().filter(|image| is_coreos(image)) {
        return Err(CreateError::NeedsIgnition(image.name.clone()));
    }
    let mut remarks = Vec::new();
    let boot = wish.image.is_some();
    let mut disks = Vec::with_capacity(wish.disks.len());
    for (index, disk) in wish.disks.iter().enumerate() {
        let place = facts.space.place(disk);
        let image = facts.image.as_ref().filter(|_| index == 0);
        if let (Some(image), None) = (image, place.kind) {
            let name = &image.name;
            remarks.push(format!(
                "the kind of {place} is not known: whether image `{name}` fits it is not checked"
            ));
        }
        let size = size(disk, &place, image)?;
        let Place { pool, kind } = place;
        disks.push(NewDisk {
            size,
            pool,
            kind,
            vdev: disk.vdev,
            format: disk.format,
            boot: boot && index == 0,
        });
    }
    facts.space.check_room(&disks)?;
    let deployment = wish.image.map(|image| Deployment {
        guest: wish.machine.userid.clone(),
        image,
        vdev: None,
        hostname: None,
    });
    let guest = NewGuest { machine: wish.machine, disks };
    Ok(Plan { guest, start: wish.start && deployment.is_some(), deployment, remarks })
}

fn check_limits(machine: &Machine) -> Result<(), CreateError> {
    let above = |value: String, most: String| Err(CreateError::AboveMost { value, most });
    let Machine { cpus, memory, .. } = machine;
    match (machine.max_cpus, machine.max_memory) {
        (Some(most), _) if *cpus > most => above(format!("{cpus} CPUs"), format!("{most} CPUs")),
        (_, Some(most)) if *memory > most => above(memory.human(), most.human()),
        _ => Ok(()),
    }
}

/// Checks what disks say of each other.
fn check_disks(wish: &Wish) -> Result<(), CreateError> {
    let mut numbers = BTreeSet::new();
    if let Some(twice) = device_numbers(&wish.disks).find(|vdev| !numbers.insert(*vdev)) {
        return Err(CreateError::SameDevice(twice));
    }
    if wish.disks.iter().skip(1).any(|disk| disk.size == SizeWish::Auto) {
        return Err(CreateError::AutoAfterFirst);
    }
    // The server trips over a swap disk in the middle (needs.md section 4, row 21).
    let before_last = wish.disks.iter().rev().skip(1);
    if before_last.into_iter().any(|disk| disk.format == Format::Swap) {
        return Err(CreateError::Disks(
            "there can be one swap disk, and it must be the last disk".to_owned(),
        ));
    }
    for disk in &wish.disks {
        if let SizeWish::Of(size) = disk.size {
            check_virtual_swap(disk.format, disk.pool.as_ref(), size)?;
        }
    }
    let Some(first) = wish.disks.first() else { return Ok(()) };
    match (&wish.image, first.vdev) {
        (None, _) if first.size == SizeWish::Auto => Err(CreateError::AutoWithoutImage),
        (Some(_), Some(vdev)) if vdev != Vdev::ROOT => Err(CreateError::BootDevice(vdev)),
        (Some(_), _) if first.format != Format::None => Err(CreateError::FormattedBoot(first.format.name())),
        _ => Ok(()),
    }
}

/// Returns the device number of each disk. A disk without gets that of its place in the list, counted from the root
/// device, whatever numbers the others have.
fn device_numbers(disks: &[DiskWish]) -> impl Iterator<Item = Vdev> {
    let counted = (Vdev::ROOT.0..).map(Vdev);
    disks.iter().zip(counted).map(|(disk, counted)| disk.vdev.unwrap_or(counted))
}

/// Returns whether guests on this image boot with an Ignition file only (connector-notes.md section 6.3, deploy).
fn is_coreos(image: &Image) -> bool {
    let version = image.os_version.as_ref().and_then(|version| version.parse::<OsVersion>().ok());
    version.is_some_and(|version| version.is_coreos())
}

/// Returns the size to ask for, once pool and image agree to it.
fn size(disk: &DiskWish, place: &Place, image: Option<&Image>) -> Result<DiskSize, CreateError> {
    if let (Some(image), Some(gives)) = (image, place.kind)
        && let Some(kind) = image.disk_kind.filter(|kind| *kind != gives)
    {
        return Err(CreateError::WrongKind {
            image: image.name.clone(),
            kind,
            place: place.to_string(),
            gives,
        });
    }
    let needs = image.and_then(Image::disk_size);
    let size = match (disk.size, image) {
        (SizeWish::Of(size), _) => size,
        (SizeWish::Auto, None) => return Err(CreateError::AutoWithoutImage),
        (SizeWish::Auto, Some(image)) => needs.ok_or_else(|| CreateError::UnknownSize(image.name.clone()))?,
    };
    if place.kind.is_none() && size.kind().is_some() && disk.size == SizeWish::Auto {
        // The image's own size in bytes does for either kind of pool.
        return Ok(DiskSize::Bytes(size.bytes().div_ceil(MIB) * MIB));
    }
    place.accept(size)?;
    if let (Some(image), Some(needs)) = (image, needs) {
        let kind = needs.kind().or(place.kind).unwrap_or(DiskKind::Fba);
        if size.units(kind) < needs.units(kind) {
            let has = DiskSize::of(kind, size.units(kind));
            return Err(CreateError::TooSmall { image: image.name.clone(), needs, has });
        }
    }
    Ok(size)
}

/// What the server says about a wish.
struct Facts {
    image: Option<Image>,
    space: Space,
}

impl Facts {
    fn gather(backend: &dyn Backend, wish: &Wish) -> Result<Self, CreateError> {
        let (free, image, space) = thread::scope(|scope| {
            let free = scope.spawn(|| check_free(backend, wish));
            let image = scope.spawn(|| wish.image.as_ref().map(|name| find_image(backend, name)).transpose());
            // An image must fit the default pool, so its kind is wanted.
            let (pool, kind_matters) = (wish.pool.as_ref(), wish.image.is_some());
            let space = Space::look(backend.host(), &wish.disks, pool, kind_matters);
            (joined(free), joined(image), space)
        });
        free?;
        Ok(Self { image: image?, space: space? })
    }
}

/// Makes sure that neither the server nor the directory knows the name.
fn check_free(backend: &dyn Backend, wish: &Wish) -> Result<(), CreateError> {
    let userid = &wish.machine.userid;
    let exists = |managed| Err(CreateError::Exists { userid: userid.clone(), managed });
    if backend.guests().names()?.contains(userid) {
        return exists(true);
    }
    match backend.guests().definition(userid) {
        Ok(_) => exists(false),
        Err(error) if error.is_not_found() => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn find_image(backend: &dyn Backend, name: &str) -> Result<Image, CreateError> {
    match backend.images().find(name) {
        Ok(image) => Ok(image),
        Err(error) if error.is_not_found() => {
            let known = backend.images().list().unwrap_or_default();
            let nearest = nearest(name, known.iter().map(|image| image.name.as_str())).map(str::to_owned);
            Err(CreateError::NoImage { name: name.to_owned(), nearest })
        }
        Err(error) => Err(error.into()),
    }
}
