//! Everything about a wish that can be checked before anything is made.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use super::error::CreateError;
use super::plan::{DiskWish, Plan, SizeWish, Wish};
use crate::backend::{Backend, BackendError, Deployment, Format, NewDisk, NewGuest};
use crate::model::{DiskKind, DiskSize, Image, Pool, PoolName, Vdev};
use crate::ops::parallel::{in_parallel, joined};
use crate::suggest::nearest;

/// Free space is rounded to whole GiB by the server, so that one more may really be free.
const ROUNDING_GIB: u64 = 1;
const MIB: u64 = 1 << 20;

/// Checks a wish against the server and makes the plan for it. All looks at the server run at once.
pub fn check(backend: &dyn Backend, mut wish: Wish) -> Result<Plan, CreateError> {
    wish.userid.check_new()?;
    if wish.image.is_some() && wish.disks.is_empty() {
        wish.disks.push(DiskWish::AUTO);
    }
    check_limits(&wish)?;
    check_disks(&wish)?;
    let facts = Facts::gather(backend, &wish)?;
    let mut remarks = Vec::new();
    let boot = wish.image.is_some();
    let mut disks = Vec::with_capacity(wish.disks.len());
    for (index, disk) in wish.disks.iter().enumerate() {
        let pool = disk.pool.clone().or_else(|| facts.default_pool.clone());
        let image = facts.image.as_ref().filter(|_| index == 0);
        if let (Some(image), None) = (image, &pool) {
            let name = &image.name;
            remarks.push(format!(
                "the kind of the server's default pool is not known: whether image `{name}` fits it is not checked"
            ));
        }
        let size = size(disk, pool.as_ref(), image)?;
        // A virtual swap disk takes no space of a pool.
        let pool = pool.filter(|_| disk.format != Format::Swap || disk.pool.is_some());
        disks.push(NewDisk { size, pool, vdev: disk.vdev, format: disk.format, boot: boot && index == 0 });
    }
    check_room(&disks, &facts.pools)?;
    let deployment =
        wish.image.map(|image| Deployment { guest: wish.userid.clone(), image, vdev: None, hostname: None });
    let guest = NewGuest {
        userid: wish.userid,
        cpus: wish.cpus,
        memory: wish.memory,
        max_cpus: wish.max_cpus,
        max_memory: wish.max_memory,
        profile: wish.profile,
        disks,
    };
    Ok(Plan { guest, start: wish.start && deployment.is_some(), deployment, remarks })
}

fn check_limits(wish: &Wish) -> Result<(), CreateError> {
    let above = |value: String, most: String| Err(CreateError::AboveMost { value, most });
    match (wish.max_cpus, wish.max_memory) {
        (Some(most), _) if wish.cpus > most => above(format!("{} CPUs", wish.cpus), format!("{most} CPUs")),
        (_, Some(most)) if wish.memory > most => above(wish.memory.human(), most.human()),
        _ => Ok(()),
    }
}

