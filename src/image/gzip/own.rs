//! The engine of our own: the streaming decoder of `inflate`, and the places to resume at that it gives.

use std::ops::ControlFlow;

use super::{GzipEnd, GzipFault, Output, difference};
use crate::image::inflate::{Checkpoint, Decoder, InflateError, Sink};

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
    damaged: bool,
}

/// Passes on what the decoder finds.
struct Adapter<'a> {
    output: Output<'a>,
    points: &'a mut ResumePoints,
}

impl Sink for Adapter<'_> {
    fn data(&mut self, fresh: &[u8]) -> ControlFlow<()> {
        (self.output)(fresh);
        ControlFlow::Continue(())
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
            damaged: false,
        }
    }

    /// Takes the next piece of the data.
    pub(super) fn push(&mut self, input: &[u8], output: Output<'_>) {
        let mut adapter = Adapter { output, points: &mut self.points };
        // The decoder keeps an error until the end is asked for, and hands nothing out behind it.
        self.damaged = self.decoder.decode(input, &mut adapter).is_err();
    }

    /// Returns whether a damage was met.
    pub(super) const fn is_damaged(&self) -> bool {
        self.damaged
    }

    /// Ends the data.
    pub(super) fn finish(self) -> (GzipEnd, ResumePoints) {
        (end_of(&self.decoder), self.points)
    }
}

/// Ends the data of a decoder.
pub(in crate::image) fn end_of(decoder: &Decoder) -> GzipEnd {
    let mut end = GzipEnd { output_bytes: decoder.output(), ..GzipEnd::default() };
    match decoder.finish() {
        Ok(summary) => {
            end.members = summary.members;
            end.trailing_at = summary.trailing.map(|trailing| trailing.offset);
        }
        Err(error) => end.fault = Some(fault(&error)),
    }
    end
}

fn fault(error: &InflateError) -> GzipFault {
    match error {
        InflateError::Truncated { at, .. } => GzipFault::Truncated { at: at.byte },
        InflateError::Header { at, fault } => {
            GzipFault::Corrupt { at: at.byte, reason: format!("gzip header: {fault}") }
        }
        InflateError::Corrupt { at, fault } => GzipFault::Corrupt { at: at.byte, reason: fault.to_string() },
        InflateError::Trailer { at, stored, computed } => GzipFault::Trailer {
            at: at.byte,
            crc: difference(stored.checksum, computed.checksum),
            length: difference(stored.length, computed.length),
        },
    }
}
