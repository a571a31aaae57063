//! Which proxy a request goes through.
//!
//! Our own setting decides alone. Else the variables that curl and others share are looked at: the one in lower
//! case first, `NO_PROXY` for exceptions, and never for this machine.

use std::fmt;
use std::net::IpAddr;

use url::Url;

use super::{ConfigError, Environment, Source, options};
use crate::model::Endpoint;
use crate::secret::Secret;

/// The address of an HTTP proxy. It may hold a password, so the display leaves user and password out.
#[derive(Clone, PartialEq, Eq)]
pub struct Proxy {
    address: Secret,
    shown: String,
}

impl Proxy {
    /// Returns the address for making connections; it may hold a user and a password.
    pub const fn address(&self) -> &Secret {
        &self.address
    }

    /// Takes the address that `from` gave for us.
    pub(super) fn named(text: &str, from: Source) -> Result<Self, ConfigError> {
        let keeps_secrets = matches!(from, Source::Environment(_));
        let problem = match Self::parse(text) {
            Ok(proxy) if keeps_secrets || !proxy.address.expose().contains('@') => return Ok(proxy),
            Ok(_) => "a proxy's password is taken from the environment only".to_owned(),
            Err(problem) => problem,
        };
        Err(ConfigError::Value { key: options::PROXY.key, from, problem })
    }

    fn parse(text: &str) -> Result<Self, String> {
        let complete = if text.contains("://") { text.to_owned() } else { format!("http://{text}") };
        let mut url =
            Url::parse(&complete).map_err(|error| format!("not the address of a proxy: {error}"))?;
        if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
            return Err("only `http://` and `https://` proxies are spoken to".into());
        }
        let address = Secret::new(url.to_string());
        // Both fail only for addresses without host.
        let _ = url.set_username("");
        let _ = url.set_password(None);
        Ok(Self { address, shown: url.as_str().trim_end_matches('/').to_owned() })
    }
}

impl fmt::Display for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.shown)
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Proxy").field(&self.shown).finish()
    }
}

/// Finds the proxy for requests to `endpoint` among the variables of everyone.
pub(super) fn of_everyone(
    endpoint: &Endpoint,
    environment: &Environment,
) -> Result<Option<Proxy>, ConfigError> {
    if endpoint.is_loopback() || excepted(endpoint, environment)? {
        return Ok(None);
    }
    let of_scheme =
        if endpoint.is_https() { ["https_proxy", "HTTPS_PROXY"] } else { ["http_proxy", "HTTP_PROXY"] };
    for variable in of_scheme.into_iter().chain(["all_proxy", "ALL_PROXY"]) {
        if let Some(text) = environment.text(variable)? {
            return Proxy::named(text, Source::Environment(variable)).map(Some);
        }
    }
    Ok(None)
}

fn excepted(endpoint: &Endpoint, environment: &Environment) -> Result<bool, ConfigError> {
    let list = match environment.text("no_proxy")? {
        Some(list) => Some(list),
        None => environment.text("NO_PROXY")?,
    };
    let host = endpoint.host();
    let covers = |entry: &str| entry == "*" || covers(entry, &host, endpoint.port());
    Ok(list.is_some_and(|list| list.split([',', ' ']).filter(|entry| !entry.is_empty()).any(covers)))
}

/// Returns whether one entry of `NO_PROXY` covers the host: a network, an address, or a name and what is below it.
fn covers(entry: &str, host: &str, port: u16) -> bool {
    if let Ok(address) = host.parse::<IpAddr>() {
        let entry = entry.trim_matches(['[', ']']);
        return match entry.split_once('/') {
            Some((network, length)) => in_network(address, network, length),
            None => entry.parse() == Ok(address) || entry == format!("{address}:{port}"),
        };
    }
    let (name, wanted) = match entry.rsplit_once(':') {
        Some((name, port)) => (name, port.parse().ok()),
        None => (entry, None),
    };
    let name = name.trim_start_matches("*.").trim_start_matches('.').to_ascii_lowercase();
    let below = host.strip_suffix(&name).is_some_and(|front| front.is_empty() || front.ends_with('.'));
    below && wanted.is_none_or(|wanted: u16| wanted == port)
}

