//! The fingerprint of a certificate.

use std::fmt;
use std::str::FromStr;

use super::ParseError;

/// The SHA-256 digest of a certificate in DER form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint(pub [u8; 32]);

impl FromStr for Fingerprint {
    type Err = ParseError;

    /// Reads 64 hexadecimal digits as `openssl x509 -fingerprint -sha256` prints them; the colons and a `sha256:`
    /// before them may be missing.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = |rule: String| ParseError::new("fingerprint", text, rule);
        let lower = text.trim().to_ascii_lowercase();
        let digits: Vec<u8> = lower
            .strip_prefix("sha256:")
            .unwrap_or(&lower)
            .chars()
            .filter(|c| !c.is_whitespace() && *c != ':')
            .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect::<Option<_>>()
            .ok_or_else(|| refuse("write it in hexadecimal digits, with or without colons".into()))?;
        let bytes: Vec<u8> =
            digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect();
        match (digits.len(), bytes.try_into()) {
            (64, Ok(bytes)) => Ok(Self(bytes)),
            (count, _) => Err(refuse(format!("it has {count} hexadecimal digits; SHA-256 has 64"))),
        }
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn colons_and_case_do_not_count() {
        let plain = "00ff".repeat(16);
        let colons = ["00", "FF"].repeat(16).join(":");
        assert_eq!(plain.parse::<Fingerprint>().unwrap(), colons.parse::<Fingerprint>().unwrap());
        assert!(
            "00ff"
                .parse::<Fingerprint>()
                .unwrap_err()
                .to_string()
                .ends_with("it has 4 hexadecimal digits; SHA-256 has 64")
        );
        assert_eq!(format!("sha256:{plain}").parse::<Fingerprint>().unwrap().to_string(), plain);
        assert!("0".repeat(63).parse::<Fingerprint>().is_err());
        assert!("xyz".parse::<Fingerprint>().is_err());
    }

    proptest! {
        #[test]
        fn parse_after_display_is_identity(bytes in any::<[u8; 32]>()) {
            let pin = Fingerprint(bytes);
            prop_assert_eq!(pin.to_string().parse::<Fingerprint>().unwrap(), pin);
        }
    }
}
