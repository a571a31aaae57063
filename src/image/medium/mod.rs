//! What images are made of and taken apart from: a file or pipe, opened as the bytes of the disk in it.
//!
//! Whatever the form (an image of ours, a raw disk or partition, qcow2, each of the latter two also as gzip file), a
//! [`Medium`] gives the decompressed payload or disk in order, its beginning beforehand, and the whole of it in any
//! order where that costs nothing.

mod blocks;
mod packed;
mod qcow2;
mod unpack;

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

pub(super) use blocks::{BlockView, Tracks};
pub(super) use packed::Packed;
pub(super) use qcow2::Qcow2;
use unpack::Unpacked;

use super::disk::{Backing, Kept, Payload, ReadError, Source};
use super::gzip::{Engine, Gunzip};
use super::header::{Fields, GZIP_MAGIC, is_placeholder};
use super::make_error::MakeError;
use super::stream::Leavable;
use super::{ImageError, check, container, foreign, validate};
use crate::progress::Progress;
use qcow2::Qcow2Fault;

/// How much is read ahead to see what it is: labels, tables, the first cylinder of a volume.
const HEAD_BYTES: u64 = 1 << 20;

/// What the bytes are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    /// The payload of an image with a header.
    Image(Packed),
    /// A disk or partition without header.
    Raw,
    /// The disk in a qcow2 file.
    Qcow2,
}

/// An opened input.
pub(super) struct Medium<'a> {
    /// The file as it was named; `-` for standard input.
    pub(super) name: String,
    pub(super) content: Content,
    /// Bytes of the content, when they are known beforehand.
    pub(super) length: Option<u64>,
    /// The whole content in any order; `None` for what can only be read in order.
    random: Option<Source>,
    head: Vec<u8>,
    rest: Box<dyn Read + 'a>,
    meter: Meter<'a>,
}

/// How far the reading of a file is.
pub(super) struct Meter<'a> {
    progress: &'a dyn Progress,
    taken: Arc<AtomicU64>,
    total: Option<u64>,
    shown: u64,
}

impl Meter<'_> {
    /// Starts a stage.
    pub(super) fn begin(&mut self, stage: &str) {
        self.progress.begin(stage, self.total);
        self.shown = 0;
    }

    /// Shows what was read since the last call.
    pub(super) fn show(&mut self) {
        let taken = self.taken.load(Ordering::Relaxed);
        self.progress.advance(taken.saturating_sub(self.shown));
        self.shown = taken;
    }

    /// Fails once the user has asked to stop.
    pub(super) fn check(&self, file: &str) -> Result<(), MakeError> {
        if self.progress.cancelled() { Err(MakeError::cancelled(file)) } else { Ok(()) }
    }
}

/// Counts what is read.
struct Counted<R> {
    source: R,
    taken: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(buffer)?;
        self.taken.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

/// Reads a source in order.
struct InOrder {
    source: Source,
    at: u64,
    file: String,
}

impl Read for InOrder {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.source.length() - self.at;
        let length = usize::try_from(left).map_or(buffer.len(), |left| left.min(buffer.len()));
        self.source.read_at(self.at, &mut buffer[..length]).map_err(|error| {
            let file = self.file.clone();
            io::Error::other(match error {
                ReadError::Io(error) if error.kind() != io::ErrorKind::InvalidData => {
                    MakeError::reading(&file, self.at, error)
                }
                error => MakeError::Qcow2Damaged { file, reason: error.to_string() },
            })
        })?;
        self.at += length as u64;
        Ok(length)
    }
}

/// A file, or a pipe that can be left behind.
enum Origin<'a> {
    File(File, u64),
    Pipe(Leavable<'a>),
}

impl<'a> Medium<'a> {
    /// Opens a file, or standard input for `-`, and recognises what is in it.
    pub(super) fn open(path: &Path, progress: &'a dyn Progress) -> Result<Self, MakeError> {
        let name = path.display().to_string();
        let mut origin = open(path, progress)?;
        let mut head = Vec::new();
        let source: &mut dyn Read = match &mut origin {
            Origin::File(file, _) => file,
            Origin::Pipe(pipe) => pipe,
        };
        source.take(HEAD_BYTES).read_to_end(&mut head).map_err(|error| failed(&name, 0, error, progress))?;
        let opening = Opening { name, path, progress, head, origin };
        opening.recognise()
    }

