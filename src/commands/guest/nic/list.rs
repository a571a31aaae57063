//! `zvmctl guest nic list`

use clap::Args;

use super::record::GuestNic;
use crate::app::App;
use crate::commands::unknown::or_nearest;
use crate::model::Userid;
use crate::ops::nics::GuestNics;
use crate::output::Outcome;

/// List the network adapters of a guest: by definition, and now
///
/// The directory entry counts at the next logon; what the running guest has stands beside it. An adapter that the server
/// does not know cannot be changed through it.
#[derive(Args, Debug)]
pub struct List {
    /// User id of the guest
    userid: Userid,
}

impl List {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let backend = app.backend()?;
        let found = GuestNics::look(backend, &self.userid);
        let names = || Ok(backend.guests().names()?.iter().map(ToString::to_string).collect());
        let nics = or_nearest(found, self.userid.as_str(), names)?;
        let on = nics.adapters.is_some();
        let rows: Vec<GuestNic> =
            nics.all().into_iter().map(|view| GuestNic::new(&self.userid, view, on)).collect();
        Ok(Outcome::list(&rows)?)
    }
}
