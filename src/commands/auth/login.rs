//! `zvmctl auth login`

use std::fs::File;
use std::io;
use std::path::PathBuf;

use anyhow::Context;
use clap::Args;

use super::context;
use super::status::AuthStatus;
use crate::app::App;
use crate::commands::Usage;
use crate::config::{ConfigError, ContextName, TokenSource, accept_token, cache, read_bounded};
use crate::output::{Change, Outcome};
use crate::secret::Secret;

/// Store the admin token of the context, after trying it
#[derive(Args, Debug)]
pub struct Login {
    /// Read the token from this file, `-` for standard input, instead of asking
    #[arg(long, value_name = "FILE")]
    token_file: Option<PathBuf>,
}

impl Login {
    /// Runs the command.
    pub(super) fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let name = context(app)?;
        let settings = app.settings();
        settings.target()?;
        if !matches!(settings.token, TokenSource::Stored { .. }) {
            let problem = format!(
                "context `{name}` takes its admin token from {}, so a stored one would never be used",
                settings.token
            );
            return Err(Usage::new(problem).hint("take that source away first").into());
        }
        let token = self.token(app, name)?;
        let mut trial = settings.preview(settings.files.user.clone(), name)?;
        trial.token = TokenSource::Given(token.clone());
        // A temporary token that still lasts would hide that this admin token is wrong.
        cache::forget_token(&settings.paths, name)?;
        app.try_settings(&trial).context("the token was tried and is not stored")?;
        settings.credentials().store(name, &token)?;
        let item = AuthStatus::of(app, Some(true));
        Ok(Outcome::change(Change {
            item,
            changed: Some(true),
            said: format!("signed in to context {name}"),
        })?)
    }

    fn token(self, app: &App, name: &ContextName) -> anyhow::Result<Secret> {
        let refused = |problem| Usage::new(format!("this is not an admin token: {problem}"));
        let text = match self.token_file {
            Some(path) if path.as_os_str() == "-" => read_bounded(io::stdin().lock()).map_err(refused)?,
            Some(path) => {
                // Here the file is an argument, and a wrong one is usage.
                File::open(&path).map_err(|source| ConfigError::Read { path: path.clone(), source })?;
                let file = app.settings().read_token(&TokenSource::File(path))?;
                return file.ok_or_else(|| refused("it is empty".to_owned()).into());
            }
            None => {
                let question = format!("admin token of context {name}");
                zeroize::Zeroizing::new(app.terminal().secret(&question, "--token-file FILE")?)
            }
        };
        Ok(accept_token(&text).map_err(refused)?)
    }
}
