//! Inodes and the blocks of their content: inline, as a list of extents, as a tree of extents.

use super::damaged;
use super::geometry::{Geometry, u16_at, u32_at, u64_at};
use crate::image::disk::{ReadAt, bytes};
use crate::image::probe::files::FilesError;

/// Bytes in front of the content: inodes of version 3 belong to file systems of version 5.
const CORE_BYTES: usize = 100;
const CORE_BYTES_V3: usize = 176;
const EXTENT_BYTES: usize = 16;
/// The flag of version 3 inodes with a 64-bit number of extents.
const LARGE_EXTENT_COUNT: u64 = 1 << 4;
/// Trees of extents are at most this high: five levels hold more extents than a file can have.
const MOST_LEVELS: u16 = 8;

/// What an inode is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Directory,
    Link,
    Other,
}

/// How the content of an inode is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Content {
    Local(Vec<u8>),
    Extents(Vec<Extent>),
    /// The root of a tree of extents: its level and the part of the inode behind level and count.
    Tree {
        level: u16,
        count: usize,
        root: Vec<u8>,
    },
    None,
}

/// An inode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Inode {
    pub(super) kind: Kind,
    /// Bytes of its content.
    pub(super) size: u64,
    pub(super) mode: u16,
    /// Numbers of owner and group.
    pub(super) owner: (u32, u32),
    content: Content,
}

/// Consecutive blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Extent {
    /// First block within the file.
    logical: u64,
    /// First block on disk.
    physical: u64,
    blocks: u64,
    /// Allocated but never written: reads as zeros.
    unwritten: bool,
}

impl Extent {
    /// Reads the packed form: 1 bit flag, 54 bits logical, 52 bits physical, 21 bits count.
    fn read(record: &[u8]) -> Self {
        let (high, low) = (u64_at(record, 0), u64_at(record, 8));
        Self {
            unwritten: high >> 63 == 1,
            logical: (high & (u64::MAX >> 1)) >> 9,
            physical: (high & 0x1ff) << 43 | low >> 21,
            blocks: low & 0x1f_ffff,
        }
    }

    /// Returns where a block of the file lies, if it belongs to this extent and was written.
    fn find(&self, geometry: &Geometry, block: u64) -> Result<Option<u64>, FilesError> {
        let inside = block >= self.logical && block - self.logical < self.blocks;
        if !inside || self.unwritten {
            return Ok(None);
        }
        let at = geometry.block_offset(self.physical + (block - self.logical));
        at.map(Some).ok_or_else(|| damaged("an extent lies outside the file system"))
    }
}

fn find_among(extents: &[Extent], geometry: &Geometry, block: u64) -> Result<Option<u64>, FilesError> {
    let behind = extents.partition_point(|extent| extent.logical <= block);
    match behind.checked_sub(1).and_then(|index| extents.get(index)) {
        Some(extent) => extent.find(geometry, block),
        None => Ok(None),
    }
}

impl Inode {
    /// Reads an inode.
    pub(super) fn read(raw: &[u8]) -> Result<Self, FilesError> {
        if !raw.starts_with(b"IN") {
            return Err(damaged("an inode has no magic number"));
        }
        let kind = match u16_at(raw, 2) >> 12 {
            0o10 => Kind::File,
            0o4 => Kind::Directory,
            0o12 => Kind::Link,
            _ => Kind::Other,
        };
        let core = if raw[4] >= 3 { CORE_BYTES_V3 } else { CORE_BYTES };
        let fork = match usize::from(raw[82]) * 8 {
            0 => raw.get(core..),
            length => raw.get(core..core + length),
        };
        let fork = fork.ok_or_else(|| damaged("the parts of an inode overlap"))?;
        let size = u64_at(raw, 56);
        let is_large = raw[4] >= 3 && u64_at(raw, 120) & LARGE_EXTENT_COUNT != 0;
        let extents = if is_large { u64_at(raw, 24) } else { u64::from(u32_at(raw, 76)) };
        let content = match raw[5] {
            1 => Content::Local(fork.to_vec()),
            2 => Content::Extents(read_extents(fork, extents)?),
            3 => {
                let (level, count) = (u16_at(fork, 0), usize::from(u16_at(fork, 2)));
                if level == 0 || level > MOST_LEVELS {
                    return Err(damaged("a tree of extents has an impossible height"));
                }
                Content::Tree { level, count, root: fork.get(4..).unwrap_or(&[]).to_vec() }
            }
            _ => Content::None,
        };
        Ok(Self { kind, size, mode: u16_at(raw, 2), owner: (u32_at(raw, 8), u32_at(raw, 12)), content })
    }

