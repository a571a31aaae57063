//! What was read from an image, under the names of the report's JSON. Unknown is `None`, never left out.

use schemars::JsonSchema;
use serde::Serialize;

/// Everything known about one image file (disk-images.md section 7, last paragraph).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Facts {
    /// Size of the file in bytes; unknown for an unread stream.
    pub bytes: Option<u64>,
    /// MD5 of the whole file in lower case; what `md5sum` of the import is compared with.
    pub md5: Option<String>,
    /// SHA-256 of the whole file in lower case.
    pub sha256: Option<String>,
    /// The container header; unknown when the file has no readable one.
    pub container: Option<Container>,
    /// The payload of a fixed-block image after decompression.
    pub payload: Option<Payload>,
    /// The decoded track stream of a CKD image.
    pub ckd: Option<Ckd>,
    /// The volume label.
    pub volume: Option<Volume>,
    /// Kind of partition table of a fixed-block disk.
    pub table: Option<Table>,
    /// Partitions in ascending order: empty when there is none, unknown when they cannot be told.
    pub partitions: Option<Vec<Partition>>,
    /// The boot record.
    pub boot: Option<Boot>,
    /// The disk itself, of an image without container header.
    pub raw: Option<Payload>,
    /// What the import would record as size of a CoreOS image: `15:CYL`.
    pub rhcos_disk_size_units: Option<String>,
}

/// Facts of the container header (disk-images.md section 1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Container {
    /// Version of the container.
    pub variant: Variant,
    /// Type of disk in the tag.
    #[serde(rename = "type")]
    pub disk_type: DiskType,
    /// Whether the payload is the whole disk or one partition.
    pub scope: Scope,
    /// Number in the size field; unknown when it is none.
    pub size: Option<u64>,
    /// Unit in the size field as written, `CYL` or `BLK`; unknown when there is none.
    pub unit: Option<String>,
    /// Compression level: 0 is stored; unknown when it is no digit. A version 1 header has no digit and counts as 6.
    pub gzip: Option<u8>,
    /// Where a correct reader looks for the payload, in bytes from the start of the file.
    pub payload_offset: u64,
}

/// Version of the container.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Variant {
    /// Tag and size only, 36 bytes; the payload is always gzip.
    V1,
    /// 512 bytes with `HLen` and `GZIP`.
    V2,
}

/// Type of disk in the tag of a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum DiskType {
    /// ECKD: an encoded track stream.
    Ckd,
    /// FBA: 512-byte blocks.
    Fba,
    /// SCSI over FCP: 512-byte blocks.
    Fcp,
}

/// How much of the disk the payload is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
pub enum Scope {
    /// The whole disk.
    Disk,
    /// Partition 1 only.
    Part,
}

/// Size and MD5 of fixed-block data after decompression.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Payload {
    /// Size in bytes.
    pub bytes: Option<u64>,
    /// MD5 in lower case; unknown when it was not computed (large payloads, unless asked for).
    pub md5: Option<String>,
}

/// Facts of the decoded track stream.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Ckd {
    /// Tracks; unknown when the stream could not be decoded to its end.
    pub tracks: Option<u64>,
    /// Whole cylinders of 15 tracks.
    pub cylinders: Option<u64>,
    /// Tracks behind the last whole cylinder.
    pub spare_tracks: Option<u64>,
    /// Records, record 0 of each track not counted.
    pub records: Option<u64>,
    /// Size of the encoded stream in bytes, after decompression.
    pub encoded_bytes: Option<u64>,
    /// MD5 of the encoded stream in lower case; unknown when it was not computed (large images, unless asked for).
    pub encoded_md5: Option<String>,
    /// The first malformed track, counted from 0.
    pub bad_track: Option<u64>,
    /// Offset in the encoded stream of what is malformed.
    pub bad_offset: Option<u64>,
}

/// The volume label (disk-images.md section 5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Volume {
    /// Layout of the volume.
    pub layout: Layout,
    /// Volume serial; unknown when there is no label.
    pub volser: Option<String>,
    /// The label's identifier: `VOL1`, `LNX1`, `CMS1`.
    pub label: Option<String>,
}

/// Layout of a volume.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum Layout {
    /// Compatible disk layout: `VOL1` and a VTOC.
    Cdl,
    /// Linux disk layout: one implicit partition from block 3.
    Ldl,
    /// Fixed blocks: one implicit partition from block 2.
    Fba,
    /// Formatted by CMS.
    Cms,
}

/// Kind of partition table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
pub enum Table {
    /// PC partition table in block 0.
    #[serde(rename = "mbr")]
    Mbr,
    /// GUID partition table with 512-byte sectors.
    #[serde(rename = "gpt")]
    Gpt,
    /// GUID partition table with 4,096-byte sectors.
    #[serde(rename = "gpt-4k")]
    Gpt4k,
}

/// One partition; where it lies is said in the unit of its kind of disk, the other places are unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Partition {
    /// Number, from 1.
    pub number: u32,
    /// First track (CDL).
    pub first_track: Option<u64>,
    /// Last track, inclusive (CDL).
    pub last_track: Option<u64>,
    /// First 4,096-byte block (LDL).
    pub first_block_4k: Option<u64>,
    /// First 512-byte block (FBA, MBR, GPT).
    pub first_sector: Option<u64>,
    /// Last 512-byte block, inclusive (MBR, GPT).
    pub last_sector: Option<u64>,
    /// First 4,096-byte sector (GPT of a disk with such sectors).
    pub first_sector_4k: Option<u64>,
    /// Last 4,096-byte sector, inclusive.
    pub last_sector_4k: Option<u64>,
    /// Usable bytes.
    pub bytes: Option<u64>,
    /// Kind in the data set name of a CDL partition: `NATIVE`, `LVM`, `SWAP`, `RAID`.
    pub dsn_kind: Option<String>,
    /// What lies in it; unknown when no signature was recognised.
    pub fs: Option<FileSystem>,
}

/// What a partition holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FileSystem {
    /// Kind.
    #[serde(rename = "type")]
    pub kind: FsKind,
    /// UUID as its own tools print it.
    pub uuid: Option<String>,
    /// Label.
    pub label: Option<String>,
    /// Size by its own account in bytes.
    pub bytes: Option<u64>,
    /// Volume group of a physical volume.
    pub vg: Option<String>,
    /// `ID` and `VERSION_ID` of the system in it, such as `rhel9.4`.
    pub os_release: Option<String>,
    /// Machine that its programs are built for, such as `s390x`.
    pub elf_machine: Option<String>,
}

/// Kinds of content that are recognised by a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
pub enum FsKind {
    /// ext2.
    #[serde(rename = "ext2")]
    Ext2,
    /// ext3.
    #[serde(rename = "ext3")]
    Ext3,
    /// ext4.
    #[serde(rename = "ext4")]
    Ext4,
    /// XFS.
    #[serde(rename = "xfs")]
    Xfs,
    /// btrfs.
    #[serde(rename = "btrfs")]
    Btrfs,
    /// Linux swap space.
    #[serde(rename = "swap")]
    Swap,
    /// LVM physical volume.
    #[serde(rename = "LVM2_member")]
    Lvm2Member,
}

/// The boot record (disk-images.md section 5.5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Boot {
    /// Whether zipl wrote one; unknown when it is outside the payload or of an old version without mark.
    pub zipl: Option<bool>,
    /// Where it is, or where it would come from.
    #[serde(rename = "where")]
    pub place: Option<String>,
}
