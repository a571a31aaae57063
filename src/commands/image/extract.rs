//! `zvmctl image extract`

use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::app::App;
use crate::image::{self, Extract as Plan, Extracted, MakeError};
use crate::model::human_bytes;
use crate::output::{Change, Column, Outcome, Record, or_dash};

/// Write the disk in an image, or one of its partitions, to a plain file
///
/// Of an ECKD image this is the view that Linux has of it: 4,096-byte blocks, twelve to a track, so that its file systems
/// can be mounted or checked elsewhere. Of an FBA Part image it is the disk that deploy would make. Zeros become holes.
/// The image is read to its end and damage is told. Raw and qcow2 disks are taken as well.
#[derive(Args, Debug)]
pub struct Extract {
    /// Image or disk; `-` is standard input
    source: PathBuf,
    /// The new file; `-` is standard output
    target: PathBuf,
    /// Partition [default: the whole disk]
    #[arg(long, value_name = "NUMBER")]
    partition: Option<u32>,
    /// Replace an existing file
    #[arg(long)]
    force: bool,
}

impl Extract {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let progress = app.terminal().progress();
        if self.target == Path::new("-") {
            let mut out = io::stdout().lock();
            let target = Path::new("standard output");
            let written =
                image::extract_to(&self.source, self.partition, &mut out, target, progress.as_ref());
            return match written {
                // A reader that has seen enough.
                Err(MakeError::Write { source, .. }) if source.kind() == io::ErrorKind::BrokenPipe => {
                    Ok(Outcome::nothing())
                }
                written => Ok(written.map(|_| Outcome::nothing())?),
            };
        }
        let plan =
            Plan { source: self.source, output: self.target, partition: self.partition, force: self.force };
        let item = image::extract(&plan, progress.as_ref())?;
        drop(progress);
        let what = item.partition.map_or_else(|| "disk".to_owned(), |number| format!("partition {number}"));
        let said = format!("{} extracted: {what}, {}{}", item.file, human_bytes(item.bytes), on_disk(&item));
        Ok(Outcome::change(Change { item, changed: Some(true), said })?)
    }
}

fn on_disk(item: &Extracted) -> String {
    let holes = item.allocated_bytes.filter(|bytes| *bytes < item.bytes);
    holes.map(|bytes| format!(" ({} without its holes)", human_bytes(bytes))).unwrap_or_default()
}

impl Record for Extracted {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("file", "FILE", |item| item.file.clone()),
        Column::number("partition", "PARTITION", |item| or_dash(item.partition.as_ref())),
        Column::number("bytes", "SIZE", |item| human_bytes(item.bytes)),
        Column::wide("first_byte", "FIRST BYTE", |item| item.first_byte.to_string()),
        Column::wide("allocated_bytes", "ALLOCATED", |item| {
            or_dash(item.allocated_bytes.map(human_bytes).as_ref())
        }),
    ];
}
