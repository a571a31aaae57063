//! The commands: a folder per noun, a file per leaf. Each leaf is its options, one call, one value.

pub mod api;
pub mod auth;
pub mod completion;
pub mod config;
pub mod consent;
pub mod context;
pub mod doctor;
pub mod dry_run;
pub mod each;
pub mod explain;
pub mod guest;
pub mod history;
pub mod host;
pub mod image;
pub mod job;
pub mod man;
pub mod parm;
pub mod pool;
pub mod schema;
#[cfg(feature = "sim")]
pub mod sim;
pub mod units;
pub mod unknown;
pub mod version;
pub mod vswitch;

use crate::error::{Diagnose, Diagnosis, Exit};
use crate::suggest::nearest;

/// Arguments that are each right but not together.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct Usage {
    message: String,
    hint: Option<String>,
}

impl Usage {
    /// Says what does not go together.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), hint: None }
    }

    /// Adds the way out.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds the name that was probably meant, if one is near.
    #[must_use]
    pub fn nearest<'a>(self, wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Self {
        match nearest(wanted, names) {
            Some(name) => self.hint(format!("did you mean `{name}`?")),
            None => self,
        }
    }
}

impl Diagnose for Usage {
    fn diagnosis(&self) -> Diagnosis {
        let diagnosis = Diagnosis::new("usage", Exit::Usage);
        match &self.hint {
            Some(hint) => diagnosis.hint(hint.as_str()),
            None => diagnosis,
        }
    }
}
