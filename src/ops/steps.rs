//! Work of several steps that leaves nothing unnamed: a failure undoes the steps before it in reverse order, and
//! what cannot be undone is named with the command that removes it.

use std::fmt;

use crate::backend::{BackendError, Class};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::progress::Progress;

/// One step: what it does, what it makes, and how that is undone.
pub trait Step {
    /// Returns what it does, for people: ``create guest `LNX1` ``.
    fn name(&self) -> String;

    /// Does it.
    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError>;

    /// Returns what stays on the server after it. `None`: nothing beside what earlier steps made.
    fn makes(&self) -> Option<Made> {
        None
    }

    /// Takes away what it made; never called for a step that makes nothing.
    fn undo(&self, _progress: &dyn Progress) -> Result<(), BackendError> {
        Ok(())
    }
}

/// A thing on the server that a step made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// What it is: ``guest `LNX1` ``.
    pub what: String,
    /// The command that removes it.
    pub command: String,
}

/// The work stopped before its end.
#[derive(Debug)]
pub struct Unfinished {
    /// Why; interruption is one reason.
    pub error: Box<BackendError>,
    /// What was made and taken away again.
    pub undone: Vec<String>,
    /// What was made and is still there, or may be.
    pub left: Vec<Made>,
}

impl fmt::Display for Unfinished {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)?;
        if !self.undone.is_empty() {
            write!(f, "; {} was removed again", self.undone.join(", "))?;
        }
        if !self.left.is_empty() {
            let left: Vec<&str> = self.left.iter().map(|made| made.what.as_str()).collect();
            let sure = if is_unknown(&self.error) { "may have been left" } else { "was left" };
            write!(f, "; {} {sure}", left.join(", "))?;
        }
        Ok(())
    }
}

impl std::error::Error for Unfinished {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        std::error::Error::source(&self.error)
    }
}

impl Diagnose for Unfinished {
    fn diagnosis(&self) -> Diagnosis {
        let mut diagnosis = self.error.diagnosis();
        if !self.left.is_empty() {
            let commands: Vec<String> = self.left.iter().map(|made| format!("`{}`", made.command)).collect();
            let removal = format!("remove it with {}", commands.join(", "));
            diagnosis.hint = Some(match diagnosis.hint {
                Some(hint) if diagnosis.exit == Exit::Unknown => format!("{hint}; {removal}"),
                _ => removal,
            });
            diagnosis.retryable = false;
        }
        diagnosis
    }
}

/// Runs the steps in order. Ctrl-C counts between two steps, and within one if the step heeds it.
///
/// After a step with an unknown outcome nothing is undone: the server may still be at it, and a removal could meet
/// it half-way.
pub fn run(steps: &[&dyn Step], progress: &dyn Progress) -> Result<(), Unfinished> {
    for (index, step) in steps.iter().enumerate() {
        let error = if progress.cancelled() {
            BackendError::Interrupted
        } else {
            progress.begin(&step.name(), None);
            match step.run(progress) {
                Ok(()) => continue,
                Err(error) => error,
            }
        };
        let begun = !matches!(error, BackendError::Interrupted) && may_have_begun(&error);
        let done = if begun { &steps[..=index] } else { &steps[..index] };
        return Err(undo(done, error, progress));
    }
    Ok(())
}

fn undo(done: &[&dyn Step], error: BackendError, progress: &dyn Progress) -> Unfinished {
    let (mut undone, mut left) = (Vec::new(), Vec::new());
    let unknown = is_unknown(&error);
    for step in done.iter().rev() {
        let Some(made) = step.makes() else { continue };
        if unknown {
            left.push(made);
            continue;
        }
        progress.begin(&format!("remove {}", made.what), None);
        match step.undo(&Steadfast(progress)) {
            Ok(()) => undone.push(made.what),
            Err(failure) => {
                progress.note(&format!("{} could not be removed: {failure}", made.what));
                left.push(made);
            }
        }
    }
    Unfinished { error: Box::new(error), undone, left }
}

/// Returns whether a failed step may have made something. A name that is taken is the one case that matters most:
/// what is there then belongs to somebody else.
fn may_have_begun(error: &BackendError) -> bool {
    match error.class() {
        Some(class) => !matches!(
            class,
            Class::Exists
                | Class::ProfileNotFound
                | Class::Denied
                | Class::Busy
                | Class::RouteMissing
                | Class::MemberMissing
        ),
        None => matches!(error, BackendError::Unreadable { .. }),
    }
}

fn is_unknown(error: &BackendError) -> bool {
    error.diagnosis().exit == Exit::Unknown
}

/// Goes on although the user has asked to stop: undoing is what stopping means.
pub(super) struct Steadfast<'a>(pub(super) &'a dyn Progress);

impl Progress for Steadfast<'_> {
    fn begin(&self, stage: &str, total: Option<u64>) {
        self.0.begin(stage, total);
    }

    fn advance(&self, bytes: u64) {
        self.0.advance(bytes);
    }

    fn note(&self, text: &str) {
        self.0.note(text);
    }
}
