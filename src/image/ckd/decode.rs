//! The streaming decoder of the encoded track stream: finds the tracks, counts, locates what is malformed.

use std::fmt;

use thiserror::Error;

use super::layout::{HeadParser, HeadStep};
use super::{Layout, TRACKS_PER_CYLINDER};

/// Receives the tracks of a stream as they pass.
pub trait TrackVisitor {
    /// A track begins.
    fn track(&mut self, start: &TrackStart<'_>);
    /// The next bytes of the bodies of its records: keys and data in the order of the records.
    fn body(&mut self, bytes: &[u8]);
}

/// Sees nothing: for counting and checking alone.
impl TrackVisitor for () {
    fn track(&mut self, _: &TrackStart<'_>) {}
    fn body(&mut self, _: &[u8]) {}
}

/// The head of a track and where it is.
#[derive(Debug)]
pub struct TrackStart<'a> {
    /// Number of the track, from 0.
    pub number: u64,
    /// Offset of the track in the stream.
    pub offset: u64,
    /// Bytes of its head; the bodies of the records follow.
    pub head_bytes: u64,
    /// Its records.
    pub layout: &'a Layout,
}

/// The kinds of malformed streams.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// A run of length 0, or one that covers more records than the track has.
    RunMismatch,
    /// The stream ends inside a track.
    EndsInTrack,
    /// The track holds more than a 3390 track or a raw track image can.
    TrackTooBig,
}

/// Where a stream is malformed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// The track, from 0.
    pub track: u64,
    /// Offset in the stream: of the run, of the end of the stream, or of the track.
    pub offset: u64,
}

impl Fault {
    /// Returns cylinder and head of the track.
    pub const fn address(&self) -> (u64, u64) {
        (self.track / TRACKS_PER_CYLINDER, self.track % TRACKS_PER_CYLINDER)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (cylinder, head) = self.address();
        let what = match self.kind {
            FaultKind::RunMismatch => "a run of lengths does not match the number of records",
            FaultKind::EndsInTrack => "the stream ends inside the track",
            FaultKind::TrackTooBig => "the track holds more than a 3390 track can",
        };
        write!(f, "cylinder {cylinder} head {head}, byte {} of the track stream: {what}", self.offset)
    }
}

/// What a stream held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Complete tracks.
    pub tracks: u64,
    /// Records of them, record 0 not counted.
    pub records: u64,
    /// Bytes of the stream.
    pub bytes: u64,
    /// The first track that is too big; the stream can be counted on behind it.
    pub too_big: Option<Fault>,
}

/// Decodes a stream that arrives in pieces of any size.
#[derive(Debug)]
pub struct StreamDecoder {
    totals: Totals,
    head: HeadParser,
    /// The head before this one and what it means: most tracks look alike.
    last_head: Vec<u8>,
    last_layout: Layout,
    last_body: u64,
    /// Bytes of the current track's bodies still to come.
    body_left: u64,
    track_offset: u64,
}

impl Default for StreamDecoder {
    fn default() -> Self {
        Self::new()
    }
}

impl StreamDecoder {
    /// Starts before track 0.
    pub fn new() -> Self {
        let mut head = HeadParser::default();
        head.clear();
        Self {
            totals: Totals::default(),
            head,
            last_head: vec![0],
            last_layout: Layout::default(),
            last_body: 0,
            body_left: 0,
            track_offset: 0,
        }
    }

    /// Returns the number of complete tracks so far.
    pub const fn tracks(&self) -> u64 {
        self.totals.tracks
    }

    /// Takes the next piece of the stream. After a fault nothing more can be decoded.
    pub fn push(&mut self, mut bytes: &[u8], visitor: &mut impl TrackVisitor) -> Result<(), Fault> {
        while !bytes.is_empty() {
            let taken = if self.body_left > 0 {
                self.take_body(bytes, visitor)
            } else if self.head.is_empty() && bytes.starts_with(&self.last_head) {
                self.track_offset = self.totals.bytes;
                self.begin_track(visitor);
                self.last_head.len()
            } else {
                self.take_head_byte(bytes[0], visitor)?;
                1
            };
            self.totals.bytes += taken as u64;
            bytes = &bytes[taken..];
        }
        Ok(())
    }

    /// Ends the stream.
    pub fn finish(self) -> Result<Totals, Fault> {
        self.end()
    }

    /// Returns what was counted if the stream ends here, or where it is cut.
    pub fn end(&self) -> Result<Totals, Fault> {
        if self.body_left == 0 && self.head.is_empty() {
            return Ok(self.totals);
        }
        Err(Fault { kind: FaultKind::EndsInTrack, track: self.totals.tracks, offset: self.totals.bytes })
    }

    /// Returns the counts so far, also after a fault.
    pub const fn totals(&self) -> Totals {
        self.totals
    }

    fn take_body(&mut self, bytes: &[u8], visitor: &mut impl TrackVisitor) -> usize {
        let taken = usize::try_from(self.body_left).map_or(bytes.len(), |left| left.min(bytes.len()));
        visitor.body(&bytes[..taken]);
        self.body_left -= taken as u64;
        if self.body_left == 0 {
            self.totals.tracks += 1;
        }
        taken
    }