    /// Returns the beginning of the content: all of it when it is short.
    pub(super) fn head(&self) -> &[u8] {
        &self.head
    }

    /// Replaces bytes of the beginning.
    pub(super) fn patch(&mut self, at: usize, bytes: &[u8]) {
        if let Some(target) = self.head.get_mut(at..at + bytes.len()) {
            target.copy_from_slice(bytes);
        }
    }

    /// Returns the content in any order, or as much of it as was read ahead.
    pub(super) fn source(&self) -> Source {
        self.random.clone().unwrap_or_else(|| {
            let mut kept = Kept::default();
            kept.take(&self.head);
            kept.finish();
            let whole = (self.head.len() as u64) < HEAD_BYTES;
            let length = if whole { self.head.len() as u64 } else { self.length.unwrap_or(u64::MAX >> 1) };
            Rc::new(Payload::new(length, kept, Backing::Stream))
        })
    }

    /// Returns whether all of the content can be read in any order.
    pub(super) fn is_random(&self) -> bool {
        self.random.is_some() || (self.head.len() as u64) < HEAD_BYTES
    }

    /// Returns the bytes that are read of the file to its end, when they are known.
    pub(super) fn total(&self) -> Option<u64> {
        self.meter.total
    }

    /// Splits into what remains to be read and the meter of it.
    pub(super) fn into_parts(self) -> (Box<dyn Read + 'a>, Meter<'a>) {
        (Box::new(Cursor::new(self.head).chain(self.rest)), self.meter)
    }
}

fn open<'a>(path: &Path, progress: &'a dyn Progress) -> Result<Origin<'a>, MakeError> {
    let refuse = |source| ImageError::Open { file: path.to_owned(), source };
    if path == Path::new("-") {
        return Ok(Origin::Pipe(Leavable::new(io::stdin(), progress).map_err(refuse)?));
    }
    let (file, metadata) = validate::open(path)?;
    Ok(if metadata.is_file() {
        Origin::File(file, metadata.len())
    } else {
        Origin::Pipe(Leavable::new(file, progress).map_err(refuse)?)
    })
}

/// Returns the failure behind a failed read.
pub(super) fn failed(name: &str, offset: u64, error: io::Error, progress: &dyn Progress) -> MakeError {
    if progress.cancelled() {
        return MakeError::cancelled(name);
    }
    error.downcast::<MakeError>().unwrap_or_else(|error| MakeError::reading(name, offset, error))
}

/// An input of which only the first bytes are known.
struct Opening<'a, 'p> {
    name: String,
    path: &'p Path,
    progress: &'a dyn Progress,
    head: Vec<u8>,
    origin: Origin<'a>,
}

