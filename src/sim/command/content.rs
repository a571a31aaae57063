//! What punched files mean to the system that takes them from its reader: those that the genuine connector makes
//! (hypervisor-surface.md section 4).

use std::net::Ipv4Addr;

use crate::model::Vdev;
use crate::sim::spool::Content;

/// Octets of a block of a tar file.
const BLOCK: usize = 512;

/// Reads a file by its name.
pub(super) fn of(name: &str, octets: &[u8]) -> Content {
    match name {
        "iucvauth.sh" => trusted(&String::from_utf8_lossy(octets)).map_or(Content::Script, Content::Trust),
        "network.doscript" => Content::Addresses(members(octets).filter_map(|text| address(&text)).collect()),
        _ => Content::Script,
    }
}

/// Returns the user id of `echo -n ZCCSRV > /etc/iucv_authorized_userid`.
pub(super) fn trusted(text: &str) -> Option<String> {
    let line = text.lines().find(|line| line.contains("/etc/iucv_authorized_userid"))?;
    line.split_whitespace().nth(2).map(str::to_owned)
}

/// Returns the texts of the files of a tar archive.
fn members(archive: &[u8]) -> impl Iterator<Item = String> {
    let mut rest = archive;
    std::iter::from_fn(move || {
        let (head, behind) = rest.split_at_checked(BLOCK)?;
        let field = String::from_utf8_lossy(head.get(124..136)?).into_owned();
        let size = usize::from_str_radix(field.trim_matches(['\0', ' ']), 8).ok()?;
        let (body, _) = behind.split_at_checked(size)?;
        rest = behind.get(size.div_ceil(BLOCK) * BLOCK..).unwrap_or_default();
        Some(String::from_utf8_lossy(body).into_owned())
    })
}

/// Returns adapter and address of a file that configures a network interface: `IPADDR=` and the subchannels or the
/// card (Red Hat, SUSE), `address` below the interface (Ubuntu 16), or the YAML of later Ubuntus.
fn address(text: &str) -> Option<(Vdev, Ipv4Addr)> {
    let behind = |mark: &str| text.split_once(mark).map(|(_, rest)| rest);
    let value = behind("IPADDR=").or_else(|| behind("\naddress ")).or_else(|| behind("addresses:"))?;
    let value: String = value
        .trim_start_matches(|letter: char| !letter.is_ascii_digit())
        .chars()
        .take_while(|letter| letter.is_ascii_digit() || *letter == '.')
        .collect();
    let device = ["0.0.", "card (", "enc"].iter().find_map(|mark| {
        let digits: String = behind(mark)?.chars().take_while(char::is_ascii_hexdigit).take(4).collect();
        digits.parse().ok()
    })?;
    Some((device, value.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn archive(files: &[&str]) -> Vec<u8> {
        let mut octets = Vec::new();
        for text in files {
            let mut head = vec![0; BLOCK];
            head[..4].copy_from_slice(b"0000");
            head[124..136].copy_from_slice(format!("{:011o}\0", text.len()).as_bytes());
            octets.extend(head);
            octets.extend(text.as_bytes());
            octets.resize(octets.len().next_multiple_of(BLOCK), 0);
        }
        octets.resize(octets.len() + 2 * BLOCK, 0);
        octets
    }

    #[test]
    fn the_addresses_of_all_distributions_are_read() {
        let red_hat =
            "DEVICE=\"enccw0.0.1000\"\nIPADDR=\"192.0.2.7\"\nSUBCHANNELS=\"0.0.1000,0.0.1001,0.0.1002\"\n";
        let suse = "BOOTPROTO='static'\nIPADDR='192.0.2.8'\nNAME='OSA Express Network card (1003)'\n";
        let ubuntu =
            "network:\n  ethernets:\n    enc1006:\n      addresses:\n      - 192.0.2.9/24\n  version: 2\n";
        let script = "#!/bin/bash\ncat 0000 > /etc/x\n";
        let Content::Addresses(found) = of("network.doscript", &archive(&[red_hat, script, suse, ubuntu]))
        else {
            panic!("no addresses");
        };
        let expected = [(0x1000, 7), (0x1003, 8), (0x1006, 9)]
            .map(|(vdev, last)| (Vdev(vdev), Ipv4Addr::new(192, 0, 2, last)));
        assert_eq!(found, BTreeMap::from(expected));
    }

    #[test]
    fn the_permission_names_its_user() {
        let script = b"#!/bin/bash\necho -n ZCCSRV > /etc/iucv_authorized_userid\n";
        assert_eq!(of("iucvauth.sh", script), Content::Trust("ZCCSRV".into()));
    }
}
