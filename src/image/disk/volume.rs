//! An ECKD volume as records and blocks, over its encoded track stream.
//!
//! The pass over the stream notes where each cylinder begins; the tracks of a cylinder are found by walking it.

use std::cell::RefCell;
use std::rc::Rc;

use super::{ReadAt, ReadError, Source, bounds, bytes};
use crate::image::ckd::{
    Layout, MAX_CYLINDERS, MAX_HEAD_BYTES, StreamDecoder, TRACKS_PER_CYLINDER, TrackStart, TrackVisitor,
};

/// Bytes of a block as Linux formats a volume, and blocks of a track.
const BLOCK: u64 = 4096;
const BLOCKS_PER_TRACK: u64 = 12;

/// A track as disks count: cylinder and head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::image) struct Address {
    pub(in crate::image) cylinder: u64,
    pub(in crate::image) head: u64,
}

impl Address {
    /// Reads CCHH: the upper twelve bits of HH extend CC (disk-images.md section 5.1).
    pub(in crate::image) fn from_cchh(bytes: [u8; 4]) -> Self {
        let [c_high, c_low, h_high, h_low] = bytes;
        let heads = u64::from(u16::from_be_bytes([h_high, h_low]));
        let cylinder = (heads >> 4) << 16 | u64::from(u16::from_be_bytes([c_high, c_low]));
        Self { cylinder, head: heads & 0xf }
    }

    /// Returns the number of the track, from 0.
    pub(in crate::image) const fn track(self) -> u64 {
        self.cylinder * TRACKS_PER_CYLINDER + self.head
    }
}

/// Where each cylinder begins in the stream.
#[derive(Debug, Default)]
pub(in crate::image) struct TrackIndex {
    cylinders: Vec<u64>,
}

impl TrackVisitor for TrackIndex {
    fn track(&mut self, start: &TrackStart<'_>) {
        // A stream of zeros is a stream of tracks: no more than a volume can have are noted.
        if start.number.is_multiple_of(TRACKS_PER_CYLINDER)
            && start.number / TRACKS_PER_CYLINDER < MAX_CYLINDERS
        {
            self.cylinders.push(start.offset);
        }
    }

    fn body(&mut self, _: &[u8]) {}
}

/// A track: its records and where their bodies begin in the stream.
#[derive(Debug, Clone)]
struct Track {
    layout: Rc<Layout>,
    body: u64,
}

/// Key and data of a record.
pub(in crate::image) type Record = (Vec<u8>, Vec<u8>);

/// A volume.
pub(in crate::image) struct Volume {
    stream: Source,
    index: TrackIndex,
    tracks: u64,
    /// The cylinder that was walked last.
    walked: RefCell<Option<(u64, Vec<Track>)>>,
}

impl Volume {
    /// Builds a volume of `tracks` tracks over its stream.
    pub(in crate::image) fn new(stream: Source, index: TrackIndex, tracks: u64) -> Self {
        Self { stream, index, tracks, walked: RefCell::new(None) }
    }

    /// Returns the number of tracks in the stream.
    pub(in crate::image) const fn tracks(&self) -> u64 {
        self.tracks
    }

    /// Returns key and data of a record, numbered from 1; `None` when the track has no such record.
    pub(in crate::image) fn record(&self, track: u64, number: usize) -> Result<Option<Record>, ReadError> {
        let track = self.track(track)?;
        let index = number.saturating_sub(1);
        let Some(&(key, data)) = track.layout.records().get(index) else { return Ok(None) };
        let start = track.body + before(&track.layout, index);
        let key_bytes = bytes(&*self.stream, start, usize::from(key))?;
        let data_bytes = bytes(&*self.stream, start + u64::from(key), usize::from(data))?;
        Ok(Some((key_bytes, data_bytes)))
    }

    /// Returns the lengths of key and data of the records of a track.
    pub(in crate::image) fn layout(&self, track: u64) -> Result<Rc<Layout>, ReadError> {
        Ok(self.track(track)?.layout)
    }

    /// Fills `buffer` with a part of a block; the bytes that a shorter or missing record lacks are zero.
    fn read_block(&self, track: u64, block: usize, within: u64, buffer: &mut [u8]) -> Result<(), ReadError> {
        buffer.fill(0);
        let track = self.track(track)?;
        let Some(&(key, data)) = track.layout.records().get(block) else { return Ok(()) };
        let available = u64::from(data).saturating_sub(within);
        let wanted = usize::try_from(available).map_or(buffer.len(), |most| most.min(buffer.len()));
        let start = track.body + before(&track.layout, block) + u64::from(key) + within;
        self.stream.read_at(start, &mut buffer[..wanted])
    }

