//! `zvmctl sim fault preset`

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::{list, rules};
use crate::app::App;
use crate::output::Outcome;
use crate::sim::PRESETS;

/// Add a named set of fault rules
#[derive(Args, Debug)]
pub(super) struct Preset {
    /// The set
    #[arg(value_parser = PossibleValuesParser::new(PRESETS))]
    name: String,
}

impl Preset {
    /// Runs the command.
    pub(super) fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let rules = rules(app)?;
        rules.add_preset(&self.name)?;
        list(&rules)
    }
}
