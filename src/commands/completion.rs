//! `zvmctl completion`

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::app::App;
use crate::cli::Cli;
use crate::output::Outcome;

/// Print a completion script for a shell
#[derive(Args, Debug)]
pub struct Completion {
    /// Shell to write for
    shell: Shell,
}

impl Completion {
    /// Runs the command.
    pub fn run(self, _: &App) -> anyhow::Result<Outcome> {
        Ok(Outcome::text(script(self.shell)))
    }
}

/// Returns the completion script for a shell.
pub fn script(shell: Shell) -> String {
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "zvmctl", &mut out);
    String::from_utf8_lossy(&out).into_owned()
}
