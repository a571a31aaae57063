//! One record of the history, and the lines that it is made of.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A line of the file. Members that a later version adds are left out when it is read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub(super) enum Line {
    /// A command begins to change something.
    Begun(Begun),
    /// A request is about to be sent.
    Sending(Sending),
    /// The command is at its end.
    Ended(Ended),
}

/// Who does what, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Begun {
    pub id: String,
    pub time: String,
    pub user: Option<String>,
    pub context: Option<String>,
    pub endpoint: Option<String>,
    pub command: String,
    pub command_line: Vec<String>,
    pub reason: Option<String>,
    pub version: String,
}

/// A request on its way out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Sending {
    pub id: String,
    pub time: String,
    pub method: String,
    pub path: String,
    pub body: Option<Value>,
    pub purpose: String,
}

/// How it came out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Ended {
    pub id: String,
    pub time: String,
    pub exit_status: u8,
    pub error: Option<String>,
    /// What came of each request, in the order of their lines.
    pub results: Vec<RequestResult>,
    pub facts: Vec<Fact>,
}

/// What came of a request, and the file that it carried.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct RequestResult {
    pub result: String,
    pub file_bytes: Option<u64>,
    pub file_md5: Option<String>,
}

/// A changing command, as the history knows it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct HistoryRecord {
    /// Id, for `zvmctl history show`.
    pub id: String,
    /// When it began to change something.
    pub time: String,
    /// When it ended; null when that was not written.
    pub ended: Option<String>,
    /// Name of the user on this machine.
    pub user: Option<String>,
    /// Context it acted on.
    pub context: Option<String>,
    /// Server it acted on; null for the demo host.
    pub endpoint: Option<String>,
    /// Words of the command: guest stop.
    pub command: String,
    /// The whole command line, secrets masked.
    pub command_line: Vec<String>,
    /// Why, as the user said.
    pub reason: Option<String>,
    /// Version of zvmctl.
    pub version: String,
    /// How it came out.
    pub result: Outcome,
    /// Exit status; null when the end was not written.
    pub exit_status: Option<u8>,
    /// Text of the error.
    pub error: Option<String>,
    /// Changing requests, in the order in which they were sent.
    pub requests: Vec<HistoryRequest>,
    /// What was seen before and after.
    pub facts: Vec<Fact>,
}

/// How a command came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Status 0.
    Done,
    /// It ended with another status.
    Failed,
    /// It still runs, or was killed: its end was not written.
    Open,
}

impl Outcome {
    /// Returns the word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Open => "open",
        }
    }
}

/// A changing request of a command.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct HistoryRequest {
    /// When it was sent.
    pub time: String,
    /// HTTP method.
    pub method: String,
    /// Path and query.
    pub path: String,
    /// JSON body, secrets masked.
    pub body: Option<Value>,
    /// Size of the file that it carried, in bytes.
    pub file_bytes: Option<u64>,
    /// MD5 of that file.
    pub file_md5: Option<String>,
    /// What it was for.
    pub purpose: String,
    /// `done`, or the text of the error; null when nobody knows.
    pub result: Option<String>,
}

/// Something seen of an object before it was changed, and behind it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Fact {
    /// Kind of the object: guest, image.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// What was seen: power, definition.
    pub fact: String,
    /// Before; null when it was not looked at.
    pub before: Option<Value>,
    /// Behind; null when it was not looked at.
    pub after: Option<Value>,
}

impl HistoryRecord {
    pub(super) fn of(begun: Begun) -> Self {
        let Begun { id, time, user, context, endpoint, command, command_line, reason, version } = begun;
        Self {
            id,
            time,
            ended: None,
            user,
            context,
            endpoint,
            command,
            command_line,
            reason,
            version,
            result: Outcome::Open,
            exit_status: None,
            error: None,
            requests: Vec::new(),
            facts: Vec::new(),
        }
    }

    pub(super) fn sending(&mut self, sending: Sending) {
        let Sending { time, method, path, body, purpose, .. } = sending;
        let (file_bytes, file_md5, result) = (None, None, None);
        self.requests.push(HistoryRequest {
            time,
            method,
            path,
            body,
            file_bytes,
            file_md5,
            purpose,
            result,
        });
    }

    pub(super) fn end(&mut self, ended: Ended) {
        self.ended = Some(ended.time);
        self.exit_status = Some(ended.exit_status);
        self.result = if ended.exit_status == 0 { Outcome::Done } else { Outcome::Failed };
        self.error = ended.error;
        self.facts = ended.facts;
        for (request, result) in self.requests.iter_mut().zip(ended.results) {
            request.result = Some(result.result);
            request.file_bytes = result.file_bytes;
            request.file_md5 = result.file_md5;
        }
    }
}
