//! The z/VM system and its pools on the wire.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Number, Value};

use super::More;

/// `GET /host`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HostInfo {
    /// Name of the system.
    pub zvm_host: String,
    /// The connector's own user id.
    pub zcc_userid: String,
    /// Digits of the release run together, 730 for 7.3.0.
    pub hypervisor_version: Number,
    /// Real processors.
    pub vcpus: Number,
    /// Real processors in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vcpus_used: Option<Number>,
    /// Machine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cpu_info: Option<CpuInfo>,
    /// Memory in MiB, with a fraction.
    pub memory_mb: Number,
    /// Memory in use in MiB, with a fraction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory_mb_used: Option<Number>,
    /// Start of the system in its own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ipl_time: Option<String>,
    /// GiB over the configured pools; 0 without one.
    pub disk_total: Number,
    /// GiB used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disk_used: Option<Number>,
    /// GiB free.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disk_available: Option<Number>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// The machine in `GET /host`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CpuInfo {
    /// Machine model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cec_model: Option<String>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// `GET /host/diskpool`: whole GiB, rounded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PoolSpace {
    /// All.
    pub disk_total: Number,
    /// Used.
    pub disk_used: Number,
    /// Free.
    pub disk_available: Number,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// `GET /host/diskpool?details=true`: free extents, keyed by pool name without its type.
pub type FreeExtentsByPool = BTreeMap<String, Vec<FreeExtent>>;

/// One free extent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FreeExtent {
    /// Label of the volume.
    pub volume_name: String,
    /// `3390-54`, `9336`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_type: Option<String>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// `GET /host/diskpool_volumes`: 1.6.3 sends the labels, the newest source means to send them below a pool name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum PoolVolumeText {
    /// Labels separated by spaces.
    Labels {
        /// The labels.
        diskpool_volumes: String,
    },
    /// Keyed by pool name.
    ByPool(BTreeMap<String, Value>),
}

/// `GET /host/volume`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HostVolume {
    /// `3390-54`.
    pub volume_type: String,
    /// Cylinders or blocks, a number as text.
    pub volume_size: String,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}
