//! The container header: its fields as they stand in a file, and the writer (disk-images.md section 1).
//!
//! [`Fields`] takes a header apart without judging it, so that a report can name what is wrong. [`Header`] is a
//! sound one: what `parse` accepts, import and deploy read alike.

use thiserror::Error;

use super::facts::{DiskType, Scope, Variant};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{DiskKind, DiskSize};

/// Bytes of a version 2 header with its padding.
pub const HEADER_BYTES: usize = 512;
/// Bytes of a version 1 header, and of what both versions share.
pub const V1_BYTES: usize = 36;
/// Characters of a version 2 header that mean something; the rest is padding.
pub const V2_TEXT_BYTES: usize = 55;
/// First bytes of a gzip member with the only method there is.
pub const GZIP_MAGIC: [u8; 3] = [0x1f, 0x8b, 0x08];

const TAG_BYTES: usize = 20;
/// The level that a version 1 header, which has no digit, counts as.
const V1_LEVEL: u8 = 6;

/// The four types of image.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tag {
    /// All tracks of an ECKD disk.
    CkdDisk,
    /// Partition 1 of an FBA disk.
    FbaPart,
    /// All blocks of an FBA disk.
    FbaDisk,
    /// All blocks of a SCSI disk.
    FcpDisk,
}

impl Tag {
    /// Every type.
    pub const ALL: &[Self] = &[Self::CkdDisk, Self::FbaPart, Self::FbaDisk, Self::FcpDisk];

    /// Returns the first 20 characters of the file.
    pub const fn text(self) -> &'static str {
        match self {
            Self::CkdDisk => "xCAT CKD Disk Image:",
            Self::FbaPart => "xCAT FBA Part Image:",
            Self::FbaDisk => "xCAT FBA Disk Image:",
            Self::FcpDisk => "xCAT FCP Disk Image:",
        }
    }

    /// Returns the kind of disk in the unit of which the header counts.
    pub const fn kind(self) -> DiskKind {
        match self {
            Self::CkdDisk => DiskKind::Eckd,
            Self::FbaPart | Self::FbaDisk | Self::FcpDisk => DiskKind::Fba,
        }
    }

    /// Returns the type of disk as the report names it.
    pub const fn disk_type(self) -> DiskType {
        match self {
            Self::CkdDisk => DiskType::Ckd,
            Self::FbaPart | Self::FbaDisk => DiskType::Fba,
            Self::FcpDisk => DiskType::Fcp,
        }
    }

    /// Returns whether the payload is the whole disk.
    pub const fn scope(self) -> Scope {
        match self {
            Self::FbaPart => Scope::Part,
            Self::CkdDisk | Self::FbaDisk | Self::FcpDisk => Scope::Disk,
        }
    }

    /// Returns the largest payload in bytes, decompressed, of a fixed-block disk of `blocks` blocks: an implicit
    /// partition starts at block 2. A track stream has no such limit.
    pub const fn most_payload_bytes(self, blocks: u64) -> Option<u64> {
        match self {
            Self::CkdDisk => None,
            Self::FbaPart => Some(blocks.saturating_sub(2).saturating_mul(512)),
            Self::FbaDisk | Self::FcpDisk => Some(blocks.saturating_mul(512)),
        }
    }
}

/// What is wrong with a size field; import and deploy read it differently or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SizeFault {
    /// No number.
    NotNumeric,
    /// Decimal for import, octal for deploy.
    LeadingZeros,
    /// Number and unit are not at bytes 20–31 and 33–35.
    Layout,
}

/// The size field taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SizeField {
    /// The number.
    pub number: Option<u64>,
    /// The unit as written.
    pub unit: Option<String>,
    /// What is wrong with the field.
    pub fault: Option<SizeFault>,
}

