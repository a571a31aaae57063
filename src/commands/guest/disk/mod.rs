//! `zvmctl guest disk`: minidisks of guests that exist.

mod add;
mod configure;
mod delete;
mod list;
mod record;
mod setup_option;

use clap::Subcommand;

pub use record::{DiskHandedOver, GuestDisk};

use crate::app::App;
use crate::output::Outcome;

/// See, add, format and delete the disks of a guest
#[derive(Subcommand, Debug)]
pub enum Command {
    #[command(alias = "ls")]
    List(list::List),
    Add(add::Add),
    #[command(alias = "rm")]
    Delete(delete::Delete),
    Configure(configure::Configure),
}

impl Command {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::List(command) => command.run(app),
            Self::Add(command) => command.run(app),
            Self::Delete(command) => command.run(app),
            Self::Configure(command) => command.run(app),
        }
    }
}
