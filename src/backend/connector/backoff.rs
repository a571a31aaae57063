//! Pauses between repeats of what the server refused without doing anything.

use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

use crate::backend::BackendError;
use crate::progress::Progress;

/// The pauses in seconds before chance stretches them: together about two minutes. Deployments that fill the
/// server take minutes, locks of the directory manager seconds.
const PAUSES: &[u64] = &[1, 2, 4, 8, 16, 30, 30];
/// How often Ctrl-C is looked for.
const LOOK: Duration = Duration::from_millis(100);

/// The pauses of one call.
pub(super) struct Backoff {
    pauses: std::slice::Iter<'static, u64>,
    chance: RandomState,
}

impl Backoff {
    /// All attempts, the first one among them.
    pub(super) const ATTEMPTS: usize = PAUSES.len() + 1;

    /// Returns the number of the attempt that the last pause was for.
    pub(super) fn attempt(&self) -> usize {
        Self::ATTEMPTS - self.pauses.len()
    }

    pub(super) fn new() -> Self {
        Self { pauses: PAUSES.iter(), chance: RandomState::new() }
    }
}

/// Waits, or returns at once when the user has had enough.
pub(super) fn wait(
    pause: Duration,
    progress: &dyn Progress,
    sleep: fn(Duration),
) -> Result<(), BackendError> {
    let mut left = pause;
    while !left.is_zero() {
        if progress.cancelled() {
            return Err(BackendError::Interrupted);
        }
        let step = left.min(LOOK);
        sleep(step);
        left -= step;
    }
    Ok(())
}

impl Iterator for Backoff {
    type Item = Duration;

    /// Returns the next pause, stretched by up to a half so that many clients do not come back together.
    fn next(&mut self) -> Option<Duration> {
        let base = *self.pauses.next()?;
        let stretch = self.chance.hash_one(self.pauses.len()) % 500;
        Some(Duration::from_millis(base * (1_000 + stretch)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Quiet;

    struct Impatient;

    impl Progress for Impatient {
        fn begin(&self, _stage: &str, _total: Option<u64>) {}
        fn advance(&self, _bytes: u64) {}
        fn cancelled(&self) -> bool {
            true
        }
    }

    #[test]
    fn pauses_grow_and_end() {
        let mut backoff = Backoff::new();
        let _ = backoff.next();
        assert_eq!(backoff.attempt(), 2);
        let pauses: Vec<Duration> = Backoff::new().collect();
        assert_eq!(pauses.len(), PAUSES.len());
        for (pause, base) in pauses.iter().zip(PAUSES) {
            let base = Duration::from_secs(*base);
            assert!((base..base * 3 / 2).contains(pause), "{pause:?}");
        }
    }

    #[test]
    fn ctrl_c_ends_a_pause() {
        let result = wait(Duration::from_secs(9), &Impatient, |_| panic!("it must not sleep"));
        assert!(matches!(result, Err(BackendError::Interrupted)));
        assert!(wait(Duration::from_secs(9), &Quiet, |_| ()).is_ok());
    }
}
