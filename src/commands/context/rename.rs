//! `zvmctl context rename`

use clap::Args;

use super::save;
use crate::app::App;
use crate::config::{ContextName, Editor, cache};
use crate::output::Outcome;

/// Give a context another name
#[derive(Args, Debug)]
pub struct Rename {
    /// Its name
    name: ContextName,
    /// Its new name
    new: ContextName,
}

impl Rename {
    /// Runs the command.
    pub(super) fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let settings = app.settings();
        settings.files.own(&self.name)?;
        let new = self.new.check_new()?;
        let mut editor = Editor::open(&settings.files.user)?;
        if new != self.name {
            editor.rename(&self.name, &new)?;
            // The token first: a context whose token is still under the old name would look signed out.
            settings.credentials().rename(&self.name, &new)?;
            cache::forget(&settings.paths, &self.name)?;
        }
        save(app, &editor, &new, format!("context {} is now {new}", self.name))
    }
}
