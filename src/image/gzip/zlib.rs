//! The engine to compare with: zlib's inflate, with members and trailers read here.

use flate2::{Decompress, FlushDecompress, Status};

use super::member::{HeaderParser, HeaderStep};
use super::{GzipEnd, GzipFault, Output, difference, modulo_4_gib};
use crate::image::crc::crc32;

/// Bytes that are decompressed at a time: small enough to stay in the cache until their consumer has seen them.
const OUTPUT_BYTES: usize = 128 * 1024;
const TRAILER_BYTES: usize = 8;

/// A gzip stream in decompression.
pub(in crate::image) struct Zlib {
    engine: Decompress,
    buffer: Vec<u8>,
    state: State,
    end: GzipEnd,
    /// Input bytes consumed.
    position: u64,
    crc: u32,
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

impl Zlib {
    /// Starts before the first member.
    pub(super) fn new() -> Self {
        Self {
            engine: Decompress::new(false),
            buffer: vec![0; OUTPUT_BYTES],
            state: State::Header(HeaderParser::default()),
            end: GzipEnd::default(),
            position: 0,
            crc: 0,
            member_bytes: 0,
        }
    }

    /// Returns whether more input changes nothing: the data are damaged, or no member follows.
    fn is_done(&self) -> bool {
        matches!(self.state, State::Trailing | State::Failed)
    }

    /// Takes the next piece of the data and hands out what it decompresses to.
    pub(super) fn push(&mut self, mut input: &[u8], output: Output<'_>) {
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
                State::Data => self.inflate(input, output),
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

    /// Ends the data.
    pub(super) fn finish(mut self) -> GzipEnd {
        match &self.state {
            State::Header(parser) if parser.is_bare_magic() && self.end.members > 0 => {
                self.end.trailing_at = Some(self.position - parser.taken());
            }
            State::Header(_) | State::Data | State::Trailer { .. } => {
                self.end.fault = Some(GzipFault::Truncated { at: self.position });
            }
            State::Between | State::Trailing | State::Failed => {}
        }
        self.end
    }

    fn begin_data(&mut self) {
        self.engine.reset(false);
        self.crc = 0;
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

    /// Returns whether a damage was met.
    pub(super) const fn is_damaged(&self) -> bool {
        self.end.fault.is_some()
    }

    fn fail(&mut self, fault: GzipFault) {
        self.end.fault = Some(fault);
        self.state = State::Failed;
    }

    /// Inflates a part of `input` and returns how much of it was consumed.
    fn inflate(&mut self, input: &[u8], output: Output<'_>) -> usize {
        let (before_in, before_out) = (self.engine.total_in(), self.engine.total_out());
        let result = self.engine.decompress(input, &mut self.buffer, FlushDecompress::None);
        let consumed = usize::try_from(self.engine.total_in() - before_in).unwrap_or(input.len());
        let produced = self.engine.total_out() - before_out;
        let fresh = &self.buffer[..usize::try_from(produced).unwrap_or(OUTPUT_BYTES)];
        if !fresh.is_empty() {
            self.crc = crc32(self.crc, fresh);
            self.member_bytes += produced;
            self.end.output_bytes += produced;
            output(fresh);
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
        let crc = difference(u32::from_le_bytes([c0, c1, c2, c3]), self.crc);
        let length = difference(u32::from_le_bytes([l0, l1, l2, l3]), modulo_4_gib(self.member_bytes));
        if crc.is_none() && length.is_none() {
            self.end.members += 1;
            self.state = State::Between;
        } else {
            let at = self.position + 1 - TRAILER_BYTES as u64;
            self.fail(GzipFault::Trailer { at, crc, length });
        }
    }
}
