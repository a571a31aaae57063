//! Addresses in a parameter file.

use std::net::{IpAddr, Ipv4Addr};

use super::BusId;
use super::findings::{Code, Finding, Severity};
use super::names::{about, host_name, shown};
use super::words::Word;
use crate::model::Mac;

/// Ways to configure an interface that `dracut.cmdline(7)` names.
const METHODS: &[&str] = &[
    "none",
    "off",
    "on",
    "any",
    "dhcp",
    "dhcp6",
    "auto6",
    "either6",
    "ibft",
    "link6",
    "link-local",
    "single-dhcp",
];
/// Ways that ask somebody for the address.
const ASKING: &[&str] = &["on", "any", "dhcp", "dhcp6", "auto6", "either6", "single-dhcp"];
/// Fields of the long form up to the way: address, peer, gateway, mask, host, interface, way.
const FIELDS: usize = 7;
/// The most fields: MTU or name server, MAC or name server, and a time server behind them.
const MOST_FIELDS: usize = 10;

/// Splits at colons that are not inside brackets, which IPv6 addresses have around them.
fn fields(value: &str) -> Vec<&str> {
    let mut depth = 0_i32;
    value
        .split(|c: char| {
            depth += i32::from(c == '[') - i32::from(c == ']');
            c == ':' && depth <= 0
        })
        .collect()
}

/// Checks `ip=` in each of its forms.
pub(super) fn ip(word: &Word) -> Vec<Finding> {
    let fields = fields(word.value().unwrap_or_default());
    match fields[..] {
        [only] if METHODS.contains(&only) => Vec::new(),
        [only] => {
            let text = match parse(only) {
                Some(_) => format!("`{only}` alone has no gateway and netmask: {}", form()),
                None => format!("`{}` is no way to configure: {}", shown(only), form()),
            };
            vec![about(word, Code::IpForm, text)]
        }
        [interface, method, ..] if is_short(interface, method, fields.len()) => {
            short(word, method, &fields[2..])
        }
        _ => long(word, &fields),
    }
}

/// Returns whether the value is `INTERFACE:METHOD:…`, and not a long form or a part of one.
fn is_short(interface: &str, method: &str, fields: usize) -> bool {
    let named = !interface.is_empty() && parse(interface).is_none();
    named && (METHODS.contains(&method) || fields < FIELDS && !method.is_empty())
}

fn form() -> &'static str {
    "write ip=ADDRESS::GATEWAY:NETMASK:HOST:INTERFACE:none, or ip=dhcp"
}

/// Checks `ip=INTERFACE:METHOD:MTU:MAC`.
fn short(word: &Word, method: &str, rest: &[&str]) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !METHODS.contains(&method) {
        let text = format!("`{}` is no way to configure an interface: {}", shown(method), form());
        findings.push(about(word, Code::IpForm, text));
    }
    // A MAC address has colons of its own.
    let mtu = rest.first().copied().unwrap_or_default();
    let mac = rest.get(1..).unwrap_or_default().join(":");
    findings.extend(mtu_or_address(word, mtu));
    if !mac.is_empty() && mac.parse::<Mac>().is_err() {
        findings.push(about(word, Code::AddressInvalid, format!("`{}` is no MAC address", shown(&mac))));
    }
    findings
}

/// Checks `ip=ADDRESS:PEER:GATEWAY:NETMASK:HOST:INTERFACE:METHOD:…`.
fn long(word: &Word, fields: &[&str]) -> Vec<Finding> {
    let field = |index: usize| fields.get(index).copied().unwrap_or_default();
    let mut findings = Vec::new();
    if fields.len() < FIELDS {
        let text = format!("{} fields are given but {FIELDS} are read: {}", fields.len(), form());
        return vec![about(word, Code::IpForm, text)];
    }
    let mac = fields.len() > FIELDS && fields[FIELDS + 1..].join(":").parse::<Mac>().is_ok();
    if fields.len() > MOST_FIELDS && !mac {
        let text =
            format!("{} fields are given but at most {MOST_FIELDS} are read: {}", fields.len(), form());
        return vec![about(word, Code::IpForm, text)];
    }
    let method = field(6);
    if !method.is_empty() && !METHODS.contains(&method) {
        let text = format!("field 7 is the way, for a fixed address none, but it is `{}`", shown(method));
        findings.push(about(word, Code::IpForm, text));
    } else if method.is_empty() && !field(0).is_empty() {
        let text = "field 7 is empty; a fixed address wants none there";
        findings.push(about(word, Code::IpIncomplete, text));
    }
    if ASKING.contains(&method) && !field(0).is_empty() {
        let text = format!("an address is given, and `{method}` asks for another");
        findings.push(about(word, Code::Contradiction, text).severity(Severity::Warning));
    }
    findings.extend([0, 1, 2].into_iter().filter_map(|index| address_field(word, field(index))));
    findings.extend(host_name(word, field(4)));
    findings.extend(mtu_or_address(word, field(7)));
    if !field(0).is_empty() && field(3).is_empty() {
        findings.push(about(word, Code::IpIncomplete, "the netmask, field 4, is empty"));
    }
    if !field(0).is_empty() && field(2).is_empty() {
        let text = "the gateway, field 3, is empty: only the own network is reached";
        findings.push(about(word, Code::IpIncomplete, text).severity(Severity::Hint));
    }
    findings.extend(subnet(word, field(0), field(2), field(3)));
    findings
}

