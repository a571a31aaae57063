//! What a partition holds, by the signatures of file systems and others (disk-images.md section 5.6).

use crate::image::disk::{ReadAt, ReadError, bytes};
use crate::image::facts::{FileSystem, FsKind};

/// How much of a partition's beginning holds all signatures, in bytes.
const HEAD: usize = 4096 + 1024;
const BTRFS_SUPERBLOCK: u64 = 64 * 1024;
const PAGE: u64 = 4096;

/// Returns what a partition holds; `None` when no signature is found.
pub(super) fn recognise(partition: &dyn ReadAt) -> Result<Option<FileSystem>, ReadError> {
    let length = usize::try_from(partition.length()).map_or(HEAD, |length| length.min(HEAD));
    let head = match bytes(partition, 0, length) {
        Ok(head) => head,
        // A partition that ends beyond the disk still begins on it, or not at all.
        Err(ReadError::Beyond(_)) => return Ok(None),
        Err(error) => return Err(error),
    };
    if let Some(found) = lvm(partition, &head)? {
        return Ok(Some(found));
    }
    let found = swap(&head).or_else(|| xfs(&head)).or_else(|| ext(&head));
    Ok(match found {
        Some(found) => Some(found),
        None => btrfs(partition)?,
    })
}

fn new(kind: FsKind) -> FileSystem {
    FileSystem { kind, uuid: None, label: None, bytes: None, vg: None, os_release: None, elf_machine: None }
}

/// Compatible features of ext3, and the features that only ext4 has (as blkid tells them apart).
const EXT_HAS_JOURNAL: u32 = 0x4;
const EXT3_INCOMPATIBLE: u32 = 0x2 | 0x4 | 0x10;
const EXT3_READ_ONLY: u32 = 0x1 | 0x2 | 0x4;
const EXT_64BIT: u32 = 0x80;

fn ext(head: &[u8]) -> Option<FileSystem> {
    let superblock = head.get(1024..2048)?;
    if superblock[56..58] != [0x53, 0xef] {
        return None;
    }
    let (compatible, incompatible, read_only) =
        (le32(superblock, 92), le32(superblock, 96), le32(superblock, 100));
    let kind = if incompatible & !EXT3_INCOMPATIBLE != 0 || read_only & !EXT3_READ_ONLY != 0 {
        FsKind::Ext4
    } else if compatible & EXT_HAS_JOURNAL != 0 {
        FsKind::Ext3
    } else {
        FsKind::Ext2
    };
    let high = if incompatible & EXT_64BIT != 0 { u64::from(le32(superblock, 336)) } else { 0 };
    let blocks = high << 32 | u64::from(le32(superblock, 4));
    let block_bytes = 1024_u64.checked_shl(le32(superblock, 24)).filter(|bytes| *bytes <= 65_536)?;
    Some(FileSystem {
        uuid: uuid(&superblock[104..120]),
        label: label(&superblock[120..136]),
        bytes: Some(blocks.saturating_mul(block_bytes)),
        ..new(kind)
    })
}

fn xfs(head: &[u8]) -> Option<FileSystem> {
    if !head.starts_with(b"XFSB") {
        return None;
    }
    let block_bytes = u64::from(be32(head, 4));
    let blocks = be64(head, 8);
    Some(FileSystem {
        uuid: uuid(head.get(32..48)?),
        label: label(head.get(108..120)?),
        bytes: Some(blocks.saturating_mul(block_bytes)),
        ..new(FsKind::Xfs)
    })
}

fn btrfs(partition: &dyn ReadAt) -> Result<Option<FileSystem>, ReadError> {
    let superblock = match bytes(partition, BTRFS_SUPERBLOCK, 1024) {
        Ok(superblock) => superblock,
        Err(ReadError::Beyond(_)) => return Ok(None),
        Err(error) => return Err(error),
    };
    if superblock[64..72] != *b"_BHRfS_M" {
        return Ok(None);
    }
    Ok(Some(FileSystem {
        uuid: uuid(&superblock[32..48]),
        label: label(&superblock[299..555]),
        bytes: Some(le64(&superblock, 112)),
        ..new(FsKind::Btrfs)
    }))
}

