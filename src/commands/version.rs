//! `zvmctl version`

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use crate::app::App;
use crate::backend::ServerVersion;
use crate::output::{Column, Outcome, Record, or_dash};

/// Show the versions of zvmctl and of the server
///
/// Without a context and without --endpoint only zvmctl's own version is shown.
#[derive(Args, Debug)]
pub struct Version {
    /// Show zvmctl's own version only; asks no server
    #[arg(long)]
    client: bool,
}

impl Version {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let server = if self.client || !app.has_backend() { None } else { Some(app.backend()?.version()?) };
        Ok(Outcome::item(&Versions { client: env!("CARGO_PKG_VERSION"), server })?)
    }
}

/// The versions on both ends.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Versions {
    /// Version of zvmctl.
    client: &'static str,
    /// Version of the server; `None` when none was asked.
    server: Option<ServerVersion>,
}

impl Record for Versions {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("client", "ZVMCTL", |versions| versions.client.to_owned()),
        Column::text("server", "SERVER", |versions| or_dash(versions.server.as_ref().map(server).as_ref())),
    ];
}

/// Returns `connector 1.6.7 (API 1.0)`.
fn server(server: &ServerVersion) -> String {
    match &server.api_version {
        Some(api) => format!("{} {} (API {api})", server.backend, server.version),
        None => format!("{} {}", server.backend, server.version),
    }
}
