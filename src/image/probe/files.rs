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

/// The files below a directory, as if it were the root.
pub(super) struct Below<'a> {
    files: &'a dyn Files,
    directory: String,
}

impl<'a> Below<'a> {
    /// Returns the deployments of an `OSTree` system such as `CoreOS`: there the root directory holds only `ostree`.
    pub(super) fn deployments(files: &'a dyn Files) -> Result<Vec<Self>, FilesError> {
        const SYSTEMS: &str = "/ostree/deploy";
        let mut found = Vec::new();
        for system in files.names(SYSTEMS)?.unwrap_or_default() {
            let deployments = format!("{SYSTEMS}/{system}/deploy");
            let names = files.names(&deployments)?.unwrap_or_default();
            // Beside each deployment lies a file that says where it came from.
            let directories = names.iter().filter(|name| !name.ends_with(".origin"));
            found.extend(directories.map(|name| Self { files, directory: format!("{deployments}/{name}") }));
        }
        Ok(found)
    }
}

impl Files for Below<'_> {
    fn read(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, FilesError> {
        self.files.read(&format!("{}{path}", self.directory), most)
    }

    fn names(&self, path: &str) -> Result<Option<Vec<String>>, FilesError> {
        self.files.names(&format!("{}{path}", self.directory))
    }
}
