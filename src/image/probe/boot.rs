//! Boot records: whether zipl wrote one (disk-images.md section 5.5).

use crate::image::disk::{ReadAt, ReadError, bytes};
use crate::image::facts::Boot;

/// zipl's mark, in ASCII.
const MARK: &[u8; 4] = b"zIPL";
/// Where it stands in block 0 of FBA and LDL disks.
const BLOCK_0_MARK: usize = 112;
/// Where it stands in the data of the second record of a CDL volume.
const IPL2_MARK: usize = 88;
/// What the record is for, behind its mark: 0 to start a system, 1 to take a dump.
const PURPOSE: usize = 5;
const DUMP: u8 = 1;
/// IPL1 and IPL2 of a formatted volume that nothing boots from: a wait state.
const PLACEHOLDERS: [&[u8]; 2] =
    [&[0x00, 0x0a, 0x00, 0x00, 0x00, 0x00, 0x00, 0x0f], &[0x07, 0x00, 0x3a, 0xb8]];

/// What is known of the boot record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::image) enum BootRecord {
    /// zipl wrote it; where.
    Zipl(&'static str),
    /// There is none; what stands in its place.
    Missing(&'static str),
    /// Something is there, perhaps of an old zipl without mark.
    Unknown,
    /// It is outside the payload; deploy has zipl write it.
    Outside,
}

impl BootRecord {
    /// Returns the facts.
    pub(in crate::image) fn facts(&self) -> Boot {
        let (zipl, place) = match self {
            Self::Zipl(place) => (Some(true), Some(*place)),
            Self::Missing(_) => (Some(false), None),
            Self::Unknown => (None, None),
            Self::Outside => (None, Some("outside the payload; written by zipl at deploy")),
        };
        Boot { zipl, place: place.map(str::to_owned) }
    }
}

/// Looks at block 0 of an FBA or LDL disk.
pub(super) fn in_block_0(block: &[u8]) -> BootRecord {
    marked(block, BLOCK_0_MARK, "block 0")
}

/// Looks at the data of record 2 on track 0 of a CDL volume.
pub(super) fn in_ipl2(data: &[u8]) -> BootRecord {
    marked(data, IPL2_MARK, "IPL2 record")
}

fn marked(record: &[u8], at: usize, place: &'static str) -> BootRecord {
    if record.get(at..).is_some_and(|rest| rest.starts_with(MARK)) {
        return match record.get(at + PURPOSE) {
            Some(&DUMP) => BootRecord::Missing("the record of a dump tool"),
            _ => BootRecord::Zipl(place),
        };
    }
    if record.iter().all(|byte| *byte == 0) {
        return BootRecord::Missing("zeros");
    }
    if PLACEHOLDERS.iter().any(|placeholder| record.starts_with(placeholder)) {
        return BootRecord::Missing("the placeholder of the formatter");
    }
    BootRecord::Unknown
}

/// Looks at the master boot record of a SCSI disk, and at the block that it points to.
pub(super) fn in_mbr(disk: &dyn ReadAt) -> Result<BootRecord, ReadError> {
    let record = bytes(disk, 0, 26)?;
    if !record.starts_with(MARK) {
        return Ok(BootRecord::Missing("a record without zipl's mark"));
    }
    let block = record[16..24].iter().fold(0, |sum: u64, byte| sum << 8 | u64::from(*byte));
    let size = u64::from(u16::from_be_bytes([record[24], record[25]]));
    let Some(at) = block.checked_mul(size).filter(|at| *at > 0) else {
        return Ok(BootRecord::Missing("a record whose program table is nowhere"));
    };
    match bytes(disk, at, MARK.len()) {
        Ok(table) if table == MARK => Ok(BootRecord::Zipl("MBR")),
        Ok(_) | Err(ReadError::Beyond(_)) => {
            Ok(BootRecord::Missing("a record that points to no program table"))
        }
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_and_placeholders_are_missing_and_other_things_unknown() {
        let mut block = vec![0; 512];
        assert_eq!(in_block_0(&block), BootRecord::Missing("zeros"));
        block[BLOCK_0_MARK..][..4].copy_from_slice(MARK);
        assert_eq!(in_block_0(&block), BootRecord::Zipl("block 0"));
        block[BLOCK_0_MARK + PURPOSE] = DUMP;
        assert_eq!(in_block_0(&block), BootRecord::Missing("the record of a dump tool"));
        assert_eq!(in_block_0(b"\x00\x08\x00\x00"), BootRecord::Unknown);
        let placeholder = BootRecord::Missing("the placeholder of the formatter");
        assert_eq!(in_ipl2(b"\x07\x00\x3a\xb8\x40\x00"), placeholder);
        assert_eq!(in_ipl2(&[]), BootRecord::Missing("zeros"));
    }

    #[test]
    fn the_pointer_of_a_master_boot_record_is_followed() {
        let mut disk = vec![0; 2048];
        disk[..4].copy_from_slice(MARK);
        disk[23] = 2;
        disk[24..26].copy_from_slice(&[2, 0]);
        assert_eq!(in_mbr(&disk).unwrap(), BootRecord::Missing("a record that points to no program table"));
        disk[1024..1028].copy_from_slice(MARK);
        assert_eq!(in_mbr(&disk).unwrap(), BootRecord::Zipl("MBR"));
        disk[16] = 0xff;
        assert!(matches!(in_mbr(&disk).unwrap(), BootRecord::Missing(_)));
        disk[23] = 0;
        disk[16] = 0;
        assert!(matches!(in_mbr(&disk).unwrap(), BootRecord::Missing(_)));
    }
}
