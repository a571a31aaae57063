//! `zvmctl job show`

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Job, LeftBehind, written};
use crate::app::App;
use crate::ops::journal::Past;
use crate::output::{Column, Outcome, Record, Section, or_dash};

/// Show a job: its steps, what it has left on the server, and the commands that remove that
#[derive(Args, Debug)]
pub struct Show {
    /// Number of the job
    #[arg(value_name = "JOB")]
    job: u64,
}

impl Show {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        shown(&written(app).find(self.job)?)
    }
}

/// Returns a job with its steps as an outcome.
fn shown(past: &Past) -> anyhow::Result<Outcome> {
    let details = JobDetails::of(past);
    let mut outcome = Outcome::details(&details)?.with(Section::table("Steps", &details.steps)?);
    if !details.job.left.is_empty() {
        outcome = outcome.with(Section::table("Left", &details.job.left)?);
    }
    Ok(outcome)
}

/// A job with its steps.
#[derive(Debug, Serialize, JsonSchema)]
pub struct JobDetails {
    /// The job.
    #[serde(flatten)]
    job: Job,
    /// Its steps in their order.
    steps: Vec<JobStep>,
}

/// A step of a job.
#[derive(Debug, Serialize, JsonSchema)]
struct JobStep {
    /// Its place, from 1.
    step: usize,
    /// `pending`, `done`, `refused`, `undone`, or `unknown` when it was begun and nobody knows what came of it.
    state: &'static str,
    /// What it does.
    name: String,
}

impl JobDetails {
    pub(super) fn of(past: &Past) -> Self {
        let steps = past.steps.iter().zip(&past.begun.steps).enumerate().map(|(index, (known, name))| {
            JobStep { step: index + 1, state: known.word(), name: name.clone() }
        });
        Self { steps: steps.collect(), job: Job::of(past) }
    }
}

impl Record for JobDetails {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::number("id", "JOB", |details| details.job.id.to_string()),
        Column::text("state", "STATE", |details| details.job.state.to_owned()),
        Column::text("title", "TITLE", |details| details.job.title.clone()),
        Column::text("context", "CONTEXT", |details| or_dash(details.job.context.as_ref())),
        Column::text("server", "SERVER", |details| details.job.server.clone()),
        Column::text("since", "SINCE", |details| details.job.since.clone()),
        Column::text("until", "UNTIL", |details| details.job.until.clone()),
        Column::number("steps_done", "STEPS", |details| details.job.progress()),
        Column::text("error", "ERROR", |details| or_dash(details.job.error.as_ref())),
    ];
}

impl Record for JobStep {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::number("step", "STEP", |step| step.step.to_string()),
        Column::text("state", "STATE", |step| step.state.to_owned()),
        Column::text("name", "NAME", |step| step.name.clone()),
    ];
}

impl Record for LeftBehind {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("what", "WHAT", |left| left.what.clone()),
        Column::text("command", "COMMAND", |left| {
            left.command.clone().unwrap_or_else(|| "only the server's administrator can".to_owned())
        }),
    ];
}
