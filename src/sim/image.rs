//! Import of image files: what the server reads of them (disk-images.md section 1.5).

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use md5::{Digest, Md5};

use super::connector::{ImageHeader, ImageRecord};
use super::content;
use super::files::Files;
use super::world::{World, hex};
use crate::image::header::{Header, Tag};
use crate::model::DiskKind;

/// A request to import.
#[derive(Debug, Clone, Copy)]
pub(super) struct Import<'a> {
    /// Name of the image.
    pub name: &'a str,
    /// Where the file is.
    pub url: &'a str,
    /// Operating system and release.
    pub os_version: &'a str,
    /// MD5 to compare with, case-sensitive against lower case.
    pub md5: Option<&'a str>,
    /// `DASD` or `SCSI`, needed for `CoreOS`.
    pub disk_type: Option<&'a str>,
    /// Whether the file is said to lie on another host.
    pub remote: bool,
}

/// Why an import failed.
#[derive(Debug, thiserror::Error)]
pub(super) enum ImportError {
    /// The table has an image of that name.
    #[error("image `{0}` exists")]
    Exists(String),
    /// `CoreOS` without the kind of disk.
    #[error("no disk type")]
    DiskType,
    /// No copier for that scheme.
    #[error("unsupported scheme `{0}`")]
    Scheme(String),
    /// The simulated server reaches no other host.
    #[error("`{0}` is on another host")]
    Remote(String),
    /// No such file on the server.
    #[error("no file `{0}`")]
    Missing(String),
    /// The checksum differs.
    #[error("the checksum differs")]
    Md5,
    /// Bytes 20 to 31 are no number.
    #[error("no size in the header")]
    NoSize,
    /// Neither `CKD` nor `FBA` in the first 48 bytes.
    #[error("no disk type in the header")]
    NoType,
    /// The file cannot be read or copied.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Octets that import looks at.
const HEADER: usize = 48;

/// Imports a file of the server as an image; a failure leaves nothing behind.
pub(super) fn import(world: &mut World, files: &Files, wanted: &Import<'_>) -> Result<(), ImportError> {
    if world.connector.image(wanted.name).is_some() {
        return Err(ImportError::Exists(wanted.name.to_owned()));
    }
    let coreos = wanted.os_version.to_lowercase().starts_with("rhcos");
    if coreos && wanted.disk_type.is_none() {
        return Err(ImportError::DiskType);
    }
    let path = match wanted.url.split_once("://") {
        Some(("file", path)) => path,
        // The download writes nothing: an empty file is what the checks then see (section 1.5).
        Some(("http", _)) => {
            return Err(if wanted.md5.is_some() { ImportError::Md5 } else { ImportError::NoSize });
        }
        Some((scheme, _)) => return Err(ImportError::Scheme(scheme.to_owned())),
        None => return Err(ImportError::Scheme(wanted.url.to_owned())),
    };
    if wanted.remote {
        return Err(ImportError::Remote(path.to_owned()));
    }
    let source = files.locate(path).filter(|file| file.is_file());
    let source = source.ok_or_else(|| ImportError::Missing(path.to_owned()))?;
    let (head, bytes, md5) = read(&source)?;
    if wanted.md5.is_some_and(|expected| expected != md5) {
        return Err(ImportError::Md5);
    }
    let units = if coreos {
        // Also for SCSI: the byte size in whole cylinders with the unit CYL.
        format!("{}:CYL", bytes.div_ceil(DiskKind::Eckd.unit_bytes()))
    } else {
        disk_size_units(&head)?
    };
    let target =
        format!("/var/lib/zvmsdk/images/netboot/{}/{}/0100", wanted.os_version.to_lowercase(), wanted.name);
    files.copy_in(&source, &target)?;
    let comments = wanted.disk_type.filter(|_| coreos).map(|kind| format!("{{'disk_type': '{kind}'}}"));
    let record = ImageRecord {
        lost: false,
        name: wanted.name.to_owned(),
        os_version: wanted.os_version.to_owned(),
        md5,
        disk_size_units: units,
        file_bytes: bytes,
        path: target,
        comments,
        used_at_ms: world.clock.now().0,
        header: Some(read_header(&head)),
    };
    world.connector.images.insert(wanted.name.to_lowercase(), record);
    Ok(())
}

/// Reads a whole file: its first octets, its size, its MD5.
fn read(path: &Path) -> Result<(Vec<u8>, u64, String), io::Error> {
    let mut file = File::open(path)?;
    let (mut digest, mut buffer) = (Md5::new(), vec![0; 1 << 20]);
    let (mut head, mut bytes) = (Vec::new(), 0);
    loop {
        let count = file.read(&mut buffer)?;
        if count == 0 {
            return Ok((head, bytes, hex(&digest.finalize())));
        }
        let wanted = HEADER.saturating_sub(head.len()).min(count);
        head.extend_from_slice(&buffer[..wanted]);
        digest.update(&buffer[..count]);
        bytes += count as u64;
    }
}

/// Returns number and unit as import cuts them out of the dump: what Python's `int()` takes passes, the unit is not
/// checked at all.
fn disk_size_units(head: &[u8]) -> Result<String, ImportError> {
    // The dump shows a dot for what cannot be printed.
    let shown: String =
        head.iter().map(|byte| if (0x20..0x7F).contains(byte) { char::from(*byte) } else { '.' }).collect();
    let number = shown.get(20..32).ok_or(ImportError::NoSize)?.trim();
    let digits: String = number.strip_prefix('+').unwrap_or(number).replace('_', "");
    let size: u64 = digits.parse().map_err(|_| ImportError::NoSize)?;
    let unit = shown.get(33..36).ok_or(ImportError::NoSize)?;
    if !shown.contains("CKD") && !shown.contains("FBA") {
        return Err(ImportError::NoType);
    }
    Ok(format!("{size}:{unit}"))
}

/// Returns what deployment makes of the header (section 1.6): exact tags, and a size in shell arithmetic, where
/// leading zeros mean octal.
pub(super) fn read_header(head: &[u8]) -> ImageHeader {
    let kind = match head.get(..20) {
        Some(b"xCAT CKD Disk Image:") => DiskKind::Eckd,
        Some(b"xCAT FBA Part Image:" | b"xCAT FBA Disk Image:" | b"xCAT FCP Disk Image:") => DiskKind::Fba,
        _ => return ImageHeader::Unknown,
    };
    let field = head.get(20..36).map(String::from_utf8_lossy).unwrap_or_default();
    let word = field.split_whitespace().next().unwrap_or_default();
    let size = match word.strip_prefix('0') {
        Some(octal) => u64::from_str_radix(octal, 8),
        None => word.parse(),
    };
    match size {
        Ok(size) if size > 0 => ImageHeader::Tagged(kind, size),
        _ => ImageHeader::Dummy,
    }
}

/// A disk to make an image of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Capture<'a> {
    /// Name of the image.
    pub(super) name: &'a str,
    /// Operating system and release.
    pub(super) os_version: &'a str,
    /// Kind of the disk.
    pub(super) kind: DiskKind,
    /// Cylinders or blocks of the disk.
    pub(super) units: u64,
    /// Compression level, 0 to 9.
    pub(super) level: u32,
    /// The image that was written to the disk.
    pub(super) source: Option<&'a str>,
}