/// Checks what disks say of each other.
fn check_disks(wish: &Wish) -> Result<(), CreateError> {
    let mut numbers = BTreeSet::new();
    if let Some(twice) = wish.disks.iter().filter_map(|disk| disk.vdev).find(|vdev| !numbers.insert(*vdev)) {
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
    let Some(first) = wish.disks.first() else { return Ok(()) };
    match (&wish.image, first.vdev) {
        (None, _) if first.size == SizeWish::Auto => Err(CreateError::AutoWithoutImage),
        (Some(_), Some(vdev)) if vdev != Vdev::ROOT => Err(CreateError::BootDevice(vdev)),
        (Some(_), _) if first.format != Format::None => Err(CreateError::FormattedBoot(first.format.name())),
        _ => Ok(()),
    }
}

/// Returns the size to ask for, once pool and image agree to it.
fn size(disk: &DiskWish, pool: Option<&PoolName>, image: Option<&Image>) -> Result<DiskSize, CreateError> {
    if let (Some(image), Some(kind), Some(pool)) = (image, image.and_then(|image| image.disk_kind), pool)
        && kind != pool.kind
    {
        return Err(CreateError::WrongKind { image: image.name.clone(), kind, pool: pool.clone() });
    }
    let needs = image.and_then(Image::disk_size);
    let size = match (disk.size, image) {
        (SizeWish::Of(size), _) => size,
        (SizeWish::Auto, None) => return Err(CreateError::AutoWithoutImage),
        (SizeWish::Auto, Some(image)) => needs.ok_or_else(|| CreateError::UnknownSize(image.name.clone()))?,
    };
    match (size.kind(), pool) {
        (Some(kind), Some(pool)) if kind != pool.kind => {
            return Err(CreateError::WrongUnit { size, pool: pool.clone() });
        }
        // The image's own size in bytes does for either kind of pool.
        (Some(_), None) if disk.size == SizeWish::Auto => {
            return Ok(DiskSize::Bytes(size.bytes().div_ceil(MIB) * MIB));
        }
        (Some(_), None) => return Err(CreateError::UnitWithoutPool(size)),
        _ => {}
    }
    if let (Some(image), Some(needs)) = (image, needs) {
        let kind = needs.kind().or(pool.map(|pool| pool.kind)).unwrap_or(DiskKind::Fba);
        if size.units(kind) < needs.units(kind) {
            let has = DiskSize::of(kind, size.units(kind));
            return Err(CreateError::TooSmall { image: image.name.clone(), needs, has });
        }
    }
    Ok(size)
}

fn check_room(disks: &[NewDisk], pools: &[Pool]) -> Result<(), CreateError> {
    let mut needed: BTreeMap<&PoolName, u64> = BTreeMap::new();
    for disk in disks {
        if let Some(pool) = &disk.pool {
            let bytes = DiskSize::of(pool.kind, disk.size.units(pool.kind)).bytes();
            *needed.entry(pool).or_default() += bytes;
        }
    }
    for (name, needs) in needed {
        let pool = pools.iter().find(|pool| pool.name.as_ref() == Some(name));
        if let Some(free_gib) = pool.map(|pool| pool.free_gib)
            && needs > (free_gib + ROUNDING_GIB) << 30
        {
            return Err(CreateError::NoRoom { pool: name.clone(), needs, free_gib });
        }
    }
    Ok(())
}

/// What the server says about a wish.
struct Facts {
    image: Option<Image>,
    /// The pool for disks that name none, when it is known.
    default_pool: Option<PoolName>,
    /// Space of every pool that is named.
    pools: Vec<Pool>,
}

impl Facts {
    fn gather(backend: &dyn Backend, wish: &Wish) -> Result<Self, CreateError> {
        let (free, image, pools) = thread::scope(|scope| {
            let free = scope.spawn(|| check_free(backend, wish));
            let image = scope.spawn(|| wish.image.as_ref().map(|name| find_image(backend, name)).transpose());
            let pools = pools(backend, wish);
            (joined(free), joined(image), pools)
        });
        free?;
        let (default_pool, pools) = pools?;
        Ok(Self { image: image?, default_pool, pools })
    }
}

/// Makes sure that neither the server nor the directory knows the name.
fn check_free(backend: &dyn Backend, wish: &Wish) -> Result<(), CreateError> {
    let userid = &wish.userid;
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

/// Returns the default pool, as far as it is known, and the space of every pool that the wish uses.
fn pools(backend: &dyn Backend, wish: &Wish) -> Result<(Option<PoolName>, Vec<Pool>), BackendError> {
    let mut named: BTreeSet<PoolName> = wish.disks.iter().filter_map(|disk| disk.pool.clone()).collect();
    let nameless = wish.disks.iter().any(|disk| disk.pool.is_none());
    if nameless && wish.pool.is_none() {
        // A server with one pool alone leaves no doubt which one it will take.
        if let [Pool { name: Some(only), .. }] = backend.host().pools()?.as_slice() {
            named.insert(only.clone());
            return Ok((Some(only.clone()), space(backend, &named)?));
        }
    } else if nameless {
        named.extend(wish.pool.clone());
    }
    Ok((wish.pool.clone(), space(backend, &named)?))
}

fn space(backend: &dyn Backend, names: &BTreeSet<PoolName>) -> Result<Vec<Pool>, BackendError> {
    let names: Vec<&PoolName> = names.iter().collect();
    in_parallel(&names, names.len(), |name| backend.host().pool(name)).into_iter().collect()
}
