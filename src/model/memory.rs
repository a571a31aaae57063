//! Memory sizes of guests.

use std::fmt;
use std::str::FromStr;

use super::size::scaled;
use super::{ParseError, text_in_json};

const WHAT: &str = "memory size";
/// 2 TiB, the most that a virtual machine can have (zvm-simulator-model.md section 14).
const MOST_MIB: u64 = 2 * 1024 * 1024;

/// An amount of memory in whole MiB, at least 1 MiB and at most 2 TiB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Memory(u64);

impl Memory {
    /// Returns the amount for a whole number of MiB.
    pub fn from_mib(mib: u64) -> Result<Self, ParseError> {
        match mib {
            1..=MOST_MIB => Ok(Self(mib)),
            _ => Err(ParseError::new(WHAT, &format!("{mib}m"), "a guest has from 1 MiB to 2 TiB")),
        }
    }

    /// Returns the amount in MiB.
    pub const fn mib(self) -> u64 {
        self.0
    }

    /// Returns the amount for people: `2 GiB`, `1.5 GiB`, `512 MiB`.
    pub fn human(self) -> String {
        super::human_bytes(self.0 << 20)
    }
}

impl FromStr for Memory {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = |rule: &str| ParseError::new(WHAT, text, rule);
        let lower = text.trim().to_ascii_lowercase();
        let end = lower.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(lower.len());
        let (number, unit) = lower.split_at(end);
        let scale = match unit.trim_start() {
            _ if number.is_empty() => return Err(refuse("write 2048m or 2g")),
            "" => return Err(refuse("a bare number has no unit; write 2048m or 2g")),
            "m" | "mib" => 1,
            "g" | "gib" => 1024,
            "t" | "tib" => 1024 * 1024,
            "mb" | "gb" | "tb" => return Err(refuse("units are binary here: write g or GiB, m or MiB")),
            _ => return Err(refuse("write 2048m or 2g")),
        };
        // A fraction must come out at whole MiB: the directory has no smaller unit.
        let mib = scaled(number, scale).ok_or_else(|| refuse("write 2048m or 2g"))?;
        let exact = scaled(number, scale * 1024 * 1024).is_some_and(|bytes| bytes == mib << 20);
        if !exact {
            return Err(refuse("memory comes in whole MiB"));
        }
        Self::from_mib(mib).map_err(|_| refuse("a guest has from 1 MiB to 2 TiB"))
    }
}

impl fmt::Display for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text =
            if self.0.is_multiple_of(1024) { format!("{}g", self.0 / 1024) } else { format!("{}m", self.0) };
        f.pad(&text)
    }
}

text_in_json!(Memory, "Memory", "^[0-9]+(g|m)$", "memory with its unit");

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn parses_documented_forms() {
        for (text, mib) in
            [("2048m", 2048), ("2g", 2048), ("1.5GiB", 1536), ("512 MiB", 512), ("2t", MOST_MIB)]
        {
            assert_eq!(text.parse::<Memory>().unwrap().mib(), mib, "{text}");
        }
        for bad in
            ["", "2048", "0g", "-1g", "1e3m", "2GB", "0.3m", "0.3g", "3t", "g", "99999999999999999999g"]
        {
            assert!(bad.parse::<Memory>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn parse_after_display_is_identity(mib in 1..=MOST_MIB) {
            let memory = Memory::from_mib(mib).unwrap();
            prop_assert_eq!(memory.to_string().parse::<Memory>().unwrap(), memory);
        }

        #[test]
        fn never_panics(text in ".*") {
            let _ = text.parse::<Memory>();
        }
    }
}
