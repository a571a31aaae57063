//! `zvmctl auth logout`

use super::context;
use super::status::AuthStatus;
use crate::app::App;
use crate::config::{TokenSource, cache};
use crate::output::{Change, Outcome};

/// Runs the command.
pub(super) fn run(app: &App) -> anyhow::Result<Outcome> {
    let name = context(app)?;
    let settings = app.settings();
    let stored = settings.credentials().remove(name)?;
    let kept = cache::forget_token(&settings.paths, name)?;
    if !matches!(settings.token, TokenSource::Stored { .. }) {
        app.terminal().note(&format!("commands still take the admin token from {}", settings.token));
    }
    let said = match (stored, kept) {
        (false, false) => format!("context {name} had no token"),
        _ => format!("signed out of context {name}"),
    };
    let item = AuthStatus::of(app, None);
    Ok(Outcome::change(Change { item, changed: Some(stored || kept), said })?)
}
