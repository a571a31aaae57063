//! `zvmctl auth`: the connector's admin token and the temporary token that it gives.

mod login;
mod logout;
mod status;

use clap::Subcommand;

pub use status::AuthStatus;

use crate::app::App;
use crate::commands::Usage;
use crate::config::{ConfigError, ContextName, Selection};
use crate::output::Outcome;

/// Sign in to a connector, sign out, and see how things stand
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Store the admin token of the context, after trying it
    ///
    /// The admin token is a root credential of the whole z/VM system. It is typed without echo, or read from a file or
    /// standard input, and kept in credentials.toml, which only its owner can read.
    Login(login::Login),
    /// Forget the stored admin token and the temporary token of the context
    Logout,
    /// Show where the token comes from and how long the temporary one lasts
    Status,
}

impl Command {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::Login(command) => command.run(app),
            Self::Logout => logout::run(app),
            Self::Status => status::run(app),
        }
    }
}

/// Returns the context that tokens are kept for: one of a file, since nothing is kept for an endpoint alone.
fn context(app: &App) -> anyhow::Result<&ContextName> {
    let settings = app.settings();
    // Tells nothing chosen, and an unknown context.
    if let Err(error @ (ConfigError::NoContext | ConfigError::UnknownContext { .. })) = settings.target() {
        return Err(error.into());
    }
    match &settings.selection {
        Selection::Context(name) => Ok(name),
        Selection::Demo(_) => Err(Usage::new("the demo host needs no token").into()),
        _ => Err(Usage::new("tokens are kept for contexts only, and none is chosen")
            .hint("create a context, or set ZVMCTL_ADMIN_TOKEN_FILE for this endpoint")
            .into()),
    }
}
