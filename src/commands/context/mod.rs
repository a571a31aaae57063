//! `zvmctl context`: the systems that commands can act on.

mod create;
mod delete;
mod fields;
mod list;
mod record;
mod rename;
mod set;
mod show;
mod switch;
mod wizard;

use clap::Subcommand;

pub use record::ContextRecord;

use crate::app::App;
use crate::config::{ContextName, Editor, Files};
use crate::output::{Change, Outcome};

/// Manage the systems that commands act on
#[derive(Subcommand, Debug)]
pub enum Command {
    /// List the contexts
    #[command(alias = "ls")]
    List,
    /// Show a context, the current one by default
    #[command(aliases = ["get", "describe", "info"])]
    Show(show::Show),
    /// Add a context; on a terminal, what is missing is asked for
    ///
    /// The connection is tried before anything is saved. The first context becomes the current one.
    Create(create::Create),
    /// Make a context the current one
    Use(switch::Use),
    /// Change settings of a context
    Set(set::Set),
    /// Give a context another name
    Rename(rename::Rename),
    /// Delete a context with its stored token
    #[command(alias = "rm")]
    Delete(delete::Delete),
}

impl Command {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::List => list::run(app),
            Self::Show(command) => command.run(app),
            Self::Create(command) => command.run(app),
            Self::Use(command) => command.run(app),
            Self::Set(command) => command.run(app),
            Self::Rename(command) => command.run(app),
            Self::Delete(command) => command.run(app),
        }
    }
}

/// Saves a change and returns the context as the files now have it.
fn save(app: &App, editor: &Editor, name: &ContextName, said: String) -> anyhow::Result<Outcome> {
    let changed = editor.is_changed();
    if changed {
        editor.save()?;
    }
    let paths = &app.settings().paths;
    let files = Files::read(paths)?;
    let item = ContextRecord::of(&files, paths, files.find(name)?, files.current().as_deref());
    Ok(Outcome::change(Change { item, changed: Some(changed), said })?)
}