fn parse(text: &str) -> Option<IpAddr> {
    text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text).parse().ok()
}

fn address_field(word: &Word, text: &str) -> Option<Finding> {
    // An address may carry its prefix length.
    let sound = text.is_empty() || parse(text.split('/').next().unwrap_or_default()).is_some();
    (!sound).then(|| about(word, Code::AddressInvalid, format!("`{}` is no address", shown(text))))
}

fn mtu_or_address(word: &Word, text: &str) -> Option<Finding> {
    const SMALLEST_MTU: u32 = 68;
    let sound = match text.parse::<u32>() {
        Ok(mtu) => (SMALLEST_MTU..=65_535).contains(&mtu),
        Err(_) => text.is_empty() || parse(text).is_some(),
    };
    (!sound).then(|| {
        about(word, Code::ValueInvalid, format!("`{}` is neither an MTU nor a name server", shown(text)))
    })
}

/// Returns the number of leading ones of a netmask or prefix length; `None` when it is neither.
fn prefix(text: &str, address: IpAddr) -> Option<u32> {
    let bits = if address.is_ipv4() { 32 } else { 128 };
    if let Ok(prefix) = text.parse::<u32>() {
        return (1..=bits).contains(&prefix).then_some(prefix);
    }
    let mask = u32::from(text.parse::<Ipv4Addr>().ok()?);
    (address.is_ipv4() && mask.leading_ones() + mask.trailing_zeros() == 32 && mask != 0)
        .then(|| mask.leading_ones())
}

/// Compares address, gateway and netmask.
fn subnet(word: &Word, host: &str, gateway: &str, mask: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let Some(address) = parse(host).filter(|_| !mask.is_empty()) else { return findings };
    let Some(prefix) = prefix(mask, address) else {
        let text =
            format!("`{}` is no netmask: ones, then zeros, for example 255.255.255.0 or 24", shown(mask));
        return vec![about(word, Code::NetmaskInvalid, text)];
    };
    if let IpAddr::V4(address) = address {
        let bits = u32::MAX.checked_shr(prefix).unwrap_or(0);
        let inside = u32::from(address) & bits;
        if prefix < 31 && (inside == 0 || inside == bits) {
            let what = if inside == 0 { "the address of the network" } else { "the address for broadcasts" };
            let text = format!("{address} is {what} of {address}/{prefix}");
            findings.push(about(word, Code::AddressReserved, text));
        }
        if let Some(IpAddr::V4(gateway)) = parse(gateway)
            && (u32::from(gateway) ^ u32::from(address)) & !bits != 0
        {
            let text = format!("the gateway {gateway} is not in the network of {address}/{prefix}");
            findings.push(about(word, Code::GatewayOutside, text));
        }
    }
    findings
}

/// Checks a value that is one address.
pub(super) fn address(word: &Word) -> Vec<Finding> {
    address_field(word, word.value().unwrap_or_default()).into_iter().collect()
}

/// Checks the address of a name server; SUSE's installer takes several with commas between.
pub(super) fn nameserver(word: &Word) -> Vec<Finding> {
    word.value().unwrap_or_default().split(',').filter_map(|text| address_field(word, text)).collect()
}

/// Checks SUSE's `HostIP`, an address perhaps with its prefix length.
pub(super) fn host_ip(word: &Word) -> Vec<Finding> {
    let value = word.value().unwrap_or_default();
    match value.split_once('/') {
        Some((host, mask)) if parse(host).is_some() => subnet(word, host, "", mask),
        _ => address_field(word, value).into_iter().collect(),
    }
}

/// Checks SUSE's `Netmask`.
pub(super) fn netmask(word: &Word) -> Vec<Finding> {
    let value = word.value().unwrap_or_default();
    let sound = value.is_empty() || prefix(value, IpAddr::V4(Ipv4Addr::UNSPECIFIED)).is_some();
    if sound {
        return Vec::new();
    }
    vec![about(word, Code::NetmaskInvalid, format!("`{}` is no netmask", shown(value)))]
}

