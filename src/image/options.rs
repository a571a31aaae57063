//! What a validation is asked to compare with, beside the file itself.

use serde::{Deserialize, Serialize};

use super::gzip::Engine;
use crate::model::{DiskKind, DiskSize};

/// What to check and what to compare with. The default checks the file alone, completely.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The disk or pool that the image is meant for.
    pub fit: Option<Fit>,
    /// The `os_version` that the import would state; checked and compared with the system inside.
    pub os_version: Option<String>,
    /// The expected MD5 of the file, in either letter case.
    pub md5: Option<String>,
    /// The image name that the import would use.
    pub image_name: Option<String>,
    /// Reads only header, first and last bytes.
    pub quick: bool,
    /// Computes the MD5 of a payload of any size; otherwise only up to [`PAYLOAD_MD5_LIMIT`].
    pub payload_md5: bool,
    /// The decoder of gzip data; only for comparison.
    pub engine: Engine,
}

/// The largest payload in bytes whose own MD5 is computed without being asked for.
///
/// MD5 of the decompressed data would otherwise take longer than decompressing them.
pub const PAYLOAD_MD5_LIMIT: u64 = 256 << 20;

/// A target that an image is held against: a disk, or a pool that a disk would come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fit {
    /// What the target is called in texts: ``pool `POOL1` ``, `10g`, ``disk 0100 of guest `LNX1` ``.
    pub what: String,
    /// Kind of the target; `None` when a size in bytes can become either.
    pub kind: Option<DiskKind>,
    /// Size of the target; `None` for a pool, which gives any size.
    pub size: Option<DiskSize>,
}

impl Fit {
    /// Builds a target from a size; a size in cylinders or blocks says its kind.
    pub fn size(size: DiskSize) -> Self {
        Self { what: size.to_string(), kind: size.kind(), size: Some(size) }
    }

    /// Builds a target from a disk whose size the server says, in cylinders or blocks.
    pub fn disk(what: String, size: DiskSize) -> Self {
        Self { what, kind: size.kind(), size: Some(size) }
    }

    /// Builds a target from a pool of one kind.
    pub fn pool(name: &str, kind: DiskKind) -> Self {
        Self { what: format!("pool `{name}`"), kind: Some(kind), size: None }
    }
}
