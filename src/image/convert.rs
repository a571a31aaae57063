//! Images repacked: compression, header, kind and size (disk-images.md section 8.1).

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::build::{blocks_for, payload_bytes, too_small};
use super::ckd::{FORMATTED_TRACK_BYTES, MAX_CYLINDERS, TRACKS_PER_CYLINDER};
use super::facts::Layout;
use super::findings::{Code, Finding, Severity};
use super::header::Header;
use super::made::{ImageKind, Made};
use super::make_error::MakeError;
use super::medium::{self, Content, Medium, Tracks};
use super::pack::DEFAULT_LEVEL;
use super::payload::{Filled, skip};
use super::view::{BEFORE_PARTITION, Form, View, stated};
use super::volume_size;
use super::write::{self, Target};
use super::{Options, validate_file};
use crate::model::{BLOCK_BYTES, CYLINDER_BYTES, DiskKind, DiskSize};
use crate::progress::{Progress, Quiet};

/// What to convert, and into what.
#[derive(Debug, Clone)]
pub struct Convert {
    /// The image; `-` is standard input.
    pub source: PathBuf,
    /// The new image.
    pub output: PathBuf,
    /// Its kind; that of the old image when it is left out.
    pub kind: Option<ImageKind>,
    /// Size of the disk; that of the old image when it is left out.
    pub size: Option<DiskSize>,
    /// Compression level from 0 (stored) to 9; that of the old image when it is left out.
    pub level: Option<u8>,
    /// Replace an existing file.
    pub force: bool,
    /// Threads that compress; as many as there are processors when it is left out.
    pub threads: Option<usize>,
}

impl Convert {
    /// Repacks with the options of the old image.
    pub fn new(source: impl Into<PathBuf>, output: impl Into<PathBuf>) -> Self {
        Self {
            source: source.into(),
            output: output.into(),
            kind: None,
            size: None,
            level: None,
            force: false,
            threads: None,
        }
    }
}

/// Writes an image anew: its content stays, and what is wrong with its header does not.
///
/// Errors: as of [`super::build`], and damage of the content, which no conversion repairs.
pub fn convert(wanted: &Convert, progress: &dyn Progress) -> Result<Made, MakeError> {
    let medium = Medium::open(&wanted.source, progress)?;
    let view = View::of(&medium);
    let old = old_kind(&medium, &view)?;
    let kind = wanted.kind.unwrap_or(old);
    check_change(&medium, &view, old, kind)?;
    let level = level(wanted, &medium.content, kind)?;
    let repaired = match &medium.content {
        Content::Image(packed) => packed.faults.clone(),
        Content::Raw | Content::Qcow2 => Vec::new(),
    };
    let new = if kind == ImageKind::Eckd {
        volume(wanted, medium, level, progress)?
    } else {
        blocks(wanted, medium, old, kind, level, progress)?
    };
    let (disk, remarks) = (DiskSize::of(kind.disk_kind(), new.units), remarks(old, kind, &new));
    let count = |wanted| (kind.disk_kind() == wanted).then_some(new.units);
    Ok(Made {
        file: wanted.output.display().to_string(),
        kind,
        cylinders: count(DiskKind::Eckd),
        blocks: count(DiskKind::Fba),
        disk_bytes: disk.bytes(),
        level,
        payload_bytes: new.payload_bytes,
        file_bytes: new.file_bytes,
        would_boot: (old == ImageKind::FbaPart && kind == ImageKind::FbaDisk).then_some(false),
        findings: remaining(&wanted.output)?,
        repaired,
        remarks,
    })
}

/// An image that was written.
struct New {
    units: u64,
    payload_bytes: u64,
    file_bytes: u64,
    /// Whether the disk is larger than that of the old image.
    grown: bool,
}

fn old_kind(medium: &Medium<'_>, view: &View) -> Result<ImageKind, MakeError> {
    let refuse = |what: &str, advice: &str| MakeError::Foreign {
        file: medium.name.clone(),
        what: what.to_owned(),
        advice: advice.to_owned(),
    };
    match (&medium.content, view.form) {
        (Content::Image(packed), _) => Ok(ImageKind::of(packed.tag)),
        (Content::Raw, Form::Disk(_)) => Ok(ImageKind::Scsi),
        (Content::Qcow2, _) => {
            Err(refuse("a qcow2 disk, not an image", "make one of it with `zvmctl image build`"))
        }
        (Content::Raw, _) => Err(refuse(
            "no image: it has no header and no partition table",
            "make an image of a partition with `zvmctl image build`",
        )),
    }
}

