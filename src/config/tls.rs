//! TLS settings: whom to trust and which certificate to show. Files are named here and read elsewhere.

use std::path::PathBuf;

use super::overrides::Overrides;
use super::resolve::Resolver;
use super::{ConfigError, options};
use crate::model::Fingerprint;

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
