//! `zvmctl image show`

use clap::Args;

use crate::app::App;
use crate::backend::{BackendError, Images};
use crate::commands::unknown::or_nearest;
use crate::model::Image;
use crate::output::Outcome;

/// Show an image of the server
#[derive(Args, Debug)]
pub struct Show {
    /// Name of the image
    name: String,
}

impl Show {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        Ok(Outcome::details(&find(app.backend()?.images(), &self.name)?)?)
    }
}

/// Looks an image up; the error for an unknown one suggests the nearest name.
pub(super) fn find(images: &dyn Images, name: &str) -> anyhow::Result<Image> {
    let names =
        || -> Result<_, BackendError> { Ok(images.list()?.into_iter().map(|image| image.name).collect()) };
    or_nearest(images.find(name), name, names)
}
