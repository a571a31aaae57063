//! What a journal says, line by line.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::ops::steps::Made;

/// A line: what happened and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// RFC 3339 in UTC.
    pub time: String,
    /// What happened.
    #[serde(flatten)]
    pub event: Event,
}

/// Something that happened to a job.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// The first line: what is planned.
    Begun(Box<Begun>),
    /// A step is about to be sent.
    Started {
        /// Its place, from 0.
        step: usize,
        /// What it does.
        name: String,
        /// What it may leave on the server.
        makes: Option<Made>,
    },
    /// A step is done.
    Done {
        /// Its place.
        step: usize,
        /// What it has left on the server.
        makes: Option<Made>,
        /// What later steps need of it.
        #[serde(default, skip_serializing_if = "Value::is_null")]
        memory: Value,
    },
    /// What a step made has served its purpose and is gone.
    Spent {
        /// Its place.
        step: usize,
    },
    /// A step failed.
    Failed {
        /// Its place.
        step: usize,
        /// Why.
        error: String,
        /// Whether it may have made something all the same.
        begun: bool,
    },
    /// A step is about to be undone.
    Undoing {
        /// Its place.
        step: usize,
    },
    /// What a step made is gone.
    Undone {
        /// Its place.
        step: usize,
    },
    /// What a step made stays.
    Left {
        /// Its place.
        step: usize,
        /// What stays.
        made: Made,
        /// Why it could not be removed; `None` when nobody tried.
        why: Option<String>,
    },
    /// The job was taken up again.
    Resumed,
    /// The job is to be undone.
    RollingBack,
    /// Nothing more is to come.
    Ended {
        /// How it ended.
        end: End,
    },
}

/// What a job is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Begun {
    /// The version of the form.
    pub version: u32,
    /// What it does, for people: ``create guest `LNX1` ``.
    pub title: String,
    /// The context it was begun in.
    pub context: Option<String>,
    /// The server it works on: an address, or `demo`.
    pub server: String,
    /// Whether a failure leaves what was made.
    pub keep: bool,
    /// The steps in their order, for people.
    pub steps: Vec<String>,
    /// All that is needed to build the steps again.
    pub plan: Value,
}

/// How a job ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// Every step is done.
    Done,
    /// It failed, and nothing is left that a command could remove.
    Undone,
    /// It failed, and something is left.
    Left,
}
