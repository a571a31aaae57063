//! What a check found: stable codes, their severities, and the text of one finding.
//!
//! Codes and severities are those of disk-images.md section 7. [`Code::ALL`] is the one table of them.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::codes::finding_codes;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; says nothing against the image.
    Info,
    /// Works, or may work, with a restriction.
    Warning,
    /// Would fail or destroy data.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

finding_codes! {
    "Every code, in the order of disk-images.md section 7.";
    GzipTruncated "GZIP_TRUNCATED" Error "the compressed data stop before the end of their stream",
    CkdStreamEndsInTrack "CKD_STREAM_ENDS_IN_TRACK" Error
        "the track stream ends inside a track; the deploy decoder would wait forever",
    GzipCrcMismatch "GZIP_CRC_MISMATCH" Error "the checksum of the compressed data does not match",
    GzipLengthMismatch "GZIP_LENGTH_MISMATCH" Error "the length stored with the compressed data does not match",
    GzipCorrupt "GZIP_CORRUPT" Error "the compressed data are damaged",
    CkdFewerTracks "CKD_FEWER_TRACKS_THAN_HEADER" Error "the stream holds fewer tracks than the header promises",
    CkdMoreTracks "CKD_MORE_TRACKS_THAN_HEADER" Error "the stream holds more tracks than the header promises",
    CkdPartialCylinder "CKD_PARTIAL_CYLINDER" Error "the stream does not end on a cylinder border",
    PayloadLarger "PAYLOAD_LARGER_THAN_HEADER" Error "more data than a disk of the stated size can take",
    PayloadNotBlockMultiple "PAYLOAD_NOT_BLOCK_MULTIPLE" Error "the payload does not consist of whole 512-byte blocks",
    PayloadSmaller "PAYLOAD_SMALLER_THAN_HEADER" Warning "the payload is shorter than the disk of the stated size",
    GzipFlagMismatch "GZIP_FLAG_MISMATCH" Error "the header says stored and the payload is gzip, or the reverse",
    GzipLevelInvalid "GZIP_LEVEL_INVALID" Error "the compression level in the header is no digit",
    HeaderLength "HEADER_LENGTH" Error "the header is padded to a wrong length",
    HlenInvalid "HLEN_INVALID" Error "the header states a wrong length of itself",
    TypeUnknown "TYPE_UNKNOWN" Error "not an image of this cloud",
    ForeignFormat "FOREIGN_FORMAT" Error "a file of another known format",
    TextModeTransfer "TEXT_MODE_TRANSFER" Error "the file was translated as text while it was copied",
    FileTooShort "FILE_TOO_SHORT" Error "the file is too short for an image",
    DummyImage "DUMMY_IMAGE" Error "a placeholder without a disk in it",
    SizeNotNumeric "SIZE_NOT_NUMERIC" Error "the size field holds no number",
    SizeLeadingZeros "SIZE_LEADING_ZEROS" Error "import reads the size as decimal, deploy as octal",
    SizeFieldLayout "SIZE_FIELD_LAYOUT" Error "number and unit are not where import looks for them",
    UnitMismatch "UNIT_MISMATCH" Error "the unit does not belong to the type of disk",
    TargetTooSmall "TARGET_TOO_SMALL" Error "the image does not fit the target",
    PoolTypeMismatch "POOL_TYPE_MISMATCH" Error "image and target are different kinds of disk",
    RootOnLvm "ROOT_ON_LVM" Error "the root file system is on a logical volume",
    CmsFormatted "CMS_FORMATTED" Error "a disk formatted by CMS",
    PartitionCount "PARTITION_COUNT" Error "not exactly one partition",
    BootRecordMissing "BOOT_RECORD_MISSING" Error "nothing boots from this disk, and deploy writes no boot record for it",
    CkdRunMismatch "CKD_RUN_MISMATCH" Error "a track's run lengths contradict its number of records",
    CkdTrackTooBig "CKD_TRACK_TOO_BIG" Error "a track holds more than a 3390 track can",
    CkdVolumeTooBig "CKD_VOLUME_TOO_BIG" Error "a volume with more cylinders than deploy can address",
    CkdLittleEndian "CKD_LITTLE_ENDIAN" Error "data lengths are in the byte order of another machine",
    VolumeLabelMissing "VOLUME_LABEL_MISSING" Error "the volume has no label",
    VtocInvalid "VTOC_INVALID" Error "the table of contents of the volume contradicts itself",
    PartitionBeyondDisk "PARTITION_BEYOND_DISK" Error "a partition reaches beyond the end of the disk",
    FilesystemTruncated "FILESYSTEM_TRUNCATED" Error "a file system is larger than the space it lies in",
    FilesystemDamaged "FILESYSTEM_DAMAGED" Warning "a file system contradicts itself, so that it cannot be read",
    PartitionTableDamaged "PARTITION_TABLE_DAMAGED" Warning "the partition table is damaged",
    RootFilesystemMissing "ROOT_FILESYSTEM_MISSING" Error "no root file system was found",
    ArchNotS390x "ARCH_NOT_S390X" Error "the programs are built for another machine",
    FcpNotImportable "FCP_NOT_IMPORTABLE" Error "import refuses SCSI images except CoreOS",
    Md5Mismatch "MD5_MISMATCH" Error "the MD5 of the file is not the expected one",
    NameInvalid "NAME_INVALID" Error "the image name breaks paths on the server",
    OsVersionInvalid "OS_VERSION_INVALID" Error "the connector does not accept this os version",
    OsUnsupported "OS_UNSUPPORTED" Warning "the connector does not support the distribution in the image",
    OsVersionDiffers "OS_VERSION_DIFFERS" Warning "the image holds another system than stated",
    ActivationMissing "ACTIVATION_MISSING" Warning "nothing in the image would configure the guest at first start",
    ActivationOpen "ACTIVATION_OPEN" Warning "any guest of the system could run commands as root in the deployed guest",
    LayoutLdl "LAYOUT_LDL" Warning "the volume has the old Linux disk layout, which deploy cannot grow",
    FilesystemNotGrowable "FILESYSTEM_NOT_GROWABLE" Warning "the file system cannot grow on a larger disk",
    FbaHasPcPartitionTable "FBA_HAS_PC_PARTITION_TABLE" Warning "a PC partition table on an FBA disk",
    ContainerV1 "CONTAINER_V1" Warning "the old container; capture the guest again",
    NoContainer "NO_CONTAINER" Warning "a raw disk without container header",
    HeaderPaddingNotBlank "HEADER_PADDING_NOT_BLANK" Warning "the header is not padded with blanks",
    GzipTrailingGarbage "GZIP_TRAILING_GARBAGE" Warning "bytes behind the compressed data",
    DeviceNumberHint "DEVICE_NUMBER_HINT" Warning "the system inside expects its disk at another device number",
    FullPackSuspect "FULL_PACK_SUSPECT" Warning "looks like a full-pack minidisk",
    SizeNotWholeGib "SIZE_NOT_WHOLE_GIB" Info "the disk size is no whole number of GiB",
    EmptySpaceRatio "EMPTY_SPACE_RATIO" Info "how much of the disk is empty",
    PreparationNeeded "PREPARATION_NEEDED" Info "the system in the image still lacks something that a golden image needs",
    NotChecked "NOT_CHECKED" Info "something could not be checked",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.spelling())
    }
}

