//! `zvmctl sim reset`

use anyhow::Context;
use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::app::App;
use crate::output::Outcome;
use crate::sim::{self, WORLDS, World};

/// Put the host of context `demo` back to its seed data, or to another world
#[derive(Args, Debug)]
pub struct Reset {
    /// World to start with
    #[arg(long, default_value = "demo", value_parser = PossibleValuesParser::new(WORLDS))]
    world: String,
}

impl Reset {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let world = World::named(&self.world).with_context(|| format!("no world `{}`", self.world))?;
        sim::reset(&app.settings().paths.demo_state_file(), world)?;
        app.terminal().note(&format!("the demo host is back at the seed data of world `{}`", self.world));
        Ok(Outcome::nothing())
    }
}
