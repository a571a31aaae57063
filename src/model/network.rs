//! Virtual switches.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::Serialize;

use super::{ParseError, Userid, Vlan, text_in_json};

/// The name of a virtual switch: 1 to 8 characters, upper case.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VswitchName(String);

impl VswitchName {
    /// Returns the name in upper case.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for VswitchName {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        // The same characters as a user id: both are CP names of at most 8.
        let name: Userid = text
            .parse()
            .map_err(|_| ParseError::new("vswitch name", text, "it has 1 to 8 letters and digits"))?;
        Ok(Self(name.as_str().to_owned()))
    }
}

impl fmt::Display for VswitchName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

text_in_json!(VswitchName, "VswitchName", "^[A-Z0-9@#$_+:-]{1,8}$", "virtual switch name");

/// A virtual switch as z/VM describes it. Members depend on the z/VM level; unknown is `None`.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Vswitch {
    /// Name.
    pub name: VswitchName,
    /// `ethernet` (layer 2) or `ip` (layer 3).
    pub transport: Option<String>,
    /// `aware` or `unaware`.
    pub vlan_awareness: Option<String>,
    /// Default VLAN of the switch, when it has one.
    pub vlan_id: Option<Vlan>,
    /// `access` or `trunk`, when it is VLAN aware.
    pub port_type: Option<String>,
    /// What z/VM says of its uplink.
    pub status: Option<String>,
    /// Real devices of the uplink with controller and status.
    pub uplinks: Vec<Uplink>,
    /// User ids that may couple to it, with their VLANs.
    pub grants: Vec<Grant>,
    /// Adapters that are coupled now.
    pub adapters: Vec<Port>,
}

impl Vswitch {
    /// Returns the permission of a user id to couple to it.
    pub fn grant_of(&self, userid: &str) -> Option<&Grant> {
        self.grants.iter().find(|grant| grant.userid == userid)
    }
}

/// A real device of a switch's uplink.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Uplink {
    /// Real device number.
    pub device: String,
    /// User id that drives it.
    pub controller: Option<String>,
    /// State of the device.
    pub status: Option<String>,
    /// Error of the device, when it has one.
    pub error: Option<String>,
}

/// A permission to couple.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Grant {
    /// User id.
    pub userid: String,
    /// VLANs it may use; `None` for one that z/VM does not name by a number.
    pub vlans: Vec<Option<Vlan>>,
}

/// A coupled adapter.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Port {
    /// User id.
    pub userid: Option<String>,
    /// Device number.
    pub vdev: Option<String>,
    /// MAC address as z/VM writes it.
    pub mac: Option<String>,
}