    fn take_head_byte(&mut self, byte: u8, visitor: &mut impl TrackVisitor) -> Result<(), Fault> {
        if self.head.is_empty() {
            self.track_offset = self.totals.bytes;
        }
        match self.head.push(byte) {
            HeadStep::More => {}
            HeadStep::BadRun(at) => {
                let offset = self.track_offset + at as u64;
                return Err(Fault { kind: FaultKind::RunMismatch, track: self.totals.tracks, offset });
            }
            HeadStep::Complete => {
                self.last_head.clear();
                self.last_head.extend_from_slice(self.head.bytes());
                self.last_layout.clone_from(self.head.layout());
                self.last_body = self.last_layout.body_bytes();
                self.head.clear();
                if !self.last_layout.fits() && self.totals.too_big.is_none() {
                    let (track, offset) = (self.totals.tracks, self.track_offset);
                    self.totals.too_big = Some(Fault { kind: FaultKind::TrackTooBig, track, offset });
                }
                self.begin_track(visitor);
            }
        }
        Ok(())
    }

    /// Begins a track that looks as `last_layout` says.
    fn begin_track(&mut self, visitor: &mut impl TrackVisitor) {
        visitor.track(&TrackStart {
            number: self.totals.tracks,
            offset: self.track_offset,
            head_bytes: self.last_head.len() as u64,
            layout: &self.last_layout,
        });
        self.totals.records += self.last_layout.records().len() as u64;
        self.body_left = self.last_body;
        if self.body_left == 0 {
            self.totals.tracks += 1;
        }
    }
}

/// Returns whether the beginning of a stream makes sense with data lengths in little-endian order and holds a track
/// of twelve 4,096-byte records encoded so: an encoder built for another machine (disk-images.md section 2.2).
pub fn has_little_endian_lengths(mut stream: &[u8]) -> bool {
    const FORMATTED: [u8; 6] = [0x0c, 0x0c, 0x00, 0x0c, 0x00, 0x10];
    let mut seen = false;
    let mut head = HeadParser::default();
    while !stream.is_empty() {
        seen |= stream.starts_with(&FORMATTED);
        head.clear();
        let mut complete = false;
        for byte in stream {
            match head.push(*byte) {
                HeadStep::More => {}
                HeadStep::Complete => {
                    complete = true;
                    break;
                }
                HeadStep::BadRun(_) => return false,
            }
        }
        if !complete {
            break;
        }
        let body: usize =
            head.layout().records().iter().map(|r| usize::from(r.0) + usize::from(r.1.swap_bytes())).sum();
        stream = stream.get(head.bytes().len() + body..).unwrap_or(&[]);
    }
    seen
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// One formatted track of an LDL volume, filled with `fill`.
    fn formatted(fill: u8) -> Vec<u8> {
        let mut track = vec![0x0c, 0x0c, 0x00, 0x0c, 0x10, 0x00];
        track.resize(6 + 12 * 4096, fill);
        track
    }

    fn decode(stream: &[u8], piece: usize) -> Result<Totals, Fault> {
        let mut decoder = StreamDecoder::new();
        for bytes in stream.chunks(piece) {
            decoder.push(bytes, &mut ())?;
        }
        decoder.finish()
    }

    #[test]
    fn counts_tracks_in_pieces_of_any_size() {
        let stream = [formatted(0), vec![0, 0], formatted(0xff), vec![0]].concat();
        for piece in [1, 7, 4096, stream.len()] {
            let totals = decode(&stream, piece).unwrap();
            let bytes = stream.len() as u64;
            assert_eq!(totals, Totals { tracks: 5, records: 24, bytes, too_big: None }, "{piece}");
        }
        assert_eq!(formatted(1).len() as u64, crate::image::ckd::FORMATTED_TRACK_BYTES);
    }

    #[test]
    fn locates_an_overshooting_run() {
        let stream = [formatted(0), vec![12, 13, 0, 12, 0x10, 0]].concat();
        let fault = decode(&stream, 100).unwrap_err();
        assert_eq!(fault, Fault { kind: FaultKind::RunMismatch, track: 1, offset: 49_159 });
        assert_eq!(fault.address(), (0, 1));
    }

    #[test]
    fn an_end_inside_head_or_body_is_told() {
        for cut in [1, 3, 6, 49_157] {
            let stream = [formatted(0), formatted(0)[..cut].to_vec()].concat();
            let expected = Fault { kind: FaultKind::EndsInTrack, track: 1, offset: stream.len() as u64 };
            assert_eq!(decode(&stream, 5000).unwrap_err(), expected);
        }
        assert_eq!(decode(&[], 1).unwrap(), Totals::default());
    }

    #[test]
    fn a_track_too_big_is_told_and_passed() {
        let mut big = vec![15, 15, 0, 15, 0x10, 0];
        big.resize(6 + 15 * 4096, 0);
        let totals = decode(&[formatted(0), big, vec![0]].concat(), 65_536).unwrap();
        let fault = Fault { kind: FaultKind::TrackTooBig, track: 1, offset: 49_158 };
        assert_eq!((totals.tracks, totals.records, totals.too_big), (3, 27, Some(fault)));
    }

    #[test]
    fn little_endian_lengths_are_recognised() {
        let mut stream = vec![0x0c, 0x0c, 0x00, 0x0c, 0x00, 0x10];
        stream.resize(FORMATTED_BYTES, 0);
        let both = [stream.clone(), stream].concat();
        assert!(has_little_endian_lengths(&both[..FORMATTED_BYTES + 100]));
        assert!(!has_little_endian_lengths(&formatted(0)));
        assert!(!has_little_endian_lengths(b""));
    }
    const FORMATTED_BYTES: usize = 49_158;

    proptest! {
        #[test]
        fn never_panics_and_never_depends_on_the_pieces(
            stream in proptest::collection::vec(prop_oneof![Just(0), Just(1), Just(2), any::<u8>()], 0..4000),
            piece in 1_usize..600,
        ) {
            prop_assert_eq!(decode(&stream, piece), decode(&stream, stream.len().max(1)));
            let _ = has_little_endian_lengths(&stream);
        }
    }
}
