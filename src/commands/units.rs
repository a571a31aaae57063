//! `zvmctl units`

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use crate::app::App;
use crate::model::{DiskKind, DiskSize, human_bytes};
use crate::output::{Column, Outcome, Record};

/// Convert a disk size between bytes, cylinders and blocks
///
/// Sizes are rounded up to whole cylinders (737,280 usable bytes) or 512-byte blocks, as the server does.
#[derive(Args, Debug)]
pub struct Units {
    /// A size with its unit: 10g, 512m, 3338cyl, 4194304blk, 3390-9
    size: DiskSize,
}

impl Units {
    /// Runs the command.
    pub fn run(self, _: &App) -> anyhow::Result<Outcome> {
        Ok(Outcome::list(&[DiskKind::Eckd, DiskKind::Fba].map(|kind| Conversion::new(self.size, kind)))?)
    }
}

/// A size in the unit of one kind of disk.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Conversion {
    /// Kind of disk.
    kind: DiskKind,
    /// Whole cylinders; only ECKD has them.
    cylinders: Option<u64>,
    /// Whole 512-byte blocks; only FBA has them.
    blocks: Option<u64>,
    /// Usable bytes of those cylinders or blocks.
    disk_bytes: u64,
    /// Bytes asked for.
    asked_bytes: u64,
    /// What rounding up added.
    rounding_bytes: u64,
}

impl Conversion {
    fn new(size: DiskSize, kind: DiskKind) -> Self {
        let units = size.units(kind);
        let disk_bytes = DiskSize::of(kind, units).bytes();
        Self {
            kind,
            cylinders: (kind == DiskKind::Eckd).then_some(units),
            blocks: (kind == DiskKind::Fba).then_some(units),
            disk_bytes,
            asked_bytes: size.bytes(),
            rounding_bytes: disk_bytes - size.bytes(),
        }
    }
}

impl Record for Conversion {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("kind", "KIND", |row| row.kind.to_string()),
        Column::number("cylinders", "CYLINDERS", |row| crate::output::or_dash(row.cylinders.as_ref())),
        Column::number("blocks", "BLOCKS", |row| crate::output::or_dash(row.blocks.as_ref())),
        Column::number("disk_bytes", "BYTES", |row| row.disk_bytes.to_string()),
        Column::text("asked_bytes", "SIZE", |row| human_bytes(row.disk_bytes)),
        Column::number("rounding_bytes", "ROUNDED UP BY", |row| row.rounding_bytes.to_string()),
    ];
}
