//! Guests: what can be asked of them and done to them.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{BackendError, Change};
use crate::model::{
    Adapter, AgentInfo, DirectoryEntry, DiskKind, DiskSize, Memory, PoolName, Power, Statistics, Userid, Vdev,
};
use crate::progress::Progress;

/// The calls about guests.
///
/// Changing calls take a [`Progress`] because they may wait for a lock or a busy server and say so; they are never
/// repeated after an unknown outcome.
pub trait Guests: Send + Sync {
    /// Returns the user ids that the server manages, in no particular order. One request.
    fn names(&self) -> Result<Vec<Userid>, BackendError>;

    /// Returns every user id of the system's directory, service machines included.
    fn directory_names(&self) -> Result<Vec<Userid>, BackendError>;

    /// Returns the counters of those guests that are on and that the server knows; the others are missing.
    ///
    /// As few requests as the length of an address allows. Numbers may be 300 seconds old.
    fn statistics(&self, guests: &[Userid]) -> Result<Vec<Statistics>, BackendError>;

    /// Returns whether a guest is logged on now, managed or not.
    fn power(&self, guest: &Userid) -> Result<Power, BackendError>;

    /// Returns the directory entry of a guest, managed or not, with its passwords masked.
    fn definition(&self, guest: &Userid) -> Result<DirectoryEntry, BackendError>;

    /// Returns what the guest's own system says. Slow: commands run in the guest.
    fn info(&self, guest: &Userid) -> Result<AgentInfo, BackendError>;

    /// Returns the network adapters that z/VM sees now, with the addresses it has heard of. None is no error; a
    /// guest that is off has none.
    fn adapters(&self, guest: &Userid) -> Result<Vec<Adapter>, BackendError>;

    /// Changes the power state of a guest.
    fn act(&self, guest: &Userid, action: Action, progress: &dyn Progress) -> Result<Change, BackendError>;

    /// Makes sure that the request for a new guest is one that the server can take. Nothing is sent.
    fn check_creation(&self, guest: &NewGuest) -> Result<(), BackendError>;

    /// Creates a guest and returns its disks with their device numbers.
    ///
    /// A failure after the directory entry was made leaves a half-made guest, which must be deleted.
    fn create(&self, guest: &NewGuest, progress: &dyn Progress) -> Result<Vec<MadeDisk>, BackendError>;

    /// Writes an image onto a disk of a guest that is off. Takes minutes; at most 20 run at once per server.
    fn deploy(&self, deployment: &Deployment, progress: &dyn Progress) -> Result<(), BackendError>;

    /// Deletes a guest and all that it owns; a running guest is forced off first. An unknown one is no error.
    fn delete(&self, guest: &Userid, progress: &dyn Progress) -> Result<Change, BackendError>;
}

/// A change of the power state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Log on and boot. No error when it is on already.
    Start,
    /// Force off at once, without shutdown. No error when it is off already.
    Stop,
    /// Shut the system down, then log off; a system that cannot be reached is logged off without warning.
    SoftStop {
        /// How long to wait for the logoff; `None` is the server's default (120 s).
        wait: Option<Duration>,
    },
    /// Run a reboot in the guest, which must be reachable.
    Reboot,
    /// Log off and on again, whatever the system in it does.
    Reset,
    /// Stop the virtual processors.
    Pause,
    /// Let the virtual processors run again.
    Unpause,
}

impl Action {
    /// Returns the verb for people: `start`, `shut down`.
    pub const fn verb(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Stop => "stop",
            Self::SoftStop { .. } => "shut down",
            Self::Reboot => "reboot",
            Self::Reset => "reset",
            Self::Pause => "pause",
            Self::Unpause => "unpause",
        }
    }
}

/// What a new guest shall be, beside its disks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Machine {
    /// User id.
    pub userid: Userid,
    /// Virtual processors at logon.
    pub cpus: u32,
    /// Memory at logon.
    pub memory: Memory,
    /// Most processors it can ever be given; `None` is the server's default.
    pub max_cpus: Option<u32>,
    /// Most memory it can ever be given; `None` is the server's default.
    pub max_memory: Option<Memory>,
    /// Directory profile to include; `None` is the server's default.
    pub profile: Option<Userid>,
}

/// A guest to be created.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NewGuest {
    /// The virtual machine.
    pub machine: Machine,
    /// Disks, the root disk first.
    pub disks: Vec<NewDisk>,
}

/// A disk to be made for a guest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NewDisk {
    /// Size. Cylinders and blocks need `kind`, which gives a bare number its meaning.
    pub size: DiskSize,
    /// Pool to take the space from; `None` is the server's default.
    pub pool: Option<PoolName>,
    /// Kind of disk that the pool gives; `None` when it is not known, and for a virtual disk.
    pub kind: Option<DiskKind>,
    /// Device number; `None` lets the server count from its root device by the place in the list.
    pub vdev: Option<Vdev>,
    /// What to put on it.
    pub format: Format,
    /// Whether the guest boots from it; only the first disk can.
    pub boot: bool,
}

impl NewDisk {
    /// Returns whether the server makes a virtual disk of it, which lies in no pool.
    pub fn is_virtual(&self) -> bool {
        self.format == Format::Swap && self.pool.is_none()
    }
}

/// A file system that the server can make on a new disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// None at all: the disk stays raw.
    #[default]
    None,
    /// ext2.
    Ext2,
    /// ext3.
    Ext3,
    /// ext4.
    Ext4,
    /// XFS.
    Xfs,
    /// Swap space.
    Swap,
}

impl Format {
    /// Every format, in the order of the manual.
    pub const ALL: &[Self] = &[Self::None, Self::Ext2, Self::Ext3, Self::Ext4, Self::Xfs, Self::Swap];

    /// Returns the word for it: `none`, `ext4`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Ext2 => "ext2",
            Self::Ext3 => "ext3",
            Self::Ext4 => "ext4",
            Self::Xfs => "xfs",
            Self::Swap => "swap",
        }
    }
}

/// A disk that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeDisk {
    /// Device number.
    pub vdev: Vdev,
    /// Pool that it was taken from, as the server writes it; `None` for a virtual disk.
    pub pool: Option<String>,
}

/// An image to be written onto a disk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Deployment {
    /// The guest, which must be off.
    pub guest: Userid,
    /// Name of the image on the server.
    pub image: String,
    /// The disk; `None` is the server's root device.
    pub vdev: Option<Vdev>,
    /// Host name to set at the first start. With a file to hand over only Red Hat CoreOS takes it.
    pub hostname: Option<String>,
    /// A file that the guest finds in its reader at its first start.
    #[serde(default)]
    pub transport: Option<Transport>,
}

/// A file that the server hands to a guest. Its base name decides what the guest does with it (config-drive.md section
/// 1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transport {
    /// Absolute path.
    pub path: String,
    /// Where it lies, as `user@host`, for the server to fetch it by scp; `None` for the server itself.
    pub remote: Option<String>,
}