    fn track(&self, number: u64) -> Result<Track, ReadError> {
        if number >= self.tracks {
            return Err(ReadError::Beyond(self.tracks));
        }
        let (cylinder, head) = (number / TRACKS_PER_CYLINDER, number % TRACKS_PER_CYLINDER);
        let mut walked = self.walked.borrow_mut();
        if walked.as_ref().is_none_or(|(walked, _)| *walked != cylinder) {
            *walked = Some((cylinder, self.walk(cylinder)?));
        }
        let tracks = walked.as_ref().map_or(&[][..], |(_, tracks)| tracks);
        let track = usize::try_from(head).ok().and_then(|head| tracks.get(head));
        track.cloned().ok_or(ReadError::Beyond(self.tracks))
    }

    /// Reads the heads of the tracks of a cylinder.
    fn walk(&self, cylinder: u64) -> Result<Vec<Track>, ReadError> {
        let start = usize::try_from(cylinder).ok().and_then(|cylinder| self.index.cylinders.get(cylinder));
        let mut offset = *start.ok_or(ReadError::Beyond(self.tracks))?;
        let count = TRACKS_PER_CYLINDER.min(self.tracks - cylinder * TRACKS_PER_CYLINDER);
        let mut tracks: Vec<Track> = Vec::new();
        for _ in 0..count {
            let left = self.stream.length().saturating_sub(offset);
            let length = usize::try_from(left).unwrap_or(MAX_HEAD_BYTES).min(MAX_HEAD_BYTES);
            let head = bytes(&*self.stream, offset, length)?;
            let mut first = First::default();
            let _ = StreamDecoder::new().push(&head, &mut first); // a later fault in these bytes does not matter
            let layout = first.layout.ok_or(ReadError::Beyond(self.tracks))?;
            let body = offset + first.head_bytes;
            offset = body + layout.body_bytes();
            tracks.push(Track { layout: Rc::new(layout), body });
        }
        Ok(tracks)
    }
}

/// Returns the bytes of the bodies in front of a record.
fn before(layout: &Layout, index: usize) -> u64 {
    layout.records()[..index].iter().map(|&(key, data)| u64::from(key) + u64::from(data)).sum()
}

/// Takes the first track of some bytes.
#[derive(Default)]
struct First {
    layout: Option<Layout>,
    head_bytes: u64,
}

impl TrackVisitor for First {
    fn track(&mut self, start: &TrackStart<'_>) {
        if self.layout.is_none() {
            self.layout = Some(start.layout.clone());
            self.head_bytes = start.head_bytes;
        }
    }

    fn body(&mut self, _: &[u8]) {}
}

/// Blocks of a volume from a block on: 4,096 bytes each, twelve to a track.
pub(in crate::image) struct Extent {
    volume: Rc<Volume>,
    first_block: u64,
    blocks: u64,
}

impl Extent {
    /// Returns the blocks of whole tracks.
    pub(in crate::image) fn of_tracks(volume: Rc<Volume>, first: u64, last: u64) -> Self {
        let tracks = (last + 1).saturating_sub(first);
        Self::of_blocks(volume, first * BLOCKS_PER_TRACK, tracks * BLOCKS_PER_TRACK)
    }

    /// Returns `blocks` blocks from `first` on.
    pub(in crate::image) fn of_blocks(volume: Rc<Volume>, first_block: u64, blocks: u64) -> Self {
        Self { volume, first_block, blocks }
    }
}

impl ReadAt for Extent {
    fn length(&self) -> u64 {
        self.blocks.saturating_mul(BLOCK)
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<(), ReadError> {
        bounds(self.length(), offset, buffer.len())?;
        let mut at = offset;
        let mut rest = buffer;
        while !rest.is_empty() {
            let (block, within) = (self.first_block + at / BLOCK, at % BLOCK);
            let taken = usize::try_from(BLOCK - within).map_or(rest.len(), |most| most.min(rest.len()));
            let (part, behind) = rest.split_at_mut(taken);
            let index = usize::try_from(block % BLOCKS_PER_TRACK).unwrap_or(0);
            self.volume.read_block(block / BLOCKS_PER_TRACK, index, within, part)?;
            rest = behind;
            at += taken as u64;
        }
        Ok(())
    }
}
