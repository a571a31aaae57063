//! `zvmctl sim connector`: the genuine connector on a simulated host.

pub mod down;
pub mod run;
pub mod status;
pub mod up;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::output::{Column, Outcome, Record, or_dash};
use crate::sim::genuine::READY;

/// Run the genuine connector from the Python package index on a simulated host
///
/// The connector is the unmodified package; the commands that it runs on its system are answered by a simulated host.
/// It lives in one folder, and several can run side by side. It takes Python 3.8 to 3.12 and, the first time, the
/// package index.
#[derive(Args, Debug)]
pub struct Connector {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Up(up::Up),
    Down(down::Down),
    Status(status::Status),
    #[command(hide = true)]
    Run(run::Run),
}

impl Connector {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self.command {
            Command::Up(command) => command.run(app),
            Command::Down(command) => command.run(app),
            Command::Status(command) => command.run(app),
            Command::Run(command) => command.run(),
        }
    }
}

/// Where a connector is.
#[derive(Args, Debug)]
struct Place {
    /// Folder that it lives in; by default one beside the state of the demo host
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,
}

impl Place {
    fn folder(&self, app: &App) -> PathBuf {
        let default = || app.settings().paths.state_dir().join("connector");
        let folder = self.folder.clone().unwrap_or_else(default);
        std::path::absolute(&folder).unwrap_or(folder)
    }
}

/// What a running connector says of itself in its folder.
#[derive(Debug, Serialize, Deserialize)]
struct Ready {
    endpoint: String,
    admin_token: Option<String>,
}

impl Ready {
    fn read(folder: &std::path::Path) -> Option<Self> {
        serde_json::from_slice(&std::fs::read(folder.join(READY)).ok()?).ok()
    }
}

/// A genuine connector on a simulated host.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ConnectorRecord {
    /// Whether it runs and answers.
    up: bool,
    /// Where clients connect; null when it does not run.
    endpoint: Option<String>,
    /// The folder that it lives in.
    folder: String,
}

impl ConnectorRecord {
    /// Looks at a folder: it runs when its host answers a command.
    fn of(folder: &std::path::Path) -> Self {
        let asked = crate::sim::Invocation {
            argv: vec!["vmcp".into(), "query userid".into()],
            folder: folder.to_owned(),
        };
        let up = crate::sim::call(&folder.join(crate::sim::genuine::DESK), asked).is_ok();
        let endpoint = Ready::read(folder).filter(|_| up).map(|ready| ready.endpoint);
        Self { up: endpoint.is_some(), endpoint, folder: folder.display().to_string() }
    }
}

impl Record for ConnectorRecord {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("up", "STATE", |row| if row.up { "up".into() } else { "down".into() }),
        Column::text("endpoint", "ENDPOINT", |row| or_dash(row.endpoint.as_ref())),
        Column::text("folder", "FOLDER", |row| row.folder.clone()),
    ];
}
