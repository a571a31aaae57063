//! An IPv4 address in its network.

use std::fmt;
use std::net::Ipv4Addr;
use std::str::FromStr;

use super::{ParseError, text_in_json};

/// The address of a host with the length of its network's prefix: `192.0.2.10/24`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ipv4Network {
    address: Ipv4Addr,
    prefix: u8,
}

impl Ipv4Network {
    /// Returns the address of the host.
    pub const fn address(self) -> Ipv4Addr {
        self.address
    }

    /// Returns how many leading bits all addresses of the network share, 1 to 32.
    pub const fn prefix(self) -> u8 {
        self.prefix
    }

    /// Returns the first address of the network, which no host has.
    pub fn network(self) -> Ipv4Addr {
        Ipv4Addr::from(u32::from(self.address) & self.mask())
    }

    /// Returns whether an address is in the network.
    pub fn contains(self, address: Ipv4Addr) -> bool {
        u32::from(address) & self.mask() == u32::from(self.address) & self.mask()
    }

    /// Returns whether a host can have this address: neither the first nor the last one of the network, where it has
    /// such (RFC 3021 gives networks of two addresses none).
    pub fn is_for_a_host(self, address: Ipv4Addr) -> bool {
        let bits = u32::from(address) & !self.mask();
        self.prefix >= 31 || bits != 0 && bits != !self.mask()
    }

    fn mask(self) -> u32 {
        u32::MAX << (32 - u32::from(self.prefix))
    }
}

impl FromStr for Ipv4Network {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = |rule: &str| ParseError::new("IPv4 address with its prefix", text, rule);
        let (address, prefix) = text
            .trim()
            .split_once('/')
            .ok_or_else(|| refuse("write the length of the prefix behind it: 192.0.2.10/24"))?;
        let address = address.parse().map_err(|_| refuse("write four numbers up to 255: 192.0.2.10/24"))?;
        let digits = !prefix.is_empty() && prefix.bytes().all(|byte| byte.is_ascii_digit());
        let prefix = prefix.parse().ok().filter(|prefix| digits && (1..=32).contains(prefix));
        let prefix = prefix.ok_or_else(|| refuse("the length of the prefix is a number from 1 to 32"))?;
        Ok(Self { address, prefix })
    }
}

impl fmt::Display for Ipv4Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}/{}", self.address, self.prefix))
    }
}

text_in_json!(
    Ipv4Network,
    "Ipv4Network",
    "^([0-9]{1,3}\\.){3}[0-9]{1,3}/[0-9]{1,2}$",
    "IPv4 address with the length of its network's prefix"
);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn network_and_hosts_are_told_apart() {
        let host: Ipv4Network = "192.0.2.10/24".parse().unwrap();
        assert_eq!((host.network(), host.prefix()), (Ipv4Addr::new(192, 0, 2, 0), 24));
        assert!(host.contains("192.0.2.1".parse().unwrap()) && !host.contains("192.0.3.1".parse().unwrap()));
        for (text, fit) in [
            ("192.0.2.0/24", false),
            ("192.0.2.255/24", false),
            ("192.0.2.1/24", true),
            ("192.0.2.0/31", true),
            ("192.0.2.1/32", true),
            ("128.0.0.0/1", false),
        ] {
            let network: Ipv4Network = text.parse().unwrap();
            assert_eq!(network.is_for_a_host(network.address()), fit, "{text}");
        }
    }

    #[test]
    fn other_forms_are_refused() {
        for bad in
            ["192.0.2.10", "192.0.2/24", "192.0.2.10/0", "192.0.2.10/33", "192.0.2.10/+8", "::1/64", ""]
        {
            assert!(bad.parse::<Ipv4Network>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn parse_after_display_is_identity(bits: u32, prefix in 1_u8..=32) {
            let network = Ipv4Network { address: Ipv4Addr::from(bits), prefix };
            prop_assert_eq!(network.to_string().parse::<Ipv4Network>().unwrap(), network);
            prop_assert!(network.contains(network.network()));
        }

        #[test]
        fn never_panics(text in ".*") {
            let _ = text.parse::<Ipv4Network>();
        }
    }
}
