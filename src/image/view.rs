//! What a medium is the content of, and where its partitions lie.

use std::io::{self, Read};
use std::rc::Rc;

use super::ckd::{MAX_CYLINDERS, StreamDecoder, TRACKS_PER_CYLINDER};
use super::disk::{ReadError, TrackIndex, Volume};
use super::facts::{Partition, Table};
use super::findings::{Code, Finding};
use super::header::Tag;
use super::make_error::MakeError;
use super::medium::{BlockView, Content, Medium, Meter, Tracks};
use super::probe::{self, Disk, Found};
use crate::model::{BLOCK_BYTES, TRACK_BYTES};

/// Bytes in front of the partition of an FBA disk: two blocks.
pub(super) const BEFORE_PARTITION: u64 = 2 * BLOCK_BYTES;

/// What the content of a medium is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// An ECKD volume.
    Volume,
    /// A whole FBA disk: one partition from block 2 on.
    Fba,
    /// The partition of an FBA disk, in an image that knows the size of the disk.
    FbaPart,
    /// A disk with a partition table.
    Disk(Table),
    /// A single partition without anything around it.
    Partition,
    /// Nothing that is recognised.
    Unknown,
}

/// A part of a disk in bytes from its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) number: u32,
    pub(super) start: u64,
    /// `None` for the implicit partition of an FBA disk, which ends with the disk.
    pub(super) length: Option<u64>,
    /// Whether the disk holds all of it.
    pub(super) inside: bool,
}

/// What was recognised.
pub(super) struct View {
    pub(super) form: Form,
    pub(super) found: Found,
    /// Why not all could be looked at.
    unread: Option<ReadError>,
}

impl View {
    /// Looks at a medium, or at its beginning if no more can be had yet.
    pub(super) fn of(medium: &Medium<'_>) -> Self {
        let blocks = medium.length.unwrap_or(u64::MAX >> 1) / BLOCK_BYTES;
        let look = |tag| probe::look(&Disk::Blocks { source: medium.source(), blocks, tag });
        let view = |form, (found, unread)| Self { form, found, unread };
        match &medium.content {
            Content::Image(packed) => match packed.tag {
                Tag::CkdDisk => view(Form::Volume, look_at_volume(medium, packed.stated)),
                Tag::FbaPart => view(Form::FbaPart, look(Some(Tag::FbaPart))),
                Tag::FbaDisk => view(Form::Fba, look(Some(Tag::FbaDisk))),
                Tag::FcpDisk => {
                    let found = look(None);
                    let form = found.0.table.map_or(Form::Unknown, Form::Disk);
                    view(form, found)
                }
            },
            Content::Raw | Content::Qcow2 => {
                let as_disk = look(None);
                let has_partitions = as_disk.0.partitions.as_ref().is_some_and(|parts| !parts.is_empty());
                if let Some(table) = as_disk.0.table.filter(|_| has_partitions) {
                    return view(Form::Disk(table), as_disk);
                }
                let as_partition = look(Some(Tag::FbaPart));
                if has_content(&as_partition.0) {
                    return view(Form::Partition, as_partition);
                }
                let as_fba = look(Some(Tag::FbaDisk));
                let is_labelled = as_fba.0.volume.as_ref().is_some_and(|volume| volume.label.is_some());
                if is_labelled || has_content(&as_fba.0) {
                    return view(Form::Fba, as_fba);
                }
                view(Form::Unknown, as_disk)
            }
        }
    }

    /// Returns where the partitions lie on the disk; fails when that cannot be told.
    pub(super) fn areas(&self, name: &str) -> Result<Vec<Area>, MakeError> {
        match (&self.found.partitions, &self.unread) {
            (Some(parts), _) if self.is_implicit() => {
                let implicit = |_| Area { number: 1, start: BEFORE_PARTITION, length: None, inside: true };
                Ok(parts.iter().take(1).map(implicit).collect())
            }
            (Some(parts), _) => Ok(parts.iter().filter_map(|part| area(&part.facts, part.inside)).collect()),
            (None, Some(why)) => {
                let question = format!("the partitions of `{name}` cannot be told: {why}");
                let hint = "give a file that is not compressed: then all of it can be looked at".to_owned();
                Err(MakeError::Ambiguous { question, hint })
            }
            (None, None) => Ok(Vec::new()),
        }
    }
}

