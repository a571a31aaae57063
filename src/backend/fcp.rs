//! FCP devices, as the server's own data base has them.

use super::BackendError;
use crate::model::FcpTemplate;

/// The calls about FCP devices.
pub trait Fcp: Send + Sync {
    /// Returns the templates with their devices and what the data base says of each. Devices of no template are not
    /// told of. State and owner are as old as the server's last look at z/VM.
    fn templates(&self) -> Result<Vec<FcpTemplate>, BackendError>;
}
