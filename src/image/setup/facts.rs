//! What is known of the configuration of an installed system. Unknown is `None`, never left out.

use schemars::JsonSchema;
use serde::Serialize;

/// How an installed system would start, find its disks and be configured as a guest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Setup {
    /// Versions of the kernels that are installed.
    pub kernels: Vec<String>,
    /// Kernel parameters, with the file that states them.
    pub boot: Vec<BootParameters>,
    /// The device that the root file system is mounted from: `root=` of the kernel, else the one in fstab.
    pub root: Option<Device>,
    /// File systems that are mounted at start.
    pub fstab: Vec<Mount>,
    /// Files of the network configuration that name devices.
    pub network: Vec<NetworkFile>,
    /// cloud-init; `None` when it is not installed.
    pub cloud_init: Option<CloudInit>,
    /// The activation engine `zvmguestconfigure`; `None` when it is not installed.
    pub activation: Option<Activation>,
    /// The daemon over which the connector reaches the guest; `None` when it is not installed.
    pub iucv: Option<Iucv>,
    /// Whether Ignition configures the system at first start.
    pub ignition: bool,
    /// What another guest must not inherit: keys, identities, state of the first start.
    pub leftovers: Vec<Leftover>,
}

/// Kernel parameters in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BootParameters {
    /// The file.
    pub file: String,
    /// The parameters as they stand there.
    pub parameters: String,
}

/// How a device is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Naming {
    /// By the UUID of the file system: true on every disk that it is copied to.
    Uuid,
    /// By the label of the file system.
    Label,
    /// By UUID or label of the partition.
    Partition,
    /// By an identity of the disk, which another disk does not have.
    Id,
    /// By device number or address.
    Path,
    /// By the name that the kernel gave: it depends on the order of the devices.
    Kernel,
    /// A logical volume or another mapped device.
    Mapper,
    /// Something else.
    Other,
}

/// A device, and how it is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Device {
    /// Its name as it stands in the file.
    pub name: String,
    /// How it is named.
    pub naming: Naming,
    /// The file that names it.
    pub file: String,
}

/// A line of `/etc/fstab`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Mount {
    /// The device as it stands there.
    pub device: String,
    /// How it is named.
    pub naming: Naming,
    /// Where it is mounted.
    pub mount_point: String,
    /// Type of file system.
    #[serde(rename = "type")]
    pub kind: String,
}

/// A file of the network configuration that names devices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NetworkFile {
    /// The file.
    pub file: String,
    /// Device numbers in it, four hexadecimal digits each.
    pub devices: Vec<String>,
}

/// How cloud-init is set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CloudInit {
    /// The datasources that it tries; `None` when its configuration does not say.
    pub datasources: Option<Vec<String>>,
    /// Whether it leaves the network alone.
    pub network_disabled: bool,
}

/// How the activation engine is set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Activation {
    /// The script.
    pub script: String,
    /// Its version, when it states one.
    pub version: Option<String>,
    /// User ids whose files it accepts and runs as root; empty: none, so that it does nothing.
    pub senders: Vec<String>,
    /// Whether it accepts files of every guest of the system: a star among the senders.
    pub any_sender: bool,
    /// Its unit or start script; `None` when there is none.
    pub unit: Option<String>,
    /// Whether it starts with the system.
    pub enabled: bool,
    /// Units that it must come before.
    pub before: Vec<String>,
}

/// How the IUCV daemon is set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Iucv {
    /// Its unit or start script; `None` when there is none.
    pub unit: Option<String>,
    /// Whether it starts with the system.
    pub enabled: bool,
    /// The user id that may run commands; `None` when no file states it.
    pub authorized_user: Option<String>,
}

/// What another guest must not inherit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Leftover {
    /// `/etc/machine-id` has an identity.
    MachineId,
    /// Host keys of ssh.
    SshHostKeys,
    /// State of cloud-init: it would take the first start for done.
    CloudInitState,
    /// Names of network interfaces by the addresses of this guest.
    PersistentNetRules,
}
