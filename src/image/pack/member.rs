//! One gzip member (RFC 1952), and how ours are told from those of other programs.

use libdeflater::{CompressionLvl, Compressor as Engine};

use crate::image::crc::crc32;
use crate::image::zeros::is_zero;

/// Magic, deflate, an extra field, no time, no flags, unknown system: nothing that differs between two runs.
const START: [u8; 10] = [0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255];
/// The extra field: its length, the name of its only part, the length of that. The length of the member follows.
const EXTRA: [u8; 6] = [8, 0, b'Z', b'V', 4, 0];
/// Where the length of the member stands, in little-endian order as all of gzip.
const LENGTH_AT: usize = START.len() + EXTRA.len();
const HEADER_BYTES: usize = LENGTH_AT + 4;

/// Returns whether gzip data begin with a member of ours: then there may be many, each with its own length behind it.
pub(in crate::image) fn is_ours(data: &[u8]) -> bool {
    data.starts_with(&START) && data[START.len()..].starts_with(&EXTRA)
}

/// Makes members; what it needs is allocated once.
pub(super) struct Compressor {
    engine: Engine,
    /// The member of so many zeros, which disks are full of.
    zeros: Option<(usize, Vec<u8>)>,
}

impl Compressor {
    /// Prepares for a level from 1 to 9; those of libdeflate mean what those of gzip do, except its first, which looks
    /// for short repetitions only: several times as much stays of the nearly empty blocks of a disk.
    pub(super) fn new(level: u8) -> Self {
        let level = CompressionLvl::new(i32::from(level.max(2))).unwrap_or_default();
        Self { engine: Engine::new(level), zeros: None }
    }

    /// Replaces `out` by a member that holds `data`.
    pub(super) fn member(&mut self, data: &[u8], out: &mut Vec<u8>) {
        if !is_zero(data) {
            self.compress(data, out);
            return;
        }
        if let Some((_, member)) = self.zeros.as_ref().filter(|(length, _)| *length == data.len()) {
            out.clone_from(member);
            return;
        }
        self.compress(data, out);
        self.zeros = Some((data.len(), out.clone()));
    }

    fn compress(&mut self, data: &[u8], out: &mut Vec<u8>) {
        // What the buffer holds is overwritten; only a longer one is filled with zeros first.
        out.resize(HEADER_BYTES + self.engine.deflate_compress_bound(data.len()), 0);
        let (header, room) = out.split_at_mut(HEADER_BYTES);
        header[..START.len()].copy_from_slice(&START);
        header[START.len()..LENGTH_AT].copy_from_slice(&EXTRA);
        let packed = self.engine.deflate_compress(data, room).expect("the room is the most that it takes");
        out.truncate(HEADER_BYTES + packed);
        out.extend(crc32(0, data).to_le_bytes());
        out.extend(low_32(data.len()).to_le_bytes());
        let length = low_32(out.len()).to_le_bytes();
        out[LENGTH_AT..HEADER_BYTES].copy_from_slice(&length);
    }
}

/// Members are far below 4 GiB.
fn low_32(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
