//! The header of one gzip member, byte by byte (RFC 1952, 2.3).

const FIXED_BYTES: u64 = 10;
const FLAG_CRC: u8 = 2;
const FLAG_EXTRA: u8 = 4;
const FLAG_NAME: u8 = 8;
const FLAG_COMMENT: u8 = 16;
const FLAGS_RESERVED: u8 = 0xe0;

/// Where in a header the next byte belongs.
#[derive(Debug, Default, Clone, Copy)]
enum Field {
    /// The ten bytes that every header has.
    #[default]
    Fixed,
    /// The length of the extra field, low byte first.
    ExtraLength { low: Option<u8> },
    /// Bytes of the extra field still to come.
    Extra { left: u16 },
    /// The file name, up to a zero byte.
    Name,
    /// The comment, up to a zero byte.
    Comment,
    /// The header's own checksum.
    Crc { have_one: bool },
}

/// Reads a header.
#[derive(Debug, Default)]
pub(super) struct HeaderParser {
    taken: u64,
    flags: u8,
    field: Field,
}

/// What a byte of a header leads to.
pub(super) enum HeaderStep {
    /// More bytes follow.
    More,
    /// The header is complete.
    Complete,
    /// This is no gzip member; the byte was not taken.
    NotGzip,
    /// A gzip member with a header that makes no sense; the byte was not taken.
    Wrong(&'static str),
}

impl HeaderParser {
    /// Returns how many bytes were taken.
    pub(super) const fn taken(&self) -> u64 {
        self.taken
    }

    /// Returns whether no more than the first magic byte was there: chance rather than a member.
    pub(super) const fn is_bare_magic(&self) -> bool {
        self.taken < 2
    }

    /// Takes the next byte.
    pub(super) fn push(&mut self, byte: u8) -> HeaderStep {
        let next = match self.field {
            Field::Fixed => match self.fixed(byte) {
                Ok(next) => next,
                Err(step) => return step,
            },
            Field::ExtraLength { low: None } => Some(Field::ExtraLength { low: Some(byte) }),
            Field::ExtraLength { low: Some(low) } => match u16::from_le_bytes([low, byte]) {
                0 => self.after(FLAG_EXTRA),
                left => Some(Field::Extra { left }),
            },
            Field::Extra { left: 1 } => self.after(FLAG_EXTRA),
            Field::Extra { left } => Some(Field::Extra { left: left - 1 }),
            Field::Name if byte == 0 => self.after(FLAG_NAME),
            Field::Comment if byte == 0 => self.after(FLAG_COMMENT),
            Field::Name | Field::Comment => Some(self.field),
            Field::Crc { have_one: false } => Some(Field::Crc { have_one: true }),
            Field::Crc { have_one: true } => None,
        };
        self.taken += 1;
        match next {
            Some(field) => {
                self.field = field;
                HeaderStep::More
            }
            None => HeaderStep::Complete,
        }
    }

    fn fixed(&mut self, byte: u8) -> Result<Option<Field>, HeaderStep> {
        match (self.taken, byte) {
            (0, 0x1f) | (1, 0x8b) | (2, 8) => {}
            (0 | 1, _) => return Err(HeaderStep::NotGzip),
            (2, _) => return Err(HeaderStep::Wrong("unknown compression method")),
            (3, flags) if flags & FLAGS_RESERVED != 0 => {
                return Err(HeaderStep::Wrong("reserved flags are set"));
            }
            (3, flags) => self.flags = flags,
            _ => {}
        }
        Ok(if self.taken + 1 == FIXED_BYTES { self.after(0) } else { Some(Field::Fixed) })
    }

    /// Returns the first optional field behind the one of `flag`; `None` at the end of the header.
    fn after(&self, flag: u8) -> Option<Field> {
        const ORDER: [(u8, Field); 4] = [
            (FLAG_EXTRA, Field::ExtraLength { low: None }),
            (FLAG_NAME, Field::Name),
            (FLAG_COMMENT, Field::Comment),
            (FLAG_CRC, Field::Crc { have_one: false }),
        ];
        let done = ORDER.iter().position(|(each, _)| *each == flag).map_or(0, |index| index + 1);
        ORDER[done..].iter().find(|(each, _)| self.flags & each != 0).map(|(_, field)| *field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(bytes: &[u8]) -> Option<u64> {
        let mut parser = HeaderParser::default();
        bytes.iter().find_map(|byte| match parser.push(*byte) {
            HeaderStep::More => None,
            HeaderStep::Complete => Some(parser.taken()),
            HeaderStep::NotGzip | HeaderStep::Wrong(_) => panic!("refused at {}", parser.taken()),
        })
    }

    #[test]
    fn optional_fields_are_skipped_in_their_order() {
        let fixed = |flags| vec![0x1f, 0x8b, 8, flags, 1, 2, 3, 4, 0, 3];
        assert_eq!(length(&fixed(0)), Some(10));
        let mut all = fixed(FLAG_EXTRA | FLAG_NAME | FLAG_COMMENT | FLAG_CRC | 1);
        all.extend([2, 0, 0, 9]);
        all.extend(b"disk\0");
        all.extend(b"a comment\0");
        all.extend([7, 7]);
        assert_eq!(length(&all), Some(all.len() as u64));
        assert_eq!(length(&all[..all.len() - 1]), None);
        let mut empty_extra = fixed(FLAG_EXTRA);
        empty_extra.extend([0, 0]);
        assert_eq!(length(&empty_extra), Some(12));
    }
}
