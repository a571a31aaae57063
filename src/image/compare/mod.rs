//! Where the content of two images differs, whatever container each is in.

mod ranges;
mod tracks;

use std::io::{self, Read};
use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;

use ranges::{Ranges, Side};
use tracks::TrackReader;

use super::ckd::TRACKS_PER_CYLINDER;
use super::make_error::MakeError;
use super::medium::{self, Medium, Meter, Tracks};
use super::view::{Area, Form, View, disk_in_order, stated};
use crate::model::{BLOCK_BYTES, TRACK_BYTES};
use crate::progress::Progress;

/// Bytes of both sides that are compared at a time.
const PIECE_BYTES: usize = 1 << 18;
/// [`BLOCK_BYTES`] as a length in memory.
const BLOCK: usize = 512;

/// The unit that differences are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Cylinders of 15 tracks (ECKD).
    Cylinders,
    /// 512-byte blocks.
    Blocks,
}

/// What the comparison of two images found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Comparison {
    /// The first image as it was named.
    pub first: String,
    /// The second one.
    pub second: String,
    /// Whether their content is the same.
    pub equal: bool,
    /// The unit of all numbers here.
    pub unit: Unit,
    /// Size of the first disk as far as the image holds it.
    pub first_units: u64,
    /// Size of the second one.
    pub second_units: u64,
    /// Where they differ, in ascending order.
    pub differences: Vec<Difference>,
    /// Differences with at most so many equal units between them are joined; 0 unless there are very many.
    pub joined_gap: u64,
}

/// A range of the disk in which two images differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Difference {
    /// First cylinder or block.
    pub first: u64,
    /// Last one, inclusive.
    pub last: u64,
    /// Different tracks (ECKD) or blocks in it.
    pub count: u64,
    /// The partition that it lies in; unknown for what lies outside all of them.
    pub partition: Option<u32>,
    /// The image that alone has these; unknown when both have them, with different content.
    pub only_in: Option<String>,
}

/// One of the two images, opened.
struct Opened<'a> {
    name: String,
    form: Form,
    areas: Vec<Area>,
    medium: Medium<'a>,
}

impl<'a> Opened<'a> {
    fn of(path: &Path, progress: &'a dyn Progress) -> Result<Self, MakeError> {
        let medium = Medium::open(path, progress)?;
        let view = View::of(&medium);
        // Without partitions differences are found all the same.
        let areas = view.areas(&medium.name).unwrap_or_default();
        Ok(Self { name: medium.name.clone(), form: view.form, areas, medium })
    }

    fn what(&self) -> String {
        let what = match self.form {
            Form::Volume => "an ECKD volume",
            Form::Fba => "an FBA disk",
            Form::FbaPart => "the partition of an FBA disk",
            Form::Disk(_) => "a disk with a partition table",
            Form::Partition => "a single partition",
            Form::Unknown => "of unknown content",
        };
        format!("`{}` ({what})", self.name)
    }
}

/// Compares two images or disks to their ends.
///
/// Images of the same kind of disk can be compared, and what lies in FBA Part images also with a whole FBA disk or a bare
/// partition. Errors: a source cannot be read or is damaged, they cannot be compared, or the user asked to stop.
pub fn compare(first: &Path, second: &Path, progress: &dyn Progress) -> Result<Comparison, MakeError> {
    let mut pair = [Opened::of(first, progress)?, Opened::of(second, progress)?];
    align(&mut pair)?;
    let [one, other] = pair;
    let names = [one.name.clone(), other.name.clone()];
    let areas = if one.areas.is_empty() { other.areas } else { one.areas };
    let is_part = [one.form, other.form].contains(&Form::FbaPart);
    let unit = if one.form == Form::Volume { Unit::Cylinders } else { Unit::Blocks };
    let total = one.medium.total().zip(other.medium.total()).map(|(one, other)| one + other);
    progress.begin("compare", total);
    let mut ranges = Ranges::new(areas);
    let units = if unit == Unit::Cylinders {
        let [one, other] = [one.medium, other.medium].map(|medium| {
            let tracks = Tracks::new(&medium.name, stated(&medium.content), medium.head());
            let name = medium.name.clone();
            let (stream, meter) = medium.into_parts();
            Stream { name, reader: TrackReader::new(stream, tracks), meter }
        });
        compare_tracks(one, other, &mut ranges, progress)?
    } else {
        let [one, other] = [(one.form, one.medium), (other.form, other.medium)].map(|(form, medium)| {
            let name = medium.name.clone();
            let (reader, meter) = disk_in_order(medium, form);
            Stream { name, reader, meter }
        });
        // The two blocks in front of a partition image are not in it.
        let from = if is_part { 2 } else { 0 };
        compare_blocks(one, other, from, &mut ranges, progress)?
    };
    let (differences, joined_gap) = ranges.finish(&names);
    let [first, second] = names;
    Ok(Comparison {
        first,
        second,
        equal: differences.is_empty(),
        unit,
        first_units: units[0],
        second_units: units[1],
        differences,
        joined_gap,
    })
}

