//! Addresses of adapters and storage: MAC, VLAN, WWPN, LUN.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ParseError, text_in_json};

/// A MAC address, shown as `02:00:01:12:34:56`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mac(pub [u8; 6]);

impl FromStr for Mac {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = || {
            ParseError::new("MAC address", text, "write six pairs of digits, for example 02:00:01:12:34:56")
        };
        let parts: Vec<&str> = text.trim().split([':', '-']).collect();
        let mut octets = [0; 6];
        if parts.len() != octets.len() {
            return Err(refuse());
        }
        for (octet, part) in octets.iter_mut().zip(parts) {
            let digits = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
            *octet = u8::from_str_radix(part, 16).ok().filter(|_| digits).ok_or_else(refuse)?;
        }
        Ok(Self(octets))
    }
}

impl fmt::Display for Mac {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.map(|octet| format!("{octet:02x}")).join(":"))
    }
}

text_in_json!(Mac, "Mac", "^([0-9a-f]{2}:){5}[0-9a-f]{2}$", "MAC address");

/// A VLAN number, 1 to 4094.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[schemars(inline)]
#[serde(try_from = "u16")]
pub struct Vlan(#[schemars(range(min = 1, max = 4094))] u16);

impl Vlan {
    /// Returns the number.
    pub const fn number(self) -> u16 {
        self.0
    }
}

impl FromStr for Vlan {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|number| digits && (1..=4094).contains(number));
        number.map(Self).ok_or_else(|| ParseError::new("VLAN number", text, "it is a number from 1 to 4094"))
    }
}

impl TryFrom<u16> for Vlan {
    type Error = ParseError;

    fn try_from(number: u16) -> Result<Self, ParseError> {
        number.to_string().parse()
    }
}

impl fmt::Display for Vlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A 64-bit storage address of exactly 16 hexadecimal digits, with or without `0x`.
fn sixteen_digits(what: &'static str, text: &str) -> Result<u64, ParseError> {
    let digits = text.trim().trim_start_matches("0x");
    let sound = digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = u64::from_str_radix(digits, 16).ok().filter(|_| sound);
    number.ok_or_else(|| {
        ParseError::new(what, text, "it has 16 hexadecimal digits, for example 5005076300c20b8e")
    })
}

/// The name of a fibre channel port, shown as 16 hexadecimal digits in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Wwpn(pub u64);

impl FromStr for Wwpn {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        sixteen_digits("WWPN", text).map(Self)
    }
}

impl fmt::Display for Wwpn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:016x}", self.0))
    }
}

text_in_json!(Wwpn, "Wwpn", "^[0-9a-f]{16}$", "fibre channel port name");

/// The number of a SCSI volume behind a port, shown as 16 hexadecimal digits in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lun(pub u64);

impl FromStr for Lun {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        sixteen_digits("LUN", text).map(Self)
    }
}

impl fmt::Display for Lun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:016x}", self.0))
    }
}

text_in_json!(Lun, "Lun", "^[0-9a-f]{16}$", "SCSI volume number");

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn refuses_other_forms() {
        for bad in ["02:00:01:12:34", "02:00:01:12:34:5", "02:00:01:12:34:+5", "gg:00:01:12:34:56", ""] {
            assert!(bad.parse::<Mac>().is_err(), "{bad}");
        }
        for bad in ["0", "4095", "-1", "+5", "", "1.0"] {
            assert!(bad.parse::<Vlan>().is_err(), "{bad}");
        }
        for bad in ["5005076300c20b8", "5005076300c20b8e0", "", "0x", "+005076300c20b8e"] {
            assert!(bad.parse::<Wwpn>().is_err(), "{bad}");
            assert!(bad.parse::<Lun>().is_err(), "{bad}");
        }
        assert_eq!("0x5005076300C20B8E".parse::<Wwpn>().unwrap().to_string(), "5005076300c20b8e");
    }

    proptest! {
        #[test]
        fn parse_after_display_is_identity(octets: [u8; 6], wide: u64, vlan in 1_u16..=4094) {
            prop_assert_eq!(Mac(octets).to_string().parse::<Mac>().unwrap(), Mac(octets));
            prop_assert_eq!(Wwpn(wide).to_string().parse::<Wwpn>().unwrap(), Wwpn(wide));
            prop_assert_eq!(Lun(wide).to_string().parse::<Lun>().unwrap(), Lun(wide));
            prop_assert_eq!(Vlan(vlan).to_string().parse::<Vlan>().unwrap(), Vlan(vlan));
        }

        #[test]
        fn never_panics(text in ".*") {
            let _ = (text.parse::<Mac>(), text.parse::<Vlan>(), text.parse::<Wwpn>(), text.parse::<Lun>());
        }
    }
}
