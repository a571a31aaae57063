//! The changing requests of a command: what it sends or, when it only rehearses, would send.

use std::sync::{Mutex, PoisonError};

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

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
    /// Its size in bytes.
    pub size_bytes: u64,
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

/// All changing requests of one command, in the order in which they began.
///
/// A rehearsal only gathers them: look-ups are sent, changes are answered by what each typed call assumes.
#[derive(Debug, Default)]
pub struct Changes {
    rehearses: bool,
    sent: Mutex<Vec<Sent>>,
}

impl Changes {
    /// Returns what gathers without sending.
    pub fn rehearsal() -> Self {
        Self { rehearses: true, sent: Mutex::default() }
    }

    /// Returns whether changing requests are kept from being sent.
    pub const fn rehearses(&self) -> bool {
        self.rehearses
    }

    /// Adds a request that is about to be sent and returns its number.
    pub fn begin(&self, request: ChangeRequest) -> usize {
        let mut sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        sent.push(Sent { request, result: None });
        sent.len() - 1
    }

    /// Tells what came of a request.
    pub fn end(&self, number: usize, result: Result<(), String>) {
        let mut sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sent) = sent.get_mut(number) {
            sent.result = Some(result);
        }
    }

    /// Completes what is known of the file of a request.
    pub fn told_file(&self, number: usize, md5: String) {
        let mut sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(file) = sent.get_mut(number).and_then(|sent| sent.request.file.as_mut()) {
            file.md5 = Some(md5);
        }
    }

    /// Returns the requests so far.
    pub fn sent(&self) -> Vec<Sent> {
        self.sent.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
