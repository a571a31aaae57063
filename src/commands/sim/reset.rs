//! `zvmctl sim reset`

use clap::Args;

use crate::app::App;
use crate::output::Outcome;
use crate::sim;

/// Put the demo host of context `demo` back to its seed data
#[derive(Args, Debug)]
pub struct Reset {}

impl Reset {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let Self {} = self;
        sim::reset(&app.settings().paths.demo_state_file())?;
        app.terminal().note("the demo host is back at its seed data");
        Ok(Outcome::nothing())
    }
}
