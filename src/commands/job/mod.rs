//! `zvmctl job`: work of several steps, written down while it is done, and taken up again when it stopped.

mod list;
mod resume;
mod rollback;
mod show;

use clap::Subcommand;
use schemars::JsonSchema;
use serde::Serialize;

pub use show::JobDetails;

use crate::aim::Aim;
use crate::app::App;
use crate::config::Target;
use crate::ops::job::Jobs;
use crate::ops::journal::Past;
use crate::ops::steps::Made;
use crate::output::{Column, Outcome, Record, or_dash};

/// See work of several steps, and take it up again when it stopped
#[derive(Subcommand, Debug)]
pub enum Command {
    /// List jobs, the oldest first
    ///
    /// Creating a guest, deploying, importing and capturing an image, adding disks and network adapters and coupling
    /// these are jobs: each step is written down before it is sent and after, so that nothing on the server is without
    /// a name when a command fails, is stopped or is killed.
    #[command(alias = "ls")]
    List,
    #[command(aliases = ["get", "describe", "info"])]
    Show(show::Show),
    Resume(resume::Resume),
    Rollback(rollback::Rollback),
}

impl Command {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::List => list::run(app),
            Self::Show(command) => command.run(app),
            Self::Resume(command) => command.run(app),
            Self::Rollback(command) => command.run(app),
        }
    }
}

/// Returns where this command's jobs are written down, for the server that it works on.
pub(super) fn jobs(app: &App) -> anyhow::Result<Jobs> {
    let server = match app.settings().target()? {
        Target::Demo => "demo".to_owned(),
        Target::Connector(endpoint) => endpoint.to_string(),
    };
    let context = app.context_name().map(str::to_owned);
    Ok(Jobs { folder: app.settings().paths.jobs_dir(), context, server })
}

/// Returns where jobs are written down, to look at them only; no server is needed for that.
fn written(app: &App) -> Jobs {
    Jobs { folder: app.settings().paths.jobs_dir(), context: None, server: String::new() }
}

/// A job.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Job {
    /// Its number.
    id: u64,
    /// `running`, `done`, `undone`, `left` when it failed and something is still there, `interrupted` when its process
    /// ended in the middle.
    state: &'static str,
    /// What it does.
    title: String,
    /// The context that it was begun in.
    context: Option<String>,
    /// The server: an address, or `demo`.
    server: String,
    /// When it was begun.
    since: String,
    /// When it was written to last.
    until: String,
    /// Steps that are done.
    steps_done: usize,
    /// All its steps.
    steps_total: usize,
    /// Why it failed.
    error: Option<String>,
    /// What is, or may be, on the server because of it and is not wanted, the newest first.
    left: Vec<LeftBehind>,
}

/// Something on the server that a job has left.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LeftBehind {
    /// What it is.
    what: String,
    /// The command that removes it; `None` when only the server's administrator can.
    command: Option<String>,
}

impl LeftBehind {
    /// Names it with the command for the job's own system.
    fn of(made: &Made, aim: &Aim) -> Self {
        Self { what: made.what.clone(), command: made.command.as_ref().map(|line| aim.command(line)) }
    }
}

impl Job {
    fn of(past: &Past) -> Self {
        let aim = Aim::at(past.begun.context.as_deref());
        Self {
            id: past.number,
            state: past.state.word(),
            title: past.begun.title.clone(),
            context: past.begun.context.clone(),
            server: past.begun.server.clone(),
            since: past.since.clone(),
            until: past.until.clone(),
            steps_done: past.steps.iter().filter(|known| known.is_done()).count(),
            steps_total: past.steps.len(),
            error: past.error.clone(),
            left: past.left().map(|made| LeftBehind::of(made, &aim)).collect(),
        }
    }

    fn progress(&self) -> String {
        format!("{}/{}", self.steps_done, self.steps_total)
    }
}

impl Record for Job {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::number("id", "JOB", |job| job.id.to_string()),
        Column::text("state", "STATE", |job| job.state.to_owned()),
        Column::text("title", "TITLE", |job| job.title.clone()),
        Column::text("context", "CONTEXT", |job| or_dash(job.context.as_ref())),
        Column::number("steps_done", "STEPS", Self::progress),
        Column::number("left", "LEFT", |job| job.left.len().to_string()),
        Column::text("since", "SINCE", |job| job.since.clone()),
        Column::wide("error", "ERROR", |job| or_dash(job.error.as_ref())),
    ];
}
