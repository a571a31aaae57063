//! The library behind the `zvmctl` command: z/VM clouds over the z/VM Cloud Connector.

pub mod aim;
pub mod app;
pub mod backend;
pub mod cli;
mod codes;
pub mod commands;
pub mod config;
pub mod drive;
pub mod error;
pub mod explain;
pub mod history;
pub mod image;
pub mod logger;
pub mod model;
pub mod ops;
pub mod output;
pub mod parm;
mod private;
pub mod progress;
pub mod report;
pub mod secret;
#[cfg(feature = "sim")]
pub mod sim;
pub mod suggest;
pub mod terminal;
pub mod unfinished;
pub mod usage;
pub mod yaml;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use crate::app::App;
use crate::cli::Cli;

/// Runs the command line and returns the status that the process ends with.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    // The commonest call of scripts and package tests need not build the whole tree of commands.
    if args.len() == 2 && (args[1] == "--version" || args[1] == "-V") {
        let text = concat!("zvmctl ", env!("CARGO_PKG_VERSION"), "\n");
        return usage::written(terminal::print(text), &report::Style::plain(usage::wants_structure(&args)));
    }
    #[cfg(feature = "sim")]
    if let Some(status) = commands::sim::command::run(&args) {
        return status;
    }
    let matches = match Cli::command().try_get_matches_from(&args) {
        Ok(matches) => matches,
        Err(error) => return usage::show(&error, &args),
    };
    let command = command_path(&matches).join(".");
    match Cli::from_arg_matches(&matches) {
        Ok(cli) => execute(cli, command, &args),
        Err(error) => usage::show(&error, &args),
    }
}

/// Runs a command; `args` is the whole command line.
fn execute(cli: Cli, command: String, args: &[OsString]) -> ExitCode {
    // How an error is shown that comes before the settings are known.
    let structured = usage::wants_structure(args);
    let line: Vec<String> = args.iter().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let app = match App::new(&cli.globals, command, &line) {
        Ok(app) => app,
        Err(error) => return report::failure(&error, &report::Style::plain(structured)),
    };
    let result = cli.command.run(&app).and_then(|outcome| {
        let outcome = app.settle(outcome)?;
        // On failure stdout is empty, unless several subjects have their results there.
        if outcome.only_failure().is_none() {
            app.show(&outcome)?;
        }
        Ok(outcome)
    });
    let (exit, error) = report::ending(&result);
    app.remember(exit, error);
    match result {
        Ok(outcome) if outcome.failures().is_empty() => ExitCode::from(outcome.status().status()),
        Ok(outcome) => report::failures(&outcome, &app.style()),
        Err(error) => report::failure(&error, &app.style()),
    }
}

/// Returns the words of the command: `["guest", "list"]`.
fn command_path(matches: &clap::ArgMatches) -> Vec<String> {
    let mut path = Vec::new();
    let mut level = matches.subcommand();
    while let Some((name, below)) = level {
        path.push(name.to_owned());
        level = below.subcommand();
    }
    path
}
