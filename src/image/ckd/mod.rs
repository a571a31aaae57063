//! The track codec: raw track images as Linux delivers them, and the encoded stream of an image
//! (disk-images.md section 2).
//!
//! Everything streams; no length from a stream is allocated before it is checked.

mod decode;
mod layout;
mod raw;

pub use decode::{
    Fault, FaultKind, StreamDecoder, Totals, TrackStart, TrackVisitor, has_little_endian_lengths,
};
pub use layout::{Layout, MAX_HEAD_BYTES};
pub use raw::{RawError, RawWriter, TRACK_IMAGE_BYTES, encode_track};

/// Tracks of a cylinder.
pub const TRACKS_PER_CYLINDER: u64 = crate::model::TRACKS_PER_CYLINDER as u64;
/// Bytes in the encoded stream of a track with twelve 4,096-byte records.
pub const FORMATTED_TRACK_BYTES: u64 = 49_158;
/// The largest volume that the original decoder addresses rightly, in cylinders.
pub const MAX_CYLINDERS: u64 = 65_520;

/// Cells of a 3390 track.
const TRACK_CELLS: u32 = 1729;

/// Returns the cells of a 3390 track that a record takes, by the lengths of its key and data.
const fn cells(key: u8, data: u16) -> u32 {
    const fn field(length: u32) -> u32 {
        9 + (length + 6 * (length + 6).div_ceil(232) + 6).div_ceil(34)
    }
    10 + field(data as u32) + if key == 0 { 0 } else { field(key as u32) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check values of disk-images.md section 2.3: so many records fit, one more does not.
    #[test]
    fn a_track_takes_what_a_3390_takes() {
        for (records, data) in [(12, 4096), (21, 2048), (33, 1024), (49, 512), (1, 56_664)] {
            assert!(records * cells(0, data) <= TRACK_CELLS, "{records} × {data}");
            assert!((records + 1) * cells(0, data) > TRACK_CELLS, "{} × {data}", records + 1);
        }
        assert!(cells(0, 56_665) > TRACK_CELLS);
    }
}
