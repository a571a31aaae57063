//! `zvmctl config path`

use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;

use crate::app::App;
use crate::output::{Column, Outcome, Record};

/// A file or folder of the program.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PathRecord {
    /// What it is: config, credentials, site, cache, state.
    name: &'static str,
    /// Where it lies, or would.
    path: String,
    /// Whether it is there.
    exists: bool,
}

impl PathRecord {
    fn new(name: &'static str, path: &Path) -> Self {
        Self { name, path: path.display().to_string(), exists: path.exists() }
    }
}

impl Record for PathRecord {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("name", "NAME", |row| row.name.to_owned()),
        Column::text("path", "PATH", |row| row.path.clone()),
        Column::text("exists", "EXISTS", |row| if row.exists { "yes" } else { "no" }.to_owned()),
    ];
}

/// Runs the command.
pub(super) fn run(app: &App) -> anyhow::Result<Outcome> {
    let paths = &app.settings().paths;
    Ok(Outcome::list(&[
        PathRecord::new("config", &paths.config_file()),
        PathRecord::new("credentials", &paths.credentials_file()),
        PathRecord::new("site", &paths.site_file()),
        PathRecord::new("cache", &paths.cache_dir()),
        PathRecord::new("state", &paths.state_dir()),
    ])?)
}
