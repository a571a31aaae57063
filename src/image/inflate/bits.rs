//! The bit reader: a chunk of input behind a 64-bit buffer that outlives the chunk.
//!
//! DEFLATE packs its fields from the least significant bit of each byte upwards (RFC 1951, 3.1.1). Every field
//! is at most 48 bits long (a length and its distance), so what a chunk lacks always fits into the buffer: a
//! decoder that takes a field only when all of it is there can be interrupted anywhere and carries no bytes over.

/// Bits carried from one chunk to the next.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Carry {
    buffer: u64,
    count: u32,
}

/// A chunk of input, read bit by bit.
///
/// Above the `count` valid bits the buffer holds zeros or the bits that follow in `rest`: filling is a plain
/// `or`, and doing it twice changes nothing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bits<'a> {
    rest: &'a [u8],
    buffer: u64,
    count: u32,
    end: u64,
}

impl<'a> Bits<'a> {
    /// Starts reading `chunk`, whose first byte has the absolute offset `offset`, behind the bits carried over.
    pub(super) fn new(carry: Carry, chunk: &'a [u8], offset: u64) -> Self {
        Self { rest: chunk, buffer: carry.buffer, count: carry.count, end: offset + chunk.len() as u64 }
    }

    /// Returns the bits that the next chunk continues.
    ///
    /// To be called when the chunk is used up: bits of bytes that are still in it would be counted twice.
    pub(super) fn carry(&self) -> Carry {
        debug_assert!(self.rest.is_empty(), "the chunk is used up");
        Carry { buffer: self.buffer, count: self.count }
    }

    /// Returns the absolute position of the next bit, counted in bits.
    pub(super) fn position(&self) -> u64 {
        (self.end - self.rest.len() as u64) * 8 - u64::from(self.count)
    }

    /// Returns how many bytes of the chunk have not reached the buffer.
    #[inline(always)]
    pub(super) fn remaining(&self) -> usize {
        self.rest.len()
    }

    /// Returns how many bits the buffer holds.
    pub(super) fn available(&self) -> u32 {
        self.count
    }

    /// Returns the buffer: the next [`available`](Self::available) bits from the least significant one upwards.
    #[inline(always)]
    pub(super) fn buffer(&self) -> u64 {
        self.buffer
    }

    /// Fills the buffer to at least 56 bits, or with all that the chunk still has.
    pub(super) fn fill(&mut self) {
        if self.rest.len() >= 8 {
            self.refill();
            return;
        }
        while self.count < 56
            && let Some((&byte, rest)) = self.rest.split_first()
        {
            self.buffer |= u64::from(byte) << self.count;
            self.count += 8;
            self.rest = rest;
        }
    }

    /// Fills the buffer to at least 56 bits with one load and no branch, from a chunk that has 8 bytes left.
    #[inline(always)]
    pub(super) fn refill(&mut self) {
        let word = self.rest.first_chunk().expect("the caller left a margin of 8 bytes");
        self.buffer |= u64::from_le_bytes(*word).wrapping_shl(self.count);
        self.rest = &self.rest[(7 - (self.count >> 3 & 7)) as usize..];
        self.count |= 0b11_1000;
    }

    /// Drops as many bits as the low six bits of `count` say, in the fast loop: an entry serves as it is.
    ///
    /// Leaves rubbish in the high bits of the own count, which nothing but [`settle`](Self::settle) needs to know about.
    #[inline(always)]
    pub(super) fn skip(&mut self, count: u32) {
        self.buffer = self.buffer.wrapping_shr(count);
        self.count = self.count.wrapping_sub(count);
    }

    /// Returns whether fewer than `count` bits are in the buffer, in the fast loop.
    #[inline(always)]
    pub(super) fn is_below(&self, count: u32) -> bool {
        self.count & 0b11_1111 < count
    }

    /// Removes what [`skip`](Self::skip) left in the high bits of `count`.
    #[inline(always)]
    pub(super) fn settle(&mut self) {
        self.count &= 0b11_1111;
    }

    /// Drops `count` bits, which the caller has found to be available.
    #[inline(always)]
    pub(super) fn drop(&mut self, count: u32) {
        self.buffer >>= count;
        self.count -= count;
    }

    /// Takes a field of at most 32 bits, or nothing if the chunk ends before it does.
    pub(super) fn take(&mut self, count: u32) -> Option<u32> {
        if self.count < count {
            self.fill();
        }
        if self.count < count {
            return None;
        }
        let field = self.buffer & ((1 << count) - 1);
        self.drop(count);
        Some(u32::try_from(field).expect("a field has at most 32 bits"))
    }

    /// Takes a byte, or nothing if the chunk ends before it does.
    pub(super) fn byte(&mut self) -> Option<u8> {
        self.take(8).map(|byte| byte.to_le_bytes()[0])
    }

    /// Skips to the next byte boundary.
    pub(super) fn align(&mut self) {
        self.drop(self.count % 8);
    }

    /// Takes up to `limit` whole bytes from behind the buffer, which must be empty.
    pub(super) fn slice(&mut self, limit: usize) -> &'a [u8] {
        debug_assert_eq!(self.count, 0, "the buffer is empty");
        self.buffer = 0;
        let (taken, rest) = self.rest.split_at(limit.min(self.rest.len()));
        self.rest = rest;
        taken
    }
}
