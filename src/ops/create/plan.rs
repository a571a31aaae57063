//! What a user wants of a new guest, and what will be asked of the server.

use std::net::Ipv4Addr;

use serde::{Deserialize, Serialize};

use crate::backend::{Deployment, Format, Machine, NewGuest, Transport};
use crate::model::{DiskSize, Ipv4Network, Mac, OsVersion, PoolName, TimeSpan, Vdev, Vlan, VswitchName};
use crate::ops::delivery::Delivery;
use crate::ops::identity::{FileRef, Identity};

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
    /// Network adapters, the primary one first.
    pub nics: Vec<NicWish>,
    /// What the guest is told at its first start.
    pub handover: HandoverWish,
    /// Whether to start it once there is something to boot.
    pub start: bool,
    /// How long to wait until it is on and has its addresses; `None` does not wait.
    pub wait: Option<TimeSpan>,
    /// How many look-ups may run at once.
    pub parallel: usize,
}

/// What a guest shall be told at its first start, and how.
#[derive(Debug, Clone, Default)]
pub struct HandoverWish {
    /// Name, keys, password and user data for cloud-init.
    pub identity: Identity,
    /// An Ignition file, for Red Hat CoreOS.
    pub ignition: Option<FileRef>,
    /// A file that the server can reach already.
    pub transport: Option<Transport>,
    /// Folder of the server's image files, when the settings say it.
    pub repository: Option<String>,
}

impl HandoverWish {
    /// Returns whether there is nothing to be told.
    pub const fn is_empty(&self) -> bool {
        self.identity.hostname.is_none()
            && !self.identity.needs_drive()
            && self.ignition.is_none()
            && self.transport.is_none()
    }
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

/// A network adapter as the user wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NicWish {
    /// Virtual switch to couple to.
    pub vswitch: VswitchName,
    /// First of its three device numbers; `None` takes the next free ones.
    pub vdev: Option<Vdev>,
    /// The rest.
    pub settings: NicSettings,
}

/// What an adapter has beside its place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NicSettings {
    /// VLAN.
    pub vlan: Option<Vlan>,
    /// Address; without one the system in the guest configures the adapter itself, or not at all.
    pub address: Option<Ipv4Network>,
    /// Where packets for other networks go.
    pub gateway: Option<Ipv4Addr>,
    /// Name servers.
    pub dns: Vec<Ipv4Addr>,
    /// Address of the adapter, of which the last three octets count.
    pub mac: Option<Mac>,
    /// Largest packet in octets; only Red Hat CoreOS takes it from here.
    pub mtu: Option<u16>,
}

/// A network adapter that was found possible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NicPlan {
    /// First of its three device numbers.
    pub vdev: Vdev,
    /// Virtual switch to couple to.
    pub vswitch: VswitchName,
    /// The rest.
    pub settings: NicSettings,
}

/// A guest that was found possible.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// What to create.
    pub guest: NewGuest,
    /// What to write onto its boot disk.
    pub deployment: Option<Deployment>,
    /// What to hand over with it.
    pub delivery: Option<Delivery>,
    /// System in the image, when the server says one that it accepts.
    pub os_version: Option<OsVersion>,
    /// Adapters, the primary one first.
    pub nics: Vec<NicPlan>,
    /// Whether to start it at the end.
    pub start: bool,
    /// How long to wait then.
    pub wait: Option<TimeSpan>,
    /// What could not be checked, for the user to know.
    #[serde(skip)]
    pub remarks: Vec<String>,
}