impl SizeField {
    /// Takes the 16 characters from byte 20 apart.
    pub fn read(field: [u8; 16]) -> Self {
        let text = String::from_utf8_lossy(&field).into_owned();
        let mut words = text.split_ascii_whitespace();
        let (first, second, third) = (words.next().unwrap_or(""), words.next(), words.next());
        let digits = !first.is_empty() && first.bytes().all(|byte| byte.is_ascii_digit());
        let number = if digits { first.parse().ok() } else { None };
        let unit = second.or((!digits && !first.is_empty()).then_some(first)).map(str::to_owned);
        let standard = number.map(|number: u64| {
            format!("{:>1$} {2}", first, 12, unit.as_deref().unwrap_or("")).into_bytes() == field
                && third.is_none()
                && number.to_string().len() <= 12
        });
        let fault = match standard {
            None => Some(SizeFault::NotNumeric),
            Some(false) => Some(SizeFault::Layout),
            Some(true) if first.len() > 1 && first.starts_with('0') => Some(SizeFault::LeadingZeros),
            Some(true) => None,
        };
        Self { number, unit: second.map_or(unit, |unit| Some(unit.to_owned())), fault }
    }
}

/// A header as it stands in a file, not judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fields {
    /// Type of image.
    pub tag: Tag,
    /// Version, told by `HLen:` at byte 37.
    pub variant: Variant,
    /// The size field.
    pub size: SizeField,
    /// Its 16 characters.
    pub size_text: String,
    /// The four characters of `HLen` (version 2).
    pub hlen: [u8; 4],
    /// The character of the compression level (version 2).
    pub level: u8,
}

impl Fields {
    /// Reads a header from the first bytes of a file; `None` when no tag stands there or the bytes end before the
    /// header does.
    pub fn read(head: &[u8]) -> Option<Self> {
        let tag = *Tag::ALL.iter().find(|tag| head.starts_with(tag.text().as_bytes()))?;
        let field: [u8; 16] = head.get(TAG_BYTES..V1_BYTES)?.try_into().ok()?;
        let variant = if head.get(37..42) == Some(b"HLen:") { Variant::V2 } else { Variant::V1 };
        let (hlen, level) = match variant {
            Variant::V1 => (*b"    ", b' '),
            Variant::V2 => (head.get(43..47)?.try_into().ok()?, *head.get(54)?),
        };
        let size_text = String::from_utf8_lossy(&field).into_owned();
        Some(Self { tag, variant, size: SizeField::read(field), size_text, hlen, level })
    }

    /// Returns the number in `HLen`; `None` when it is no number.
    pub fn hlen_number(&self) -> Option<u64> {
        std::str::from_utf8(&self.hlen)
            .ok()
            .filter(|text| text.bytes().all(|b| b.is_ascii_digit()))?
            .parse()
            .ok()
    }

    /// Returns the compression level: 0 is stored. `None` when the character is no digit.
    pub fn level_number(&self) -> Option<u8> {
        match (self.variant, self.level) {
            (Variant::V1, _) => Some(V1_LEVEL),
            (Variant::V2, b'0'..=b'9') => Some(self.level - b'0'),
            (Variant::V2, _) => None,
        }
    }

    /// Returns where readers look for the payload: whole 512-byte blocks, as many as `HLen` fills and one.
    pub fn payload_offset(&self) -> u64 {
        match self.variant {
            Variant::V1 => V1_BYTES as u64,
            Variant::V2 => (self.hlen_number().unwrap_or(0) / 512 + 1) * 512,
        }
    }
}

/// A sound header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Type of image.
    pub tag: Tag,
    /// Cylinders (CKD) or 512-byte blocks of the whole disk.
    pub units: u64,
    /// Version of the container.
    pub variant: Variant,
    /// Compression level, 0 for stored; 6 in version 1, which is always compressed.
    pub level: u8,
}

/// A header that `Header::parse` does not accept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum HeaderError {
    /// The bytes are too few or begin with no known tag.
    #[error("the file does not begin with the tag of an image")]
    NoTag,
    /// The size field is unreadable, or import and deploy read it differently.
    #[error("the size field at bytes 20 to 35 is not a right-justified number and a unit")]
    Size,
    /// The unit does not belong to the tag.
    #[error("the unit at bytes 33 to 35 does not belong to the type of disk")]
    Unit,
    /// `HLen` is not 0055.
    #[error("the header length at bytes 43 to 46 is not `0055`")]
    Hlen,
    /// The compression level is no digit.
    #[error("the compression level at byte 54 is not a digit")]
    Level,
    /// The number is zero: a placeholder.
    #[error("the header states a disk of size 0: this is a placeholder")]
    Placeholder,
}

