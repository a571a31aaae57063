//! The volume table of contents of a CDL volume: which data sets, that is partitions, it has (disk-images.md 5.1).

use super::label;
use crate::image::disk::{Address, ReadError, Volume};
use crate::image::findings::{Code, Finding};

/// First bytes of the data of a record: its format, in EBCDIC.
const FORMAT_4: u8 = 0xf4;
const FORMATS_OF_DATA_SETS: [u8; 2] = [0xf1, 0xf8];
/// Where the record that describes the volume has its number of cylinders, and the number of a large volume, of
/// which the first says only this.
const CYLINDERS: usize = 18;
const LARGE: u16 = 65_534;
const LARGE_CYLINDERS: usize = 88;
/// Where the first extent stands in the data of a format 1 or 8 record.
const EXTENT: usize = 61;
/// The first track that a partition can have: label and VTOC come before it.
const FIRST_USABLE_TRACK: u64 = 2;

/// A data set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DataSet {
    /// Its place in the VTOC, from 1.
    pub(super) number: u32,
    /// Last qualifier of its name: `NATIVE`, `LVM`, `SWAP`.
    pub(super) kind: Option<String>,
    pub(super) first_track: u64,
    pub(super) last_track: u64,
}

/// A VTOC.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Vtoc {
    /// Cylinders of the volume.
    pub(super) cylinders: Option<u64>,
    pub(super) data_sets: Vec<DataSet>,
    pub(super) findings: Vec<Finding>,
}

impl Vtoc {
    /// Returns what a label that points beyond the disk leads to.
    pub(super) fn unreachable(track: u64) -> Self {
        let message = format!(
            "the volume label says that the table of contents is on track {track}, which does not exist"
        );
        Self { findings: vec![invalid(message)], ..Self::default() }
    }
}

fn invalid(message: impl Into<String>) -> Finding {
    Finding::new(Code::VtocInvalid, message)
}

/// Reads the VTOC on a track.
pub(super) fn read(volume: &Volume, track: u64) -> Result<Vtoc, ReadError> {
    let mut vtoc = Vtoc::default();
    let mut describes_volume = false;
    let records = volume.layout(track)?.records().len();
    for number in 1..=records {
        let Some((key, data)) = volume.record(track, number)? else { break };
        match data.first() {
            Some(&FORMAT_4) => {
                describes_volume = true;
                vtoc.cylinders = cylinders(&data);
            }
            Some(format) if FORMATS_OF_DATA_SETS.contains(format) => vtoc.add(&key, &data),
            _ => {}
        }
    }
    if !describes_volume {
        let message = format!(
            "track {track} holds no table of contents: the record that describes the volume (F4) is missing"
        );
        vtoc.findings.push(invalid(message).compare("an F4 record", format!("{records} other records")));
    }
    vtoc.check_order();
    Ok(vtoc)
}

fn cylinders(data: &[u8]) -> Option<u64> {
    let short = u16::from_be_bytes(*data.get(CYLINDERS..)?.first_chunk()?);
    match short {
        LARGE => data.get(LARGE_CYLINDERS..)?.first_chunk().copied().map(u32::from_be_bytes).map(u64::from),
        _ => Some(u64::from(short)),
    }
}

impl Vtoc {
    /// Holds the number of cylinders against that of the disk.
    pub(super) fn check_size(&mut self, cylinders: u64) {
        let Some(stated) = self.cylinders.filter(|stated| *stated != cylinders) else { return };
        let message = format!(
            "the table of contents describes a volume of {stated} cylinders, the disk has {cylinders}"
        );
        let finding = invalid(message);
        self.findings.push(finding.compare(format!("{cylinders} cylinders"), format!("{stated} cylinders")));
    }

    fn add(&mut self, key: &[u8], data: &[u8]) {
        let number = u32::try_from(self.data_sets.len() + 1).unwrap_or(u32::MAX);
        let name = label::text(key);
        let track =
            |at: usize| data.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map(Address::from_cchh);
        let (Some(first), Some(last)) = (track(EXTENT + 2), track(EXTENT + 6)) else {
            self.findings
                .push(invalid(format!("the record of data set `{name}` is too short for its extent")));
            return;
        };
        let kind = name.rsplit('.').next().filter(|_| name.contains('.')).map(str::to_owned);
        self.data_sets.push(DataSet { number, kind, first_track: first.track(), last_track: last.track() });
    }

    /// Partitions begin behind the VTOC, end behind their beginning, and do not overlap.
    fn check_order(&mut self) {
        let mut sorted: Vec<_> = self.data_sets.iter().collect();
        sorted.sort_by_key(|set| set.first_track);
        let mut findings = Vec::new();
        for set in &sorted {
            if set.first_track < FIRST_USABLE_TRACK || set.last_track < set.first_track {
                let extent = format!("tracks {} to {}", set.first_track, set.last_track);
                let message = format!("partition {} cannot lie on {extent}", set.number);
                findings.push(invalid(message).compare("tracks from 2 on, in ascending order", extent));
            }
        }
        for pair in sorted.windows(2) {
            if pair[1].first_track <= pair[0].last_track {
                let message = format!(
                    "partitions {} and {} overlap on track {}",
                    pair[0].number, pair[1].number, pair[1].first_track
                );
                findings.push(invalid(message));
            }
        }
        self.findings.extend(findings);
        self.data_sets.sort_by_key(|set| set.first_track);
    }
}