fn in_network(address: IpAddr, network: &str, length: &str) -> bool {
    let (Ok(network), Ok(length)) = (network.parse::<IpAddr>(), length.parse::<u32>()) else { return false };
    let same =
        |a: u128, b: u128, bits: u32| length <= bits && (length == 0 || (a ^ b) >> (bits - length) == 0);
    match (address, network) {
        (IpAddr::V4(a), IpAddr::V4(b)) => same(u32::from(a).into(), u32::from(b).into(), 32),
        (IpAddr::V6(a), IpAddr::V6(b)) => same(a.into(), b.into(), 128),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proxy_for(endpoint: &str, environment: &Environment) -> Option<String> {
        of_everyone(&endpoint.parse().unwrap(), environment).unwrap().map(|proxy| proxy.to_string())
    }

    #[test]
    fn the_scheme_chooses_the_variable_and_lower_case_wins() {
        let environment = Environment::of([
            ("https_proxy", "low:3128"),
            ("HTTPS_PROXY", "high:3128"),
            ("ALL_PROXY", "http://all:1"),
        ]);
        assert_eq!(proxy_for("https://zvm", &environment).as_deref(), Some("http://low:3128"));
        assert_eq!(proxy_for("http://zvm", &environment).as_deref(), Some("http://all:1"));
        assert_eq!(proxy_for("https://localhost:8080", &environment), None);
        assert_eq!(proxy_for("https://zvm", &Environment::default()), None);
    }

    #[test]
    fn no_proxy_takes_names_suffixes_addresses_and_networks() {
        for (list, endpoint, direct) in [
            ("*", "https://zvm.example.com", true),
            ("example.com", "https://zvm.example.com", true),
            (".example.com, other", "https://zvm.EXAMPLE.com", true),
            ("*.example.com", "https://zvm.example.com", true),
            ("ample.com", "https://zvm.example.com", false),
            ("zvm.example.com:8443", "https://zvm.example.com:8443", true),
            ("zvm.example.com:8443", "https://zvm.example.com", false),
            ("10.0.0.0/8", "https://10.1.2.3", true),
            ("10.0.0.0/8", "https://11.1.2.3", false),
            ("0.0.0.0/0", "https://11.1.2.3", true),
            ("10.1.2.3", "https://10.1.2.3", true),
            ("fd00::/8", "https://[fd00::1]", true),
            ("fd00::1", "https://[fd00::1]", true),
            ("10.0.0.0/99", "https://10.1.2.3", false),
        ] {
            let environment = Environment::of([("HTTPS_PROXY", "http://proxy:1"), ("NO_PROXY", list)]);
            assert_eq!(proxy_for(endpoint, &environment).is_none(), direct, "{list} {endpoint}");
        }
    }

    #[test]
    fn a_password_is_hidden_and_only_the_environment_may_hold_one() {
        let endpoint = "https://zvm".parse().unwrap();
        let environment = Environment::of([("HTTPS_PROXY", "http://me:swordfish@proxy:1")]);
        let proxy = of_everyone(&endpoint, &environment).unwrap().unwrap();
        assert!(!format!("{proxy} {proxy:?}").contains("swordfish"));
        assert!(proxy.address().expose().contains("swordfish"));
        let error =
            Proxy::named("http://me:swordfish@proxy:1", Source::Flag("proxy")).unwrap_err().to_string();
        assert!(error.contains("environment only") && !error.contains("swordfish"), "{error}");
    }

    #[test]
    fn other_kinds_of_proxy_are_refused() {
        let environment = Environment::of([("ALL_PROXY", "socks5://proxy:1")]);
        let error = of_everyone(&"https://zvm".parse().unwrap(), &environment).unwrap_err();
        assert_eq!(
            error.to_string(),
            "setting `proxy` (ALL_PROXY): only `http://` and `https://` proxies are spoken to"
        );
    }
}
