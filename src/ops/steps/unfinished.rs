//! What is told of work that stopped before its end.

use std::fmt;

use super::{Made, Seen};
use crate::backend::BackendError;
use crate::error::{Diagnose, Diagnosis, Exit};

/// The work stopped before its end.
#[derive(Debug)]
pub struct Unfinished {
    /// Why; interruption is one reason.
    pub error: Box<BackendError>,
    /// What one look found, when the answer to the last request was lost.
    pub seen: Option<Seen>,
    /// What was made and taken away again.
    pub undone: Vec<Made>,
    /// What was made and is still there, or may be.
    pub left: Vec<Made>,
    /// The job of the journal that can be taken up again, when something is left.
    pub job: Option<u64>,
}

impl Unfinished {
    /// Returns whether nobody knows if the last request did its work.
    pub fn is_unknown(&self) -> bool {
        self.error.is_unknown()
    }

    /// Returns what is left and how it goes, as the parts of a hint.
    fn removal(&self) -> Vec<String> {
        let commands = |state: bool| -> Vec<String> {
            let left = self.left.iter().filter(|made| made.state == state);
            left.filter_map(|made| made.command.as_ref()).map(|line| format!("`{line}`")).collect()
        };
        let mut ways = Vec::new();
        for (verb, commands) in [("remove", commands(false)), ("undo", commands(true))] {
            if !commands.is_empty() {
                ways.push(format!("{verb} it with {}", commands.join(", ")));
            }
        }
        let mut parts = Vec::new();
        if !ways.is_empty() {
            let job = self
                .job
                .map(|job| format!(", or `zvmctl job rollback {job}`; `zvmctl job resume {job}` goes on"));
            parts.push(ways.join(", ") + &job.unwrap_or_default());
        }
        let stays: Vec<&str> =
            self.left.iter().filter(|made| made.command.is_none()).map(|made| made.what.as_str()).collect();
        if !stays.is_empty() {
            parts.push(format!("no call deletes {}, the server's administrator can", stays.join(", ")));
        }
        parts
    }
}

impl fmt::Display for Unfinished {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)?;
        match self.seen {
            Some(Seen::Done) => f.write_str("; a look found it done")?,
            Some(Seen::NotDone) => f.write_str("; a look found it not done")?,
            Some(Seen::Foreign) => f.write_str("; a look found something else of that name")?,
            Some(Seen::Unsure) => f.write_str("; whether it is done cannot be told by a look")?,
            None => {}
        }
        for (state, done) in [(false, "removed again"), (true, "undone")] {
            if let Some(names) = Made::names(&self.undone, state) {
                write!(f, "; {names} was {done}")?;
            }
        }
        if !self.left.is_empty() {
            let left: Vec<&str> = self.left.iter().map(|made| made.what.as_str()).collect();
            let sure = if self.is_unknown() { "may have been left" } else { "was left" };
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
        let removal = self.removal();
        if !removal.is_empty() {
            let kept = matches!(diagnosis.exit, Exit::Unknown | Exit::Deadline | Exit::Unexpected);
            let own = diagnosis.hint.take().filter(|_| kept);
            diagnosis.hint = Some(own.into_iter().chain(removal).collect::<Vec<_>>().join("; "));
            diagnosis.retryable = false;
        }
        diagnosis
    }
}
