//! The record of this command in the history.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::backend::{Changes, Listener};
use crate::config::{ContextName, Settings};
use crate::error::Exit;
use crate::history::{self, Heading, Recorder};
use crate::terminal::Terminal;

/// Writes the record and warns, once, when that is not possible.
pub(super) struct Record {
    recorder: Arc<Recorder>,
    warned: Arc<AtomicBool>,
    terminal: Terminal,
}

impl Record {
    pub(super) fn new(settings: &Settings, terminal: Terminal, command: &str, line: &[String]) -> Self {
        let heading = Heading {
            user: settings.general.user.clone(),
            context: settings.context_name().map(ContextName::as_str).map(str::to_owned),
            endpoint: settings.context.endpoint.as_ref().map(ToString::to_string),
            command: command.to_owned(),
            command_line: history::masked(line),
            reason: settings.general.reason.clone(),
        };
        let recorder = Arc::new(Recorder::new(settings.paths.history_file(), heading));
        Self { recorder, warned: Arc::default(), terminal }
    }

    /// Returns what writes each request down before it is sent.
    pub(super) fn listener(&self) -> Listener {
        let (recorder, warned, terminal) =
            (Arc::clone(&self.recorder), Arc::clone(&self.warned), self.terminal);
        Box::new(move |request| warn(recorder.sending(request), &warned, terminal))
    }

    /// Writes the end, if anything was sent or the command is a changing one.
    pub(super) fn end(&self, changing: bool, exit: Exit, error: Option<String>, changes: &Changes) {
        if changing || self.recorder.has_begun() {
            let written = self.recorder.end(exit, error, &changes.sent(), &changes.seen());
            warn(written, &self.warned, self.terminal);
        }
    }
}

fn warn(written: std::io::Result<()>, warned: &AtomicBool, terminal: Terminal) {
    if let Err(error) = written
        && !warned.swap(true, Ordering::SeqCst)
    {
        terminal.warn(&format!("the history cannot be written: {error}"));
    }
}
