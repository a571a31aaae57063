//! `zvmctl context delete`

use clap::Args;

use super::ContextRecord;
use crate::app::App;
use crate::config::{ContextName, Editor, cache};
use crate::output::{Change, Outcome};

/// Delete a context with its stored token
#[derive(Args, Debug)]
pub struct Delete {
    /// Its name
    name: ContextName,
}

impl Delete {
    /// Runs the command.
    pub(super) fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let settings = app.settings();
        settings.files.own(&self.name)?;
        let known = settings.files.find(&self.name)?;
        let item = ContextRecord::of(&settings.files, &settings.paths, known, app.context_name());
        if !app.agreed() {
            let question = format!("delete context {} and its stored token", self.name);
            app.terminal().confirm(&question, "--yes")?;
        }
        let mut editor = Editor::open(&settings.files.user)?;
        editor.delete(&self.name)?;
        editor.save()?;
        settings.credentials().remove(&self.name)?;
        cache::forget(&settings.paths, &self.name)?;
        Ok(Outcome::change(Change {
            item,
            changed: Some(true),
            said: format!("context {} deleted", self.name),
        })?)
    }
}
