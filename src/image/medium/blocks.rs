//! An ECKD volume as Linux sees it: its track stream as 4,096-byte blocks, twelve to a track.

use std::io::{self, Read};

use crate::image::Finding;
use crate::image::check;
use crate::image::ckd::{
    Layout, StreamDecoder, TRACKS_PER_CYLINDER, Totals, TrackStart, TrackVisitor, has_little_endian_lengths,
};
use crate::image::make_error::MakeError;
use crate::model::TRACK_BYTES;

const BLOCK: usize = 4096;
const BLOCKS_PER_TRACK: usize = 12;
/// Bytes of the stream that are decoded at a time.
const INPUT: usize = 1 << 16;

/// The tracks of a stream, checked on the way.
pub(in crate::image) struct Tracks {
    decoder: StreamDecoder,
    file: String,
    /// Cylinders by the header; `None` when it does not say.
    stated: Option<u64>,
    /// Whether the stream makes more sense in the other byte order.
    is_little_endian: bool,
}

impl Tracks {
    /// Starts before track 0; `head` is the beginning of the stream.
    pub(in crate::image) fn new(file: &str, stated: Option<u64>, head: &[u8]) -> Self {
        let is_little_endian = has_little_endian_lengths(head);
        Self { decoder: StreamDecoder::new(), file: file.to_owned(), stated, is_little_endian }
    }

    /// Whatever is wrong with a stream in the other byte order, that is why.
    fn damaged(&self, finding: Finding) -> MakeError {
        let finding = if self.is_little_endian { check::little_endian(0) } else { finding };
        MakeError::damaged(&self.file, finding)
    }

    /// Takes the next bytes of the stream.
    pub(in crate::image) fn push(
        &mut self,
        bytes: &[u8],
        visitor: &mut impl TrackVisitor,
    ) -> Result<(), MakeError> {
        let pushed = self.decoder.push(bytes, visitor);
        match pushed.err().or(self.decoder.totals().too_big) {
            Some(fault) => Err(self.damaged(check::malformed(fault))),
            None => Ok(()),
        }
    }

    /// Returns the complete tracks so far.
    pub(in crate::image) fn count(&self) -> u64 {
        self.decoder.tracks()
    }

    /// Ends the stream: whole cylinders, and no fewer than the header states.
    pub(in crate::image) fn finish(self) -> Result<Totals, MakeError> {
        let totals = self.decoder.totals();
        self.decoder.end().map_err(|fault| self.damaged(check::malformed(fault)))?;
        let stated = self.stated.unwrap_or(totals.tracks / TRACKS_PER_CYLINDER);
        let is_whole = totals.tracks.is_multiple_of(TRACKS_PER_CYLINDER);
        let more = totals.tracks > stated.saturating_mul(TRACKS_PER_CYLINDER);
        if is_whole && more && !self.is_little_endian {
            return Ok(totals);
        }
        match check::track_count(stated, totals.tracks).into_iter().next() {
            Some(finding) => Err(self.damaged(finding)),
            None => Ok(totals),
        }
    }
}

/// Reads a track stream as blocks. Keys, and what does not fit the blocks, are left out; short records end in zeros.
pub(in crate::image) struct BlockView<R> {
    stream: R,
    /// `None` behind the end.
    tracks: Option<Tracks>,
    blocks: Blocks,
    input: Vec<u8>,
    given: usize,
    /// The most tracks that are read: a few bytes of zeros would otherwise expand to gigabytes.
    limit: u64,
}

impl<R: Read> BlockView<R> {
    /// Starts before block 0 of a volume of at most `cylinders` cylinders.
    pub(in crate::image) fn new(stream: R, tracks: Tracks, cylinders: u64) -> Self {
        let limit = cylinders.saturating_mul(TRACKS_PER_CYLINDER);
        Self {
            stream,
            tracks: Some(tracks),
            blocks: Blocks::default(),
            input: vec![0; INPUT],
            given: 0,
            limit,
        }
    }

    /// Decodes until there are blocks; false at the end.
    fn advance(&mut self) -> io::Result<bool> {
        self.blocks.ready.clear();
        self.given = 0;
        while self.blocks.ready.is_empty() {
            let Some(tracks) = &mut self.tracks else { return Ok(false) };
            let read = self.stream.read(&mut self.input)?;
            if read == 0 {
                self.blocks.close_track();
                let ended = self.tracks.take().map(Tracks::finish);
                ended.transpose().map_err(io::Error::other)?;
                return Ok(!self.blocks.ready.is_empty());
            }
            tracks.push(&self.input[..read], &mut self.blocks).map_err(io::Error::other)?;
            if tracks.count() > self.limit {
                let finding = check::track_count(self.limit / TRACKS_PER_CYLINDER, tracks.count());
                let error = finding.into_iter().next_back().map(|each| tracks.damaged(each));
                return Err(error.map_or_else(|| io::Error::other("too many tracks"), io::Error::other));
            }
        }
        Ok(true)
    }
}

impl<R: Read> Read for BlockView<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given == self.blocks.ready.len() && !self.advance()? {
            return Ok(0);
        }
        let ready = &self.blocks.ready[self.given..];
        let taken = ready.len().min(buffer.len());
        buffer[..taken].copy_from_slice(&ready[..taken]);
        self.given += taken;
        Ok(taken)
    }
}

/// Collects tracks as blocks.
#[derive(Default)]
struct Blocks {
    ready: Vec<u8>,
    /// The track that is being filled; empty before the first one.
    track: Vec<u8>,
    layout: Layout,
    record: usize,
    /// Bytes of the record so far, its key included.
    filled: usize,
}

impl Blocks {
    fn close_track(&mut self) {
        self.ready.extend_from_slice(&self.track);
        self.track.clear();
    }
}

impl TrackVisitor for Blocks {
    fn track(&mut self, start: &TrackStart<'_>) {
        self.close_track();
        self.track.resize(usize::try_from(TRACK_BYTES).unwrap_or(BLOCK * BLOCKS_PER_TRACK), 0);
        self.layout.clone_from(start.layout);
        (self.record, self.filled) = (0, 0);
    }

    fn body(&mut self, mut bytes: &[u8]) {
        while let Some(&(key, data)) = self.layout.records().get(self.record) {
            let (key, all) = (usize::from(key), usize::from(key) + usize::from(data));
            if self.filled == all {
                (self.record, self.filled) = (self.record + 1, 0);
                continue;
            }
            if bytes.is_empty() {
                return;
            }
            let wanted = if self.filled < key { key } else { all } - self.filled;
            let (piece, rest) = bytes.split_at(wanted.min(bytes.len()));
            if self.filled >= key && self.record < BLOCKS_PER_TRACK {
                let within = (self.filled - key).min(BLOCK);
                let fits = piece.len().min(BLOCK - within);
                let at = self.record * BLOCK + within;
                self.track[at..at + fits].copy_from_slice(&piece[..fits]);
            }
            self.filled += piece.len();
            bytes = rest;
        }
    }
}
