//! What can go wrong with the history.

use std::io;
use std::path::PathBuf;

use crate::error::{Diagnose, Diagnosis, Exit, file_hint};

/// Why the history cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum HistoryError {
    /// It is there, and cannot be read.
    #[error("cannot read the history `{}`: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        #[source]
        source: io::Error,
    },
    /// No record has this id.
    #[error("the history has no record `{0}`")]
    NotFound(String),
}

impl Diagnose for HistoryError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Read { path, source } => {
                let mut diagnosis = Diagnosis::new("history.unreadable", Exit::Usage);
                diagnosis.hint = file_hint(source).map(str::to_owned);
                diagnosis.about("file", path.display().to_string())
            }
            Self::NotFound(_) => Diagnosis::new("history.not_found", Exit::NotFound)
                .hint("see the ids with `zvmctl history list`; `last` is the newest record"),
        }
    }
}
