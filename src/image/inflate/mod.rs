//! A streaming decoder for gzip files (RFC 1952) and the DEFLATE data in them (RFC 1951).
//!
//! Validating an image means decompressing all of it, so this is the part of the program where speed counts most.
//! The decoder follows the design of libdeflate, which decodes whole buffers, but takes its input in chunks of any
//! size, hands the output out while it is in the cache, and names the bit at which damaged data go wrong.
//!
//! ```text
//! chunk → Bits → Header (gzip.rs)                     checksum, members
//!              → Blocks (block.rs) → fast.rs → Window → Decoder → Sink
//!                   ↑ Tables ← Definition (dynamic.rs)
//! ```
//!
//! Every step takes a field only when all of it is in the 64-bit buffer of [`bits`], so a chunk may end anywhere. It
//! accepts exactly what zlib accepts.
//!
//! A [`Checkpoint`] is a place from which a later decoder goes on: what lies in the middle of an image can be read
//! without decompressing what precedes it.

mod bits;
mod block;
mod checkpoint;
mod dynamic;
mod error;
mod fast;
mod fuzz;
mod gzip;
mod tables;
#[cfg(test)]
mod tests;
mod window;

use std::ops::ControlFlow;

use crc32fast::Hasher;

pub use checkpoint::{Checkpoint, Member};
pub use error::{CodeFault, Fault, HeaderFault, InflateError, Part, Place};
pub use fuzz::fuzz;

use bits::{Bits, Carry};
use block::{Blocks, Pause};
use gzip::{Header, MAGIC};
use window::Window;

/// Takes what a [`Decoder`] finds. Any `FnMut(&[u8]) -> ControlFlow<()>` is one that takes the data alone.
pub trait Sink {
    /// Takes the next decompressed bytes, up to some 128 KiB. They are not verified yet: the checksum stands behind them.
    fn data(&mut self, fresh: &[u8]) -> ControlFlow<()>;

    /// Takes the facts of a member that is complete and verified.
    fn member(&mut self, _member: &Member) {}

    /// Takes a place to resume from, with the up to 32 KiB of decompressed data that precede it.
    ///
    /// Called only if the decoder was asked for it, see [`Decoder::checkpoint_every`].
    fn checkpoint(&mut self, _checkpoint: Checkpoint, _history: &[u8]) {}
}

impl<F: FnMut(&[u8]) -> ControlFlow<()>> Sink for F {
    fn data(&mut self, fresh: &[u8]) -> ControlFlow<()> {
        self(fresh)
    }
}

/// What a file consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// How many members it has.
    pub members: u64,
    /// How many bytes it has when decompressed.
    pub output: u64,
    /// What follows the last member.
    pub trailing: Option<Trailing>,
}

/// Bytes behind the last member that are no member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trailing {
    /// Offset of the first of them in the file, in bytes.
    pub offset: u64,
    /// How many there are.
    pub length: u64,
    /// Whether all of them are zero, as when a file was padded to whole blocks.
    pub zeros: bool,
}

/// What comes next in the file.
#[derive(Debug, Clone)]
enum Stage {
    /// The rest of a byte of which the first bits belong to the block before the checkpoint.
    Resume(u32),
    Header,
    Data,
    Checksum,
    Length,
    /// Another member, or nothing, or something else.
    Between,
    /// The second byte of what could be another member.
    Magic,
    Trailing(Trailing),
    /// The sink has had enough; the rest of its last chunk is lost.
    Stopped,
    Failed(InflateError),
}

/// A gzip decoder that is fed with chunks of any size.
///
/// ```
/// # use std::io::Write;
/// # let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
/// # encoder.write_all(b"z/VM").unwrap();
/// # let file = encoder.finish().unwrap();
/// use std::ops::ControlFlow;
/// use zvmctl::image::inflate::Decoder;
///
/// let mut decoder = Decoder::new(0);
/// let mut text = Vec::new();
/// let mut sink = |fresh: &[u8]| {
///     text.extend_from_slice(fresh);
///     ControlFlow::Continue(())
/// };
/// for chunk in file.chunks(7) {
///     assert!(decoder.decode(chunk, &mut sink)?.is_continue());
/// }
/// assert_eq!(decoder.finish()?.members, 1);
/// assert_eq!(text, b"z/VM");
/// # Ok::<(), zvmctl::image::inflate::InflateError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Decoder {
    stage: Stage,
    /// Offset of the next chunk in the file, in bytes.
    offset: u64,
    carry: Carry,
    header: Header,
    blocks: Blocks,
    window: Window,
    /// The current member, as far as it has been handed out; its checksum is in `checksum` until it is complete.
    member: Member,
    checksum: Hasher,
    /// Bytes that have been handed out.
    output: u64,
    /// How many bytes of output lie between checkpoints at least.
    spacing: Option<u64>,
    /// Output from which on a checkpoint is due.
    due: u64,
}

