//! `zvmctl job resume`

use clap::Args;

use super::{Job, jobs};
use crate::app::App;
use crate::commands::consent::Consent;
use crate::commands::guest::Exceptions;
use crate::output::{Change, Outcome};

/// Go on with a job where it stopped
///
/// A step of which nobody knows whether it was done is looked for first. Files that the job needs are read again and
/// must not have changed.
#[derive(Args, Debug)]
pub struct Resume {
    /// Number of the job
    #[arg(value_name = "JOB")]
    job: u64,
    #[command(flatten)]
    exceptions: Exceptions,
}

impl Resume {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let jobs = jobs(app)?;
        let backend = app.backend()?;
        Consent::new(app, false).to_context()?;
        if let Some(guest) = jobs.plan(self.job)?.guest() {
            self.exceptions.permission(app, None).check(guest)?;
        }
        let progress = app.terminal().progress();
        jobs.resume(backend, self.job, progress.as_ref())?;
        drop(progress);
        let item = Job::of(&jobs.find(self.job)?);
        let said = format!("job {} is done: {}", item.id, item.title);
        Ok(Outcome::change(Change { item, changed: Some(true), said })?)
    }
}
