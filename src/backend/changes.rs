//! The changing requests of a command: what it sends or, when it only rehearses, would send.

use std::sync::{Mutex, MutexGuard, PoisonError};

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::error::Resource;

/// A changing request as it may be shown: without secrets, and without the octets of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChangeRequest {
    /// HTTP method.
    pub method: String,
    /// Path and query, without the address of the server.
    pub path: String,
    /// JSON body, secrets masked; null when there is none.
    pub body: Option<Value>,
    /// File that travels instead of a JSON body; null when there is none.
    pub file: Option<FileFacts>,
    /// What it does: ``start guest `LNX1` ``.
    pub purpose: String,
}

/// What is known of a file that travels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FileFacts {
    /// Its size in bytes; null while a stream of unknown length was not read to its end.
    pub size_bytes: Option<u64>,
    /// Its MD5, lower case; null when the file was not read to its end.
    pub md5: Option<String>,
}

/// A changing request and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The request.
    pub request: ChangeRequest,
    /// What came of it; `None` while nobody knows.
    pub result: Option<Result<(), String>>,
}

/// Something seen of an object before a change of it, and behind one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Kind of the object: `guest`.
    pub kind: &'static str,
    /// Its name.
    pub name: String,
    /// What was seen: `power`.
    pub fact: &'static str,
    /// The first that was seen, if no change of the object had begun.
    pub before: Option<Value>,
    /// The last that was seen when a change of the object had begun.
    pub after: Option<Value>,
}

/// Hears of every changing request before it is sent.
pub type Listener = Box<dyn Fn(&ChangeRequest) + Send + Sync>;

/// All changing requests of one command, in the order in which they began.
///
/// A rehearsal only gathers them: look-ups are sent, changes are answered by what each typed call assumes.
#[derive(Default)]
pub struct Changes {
    rehearses: bool,
    listener: Option<Listener>,
    kept: Mutex<Kept>,
}

/// What is gathered.
#[derive(Default)]
struct Kept {
    sent: Vec<Sent>,
    /// Objects that a change was begun of.
    begun: Vec<Resource>,
    seen: Vec<Seen>,
}

impl Changes {
    /// Returns what gathers without sending.
    pub fn rehearsal() -> Self {
        Self { rehearses: true, ..Self::default() }
    }

    /// Returns what tells of every request before it is sent.
    pub fn heard_by(listener: Listener) -> Self {
        Self { listener: Some(listener), ..Self::default() }
    }

    /// Returns whether changing requests are kept from being sent.
    pub const fn rehearses(&self) -> bool {
        self.rehearses
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds a request about some objects that is about to be sent, and returns its number.
    pub fn begin(&self, request: ChangeRequest, about: &[Resource]) -> usize {
        let mut kept = self.kept();
        if let Some(listener) = self.listener.as_ref().filter(|_| !self.rehearses) {
            // Under the lock, so that what is heard has the order of the numbers.
            listener(&request);
        }
        kept.begun.extend_from_slice(about);
        kept.sent.push(Sent { request, result: None });
        kept.sent.len() - 1
    }

    /// Tells what came of a request.
    pub fn end(&self, number: usize, result: Result<(), String>) {
        if let Some(sent) = self.kept().sent.get_mut(number) {
            sent.result = Some(result);
        }
    }

    /// Completes what is known of the file of a request.
    pub fn told_file(&self, number: usize, size: u64, md5: String) {
        if let Some(file) = self.kept().sent.get_mut(number).and_then(|sent| sent.request.file.as_mut()) {
            (file.size_bytes, file.md5) = (Some(size), Some(md5));
        }
    }

    /// Keeps what was seen of an object, for before and after.
    pub fn saw(&self, kind: &'static str, name: &str, fact: &'static str, value: Value) {
        let mut kept = self.kept();
        let changed = kept.begun.iter().any(|object| object.kind == kind && object.name == name);
        let known =
            kept.seen.iter().position(|seen| (seen.kind, &*seen.name, seen.fact) == (kind, name, fact));
        let at = known.unwrap_or_else(|| {
            kept.seen.push(Seen { kind, name: name.to_owned(), fact, before: None, after: None });
            kept.seen.len() - 1
        });
        let seen = &mut kept.seen[at];
        if changed {
            seen.after = Some(value);
        } else if seen.before.is_none() {
            seen.before = Some(value);
        }
    }

    /// Returns the requests so far.
    pub fn sent(&self) -> Vec<Sent> {
        self.kept().sent.clone()
    }

    /// Returns what was seen of the objects that a change was begun of.
    pub fn seen(&self) -> Vec<Seen> {
        let kept = self.kept();
        let changed = |seen: &&Seen| {
            kept.begun.iter().any(|object| object.kind == seen.kind && object.name == seen.name)
        };
        kept.seen.iter().filter(changed).cloned().collect()
    }
}
