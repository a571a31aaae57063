//! GPT: a header behind the boot record, entries, and a copy of both at the end of the disk (UEFI specification 5.3).

use super::{Damage, Entry, optional, u32_at, u64_at};
use crate::image::crc::crc32;
use crate::image::disk::{ReadAt, ReadError, bytes};

const MAGIC: &[u8; 8] = b"EFI PART";
/// Bytes of the header that have a meaning.
const HEADER_BYTES: usize = 92;
/// `E6D6D379-F507-44C2-A23C-238F2A3DF928` as it stands on disk.
const LVM_GUID: [u8; 16] =
    [0x79, 0xd3, 0xd6, 0xe6, 0x07, 0xf5, 0xc2, 0x44, 0xa2, 0x3c, 0x23, 0x8f, 0x2a, 0x3d, 0xf9, 0x28];
/// More entries than any tool writes, and longer ones; they bound what a table can make us read.
const MOST_ENTRIES: u32 = 1024;
const MOST_ENTRY_BYTES: u32 = 4096;

/// The entries to take, and what is wrong with the table.
type Judged = (Vec<Entry>, Option<Damage>);

/// One of the two copies of the table.
struct Copy {
    entries: Vec<Entry>,
    /// Whether both checksums are right, as Linux asks before it uses a table.
    sound: bool,
}

/// Reads the table, or its copy when it is damaged; `protects` says that the boot record tells of one.
pub(super) fn read(disk: &dyn ReadAt, sector: u64, protects: bool) -> Result<Option<Judged>, ReadError> {
    let first = optional(copy(disk, sector, 1))?;
    match first {
        Some(first) if first.sound => return Ok(Some((first.entries, None))),
        None if !protects => return Ok(None),
        _ => {}
    }
    let last = match (disk.length() / sector).checked_sub(1).map(|last| copy(disk, sector, last)) {
        // The end of a stream is not there yet.
        None | Some(Err(ReadError::Beyond(_) | ReadError::NotKept(_))) => None,
        Some(last) => last?,
    };
    Ok(match (last, first) {
        (Some(last), _) if last.sound => Some((last.entries, Some(Damage::First))),
        (_, first) => first.map(|first| (first.entries, Some(Damage::All))),
    })
}

/// Reads the copy with its header in a sector; `None` when no header is there.
fn copy(disk: &dyn ReadAt, sector: u64, at: u64) -> Result<Option<Copy>, ReadError> {
    let header = bytes(disk, at.saturating_mul(sector), HEADER_BYTES)?;
    if !header.starts_with(MAGIC) {
        return Ok(None);
    }
    let (count, size) = (u32_at(&header, 80), u32_at(&header, 84));
    let length = usize::try_from(u64::from(count) * u64::from(size));
    let (Ok(length), true) = (length, count <= MOST_ENTRIES && (128..=MOST_ENTRY_BYTES).contains(&size))
    else {
        return Ok(Some(Copy { entries: Vec::new(), sound: false }));
    };
    let table = match bytes(disk, u64_at(&header, 72).saturating_mul(sector), length) {
        Err(ReadError::Beyond(_)) => return Ok(Some(Copy { entries: Vec::new(), sound: false })),
        table => table?,
    };
    let sound = is_sound(disk, sector, at, &header)? && crc32(0, &table) == u32_at(&header, 88);
    let entry_bytes = usize::try_from(size).unwrap_or(usize::MAX);
    let used = (1..).zip(table.chunks_exact(entry_bytes)).filter(|(_, entry)| entry[..16] != [0; 16]);
    let entries = used.map(|(number, entry)| Entry {
        number,
        first: u64_at(entry, 32),
        last: u64_at(entry, 40),
        meant_for_lvm: entry[..16] == LVM_GUID,
    });
    Ok(Some(Copy { entries: entries.collect(), sound }))
}

/// Whether a header stands where it says and its checksum is right.
fn is_sound(disk: &dyn ReadAt, sector: u64, at: u64, start: &[u8]) -> Result<bool, ReadError> {
    let length = u64::from(u32_at(start, 12));
    let (Ok(bytes_of), true) = (usize::try_from(length), (HEADER_BYTES as u64..=sector).contains(&length))
    else {
        return Ok(false);
    };
    let mut header = bytes(disk, at.saturating_mul(sector), bytes_of)?;
    header[16..20].fill(0);
    Ok(u64_at(start, 24) == at && crc32(0, &header) == u32_at(start, 16))
}

#[cfg(test)]
mod tests {
    use super::super::{Found, PROTECTIVE, SIGNATURE, read};
    use super::*;
    use crate::image::facts::Table;

    const SECTORS: usize = 64;

    /// Writes one copy, with its header and its entries in these sectors.
    fn put(disk: &mut [u8], sector: usize, at: usize, entries_at: usize) {
        let table = entries_at * sector;
        let entry = table + 128;
        disk[entry..entry + 16].copy_from_slice(&LVM_GUID);
        disk[entry + 32] = 40;
        disk[entry + 40] = 49;
        let table_crc = crc32(0, &disk[table..table + 512]);
        let header = at * sector;
        disk[header..header + 8].copy_from_slice(MAGIC);
        for (offset, value) in [(12, 92), (24, at), (72, entries_at), (80, 4), (84, 128)] {
            disk[header + offset] = u8::try_from(value).unwrap();
        }
        disk[header + 88..header + 92].copy_from_slice(&table_crc.to_le_bytes());
        let crc = crc32(0, &disk[header..header + 92]);
        disk[header + 16..header + 20].copy_from_slice(&crc.to_le_bytes());
    }

    fn disk(sector: usize) -> Vec<u8> {
        let mut disk = vec![0; SECTORS * sector];
        disk[446 + 4] = PROTECTIVE;
        disk[446 + 8] = 1;
        disk[446 + 12] = 63;
        disk[510..512].copy_from_slice(&SIGNATURE);
        put(&mut disk, sector, 1, 2);
        put(&mut disk, sector, SECTORS - 1, SECTORS - 2);
        disk
    }

    fn found(disk: &Vec<u8>) -> Found {
        read(disk).unwrap().unwrap()
    }

    #[test]
    fn the_copy_stands_in_for_a_damaged_table() {
        let entry = Entry { number: 2, first: 40, last: 49, meant_for_lvm: true };
        for (sector, kind) in [(512, Table::Gpt), (4096, Table::Gpt4k)] {
            let good = disk(sector);
            let of = |damage| Found { kind, entries: vec![entry.clone()], damage };
            assert_eq!(found(&good), of(None));
            // The magic, the header, the entries.
            for at in [sector, sector + 40, 2 * sector + 128 + 33] {
                let mut bad = good.clone();
                bad[at] ^= 1;
                assert_eq!(found(&bad), of(Some(Damage::First)), "{at}");
                bad[(SECTORS - 1) * sector + 16] ^= 1;
                assert_eq!(found(&bad).damage, Some(Damage::All), "{at}");
            }
        }
    }

    #[test]
    fn a_boot_record_that_tells_of_a_lost_table_is_damage() {
        let mut disk = disk(512);
        disk[512..].fill(0);
        assert_eq!(found(&disk), Found { kind: Table::Gpt, entries: Vec::new(), damage: Some(Damage::All) });
    }
}
