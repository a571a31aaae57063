//! The simulated system as one value: everything that any face can see or change.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::clock::{Clock, Moment};
use super::connector::Connector;
use super::directory::Directory;
use super::fault::Faults;
use super::fcp::Fabric;
use super::machine::Machine;
use super::network::Network;
use super::random::Random;
use super::spool::SpoolFile;
use super::storage::Storage;
use super::system::{Installations, Linked};
use super::task::Tasks;
use crate::model::Vdev;

/// The kind of a real processor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Processor {
    /// Address.
    pub address: u16,
    /// `CP` or `IFL`.
    pub kind: String,
    /// `MASTER`, `ALTERNATE`, `PARKED` or `STANDBY`.
    pub status: String,
}

/// A member of the cluster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Slot, from 1.
    pub slot: u8,
    /// System name.
    pub name: String,
    /// One of [`MEMBER_STATES`](super::MEMBER_STATES).
    pub state: String,
}

/// The z/VM system that answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct System {
    /// System name.
    pub name: String,
    /// Logical partition.
    pub lpar: String,
    /// Machine type.
    pub machine_type: String,
    /// Serial number as storage systems know the machine, sixteen digits.
    pub machine_serial: String,
    /// Name of the machine.
    pub machine_name: String,
    /// `7.3.0`.
    pub release: String,
    /// When it was loaded.
    pub ipl_at: Moment,
    /// Real processors.
    pub processors: Vec<Processor>,
    /// Real memory, MiB.
    pub memory_mib: u64,
    /// First six digits of the MAC addresses it gives.
    pub mac_prefix: String,
    /// Name of the cluster; `None` outside of one.
    pub cluster: Option<String>,
    /// Volume and device of the cluster's persistent data record.
    pub cluster_pdr: String,
    /// Members of the cluster.
    pub members: Vec<Member>,
}

/// Counters behind names and numbers that are never given twice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counters {
    /// Last spool file.
    pub spool: u16,
    /// Last MAC address.
    pub mac: u32,
}

/// A simulated z/VM system with the connector that manages it.
#[derive(Clone, Serialize, Deserialize)]
pub struct World {
    /// Name of the starting world.
    pub name: String,
    /// Time.
    pub clock: Clock,
    /// What chance started from: noise belongs to it.
    #[serde(default)]
    pub seed: u64,
    /// Chance.
    pub random: Random,
    /// The system.
    pub system: System,
    /// Volumes and pools.
    pub storage: Storage,
    /// The user directory.
    pub directory: Directory,
    /// What the directory manager works on.
    #[serde(default)]
    pub tasks: Tasks,
    /// Active machines by user.
    pub machines: BTreeMap<String, Machine>,
    /// What lies on disks.
    pub installations: Installations,
    /// Switches, LANs, OSA devices.
    pub network: Network,
    /// FCP devices and the storage behind them.
    pub fcp: Fabric,
    /// Spool files.
    pub spool: Vec<SpoolFile>,
    /// Disks of guests on the connector's own system.
    #[serde(default)]
    pub linked: Vec<Linked>,
    /// Name lists by name.
    pub name_lists: BTreeMap<String, Vec<String>>,
    /// Metadata by user and key.
    pub metadata: BTreeMap<String, BTreeMap<String, String>>,
    /// Users that run on another member of the cluster, with its name.
    pub elsewhere: BTreeMap<String, String>,
    /// Counters.
    pub counters: Counters,
    /// The connector.
    pub connector: Connector,
    /// What goes wrong on purpose.
    #[serde(default)]
    pub faults: Faults,
    /// Milliseconds that the present request has waited.
    #[serde(skip)]
    pub(super) waited_ms: u64,
}

