//! Guests: what is known of one, and its directory entry.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};

use super::{DiskSize, Mac, Memory, Userid, Vdev, Vlan};

/// Whether CP has a virtual machine for the guest. Being on does not mean that its system is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Power {
    /// Logged on. A paused guest is on.
    On,
    /// Logged off.
    Off,
}

impl std::fmt::Display for Power {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(match self {
            Self::On => "on",
            Self::Off => "off",
        })
    }
}

/// A guest as lists and `show` give it. Unknown, and not asked for, is `None`.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Guest {
    /// User id.
    pub userid: Userid,
    /// Whether the connector knows it; unmanaged user ids are only in the directory.
    pub managed: bool,
    /// Logged on or off.
    pub power: Option<Power>,
    /// Virtual CPUs now (on) or by definition (off).
    pub cpus: Option<u32>,
    /// Memory now (on) or by definition (off), in MiB.
    pub memory_mib: Option<u64>,
    /// Memory in use, in MiB; only while on.
    pub memory_used_mib: Option<u64>,
    /// CPU time used since logon, in seconds; only while on.
    pub cpu_seconds: Option<f64>,
    /// Distribution and version, as the guest's own agent says.
    pub os: Option<String>,
    /// IP addresses that z/VM sees at its adapters.
    pub ip: Option<Vec<String>>,
}

impl Guest {
    /// Returns a guest of which nothing but its name is known.
    pub fn named(userid: Userid, managed: bool) -> Self {
        Self {
            userid,
            managed,
            power: None,
            cpus: None,
            memory_mib: None,
            memory_used_mib: None,
            cpu_seconds: None,
            os: None,
            ip: None,
        }
    }
}

/// Counters of a running guest. The server's numbers may be 300 seconds old.
#[derive(Debug, Clone, PartialEq)]
pub struct Statistics {
    /// User id.
    pub userid: Userid,
    /// Virtual CPUs.
    pub cpus: u32,
    /// CPU time used since logon, in microseconds.
    pub cpu_time_us: u64,
    /// Time since logon, in microseconds.
    pub elapsed_time_us: u64,
    /// Memory of the virtual machine, in KiB.
    pub memory_kib: u64,
    /// Memory in use, in KiB.
    pub memory_used_kib: u64,
}

/// A directory entry: the records, passwords masked, and what they say.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DirectoryEntry {
    /// User id.
    pub userid: Userid,
    /// Records as the server gives them, passwords masked.
    pub records: Vec<String>,
    /// Virtual CPUs by definition.
    pub cpus: Option<u32>,
    /// Most virtual CPUs the guest can be given.
    pub max_cpus: Option<u32>,
    /// Share of the processors, the operands of the statement: `RELATIVE 200`.
    pub share: Option<String>,
    /// Memory at logon.
    pub memory: Option<Memory>,
    /// Most memory the guest can be given.
    pub max_memory: Option<Memory>,
    /// Profiles included.
    pub profiles: Vec<String>,
    /// What is booted: a device number or another operand of IPL.
    pub ipl: Option<String>,
    /// Disks.
    pub disks: Vec<Disk>,
    /// Network adapters.
    pub nics: Vec<Nic>,
}

impl DirectoryEntry {
    /// Returns whether the entry itself names somebody who may log on to the guest; an included profile may, too.
    pub fn has_logon_by(&self) -> bool {
        self.records.iter().any(|record| record.starts_with("LOGONBY "))
    }

    /// Returns whether several members of a cluster can run it at once, each with a machine of its own (glossary.md,
    /// IDENTITY).
    pub fn is_identity(&self) -> bool {
        self.records.iter().any(|record| record.starts_with("IDENTITY "))
    }
}

/// A minidisk or virtual disk of a directory entry.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Disk {
    /// Device number.
    pub vdev: Vdev,
    /// Device type as written: `3390`, `FB-512`.
    pub device_type: String,
    /// First cylinder or block; `None` for disks without a place, such as virtual ones.
    pub start: Option<u64>,
    /// Size; `None` when the record does not say a number. In JSON three members, as [`Extent`] has them.
    #[serde(flatten, serialize_with = "as_extent")]
    #[schemars(with = "Extent")]
    pub size: Option<DiskSize>,
    /// Label of the volume; `None` for virtual disks.
    pub volume: Option<String>,
}

/// A size as machines read it.
#[derive(Debug, Serialize, JsonSchema)]
struct Extent {
    /// Cylinders; `None` for a disk of blocks.
    cylinders: Option<u64>,
    /// Blocks of 512 bytes; `None` for a disk of cylinders.
    blocks: Option<u64>,
    /// Usable bytes.
    size_bytes: Option<u64>,
}

#[expect(clippy::ref_option, reason = "the form that serde calls")]
fn as_extent<S: Serializer>(size: &Option<DiskSize>, serializer: S) -> Result<S::Ok, S::Error> {
    let (cylinders, blocks) = match *size {
        Some(DiskSize::Cylinders(cylinders)) => (Some(cylinders), None),
        Some(DiskSize::Blocks(blocks)) => (None, Some(blocks)),
        Some(DiskSize::Bytes(_)) | None => (None, None),
    };
    Extent { cylinders, blocks, size_bytes: size.map(DiskSize::bytes) }.serialize(serializer)
}

/// A network adapter of a directory entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Nic {
    /// First of its three device numbers.
    pub vdev: Vdev,
    /// Switch or LAN it is coupled to at logon.
    pub vswitch: Option<String>,
    /// VLAN it is given.
    pub vlan: Option<Vlan>,
    /// Full or last half of its address (`MACID`), as written.
    pub mac: Option<String>,
}

/// A network adapter as z/VM sees it now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Adapter {
    /// First of its three device numbers.
    pub vdev: Vdev,
    /// Two-digit state as z/VM gives it; `02` is coupled and active.
    pub status: Option<String>,
    /// Switch or LAN it is coupled to.
    pub vswitch: Option<String>,
    /// Its address.
    pub mac: Option<Mac>,
    /// IP address that z/VM has heard it use; may be a link-local one. Not every server says.
    pub ip: Option<String>,
}

/// What the agent in a guest says, with what z/VM adds. Unknown is `None`, also when the agent cannot be reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AgentInfo {
    /// Logged on or off.
    pub power: Power,
    /// Virtual CPUs; of a guest that is off an estimate from its directory entry.
    pub cpus: Option<u32>,
    /// CPUs online in the system.
    pub online_cpus: Option<u32>,
    /// CPU time used since logon, in microseconds; only while on.
    pub cpu_time_us: Option<u64>,
    /// Memory of the virtual machine, in KiB; of a guest that is off the most it can be given.
    pub memory_kib: Option<u64>,
    /// Memory in use, in KiB; only while on.
    pub memory_used_kib: Option<u64>,
    /// Distribution and version, such as `rhel9.4`.
    pub os: Option<String>,
    /// Kernel name, version and architecture.
    pub kernel: Option<String>,
}
