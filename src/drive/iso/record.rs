//! Directory records (ECMA-119, 9.1) with Rock Ridge entries behind the name.

use super::number::{both_four, both_two};

/// The time of everything: 1 January 2000 in UTC, as years since 1900, month, day, hour, minute, second, offset.
const TIME: [u8; 7] = [100, 1, 1, 0, 0, 0, 0];
/// Bits of the mode of a folder and of a regular file, as in POSIX.
const FOLDER_MODE: u32 = 0o040_555;
const FILE_MODE: u32 = 0o100_444;

/// What a record is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry<'a> {
    /// A folder itself: the first record in it. The root's says that Rock Ridge follows.
    Itself {
        /// Whether it is the root.
        root: bool,
    },
    /// The folder above.
    Above,
    /// A folder or file below, with its name for Rock Ridge.
    Below(&'a str),
}

/// The place of something: first sector and length in bytes.
pub(super) type Extent = (u32, u32);

/// Returns a record. `links` is the number of folders that name a folder, 1 for a file; Joliet, and the root in a
/// descriptor, have no Rock Ridge.
pub(super) fn record(
    identifier: &[u8],
    extent: Extent,
    folder: bool,
    links: u32,
    rock_ridge: Option<Entry>,
) -> Vec<u8> {
    let mut bytes = vec![0, 0];
    bytes.extend(both_four(extent.0));
    bytes.extend(both_four(extent.1));
    bytes.extend(TIME);
    bytes.extend([u8::from(folder) << 1, 0, 0]);
    bytes.extend(both_two(1));
    bytes.push(u8::try_from(identifier.len()).unwrap_or(u8::MAX));
    bytes.extend(identifier);
    if bytes.len() % 2 == 1 {
        bytes.push(0);
    }
    if let Some(entry) = rock_ridge {
        bytes.extend(system_use(entry, folder, links));
    }
    if bytes.len() % 2 == 1 {
        bytes.push(0);
    }
    bytes[0] = u8::try_from(bytes.len()).unwrap_or(u8::MAX);
    bytes
}

/// Returns the System Use entries: SP and ER in the root's own record, PX and TF in all, NM for a name.
fn system_use(entry: Entry, folder: bool, links: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    if entry == (Entry::Itself { root: true }) {
        bytes.extend(b"SP\x07\x01\xbe\xef\0");
    }
    bytes.extend(b"PX\x24\x01");
    for number in [if folder { FOLDER_MODE } else { FILE_MODE }, links, 0, 0] {
        bytes.extend(both_four(number));
    }
    // TF with the time of modification alone.
    bytes.extend(b"TF\x0c\x01\x02");
    bytes.extend(TIME);
    if let Entry::Below(name) = entry {
        let length = u8::try_from(name.len() + 5).unwrap_or(u8::MAX);
        bytes.extend(b"NM");
        bytes.extend([length, 1, 0]);
        bytes.extend(name.as_bytes());
    }
    if entry == (Entry::Itself { root: true }) {
        // The extension by its name alone; descriptor and source are empty.
        bytes.extend(b"ER\x12\x01\x0a\0\0\x01RRIP_1991A");
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn golden_record_of_a_file() {
        let bytes = record(b"USER_DAT.;1", (20, 5), false, 1, Some(Entry::Below("user_data")));
        assert_eq!(bytes.len() % 2, 0);
        assert_eq!(usize::from(bytes[0]), bytes.len());
        assert_eq!(bytes[2..10], [20, 0, 0, 0, 0, 0, 0, 20]);
        assert_eq!(bytes[10..18], [5, 0, 0, 0, 0, 0, 0, 5]);
        assert_eq!(bytes[25], 0);
        assert_eq!(bytes[32..44], *b"\x0bUSER_DAT.;1");
        assert_eq!(bytes[44..48], *b"PX\x24\x01");
        assert_eq!(bytes[48..52], FILE_MODE.to_le_bytes());
        assert!(bytes.ends_with(b"NM\x0e\x01\0user_data"));
    }

    #[test]
    fn golden_record_of_the_root_itself() {
        let bytes = record(&[0], (30, 2048), true, 3, Some(Entry::Itself { root: true }));
        assert_eq!(bytes[25], 2);
        assert_eq!(bytes[32..41], *b"\x01\0SP\x07\x01\xbe\xef\0");
        assert!(bytes.ends_with(b"RRIP_1991A\0") || bytes.ends_with(b"RRIP_1991A"));
        assert_eq!(record(&[0], (30, 2048), true, 3, None).len(), 34);
    }
}
