//! The output window: the last 32 KiB of history, and behind them fresh bytes that nobody has seen yet.

/// How far back a distance can reach, in bytes (RFC 1951, 2).
pub(super) const HISTORY: usize = 32 * 1024;
/// How many fresh bytes the window takes before they have to be handed out: few enough to stay in the cache.
const FRESH: usize = 128 * 1024;
/// Where the room for fresh bytes ends.
const LIMIT: usize = HISTORY + FRESH;
/// The longest match, in bytes.
const LONGEST_MATCH: usize = 258;
/// Moves come in pieces of this many bytes, and may write that much too far.
const PIECE: usize = 16;
/// Indices are masked to this range. It covers the longest overrun behind the limit: two literals, a match and
/// the pieces written beyond it. A power of two lets the mask stand for a bounds check.
const REACH: usize = 256 * 1024;

const _: () = assert!(REACH.is_power_of_two() && LIMIT + 2 + LONGEST_MATCH + 3 * PIECE < REACH);

/// The output window.
#[derive(Debug, Clone)]
pub(super) struct Window {
    bytes: Box<[u8; REACH + PIECE]>,
    /// Where the next byte goes.
    end: usize,
    /// Where the bytes begin that have not been handed out.
    fresh: usize,
    /// Where the bytes begin that a distance may reach.
    start: usize,
}

impl Window {
    /// Returns an empty window.
    pub(super) fn new() -> Self {
        let bytes = vec![0; REACH + PIECE].into_boxed_slice().try_into().expect("the length is the array's");
        Self { bytes, end: HISTORY, fresh: HISTORY, start: HISTORY }
    }

    /// Forgets the history: what follows cannot refer to what precedes.
    pub(super) fn forget(&mut self) {
        self.start = self.end;
    }

    /// Takes the last 32 KiB of `history` as bytes that can be reached and have been handed out.
    pub(super) fn preload(&mut self, history: &[u8]) {
        let history = &history[history.len().saturating_sub(HISTORY)..];
        self.start = HISTORY - history.len();
        self.bytes[self.start..HISTORY].copy_from_slice(history);
        self.end = HISTORY;
        self.fresh = HISTORY;
    }

    /// Returns the bytes that a distance can reach, at most 32 KiB.
    pub(super) fn history(&self) -> &[u8] {
        &self.bytes[self.start.max(self.end - HISTORY)..self.end]
    }

    /// Returns the bytes that have not been handed out.
    pub(super) fn fresh(&self) -> &[u8] {
        &self.bytes[self.fresh..self.end]
    }

    /// Returns how many bytes have not been handed out.
    pub(super) fn fresh_len(&self) -> usize {
        self.end - self.fresh
    }

    /// Notes that the fresh bytes have been handed out, and makes room when none is left.
    pub(super) fn handed_out(&mut self) {
        if self.is_full() {
            let kept = self.end - HISTORY;
            self.bytes.copy_within(kept..self.end, 0);
            self.start = self.start.saturating_sub(kept);
            self.end = HISTORY;
        }
        self.fresh = self.end;
    }

    /// Returns whether the fresh bytes have to be handed out before the next symbol.
    pub(super) fn is_full(&self) -> bool {
        self.end >= LIMIT
    }

    /// Returns how many bytes there is room for; more after [`handed_out`](Self::handed_out).
    pub(super) fn room(&self) -> usize {
        LIMIT.saturating_sub(self.end)
    }

    /// Appends bytes for which there is room.
    pub(super) fn extend(&mut self, bytes: &[u8]) {
        self.bytes[self.end..self.end + bytes.len()].copy_from_slice(bytes);
        self.end += bytes.len();
    }

    /// Borrows the window for a run of symbols.
    #[inline(always)]
    pub(super) fn cursor(&mut self) -> Cursor<'_> {
        Cursor { bytes: &mut self.bytes, end: self.end, start: self.start }
    }

    /// Takes over what a cursor has written up to `end`.
    #[inline(always)]
    pub(super) fn advance_to(&mut self, end: usize) {
        self.end = end;
    }
}

/// The end of the window while symbols are written, held in registers.
///
/// No method checks for the limit: a caller stops at [`is_full`](Self::is_full), and what one symbol, or one turn of
/// the fast loop, writes beyond it is covered by the masked range.
#[derive(Debug)]
pub(super) struct Cursor<'a> {
    bytes: &'a mut [u8; REACH + PIECE],
    end: usize,
    start: usize,
}

impl Cursor<'_> {
    /// Returns where the next byte goes, for [`Window::advance_to`].
    #[inline(always)]
    pub(super) fn end(&self) -> usize {
        self.end
    }

    /// Returns whether the fresh bytes have to be handed out.
    #[inline(always)]
    pub(super) fn is_full(&self) -> bool {
        self.end >= LIMIT
    }

    /// Returns how many bytes a distance can reach.
    #[inline(always)]
    pub(super) fn reach(&self) -> usize {
        self.end - self.start
    }

    /// Appends a literal.
    #[inline(always)]
    pub(super) fn push(&mut self, byte: u8) {
        self.bytes[self.end & (REACH - 1)] = byte;
        self.end += 1;
    }

    /// Appends seven literals in one move; the eighth byte is of no account.
    #[inline(always)]
    pub(super) fn push_seven(&mut self, bytes: [u8; 8]) {
        self.put(bytes, self.end);
        self.end += 7;
    }

    /// Appends `length` bytes, 258 at most, from `distance` bytes back, which must be within reach.
    #[inline(always)]
    pub(super) fn repeat(&mut self, distance: usize, length: usize) {
        let mut to = self.end;
        let mut from = to.wrapping_sub(distance);
        self.end += length;
        if distance >= PIECE {
            self.copy::<PIECE>(from, to);
            self.copy::<PIECE>(from.wrapping_add(PIECE), to + PIECE);
            while to + 2 * PIECE < self.end {
                to += PIECE;
                from = from.wrapping_add(PIECE);
                self.copy::<PIECE>(from.wrapping_add(PIECE), to + PIECE);
            }
        } else if distance == 1 {
            let piece = [self.bytes[from & (REACH - 1)]; PIECE];
            while to < self.end {
                self.put(piece, to);
                to += PIECE;
            }
        } else if distance >= 8 {
            while to < self.end {
                self.copy::<8>(from, to);
                from = from.wrapping_add(8);
                to += 8;
            }
        } else {
            // The source is shorter than the move: only its first `distance` bytes are right each time.
            while to < self.end {
                self.copy::<8>(from, to);
                from = from.wrapping_add(distance);
                to += distance;
            }
        }
    }

    #[inline(always)]
    fn copy<const SIZE: usize>(&mut self, from: usize, to: usize) {
        let from = from & (REACH - 1);
        let piece: [u8; SIZE] = *self.bytes[from..].first_chunk().expect("a piece fits behind the mask");
        self.put(piece, to);
    }

    #[inline(always)]
    fn put<const SIZE: usize>(&mut self, piece: [u8; SIZE], to: usize) {
        let to = to & (REACH - 1);
        *self.bytes[to..].first_chunk_mut().expect("a piece fits behind the mask") = piece;
    }
}
