//! Reading a directory entry: its statements, and its passwords, which are masked before anything else sees them.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{DirectoryEntry, Disk, DiskSize, Memory, Nic, Userid, Vdev};

/// What stands in the place of a password.
pub const MASK: &str = "******";

/// Words in the place of a logon password that are none: nobody logs on with one, or others do.
const NO_PASSWORDS: &[&str] = &["LBYONLY", "NOLOG", "NOPASS", "AUTOONLY", MASK];

impl DirectoryEntry {
    /// Reads the records of an entry. Statements that are not understood stay in `records` and mean nothing more.
    pub fn read(userid: Userid, records: &[String]) -> Self {
        let mut entry = Self {
            userid,
            records: records
                .iter()
                .map(|record| mask_record(record.trim_end()))
                .filter(|r| !r.is_empty())
                .collect(),
            cpus: None,
            max_cpus: None,
            share: None,
            memory: None,
            max_memory: None,
            profiles: Vec::new(),
            ipl: None,
            disks: Vec::new(),
            nics: Vec::new(),
        };
        let mut processors = BTreeSet::new();
        for record in &entry.records.clone() {
            let words: Vec<String> = record.split_whitespace().map(str::to_ascii_uppercase).collect();
            entry.statement(&words.iter().map(String::as_str).collect::<Vec<_>>(), &mut processors);
        }
        entry.cpus = match u32::try_from(processors.len()) {
            // Without a statement there is one processor, unless an included profile says otherwise.
            Ok(0) => entry.profiles.is_empty().then_some(1),
            count => count.ok(),
        };
        entry
    }

    fn statement(&mut self, words: &[&str], processors: &mut BTreeSet<u8>) {
        match words {
            [name, _, _, rest @ ..] if is_user(name) => {
                self.memory = rest.first().and_then(|word| word.parse().ok());
                self.max_memory = rest.get(1).and_then(|word| word.parse().ok());
            }
            ["STORAGE", size, ..] => self.memory = size.parse().ok().or(self.memory),
            ["MAXSTORAGE", size, ..] => self.max_memory = size.parse::<Memory>().ok().or(self.max_memory),
            ["MACHINE", _, most, ..] => self.max_cpus = most.parse().ok().or(self.max_cpus),
            ["SHARE", share @ ..] => self.share = Some(share.join(" ")),
            ["INCLUDE", profile, ..] => self.profiles.push((*profile).to_owned()),
            ["IPL", what, ..] => self.ipl = Some((*what).to_owned()),
            ["CPU", rest @ ..] | ["COMMAND", "DEFINE" | "DEF", "CPU", rest @ ..] => {
                add_processors(rest, processors);
            }
            [name, rest @ ..] if is_mdisk(name) => self.disks.extend(mdisk(rest)),
            ["NICDEF", vdev, rest @ ..] => self.nicdef(vdev, rest),
            _ => {}
        }
    }

    /// Adds what one NICDEF statement says; several statements describe one adapter.
    fn nicdef(&mut self, vdev: &str, options: &[&str]) {
        let Ok(vdev) = vdev.parse::<Vdev>() else { return };
        let known = self.nics.iter().position(|nic| nic.vdev == vdev);
        let index = known.unwrap_or_else(|| {
            self.nics.push(Nic { vdev, vswitch: None, vlan: None, mac: None });
            self.nics.len() - 1
        });
        let nic = &mut self.nics[index];
        for (at, option) in options.iter().enumerate() {
            let value = |ahead: usize| options.get(at + ahead).map(|word| (*word).to_owned());
            match *option {
                "LAN" => nic.vswitch = value(2),
                "MACID" => nic.mac = value(1),
                "VLAN" => nic.vlan = value(1).and_then(|number| number.parse().ok()),
                _ => {}
            }
        }
    }
}

/// Adds processor addresses: `00 TYPE IFL`, `00-03`, `01 02`.
fn add_processors(words: &[&str], processors: &mut BTreeSet<u8>) {
    let address = |text: &str| u8::from_str_radix(text, 16).ok();
    for word in words {
        let (first, last) = word.split_once('-').unwrap_or((word, word));
        match (address(first), address(last)) {
            (Some(first), Some(last)) => processors.extend(first..=last),
            _ => return,
        }
    }
}

