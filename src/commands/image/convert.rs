//! `zvmctl image convert`

use std::path::PathBuf;

use clap::Args;

use super::made;
use crate::app::App;
use crate::image::{self, Convert as Plan, ImageKind};
use crate::model::DiskSize;
use crate::output::Outcome;

/// Write an image anew: other compression, kind or size, a repaired header
///
/// The content stays. The new header is of version 2 and sound: wrong padding, size fields and compression flags are
/// repaired, damaged content is refused. FBA Part and FBA Disk images become each other, SCSI images gain or lose their
/// header. A larger --size adds blocks, or formatted tracks on ECKD; no image is made smaller.
#[derive(Args, Debug)]
pub struct Convert {
    /// Image file; `-` is standard input
    source: PathBuf,
    /// The new image file
    target: PathBuf,
    /// Kind of the new image [default: that of the old one]
    #[arg(long = "type", value_name = "eckd|fba-part|fba-disk|scsi|scsi-header")]
    kind: Option<ImageKind>,
    /// Size of the disk: 10g, 3338cyl, 4194304blk [default: that of the old image]
    #[arg(long, value_name = "SIZE")]
    size: Option<DiskSize>,
    /// Compression from 1 (fast) to 9 (small); 0 stores [default: that of the old image]
    #[arg(long, value_name = "0-9", value_parser = clap::value_parser!(u8).range(0..=9))]
    level: Option<u8>,
    /// Replace an existing file
    #[arg(long)]
    force: bool,
}

impl Convert {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        made::refuse_stdout(&self.target)?;
        let plan = Plan {
            kind: self.kind,
            size: self.size,
            level: self.level,
            force: self.force,
            ..Plan::new(self.source, self.target)
        };
        let progress = app.terminal().progress();
        let made = image::convert(&plan, progress.as_ref())?;
        drop(progress);
        made::outcome(app, made, "converted")
    }
}
