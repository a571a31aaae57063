//! Virtual switches.

use super::BackendError;
use crate::model::{Vswitch, VswitchName};

/// The calls about virtual switches.
pub trait Networks: Send + Sync {
    /// Returns the names of all virtual switches.
    fn names(&self) -> Result<Vec<VswitchName>, BackendError>;

    /// Returns what z/VM says of one virtual switch.
    fn vswitch(&self, name: &VswitchName) -> Result<Vswitch, BackendError>;
}
