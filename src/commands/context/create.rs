//! `zvmctl context create`

use anyhow::Context;
use clap::Args;

use super::fields::{Fields, Given, apply};
use super::save;
use super::wizard::{self, Answers};
use crate::app::App;
use crate::config::{ContextName, Editor, Settings, TokenSource, options};
use crate::error::Exit;
use crate::output::Outcome;
use crate::report;

/// Add a context; on a terminal, what is missing is asked for
#[derive(Args, Debug)]
pub struct Create {
    /// Its name: letters, digits, `-`, `_` and `.`
    name: ContextName,
    /// Make it the current context
    #[arg(long = "use")]
    switch: bool,
    /// Save it without trying the connection
    #[arg(long)]
    no_verify: bool,
    #[command(flatten)]
    fields: Fields,
}

impl Create {
    /// Runs the command.
    pub(super) fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let settings = app.settings();
        let name = self.name.check_new()?;
        let mut editor = Editor::open(&settings.files.user)?;
        editor.create(&name)?;
        let given = self.fields.with(app.overrides());
        let asked = !given.iter().any(|(option, _)| option.key == options::ENDPOINT.key);
        let Answers { given, token } =
            if asked { wizard::ask(app, given)? } else { Answers { given, token: None } };
        let mut trial = apply(app, &mut editor, &name, &given)?;
        if let Some(token) = &token {
            trial.token = TokenSource::Given(token.clone());
        }
        if !self.no_verify {
            verify(app, &trial, &name)?;
        }
        let current = self.switch || settings.files.current().is_none();
        if current {
            editor.choose(Some(&name));
        }
        if let Some(token) = &token {
            settings.credentials().store(&name, token)?;
        }
        let and = if current { ", now the current one" } else { "" };
        let outcome = save(app, &editor, &name, format!("context {name} created{and}"))?;
        if asked {
            tell_command(app, &name, &given, token.is_some());
        }
        Ok(outcome)
    }
}

/// Tries the connection. A server that wants a token which nobody has given yet is good enough.
fn verify(app: &App, trial: &Settings, name: &ContextName) -> anyhow::Result<()> {
    let Err(error) = app.try_settings(trial) else { return Ok(()) };
    let no_token = matches!(&trial.token, TokenSource::Stored { .. });
    if no_token && report::diagnose(&error).exit == Exit::Denied {
        app.terminal().note(&format!("the server wants a token: run `zvmctl auth login --context {name}`"));
        return Ok(());
    }
    Err(error).context("the connection was tried and nothing is saved (`--no-verify` saves without a trial)")
}

fn tell_command(app: &App, name: &ContextName, given: &Given, stored: bool) {
    let terminal = app.terminal();
    terminal.note("The same without questions:");
    terminal.note(&format!("  zvmctl context create {name} {}", wizard::flags(given)));
    if stored {
        terminal.note(&format!("  zvmctl auth login --context {name} --token-file FILE"));
    }
}
