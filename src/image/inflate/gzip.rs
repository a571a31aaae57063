//! The header of a gzip member (RFC 1952, 2.3), read byte by byte so that a chunk may end anywhere in it.

use super::bits::Bits;
use super::error::HeaderFault;
use crate::image::crc::crc32;

/// The two bytes with which a member begins.
pub(super) const MAGIC: [u8; 2] = [0x1f, 0x8b];
/// The compression method DEFLATE, the only one that is defined.
const DEFLATE: u8 = 8;
/// Length of the fields that every header has, in bytes.
const FIXED: u32 = 10;

/// A checksum of the header follows it.
const CHECKED: u8 = 1 << 1;
/// An extra field follows, behind its length in two bytes.
const EXTRA: u8 = 1 << 2;
/// The name of the original file follows, up to a zero byte.
const NAME: u8 = 1 << 3;
/// A comment follows, up to a zero byte.
const COMMENT: u8 = 1 << 4;
/// Flags that must not be set, because they could announce fields that nobody knows.
const RESERVED: u8 = 0xe0;

/// A header fault and the byte that is wrong.
#[derive(Debug)]
pub(super) struct WrongHeader {
    pub(super) fault: HeaderFault,
    pub(super) byte: u64,
}

/// Which field the next byte belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Fixed { read: u32 },
    ExtraLength { read: u32 },
    Extra { left: u16 },
    Name,
    Comment,
    Check { read: u32 },
    Complete,
}

/// A header, as far as it has been read.
#[derive(Debug, Clone)]
pub(super) struct Header {
    field: Field,
    flags: u8,
    /// The number in progress: its bytes come least significant first.
    number: u16,
    checksum: u32,
}

impl Header {
    /// Returns a header of which nothing has been read.
    pub(super) fn new() -> Self {
        Self { field: Field::Fixed { read: 0 }, flags: 0, number: 0, checksum: 0 }
    }

    /// Returns a header of which the magic bytes have been read.
    pub(super) fn after_magic() -> Self {
        let mut header = Self::new();
        header.checksum = crc32(0, &MAGIC);
        header.field = Field::Fixed { read: 2 };
        header
    }

    /// Reads on; returns whether the header is complete.
    pub(super) fn read(&mut self, bits: &mut Bits<'_>) -> Result<bool, WrongHeader> {
        while self.field != Field::Complete {
            let byte = bits.position() / 8;
            let Some(value) = bits.byte() else {
                return Ok(false);
            };
            self.field = self.push(value).map_err(|fault| WrongHeader { fault, byte })?;
        }
        Ok(true)
    }

    /// Takes the next byte and returns the field of the one behind it.
    fn push(&mut self, value: u8) -> Result<Field, HeaderFault> {
        let number = u16::from(value) << 8 | self.number >> 8;
        if let Field::Check { read } = self.field {
            self.number = number;
            return if read == 0 { Ok(Field::Check { read: 1 }) } else { self.check() };
        }
        self.checksum = crc32(self.checksum, &[value]);
        Ok(match self.field {
            Field::Fixed { read } => {
                self.fixed(read, value)?;
                if read + 1 < FIXED { Field::Fixed { read: read + 1 } } else { self.after_fixed() }
            }
            Field::ExtraLength { read } => {
                self.number = number;
                if read == 0 { Field::ExtraLength { read: 1 } } else { self.extra(number) }
            }
            Field::Extra { left } => self.extra(left - 1),
            Field::Name if value == 0 => self.after_name(),
            Field::Comment if value == 0 => self.after_comment(),
            field => field,
        })
    }

    fn fixed(&mut self, read: u32, value: u8) -> Result<(), HeaderFault> {
        match read {
            0 | 1 if value != MAGIC[read as usize] => Err(HeaderFault::Magic { found: value }),
            2 if value != DEFLATE => Err(HeaderFault::Method { found: value }),
            3 if value & RESERVED != 0 => Err(HeaderFault::Flags { found: value }),
            3 => {
                self.flags = value;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn after_fixed(&self) -> Field {
        if self.flags & EXTRA != 0 { Field::ExtraLength { read: 0 } } else { self.after_extra() }
    }

    fn extra(&self, left: u16) -> Field {
        if left > 0 { Field::Extra { left } } else { self.after_extra() }
    }

    fn after_extra(&self) -> Field {
        if self.flags & NAME != 0 { Field::Name } else { self.after_name() }
    }

    fn after_name(&self) -> Field {
        if self.flags & COMMENT != 0 { Field::Comment } else { self.after_comment() }
    }

    fn after_comment(&self) -> Field {
        if self.flags & CHECKED != 0 { Field::Check { read: 0 } } else { Field::Complete }
    }

    fn check(&self) -> Result<Field, HeaderFault> {
        let [low, high, ..] = self.checksum.to_le_bytes();
        let found = u16::from_le_bytes([low, high]);
        if found == self.number {
            Ok(Field::Complete)
        } else {
            Err(HeaderFault::Checksum { expected: self.number, found })
        }
    }
}
