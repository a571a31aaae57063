//! `zvmctl sim connector status`

use clap::Args;

use super::{ConnectorRecord, Place};
use crate::app::App;
use crate::output::Outcome;

/// Tell whether a connector runs, and where
#[derive(Args, Debug)]
pub struct Status {
    #[command(flatten)]
    place: Place,
}

impl Status {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        Ok(Outcome::details(&ConnectorRecord::of(&self.place.folder(app)))?)
    }
}
