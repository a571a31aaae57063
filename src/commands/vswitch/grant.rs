//! `zvmctl vswitch grant`

use clap::Args;

use super::Permission;
use crate::app::App;
use crate::commands::consent::Consent;
use crate::commands::guest::{Exceptions, TargetError};
use crate::commands::unknown::or_nearest;
use crate::model::{Userid, Vlan, VswitchName};
use crate::ops::nics::{NicError, grant};
use crate::output::{Change, Outcome};

/// Let a guest couple to a virtual switch
///
/// Nothing is sent when it may already, as permitting twice disturbs a running guest. Without --vlan a guest keeps the
/// VLANs that it may be in. What the server did is looked at afterwards. `guest create`, `guest nic add` and `guest nic
/// couple` do this by themselves.
#[derive(Args, Debug)]
pub struct Command {
    /// Name of the switch
    name: VswitchName,
    /// User id of the guest, which the server must manage
    userid: Userid,
    /// VLAN, on a switch that is VLAN aware; it takes the place of the VLANs that the guest may be in
    #[arg(long, value_name = "NUMBER")]
    vlan: Option<Vlan>,
    #[command(flatten)]
    exceptions: Exceptions,
}

impl Command {
    /// Runs the command.
    pub(super) fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let Self { name, userid, vlan, exceptions } = self;
        let backend = app.backend()?;
        Consent::new(app, false).to_context()?;
        exceptions.check(app, &userid)?;
        let guests = backend.guests();
        let names = || Ok(guests.directory_names()?.iter().map(ToString::to_string).collect());
        drop(or_nearest(guests.definition(&userid), userid.as_str(), names)?);
        let progress = app.terminal().progress();
        let done = grant(backend, &userid, &name, vlan, progress.as_ref());
        drop(progress);
        let (grant, changed) = match done {
            // The server calls a guest of the directory that it does not manage unknown.
            Err(NicError::Backend(error)) if error.is_not_found() && !guests.names()?.contains(&userid) => {
                return Err(TargetError::Unmanaged(userid).into());
            }
            done => done?,
        };
        let vlan = vlan.map(|vlan| format!(" in VLAN {vlan}")).unwrap_or_default();
        let already = if changed { "" } else { " already" };
        let said = format!("{userid} may couple to {name}{vlan}{already}");
        let item = Permission::new(name, userid, Some(grant));
        Ok(Outcome::change(Change { item, changed: Some(changed), said })?)
    }
}
