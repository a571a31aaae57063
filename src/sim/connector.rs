//! The connector's own memory beside z/VM: its settings and tables.
//!
//! As in the real one these are separate from the system, so that changes behind its back give the real
//! inconsistencies (zvm-simulator-model.md section 1.1).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::world::World;
use crate::model::{DiskKind, Vdev};

/// Which server answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Release {
    /// 1.6.3, the release on the package index and the one that was recorded.
    #[default]
    V163,
    /// The newest source, which calls itself 1.6.7.
    Newest,
}

impl Release {
    /// Returns the version that `GET /` shows.
    pub const fn version(self) -> &'static str {
        match self {
            Self::V163 => "1.6.3",
            Self::Newest => "1.6.7",
        }
    }
}

/// How the server is set up.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Which server answers.
    pub release: Release,
    /// The admin token; `None` is authentication `none`.
    pub admin_token: Option<String>,
    /// Lifetime of issued tokens, seconds; 0 means expired at once (connector-notes.md section 2).
    pub token_seconds: u64,
    /// The pool that is used when a request names none, as `ECKD:NAME`.
    pub disk_pool: Option<String>,
    /// The profile that new guests include.
    pub user_profile: String,
    /// The user that may log on to new guests.
    pub admin_userid: String,
    /// The connector's own guest.
    pub userid: String,
    /// First disk of new guests.
    pub root_vdev: Vdev,
    /// First adapter of new guests.
    pub nic_vdev: Vdev,
    /// Whether anything listens behind the REST layer; when not, most calls end in 101/110/101/2.
    pub sdk_server_up: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            release: Release::default(),
            admin_token: None,
            token_seconds: 3600,
            disk_pool: None,
            user_profile: "osdflt".into(),
            admin_userid: "MAINT".into(),
            userid: "ZCCSRV".into(),
            root_vdev: Vdev::ROOT,
            nic_vdev: Vdev::FIRST_NIC,
            sdk_server_up: true,
        }
    }
}

/// A guest under management.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// Metadata as stored: `os_version=rhel9.6` after a deployment.
    pub meta: String,
    /// Whether its network is configured.
    pub network_set: bool,
    /// Moved to another member of the cluster: hidden from the list.
    pub migrated: bool,
}

/// A row of the adapter table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NicRecord {
    /// Guest.
    pub userid: String,
    /// Base device number as it was spelled.
    pub interface: String,
    /// Switch, when coupled.
    pub switch: Option<String>,
    /// Identifier given at creation.
    pub port: Option<String>,
    /// `OSA=<device>` for a dedicated device.
    pub comments: Option<String>,
}

/// A row of the image table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageRecord {
    /// Whether its file is gone from the server.
    #[serde(default)]
    pub lost: bool,
    /// Name as given.
    pub name: String,
    /// Operating system and release.
    pub os_version: String,
    /// MD5 of the file.
    pub md5: String,
    /// Size field of the header: number and unit.
    pub disk_size_units: String,
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Where the file lies, on the server.
    pub path: String,
    /// `{'disk_type': 'DASD'}` for `CoreOS`, else nothing.
    pub comments: Option<String>,
    /// When it was last used, milliseconds since 1970.
    pub used_at_ms: u64,
    /// The first bytes of the file; none when the file is only said to exist.
    pub header: Option<ImageHeader>,
}

/// What deployment finds in the header of an image (disk-images.md section 1.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImageHeader {
    /// One of the four tags with a size: kind of disk it needs and cylinders or blocks.
    Tagged(DiskKind, u64),
    /// A tag with a size of zero: nothing in it.
    Dummy,
    /// No known tag.
    Unknown,
}

/// A device of an FCP template.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FcpRecord {
    /// Guest that it was given to; empty when none.
    pub assigner: String,
    /// Whether it is reserved.
    pub reserved: bool,
    /// Volumes attached over it.
    pub connections: i64,
    /// Template that it was allocated from; empty when none.
    pub template: String,
}

/// A named pool of FCP devices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FcpTemplate {
    /// Identifier.
    pub id: String,
    /// Name, not unique.
    pub name: String,
    /// Text.
    pub description: String,
    /// Devices by path.
    pub paths: Vec<Vec<Vdev>>,
    /// Whether it is the default of the host.
    pub host_default: bool,
    /// Storage providers that use it as default.
    pub storage_providers: Vec<String>,
    /// Fewest paths a guest must get; the number of paths when not set.
    pub minimum_paths: Option<u64>,
}

/// The connector.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Connector {
    /// How it is set up.
    pub settings: Settings,
    /// Guests under management, by user id.
    pub guests: BTreeMap<String, Registration>,
    /// Adapters.
    pub nics: Vec<NicRecord>,
    /// Images by name in lower case: the table compares without regard to case.
    pub images: BTreeMap<String, ImageRecord>,
    /// FCP templates in the order of their creation.
    pub templates: Vec<FcpTemplate>,
    /// FCP devices that belong to a template, by number in lower case.
    pub fcp: BTreeMap<String, FcpRecord>,
    /// Console text by guest.
    pub console: BTreeMap<String, String>,
}

impl Connector {
    /// Returns the image of that name.
    pub fn image(&self, name: &str) -> Option<&ImageRecord> {
        self.images.get(&name.to_lowercase())
    }
}

impl Connector {
    /// Adds a row to the adapter table.
    pub fn record_nic(&mut self, userid: &str, interface: &str, switch: Option<&str>, port: Option<&str>) {
        self.nics.push(NicRecord {
            userid: userid.to_owned(),
            interface: interface.to_owned(),
            switch: switch.map(str::to_owned),
            port: port.map(str::to_owned),
            comments: None,
        });
    }
}

impl World {
    /// Takes a guest out of the connector's tables.
    pub(super) fn forget(&mut self, user: &str) {
        self.connector.guests.remove(user);
        self.connector.nics.retain(|nic| nic.userid != user);
        self.connector.console.remove(user);
    }
}
