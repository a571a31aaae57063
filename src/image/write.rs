//! The writing of an image: a header once the size is known, the payload behind it, the name at the end.

use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use super::header::{HEADER_BYTES, Header};
use super::made::ImageKind;
use super::make_error::MakeError;
use super::medium::{self, Meter};
use super::new_file::{NewFile, Sparse};
use super::pack::{self, PackError, Sizes};
use crate::model::{DiskKind, DiskSize};
use crate::progress::Progress;

/// Digits of the size in a header (disk-images.md section 1).
const SIZE_DIGITS: u32 = 12;

/// Where to write.
pub(super) struct Target<'a> {
    pub(super) path: &'a Path,
    /// What is read, which is not overwritten.
    pub(super) source: &'a Path,
    pub(super) force: bool,
}

/// An image in the making.
pub(super) struct Writing {
    file: NewFile,
    kind: ImageKind,
}

/// Creates the file, with room for the header.
pub(super) fn start(target: &Target<'_>, kind: ImageKind) -> Result<Writing, MakeError> {
    let mut file = NewFile::create(target.path, target.source, target.force)?;
    if kind != ImageKind::Scsi {
        let room = file.file().write_all(&[b' '; HEADER_BYTES]);
        room.map_err(|error| file.failed(error))?;
    }
    Ok(Writing { file, kind })
}

impl Writing {
    /// Writes the payload: packed behind the header, or as a sparse file without one.
    pub(super) fn payload(
        &mut self,
        source: &mut dyn Read,
        level: u8,
        threads: Option<usize>,
        meter: &mut Meter<'_>,
        name: &str,
        progress: &dyn Progress,
    ) -> Result<Sizes, MakeError> {
        let packed = if self.kind == ImageKind::Scsi {
            sparse(&mut self.file, source, meter, name)
        } else {
            let threads = threads.unwrap_or_else(pack::threads).max(1);
            let mut out = BufWriter::with_capacity(1 << 18, self.file.file());
            let packed = pack::pack(source, level, threads, &mut out, meter, name);
            packed.and_then(|sizes| out.flush().map(|()| sizes).map_err(PackError::Write))
        };
        packed.map_err(|error| match error {
            PackError::Source(error) => medium::failed(name, 0, error, progress),
            PackError::Stopped(error) => error,
            PackError::Write(error) => self.file.failed(error),
        })
    }

    /// Writes the header and gives the file its name; returns its size in bytes.
    pub(super) fn finish(mut self, header: Option<&Header>, written: u64) -> Result<u64, MakeError> {
        let mut bytes = written;
        if let Some(header) = header {
            let header = header.write();
            self.file.write_start(&header)?;
            bytes += header.len() as u64;
        }
        self.file.commit()?;
        Ok(bytes)
    }
}

/// Copies a payload with holes for zeros.
pub(super) fn sparse(
    file: &mut NewFile,
    source: &mut dyn Read,
    meter: &mut Meter<'_>,
    name: &str,
) -> Result<Sizes, PackError> {
    let mut out = Sparse::new(file.file());
    let mut buffer = vec![0; 1 << 18];
    loop {
        meter.check(name).map_err(PackError::Stopped)?;
        let read = match source.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(PackError::Source(error)),
        };
        meter.show();
        out.write_all(&buffer[..read]).map_err(PackError::Write)?;
    }
    let bytes = out.finish().map_err(PackError::Write)?;
    Ok(Sizes { payload: bytes, written: bytes })
}

/// Returns a size in cylinders or blocks, whichever the image counts in.
pub(super) fn in_units(size: DiskSize, kind: ImageKind) -> Result<u64, MakeError> {
    let disk = kind.disk_kind();
    if size.kind().is_some_and(|unit| unit != disk) {
        let (unit, example) = match disk {
            DiskKind::Eckd => ("cylinders", "3338cyl or 10g"),
            DiskKind::Fba => ("blocks", "4194304blk or 10g"),
        };
        return Err(MakeError::Ambiguous {
            question: format!("{} is measured in {unit}, not as `{size}`", kind.text()),
            hint: format!("write {example}"),
        });
    }
    let units = size.units(disk);
    if disk == DiskKind::Fba && units.checked_ilog10().is_some_and(|last| last >= SIZE_DIGITS) {
        return Err(MakeError::TooLargeToState { given: DiskSize::Blocks(units), digits: SIZE_DIGITS });
    }
    Ok(units)
}
