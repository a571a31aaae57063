//! Minidisks on the wire.

use serde::{Deserialize, Serialize};
use serde_json::Number;

use super::{More, NewDisk};

/// `GET /guests/{userid}/disks`, of the newest source only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MinidiskList {
    /// The disks.
    pub minidisks: Vec<Minidisk>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// One minidisk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Minidisk {
    /// Device number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vdev: Option<String>,
    /// Device number of the volume.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rdev: Option<String>,
    /// `R/W`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_type: Option<String>,
    /// Size in `device_units`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_size: Option<Number>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// Body of `POST /guests/{userid}/disks`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AddDisks {
    /// The list.
    pub disk_info: NewDisks,
}

/// The disks in a `POST /guests/{userid}/disks`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NewDisks {
    /// Disks to make.
    pub disk_list: Vec<NewDisk>,
}

/// Body of `PUT /guests/{userid}/disks`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ConfigureDisks {
    /// The list.
    pub disk_info: DiskSetups,
}

/// The disks in a `PUT /guests/{userid}/disks`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DiskSetups {
    /// Disks to configure; an absent list is a failure.
    pub disk_list: Vec<DiskSetup>,
}

/// What the guest shall do with one disk.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DiskSetup {
    /// Device number.
    pub vdev: String,
    /// File system.
    pub format: &'static str,
    /// Mount point; `/mnt/ephemeral` and the device number when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mntdir: Option<String>,
}

/// Body of `DELETE /guests/{userid}/disks`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DeleteDisks {
    /// The list.
    pub vdev_info: DiskNumbers,
}

/// The disks in a `DELETE /guests/{userid}/disks`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DiskNumbers {
    /// Device numbers, each once; an absent list is a failure.
    pub vdev_list: Vec<String>,
}
