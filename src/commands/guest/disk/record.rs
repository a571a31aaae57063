//! What people see of a disk of a guest.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Disk, DiskSize, Userid, Vdev};
use crate::ops::disks::Placed;
use crate::output::{Column, Record, or_dash};

/// A disk of a guest.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GuestDisk {
    /// The guest.
    pub(super) userid: Userid,
    /// The facts of the directory entry.
    #[serde(flatten)]
    pub(super) disk: Disk,
    /// Device number of the volume in the real machine; newest servers only.
    rdev: Option<String>,
    /// How the guest may use it, in z/VM's words; newest servers only.
    access: Option<String>,
}

impl GuestDisk {
    /// A disk of which the directory entry alone tells.
    pub(super) fn defined(userid: &Userid, disk: Disk) -> Self {
        Self { userid: userid.clone(), disk, rdev: None, access: None }
    }

    /// A disk with the place where it lies.
    pub(super) fn placed(userid: &Userid, placed: Placed) -> Self {
        let (rdev, access) = placed.place.map_or((None, None), |place| (place.rdev, place.access));
        Self { userid: userid.clone(), disk: placed.disk, rdev, access }
    }
}

impl Record for GuestDisk {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("vdev", "VDEV", |row| row.disk.vdev.to_string()),
        Column::text("device_type", "TYPE", |row| row.disk.device_type.clone()),
        Column::number("size_bytes", "SIZE", |row| or_dash(row.disk.size.map(DiskSize::human).as_ref())),
        Column::text("volume", "VOLUME", |row| or_dash(row.disk.volume.as_ref())),
        Column::number("start", "START", |row| or_dash(row.disk.start.as_ref())),
        Column::wide("rdev", "RDEV", |row| or_dash(row.rdev.as_ref())),
        Column::wide("access", "ACCESS", |row| or_dash(row.access.as_ref())),
    ];
}

/// A disk that the guest was told to format and mount. Whether it did is not known.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DiskHandedOver {
    /// The guest.
    pub(super) userid: Userid,
    /// Device number.
    pub(super) vdev: Vdev,
    /// File system.
    pub(super) format: String,
    /// Where it is to be mounted; `None` for swap space.
    pub(super) mount: Option<String>,
    /// Whether the guest is on, and so begins at once; else at its next start.
    pub(super) at_once: bool,
}

impl Record for DiskHandedOver {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("vdev", "VDEV", |row| row.vdev.to_string()),
        Column::text("format", "FORMAT", |row| row.format.clone()),
        Column::text("mount", "MOUNT", |row| or_dash(row.mount.as_ref())),
        Column::text("at_once", "WHEN", |row| if row.at_once { "now" } else { "next start" }.to_owned()),
    ];
}
