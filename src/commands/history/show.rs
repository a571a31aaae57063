//! `zvmctl history show`

use clap::Args;

use super::records;
use crate::app::App;
use crate::history::HistoryError;
use crate::output::{Outcome, Section};

/// Show one changing command with its requests, and what was seen before and after
#[derive(Args, Debug)]
pub struct Show {
    /// Id of the record, as `history list` shows it; `last` is the newest
    #[arg(default_value = "last")]
    id: String,
}

impl Show {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let found = records(app)?.into_iter().find(|record| self.id == "last" || record.id == self.id);
        let record = found.ok_or(HistoryError::NotFound(self.id))?;
        let mut outcome = Outcome::details(&record)?;
        if !record.requests.is_empty() {
            outcome = outcome.with(Section::table("Requests", &record.requests)?);
        }
        if !record.facts.is_empty() {
            outcome = outcome.with(Section::table("Before and after", &record.facts)?);
        }
        Ok(outcome)
    }
}
