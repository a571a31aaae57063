//! Work of several steps that leaves nothing unnamed: a failure undoes the steps before it in reverse order, and
//! what cannot be undone is named with the command that removes it.
//!
//! To join: implement [`Step`] for each request that changes something. [`run`] alone carries a list of steps out
//! without a journal. For a journal, and `zvmctl job resume|rollback` after a crash, give the work a plan that can be
//! written down and a variant of [`super::job::Plan`], whose `steps` builds the list from it; then
//! [`super::job::Jobs::carry_out`] is the one call that runs it.

mod run;
mod unfinished;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::backend::{BackendError, Class};
use crate::progress::Progress;

pub use run::{Log, RolledBack, Run, Unlogged, run};
pub use unfinished::Unfinished;

pub(super) use run::{Named, Steadfast};

/// One step: what it does, what it makes, and how that is undone.
pub trait Step {
    /// Returns what it does, for people: ``create guest `LNX1` ``.
    fn name(&self) -> String;

    /// Returns whether it tells of its beginning itself, under its name and with the bytes to come.
    fn begins_itself(&self) -> bool {
        false
    }

    /// Does it.
    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError>;

    /// Returns what stays on the server after it, or may stay while it runs. `None`: nothing beside what earlier
    /// steps made. It is asked before the step and again after it, when more may be known.
    fn makes(&self) -> Option<Made> {
        None
    }

    /// Takes away what it made, and is content when it is gone already; never called for a step that makes nothing,
    /// nor for what no command removes.
    fn undo(&self, _progress: &dyn Progress) -> Result<(), BackendError> {
        Ok(())
    }

    /// Returns whether the step may have made something although it failed with this error.
    fn may_have_begun(&self, error: &BackendError) -> bool {
        may_have_begun(error)
    }

    /// Returns what later steps need of it, once it is done. It goes into the journal: no secret.
    fn memory(&self) -> Value {
        Value::Null
    }

    /// Takes what [`Step::memory`] gave in an earlier run, in place of running.
    fn recall(&self, _memory: &Value) {}

    /// Looks whether the step is done, where its answer was lost or an earlier run does not know.
    fn look(&self) -> Result<Seen, BackendError> {
        Ok(Seen::Unsure)
    }

    /// Returns whether doing it twice is the same as doing it once (connector-notes.md section 6.10).
    fn is_repeatable(&self) -> bool {
        false
    }

    /// Returns whether what the steps before it made is as wanted without it, so that its failure leaves all of that.
    fn is_dispensable(&self) -> bool {
        false
    }
}

/// What a look says of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// It is done.
    Done,
    /// It is not done.
    NotDone,
    /// Something of the name is there that the step would not have made: somebody else's.
    Foreign,
    /// A look cannot tell.
    Unsure,
}

/// A thing on the server that a step made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// What it is: ``guest `LNX1` ``.
    pub what: String,
    /// The command that removes it; `None` when no call does, only the server's administrator.
    pub command: Option<String>,
    /// Whether it only serves other steps, so that it goes also when the rest is kept.
    #[serde(default)]
    pub scratch: bool,
    /// Whether it is no thing but a state that something was brought into, so that it is undone, not removed.
    #[serde(default)]
    pub state: bool,
}

impl Made {
    /// A thing and the command that removes it.
    pub fn new(what: impl Into<String>, command: impl Into<String>) -> Self {
        Self { what: what.into(), command: Some(command.into()), scratch: false, state: false }
    }

    /// A state, as in ``the coupling of adapter 1000``, and the command that undoes it.
    pub fn state(what: impl Into<String>, command: impl Into<String>) -> Self {
        Self { state: true, ..Self::new(what, command) }
    }

    /// A thing that only serves other steps, and the command that removes it.
    pub fn scratch(what: impl Into<String>, command: impl Into<String>) -> Self {
        Self { scratch: true, ..Self::new(what, command) }
    }

    /// A thing that no call of the server removes.
    pub fn unremovable(what: impl Into<String>) -> Self {
        Self { what: what.into(), command: None, scratch: true, state: false }
    }

    /// Returns the names of those of `made` that are states, or of those that are not; `None` when there are none.
    pub fn names(made: &[Self], state: bool) -> Option<String> {
        let names: Vec<&str> =
            made.iter().filter(|made| made.state == state).map(|made| made.what.as_str()).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    /// Returns the word for taking it away.
    pub(super) const fn verb(&self) -> &'static str {
        if self.state { "undo" } else { "remove" }
    }
}

/// Returns whether a failed request may have made something. A name that is taken is the one case that matters most:
/// what is there then belongs to somebody else. An interruption that a request heeds comes before it is sent.
pub(super) fn may_have_begun(error: &BackendError) -> bool {
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
