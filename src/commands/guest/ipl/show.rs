//! `zvmctl guest ipl show`

use clap::Args;

use super::GuestBoot;
use crate::app::App;
use crate::commands::unknown::or_nearest;
use crate::model::Userid;
use crate::output::Outcome;

/// Show what a guest boots, by its directory entry
///
/// Without an IPL statement of its own a guest boots what an included profile says, or nothing.
#[derive(Args, Debug)]
pub struct Show {
    /// User id of the guest
    userid: Userid,
}

impl Show {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let guests = app.backend()?.guests();
        let names = || Ok(guests.names()?.iter().map(ToString::to_string).collect());
        let entry = or_nearest(guests.definition(&self.userid), self.userid.as_str(), names)?;
        Ok(Outcome::item(&GuestBoot::new(&entry))?)
    }
}
