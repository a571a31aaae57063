//! What kinds of image can be made, and what is told of one that was.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::Serialize;

use super::findings::Finding;
use super::header::Tag;
use crate::model::{DiskKind, DiskSize, ParseError};

/// The kinds of image file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ImageKind {
    /// All tracks of an ECKD disk.
    Eckd,
    /// Partition 1 of an FBA disk.
    FbaPart,
    /// All blocks of an FBA disk.
    FbaDisk,
    /// All blocks of a SCSI disk, without header.
    Scsi,
    /// All blocks of a SCSI disk behind a header, as older captures have it.
    ScsiHeader,
}

impl ImageKind {
    /// Every kind.
    pub const ALL: &[Self] = &[Self::Eckd, Self::FbaPart, Self::FbaDisk, Self::Scsi, Self::ScsiHeader];

    /// Returns the word for it in options and JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Eckd => "eckd",
            Self::FbaPart => "fba-part",
            Self::FbaDisk => "fba-disk",
            Self::Scsi => "scsi",
            Self::ScsiHeader => "scsi-header",
        }
    }

    /// Returns the words for it in texts.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Eckd => "an ECKD image",
            Self::FbaPart => "an FBA Part image",
            Self::FbaDisk => "an FBA Disk image",
            Self::Scsi => "a SCSI image",
            Self::ScsiHeader => "a SCSI image with header",
        }
    }

    /// Returns its tag; `None` for the kind without header.
    pub(super) const fn tag(self) -> Option<Tag> {
        match self {
            Self::Eckd => Some(Tag::CkdDisk),
            Self::FbaPart => Some(Tag::FbaPart),
            Self::FbaDisk => Some(Tag::FbaDisk),
            Self::Scsi => None,
            Self::ScsiHeader => Some(Tag::FcpDisk),
        }
    }

    pub(super) const fn of(tag: Tag) -> Self {
        match tag {
            Tag::CkdDisk => Self::Eckd,
            Tag::FbaPart => Self::FbaPart,
            Tag::FbaDisk => Self::FbaDisk,
            Tag::FcpDisk => Self::ScsiHeader,
        }
    }

    /// Returns the kind of disk in the unit of which it is measured.
    pub const fn disk_kind(self) -> DiskKind {
        match self {
            Self::Eckd => DiskKind::Eckd,
            Self::FbaPart | Self::FbaDisk | Self::Scsi | Self::ScsiHeader => DiskKind::Fba,
        }
    }
}

impl fmt::Display for ImageKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl FromStr for ImageKind {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let lower = text.to_ascii_lowercase();
        let found = Self::ALL.iter().find(|kind| kind.word() == lower).copied();
        let rule = "write fba-part, fba-disk, scsi, scsi-header or eckd";
        found
            .or((lower == "ckd").then_some(Self::Eckd))
            .ok_or_else(|| ParseError::new("kind of image", text, rule))
    }
}

/// An image file that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Made {
    /// The new file.
    pub file: String,
    /// Kind of image.
    pub kind: ImageKind,
    /// Cylinders of the disk it needs; unknown for disks of blocks.
    pub cylinders: Option<u64>,
    /// 512-byte blocks of the disk it needs; unknown for ECKD.
    pub blocks: Option<u64>,
    /// Usable bytes of that disk.
    pub disk_bytes: u64,
    /// Compression level: 0 is stored.
    pub level: u8,
    /// Bytes of the payload before compression.
    pub payload_bytes: u64,
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Whether a guest boots from it once deployed: false when surely not; unknown when it depends on what deploy's zipl
    /// and the system in it do.
    pub would_boot: Option<bool>,
    /// What a check of the new image finds, and what could not be checked.
    pub findings: Vec<Finding>,
    /// What the new header repairs.
    pub repaired: Vec<Finding>,
    /// What else is to be known, in sentences.
    pub remarks: Vec<String>,
}

impl Made {
    /// Returns the disk that it needs.
    pub fn disk_size(&self) -> DiskSize {
        match (self.cylinders, self.blocks) {
            (Some(cylinders), _) => DiskSize::Cylinders(cylinders),
            (None, Some(blocks)) => DiskSize::Blocks(blocks),
            (None, None) => DiskSize::Bytes(self.disk_bytes),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_goes_by_one_word_everywhere() {
        for kind in ImageKind::ALL {
            assert_eq!(kind.word().parse::<ImageKind>().unwrap(), *kind);
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.word());
            if let Some(tag) = kind.tag() {
                assert_eq!(ImageKind::of(tag), *kind);
            }
        }
        assert_eq!("CKD".parse::<ImageKind>().unwrap(), ImageKind::Eckd);
        assert!("tape".parse::<ImageKind>().is_err());
    }
}
