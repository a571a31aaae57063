//! `zvmctl image files`

use std::path::PathBuf;

use clap::Args;

use crate::app::App;
use crate::image::{self, Listed, NodeKind};
use crate::model::printable;
use crate::output::{Column, Outcome, Record, or_dash};

/// List files inside an image file
///
/// Reads the image once, as a validation does, and then only what is asked for; nothing is expanded to disk. ext2, ext3,
/// ext4 and XFS can be read.
#[derive(Args, Debug)]
pub struct Files {
    /// Image file on this machine
    #[arg(value_name = "FILE")]
    image: PathBuf,
    /// Directory or file inside the image
    #[arg(default_value = "/")]
    path: String,
    /// Number of the partition [default: that of the system, else the only one with files]
    #[arg(long, value_name = "N")]
    partition: Option<u32>,
}

impl Files {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let progress = app.terminal().progress();
        let found = image::list(&self.image, self.partition, &self.path, progress.as_ref())?;
        Ok(Outcome::list(&found)?)
    }
}

impl Record for Listed {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("path", "PATH", |file| match &file.target {
            Some(target) => format!("{} -> {}", printable(&file.path), printable(target)),
            None => printable(&file.path),
        }),
        Column::text("kind", "KIND", |file| kind(file.kind).to_owned()),
        Column::text("mode", "MODE", |file| file.mode.clone()),
        Column::number("size_bytes", "SIZE", |file| file.size_bytes.to_string()),
        Column::wide("uid", "UID", |file| file.uid.to_string()),
        Column::wide("gid", "GID", |file| file.gid.to_string()),
        Column::wide("target", "TARGET", |file| or_dash(file.target.as_deref().map(printable).as_ref())),
    ];
}

const fn kind(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::File => "file",
        NodeKind::Directory => "directory",
        NodeKind::Link => "link",
        NodeKind::Special => "special",
    }
}
