//! PC partition tables: MBR with its logical partitions, GPT with 512- and 4,096-byte sectors (disk-images.md 5.4).

mod gpt;

use crate::image::disk::{ReadAt, ReadError, bytes};
use crate::image::facts::Table;

const SIGNATURE: [u8; 2] = [0x55, 0xaa];
const PROTECTIVE: u8 = 0xee;
const EXTENDED: [u8; 3] = [0x05, 0x0f, 0x85];
const LVM_TYPE: u8 = 0x8e;
const MOST_LOGICAL: u32 = 128;

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) kind: Table,
    /// Used entries in ascending order of their beginning.
    pub(super) entries: Vec<Entry>,
    /// What is wrong with it.
    pub(super) damage: Option<Damage>,
}

/// A partition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) number: u32,
    /// First sector.
    pub(super) first: u64,
    /// Last sector, inclusive.
    pub(super) last: u64,
    /// Whether its type says LVM.
    pub(super) meant_for_lvm: bool,
}

impl Table {
    /// Returns the bytes of a sector that the table counts in.
    pub(super) const fn sector_bytes(self) -> u64 {
        match self {
            Self::Mbr | Self::Gpt => 512,
            Self::Gpt4k => 4096,
        }
    }
}

/// What is wrong with a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Damage {
    /// The copy at the end of the disk is good and was taken.
    First,
    /// No good copy was found; the entries, if any, are those of the damaged one.
    All,
}

/// Reads the partition table of a disk; `None` when it has none.
pub(super) fn read(disk: &dyn ReadAt) -> Result<Option<Found>, ReadError> {
    let record = optional(slots(disk, 0))?;
    let protects = record.is_some_and(|slots| slots.iter().any(|(_, slot)| slot.kind == PROTECTIVE));
    for kind in [Table::Gpt, Table::Gpt4k] {
        if let Some((entries, damage)) = gpt::read(disk, kind.sector_bytes(), protects)? {
            return Ok(Some(Found { kind, entries: sorted(entries), damage }));
        }
    }
    let found = |kind, entries, damage| Found { kind, entries, damage };
    Ok(match optional(mbr(disk))? {
        Some(entries) => Some(found(Table::Mbr, sorted(entries), None)),
        None => protects.then(|| found(Table::Gpt, Vec::new(), Some(Damage::All))),
    })
}

fn sorted(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by_key(|entry| entry.first);
    entries
}

/// A table that would lie beyond the end of the disk is none.
fn optional<T>(result: Result<Option<T>, ReadError>) -> Result<Option<T>, ReadError> {
    match result {
        Err(ReadError::Beyond(_)) => Ok(None),
        other => other,
    }
}

/// One of the four entries of a boot record.
struct Slot {
    kind: u8,
    first: u64,
    sectors: u64,
}

impl Slot {
    fn entry(&self, number: u32, base: u64) -> Entry {
        let first = base.saturating_add(self.first);
        let last = first.saturating_add(self.sectors).saturating_sub(1);
        Entry { number, first, last, meant_for_lvm: self.kind == LVM_TYPE }
    }
}

/// Reads the used entries of a boot record; `None` without its signature or with an entry that cannot be one.
fn slots(disk: &dyn ReadAt, sector: u64) -> Result<Option<Vec<(u32, Slot)>>, ReadError> {
    let record = bytes(disk, sector.saturating_mul(512), 512)?;
    if record[510..] != SIGNATURE {
        return Ok(None);
    }
    let mut used = Vec::new();
    for (number, bytes) in (1..).zip(record[446..510].chunks_exact(16)) {
        let slot = Slot {
            kind: bytes[4],
            first: u64::from(u32_at(bytes, 8)),
            sectors: u64::from(u32_at(bytes, 12)),
        };
        // A boot sector of a file system has other bytes here: its first one is neither "active" nor "inactive".
        if bytes[0] & 0x7f != 0 {
            return Ok(None);
        }
        if slot.kind != 0 && slot.sectors > 0 {
            used.push((number, slot));
        }
    }
    Ok(Some(used))
}

