//! The inner loop: symbols as fast as they can be decoded while input and output are far from their ends.
//!
//! The loop owes its speed to what it does not do: it checks for the end of input and output once per turn, fills
//! the bit buffer without a branch, and looks the next symbol up before it copies a match, so that the look-up and
//! the copy overlap. On x86-64 it exists twice, once for processors with the bit instructions of BMI.

use super::bits::Bits;
use super::error::Fault;
use super::tables::{Entry, Tables};
use super::window::{Cursor, Window};

/// How many bytes of input one turn of the loop may look at: three fillings of the bit buffer.
pub(super) const MARGIN: usize = 24;

/// Why the loop stopped.
#[derive(Debug)]
pub(super) enum Stop {
    /// The input or the room for output is nearly used up.
    Margin,
    /// The block has ended.
    End,
    /// A symbol is wrong; it began `back` bits before the current position.
    Fault { fault: Fault, back: u32 },
}

/// Decodes symbols until the block, the input or the room for output ends.
pub(super) fn run(tables: &Tables, window: &mut Window, bits: &mut Bits<'_>) -> Stop {
    #[cfg(target_arch = "x86_64")]
    #[expect(unsafe_code, reason = "calls what certain processors do 4 % faster")]
    if is_x86_feature_detected!("bmi1")
        && is_x86_feature_detected!("bmi2")
        && is_x86_feature_detected!("lzcnt")
    {
        // SAFETY: the processor has the features that the function is compiled for, as was just found out.
        return unsafe { run_bmi(tables, window, bits) };
    }
    run_portable(tables, window, bits)
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "bmi1,bmi2,lzcnt")]
fn run_bmi(tables: &Tables, window: &mut Window, bits: &mut Bits<'_>) -> Stop {
    decode(tables, window, bits)
}

fn run_portable(tables: &Tables, window: &mut Window, bits: &mut Bits<'_>) -> Stop {
    decode(tables, window, bits)
}

#[inline(always)]
fn decode(tables: &Tables, window: &mut Window, bits: &mut Bits<'_>) -> Stop {
    if bits.remaining() < MARGIN || window.is_full() {
        return Stop::Margin;
    }
    let mut run = Run::begin(tables, window, *bits);
    let stop = loop {
        if let Some(stop) = run.turn() {
            break stop;
        }
    };
    let (end, mut rest) = (run.output.end(), run.bits);
    rest.settle();
    *bits = rest;
    window.advance_to(end);
    stop
}

/// A run of symbols, all of it in registers.
struct Run<'a, 'chunk> {
    tables: &'a Tables,
    bits: Bits<'chunk>,
    output: Cursor<'a>,
    /// What the next literal or length code means: looked up, but not yet dropped from the buffer.
    entry: Entry,
    /// The buffer before the last code was dropped from it: with its extra bits.
    before: u64,
}

impl<'a, 'chunk> Run<'a, 'chunk> {
    #[inline(always)]
    fn begin(tables: &'a Tables, window: &'a mut Window, mut bits: Bits<'chunk>) -> Self {
        bits.refill();
        let entry = tables.literals.first(bits.buffer());
        Self { tables, bits, output: window.cursor(), entry, before: 0 }
    }

    /// Decodes up to three literals, or up to two and a match; returns why the loop has to stop, if it has to.
    ///
    /// There are at least 56 bits in the buffer. Three literals from the first level of the table take 33 of them,
    /// two literals and a length of the longest kind take 42.
    #[inline(always)]
    fn turn(&mut self) -> Option<Stop> {
        self.take();
        if self.entry.is_literal() {
            self.literal();
            self.take();
            if self.entry.is_literal() {
                self.literal();
                self.take();
                if self.entry.is_literal() {
                    self.literal();
                    let stop = self.refill();
                    if self.tables.plain && stop.is_none() {
                        self.plain_literals();
                    }
                    return stop;
                }
            }
        }
        let mut back = self.entry.bits();
        if self.entry.is_exception() {
            if self.entry.is_continued() {
                self.entry = self.tables.literals.second(self.entry, self.bits.buffer());
                back += self.entry.bits();
                self.take();
                if self.entry.is_literal() {
                    self.literal();
                    return self.refill();
                }
            }
            if self.entry.is_end() {
                return Some(Stop::End);
            }
            if self.entry.is_exception() {
                return Some(Stop::Fault { fault: Fault::UnusedLiteral, back });
            }
        }
        self.repeat(self.entry.value(self.before), back)
    }

