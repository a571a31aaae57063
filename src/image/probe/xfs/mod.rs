//! A small read-only XFS reader: versions 4 and 5, files and directories of every form.
//!
//! Follows the published on-disk format ("XFS Algorithms & Data Structures"). All numbers are big-endian. Nothing
//! is trusted: a length is bounded before it is read, a chain before it is followed. Checksums are not verified.

mod directory;
mod geometry;
mod inode;
#[cfg(test)]
pub(super) mod tests;

use geometry::Geometry;
use inode::{Inode, Kind};

use super::files::{Content, Entry, Files, FilesError, Node, NodeKind};
use crate::image::disk::{Source, bytes};

/// The most symbolic links that a path may lead through, as in Linux.
const MOST_LINKS: usize = 40;
const MOST_PATH_BYTES: usize = 4096;
/// A directory beyond this is not read: more names than any system directory has.
const MOST_DIRECTORY_BYTES: u64 = 16 << 20;
const MOST_LINK_BYTES: u64 = 1024;

/// An XFS file system.
pub(super) struct Xfs {
    source: Source,
    geometry: Geometry,
}

impl Xfs {
    /// Opens the file system of a partition.
    pub(super) fn open(partition: &Source) -> Result<Self, FilesError> {
        let superblock = bytes(&**partition, 0, geometry::SUPERBLOCK_BYTES)?;
        Ok(Self { geometry: Geometry::read(&superblock)?, source: Source::clone(partition) })
    }

    fn inode(&self, number: u64) -> Result<Inode, FilesError> {
        let at =
            self.geometry.inode_offset(number).ok_or_else(|| damaged("an inode number is out of range"))?;
        Inode::read(&bytes(&*self.source, at, self.geometry.inode_bytes)?)
    }

    /// Fills `buffer` with the content of an inode from `offset` on; holes are zero.
    fn read_content(&self, inode: &Inode, offset: u64, buffer: &mut [u8]) -> Result<(), FilesError> {
        let block_bytes = self.geometry.block_bytes();
        let mut at = offset;
        let mut rest = buffer;
        while !rest.is_empty() {
            let (block, within) = (at / block_bytes, at % block_bytes);
            let taken = usize::try_from(block_bytes - within).map_or(rest.len(), |most| most.min(rest.len()));
            let (part, behind) = rest.split_at_mut(taken);
            match inode.find_block(&*self.source, &self.geometry, block)? {
                Some(start) => self.source.read_at(start + within, part)?,
                None => part.fill(0),
            }
            rest = behind;
            at += taken as u64;
        }
        Ok(())
    }

    fn content(&self, inode: &Inode, most: u64) -> Result<Vec<u8>, FilesError> {
        let length = usize::try_from(inode.size.min(most)).map_err(|_| damaged("a file is too large"))?;
        if let Some(local) = inode.local() {
            return Ok(local[..length.min(local.len())].to_vec());
        }
        let mut content = vec![0; length];
        self.read_content(inode, 0, &mut content)?;
        Ok(content)
    }

    /// Returns the target of a symbolic link. Long ones lie in blocks, in version 5 behind a header of their own.
    fn link_target(&self, inode: &Inode) -> Result<String, FilesError> {
        const HEADER: &[u8] = b"XSLM";
        const HEADER_BYTES: usize = 56;
        if inode.size > MOST_LINK_BYTES {
            return Err(damaged("a symbolic link is too long"));
        }
        let length = usize::try_from(inode.size).unwrap_or(0);
        let mut content = if let Some(local) = inode.local() {
            local.to_vec()
        } else {
            let mut block = vec![0; length + HEADER_BYTES];
            self.read_content(inode, 0, &mut block)?;
            block
        };
        if content.starts_with(HEADER) {
            content.drain(..HEADER_BYTES.min(content.len()));
        }
        content.truncate(length);
        Ok(String::from_utf8_lossy(&content).into_owned())
    }

    fn describe(&self, inode: &Inode) -> Result<Node, FilesError> {
        let (kind, target) = match inode.kind {
            Kind::File => (NodeKind::File, None),
            Kind::Directory => (NodeKind::Directory, None),
            Kind::Link => (NodeKind::Link, Some(self.link_target(inode)?)),
            Kind::Other => (NodeKind::Special, None),
        };
        Ok(Node { kind, mode: inode.mode & 0o7777, owner: inode.owner, size: inode.size, target })
    }

