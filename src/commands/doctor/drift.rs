//! `zvmctl doctor drift`

use clap::Args;

use crate::app::App;
use crate::error::Exit;
use crate::ops::drift::{Difference, differences};
use crate::ops::permit::Permission;
use crate::output::{Column, Outcome, Record, Section, or_dash};

/// Find what the server, the directory and z/VM do not agree on, and what was left over
///
/// Unmanaged user ids are in the directory alone, orphaned guests in the server's memory alone, migrated ones are
/// remembered but no longer managed. Leftovers are adapters that are remembered and gone, grants for user ids that are
/// gone, FCP devices that are reserved with nothing attached, images whose file is gone. Each comes with the command
/// that mends it, where one can; nothing is changed. User ids of the system and those outside the context's limits are
/// not reported as unmanaged. Which images nobody uses, and which uploads lie on the server, cannot be asked for.
///
/// The exit status is 20 when there are differences.
#[derive(Args, Debug)]
pub(super) struct Drift {}

impl Drift {
    /// Runs the command.
    pub(super) fn run(app: &App) -> anyhow::Result<Outcome> {
        let backend = app.backend()?;
        let context = &app.settings().context;
        // Without the server's own user id it may be shown as unmanaged, which is what it then is.
        let own = backend.host().info().ok().and_then(|host| host.connector_userid);
        let permission = Permission {
            prefix: context.userid_prefix.clone(),
            allow: context.allow.clone(),
            deny: context.deny.clone(),
            own: own.and_then(|userid| userid.parse().ok()),
            exceptions: Vec::new(),
        };
        let (mut found, unseen) = differences(backend, &permission, app.parallel())?;
        for part in &unseen {
            app.terminal().warn(&format!("cannot look at {}: {}", part.what, part.error));
        }
        let aim = app.aim();
        for difference in &mut found {
            difference.fix = difference.fix.take().map(|fix| aim.command(&fix));
        }
        let exit = if found.is_empty() { Exit::Done } else { Exit::Differences };
        let mut outcome = Outcome::list(&found)?.uncut().exit(exit);
        let fixes: Vec<String> = found.iter().filter_map(|difference| difference.fix.clone()).collect();
        if !fixes.is_empty() {
            outcome = outcome.with(Section::lines("TO MEND IT", fixes));
        }
        Ok(outcome)
    }
}

impl Record for Difference {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("kind", "KIND", |row| row.kind.to_string()),
        Column::text("subject", "SUBJECT", |row| row.subject.clone()),
        Column::text("detail", "DETAIL", |row| row.detail.clone()),
        Column::wide("fix", "FIX", |row| or_dash(row.fix.as_ref())),
    ];
}
