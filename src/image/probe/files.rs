//! Files of a file system inside an image, read only.

use thiserror::Error;

use crate::image::disk::ReadError;

/// Why a file system does not give a file.
#[derive(Debug, Error)]
pub(in crate::image) enum FilesError {
    /// Its blocks cannot be had.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The file system contradicts itself.
    #[error("the file system is damaged: {0}")]
    Damaged(String),
    /// It has features that cannot be read here.
    #[error("the file system cannot be read here: {0}")]
    Unsupported(String),
}

/// A file system. Paths are absolute; symbolic links are followed inside it.
pub(in crate::image) trait Files {
    /// Returns the first `most` bytes of a regular file; `None` when there is none of this name.
    fn read(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, FilesError>;

    /// Returns the names in a directory, without `.` and `..`; `None` when there is none of this name.
    fn names(&self, path: &str) -> Result<Option<Vec<String>>, FilesError>;
}
