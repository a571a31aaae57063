//! Disk sizes: bytes, 3390 cylinders, 512-byte blocks, and the exact arithmetic between them.
//!
//! Figures and rounding follow disk-images.md section 4.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ParseError, text_in_json};

/// Usable bytes of a 3390 cylinder formatted with 4,096-byte blocks: 15 tracks of 12 blocks.
pub const CYLINDER_BYTES: u64 = 737_280;
/// Usable bytes of a 3390 track formatted with 4,096-byte blocks.
pub const TRACK_BYTES: u64 = 49_152;
/// Tracks of a 3390 cylinder.
pub const TRACKS_PER_CYLINDER: u32 = 15;
/// Bytes of a fixed block (9336, SCSI).
pub const BLOCK_BYTES: u64 = 512;

const WHAT: &str = "disk size";
const FORMS: &str = "write 10g, 512m, 3338cyl, 4194304blk or 3390-9";
/// More than any disk of z/VM; keeps sums of sizes far from overflow.
const MOST_BYTES: u64 = 1 << 60;

/// The two kinds of disk, which no image can change between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DiskKind {
    /// Count-key-data disks, measured in cylinders (3390).
    Eckd,
    /// Disks of 512-byte blocks (9336), measured in blocks.
    Fba,
}

impl DiskKind {
    /// Returns the unit that the connector and images write: `CYL` or `BLK`.
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Eckd => "CYL",
            Self::Fba => "BLK",
        }
    }

    /// Returns the usable bytes of one unit.
    pub const fn unit_bytes(self) -> u64 {
        match self {
            Self::Eckd => CYLINDER_BYTES,
            Self::Fba => BLOCK_BYTES,
        }
    }
}

impl fmt::Display for DiskKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Eckd => "ECKD",
            Self::Fba => "FBA",
        })
    }
}

impl FromStr for DiskKind {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        match text.to_ascii_uppercase().as_str() {
            "ECKD" | "CKD" => Ok(Self::Eckd),
            "FBA" => Ok(Self::Fba),
            _ => Err(ParseError::new("disk kind", text, "write ECKD or FBA")),
        }
    }
}

/// The size of a disk, in the unit it was given in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DiskSize {
    /// Bytes; becomes whole cylinders or blocks of the pool it is taken from, rounded up.
    Bytes(u64),
    /// 3390 cylinders.
    Cylinders(u64),
    /// 512-byte blocks.
    Blocks(u64),
}

impl DiskSize {
    /// Returns a size in the unit of `kind`.
    pub const fn of(kind: DiskKind, units: u64) -> Self {
        match kind {
            DiskKind::Eckd => Self::Cylinders(units),
            DiskKind::Fba => Self::Blocks(units),
        }
    }

    /// Returns the usable bytes.
    pub const fn bytes(self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes,
            Self::Cylinders(cylinders) => cylinders.saturating_mul(CYLINDER_BYTES),
            Self::Blocks(blocks) => blocks.saturating_mul(BLOCK_BYTES),
        }
    }

    /// Returns the whole cylinders (ECKD) or blocks (FBA) that hold this size, rounded up as the server does.
    pub const fn units(self, kind: DiskKind) -> u64 {
        match (self, kind) {
            (Self::Cylinders(units), DiskKind::Eckd) | (Self::Blocks(units), DiskKind::Fba) => units,
            _ => self.bytes().div_ceil(kind.unit_bytes()),
        }
    }

    /// Returns the kind of disk that the unit speaks of; `None` for bytes, which fit either.
    pub const fn kind(self) -> Option<DiskKind> {
        match self {
            Self::Bytes(_) => None,
            Self::Cylinders(_) => Some(DiskKind::Eckd),
            Self::Blocks(_) => Some(DiskKind::Fba),
        }
    }

    /// Returns the size for people, both ways: `3338 cyl (2.3 GiB)`.
    pub fn human(self) -> String {
        let bytes = human_bytes(self.bytes());
        match self {
            Self::Bytes(_) => bytes,
            Self::Cylinders(cylinders) => format!("{cylinders} cyl ({bytes})"),
            Self::Blocks(blocks) => format!("{blocks} blk ({bytes})"),
        }
    }
}

/// Returns bytes with the largest binary unit that leaves a number above one: `34.3 GiB`, `512 B`.
pub fn human_bytes(bytes: u64) -> String {
    const UNITS: &[&str] = &["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
    if bytes < 1024 {
        return format!("{bytes} B");
    }
    // Tenths, rounded half up, in integers: the same text on every machine.
    let mut tenths = u128::from(bytes) * 10;
    let mut unit = "B";
    for name in UNITS {
        tenths = (tenths + 512) / 1024;
        unit = name;
        if tenths < 10_240 {
            break;
        }
    }
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole} {unit}"),
        (whole, tenth) => format!("{whole}.{tenth} {unit}"),
    }
}

