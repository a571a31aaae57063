//! `zvmctl host`: the z/VM system behind the context.

mod show;

use clap::Subcommand;

use crate::app::App;
use crate::model::Host;
use crate::output::{Column, Outcome, Record, or_dash};

/// See the z/VM system
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Show the z/VM system of the current context
    ///
    /// Disk space is that of the server's default pool, in whole GiB as the server rounds it; `zvmctl pool list` shows
    /// every pool.
    #[command(aliases = ["get", "describe", "info"])]
    Show,
}

impl Command {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::Show => show::run(app),
        }
    }
}

impl Record for Host {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("name", "NAME", |host| or_dash(host.name.as_ref())),
        Column::text("zvm_version", "Z/VM", |host| or_dash(host.zvm_version.as_ref())),
        Column::text("model", "MODEL", |host| or_dash(host.model.as_ref())),
        Column::number("cpus", "CPUS", |host| or_dash(host.cpus.as_ref())),
        Column::number("cpus_used", "CPUS USED", |host| or_dash(host.cpus_used.as_ref())),
        Column::number("memory_mib", "MEMORY", |host| mib(host.memory_mib)),
        Column::number("memory_used_mib", "MEMORY USED", |host| mib(host.memory_used_mib)),
        Column::number("disk_total_gib", "DISK", |host| gib(host.disk_total_gib)),
        Column::number("disk_used_gib", "DISK USED", |host| gib(host.disk_used_gib)),
        Column::number("disk_free_gib", "DISK FREE", |host| gib(host.disk_free_gib)),
        Column::text("ipl_text", "STARTED", |host| or_dash(host.ipl_text.as_ref())),
        Column::text("connector_userid", "CONNECTOR", |host| or_dash(host.connector_userid.as_ref())),
        Column::text("connector_version", "VERSION", |host| or_dash(host.connector_version.as_ref())),
    ];
}

/// Returns MiB for people: `512 GiB`.
fn mib(size: Option<u64>) -> String {
    or_dash(size.map(|mib| crate::model::human_bytes(mib.saturating_mul(1 << 20))).as_ref())
}

/// Returns whole GiB for people; the server rounds, so nothing is made of the last digit.
fn gib(size: Option<u64>) -> String {
    or_dash(size.map(|gib| format!("{gib} GiB")).as_ref())
}
