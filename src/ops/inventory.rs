//! Many guests at once, with no more requests than the facts that are asked for.

use std::collections::HashMap;
use std::fmt;

use super::in_parallel;
use crate::backend::{BackendError, Guests};
use crate::model::{AgentInfo, Guest, Memory, Power, Statistics, Userid};

/// The facts that cost requests beyond the list of names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one kind of request to make or to leave out")]
pub struct Facts {
    /// Logged on or off.
    pub power: bool,
    /// Processors and memory; of a guest that is off from its directory entry, one request each.
    pub size: bool,
    /// Memory in use and CPU time.
    pub usage: bool,
    /// What the guest's own system says: a slow request for each guest that is on.
    pub os: bool,
    /// Addresses at the adapters: a request for each guest that is on.
    pub ip: bool,
}

/// What was found, and what was not.
#[derive(Debug, Default)]
pub struct Inventory {
    /// A row for every guest that was asked for, in the same order. What is not known is `None`.
    pub guests: Vec<Guest>,
    /// What could not be learnt.
    pub gaps: Vec<Gap>,
}

/// A fact that could not be learnt.
#[derive(Debug)]
pub struct Gap {
    /// The guest; `None` for all of them.
    pub userid: Option<Userid>,
    /// The fact, to stand before `of`.
    pub fact: &'static str,
    /// Why.
    pub error: BackendError,
}

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.userid {
            Some(userid) => write!(f, "cannot tell the {} of {userid}: {}", self.fact, self.error),
            None => write!(f, "cannot tell the {}: {}", self.fact, self.error),
        }
    }
}

/// Learns `facts` about guests of which only names are known yet.
///
/// The statistics come for many guests at once, and a guest that they know is on; only the others are asked for
/// their power, one request each. A failing request leaves a gap and loses no row, but wrong credentials end it all.
pub fn survey(
    backend: &dyn Guests,
    mut guests: Vec<Guest>,
    facts: Facts,
    parallel: usize,
) -> Result<Inventory, BackendError> {
    let mut gaps = Vec::new();
    if facts == Facts::default() {
        return Ok(Inventory { guests, gaps });
    }
    let managed: Vec<Userid> =
        guests.iter().filter(|guest| guest.managed).map(|guest| guest.userid.clone()).collect();
    let mut statistics = HashMap::new();
    if !managed.is_empty() {
        match backend.statistics(&managed) {
            Ok(found) => statistics = found.into_iter().map(|row| (row.userid.clone(), row)).collect(),
            Err(error) => gaps.push(gap_unless_fatal(None, "statistics", error)?),
        }
    }
    for guest in &mut guests {
        if let Some(counters) = statistics.get(&guest.userid) {
            count(guest, counters);
        }
    }
    let learnt = in_parallel(&guests, parallel, |guest| {
        let mut learner = Learner { backend, guest: guest.clone(), gaps: Vec::new() };
        learner.learn(facts).map(|()| (learner.guest, learner.gaps))
    });
    let mut known = Vec::with_capacity(guests.len());
    for result in learnt {
        let (guest, unknown) = result?;
        known.push(guest);
        gaps.extend(unknown);
    }
    Ok(Inventory { guests: known, gaps })
}

/// Fills in what the counters of a running guest say.
#[expect(
    clippy::cast_precision_loss,
    reason = "seconds of CPU time; a double holds 285 years in microseconds"
)]
pub(super) fn count(guest: &mut Guest, counters: &Statistics) {
    guest.power = Some(Power::On);
    guest.cpus = Some(counters.cpus);
    guest.memory_mib = Some(counters.memory_kib / 1024);
    guest.memory_used_mib = Some(counters.memory_used_kib / 1024);
    guest.cpu_seconds = Some(counters.cpu_time_us as f64 / 1e6);
}

/// Returns the distribution that an agent names. An agent that cannot be reached names none.
pub(super) fn distribution(info: AgentInfo) -> Option<String> {
    info.os.filter(|os| !os.is_empty())
}

/// Asks for the facts of one guest.
struct Learner<'a> {
    backend: &'a dyn Guests,
    guest: Guest,
    gaps: Vec<Gap>,
}

impl Learner<'_> {
    fn learn(&mut self, facts: Facts) -> Result<(), BackendError> {
        let userid = self.guest.userid.clone();
        if self.guest.power.is_none() {
            self.guest.power = self.ask("power", self.backend.power(&userid))?;
        }
        match self.guest.power {
            Some(Power::Off) if facts.size => {
                if let Some(entry) = self.ask("directory entry", self.backend.definition(&userid))? {
                    self.guest.cpus = entry.cpus;
                    self.guest.memory_mib = entry.memory.map(Memory::mib);
                }
            }
            Some(Power::On) => {
                // The agent's calls are for guests that the server manages.
                if facts.os && self.guest.managed {
                    let info = self.ask("operating system", self.backend.info(&userid))?;
                    self.guest.os = info.and_then(distribution);
                }
                if facts.ip {
                    let adapters = self.ask("address", self.backend.adapters(&userid))?;
                    self.guest.ip = adapters
                        .map(|adapters| adapters.into_iter().filter_map(|adapter| adapter.ip).collect());
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Turns a failed request into a gap.
    fn ask<T>(
        &mut self,
        fact: &'static str,
        answer: Result<T, BackendError>,
    ) -> Result<Option<T>, BackendError> {
        match answer {
            Ok(value) => Ok(Some(value)),
            Err(error) => {
                self.gaps.push(gap_unless_fatal(Some(&self.guest.userid), fact, error)?);
                Ok(None)
            }
        }
    }
}

/// Makes a gap of an error about some fact; an error about the user or the server as a whole is handed on.
pub(super) fn gap_unless_fatal(
    userid: Option<&Userid>,
    fact: &'static str,
    error: BackendError,
) -> Result<Gap, BackendError> {
    match error {
        BackendError::Failed(_)
        | BackendError::Unreadable { .. }
        | BackendError::TimedOut { .. }
        | BackendError::Cut { .. }
        | BackendError::TooLarge { .. }
        | BackendError::Foreign { .. }
        | BackendError::Unsupported { .. } => Ok(Gap { userid: userid.cloned(), fact, error }),
        fatal => Err(fatal),
    }
}
