//! What a connection to a connector is made of. Whoever resolves settings fills it in; nothing here reads any.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use url::{Host, Url};

use crate::error::Diagnose;
use crate::model::ParseError;
use crate::secret::Secret;

/// Gives the admin token when a temporary one must be had, and not before: it may ask a command or a person.
pub type TokenProvider = Arc<dyn Fn() -> Result<Secret, Box<dyn Diagnose + Send + Sync>> + Send + Sync>;

/// Receives one line per event of an exchange, secrets removed.
pub type Trace = Arc<dyn Fn(&str) + Send + Sync>;

/// How long the making of a connection may take when nobody says.
pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// Everything that a connection needs.
#[derive(Clone)]
pub struct Options {
    /// Where the server is.
    pub endpoint: Endpoint,
    /// How to trust it, for `https`.
    pub tls: Tls,
    /// Address of a proxy to go through; `None` goes straight.
    pub proxy: Option<String>,
    /// Longest making of a connection.
    pub connect_timeout: Duration,
    /// Longest wait for any answer; `None` waits as long as each kind of call may take.
    pub timeout: Option<Duration>,
    /// Where the admin token comes from; `None` for a server without authentication.
    pub admin_token: Option<TokenProvider>,
    /// File that keeps the temporary token from one command to the next.
    pub token_cache: Option<PathBuf>,
    /// Who hears what travels.
    pub trace: Option<Trace>,
}

impl Options {
    /// Returns the options for an endpoint with nothing else said.
    pub fn new(endpoint: Endpoint) -> Self {
        Self {
            endpoint,
            tls: Tls::default(),
            proxy: None,
            connect_timeout: CONNECT_TIMEOUT,
            timeout: None,
            admin_token: None,
            token_cache: None,
            trace: None,
        }
    }

    /// Returns what a careful user should hear before the first request.
    pub fn warnings(&self) -> Vec<&'static str> {
        let mut warnings = Vec::new();
        if self.endpoint.is_https() && self.tls.insecure && self.tls.pin.is_none() {
            warnings.push("the server's certificate is not checked; `--pin SHA256` is as easy and safe");
        }
        if self.admin_token.is_some() && !self.endpoint.is_https() && !self.endpoint.is_loopback() {
            warnings.push("the admin token travels unencrypted; use an `https` endpoint");
        }
        warnings
    }
}

/// How to trust a server and how to be trusted by it.
#[derive(Debug, Clone, Default)]
pub struct Tls {
    /// PEM file of the authorities that may vouch for the server; `None` for the system's.
    pub ca_file: Option<PathBuf>,
    /// Certificate to show the server.
    pub client: Option<ClientCertificate>,
    /// The one certificate to accept, whoever signed it and whatever name it carries.
    pub pin: Option<Pin>,
    /// Accept any certificate.
    pub insecure: bool,
}

/// A client certificate and its key, both PEM files.
#[derive(Debug, Clone)]
pub struct ClientCertificate {
    /// File of the certificate, its chain after it.
    pub certificate: PathBuf,
    /// File of the key, not encrypted.
    pub key: PathBuf,
}

/// The SHA-256 of a server's certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pin(pub [u8; 32]);

impl FromStr for Pin {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = || {
            ParseError::new(
                "pin",
                text,
                "write the SHA-256 of the certificate: 64 hexadecimal digits, colons allowed",
            )
        };
        let lower = text.trim().to_ascii_lowercase();
        let digits: String =
            lower.strip_prefix("sha256:").unwrap_or(&lower).chars().filter(|c| *c != ':').collect();
        let mut octets = [0; 32];
        if digits.len() != 64 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(refuse());
        }
        for (index, octet) in octets.iter_mut().enumerate() {
            *octet = u8::from_str_radix(&digits[2 * index..2 * index + 2], 16).map_err(|_| refuse())?;
        }
        Ok(Self(octets))
    }
}

impl fmt::Display for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|octet| write!(f, "{octet:02x}"))
    }
}

/// The address of a connector: `http` or `https`, host, port, and perhaps the path below which it is served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint(Url);

impl Endpoint {
    /// Returns whether the connection is encrypted.
    pub fn is_https(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// Returns whether the server is this machine, as far as the address says.
    pub fn is_loopback(&self) -> bool {
        match self.0.host() {
            Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            Some(Host::Ipv4(address)) => IpAddr::V4(address).is_loopback(),
            Some(Host::Ipv6(address)) => IpAddr::V6(address).is_loopback(),
            None => false,
        }
    }

    /// Returns the address of `path` (which starts with `/` and may carry a query) below this endpoint.
    pub fn join(&self, path: &str) -> Result<Url, ParseError> {
        let text = format!("{}{path}", self.0.as_str().trim_end_matches('/'));
        Url::parse(&text).map_err(|error| ParseError::new("path", path, error.to_string()))
    }
}

impl FromStr for Endpoint {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = |rule: &str| ParseError::new("endpoint", text, rule);
        let url = Url::parse(text.trim()).map_err(|_| refuse("write https://HOST:PORT"))?;
        if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
            return Err(refuse("write https://HOST:PORT or http://HOST:PORT"));
        }
        // The value is not repeated: it may hold a password.
        if !url.username().is_empty() || url.password().is_some() {
            return Err(ParseError::new(
                "endpoint",
                "…",
                "it holds a user or password; tokens are given with `zvmctl auth login`",
            ));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(refuse("it ends with the path, without `?` and `#`"));
        }
        Ok(Self(url))
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0.as_str().trim_end_matches('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endpoints_are_addresses_without_secrets() {
        let endpoint: Endpoint = "https://zcc.example.com:8443/cloud/".parse().unwrap();
        assert_eq!(endpoint.to_string(), "https://zcc.example.com:8443/cloud");
        assert_eq!(
            endpoint.join("/guests?x=1").unwrap().as_str(),
            "https://zcc.example.com:8443/cloud/guests?x=1"
        );
        for bad in ["", "zcc:8080", "ftp://zcc", "http://", "http://zcc/?a", "http://zcc/#a"] {
            assert!(bad.parse::<Endpoint>().is_err(), "{bad}");
        }
        let error = "http://me:swordfish@zcc".parse::<Endpoint>().unwrap_err().to_string();
        assert!(!error.contains("swordfish"), "{error}");
    }

    #[test]
    fn loopback_is_recognised() {
        for (text, loopback) in [
            ("http://127.0.0.1:1", true),
            ("http://[::1]:1", true),
            ("http://localhost", true),
            ("http://10.0.0.1", false),
            ("http://localhost.example.com", false),
        ] {
            assert_eq!(text.parse::<Endpoint>().unwrap().is_loopback(), loopback, "{text}");
        }
    }

    #[test]
    fn pins_are_64_digits() {
        let hex = "ab".repeat(32);
        let colons = vec!["AB"; 32].join(":");
        for text in [hex.clone(), colons, format!("sha256:{hex}")] {
            assert_eq!(text.parse::<Pin>().unwrap().to_string(), hex);
        }
        assert!("ab".parse::<Pin>().is_err());
        assert!("é".repeat(32).parse::<Pin>().is_err());
    }

    #[test]
    fn careless_connections_are_told() {
        let mut options = Options::new("http://zcc:8080".parse().unwrap());
        assert!(options.warnings().is_empty());
        options.admin_token = Some(Arc::new(|| Ok(Secret::new("t".to_owned()))));
        assert_eq!(options.warnings().len(), 1);
        options.endpoint = "https://zcc".parse().unwrap();
        options.tls.insecure = true;
        assert_eq!(options.warnings().len(), 1);
    }
}
