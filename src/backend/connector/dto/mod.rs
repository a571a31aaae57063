//! Shapes on the wire: what the connector sends and wants, member by member (connector-openapi.yaml).
//!
//! Each answer decodes into a type here and encodes back to the same JSON: members that no document names are kept
//! in `more`, so nothing of an answer is lost (connector-notes.md section 9: treat every answer as extensible).
//! Numbers that some release sends with a fraction are kept as JSON numbers.

mod disk;
mod fcp;
mod guest;
mod host;
mod image;
mod network;
mod nic;

pub use disk::{
    AddDisks, ConfigureDisks, DeleteDisks, DiskNumbers, DiskSetup, DiskSetups, Minidisk, MinidiskList,
    NewDisks,
};
pub use fcp::{FcpTemplateDetail, FcpTemplateDetails};
pub use guest::{
    ActionRequest, Adapter, AdapterList, CaptureRequest, CreateGuest, DeployRequest, GuestCreation,
    GuestInfo, GuestStatistics, MadeDisk, NewDisk, Register, ResizeCpus, ResizeMemory, StatisticsByGuest,
    UserDirect,
};
pub use host::{CpuInfo, FreeExtent, FreeExtentsByPool, HostInfo, HostVolume, PoolSpace, PoolVolumeText};
pub use image::{
    ExportImage, ExportLocation, Exported, FileImport, Image, ImageCreation, ImageMeta, ImportImage,
};
pub use network::{Authorization, CoupledAdapter, RealDevice, VlanCount, VswitchDetail};
pub use nic::{
    CoupleNic, Coupling, CreateInterfaces, CreateNic, DeleteInterface, DeleteNic, GuestNetwork,
    InterfaceCreation, InterfaceDeletion, MadeInterface, NewNic, NicNumber, NicRecord, UpdateVswitch,
    VlanOfGuest, VswitchUpdate,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use crate::error::ModuleId;

/// Members that no document names.
pub type More = Map<String, Value>;

/// What wraps every answer of the application (connector-notes.md section 3).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Envelope<T> {
    /// Class of the result; 0 is success.
    #[serde(rename = "overallRC")]
    pub overall_rc: i64,
    /// The module that failed.
    #[serde(rename = "modID")]
    pub module: Option<ModuleId>,
    /// Return code.
    #[serde(default)]
    pub rc: i64,
    /// Reason code.
    #[serde(default)]
    pub rs: i64,
    /// Text for people.
    #[serde(default)]
    pub errmsg: String,
    /// What was asked for; the empty text when there is nothing to return.
    pub output: T,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// The answer of a call that returns nothing: the empty text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nothing(pub String);

/// A number that is sent as text, such as the root disk size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberText(pub u64);

impl Serialize for NumberText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for NumberText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map(Self).map_err(|_| serde::de::Error::custom(format!("`{text}` is not a number")))
    }
}

/// The answer of `GET /`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Version {
    /// Version of the server.
    pub version: String,
    /// Version of the interface, `1.0` everywhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_version: Option<String>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// A member of an answer that may be absent, null or there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Member<T> {
    /// Absent.
    #[default]
    Absent,
    /// Null.
    Null,
    /// There.
    Is(T),
}

impl<T> Member<T> {
    /// Returns whether it is absent, and then not to be written.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Returns the value, if there is one.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Absent | Self::Null => None,
            Self::Is(value) => Some(value),
        }
    }
}

impl<T: Serialize> Serialize for Member<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent | Self::Null => serializer.serialize_none(),
            Self::Is(value) => value.serialize(serializer),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Member<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(|value| value.map_or(Self::Null, Self::Is))
    }
}
