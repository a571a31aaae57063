//! What can be seen of a guest that is to become an image, held against the published rules for images.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::codes::finding_codes;
use crate::image::Severity;
use crate::model::{
    AgentInfo, DirectoryEntry, Disk, DiskKind, DiskSize, OsVersion, Power, Userid, Vdev, human_bytes,
};

finding_codes! {
    "Every code, in the order of the checks.";
    RootMissing "ROOT_MISSING" Error "the guest has no minidisk at the server's root device, the only one that an image can come from",
    RootNotBooted "ROOT_NOT_BOOTED" Error "the guest boots another device than the server's root device",
    RootNotFirst "ROOT_NOT_FIRST" Error "without the agent the server takes the first minidisk, which is not the root disk",
    DiskType "DISK_TYPE" Error "the root disk is of a kind that no image has",
    FullPack "FULL_PACK" Error "the root disk is a whole volume",
    DiskTooLarge "DISK_TOO_LARGE" Error "an image of so many cylinders cannot be deployed",
    PoolType "POOL_TYPE" Warning "the pool gives disks of another kind, onto which the image will not fit",
    OtherDisks "OTHER_DISKS" Warning "only the root disk comes into the image",
    NicBelow1100 "NIC_BELOW_1100" Warning "the guest has a network adapter below 1100, whose configuration goes into the image",
    NoAgent "NO_AGENT" Warning "the server cannot ask the system, neither for its version nor for its root device",
    OsUnknown "OS_UNKNOWN" Warning "the server cannot configure guests made from this system",
    NotSeen "NOT_SEEN" Info "what only the guest itself can tell was not checked",
    SpaceNotSeen "SPACE_NOT_SEEN" Info "the space in the server's image repository cannot be seen",
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Finding {
    /// Stable code.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// What was found, in one sentence for people.
    pub message: String,
    /// What to do about it.
    pub fix: String,
}

/// A guest as it can be seen from outside.
#[derive(Debug, Clone)]
pub struct Source {
    /// The guest.
    pub guest: Userid,
    /// Its directory entry.
    pub entry: DirectoryEntry,
    /// On or off.
    pub power: Power,
    /// What its system says; `None` when it is off or does not answer.
    pub agent: Option<AgentInfo>,
    /// The server's root device.
    pub root: Vdev,
    /// The kind of disk that the server's default pool gives, when it says.
    pub pool: Option<DiskKind>,
}

/// Most cylinders whose addresses the deploy tool writes right (disk-images.md section 2.3).
const MOST_CYLINDERS: u64 = 65_520;
/// The first device number of a network adapter that the published rules allow.
const FIRST_NIC: Vdev = Vdev(0x1100);

impl Source {
    /// Returns the root disk.
    pub fn root_disk(&self) -> Option<&Disk> {
        self.entry.disks.iter().find(|disk| disk.vdev == self.root)
    }

    /// Holds the guest against the rules (disk-images.md sections 3 and 6, needs.md section 3).
    pub fn check(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        let mut add = |code: Code, message: String, fix: &str| {
            found.push(Finding { code, severity: code.usual_severity(), message, fix: fix.to_owned() });
        };
        self.check_root(&mut add);
        self.check_surroundings(&mut add);
        found
    }

    fn check_root(&self, add: &mut impl FnMut(Code, String, &str)) {
        let (root, guest) = (self.root, &self.guest);
        let Some(disk) = self.root_disk() else {
            return add(
                Code::RootMissing,
                format!(
                    "{guest} has no minidisk {root}, and guests are deployed from a file of that name only"
                ),
                "move the root disk to that number, or name the server's root device with --root-vdev",
            );
        };
        let booted = self.entry.ipl.as_deref().filter(|ipl| ipl.parse().is_ok_and(|vdev: Vdev| vdev != root));
        if let Some(ipl) = booted {
            add(
                Code::RootNotBooted,
                format!(
                    "{guest} boots {ipl}, not {root}; the image would be named after its root disk and never be found"
                ),
                "move the root disk to that number, or name the server's root device with --root-vdev",
            );
        }
        let first = self.entry.disks.iter().find(|disk| disk.volume.is_some() || disk.start.is_some());
        if let Some(first) = first.filter(|first| self.agent.is_none() && first.vdev != root) {
            add(
                Code::RootNotFirst,
                format!(
                    "the first MDISK statement of {guest} is {}, and without the agent the server captures it",
                    first.vdev
                ),
                "start the guest so that its agent answers, or put the root disk first in the directory entry",
            );
        }
        let kind = kind(disk);
        if kind.is_none() {
            add(
                Code::DiskType,
                format!(
                    "disk {root} is of type {}; images come from 3390 and FB-512 minidisks",
                    disk.device_type
                ),
                "copy the system to a minidisk of one of these types",
            );
        }
        match (disk.start, disk.size) {
            (Some(0) | None, _) | (_, None) => add(
                Code::FullPack,
                format!("disk {root} is, or may be, a whole volume: it does not begin behind its label"),
                "copy the system to a minidisk that begins at cylinder 1 or later",
            ),
            (Some(_), Some(DiskSize::Cylinders(cylinders))) if cylinders > MOST_CYLINDERS => add(
                Code::DiskTooLarge,
                format!(
                    "disk {root} has {cylinders} cylinders; more than {MOST_CYLINDERS} cannot be deployed"
                ),
                "copy the system to a smaller disk",
            ),
            _ => {}
        }
        if let (Some(pool), Some(kind)) = (self.pool, kind)
            && pool != kind
        {
            add(
                Code::PoolType,
                format!("disk {root} is {kind}, but the server's default pool gives {pool} disks"),
                "deploy the image onto disks of a pool of its own kind",
            );
        }
    }

    fn check_surroundings(&self, add: &mut impl FnMut(Code, String, &str)) {
        let guest = &self.guest;
        let others = |disk: &&Disk| disk.vdev != self.root && (disk.volume.is_some() || disk.start.is_some());
        let others: Vec<String> =
            self.entry.disks.iter().filter(others).map(|disk| disk.vdev.to_string()).collect();
        if !others.is_empty() {
            add(
                Code::OtherDisks,
                format!(
                    "{guest} has more minidisks: {}; nothing of them comes into the image",
                    others.join(" ")
                ),
                "make sure that the system boots without them: nothing in /etc/fstab may need them",
            );
        }
        let low: Vec<String> = self
            .entry
            .nics
            .iter()
            .filter(|nic| nic.vdev < FIRST_NIC)
            .map(|nic| nic.vdev.to_string())
            .collect();
        if !low.is_empty() {
            add(
                Code::NicBelow1100,
                format!("{guest} has network adapters below {FIRST_NIC}: {}", low.join(" ")),
                "remove their configuration from the system before: new guests get their adapters there",
            );
        }
        let Some(agent) = &self.agent else {
            let why = if self.power == Power::Off { "is off" } else { "does not answer the server" };
            add(
                Code::NoAgent,
                format!("{guest} {why}: the image is filed under the version on record, or UNKNOWN"),
                "start the guest before, with its agent set up",
            );
            return self.remind(add);
        };
        if let Some(os) = agent.os.as_deref().filter(|os| os.parse::<OsVersion>().is_err()) {
            add(
                Code::OsUnknown,
                format!("{guest} runs {os}, which the server does not know"),
                "guests made from the image need their network set up by hand",
            );
        }
        self.remind(add);
    }

    fn remind(&self, add: &mut impl FnMut(Code, String, &str)) {
        add(
            Code::NotSeen,
            "LVM, partitions, activation and leftovers of cloud-init can be seen from inside only".to_owned(),
            "run what `zvmctl guest capture USERID NAME --script` prints in the guest",
        );
        if let Some(size) = self.root_disk().and_then(|disk| disk.size) {
            add(
                Code::SpaceNotSeen,
                format!("the server needs up to {} for the file", human_bytes(size.bytes())),
                "ask its administrator when in doubt: a full disk ends the capture half-way",
            );
        }
    }
}

fn kind(disk: &Disk) -> Option<DiskKind> {
    match disk.device_type.as_str() {
        "3390" => Some(DiskKind::Eckd),
        "FB-512" | "9336" => Some(DiskKind::Fba),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(records: &[&str], agent: bool, pool: Option<DiskKind>) -> Vec<&'static str> {
        let records: Vec<String> = records.iter().map(|record| (*record).to_owned()).collect();
        let guest: Userid = "LNX1".parse().unwrap();
        let info = AgentInfo {
            power: Power::On,
            cpus: None,
            online_cpus: Some(1),
            cpu_time_us: None,
            memory_kib: None,
            memory_used_kib: None,
            os: Some("rhel9.4".to_owned()),
            kernel: None,
        };
        let source = Source {
            entry: DirectoryEntry::read(guest.clone(), &records),
            guest,
            power: Power::On,
            agent: agent.then_some(info),
            root: Vdev::ROOT,
            pool,
        };
        let found = source.check().into_iter().filter(|finding| finding.severity > Severity::Info);
        found.map(|finding| finding.code.spelling()).collect()
    }

    #[test]
    fn every_rule_is_seen_where_it_is_broken() {
        let good = "MDISK 0100 3390 1 3338 VSE001 MR";
        for (records, agent, expected) in [
            (&["IPL 0100", good, "NICDEF 1100 LAN SYSTEM VSW1"][..], true, &[][..]),
            (&["IPL 0100", good, "MDISK 0102 FB-512 V-DISK 2097152 MR"], true, &[]),
            (&["MDISK 0101 3390 1 3338 VSE001 MR"], true, &["ROOT_MISSING", "OTHER_DISKS"]),
            (&["IPL 0200", good], true, &["ROOT_NOT_BOOTED"]),
            (&["MDISK 0191 3390 5 10 VSE001", good], false, &["ROOT_NOT_FIRST", "OTHER_DISKS", "NO_AGENT"]),
            (&["MDISK 0100 3380 1 3338 VSE001 MR"], true, &["DISK_TYPE"]),
            (&["MDISK 0100 3390 0 3339 VSE001 MR"], true, &["FULL_PACK"]),
            (&["MDISK 0100 3390 0 END VSE001 MR"], true, &["FULL_PACK"]),
            (&["MDISK 0100 3390 DEVNO 1234 MR"], true, &["FULL_PACK"]),
            (&["MDISK 0100 3390 1 65521 VSE001 MR"], true, &["DISK_TOO_LARGE"]),
            (&["MDISK 0100 FB-512 16 8388608 VSF001 MR"], true, &["POOL_TYPE"]),
            (&[good, "NICDEF 1000 LAN SYSTEM VSW1"], true, &["NIC_BELOW_1100"]),
            (&[good], false, &["NO_AGENT"]),
        ] {
            assert_eq!(codes(records, agent, Some(DiskKind::Eckd)), expected, "{records:?}");
        }
    }
}