/// The way to another kind of disk.
const CAPTURE: &str = "copy the system in a guest that has both disks, and capture the new one";

/// Refuses what cannot be done by copying blocks.
fn check_change(medium: &Medium<'_>, view: &View, old: ImageKind, new: ImageKind) -> Result<(), MakeError> {
    use ImageKind::{Eckd, FbaDisk, FbaPart, Scsi, ScsiHeader};
    let impossible = |reason: &str, hint| {
        let (file, reason) = (medium.name.clone(), reason.to_owned());
        Err(MakeError::Impossible { file, wanted: new.text(), reason, hint })
    };
    match (old, new) {
        (old, new) if old == new => Ok(()),
        (FbaPart, FbaDisk) | (Scsi | ScsiHeader, Scsi | ScsiHeader) => Ok(()),
        (FbaDisk, FbaPart) => {
            let volume = view.found.volume.as_ref();
            if view.found.table.is_some() {
                return impossible(
                    "its disk has a partition table, so that partition 1 does not begin at block 2",
                    "take the partition out with `zvmctl image extract --partition N`, then `zvmctl image build`",
                );
            }
            if volume.is_some_and(|volume| volume.layout == Layout::Cms) {
                return impossible("its disk is formatted by CMS and has no partition", CAPTURE);
            }
            Ok(())
        }
        (Eckd, _) | (_, Eckd) => impossible(
            "tracks of an ECKD disk and blocks of the others hold different boot records and layouts",
            CAPTURE,
        ),
        _ => impossible("an FBA disk has one partition without a table, a SCSI disk a table", CAPTURE),
    }
}

fn level(wanted: &Convert, content: &Content, kind: ImageKind) -> Result<u8, MakeError> {
    if kind == ImageKind::Scsi {
        return match wanted.level {
            None | Some(0) => Ok(0),
            Some(_) => Err(MakeError::Ambiguous {
                question: "a SCSI image without header is always stored".to_owned(),
                hint: "leave --level out, or compress it behind a header with --type scsi-header".to_owned(),
            }),
        };
    }
    Ok(wanted.level.unwrap_or(match content {
        Content::Image(packed) => packed.usual_level(),
        Content::Raw | Content::Qcow2 => DEFAULT_LEVEL,
    }))
}

/// Writes an image of blocks.
fn blocks(
    wanted: &Convert,
    medium: Medium<'_>,
    old: ImageKind,
    kind: ImageKind,
    level: u8,
    progress: &dyn Progress,
) -> Result<New, MakeError> {
    let name = medium.name.clone();
    let stated = stated(&medium.content);
    let size = wanted.size.map(|size| write::in_units(size, kind)).transpose()?;
    if let (Some(given), Some(stated)) = (size, stated)
        && given < stated
    {
        return Err(too_small(&name, stated, given));
    }
    let (mut payload, mut meter) = medium.into_parts();
    meter.begin("convert");
    let failed = |error| medium::failed(&name, 0, error, progress);
    let before = if (old, kind) == (ImageKind::FbaPart, ImageKind::FbaDisk) { BEFORE_PARTITION } else { 0 };
    if (old, kind) == (ImageKind::FbaDisk, ImageKind::FbaPart) {
        skip(&mut *payload, BEFORE_PARTITION).map_err(failed)?;
    }
    let content = io::repeat(0).take(before).chain(payload);
    let mut filled = Filled::new(content, size.and_then(|units| payload_bytes(kind, units)));
    let target = Target { path: &wanted.output, source: &wanted.source, force: wanted.force };
    let mut writing = write::start(&target, kind)?;
    let sizes = writing.payload(&mut filled, level, wanted.threads, &mut meter, &name, progress)?;
    if let Some(bytes) = filled.overflow().map_err(failed)? {
        return Err(too_small(&name, blocks_for(kind, bytes), size.unwrap_or(0)));
    }
    let needed = blocks_for(kind, sizes.payload);
    // A header that states less than the payload has would have the disk cut.
    let units = size.unwrap_or_else(|| stated.unwrap_or(0).max(needed));
    let header = kind.tag().map(|tag| Header::new(tag, units, level));
    let file_bytes = writing.finish(header.as_ref(), sizes.written)?;
    let grown = stated.is_some_and(|stated| units > stated);
    Ok(New { units, payload_bytes: sizes.payload, file_bytes, grown })
}

