//! Virtual switches on the wire.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::More;

/// `GET /vswitches/{name}`. The plain members are what z/VM lists, all of them text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VswitchDetail {
    /// Name.
    pub switch_name: String,
    /// `ETHERNET` or `IP`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transport_type: Option<String>,
    /// `AWARE` or `UNAWARE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vlan_awareness: Option<String>,
    /// Default VLAN.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vlan_id: Option<String>,
    /// `ACCESS`, `TRUNK` or `NONE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port_type: Option<String>,
    /// An English sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub switch_status: Option<String>,
    /// Keyed by real device number.
    pub real_devices: BTreeMap<String, RealDevice>,
    /// Keyed by user id.
    pub authorized_users: BTreeMap<String, Authorization>,
    /// Keyed by user id, underscore, device number.
    pub adapters: BTreeMap<String, CoupledAdapter>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// A real device of the uplink.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RealDevice {
    /// User id that drives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub controller: Option<String>,
    /// An English sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dev_status: Option<String>,
    /// An English sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dev_err: Option<String>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// A user id that may couple.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Authorization {
    /// The number 0 for a VLAN-unaware switch, a number as text otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vlan_count: Option<VlanCount>,
    /// VLANs, numbers as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vlan_ids: Option<Vec<String>>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// A count that is a number or text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum VlanCount {
    /// A number.
    Number(u64),
    /// The same as text.
    Text(String),
}

/// An adapter that is coupled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CoupledAdapter {
    /// Address with dashes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mac: Option<String>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}