fn mdisk(words: &[&str]) -> Option<Disk> {
    let (vdev, device_type) = (words.first()?.parse().ok()?, (*words.get(1)?).to_owned());
    let number = |word: Option<&&str>| word.and_then(|word| word.parse::<u64>().ok());
    let of_type = |units: u64| match device_type.as_str() {
        "FB-512" | "9336" => DiskSize::Blocks(units),
        _ => DiskSize::Cylinders(units),
    };
    let (start, size, volume) = match *words.get(2)? {
        "V-DISK" => (None, number(words.get(3)).map(DiskSize::Blocks), None),
        "T-DISK" => (None, number(words.get(3)).map(of_type), None),
        "DEVNO" => (None, None, None),
        start => (
            start.parse().ok(),
            number(words.get(3)).map(of_type),
            words.get(4).map(|label| (*label).to_owned()),
        ),
    };
    Some(Disk { vdev, device_type, start, size, volume })
}

/// Returns the record with every password in it masked: logon, minidisk and APPC passwords, and the password
/// history that the directory manager keeps in comments. The rest stays as it is.
pub fn mask_record(record: &str) -> String {
    let mut masked = record.to_owned();
    for span in secret_spans(record).into_iter().rev() {
        masked.replace_range(span, MASK);
    }
    masked
}

/// Returns where the passwords of a record stand, in octets, in their order.
pub(super) fn secret_spans(record: &str) -> Vec<Range<usize>> {
    let words = spans(record);
    let text = |index: usize| words.get(index).map_or("", |&(start, end)| &record[start..end]);
    let name = text(0).to_ascii_uppercase();
    let secret: Vec<(usize, usize)> = if is_user(&name) {
        words.iter().skip(2).take(1).copied().collect()
    } else if is_mdisk(&name) {
        // After the mode stand up to three passwords; where the mode stands depends on the form.
        let named = ["V-DISK", "T-DISK", "DEVNO"].iter().any(|form| text(3).eq_ignore_ascii_case(form));
        words.iter().skip(if named { 6 } else { 7 }).copied().collect()
    } else if name == "APPCPASS" {
        words.iter().skip(4).copied().collect()
    } else if name.starts_with("*PW") {
        words.iter().filter(|&&(start, end)| !record[start..end].ends_with('=')).copied().collect()
    } else {
        Vec::new()
    };
    let is_secret = |span: &Range<usize>| {
        !NO_PASSWORDS.iter().any(|word| record[span.clone()].eq_ignore_ascii_case(word))
    };
    secret.into_iter().map(|(start, end)| start..end).filter(is_secret).collect()
}

/// Returns where the words of a text begin and end, in octets.
fn spans(text: &str) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_whitespace(), start) {
            (false, None) => start = Some(at),
            (true, Some(begin)) => {
                spans.push((begin, at));
                start = None;
            }
            _ => {}
        }
    }
    spans
}

/// Statement names may be cut short in a directory, so that every beginning counts: better to mask too much.
fn is_user(name: &str) -> bool {
    !name.is_empty() && "USER".starts_with(name) || name.len() > 1 && "IDENTITY".starts_with(name)
}

