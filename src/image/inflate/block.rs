//! Blocks: the states between the bits of a stream and the symbols of its blocks (RFC 1951, 3.2.3).

use super::bits::Bits;
use super::dynamic::Definition;
use super::error::Fault;
use super::fast::{self, Stop};
use super::tables::Tables;
use super::window::Window;

/// Why decoding paused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pause {
    /// The chunk is used up.
    Input,
    /// The window is full.
    Full,
    /// A block has ended and another one follows.
    Boundary,
    /// The last block has ended.
    End,
}

/// A fault and the position of the field that is wrong, in bits.
#[derive(Debug)]
pub(super) struct Wrong {
    pub(super) fault: Fault,
    pub(super) position: u64,
}

/// Where in a block the decoder is.
#[derive(Debug, Clone)]
enum State {
    /// Before the three bits that begin a block.
    Begin,
    /// Before the length of a stored block.
    StoredLength,
    /// In a stored block with this many bytes left.
    Stored(usize),
    /// In the definition of the codes of a dynamic block.
    Codes,
    /// In the symbols of a compressed block.
    Symbols,
}

/// The decoder of one DEFLATE stream.
#[derive(Debug, Clone)]
pub(super) struct Blocks {
    state: State,
    is_last: bool,
    definition: Definition,
    tables: Box<Tables>,
    fixed: bool,
}

impl Blocks {
    /// Returns a decoder that expects the beginning of a block.
    pub(super) fn new() -> Self {
        Self {
            state: State::Begin,
            is_last: false,
            definition: Definition::new(),
            tables: Box::new(Tables::new()),
            fixed: false,
        }
    }

    /// Decodes until something is needed that only the caller can do.
    ///
    /// After [`Pause::End`] the decoder is ready for another stream.
    pub(super) fn run(&mut self, bits: &mut Bits<'_>, window: &mut Window) -> Result<Pause, Wrong> {
        loop {
            let pause = match self.state {
                State::Begin => self.begin(bits)?,
                State::StoredLength => self.stored_length(bits)?,
                State::Stored(left) => self.stored(left, bits, window),
                State::Codes => self.codes(bits)?,
                State::Symbols => self.symbols(bits, window)?,
            };
            if let Some(pause) = pause {
                return Ok(pause);
            }
        }
    }

    fn begin(&mut self, bits: &mut Bits<'_>) -> Result<Option<Pause>, Wrong> {
        let position = bits.position();
        let Some(field) = bits.take(3) else {
            return Ok(Some(Pause::Input));
        };
        self.is_last = field & 1 != 0;
        self.state = match field >> 1 {
            0 => State::StoredLength,
            1 => {
                if !self.fixed {
                    self.tables.build_fixed();
                    self.fixed = true;
                }
                State::Symbols
            }
            2 => {
                self.definition.restart();
                State::Codes
            }
            _ => return Err(Wrong { fault: Fault::BlockType, position }),
        };
        Ok(None)
    }

    fn stored_length(&mut self, bits: &mut Bits<'_>) -> Result<Option<Pause>, Wrong> {
        bits.align();
        let position = bits.position();
        let Some(field) = bits.take(32) else {
            return Ok(Some(Pause::Input));
        };
        let [low, high, not_low, not_high] = field.to_le_bytes();
        let length = u16::from_le_bytes([low, high]);
        let complement = u16::from_le_bytes([not_low, not_high]);
        if length != !complement {
            return Err(Wrong { fault: Fault::StoredLength { length, complement }, position });
        }
        self.state = State::Stored(usize::from(length));
        Ok(None)
    }

    fn stored(&mut self, mut left: usize, bits: &mut Bits<'_>, window: &mut Window) -> Option<Pause> {
        while left > 0 && window.room() > 0 && bits.available() > 0 {
            let byte = bits.byte()?;
            window.extend(&[byte]);
            left -= 1;
        }
        if left > 0 && bits.available() == 0 {
            let bytes = bits.slice(left.min(window.room()));
            window.extend(bytes);
            left -= bytes.len();
        }
        self.state = State::Stored(left);
        if left == 0 {
            Some(self.end())
        } else if window.room() == 0 {
            Some(Pause::Full)
        } else {
            Some(Pause::Input)
        }
    }

    fn codes(&mut self, bits: &mut Bits<'_>) -> Result<Option<Pause>, Wrong> {
        self.fixed = false;
        if !self.definition.read(bits, &mut self.tables)? {
            return Ok(Some(Pause::Input));
        }
        self.state = State::Symbols;
        Ok(None)
    }

    fn symbols(&mut self, bits: &mut Bits<'_>, window: &mut Window) -> Result<Option<Pause>, Wrong> {
        loop {
            match fast::run(&self.tables, window, bits) {
                Stop::Margin => {}
                Stop::End => return Ok(Some(self.end())),
                Stop::Fault { fault, back } => {
                    return Err(Wrong { fault, position: bits.position() - u64::from(back) });
                }
            }
            if window.is_full() {
                return Ok(Some(Pause::Full));
            }
            match self.symbol(bits, window)? {
                Symbol::Done => {}
                Symbol::Missing => return Ok(Some(Pause::Input)),
                Symbol::End => return Ok(Some(self.end())),
            }
        }
    }

    /// Decodes one symbol near the end of a chunk, if all of it is there.
    fn symbol(&mut self, bits: &mut Bits<'_>, window: &mut Window) -> Result<Symbol, Wrong> {
        bits.fill();
        let position = bits.position();
        let wrong = |fault| Wrong { fault, position };
        let buffer = bits.buffer();
        let mut used = 0;
        let mut entry = self.tables.literals.first(buffer);
        if entry.is_continued() && entry.is_exception() {
            used = entry.bits();
            entry = self.tables.literals.second(entry, buffer >> used);
        }
        let before = buffer >> used;
        used += entry.bits();
        if used > bits.available() {
            return Ok(Symbol::Missing);
        }
        let mut output = window.cursor();
        if entry.is_literal() {
            output.push(entry.byte());
        } else if entry.is_exception() {
            if !entry.is_end() {
                return Err(wrong(Fault::UnusedLiteral));
            }
            bits.drop(used);
            return Ok(Symbol::End);
        } else {
            let length = entry.value(before);
            let mut entry = self.tables.distances.first(buffer >> used);
            if entry.is_exception() && entry.is_continued() {
                used += entry.bits();
                entry = self.tables.distances.second(entry, buffer >> used);
            }
            let before = buffer >> used;
            used += entry.bits();
            if used > bits.available() {
                return Ok(Symbol::Missing);
            }
            if entry.is_exception() {
                return Err(wrong(Fault::UnusedDistance));
            }
            let distance = entry.value(before);
            if distance > output.reach() {
                return Err(wrong(fast::too_far(distance, output.reach())));
            }
            output.repeat(distance, length);
        }
        let end = output.end();
        window.advance_to(end);
        bits.drop(used);
        Ok(Symbol::Done)
    }

    /// Leaves a block.
    fn end(&mut self) -> Pause {
        self.state = State::Begin;
        if self.is_last { Pause::End } else { Pause::Boundary }
    }
}

/// What became of a symbol.
enum Symbol {
    /// It has been decoded.
    Done,
    /// The chunk ends before it does.
    Missing,
    /// It was the end of the block.
    End,
}
