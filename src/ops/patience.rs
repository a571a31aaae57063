//! Patience with locked entries and busy servers, for changes that must not be sent twice unseen.

use std::time::Duration;

use super::wait::{Clock, Ended, until};
use crate::backend::{BackendError, Class};
use crate::progress::Progress;

/// How long a lock is waited for: the directory manager holds one for seconds.
const LIMIT: Duration = Duration::from_mins(2);

/// Attempts a change until it is no longer refused for a lock or a busy server. Between two attempts `untouched` looks
/// whether the refused one left everything as it was; if not, or if that cannot be seen, the refusal stands.
pub(super) fn attempt<T>(
    clock: &dyn Clock,
    progress: &dyn Progress,
    mut change: impl FnMut() -> Result<T, BackendError>,
    mut untouched: impl FnMut() -> Result<bool, BackendError>,
) -> Result<T, BackendError> {
    let (mut outcome, mut attempt) = (None, 1);
    let ended = until(LIMIT, clock, progress, || match change() {
        Ok(value) => {
            outcome = Some(Ok(value));
            Ok(true)
        }
        Err(error) if error.class().is_some_and(Class::repeatable) && untouched().unwrap_or(false) => {
            attempt += 1;
            progress.note(&format!(
                "{error}; trying again, attempt {attempt}, for at most {} s",
                LIMIT.as_secs()
            ));
            outcome = Some(Err(error));
            Ok(false)
        }
        Err(error) => Err(error),
    })?;
    match (ended, outcome) {
        (Ended::Reached | Ended::Late, Some(outcome)) => outcome,
        // `until` looks at least once.
        (_, None) => Err(BackendError::Interrupted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::{Call, Exchange, Failure};
    use crate::error::HttpFacts;
    use crate::ops::wait::tests::Jumping;
    use crate::progress::Quiet;

    fn locked() -> BackendError {
        let call = Call { doing: "add a disk".to_owned(), subjects: Vec::new(), changing: true };
        let http =
            HttpFacts { method: "POST".to_owned(), path: "/".to_owned(), status: Some(500), elapsed_ms: 1 };
        BackendError::Failed(Box::new(Failure {
            class: Class::Locked,
            exchange: Exchange { call, http },
            kind: None,
            codes: None,
            messages: Vec::new(),
            words: String::new(),
        }))
    }

    #[test]
    fn a_lock_is_waited_for_while_nothing_was_done() {
        let mut attempts = 0;
        let mut change = || {
            attempts += 1;
            if attempts < 3 { Err(locked()) } else { Ok(attempts) }
        };
        assert_eq!(attempt(&Jumping::default(), &Quiet, &mut change, || Ok(true)).unwrap(), 3);
        let refused = attempt(&Jumping::default(), &Quiet, || Err::<(), _>(locked()), || Ok(false));
        assert_eq!(refused.unwrap_err().class(), Some(Class::Locked));
        let clock = Jumping::default();
        let late = attempt(&clock, &Quiet, || Err::<(), _>(locked()), || Ok(true));
        assert_eq!(late.unwrap_err().class(), Some(Class::Locked));
        assert!(clock.elapsed() >= LIMIT);
    }
}
