//! Waiting for a state, with a deadline and a clock that tests can turn themselves.

use std::time::{Duration, Instant};

use crate::backend::BackendError;
use crate::progress::Progress;

/// Time as a wait sees it. Several waits may share a clock.
pub trait Clock: Sync {
    /// Returns the time since the clock was made.
    fn elapsed(&self) -> Duration;
    /// Lets time pass.
    fn pause(&self, time: Duration);
}

/// The time of this machine.
#[derive(Debug)]
pub struct Wall(Instant);

impl Wall {
    /// Starts a clock.
    pub fn start() -> Self {
        Self(Instant::now())
    }
}

impl Clock for Wall {
    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    fn pause(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

/// How long to pause between two looks.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// The first pauses.
    first: &'static [Duration],
    /// All later ones.
    later: Duration,
}

/// For states: the first pauses are short because most states are reached soon.
pub const STATE: Pace = Pace {
    first: &[Duration::from_millis(500), Duration::from_secs(1), Duration::from_secs(2)],
    later: Duration::from_secs(5),
};

/// For looks that cost the server half a dozen commands: a silent guest is asked less and less often.
pub const COSTLY: Pace = Pace {
    first: &[
        Duration::from_secs(1),
        Duration::from_secs(2),
        Duration::from_secs(3),
        Duration::from_secs(5),
        Duration::from_secs(8),
    ],
    later: Duration::from_secs(15),
};

/// How often a pause looks for Ctrl-C.
const ATTENTION: Duration = Duration::from_millis(100);

/// What one look found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The state is reached.
    Reached,
    /// Not reached, but something moves: the next look comes soon again.
    Moving,
    /// Not reached.
    Still,
}

/// How a wait ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The state was reached.
    Reached,
    /// The time is over, and the last look did not find the state.
    Late,
}

/// Looks until `reached` says yes or `limit` has passed; looks at least once.
pub fn until(
    limit: Duration,
    clock: &dyn Clock,
    progress: &dyn Progress,
    mut reached: impl FnMut() -> Result<bool, BackendError>,
) -> Result<Ended, BackendError> {
    until_at(STATE, limit, clock, progress, || Ok(if reached()? { Look::Reached } else { Look::Still }))
}

/// As [`until`], at another pace and with looks that fail in their own way.
pub fn until_at<E: From<BackendError>>(
    pace: Pace,
    limit: Duration,
    clock: &dyn Clock,
    progress: &dyn Progress,
    mut look: impl FnMut() -> Result<Look, E>,
) -> Result<Ended, E> {
    let end = clock.elapsed().saturating_add(limit);
    let mut quiet = 0;
    loop {
        match look()? {
            Look::Reached => return Ok(Ended::Reached),
            Look::Moving => quiet = 0,
            Look::Still => {}
        }
        let left = end.saturating_sub(clock.elapsed());
        if left.is_zero() {
            return Ok(Ended::Late);
        }
        pause(pace.first.get(quiet).copied().unwrap_or(pace.later).min(left), clock, progress)?;
        quiet += 1;
    }
}

/// Lets time pass unless the user stops it.
pub fn pause(time: Duration, clock: &dyn Clock, progress: &dyn Progress) -> Result<(), BackendError> {
    let end = clock.elapsed() + time;
    loop {
        let rest = end.saturating_sub(clock.elapsed());
        if rest.is_zero() {
            return Ok(());
        }
        if progress.cancelled() {
            return Err(BackendError::Interrupted);
        }
        clock.pause(ATTENTION.min(rest));
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;
    use crate::progress::Quiet;

    /// A clock that jumps over every pause.
    #[derive(Debug, Default)]
    pub(crate) struct Jumping(AtomicU64);

    impl Clock for Jumping {
        fn elapsed(&self) -> Duration {
            Duration::from_millis(self.0.load(Ordering::SeqCst))
        }

        fn pause(&self, time: Duration) {
            self.0.fetch_add(u64::try_from(time.as_millis()).unwrap().max(1), Ordering::SeqCst);
        }
    }

    #[test]
    fn a_wait_ends_with_the_state_or_at_the_deadline() {
        let clock = Jumping::default();
        let mut looks = 0;
        let minute = Duration::from_mins(1);
        let ended = until(minute, &clock, &Quiet, || {
            looks += 1;
            Ok(looks == 4)
        });
        assert_eq!((ended.unwrap(), clock.elapsed()), (Ended::Reached, Duration::from_millis(3_500)));

        let clock = Jumping::default();
        let mut looks = 0;
        let ended = until(minute, &clock, &Quiet, || {
            looks += 1;
            Ok(false)
        });
        assert_eq!((ended.unwrap(), clock.elapsed()), (Ended::Late, minute));
        assert!(looks > 10, "{looks}");
    }

    #[test]
    fn no_time_at_all_is_one_look() {
        let mut looks = 0;
        let ended = until(Duration::ZERO, &Jumping::default(), &Quiet, || {
            looks += 1;
            Ok(false)
        });
        assert_eq!((ended.unwrap(), looks), (Ended::Late, 1));
    }
}
