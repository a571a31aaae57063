//! `zvmctl job rollback`

use clap::Args;

use super::{Job, jobs};
use crate::app::App;
use crate::commands::consent::Consent;
use crate::commands::guest::Exceptions;
use crate::ops::job::JobError;
use crate::ops::steps::Made;
use crate::output::{Change, Outcome};

/// Take away what a job has left on the server
///
/// The steps are undone in reverse order. What was not made by the job is left alone, and what no call removes is named.
#[derive(Args, Debug)]
pub struct Rollback {
    /// Number of the job
    #[arg(value_name = "JOB")]
    job: u64,
    #[command(flatten)]
    exceptions: Exceptions,
}

impl Rollback {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let jobs = jobs(app)?;
        let backend = app.backend()?;
        let consent = Consent::new(app, false);
        consent.to_context()?;
        let plan = jobs.plan(self.job)?;
        if let Some(guest) = plan.guest() {
            self.exceptions.permission(app, None).check(guest)?;
        }
        let before = jobs.find(self.job)?;
        let made: Vec<&str> = before.left().map(|made| made.what.as_str()).collect();
        if !made.is_empty() {
            let question = format!("take away what job {} has left: {}", self.job, made.join(", "));
            consent.to_one(&question, &self.job.to_string(), false)?;
        }
        let progress = app.terminal().progress();
        let done = jobs.roll_back(backend, self.job, progress.as_ref())?;
        drop(progress);
        if done.left.iter().any(|made| made.command.is_some()) {
            return Err(JobError::StillLeft { job: self.job, found: done }.into());
        }
        for made in &done.left {
            app.terminal()
                .note(&format!("{} stays; no call deletes it, the server's administrator can", made.what));
        }
        let removed = Made::names(&done.undone, false).map(|names| format!("{names} removed"));
        let undone = Made::names(&done.undone, true).map(|names| format!("{names} undone"));
        let said = match removed.into_iter().chain(undone).collect::<Vec<_>>().as_slice() {
            [] => format!("job {} had left nothing that could be removed", self.job),
            done => format!("job {} is undone: {}", self.job, done.join(", ")),
        };
        let changed = Some(!done.undone.is_empty());
        Ok(Outcome::change(Change { item: Job::of(&jobs.find(self.job)?), changed, said })?)
    }
}
