//! What is in an image as a plain file: the whole disk, or one partition, with holes for zeros.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Serialize;

use super::build::beyond;
use super::header::Tag;
use super::make_error::MakeError;
use super::medium::{self, Content, Medium};
use super::new_file::NewFile;
use super::pack::PackError;
use super::payload::{Filled, skip};
use super::view::{Form, View, choose, disk_in_order, stated};
use super::write;
use crate::model::{BLOCK_BYTES, CYLINDER_BYTES};
use crate::progress::Progress;

/// What to extract.
#[derive(Debug, Clone)]
pub struct Extract {
    /// The image or disk; `-` is standard input.
    pub source: PathBuf,
    /// The new file.
    pub output: PathBuf,
    /// The partition; the whole disk when it is left out.
    pub partition: Option<u32>,
    /// Replace an existing file.
    pub force: bool,
}

/// A file that was extracted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Extracted {
    /// The new file.
    pub file: String,
    /// The partition in it; unknown for a whole disk.
    pub partition: Option<u32>,
    /// Bytes of a block of the disk: 4,096 for ECKD, else 512.
    pub block_bytes: u64,
    /// Where it begins on the disk, in bytes.
    pub first_byte: u64,
    /// Size in bytes, holes included.
    pub bytes: u64,
    /// Bytes that take space on this machine; unknown where the system does not tell.
    pub allocated_bytes: Option<u64>,
}

/// Writes what is in an image to a file.
///
/// The whole of an ECKD volume is its 4,096-byte blocks, twelve to a track: its partitions can be mounted, its boot
/// records and labels are not to be written back. The whole of a partition image is the disk that deploy would make of it.
///
/// Errors: the source cannot be read or is damaged, it has no such partition, the file exists or cannot be written, or
/// the user asked to stop. No file is left then.
pub fn extract(wanted: &Extract, progress: &dyn Progress) -> Result<Extracted, MakeError> {
    let medium = Medium::open(&wanted.source, progress)?;
    let opened = Part::of(medium, wanted.partition)?;
    let block_bytes = opened.block_bytes;
    let (partition, first_byte) = (wanted.partition, opened.start);
    let mut file = NewFile::create(&wanted.output, &wanted.source, wanted.force)?;
    let bytes = opened.copy(
        progress,
        |source, meter, name| write::sparse(&mut file, source, meter, name),
        |error| MakeError::writing(&wanted.output, error),
    )?;
    file.commit()?;
    let allocated_bytes = allocated(&wanted.output);
    let file = wanted.output.display().to_string();
    Ok(Extracted { file, partition, block_bytes, first_byte, bytes, allocated_bytes })
}

/// Writes what is in an image to a stream, such as standard output; returns its size in bytes.
///
/// `target` is what errors call the stream. Errors: as of [`extract`]; what was written until then is incomplete.
pub fn extract_to(
    source: &Path,
    partition: Option<u32>,
    out: &mut dyn Write,
    target: &Path,
    progress: &dyn Progress,
) -> Result<u64, MakeError> {
    let opened = Part::of(Medium::open(source, progress)?, partition)?;
    let copy = |source: &mut dyn Read, meter: &mut medium::Meter<'_>, name: &str| {
        super::pack::store(source, out, meter, name)
    };
    opened.copy(progress, copy, |error| MakeError::writing(target, error))
}

/// A disk in order, and the part of it that is wanted.
struct Part<'a> {
    name: String,
    disk: Box<dyn Read + 'a>,
    meter: medium::Meter<'a>,
    start: u64,
    /// To the end of the disk when it is not known.
    length: Option<u64>,
    /// Whether the disk is filled up to that length: the wanted part is all of it.
    whole: bool,
    block_bytes: u64,
}

impl<'a> Part<'a> {
    fn of(medium: Medium<'a>, partition: Option<u32>) -> Result<Self, MakeError> {
        let view = View::of(&medium);
        let name = medium.name.clone();
        let is_partition = matches!(view.form, Form::Partition | Form::Unknown);
        let (start, length) = match partition {
            Some(number) if is_partition => {
                let have = "no partition table".to_owned();
                return Err(MakeError::NoPartition { file: name, number, have });
            }
            Some(number) => {
                let area = choose(&name, &view.areas(&name)?, number)?;
                (area.start, area.length)
            }
            None => (0, disk_bytes(&medium)),
        };
        let block_bytes = if view.form == Form::Volume { 4096 } else { BLOCK_BYTES };
        let (disk, meter) = disk_in_order(medium, view.form);
        Ok(Self { name, disk, meter, start, length, whole: partition.is_none(), block_bytes })
    }

    /// Copies the part and reads on to the end of the source, so that damage anywhere is told.
    fn copy(
        mut self,
        progress: &dyn Progress,
        copy: impl FnOnce(&mut dyn Read, &mut medium::Meter<'_>, &str) -> Result<super::pack::Sizes, PackError>,
        writing: impl Fn(io::Error) -> MakeError,
    ) -> Result<u64, MakeError> {
        let name = self.name;
        let failed = |error| medium::failed(&name, 0, error, progress);
        self.meter.begin("extract");
        skip(&mut *self.disk, self.start).map_err(failed)?;
        let mut part = Filled::new(&mut self.disk, self.length.filter(|_| self.whole));
        let limit = if self.whole { u64::MAX } else { self.length.unwrap_or(u64::MAX) };
        let sizes =
            copy(&mut (&mut part).take(limit), &mut self.meter, &name).map_err(|error| match error {
                PackError::Source(error) => failed(error),
                PackError::Stopped(error) => error,
                PackError::Write(error) => writing(error),
            })?;
        let (taken, more) = (part.taken(), part.overflow().map_err(failed)?);
        if let (false, Some(length)) = (self.whole, self.length)
            && taken < length
        {
            return Err(beyond(&name, length, taken));
        }
        if let (Some(bytes), Some(length)) = (more, self.length) {
            let message = format!("the disk has {length} bytes by its header but the image {bytes}");
            let finding = super::Finding::new(super::Code::PayloadLarger, message);
            return Err(MakeError::damaged(&name, finding));
        }
        skip(&mut *self.disk, u64::MAX).map_err(failed)?;
        Ok(sizes.payload)
    }
}

/// Returns the bytes of the disk that the header states.
fn disk_bytes(medium: &Medium<'_>) -> Option<u64> {
    let units = stated(&medium.content)?;
    let Content::Image(packed) = &medium.content else { return None };
    Some(match packed.tag {
        Tag::CkdDisk => units.saturating_mul(CYLINDER_BYTES),
        Tag::FbaPart | Tag::FbaDisk | Tag::FcpDisk => units.saturating_mul(BLOCK_BYTES),
    })
}

#[cfg(unix)]
fn allocated(path: &Path) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(path).ok().map(|metadata| metadata.blocks() * 512)
}

#[cfg(not(unix))]
fn allocated(_: &Path) -> Option<u64> {
    None
}
