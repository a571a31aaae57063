//! Space for new disks: which pool gives it, in which unit, and whether there is enough of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::create::DiskWish;
use super::in_parallel;
use crate::backend::{BackendError, Format, Host, NewDisk};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{DiskKind, DiskSize, Pool, PoolName, human_bytes};

/// Free space is rounded to whole GiB by the server, so that one more may really be free.
const ROUNDING_GIB: u64 = 1;
const MOST_VIRTUAL_SWAP: u64 = 2 << 30;

/// Why disks cannot be made as wanted. Nothing was made then.
#[derive(Debug, thiserror::Error)]
pub enum SpaceError {
    /// The server says so.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// A number of units in a pool that nobody knows.
    #[error("`{0}` has a meaning in one kind of pool only, and the kind of the disk's pool is not known")]
    UnitWithoutPool(DiskSize),
    /// The server has several pools, none of which is the default.
    #[error("the server has several disk pools ({0}), and a disk does not name one")]
    WhichPool(String),
    /// Units of the other kind.
    #[error("`{size}` is a size for {kind} disks, but {place} gives {gives} disks")]
    WrongUnit {
        /// The size.
        size: DiskSize,
        /// The kind of its unit.
        kind: DiskKind,
        /// Where the disk is taken from, in words.
        place: String,
        /// What that gives.
        gives: DiskKind,
    },
    /// A virtual disk that z/VM does not make so large.
    #[error("a swap disk without pool is a virtual disk and has at most 2 GiB; name a pool for more")]
    VirtualSwap,
    /// The pool has less space than the disks need.
    #[error("the disks need {} of {place} but it has {free_gib} GiB free", human_bytes(*.needs))]
    NoRoom {
        /// The pool, in words.
        place: String,
        /// Bytes of all disks from it.
        needs: u64,
        /// Free space, rounded by the server.
        free_gib: u64,
    },
}

impl Diagnose for SpaceError {
    fn diagnosis(&self) -> Diagnosis {
        let usage = |hint: &str| Diagnosis::new("usage", Exit::Usage).hint(hint);
        match self {
            Self::Backend(error) => error.diagnosis(),
            Self::WhichPool(_) => usage("add pool=TYPE:NAME to the disk"),
            Self::UnitWithoutPool(_) => usage("add pool=TYPE:NAME to the disk, or give the size as 10g"),
            Self::WrongUnit { .. } => usage("give the size as 10g, or choose another pool"),
            Self::VirtualSwap => Diagnosis::new("usage", Exit::Usage),
            Self::NoRoom { .. } => Diagnosis::new("pool.no_room", Exit::Invalid)
                .hint("choose another pool; `zvmctl pool list` shows their space"),
        }
    }
}

/// Where a disk is taken from.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The pool, when its name is known.
    pub pool: Option<PoolName>,
    /// The kind of disk that it gives, when that is known.
    pub kind: Option<DiskKind>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.pool {
            Some(pool) => write!(f, "pool `{pool}`"),
            None => f.write_str("the server's default pool"),
        }
    }
}

impl Place {
    /// Makes sure that a size means something there.
    pub(super) fn accept(&self, size: DiskSize) -> Result<(), SpaceError> {
        match (size.kind(), self.kind) {
            (Some(kind), Some(gives)) if kind != gives => {
                Err(SpaceError::WrongUnit { size, kind, place: self.to_string(), gives })
            }
            (Some(_), None) => Err(SpaceError::UnitWithoutPool(size)),
            _ => Ok(()),
        }
    }
}

/// What the server says of the pools that disks are taken from.
#[derive(Default)]
pub(super) struct Space {
    /// The pool for disks that name none: the user's, else the server's when its name is known.
    default_pool: Option<PoolName>,
    /// The kind of the server's default pool, when it is known.
    default_kind: Option<DiskKind>,
    /// Space of every pool that is used.
    pools: Vec<Pool>,
}

impl Space {
    /// Asks for every pool that the disks use, and of the server's default pool for what can be known.
    ///
    /// `pool` is for disks that name none. `kind_matters`: the kind of the default pool is wanted in any case, not only
    /// for sizes in cylinders or blocks.
    pub(super) fn look(
        host: &dyn Host,
        disks: &[DiskWish],
        pool: Option<&PoolName>,
        kind_matters: bool,
    ) -> Result<Self, SpaceError> {
        let mut space = Self { default_pool: pool.cloned(), ..Self::default() };
        let mut named: BTreeSet<PoolName> = disks.iter().filter_map(|disk| disk.pool.clone()).collect();
        let nameless = || disks.iter().filter(|disk| disk.pool.is_none() && disk.format != Format::Swap);
        if nameless().next().is_some() {
            match pool {
                Some(pool) => drop(named.insert(pool.clone())),
                None => space.pools = host.pools()?,
            }
        }
        match space.pools.as_slice() {
            // A server with one pool alone leaves no doubt which one it will take.
            [Pool { name: Some(only), .. }] => space.default_pool = Some(only.clone()),
            // connector-notes.md section 6.2: with several, each disk needs its pool.
            [_, _, ..] => {
                let all = space.pools.iter().filter_map(|pool| Some(pool.name.as_ref()?.to_string()));
                return Err(SpaceError::WhichPool(all.collect::<Vec<_>>().join(", ")));
            }
            // A failure of this look is no reason to give up: it leaves a remark, or refuses such a size.
            [_, ..] if kind_matters || nameless().any(DiskWish::has_unit) => {
                space.default_kind = host.default_disk_kind().ok().flatten();
            }
            _ => {}
        }
        named.retain(|name| space.pools.iter().all(|pool| pool.name.as_ref() != Some(name)));
        let named: Vec<PoolName> = named.into_iter().collect();
        for pool in in_parallel(&named, named.len(), |name| host.pool(name)) {
            space.pools.push(pool?);
        }
        Ok(space)
    }

    /// Returns where a disk comes from. A virtual swap disk takes no space of a pool.
    pub(super) fn place(&self, disk: &DiskWish) -> Place {
        if disk.format == Format::Swap && disk.pool.is_none() {
            return Place { pool: None, kind: None };
        }
        let pool = disk.pool.as_ref().or(self.default_pool.as_ref()).cloned();
        let kind = pool.as_ref().map(|pool| pool.kind).or(self.default_kind);
        Place { pool, kind }
    }

    /// Compares what the disks need of each pool with what it has. A virtual swap disk needs nothing.
    pub(super) fn check_room(&self, disks: &[NewDisk]) -> Result<(), SpaceError> {
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
            let pool = self.pools.iter().find(|pool| pool.name.as_ref() == name);
            if let Some(free_gib) = pool.map(|pool| pool.free_gib)
                && needs > (free_gib + ROUNDING_GIB) << 30
            {
                let place = Place { pool: name.cloned(), kind: None }.to_string();
                return Err(SpaceError::NoRoom { place, needs, free_gib });
            }
        }
        Ok(())
    }
}

/// Refuses a virtual swap disk that z/VM does not make so large (connector-notes.md section 6.1).
pub(super) fn check_virtual_swap(
    format: Format,
    pool: Option<&PoolName>,
    size: DiskSize,
) -> Result<(), SpaceError> {
    if format == Format::Swap && pool.is_none() && size.bytes() > MOST_VIRTUAL_SWAP {
        return Err(SpaceError::VirtualSwap);
    }
    Ok(())
}
