//! Places in a gzip file at which decompression can begin.

/// The beginning of a block, with all that a decoder has to know to go on from there.
///
/// The history, up to 32 KiB of decompressed data that precede it, is kept by whoever keeps the checkpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checkpoint {
    /// Absolute position of the block, in bits.
    pub(super) position: u64,
    /// Bytes decompressed before the block.
    pub(super) output: u64,
    /// The member that the block belongs to, as far as it had been decompressed.
    pub(super) member: Member,
}

impl Checkpoint {
    /// Returns the offset in the file of the first byte to feed to the resumed decoder.
    pub fn byte(&self) -> u64 {
        self.position / 8
    }

    /// Returns how many bytes of the decompressed data precede.
    pub fn output(&self) -> u64 {
        self.output
    }

    /// Returns how many bits of the first byte belong to the block before.
    pub(super) fn bit(&self) -> u32 {
        u32::from(self.position.to_le_bytes()[0] % 8)
    }
}

/// A member of a gzip file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Member {
    /// Number of the member, from 0.
    pub index: u64,
    /// Offset of its header in the file, in bytes.
    pub offset: u64,
    /// Length in the file, in bytes: header, compressed data and trailer.
    pub length: u64,
    /// Offset of its first byte in the decompressed data, in bytes.
    pub output: u64,
    /// Length of its decompressed data, in bytes.
    pub size: u64,
    /// CRC-32 of its decompressed data.
    pub checksum: u32,
}

impl Member {
    /// Returns the length of the decompressed data as the trailer stores it: modulo 2³².
    pub(super) fn length_field(&self) -> u32 {
        let [a, b, c, d, ..] = self.size.to_le_bytes();
        u32::from_le_bytes([a, b, c, d])
    }
}