impl FromStr for DiskSize {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = |rule: &str| Err(ParseError::new(WHAT, text, rule));
        let lower = text.trim().to_ascii_lowercase();
        if let Some(cylinders) = model_cylinders(&lower) {
            return Ok(Self::Cylinders(cylinders));
        }
        let end = lower.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(lower.len());
        let (number, unit) = lower.split_at(end);
        if number.is_empty() {
            return refuse(if lower.starts_with('-') { "a size is not negative" } else { FORMS });
        }
        let scale = match unit.trim_start() {
            "" => {
                return refuse(
                    "a bare number could mean cylinders or blocks; add a unit: 10g, 3338cyl, 4194304blk",
                );
            }
            "cyl" | "cyls" | "cylinders" => {
                return whole(text, number).map(Self::Cylinders).and_then(|s| s.sane(text));
            }
            "blk" | "blks" | "blocks" => {
                return whole(text, number).map(Self::Blocks).and_then(|s| s.sane(text));
            }
            "b" | "bytes" => return whole(text, number).map(Self::Bytes).and_then(|s| s.sane(text)),
            "m" | "mib" => 1 << 20,
            "g" | "gib" => 1 << 30,
            "t" | "tib" => 1_u64 << 40,
            "mb" | "gb" | "tb" => return refuse("units are binary here: write g or GiB, m or MiB"),
            "k" | "kib" | "kb" => return refuse("disks are not measured in kilobytes: use m or g"),
            odd if odd.starts_with('e') => return refuse("exponents are not allowed; write the number out"),
            _ => return refuse(FORMS),
        };
        match scaled(number, scale) {
            Some(bytes) => Self::Bytes(bytes).sane(text),
            None => refuse(FORMS),
        }
    }
}

impl DiskSize {
    /// Refuses nothing and too much.
    fn sane(self, text: &str) -> Result<Self, ParseError> {
        match self.bytes() {
            0 => Err(ParseError::new(WHAT, text, "a disk has at least one cylinder or block")),
            bytes if bytes > MOST_BYTES => Err(ParseError::new(WHAT, text, "no disk is larger than 1 EiB")),
            _ => Ok(self),
        }
    }
}

/// Returns the cylinders of a 3390 model by its name (disk-images.md section 4.1).
fn model_cylinders(name: &str) -> Option<u64> {
    Some(match name.strip_prefix("3390-")?.trim_start_matches('0') {
        "1" => 1_113,
        "2" => 2_226,
        "3" => 3_339,
        "9" => 10_017,
        "27" => 32_760,
        "54" => 65_520,
        _ => return None,
    })
}

fn whole(text: &str, number: &str) -> Result<u64, ParseError> {
    let parsed = number.parse().ok().filter(|_| !number.contains('.'));
    parsed.ok_or_else(|| {
        ParseError::new(WHAT, text, "cylinders, blocks and bytes are whole numbers below 2^64")
    })
}

/// Multiplies a decimal number such as `1.5` by `scale` exactly, rounding a rest up to the next whole unit.
pub(super) fn scaled(number: &str, scale: u64) -> Option<u64> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    if whole.is_empty() && fraction.is_empty() || fraction.len() > 18 || fraction.contains('.') {
        return None;
    }
    let digits = |text: &str| if text.is_empty() { Some(0) } else { text.parse::<u64>().ok() };
    let power = 10_u128.pow(u32::try_from(fraction.len()).ok()?);
    let part = (u128::from(digits(fraction)?) * u128::from(scale)).div_ceil(power);
    let sum = u128::from(digits(whole)?) * u128::from(scale) + part;
    u64::try_from(sum).ok()
}

impl fmt::Display for DiskSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match *self {
            Self::Bytes(bytes) if bytes != 0 && bytes % (1 << 30) == 0 => format!("{}g", bytes >> 30),
            Self::Bytes(bytes) if bytes != 0 && bytes % (1 << 20) == 0 => format!("{}m", bytes >> 20),
            Self::Bytes(bytes) => format!("{bytes}b"),
            Self::Cylinders(cylinders) => format!("{cylinders}cyl"),
            Self::Blocks(blocks) => format!("{blocks}blk"),
        };
        f.pad(&text)
    }
}

