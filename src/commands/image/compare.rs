//! `zvmctl image compare`

use std::path::{Path, PathBuf};

use clap::Args;

use crate::app::App;
use crate::commands::Usage;
use crate::error::Exit;
use crate::image::{self, Comparison, Difference, Unit};
use crate::output::{Column, Outcome, Record, Section, or_dash};

/// Show where the content of two images differs
///
/// Compression, level, version and padding of the files do not count: what would be on the disks is compared, in cylinders
/// (ECKD) or 512-byte blocks, and the partition is told in which a difference lies. Raw and qcow2 disks are taken as well.
/// Status 20 when they differ; the report is shown all the same.
#[derive(Args, Debug)]
pub struct Compare {
    /// Image or disk; `-` is standard input
    first: PathBuf,
    /// Image or disk to compare it with
    second: PathBuf,
}

impl Compare {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        if [&self.first, &self.second].iter().all(|file| file.as_path() == Path::new("-")) {
            return Err(Usage::new("standard input can be read only once").hint("give `-` once").into());
        }
        let progress = app.terminal().progress();
        let found = image::compare(&self.first, &self.second, progress.as_ref())?;
        drop(progress);
        if found.joined_gap > 0 {
            app.terminal().note(&format!(
                "there are very many differences: those with at most {} equal {} between them are shown as one",
                found.joined_gap,
                unit(&found)
            ));
        }
        let exit = if found.equal { Exit::Done } else { Exit::Differences };
        let outcome = Outcome::item(&found)?.exit(exit);
        if found.equal {
            return Ok(outcome);
        }
        Ok(outcome.with(Section::table(format!("different {}", unit(&found)), &found.differences)?))
    }
}

const fn unit(found: &Comparison) -> &'static str {
    match found.unit {
        Unit::Cylinders => "cylinders",
        Unit::Blocks => "blocks",
    }
}

impl Record for Comparison {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("first", "FIRST", |found| found.first.clone()),
        Column::text("second", "SECOND", |found| found.second.clone()),
        Column::text("equal", "CONTENT", |found| if found.equal { "equal" } else { "different" }.to_owned()),
        Column::number("first_units", "FIRST SIZE", |found| format!("{} {}", found.first_units, unit(found))),
        Column::number("second_units", "SECOND SIZE", |found| {
            format!("{} {}", found.second_units, unit(found))
        }),
    ];
}

impl Record for Difference {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::number("first", "FIRST", |range| range.first.to_string()),
        Column::number("last", "LAST", |range| range.last.to_string()),
        Column::number("count", "DIFFERENT", |range| range.count.to_string()),
        Column::number("partition", "PARTITION", |range| or_dash(range.partition.as_ref())),
        Column::text("only_in", "ONLY IN", |range| or_dash(range.only_in.as_ref())),
    ];
}
