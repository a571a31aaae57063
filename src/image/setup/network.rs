//! Network configuration that names devices: a deployed guest has its adapter at another number, or another address.

use super::{NetworkFile, Place, lines};
use crate::image::probe::FilesError;

/// Directories of network configuration, and how the names of the files begin.
const DIRECTORIES: &[(&str, &[&str])] = &[
    ("/etc/sysconfig/network-scripts", &["ifcfg-"]),
    ("/etc/sysconfig/network", &["ifcfg-"]),
    ("/etc/NetworkManager/system-connections", &[""]),
    ("/etc/netplan", &[""]),
    ("/etc/udev/rules.d", &["41-", "51-qeth", "70-persistent-net", "70-qeth", "41-qeth"]),
    ("/etc/sysconfig/hardware", &["hwcfg-qeth"]),
];
/// Single files of network configuration.
const FILES: &[&str] = &["/etc/network/interfaces", "/etc/ccw.conf"];

/// Returns the files that name devices as `0.0.1000`.
pub(super) fn files(at: &Place<'_>) -> Result<Vec<NetworkFile>, FilesError> {
    let mut texts = Vec::new();
    for (directory, prefixes) in DIRECTORIES {
        let wanted = |name: &str| prefixes.iter().any(|prefix| name.starts_with(prefix));
        texts.extend(at.texts(directory, wanted)?);
    }
    for file in FILES {
        texts.extend(at.text(file)?.map(|text| ((*file).to_owned(), text)));
    }
    let named = texts.into_iter().map(|(file, text)| NetworkFile { devices: devices(&text), file });
    Ok(named.filter(|file| !file.devices.is_empty()).collect())
}

/// Returns the device numbers in a text, each once.
fn devices(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in lines(text) {
        for (at, mark) in line.match_indices("0.0.") {
            let digits = line[at + mark.len()..].chars().take_while(char::is_ascii_hexdigit);
            let number = digits.collect::<String>().to_lowercase();
            if number.len() == 4 && !found.contains(&number) {
                found.push(number);
            }
        }
    }
    found
}