/// One thing found, with both sides of the comparison where there is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// Stable code.
    pub code: Code,
    /// How bad it is here.
    pub severity: Severity,
    /// Byte offset: in the file for header and compression, in the decompressed payload for all that lies behind.
    pub offset: Option<u64>,
    /// What should be there.
    pub expected: Option<String>,
    /// What is there.
    pub found: Option<String>,
    /// The finding in one sentence for people.
    pub message: String,
}

impl Finding {
    /// Starts a finding with the usual severity of its code.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.usual_severity(),
            offset: None,
            expected: None,
            found: None,
            message: message.into(),
        }
    }

    /// Sets a severity other than the usual one.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Gives both sides of the comparison.
    #[must_use]
    pub fn compare(mut self, expected: impl Into<String>, found: impl Into<String>) -> Self {
        self.expected = Some(expected.into());
        self.found = Some(found.into());
        self
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_code_has_its_own_spelling_which_is_its_json() {
        let spellings: HashSet<_> = Code::ALL.iter().map(|code| code.spelling()).collect();
        assert_eq!(spellings.len(), Code::ALL.len());
        for code in Code::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.spelling());
            assert!(!code.meaning().ends_with('.'));
        }
    }

    #[test]
    fn a_finding_in_json_has_every_field() {
        let finding = Finding::new(Code::FileTooShort, "file has 3 bytes").compare("at least 36", "3");
        let expected = serde_json::json!({
            "code": "FILE_TOO_SHORT", "severity": "error", "offset": null,
            "expected": "at least 36", "found": "3", "message": "file has 3 bytes",
        });
        assert_eq!(serde_json::to_value(finding).unwrap(), expected);
    }
}