impl View {
    /// Whether the only partition is that of an FBA disk, which no table describes.
    fn is_implicit(&self) -> bool {
        self.form == Form::FbaPart || self.form == Form::Fba && self.found.table.is_none()
    }
}

fn has_content(found: &Found) -> bool {
    found.partitions.iter().flatten().any(|part| part.fs().is_some())
}

fn look_at_volume(medium: &Medium<'_>, stated: Option<u64>) -> (Found, Option<ReadError>) {
    let mut index = TrackIndex::default();
    let mut decoder = StreamDecoder::new();
    // Damage shows when the stream is read; what lies before it can be looked at.
    let _ = decoder.push(medium.head(), &mut index);
    let cylinders = stated.unwrap_or(MAX_CYLINDERS);
    let tracks = cylinders.saturating_mul(TRACKS_PER_CYLINDER);
    let volume = Rc::new(Volume::new(medium.source(), index, tracks));
    probe::look(&Disk::Eckd { volume, cylinders })
}

fn area(facts: &Partition, inside: bool) -> Option<Area> {
    let bytes = facts.bytes?;
    let places = [
        (facts.first_track, TRACK_BYTES),
        (facts.first_block_4k, 4096),
        (facts.first_sector_4k, 4096),
        (facts.first_sector, BLOCK_BYTES),
    ];
    let start = places.into_iter().find_map(|(first, unit)| Some(first?.saturating_mul(unit)))?;
    Some(Area { number: facts.number, start, length: Some(bytes), inside })
}

/// Chooses a partition by its number; one that cannot be is refused.
pub(super) fn choose(name: &str, areas: &[Area], number: u32) -> Result<Area, MakeError> {
    let found = areas.iter().find(|area| area.number == number);
    let area = found.copied().ok_or_else(|| MakeError::NoPartition {
        file: name.to_owned(),
        number,
        have: numbers(areas),
    })?;
    let refuse = |code, what| {
        let message = format!("partition {number} {what}, so nothing can be made of it");
        Err(MakeError::damaged(name, Finding::new(code, message)))
    };
    match area.length {
        Some(0) => refuse(Code::PartitionTableDamaged, "ends before it begins"),
        Some(_) if !area.inside => refuse(Code::PartitionBeyondDisk, "reaches beyond the end of the disk"),
        _ => Ok(area),
    }
}

/// Returns `the partitions 1, 2 and 3`.
pub(super) fn numbers(areas: &[Area]) -> String {
    let numbers: Vec<String> = areas.iter().map(|area| area.number.to_string()).collect();
    match numbers.as_slice() {
        [] => "no partitions".to_owned(),
        [only] => format!("only partition {only}"),
        [all @ .., last] => format!("the partitions {} and {last}", all.join(", ")),
    }
}

/// Returns the whole disk in order: blocks of a volume, and two empty blocks in front of a partition image.
pub(super) fn disk_in_order<'a>(medium: Medium<'a>, form: Form) -> (Box<dyn Read + 'a>, Meter<'a>) {
    let stated = stated(&medium.content);
    let name = medium.name.clone();
    let head = if form == Form::Volume { medium.head().to_vec() } else { Vec::new() };
    let (payload, meter) = medium.into_parts();
    let disk: Box<dyn Read + 'a> = match form {
        Form::Volume => {
            let tracks = Tracks::new(&name, stated, &head);
            Box::new(BlockView::new(payload, tracks, stated.unwrap_or(MAX_CYLINDERS)))
        }
        Form::FbaPart => Box::new(io::repeat(0).take(BEFORE_PARTITION).chain(payload)),
        Form::Fba | Form::Disk(_) | Form::Partition | Form::Unknown => payload,
    };
    (disk, meter)
}

/// Returns the size in the header.
pub(super) fn stated(content: &Content) -> Option<u64> {
    match content {
        Content::Image(packed) => packed.stated,
        Content::Raw | Content::Qcow2 => None,
    }
}
