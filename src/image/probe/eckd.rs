//! ECKD volumes: compatible disk layout, Linux disk layout, and what has no label (disk-images.md 5.1, 5.2).

use std::rc::Rc;

use super::label::{self, Kind};
use super::{Found, Part, boot, vtoc};
use crate::image::ckd::TRACKS_PER_CYLINDER;
use crate::image::disk::{Address, Extent, ReadError, Volume};
use crate::image::facts::{Layout, Partition, Volume as VolumeFacts};
use crate::image::findings::{Code, Finding};

const BLOCKS_PER_TRACK: u64 = 12;
const BLOCK: u64 = 4096;
/// Where the VTOC of a volume formatted by Linux is.
const LINUX_VTOC: u64 = 1;

/// Looks at a volume of `cylinders` cylinders.
pub(super) fn look(volume: &Rc<Volume>, cylinders: u64, found: &mut Found) -> Result<(), ReadError> {
    match layout(volume)? {
        Some(Layout::Cdl) => look_at_cdl(volume, cylinders, found),
        Some(Layout::Ldl) => look_at_ldl(volume, cylinders, found),
        Some(Layout::Fba | Layout::Cms) | None => {
            found.findings.push(label_missing("track 0 has neither the records of CDL nor those of LDL"));
            Ok(())
        }
    }
}

/// Tells the layout by the shape of track 0.
fn layout(volume: &Volume) -> Result<Option<Layout>, ReadError> {
    let track = volume.layout(0)?;
    Ok(match track.records() {
        [(4, 24), (4, 144), (4, 80), ..] => Some(Layout::Cdl),
        [(0, 1..), (0, 1..), (0, 1..), ..] => Some(Layout::Ldl),
        _ => None,
    })
}

fn label_missing(what: &str) -> Finding {
    Finding::new(Code::VolumeLabelMissing, format!("the volume has no label: {what}"))
        .compare("`VOL1` in record 3, or `LNX1` in block 2", what)
}

fn look_at_cdl(volume: &Rc<Volume>, cylinders: u64, found: &mut Found) -> Result<(), ReadError> {
    let (_, ipl2) = volume.record(0, 2)?.unwrap_or_default();
    let (key, label) = volume.record(0, 3)?.unwrap_or_default();
    let is_labelled = Kind::of(&key) == Some(Kind::Vol1) && Kind::of(&label) == Some(Kind::Vol1);
    let volser = label::volser(&label).filter(|_| is_labelled);
    found.volume = Some(VolumeFacts {
        layout: Layout::Cdl,
        volser,
        label: is_labelled.then(|| Kind::Vol1.text().to_owned()),
    });
    if !is_labelled {
        found.findings.push(label_missing("record 3 of track 0 does not begin with VOL1"));
        return Ok(());
    }
    found.boot = Some(boot::in_ipl2(&ipl2));
    let address = label.get(11..15).and_then(|bytes| bytes.try_into().ok()).map(Address::from_cchh);
    let track = address.map_or(LINUX_VTOC, Address::track);
    found.foreign_label = track != LINUX_VTOC;
    let mut vtoc = match vtoc::read(volume, track) {
        Ok(vtoc) => vtoc,
        Err(ReadError::Beyond(_)) => vtoc::Vtoc::unreachable(track),
        Err(error) => return Err(error),
    };
    // A stream with surplus tracks has another size than its header in any case.
    if volume.tracks() == cylinders * TRACKS_PER_CYLINDER {
        vtoc.check_size(cylinders);
    }
    found.findings.extend(vtoc.findings);
    let tracks = cylinders * TRACKS_PER_CYLINDER;
    found.partitions = Some(vtoc.data_sets.into_iter().map(|set| partition(volume, tracks, set)).collect());
    Ok(())
}

fn partition(volume: &Rc<Volume>, tracks: u64, set: vtoc::DataSet) -> Part {
    let blocks = (set.last_track + 1).saturating_sub(set.first_track).saturating_mul(BLOCKS_PER_TRACK);
    let facts = Partition {
        number: set.number,
        first_track: Some(set.first_track),
        last_track: Some(set.last_track),
        bytes: Some(blocks.saturating_mul(BLOCK)),
        dsn_kind: set.kind,
        ..Partition::default()
    };
    let source = Extent::of_tracks(Rc::clone(volume), set.first_track, set.last_track);
    let meant_for_lvm = facts.dsn_kind.as_deref() == Some("LVM");
    let inside = set.last_track < tracks;
    Part { meant_for_lvm, ..Part::new(facts, Rc::new(source), inside) }
}

fn look_at_ldl(volume: &Rc<Volume>, cylinders: u64, found: &mut Found) -> Result<(), ReadError> {
    let (_, label) = volume.record(0, 3)?.unwrap_or_default();
    let kind = Kind::of(&label);
    let layout = if kind == Some(Kind::Cms1) { Layout::Cms } else { Layout::Ldl };
    let volser = label::volser(&label).filter(|_| kind.is_some());
    found.volume = Some(VolumeFacts { layout, volser, label: kind.map(|kind| kind.text().to_owned()) });
    let (_, first) = volume.record(0, 1)?.unwrap_or_default();
    match kind {
        Some(Kind::Lnx1) => {}
        Some(Kind::Cms1) => {
            found.boot = Some(boot::in_block_0(&first));
            found.findings.push(cms("block 2 of the volume begins with CMS1"));
            return Ok(());
        }
        Some(Kind::Vol1) | None => {
            found.findings.push(label_missing("block 2 does not begin with LNX1"));
            return Ok(());
        }
    }
    found.boot = Some(boot::in_block_0(&first));
    let all = cylinders * TRACKS_PER_CYLINDER * BLOCKS_PER_TRACK;
    let formatted = formatted_blocks(&label).unwrap_or(all);
    let blocks = formatted.saturating_sub(3);
    let facts = Partition {
        number: 1,
        first_block_4k: Some(3),
        bytes: Some(blocks.saturating_mul(BLOCK)),
        ..Partition::default()
    };
    let source = Extent::of_blocks(Rc::clone(volume), 3, blocks);
    found.partitions = Some(vec![Part::new(facts, Rc::new(source), formatted <= all)]);
    Ok(())
}

/// Byte 79 = F2 announces the number of formatted blocks in bytes 80 to 87.
fn formatted_blocks(label: &[u8]) -> Option<u64> {
    let count = label.get(80..88)?.try_into().ok()?;
    (label[79] == 0xf2).then(|| u64::from_be_bytes(count))
}

/// A disk that CMS uses cannot be deployed.
pub(super) fn cms(what: &str) -> Finding {
    Finding::new(Code::CmsFormatted, format!("the disk is formatted by CMS, not by Linux: {what}"))
        .compare("a disk formatted by Linux", "`CMS1`")
}
