//! `zvmctl context list`

use super::ContextRecord;
use crate::app::App;
use crate::output::Outcome;

/// Runs the command.
pub(super) fn run(app: &App) -> anyhow::Result<Outcome> {
    let settings = app.settings();
    let files = &settings.files;
    let describe = |known| ContextRecord::of(files, &settings.paths, known, app.context_name());
    Ok(Outcome::list(&files.contexts().into_iter().map(describe).collect::<Vec<_>>())?)
}
