//! Processors and memory of guests that exist.

use super::BackendError;
use crate::model::{Memory, Userid};
use crate::progress::Progress;

/// The calls that resize guests. Each sets a fixed value and may be repeated.
pub trait Resize: Send + Sync {
    /// Sets the number of processors.
    fn set_cpus(&self, guest: &Userid, cpus: &CpuChange, progress: &dyn Progress)
    -> Result<(), BackendError>;

    /// Sets the memory; `live` in the running guest too, where it can only grow.
    fn set_memory(
        &self,
        guest: &Userid,
        memory: Memory,
        live: bool,
        progress: &dyn Progress,
    ) -> Result<(), BackendError>;

    /// Returns whether this server takes a share together with a number of processors. One that does not, or gets none,
    /// writes a share of its own making. May ask the server for its version.
    fn takes_share(&self) -> Result<bool, BackendError>;
}

/// A new number of processors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CpuChange {
    /// How many.
    pub count: u32,
    /// Share to have afterwards, `RELATIVE 200`; `None` leaves it to the server.
    pub share: Option<String>,
    /// In the running guest too, not only from its next logon on.
    pub live: bool,
}
