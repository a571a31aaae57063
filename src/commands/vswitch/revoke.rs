//! `zvmctl vswitch revoke`

use clap::Args;

use super::Permission;
use crate::app::App;
use crate::commands::consent::Consent;
use crate::commands::guest::Exceptions;
use crate::model::{Userid, VswitchName};
use crate::ops::nics::revoke;
use crate::output::{Change, Outcome};

/// Take the permission of a guest to couple to a virtual switch back
///
/// Adapters that are coupled stay so until the guest logs off; `guest nic uncouple` uncouples them. The user id may be
/// gone from the directory: its permissions outlive it.
#[derive(Args, Debug)]
pub struct Command {
    /// Name of the switch
    name: VswitchName,
    /// User id of the guest
    userid: Userid,
    #[command(flatten)]
    exceptions: Exceptions,
}

impl Command {
    /// Runs the command.
    pub(super) fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let Self { name, userid, exceptions } = self;
        let backend = app.backend()?;
        Consent::new(app, false).to_context()?;
        exceptions.check(app, &userid)?;
        let progress = app.terminal().progress();
        let done = revoke(backend, &userid, &name, progress.as_ref());
        drop(progress);
        let changed = done?;
        let how = if changed { "no longer couple" } else { "not couple" };
        let said = format!("{userid} may {how} to {name}");
        let item = Permission::new(name, userid, None);
        Ok(Outcome::change(Change { item, changed: Some(changed), said })?)
    }
}
