//! The bottom layer of error reporting: exit statuses and what an error can say about itself.
//!
//! Every error enum implements [`Diagnose`]; `report` turns that into text, JSON and an exit status.
//! Nothing here prints, and nothing here knows a module above it.

use std::error::Error;
use std::io;

use serde::{Deserialize, Serialize};

/// The exit statuses of the program: interface, documented in the manual (zvmctl-exit-status).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Exit {
    /// Done, or nothing to do.
    Done,
    /// Unexpected failure.
    Unexpected,
    /// Wrong arguments, including local files that are missing, unreadable or of the wrong kind.
    Usage,
    /// A local validation failed: an image, a manifest, a pre-flight.
    Invalid,
    /// Authentication or authorization failed.
    Denied,
    /// A guest, image, switch or other object does not exist.
    NotFound,
    /// The object exists already, is in the wrong state, or is locked.
    Conflict,
    /// The connector, SMAPI or z/VM refused, failed, or cannot do it at all.
    Refused,
    /// Timed out or cut off: the outcome is unknown.
    Unknown,
    /// No connection could be made: name, TCP or TLS.
    Unreachable,
    /// At least one of several subjects failed.
    Partial,
    /// Busy after all retries; safe to repeat.
    Busy,
    /// Declined, or a confirmation was needed and nobody could be asked.
    Declined,
    /// The deadline passed and the state is known: not yet reached.
    Deadline,
    /// Differences were found.
    Differences,
    /// Interrupted by a signal.
    Interrupted,
}

impl Exit {
    /// Every status, in the order of the manual.
    pub const ALL: &[Self] = &[
        Self::Done,
        Self::Unexpected,
        Self::Usage,
        Self::Invalid,
        Self::Denied,
        Self::NotFound,
        Self::Conflict,
        Self::Refused,
        Self::Unknown,
        Self::Unreachable,
        Self::Partial,
        Self::Busy,
        Self::Declined,
        Self::Deadline,
        Self::Differences,
        Self::Interrupted,
    ];

    /// Returns the number that the process ends with.
    pub const fn status(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Unexpected => 1,
            Self::Usage => 2,
            Self::Invalid => 3,
            Self::Denied => 4,
            Self::NotFound => 5,
            Self::Conflict => 6,
            Self::Refused => 7,
            Self::Unknown => 8,
            Self::Unreachable => 9,
            Self::Partial => 10,
            Self::Busy => 11,
            Self::Declined => 12,
            Self::Deadline => 13,
            Self::Differences => 20,
            Self::Interrupted => 130,
        }
    }

    /// Returns the stable word for this kind of error in JSON (`error.class`).
    pub const fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Unexpected => "unexpected",
            Self::Usage => "usage",
            Self::Invalid => "invalid",
            Self::Denied => "denied",
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::Refused => "refused",
            Self::Unknown => "outcome_unknown",
            Self::Unreachable => "unreachable",
            Self::Partial => "partial",
            Self::Busy => "busy",
            Self::Declined => "declined",
            Self::Deadline => "deadline",
            Self::Differences => "differences",
            Self::Interrupted => "interrupted",
        }
    }

    /// Returns what the status means, as one line of the manual.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Done => "done, or nothing to do",
            Self::Unexpected => "unexpected failure",
            Self::Usage => {
                "usage: wrong arguments, or a local file that is missing, unreadable or of the wrong kind"
            }
            Self::Invalid => "local validation failed",
            Self::Denied => "authentication or authorization",
            Self::NotFound => "not found",
            Self::Conflict => "conflict: exists already, wrong state, locked",
            Self::Refused => "the connector, SMAPI or z/VM refused, failed, or cannot do it at all",
            Self::Unknown => "timed out or connection cut: outcome unknown",
            Self::Unreachable => "cannot connect (name, TCP, TLS)",
            Self::Partial => "at least one of several failed",
            Self::Busy => "busy after all retries; safe to repeat",
            Self::Declined => "declined, or confirmation needed and nobody to ask",
            Self::Deadline => "the deadline passed and the state is known: not yet reached",
            Self::Differences => "differences found",
            Self::Interrupted => "interrupted",
        }
    }
}

/// Returns the status for a local file that cannot be used: a full disk is no mistake of the command line.
pub fn file_exit(error: &io::Error) -> Exit {
    if is_full(error) { Exit::Unexpected } else { Exit::Usage }
}

/// Returns the way out for a local file that cannot be used, when its reason tells one.
pub fn file_hint(error: &io::Error) -> Option<&'static str> {
    match error.kind() {
        _ if is_full(error) => Some("make room on the disk, or choose a folder on another"),
        io::ErrorKind::NotFound => Some("check the name of the file and its folder"),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            Some("check the permissions of the file and its folder")
        }
        _ => None,
    }
}

fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

/// What an error is about, for JSON (`error.resource`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Resource {
    /// The noun: `guest`, `image`, `vswitch`, `pool`, `context`, `file`.
    pub kind: &'static str,
    /// Its name.
    pub name: String,
}

/// The HTTP exchange behind an error (`error.http`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HttpFacts {
    /// Request method.
    pub method: String,
    /// Request path without host and query.
    pub path: String,
    /// Status of the answer; `None` when there was none.
    pub status: Option<u16>,
    /// Milliseconds from sending to the answer or the failure.
    pub elapsed_ms: u64,
}

/// A module of the connector: a number, or its name for what is not implemented.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ModuleId {
    /// By number.
    Number(i64),
    /// By name.
    Name(String),
}

impl ModuleId {
    /// Returns the number; `None` for a name.
    pub const fn number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Name(_) => None,
        }
    }
}

impl std::fmt::Display for ModuleId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Name(name) => f.write_str(name),
        }
    }
}

/// The result codes of the connector behind an error (`error.connector`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConnectorFacts {
    /// Class of the result; 0 is success.
    pub overall_rc: i64,
    /// The module that failed, when it says.
    pub mod_id: Option<ModuleId>,
    /// Return code.
    pub rc: i64,
    /// Reason code.
    pub rs: i64,
    /// The server's own text, secrets removed. For people; never decided upon.
    pub errmsg: String,
}

/// Everything an error says about itself beside its text.
#[derive(Debug, Clone)]
pub struct Diagnosis {
    /// Stable code for scripts, `noun.what`.
    pub code: &'static str,
    /// Kind and exit status.
    pub exit: Exit,
    /// The way out, one sentence without full stop.
    pub hint: Option<String>,
    /// Whether repeating the same command can succeed without a change elsewhere.
    pub retryable: bool,
    /// The object concerned.
    pub resource: Option<Resource>,
    /// The exchange behind it.
    pub http: Option<HttpFacts>,
    /// The connector's codes behind it.
    pub connector: Option<ConnectorFacts>,
}

impl Diagnosis {
    /// Starts a diagnosis with its stable code and kind.
    pub const fn new(code: &'static str, exit: Exit) -> Self {
        Self { code, exit, hint: None, retryable: false, resource: None, http: None, connector: None }
    }

    /// Adds the way out.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Marks that a repeat can succeed.
    #[must_use]
    pub const fn retryable(mut self) -> Self {
        self.retryable = true;
        self
    }

    /// Names the object concerned.
    #[must_use]
    pub fn about(mut self, kind: &'static str, name: impl Into<String>) -> Self {
        self.resource = Some(Resource { kind, name: name.into() });
        self
    }
}

/// An error that knows its exit status, its stable code and the way out.
pub trait Diagnose: Error {
    /// Returns what `report` shows beside the error's text.
    fn diagnosis(&self) -> Diagnosis;
}
