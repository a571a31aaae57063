//! The definition of the codes at the beginning of a dynamic block (RFC 1951, 3.2.7).

#![expect(clippy::cast_possible_truncation, reason = "all fields have at most 14 bits")]

use super::bits::Bits;
use super::block::Wrong;
use super::error::Fault;
use super::tables::{self, Lengths, Tables};

/// In which order the lengths of the code length code are written.
const ORDER: [u8; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/// The most literal, length and end-of-block codes of a dynamic block.
const MOST_LITERALS: usize = 286;
/// The most distance codes of a dynamic block.
const MOST_DISTANCES: usize = 30;
/// The end of the block among the literals.
const END: usize = 256;
/// How many literals with a code of eight bits make a block plain.
const PLAIN: usize = 240;

/// A definition of codes, as far as it has been read.
#[derive(Debug, Clone)]
pub(super) struct Definition {
    step: Step,
    literals: usize,
    distances: usize,
    length_codes: usize,
    /// How many lengths of the current step have been read.
    read: usize,
    /// The lengths of the code length code, then those of both codes: first of literals, then of distances.
    lengths: [u8; MOST_LITERALS + MOST_DISTANCES],
    table: Lengths,
}

/// Which fields come next.
#[derive(Debug, Clone, Copy)]
enum Step {
    Counts,
    LengthCode,
    Codes,
}

impl Definition {
    /// Returns a definition of which nothing has been read.
    pub(super) fn new() -> Self {
        Self {
            step: Step::Counts,
            literals: 0,
            distances: 0,
            length_codes: 0,
            read: 0,
            lengths: [0; MOST_LITERALS + MOST_DISTANCES],
            table: Lengths::new(),
        }
    }

    /// Begins another definition.
    pub(super) fn restart(&mut self) {
        self.step = Step::Counts;
    }

    /// Reads on and builds the tables when the definition is complete; returns whether it is.
    pub(super) fn read(&mut self, bits: &mut Bits<'_>, tables: &mut Tables) -> Result<bool, Wrong> {
        loop {
            let more = match self.step {
                Step::Counts => self.counts(bits)?,
                Step::LengthCode => self.length_code(bits)?,
                Step::Codes => {
                    let complete = self.codes(bits)?;
                    if complete {
                        self.build(tables).map_err(|fault| Wrong { fault, position: bits.position() })?;
                    }
                    return Ok(complete);
                }
            };
            if !more {
                return Ok(false);
            }
        }
    }

    fn counts(&mut self, bits: &mut Bits<'_>) -> Result<bool, Wrong> {
        let position = bits.position();
        let Some(field) = bits.take(14) else {
            return Ok(false);
        };
        self.literals = 257 + (field & 31) as usize;
        self.distances = 1 + (field >> 5 & 31) as usize;
        self.length_codes = 4 + (field >> 10) as usize;
        if self.literals > MOST_LITERALS || self.distances > MOST_DISTANCES {
            let (literals, distances) = (self.literals as u16, self.distances as u16);
            return Err(Wrong { fault: Fault::TooManyCodes { literals, distances }, position });
        }
        self.lengths[..ORDER.len()].fill(0);
        self.read = 0;
        self.step = Step::LengthCode;
        Ok(true)
    }

    fn length_code(&mut self, bits: &mut Bits<'_>) -> Result<bool, Wrong> {
        while self.read < self.length_codes {
            let Some(field) = bits.take(3) else {
                return Ok(false);
            };
            self.lengths[usize::from(ORDER[self.read])] = field as u8;
            self.read += 1;
        }
        self.table
            .build(&self.lengths[..ORDER.len()], &tables::LENGTHS)
            .map_err(|fault| Wrong { fault: Fault::LengthCode(fault), position: bits.position() })?;
        self.read = 0;
        self.step = Step::Codes;
        Ok(true)
    }

    fn codes(&mut self, bits: &mut Bits<'_>) -> Result<bool, Wrong> {
        let total = self.literals + self.distances;
        while self.read < total {
            let position = bits.position();
            // A code takes at most 7 bits, the count of a repetition 7 more.
            if bits.available() < 14 {
                bits.fill();
            }
            let entry = self.table.first(bits.buffer());
            let symbol = entry.symbol();
            let extra = match symbol {
                16 => 2,
                17 => 3,
                18 => 7,
                _ => 0,
            };
            if entry.bits() + extra > bits.available() {
                return Ok(false);
            }
            bits.drop(entry.bits());
            let count = (bits.buffer() & ((1 << extra) - 1)) as usize;
            bits.drop(extra);
            let (length, count) = match symbol {
                16 if self.read == 0 => return Err(Wrong { fault: Fault::NothingToRepeat, position }),
                16 => (self.lengths[self.read - 1], 3 + count),
                17 => (0, 3 + count),
                18 => (0, 11 + count),
                length => (length as u8, 1),
            };
            if count > total - self.read {
                return Err(Wrong { fault: Fault::RepeatedTooOften, position });
            }
            self.lengths[self.read..self.read + count].fill(length);
            self.read += count;
        }
        Ok(true)
    }

    fn build(&self, tables: &mut Tables) -> Result<(), Fault> {
        let (literals, rest) = self.lengths.split_at(self.literals);
        if literals[END] == 0 {
            return Err(Fault::NoEnd);
        }
        let of_eight_bits: usize = literals[..END].iter().map(|&length| usize::from(length == 8)).sum();
        tables.plain = of_eight_bits >= PLAIN;
        tables.literals.build_sparse(literals, &tables::LITERALS).map_err(Fault::LiteralCode)?;
        tables
            .distances
            .build_sparse(&rest[..self.distances], &tables::DISTANCES)
            .map_err(Fault::DistanceCode)
    }
}
