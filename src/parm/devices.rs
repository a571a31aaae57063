//! Devices in a parameter file: network adapters, DASDs, FCP disks, and devices that are ignored.

use super::BusId;
use super::findings::{Code, Finding, Severity};
use super::names::{about, shown};
use super::words::Word;
use crate::model::{Lun, Wwpn};

/// Reads a device; says what is wrong with how it is written.
fn device(word: &Word, text: &str, findings: &mut Vec<Finding>) -> Option<BusId> {
    let bus_id = match text.parse::<BusId>() {
        Ok(bus_id) => bus_id,
        Err(error) => {
            findings.push(about(word, Code::DeviceNumber, format!("in `{}`: {error}", word.name())));
            return None;
        }
    };
    if !text.contains('.') {
        findings.push(about(
            word,
            Code::DeviceShort,
            format!("`{text}` stands for {bus_id}; write it in full"),
        ));
    } else if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        let text = format!("`{text}` is {bus_id} in Linux; write it in lower case");
        findings.push(about(word, Code::DeviceCase, text));
    }
    Some(bus_id)
}

/// Checks a value that is one device.
pub(super) fn one(word: &Word) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(value) = word.value().filter(|value| !value.is_empty()) {
        device(word, value, &mut findings);
    }
    findings
}

/// Checks `rd.znet=TYPE,DEVICE,…,OPTION=VALUE,…`.
pub(super) fn znet(word: &Word) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut parts = word.value().unwrap_or_default().split(',');
    let kind = parts.next().unwrap_or_default();
    let wanted = match kind {
        "qeth" => 3,
        "lcs" | "ctc" => 2,
        _ => {
            let text = format!("`{}` is no kind of network device; a virtual adapter is qeth", shown(kind));
            return vec![about(word, Code::ZnetType, text)];
        }
    };
    let (options, devices): (Vec<&str>, Vec<&str>) = parts.partition(|part| part.contains('='));
    let numbers: Vec<BusId> = devices.iter().filter_map(|text| device(word, text, &mut findings)).collect();
    if devices.len() == wanted {
        if numbers.len() == wanted {
            findings.extend(follow(word, &numbers));
        }
    } else {
        let text = format!("{kind} has {wanted} devices, but {} are given", devices.len());
        findings.push(about(word, Code::ZnetDevices, text));
    }
    for option in &options {
        let sound = match option.split_once('=') {
            Some(("layer2", value)) => matches!(value, "0" | "1"),
            Some(("portno", value)) => value.parse::<u8>().is_ok(),
            _ => true,
        };
        if !sound {
            let text = format!("`{}` of `{}` has a value that it cannot have", shown(option), word.name());
            findings.push(about(word, Code::ValueInvalid, text));
        }
    }
    if kind == "qeth" && !options.iter().any(|option| option.starts_with("layer2=")) {
        let text = "`layer2=1` or `layer2=0` is not given; a switch of type ETHERNET wants layer2=1";
        findings.push(about(word, Code::ZnetLayer, text));
    }
    findings
}

/// Compares the devices of one adapter: the second must be the first and one, the third may be any free one of the
/// same channel path (IBM, "qeth group devices"); a virtual adapter has three in a row (connector-notes.md, 6.1).
fn follow(word: &Word, numbers: &[BusId]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (read, write) = (numbers[0], numbers[1]);
    if read.plus(1) != Some(write) {
        let wanted = read.plus(1).map_or_else(|| "a higher one".to_owned(), |wanted| wanted.to_string());
        let text = format!("the second device must be the first and one: {wanted}, not {write}");
        findings.push(about(word, Code::ZnetTriple, text));
    }
    if let Some(data) = numbers.get(2) {
        if *data == read || *data == write {
            findings.push(about(word, Code::ZnetDevices, format!("{data} is given twice")));
        } else if read.plus(2) != Some(*data) && findings.is_empty() {
            let text =
                format!("a virtual adapter has three devices in a row, but {data} does not follow {write}");
            findings.push(about(word, Code::ZnetTriple, text).severity(Severity::Hint));
        }
    }
    findings
}

/// Words that stand for devices in a list of DASDs.
const DASD_WORDS: &[&str] = &["autodetect", "probeonly", "nopav", "nofcx"];

/// Checks a list of DASDs: devices and ranges, each perhaps with options in parentheses.
pub(super) fn dasd(word: &Word) -> Vec<Finding> {
    let mut findings = Vec::new();
    let listed = word.value().unwrap_or_default().split(',');
    for part in listed.filter(|part| !part.is_empty() && !DASD_WORDS.contains(part)) {
        range(word, part.split('(').next().unwrap_or_default(), &mut findings);
    }
    findings
}

