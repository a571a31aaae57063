//! Images and files on the wire.

use serde::{Deserialize, Serialize};
use serde_json::Number;

use super::{Member, More};

/// One image of `GET /images`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Image {
    /// Name.
    pub imagename: String,
    /// Distribution and version.
    #[serde(default, skip_serializing_if = "Member::is_absent")]
    pub imageosdistro: Member<String>,
    /// MD5 of the file.
    #[serde(default, skip_serializing_if = "Member::is_absent")]
    pub md5sum: Member<String>,
    /// `3338:CYL`, `467200:BLK`.
    #[serde(default, skip_serializing_if = "Member::is_absent")]
    pub disk_size_units: Member<String>,
    /// A number as text.
    #[serde(default, skip_serializing_if = "Member::is_absent")]
    pub image_size_in_bytes: Member<String>,
    /// `rootonly`.
    #[serde(default, rename = "type", skip_serializing_if = "Member::is_absent")]
    pub capture_type: Member<String>,
    /// Null, or for CoreOS a text with single quotes.
    #[serde(default, skip_serializing_if = "Member::is_absent")]
    pub comments: Member<String>,
    /// Seconds since 1970 with a fraction; -1 when the file is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_access_time: Option<Number>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// Body of `POST /images`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ImportImage {
    /// The image.
    pub image: ImageCreation,
}

/// The image in a `POST /images`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ImageCreation {
    /// Name.
    pub image_name: String,
    /// `file://` and an absolute path on the server.
    pub url: String,
    /// What is known of it.
    pub image_meta: ImageMeta,
}

/// What is known of a new image.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ImageMeta {
    /// System in it.
    pub os_version: String,
    /// MD5 in lower case, which the server compares.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub md5sum: Option<String>,
    /// `DASD` or `SCSI`: required for CoreOS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disk_type: Option<&'static str>,
}

/// `PUT /files`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FileImport {
    /// `file://` and the path on the server.
    pub dest_url: String,
    /// Octets that arrived.
    pub filesize_in_bytes: u64,
    /// MD5 of what arrived.
    pub md5sum: String,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// Body of `PUT /images/{name}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExportImage {
    /// Where to.
    pub location: ExportLocation,
}

/// Where an export goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExportLocation {
    /// `file://` and an absolute path on the server.
    pub dest_url: String,
}

/// Output of `PUT /images/{name}`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Exported {
    /// The image.
    pub image_name: String,
    /// The address as it was sent.
    pub image_path: String,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}
