//! Agreement before a changing verb acts: to the context, to the number of objects, to the danger.
//!
//! `--yes` answers what would be asked, with one exception: a protected context must be named.

use crate::app::App;
use crate::error::{Diagnose, Diagnosis, Exit};

/// An agreement that does not fit what would happen.
#[derive(Debug, thiserror::Error)]
pub enum ConsentError {
    /// Another number of objects than the user expects.
    #[error("{expected} were expected but {found} would be changed")]
    Number {
        /// The number given.
        expected: usize,
        /// The number found.
        found: usize,
    },
    /// Another context than the user means.
    #[error("--confirm-context names `{named}` but the context is {context}")]
    Context {
        /// The name given.
        named: String,
        /// The context there is, quoted, or that there is none.
        context: String,
    },
}

impl Diagnose for ConsentError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Number { .. } => Diagnosis::new("consent.number", Exit::Declined)
                .hint("nothing was changed; look at the names and patterns, or correct --expect"),
            Self::Context { .. } => Diagnosis::new("consent.context", Exit::Declined),
        }
    }
}

/// Who agrees, and to what already.
#[derive(Clone, Copy)]
pub struct Consent<'a> {
    app: &'a App,
    from_stdin: bool,
}

impl<'a> Consent<'a> {
    /// Makes the agreement of a command. `from_stdin`: names came from standard input, which then answers nothing.
    pub fn new(app: &'a App, from_stdin: bool) -> Self {
        Self { app, from_stdin }
    }

    /// Returns whether the context is one where mistakes cost most.
    pub fn is_protected(&self) -> bool {
        self.app.settings().context.protected
    }

    /// Makes sure that the user means the context, if it is a protected one. Every changing verb calls it.
    pub fn to_context(&self) -> anyhow::Result<()> {
        let context = self.app.context_name();
        if let Some(named) = self.app.confirmed_context() {
            if Some(named) == context {
                return Ok(());
            }
            let context = context.map_or_else(|| "none".to_owned(), |context| format!("`{context}`"));
            return Err(ConsentError::Context { named: named.to_owned(), context }.into());
        }
        if !self.is_protected() {
            return Ok(());
        }
        let context = context.unwrap_or_default();
        let question = format!("context `{context}` is protected");
        self.typed(&question, context, "--confirm-context NAME")
    }

    /// Makes sure that a verb over several objects touches as many as the user expects.
    pub fn to_number(&self, found: usize) -> Result<(), ConsentError> {
        match self.app.expected() {
            Some(expected) if expected != found => Err(ConsentError::Number { expected, found }),
            _ => Ok(()),
        }
    }

    /// Makes sure that the user means all of several objects: `--yes` with the right number, or the number typed.
    pub fn to_several(&self, question: &str, number: usize) -> anyhow::Result<()> {
        if self.app.agreed() && self.app.expected() == Some(number) {
            return Ok(());
        }
        self.typed(question, &number.to_string(), "--yes --expect NUMBER")
    }

    /// Makes sure that the user means one object; its name must be typed when it is `grave`.
    pub fn to_one(&self, question: &str, name: &str, grave: bool) -> anyhow::Result<()> {
        if self.app.agreed() {
            return Ok(());
        }
        if grave || self.is_protected() {
            return self.typed(question, name, "--yes");
        }
        if self.app.rehearses() {
            self.would_ask(question, "y", "--yes");
            return Ok(());
        }
        Ok(self.app.terminal().no_input_if(self.from_stdin).confirm(question, "--yes")?)
    }

    /// Tells what the real run asks: a dry run asks nothing.
    fn would_ask(&self, question: &str, answer: &str, flag: &str) {
        let text = format!("dry run: the real run asks: {question}; answer `{answer}`, or add {flag}");
        self.app.terminal().note(&text);
    }

    fn typed(&self, question: &str, expected: &str, flag: &'static str) -> anyhow::Result<()> {
        if self.app.rehearses() {
            self.would_ask(question, expected, flag);
            return Ok(());
        }
        Ok(self.app.terminal().no_input_if(self.from_stdin).type_to_confirm(question, expected, flag)?)
    }
}
