//! The decoder: from stage to stage through the members of a gzip file.

use std::ops::ControlFlow;

use super::bits::{Bits, Carry};
use super::block::{Blocks, Pause};
use super::checkpoint::{Checkpoint, Member};
use super::error::{InflateError, Part, Place, Trailer};
use super::gzip::{Header, MAGIC};
use super::window::Window;
use super::{Sink, Summary, Trailing};
use crate::image::crc::crc32;

/// What comes next in the file.
#[derive(Debug, Clone)]
enum Stage {
    /// The rest of a byte of which the first bits belong to the block before the checkpoint.
    Resume(u32),
    Header,
    Data,
    /// Behind the data, and behind the checksum if it has been read.
    Trailer(Option<u32>),
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
    /// The current member, as far as it has been handed out.
    member: Member,
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
            Stage::Trailer(_) => Part::Trailer,
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
                Stage::Trailer(checksum) => {
                    let checksum = *checksum;
                    self.trailer(checksum, bits, sink)?
                }
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
                Ok(self.enter(Stage::Trailer(None)))
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
        self.member.checksum = crc32(self.member.checksum, fresh);
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
        let checkpoint = Checkpoint { position: bits.position(), output: self.output, member: self.member };
        sink.checkpoint(checkpoint, self.window.history());
        self.due = self.output + spacing;
    }

    /// Reads checksum and length and compares both.
    fn trailer(
        &mut self,
        checksum: Option<u32>,
        bits: &mut Bits<'_>,
        sink: &mut dyn Sink,
    ) -> Result<Step, InflateError> {
        let Some(field) = bits.take(32) else {
            return Ok(Step::Wait);
        };
        let Some(checksum) = checksum else {
            return Ok(self.enter(Stage::Trailer(Some(field))));
        };
        let stored = Trailer { checksum, length: field };
        let computed = Trailer { checksum: self.member.checksum, length: self.member.length_field() };
        if stored != computed {
            let at = Place::new(bits.position() - 64, self.output);
            return Err(InflateError::Trailer { at, stored, computed });
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
