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
//!
//! Releases are built for size. What the inner loop consists of is told to be inlined, and then it is as fast as in a
//! build for speed.

#![expect(clippy::inline_always, reason = "a call in the inner loop costs a tenth of its time")]

mod bits;
mod block;
mod checkpoint;
mod decoder;
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

pub use checkpoint::{Checkpoint, Member};
pub use decoder::Decoder;
pub use error::{CodeFault, Fault, HeaderFault, InflateError, Part, Place, Trailer};
pub use fuzz::fuzz;

use bits::Bits;

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
