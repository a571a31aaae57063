//! A small ISO 9660 writer: Rock Ridge and Joliet names, the same bytes for the same input.
//!
//! Written from ECMA-119 (ISO 9660), the System Use Sharing Protocol and Rock Ridge Interchange Protocol 1.09, and the
//! Joliet specification. Every reader finds long names in lower case: Linux and libarchive by Rock Ridge, others by
//! Joliet. Times are fixed, so nothing but the content decides the bytes.

mod descriptor;
mod hierarchy;
mod number;
mod record;
mod tree;

use descriptor::Tables;
use hierarchy::{Hierarchy, Names};
use number::Order;

/// Bytes of a sector, the unit of everything in a volume.
pub(super) const SECTOR: usize = 2048;
/// Bytes in front of the volume descriptors that ISO 9660 leaves to the system.
pub(super) const SYSTEM_AREA: usize = 16 * SECTOR;

/// A file to be written.
#[derive(Debug, Clone, Copy)]
pub(super) struct File<'a> {
    /// Its path from the root, parts separated by slashes.
    pub(super) path: &'a str,
    /// Its content.
    pub(super) content: &'a [u8],
}

/// The volume would have more sectors than its 32-bit numbers reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooLarge;

/// Writes a volume with a label of at most 16 ASCII characters. The folders are those that the paths name.
pub(super) fn write(label: &str, system_area: &[u8], files: &[File]) -> Result<Vec<u8>, TooLarge> {
    let folders = tree::folders(files);
    // Behind the system area: primary, supplementary and terminating descriptor, folders, path tables, files.
    let mut next = 16 + 3;
    let mut sides = Vec::new();
    for names in [Names::Primary, Names::Joliet] {
        let hierarchy = Hierarchy::place(names, &folders, &mut next)?;
        let bytes = hierarchy.path_table(Order::Little).len();
        let tables = Tables { little: take(&mut next, bytes)?, big: take(&mut next, bytes)?, bytes };
        sides.push((names, hierarchy, tables));
    }
    let place = |file: &File| {
        let length = u32::try_from(file.content.len()).map_err(|_| TooLarge)?;
        Ok((take(&mut next, file.content.len())?, length))
    };
    let places = files.iter().map(place).collect::<Result<Vec<_>, _>>()?;

    let mut volume = system_area[..system_area.len().min(SYSTEM_AREA)].to_vec();
    volume.resize(SYSTEM_AREA, 0);
    for (names, hierarchy, tables) in &sides {
        volume.extend(descriptor::volume(*names, label, next, tables, &hierarchy.root_record()));
    }
    volume.extend(descriptor::terminator());
    for (_, hierarchy, tables) in &sides {
        for (place, content) in hierarchy.contents(&places) {
            put(&mut volume, place, &content);
        }
        put(&mut volume, tables.little, &hierarchy.path_table(Order::Little));
        put(&mut volume, tables.big, &hierarchy.path_table(Order::Big));
    }
    for (file, (place, _)) in files.iter().zip(&places) {
        put(&mut volume, *place, file.content);
    }
    put(&mut volume, next, b"");
    Ok(volume)
}

/// Takes the sectors for so many bytes; an empty file has a sector too, so that each has a place of its own.
fn take(next: &mut u32, bytes: usize) -> Result<u32, TooLarge> {
    let place = *next;
    let sectors = u32::try_from(bytes.div_ceil(SECTOR).max(1)).map_err(|_| TooLarge)?;
    *next = place.checked_add(sectors).ok_or(TooLarge)?;
    Ok(place)
}

/// Appends content that begins at a sector, which lies at or behind the end.
fn put(volume: &mut Vec<u8>, sector: u32, content: &[u8]) {
    volume.resize(sector as usize * SECTOR, 0);
    volume.extend(content);
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: &[File] = &[
        File { path: "openstack/content/0000", content: b"body" },
        File { path: "openstack/latest/meta_data.json", content: b"{}" },
        File { path: "openstack/latest/user_data", content: b"" },
    ];

    #[test]
    fn descriptors_stand_where_readers_look() {
        let volume = write("config-2", b"system", FILES).unwrap();
        assert_eq!(volume.len() % SECTOR, 0);
        assert!(volume.starts_with(b"system\0"));
        let at = |sector: usize| &volume[sector * SECTOR..];
        assert_eq!(at(16)[..7], *b"\x01CD001\x01");
        assert_eq!(at(16)[40..72], *b"config-2                        ");
        assert_eq!(at(17)[..7], *b"\x02CD001\x01");
        assert_eq!(at(17)[40..46], *b"\0c\0o\0n");
        assert_eq!(at(17)[88..91], *b"%/E");
        assert_eq!(at(18)[..7], *b"\xffCD001\x01");
        // Both forms of the number of sectors.
        let sectors = u32::try_from(volume.len() / SECTOR).unwrap();
        assert_eq!(at(16)[80..84], sectors.to_le_bytes());
        assert_eq!(at(16)[84..88], sectors.to_be_bytes());
    }

    #[test]
    fn the_same_input_gives_the_same_bytes() {
        assert_eq!(write("config-2", b"", FILES), write("config-2", b"", FILES));
        assert_ne!(write("config-2", b"", FILES), write("config-2", b"", &FILES[1..]));
    }

    #[test]
    fn folders_grow_over_sectors() {
        let paths: Vec<String> = (0..200).map(|number| format!("openstack/content/{number:04}")).collect();
        let files: Vec<File> = paths.iter().map(|path| File { path, content: path.as_bytes() }).collect();
        let volume = write("config-2", b"", &files).unwrap();
        for path in &paths {
            assert!(volume.chunks(SECTOR).any(|sector| sector.starts_with(path.as_bytes())), "{path}");
        }
    }
}