    /// Returns the content that is stored in the inode itself.
    pub(super) fn local(&self) -> Option<&[u8]> {
        match &self.content {
            Content::Local(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// Returns where a block of the content lies on disk; `None` for a hole.
    pub(super) fn find_block(
        &self,
        disk: &dyn ReadAt,
        geometry: &Geometry,
        block: u64,
    ) -> Result<Option<u64>, FilesError> {
        match &self.content {
            Content::Extents(extents) => find_among(extents, geometry, block),
            Content::Tree { level, count, root } => {
                let Some(child) = child(root, *count, block) else { return Ok(None) };
                find_in_tree(disk, geometry, child, level - 1, block)
            }
            Content::Local(_) | Content::None => Ok(None),
        }
    }
}

fn read_extents(fork: &[u8], count: u64) -> Result<Vec<Extent>, FilesError> {
    let count = usize::try_from(count).ok().filter(|count| *count <= fork.len() / EXTENT_BYTES);
    let count = count.ok_or_else(|| damaged("an inode has more extents than room"))?;
    Ok(fork.chunks_exact(EXTENT_BYTES).take(count).map(Extent::read).collect())
}

/// Returns the child that covers a block, in a node of `count` keys and pointers: all keys stand in front of all
/// pointers, each with the room for as many as fit.
fn child(node: &[u8], count: usize, block: u64) -> Option<u64> {
    let room = node.len() / 16;
    let count = count.min(room);
    let behind = (0..count).take_while(|index| u64_at(node, index * 8) <= block).count();
    let index = behind.checked_sub(1)?;
    Some(u64_at(node, (room + index) * 8))
}

fn find_in_tree(
    disk: &dyn ReadAt,
    geometry: &Geometry,
    mut node: u64,
    mut level: u16,
    block: u64,
) -> Result<Option<u64>, FilesError> {
    let header = if geometry.is_v5 { 72 } else { 24 };
    loop {
        let at =
            geometry.block_offset(node).ok_or_else(|| damaged("a tree leads outside the file system"))?;
        let raw = bytes(disk, at, usize::try_from(geometry.block_bytes()).unwrap_or(0))?;
        if !raw.starts_with(b"BMA") || u16_at(&raw, 4) != level {
            return Err(damaged("a tree of extents leads to something else"));
        }
        let count = usize::from(u16_at(&raw, 6));
        let records = raw.get(header..).unwrap_or(&[]);
        if level == 0 {
            let extents: Vec<_> = records.chunks_exact(EXTENT_BYTES).take(count).map(Extent::read).collect();
            return find_among(&extents, geometry, block);
        }
        let Some(next) = child(records, count, block) else { return Ok(None) };
        node = next;
        level -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Unwritten, logical 3, physical 2^32 + 5, 7 blocks, packed by hand.
    #[test]
    fn golden_extent() {
        let high: u64 = 1 << 63 | 3 << 9;
        let low: u64 = 0x1_0000_0005 << 21 | 7;
        let record = [high.to_be_bytes(), low.to_be_bytes()].concat();
        let expected = Extent { logical: 3, physical: 0x1_0000_0005, blocks: 7, unwritten: true };
        assert_eq!(Extent::read(&record), expected);
    }

    #[test]
    fn a_node_keeps_its_pointers_behind_the_room_for_keys() {
        let mut node = Vec::new();
        for number in [0_u64, 10, 99, 100, 200, 299] {
            node.extend(number.to_be_bytes()); // room for three keys, two are used
        }
        assert_eq!(child(&node, 2, 9), Some(100));
        assert_eq!(child(&node, 2, 10), Some(200));
        assert_eq!(child(&node, 3, 1000), Some(299));
        assert_eq!(child(&node, 0, 5), None);
    }
}
