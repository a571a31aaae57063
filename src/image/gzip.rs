//! The gzip layer: members, their checksums and lengths, and what lies behind them (RFC 1952).
//!
//! [`Gunzip`] is what the rest of `image` sees; the engine that inflates is private to this file and exchangeable.
//! All offsets count from the first byte of the gzip data.

mod member;

use flate2::{Decompress, FlushDecompress, Status};

use member::{HeaderParser, HeaderStep};

/// Bytes that are decompressed at a time: small enough to stay in the cache until their consumer has seen them.
const OUTPUT_BYTES: usize = 128 * 1024;
const TRAILER_BYTES: usize = 8;

/// How gzip data can be damaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum GzipFault {
    /// The data end before their stream does.
    Truncated {
        /// The end of the data.
        at: u64,
    },
    /// The data make no sense.
    Corrupt {
        /// Where that was noticed; the damage lies at or before it.
        at: u64,
        /// What is wrong there.
        reason: String,
    },
    /// The trailer of a member does not match its data. At least one of both pairs differs.
    Trailer {
        /// The trailer.
        at: u64,
        /// CRC-32: stored, computed.
        crc: (u32, u32),
        /// Length modulo 2³²: stored, computed.
        length: (u32, u32),
    },
}

/// What gzip data held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct GzipEnd {
    /// Complete members.
    pub(super) members: u64,
    /// Bytes decompressed.
    pub(super) output_bytes: u64,
    /// The damage that ended the decompression.
    pub(super) fault: Option<GzipFault>,
    /// Where bytes begin that are no member.
    pub(super) trailing_at: Option<u64>,
}

/// Receives decompressed bytes.
pub(super) type Sink<'a> = &'a mut dyn FnMut(&[u8]);

/// Decompresses gzip data that arrive in pieces of any size.
pub(super) struct Gunzip {
    engine: Decompress,
    output: Vec<u8>,
    state: State,
    end: GzipEnd,
    /// Input bytes consumed.
    position: u64,
    crc: crc32fast::Hasher,
    /// Bytes decompressed of this member.
    member_bytes: u64,
}

enum State {
    Header(HeaderParser),
    Data,
    Trailer {
        bytes: [u8; TRAILER_BYTES],
        have: usize,
    },
    /// Behind a member: another one, the end, or something else.
    Between,
    Trailing,
    Failed,
}

impl Gunzip {
    /// Starts before the first member.
    pub(super) fn new() -> Self {
        Self {
            engine: Decompress::new(false),
            output: vec![0; OUTPUT_BYTES],
            state: State::Header(HeaderParser::default()),
            end: GzipEnd::default(),
            position: 0,
            crc: crc32fast::Hasher::new(),
            member_bytes: 0,
        }
    }

    /// Returns whether more input changes nothing: the data are damaged, or no member follows.
    pub(super) fn is_done(&self) -> bool {
        matches!(self.state, State::Trailing | State::Failed)
    }

    /// Takes the next piece of the data and hands out what it decompresses to.
    pub(super) fn push(&mut self, mut input: &[u8], sink: Sink<'_>) {
        while !input.is_empty() && !self.is_done() {
            let taken = match &mut self.state {
                State::Header(parser) => match parser.push(input[0]) {
                    HeaderStep::More => 1,
                    HeaderStep::Complete => {
                        self.begin_data();
                        1
                    }
                    HeaderStep::NotGzip => {
                        self.end_members();
                        0
                    }
                    HeaderStep::Wrong(reason) => {
                        self.fail(GzipFault::Corrupt { at: self.position, reason: reason.to_owned() });
                        0
                    }
                },
                State::Data => self.inflate(input, sink),
                State::Trailer { bytes, have } => {
                    bytes[*have] = input[0];
                    *have += 1;
                    if *have == TRAILER_BYTES {
                        let bytes = *bytes;
                        self.check_trailer(bytes);
                    }
                    1
                }
                State::Between => {
                    self.state = State::Header(HeaderParser::default());
                    0
                }
                State::Trailing | State::Failed => 0,
            };
            self.position += taken as u64;
            input = &input[taken..];
        }
    }

    /// Ends the data; `length` is their size in bytes.
    pub(super) fn finish(mut self, length: u64) -> GzipEnd {
        match &self.state {
            State::Header(parser) if parser.is_bare_magic() && self.end.members > 0 => {
                self.end.trailing_at = Some(self.position - parser.taken());
            }
            State::Header(_) | State::Data | State::Trailer { .. } => {
                self.end.fault = Some(GzipFault::Truncated { at: length });
            }
            State::Between | State::Trailing | State::Failed => {}
        }
        self.end
    }

    fn begin_data(&mut self) {
        self.engine.reset(false);
        self.crc = crc32fast::Hasher::new();
        self.member_bytes = 0;
        self.state = State::Data;
    }

    /// What stands where a member could begin is none: damage at the very start, else trailing bytes.
    fn end_members(&mut self) {
        let State::Header(parser) = &self.state else { return };
        let at = self.position - parser.taken();
        if self.end.members == 0 {
            self.fail(GzipFault::Corrupt { at, reason: "no gzip header".to_owned() });
        } else {
            self.end.trailing_at = Some(at);
            self.state = State::Trailing;
        }
    }

    fn fail(&mut self, fault: GzipFault) {
        self.end.fault = Some(fault);
        self.state = State::Failed;
    }

