//! How long each kind of call may take, and how much may travel (connector-notes.md sections 1 and 5).
//!
//! Each limit lies a little above the bound of the server, so that its own answer comes first. A look-up has no
//! such bound; there the limit says how long a person waits without knowing anything.

use std::time::Duration;

use serde_json::Value;

use crate::backend::Action;

/// Version, token, and lists from the server's own tables.
pub(super) const TABLE: Duration = Duration::from_secs(30);
/// Look-ups that ask SMAPI or CP: SMAPI answers within 240 s or not at all.
pub(super) const QUERY: Duration = Duration::from_secs(250);
/// Look-ups that run commands in the guest, which can hang for minutes.
pub(super) const AGENT: Duration = Duration::from_mins(5);
/// One call of SMAPI that is expected to be quick.
const SMAPI: u64 = 240;
/// One call of SMAPI that is expected to be long: formatting a disk, deleting a guest.
const SMAPI_LONG: u64 = 900;
/// What the layers of the server give each other; nothing answers later.
const LAYERS: u64 = 3_600;
/// Time for the answer to travel.
const SLACK: u64 = 20;
/// The orderly stop's own waits: shutdown command, pause, and its default wait for the logoff.
const SHUTDOWN_COMMAND: u64 = 60;
const SHUTDOWN_PAUSE: u64 = 15;
const LOGOFF_WAIT: u64 = 120;
/// What reboot and reset wait for the system to go down.
const DOWN_WAIT: u64 = 300;
/// The slowest line on which an upload is still worth waiting for, in bytes per second.
const SLOWEST_UPLOAD: u64 = 64 * 1024;
/// The limit for a stream whose end nobody knows.
const ENDLESS_UPLOAD: Duration = Duration::from_hours(24);

/// Deletion of a guest.
pub(super) const DELETE: Duration = Duration::from_secs(SMAPI_LONG + SMAPI + SLACK);
/// Deployment, import of an image: only the layers have a limit.
pub(super) const WORK: Duration = Duration::from_secs(LAYERS + SLACK);

/// Resizing: SMAPI twice, and commands in the guest.
pub(super) const RESIZE: Duration = Duration::from_secs(2 * SMAPI + SLACK + 300);

/// Returns the limit for a change of the power state.
pub(super) fn action(action: Action) -> Duration {
    Duration::from_secs(
        SLACK
            + match action {
                Action::Start | Action::Stop | Action::Pause | Action::Unpause => SMAPI,
                Action::SoftStop { wait } => {
                    SHUTDOWN_COMMAND
                        + SHUTDOWN_PAUSE
                        + SMAPI
                        + wait.map_or(LOGOFF_WAIT, |wait| wait.as_secs())
                }
                Action::Reboot => SHUTDOWN_COMMAND + DOWN_WAIT,
                Action::Reset => DOWN_WAIT + 2 * SMAPI,
            },
    )
}

/// Returns the limit for the creation of a guest with so many disks.
pub(super) fn creation(disks: usize) -> Duration {
    let disks = u64::try_from(disks).unwrap_or(u64::MAX);
    Duration::from_secs((SLACK + SMAPI + SMAPI_LONG.saturating_mul(disks)).min(LAYERS + SLACK))
}

/// Returns the limit for a change of so many adapters: for each, some calls of SMAPI on directory and running guest.
pub(super) fn adapters(count: usize) -> Duration {
    /// Read, lock and replace the directory entry, then the running guest.
    const CALLS: u64 = 4;
    let count = u64::try_from(count).unwrap_or(u64::MAX);
    Duration::from_secs((SLACK + SMAPI.saturating_mul(CALLS).saturating_mul(count)).min(LAYERS + SLACK))
}

/// Returns the limit for an upload of so many octets; `None` when their number is not known.
pub(super) fn upload(octets: Option<u64>) -> Duration {
    octets.map_or(ENDLESS_UPLOAD, |octets| Duration::from_secs(TABLE.as_secs() + octets / SLOWEST_UPLOAD))
}

/// Most octets of a JSON answer that are read. The longest real ones, directories of thousands of user ids, have
/// some hundred KiB.
pub(super) const ANSWER_OCTETS: u64 = 16 << 20;

/// Most octets of a request on its way from the server's web layer to the part that works.
const INTERNAL_OCTETS: usize = 4_096;
/// What that layer writes around a request: the name of the function and its first arguments.
const INTERNAL_FRAME: usize = 296;
/// Most octets of a request body, counted as [`internal_octets`] does.
pub(super) const REQUEST_OCTETS: usize = INTERNAL_OCTETS - INTERNAL_FRAME;
/// Most octets of user ids in the query of one statistics call, counted likewise.
pub(super) const USERIDS_OCTETS: usize = 3_500;

/// Returns the length of a value as the server's layers write it to each other: JSON with a blank after each
/// comma and colon, and six octets for each UTF-16 unit that is not ASCII.
pub(super) fn internal_octets(value: &Value) -> usize {
    match value {
        Value::Null | Value::Bool(true) => 4,
        Value::Bool(false) => 5,
        Value::Number(number) => number.to_string().len(),
        Value::String(text) => text_octets(text),
        Value::Array(items) => {
            2 + items.iter().map(internal_octets).sum::<usize>() + 2 * items.len().saturating_sub(1)
        }
        Value::Object(members) => {
            let inside: usize =
                members.iter().map(|(name, value)| text_octets(name) + 2 + internal_octets(value)).sum();
            2 + inside + 2 * members.len().saturating_sub(1)
        }
    }
}

fn text_octets(text: &str) -> usize {
    2 + text
        .chars()
        .map(|c| match c {
            '"' | '\\' | '\n' | '\r' | '\t' | '\u{8}' | '\u{c}' => 2,
            ' '..='~' => 1,
            other => 6 * other.len_utf16(),
        })
        .sum::<usize>()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn limits_lie_above_the_servers_bounds() {
        assert!(action(Action::Stop).as_secs() > 240);
        assert!(action(Action::SoftStop { wait: None }).as_secs() > 60 + 15 + 240 + 120);
        assert!(action(Action::SoftStop { wait: Some(Duration::from_mins(10)) }).as_secs() > 600 + 315);
        assert!(action(Action::Reset).as_secs() > 300 + 2 * 240);
        assert!(creation(2).as_secs() > 2 * 900);
        assert_eq!(creation(1000), WORK);
    }

    #[test]
    fn lengths_are_those_of_the_servers_writer() {
        // Lengths of json.dumps in Python, which the server uses.
        for (value, octets) in [
            (json!({}), 2),
            (json!([]), 2),
            (json!({"a": [1, 2.5, true, null, false]}), 34),
            (json!("gr\u{fc}n"), 11),
            (json!("\u{1f5a5}"), 14),
            (json!("a\"b\\c\nd\u{1}"), 18),
            (json!({"x": {"y": "z"}, "w": "\u{7f}"}), 32),
        ] {
            assert_eq!(internal_octets(&value), octets, "{value}");
        }
    }
}
