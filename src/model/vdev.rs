//! Virtual device numbers.

use std::fmt;
use std::str::FromStr;

use super::{ParseError, text_in_json};

/// A virtual device number: hexadecimal, shown with four digits in upper case, for example `0100`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Vdev(pub u16);

impl Vdev {
    /// The boot disk by convention and by the connector's default (`user_root_vdev`).
    pub const ROOT: Self = Self(0x0100);
    /// The first network adapter by the connector's default (`default_nic_vdev`).
    pub const FIRST_NIC: Self = Self(0x1000);
}

impl FromStr for Vdev {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let digits = text.trim();
        if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(ParseError::new(
                "device number",
                text,
                "write 1 to 4 hexadecimal digits, for example 0100",
            ));
        }
        let number = u16::from_str_radix(digits, 16);
        number
            .map(Self)
            .map_err(|_| ParseError::new("device number", text, "write 1 to 4 hexadecimal digits"))
    }
}

impl fmt::Display for Vdev {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:04X}", self.0))
    }
}

text_in_json!(Vdev, "Vdev", "^[0-9A-F]{4}$", "virtual device number, four hexadecimal digits");

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn is_shown_with_four_digits() {
        assert_eq!("1a0".parse::<Vdev>().unwrap().to_string(), "01A0");
        for bad in ["", "10000", "0x100", "+100", "g"] {
            assert!(bad.parse::<Vdev>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn parse_after_display_is_identity(number: u16) {
            prop_assert_eq!(Vdev(number).to_string().parse::<Vdev>().unwrap(), Vdev(number));
        }

        #[test]
        fn never_panics(text in ".*") {
            let _ = text.parse::<Vdev>();
        }
    }
}
