//! `zvmctl pool show`

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use crate::app::App;
use crate::backend::Host;
use crate::commands::unknown::or_nearest;
use crate::model::{Pool, PoolName, Volume};
use crate::ops::in_parallel;
use crate::output::{Column, Outcome, Record, Section, or_dash};

/// Show a disk pool with its volumes
///
/// Every volume costs a request of its own; `--columns name,free` leaves them out.
#[derive(Args, Debug)]
pub struct Show {
    /// Pool, with the kind of its disks: ECKD:POOL1, FBA:POOL2
    #[arg(value_name = "TYPE:NAME")]
    name: PoolName,
}

impl Show {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let host = app.backend()?.host();
        let wanted = app.output().wanted::<PoolDetails>()?;
        let pool = or_nearest(host.pool(&self.name), &self.name.to_string(), || names(host))?;
        let mut details = PoolDetails { pool, volumes: None, volumes_complete: None };
        if wanted.any(&["volumes", "volumes_complete"]) {
            let found = host.pool_volumes(&self.name)?;
            let volumes = in_parallel(&found.labels, app.parallel(), |label| host.volume(label));
            details.volumes = Some(volumes.into_iter().collect::<Result<_, _>>()?);
            details.volumes_complete = Some(found.complete);
        }
        let outcome = Outcome::details(&details)?;
        Ok(match &details.volumes {
            Some(volumes) if !volumes.is_empty() => outcome.with(Section::table("Volumes", volumes)?),
            _ => outcome,
        })
    }
}

/// Returns the names of all pools that the server lists.
fn names(host: &dyn Host) -> Result<Vec<String>, crate::backend::BackendError> {
    Ok(host.pools()?.into_iter().filter_map(|pool| Some(pool.name?.to_string())).collect())
}

/// A disk pool and what it consists of.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PoolDetails {
    /// The pool.
    #[serde(flatten)]
    pool: Pool,
    /// Its volumes; `None` when they were not asked for.
    volumes: Option<Vec<Volume>>,
    /// False when the server lists only volumes that have free space; `None` when they were not asked for.
    volumes_complete: Option<bool>,
}

impl Record for PoolDetails {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("name", "NAME", |details| or_dash(details.pool.name.as_ref())),
        Column::number("total_gib", "TOTAL", |details| format!("{} GiB", details.pool.total_gib)),
        Column::number("used_gib", "USED", |details| format!("{} GiB", details.pool.used_gib)),
        Column::number("free_gib", "FREE", |details| format!("{} GiB", details.pool.free_gib)),
        Column::text("volumes", "VOLUMES", PoolDetails::count),
    ];
}

impl PoolDetails {
    fn count(&self) -> String {
        match (&self.volumes, self.volumes_complete) {
            (Some(volumes), Some(false)) => format!("{} with free space", volumes.len()),
            (Some(volumes), _) => volumes.len().to_string(),
            (None, _) => "-".to_owned(),
        }
    }
}