impl<'a> Opening<'a, '_> {
    fn recognise(self) -> Result<Medium<'a>, MakeError> {
        if self.head.is_empty() {
            return Err(self.foreign("empty", "give a disk, a partition, or an image"));
        }
        if let Some(fields) = Fields::read(&self.head) {
            return self.image(&fields);
        }
        if is_placeholder(&self.head) {
            let finding = container::judge(&self.head, self.is_whole()).findings.into_iter().next();
            return match finding {
                Some(finding) => Err(MakeError::damaged(&self.name, finding)),
                None => Err(self.foreign("a placeholder", "give a disk, a partition, or an image")),
            };
        }
        if self.head.starts_with(&qcow2::MAGIC) {
            let Origin::File(..) = self.origin else { return Err(self.in_a_pipe()) };
            let source = self.stored(0)?;
            return self.qcow2(source);
        }
        if self.head.starts_with(&GZIP_MAGIC) {
            return self.gzip();
        }
        if let Some(format) = foreign::recognise(&self.head) {
            return Err(self.foreign(&format!("a {}", format.name), format.advice));
        }
        let random = match self.origin {
            Origin::File(..) => Some(self.stored(0)?),
            Origin::Pipe(_) => None,
        };
        let length = self.file_bytes();
        self.plain(Content::Raw, 0, length, random)
    }

    fn foreign(&self, what: &str, advice: &str) -> MakeError {
        MakeError::Foreign { file: self.name.clone(), what: what.to_owned(), advice: advice.to_owned() }
    }

    fn in_a_pipe(&self) -> MakeError {
        self.foreign(
            "a qcow2 disk in a pipe, and its parts do not lie in order",
            "write it to a file first, or convert it: `qemu-img convert -O raw`",
        )
    }

    fn file_bytes(&self) -> Option<u64> {
        match self.origin {
            Origin::File(_, bytes) => Some(bytes),
            Origin::Pipe(_) => self.is_whole().then_some(self.head.len() as u64),
        }
    }

    /// Whether the first bytes are all there are.
    fn is_whole(&self) -> bool {
        (self.head.len() as u64) < HEAD_BYTES
    }

    fn again(&self) -> Result<File, MakeError> {
        Ok(validate::open(self.path)?.0)
    }

    /// The file from a byte on, in any order.
    fn stored(&self, offset: u64) -> Result<Source, MakeError> {
        let length = self.file_bytes().unwrap_or(0).saturating_sub(offset);
        let backing = Backing::Stored { file: self.again()?, offset };
        Ok(Rc::new(Payload::new(length, Kept::default(), backing)))
    }

    fn meter(&self, taken: &Arc<AtomicU64>) -> Meter<'a> {
        let total = match self.origin {
            Origin::File(_, bytes) => Some(bytes),
            Origin::Pipe(_) => None,
        };
        Meter { progress: self.progress, taken: Arc::clone(taken), total, shown: 0 }
    }

    fn image(self, fields: &Fields) -> Result<Medium<'a>, MakeError> {
        let packed = Packed::of(&self.name, fields, &self.head, self.is_whole(), self.file_bytes())?;
        let offset = packed.offset;
        if packed.is_gzip {
            return self.unpacked(Content::Image(packed), offset);
        }
        let length = self.file_bytes().map(|bytes| bytes.saturating_sub(offset));
        let random = match self.origin {
            Origin::File(..) => Some(self.stored(offset)?),
            Origin::Pipe(_) => None,
        };
        self.plain(Content::Image(packed), offset, length, random)
    }

    /// Content that lies in the file as it is, from `offset` on.
    fn plain(
        self,
        content: Content,
        offset: u64,
        length: Option<u64>,
        random: Option<Source>,
    ) -> Result<Medium<'a>, MakeError> {
        let taken = Arc::new(AtomicU64::new(self.head.len() as u64));
        let meter = self.meter(&taken);
        let skip = usize::try_from(offset).unwrap_or(usize::MAX).min(self.head.len());
        let mut rest: Box<dyn Read + 'a> = match self.origin {
            Origin::File(file, _) => Box::new(Counted { source: file, taken }),
            Origin::Pipe(pipe) => Box::new(Counted { source: pipe, taken }),
        };
        let mut head = self.head[skip..].to_vec();
        // The beginning is whole but for the end of the file.
        (&mut rest)
            .take(HEAD_BYTES.saturating_sub(head.len() as u64))
            .read_to_end(&mut head)
            .map_err(|error| failed(&self.name, 0, error, self.progress))?;
        Ok(Medium { name: self.name, content, length, random, head, rest, meter })
    }

    /// Content that is gzip data from `offset` on.
    fn unpacked(self, content: Content, offset: u64) -> Result<Medium<'a>, MakeError> {
        let taken = Arc::new(AtomicU64::new(0));
        let meter = self.meter(&taken);
        let refuse = |source| ImageError::Open { file: self.path.to_owned(), source };
        let skip = usize::try_from(offset).unwrap_or(usize::MAX).min(self.head.len());
        let begun = Cursor::new(self.head[skip..].to_vec());
        let unpacked = match self.origin {
            Origin::File(file, _) => {
                Unpacked::new(begun.chain(file), offset, &self.name, taken, self.progress)
            }
            Origin::Pipe(pipe) => {
                Unpacked::new(begun.chain(pipe.unwatched()), offset, &self.name, taken, self.progress)
            }
        };
        let mut rest = unpacked.map_err(refuse)?;
        let mut head = Vec::new();
        (&mut rest)
            .take(HEAD_BYTES)
            .read_to_end(&mut head)
            .map_err(|error| failed(&self.name, 0, error, self.progress))?;
        let length = ((head.len() as u64) < HEAD_BYTES).then_some(head.len() as u64);
        let rest = Box::new(rest);
        Ok(Medium { name: self.name, content, length, random: None, head, rest, meter })
    }

    /// A gzip file: of a disk or partition, or of a qcow2 file.
    fn gzip(self) -> Result<Medium<'a>, MakeError> {
        let (path, progress) = (self.path, self.progress);
        let is_file = matches!(self.origin, Origin::File(..));
        let name = self.name.clone();
        let medium = self.unpacked(Content::Raw, 0)?;
        let foreign = |what: &str, advice: &str| MakeError::Foreign {
            file: name.clone(),
            what: what.to_owned(),
            advice: advice.to_owned(),
        };
        if medium.head.is_empty() {
            return Err(foreign("a gzip file of nothing", "give a disk, a partition, or an image"));
        }
        if medium.head.starts_with(&qcow2::MAGIC) {
            drop(medium);
            let origin = open(path, progress)?;
            let opening = Opening { name, path, progress, head: Vec::new(), origin };
            return if is_file { opening.gzipped_qcow2() } else { Err(opening.in_a_pipe()) };
        }
        if Fields::read(&medium.head).is_some() || is_placeholder(&medium.head) {
            let advice = "gunzip it once: the header of an image stays outside the compression";
            return Err(foreign("a gzip file of an image", advice));
        }
        match foreign::recognise(&medium.head) {
            Some(format) => Err(foreign(&format!("a gzip file of a {}", format.name), format.advice)),
            None => Ok(medium),
        }
    }

    /// A qcow2 file in a gzip file: one pass finds places to resume at, then it is read in any order.
    fn gzipped_qcow2(mut self) -> Result<Medium<'a>, MakeError> {
        let Origin::File(file, bytes) = &mut self.origin else { return Err(self.in_a_pipe()) };
        self.progress.begin("index", Some(*bytes));
        let mut gunzip = Gunzip::new(Engine::Own);
        let mut input = vec![0; 1 << 18];
        loop {
            let read = file.read(&mut input).map_err(|error| MakeError::reading(&self.name, 0, error))?;
            if self.progress.cancelled() {
                return Err(MakeError::cancelled(&self.name));
            }
            if read == 0 {
                break;
            }
            gunzip.push(&input[..read], &mut |_| {});
            self.progress.advance(read as u64);
        }
        let (end, points) = gunzip.finish();
        if let Some(finding) = check::compression(&end, 0).filter(|_| end.fault.is_some()) {
            return Err(MakeError::damaged(&self.name, finding));
        }
        let backing = Backing::Gzip { file: self.again()?, offset: 0, points };
        let source: Source = Rc::new(Payload::new(end.output_bytes, Kept::default(), backing));
        self.qcow2(source)
    }

    fn qcow2(self, source: Source) -> Result<Medium<'a>, MakeError> {
        let file = self.name.clone();
        let disk = Qcow2::open(source).map_err(|fault| match fault {
            Qcow2Fault::Unsupported(reason) => MakeError::Qcow2Unsupported { file, reason },
            Qcow2Fault::Damaged(reason) => MakeError::Qcow2Damaged { file, reason },
        })?;
        let source: Source = Rc::new(disk);
        let length = source.length();
        let taken = Arc::new(AtomicU64::new(0));
        let meter = Meter { total: Some(length), ..self.meter(&taken) };
        let in_order = InOrder { source: Rc::clone(&source), at: 0, file: self.name.clone() };
        let mut rest = Counted { source: in_order, taken };
        let mut head = Vec::new();
        (&mut rest)
            .take(HEAD_BYTES)
            .read_to_end(&mut head)
            .map_err(|error| failed(&self.name, 0, error, self.progress))?;
        let rest = Box::new(rest);
        Ok(Medium {
            name: self.name,
            content: Content::Qcow2,
            length: Some(length),
            random: Some(source),
            head,
            rest,
            meter,
        })
    }
}
