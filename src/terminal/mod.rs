//! The terminal: prompts, width, Ctrl-C, and in `progress` the bars. Alone in using indicatif, dialoguer and ctrlc.

mod progress;

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::{Duration, Instant};

use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::printable_lines;
use crate::progress::Progress;
use crate::unfinished::FILES;

/// How often the user has asked to stop.
static INTERRUPTS: AtomicU8 = AtomicU8::new(0);

/// Interrupts that follow so closely are one.
const ONE_PRESS: Duration = Duration::from_millis(100);

/// Why a question could not be asked, or how it was answered.
#[derive(Debug, thiserror::Error)]
pub enum PromptError {
    /// A question came up and nobody can answer it.
    #[error("{question}: needs an answer, and this is not a terminal")]
    NobodyToAsk {
        /// The question.
        question: String,
        /// The flag that answers it beforehand.
        flag: &'static str,
    },
    /// The answer was no.
    #[error("declined: {0}")]
    Declined(String),
    /// The terminal failed.
    #[error("cannot ask: {0}")]
    Terminal(#[source] io::Error),
}

impl Diagnose for PromptError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::NobodyToAsk { flag, .. } => {
                Diagnosis::new("prompt.needed", Exit::Declined).hint(format!("add {flag}"))
            }
            Self::Declined(_) => Diagnosis::new("prompt.declined", Exit::Declined),
            Self::Terminal(_) => Diagnosis::new("prompt.terminal", Exit::Unexpected),
        }
    }
}

/// The first Ctrl-C: the command stopped and undid what it had made.
#[derive(Debug, thiserror::Error)]
#[error("interrupted")]
pub struct Interrupted;

impl Diagnose for Interrupted {
    fn diagnosis(&self) -> Diagnosis {
        Diagnosis::new("interrupted", Exit::Interrupted)
    }
}

/// Writes text to stdout.
pub fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout();
    out.write_all(text.as_bytes()).and_then(|()| out.flush())
}

/// What this terminal can do and what the user wants of it.
#[derive(Debug, Clone, Copy)]
pub struct Terminal {
    /// Neither bars nor notes.
    pub quiet: bool,
    /// No bars, no glyphs.
    pub accessible: bool,
    /// Never ask.
    pub no_input: bool,
    /// How progress is told.
    pub progress: ProgressForm,
}

/// How progress is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ProgressForm {
    /// A bar on a terminal, a line per stage elsewhere.
    #[default]
    Auto,
    /// One JSON object per event on stderr.
    Json,
    /// Not at all.
    None,
}

impl std::str::FromStr for ProgressForm {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        match word {
            "auto" => Ok(Self::Auto),
            "json" => Ok(Self::Json),
            "none" => Ok(Self::None),
            _ => Err(()),
        }
    }
}

impl Terminal {
    /// Returns the width to cut tables at: that of stdout when it is a terminal.
    pub fn width(self) -> Option<u16> {
        let stdout = io::stdout();
        stdout.is_terminal().then(|| terminal_size::terminal_size_of(&stdout))?.map(|(width, _)| width.0)
    }

    /// Returns whether a question can be asked: stdin and stderr are terminals and `--no-input` is not set.
    pub fn can_ask(self) -> bool {
        !self.no_input && io::stdin().is_terminal() && io::stderr().is_terminal()
    }

    /// Asks nothing when `never` is true, for commands that take data from standard input.
    #[must_use]
    pub const fn no_input_if(mut self, never: bool) -> Self {
        self.no_input |= never;
        self
    }

    /// Writes a remark to stderr.
    pub fn note(self, text: &str) {
        if !self.quiet {
            let _ = writeln!(anstream::stderr(), "{}", printable_lines(text));
        }
    }

    /// Writes a warning to stderr, also when notes are not wanted.
    pub fn warn(self, text: &str) {
        let yellow = anstyle::Style::new().bold().fg_color(Some(anstyle::AnsiColor::Yellow.into()));
        let _ = writeln!(anstream::stderr(), "{yellow}warning:{yellow:#} {}", printable_lines(text));
    }

