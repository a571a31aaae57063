//! What can be wrong with compressed data, and where.

use std::fmt;

use crate::error::{Diagnose, Diagnosis, Exit};

/// A place in a compressed file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Byte of the file, counted from the offset at which the decoder was told to start.
    pub byte: u64,
    /// Bit of that byte, from 0, the least significant one, to 7.
    pub bit: u8,
    /// How many bytes had been decompressed before.
    pub output: u64,
}

impl Place {
    /// Returns the place of an absolute bit position.
    pub(super) fn new(position: u64, output: u64) -> Self {
        Self { byte: position / 8, bit: position.to_le_bytes()[0] % 8, output }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "byte {}, bit {}", self.byte, self.bit)
    }
}

/// The part of a gzip file in which it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The gzip header in front of the compressed data.
    Header,
    /// The compressed data.
    Data,
    /// Checksum and length behind the compressed data.
    Trailer,
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Header => "gzip header",
            Self::Data => "compressed data",
            Self::Trailer => "checksum and length",
        })
    }
}

/// Why a gzip file cannot be decompressed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InflateError {
    /// The data stop before the end that they announce.
    #[error("the file ends at byte {} inside the {within}", at.byte)]
    Truncated {
        /// The end of the file.
        at: Place,
        /// Where the file ends.
        within: Part,
    },
    /// The header of a gzip member is damaged, or there is none.
    #[error("gzip header at byte {}: {fault}", at.byte)]
    Header {
        /// The first byte that is wrong.
        at: Place,
        /// What is wrong with it.
        fault: HeaderFault,
    },
    /// The compressed data are damaged.
    #[error("compressed data are damaged at {at}: {fault}")]
    Corrupt {
        /// The first field that is wrong.
        at: Place,
        /// What is wrong with it.
        fault: Fault,
    },
    /// Checksum or length of the decompressed data are not the stored ones.
    #[error("{}", mismatch(*at, *stored, *computed))]
    Trailer {
        /// Where they are stored.
        at: Place,
        /// What is stored behind the compressed data.
        stored: Trailer,
        /// What the decompressed data have.
        computed: Trailer,
    },
}

/// What stands behind the compressed data of a gzip member (RFC 1952, 2.3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trailer {
    /// CRC-32 of the decompressed data.
    pub checksum: u32,
    /// Their length in bytes, modulo 2³².
    pub length: u32,
}

fn mismatch(at: Place, stored: Trailer, computed: Trailer) -> String {
    if stored.checksum == computed.checksum {
        let (stored, computed) = (stored.length, computed.length);
        format!(
            "length at byte {} is {stored} but the data have {computed} bytes (modulo 4 GiB)",
            at.byte + 4
        )
    } else {
        let (stored, computed) = (stored.checksum, computed.checksum);
        format!("checksum at byte {} is {stored:08x} but the data have {computed:08x}", at.byte)
    }
}

impl InflateError {
    /// Returns where the error was found.
    pub fn place(&self) -> Place {
        match self {
            Self::Truncated { at, .. }
            | Self::Header { at, .. }
            | Self::Corrupt { at, .. }
            | Self::Trailer { at, .. } => *at,
        }
    }
}

impl Diagnose for InflateError {
    fn diagnosis(&self) -> Diagnosis {
        let code = match self {
            Self::Truncated { .. } => "image.gzip_truncated",
            Self::Header { .. } | Self::Corrupt { .. } => "image.gzip_corrupt",
            Self::Trailer { stored, computed, .. } if stored.checksum == computed.checksum => {
                "image.gzip_length_mismatch"
            }
            Self::Trailer { .. } => "image.gzip_crc_mismatch",
        };
        Diagnosis::new(code, Exit::Invalid)
            .hint("copy the file again in binary mode and compare its checksum with the original")
    }
}

/// What is wrong with a gzip header (RFC 1952, 2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HeaderFault {
    /// The two magic bytes are missing.
    #[error("found {found:02x} where a gzip member begins with 1f 8b")]
    Magic {
        /// The byte that differs.
        found: u8,
    },
    /// The compression method is not DEFLATE.
    #[error("compression method {found} is unknown, only 8 is defined")]
    Method {
        /// The method found.
        found: u8,
    },
    /// A reserved flag is set.
    #[error("flags {found:#04x} use reserved bits")]
    Flags {
        /// The flags found.
        found: u8,
    },
    /// The header's own checksum does not match.
    #[error("its checksum says {expected:04x} but the header has {found:04x}")]
    Checksum {
        /// The stored checksum.
        expected: u16,
        /// The checksum of the header.
        found: u16,
    },
}

/// What is wrong with compressed data (RFC 1951).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The block type is 3.
    #[error("block type 3 does not exist")]
    BlockType,
    /// The two copies of a stored block's length disagree.
    #[error("stored length {length:04x} and its complement {complement:04x} disagree")]
    StoredLength {
        /// Length in bytes.
        length: u16,
        /// What should be its one's complement.
        complement: u16,
    },
    /// A dynamic block defines more codes than there are symbols.
    #[error("{literals} literal and {distances} distance codes are defined, at most 286 and 30 exist")]
    TooManyCodes {
        /// Literal and length codes.
        literals: u16,
        /// Distance codes.
        distances: u16,
    },
    /// The code in which the code lengths are written is wrong.
    #[error("the code of the code lengths is {0}")]
    LengthCode(CodeFault),
    /// A code length is to be repeated before there is one.
    #[error("the first code length is a repetition")]
    NothingToRepeat,
    /// A code length is repeated beyond the number of codes.
    #[error("a code length is repeated beyond the last code")]
    RepeatedTooOften,
    /// The block cannot end.
    #[error("the block has no code for its end")]
    NoEnd,
    /// The code of literals and lengths is wrong.
    #[error("the code of literals and lengths is {0}")]
    LiteralCode(CodeFault),
    /// The code of distances is wrong.
    #[error("the code of distances is {0}")]
    DistanceCode(CodeFault),
    /// A literal or length code that means nothing.
    #[error("a literal or length code means nothing")]
    UnusedLiteral,
    /// A distance code that means nothing.
    #[error("a distance code means nothing")]
    UnusedDistance,
    /// A distance reaches back before the first byte.
    #[error("distance {distance} reaches before the first byte, only {available} bytes precede it")]
    TooFar {
        /// Distance in bytes.
        distance: u16,
        /// Bytes that can be reached.
        available: u16,
    },
}

/// What is wrong with the lengths of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeFault {
    /// There are more code words than their lengths leave room for.
    #[error("oversubscribed")]
    Oversubscribed,
    /// Some bit sequences mean nothing.
    #[error("incomplete")]
    Incomplete,
}