/// Checks what the parameters of a network say together.
pub(super) fn together(words: &[Word]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let all = |name: &'static str| words.iter().filter(move |word| word.name() == name);
    let fixed = all("ip").find(|word| fields(word.value().unwrap_or_default()).len() >= FIELDS);
    // Field 8 of `ip=` may name a server too.
    let named = fixed.is_some_and(|word| {
        fields(word.value().unwrap_or_default()).get(FIELDS).is_some_and(|text| parse(text).is_some())
    });
    if let Some(word) = fixed.filter(|_| !named && all("nameserver").next().is_none()) {
        findings.push(about(word, Code::NameserverMissing, "a fixed address is given, and no `nameserver`"));
    }
    let adapters: Vec<BusId> =
        all("rd.znet").filter_map(|word| word.value()?.split(',').nth(1)?.parse().ok()).collect();
    for word in all("ip") {
        let fields = fields(word.value().unwrap_or_default());
        let interface = if fields.len() >= FIELDS { fields[5] } else { fields[0] };
        // Linux names an adapter `enc` and its device number, without leading zeros.
        let number = interface.strip_prefix("enc").and_then(|digits| digits.parse::<BusId>().ok());
        if let Some(number) = number.filter(|number| !adapters.is_empty() && !adapters.contains(number)) {
            let text = format!(
                "the interface `{interface}` belongs to device {number}, which no `rd.znet` begins with"
            );
            findings.push(about(word, Code::InterfaceOther, text));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn word(text: &str) -> Word {
        Word { text: text.to_owned(), line: 1, column: 1, closed: true }
    }

    fn codes(text: &str) -> Vec<Code> {
        ip(&word(text)).into_iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn every_documented_form_is_right() {
        for text in [
            "ip=dhcp",
            "ip=enc600:dhcp",
            "ip=enc600:dhcp:1500:02:00:00:12:34:56",
            "ip=172.18.78.2::172.18.78.1:255.255.255.0:::none",
            "ip=172.18.78.2::172.18.78.1:24:node1.example.com:encbdf0:none:9000",
            "ip=10.11.12.42::10.11.12.1:255.255.255.0:zlinlpar:encc000.4711:none:10.11.12.1",
            "ip=[fd00::2]::[fd00::1]:64:node1::none",
            "ip=::::node1:enc600:dhcp",
        ] {
            assert_eq!(codes(text), [], "{text}");
        }
    }

    #[test]
    fn wrong_addresses_are_found() {
        for (text, code) in [
            ("ip=172.18.78.2", Code::IpForm),
            ("ip=static", Code::IpForm),
            ("ip=172.18.78.2:172.18.78.1:255.255.255.0:node1:enc600:none", Code::IpForm),
            ("ip=172.18.78.2::172.18.78.1:255.255.255.0:node1:enc600:static", Code::IpForm),
            ("ip=172.18.78.2::172.18.78.1:255.255.255.0:node1:enc600:", Code::IpIncomplete),
            ("ip=172.18.78.2::172.18.78.1::node1:enc600:none", Code::IpIncomplete),
            ("ip=172.18.78.256::172.18.78.1:24:node1:enc600:none", Code::AddressInvalid),
            ("ip=172.18.78.2::172.18.78.1:255.0.255.0:node1:enc600:none", Code::NetmaskInvalid),
            ("ip=172.18.78.2::172.18.78.1:33:node1:enc600:none", Code::NetmaskInvalid),
            ("ip=172.18.78.0::172.18.78.1:24:node1:enc600:none", Code::AddressReserved),
            ("ip=172.18.78.255::172.18.78.1:24:node1:enc600:none", Code::AddressReserved),
            ("ip=172.18.78.2::172.18.79.1:24:node1:enc600:none", Code::GatewayOutside),
            ("ip=172.18.78.2::172.18.78.1:24:node_1:enc600:none", Code::HostnameInvalid),
            ("ip=172.18.78.2::172.18.78.1:24:node1:enc600:dhcp", Code::Contradiction),
            ("ip=172.18.78.2::172.18.78.1:24:node1:enc600:none:12", Code::ValueInvalid),
        ] {
            assert_eq!(codes(text), [code], "{text}");
        }
    }

    #[test]
    fn the_interface_is_that_of_the_adapter() {
        let adapter = "rd.znet=qeth,0.0.0600,0.0.0601,0.0.0602,layer2=1";
        let found = |interface: &str| {
            together(&[word(adapter), word(&format!("ip=10.0.0.2::10.0.0.1:24:n:{interface}:none:10.0.0.1"))])
        };
        assert_eq!(found("enc600"), []);
        assert_eq!(found(""), []);
        assert_eq!(found("enc1000")[0].code, Code::InterfaceOther);
    }

    #[test]
    fn suse_gives_addresses_one_by_one() {
        assert_eq!(host_ip(&word("HostIP=10.161.128.6/20")), []);
        assert_eq!(host_ip(&word("HostIP=10.161.128.6/40"))[0].code, Code::NetmaskInvalid);
        assert_eq!(host_ip(&word("HostIP=10.161.128"))[0].code, Code::AddressInvalid);
        assert_eq!(netmask(&word("Netmask=255.255.255.1"))[0].code, Code::NetmaskInvalid);
        assert_eq!(nameserver(&word("nameserver=10.0.0.1,fd00::1")), []);
    }

    proptest! {
        #[test]
        fn never_panics(value in "[0-9a-f:.\\[\\]/]{0,60}|.*") {
            for check in [ip, address, nameserver, host_ip, netmask] {
                check(&word(&format!("ip={value}")));
            }
            together(&[word(&format!("ip={value}")), word(&format!("rd.znet={value}"))]);
        }
    }
}
