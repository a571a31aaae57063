//! Disks of 512-byte blocks: FBA with its implicit partition, SCSI with a table (disk-images.md 5.3, 5.4).

use std::rc::Rc;

use super::label::{self, Kind};
use super::table::{self, Damage, Entry};
use super::{BootRecord, Found, Part, boot, eckd};
use crate::image::disk::{ReadError, Slice, Source, bytes};
use crate::image::facts::{Layout, Partition, Table, Volume as VolumeFacts};
use crate::image::findings::{Code, Finding, Severity};
use crate::image::header::Tag;

const BLOCK: u64 = 512;
/// Linux defines the one partition of an FBA disk from here on.
const FIRST_BLOCK: u64 = 2;

/// Looks at the payload of an FBA Part image: partition 1 alone.
pub(super) fn look_at_partition(source: &Source, found: &mut Found) -> Result<(), ReadError> {
    found.boot = Some(BootRecord::Outside);
    if let Some(table) = table::read(&**source)? {
        found.table = Some(table.kind);
        found.findings.push(pc_table(&table.entries, Severity::Warning));
    }
    found.partitions = Some(vec![implicit_partition(Rc::clone(source), source.length())]);
    Ok(())
}

/// Looks at a whole disk of `blocks` blocks.
pub(super) fn look(
    source: &Source,
    blocks: u64,
    tag: Option<Tag>,
    found: &mut Found,
) -> Result<(), ReadError> {
    let table = table::read(&**source)?;
    if let Some(table) = table {
        found.table = Some(table.kind);
        if tag == Some(Tag::FbaDisk) {
            found.findings.push(pc_table(&table.entries, Severity::Error));
        }
        found.findings.extend(table.damage.map(damaged_table));
        found.boot = Some(boot::in_mbr(&**source)?);
        let entries = table.entries.iter();
        found.partitions = Some(entries.map(|entry| partition(source, blocks, table.kind, entry)).collect());
        return Ok(());
    }
    if tag != Some(Tag::FbaDisk) {
        found.boot = Some(boot::in_mbr(&**source)?);
        found.partitions = Some(Vec::new());
        return Ok(());
    }
    look_at_fba(source, blocks, found)
}

/// An FBA disk without a table: label in block 1, partition from block 2 on.
fn look_at_fba(source: &Source, blocks: u64, found: &mut Found) -> Result<(), ReadError> {
    let start = bytes(&**source, 0, 2 * 512)?;
    let (first, label) = start.split_at(512);
    let kind = Kind::of(label);
    found.boot = Some(boot::in_block_0(first));
    let layout = if kind == Some(Kind::Cms1) { Layout::Cms } else { Layout::Fba };
    let volser = label::volser(label).filter(|_| kind.is_some());
    found.volume = Some(VolumeFacts { layout, volser, label: kind.map(|kind| kind.text().to_owned()) });
    if kind == Some(Kind::Cms1) {
        found.findings.push(eckd::cms("block 1 begins with CMS1").at(BLOCK));
        return Ok(());
    }
    let bytes = blocks.saturating_sub(FIRST_BLOCK).saturating_mul(BLOCK);
    let slice = Slice::new(Rc::clone(source), FIRST_BLOCK * BLOCK, bytes);
    found.partitions = Some(vec![implicit_partition(Rc::new(slice), bytes)]);
    Ok(())
}

fn implicit_partition(source: Source, bytes: u64) -> Part {
    let facts =
        Partition { number: 1, first_sector: Some(FIRST_BLOCK), bytes: Some(bytes), ..Partition::default() };
    Part::new(facts, source, true)
}

fn partition(source: &Source, blocks: u64, kind: Table, entry: &Entry) -> Part {
    let sector = kind.sector_bytes();
    let bytes = entry.last.saturating_add(1).saturating_sub(entry.first).saturating_mul(sector);
    let start = entry.first.saturating_mul(sector);
    let mut facts = Partition { number: entry.number, bytes: Some(bytes), ..Partition::default() };
    let places = match kind {
        Table::Gpt4k => (&mut facts.first_sector_4k, &mut facts.last_sector_4k),
        Table::Mbr | Table::Gpt => (&mut facts.first_sector, &mut facts.last_sector),
    };
    (*places.0, *places.1) = (Some(entry.first), Some(entry.last));
    let inside = start.saturating_add(bytes) <= blocks.saturating_mul(BLOCK);
    let slice = Slice::new(Rc::clone(source), start, bytes);
    Part { meant_for_lvm: entry.meant_for_lvm, ..Part::new(facts, Rc::new(slice), inside) }
}

fn damaged_table(damage: Damage) -> Finding {
    let (severity, message) = match damage {
        Damage::First => (
            Severity::Warning,
            "the partition table is damaged; the copy at the end of the disk is good (restore it with `sgdisk -e`)",
        ),
        Damage::All => (
            Severity::Error,
            "the partition table is damaged, and no good copy was found at the end of the disk",
        ),
    };
    Finding::new(Code::PartitionTableDamaged, message).severity(severity)
}

fn pc_table(entries: &[Entry], severity: Severity) -> Finding {
    let count = entries.len();
    let message = format!(
        "the FBA disk carries a PC partition table with {count} partitions: Linux on FBA sees one partition from block 2 on and ignores it"
    );
    Finding::new(Code::FbaHasPcPartitionTable, message)
        .severity(severity)
        .at(0)
        .compare("no partition table", format!("a table with {count} partitions"))
}