    /// Inflates a part of `input` and returns how much of it was consumed.
    fn inflate(&mut self, input: &[u8], sink: Sink<'_>) -> usize {
        let (before_in, before_out) = (self.engine.total_in(), self.engine.total_out());
        let result = self.engine.decompress(input, &mut self.output, FlushDecompress::None);
        let consumed = usize::try_from(self.engine.total_in() - before_in).unwrap_or(input.len());
        let produced = self.engine.total_out() - before_out;
        let fresh = &self.output[..usize::try_from(produced).unwrap_or(OUTPUT_BYTES)];
        if !fresh.is_empty() {
            self.crc.update(fresh);
            self.member_bytes += produced;
            self.end.output_bytes += produced;
            sink(fresh);
        }
        match result {
            Ok(Status::StreamEnd) => self.state = State::Trailer { bytes: [0; TRAILER_BYTES], have: 0 },
            Ok(Status::Ok) => {}
            Ok(Status::BufError) if consumed > 0 || produced > 0 => {}
            // Neither input nor output moved although there was room for both.
            Ok(Status::BufError) => self.fail_data(consumed, "the data do not continue"),
            Err(error) => {
                let reason = error.message().unwrap_or("invalid data").to_owned();
                self.fail_data(consumed, &reason);
            }
        }
        consumed
    }

    fn fail_data(&mut self, consumed: usize, reason: &str) {
        self.fail(GzipFault::Corrupt { at: self.position + consumed as u64, reason: reason.to_owned() });
    }

    fn check_trailer(&mut self, bytes: [u8; TRAILER_BYTES]) {
        let [c0, c1, c2, c3, l0, l1, l2, l3] = bytes;
        let crc = (u32::from_le_bytes([c0, c1, c2, c3]), self.crc.clone().finalize());
        let modulo = self.member_bytes & u64::from(u32::MAX);
        let computed = u32::try_from(modulo).unwrap_or_default();
        let length = (u32::from_le_bytes([l0, l1, l2, l3]), computed);
        if crc.0 == crc.1 && length.0 == length.1 {
            self.end.members += 1;
            self.state = State::Between;
        } else {
            let at = self.position + 1 - TRAILER_BYTES as u64;
            self.fail(GzipFault::Trailer { at, crc, length });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;

    use super::*;

    fn gzip(data: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
        encoder.write_all(data).unwrap();
        encoder.finish().unwrap()
    }

    fn gunzip(data: &[u8], piece: usize) -> (Vec<u8>, GzipEnd) {
        let mut output = Vec::new();
        let mut gunzip = Gunzip::new();
        for bytes in data.chunks(piece) {
            gunzip.push(bytes, &mut |fresh| output.extend_from_slice(fresh));
        }
        (output, gunzip.finish(data.len() as u64))
    }

    #[test]
    fn reads_several_members_and_tells_what_follows_them() {
        let two = [gzip(b"hello "), gzip(b"world")].concat();
        let end = GzipEnd { members: 2, output_bytes: 11, ..GzipEnd::default() };
        assert_eq!(gunzip(&two, 3), (b"hello world".to_vec(), end.clone()));
        for tail in [&b"x"[..], b"\x1f", b"\x1fabc", b"\0\0\0\0", b"trailing"] {
            let (output, found) = gunzip(&[&two, tail].concat(), 5);
            let expected = GzipEnd { trailing_at: Some(two.len() as u64), ..end.clone() };
            assert_eq!((output, found), (b"hello world".to_vec(), expected), "{tail:?}");
        }
    }

    #[test]
    fn every_truncation_is_told_at_the_end_of_the_data() {
        let whole = gzip(b"some text, some more text, some text again");
        for cut in 0..whole.len() {
            let (_, end) = gunzip(&whole[..cut], 4);
            assert_eq!(end.fault, Some(GzipFault::Truncated { at: cut as u64 }), "{cut}");
        }
        let second = [whole.clone(), whole[..12].to_vec()].concat();
        assert_eq!(gunzip(&second, 100).1.fault, Some(GzipFault::Truncated { at: second.len() as u64 }));
    }

    #[test]
    fn trailer_is_compared_with_the_data() {
        let good = gzip(b"hello");
        let trailer = good.len() - 8;
        for (index, crc_differs) in [(trailer, true), (trailer + 4, false)] {
            let mut bad = good.clone();
            bad[index] ^= 1;
            let Some(GzipFault::Trailer { at, crc, length }) = gunzip(&bad, 7).1.fault else {
                panic!("no fault");
            };
            assert_eq!(at, trailer as u64);
            assert_eq!((crc.0 != crc.1, length.0 != length.1), (crc_differs, !crc_differs));
        }
    }

    #[test]
    fn damaged_data_are_located() {
        let mut bad = gzip(b"hello");
        bad[10] |= 0b110; // block type 3
        let fault = gunzip(&bad, 1000).1.fault;
        assert!(matches!(fault, Some(GzipFault::Corrupt { at: 10..=12, .. })), "{fault:?}");
        bad[2] = 7;
        assert!(matches!(gunzip(&bad, 1000).1.fault, Some(GzipFault::Corrupt { at: 2, .. })));
    }

    proptest! {
        #[test]
        fn gives_back_what_was_compressed(
            data in proptest::collection::vec(any::<u8>(), 0..3000),
            piece in 1_usize..400,
        ) {
            let (output, end) = gunzip(&gzip(&data), piece);
            let expected = GzipEnd { members: 1, output_bytes: data.len() as u64, ..GzipEnd::default() };
            prop_assert_eq!((output, end), (data, expected));
        }

        #[test]
        fn never_panics(mut data in proptest::collection::vec(any::<u8>(), 0..800), piece in 1_usize..100) {
            let _ = gunzip(&data, piece);
            data.splice(0..0, [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
            let _ = gunzip(&data, piece);
        }
    }
}
