//! `zvmctl guest disk list`

use clap::Args;

use super::record::GuestDisk;
use crate::app::App;
use crate::commands::unknown::or_nearest;
use crate::model::Userid;
use crate::ops::disks;
use crate::output::Outcome;

/// List the disks of a guest
///
/// They are those of its directory entry, also of a guest that the server does not manage. The columns rdev and access
/// cost a second request, and only the newest servers know them.
#[derive(Args, Debug)]
pub struct List {
    /// User id of the guest
    userid: Userid,
}

impl List {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let backend = app.backend()?;
        let with_places = app.output().wanted::<GuestDisk>()?.any(&["rdev", "access"]);
        let found = disks::list(backend, &self.userid, with_places);
        let names = || Ok(backend.guests().names()?.iter().map(ToString::to_string).collect());
        let found = or_nearest(found, self.userid.as_str(), names)?;
        let rows: Vec<GuestDisk> =
            found.into_iter().map(|placed| GuestDisk::placed(&self.userid, placed)).collect();
        Ok(Outcome::list(&rows)?)
    }
}
