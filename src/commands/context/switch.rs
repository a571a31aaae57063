//! `zvmctl context use`

use clap::Args;

use super::save;
use crate::app::App;
use crate::config::{ContextName, Editor};
use crate::output::Outcome;

/// Make a context the current one
#[derive(Args, Debug)]
pub struct Use {
    /// Its name
    name: ContextName,
}

impl Use {
    /// Runs the command.
    pub(super) fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let files = &app.settings().files;
        files.find(&self.name)?;
        let mut editor = Editor::open(&files.user)?;
        editor.choose(Some(&self.name));
        save(app, &editor, &self.name, format!("context {} is the current one", self.name))
    }
}
