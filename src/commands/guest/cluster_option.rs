//! What the user vouches for about the members of a cluster.

use clap::Args;

use crate::app::App;
use crate::ops::cluster::OffEverywhere;

/// Whether a guest that is off here is taken for off everywhere.
#[derive(Args, Debug)]
pub(super) struct ClusterOption {
    /// Take a guest that is off here for off on every member of its cluster, although that cannot be known: you have
    /// made sure
    #[arg(long)]
    assume_off: bool,
}

impl ClusterOption {
    /// Returns what makes sure of it.
    pub(super) fn off_everywhere<'a>(&self, app: &'a App) -> anyhow::Result<OffEverywhere<'a>> {
        Ok(OffEverywhere::new(app.backend()?, self.assume_off))
    }
}
