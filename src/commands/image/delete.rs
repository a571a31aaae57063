//! `zvmctl image delete`

use clap::Args;

use super::disk;
use super::show::find;
use crate::app::App;
use crate::commands::consent::Consent;
use crate::commands::each::{each, failure};
use crate::model::Image;
use crate::ops::images::delete;
use crate::ops::in_parallel;
use crate::output::{Change, Outcome, or_dash};

/// Delete images of the server
///
/// Guests that were made from an image keep their disks. An image that does not exist is an error, although the server
/// itself would not say so.
#[derive(Args, Debug)]
pub struct Delete {
    /// Names of the images
    #[arg(required = true, value_name = "NAME")]
    names: Vec<String>,
}

impl Delete {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        Consent::new(app, false).to_context()?;
        let images = app.backend()?.images();
        let (mut known, mut failures) = (Vec::new(), Vec::new());
        let found = in_parallel(&self.names, app.parallel(), |name| find(images, name));
        for (name, found) in self.names.iter().zip(found) {
            match found {
                Ok(image) => known.push(Subject(image)),
                Err(error) => failures.push(failure(app, name, error)),
            }
        }
        agree(app, &known)?;
        let progress = app.terminal().progress();
        let outcome = each(app, &known, app.parallel(), |Subject(image)| {
            delete(images, &image.name, progress.as_ref())?;
            Ok(Change {
                item: image.clone(),
                changed: Some(true),
                said: format!("image {} deleted", image.name),
            })
        })?;
        Ok(outcome.failed(failures))
    }
}

/// An image that goes by its name.
struct Subject(Image);

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.name)
    }
}

/// Shows what would be lost and asks.
fn agree(app: &App, images: &[Subject]) -> anyhow::Result<()> {
    let describe = |image: &Image| {
        format!("`{}` ({}, disk {})", image.name, or_dash(image.os_version.as_ref()), disk(image))
    };
    let consent = Consent::new(app, false);
    match images {
        [] => Ok(()),
        [Subject(only)] => consent.to_one(&format!("delete image {}", describe(only)), &only.name, false),
        several => {
            for Subject(image) in several {
                app.terminal().note(&describe(image));
            }
            consent.to_several(&format!("delete {} images", several.len()), several.len())
        }
    }
}