impl Decoder {
    /// Returns a decoder for the gzip data that begin at `offset` in their file.
    ///
    /// The offset matters only for the places that are reported.
    pub fn new(offset: u64) -> Self {
        Self {
            stage: Stage::Header,
            offset,
            carry: Carry::default(),
            header: Header::new(),
            blocks: Blocks::new(),
            window: Window::new(),
            member: Member { offset, ..Member::default() },
            checksum: Hasher::new(),
            output: 0,
            spacing: None,
            due: 0,
        }
    }

    /// Returns a decoder that goes on from a checkpoint.
    ///
    /// It is to be fed with the file from [`Checkpoint::byte`] on, and hands out the data from [`Checkpoint::output`]
    /// on. Checksum and length of the member are verified as if it had been decompressed in one go.
    pub fn resume(checkpoint: &Checkpoint, history: &[u8]) -> Self {
        let mut decoder = Self::new(checkpoint.byte());
        decoder.stage = Stage::Resume(checkpoint.bit());
        decoder.window.preload(history);
        decoder.member = checkpoint.member;
        decoder.checksum = checkpoint.checksum();
        decoder.output = checkpoint.output;
        decoder
    }

    /// Asks for checkpoints that are at least `spacing` bytes of output apart.
    ///
    /// Checkpoints lie between blocks, and a block may be of any size: there can be fewer than expected, even one.
    #[must_use]
    pub fn checkpoint_every(mut self, spacing: u64) -> Self {
        self.spacing = Some(spacing);
        self.due = self.output;
        self
    }

    /// Returns how many bytes have been handed out, counted from the beginning of the decompressed data.
    pub fn output(&self) -> u64 {
        self.output
    }

    /// Decompresses the next chunk and hands out all that it yields.
    ///
    /// Breaks off when the sink does, and is of no more use then. An error is final: what precedes the damage has
    /// been handed out, and further calls return the error again.
    pub fn decode(&mut self, chunk: &[u8], sink: &mut dyn Sink) -> Result<ControlFlow<()>, InflateError> {
        let mut bits = Bits::new(self.carry, chunk, self.offset);
        self.offset += chunk.len() as u64;
        let result = self.advance(&mut bits, sink);
        match &result {
            Ok(ControlFlow::Continue(())) => self.carry = bits.carry(),
            Ok(ControlFlow::Break(())) => self.stage = Stage::Stopped,
            Err(error) => self.stage = Stage::Failed(error.clone()),
        }
        result
    }

    /// Returns what the file consisted of, now that all of it has been fed, or what it lacks.
    pub fn finish(&self) -> Result<Summary, InflateError> {
        let summary = |trailing| Summary { members: self.member.index, output: self.output, trailing };
        let within = match &self.stage {
            Stage::Between => return Ok(summary(None)),
            Stage::Magic => {
                let offset = self.offset - 1;
                return Ok(summary(Some(Trailing { offset, length: 1, zeros: false })));
            }
            Stage::Trailing(trailing) => return Ok(summary(Some(*trailing))),
            Stage::Failed(error) => return Err(error.clone()),
            Stage::Header => Part::Header,
            Stage::Resume(_) | Stage::Data | Stage::Stopped => Part::Data,
            Stage::Checksum | Stage::Length => Part::Trailer,
        };
        Err(InflateError::Truncated { at: Place::new(self.offset * 8, self.output), within })
    }

    /// Goes from stage to stage until the chunk is used up.
    fn advance(&mut self, bits: &mut Bits<'_>, sink: &mut dyn Sink) -> Result<ControlFlow<()>, InflateError> {
        loop {
            let step = match &mut self.stage {
                Stage::Resume(bit) => match bits.take(*bit) {
                    Some(_) => self.enter(Stage::Data),
                    None => Step::Wait,
                },
                Stage::Header => self.header(bits, sink)?,
                Stage::Data => self.data(bits, sink)?,
                Stage::Checksum => self.checksum(bits)?,
                Stage::Length => self.length(bits, sink)?,
                Stage::Between | Stage::Magic => self.between(bits),
                Stage::Trailing(trailing) => {
                    trailing.take(bits);
                    Step::Wait
                }
                Stage::Stopped => Step::Stop,
                Stage::Failed(error) => return Err(error.clone()),
            };
            match step {
                Step::On => {}
                Step::Wait => return Ok(ControlFlow::Continue(())),
                Step::Stop => return Ok(ControlFlow::Break(())),
            }
        }
    }

    fn enter(&mut self, stage: Stage) -> Step {
        self.stage = stage;
        Step::On
    }

    fn header(&mut self, bits: &mut Bits<'_>, sink: &mut dyn Sink) -> Result<Step, InflateError> {
        let complete = self.header.read(bits).map_err(|wrong| InflateError::Header {
            at: Place::new(wrong.byte * 8, self.output),
            fault: wrong.fault,
        })?;
        if !complete {
            return Ok(Step::Wait);
        }
        self.window.forget();
        self.checkpoint(bits, sink);
        Ok(self.enter(Stage::Data))
    }

