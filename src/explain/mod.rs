//! What codes mean, offline: the connector's, SMAPI's, messages of CP and the directory manager, our own.
//!
//! Every number has its meaning together with the document or recording it comes from, or none: nothing is made up.
//! There is one table per kind beside this module. Whoever has a code asks for its [`Explanation`]; [`scan`] picks
//! codes out of text.

mod codes;
mod connector;
mod console;
mod messages;
mod scan;
mod smapi;
mod table;

use schemars::JsonSchema;
use serde::Serialize;

pub use codes::{error_code, error_codes, exit_status};
pub use connector::{Codes, connector};
pub use console::{BootFailure, boot_failure};
pub use messages::message;
pub use scan::{Scan, failure};
pub use smapi::{function_name, functions, smapi};

/// The kinds of code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Result codes of the connector: overallRC/modID/rc/rs.
    Connector,
    /// Return and reason code of SMAPI.
    Smapi,
    /// A message of CP or of the directory manager.
    Message,
    /// The code of an error of this program.
    Error,
    /// The code of a finding of this program, in an image or a parameter file.
    Finding,
    /// An exit status of this program.
    ExitStatus,
}

impl Kind {
    /// Returns the kind in words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Connector => "connector",
            Self::Smapi => "SMAPI",
            Self::Message => "message",
            Self::Error => "error",
            Self::Finding => "finding",
            Self::ExitStatus => "exit status",
        }
    }
}

/// What one code means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Explanation {
    /// The code in full: `300/40/300/13`, `Image_Lock_DM 400/12`, `HCP1940`, `image.exists`.
    pub code: String,
    /// What kind of code it is.
    pub kind: Kind,
    /// What it means; `None` when no document says.
    pub meaning: Option<String>,
    /// What to do; `None` when there is nothing to do, or nothing that holds in general.
    pub advice: Option<String>,
    /// The document or recording that the meaning comes from.
    pub source: Option<String>,
}

impl Explanation {
    /// Returns code, meaning and source in one line.
    pub fn line(&self) -> String {
        let meaning = self.meaning.as_deref().unwrap_or("meaning not known");
        match (&self.source, &self.advice) {
            (Some(source), _) => format!("{} {meaning} [{source}]", self.code),
            // Nothing is known but where to look.
            (None, Some(advice)) => format!("{} {meaning}; {advice}", self.code),
            (None, None) => format!("{} {meaning}", self.code),
        }
    }

    /// A code whose meaning no document gives.
    pub const fn unknown(code: String, kind: Kind) -> Self {
        Self { code, kind, meaning: None, advice: None, source: None }
    }
}
