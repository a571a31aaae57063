//! `zvmctl auth status`

use schemars::JsonSchema;
use serde::Serialize;

use crate::app::App;
use crate::config::TokenSource;
use crate::error::Exit;
use crate::model::utc_text;
use crate::output::{Column, Outcome, Record, or_dash};

/// Where the tokens of a context stand. No token is in it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AuthStatus {
    /// The context; null for an endpoint alone.
    context: Option<String>,
    /// Address of the connector.
    endpoint: Option<String>,
    /// Where the admin token comes from, in words; null when from nowhere.
    token_source: Option<String>,
    /// Whether there is an admin token; null when only a command could tell.
    admin_token: Option<bool>,
    /// Whether a temporary token is kept.
    temporary_token: bool,
    /// When the temporary token ends, by the server's clock.
    expires_at: Option<String>,
    /// Why the admin token cannot be read.
    problem: Option<String>,
}

impl AuthStatus {
    /// Looks at files and variables; nothing is sent. `known` says what was just found out about the admin token.
    pub(super) fn of(app: &App, known: Option<bool>) -> Self {
        let settings = app.settings();
        let (admin_token, problem) = match &settings.token {
            _ if known.is_some() => (known, None),
            // A command may ask a person, so it is not run just to look.
            TokenSource::Command(_) => (None, None),
            source => match settings.read_token(source) {
                Ok(token) => (Some(token.is_some()), None),
                Err(error) => (Some(false), Some(error.to_string())),
            },
        };
        let kept_until = app.token_kept_until();
        Self {
            context: app.context_name().map(str::to_owned),
            endpoint: settings.context.endpoint.as_ref().map(ToString::to_string),
            token_source: (settings.token != TokenSource::Nowhere).then(|| settings.token.to_string()),
            admin_token,
            temporary_token: kept_until.is_some(),
            expires_at: kept_until.map(utc_text),
            problem,
        }
    }
}

impl Record for AuthStatus {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("context", "CONTEXT", |row| or_dash(row.context.as_ref())),
        Column::text("endpoint", "ENDPOINT", |row| or_dash(row.endpoint.as_ref())),
        Column::text("token_source", "TOKEN FROM", |row| or_dash(row.token_source.as_ref())),
        Column::text("admin_token", "ADMIN TOKEN", |row| match row.admin_token {
            Some(true) => "there".to_owned(),
            Some(false) => "none".to_owned(),
            None => "unknown".to_owned(),
        }),
        Column::text("expires_at", "TEMPORARY TOKEN", |row| {
            row.expires_at.as_ref().map_or_else(|| "none".to_owned(), |moment| format!("until {moment}"))
        }),
        Column::text("problem", "PROBLEM", |row| or_dash(row.problem.as_ref())),
    ];
}

/// Runs the command.
pub(super) fn run(app: &App) -> anyhow::Result<Outcome> {
    app.settings().target()?;
    let status = AuthStatus::of(app, None);
    let exit = if status.problem.is_some() { Exit::Denied } else { Exit::Done };
    Ok(Outcome::details(&status)?.exit(exit))
}
