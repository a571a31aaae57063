//! The journal of jobs: what was about to be done and what was done, on disk before it is sent.
//!
//! A job is one file of JSON lines, `<number>.jsonl`, which only its owner can read. Lines are only ever added, each by
//! one write that reaches the disk before the work goes on. Who writes a job holds a lock on its file, so that a job
//! without an end whose file is free has lost its process. No line holds a secret.

mod event;
mod past;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value;

use super::steps::Log;
use crate::backend::BackendError;
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::utc_text;
use crate::private;

pub use event::{Begun, End, Event, Line};
pub use past::{Known, Past, State};

/// The version of the form of the lines.
pub const VERSION: u32 = 1;

/// Why the journal cannot be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// It cannot be written, so nothing may be sent.
    #[error("cannot write the journal `{}`: {source}", path.display())]
    Write {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// It cannot be read.
    #[error("cannot read the journal `{}`: {source}", path.display())]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// It is not in our form.
    #[error("line {line} of the journal `{}` is not in the known form: {reason}", path.display())]
    Form {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What does not fit.
        reason: String,
    },
    /// No job has this number.
    #[error("job {0} does not exist")]
    NotFound(u64),
    /// Another process is at it.
    #[error("job {0} is being worked on by another process")]
    Running(u64),
}

impl Diagnose for JournalError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Write { .. } => Diagnosis::new("journal.unwritable", Exit::Unexpected)
                .hint("nothing is sent without a journal; check the space and the permissions of its folder"),
            Self::Read { .. } | Self::Form { .. } => Diagnosis::new("journal.unreadable", Exit::Usage)
                .hint("look at the file; what it names may still be on the server"),
            Self::NotFound(job) => Diagnosis::new("job.not_found", Exit::NotFound)
                .about("job", job.to_string())
                .hint("run `zvmctl job list` to see what there is"),
            Self::Running(job) => Diagnosis::new("job.running", Exit::Conflict)
                .about("job", job.to_string())
                .hint(format!("wait for it, or stop it with Ctrl-C; see `zvmctl job show {job}`")),
        }
    }
}

impl From<JournalError> for BackendError {
    fn from(error: JournalError) -> Self {
        Self::Local(Box::new(error))
    }
}

/// A job that this process writes.
#[derive(Debug)]
pub struct Journal {
    number: u64,
    path: PathBuf,
    file: Mutex<File>,
}

impl Journal {
    /// Begins a job under the next free number in a folder, which is made if needed.
    pub fn begin(folder: &Path, begun: Begun) -> Result<Self, JournalError> {
        make_folder(folder)?;
        let mut number = numbers(folder)?.last().map_or(1, |last| last + 1);
        let journal = loop {
            let path = path(folder, number);
            match private::options().append(true).create_new(true).open(&path) {
                Ok(file) => break Self { number, path, file: Mutex::new(file) },
                // Another command has just taken the number.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
                Err(source) => return Err(JournalError::Write { path, source }),
            }
        };
        journal.lock()?;
        let written = journal.write(&Event::Begun(Box::new(begun))).and_then(|()| sync_folder(folder));
        if let Err(error) = written {
            // Without its first line it is no job; one that is left all the same is skipped by who reads it.
            let _ = fs::remove_file(&journal.path);
            return Err(error);
        }
        Ok(journal)
    }

    /// Takes a job up again and returns what was written of it. Another process must not be at it.
    pub fn reopen(folder: &Path, number: u64) -> Result<(Self, Past), JournalError> {
        let path = path(folder, number);
        let file = OpenOptions::new().append(true).open(&path).map_err(|source| match source.kind() {
            io::ErrorKind::NotFound => JournalError::NotFound(number),
            _ => JournalError::Write { path: path.clone(), source },
        })?;
        let journal = Self { number, path, file: Mutex::new(file) };
        journal.lock()?;
        let past = read_as(folder, number, Some(false))?;
        if past.is_cut {
            // A crash broke the last line off; what comes next begins on a line of its own.
            journal.append(b"\n")?;
        }
        Ok((journal, past))
    }

