//! Progress as a bar, as lines, or as JSON events.

use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{ProgressForm, Terminal, interrupted};
use crate::progress::Progress;

/// Work that ends sooner than this shows no bar.
const PATIENCE: Duration = Duration::from_millis(250);

/// Returns the display that fits the terminal and the user's wish.
pub(super) fn display(terminal: Terminal) -> Box<dyn Progress> {
    match terminal.progress {
        ProgressForm::Json => Box::new(Events(Mutex::new((String::new(), None, 0)))),
        ProgressForm::None => Box::new(Silent),
        ProgressForm::Auto if terminal.quiet => Box::new(Silent),
        ProgressForm::Auto if io::stderr().is_terminal() && !terminal.accessible => Box::new(Bar::default()),
        ProgressForm::Auto => Box::new(Lines),
    }
}

/// Notes alone; Ctrl-C is not heard of.
pub(super) struct Notes(pub(super) Terminal);

impl Progress for Notes {
    fn begin(&self, _stage: &str, _total: Option<u64>) {}
    fn advance(&self, _bytes: u64) {}
    fn note(&self, text: &str) {
        self.0.note(text);
    }
}

/// No display, but Ctrl-C counts.
struct Silent;

impl Progress for Silent {
    fn begin(&self, _stage: &str, _total: Option<u64>) {}
    fn advance(&self, _bytes: u64) {}
    fn cancelled(&self) -> bool {
        interrupted()
    }
}

/// One line per stage, for logs and screen readers.
struct Lines;

impl Progress for Lines {
    fn begin(&self, stage: &str, _total: Option<u64>) {
        let _ = writeln!(io::stderr(), "{stage}");
    }
    fn advance(&self, _bytes: u64) {}
    fn note(&self, text: &str) {
        let _ = writeln!(io::stderr(), "{text}");
    }
    fn cancelled(&self) -> bool {
        interrupted()
    }
}

/// One JSON object per stage and per quarter second: stage, total and done in bytes.
struct Events(Mutex<(String, Option<u64>, u64)>);

impl Events {
    fn emit(stage: &str, total: Option<u64>, done: u64) {
        let event = serde_json::json!({ "stage": stage, "total_bytes": total, "done_bytes": done });
        let _ = writeln!(io::stderr(), "{event}");
    }
}

impl Progress for Events {
    fn begin(&self, stage: &str, total: Option<u64>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = (stage.to_owned(), total, 0);
        Self::emit(stage, total, 0);
    }

    fn advance(&self, bytes: u64) {
        /// Bytes between two events of a stage whose size is not known.
        const STEP: u64 = 64 << 20;
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (stage, total, done) = &mut *now;
        let before = *done;
        *done += bytes;
        let step = total.map_or(STEP, |total| (total / 100).max(1 << 20));
        if before / step != *done / step || Some(*done) == *total {
            Self::emit(stage, *total, *done);
        }
    }

    fn note(&self, text: &str) {
        let _ = writeln!(io::stderr(), "{}", serde_json::json!({ "note": text }));
    }

    fn cancelled(&self) -> bool {
        interrupted()
    }
}

/// A bar with rate and remaining time, once the work has lasted a moment.
struct Bar(Mutex<(ProgressBar, Instant)>);

impl Default for Bar {
    fn default() -> Self {
        Self(Mutex::new((ProgressBar::hidden(), Instant::now())))
    }
}

impl Progress for Bar {
    fn begin(&self, stage: &str, total: Option<u64>) {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        now.0.finish_and_clear();
        let form = match total {
            Some(_) => "{msg} {wide_bar} {bytes}/{total_bytes} {bytes_per_sec} {eta}",
            None => "{msg} {spinner} {bytes} {bytes_per_sec}",
        };
        let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template(form) {
            bar.set_style(style.progress_chars("=> "));
        }
        bar.set_message(stage.to_owned());
        *now = (bar, Instant::now());
    }

    fn advance(&self, bytes: u64) {
        let now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if now.0.is_hidden() && now.1.elapsed() > PATIENCE {
            now.0.set_draw_target(ProgressDrawTarget::stderr());
        }
        now.0.inc(bytes);
    }

    fn note(&self, text: &str) {
        let now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        now.0.suspend(|| {
            let _ = writeln!(io::stderr(), "{text}");
        });
    }

    fn cancelled(&self) -> bool {
        interrupted()
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0.finish_and_clear();
    }
}
