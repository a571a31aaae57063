//! What a guest boots: the IPL statement of its directory entry, and the SCSI disk that LOADDEV names.

use schemars::JsonSchema;
use serde::Serialize;

use super::DirectoryEntry;

/// What is booted at logon, as the directory entry says. What only an included profile says is not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Boot {
    /// Device number or named system; `None` without an IPL statement.
    pub device: Option<String>,
    /// `LOADPARM` of the statement.
    pub loadparm: Option<String>,
    /// `PARM` of the statement.
    pub parm: Option<String>,
    /// Target port of the SCSI disk, 16 hexadecimal digits.
    pub wwpn: Option<String>,
    /// Its logical unit, 16 hexadecimal digits.
    pub lun: Option<String>,
}

impl DirectoryEntry {
    /// Returns what the entry boots.
    pub fn boot(&self) -> Boot {
        let mut boot = Boot::default();
        for record in &self.records {
            let words: Vec<&str> = record.split_whitespace().collect();
            let keyword = words.first().map(|word| word.to_ascii_uppercase()).unwrap_or_default();
            match keyword.as_str() {
                "IPL" => boot.ipl(&words[1..]),
                "LOADDEV" => boot.loaddev(&words[1..]),
                _ => {}
            }
        }
        boot
    }
}

impl Boot {
    fn ipl(&mut self, words: &[&str]) {
        let Some((device, options)) = words.split_first() else { return };
        self.device = Some(device.to_ascii_uppercase());
        for (at, word) in options.iter().enumerate() {
            if word.eq_ignore_ascii_case("LOADPARM") {
                self.loadparm = options.get(at + 1).map(|value| (*value).to_owned());
            } else if word.eq_ignore_ascii_case("PARM") {
                // All that follows belongs to it.
                self.parm = Some(options[at + 1..].join(" "));
                return;
            }
        }
    }

    /// `LOADDEV PORTNAME` and `LOADDEV LUN`; keywords may be cut short, and a number may be written in two parts.
    fn loaddev(&mut self, words: &[&str]) {
        let Some((keyword, number)) = words.split_first() else { return };
        let keyword = keyword.to_ascii_uppercase();
        let number = Some(number.concat().to_ascii_uppercase()).filter(|number| !number.is_empty());
        if keyword.len() >= 4 && "PORTNAME".starts_with(&keyword) {
            self.wwpn = number;
        } else if keyword == "LUN" {
            self.lun = number;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn boot(records: &[&str]) -> Boot {
        let records: Vec<String> = records.iter().map(|record| (*record).to_owned()).collect();
        DirectoryEntry::read("LNX1".parse().unwrap(), &records).boot()
    }

    #[test]
    fn disks_systems_and_scsi_disks_are_told_apart() {
        assert_eq!(boot(&["IPL 0100"]).device.as_deref(), Some("0100"));
        let cms = boot(&["IPL CMS LOADPARM AUTO PARM AUTOCR NOSPROF"]);
        assert_eq!(
            (cms.device.as_deref(), cms.loadparm.as_deref(), cms.parm.as_deref()),
            (Some("CMS"), Some("AUTO"), Some("AUTOCR NOSPROF"))
        );
        let scsi = boot(&["IPL 5C00", "LOADDEV PORTname 5005076300C20B8E", "LOADDEV LUN 40104000 00000000"]);
        assert_eq!(
            (scsi.wwpn.as_deref(), scsi.lun.as_deref()),
            (Some("5005076300C20B8E"), Some("4010400000000000"))
        );
        assert_eq!(boot(&["INCLUDE LNXPDFLT"]), Boot::default());
    }

    proptest! {
        #[test]
        fn never_panics(record in "(IPL|LOADDEV|ipl)( (PORT|LUN|PARM|LOADPARM|[ -~]{0,9})){0,5}") {
            let _ = boot(&[&record]);
        }
    }
}