fn swap(head: &[u8]) -> Option<FileSystem> {
    let page = head.get(..4096)?;
    if !page.ends_with(b"SWAPSPACE2") {
        return None;
    }
    // Swap headers are written in the byte order of the machine; the version, always 1, tells which.
    let last_page = if page[1024..1028] == [0, 0, 0, 1] { be32(page, 1028) } else { le32(page, 1028) };
    Some(FileSystem {
        uuid: uuid(&page[1036..1052]),
        label: label(&page[1052..1068]),
        bytes: Some((u64::from(last_page) + 1) * PAGE),
        ..new(FsKind::Swap)
    })
}

const SECTOR: usize = 512;
const LVM_METADATA_MAGIC: &[u8] = b" LVM2 x[5A%r0N*>";

fn lvm(partition: &dyn ReadAt, head: &[u8]) -> Result<Option<FileSystem>, ReadError> {
    let sectors = head.chunks_exact(SECTOR).take(4);
    let label = sectors
        .into_iter()
        .find(|sector| sector.starts_with(b"LABELONE") && sector.get(24..32) == Some(b"LVM2 001"));
    let Some(label) = label else { return Ok(None) };
    let header = usize::try_from(le32(label, 20)).ok().and_then(|at| label.get(at..)).unwrap_or(&[]);
    let found = FileSystem {
        uuid: lvm_uuid(header),
        bytes: header.get(32..40).map(|_| le64(header, 32)),
        vg: volume_group(partition, header)?,
        ..new(FsKind::Lvm2Member)
    };
    Ok(Some(found))
}

/// The 32 characters of a UUID, in groups as LVM prints them.
fn lvm_uuid(header: &[u8]) -> Option<String> {
    const GROUPS: [usize; 7] = [6, 4, 4, 4, 4, 4, 6];
    let mut text = std::str::from_utf8(header.get(..32)?).ok().filter(|text| text.is_ascii())?;
    let mut groups = Vec::new();
    for length in GROUPS {
        let (group, rest) = text.split_at(length);
        groups.push(group);
        text = rest;
    }
    Some(groups.join("-"))
}

/// Reads the name of the volume group: the first word of the metadata text.
fn volume_group(partition: &dyn ReadAt, header: &[u8]) -> Result<Option<String>, ReadError> {
    // Two lists of (offset, size) follow UUID and size, each ended by zeros: data areas, metadata areas.
    let mut lists = header.get(40..).unwrap_or(&[]).chunks_exact(16);
    let _ = lists.by_ref().find(|area| area.iter().all(|byte| *byte == 0));
    let Some(area) = lists.next() else { return Ok(None) };
    let start = le64(area, 0);
    let read = |at: u64, length| match bytes(partition, at, length) {
        Err(ReadError::Beyond(_)) => Ok(Vec::new()),
        other => other,
    };
    let metadata = read(start, SECTOR)?;
    if metadata.get(4..20) != Some(LVM_METADATA_MAGIC) {
        return Ok(None);
    }
    let text = read(start.saturating_add(le64(&metadata, 40)), 128)?;
    let name = text.split(|byte| *byte == b' ' || *byte == b'{').next().unwrap_or(&[]);
    let allowed = |byte: &u8| byte.is_ascii_alphanumeric() || b"+_.-".contains(byte);
    let name = Some(name).filter(|name| !name.is_empty() && name.len() < 128 && name.iter().all(allowed));
    Ok(name.map(|name| String::from_utf8_lossy(name).into_owned()))
}

/// Returns sixteen bytes as a UUID; `None` for zeros.
fn uuid(raw: &[u8]) -> Option<String> {
    if raw.iter().all(|byte| *byte == 0) {
        return None;
    }
    let hex = crate::image::pipeline::hex(raw);
    let groups = [hex.get(..8)?, hex.get(8..12)?, hex.get(12..16)?, hex.get(16..20)?, hex.get(20..)?];
    Some(groups.join("-"))
}

/// Returns the text up to a zero byte; `None` when it is empty.
fn label(field: &[u8]) -> Option<String> {
    let text = field.split(|byte| *byte == 0).next()?;
    let text = String::from_utf8_lossy(text).trim_end().to_owned();
    (!text.is_empty()).then_some(text)
}

fn le32(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).copied().map_or(0, u32::from_le_bytes)
}

fn le64(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).copied().map_or(0, u64::from_le_bytes)
}

fn be32(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).copied().map_or(0, u32::from_be_bytes)
}

