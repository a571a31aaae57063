//! Directories: short form inside the inode, and blocks of entries. Indexes of larger directories are not needed.

use super::damaged;
use super::geometry::{u16_at, u32_at, u64_at};
use crate::image::probe::files::FilesError;

const FREE_TAG: u16 = 0xffff;

/// Reads a short-form directory. What does not fit ends it.
pub(super) fn short(content: &[u8], has_file_types: bool) -> Vec<(String, u64)> {
    let mut entries = Vec::new();
    let [count, large, ..] = *content else { return entries };
    let number_bytes = if large > 0 { 8 } else { 4 };
    let mut rest = content.get(2 + number_bytes..).unwrap_or(&[]);
    for _ in 0..count.max(large) {
        let Some(&length) = rest.first() else { break };
        let name_end = 3 + usize::from(length);
        let number_at = name_end + usize::from(has_file_types);
        let (Some(name), Some(number)) =
            (rest.get(3..name_end), rest.get(number_at..number_at + number_bytes))
        else {
            break;
        };
        let number = number.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte));
        entries.push((String::from_utf8_lossy(name).into_owned(), number));
        rest = &rest[number_at + number_bytes..];
    }
    entries
}

/// Reads a block of entries; an empty one, as a hole gives, has none.
pub(super) fn block(block: &[u8], has_file_types: bool) -> Result<Vec<(String, u64)>, FilesError> {
    let (start, is_single) = match block.get(..4) {
        Some(b"XD2D") => (16, false),
        Some(b"XD2B") => (16, true),
        Some(b"XDD3") => (64, false),
        Some(b"XDB3") => (64, true),
        Some([0, 0, 0, 0]) => return Ok(Vec::new()),
        _ => return Err(damaged("a block of a directory has no magic number")),
    };
    // A directory of one block keeps its index at the end: count, stale count, 8 bytes each.
    let index_bytes = if is_single { u32_at(block, block.len() - 8) as usize * 8 + 8 } else { 0 };
    let end =
        block.len().checked_sub(index_bytes).ok_or_else(|| damaged("an index is larger than its block"))?;
    let mut entries = Vec::new();
    let mut at = start;
    while at + 12 <= end {
        if u16_at(block, at) == FREE_TAG {
            let length = usize::from(u16_at(block, at + 2));
            if length == 0 {
                return Err(damaged("free space of length 0 in a directory"));
            }
            at += length;
            continue;
        }
        let number = u64_at(block, at);
        let length = usize::from(block[at + 8]);
        let name = block.get(at + 9..at + 9 + length).ok_or_else(|| damaged("a name leaves its block"))?;
        entries.push((String::from_utf8_lossy(name).into_owned(), number));
        at += (8 + 1 + length + usize::from(has_file_types) + 2).next_multiple_of(8);
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn golden_short_form() {
        let with_types =
            b"\x02\x00\x00\x00\x00\x80\x03\x00\x60etc\x02\x00\x00\x00\x83\x01\x00\x70a\x01\x00\x00\x00\x84";
        let expected = [("etc".to_owned(), 0x83), ("a".to_owned(), 0x84)];
        assert_eq!(short(with_types, true), expected);
        let large = b"\x01\x01\0\0\0\0\0\0\0\x80\x01\x00\x60x\0\0\0\x01\0\0\0\x02";
        assert_eq!(short(large, false), [("x".to_owned(), 1 << 32 | 2)]);
        assert_eq!(short(b"\x05", true), []);
    }

    #[test]
    fn golden_block() {
        let mut raw = b"XD2B".to_vec();
        raw.resize(16, 0);
        raw.extend(0x80_u64.to_be_bytes());
        raw.extend(b"\x02ab\x01\0\0\0"); // 8+1+2+1+2 = 14, padded to 16
        raw.extend([0xff, 0xff, 0, 32]);
        raw.resize(64, 0);
        raw.extend([0; 8]); // index: one entry
        raw.extend([0, 0, 0, 1, 0, 0, 0, 0]);
        assert_eq!(block(&raw, true).unwrap()[0], ("ab".to_owned(), 0x80));
        assert!(block(b"XYZZ", true).is_err());
        assert!(block(&[0; 64], true).unwrap().is_empty());
    }

    proptest! {
        #[test]
        fn never_panics(mut raw in proptest::collection::vec(any::<u8>(), 8..600), kind in 0_usize..5) {
            let _ = short(&raw, kind % 2 == 0);
            if let Some(magic) = [b"XD2D", b"XD2B", b"XDD3", b"XDB3"].get(kind) {
                raw[..4].copy_from_slice(*magic);
            }
            let _ = block(&raw, kind % 2 == 0);
        }
    }
}
