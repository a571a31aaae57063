//! `zvmctl pool`: the disk pools that guests are given space from.

mod list;
mod show;

use clap::Subcommand;

pub use show::PoolDetails;

use crate::app::App;
use crate::model::{DiskSize, Pool, Volume};
use crate::output::{Column, Outcome, Record, or_dash};

/// See disk pools and their space
#[derive(Subcommand, Debug)]
pub enum Command {
    /// List the disk pools
    ///
    /// Sizes are whole GiB, rounded by the server. A server that cannot list its pools shows its default pool alone,
    /// without a name.
    #[command(alias = "ls")]
    List,
    /// Show a disk pool with its volumes
    #[command(aliases = ["get", "describe", "info"])]
    Show(show::Show),
}

impl Command {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::List => list::run(app),
            Self::Show(command) => command.run(app),
        }
    }
}

impl Record for Pool {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("name", "NAME", |pool| or_dash(pool.name.as_ref())),
        Column::number("total_gib", "TOTAL", |pool| format!("{} GiB", pool.total_gib)),
        Column::number("used_gib", "USED", |pool| format!("{} GiB", pool.used_gib)),
        Column::number("free_gib", "FREE", |pool| format!("{} GiB", pool.free_gib)),
    ];
}

impl Record for Volume {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("label", "LABEL", |volume| volume.label.clone()),
        Column::text("device_type", "TYPE", |volume| volume.device_type.clone()),
        Column::number("cylinders", "SIZE", |volume| or_dash(volume.size().map(DiskSize::human).as_ref())),
    ];
}