    fn data(&mut self, bits: &mut Bits<'_>, sink: &mut dyn Sink) -> Result<Step, InflateError> {
        let pause = self.blocks.run(bits, &mut self.window);
        let fresh_output = self.output + self.window.fresh_len() as u64;
        // Fresh bytes are kept back between blocks, unless a checkpoint needs the checksum up to its block.
        let keep = matches!(pause, Ok(Pause::Boundary)) && !self.is_due(fresh_output);
        if !keep && self.hand_out(sink).is_break() {
            return Ok(Step::Stop);
        }
        match pause {
            Ok(Pause::Input) => Ok(Step::Wait),
            Ok(Pause::Full) => Ok(Step::On),
            Ok(Pause::Boundary) => {
                if !keep {
                    self.checkpoint(bits, sink);
                }
                Ok(Step::On)
            }
            Ok(Pause::End) => {
                bits.align();
                Ok(self.enter(Stage::Checksum))
            }
            Err(wrong) => {
                Err(InflateError::Corrupt { at: Place::new(wrong.position, self.output), fault: wrong.fault })
            }
        }
    }

    /// Hands the fresh bytes out, while they are in the cache for the checksum, too.
    fn hand_out(&mut self, sink: &mut dyn Sink) -> ControlFlow<()> {
        let fresh = self.window.fresh();
        if fresh.is_empty() {
            return ControlFlow::Continue(());
        }
        self.checksum.update(fresh);
        self.member.size += fresh.len() as u64;
        self.output += fresh.len() as u64;
        let flow = sink.data(fresh);
        self.window.handed_out();
        flow
    }

    fn is_due(&self, output: u64) -> bool {
        self.spacing.is_some() && output >= self.due
    }

    /// Gives the sink a checkpoint before the next block, if one is due.
    fn checkpoint(&mut self, bits: &Bits<'_>, sink: &mut dyn Sink) {
        let Some(spacing) = self.spacing.filter(|_| self.output >= self.due) else {
            return;
        };
        let member = Member { checksum: self.checksum.clone().finalize(), ..self.member };
        let checkpoint = Checkpoint { position: bits.position(), output: self.output, member };
        sink.checkpoint(checkpoint, self.window.history());
        self.due = self.output + spacing;
    }

    fn checksum(&mut self, bits: &mut Bits<'_>) -> Result<Step, InflateError> {
        let at = Place::new(bits.position(), self.output);
        let Some(expected) = bits.take(32) else {
            return Ok(Step::Wait);
        };
        let found = std::mem::take(&mut self.checksum).finalize();
        if expected != found {
            return Err(InflateError::Checksum { at, expected, found });
        }
        self.member.checksum = found;
        Ok(self.enter(Stage::Length))
    }

    fn length(&mut self, bits: &mut Bits<'_>, sink: &mut dyn Sink) -> Result<Step, InflateError> {
        let at = Place::new(bits.position(), self.output);
        let Some(expected) = bits.take(32) else {
            return Ok(Step::Wait);
        };
        let [a, b, c, d, ..] = self.member.size.to_le_bytes();
        let found = u32::from_le_bytes([a, b, c, d]);
        if expected != found {
            return Err(InflateError::Length { at, expected, found });
        }
        let end = bits.position() / 8;
        self.member.length = end - self.member.offset;
        sink.member(&self.member);
        self.member =
            Member { index: self.member.index + 1, offset: end, output: self.output, ..Member::default() };
        Ok(self.enter(Stage::Between))
    }

    /// Looks whether another member follows.
    fn between(&mut self, bits: &mut Bits<'_>) -> Step {
        let second = usize::from(matches!(self.stage, Stage::Magic));
        let Some(byte) = bits.byte() else {
            return Step::Wait;
        };
        if byte != MAGIC[second] {
            let mut trailing =
                Trailing { offset: self.member.offset, length: second as u64, zeros: second == 0 };
            trailing.push(byte);
            return self.enter(Stage::Trailing(trailing));
        }
        if second == 0 {
            return self.enter(Stage::Magic);
        }
        self.header = Header::after_magic();
        self.enter(Stage::Header)
    }
}

/// What to do after a step.
enum Step {
    /// Take the next one.
    On,
    /// Wait for the next chunk.
    Wait,
    /// Stop for good.
    Stop,
}

impl Trailing {
    /// Takes all that is left of the chunk.
    fn take(&mut self, bits: &mut Bits<'_>) {
        while bits.available() > 0
            && let Some(byte) = bits.byte()
        {
            self.push(byte);
        }
        let rest = bits.slice(usize::MAX);
        self.length += rest.len() as u64;
        self.zeros &= rest.iter().all(|&byte| byte == 0);
    }

    fn push(&mut self, byte: u8) {
        self.length += 1;
        self.zeros &= byte == 0;
    }
}
