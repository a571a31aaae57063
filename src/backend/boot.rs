//! What guests boot.

use super::BackendError;
use crate::model::{Lun, Userid, Vdev, Wwpn};
use crate::progress::Progress;

/// The calls about what a guest boots at its next start. What it is now is in the directory entry.
pub trait Boots: Send + Sync {
    /// Makes a guest boot something else.
    fn set(&self, guest: &Userid, target: BootTarget, progress: &dyn Progress) -> Result<(), BackendError>;
}

/// Something that can be booted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BootTarget {
    /// A disk or reader of the guest.
    Device(Vdev),
    /// A SCSI disk.
    Scsi {
        /// Target port.
        port: Wwpn,
        /// Logical unit behind it.
        lun: Lun,
    },
}
