//! `zvmctl job list`

use super::{Job, written};
use crate::app::App;
use crate::output::Outcome;

/// Runs the command. A journal that cannot be read does not hide the others.
pub(super) fn run(app: &App) -> anyhow::Result<Outcome> {
    let mut jobs = Vec::new();
    for past in written(app).list()? {
        match past {
            Ok(past) => jobs.push(Job::of(&past)),
            Err(error) => app.terminal().warn(&error.to_string()),
        }
    }
    Ok(Outcome::list(&jobs)?)
}