fn mbr(disk: &dyn ReadAt) -> Result<Option<Vec<Entry>>, ReadError> {
    let Some(slots) = slots(disk, 0)? else { return Ok(None) };
    let mut entries = Vec::new();
    let mut logical = Vec::new();
    for (number, slot) in &slots {
        match slot.kind {
            PROTECTIVE => {}
            kind if EXTENDED.contains(&kind) => logical.extend(chain(disk, slot.first)?),
            _ => entries.push(slot.entry(*number, 0)),
        }
    }
    entries.extend(logical);
    // A signature above an empty table is a boot record, not a partition table.
    Ok((!entries.is_empty()).then_some(entries))
}

/// Follows the chain of logical partitions, numbered from 5.
fn chain(disk: &dyn ReadAt, start: u64) -> Result<Vec<Entry>, ReadError> {
    let mut entries = Vec::new();
    let mut next = start;
    for number in 5..5 + MOST_LOGICAL {
        let Some(slots) = optional(slots(disk, next))? else { break };
        let is_link = |slot: &Slot| EXTENDED.contains(&slot.kind);
        if let Some((_, slot)) = slots.iter().find(|(_, slot)| !is_link(slot)) {
            entries.push(slot.entry(number, next));
        }
        match slots.iter().find(|(_, slot)| is_link(slot)) {
            Some((_, link)) if link.first > 0 => next = start.saturating_add(link.first),
            _ => break,
        }
    }
    Ok(entries)
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).copied().map_or(0, u32::from_le_bytes)
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).copied().map_or(0, u64::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn slot(disk: &mut [u8], sector: usize, index: usize, kind: u8, first: u32, sectors: u32) {
        let record = &mut disk[sector * 512..][..512];
        let at = 446 + index * 16;
        record[at + 4] = kind;
        record[at + 8..at + 12].copy_from_slice(&first.to_le_bytes());
        record[at + 12..at + 16].copy_from_slice(&sectors.to_le_bytes());
        record[510..].copy_from_slice(&SIGNATURE);
    }

    /// Number, first and last sector.
    type Range = (u32, u64, u64);

    fn ranges(disk: &Vec<u8>) -> Option<(Table, Vec<Range>)> {
        let found = read(disk).unwrap()?;
        Some((found.kind, found.entries.iter().map(|e| (e.number, e.first, e.last)).collect()))
    }

    #[test]
    fn an_mbr_with_logical_partitions() {
        let mut disk = vec![0; 40 * 512];
        slot(&mut disk, 0, 0, 0x83, 10, 5);
        slot(&mut disk, 0, 1, 0x05, 20, 20);
        slot(&mut disk, 20, 0, 0x83, 1, 4);
        slot(&mut disk, 20, 1, 0x05, 10, 10);
        slot(&mut disk, 30, 0, LVM_TYPE, 1, 4);
        assert_eq!(ranges(&disk), Some((Table::Mbr, vec![(1, 10, 14), (5, 21, 24), (6, 31, 34)])));
        assert!(read(&disk).unwrap().unwrap().entries[2].meant_for_lvm);
        // A chain that leads back to its beginning ends.
        slot(&mut disk, 30, 1, 0x05, 10, 10);
        assert_eq!(ranges(&disk).unwrap().1.len(), 1 + MOST_LOGICAL as usize);
    }

    #[test]
    fn other_boot_sectors_are_no_table() {
        let mut disk = vec![0; 1024];
        assert_eq!(ranges(&disk), None);
        disk[510..512].copy_from_slice(&SIGNATURE);
        assert_eq!(ranges(&disk), None);
        slot(&mut disk, 0, 0, 0x83, 1, 1);
        disk[446] = b'x';
        assert_eq!(ranges(&disk), None);
        assert_eq!(ranges(&vec![0; 3]), None);
    }

    proptest! {
        #[test]
        fn never_panics(mut disk in proptest::collection::vec(any::<u8>(), 0..3000), gpt in any::<bool>()) {
            if disk.len() > 1024 {
                disk[510..512].copy_from_slice(&SIGNATURE);
                if gpt {
                    disk[512..520].copy_from_slice(b"EFI PART");
                }
            }
            let _ = read(&disk);
        }
    }
}
