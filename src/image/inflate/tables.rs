//! Decoding tables: what the next bits of the stream mean, found with one or two look-ups.
//!
//! The next [`LITERAL_BITS`] (or [`DISTANCE_BITS`]) bits index the first level. A code that is longer leads to a
//! second-level table for its remaining bits, which lies behind the first. Both levels hold [`Entry`] values,
//! in which everything that the decoder needs to know about a code is ready to use.

#![expect(
    clippy::cast_possible_truncation,
    reason = "symbols, code words and places in a table have at most 16 bits"
)]

use super::error::CodeFault;

/// The longest code of DEFLATE, in bits.
const LONGEST: usize = 15;
/// How many bits index the first level of the literal and length table.
pub(super) const LITERAL_BITS: u32 = 11;
/// How many bits index the first level of the distance table.
pub(super) const DISTANCE_BITS: u32 = 9;
/// How many bits index the table of the code lengths' own code; none of its codes is longer.
pub(super) const LENGTH_BITS: u32 = 7;
/// Room for the literal and length table. A second-level table of two to the power of k entries holds at least k + 1
/// codes, so 288 codes need at most 57 such tables of 16 entries behind the 2,048 of the first level. The room is a
/// power of two, which lets a mask stand for a bounds check.
const LITERAL_ROOM: usize = 4096;
/// Room for the distance table: 32 codes need at most four second-level tables of 64 entries and one of 16 behind the
/// 512 of the first level.
const DISTANCE_ROOM: usize = 1024;

/// What a code means.
///
/// | bits  | content |
/// |-------|---------|
/// | 31    | the code is a literal |
/// | 16–30 | literal, base of a length or distance, or index of a second-level table |
/// | 15    | exception: neither a literal nor a complete length or distance |
/// | 14    | exception: a second-level table continues the code |
/// | 13    | exception: the block ends here |
/// | 8–11  | length of the code alone, in bits; of a second-level table: how many bits index it |
/// | 0–5   | length of the code with the extra bits behind it |
///
/// An exception with neither bit 14 nor 13 is a code that means nothing. Bits 6, 7, 12 and 13 of other entries are
/// zero, so that the low bytes serve as shift counts as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry(pub(super) u32);

impl Entry {
    const LITERAL: u32 = 1 << 31;
    const EXCEPTION: u32 = 1 << 15;
    const CONTINUED: u32 = 1 << 14;
    const END: u32 = 1 << 13;

    /// A code that means nothing, or a bit sequence that an incomplete code leaves out.
    const UNUSED: Self = Self(Self::EXCEPTION);

    const fn literal(symbol: u32) -> Self {
        Self(Self::LITERAL | symbol << 16)
    }

    const fn base(base: u32, extra: u32) -> Self {
        Self(base << 16 | extra)
    }

    const fn second_level(start: u32, index_bits: u32, first_level_bits: u32) -> Self {
        Self(start << 16 | Self::EXCEPTION | Self::CONTINUED | index_bits << 8 | first_level_bits)
    }

    /// Returns the entry for a code of this length.
    const fn with_length(self, length: u32) -> Self {
        Self(self.0 + (length << 8) + length)
    }

    /// Returns whether the code is a literal.
    #[inline(always)]
    pub(super) const fn is_literal(self) -> bool {
        self.0 & Self::LITERAL != 0
    }

    /// Returns whether the code is neither a literal nor a complete length or distance.
    #[inline(always)]
    pub(super) const fn is_exception(self) -> bool {
        self.0 & Self::EXCEPTION != 0
    }

    /// Returns whether a second-level table continues the code.
    #[inline(always)]
    pub(super) const fn is_continued(self) -> bool {
        self.0 & Self::CONTINUED != 0
    }

    /// Returns whether an exception is the end of the block.
    #[inline(always)]
    pub(super) const fn is_end(self) -> bool {
        self.0 & Self::END != 0
    }

    /// Returns whether all codes are literals of eight bits.
    #[inline(always)]
    pub(super) fn are_plain(entries: &[Self; 7]) -> bool {
        let plain = Self::literal(0).with_length(8).0;
        let other = |nth: usize| entries[nth].0 ^ plain;
        let others = other(0) | other(1) | other(2) | other(3) | other(4) | other(5) | other(6);
        others & (Self::LITERAL | 0xff) == 0
    }

    /// Returns how many bits the code and its extra bits take.
    #[inline(always)]
    pub(super) const fn bits(self) -> u32 {
        self.0 & 0xff
    }

    /// Returns the literal.
    #[inline(always)]
    pub(super) const fn byte(self) -> u8 {
        self.0.to_le_bytes()[2]
    }

    /// Returns the literal, or the base of a length or distance without its extra bits.
    #[inline(always)]
    pub(super) const fn symbol(self) -> u32 {
        self.0 >> 16 & 0x7fff
    }

    /// Returns the length or distance: the base plus the extra bits, which follow the code in `buffer`.
    #[inline(always)]
    pub(super) const fn value(self, buffer: u64) -> usize {
        let field = buffer & !u64::MAX.wrapping_shl(self.0);
        (self.0 >> 16) as usize + field.wrapping_shr(self.0 >> 8) as usize
    }