fn is_mdisk(name: &str) -> bool {
    !name.is_empty() && "MDISK".starts_with(name)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Vlan;

    fn read(records: &[&str]) -> DirectoryEntry {
        let records: Vec<String> = records.iter().map(|record| (*record).to_owned()).collect();
        DirectoryEntry::read("LNX1".parse().unwrap(), &records)
    }

    #[test]
    fn entries_of_the_connector_are_understood() {
        let entry = read(&[
            "USER LNX1 ****** 2048m 16G G ",
            "INCLUDE OSDFLT",
            "MACHINE ESA 8",
            "SHARE  RELATIVE 200",
            "COMMAND DEFINE CPU 00 TYPE IFL",
            "COMMAND DEFINE CPU 01 TYPE IFL",
            "CPU 00 BASE",
            "CPU 02",
            "IPL 0100",
            "MDISK 0100 3390 1 3338 VSE001 MR",
            "MDISK 0101 FB-512 16 8388608 VSF001 MR READ WRITE MULTI",
            "MDISK 0102 FB-512 V-DISK 2097152 MR",
            "NICDEF 1000 TYPE QDIO MACID 123456",
            "NICDEF 1000 LAN SYSTEM VSWV VLAN 100 PORTTYPE ACCESS",
            "",
        ]);
        assert_eq!((entry.cpus, entry.max_cpus), (Some(3), Some(8)));
        assert_eq!(entry.share.as_deref(), Some("RELATIVE 200"));
        assert_eq!(entry.memory, Some(Memory::from_mib(2048).unwrap()));
        assert_eq!(entry.max_memory, Some(Memory::from_mib(16_384).unwrap()));
        assert_eq!(
            (entry.ipl.as_deref(), entry.profiles.as_slice()),
            (Some("0100"), &["OSDFLT".to_owned()][..])
        );
        assert_eq!(entry.disks[0].size, Some(DiskSize::Cylinders(3338)));
        assert_eq!(entry.disks[1].size, Some(DiskSize::Blocks(8_388_608)));
        assert_eq!((entry.disks[1].start, entry.disks[1].volume.as_deref()), (Some(16), Some("VSF001")));
        assert_eq!(
            (entry.disks[2].size, entry.disks[2].volume.as_deref()),
            (Some(DiskSize::Blocks(2_097_152)), None)
        );
        let [nic] = entry.nics.as_slice() else { panic!("one adapter expected") };
        assert_eq!((nic.vswitch.as_deref(), nic.mac.as_deref()), (Some("VSWV"), Some("123456")));
        assert_eq!(nic.vlan.map(Vlan::number), Some(100));
        assert_eq!(entry.records.len(), 14);
    }

    #[test]
    fn processors_of_a_profile_are_unknown() {
        assert_eq!(read(&["USER LNX1 NOLOG 1G"]).cpus, Some(1));
        assert_eq!(read(&["USER LNX1 NOLOG 1G", "INCLUDE X"]).cpus, None);
        assert_eq!(read(&["CPU 00-03"]).cpus, Some(4));
    }

    #[test]
    fn passwords_are_masked_and_nothing_else() {
        for (record, masked) in [
            ("USER LNX1 SESAME 2G 4G G", "USER LNX1 ****** 2G 4G G"),
            ("identity lnx1 sesame 2G", "identity lnx1 ****** 2G"),
            ("USER LNX1 LBYONLY 2G", "USER LNX1 LBYONLY 2G"),
            ("MDISK 0100 3390 1 10 VOL001 MR", "MDISK 0100 3390 1 10 VOL001 MR"),
            (
                "MDISK 0100 3390 1 10 VOL001 MR ALL W  M",
                "MDISK 0100 3390 1 10 VOL001 MR ****** ******  ******",
            ),
            ("MD 0100 FB-512 V-DISK 100 MR PW", "MD 0100 FB-512 V-DISK 100 MR ******"),
            ("MDISK 0100 3390 DEVNO 1234 MR PW", "MDISK 0100 3390 DEVNO 1234 MR ******"),
            ("APPCPASS GATE LU USER SESAME", "APPCPASS GATE LU USER ******"),
            ("*PW= 26/02/21   *PW00= C1C2   *ED= x", "*PW= ******   *PW00= ******   *ED= ******"),
            ("MACHINE ESA 8", "MACHINE ESA 8"),
            ("IPL 0100", "IPL 0100"),
        ] {
            assert_eq!(mask_record(record), masked);
        }
    }

    proptest! {
        #[test]
        fn never_panics(record in ".*") {
            let _ = read(&[&record]);
        }

        #[test]
        fn masking_twice_changes_nothing(record in "(USER|MDISK|IDENT) [ A-Z0-9*]{0,60}") {
            let once = mask_record(&record);
            prop_assert_eq!(mask_record(&once), once);
        }
    }
}
