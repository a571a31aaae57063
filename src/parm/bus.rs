//! Bus ids of devices as Linux writes them.

use std::fmt;
use std::str::FromStr;

use crate::model::{ParseError, Vdev};

/// A device in Linux: channel subsystem 0, subchannel set, and the device number; `0.0.bdf0`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BusId {
    /// Subchannel set, 0 to 3.
    pub set: u8,
    /// The device number, which in a guest is its virtual one.
    pub device: Vdev,
}

impl BusId {
    /// Returns the device with a number that is higher by `count`, if there is one.
    pub fn plus(self, count: u16) -> Option<Self> {
        Some(Self { device: Vdev(self.device.0.checked_add(count)?), ..self })
    }
}

impl From<Vdev> for BusId {
    fn from(device: Vdev) -> Self {
        Self { set: 0, device }
    }
}

impl FromStr for BusId {
    type Err = ParseError;

    /// Reads `0.0.bdf0`, or the device number alone.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = || ParseError::new("device", text, "write it in full, for example 0.0.0100");
        let parts: Vec<&str> = text.split('.').collect();
        let hexadecimal = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let (set, digits) = match parts[..] {
            [digits] => (0, digits),
            ["0", set @ ("0" | "1" | "2" | "3"), digits] if digits.len() == 4 => {
                (set.parse().map_err(|_| refuse())?, digits)
            }
            _ => return Err(refuse()),
        };
        let number = Some(digits).filter(|digits| (1..=4).contains(&digits.len()) && hexadecimal(digits));
        let device = number.and_then(|digits| digits.parse().ok()).ok_or_else(refuse)?;
        Ok(Self { set, device })
    }
}

impl fmt::Display for BusId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("0.{}.{:04x}", self.set, self.device.0))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn bus_ids_are_read_in_both_forms() {
        for (text, shown) in [("0.0.bdf0", "0.0.bdf0"), ("0.1.00A0", "0.1.00a0"), ("100", "0.0.0100")] {
            assert_eq!(text.parse::<BusId>().unwrap().to_string(), shown);
        }
        for bad in ["", "0.0.100", "0.4.0100", "1.0.0100", "0.0.01000", "0.0.01g0", "0.0.", "0.0.0100.0"] {
            assert!(bad.parse::<BusId>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn parse_after_display_is_identity(set in 0_u8..4, number: u16) {
            let bus_id = BusId { set, device: Vdev(number) };
            prop_assert_eq!(bus_id.to_string().parse::<BusId>().unwrap(), bus_id);
        }

        #[test]
        fn never_panics(text in ".*") {
            let _ = text.parse::<BusId>();
        }
    }
}
