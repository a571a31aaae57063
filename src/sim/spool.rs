//! Spool files in readers (zvm-simulator-model.md section 8).

use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv4Addr;

use serde::{Deserialize, Serialize};

use super::clock::Moment;
use super::world::World;
use crate::model::Vdev;

/// What a spool file holds, as far as the simulation acts on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// Text.
    Text(String),
    /// Tells the system which connector to trust (`iucvauth.sh`).
    Trust(String),
    /// Network configuration by adapter (`network.doscript`).
    Addresses(BTreeMap<Vdev, Ipv4Addr>),
    /// Takes the configuration of one adapter away (`DEL1000.sh`).
    Forget(Vdev),
    /// A script or file that the system runs and that changes nothing here.
    Script,
}

/// A spool file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpoolFile {
    /// Number, 1 to 9999.
    pub id: u16,
    /// User whose reader holds it.
    pub owner: String,
    /// User that made it.
    pub origin: String,
    /// Class: `X` is taken by a booting guest, `T` is a fetched console.
    pub class: char,
    /// `RDR`, `CON`, `PUN` or `DMP`.
    pub kind: String,
    /// File name and type.
    pub name: String,
    /// When it was made.
    pub made_at: Moment,
    /// What it holds.
    pub content: Content,
    /// Its octets, by name, when they are kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<String>,
}

impl World {
    /// Puts a file into a reader and returns its number; numbers wrap and skip those in use.
    pub fn punch(&mut self, owner: &str, class: char, kind: &str, name: &str, content: Content) -> u16 {
        let mut id = self.counters.spool % 9999 + 1;
        while self.spool.iter().any(|file| file.id == id) {
            id = id % 9999 + 1;
        }
        self.counters.spool = id;
        self.spool.push(SpoolFile {
            id,
            owner: owner.to_owned(),
            origin: self.connector.settings.userid.clone(),
            class,
            kind: kind.to_owned(),
            name: name.to_owned(),
            made_at: self.clock.now(),
            content,
            kept: None,
        });
        id
    }

    /// Returns the octets that readers and systems need, by the names under which they are kept.
    pub(super) fn kept_files(&self) -> BTreeSet<&str> {
        let running = self.machines.values().filter_map(|machine| machine.system.as_ref());
        let systems = self.installations.values().flat_map(BTreeMap::values);
        let taken =
            systems.chain(running.map(|system| &system.installed)).flat_map(|system| system.taken.values());
        self.spool.iter().chain(taken).filter_map(|file| file.kept.as_deref()).collect()
    }

    /// Empties the reader of a user (`System_RDR_File_Manage`, `spoolids=all`).
    pub fn purge_reader(&mut self, user: &str) {
        self.spool.retain(|file| file.owner != user);
    }

    /// Lets the system of a user take the class X files from its reader, as it does at boot or when its activation
    /// engine is started. What it learns, it knows at once and after the next boot.
    pub(super) fn consume_reader(&mut self, user: &str) {
        let Some(vdev) = self.bootable(user) else { return };
        let taken: Vec<SpoolFile> =
            self.spool.extract_if(.., |file| file.owner == user && file.class == 'X').collect();
        let on_disk = self.installations.get_mut(user).and_then(|disks| disks.get_mut(&vdev));
        let running = self.machines.get_mut(user).and_then(|machine| machine.system.as_mut());
        let systems = on_disk.into_iter().chain(running.map(|running| &mut running.installed));
        for system in systems {
            for file in &taken {
                match &file.content {
                    Content::Trust(connector) => system.authorized = Some(connector.clone()),
                    Content::Addresses(addresses) => system.addresses.extend(addresses.clone()),
                    Content::Forget(vdev) => drop(system.addresses.remove(vdev)),
                    Content::Text(_) | Content::Script => {}
                }
                // A file of the same name takes the place of the one before.
                if file.kept.is_some() {
                    system.taken.insert(file.name.clone(), file.clone());
                }
            }
        }
    }
}
