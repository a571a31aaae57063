//! FCP templates and devices.

use schemars::JsonSchema;
use serde::Serialize;

use super::Vdev;

/// A named set of FCP devices from which guests are given some.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FcpTemplate {
    /// Its identifier.
    pub id: String,
    /// Its name, which others may have too.
    pub name: String,
    /// Whether it is the one that is taken when none is named.
    pub host_default: bool,
    /// Its devices.
    pub devices: Vec<FcpDevice>,
}

/// An FCP device of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FcpDevice {
    /// Real device number.
    pub device: Vdev,
    /// Number of its path in the template, from 0.
    pub path: u32,
    /// User id that it was given to, in the server's data base.
    pub assigner: Option<String>,
    /// Whether it is reserved for that user id.
    pub reserved: bool,
    /// Volumes that are attached through it.
    pub connections: u64,
    /// What z/VM said of it at the server's last look, such as `free`, `active`, `offline`; `None` for a device that
    /// z/VM does not have.
    pub state: Option<String>,
    /// User id that has it in z/VM.
    pub owner: Option<String>,
}
