//! The engine of our own: the streaming decoder of `inflate`, and the places to resume at that it gives.

use std::ops::ControlFlow;

use super::{GzipEnd, GzipFault, Output, difference, modulo_4_gib};
use crate::image::inflate::{Checkpoint, Decoder, InflateError, Member, Sink};

const LENGTH_BYTES: usize = 4;
/// How far resume points are apart at first, in bytes of output; twice as far each time there are too many.
const FIRST_SPACING: u64 = 1 << 20;
/// The most resume points; with 32 KiB of history each they take 12 MiB.
const MOST_POINTS: usize = 384;

/// Places at which decompression can begin, in the order of the data.
#[derive(Debug, Default)]
pub(in crate::image) struct ResumePoints {
    points: Vec<(Checkpoint, Box<[u8]>)>,
    spacing: u64,
}

impl ResumePoints {
    /// Returns the last place at or before a byte of the decompressed data, with the history that it needs.
    pub(in crate::image) fn before(&self, output: u64) -> Option<(&Checkpoint, &[u8])> {
        let behind = self.points.partition_point(|(point, _)| point.output() <= output);
        let (point, history) = self.points.get(behind.checked_sub(1)?)?;
        Some((point, history))
    }

    fn add(&mut self, point: Checkpoint, history: &[u8]) {
        let last = self.points.last().map(|(last, _)| last.output());
        if last.is_some_and(|last| point.output() < last.saturating_add(self.spacing)) {
            return;
        }
        if self.points.len() == MOST_POINTS {
            let mut index = 0;
            self.points.retain(|_| {
                index += 1;
                index % 2 == 1
            });
            self.spacing *= 2;
        }
        self.points.push((point, history.into()));
    }
}

/// A gzip stream in decompression.
pub(in crate::image) struct Own {
    decoder: Decoder,
    points: ResumePoints,
    /// Output in front of the current member.
    member_start: u64,
    /// Bytes taken so far.
    position: u64,
    failure: Option<Failure>,
}

/// The error that ended the decompression, and what is still wanted of the data behind it.
struct Failure {
    error: InflateError,
    /// The stored length behind a wrong checksum: both together tell damaged data from a damaged trailer.
    length: Vec<u8>,
}

/// Passes on what the decoder finds.
struct Adapter<'a> {
    output: Output<'a>,
    points: &'a mut ResumePoints,
    member_start: &'a mut u64,
}

impl Sink for Adapter<'_> {
    fn data(&mut self, fresh: &[u8]) -> ControlFlow<()> {
        (self.output)(fresh);
        ControlFlow::Continue(())
    }

    fn member(&mut self, member: &Member) {
        *self.member_start = member.output + member.size;
    }

    fn checkpoint(&mut self, checkpoint: Checkpoint, history: &[u8]) {
        self.points.add(checkpoint, history);
    }
}

impl Own {
    /// Starts before the first member.
    pub(super) fn new() -> Self {
        Self {
            decoder: Decoder::new(0).checkpoint_every(FIRST_SPACING),
            points: ResumePoints { points: Vec::new(), spacing: FIRST_SPACING },
            member_start: 0,
            position: 0,
            failure: None,
        }
    }

    /// Takes the next piece of the data.
    pub(super) fn push(&mut self, input: &[u8], output: Output<'_>) {
        if self.failure.is_none() {
            let mut adapter =
                Adapter { output, points: &mut self.points, member_start: &mut self.member_start };
            if let Err(error) = self.decoder.decode(input, &mut adapter) {
                self.failure = Some(Failure { error, length: Vec::new() });
            }
        }
        if let Some(failure) = &mut self.failure {
            failure.take(input, self.position);
        }
        self.position += input.len() as u64;
    }

    /// Ends the data.
    pub(super) fn finish(self) -> (GzipEnd, ResumePoints) {
        let mut end = GzipEnd { output_bytes: self.decoder.output(), ..GzipEnd::default() };
        match self.failure {
            Some(failure) => {
                let member_bytes = end.output_bytes - self.member_start;
                end.fault = Some(failure.fault(member_bytes, self.position));
            }
            None => match self.decoder.finish() {
                Ok(summary) => {
                    end.members = summary.members;
                    end.trailing_at = summary.trailing.map(|trailing| trailing.offset);
                }
                Err(error) => end.fault = Some(Failure { error, length: Vec::new() }.fault(0, self.position)),
            },
        }
        (end, self.points)
    }
}

impl Failure {
    /// Takes what `input`, which begins at `position`, holds of the length behind a wrong checksum.
    fn take(&mut self, input: &[u8], position: u64) {
        let InflateError::Checksum { at, .. } = &self.error else { return };
        let wanted = at.byte + 4 + self.length.len() as u64;
        let Some(start) = wanted.checked_sub(position).and_then(|start| usize::try_from(start).ok()) else {
            return;
        };
        let missing = LENGTH_BYTES - self.length.len();
        self.length.extend(input.iter().skip(start).take(missing));
    }

    fn fault(self, member_bytes: u64, end: u64) -> GzipFault {
        let computed = modulo_4_gib(member_bytes);
        match self.error {
            InflateError::Truncated { at, .. } => GzipFault::Truncated { at: at.byte },
            InflateError::Header { at, fault } => {
                GzipFault::Corrupt { at: at.byte, reason: format!("gzip header: {fault}") }
            }
            InflateError::Corrupt { at, fault } => {
                GzipFault::Corrupt { at: at.byte, reason: fault.to_string() }
            }
            InflateError::Checksum { at, expected, found } => {
                match <[u8; LENGTH_BYTES]>::try_from(self.length) {
                    Ok(stored) => GzipFault::Trailer {
                        at: at.byte,
                        crc: Some((expected, found)),
                        length: difference(u32::from_le_bytes(stored), computed),
                    },
                    Err(_) => GzipFault::Truncated { at: end },
                }
            }
            InflateError::Length { at, expected, found } => GzipFault::Trailer {
                at: at.byte.saturating_sub(4),
                crc: None,
                length: Some((expected, found)),
            },
        }
    }
}
