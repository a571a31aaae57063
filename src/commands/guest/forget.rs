//! `zvmctl guest forget`

use clap::Args;

use super::target::Targets;
use crate::app::App;
use crate::model::Guest;
use crate::ops::registry::forget;
use crate::output::{Change, Outcome};

/// Make the server forget guests, without changing them
///
/// The server then no longer manages them, and its notes on their network adapters are gone; directory entries, disks
/// and running systems stay. `guest adopt` takes a guest back. Asks first; several guests want their number typed, or
/// --yes --expect NUMBER.
#[derive(Args, Debug)]
pub struct Forget {
    #[command(flatten)]
    targets: Targets,
}

impl Forget {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let chosen = self.targets.choose(app)?;
        let consent = chosen.consent(app);
        match chosen.guests.as_slice() {
            [] => {}
            [only] => consent.to_one(&format!("forget guest `{only}`"), only.as_str(), false)?,
            several => {
                let names: Vec<String> = several.iter().map(ToString::to_string).collect();
                app.terminal().note(&format!("forget: {}", names.join(" ")));
                consent.to_several(&format!("forget {} guests", several.len()), several.len())?;
            }
        }
        let backend = app.backend()?;
        let progress = app.terminal().progress();
        chosen.each(app, app.parallel(), |userid| {
            forget(backend, userid, progress.as_ref())?;
            Ok(Change {
                item: Guest::named(userid.clone(), false),
                changed: Some(true),
                said: format!("{userid} forgotten"),
            })
        })
    }
}
