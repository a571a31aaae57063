//! Everything about a wish that can be checked before anything is made.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::thread;

use super::error::CreateError;
use super::plan::{DiskWish, Plan, SizeWish, Wish};
use crate::backend::{Backend, Deployment, Format, Machine, NewDisk, NewGuest};
use crate::model::{DiskKind, DiskSize, Image, OsVersion, Pool, PoolName, Vdev};
use crate::ops::parallel::{in_parallel, joined};
use crate::suggest::nearest;

/// Free space is rounded to whole GiB by the server, so that one more may really be free.
const ROUNDING_GIB: u64 = 1;
const MIB: u64 = 1 << 20;
const MOST_VIRTUAL_SWAP: u64 = 2 << 30;

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
        let place = facts.place(disk, &wish);
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
    check_room(&disks, &facts.pools)?;
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
    // A swap disk without pool becomes a virtual disk, which z/VM limits (connector-notes.md section 6.1).
    let too_much = |disk: &DiskWish| match disk.size {
        SizeWish::Of(size) => size.bytes() > MOST_VIRTUAL_SWAP,
        SizeWish::Auto => false,
    };
    if wish.disks.iter().any(|disk| disk.format == Format::Swap && disk.pool.is_none() && too_much(disk)) {
        let rule = "a swap disk without pool is a virtual disk and has at most 2 GiB; name a pool for more";
        return Err(CreateError::Disks(rule.to_owned()));
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

/// Where a disk is taken from.
struct Place {
    pool: Option<PoolName>,
    kind: Option<DiskKind>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.pool {
            Some(pool) => write!(f, "pool `{pool}`"),
            None => f.write_str("the server's default pool"),
        }
    }
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
    if let (Some(kind), Some(gives)) = (size.kind(), place.kind)
        && kind != gives
    {
        return Err(CreateError::WrongUnit { size, kind, place: place.to_string(), gives });
    }
    if place.kind.is_none() && size.kind().is_some() {
        // The image's own size in bytes does for either kind of pool.
        return match disk.size {
            SizeWish::Auto => Ok(DiskSize::Bytes(size.bytes().div_ceil(MIB) * MIB)),
            SizeWish::Of(_) => Err(CreateError::UnitWithoutPool(size)),
        };
    }
    if let (Some(image), Some(needs)) = (image, needs) {
        let kind = needs.kind().or(place.kind).unwrap_or(DiskKind::Fba);
        if size.units(kind) < needs.units(kind) {
            let has = DiskSize::of(kind, size.units(kind));
            return Err(CreateError::TooSmall { image: image.name.clone(), needs, has });
        }
    }
    Ok(size)
}

/// Compares what the disks need of each pool with what it has. A virtual swap disk needs nothing.
fn check_room(disks: &[NewDisk], pools: &[Pool]) -> Result<(), CreateError> {
    let mut needed: BTreeMap<Option<&PoolName>, u64> = BTreeMap::new();
    for disk in disks.iter().filter(|disk| disk.pool.is_some() || disk.format != Format::Swap) {
        let bytes = match disk.kind {
            Some(kind) => DiskSize::of(kind, disk.size.units(kind)).bytes(),
            None => disk.size.bytes(),
        };
        let sum = needed.entry(disk.pool.as_ref()).or_default();
        *sum = sum.saturating_add(bytes);
    }
    for (name, needs) in needed {
        let pool = pools.iter().find(|pool| pool.name.as_ref() == name);
        if let Some(free_gib) = pool.map(|pool| pool.free_gib)
            && needs > (free_gib + ROUNDING_GIB) << 30
        {
            let place = Place { pool: name.cloned(), kind: None }.to_string();
            return Err(CreateError::NoRoom { place, needs, free_gib });
        }
    }
    Ok(())
}

/// What the server says about a wish.
#[derive(Default)]
struct Facts {
    image: Option<Image>,
    /// The pool for disks that name none, when its name is known.
    default_pool: Option<PoolName>,
    /// The kind of that pool, when it is known.
    default_kind: Option<DiskKind>,
    /// Space of every pool that is used.
    pools: Vec<Pool>,
}

impl Facts {
    fn gather(backend: &dyn Backend, wish: &Wish) -> Result<Self, CreateError> {
        let (free, image, pools) = thread::scope(|scope| {
            let free = scope.spawn(|| check_free(backend, wish));
            let image = scope.spawn(|| wish.image.as_ref().map(|name| find_image(backend, name)).transpose());
            let pools = Self::default().with_pools(backend, wish);
            (joined(free), joined(image), pools)
        });
        free?;
        Ok(Self { image: image?, ..pools? })
    }

    /// Adds the space of every pool that the wish uses, and of the server's default pool what can be known.
    fn with_pools(mut self, backend: &dyn Backend, wish: &Wish) -> Result<Self, CreateError> {
        let host = backend.host();
        let mut named: BTreeSet<PoolName> = wish.disks.iter().filter_map(|disk| disk.pool.clone()).collect();
        let nameless = |disk: &DiskWish| disk.pool.is_none() && disk.format != Format::Swap;
        if wish.disks.iter().any(nameless) {
            match &wish.pool {
                Some(pool) => drop(named.insert(pool.clone())),
                None => self.pools = host.pools()?,
            }
        }
        match self.pools.as_slice() {
            // A server with one pool alone leaves no doubt which one it will take.
            [Pool { name: Some(only), .. }] => self.default_pool = Some(only.clone()),
            // connector-notes.md section 6.2: with several, each disk needs its pool.
            [_, _, ..] => {
                let all = self.pools.iter().filter_map(|pool| Some(pool.name.as_ref()?.to_string()));
                return Err(CreateError::WhichPool(all.collect::<Vec<_>>().join(", ")));
            }
            // Only an image, and a size in cylinders or blocks, must fit; a failure of this look is no reason to give
            // up: it leaves a remark, or refuses such a size.
            [_, ..] if wish.image.is_some() || wish.disks.iter().any(DiskWish::has_unit) => {
                self.default_kind = host.default_disk_kind().ok().flatten();
            }
            _ => {}
        }
        named.retain(|name| self.pools.iter().all(|pool| pool.name.as_ref() != Some(name)));
        let named: Vec<PoolName> = named.into_iter().collect();
        for pool in in_parallel(&named, named.len(), |name| host.pool(name)) {
            self.pools.push(pool?);
        }
        Ok(self)
    }

    /// Returns where a disk comes from. A virtual swap disk takes no space of a pool.
    fn place(&self, disk: &DiskWish, wish: &Wish) -> Place {
        if disk.format == Format::Swap && disk.pool.is_none() {
            return Place { pool: None, kind: None };
        }
        let pool = disk.pool.as_ref().or(wish.pool.as_ref()).or(self.default_pool.as_ref()).cloned();
        let kind = pool.as_ref().map(|pool| pool.kind).or(self.default_kind);
        Place { pool, kind }
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