    /// Decodes the distance behind a length that took `back` bits, and copies.
    #[inline(always)]
    fn repeat(&mut self, length: usize, mut back: u32) -> Option<Stop> {
        // A distance of the first level takes at most 22 bits, and the next look-up 11.
        if self.bits.is_below(33) {
            self.bits.refill();
        }
        self.entry = self.tables.distances.first(self.bits.buffer());
        self.take();
        back += self.entry.bits();
        if self.entry.is_exception() {
            if self.entry.is_continued() {
                self.bits.refill();
                self.entry = self.tables.distances.second(self.entry, self.bits.buffer());
                self.take();
                back += self.entry.bits();
            }
            if self.entry.is_exception() {
                return Some(Stop::Fault { fault: Fault::UnusedDistance, back });
            }
        }
        let distance = self.entry.value(self.before);
        let reach = self.output.reach();
        if distance > reach {
            return Some(Stop::Fault { fault: too_far(distance, reach), back });
        }
        self.look_up();
        let more = self.bits.remaining() >= MARGIN;
        if more {
            self.bits.refill();
        }
        self.output.repeat(distance, length);
        (!more || self.output.is_full()).then_some(Stop::Margin)
    }

    /// Decodes literals of eight bits, seven at a time, as long as no other symbol is among them.
    ///
    /// Data that have been compressed before make blocks of hardly anything else. Usually a literal has to wait for
    /// the look-up of the one before, which says where it begins; here all seven are looked up at once.
    #[inline(always)]
    fn plain_literals(&mut self) {
        while self.bits.remaining() >= MARGIN && !self.output.is_full() {
            let buffer = self.bits.buffer();
            // Spelled out: a build for size leaves a loop of seven turns as it is.
            let entry = |nth: u32| self.tables.literals.first(buffer >> (8 * nth));
            let entries = [entry(0), entry(1), entry(2), entry(3), entry(4), entry(5), entry(6)];
            if !Entry::are_plain(&entries) {
                break;
            }
            let byte = |nth: usize| entries[nth].byte();
            self.output.push_seven([byte(0), byte(1), byte(2), byte(3), byte(4), byte(5), byte(6), 0]);
            self.bits.skip(56);
            self.bits.refill();
        }
        self.look_up();
    }

    /// Looks up what comes next.
    #[inline(always)]
    fn look_up(&mut self) {
        self.entry = self.tables.literals.first(self.bits.buffer());
    }

    /// Drops the code that was looked up.
    #[inline(always)]
    fn take(&mut self) {
        self.before = self.bits.buffer();
        self.bits.skip(self.entry.0);
    }

    /// Appends the literal that was looked up, and looks up what comes next.
    #[inline(always)]
    fn literal(&mut self) {
        self.output.push(self.entry.byte());
        self.look_up();
    }

    /// Fills the buffer for the next turn, unless input or room for output are nearly used up.
    #[inline(always)]
    fn refill(&mut self) -> Option<Stop> {
        if self.bits.remaining() < MARGIN || self.output.is_full() {
            return Some(Stop::Margin);
        }
        self.bits.refill();
        None
    }
}

/// Returns the fault of a distance that reaches `reach` bytes at most.
pub(super) fn too_far(distance: usize, reach: usize) -> Fault {
    let short = |bytes: usize| u16::try_from(bytes).unwrap_or(u16::MAX);
    Fault::TooFar { distance: short(distance), available: short(reach) }
}
