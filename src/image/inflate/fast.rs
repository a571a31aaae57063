//! The inner loop: symbols as fast as they can be decoded while input and output are far from their ends.
//!
//! The loop owes its speed to what it does not do: it checks for the end of input and output once per turn, fills
//! the bit buffer without a branch, and looks the next symbol up before it copies a match, so that the look-up and
//! the copy overlap. On x86-64 it exists twice, once for processors with the bit instructions of BMI.

use std::array;

use super::bits::Bits;
use super::error::Fault;
use super::tables::{Entry, Tables};
use super::window::{Cursor, Window};

/// How many bytes of input one turn of the loop may look at: two fillings of the bit buffer.
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
    #[expect(unsafe_code, reason = "a function for certain processors cannot be called otherwise")]
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
    turn(tables, window, bits)
}

fn run_portable(tables: &Tables, window: &mut Window, bits: &mut Bits<'_>) -> Stop {
    turn(tables, window, bits)
}

#[inline(always)]
#[expect(clippy::inline_always, reason = "each caller compiles it for other processors")]
fn turn(tables: &Tables, window: &mut Window, outer: &mut Bits<'_>) -> Stop {
    if outer.remaining() < MARGIN || window.is_full() {
        return Stop::Margin;
    }
    let mut bits = *outer;
    let mut output = window.cursor();
    bits.refill();
    let mut entry = tables.literals.first(bits.buffer());
    let stop = loop {
        // At least 56 bits are in the buffer. Three literals from the first level take 33 of them; two literals
        // and a length of the longest kind take 42.
        let mut before = bits.buffer();
        bits.skip(entry.0);
        if entry.is_literal() {
            output.push(entry.byte());
            entry = tables.literals.first(bits.buffer());
            before = bits.buffer();
            bits.skip(entry.0);
            if entry.is_literal() {
                output.push(entry.byte());
                entry = tables.literals.first(bits.buffer());
                before = bits.buffer();
                bits.skip(entry.0);
                if entry.is_literal() {
                    output.push(entry.byte());
                    entry = tables.literals.first(bits.buffer());
                    if bits.remaining() < MARGIN || output.is_full() {
                        break Stop::Margin;
                    }
                    bits.refill();
                    if tables.plain {
                        plain_literals(tables, &mut output, &mut bits);
                        entry = tables.literals.first(bits.buffer());
                    }
                    continue;
                }
            }
        }
        let mut back = entry.bits();
        if entry.is_exception() {
            if entry.is_continued() {
                entry = tables.literals.second(entry, bits.buffer());
                before = bits.buffer();
                back += entry.bits();
                bits.skip(entry.0);
                if entry.is_literal() {
                    output.push(entry.byte());
                    entry = tables.literals.first(bits.buffer());
                    if bits.remaining() < MARGIN || output.is_full() {
                        break Stop::Margin;
                    }
                    bits.refill();
                    continue;
                }
            }
            if entry.is_exception() {
                break if entry.is_end() {
                    Stop::End
                } else {
                    Stop::Fault { fault: Fault::UnusedLiteral, back }
                };
            }
        }
        let length = entry.value(before);

        // A distance of the first level takes at most 22 bits, and the next look-up 11.
        if bits.is_below(33) {
            bits.refill();
        }
        let mut far = tables.distances.first(bits.buffer());
        before = bits.buffer();
        bits.skip(far.0);
        back += far.bits();
        if far.is_exception() {
            if far.is_continued() {
                bits.refill();
                far = tables.distances.second(far, bits.buffer());
                before = bits.buffer();
                bits.skip(far.0);
                back += far.bits();
            }
            if far.is_exception() {
                break Stop::Fault { fault: Fault::UnusedDistance, back };
            }
        }
        let distance = far.value(before);
        let reach = output.reach();
        if distance > reach {
            break Stop::Fault { fault: too_far(distance, reach), back };
        }
        entry = tables.literals.first(bits.buffer());
        let more = bits.remaining() >= MARGIN;
        if more {
            bits.refill();
        }
        output.repeat(distance, length);
        if !more || output.is_full() {
            break Stop::Margin;
        }
    };
    let end = output.end();
    bits.settle();
    window.advance_to(end);
    *outer = bits;
    stop
}

/// Decodes literals of eight bits, seven at a time, as long as no other symbol is among them.
///
/// Data that have been compressed before make blocks of hardly anything else. Usually a literal has to wait for the
/// look-up of the one before, which says where it begins; here all seven are looked up at once.
#[inline(always)]
#[expect(clippy::inline_always, reason = "each caller compiles it for other processors")]
fn plain_literals(tables: &Tables, output: &mut Cursor<'_>, bits: &mut Bits<'_>) {
    while bits.remaining() >= MARGIN && !output.is_full() {
        let entries: [Entry; 7] = array::from_fn(|nth| tables.literals.first(bits.buffer() >> (8 * nth)));
        if !Entry::are_plain(&entries) {
            return;
        }
        for entry in entries {
            output.push(entry.byte());
        }
        bits.skip(56);
        bits.refill();
    }
}

/// Returns the fault of a distance that reaches `reach` bytes at most.
pub(super) fn too_far(distance: usize, reach: usize) -> Fault {
    let short = |bytes: usize| u16::try_from(bytes).unwrap_or(u16::MAX);
    Fault::TooFar { distance: short(distance), available: short(reach) }
}