impl Diagnose for HeaderError {
    fn diagnosis(&self) -> Diagnosis {
        Diagnosis::new("image.header", Exit::Invalid).hint("run `zvmctl image validate` on the file")
    }
}

impl Header {
    /// Builds a version 2 header; sizes above twelve digits and levels above 9 do not exist.
    pub const fn new(tag: Tag, units: u64, level: u8) -> Self {
        Self { tag, units, variant: Variant::V2, level }
    }

    /// Reads a sound header from the first bytes of a file.
    pub fn parse(head: &[u8]) -> Result<Self, HeaderError> {
        let fields = Fields::read(head).ok_or(HeaderError::NoTag)?;
        let gzip_at_36 = head.get(V1_BYTES..).is_some_and(|payload| payload.starts_with(&GZIP_MAGIC));
        if fields.variant == Variant::V1 && !gzip_at_36 {
            return Err(HeaderError::Hlen);
        }
        if fields.size.fault.is_some() {
            return Err(HeaderError::Size);
        }
        if fields.size.unit.as_deref() != Some(fields.tag.kind().unit()) {
            return Err(HeaderError::Unit);
        }
        if fields.variant == Variant::V2 && fields.hlen_number() != Some(V2_TEXT_BYTES as u64) {
            return Err(HeaderError::Hlen);
        }
        let level = fields.level_number().ok_or(HeaderError::Level)?;
        match fields.size.number {
            None => Err(HeaderError::Size),
            Some(0) => Err(HeaderError::Placeholder),
            Some(units) => Ok(Self { tag: fields.tag, units, variant: fields.variant, level }),
        }
    }

    /// Returns the bytes in front of the payload: 512 for version 2, 36 for version 1.
    pub fn write(&self) -> Vec<u8> {
        let mut text = format!("{}{:>12} {}", self.tag.text(), self.units, self.tag.kind().unit());
        if self.variant == Variant::V2 {
            text.push_str(&v2_tail(self.level));
            text = format!("{text:<HEADER_BYTES$}");
        }
        text.into_bytes()
    }

    /// Returns the 55-byte placeholder that the connector itself makes for guests booting from a volume.
    pub fn placeholder(kind: DiskKind) -> Vec<u8> {
        let name = match kind {
            DiskKind::Eckd => "CKD",
            DiskKind::Fba => "FBA",
        };
        format!("z/VM {name} Disk Image:{:>12} {}{}", 0, kind.unit(), v2_tail(0)).into_bytes()
    }

    /// Returns the size of the whole disk.
    pub const fn disk_size(&self) -> DiskSize {
        DiskSize::of(self.tag.kind(), self.units)
    }

    /// Returns where the payload begins, in bytes.
    pub const fn payload_offset(&self) -> u64 {
        match self.variant {
            Variant::V1 => V1_BYTES as u64,
            Variant::V2 => HEADER_BYTES as u64,
        }
    }

    /// Returns whether the payload is gzip.
    pub const fn compressed(&self) -> bool {
        self.level != 0
    }
}

fn v2_tail(level: u8) -> String {
    format!(" HLen: {V2_TEXT_BYTES:04} GZIP: {level}")
}

