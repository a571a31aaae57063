//! Directory entries as text records, and what is read from the text on demand.
//!
//! The text is the truth (zvm-simulator-model.md section 1.2): disks, adapters and processors are parsed when
//! somebody asks, and every change rewrites records.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::{DiskKind, Vdev};

/// What a directory entry defines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// A user of this system or of a whole cluster.
    User,
    /// A user with one definition per cluster member.
    Identity,
    /// The part of an identity that belongs to one member.
    Subconfig,
    /// Records that users include.
    Profile,
}

/// One directory entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it defines.
    pub kind: EntryKind,
    /// Its records without padding, in order.
    pub records: Vec<String>,
    /// Who has locked it, when it is locked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locked_by: Option<String>,
}

/// Where the blocks or cylinders of a minidisk come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Backing {
    /// An extent of a real volume.
    Extent(Extent),
    /// A virtual disk in storage of so many blocks.
    Virtual(u64),
}

/// A contiguous piece of a volume, in cylinders or blocks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Extent {
    /// Label of the volume.
    pub volume: String,
    /// First cylinder or block.
    pub start: u64,
    /// Cylinders or blocks.
    pub size: u64,
}

impl Extent {
    /// Returns the first unit behind the extent.
    pub const fn end(&self) -> u64 {
        self.start + self.size
    }
}

/// An `MDISK` record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minidisk {
    /// Device number.
    pub vdev: Vdev,
    /// Cylinders or blocks.
    pub kind: DiskKind,
    /// Where it lies.
    pub backing: Backing,
}

impl Minidisk {
    /// Returns the size in cylinders or blocks.
    pub const fn units(&self) -> u64 {
        match &self.backing {
            Backing::Extent(extent) => extent.size,
            Backing::Virtual(blocks) => *blocks,
        }
    }

    fn parse(record: &str) -> Option<Self> {
        let words: Vec<&str> = record.split_whitespace().collect();
        let ["MDISK", vdev, device, rest @ ..] = words.as_slice() else { return None };
        let kind = if *device == "FB-512" { DiskKind::Fba } else { DiskKind::Eckd };
        let backing = match rest {
            ["V-DISK", blocks, ..] => Backing::Virtual(blocks.parse().ok()?),
            [start, size, volume, ..] => Backing::Extent(Extent {
                volume: (*volume).to_owned(),
                start: start.parse().ok()?,
                size: size.parse().ok()?,
            }),
            _ => return None,
        };
        Some(Self { vdev: vdev.parse().ok()?, kind, backing })
    }

    /// Returns the record that the directory manager writes for it.
    pub fn record(&self) -> String {
        let device = match self.kind {
            DiskKind::Eckd => "3390",
            DiskKind::Fba => "FB-512",
        };
        match &self.backing {
            Backing::Extent(Extent { volume, start, size }) => {
                format!("MDISK {} {device} {start} {size} {volume} MR", self.vdev)
            }
            Backing::Virtual(blocks) => format!("MDISK {} {device} V-DISK {blocks} MWV", self.vdev),
        }
    }
}

/// The `NICDEF` records of one adapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NicDefinition {
    /// Base device number.
    pub vdev: Vdev,
    /// The last three octets of the MAC address, as text, when they are given.
    pub mac_id: Option<String>,
    /// The switch or guest LAN it couples to.
    pub lan: Option<String>,
    /// The VLAN of the coupling.
    pub vlan: Option<u16>,
}

impl Entry {
    /// Makes an entry from its records.
    pub fn new(kind: EntryKind, records: Vec<String>) -> Self {
        Self { kind, records, locked_by: None }
    }

