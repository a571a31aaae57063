//! Minidisks of guests that exist.

use super::{BackendError, Change, Format, MadeDisk, NewDisk};
use crate::model::{Userid, Vdev};
use crate::progress::Progress;

/// The calls about minidisks. Which disks a guest has is in its directory entry; they change that alone, so that a
/// running guest sees nothing of it before its next logon.
pub trait Disks: Send + Sync {
    /// Returns where the minidisks of any guest lie; `None` when this server cannot say.
    fn places(&self, guest: &Userid) -> Result<Option<Vec<DiskPlace>>, BackendError>;

    /// Adds one disk and returns it with its device number.
    ///
    /// A disk without a device number gets the one behind the guest's highest, so that a repeat would make another:
    /// such a call is not repeated by itself, not even when the directory entry is locked.
    fn add(&self, guest: &Userid, disk: &NewDisk, progress: &dyn Progress) -> Result<MadeDisk, BackendError>;

    /// Deletes disks of a guest that is off, one after the other. One that is not there is no error.
    fn delete(&self, guest: &Userid, disks: &[Vdev], progress: &dyn Progress)
    -> Result<Change, BackendError>;

    /// Has the system in the guest put file systems on disks and mount them: at once when it is on, else at its next
    /// start. Whether it worked is not said.
    fn configure(
        &self,
        guest: &Userid,
        disks: &[DiskSetup],
        progress: &dyn Progress,
    ) -> Result<Change, BackendError>;
}

/// Where a minidisk lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiskPlace {
    /// Its device number.
    pub vdev: Vdev,
    /// Device number of the volume in the real machine.
    pub rdev: Option<String>,
    /// How the guest may use it, in z/VM's words: `R/W`.
    pub access: Option<String>,
}

/// What a guest shall do with a disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiskSetup {
    /// The disk.
    pub vdev: Vdev,
    /// File system to put on it.
    pub format: Format,
    /// Where to mount it; `None` is the server's own choice.
    pub mount: Option<String>,
}
