//! A change with an unknown outcome, of which a look has not told the end either.

use crate::backend::BackendError;
use crate::error::{Diagnose, Diagnosis};

/// Nobody knows whether a change was made; what a look saw is all there is.
#[derive(Debug, thiserror::Error)]
#[error("{error}; {seen}")]
pub struct Unclear {
    error: Box<BackendError>,
    seen: String,
    hint: String,
}

impl Unclear {
    /// Makes the error of a change; `seen` is a clause, `hint` names the command that shows the truth.
    pub fn new(error: BackendError, seen: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { error: Box::new(error), seen: seen.into(), hint: hint.into() }
    }

    /// Makes it of a look that failed, too.
    pub fn unseen(error: BackendError, look: &BackendError, hint: impl Into<String>) -> Self {
        Self::new(error, format!("a look afterwards failed, too: {look}"), hint)
    }
}

impl Diagnose for Unclear {
    fn diagnosis(&self) -> Diagnosis {
        self.error.diagnosis().hint(self.hint.as_str())
    }
}
