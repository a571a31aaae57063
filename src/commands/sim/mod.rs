//! `zvmctl sim`: the simulated z/VM host.

pub mod command;
pub mod connector;
pub mod demo;
pub mod fault;
pub mod reset;
pub mod serve;

use clap::{Args, Subcommand};

use crate::app::App;
use crate::output::Outcome;

/// The simulated z/VM host: serve it, let things go wrong on it, see a demonstration
#[derive(Args, Debug)]
pub struct Sim {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    #[command(hide = true)]
    Command(command::Command),
    Connector(connector::Connector),
    Demo(demo::Demo),
    Fault(fault::Fault),
    Reset(reset::Reset),
    Serve(serve::Serve),
}

impl Sim {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self.command {
            Command::Command(command) => Err(command.usage()),
            Command::Connector(command) => command.run(app),
            Command::Demo(command) => command.run(app),
            Command::Fault(command) => command.run(app),
            Command::Reset(command) => command.run(app),
            Command::Serve(command) => command.run(app),
        }
    }
}
