//! The user directory and its manager (zvm-simulator-model.md section 4).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::entry::{Backing, Entry, EntryKind, Extent};
use super::refusal::Refusal;
use crate::model::Vdev;

/// What the directory manager is ready to do (model section 4.5).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Availability {
    /// Everything.
    #[default]
    Up,
    /// Look-ups only.
    UpdatesOff,
    /// Nothing.
    Down,
}

/// The directory with its manager.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directory {
    /// Entries by name.
    pub entries: BTreeMap<String, Entry>,
    /// What its manager is ready to do.
    #[serde(default)]
    pub availability: Availability,
}

impl Directory {
    /// Refuses a call to the directory manager that it is not ready for.
    fn ready(&self, change: bool) -> Result<(), Refusal> {
        match self.availability {
            Availability::Down => Err(Refusal::MANAGER_DOWN),
            Availability::UpdatesOff if change => Err(Refusal::NO_UPDATES),
            Availability::Up | Availability::UpdatesOff => Ok(()),
        }
    }

    /// Returns the entry of a user as the directory manager shows it (`Image_Query_DM`).
    pub fn query(&self, name: &str) -> Result<&Entry, Refusal> {
        self.ready(false)?;
        self.user(name)
    }

    /// Returns the entry of a user, whatever the directory manager does: CP has its own copy.
    pub fn user(&self, name: &str) -> Result<&Entry, Refusal> {
        self.entries
            .get(name)
            .filter(|entry| matches!(entry.kind, EntryKind::User | EntryKind::Identity))
            .ok_or(Refusal::NO_ENTRY)
    }

    /// Returns the entry of a user for a change; refuses while it is locked.
    pub fn change(&mut self, name: &str) -> Result<&mut Entry, Refusal> {
        self.ready(true)?;
        self.user(name)?;
        let entry = self.entries.get_mut(name).ok_or(Refusal::NO_ENTRY)?;
        if entry.locked_by.is_some() { Err(Refusal::LOCKED) } else { Ok(entry) }
    }

    /// Returns the names that people log on with, sorted (`Image_Name_Query_DM`).
    pub fn users(&self) -> impl Iterator<Item = &str> {
        self.entries
            .iter()
            .filter(|(_, entry)| matches!(entry.kind, EntryKind::User | EntryKind::Identity))
            .map(|(name, _)| name.as_str())
    }

    /// Adds an entry (`Image_Create_DM`).
    pub fn create(&mut self, name: &str, records: Vec<String>) -> Result<(), Refusal> {
        self.ready(true)?;
        if self.entries.contains_key(name) {
            return Err(Refusal::ENTRY_EXISTS);
        }
        let entry = Entry::new(EntryKind::User, records);
        if let Some(profile) = entry.words("INCLUDE").and_then(|words| words.get(1).copied()) {
            let known = self.entries.get(profile).is_some_and(|found| found.kind == EntryKind::Profile);
            if !known {
                return Err(Refusal::NO_PROFILE);
            }
        }
        self.entries.insert(name.to_owned(), entry);
        Ok(())
    }

    /// Removes an entry (`Image_Delete_DM`). A running copy stays (model section 13).
    pub fn delete(&mut self, name: &str) -> Result<(), Refusal> {
        self.change(name)?;
        self.entries.remove(name);
        Ok(())
    }

    /// Locks an entry (`Image_Lock_DM`).
    pub fn lock(&mut self, name: &str, by: &str) -> Result<(), Refusal> {
        self.change(name)?.locked_by = Some(by.to_owned());
        Ok(())
    }

    /// Takes the lock of `by` off an entry (`Image_Unlock_DM`).
    pub fn unlock(&mut self, name: &str, by: &str) -> Result<(), Refusal> {
        self.ready(true)?;
        self.user(name)?;
        let entry = self.entries.get_mut(name).ok_or(Refusal::NO_ENTRY)?;
        match entry.locked_by.take_if(|owner| owner == by) {
            Some(_) => Ok(()),
            None if entry.locked_by.is_none() => Err(Refusal::NOT_LOCKED),
            None => Err(Refusal::LOCKED),
        }
    }

    /// Replaces the records of an entry that `by` has locked, and unlocks it (`Image_Replace_DM`).
    pub fn replace(&mut self, name: &str, by: &str, records: Vec<String>) -> Result<(), Refusal> {
        self.ready(true)?;
        self.user(name)?;
        let entry = self.entries.get_mut(name).ok_or(Refusal::NO_ENTRY)?;
        match &entry.locked_by {
            None => Err(Refusal::NOT_LOCKED),
            Some(owner) if owner != by => Err(Refusal::LOCKED),
            Some(_) => {
                entry.records = records;
                entry.locked_by = None;
                Ok(())
            }
        }
    }

    /// Returns all extents of real volumes with the owner's name and device number.
    pub fn extents(&self) -> impl Iterator<Item = (&str, Vdev, Extent)> {
        self.entries.iter().flat_map(|(name, entry)| {
            entry.minidisks().into_iter().filter_map(move |disk| match disk.backing {
                Backing::Extent(extent) => Some((name.as_str(), disk.vdev, extent)),
                Backing::Virtual(_) => None,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records() -> Vec<String> {
        vec!["USER LINUX01 LBYONLY 1G 2G G".to_owned()]
    }

    #[test]
    fn a_lock_keeps_everybody_but_its_owner_out() {
        let mut directory = Directory::default();
        directory.create("LINUX01", records()).unwrap();
        assert_eq!(directory.replace("LINUX01", "ZCCSRV", Vec::new()), Err(Refusal::NOT_LOCKED));
        directory.lock("LINUX01", "OPADMIN").unwrap();
        assert_eq!(directory.delete("LINUX01"), Err(Refusal::LOCKED));
        assert_eq!(directory.replace("LINUX01", "ZCCSRV", Vec::new()), Err(Refusal::LOCKED));
        directory.replace("LINUX01", "OPADMIN", records()).unwrap();
        directory.delete("LINUX01").unwrap();
    }
}
