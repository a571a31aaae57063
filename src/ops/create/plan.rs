//! What a user wants of a new guest, and what will be asked of the server.

use crate::backend::{Deployment, Format, Machine, NewGuest};
use crate::model::{DiskSize, PoolName, Vdev};

/// A guest as the user wants it.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The virtual machine.
    pub machine: Machine,
    /// Image for the first disk.
    pub image: Option<String>,
    /// Disks, the root disk first. With an image and none, the root disk gets the image's size.
    pub disks: Vec<DiskWish>,
    /// Pool for disks that name none; `None` is the server's default.
    pub pool: Option<PoolName>,
    /// Whether to start it once there is something to boot.
    pub start: bool,
}

/// A disk as the user wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiskWish {
    /// Size.
    pub size: SizeWish,
    /// Pool; `None` is the wish's pool.
    pub pool: Option<PoolName>,
    /// Device number; `None` lets the server count.
    pub vdev: Option<Vdev>,
    /// What to put on it.
    pub format: Format,
}

impl DiskWish {
    /// A root disk as large as the image.
    pub const AUTO: Self = Self { size: SizeWish::Auto, pool: None, vdev: None, format: Format::None };

    /// Returns whether its size is in cylinders or blocks.
    pub fn has_unit(&self) -> bool {
        matches!(self.size, SizeWish::Of(size) if size.kind().is_some())
    }
}

/// How large a disk shall be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SizeWish {
    /// As large as the image.
    Auto,
    /// So large.
    Of(DiskSize),
}

/// A guest that was found possible.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// What to create.
    pub guest: NewGuest,
    /// What to write onto its boot disk.
    pub deployment: Option<Deployment>,
    /// Whether to start it at the end.
    pub start: bool,
    /// What could not be checked, for the user to know.
    pub remarks: Vec<String>,
}
