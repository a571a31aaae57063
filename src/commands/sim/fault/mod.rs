//! `zvmctl sim fault`: what goes wrong on purpose on a simulated host.

mod add;
mod clear;
mod preset;
mod record;

use clap::{Args, Subcommand};

pub use self::clear::NoRule;
pub use self::record::FaultRecord;
use crate::app::App;
use crate::commands::Usage;
use crate::config::Target;
use crate::output::Outcome;
use crate::sim::{self, Rules};

/// Faults on a simulated host: list, add, remove
///
/// The host is that of the context or the endpoint: the demo host, whose rules stay in its state file, or one that
/// `zvmctl sim serve` runs. The first rule that fits a request and is due decides what happens to it.
#[derive(Args, Debug)]
pub struct Fault {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// List the fault rules with how often each was met
    List {},
    Add(add::Add),
    Preset(preset::Preset),
    Clear(clear::Clear),
}

impl Fault {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self.command {
            Command::List {} => list(&rules(app)?),
            Command::Add(command) => command.run(app),
            Command::Preset(command) => command.run(app),
            Command::Clear(command) => command.run(app),
        }
    }
}

/// Returns the rules of the host that the settings choose.
fn rules(app: &App) -> anyhow::Result<Rules> {
    let settings = app.settings();
    match settings.target()? {
        Target::Demo => Ok(Rules::Here(sim::persistent(&settings.paths.demo_state_file())?)),
        Target::Connector(endpoint) if !endpoint.is_https() => {
            Ok(Rules::There(format!("{}:{}", endpoint.host(), endpoint.port())))
        }
        Target::Connector(endpoint) => {
            let usage = Usage::new(format!("`{}` is no simulated host: those speak http", endpoint.as_str()));
            Err(usage.hint("use the context `demo`, or the endpoint that `zvmctl sim serve` printed").into())
        }
    }
}

/// Shows the rules that there are: what every verb leaves.
fn list(rules: &Rules) -> anyhow::Result<Outcome> {
    let records: Vec<FaultRecord> = rules.list()?.iter().map(FaultRecord::of).collect();
    Ok(Outcome::list(&records)?)
}
