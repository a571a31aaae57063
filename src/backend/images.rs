//! Images on the server, and files on their way there.

use std::io::Read;

use serde::{Deserialize, Serialize};

use super::{BackendError, Change};
use crate::model::{DiskKind, Image, ImageName, OsVersion, Userid};
use crate::progress::Progress;

/// The calls about images. Names that a server already has are plain strings.
pub trait Images: Send + Sync {
    /// Returns all images.
    fn list(&self) -> Result<Vec<Image>, BackendError>;

    /// Returns one image.
    fn find(&self, name: &str) -> Result<Image, BackendError>;

    /// Returns the size of the disk that an image needs as a bare number: cylinders or blocks, the server does
    /// not say which. [`Image::disk_size`] does.
    fn root_disk_units(&self, name: &str) -> Result<u64, BackendError>;

    /// Sends `size` octets of `source` to the server, or without a size all of them, telling `progress` of each part and
    /// computing the MD5 on the way. Some servers store nothing when the size is not said: then it is refused.
    ///
    /// The file stays on the server until its administrator removes it: there is no call for that. A broken upload
    /// leaves nothing that has a name.
    fn upload(
        &self,
        source: &mut dyn Read,
        size: Option<u64>,
        progress: &dyn Progress,
    ) -> Result<Upload, BackendError>;

    /// Makes an image from a file on the server. The server copies the file and checks its header.
    fn import(&self, image: &NewImage, progress: &dyn Progress) -> Result<(), BackendError>;

    /// Copies an image to a file on the server, over one that is there. The address is `file://` and an absolute path.
    fn export(&self, name: &str, url: &str, progress: &dyn Progress) -> Result<(), BackendError>;

    /// Makes an image of the root disk of a guest. The server shuts a guest that is on down, without warning when its
    /// system does not answer, and starts it again afterwards; after a failure in between it stays off. The file of an
    /// image of the same name is overwritten before that is found to be an error. Minutes.
    fn capture(&self, capture: &NewCapture, progress: &dyn Progress) -> Result<(), BackendError>;

    /// Deletes an image. An unknown one is no error.
    fn delete(&self, name: &str, progress: &dyn Progress) -> Result<Change, BackendError>;
}

/// An image to be made of a guest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCapture {
    /// The guest.
    pub guest: Userid,
    /// Name of the image.
    pub image: ImageName,
    /// Compression level, 0 to 9; `None` is the server's own.
    pub level: Option<u8>,
}

/// A file that arrived on the server. Both sides agree on its size and MD5.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upload {
    /// Where it lies, as an address that [`NewImage::url`] takes.
    pub url: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its MD5, lower case.
    pub md5: String,
}

/// An image to be made from a file on the server.
#[derive(Debug, Clone, PartialEq)]
pub struct NewImage {
    /// Name.
    pub name: ImageName,
    /// Where the file lies: `file://` and an absolute path on the server.
    pub url: String,
    /// System in it.
    pub os_version: OsVersion,
    /// MD5 that the server compares, lower case.
    pub md5: Option<String>,
    /// Kind of disk, needed for CoreOS and only for it: its images say nothing themselves.
    pub disk_kind: Option<DiskKind>,
}
