//! Which device numbers a directory entry has given away, and to what.

use std::fmt;

use super::{DirectoryEntry, Vdev};

/// Devices that a network adapter takes from its number on (connector-notes.md section 6.1).
const NIC_DEVICES: u16 = 3;

/// What a device number of a directory entry stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// A disk of its own.
    Disk,
    /// A link to a disk of another user id.
    Link,
    /// A real device.
    Dedicated,
    /// One of the three devices of the network adapter with this number.
    Nic(Vdev),
    /// A virtual reader, punch, printer or console.
    Unit,
}

impl fmt::Display for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Disk => f.write_str("a disk"),
            Self::Link => f.write_str("a link to another disk"),
            Self::Dedicated => f.write_str("a dedicated device"),
            Self::Nic(vdev) => write!(f, "network adapter {vdev}"),
            Self::Unit => f.write_str("a reader, punch, printer or console"),
        }
    }
}

impl DirectoryEntry {
    /// Returns what has this device number; `None` when the entry itself leaves it free. A profile may have more.
    pub fn device(&self, vdev: Vdev) -> Option<Device> {
        let is = |word: &str| word.parse() == Ok(vdev);
        let stated = self.records.iter().find_map(|record| {
            let words: Vec<String> = record.split_whitespace().map(str::to_ascii_uppercase).collect();
            match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
                ["LINK", _, _, own, ..] if is(own) => Some(Device::Link),
                // Without a number of its own a link has that of the owner's disk.
                ["LINK", _, theirs] if is(theirs) => Some(Device::Link),
                ["DEDICATE", own, ..] if is(own) => Some(Device::Dedicated),
                ["SPOOL" | "CONSOLE", own, ..] if is(own) => Some(Device::Unit),
                _ => None,
            }
        });
        let disk = || self.disks.iter().any(|disk| disk.vdev == vdev).then_some(Device::Disk);
        let nic = || {
            let takes = |base: Vdev| (base.0..base.0.saturating_add(NIC_DEVICES)).contains(&vdev.0);
            self.nics.iter().find(|nic| takes(nic.vdev)).map(|nic| Device::Nic(nic.vdev))
        };
        stated.or_else(disk).or_else(nic)
    }

    /// Returns every switch or LAN that an adapter's statements name, in their order. More than one is a leftover:
    /// a server that couples anew without uncoupling adds a statement (needs.md section 4, row 7).
    pub fn couplings(&self, vdev: Vdev) -> Vec<String> {
        let coupling = |record: &String| {
            let words: Vec<String> = record.split_whitespace().map(str::to_ascii_uppercase).collect();
            let (own, rest) = match words.split_first()? {
                (keyword, rest) if keyword == "NICDEF" => rest.split_first()?,
                _ => return None,
            };
            let at = rest.iter().position(|word| word == "LAN").filter(|_| own.parse() == Ok(vdev))?;
            rest.get(at + 2).cloned()
        };
        self.records.iter().filter_map(coupling).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> DirectoryEntry {
        let records = [
            "USER LNX1 LBYONLY 1G 2G G",
            "MDISK 0100 3390 1 10 VOL001 MR",
            "LINK MAINT 0190 0191 RR",
            "LINK MAINT 019E",
            "DEDICATE 5C00 5C01",
            "SPOOL 00C 2540 READER *",
            "NICDEF 1000 TYPE QDIO",
            "NICDEF 1000 LAN SYSTEM VSW10",
            "nicdef 1000 lan system vsw1 vlan 5",
        ];
        DirectoryEntry::read("LNX1".parse().unwrap(), &records.map(str::to_owned))
    }

    #[test]
    fn numbers_that_are_taken_say_by_what() {
        let entry = entry();
        let device = |number: u16| entry.device(Vdev(number));
        assert_eq!(device(0x100), Some(Device::Disk));
        assert_eq!(
            (device(0x191), device(0x19E), device(0x190)),
            (Some(Device::Link), Some(Device::Link), None)
        );
        assert_eq!((device(0x5C00), device(0x5C01)), (Some(Device::Dedicated), None));
        assert_eq!((device(0xC), device(0x1002)), (Some(Device::Unit), Some(Device::Nic(Vdev(0x1000)))));
        assert_eq!(device(0x1003), None);
    }

    #[test]
    fn every_coupling_of_an_adapter_is_seen() {
        assert_eq!(entry().couplings(Vdev(0x1000)), ["VSW10", "VSW1"]);
        assert!(entry().couplings(Vdev(0x1003)).is_empty());
    }
}
