//! The connector's address.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use url::{Host, Url};

use super::ParseError;

/// An `http://` or `https://` address without user, query and fragment; a path is the connector's prefix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint(Url);

impl Endpoint {
    /// Returns the address as text, without a slash at its end.
    pub fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }

    /// Returns whether the connection is TLS.
    pub fn is_https(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// Returns the host's name or address; an IPv6 address without brackets.
    pub fn host(&self) -> String {
        match self.0.host() {
            Some(Host::Ipv6(address)) => address.to_string(),
            Some(host) => host.to_string(),
            None => String::new(),
        }
    }

    /// Returns the port, also when the address leaves it to the scheme.
    pub fn port(&self) -> u16 {
        self.0.port_or_known_default().unwrap_or(0)
    }

    /// Returns whether the host is this machine.
    pub fn is_loopback(&self) -> bool {
        let host = self.host();
        let is_local = |name: &str| name == "localhost" || name.ends_with(".localhost");
        host.parse::<IpAddr>().map_or_else(|_| is_local(&host), |address| address.is_loopback())
    }

    /// Returns the address of `path` (which starts with `/` and may carry a query) below this endpoint.
    pub fn join(&self, path: &str) -> Result<Url, ParseError> {
        let text = format!("{}{path}", self.as_str());
        Url::parse(&text).map_err(|error| ParseError::new("path", path, error.to_string()))
    }

    /// Returns whether a token on its way there can be read by others: plain http to another machine.
    pub fn exposes_token(&self) -> bool {
        !self.is_https() && !self.is_loopback()
    }
}

impl FromStr for Endpoint {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let text = text.trim();
        let authority =
            text.split_once("://").map_or(text, |(_, rest)| rest).split('/').next().unwrap_or_default();
        if authority.contains('@') {
            // The text is not repeated: it may hold a password.
            return Err(ParseError::new("endpoint", "…@…", "leave user and password out of the address"));
        }
        let refuse = |rule: &str| ParseError::new("endpoint", text, rule);
        let url = match Url::parse(text) {
            Ok(url) if matches!(url.scheme(), "http" | "https") => url,
            _ if !text.contains("://") => return Err(refuse("begin with `http://` or `https://`")),
            Ok(_) => return Err(refuse("only `http://` and `https://` are spoken")),
            Err(error) => return Err(refuse(&error.to_string())),
        };
        if url.query().is_some() || url.fragment().is_some() {
            return Err(refuse("leave `?` and `#` and what follows out of the address"));
        }
        Ok(Self(url))
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn endpoint(text: &str) -> Endpoint {
        text.parse().unwrap()
    }

    #[test]
    fn addresses_lose_their_last_slash_only() {
        assert_eq!(
            endpoint("https://zvm.example.com:8443/api/").as_str(),
            "https://zvm.example.com:8443/api"
        );
        assert_eq!(endpoint(" HTTP://Zvm ").as_str(), "http://zvm");
        assert_eq!((endpoint("https://zvm").port(), endpoint("http://zvm:8080").port()), (443, 8080));
    }

    #[test]
    fn paths_are_below_the_endpoint() {
        let address = endpoint("https://zvm.example.com:8443/cloud/").join("/guests?x=1").unwrap();
        assert_eq!(address.as_str(), "https://zvm.example.com:8443/cloud/guests?x=1");
    }

    #[test]
    fn what_is_no_address_says_what_to_write() {
        for (text, rule) in [
            ("zvm.example.com", "begin with `http://`"),
            ("zvm:8080", "begin with `http://`"),
            ("ftp://zvm", "only `http://` and `https://`"),
            ("http://", "empty host"),
            ("https://zvm/?a=b", "leave `?`"),
            ("", "begin with"),
        ] {
            let error = text.parse::<Endpoint>().unwrap_err().to_string();
            assert!(error.contains(rule), "{text}: {error}");
        }
    }

    #[test]
    fn a_password_in_the_address_is_refused_and_not_repeated() {
        for text in ["https://me:swordfish@zvm", "me:swordfish@zvm"] {
            let error = text.parse::<Endpoint>().unwrap_err().to_string();
            assert!(error.contains("leave user and password out") && !error.contains("swordfish"), "{error}");
        }
    }

    #[test]
    fn plain_http_to_another_machine_exposes_a_token() {
        for safe in [
            "http://localhost:1",
            "http://127.0.0.1",
            "http://127.9.9.9",
            "http://[::1]:80",
            "http://a.localhost",
            "https://zvm",
        ] {
            assert!(!endpoint(safe).exposes_token(), "{safe}");
        }
        for open in ["http://zvm", "http://10.0.0.1", "http://localhost.example.com"] {
            assert!(endpoint(open).exposes_token(), "{open}");
        }
    }

    proptest! {
        #[test]
        fn parse_after_display_is_identity(host in "[a-z]{1,9}", port in 1_u16.., path in "(/[a-z]{1,5}){0,2}") {
            let parsed = endpoint(&format!("https://{host}:{port}{path}"));
            prop_assert_eq!(endpoint(&parsed.to_string()), parsed);
        }

        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = text.parse::<Endpoint>();
        }
    }
}