/// Returns whether a file begins with the placeholder that the connector makes: brand `z/VM` in place of `xCAT`.
pub fn is_placeholder(head: &[u8]) -> bool {
    let tag = head.get(..TAG_BYTES).unwrap_or(&[]);
    tag.starts_with(b"z/VM ") && tag.ends_with(b" Disk Image:")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Written by hand from disk-images.md section 1.1.
    const GOLDEN: &str = "xCAT CKD Disk Image:        3338 CYL HLen: 0055 GZIP: 6";

    fn padded(text: &str) -> Vec<u8> {
        let mut bytes = text.as_bytes().to_vec();
        bytes.resize(HEADER_BYTES, b' ');
        bytes
    }

    #[test]
    fn golden_header_both_ways() {
        let header = Header::new(Tag::CkdDisk, 3338, 6);
        assert_eq!(header.write(), padded(GOLDEN));
        assert_eq!(Header::parse(&padded(GOLDEN)), Ok(header));
        assert_eq!(header.disk_size(), DiskSize::Cylinders(3338));
    }

    #[test]
    fn golden_version_1_needs_gzip_behind_it() {
        let mut bytes = b"xCAT FBA Disk Image:         402 BLK".to_vec();
        let header = Header { tag: Tag::FbaDisk, units: 402, variant: Variant::V1, level: 6 };
        assert_eq!(header.write(), bytes);
        assert_eq!(Header::parse(&bytes), Err(HeaderError::Hlen));
        bytes.extend(GZIP_MAGIC);
        assert_eq!(Header::parse(&bytes), Ok(header));
        assert_eq!(header.payload_offset(), 36);
    }

    #[test]
    fn golden_placeholder() {
        let bytes = Header::placeholder(DiskKind::Eckd);
        assert_eq!(bytes, b"z/VM CKD Disk Image:           0 CYL HLen: 0055 GZIP: 0");
        assert!(is_placeholder(&bytes));
        assert_eq!(Header::parse(&bytes), Err(HeaderError::NoTag));
    }

    #[test]
    fn size_fields_as_import_and_deploy_see_them() {
        for (field, number, unit, fault) in [
            (b"        3338 CYL", Some(3338), Some("CYL"), None),
            (b"402 BLK         ", Some(402), Some("BLK"), Some(SizeFault::Layout)),
            (b"000000010000 BLK", Some(10_000), Some("BLK"), Some(SizeFault::LeadingZeros)),
            (b"           0 BLK", Some(0), Some("BLK"), None),
            (b"       ????? BLK", None, Some("BLK"), Some(SizeFault::NotNumeric)),
            (b"          +5 BLK", None, Some("BLK"), Some(SizeFault::NotNumeric)),
            (b"       1_000 CYL", None, Some("CYL"), Some(SizeFault::NotNumeric)),
            (b"             402", Some(402), None, Some(SizeFault::Layout)),
            (b"         402CYL ", None, Some("402CYL"), Some(SizeFault::NotNumeric)),
            (b"                ", None, None, Some(SizeFault::NotNumeric)),
            (b"        402  BLK", Some(402), Some("BLK"), Some(SizeFault::Layout)),
        ] {
            let read = SizeField::read(*field);
            let shown = String::from_utf8_lossy(field);
            assert_eq!((read.number, read.unit.as_deref(), read.fault), (number, unit, fault), "{shown}");
        }
    }

    #[test]
    fn each_rule_has_its_error() {
        for (text, error) in [
            ("xCAT CKD Disk Image:", HeaderError::NoTag),
            ("xcat CKD Disk Image:        3338 CYL HLen: 0055 GZIP: 6", HeaderError::NoTag),
            ("xCAT CKD Disk Image:        3338 BLK HLen: 0055 GZIP: 6", HeaderError::Unit),
            ("xCAT CKD Disk Image:        3338 CYL HLen: 0512 GZIP: 6", HeaderError::Hlen),
            ("xCAT CKD Disk Image:        3338 CYL HLen: 0055 GZIP: x", HeaderError::Level),
            ("xCAT CKD Disk Image:           0 CYL HLen: 0055 GZIP: 6", HeaderError::Placeholder),
            ("xCAT CKD Disk Image:00000000t338 CYL HLen: 0055 GZIP: 6", HeaderError::Size),
        ] {
            assert_eq!(Header::parse(text.as_bytes()), Err(error), "{text}");
        }
    }

    #[test]
    fn hlen_moves_the_payload_by_blocks() {
        for (hlen, offset) in [("0055", 512), ("0511", 512), ("0512", 1024), ("00x5", 512), ("9999", 10_240)]
        {
            let text = GOLDEN.replace("0055", hlen);
            assert_eq!(Fields::read(text.as_bytes()).unwrap().payload_offset(), offset, "{hlen}");
        }
    }

    proptest! {
        #[test]
        fn parse_after_write_is_identity(tag in 0_usize..4, units in 1..999_999_999_999_u64, level in 0_u8..10) {
            let header = Header::new(Tag::ALL[tag], units, level);
            prop_assert_eq!(Header::parse(&header.write()), Ok(header));
        }

        #[test]
        fn never_panics(tag in 0_usize..4, tail in proptest::collection::vec(any::<u8>(), 0..600)) {
            let _ = Header::parse(&tail);
            let _ = Header::parse(&[Tag::ALL[tag].text().as_bytes(), &tail].concat());
        }
    }
}
