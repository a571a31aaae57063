//! Writes the record of one command.

use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use super::file::append;
use super::record::{Begun, Ended, Fact, Line, RequestResult, Sending};
use crate::backend::{ChangeRequest, Seen, Sent};
use crate::error::Exit;
use crate::model::utc_text;

/// Who does what, and why.
#[derive(Debug, Clone)]
pub struct Heading {
    /// Name of the user on this machine.
    pub user: Option<String>,
    /// Context it acts on.
    pub context: Option<String>,
    /// Server it acts on.
    pub endpoint: Option<String>,
    /// Words of the command.
    pub command: String,
    /// The whole command line, secrets masked.
    pub command_line: Vec<String>,
    /// Why, as the user says.
    pub reason: Option<String>,
}

/// Writes the record of one command, from its first changing request on.
#[derive(Debug)]
pub struct Recorder {
    path: PathBuf,
    id: String,
    heading: Heading,
    begun: Mutex<bool>,
}

impl Recorder {
    /// Prepares for a command; nothing is written yet.
    pub fn new(path: PathBuf, heading: Heading) -> Self {
        let millis = since_1970().as_millis();
        Self { path, id: format!("{millis:x}-{:x}", std::process::id()), heading, begun: Mutex::default() }
    }

    /// Returns whether anything was written.
    pub fn has_begun(&self) -> bool {
        *self.begun.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes that a request is about to be sent.
    pub fn sending(&self, request: &ChangeRequest) -> io::Result<()> {
        // Lines of requests that run at once stay in the order of their numbers.
        let mut begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        self.begin(&mut begun)?;
        let ChangeRequest { method, path, body, purpose, .. } = request.clone();
        self.write(&Line::Sending(Sending { id: self.id.clone(), time: now(), method, path, body, purpose }))
    }

    /// Writes how the command came out.
    pub fn end(&self, exit: Exit, error: Option<String>, sent: &[Sent], seen: &[Seen]) -> io::Result<()> {
        let mut begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        self.begin(&mut begun)?;
        self.write(&Line::Ended(Ended {
            id: self.id.clone(),
            time: now(),
            exit_status: exit.status(),
            error,
            results: sent.iter().map(result).collect(),
            facts: seen.iter().map(fact).collect(),
        }))
    }

    fn begin(&self, begun: &mut bool) -> io::Result<()> {
        if *begun {
            return Ok(());
        }
        // Also when it fails: one attempt and one warning are enough.
        *begun = true;
        let Heading { user, context, endpoint, command, command_line, reason } = self.heading.clone();
        let (id, time, version) = (self.id.clone(), now(), env!("CARGO_PKG_VERSION").to_owned());
        self.write(&Line::Begun(Begun {
            id,
            time,
            user,
            context,
            endpoint,
            command,
            command_line,
            reason,
            version,
        }))
    }

    fn write(&self, line: &Line) -> io::Result<()> {
        append(&self.path, line)
    }
}

fn result(sent: &Sent) -> RequestResult {
    RequestResult {
        result: match &sent.result {
            Some(Ok(())) => "done".to_owned(),
            Some(Err(error)) => error.clone(),
            None => "not known".to_owned(),
        },
        file_bytes: sent.request.file.as_ref().and_then(|file| file.size_bytes),
        file_md5: sent.request.file.as_ref().and_then(|file| file.md5.clone()),
    }
}

fn fact(seen: &Seen) -> Fact {
    Fact {
        kind: seen.kind.to_owned(),
        name: seen.name.clone(),
        fact: seen.fact.to_owned(),
        before: seen.before.clone(),
        after: seen.after.clone(),
    }
}

fn since_1970() -> std::time::Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

fn now() -> String {
    utc_text(since_1970().as_secs())
}
