//! The value of `guest create --disk`: `SIZE|auto[,pool=TYPE:NAME][,vdev=0100][,format=FS]`.

use std::str::FromStr;

use crate::backend::Format;
use crate::model::ParseError;
use crate::ops::create::{DiskWish, SizeWish};

const WHAT: &str = "disk";
const FORM: &str =
    "write SIZE or auto, then pool=TYPE:NAME, vdev=0100, format=FS as needed, with commas between";

/// A disk as written on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DiskOption(pub(super) DiskWish);

impl FromStr for DiskOption {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let mut parts = text.split(',');
        let size = match parts.next().unwrap_or_default().trim() {
            "" => return Err(ParseError::new(WHAT, text, FORM)),
            auto if auto.eq_ignore_ascii_case("auto") => SizeWish::Auto,
            size => SizeWish::Of(size.parse()?),
        };
        let mut disk = DiskWish { size, ..DiskWish::AUTO };
        let mut seen = Vec::new();
        for part in parts {
            let (key, value) = part.split_once('=').ok_or_else(|| ParseError::new(WHAT, text, FORM))?;
            let key = key.trim().to_ascii_lowercase();
            match key.as_str() {
                "pool" => disk.pool = Some(value.parse()?),
                "vdev" => disk.vdev = Some(value.parse()?),
                "format" => disk.format = format(value)?,
                _ => return Err(ParseError::new(WHAT, text, FORM)),
            }
            if seen.contains(&key) {
                return Err(ParseError::new(WHAT, text, format!("`{key}` is given twice")));
            }
            seen.push(key);
        }
        Ok(Self(disk))
    }
}

/// Returns the format of that name.
pub(super) fn format(name: &str) -> Result<Format, ParseError> {
    let found = Format::ALL.iter().find(|format| format.name().eq_ignore_ascii_case(name.trim()));
    found.copied().ok_or_else(|| {
        let names: Vec<&str> = Format::ALL.iter().map(|format| format.name()).collect();
        ParseError::new("format of a disk", name, format!("it is one of {}", names.join(", ")))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Vdev;

    #[test]
    fn every_part_is_read() {
        let DiskOption(disk) = "10g,pool=eckd:poole1,VDEV=200,format=XFS".parse().unwrap();
        assert_eq!(
            disk,
            DiskWish {
                size: SizeWish::Of("10g".parse().unwrap()),
                pool: Some("ECKD:POOLE1".parse().unwrap()),
                vdev: Some(Vdev(0x200)),
                format: Format::Xfs,
            }
        );
        assert_eq!("auto".parse::<DiskOption>().unwrap().0, DiskWish::AUTO);
    }

    #[test]
    fn mistakes_are_named() {
        for (text, rule) in [
            ("", FORM),
            ("10g,", FORM),
            ("10g,size=2g", FORM),
            ("10g,vdev=100,vdev=101", "`vdev` is given twice"),
            ("10g,format=ntfs", "it is one of none, ext2, ext3, ext4, xfs, swap"),
            ("10", "a bare number could mean cylinders or blocks"),
            ("10g,pool=POOLE1", "write TYPE:NAME"),
        ] {
            let error = text.parse::<DiskOption>().unwrap_err().to_string();
            assert!(error.contains(rule), "{text}: {error}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in ".*") {
            let _ = text.parse::<DiskOption>();
        }
    }
}
