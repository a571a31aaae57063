//! A writer of small ext2 file systems: one block group of 4,096-byte blocks, files of at most twelve blocks.
//!
//! Enough for the root file system of a demonstration image; every field is little-endian, as ext2 is on any machine.

/// Bytes of a block.
const BLOCK: usize = 4096;
/// Bytes of an inode.
const INODE: usize = 128;
/// Inodes of the file system.
const INODES: u32 = 128;
/// First block of the inode table; before it lie superblock, group descriptors and the two bitmaps.
const TABLE: u32 = 4;
/// Blocks of the inode table.
const TABLE_BLOCKS: u32 = INODES * 128 / 4096;
/// First inode that is not reserved.
const FIRST_FREE_INODE: u32 = 11;
/// Inode of the root directory.
const ROOT_INODE: u32 = 2;

/// A file or directory to be written.
pub(super) enum Node {
    /// A directory and its entries.
    Dir(Vec<(&'static str, Node)>),
    /// An executable file.
    Program(Vec<u8>),
    /// A plain file.
    File(Vec<u8>),
}

/// What the file system is called.
pub(super) struct Identity {
    pub(super) label: &'static str,
    pub(super) uuid: [u8; 16],
}

/// Returns a file system of `blocks` blocks (64 to 32,768) that holds `root`.
pub(super) fn file_system(blocks: u32, identity: &Identity, root: Vec<(&'static str, Node)>) -> Vec<u8> {
    let blocks = blocks.clamp(64, 32_768);
    let mut writer = Writer {
        bytes: vec![0; blocks as usize * BLOCK],
        next_block: TABLE + TABLE_BLOCKS,
        next_inode: FIRST_FREE_INODE,
        directories: 0,
    };
    writer.directory(ROOT_INODE, ROOT_INODE, root);
    writer.finish(blocks, identity);
    writer.bytes
}

struct Writer {
    bytes: Vec<u8>,
    next_block: u32,
    next_inode: u32,
    directories: u16,
}

impl Writer {
    fn put(&mut self, at: usize, data: &[u8]) {
        self.bytes[at..at + data.len()].copy_from_slice(data);
    }

    fn put16(&mut self, at: usize, value: u16) {
        self.put(at, &value.to_le_bytes());
    }

    fn put32(&mut self, at: usize, value: u32) {
        self.put(at, &value.to_le_bytes());
    }

    /// Writes a directory and all below it into inode `number`.
    fn directory(&mut self, number: u32, parent: u32, entries: Vec<(&'static str, Node)>) {
        /// Directory entries carry the kind of what they name.
        const FILE: u8 = 1;
        const DIRECTORY: u8 = 2;
        self.directories += 1;
        let mut list = vec![(number, DIRECTORY, "."), (parent, DIRECTORY, "..")];
        let mut links = 2;
        for (name, node) in entries {
            let inode = self.next_inode;
            self.next_inode += 1;
            match node {
                Node::Dir(below) => {
                    links += 1;
                    list.push((inode, DIRECTORY, name));
                    self.directory(inode, number, below);
                }
                Node::Program(data) => {
                    list.push((inode, FILE, name));
                    self.inode(inode, 0o100_755, 1, &data);
                }
                Node::File(data) => {
                    list.push((inode, FILE, name));
                    self.inode(inode, 0o100_644, 1, &data);
                }
            }
        }
        self.inode(number, 0o040_755, links, &directory_block(&list));
    }

    /// Writes an inode and its data.
    fn inode(&mut self, number: u32, mode: u16, links: u16, data: &[u8]) {
        let at = TABLE as usize * BLOCK + (number as usize - 1) * INODE;
        let blocks: u32 = data.chunks(BLOCK).map(|_| 1).sum();
        self.put16(at, mode);
        self.put32(at + 4, u32::try_from(data.len()).unwrap_or(u32::MAX));
        self.put16(at + 26, links);
        // In units of 512 bytes.
        self.put32(at + 28, blocks * 8);
        for (index, chunk) in data.chunks(BLOCK).take(12).enumerate() {
            let block = self.next_block;
            self.next_block += 1;
            self.put32(at + 40 + 4 * index, block);
            self.put(block as usize * BLOCK, chunk);
        }
    }

    /// Writes superblock, group descriptor and bitmaps.
    fn finish(&mut self, blocks: u32, identity: &Identity) {
        const SUPERBLOCK: usize = 1024;
        let free_blocks = blocks - self.next_block;
        let free_inodes = INODES - (self.next_inode - 1);
        for (offset, value) in [
            (0, INODES),
            (4, blocks),
            (12, free_blocks),
            (16, free_inodes),
            // Block and fragment size: 1024 << 2.
            (24, 2),
            (28, 2),
            // Blocks, fragments and inodes of a group.
            (32, 32_768),
            (36, 32_768),
            (40, INODES),
            // Revision 1 has an inode size and feature flags; directory entries carry file types.
            (76, 1),
            (84, FIRST_FREE_INODE),
            (96, 2),
        ] {
            self.put32(SUPERBLOCK + offset, value);
        }
        self.put16(SUPERBLOCK + 56, 0xEF53);
        // Clean; on errors go on.
        self.put16(SUPERBLOCK + 58, 1);
        self.put16(SUPERBLOCK + 60, 1);
        self.put16(SUPERBLOCK + 88, 128);
        self.put(SUPERBLOCK + 104, &identity.uuid);
        self.put(SUPERBLOCK + 120, identity.label.as_bytes());
        for (index, value) in [2, 3, TABLE].into_iter().enumerate() {
            self.put32(BLOCK + 4 * index, value);
        }
        self.put16(BLOCK + 12, u16::try_from(free_blocks).unwrap_or(u16::MAX));
        self.put16(BLOCK + 14, u16::try_from(free_inodes).unwrap_or(u16::MAX));
        self.put16(BLOCK + 16, self.directories);
        self.bitmap(2, self.next_block as usize, blocks as usize);
        self.bitmap(3, self.next_inode as usize - 1, INODES as usize);
    }

    /// Marks the first `used` of `size` as used, and all that the bitmap has beyond `size`.
    fn bitmap(&mut self, block: usize, used: usize, size: usize) {
        for bit in (0..used).chain(size..BLOCK * 8) {
            self.bytes[block * BLOCK + bit / 8] |= 1 << (bit % 8);
        }
    }
}

/// Returns the block of a directory; the last entry fills it.
fn directory_block(entries: &[(u32, u8, &str)]) -> Vec<u8> {
    let mut block = Vec::with_capacity(BLOCK);
    for (index, (inode, kind, name)) in entries.iter().enumerate() {
        let needed = 8 + name.len().next_multiple_of(4);
        let length = if index + 1 == entries.len() { BLOCK - block.len() } else { needed };
        let start = block.len();
        block.extend_from_slice(&inode.to_le_bytes());
        block.extend_from_slice(&u16::try_from(length).unwrap_or(u16::MAX).to_le_bytes());
        block.push(u8::try_from(name.len()).unwrap_or(u8::MAX));
        block.push(*kind);
        block.extend_from_slice(name.as_bytes());
        block.resize(start + length, 0);
    }
    block
}
