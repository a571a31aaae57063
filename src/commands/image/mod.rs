//! `zvmctl image`: image files on this machine and images on the server.

mod build;
mod cat;
mod compare;
mod convert;
mod delete;
mod extract;
mod files;
mod import;
mod inspect;
mod list;
mod made;
mod show;
mod target;
mod validate;
mod verdict;

use clap::Subcommand;

pub use import::Imported;

use crate::app::App;
use crate::model::{DiskSize, Image, human_bytes};
use crate::output::{Column, Outcome, Record, or_dash};

/// Make, check and take apart image files, and see, import and delete images
#[derive(Subcommand, Debug)]
pub enum Command {
    /// List the images of the server
    #[command(alias = "ls")]
    List,
    /// Show an image of the server
    #[command(aliases = ["get", "describe", "info"])]
    Show(show::Show),
    /// Check an image file, upload it and make an image of it
    Import(import::Import),
    /// Delete images of the server
    #[command(alias = "rm")]
    Delete(delete::Delete),
    /// Check image files on this machine
    #[command(alias = "check")]
    Validate(validate::Validate),
    /// Make an image of the root disk of a guest: `guest capture` under another noun
    #[command(hide = true)]
    Capture(crate::commands::guest::Capture),
    /// Show what system image files hold and what it still needs
    Inspect(inspect::Inspect),
    /// List files inside an image file
    Files(files::Files),
    /// Print a file inside an image file
    Cat(cat::Cat),
    /// Make an image of a disk or partition
    Build(build::Build),
    /// Write an image anew: other compression, kind or size, a repaired header
    Convert(convert::Convert),
    /// Write the disk in an image, or one of its partitions, to a plain file
    Extract(extract::Extract),
    /// Show where the content of two images differs
    #[command(alias = "diff")]
    Compare(compare::Compare),
}

impl Command {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::List => list::run(app),
            Self::Show(command) => command.run(app),
            Self::Import(command) => command.run(app),
            Self::Delete(command) => command.run(app),
            Self::Validate(command) => command.run(app),
            Self::Capture(command) => command.run(app),
            Self::Inspect(command) => command.run(app),
            Self::Files(command) => command.run(app),
            Self::Cat(command) => command.run(app),
            Self::Build(command) => command.run(app),
            Self::Convert(command) => command.run(app),
            Self::Extract(command) => command.run(app),
            Self::Compare(command) => command.run(app),
        }
    }
}

impl Record for Image {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("name", "NAME", |image| image.name.clone()),
        Column::text("os_version", "OS", |image| or_dash(image.os_version.as_ref())),
        Column::text("disk_kind", "TYPE", |image| or_dash(image.disk_kind.as_ref())),
        Column::number("disk_bytes", "DISK", disk),
        Column::number("size_bytes", "FILE", |image| or_dash(image.size_bytes.map(human_bytes).as_ref())),
        Column::wide("md5", "MD5", |image| or_dash(image.md5.as_ref())),
        Column::wide("capture_type", "CAPTURE", |image| or_dash(image.capture_type.as_ref())),
        Column::wide("last_access_time", "LAST USED", |image| or_dash(image.last_access_time.as_ref())),
        Column::wide("comments", "COMMENTS", |image| or_dash(image.comments.as_ref())),
    ];
}

/// Returns the disk that an image needs, in its own unit and in bytes.
fn disk(image: &Image) -> String {
    or_dash(image.disk_size().map(DiskSize::human).as_ref())
}
