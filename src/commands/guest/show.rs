//! `zvmctl guest show`

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::columns::{age, cpu_time, joined, memory, yes_or_no};
use crate::app::App;
use crate::commands::each::{failure, in_parallel};
use crate::commands::unknown::or_nearest;
use crate::model::{Adapter, Disk, Guest, Memory, Nic, Userid};
use crate::ops::describe::{Portrait, describe};
use crate::output::{Column, Outcome, Record, Section, or_dash};

/// Show guests with their disks and network adapters
///
/// Power is asked of z/VM now; memory in use and CPU time come from the server's statistics and may be 300 seconds old.
/// A guest that the server does not manage is shown as well, from its directory entry. The column os costs a slow call
/// into the guest and is filled only when asked for, by --columns or `-o wide`.
#[derive(Args, Debug)]
pub struct Show {
    /// User ids
    #[arg(required = true, value_name = "USERID")]
    names: Vec<Userid>,
    /// Show the records of the directory entry too, with passwords masked
    #[arg(long)]
    directory: bool,
}

impl Show {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let guests = app.backend()?.guests();
        let ask_agent = app.output().wanted::<GuestDetails>()?.any(&["os"]);
        let managed = guests.names()?;
        let look = |userid: &Userid| -> anyhow::Result<GuestDetails> {
            let found = describe(guests, userid, managed.contains(userid), ask_agent);
            let names = || Ok(managed.iter().map(ToString::to_string).collect());
            let portrait = or_nearest(found, userid.as_str(), names)?;
            for gap in &portrait.gaps {
                app.terminal().note(&gap.to_string());
            }
            Ok(GuestDetails::new(portrait, self.directory))
        };
        if let [only] = self.names.as_slice() {
            return look(only)?.outcome();
        }
        let (mut found, mut missing) = (Vec::new(), Vec::new());
        for (userid, result) in self.names.iter().zip(in_parallel(&self.names, app.parallel(), look)) {
            match result {
                Ok(details) => found.push(details),
                Err(error) => missing.push(failure(app, userid.as_str(), error)),
            }
        }
        Ok(Outcome::list(&found)?.failed(missing))
    }
}

/// A guest and what it consists of.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GuestDetails {
    /// The facts of the list.
    #[serde(flatten)]
    guest: Guest,
    /// Virtual CPUs at logon, by its directory entry.
    defined_cpus: Option<u32>,
    /// Memory at logon, in MiB, by its directory entry.
    defined_memory_mib: Option<u64>,
    /// Most memory it can be given, in MiB, by its directory entry.
    max_memory_mib: Option<u64>,
    /// Time since logon, in seconds; only while on and counted.
    uptime_seconds: Option<u64>,
    /// Directory profiles included.
    profiles: Option<Vec<String>>,
    /// What is booted.
    ipl: Option<String>,
    /// Disks of the directory entry.
    disks: Option<Vec<Disk>>,
    /// Network adapters of the directory entry.
    nics: Option<Vec<Nic>>,
    /// Network adapters as z/VM sees them now; none of a guest that is off.
    adapters: Vec<Adapter>,
    /// Records of the directory entry, passwords masked; only with --directory.
    directory: Option<Vec<String>>,
}

impl GuestDetails {
    fn new(portrait: Portrait, directory: bool) -> Self {
        let Portrait { guest, statistics, definition, adapters, .. } = portrait;
        let uptime_seconds = statistics.map(|counters| counters.elapsed_time_us / 1_000_000);
        let mut details = Self {
            guest,
            defined_cpus: None,
            defined_memory_mib: None,
            max_memory_mib: None,
            uptime_seconds,
            profiles: None,
            ipl: None,
            disks: None,
            nics: None,
            adapters,
            directory: None,
        };
        if let Some(entry) = definition {
            details.defined_cpus = entry.cpus;
            details.defined_memory_mib = entry.memory.map(Memory::mib);
            details.max_memory_mib = entry.max_memory.map(Memory::mib);
            details.profiles = Some(entry.profiles);
            details.ipl = entry.ipl;
            details.disks = Some(entry.disks);
            details.nics = Some(entry.nics);
            details.directory = directory.then_some(entry.records);
        }
        details
    }

    /// Makes the outcome: the facts, then a table for each kind of part that it has.
    fn outcome(&self) -> anyhow::Result<Outcome> {
        let mut outcome = Outcome::item(self)?;
        if let Some(disks) = self.disks.as_deref().filter(|disks| !disks.is_empty()) {
            outcome = outcome.with(Section::table("Disks", disks)?);
        }
        if let Some(nics) = self.nics.as_deref().filter(|nics| !nics.is_empty()) {
            outcome = outcome.with(Section::table("Network adapters by definition", nics)?);
        }
        if !self.adapters.is_empty() {
            outcome = outcome.with(Section::table("Network adapters now", &self.adapters)?);
        }
        if let Some(records) = &self.directory {
            outcome = outcome.with(Section::lines("Directory entry", records.clone()));
        }
        Ok(outcome)
    }
}

fn uptime(details: &GuestDetails) -> String {
    or_dash(details.uptime_seconds.map(age).as_ref())
}

impl Record for GuestDetails {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("userid", "USERID", |details| details.guest.userid.to_string()),
        Column::text("managed", "MANAGED", |details| yes_or_no(details.guest.managed)),
        Column::text("power", "POWER", |details| or_dash(details.guest.power.as_ref())),
        Column::number("cpus", "CPUS", |details| or_dash(details.guest.cpus.as_ref())),
        Column::number("memory_mib", "MEMORY", |details| memory(details.guest.memory_mib)),
        Column::number("memory_used_mib", "MEMORY USED", |details| memory(details.guest.memory_used_mib)),
        Column::number("defined_cpus", "CPUS DEFINED", |details| or_dash(details.defined_cpus.as_ref())),
        Column::number("defined_memory_mib", "MEMORY DEFINED", |details| memory(details.defined_memory_mib)),
        Column::number("max_memory_mib", "MEMORY MAX", |details| memory(details.max_memory_mib)),
        Column::number("cpu_seconds", "CPU TIME", |details| cpu_time(details.guest.cpu_seconds)),
        Column::number("uptime_seconds", "UPTIME", uptime),
        Column::text("ip", "IP", |details| joined(details.guest.ip.as_deref())),
        Column::text("profiles", "PROFILES", |details| joined(details.profiles.as_deref())),
        Column::text("ipl", "IPL", |details| or_dash(details.ipl.as_ref())),
        Column::wide("os", "OS", |details| or_dash(details.guest.os.as_ref())),
    ];
}
