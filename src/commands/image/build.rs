//! `zvmctl image build`

use std::path::PathBuf;

use clap::Args;

use super::made;
use crate::app::App;
use crate::image::{self, Build as Plan, ImageKind};
use crate::model::DiskSize;
use crate::output::Outcome;

/// Make an image of a disk or partition
///
/// The source is a raw or qcow2 disk or a single partition, also as gzip file; `-` is standard input. A partition, or the
/// only one of a disk, becomes an FBA Part image, an FBA disk an FBA Disk image, and with --type scsi a whole disk a SCSI
/// image. The disk is the smallest that fits unless --size says more. The same source gives the same bytes, on any machine.
/// What would keep a guest from booting is told. There is no way to make an ECKD image of a foreign disk: its boot records
/// need zipl on the target.
#[derive(Args, Debug)]
pub struct Build {
    /// Disk or partition: raw, qcow2, or a gzip file of one; `-` is standard input
    source: PathBuf,
    /// The new image file
    target: PathBuf,
    /// Kind of image [default: what the source suggests]
    #[arg(long = "type", value_name = "fba-part|fba-disk|scsi|scsi-header")]
    kind: Option<ImageKind>,
    /// Partition to take of a disk that has several
    #[arg(long, value_name = "NUMBER")]
    partition: Option<u32>,
    /// Size of the disk: 10g, 4194304blk [default: the smallest that fits]
    #[arg(long, value_name = "SIZE")]
    size: Option<DiskSize>,
    /// Compression from 1 (fast) to 9 (small); 0 stores
    #[arg(long, value_name = "0-9", default_value_t = 6, value_parser = clap::value_parser!(u8).range(0..=9))]
    level: u8,
    /// Replace an existing file
    #[arg(long)]
    force: bool,
}

impl Build {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        made::refuse_stdout(&self.target)?;
        let plan = Plan {
            kind: self.kind,
            partition: self.partition,
            size: self.size,
            level: self.level,
            force: self.force,
            ..Plan::new(self.source, self.target)
        };
        let progress = app.terminal().progress();
        let made = image::build(&plan, progress.as_ref())?;
        drop(progress);
        made::outcome(app, made, "built")
    }
}