/// Why a capture failed.
#[derive(Debug, thiserror::Error)]
pub(super) enum CaptureError {
    /// The table has an image of that name.
    #[error("the image exists")]
    Exists,
    /// The file cannot be written.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Makes an image of a disk. What was deployed from an image of the disk's size comes back as that file; any other disk
/// of the simulation is empty.
pub(super) fn capture(world: &mut World, files: &Files, wanted: &Capture<'_>) -> Result<(), CaptureError> {
    let Capture { name, os_version, kind, units, level, source } = *wanted;
    let target = format!("/var/lib/zvmsdk/images/netboot/{os_version}/{name}/0100");
    let header = ImageHeader::Tagged(kind, units);
    let original = source
        .and_then(|source| world.connector.image(source))
        .filter(|image| image.header == Some(header))
        .and_then(|image| files.locate(&image.path))
        .filter(|file| file.is_file());
    match original {
        Some(file) => files.copy_in(&file, &target)?,
        // As the command that makes an image does.
        None if kind == DiskKind::Eckd => content::read(None, kind, units, level, &files.fresh(&target)?)?,
        // Gigabytes of zeros would take their time.
        None => files.write(&target, &empty(kind, units, level)?)?,
    }
    let written = files.locate(&target).ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    let (_, bytes, md5) = read(&written)?;
    if world.connector.image(name).is_some() {
        return Err(CaptureError::Exists);
    }
    let record = ImageRecord {
        lost: false,
        name: name.to_owned(),
        os_version: os_version.to_owned(),
        md5,
        disk_size_units: format!("{units}:{}", kind.unit()),
        file_bytes: bytes,
        path: target,
        comments: None,
        used_at_ms: world.clock.now().0,
        header: Some(header),
    };
    world.connector.images.insert(name.to_lowercase(), record);
    Ok(())
}

/// Returns the file of an empty disk: the header and a payload without tracks or blocks.
fn empty(kind: DiskKind, units: u64, level: u32) -> io::Result<Vec<u8>> {
    let tag = match kind {
        DiskKind::Eckd => Tag::CkdDisk,
        DiskKind::Fba => Tag::FbaDisk,
    };
    let mut file = Header::new(tag, units, u8::try_from(level).unwrap_or(6)).write();
    if level > 0 {
        file.extend(GzEncoder::new(Vec::new(), Compression::new(level)).finish()?);
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(text: &str) -> Vec<u8> {
        format!("{text: <48}").into_bytes()
    }

    #[test]
    fn import_takes_what_python_takes() {
        for (text, expected) in [
            ("xCAT CKD Disk Image:        3338 CYL HLen: 0055", "3338:CYL"),
            ("any text with an FBA          +5 BLK", "5:BLK"),
            ("xCAT CKD Disk Image:       1_000 BLK", "1000:BLK"),
        ] {
            assert_eq!(disk_size_units(&head(text)).unwrap(), expected, "{text}");
        }
        assert!(matches!(
            disk_size_units(&head("xCAT CKD Disk Image:         abc CYL")),
            Err(ImportError::NoSize)
        ));
        assert!(matches!(
            disk_size_units(&head("xCAT FCP Disk Image:         100 BLK")),
            Err(ImportError::NoType)
        ));
        assert!(matches!(disk_size_units(b"short"), Err(ImportError::NoSize)));
    }

    #[test]
    fn deployment_wants_exact_tags() {
        let header = |text: &str| read_header(&head(text));
        assert_eq!(
            header("xCAT CKD Disk Image:        3338 CYL HLen: 0055"),
            ImageHeader::Tagged(DiskKind::Eckd, 3338)
        );
        assert_eq!(
            header("xCAT FBA Part Image:000000010000 BLK"),
            ImageHeader::Tagged(DiskKind::Fba, 4096),
            "leading zeros mean octal"
        );
        assert_eq!(header("z/VM CKD Disk Image:           0 CYL"), ImageHeader::Unknown);
        assert_eq!(header("xCAT CKD Disk Image:           0 CYL"), ImageHeader::Dummy);
    }
}
