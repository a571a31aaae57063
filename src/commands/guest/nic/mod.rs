//! `zvmctl guest nic`: network adapters of guests that exist.

mod add;
mod couple;
mod delete;
mod list;
mod record;
mod uncouple;

use clap::{Args, Subcommand};

pub use record::GuestNic;

use crate::app::App;
use crate::output::Outcome;

/// See, add, couple and delete the network adapters of a guest
#[derive(Subcommand, Debug)]
pub enum Command {
    #[command(alias = "ls")]
    List(list::List),
    Add(add::Add),
    #[command(alias = "rm")]
    Delete(delete::Delete),
    Couple(couple::Couple),
    Uncouple(uncouple::Uncouple),
}

impl Command {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::List(command) => command.run(app),
            Self::Add(command) => command.run(app),
            Self::Delete(command) => command.run(app),
            Self::Couple(command) => command.run(app),
            Self::Uncouple(command) => command.run(app),
        }
    }
}

/// When a change takes effect.
#[derive(Args, Debug)]
struct When {
    /// Change the running guest too, at once; it must be on
    #[arg(long)]
    live: bool,
    /// Change the directory entry alone, from the next logon on; this is the default
    #[arg(long, conflicts_with = "live")]
    persistent: bool,
}

impl When {
    /// Returns whether the running guest is changed too.
    const fn live(&self) -> bool {
        self.live && !self.persistent
    }

    /// Tells of a running guest that does not see the change yet.
    fn remark(&self, app: &App, row: &GuestNic) {
        if !self.live() && row.on {
            let userid = &row.userid;
            app.terminal().note(&format!("{userid} is on: it changes at its next logon, or now with --live"));
        }
    }
}
