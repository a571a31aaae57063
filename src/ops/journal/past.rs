//! What a journal tells of its job.

use std::path::Path;

use serde_json::Value;

use super::event::{Begun, End, Event, Line};
use super::{JournalError, VERSION};
use crate::ops::steps::Made;

/// What is known of a job.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// Its number.
    pub number: u64,
    /// What it is about.
    pub begun: Begun,
    /// When its first line was written, RFC 3339 in UTC.
    pub since: String,
    /// When its last line was written.
    pub until: String,
    /// How far it is.
    pub state: State,
    /// What is known of each step.
    pub steps: Vec<Known>,
    /// Why it failed, when it did.
    pub error: Option<String>,
    /// Whether the last line is broken off.
    pub(super) is_cut: bool,
}

/// How far a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// A process is at it.
    Running,
    /// Every step is done.
    Done,
    /// It failed, and was undone.
    Undone,
    /// It failed, and something is left.
    Left,
    /// Its process ended in the middle.
    Interrupted,
}

impl State {
    /// Returns the word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Done => "done",
            Self::Undone => "undone",
            Self::Left => "left",
            Self::Interrupted => "interrupted",
        }
    }
}

/// What is known of a step.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Known {
    /// It was not begun.
    #[default]
    Pending,
    /// It was begun, and nobody knows what came of it.
    Unknown {
        /// What it may have made.
        makes: Option<Made>,
    },
    /// It is done.
    Done {
        /// What it made.
        makes: Option<Made>,
        /// What later steps need of it.
        memory: Value,
    },
    /// It failed and has made nothing.
    Refused,
    /// What it made is gone again.
    Undone,
    /// It is done, and what it made has served its purpose and is gone.
    Spent,
}

impl Known {
    /// Returns whether something of it may be on the server.
    pub const fn may_have_made(&self) -> bool {
        matches!(self, Self::Unknown { .. } | Self::Done { .. })
    }

    /// Returns whether it is done, and not undone.
    pub const fn is_done(&self) -> bool {
        matches!(self, Self::Done { .. } | Self::Spent)
    }

    /// Returns the word for it.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Unknown { .. } => "unknown",
            Self::Done { .. } | Self::Spent => "done",
            Self::Refused => "refused",
            Self::Undone => "undone",
        }
    }

    /// Returns what is, or may be, on the server because of it.
    pub const fn made(&self) -> Option<&Made> {
        match self {
            Self::Unknown { makes } | Self::Done { makes, .. } => makes.as_ref(),
            Self::Pending | Self::Refused | Self::Undone | Self::Spent => None,
        }
    }
}

impl Past {
    /// Reads the lines of a job. The last one may be broken off by a crash, and so may one before which the job was
    /// taken up again: what it says was not done yet when it was written.
    pub(super) fn read(number: u64, path: &Path, text: &str, is_busy: bool) -> Result<Self, JournalError> {
        let form = |line: usize, reason: String| JournalError::Form {
            path: path.to_owned(),
            line: line + 1,
            reason,
        };
        let is_cut = !text.is_empty() && !text.ends_with('\n');
        let mut lines: Vec<Line> = Vec::new();
        let mut broken: Option<(usize, String)> = None;
        for (index, line) in text.lines().enumerate() {
            match (serde_json::from_str::<Line>(line), broken.take()) {
                (Ok(line), None) => lines.push(line),
                (Ok(line @ Line { event: Event::Resumed | Event::RollingBack, .. }), Some(_)) => {
                    lines.push(line);
                }
                (_, Some((index, reason))) => return Err(form(index, reason)),
                (Err(error), None) => broken = Some((index, error.to_string())),
            }
        }
        if let Some((index, reason)) = broken.filter(|_| !is_cut) {
            return Err(form(index, reason));
        }
        let mut lines = lines.into_iter();
        let Some(Line { time, event: Event::Begun(begun) }) = lines.next() else {
            return Err(form(0, "it does not say what the job is about".to_owned()));
        };
        if begun.version > VERSION {
            return Err(form(0, format!("version {} is of a newer program", begun.version)));
        }
        let state = if is_busy { State::Running } else { State::Interrupted };
        let steps = vec![Known::Pending; begun.steps.len()];
        let until = time.clone();
        let mut past = Self { number, begun: *begun, since: time, until, state, steps, error: None, is_cut };
        for line in lines {
            past.until = line.time;
            past.take(line.event, is_busy);
        }
        Ok(past)
    }

