//! `zvmctl guest set`

use clap::{ArgGroup, Args};
use schemars::JsonSchema;
use serde::Serialize;

use super::columns::memory;
use super::target::Target;
use crate::app::App;
use crate::model::{DirectoryEntry, Memory, Userid};
use crate::ops::set::{Sizes, plan, set};
use crate::output::{Change, Column, Outcome, Record, or_dash};

/// Set the processors and the memory of a guest
///
/// What the guest has, and the most that it can be given, is shown first. The directory entry changes, from the next
/// logon on; with --live the running guest too, whose memory can only grow, in steps of 256 MiB. The share of the
/// processors is kept where the server can do it; else it says what becomes of it. Afterwards the directory entry is
/// looked at.
#[derive(Args, Debug)]
#[command(group(ArgGroup::new("size").required(true).multiple(true)))]
pub struct Set {
    #[command(flatten)]
    target: Target,
    /// Virtual processors
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..=64), group = "size")]
    cpus: Option<u32>,
    /// Memory, as in 2048m or 2g
    #[arg(long, value_name = "SIZE", group = "size")]
    memory: Option<Memory>,
    /// Change the running guest too, at once; it must be on
    #[arg(long)]
    live: bool,
}

impl Set {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let userid = self.target.choose(app)?;
        let backend = app.backend()?;
        let sizes = Sizes { cpus: self.cpus, memory: self.memory, live: self.live };
        app.terminal().note(&limits(&backend.guests().definition(&userid)?));
        let plan = plan(backend, &userid, &sizes)?;
        for remark in &plan.remarks {
            app.terminal().warn(remark);
        }
        let progress = app.terminal().progress();
        let entry = set(backend, &plan, progress.as_ref());
        drop(progress);
        let item = GuestSize::new(&entry?);
        let changed = !plan.is_done();
        let later = changed && plan.on && !self.live;
        if later {
            app.terminal().note(&format!("{userid} is on: it changes at its next logon, or now with --live"));
        }
        let verb = match (changed, later) {
            (false, _) => "has already",
            (true, false) => "has now",
            (true, true) => "has from its next logon on",
        };
        let said =
            format!("{userid} {verb} {} CPUs, {}", or_dash(item.cpus.as_ref()), memory(item.memory_mib));
        Ok(Outcome::change(Change { item, changed: Some(changed), said })?)
    }
}

/// Returns what a guest has and can be given.
fn limits(entry: &DirectoryEntry) -> String {
    let most = |most: Option<String>| most.map(|most| format!(" of at most {most}")).unwrap_or_default();
    let share = entry.share.as_ref().map(|share| format!(", share {share}")).unwrap_or_default();
    format!(
        "{}: {} CPUs{}, {}{}{share}",
        entry.userid,
        or_dash(entry.cpus.as_ref()),
        most(entry.max_cpus.map(|cpus| cpus.to_string())),
        memory(entry.memory.map(Memory::mib)),
        most(entry.max_memory.map(Memory::human)),
    )
}

/// The size of a guest by its directory entry.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GuestSize {
    /// The guest.
    userid: Userid,
    /// Virtual processors at logon.
    cpus: Option<u32>,
    /// Most virtual processors.
    max_cpus: Option<u32>,
    /// Memory at logon, in MiB.
    memory_mib: Option<u64>,
    /// Most memory, in MiB.
    max_memory_mib: Option<u64>,
    /// Share of the processors.
    share: Option<String>,
}

impl GuestSize {
    fn new(entry: &DirectoryEntry) -> Self {
        Self {
            userid: entry.userid.clone(),
            cpus: entry.cpus,
            max_cpus: entry.max_cpus,
            memory_mib: entry.memory.map(Memory::mib),
            max_memory_mib: entry.max_memory.map(Memory::mib),
            share: entry.share.clone(),
        }
    }
}

impl Record for GuestSize {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("userid", "USERID", |size| size.userid.to_string()),
        Column::number("cpus", "CPUS", |size| or_dash(size.cpus.as_ref())),
        Column::number("max_cpus", "CPUS MAX", |size| or_dash(size.max_cpus.as_ref())),
        Column::number("memory_mib", "MEMORY", |size| memory(size.memory_mib)),
        Column::number("max_memory_mib", "MEMORY MAX", |size| memory(size.max_memory_mib)),
        Column::text("share", "SHARE", |size| or_dash(size.share.as_ref())),
    ];
}