/// Has both sides begin at the same place of the disk, or refuses.
fn align(pair: &mut [Opened<'_>; 2]) -> Result<(), MakeError> {
    let forms = [pair[0].form, pair[1].form];
    let disk_bytes = [0, 1].map(|side| {
        let stated = stated(&pair[side].medium.content).map(|units| units.saturating_mul(BLOCK_BYTES));
        stated.or(pair[side].medium.length)
    });
    let is_fba = |form: &Form| matches!(form, Form::FbaPart | Form::Fba);
    for (own, other) in [(0, 1), (1, 0)] {
        // A bare partition beside an FBA disk is partition 1 of one.
        let bare =
            forms[own] == Form::Partition || forms[own] == Form::Unknown && forms[other] == Form::FbaPart;
        // Of unknown content, but as large as the disk of the partition: the whole disk.
        let is_whole =
            forms[own] == Form::Unknown && disk_bytes[0].is_some() && disk_bytes[0] == disk_bytes[1];
        if forms[other] == Form::FbaPart && is_whole {
            pair[own].form = Form::Fba;
            continue;
        }
        if bare && is_fba(&forms[other]) {
            pair[own].form = Form::FbaPart;
        }
    }
    let [one, other] = &*pair;
    let both = [one.form, other.form];
    let comparable = both[0] == both[1]
        || both.iter().all(is_fba)
        || both.iter().all(|form| matches!(form, Form::Disk(_) | Form::Unknown))
        || both.iter().all(|form| matches!(form, Form::Partition | Form::Unknown))
        || both.iter().all(|form| matches!(form, Form::Fba | Form::Unknown));
    if comparable {
        return Ok(());
    }
    Err(MakeError::NotComparable { first: one.what(), second: other.what() })
}

/// One side on its way.
struct Stream<'a, R> {
    name: String,
    reader: R,
    meter: Meter<'a>,
}

impl<R> Stream<'_, R> {
    fn failed(&self, error: io::Error, progress: &dyn Progress) -> MakeError {
        medium::failed(&self.name, 0, error, progress)
    }
}

fn compare_tracks<R: Read>(
    mut one: Stream<'_, TrackReader<R>>,
    mut other: Stream<'_, TrackReader<R>>,
    ranges: &mut Ranges,
    progress: &dyn Progress,
) -> Result<[u64; 2], MakeError> {
    let mut counts = [0, 0];
    for track in 0_u64.. {
        if track % TRACKS_PER_CYLINDER == 0 {
            one.meter.check(&one.name)?;
            one.meter.show();
            other.meter.show();
        }
        let left = one.reader.next_track().map_err(|error| one.failed(error, progress))?;
        let right = other.reader.next_track().map_err(|error| other.failed(error, progress))?;
        counts[0] += u64::from(left.is_some());
        counts[1] += u64::from(right.is_some());
        let side = match (&left, &right) {
            (None, None) => break,
            (Some(left), Some(right)) if left == right => continue,
            (Some(_), Some(_)) => Side::Both,
            (Some(_), None) => Side::First,
            (None, Some(_)) => Side::Second,
        };
        ranges.add(track / TRACKS_PER_CYLINDER, track * TRACK_BYTES, side);
    }
    Ok(counts.map(|tracks| tracks / TRACKS_PER_CYLINDER))
}

fn compare_blocks<R: Read>(
    mut one: Stream<'_, R>,
    mut other: Stream<'_, R>,
    from: u64,
    ranges: &mut Ranges,
    progress: &dyn Progress,
) -> Result<[u64; 2], MakeError> {
    let mut bytes = [0_u64; 2];
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let mut block = 0;
    loop {
        one.meter.check(&one.name)?;
        fill(&mut one.reader, &mut left).map_err(|error| one.failed(error, progress))?;
        fill(&mut other.reader, &mut right).map_err(|error| other.failed(error, progress))?;
        one.meter.show();
        other.meter.show();
        bytes[0] += left.len() as u64;
        bytes[1] += right.len() as u64;
        let longest = left.len().max(right.len());
        if longest == 0 {
            return Ok(bytes.map(|bytes| bytes.div_ceil(BLOCK_BYTES)));
        }
        if left != right {
            for at in (0..longest).step_by(BLOCK) {
                let of = |side: &[u8]| {
                    let end = side.len().min(at + BLOCK);
                    side.get(at..end).filter(|piece| !piece.is_empty()).map(<[u8]>::to_vec)
                };
                let side = match (of(&left), of(&right)) {
                    (Some(left), Some(right)) if left == right => continue,
                    (Some(_), Some(_)) => Side::Both,
                    (Some(_), None) => Side::First,
                    (None, _) => Side::Second,
                };
                let number = block + (at / BLOCK) as u64;
                if number >= from {
                    ranges.add(number, number * BLOCK_BYTES, side);
                }
            }
        }
        block += (PIECE_BYTES / BLOCK) as u64;
    }
}

fn fill(source: &mut dyn Read, buffer: &mut Vec<u8>) -> io::Result<()> {
    buffer.clear();
    source.take(PIECE_BYTES as u64).read_to_end(buffer).map(|_| ())
}
