//! Files of a file system inside an image, read only.

use std::io;

use schemars::JsonSchema;
use serde::Serialize;
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
    /// What takes the content of a file does not take more.
    #[error("cannot write: {0}")]
    Sink(#[source] io::Error),
}

/// What a name in a directory stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum NodeKind {
    /// A regular file.
    File,
    /// A directory.
    Directory,
    /// A symbolic link.
    Link,
    /// A device, a pipe or a socket.
    Special,
}

/// What is known of a name in a directory; links are not followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::image) struct Node {
    pub(in crate::image) kind: NodeKind,
    /// Permissions: the lower twelve bits of the mode.
    pub(in crate::image) mode: u16,
    /// Numbers of owner and group.
    pub(in crate::image) owner: (u32, u32),
    /// Size of the content in bytes.
    pub(in crate::image) size: u64,
    /// Target of a symbolic link, as it stands in it.
    pub(in crate::image) target: Option<String>,
}

/// A name in a directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::image) struct Entry {
    /// Its name; what is no UTF-8 has replacement characters.
    pub(in crate::image) name: String,
    pub(in crate::image) node: Node,
}

/// Receives the content of a file.
pub(in crate::image) type Content<'a> = &'a mut dyn FnMut(&[u8]) -> io::Result<()>;

/// A file system. Paths are absolute; symbolic links are followed inside it.
pub(in crate::image) trait Files {
    /// Returns the first `most` bytes of a regular file; `None` when there is none of this name.
    fn read(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, FilesError>;

    /// Returns the names in a directory, without `.` and `..`; `None` when there is none of this name.
    fn names(&self, path: &str) -> Result<Option<Vec<String>>, FilesError>;

    /// Returns what a path stands for; a link at its end is not followed. `None` when there is none of this name.
    fn node(&self, path: &str) -> Result<Option<Node>, FilesError>;

    /// Returns the entries of a directory without `.` and `..`; `None` when there is none of this name.
    fn entries(&self, path: &str) -> Result<Option<Vec<Entry>>, FilesError>;

    /// Hands out the whole content of a regular file; false when there is none of this name.
    fn copy(&self, path: &str, content: Content<'_>) -> Result<bool, FilesError>;
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

    fn node(&self, path: &str) -> Result<Option<Node>, FilesError> {
        self.files.node(&format!("{}{path}", self.directory))
    }

    fn entries(&self, path: &str) -> Result<Option<Vec<Entry>>, FilesError> {
        self.files.entries(&format!("{}{path}", self.directory))
    }

    fn copy(&self, path: &str, content: Content<'_>) -> Result<bool, FilesError> {
        self.files.copy(&format!("{}{path}", self.directory), content)
    }
}

/// Files by path, for tests.
#[cfg(test)]
pub(in crate::image) mod tree {
    use std::collections::{BTreeMap, BTreeSet};

    use super::{Content, Entry, Files, FilesError, Node, NodeKind};

    pub(in crate::image) struct Tree(pub(in crate::image) BTreeMap<&'static str, Vec<u8>>);

    impl Files for Tree {
        fn read(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, FilesError> {
            Ok(self.0.get(path).map(|content| content[..content.len().min(most)].to_vec()))
        }

        fn names(&self, path: &str) -> Result<Option<Vec<String>>, FilesError> {
            let prefix = format!("{path}/");
            let below = self.0.keys().filter_map(|key| key.strip_prefix(&prefix)?.split('/').next());
            let names: BTreeSet<_> = below.map(str::to_owned).collect();
            Ok((!names.is_empty()).then(|| names.into_iter().collect()))
        }

        fn node(&self, path: &str) -> Result<Option<Node>, FilesError> {
            let size = self.0.get(path).map(|content| content.len() as u64);
            Ok(size.map(|size| Node { kind: NodeKind::File, mode: 0o644, owner: (0, 0), size, target: None }))
        }

        fn entries(&self, path: &str) -> Result<Option<Vec<Entry>>, FilesError> {
            let Some(names) = self.names(path)? else { return Ok(None) };
            let entries = names.into_iter().map(|name| Ok((self.node(&format!("{path}/{name}"))?, name)));
            let entries: Result<Vec<_>, FilesError> = entries.collect();
            let known = entries?.into_iter().filter_map(|(node, name)| Some(Entry { name, node: node? }));
            Ok(Some(known.collect()))
        }

        fn copy(&self, path: &str, content: Content<'_>) -> Result<bool, FilesError> {
            let Some(bytes) = self.0.get(path) else { return Ok(false) };
            content(bytes).map_err(FilesError::Sink)?;
            Ok(true)
        }
    }
}
