//! The value of `--nic`: `vswitch=NAME[,vlan=N][,ip=ADDR/PREFIX][,gateway=ADDR][,dns=ADDR][,mac=MAC][,mtu=N][,vdev=1000]`.

use std::net::Ipv4Addr;
use std::str::FromStr;

use crate::commands::Usage;
use crate::model::{ParseError, Vdev, VswitchName};
use crate::ops::create::{NicSettings, NicWish};

const WHAT: &str = "network adapter";
const FORM: &str = "write vswitch=NAME, vlan=N, ip=ADDR/PREFIX, gateway=ADDR, dns=ADDR, mac=MAC, mtu=N, vdev=1000 as needed, with commas between";
/// The smallest packet that IPv4 allows a network, and the largest that an adapter takes.
const MTU: std::ops::RangeInclusive<u16> = 576..=9_216;

/// An adapter as written on the command line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct NicOption {
    vswitch: Option<VswitchName>,
    vdev: Option<Vdev>,
    settings: NicSettings,
}

impl NicOption {
    /// Returns the wish, with the context's switch where none is named.
    pub(super) fn wish(self, default: Option<&VswitchName>) -> Result<NicWish, Usage> {
        let vswitch = self.vswitch.or_else(|| default.cloned()).ok_or_else(|| {
            Usage::new("an adapter names no virtual switch, and the context has none")
                .hint("add vswitch=NAME; `zvmctl vswitch list` shows the names")
        })?;
        Ok(NicWish { vswitch, vdev: self.vdev, settings: self.settings })
    }
}

impl FromStr for NicOption {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let mut nic = Self::default();
        let mut seen = Vec::new();
        for part in text.split(',') {
            let (key, value) = part.split_once('=').ok_or_else(|| ParseError::new(WHAT, text, FORM))?;
            let (key, value) = (key.trim().to_ascii_lowercase(), value.trim());
            let settings = &mut nic.settings;
            match key.as_str() {
                "vswitch" => nic.vswitch = Some(value.parse()?),
                "vdev" => nic.vdev = Some(value.parse()?),
                "vlan" => settings.vlan = Some(value.parse()?),
                "ip" => settings.address = Some(value.parse()?),
                "gateway" => settings.gateway = Some(address(value)?),
                "dns" => settings.dns.push(address(value)?),
                "mac" => settings.mac = Some(value.parse()?),
                "mtu" => settings.mtu = Some(mtu(value)?),
                _ => return Err(ParseError::new(WHAT, text, FORM)),
            }
            if key != "dns" && seen.contains(&key) {
                return Err(ParseError::new(WHAT, text, format!("`{key}` is given twice")));
            }
            seen.push(key);
        }
        let settings = &nic.settings;
        if settings.address.is_none() && (settings.gateway.is_some() || !settings.dns.is_empty()) {
            return Err(ParseError::new(
                WHAT,
                text,
                "gateway and dns go with an address: add ip=ADDR/PREFIX",
            ));
        }
        Ok(nic)
    }
}

fn address(text: &str) -> Result<Ipv4Addr, ParseError> {
    text.parse().map_err(|_| ParseError::new("IPv4 address", text, "write four numbers up to 255: 192.0.2.1"))
}

fn mtu(text: &str) -> Result<u16, ParseError> {
    let rule = || format!("it is a number from {} to {}", MTU.start(), MTU.end());
    text.parse()
        .ok()
        .filter(|octets| MTU.contains(octets))
        .ok_or_else(|| ParseError::new("packet size", text, rule()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_part_is_read() {
        let text = "vswitch=vsw1,VLAN=100,ip=192.0.2.10/24,gateway=192.0.2.1,dns=192.0.2.53,dns=192.0.2.54,\
                    mac=02:00:00:12:34:56,mtu=1500,vdev=1100";
        let nic = text.parse::<NicOption>().unwrap().wish(None).unwrap();
        assert_eq!((nic.vswitch.as_str(), nic.vdev), ("VSW1", Some(Vdev(0x1100))));
        assert_eq!((nic.settings.dns.len(), nic.settings.mtu), (2, Some(1500)));
        assert_eq!(nic.settings.address.unwrap().to_string(), "192.0.2.10/24");
    }

    #[test]
    fn the_switch_may_be_the_contexts() {
        let nic: NicOption = "ip=192.0.2.10/24".parse().unwrap();
        assert!(nic.clone().wish(None).is_err());
        let default = "VSWPROD".parse().unwrap();
        assert_eq!(nic.wish(Some(&default)).unwrap().vswitch, default);
    }

    #[test]
    fn mistakes_are_named() {
        for (text, rule) in [
            ("", FORM),
            ("VSW1", FORM),
            ("vswitch=A,size=1", FORM),
            ("vswitch=A,vlan=1,vlan=2", "`vlan` is given twice"),
            ("vswitch=A,vlan=4095", "from 1 to 4094"),
            ("vswitch=A,ip=192.0.2.10", "prefix"),
            ("vswitch=A,gateway=192.0.2.1", "add ip=ADDR/PREFIX"),
            ("vswitch=A,ip=192.0.2.10/24,dns=::1", "four numbers"),
            ("vswitch=A,mtu=100", "from 576 to 9216"),
        ] {
            let error = text.parse::<NicOption>().unwrap_err().to_string();
            assert!(error.contains(rule), "{text}: {error}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in ".*") {
            let _ = text.parse::<NicOption>();
        }
    }
}