    /// Returns the words of the first record that starts with `keyword`.
    pub fn words<'a>(&'a self, keyword: &str) -> Option<Vec<&'a str>> {
        self.records
            .iter()
            .map(|record| record.split_whitespace().collect::<Vec<_>>())
            .find(|words| words.first() == Some(&keyword))
    }

    /// Returns a word of the first record (`USER name password memory maximum classes`).
    fn head_word(&self, index: usize) -> Option<&str> {
        self.records.first()?.split_whitespace().nth(index)
    }

    /// Returns the logon password, which may be a keyword such as `NOLOG` or `LBYONLY`.
    pub fn password(&self) -> &str {
        self.head_word(2).unwrap_or_default()
    }

    /// Returns the memory at logon in MiB.
    pub fn memory_mib(&self) -> u64 {
        self.head_word(3).and_then(mib).unwrap_or(0)
    }

    /// Returns the largest memory that may be defined, in MiB.
    pub fn maximum_memory_mib(&self) -> u64 {
        self.head_word(4).and_then(mib).unwrap_or(0)
    }

    /// Returns the largest number of processors (`MACHINE ESA n`).
    pub fn maximum_cpus(&self) -> Option<u64> {
        self.words("MACHINE").and_then(|words| words.get(2)?.parse().ok())
    }

    /// Returns the addresses of the processors at logon: the union of `CPU` and `COMMAND DEFINE CPU` records, at
    /// least one (model section 3).
    pub fn cpus(&self) -> Vec<u8> {
        let mut addresses: Vec<u8> = self
            .records
            .iter()
            .filter_map(|record| {
                let words: Vec<&str> = record.split_whitespace().collect();
                let (["CPU", address, ..] | ["COMMAND", "DEFINE" | "DEF", "CPU", address, ..]) =
                    words.as_slice()
                else {
                    return None;
                };
                u8::from_str_radix(address, 16).ok()
            })
            .collect();
        addresses.sort_unstable();
        addresses.dedup();
        if addresses.is_empty() {
            addresses.push(0);
        }
        addresses
    }

    /// Returns what is loaded at logon (`IPL device-or-name`).
    pub fn ipl(&self) -> Option<&str> {
        self.words("IPL").and_then(|words| words.get(1).copied())
    }

    /// Returns the minidisks in the order of their records.
    pub fn minidisks(&self) -> Vec<Minidisk> {
        self.records.iter().filter_map(|record| Minidisk::parse(record)).collect()
    }

    /// Returns the minidisk of that number.
    pub fn minidisk(&self, vdev: Vdev) -> Option<Minidisk> {
        self.minidisks().into_iter().find(|disk| disk.vdev == vdev)
    }

    /// Returns the adapters, each from all its records; the first coupling counts.
    pub fn nics(&self) -> Vec<NicDefinition> {
        let mut nics: BTreeMap<Vdev, NicDefinition> = BTreeMap::new();
        for record in &self.records {
            let words: Vec<&str> = record.split_whitespace().collect();
            let ["NICDEF", vdev, operands @ ..] = words.as_slice() else { continue };
            let Ok(vdev) = vdev.parse() else { continue };
            let nic = nics.entry(vdev).or_insert(NicDefinition { vdev, mac_id: None, lan: None, vlan: None });
            for pair in operands.windows(2) {
                match pair {
                    ["MACID", mac] => nic.mac_id = Some((*mac).to_owned()),
                    ["SYSTEM", name] => {
                        nic.lan.get_or_insert_with(|| (*name).to_owned());
                    }
                    ["VLAN", number] => nic.vlan = nic.vlan.or(number.parse().ok()),
                    _ => {}
                }
            }
        }
        nics.into_values().collect()
    }

    /// Returns the dedicated devices: virtual number and real number.
    pub fn dedicated(&self) -> Vec<(Vdev, Vdev)> {
        self.pairs("DEDICATE")
    }

    /// Returns the links to disks of others: own number, owner and the owner's number.
    pub fn links(&self) -> Vec<(Vdev, String, Vdev)> {
        self.records
            .iter()
            .filter_map(|record| {
                let words: Vec<&str> = record.split_whitespace().collect();
                let ["LINK", owner, theirs, own, ..] = words.as_slice() else { return None };
                Some((own.parse().ok()?, (*owner).to_owned(), theirs.parse().ok()?))
            })
            .collect()
    }

    fn pairs(&self, keyword: &str) -> Vec<(Vdev, Vdev)> {
        self.records
            .iter()
            .filter_map(|record| {
                let mut words = record.split_whitespace();
                if words.next()? != keyword {
                    return None;
                }
                Some((words.next()?.parse().ok()?, words.next()?.parse().ok()?))
            })
            .collect()
    }

    /// Returns whether any record takes the device number.
    pub fn takes(&self, vdev: Vdev) -> bool {
        let nic = |base: Vdev| (base.0..base.0.saturating_add(3)).contains(&vdev.0);
        self.minidisk(vdev).is_some()
            || self.dedicated().iter().any(|(own, _)| *own == vdev)
            || self.links().iter().any(|(own, _, _)| *own == vdev)
            || self.nics().iter().any(|adapter| nic(adapter.vdev))
    }

    /// Removes the records of `keyword` for that device and returns whether there was one.
    pub fn remove_device(&mut self, keyword: &str, vdev: Vdev) -> bool {
        let before = self.records.len();
        self.records.retain(|record| {
            let mut words = record.split_whitespace();
            words.next() != Some(keyword) || words.next().and_then(|word| word.parse().ok()) != Some(vdev)
        });
        self.records.len() != before
    }

    /// Puts `record` in the place of the first one with that keyword, or at the end.
    pub fn put(&mut self, keyword: &str, record: String) {
        match self.records.iter_mut().find(|old| old.split_whitespace().next() == Some(keyword)) {
            Some(old) => *old = record,
            None => self.records.push(record),
        }
    }
}

/// Returns the MiB of a memory operand such as `2048m`, `16G` or `1T`.
pub(super) fn mib(text: &str) -> Option<u64> {
    let unit = text.chars().last()?;
    let number: u64 = text.strip_suffix(unit)?.parse().ok()?;
    match unit.to_ascii_uppercase() {
        'M' => Some(number),
        'G' => number.checked_mul(1024),
        'T' => number.checked_mul(1024 * 1024),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        let text = "USER LINUX01 LBYONLY 2048m 16G G\nMACHINE ESA 8\nCOMMAND DEFINE CPU 00 TYPE IFL\nCPU 01\nIPL 0100\n\
                    MDISK 0100 3390 1 3338 VSE001 MR\nMDISK 0300 FB-512 V-DISK 1048576 MWV\n\
                    NICDEF 1100 TYPE QDIO MACID 123456\nNICDEF 1100 LAN SYSTEM VSWV VLAN 100 PORTTYPE ACCESS";
        Entry::new(EntryKind::User, text.lines().map(str::to_owned).collect())
    }

    #[test]
    fn everything_is_read_from_the_text() {
        let entry = entry();
        assert_eq!((entry.memory_mib(), entry.maximum_memory_mib()), (2048, 16384));
        assert_eq!((entry.cpus(), entry.maximum_cpus()), (vec![0, 1], Some(8)));
        assert_eq!(entry.ipl(), Some("0100"));
        let nic = NicDefinition {
            vdev: Vdev(0x1100),
            mac_id: Some("123456".into()),
            lan: Some("VSWV".into()),
            vlan: Some(100),
        };
        assert_eq!(entry.nics(), [nic]);
        assert!(entry.takes(Vdev(0x1102)) && !entry.takes(Vdev(0x1103)));
    }

    #[test]
    fn a_minidisk_is_its_record() {
        for disk in entry().minidisks() {
            assert_eq!(Minidisk::parse(&disk.record()), Some(disk));
        }
    }
}
