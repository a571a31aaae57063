//! What a user wants of a new guest, and what will be asked of the server.

use crate::backend::{Deployment, Format, NewGuest};
use crate::model::{DiskSize, Memory, PoolName, Userid, Vdev};

/// A guest as the user wants it.
#[derive(Debug, Clone)]
pub struct Wish {
    /// User id.
    pub userid: Userid,
    /// Virtual processors at logon.
    pub cpus: u32,
    /// Memory at logon.
    pub memory: Memory,
    /// Most processors; `None` is the server's default.
    pub max_cpus: Option<u32>,
    /// Most memory; `None` is the server's default.
    pub max_memory: Option<Memory>,
    /// Directory profile; `None` is the server's default.
    pub profile: Option<Userid>,
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
    /// Device number; `None` lets the server count on.
    pub vdev: Option<Vdev>,
    /// What to put on it.
    pub format: Format,
}

impl DiskWish {
    /// A root disk as large as the image.
    pub const AUTO: Self = Self { size: SizeWish::Auto, pool: None, vdev: None, format: Format::None };
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
