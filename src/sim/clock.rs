//! The virtual clock: all delays of the simulated host come from here (zvm-simulator-model.md section 1.4).

use std::fmt;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::model::civil;

/// How simulated time passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// Time jumps: what was started before a request has finished when the request is looked at. Never sleeps.
    #[default]
    Instant,
    /// Time stands still but for [`Clock::advance`]: for tests of states in between. Never sleeps.
    Manual,
    /// So many simulated milliseconds pass in a real one; 1 is real time.
    Scaled(u32),
}

/// A point of simulated time: milliseconds since 1970, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub u64);

/// Offset of the simulated system's zone, EST (model section 10).
const ZONE_MS: u64 = 5 * 3_600_000;
/// 2026-11-04 08:00:00 EST, where every world starts (model section 10).
const START: Moment = Moment(1_793_797_200_000);
const DAY_MS: u64 = 86_400_000;

impl Moment {
    /// Returns the moment `milliseconds` later.
    #[must_use]
    pub const fn after(self, milliseconds: u64) -> Self {
        Self(self.0.saturating_add(milliseconds))
    }

    /// Returns the milliseconds from `earlier` to this moment, 0 when it is not earlier.
    pub const fn since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0)
    }

    /// Returns year, month, day, hour, minute and second in the zone of the system.
    fn civil(self) -> [u64; 6] {
        let local = self.0.saturating_sub(ZONE_MS);
        let (days, second_of_day) = (local / DAY_MS, local % DAY_MS / 1000);
        let (year, month, day) = civil(days);
        [year, month, day, second_of_day / 3600, second_of_day / 60 % 60, second_of_day % 60]
    }

    /// Returns the form that CP writes in `QUERY CPLEVEL`: `11/04/26 08:00:00 EST`.
    pub fn as_cp(self) -> String {
        let [year, month, day, hour, minute, second] = self.civil();
        format!("{month:02}/{day:02}/{:02} {hour:02}:{minute:02}:{second:02} EST", year % 100)
    }

    /// Returns the form of the heartbeats in `SSI_Query`: `11/04/26_08:00:00`.
    pub fn as_heartbeat(self) -> String {
        self.as_cp().trim_end_matches(" EST").replacen(' ', "_", 1)
    }

    /// Returns the form of the tools that move disks: `2026-11-22-07:58:32.000`.
    pub(super) fn as_tool(self) -> String {
        format!("{}.000", self.to_string().replacen(' ', "-", 1))
    }

    /// Returns the date as directory comments write it: `26/11/04`.
    pub fn as_directory_date(self) -> String {
        let [year, month, day, ..] = self.civil();
        format!("{:02}/{month:02}/{day:02}", year % 100)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [year, month, day, hour, minute, second] = self.civil();
        write!(f, "{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
    }
}

/// The clock of a world.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Clock {
    pace: Pace,
    now: Moment,
    /// Milliseconds that calls have jumped ahead and that real time has yet to catch up with.
    lead_ms: u64,
    /// When real time was last looked at; only of use while the process runs.
    #[serde(skip)]
    looked: Option<Instant>,
}

impl Default for Clock {
    fn default() -> Self {
        Self { pace: Pace::default(), now: START, lead_ms: 0, looked: None }
    }
}

impl Clock {
    /// Returns the present moment.
    pub const fn now(&self) -> Moment {
        self.now
    }

    /// Returns how time passes.
    pub const fn pace(&self) -> Pace {
        self.pace
    }

    /// Changes how time passes.
    pub fn set_pace(&mut self, pace: Pace) {
        self.pace = pace;
        self.looked = None;
    }

    /// Lets simulated time pass at once.
    pub fn advance(&mut self, milliseconds: u64) {
        self.now = self.now.after(milliseconds);
        if matches!(self.pace, Pace::Scaled(_)) {
            self.lead_ms += milliseconds;
        }
    }

    /// Moves to `moment` unless it has passed.
    pub(super) fn advance_to(&mut self, moment: Moment) {
        self.advance(moment.since(self.now));
    }

    /// Follows real time where the pace is bound to it.
    pub(super) fn follow(&mut self) {
        let Pace::Scaled(factor) = self.pace else { return };
        let looked = Instant::now();
        let real = self.looked.map_or(Duration::ZERO, |before| looked.duration_since(before));
        self.looked = Some(looked);
        let passed = u64::try_from(real.as_millis()).unwrap_or(u64::MAX).saturating_mul(u64::from(factor));
        let caught_up = passed.min(self.lead_ms);
        self.lead_ms -= caught_up;
        self.now = self.now.after(passed - caught_up);
    }

    /// Returns how long a caller has to be kept for `waited` simulated milliseconds.
    pub(super) fn real(&self, waited: u64) -> Duration {
        match self.pace {
            Pace::Instant | Pace::Manual => Duration::ZERO,
            Pace::Scaled(factor) => Duration::from_millis(waited / u64::from(factor.max(1))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_world_starts_where_the_model_says() {
        let clock = Clock::default();
        assert_eq!(clock.now().to_string(), "2026-11-04 08:00:00");
        assert_eq!(clock.now().as_cp(), "11/04/26 08:00:00 EST");
        assert_eq!(clock.now().as_heartbeat(), "11/04/26_08:00:00");
    }

    #[test]
    fn the_calendar_knows_leap_days() {
        let noon = Moment(951_840_000_000 + ZONE_MS - 43_200_000);
        assert_eq!(noon.to_string(), "2000-02-29 04:00:00");
        assert_eq!(noon.after(DAY_MS).to_string(), "2000-03-01 04:00:00");
    }

    #[test]
    fn instant_time_never_keeps_a_caller() {
        let mut clock = Clock::default();
        clock.advance(1_000);
        assert_eq!(clock.real(60_000), Duration::ZERO);
        clock.set_pace(Pace::Scaled(10));
        assert_eq!(clock.real(60_000), Duration::from_secs(6));
    }
}
