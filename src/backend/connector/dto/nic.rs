//! Network adapters of guests, and their permissions, on the wire.

use std::net::Ipv4Addr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::More;
use crate::model::Vdev;

/// A base device number as the server records it, hexadecimal with any padding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NicNumber {
    /// The number.
    pub vdev: Vdev,
    /// How it is spelled.
    pub spelled: String,
}

impl Serialize for NicNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.spelled.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for NicNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spelled = String::deserialize(deserializer)?;
        let vdev = spelled.parse().map_err(serde::de::Error::custom)?;
        Ok(Self { vdev, spelled })
    }
}

/// One record of `GET /guests/nics`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NicRecord {
    /// User id.
    pub userid: String,
    /// Base device number as recorded.
    pub interface: String,
    /// Virtual switch; null while uncoupled.
    pub switch: Option<String>,
    /// Identifier given when it was made.
    pub port: Option<String>,
    /// `OSA=<device>` for a dedicated device.
    pub comments: Option<String>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// Body of `POST /guests/{userid}/nic`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CreateNic {
    /// The adapter.
    pub nic: NewNic,
}

/// The adapter in a `POST /guests/{userid}/nic`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NewNic {
    /// Base device number, four digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vdev: Option<String>,
    /// Address with colons.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mac_addr: Option<String>,
    /// Identifier to keep with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nic_id: Option<String>,
    /// Only when true.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub active: bool,
}

/// Body of `POST /guests/{userid}/interface`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CreateInterfaces {
    /// The interfaces.
    pub interface: InterfaceCreation,
}

/// The interfaces in a `POST /guests/{userid}/interface`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InterfaceCreation {
    /// System in the guest.
    pub os_version: String,
    /// At least one; the first is the primary one.
    pub guest_networks: Vec<GuestNetwork>,
    /// Only when true.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub active: bool,
}

/// One interface. Absent members must not be sent as null (connector-notes.md section 6.5).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GuestNetwork {
    /// Address; needs `cidr`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ip_addr: Option<Ipv4Addr>,
    /// Network as `a.b.c.d/n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cidr: Option<String>,
    /// Gateway.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gateway_addr: Option<Ipv4Addr>,
    /// Name servers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dns_addr: Vec<Ipv4Addr>,
    /// Base device number, four digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nic_vdev: Option<String>,
    /// Address with colons.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mac_addr: Option<String>,
    /// Identifier to keep with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nic_id: Option<String>,
    /// Host name, for Red Hat CoreOS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hostname: Option<String>,
    /// A number as text, for Red Hat CoreOS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mtu: Option<String>,
}

/// One interface in the answer of `POST /guests/{userid}/interface`: as it was sent, its number filled in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MadeInterface {
    /// Base device number as recorded.
    pub nic_vdev: NicNumber,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// Body of `PUT /guests/{userid}/nic/{vdev}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CoupleNic {
    /// What to do.
    pub info: Coupling,
}

/// What a `PUT /guests/{userid}/nic/{vdev}` does.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Coupling {
    /// True couples, false uncouples.
    pub couple: bool,
    /// Virtual switch to couple to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vswitch: Option<String>,
    /// VLAN of the coupling.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vlan_id: Option<u16>,
    /// Only when true.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub active: bool,
}

/// Body of `DELETE /guests/{userid}/nic/{vdev}`: always sent, the server refuses the call without it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeleteNic {
    /// Whether the running guest loses it too.
    pub active: bool,
}

/// Body of `DELETE /guests/{userid}/interface`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeleteInterface {
    /// The interface.
    pub interface: InterfaceDeletion,
}

/// The interface in a `DELETE /guests/{userid}/interface`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InterfaceDeletion {
    /// System in the guest.
    pub os_version: String,
    /// The adapter as it was recorded.
    pub vdev: String,
    /// Only when true.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub active: bool,
}

/// Body of `PUT /vswitches/{name}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UpdateVswitch {
    /// The one change.
    pub vswitch: VswitchUpdate,
}

/// The change in a `PUT /vswitches/{name}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum VswitchUpdate {
    /// Lets a user id couple.
    GrantUserid(String),
    /// Takes that back.
    RevokeUserid(String),
    /// Lets a user id couple in one VLAN.
    UserVlanId(VlanOfGuest),
}

/// A user id and its VLAN.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VlanOfGuest {
    /// User id.
    pub userid: String,
    /// 1 to 4094.
    pub vlanid: u16,
}