text_in_json!(DiskSize, "DiskSize", "^[0-9]+(g|m|b|cyl|blk)$", "size with its unit");

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The table of disk-images.md section 4.2: input, cylinders, unused tail of the last cylinder, blocks.
    #[test]
    fn converts_as_the_server_does() {
        for (text, cylinders, tail, blocks) in [
            ("1m", 2, 425_984, 2_048),
            ("100m", 143, 573_440, 204_800),
            ("1g", 1_457, 475_136, 2_097_152),
            ("2g", 2_913, 212_992, 4_194_304),
            ("3g", 4_370, 688_128, 6_291_456),
            ("5120m", 7_282, 163_840, 10_485_760),
            ("10g", 14_564, 327_680, 20_971_520),
            ("50G", 72_818, 163_840, 104_857_600),
        ] {
            let size: DiskSize = text.parse().unwrap();
            assert_eq!(size.units(DiskKind::Eckd), cylinders, "{text}");
            assert_eq!(size.units(DiskKind::Fba), blocks, "{text}");
            assert_eq!(cylinders * CYLINDER_BYTES - size.bytes(), tail, "{text}");
        }
        assert_eq!("22.5m".parse::<DiskSize>().unwrap().units(DiskKind::Eckd), 32);
    }

    #[test]
    fn accepts_every_documented_form() {
        for (text, size) in [
            ("1.5g", DiskSize::Bytes(1_610_612_736)),
            ("10GiB", DiskSize::Bytes(10 << 30)),
            (".5g", DiskSize::Bytes(1 << 29)),
            ("512m", DiskSize::Bytes(512 << 20)),
            ("3338cyl", DiskSize::Cylinders(3_338)),
            ("3338 CYL", DiskSize::Cylinders(3_338)),
            ("4194304blk", DiskSize::Blocks(4_194_304)),
            ("3390-9", DiskSize::Cylinders(10_017)),
            ("3390-03", DiskSize::Cylinders(3_339)),
        ] {
            assert_eq!(text.parse::<DiskSize>().unwrap(), size, "{text}");
        }
    }

    #[test]
    fn refuses_with_the_rule() {
        for (text, rule) in [
            ("3339", "a bare number could mean cylinders or blocks; add a unit: 10g, 3338cyl, 4194304blk"),
            ("-1g", "a size is not negative"),
            ("1e3m", "exponents are not allowed; write the number out"),
            ("0g", "a disk has at least one cylinder or block"),
            ("10GB", "units are binary here: write g or GiB, m or MiB"),
            ("1.5cyl", "cylinders, blocks and bytes are whole numbers below 2^64"),
            ("1..5g", FORMS),
            ("ten", FORMS),
            ("3390-8", FORMS),
            ("99999999t", FORMS),
            ("2000000t", "no disk is larger than 1 EiB"),
        ] {
            let error = text.parse::<DiskSize>().unwrap_err();
            assert_eq!(error, ParseError::new(WHAT, text, rule));
        }
    }

    #[test]
    fn people_see_one_decimal() {
        assert_eq!(human_bytes(0), "0 B");
        assert_eq!(human_bytes(1023), "1023 B");
        assert_eq!(human_bytes(1024), "1 KiB");
        assert_eq!(DiskSize::Cylinders(50_000).human(), "50000 cyl (34.3 GiB)");
        assert_eq!(DiskSize::Cylinders(20_032).human(), "20032 cyl (13.8 GiB)");
        assert_eq!(human_bytes(u64::MAX), "16 EiB");
        assert_eq!(human_bytes((1 << 20) - 1), "1 MiB");
    }

    fn any_size() -> impl Strategy<Value = DiskSize> {
        prop_oneof![
            (1..=MOST_BYTES).prop_map(DiskSize::Bytes),
            (1..=1_u64 << 30).prop_map(|gib| DiskSize::Bytes((gib << 30).min(MOST_BYTES))),
            (1..=MOST_BYTES / CYLINDER_BYTES).prop_map(DiskSize::Cylinders),
            (1..=MOST_BYTES / BLOCK_BYTES).prop_map(DiskSize::Blocks),
        ]
    }

    proptest! {
        #[test]
        fn parse_after_display_is_identity(size in any_size()) {
            prop_assert_eq!(size.to_string().parse::<DiskSize>().unwrap(), size);
        }

        #[test]
        fn never_panics(text in ".*") {
            let _ = text.parse::<DiskSize>();
        }

        #[test]
        fn rounding_up_never_loses_a_byte(size in any_size()) {
            for kind in [DiskKind::Eckd, DiskKind::Fba] {
                let units = size.units(kind);
                prop_assert!(units * kind.unit_bytes() >= size.bytes());
                prop_assert!((units - 1) * kind.unit_bytes() < size.bytes());
            }
        }
    }
}
