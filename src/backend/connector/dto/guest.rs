//! Guests on the wire.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Number, Value};

use super::{Member, More};
use crate::model::Power;

/// `GET /guests/{userid}/user_direct`: the directory entry, one record per line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UserDirect {
    /// Records, logon password masked by the server.
    pub user_direct: Vec<String>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// `GET /guests/{userid}/info`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GuestInfo {
    /// On or off.
    pub power_state: Power,
    /// Memory in KiB; 1.6.3 sends a fraction for a guest that is off.
    pub max_mem_kb: Number,
    /// Memory in use in KiB; 0 without performance data.
    pub mem_kb: Number,
    /// Virtual CPUs.
    pub num_cpu: Number,
    /// CPU time in microseconds; 0 without performance data.
    pub cpu_time_us: Number,
    /// CPUs online; 0 when the guest cannot be reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub online_cpu_num: Option<Number>,
    /// Distribution and version; empty when the guest cannot be reached.
    #[serde(default, skip_serializing_if = "Member::is_absent")]
    pub os_distro: Member<String>,
    /// Kernel; empty when the guest cannot be reached.
    #[serde(default, skip_serializing_if = "Member::is_absent")]
    pub kernel_info: Member<String>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// `GET /guests/stats`: keyed by user id; guests that are off are missing.
pub type StatisticsByGuest = BTreeMap<String, GuestStatistics>;

/// The counters of one guest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GuestStatistics {
    /// Virtual CPUs.
    pub guest_cpus: Number,
    /// CPU time in microseconds.
    pub used_cpu_time_us: Number,
    /// Time since logon in microseconds.
    pub elapsed_cpu_time_us: Number,
    /// Memory in use in KiB.
    pub used_mem_kb: Number,
    /// Memory in KiB.
    pub max_mem_kb: Number,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// `GET /guests/{userid}/adapters`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AdapterList {
    /// The adapters.
    pub adapters: Vec<Adapter>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// One adapter; every member may be absent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Adapter {
    /// Base device number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adapter_address: Option<String>,
    /// Two-digit state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adapter_status: Option<String>,
    /// Name of the switch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lan_name: Option<String>,
    /// Address with colons.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mac_address: Option<String>,
    /// First IP address seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mac_ip_address: Option<String>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// Body of `POST /guests`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CreateGuest {
    /// The guest.
    pub guest: GuestCreation,
}

/// The guest in a `POST /guests`. Absent members take the server's defaults.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GuestCreation {
    /// User id.
    pub userid: String,
    /// Virtual CPUs: an integer, text passes the check and fails later.
    pub vcpus: u32,
    /// Memory in MiB: an integer, text passes the check and fails later.
    pub memory: u64,
    /// Disks: always sent, the server fails without it.
    pub disk_list: Vec<NewDisk>,
    /// Directory profile; empty text is refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_profile: Option<String>,
    /// Most CPUs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_cpu: Option<u32>,
    /// Most memory: 1 to 4 digits, then M or G.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_mem: Option<String>,
}

/// One disk of a `POST /guests`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NewDisk {
    /// A number with M or G, or a bare number of cylinders or blocks.
    pub size: String,
    /// File system: always sent, because the server's own default is ext4.
    pub format: &'static str,
    /// Only the first disk, and only when true.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_boot_disk: bool,
    /// Device number, four digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vdev: Option<String>,
    /// `ECKD:NAME` or `FBA:NAME`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disk_pool: Option<String>,
}

/// One disk in the answer of `POST /guests`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MadeDisk {
    /// Device number.
    pub vdev: String,
    /// Size as sent, or converted when it was a bare number: not to be compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    /// The pool; absent or null for a virtual disk.
    #[serde(default, skip_serializing_if = "Member::is_absent")]
    pub disk_pool: Member<String>,
    /// A boolean or text, as sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_boot_disk: Option<Value>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// Body of the action `register_vm`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Register {
    /// `register_vm`.
    pub action: &'static str,
    /// `os_version=<version>`, or nothing.
    pub meta: String,
    /// `1` when the network of the guest is configured.
    pub net_set: &'static str,
}

/// Body of `POST /guests/{userid}/action` for actions of the power state.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ActionRequest {
    /// Its name.
    pub action: &'static str,
    /// Seconds to wait: an integer, text fails after the work was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<u64>,
}

/// Body of `POST /guests/{userid}/action` for a capture.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CaptureRequest {
    /// `capture`.
    pub action: &'static str,
    /// Name of the image.
    pub image: String,
    /// Level, 0 to 9; 6 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compress_level: Option<u8>,
}

/// Body of `POST /guests/{userid}/action` for a deployment.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DeployRequest {
    /// `deploy`.
    pub action: &'static str,
    /// Image name.
    pub image: String,
    /// File to hand to the guest; null is refused by 1.6.3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transportfiles: Option<String>,
    /// Where it lies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remotehost: Option<String>,
    /// Disk to write to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vdev: Option<String>,
    /// Host name to set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hostname: Option<String>,
}

/// Body of `POST /guests/{userid}/action` for a number of processors.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ResizeCpus {
    /// `resize_cpus` or `live_resize_cpus`.
    pub action: &'static str,
    /// How many: an integer.
    pub cpu_cnt: u32,
    /// Share, keyword and value with one blank between; the newest source only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cpu_share: Option<String>,
}

/// Body of `POST /guests/{userid}/action` for a memory size.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ResizeMemory {
    /// `resize_mem` or `live_resize_mem`.
    pub action: &'static str,
    /// 1 to 4 digits, then m or g.
    pub size: String,
}
