//! TLS settings: whom to trust and which certificate to show. Files are named here and read elsewhere.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use super::overrides::Overrides;
use super::resolve::Resolver;
use super::{ConfigError, options};
use crate::model::ParseError;

/// How a server's certificate is checked, and the certificate shown to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tls {
    /// PEM file of the authorities to trust; `None` is the system's store.
    pub cacert: Option<PathBuf>,
    /// The client certificate.
    pub identity: Option<Identity>,
    /// Fingerprint that the server's certificate must have.
    pub pin: Option<Fingerprint>,
    /// Whether any certificate is accepted.
    pub insecure: bool,
}

/// A client certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// PEM file of the certificate and its chain.
    pub cert: PathBuf,
    /// PEM file of the private key; the same file when none was named.
    pub key: PathBuf,
}

impl Tls {
    pub(super) fn resolve(resolver: &mut Resolver<'_>, flags: &Overrides) -> Result<Self, ConfigError> {
        let cert = resolver.path(&options::CERT, flags.cert.as_deref())?;
        let key = resolver.path(&options::KEY, flags.key.as_deref())?;
        let identity = match (cert, key) {
            (Some((cert, _)), key) => {
                let key = key.map_or_else(|| cert.clone(), |(key, _)| key);
                Some(Identity { cert, key })
            }
            (None, Some(_)) => {
                return Err(ConfigError::Alone { given: options::KEY.key, missing: options::CERT.key });
            }
            (None, None) => None,
        };
        Ok(Self {
            cacert: resolver.path(&options::CACERT, flags.cacert.as_deref())?.map(|(path, _)| path),
            identity,
            pin: resolver.parsed(&options::PIN, flags.pin.as_deref())?,
            insecure: resolver.switch(&options::INSECURE, flags.insecure)?,
        })
    }
}

/// The SHA-256 digest of a certificate in DER form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// Returns the digest.
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl FromStr for Fingerprint {
    type Err = ParseError;

    /// Reads 64 hexadecimal digits, with or without colons, as `openssl x509 -fingerprint -sha256` prints them.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = |rule: String| ParseError::new("fingerprint", text, rule);
        let digits: Vec<u8> = text
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
