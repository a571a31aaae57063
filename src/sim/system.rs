//! What lies on the disks of guests: installed operating systems, and what they say of themselves.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use serde::{Deserialize, Serialize};

use super::refusal::Refusal;
use super::spool::SpoolFile;
use super::world::World;
use crate::model::Vdev;

/// An operating system on a disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Installation {
    /// As the image says: `rhel9.6`, `sles15sp6`; `cms` for CMS.
    pub os_version: String,
    /// The connector that it lets run commands.
    pub authorized: Option<String>,
    /// From the load to a system that answers.
    pub boot_ms: u64,
    /// Whether it shuts down when it is asked to.
    pub heeds_shutdown: bool,
    /// Mean load of its processors, percent of one.
    pub cpu_percent: u64,
    /// Memory that it comes to use, MiB.
    pub working_set_mib: u64,
    /// Addresses by base device number of the adapter.
    pub addresses: BTreeMap<Vdev, Ipv4Addr>,
    /// Cylinders or blocks of the image that was written there, when it came from one.
    pub image: Option<String>,
    /// The octets of the disk it lies on, by name, when they are kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<String>,
    /// Files that it took from its reader whose octets are kept, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub taken: BTreeMap<String, SpoolFile>,
}

impl Installation {
    /// A system as a deployment leaves it.
    pub fn of(os_version: &str) -> Self {
        Self {
            os_version: os_version.to_owned(),
            authorized: None,
            boot_ms: 20_000,
            heeds_shutdown: true,
            cpu_percent: 2,
            working_set_mib: 700,
            addresses: BTreeMap::new(),
            image: None,
            kept: None,
            taken: BTreeMap::new(),
        }
    }

    /// Returns what the connector makes of `/etc/os-release`: `rhel9.6`, `sles15.6`.
    pub fn distribution(&self) -> String {
        self.os_version.to_lowercase().replace("sp", ".")
    }

    /// Returns the answer to `uname -srm` (form recorded).
    pub fn kernel(&self) -> String {
        let release = if self.os_version.to_lowercase().starts_with("rhel") {
            "5.14.0-284.el9.s390x"
        } else {
            "6.4.0-150600-default"
        };
        format!("Linux {release} s390x")
    }
}

/// A disk of a guest on the connector's own system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Linked {
    /// Which device it got, from 1: `dasdb`.
    pub slot: u8,
    /// Owner of the disk.
    pub user: String,
    /// Its number as it was spelled.
    pub vdev: String,
}

impl Linked {
    /// Returns the name of the device: `dasdb` for the first, the system itself having `dasda`.
    pub(super) fn device(&self) -> String {
        format!("dasd{}", char::from(b'a' + self.slot))
    }
}

/// Systems by user and device number.
pub(super) type Installations = BTreeMap<String, BTreeMap<Vdev, Installation>>;

/// Resource figures of an active machine, as the performance interface shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Performance {
    /// Processor time used, microseconds.
    pub used_cpu_us: u64,
    /// Time since logon, microseconds.
    pub elapsed_us: u64,
    /// Memory, KiB.
    pub memory_kib: u64,
    /// Memory in use, KiB.
    pub used_memory_kib: u64,
    /// Processors.
    pub cpus: u64,
    /// Two-second samples that found it running.
    pub samples_in_use: u64,
    /// Two-second samples that found it waiting for a processor.
    pub samples_delay: u64,
}

impl World {
    /// Returns the system on a disk of a user.
    pub fn installed(&self, user: &str, vdev: Vdev) -> Option<&Installation> {
        self.installations.get(user).and_then(|disks| disks.get(&vdev))
    }

    /// Takes a minidisk with what lies on it out of an entry.
    pub(super) fn detach_minidisk(&mut self, user: &str, vdev: Vdev) -> Result<(), Refusal> {
        if !self.directory.change(user)?.remove_device("MDISK", vdev) {
            return Err(Refusal::NO_DISK);
        }
        if let Some(disks) = self.installations.get_mut(user) {
            disks.remove(&vdev);
        }
        self.installations.retain(|_, disks| !disks.is_empty());
        Ok(())
    }

    /// Returns the disk that the directory entry loads from, when a system lies there.
    pub(super) fn bootable(&self, user: &str) -> Option<Vdev> {
        let ipl = self.directory.user(user).ok()?.ipl()?;
        let vdev = ipl.parse().unwrap_or(Vdev(0x190));
        self.installed(user, vdev).map(|_| vdev)
    }

    /// Returns the memory that all active machines have, MiB.
    pub(super) fn memory_in_use_mib(&self) -> u64 {
        self.machines.values().map(|machine| machine.memory_mib).sum()
    }

    /// Returns the real memory in use, MiB: what the guests use and 2 GiB of the system (model section 10).
    pub fn real_memory_in_use_mib(&self) -> u64 {
        let now = self.clock.now();
        let guests: u64 =
            self.machines.values().map(|machine| machine.performance(now).used_memory_kib).sum();
        2048 + guests / 1024
    }
}
