//! The command line: root parser and the nouns. No behaviour.

use clap::{Parser, Subcommand};

use crate::app::Globals;
use crate::commands;

/// Command-line operations for z/VM clouds: guests, images, networks and volumes
#[derive(Parser, Debug)]
#[command(name = "zvmctl", version, propagate_version = false, arg_required_else_help = true)]
#[command(disable_help_subcommand = true, infer_long_args = false, max_term_width = 100)]
pub struct Cli {
    /// Options that every command takes.
    #[command(flatten)]
    pub globals: Globals,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The nouns, in the order of the manual.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// See, make and change guests
    #[command(subcommand, alias = "vm")]
    Guest(Box<commands::guest::Command>),
    /// Check image files, and see, import and delete images
    #[command(subcommand)]
    Image(commands::image::Command),
    /// See virtual switches
    #[command(subcommand, alias = "net")]
    Vswitch(commands::vswitch::Command),
    /// See the z/VM system
    #[command(subcommand)]
    Host(commands::host::Command),
    /// See disk pools and their space
    #[command(subcommand)]
    Pool(commands::pool::Command),
    /// See work of several steps, and take it up again when it stopped
    #[command(subcommand)]
    Job(commands::job::Command),
    Api(commands::api::Api),
    Doctor(commands::doctor::Doctor),
    /// Sign in to a connector, sign out, and see how things stand
    #[command(subcommand)]
    Auth(commands::auth::Command),
    /// Manage the systems that commands act on
    #[command(subcommand)]
    Context(commands::context::Command),
    /// See where settings come from
    #[command(subcommand)]
    Config(commands::config::Command),
    /// See what was done to hosts from this machine
    #[command(subcommand)]
    History(commands::history::Command),
    /// Check and write kernel parameter files for installing guests
    #[command(subcommand)]
    Parm(commands::parm::Command),
    Units(commands::units::Units),
    #[cfg(feature = "sim")]
    Sim(commands::sim::Sim),
    Explain(commands::explain::Explain),
    Completion(commands::completion::Completion),
    Man(commands::man::Man),
    Schema(commands::schema::Schema),
    Version(commands::version::Version),
}

impl Command {
    /// Runs the command.
    pub fn run(self, app: &crate::app::App) -> anyhow::Result<crate::output::Outcome> {
        match self {
            Self::Guest(command) => command.run(app),
            Self::Image(command) => command.run(app),
            Self::Vswitch(command) => command.run(app),
            Self::Host(command) => command.run(app),
            Self::Pool(command) => command.run(app),
            Self::Job(command) => command.run(app),
            Self::Api(command) => command.run(app),
            Self::Doctor(command) => command.run(app),
            Self::Auth(command) => command.run(app),
            Self::Context(command) => command.run(app),
            Self::Config(command) => command.run(app),
            Self::History(command) => command.run(app),
            Self::Parm(command) => command.run(app),
            Self::Units(command) => command.run(app),
            #[cfg(feature = "sim")]
            Self::Sim(command) => command.run(app),
            Self::Explain(command) => command.run(app),
            Self::Completion(command) => command.run(app),
            Self::Man(command) => command.run(app),
            Self::Schema(command) => command.run(app),
            Self::Version(command) => command.run(app),
        }
    }
}
