//! All that can be learnt about one guest without entering it.

use std::thread;

use super::inventory::{Gap, count, distribution, gap_unless_fatal};
use super::parallel::joined;
use crate::backend::{BackendError, Guests};
use crate::model::{Adapter, DirectoryEntry, Guest, Memory, Power, Statistics, Userid};

/// A guest with all parts of it.
#[derive(Debug)]
pub struct Portrait {
    /// The facts of the list.
    pub guest: Guest,
    /// Counters; only while on, and only when the server collects them.
    pub statistics: Option<Statistics>,
    /// Directory entry, passwords masked; `None` when the entry is gone or could not be read.
    pub definition: Option<DirectoryEntry>,
    /// Adapters as z/VM sees them now; only while on.
    pub adapters: Vec<Adapter>,
    /// What could not be learnt.
    pub gaps: Vec<Gap>,
}

/// Looks at one guest: power and directory entry at once, then what only a running guest has.
///
/// `managed` is whether the server's list has it. `ask_agent` adds a slow call into the guest. The error is "not
/// found" when neither the server nor the directory knows the guest.
pub fn describe(
    backend: &dyn Guests,
    userid: &Userid,
    managed: bool,
    ask_agent: bool,
) -> Result<Portrait, BackendError> {
    let (power, definition) = thread::scope(|scope| {
        let power = scope.spawn(|| backend.power(userid));
        let definition = backend.definition(userid);
        (joined(power), definition)
    });
    let mut gaps = Vec::new();
    let mut known = |fact, error| -> Result<(), BackendError> {
        gaps.push(gap_unless_fatal(Some(userid), fact, error)?);
        Ok(())
    };
    let definition = match definition {
        Ok(entry) => Some(entry),
        Err(error) if !managed && error.is_not_found() => return Err(error),
        Err(error) => known("directory entry", error).map(|()| None)?,
    };
    let power = match power {
        Ok(power) => Some(power),
        Err(error) => known("power", error).map(|()| None)?,
    };
    let mut portrait = Portrait {
        guest: Guest { power, ..Guest::named(userid.clone(), managed) },
        statistics: None,
        definition,
        adapters: Vec::new(),
        gaps,
    };
    match power {
        Some(Power::On) => portrait.look_inside(backend, ask_agent)?,
        Some(Power::Off) => {
            if let Some(entry) = &portrait.definition {
                portrait.guest.cpus = entry.cpus;
                portrait.guest.memory_mib = entry.memory.map(Memory::mib);
            }
        }
        None => {}
    }
    Ok(portrait)
}

impl Portrait {
    /// Adds what only a running guest has.
    fn look_inside(&mut self, backend: &dyn Guests, ask_agent: bool) -> Result<(), BackendError> {
        let Guest { userid, managed, .. } = self.guest.clone();
        let gap = |fact, error| gap_unless_fatal(Some(&userid), fact, error);
        let subject = std::slice::from_ref(&userid);
        let (statistics, adapters, info) = thread::scope(|scope| {
            let statistics = scope.spawn(|| managed.then(|| backend.statistics(subject)).transpose());
            let info = scope.spawn(|| (managed && ask_agent).then(|| backend.info(&userid)).transpose());
            let adapters = backend.adapters(&userid);
            (joined(statistics), adapters, joined(info))
        });
        match statistics {
            Ok(found) => self.statistics = found.and_then(|rows| rows.into_iter().next()),
            Err(error) => self.gaps.push(gap("use of memory and processors", error)?),
        }
        if let Some(counters) = &self.statistics {
            count(&mut self.guest, counters);
        }
        match adapters {
            Ok(adapters) => {
                self.guest.ip = Some(adapters.iter().filter_map(|adapter| adapter.ip.clone()).collect());
                self.adapters = adapters;
            }
            Err(error) => self.gaps.push(gap("address", error)?),
        }
        match info {
            Ok(info) => self.guest.os = info.and_then(distribution),
            Err(error) => self.gaps.push(gap("operating system", error)?),
        }
        Ok(())
    }
}
