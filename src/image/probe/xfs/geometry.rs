//! The superblock: where inodes and blocks lie.

use super::damaged;
use crate::image::probe::files::FilesError;

/// Bytes of the superblock that are looked at.
pub(super) const SUPERBLOCK_BYTES: usize = 512;
/// Incompatible features of version 5 that do not change how files are read, or that are handled here: file types
/// in directories, sparse inode chunks, metadata UUID, big timestamps, needs repair, large extent counts, exchange
/// range, parent pointers.
const KNOWN_INCOMPATIBLE: u32 = 0xff;
const FILE_TYPES_V5: u32 = 0x1;
const FILE_TYPES_V4: u32 = 0x200;

/// What the superblock says of sizes and places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Geometry {
    /// Number of the inode of the root directory.
    pub(super) root: u64,
    /// Bytes of an inode.
    pub(super) inode_bytes: usize,
    /// Whether this is version 5, whose blocks have longer headers.
    pub(super) is_v5: bool,
    /// Whether directory entries carry the type of their file.
    pub(super) has_file_types: bool,
    group_blocks: u64,
    groups: u64,
    block_log: u32,
    inode_log: u32,
    inodes_per_block_log: u32,
    group_blocks_log: u32,
    directory_block_log: u32,
}

impl Geometry {
    /// Reads the superblock.
    pub(super) fn read(superblock: &[u8]) -> Result<Self, FilesError> {
        let byte = |at: usize| u32::from(superblock.get(at).copied().unwrap_or(0));
        let version = u16_at(superblock, 100) & 0xf;
        let is_v5 = version == 5;
        if !is_v5 && version != 4 {
            return Err(FilesError::Unsupported(format!("XFS version {version}")));
        }
        let incompatible = u32_at(superblock, 216);
        if is_v5 && incompatible & !KNOWN_INCOMPATIBLE != 0 {
            return Err(FilesError::Unsupported(format!("XFS features {incompatible:#x}")));
        }
        let has_file_types = if is_v5 {
            incompatible & FILE_TYPES_V5 != 0
        } else {
            u32_at(superblock, 200) & FILE_TYPES_V4 != 0
        };
        let geometry = Self {
            root: u64_at(superblock, 56),
            inode_bytes: usize::from(u16_at(superblock, 104)),
            is_v5,
            has_file_types,
            group_blocks: u64::from(u32_at(superblock, 84)),
            groups: u64::from(u32_at(superblock, 88)),
            block_log: byte(120),
            inode_log: byte(122),
            inodes_per_block_log: byte(123),
            group_blocks_log: byte(124),
            directory_block_log: byte(192),
        };
        geometry.check()
    }

    /// Refuses sizes that no tool makes: shifts and reads below rely on them.
    fn check(self) -> Result<Self, FilesError> {
        let sane = superblock_log(self.block_log, 9..=16)
            && superblock_log(self.inode_log, 8..=11)
            && self.inode_bytes == 1 << self.inode_log
            && self.inode_log + self.inodes_per_block_log == self.block_log
            && superblock_log(self.group_blocks_log, 1..=31)
            && self.group_blocks <= 1 << self.group_blocks_log
            && self.block_log + self.directory_block_log <= 16;
        if sane { Ok(self) } else { Err(damaged("the superblock contradicts itself")) }
    }

    /// Returns the bytes of a block.
    pub(super) const fn block_bytes(&self) -> u64 {
        1 << self.block_log
    }

    /// Returns the bytes of a block of a directory.
    pub(super) const fn directory_block_bytes(&self) -> usize {
        1 << (self.block_log + self.directory_block_log)
    }

    /// Returns where an inode lies.
    pub(super) fn inode_offset(&self, number: u64) -> Option<u64> {
        let within_block = number & mask(self.inodes_per_block_log);
        let block = number >> self.inodes_per_block_log;
        self.block_offset(block)?.checked_add(within_block << self.inode_log)
    }

    /// Returns where a block lies; its number holds group and block within the group.
    pub(super) fn block_offset(&self, block: u64) -> Option<u64> {
        let group = block >> self.group_blocks_log;
        let within = block & mask(self.group_blocks_log);
        let known = group < self.groups && within < self.group_blocks;
        if !known {
            return None;
        }
        let number = group.checked_mul(self.group_blocks)?.checked_add(within)?;
        number.checked_mul(self.block_bytes())
    }
}

fn superblock_log(log: u32, range: std::ops::RangeInclusive<u32>) -> bool {
    range.contains(&log)
}

const fn mask(bits: u32) -> u64 {
    (1 << bits) - 1
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).copied().map_or(0, u16::from_be_bytes)
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).copied().map_or(0, u32::from_be_bytes)
}

pub(super) fn u64_at(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).copied().map_or(0, u64::from_be_bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    struct Fields {
        group_blocks: u32,
        groups: u32,
        logs: [u8; 4],
    }

    fn superblock(fields: &Fields) -> Vec<u8> {
        let mut block = vec![0; SUPERBLOCK_BYTES];
        block[84..88].copy_from_slice(&fields.group_blocks.to_be_bytes());
        block[88..92].copy_from_slice(&fields.groups.to_be_bytes());
        block[101] = 4;
        let [block_log, inode_log, per_block_log, group_log] = fields.logs;
        block[104..106].copy_from_slice(&(1_u16 << (inode_log & 15)).to_be_bytes());
        block[120] = block_log;
        block[122..125].copy_from_slice(&[inode_log, per_block_log, group_log]);
        block
    }

    #[test]
    fn places_beyond_all_numbers_are_none() {
        let root = ((((1_u64 << 17) - 1) << 31 | ((1 << 31) - 1)) << 8) | 255;
        let mut fields = Fields { group_blocks: 1 << 31, groups: u32::MAX, logs: [16, 11, 8, 31] };
        assert!(Geometry::read(&superblock(&fields)).is_err());
        fields.logs[2] = 5;
        let geometry = Geometry::read(&superblock(&fields)).unwrap();
        assert_eq!(geometry.inode_offset(root), None);
        assert_eq!(geometry.inode_offset(32), Some(1 << 16));
        assert_eq!(geometry.block_offset((1 << 17) << 31), None);
    }

    proptest! {
        #[test]
        fn no_superblock_leads_astray(
            group_blocks in prop_oneof![Just(1_u32 << 31), any::<u32>()],
            groups in prop_oneof![Just(u32::MAX), any::<u32>()],
            block_log in 8..18_u8, inode_log in 7..13_u8, sum in -1..2_i8, group_log in 0..34_u8,
            number in any::<u64>(),
        ) {
            let per_block = (block_log.saturating_sub(inode_log)).saturating_add_signed(sum);
            let logs = [block_log, inode_log, per_block, group_log];
            if let Ok(geometry) = Geometry::read(&superblock(&Fields { group_blocks, groups, logs })) {
                for number in [number, number >> 16, u64::MAX, geometry.root] {
                    let places = (geometry.inode_offset(number), geometry.block_offset(number));
                    prop_assert!(places.1.is_none_or(|at| at % geometry.block_bytes() == 0));
                }
            }
        }
    }
}