    /// Returns the place in the second-level table that the bits behind the first level select.
    #[inline(always)]
    const fn continuation(self, buffer: u64) -> usize {
        let index_bits = self.0 >> 8 & 0xf;
        (self.0 >> 16) as usize + (buffer & !(u64::MAX << index_bits)) as usize
    }
}

/// A two-level decoding table with `ROOM` entries, a power of two, of which the next `BITS` bits select the first.
#[derive(Debug, Clone)]
pub(super) struct Table<const ROOM: usize, const BITS: u32>([Entry; ROOM]);

/// The table of literals, lengths and the end of the block.
pub(super) type Literals = Table<LITERAL_ROOM, LITERAL_BITS>;
/// The table of distances.
pub(super) type Distances = Table<DISTANCE_ROOM, DISTANCE_BITS>;
/// The table of the code in which a dynamic block writes its code lengths.
pub(super) type Lengths = Table<128, LENGTH_BITS>;

/// The tables of a block.
#[derive(Debug, Clone)]
pub(super) struct Tables {
    pub(super) literals: Literals,
    pub(super) distances: Distances,
    /// Whether nearly all symbols are literals of eight bits.
    pub(super) plain: bool,
}

impl Tables {
    /// Returns tables in which no code means anything.
    pub(super) fn new() -> Self {
        Self { literals: Table::new(), distances: Table::new(), plain: false }
    }

    /// Builds the tables of the fixed code (RFC 1951, 3.2.6).
    pub(super) fn build_fixed(&mut self) {
        let mut lengths = [8; 288];
        lengths[144..256].fill(9);
        lengths[256..280].fill(7);
        self.literals.build(&lengths, &LITERALS).expect("the fixed code of literals is complete");
        self.distances.build(&[5; 32], &DISTANCES).expect("the fixed code of distances is complete");
        self.plain = false;
    }
}

impl<const ROOM: usize, const BITS: u32> Table<ROOM, BITS> {
    /// Returns a table in which no code means anything.
    pub(super) const fn new() -> Self {
        assert!(ROOM.is_power_of_two() && ROOM >= 1 << BITS);
        Self([Entry::UNUSED; ROOM])
    }

    /// Looks up the next bits in the first level.
    #[inline(always)]
    pub(super) fn first(&self, buffer: u64) -> Entry {
        self.0[buffer as usize & ((1 << BITS) - 1)]
    }

    /// Looks up the bits behind the first level in the second-level table of `entry`.
    #[inline(always)]
    pub(super) fn second(&self, entry: Entry, buffer: u64) -> Entry {
        self.0[entry.continuation(buffer) & (ROOM - 1)]
    }

    /// Builds the table of a canonical code (RFC 1951, 3.2.2).
    ///
    /// `lengths` holds the code length in bits of each symbol, at most 15, zero for a symbol that is not used;
    /// `meanings` holds the entry of each symbol without its length.
    ///
    /// Every bit sequence has to mean something.
    pub(super) fn build(&mut self, lengths: &[u8], meanings: &[Entry]) -> Result<(), CodeFault> {
        let code = Code::sort(lengths)?;
        if code.symbols().len() < 2 {
            return Err(CodeFault::Incomplete);
        }
        self.fill(&code, meanings);
        Ok(())
    }

    /// Builds the table of a canonical code that may be incomplete where zlib accepts it, too: no code word at
    /// all, or a single one of one bit.
    pub(super) fn build_sparse(&mut self, lengths: &[u8], meanings: &[Entry]) -> Result<(), CodeFault> {
        let code = Code::sort(lengths)?;
        if code.symbols().len() < 2 {
            self.fill_sparse(&code, meanings);
        } else {
            self.fill(&code, meanings);
        }
        Ok(())
    }

    fn fill_sparse(&mut self, code: &Code, meanings: &[Entry]) {
        let table = &mut self.0[..1 << BITS];
        table.fill(Entry::UNUSED.with_length(1));
        if let [symbol] = code.symbols() {
            let entry = meanings[usize::from(*symbol)].with_length(1);
            table.iter_mut().step_by(2).for_each(|slot| *slot = entry);
        }
    }

    /// Fills the table by doubling: a first level for codes of up to n bits, written twice, is the first level
    /// for codes of up to n + 1 bits, and only the codes of that length are still to be put in.
    fn fill(&mut self, code: &Code, meanings: &[Entry]) {
        let mut symbols = code.symbols().iter();
        let mut word = 0_usize;
        let mut filled = 1_usize;
        for length in 1..=BITS {
            self.0.copy_within(..filled, filled);
            filled *= 2;
            for symbol in symbols.by_ref().take(code.count(length)) {
                self.0[word & (ROOM - 1)] = meanings[usize::from(*symbol)].with_length(length);
                word = following(word, filled);
            }
        }
        let mut prefix = usize::MAX;
        let mut start = filled;
        let mut end = filled;
        for length in BITS + 1..=LONGEST as u32 {
            for (nth, symbol) in symbols.by_ref().take(code.count(length)).enumerate() {
                if word & (filled - 1) != prefix {
                    prefix = word & (filled - 1);
                    start = end;
                    let index_bits = code.second_level_bits(length, nth, BITS);
                    end = start + (1 << index_bits);
                    self.0[prefix] = Entry::second_level(start as u32, index_bits, BITS);
                }
                let entry = meanings[usize::from(*symbol)].with_length(length - BITS);
                let first = start + (word >> BITS);
                self.0[first..end].iter_mut().step_by(1 << (length - BITS)).for_each(|slot| *slot = entry);
                word = following(word, 1 << length);
            }
        }
    }
}