    fn lock(&self) -> Result<(), JournalError> {
        let file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        match file.try_lock() {
            Ok(()) => Ok(()),
            Err(fs::TryLockError::WouldBlock) => Err(JournalError::Running(self.number)),
            // Some network file systems know no locks; two processes on one job are then the user's care.
            Err(fs::TryLockError::Error(error)) => {
                log::warn!("cannot lock `{}`: {error}", self.path.display());
                Ok(())
            }
        }
    }

    fn append(&self, octets: &[u8]) -> Result<(), JournalError> {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.write_all(octets)
            .and_then(|()| file.sync_data())
            .map_err(|source| JournalError::Write { path: self.path.clone(), source })
    }
}

impl Log for Journal {
    fn write(&self, event: &Event) -> Result<(), JournalError> {
        let line = Line { time: now(), event: event.clone() };
        let mut octets = serde_json::to_vec(&line)
            .map_err(|error| JournalError::Write { path: self.path.clone(), source: error.into() })?;
        octets.push(b'\n');
        self.append(&octets)
    }

    fn job(&self) -> Option<u64> {
        Some(self.number)
    }
}

/// Reads one job.
pub fn read(folder: &Path, number: u64) -> Result<Past, JournalError> {
    read_as(folder, number, None)
}

/// Reads a job of which it may be known whether a process is at it.
fn read_as(folder: &Path, number: u64, is_busy: Option<bool>) -> Result<Past, JournalError> {
    let path = path(folder, number);
    let unreadable = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => JournalError::NotFound(number),
        _ => JournalError::Read { path: path.clone(), source },
    };
    let text = fs::read_to_string(&path).map_err(unreadable)?;
    let is_busy = if let Some(known) = is_busy {
        known
    } else {
        let file = File::open(&path).map_err(unreadable)?;
        matches!(file.try_lock_shared(), Err(fs::TryLockError::WouldBlock))
    };
    Past::read(number, &path, &text, is_busy)
}

/// Reads all jobs, the oldest first. A file that cannot be read is an error of its own.
pub fn read_all(folder: &Path) -> Result<Vec<Result<Past, JournalError>>, JournalError> {
    let numbers = match numbers(folder) {
        Err(JournalError::Read { source, .. }) if source.kind() == io::ErrorKind::NotFound => Vec::new(),
        other => other?,
    };
    Ok(numbers.into_iter().map(|number| read(folder, number)).collect())
}

/// Returns the numbers of the jobs in a folder, in order.
fn numbers(folder: &Path) -> Result<Vec<u64>, JournalError> {
    let unreadable = |source| JournalError::Read { path: folder.to_owned(), source };
    let mut numbers = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let name = entry.map_err(unreadable)?.file_name();
        let number: Option<u64> = name.to_str().and_then(|name| name.strip_suffix(".jsonl")?.parse().ok());
        numbers.extend(number);
    }
    numbers.sort_unstable();
    Ok(numbers)
}

fn path(folder: &Path, number: u64) -> PathBuf {
    folder.join(format!("{number}.jsonl"))
}

fn make_folder(folder: &Path) -> Result<(), JournalError> {
    private::make_folder(folder).map_err(|source| JournalError::Write { path: folder.to_owned(), source })
}

/// Makes a new file's name reach the disk; only needed, and only possible, where folders are files.
fn sync_folder(folder: &Path) -> Result<(), JournalError> {
    if cfg!(unix) {
        let synced = File::open(folder).and_then(|folder| folder.sync_all());
        synced.map_err(|source| JournalError::Write { path: folder.to_owned(), source })?;
    }
    Ok(())
}

fn now() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    utc_text(since.as_secs())
}

/// Returns what a plan looks like in a journal.
pub fn written(plan: &impl serde::Serialize) -> Result<Value, JournalError> {
    serde_json::to_value(plan)
        .map_err(|error| JournalError::Write { path: PathBuf::new(), source: error.into() })
}