/// Reads a device or a range of devices.
fn range(word: &Word, text: &str, findings: &mut Vec<Finding>) -> Option<(BusId, BusId)> {
    let Some((first, last)) = text.split_once('-') else {
        return device(word, text, findings).map(|device| (device, device));
    };
    let (first, last) = (device(word, first, findings), device(word, last, findings));
    let (first, last) = (first?, last?);
    if last < first {
        let text = format!("the range {first} to {last} of `{}` ends before it begins", word.name());
        findings.push(about(word, Code::DeviceNumber, text));
    }
    Some((first, last))
}

/// Checks `rd.zfcp=DEVICE,WWPN,LUN`, or `rd.zfcp=DEVICE` where LUNs are found by themselves.
pub(super) fn zfcp(word: &Word) -> Vec<Finding> {
    let mut findings = Vec::new();
    let parts: Vec<&str> = word.value().unwrap_or_default().split(',').collect();
    let bad = |text: String| about(word, Code::ZfcpForm, text);
    match parts[..] {
        [adapter] => {
            device(word, adapter, &mut findings);
        }
        [adapter, wwpn, lun] => {
            device(word, adapter, &mut findings);
            if !wwpn.starts_with("0x") || wwpn.parse::<Wwpn>().is_err() {
                findings.push(bad(format!("the port name `{}` is not 0x and 16 hexadecimal digits", shown(wwpn))));
            }
            if !lun.starts_with("0x") || lun.parse::<Lun>().is_err() {
                findings.push(bad(format!("the LUN `{}` is not 0x and 16 hexadecimal digits", shown(lun))));
            }
        }
        _ => findings.push(bad(format!(
            "an FCP disk is device, port name and LUN, for example {}=0.0.1f00,0x500507630040051e,0x4000406300000000",
            word.name()
        ))),
    }
    findings
}

/// Words that stand for devices in `cio_ignore`.
const IGNORE_WORDS: &[&str] = &["all", "condev", "ipldev"];

/// Checks the list of devices that the kernel does not look at.
pub(super) fn cio_ignore(word: &Word) -> Vec<Finding> {
    let mut findings = Vec::new();
    let parts: Vec<&str> = word.value().unwrap_or_default().split(',').collect();
    for part in parts.iter().map(|part| part.trim_start_matches('!')) {
        if !part.is_empty() && !IGNORE_WORDS.contains(&part) {
            range(word, part, &mut findings);
        }
    }
    if parts.contains(&"all") && !parts.iter().any(|part| part.starts_with('!')) {
        let text = "`cio_ignore=all` hides the console too; write cio_ignore=all,!condev";
        findings.push(about(word, Code::ConsoleIgnored, text));
    }
    findings
}

/// The first and last device of each use of devices.
fn uses(word: &Word) -> Vec<(BusId, BusId)> {
    let value = word.value().unwrap_or_default();
    let read = |text: &str| range(word, text.split('(').next().unwrap_or_default(), &mut Vec::new());
    match word.name() {
        "rd.znet" | "rd_ZNET" => {
            value.split(',').skip(1).filter(|part| !part.contains('=')).filter_map(read).collect()
        }
        "rd.dasd" | "rd_DASD" | "dasd" => value.split(',').filter_map(read).collect(),
        "rd.zfcp" | "rd_ZFCP" => value.split(',').take(1).filter_map(read).collect(),
        _ => Vec::new(),
    }
}

/// Looks for devices that two parameters claim. Paths to FCP disks may share their device.
pub(super) fn shared(words: &[Word]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut claimed: Vec<(&Word, (BusId, BusId))> = Vec::new();
    for word in words {
        for (first, last) in uses(word) {
            let other = claimed.iter().find(|(other, range)| {
                let may_share = other.name() == word.name() && word.name().eq_ignore_ascii_case("rd.zfcp");
                range.0 <= last && first <= range.1 && !may_share && !std::ptr::eq(*other, word)
            });
            if let Some((other, _)) = other {
                let text = format!("{first} is used by `{}` in line {} too", other.name(), other.line);
                findings.push(about(word, Code::DeviceTwice, text));
            }
            claimed.push((word, (first, last)));
        }
    }
    findings
}