/// Returns the code word after `word`, where `size` is two to the power of its length.
///
/// Code words are numbers that count upwards from their first bit, which is the most significant one there and
/// the least significant one here: the bits from the lowest zero that is highest up are turned over.
fn following(word: usize, size: usize) -> usize {
    let zeros = word ^ (size - 1);
    if zeros == 0 {
        return 0;
    }
    let highest = 1 << zeros.ilog2();
    word & (highest - 1) | highest
}

/// A canonical code: its symbols in the order of their code words.
struct Code {
    counts: [u16; LONGEST + 1],
    sorted: [u16; 288],
    used: usize,
}

impl Code {
    /// Sorts the symbols by code length and checks that the lengths make a code.
    fn sort(lengths: &[u8]) -> Result<Self, CodeFault> {
        let mut counts = [0_u16; LONGEST + 1];
        for &length in lengths {
            counts[usize::from(length & 15)] += 1;
        }
        counts[0] = 0;
        let mut starts = [0_u16; LONGEST + 2];
        let mut left = 1_i32;
        for length in 1..=LONGEST {
            left = left * 2 - i32::from(counts[length]);
            if left < 0 {
                return Err(CodeFault::Oversubscribed);
            }
            starts[length + 1] = starts[length] + counts[length];
        }
        let used = usize::from(starts[LONGEST + 1]);
        if left > 0 && used > usize::from(counts[1]) {
            return Err(CodeFault::Incomplete);
        }
        let mut sorted = [0_u16; 288];
        for (symbol, &length) in (0_u16..).zip(lengths) {
            if length != 0 {
                let place = &mut starts[usize::from(length & 15)];
                sorted[usize::from(*place)] = symbol;
                *place += 1;
            }
        }
        Ok(Self { counts, sorted, used })
    }

    /// Returns the used symbols in the order of their code words.
    fn symbols(&self) -> &[u16] {
        &self.sorted[..self.used]
    }

    /// Returns how many code words have this length.
    fn count(&self, length: u32) -> usize {
        usize::from(self.counts[length as usize])
    }

    /// Returns how many bits index the second-level table that begins with the `nth` code word of this length.
    ///
    /// The table has to reach to the longest code word with the same first `first_level` bits: the words that
    /// are left are counted until they fill the space behind that prefix.
    fn second_level_bits(&self, length: u32, nth: usize, first_level: u32) -> u32 {
        let mut bits = length - first_level;
        let mut covered = self.count(length) - nth;
        while covered < 1 << bits && first_level + bits < LONGEST as u32 {
            bits += 1;
            covered = covered * 2 + self.count(first_level + bits);
        }
        bits
    }
}

/// The meanings of the literal and length code: 256 literals, the end of the block, 29 lengths, and two codes of
/// the fixed code that never occur (RFC 1951, 3.2.5).
pub(super) const LITERALS: [Entry; 288] = {
    let mut meanings = [Entry::UNUSED; 288];
    let mut literal = 0;
    while literal < 256 {
        meanings[literal as usize] = Entry::literal(literal);
        literal += 1;
    }
    meanings[256] = Entry(Entry::EXCEPTION | Entry::END);
    let mut code = 0;
    let mut base = 3;
    while code < 28 {
        let extra = if code < 8 { 0 } else { code / 4 - 1 };
        meanings[257 + code as usize] = Entry::base(base, extra);
        base += 1 << extra;
        code += 1;
    }
    meanings[285] = Entry::base(258, 0);
    meanings
};

/// The meanings of the distance code: 30 distances, and two codes of the fixed code that never occur.
pub(super) const DISTANCES: [Entry; 32] = {
    let mut meanings = [Entry::UNUSED; 32];
    let mut code = 0;
    let mut base = 1;
    while code < 30 {
        let extra = if code < 4 { 0 } else { code / 2 - 1 };
        meanings[code as usize] = Entry::base(base, extra);
        base += 1 << extra;
        code += 1;
    }
    meanings
};

/// The meanings of the code of the code lengths: 16 lengths and three kinds of repetition.
pub(super) const LENGTHS: [Entry; 19] = {
    let mut meanings = [Entry::UNUSED; 19];
    let mut symbol = 0;
    while symbol < 19 {
        meanings[symbol as usize] = Entry::base(symbol, 0);
        symbol += 1;
    }
    meanings
};
