//! The host, and the disk pools that guests are given space from.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::Serialize;

use super::{DiskKind, DiskSize, ParseError, text_in_json};

/// A disk pool, written `ECKD:POOLE1`: the kind of disk and the name of the directory manager's group.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PoolName {
    /// What kind of disk it gives.
    pub kind: DiskKind,
    name: String,
}

impl PoolName {
    /// Returns the group's name alone.
    pub fn group(&self) -> &str {
        &self.name
    }
}

impl FromStr for PoolName {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = |rule: &str| ParseError::new("disk pool", text, rule);
        let (kind, name) =
            text.trim().split_once(':').ok_or_else(|| refuse("write TYPE:NAME, for example ECKD:POOL1"))?;
        let kind = kind.parse().map_err(|_| refuse("the type before the colon is ECKD or FBA"))?;
        let name = name.to_ascii_uppercase();
        let sound =
            (1..=8).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_graphic() && byte != b':');
        if sound { Ok(Self { kind, name }) } else { Err(refuse("the name has 1 to 8 letters and digits")) }
    }
}

impl fmt::Display for PoolName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}:{}", self.kind, self.name))
    }
}

text_in_json!(PoolName, "PoolName", "^(ECKD|FBA):[!-~]{1,8}$", "disk pool, TYPE:NAME");

/// Space of a disk pool. The server rounds to whole GiB.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Pool {
    /// Name; `None` for the server's default pool, which it does not name.
    pub name: Option<PoolName>,
    /// Whole space in GiB, rounded by the server.
    pub total_gib: u64,
    /// Used space in GiB, rounded by the server.
    pub used_gib: u64,
    /// Free space in GiB, rounded by the server.
    pub free_gib: u64,
}

/// A volume of the system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Volume {
    /// Label.
    pub label: String,
    /// Device type as z/VM writes it: `3390-54`, `9336`.
    pub device_type: String,
    /// Size in cylinders (ECKD); `None` for other disks and when the server does not say a number.
    pub cylinders: Option<u64>,
    /// Size in 512-byte blocks (FBA).
    pub blocks: Option<u64>,
}

impl Volume {
    /// Returns the size in its unit.
    pub fn size(&self) -> Option<DiskSize> {
        self.cylinders.map(DiskSize::Cylinders).or(self.blocks.map(DiskSize::Blocks))
    }
}

/// The z/VM system behind the connector.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Host {
    /// Name of the z/VM system.
    pub name: Option<String>,
    /// z/VM version, for example `7.3.0`.
    pub zvm_version: Option<String>,
    /// Machine model.
    pub model: Option<String>,
    /// Real processors.
    pub cpus: Option<u64>,
    /// Real processors in use.
    pub cpus_used: Option<u64>,
    /// Memory in MiB.
    pub memory_mib: Option<u64>,
    /// Memory in use in MiB.
    pub memory_used_mib: Option<u64>,
    /// Space of the default disk pool in GiB, rounded by the server.
    pub disk_total_gib: Option<u64>,
    /// Used space of the default disk pool in GiB.
    pub disk_used_gib: Option<u64>,
    /// Free space of the default disk pool in GiB.
    pub disk_free_gib: Option<u64>,
    /// When the system was started, in its own words: their zone is not known.
    pub ipl_text: Option<String>,
    /// User id of the connector's own guest.
    pub connector_userid: Option<String>,
    /// Version of the connector.
    pub connector_version: Option<String>,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_carry_their_kind() {
        let pool: PoolName = "eckd:poole1".parse().unwrap();
        assert_eq!((pool.kind, pool.group()), (DiskKind::Eckd, "POOLE1"));
        for bad in ["POOLE1", "SCSI:P", "ECKD:", "ECKD:LONGNAME1", "ECKD:A:B", "FBA:A B"] {
            assert!(bad.parse::<PoolName>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn parse_after_display_is_identity(name in "(ECKD|FBA):[A-Z0-9$#@]{1,8}") {
            let pool: PoolName = name.parse().unwrap();
            prop_assert_eq!(pool.to_string().parse::<PoolName>().unwrap(), pool);
        }

        #[test]
        fn never_panics(text in ".*") {
            let _ = text.parse::<PoolName>();
        }
    }
}
