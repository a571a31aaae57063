//! `zvmctl parm`: kernel parameter files for installing guests.

mod generate;
mod lint;

use clap::Subcommand;

pub use lint::ReadError;

use crate::app::App;
use crate::output::Outcome;

/// Check and write kernel parameter files for installing guests
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Check kernel parameter files
    ///
    /// Looks at the form (characters, lines of 80 columns, the kernel's limit, words that run together), at device
    /// numbers and their triples, at addresses, and at what the system to be installed asks for. What is certain to go
    /// wrong is an error and ends with status 3; what cannot be known from the file is a hint. `zvmctl explain CODE`
    /// says what a code means. Passwords are never repeated.
    Lint(lint::Lint),
    /// Write a kernel parameter file
    ///
    /// Prints the parameters in the order of the system's documentation, in lines that can be punched as records of 80
    /// columns. What would not pass `zvmctl parm lint` is not written.
    Generate(Box<generate::Generate>),
}

impl Command {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::Lint(command) => command.run(app),
            Self::Generate(command) => command.run(app),
        }
    }
}