    fn take(&mut self, event: Event, is_busy: bool) {
        let mut set = |step: usize, known: Known| {
            if let Some(slot) = self.steps.get_mut(step) {
                *slot = known;
            }
        };
        match event {
            Event::Begun(_) | Event::Undoing { .. } => {}
            Event::Started { step, makes, .. } => set(step, Known::Unknown { makes }),
            Event::Done { step, makes, memory } => set(step, Known::Done { makes, memory }),
            Event::Failed { step, error, begun } => {
                if !begun {
                    set(step, Known::Refused);
                }
                self.error = Some(error);
            }
            Event::Undone { step } => set(step, Known::Undone),
            Event::Spent { step } => set(step, Known::Spent),
            Event::Left { step, made, .. } => {
                if let Some(Known::Unknown { makes } | Known::Done { makes, .. }) = self.steps.get_mut(step) {
                    *makes = Some(made);
                }
            }
            Event::Resumed | Event::RollingBack => {
                self.state = if is_busy { State::Running } else { State::Interrupted };
                self.error = None;
            }
            Event::Ended { end } => {
                self.state = match end {
                    End::Done => State::Done,
                    End::Undone => State::Undone,
                    End::Left => State::Left,
                };
            }
        }
    }

    /// Returns what is, or may be, on the server because of the job, the newest first. What a job made that is done is
    /// wanted, except for what only served its steps.
    pub fn left(&self) -> impl Iterator<Item = &Made> {
        let is_done = self.state == State::Done;
        let made = self.steps.iter().rev().filter_map(Known::made);
        made.filter(move |made| !is_done || made.scratch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEGUN: &str = r#"{"time":"2026-01-01T00:00:00Z","event":"begun","version":1,"title":"t","context":null,"server":"demo","keep":false,"steps":["a","b"],"plan":{}}"#;
    const STARTED: &str = r#"{"time":"2026-01-01T00:00:01Z","event":"started","step":0,"name":"a","makes":{"what":"guest `X`","command":"rm"}}"#;
    const DONE: &str = r#"{"time":"2026-01-01T00:00:02Z","event":"done","step":0,"makes":{"what":"guest `X`","command":"rm"}}"#;
    const RESUMED: &str = r#"{"time":"2026-01-01T00:00:03Z","event":"resumed"}"#;

    fn read(text: &str) -> Result<Past, JournalError> {
        Past::read(1, Path::new("1.jsonl"), text, false)
    }

    #[test]
    fn a_crash_may_break_any_line_off() {
        let whole = format!("{BEGUN}\n{STARTED}\n{DONE}\n");
        for length in BEGUN.len() + 1..=whole.len() {
            let past = read(&whole[..length]).unwrap();
            let lines = whole[..length].matches('\n').count();
            let expected = ["pending", "unknown", "done"][lines - 1];
            // A line without its end counts when it is whole.
            let is_whole = serde_json::from_str::<Line>(whole[..length].lines().last().unwrap()).is_ok();
            let next = ["unknown", "done", "done"][lines - 1];
            let is_cut = !whole[..length].ends_with('\n');
            let word = if is_cut && is_whole { next } else { expected };
            assert_eq!((past.steps[0].word(), past.state), (word, State::Interrupted), "{length}");
            assert_eq!(past.left().count(), usize::from(word != "pending"));
        }
        assert!(read(&whole[..BEGUN.len() - 1]).is_err());
        assert!(read("").is_err());
    }

    #[test]
    fn a_broken_line_is_forgiven_only_where_the_job_was_taken_up_again() {
        let half = &STARTED[..STARTED.len() / 2];
        let past = read(&format!("{BEGUN}\n{half}\n{RESUMED}\n{STARTED}\n{DONE}\n")).unwrap();
        assert_eq!(past.steps[0].word(), "done");
        let error = read(&format!("{BEGUN}\n{half}\n{DONE}\n")).unwrap_err();
        assert!(error.to_string().starts_with("line 2 of the journal `1.jsonl`"), "{error}");
    }
}