/// Writes an image of tracks.
fn volume(
    wanted: &Convert,
    mut medium: Medium<'_>,
    level: u8,
    progress: &dyn Progress,
) -> Result<New, MakeError> {
    let name = medium.name.clone();
    let stated = stated(&medium.content);
    let size = wanted.size.map(|size| write::in_units(size, ImageKind::Eckd)).transpose()?;
    if let Some(given) = size {
        let of = DiskSize::Cylinders;
        if given > MAX_CYLINDERS {
            return Err(MakeError::TooLarge { cylinders: given });
        }
        if let Some(needed) = stated.filter(|stated| given < *stated) {
            return Err(MakeError::TooSmall { file: name, needed: of(needed), given: of(given) });
        }
        volume_size::describe(&mut medium, given);
    }
    let tracks = Tracks::new(&name, stated, medium.head());
    let (payload, mut meter) = medium.into_parts();
    meter.begin("convert");
    let mut grown = Grown { stream: payload, tracks: Some(tracks), size, count: 0, tail: 0 };
    let target = Target { path: &wanted.output, source: &wanted.source, force: wanted.force };
    let mut writing = write::start(&target, ImageKind::Eckd)?;
    let sizes = writing.payload(&mut grown, level, wanted.threads, &mut meter, &name, progress)?;
    let held = grown.count / TRACKS_PER_CYLINDER;
    let units = size.unwrap_or_else(|| stated.unwrap_or(0).max(held));
    if let Some(given) = size.filter(|given| *given < held) {
        let (needed, given) = (DiskSize::Cylinders(held), DiskSize::Cylinders(given));
        return Err(MakeError::TooSmall { file: name, needed, given });
    }
    if units > MAX_CYLINDERS {
        return Err(MakeError::TooLarge { cylinders: units });
    }
    let header = Header::new(super::header::Tag::CkdDisk, units, level);
    let file_bytes = writing.finish(Some(&header), sizes.written)?;
    Ok(New { units, payload_bytes: sizes.payload, file_bytes, grown: size.is_some_and(|size| size > held) })
}

/// A track stream, checked on the way and followed by empty formatted tracks up to a size.
struct Grown<'a> {
    stream: Box<dyn Read + 'a>,
    /// `None` behind the end of the stream.
    tracks: Option<Tracks>,
    /// Cylinders to grow to.
    size: Option<u64>,
    /// Tracks of the stream.
    count: u64,
    /// Bytes of the tracks behind it that were given.
    tail: u64,
}

/// Head of a track with twelve 4,096-byte records (disk-images.md section 2.2); zeros follow.
const FORMATTED_HEAD: [u8; 6] = [0x0c, 0x0c, 0x00, 0x0c, 0x10, 0x00];

impl Read for Grown<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if let Some(tracks) = &mut self.tracks {
            let read = self.stream.read(buffer)?;
            tracks.push(&buffer[..read], &mut ()).map_err(io::Error::other)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            let totals = self.tracks.take().map(Tracks::finish).transpose().map_err(io::Error::other)?;
            self.count = totals.map_or(0, |totals| totals.tracks);
        }
        let missing = (self.size.unwrap_or(0) * TRACKS_PER_CYLINDER).saturating_sub(self.count);
        let left = (missing * FORMATTED_TRACK_BYTES).saturating_sub(self.tail);
        let length = usize::try_from(left).map_or(buffer.len(), |left| left.min(buffer.len()));
        for byte in &mut buffer[..length] {
            let within = usize::try_from(self.tail % FORMATTED_TRACK_BYTES).unwrap_or(usize::MAX);
            *byte = FORMATTED_HEAD.get(within).copied().unwrap_or(0);
            self.tail += 1;
        }
        Ok(length)
    }
}

/// What is still wrong with the new image.
fn remaining(output: &Path) -> Result<Vec<Finding>, MakeError> {
    let options = Options { quick: true, ..Options::default() };
    let mut findings = validate_file(output, &options, &Quiet)?.findings;
    findings.retain(|finding| finding.severity > Severity::Info && finding.code != Code::NoContainer);
    Ok(findings)
}

fn remarks(old: ImageKind, kind: ImageKind, new: &New) -> Vec<String> {
    let mut remarks = Vec::new();
    let mut say = |text: String| remarks.push(text);
    if (old, kind) == (ImageKind::FbaPart, ImageKind::FbaDisk) {
        say("the disk has no boot record, and deploy writes none for this kind: an FBA Part image boots"
            .to_owned());
    }
    if new.grown && kind == ImageKind::Eckd {
        say(format!(
            "the new space, up to {} cylinders of {CYLINDER_BYTES} bytes, belongs to no partition yet: the partition keeps its size",
            new.units
        ));
    } else if new.grown && new.payload_bytes / BLOCK_BYTES + 2 >= new.units {
        say("the file system inside keeps its size: it is grown in the guest".to_owned());
    }
    remarks
}