    /// Returns the entries of a directory: names and inode numbers.
    fn listed(&self, inode: &Inode) -> Result<Vec<(String, u64)>, FilesError> {
        if let Some(local) = inode.local() {
            return Ok(directory::short(local, self.geometry.has_file_types));
        }
        if inode.size > MOST_DIRECTORY_BYTES {
            return Err(damaged("a directory is too large"));
        }
        let block_bytes = self.geometry.directory_block_bytes();
        let mut entries = Vec::new();
        let mut block = vec![0; block_bytes];
        for start in (0..inode.size).step_by(block_bytes) {
            self.read_content(inode, start, &mut block)?;
            entries.extend(directory::block(&block, self.geometry.has_file_types)?);
        }
        Ok(entries)
    }

    /// Follows a path from the root directory; `None` when it leads nowhere. A link at its end is followed, or not.
    fn resolve(&self, path: &str, follow: bool) -> Result<Option<Inode>, FilesError> {
        let mut trail = vec![self.geometry.root];
        let mut inode = self.inode(self.geometry.root)?;
        let mut pending: Vec<String> = components(path);
        let mut links = 0;
        while let Some(name) = pending.pop() {
            if name == ".." {
                trail.truncate(trail.len().max(2) - 1);
                inode = self.inode(trail.last().copied().unwrap_or(self.geometry.root))?;
                continue;
            }
            if inode.kind != Kind::Directory {
                return Ok(None);
            }
            let found = self.listed(&inode)?.into_iter().find(|(each, _)| *each == name);
            let Some((_, number)) = found else { return Ok(None) };
            let next = self.inode(number)?;
            if next.kind != Kind::Link || pending.is_empty() && !follow {
                trail.push(number);
                inode = next;
                continue;
            }
            links += 1;
            let target = self.link_target(&next)?;
            if links > MOST_LINKS || pending.len() + target.len() > MOST_PATH_BYTES {
                return Ok(None);
            }
            if target.starts_with('/') {
                trail.truncate(1);
                inode = self.inode(self.geometry.root)?;
            }
            pending.extend(components(&target));
        }
        Ok(Some(inode))
    }
}

/// Returns the names in a path, the last one first.
fn components(path: &str) -> Vec<String> {
    path.split('/').rev().filter(|name| !name.is_empty() && *name != ".").map(str::to_owned).collect()
}

fn damaged(what: &str) -> FilesError {
    FilesError::Damaged(what.to_owned())
}

impl Files for Xfs {
    fn read(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, FilesError> {
        match self.resolve(path, true)? {
            Some(inode) if inode.kind == Kind::File => self.content(&inode, most as u64).map(Some),
            _ => Ok(None),
        }
    }

    fn names(&self, path: &str) -> Result<Option<Vec<String>>, FilesError> {
        match self.resolve(path, true)? {
            Some(inode) if inode.kind == Kind::Directory => {
                let names = self.listed(&inode)?.into_iter().map(|(name, _)| name);
                Ok(Some(names.filter(|name| name != "." && name != "..").collect()))
            }
            _ => Ok(None),
        }
    }

    fn node(&self, path: &str) -> Result<Option<Node>, FilesError> {
        self.resolve(path, false)?.map(|inode| self.describe(&inode)).transpose()
    }

    fn entries(&self, path: &str) -> Result<Option<Vec<Entry>>, FilesError> {
        let Some(inode) = self.resolve(path, true)?.filter(|inode| inode.kind == Kind::Directory) else {
            return Ok(None);
        };
        let mut entries = Vec::new();
        for (name, number) in self.listed(&inode)? {
            if name != "." && name != ".." {
                entries.push(Entry { name, node: self.describe(&self.inode(number)?)? });
            }
        }
        Ok(Some(entries))
    }

    fn copy(&self, path: &str, content: Content<'_>) -> Result<bool, FilesError> {
        let Some(inode) = self.resolve(path, true)?.filter(|inode| inode.kind == Kind::File) else {
            return Ok(false);
        };
        if let Some(local) = inode.local() {
            let length = usize::try_from(inode.size).map_or(local.len(), |size| size.min(local.len()));
            content(&local[..length]).map_err(FilesError::Sink)?;
            return Ok(true);
        }
        let mut piece = vec![0; 64 * 1024];
        let mut at = 0;
        while at < inode.size {
            let taken = usize::try_from(inode.size - at).map_or(piece.len(), |left| left.min(piece.len()));
            self.read_content(&inode, at, &mut piece[..taken])?;
            content(&piece[..taken]).map_err(FilesError::Sink)?;
            at += taken as u64;
        }
        Ok(true)
    }
}
