//! The validation of one image: the pass over it, the checks, the report.

use std::fs::{File, Metadata};
use std::io::Read;
use std::path::Path;
use std::rc::Rc;
use std::sync::mpsc::Sender;

use super::container::Start;
use super::disk::{Backing, Payload, Source, Volume};
use super::header::Fields;
use super::probe::{self, Disk, Mounted};
use super::quick::Ends;
use super::report::Report;
use super::scan::{Outlook, Scan, Scanner};
use super::stream::Leavable;
use super::{ImageError, Options, check, pipeline, quick, structure, wishes};
use crate::progress::Progress;

/// Validates an image that arrives as a stream, such as standard input, and reads it to its end.
///
/// `length` in bytes is for the progress alone and may be unknown; `name` is what the report calls the file.
/// Damage is never an error here but a finding. Errors: the source cannot be read, or the user asked to stop.
pub fn validate(
    source: &mut dyn Read,
    length: Option<u64>,
    name: &str,
    options: &Options,
    progress: &dyn Progress,
) -> Result<Report, ImageError> {
    if options.quick {
        let read = |source| {
            let file = name.to_owned();
            if progress.cancelled() {
                ImageError::Cancelled { file }
            } else {
                ImageError::Io { file, offset: 0, source }
            }
        };
        return Ok(quick_report(&Ends::of_stream(source).map_err(read)?, name, options));
    }
    Ok(check(source, length, name, options, progress, || Ok(None), None)?.report)
}

/// An image after the pass over it.
pub(super) struct Opened {
    pub(super) report: Report,
    /// What lies in it that may hold files.
    pub(super) mounts: Vec<Mounted>,
}

/// Reads the source to its end, checks, and looks inside; `again` opens it once more, if that is possible. Errors are told
/// to `heard` as soon as they are met.
pub(super) fn check(
    source: &mut dyn Read,
    length: Option<u64>,
    name: &str,
    options: &Options,
    progress: &dyn Progress,
    again: impl FnOnce() -> Result<Option<File>, ImageError>,
    heard: Option<Sender<Outlook>>,
) -> Result<Opened, ImageError> {
    progress.begin("check", length);
    let mut scanner = Scanner::new(options).heard_by(heard);
    let digests = pipeline::run(source, name, &mut scanner, progress)?;
    let scan = scanner.finish();
    let mut checked = check::layers(&scan, &digests);
    let mut mounts = Vec::new();
    let emptiness = scan.payload.as_ref().and_then(check::emptiness);
    if progress.cancelled() {
        return Err(ImageError::Cancelled { file: name.to_owned() });
    }
    if checked.go_on
        && let Some(disk) = inside(scan, again()?)
    {
        let (found, unread) = probe::look(&disk);
        mounts = found.mounts();
        let stated = options.os_version.as_deref();
        checked.findings.extend(structure::judge(&disk, found, stated, &mut checked.facts));
        checked.findings.extend(unread.map(|why| structure::unread(&why)));
        checked.findings.extend(wishes::whole_gib(&checked.facts));
        checked.findings.extend(emptiness);
    }
    checked.findings.extend(wishes::judge(options, &checked.facts));
    Ok(Opened { report: Report::new(name, checked.findings, checked.facts), mounts })
}

/// Returns the disk inside an image that was read once.
fn inside(scan: Scan, file: Option<File>) -> Option<Disk> {
    let fields = match scan.judged?.start {
        Start::Container(fields) => Some(fields),
        Start::RawDisk => None,
        Start::Other => return None,
    };
    let payload = scan.payload?;
    let offset = fields.as_ref().map_or(0, Fields::payload_offset);
    let backing = match file {
        None => Backing::Stream,
        Some(file) if scan.gzip.is_some() => Backing::Gzip { file, offset, points: scan.points },
        Some(file) => Backing::Stored { file, offset },
    };
    let source: Source = Rc::new(Payload::new(payload.bytes, payload.kept, backing));
    let units = fields.as_ref().and_then(|fields| fields.size.number).unwrap_or(0);
    let tag = fields.map(|fields| fields.tag);
    Some(match payload.tracks {
        Some(tracks) => {
            let volume = Volume::new(source, payload.index, tracks.ok()?.tracks);
            Disk::Eckd { volume: Rc::new(volume), cylinders: units }
        }
        None => Disk::Blocks { source, blocks: structure::blocks_of(tag, units, payload.bytes), tag },
    })
}

/// Validates an image file; the report calls it by its path.
///
/// Errors: the file is missing, unreadable or a directory, or the user asked to stop.
pub fn validate_file(path: &Path, options: &Options, progress: &dyn Progress) -> Result<Report, ImageError> {
    let (mut file, metadata) = open(path)?;
    let length = metadata.is_file().then_some(metadata.len());
    let name = path.display().to_string();
    match length {
        Some(length) if options.quick => {
            let ends = Ends::of_file(&mut file, length);
            let ends = ends.map_err(|source| ImageError::Io { file: name.clone(), offset: 0, source })?;
            Ok(quick_report(&ends, &name, options))
        }
        Some(_) => {
            let again = || open(path).map(|(file, _)| Some(file));
            Ok(check(&mut file, length, &name, options, progress, again, None)?.report)
        }
        None => {
            let stream = Leavable::new(file, progress);
            let mut stream = stream.map_err(|source| ImageError::Open { file: path.to_owned(), source })?;
            validate(&mut stream, None, &name, options, progress)
        }
    }
}

/// Reads an image file to its end and opens what lies in it; of a stream such as a pipe, the beginning of that.
pub(super) fn open_image(path: &Path, progress: &dyn Progress) -> Result<Opened, ImageError> {
    let (mut file, metadata) = open(path)?;
    let length = metadata.is_file().then_some(metadata.len());
    let name = path.display().to_string();
    let options = Options::default();
    if length.is_some() {
        let again = || open(path).map(|(file, _)| Some(file));
        return check(&mut file, length, &name, &options, progress, again, None);
    }
    let stream = Leavable::new(file, progress);
    let mut stream = stream.map_err(|source| ImageError::Open { file: path.to_owned(), source })?;
    check(&mut stream, None, &name, &options, progress, || Ok(None), None)
}

/// Returns the MD5 of a file in lower case; what is in it does not matter.
///
/// Errors: as [`validate_file`].
pub fn md5_of_file(path: &Path, progress: &dyn Progress) -> Result<String, ImageError> {
    let (mut file, metadata) = open(path)?;
    progress.begin("read", metadata.is_file().then_some(metadata.len()));
    Ok(pipeline::run(&mut file, &path.display().to_string(), &mut (), progress)?.md5)
}

pub(super) fn quick_report(ends: &Ends, name: &str, options: &Options) -> Report {
    let (mut findings, facts) = quick::judge(ends);
    findings.extend(wishes::judge(options, &facts));
    Report::new(name, findings, facts)
}

pub(super) fn open(path: &Path) -> Result<(File, Metadata), ImageError> {
    let refuse = |source| ImageError::Open { file: path.to_owned(), source };
    let file = File::open(path).map_err(refuse)?;
    let metadata = file.metadata().map_err(refuse)?;
    if metadata.is_dir() {
        return Err(ImageError::Directory { file: path.to_owned() });
    }
    Ok((file, metadata))
}