fn be64(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).copied().map_or(0, u64::from_be_bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ext_head(compatible: u32, incompatible: u32, read_only: u32) -> Vec<u8> {
        let mut head = vec![0; HEAD];
        let superblock = &mut head[1024..];
        superblock[4..8].copy_from_slice(&1000_u32.to_le_bytes());
        superblock[24] = 2;
        superblock[56..58].copy_from_slice(&[0x53, 0xef]);
        superblock[92..96].copy_from_slice(&compatible.to_le_bytes());
        superblock[96..100].copy_from_slice(&incompatible.to_le_bytes());
        superblock[100..104].copy_from_slice(&read_only.to_le_bytes());
        superblock[104..120].fill(0xab);
        superblock[120..124].copy_from_slice(b"root");
        superblock[336] = 1;
        head
    }

    #[test]
    fn generations_of_ext_differ_by_their_features() {
        for (features, kind, bytes) in [
            ((0, 0x2, 0x3), FsKind::Ext2, 4_096_000),
            ((0x4, 0x6, 0x7), FsKind::Ext3, 4_096_000),
            ((0x4, 0x42, 0x7), FsKind::Ext4, 4_096_000),
            ((0x4, 0x2c2, 0), FsKind::Ext4, ((1 << 32) + 1000) * 4096),
        ] {
            let found = recognise(&ext_head(features.0, features.1, features.2)).unwrap().unwrap();
            assert_eq!((found.kind, found.bytes), (kind, Some(bytes)));
            assert_eq!(found.label.as_deref(), Some("root"));
            assert_eq!(found.uuid.as_deref(), Some("abababab-abab-abab-abab-abababababab"));
        }
    }

    #[test]
    fn swap_is_read_in_either_byte_order() {
        for (version, last) in [([1, 0, 0, 0], [9, 0, 0, 0]), ([0, 0, 0, 1], [0, 0, 0, 9])] {
            let mut head = vec![0; HEAD];
            head[1024..1028].copy_from_slice(&version);
            head[1028..1032].copy_from_slice(&last);
            head[4086..4096].copy_from_slice(b"SWAPSPACE2");
            let found = recognise(&head).unwrap().unwrap();
            assert_eq!((found.kind, found.bytes, found.uuid), (FsKind::Swap, Some(40_960), None));
        }
    }

    #[test]
    fn a_physical_volume_names_its_group() {
        let mut disk = vec![0; 8192];
        disk[512..520].copy_from_slice(b"LABELONE");
        disk[532] = 32;
        disk[536..544].copy_from_slice(b"LVM2 001");
        let header = 544;
        disk[header..header + 32].copy_from_slice(b"abcdefghijklmnopqrstuvwxyz012345");
        disk[header + 32 + 1] = 0x20;
        disk[header + 40 + 2] = 1; // data area
        disk[header + 72 + 1] = 0x10; // metadata area at 4,096
        let text_at = 4096 + 512;
        disk[4100..4116].copy_from_slice(LVM_METADATA_MAGIC);
        disk[4136 + 1] = 2;
        disk[text_at..text_at + 9].copy_from_slice(b"vg-root {");
        let found = recognise(&disk).unwrap().unwrap();
        assert_eq!(found.vg.as_deref(), Some("vg-root"));
        assert_eq!(found.uuid.as_deref(), Some("abcdef-ghij-klmn-opqr-stuv-wxyz-012345"));
        assert_eq!(found.bytes, Some(8192));
    }

    #[test]
    fn btrfs_lies_behind_64_kib() {
        let mut disk = vec![0; 66_560];
        disk[65_600..65_608].copy_from_slice(b"_BHRfS_M");
        disk[65_536 + 299] = b'x';
        let found = recognise(&disk).unwrap().unwrap();
        assert_eq!((found.kind, found.label.as_deref()), (FsKind::Btrfs, Some("x")));
        assert_eq!(recognise(&vec![0; 100]).unwrap(), None);
    }

    proptest! {
        #[test]
        fn never_panics(mut disk in proptest::collection::vec(any::<u8>(), 0..6000), lvm in any::<bool>()) {
            if lvm && disk.len() > 1024 {
                disk[..8].copy_from_slice(b"LABELONE");
                disk[24..32].copy_from_slice(b"LVM2 001");
            }
            let _ = recognise(&disk);
        }
    }
}