/// Checks the three devices that SUSE's installer is given one by one.
pub(super) fn channels(words: &[Word]) -> Vec<Finding> {
    let find = |name: &str| {
        let word = words.iter().find(|word| word.name().eq_ignore_ascii_case(name))?;
        Some((word, word.value()?.parse::<BusId>().ok()?))
    };
    match (find("readchannel"), find("writechannel"), find("datachannel")) {
        (Some((word, read)), Some((_, write)), Some((_, data))) => follow(word, &[read, write, data]),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn word(text: &str) -> Word {
        Word { text: text.to_owned(), line: 1, column: 1, closed: true }
    }

    fn codes(check: fn(&Word) -> Vec<Finding>, text: &str) -> Vec<Code> {
        check(&word(text)).into_iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn network_devices_come_as_triples() {
        assert_eq!(codes(znet, "rd.znet=qeth,0.0.bdf0,0.0.bdf1,0.0.bdf2,layer2=1,portno=0"), []);
        assert_eq!(codes(znet, "rd.znet=lcs,0.0.0600,0.0.0601"), []);
        for (text, code) in [
            ("rd.znet=qeth,0.0.bdf0,0.0.bdf1,layer2=1", Code::ZnetDevices),
            ("rd.znet=qeth,0.0.bdf0,0.0.bdf2,0.0.bdf3,layer2=1", Code::ZnetTriple),
            ("rd.znet=qeth,0.0.bdf0,0.0.bdf1,0.0.bdf1,layer2=1", Code::ZnetDevices),
            ("rd.znet=qeth,0.0.bdf0,0.0.bdf1,0.0.bdf2,layer2=2", Code::ValueInvalid),
            ("rd.znet=qeth,0.0.bdf0,0.0.bdf1,0.0.bdf2", Code::ZnetLayer),
            ("rd.znet=qeth,0.0.BDF0,0.0.bdf1,0.0.bdf2,layer2=1", Code::DeviceCase),
            ("rd.znet=qeth,0.0.bdg0,0.0.bdf1,0.0.bdf2,layer2=1", Code::DeviceNumber),
            ("rd.znet=osa,0.0.bdf0,0.0.bdf1,0.0.bdf2", Code::ZnetType),
            ("rd.znet=qeth,0.0.ffff,0.0.0000,0.0.0001,layer2=1", Code::ZnetTriple),
        ] {
            assert_eq!(codes(znet, text), [code], "{text}");
        }
    }

    #[test]
    fn disks_are_devices_ranges_and_paths() {
        assert_eq!(codes(dasd, "rd.dasd=0.0.0202(ro),0.0.0203(ro:failfast),0.0.0205-0.0.0207"), []);
        assert_eq!(codes(dasd, "rd.dasd=200"), [Code::DeviceShort]);
        assert_eq!(codes(dasd, "rd.dasd=0.0.0207-0.0.0205"), [Code::DeviceNumber]);
        assert_eq!(codes(zfcp, "rd.zfcp=0.0.1987,0x50050763070bc5e3,0x4008400B00000000"), []);
        assert_eq!(codes(zfcp, "rd.zfcp=0.0.1987,50050763070bc5e3,0x4008400B00000000"), [Code::ZfcpForm]);
        assert_eq!(codes(zfcp, "rd.zfcp=0.0.1987,0x50050763070bc5e3"), [Code::ZfcpForm]);
        assert_eq!(codes(cio_ignore, "cio_ignore=all,!condev"), []);
        assert_eq!(codes(cio_ignore, "cio_ignore=all"), [Code::ConsoleIgnored]);
        assert_eq!(codes(cio_ignore, "cio_ignore=all,!0.0.0600-0.0.0602,!condev"), []);
    }

    #[test]
    fn a_device_has_one_use() {
        let words = |texts: &[&str]| texts.iter().map(|text| word(text)).collect::<Vec<_>>();
        let twice = words(&["rd.dasd=0.0.0100-0.0.0110", "rd.znet=qeth,0.0.0110,0.0.0111,0.0.0112,layer2=1"]);
        assert_eq!(shared(&twice)[0].code, Code::DeviceTwice);
        let paths = words(&["rd.zfcp=0.0.1987,0x1,0x2", "rd.zfcp=0.0.1987,0x3,0x4"]);
        assert_eq!(shared(&paths), []);
    }

    proptest! {
        #[test]
        fn never_panics(value in "[0-9a-fx.,=!()-]{0,40}|.*") {
            for check in [znet, dasd, zfcp, cio_ignore, one] {
                check(&word(&format!("rd.znet={value}")));
            }
            shared(&[word(&format!("rd.znet=qeth,{value}")), word(&format!("rd.dasd={value}"))]);
        }
    }
}
