//! The types of the field: user ids, device numbers, sizes, names. Parsing gives one good error everywhere.
//!
//! These types import nothing of ours but `error`; they hold no connection and read no settings.

mod address;
mod boot;
mod cluster;
mod conceal;
mod device;
mod directory;
mod endpoint;
mod fcp;
mod fingerprint;
mod guest;
mod image;
mod ipv4;
mod memory;
mod network;
mod os_version;
mod pattern;
mod printable;
mod size;
mod span;
mod storage;
mod time;
mod userid;
mod vdev;

use std::fmt;

pub use address::{Lun, Mac, Vlan, Wwpn};
pub use boot::Boot;
pub use cluster::{Cluster, Member};
pub use conceal::{
    conceal, conceal_json, conceal_word, hide_values, is_secret_name, secrets_in, secrets_in_text,
};
pub use device::Device;
pub use directory::{MASK, mask_record};
pub use endpoint::Endpoint;
pub use fcp::{FcpDevice, FcpTemplate};
pub use fingerprint::Fingerprint;
pub use guest::{Adapter, AgentInfo, DirectoryEntry, Disk, Guest, Nic, Power, Statistics};
pub use image::{Image, ImageName};
pub use ipv4::Ipv4Network;
pub use memory::Memory;
pub use network::{Grant, Port, Uplink, Vswitch, VswitchName};
pub use os_version::OsVersion;
pub use pattern::Pattern;
pub use printable::{printable, printable_lines};
pub use size::{
    BLOCK_BYTES, CYLINDER_BYTES, DiskKind, DiskSize, TRACK_BYTES, TRACKS_PER_CYLINDER, human_bytes,
};
pub use span::TimeSpan;
pub use storage::{Host, Pool, PoolName, Volume};
pub use time::{Since, civil, moment, read_utc, utc_text};
pub use userid::Userid;
pub use vdev::Vdev;

use crate::error::{Diagnose, Diagnosis, Exit};

/// A value that breaks the rule of its type. Names the value, the rule and, in the rule, the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseError {
    what: &'static str,
    value: String,
    rule: String,
}

impl ParseError {
    /// Builds the error for `value`, which should have been a `what`.
    pub fn new(what: &'static str, value: &str, rule: impl Into<String>) -> Self {
        Self { what, value: value.to_owned(), rule: rule.into() }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Quoted with escapes: a value from a file may hold control characters.
        let article = if self.what.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
        write!(f, "`{}` is not {article} {}: {}", self.value.escape_debug(), self.what, self.rule)
    }
}

impl std::error::Error for ParseError {}

impl Diagnose for ParseError {
    fn diagnosis(&self) -> Diagnosis {
        Diagnosis::new("usage.value", Exit::Usage)
    }
}

/// Makes a type with `Display` and `FromStr` travel as text in JSON, with its form in the schema.
macro_rules! text_in_json {
    ($type:ty, $name:literal, $pattern:literal, $about:literal) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern, "description": $about })
            }

            fn inline_schema() -> bool {
                true
            }
        }
    };
}
use text_in_json;