/// A snapshot that is no world.
#[derive(Debug, thiserror::Error)]
#[error("not a saved world: {0}")]
pub struct SnapshotError(#[from] serde_json::Error);

impl World {
    /// Returns an empty system: no users, no disks, no connector data.
    pub(super) fn bare(name: &str, seed: u64, system: System) -> Self {
        Self {
            name: name.to_owned(),
            clock: Clock::default(),
            seed,
            random: Random::seeded(seed),
            system,
            storage: Storage::default(),
            directory: Directory::default(),
            tasks: Tasks::default(),
            machines: BTreeMap::new(),
            installations: BTreeMap::new(),
            network: Network::default(),
            fcp: Fabric::default(),
            spool: Vec::new(),
            linked: Vec::new(),
            name_lists: BTreeMap::new(),
            metadata: BTreeMap::new(),
            elsewhere: BTreeMap::new(),
            counters: Counters::default(),
            connector: Connector::default(),
            faults: Faults::default(),
            waited_ms: 0,
        }
    }

    /// Returns the whole state as JSON.
    pub fn snapshot(&self) -> Result<String, SnapshotError> {
        Ok(serde_json::to_string(self)?)
    }

    /// Makes the world of a snapshot again.
    pub fn restore(text: &str) -> Result<Self, SnapshotError> {
        Ok(serde_json::from_str(text)?)
    }

    /// Returns a digest of the state: equal digests, equal systems.
    ///
    /// Time, chance, counters, the list of tasks and fault rules are left out: they move on although a change was taken back.
    pub fn digest(&self) -> Result<String, SnapshotError> {
        let mut state = serde_json::to_value(self)?;
        if let Some(members) = state.as_object_mut() {
            for passing in ["clock", "random", "counters", "faults"] {
                members.remove(passing);
            }
            members.insert("tasks".to_owned(), serde_json::to_value(self.tasks.mode)?);
        }
        Ok(hex(&Sha256::digest(state.to_string().as_bytes())))
    }

    /// Returns the first three problems with the state, none when it is sound (model section 17).
    pub fn broken_invariants(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let mut extents: Vec<_> = self.directory.extents().collect();
        extents.sort_by(|one, other| one.2.cmp(&other.2));
        for pair in extents.windows(2) {
            let [(one, first, before), (other, second, after)] = pair else { continue };
            if before.volume == after.volume && before.end() > after.start {
                problems
                    .push(format!("disks {one} {first} and {other} {second} overlap on {}", before.volume));
            }
        }
        for (user, vdev, extent) in &extents {
            let inside =
                self.storage.volume(&extent.volume).is_some_and(|volume| extent.end() <= volume.size);
            if !inside {
                problems.push(format!("disk {user} {vdev} leaves volume {}", extent.volume));
            }
        }
        for group in &self.storage.groups {
            let total: u64 = group.regions.iter().map(|region| region.extent.size).sum();
            let sum = |pieces: Vec<super::storage::Piece>| {
                pieces.iter().map(|piece| piece.extent.size).sum::<u64>()
            };
            let used = sum(group.used(&self.directory));
            let free = sum(group.free(&self.directory));
            if used + free != total {
                problems.push(format!("pool {} has {total} units, {used} used and {free} free", group.name));
            }
        }
        for (user, machine) in &self.machines {
            for adapter in &machine.adapters {
                let Some(lan) = &adapter.lan else { continue };
                let known = self.network.switches.contains_key(lan)
                    || self.network.lans.iter().any(|found| found.name == *lan);
                if !known {
                    problems.push(format!("adapter {user} {} is on no switch: {lan}", adapter.vdev));
                }
            }
            if self.elsewhere.contains_key(user) {
                problems.push(format!("{user} is active on two members"));
            }
            let most = self.directory.user(user).ok().and_then(super::Entry::maximum_cpus);
            if most.is_some_and(|most| machine.cpus.len() as u64 > most) {
                problems.push(format!("{user} has more processors than its maximum"));
            }
        }
        for (user, member) in &self.elsewhere {
            if !self.system.members.iter().any(|known| known.name == *member) {
                problems.push(format!("{user} is active on no member: {member}"));
            }
        }
        let mut numbers: Vec<u16> = self.spool.iter().map(|file| file.id).collect();
        numbers.sort_unstable();
        problems.extend(
            numbers
                .windows(2)
                .filter(|pair| pair[0] == pair[1])
                .map(|pair| format!("two spool files have the number {}", pair[0])),
        );
        let mut held: Vec<Vdev> = self
            .machines
            .values()
            .flat_map(|machine| machine.dedicated.iter().map(|(_, real)| *real))
            .collect();
        held.sort_unstable();
        problems.extend(
            held.windows(2)
                .filter(|pair| pair[0] == pair[1])
                .map(|pair| format!("device {} has two owners", pair[0])),
        );
        self.broken_owners(&mut problems);
        problems.truncate(3);
        problems
    }
}

/// Writes bytes as lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
