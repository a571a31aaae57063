//! `zvmctl context rename`

use std::{fs, io};

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
            take_consoles_along(app, &self.name, &new);
        }
        save(app, &editor, &new, format!("context {} is now {new}", self.name))
    }
}

/// Moves the console lines, which the server does not give again. What lies under the new name is not mixed with them.
fn take_consoles_along(app: &App, old: &ContextName, new: &ContextName) {
    let paths = &app.settings().paths;
    let (from, to) = (paths.consoles_dir(old.as_str()), paths.consoles_dir(new.as_str()));
    let moved = match (from.exists(), to.exists()) {
        (false, _) => return,
        (true, true) => Err(io::ErrorKind::AlreadyExists.into()),
        (true, false) => fs::rename(&from, &to),
    };
    if let Err(error) = moved {
        let (from, to) = (from.display(), to.display());
        app.terminal().note(&format!("the console lines stay in {from} and do not go to {to}: {error}"));
    }
}