    /// Asks yes or no, default no. `flag` answers it beforehand.
    pub fn confirm(self, question: &str, flag: &'static str) -> Result<(), PromptError> {
        self.require(question, flag)?;
        let asked = dialoguer::Confirm::new().with_prompt(question).default(false).interact();
        if asked.map_err(terminal_error)? { Ok(()) } else { Err(PromptError::Declined(question.to_owned())) }
    }

    /// Asks for `expected` to be typed. `flag` answers it beforehand.
    pub fn type_to_confirm(
        self,
        question: &str,
        expected: &str,
        flag: &'static str,
    ) -> Result<(), PromptError> {
        self.require(question, flag)?;
        let typed: String = dialoguer::Input::new()
            .with_prompt(format!("{question}; type {expected} to go on"))
            .allow_empty(true)
            .interact_text()
            .map_err(terminal_error)?;
        let agrees = typed.trim().eq_ignore_ascii_case(expected);
        if agrees { Ok(()) } else { Err(PromptError::Declined(question.to_owned())) }
    }

    /// Asks for a line of text, with a default shown.
    pub fn ask(
        self,
        question: &str,
        default: Option<&str>,
        flag: &'static str,
    ) -> Result<String, PromptError> {
        self.require(question, flag)?;
        let mut input = dialoguer::Input::<String>::new().with_prompt(question).allow_empty(true);
        if let Some(default) = default {
            input = input.default(default.to_owned());
        }
        Ok(input.interact_text().map_err(terminal_error)?.trim().to_owned())
    }

    /// Asks to choose one of several.
    pub fn choose(self, question: &str, items: &[&str], flag: &'static str) -> Result<usize, PromptError> {
        self.require(question, flag)?;
        dialoguer::Select::new()
            .with_prompt(question)
            .items(items)
            .default(0)
            .interact()
            .map_err(terminal_error)
    }

    /// Asks for a secret, without echo.
    pub fn secret(self, question: &str, flag: &'static str) -> Result<String, PromptError> {
        self.require(question, flag)?;
        dialoguer::Password::new().with_prompt(question).interact().map_err(terminal_error)
    }

    fn require(self, question: &str, flag: &'static str) -> Result<(), PromptError> {
        if self.can_ask() {
            return Ok(());
        }
        Err(PromptError::NobodyToAsk { question: question.to_owned(), flag })
    }

    /// Returns something that writes notes alone and leaves Ctrl-C as the system has it: the process ends at once.
    pub const fn notes(self) -> impl Progress {
        progress::Notes(self)
    }

    /// Returns the progress display for long work.
    pub fn progress(self) -> Box<dyn Progress> {
        catch_interrupts(!self.quiet && io::stderr().is_terminal());
        progress::display(self)
    }
}

fn terminal_error(error: dialoguer::Error) -> PromptError {
    let dialoguer::Error::IO(error) = error;
    PromptError::Terminal(error)
}

/// From now on the first Ctrl-C is only remembered, and said if `aloud`; the second ends the process at once.
fn catch_interrupts(aloud: bool) {
    // Fails only when a handler is there already, which is then this one.
    let mut last: Option<Instant> = None;
    let _ = ctrlc::set_handler(move || {
        // One press reaches a process twice when a parent passes it on.
        if last.replace(Instant::now()).is_some_and(|last| last.elapsed() < ONE_PRESS) {
            return;
        }
        if INTERRUPTS.fetch_add(1, Ordering::SeqCst) > 0 {
            FILES.remove();
            #[expect(clippy::exit, reason = "the user insists: end at once")]
            std::process::exit(i32::from(Exit::Interrupted.status()));
        }
        if aloud {
            // On a line of its own, beside the ^C of the terminal. That nobody reads it changes nothing.
            let _ = writeln!(io::stderr(), "\nstopping; again to end at once");
        }
    });
}

/// Returns whether the user has asked to stop.
pub fn interrupted() -> bool {
    INTERRUPTS.load(Ordering::SeqCst) > 0
}
