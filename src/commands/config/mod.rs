//! `zvmctl config`: where settings lie and what they are.

mod explain;
mod path;

use clap::Subcommand;

pub use explain::SettingRecord;
pub use path::PathRecord;

use crate::app::App;
use crate::output::Outcome;

/// See where settings come from
#[derive(Subcommand, Debug)]
pub enum Command {
    /// List the files and folders of the program
    Path,
    /// Show each effective setting and where it came from
    Explain(explain::Explain),
}

impl Command {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::Path => path::run(app),
            Self::Explain(command) => command.run(app),
        }
    }
}
