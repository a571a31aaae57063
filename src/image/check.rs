//! The rules: what a pass found goes in, findings and facts come out (disk-images.md section 7).
//!
//! A layer with an error is the last one that is judged, so that one damage gives one finding.

use super::ckd::{Fault, FaultKind, TRACKS_PER_CYLINDER, Totals, has_little_endian_lengths};
use super::container::{self, Start, wrong_padding};
use super::facts::{Ckd, Facts, Payload};
use super::findings::{Code, Finding, Severity};
use super::gzip::{GzipEnd, GzipFault};
use super::header::{Fields, Tag, V2_TEXT_BYTES};
use super::pipeline::Digests;
use super::scan::{PayloadScan, Scan};
use crate::model::{BLOCK_BYTES, DiskSize};

/// From this percentage of zeros on an image is called mostly empty.
const MOSTLY_EMPTY: u64 = 50;
const COPY_AGAIN: &str = "copy the file again in binary mode and compare checksums";

/// How much of a track stream is looked at to tell its byte order.
const PROBED_BYTES: usize = 256 * 1024;

/// Findings and facts of the layers up to the length of the payload.
pub(super) struct Checked {
    pub(super) findings: Vec<Finding>,
    pub(super) facts: Facts,
    /// Whether the structure inside the payload can be judged.
    pub(super) go_on: bool,
}

/// Judges header, compression, length and tracks.
pub(super) fn layers(scan: &Scan, digests: &Digests) -> Checked {
    let mut checked = Checked { findings: Vec::new(), facts: whole_file(digests), go_on: false };
    let Some(judged) = &scan.judged else {
        let finding = Finding::new(Code::FileTooShort, "the file is empty");
        checked.findings.push(finding.at(0).compare("a header and a payload", "0 bytes"));
        return checked;
    };
    checked.findings.extend(judged.findings.iter().cloned());
    let fields = match &judged.start {
        Start::Container(fields) => Some(fields),
        Start::RawDisk | Start::Other => None,
    };
    checked.facts.container = fields.map(container::facts);
    let Some(payload) = &scan.payload else { return checked };
    if let Some(gzip) = &scan.gzip {
        let offset = fields.map_or(0, Fields::payload_offset);
        let finding = compression(gzip, offset);
        let damaged = finding.as_ref().is_some_and(|finding| finding.severity == Severity::Error);
        match finding {
            Some(finding) if damaged && scan.text_mode => checked.findings.extend(text_mode(finding)),
            finding => checked.findings.extend(finding),
        }
        if damaged {
            return checked;
        }
    }
    match fields {
        None => {
            let md5 = Some(digests.md5.clone());
            checked.facts.raw = Some(Payload { bytes: Some(payload.bytes), md5 });
            checked.findings.extend(block_multiple(payload.bytes));
            checked.go_on = true;
        }
        Some(fields) => checked.payload(fields, payload, scan.padding_end, digests),
    }
    checked
}

fn whole_file(digests: &Digests) -> Facts {
    Facts {
        bytes: Some(digests.bytes),
        md5: Some(digests.md5.clone()),
        sha256: Some(digests.sha256.clone()),
        ..Facts::default()
    }
}

impl Checked {
    fn payload(
        &mut self,
        fields: &Fields,
        payload: &PayloadScan,
        padding_end: Option<usize>,
        digests: &Digests,
    ) {
        if let Some(tracks) = &payload.tracks {
            let (findings, go_on) = track_stream(fields, tracks, payload);
            self.facts.ckd = Some(track_facts(tracks, payload, &findings));
            self.findings.extend(findings);
            self.go_on = go_on;
            return;
        }
        self.facts.payload = Some(Payload { bytes: Some(payload.bytes), md5: payload.md5.clone() });
        let misplaced = stored_elsewhere(fields, padding_end, digests.bytes);
        self.go_on = misplaced.is_none();
        match misplaced {
            Some(finding) => self.findings.push(finding),
            None => self.findings.extend(block_payload(fields, payload.bytes)),
        }
    }
}

/// The compression layer; `offset` is where the gzip data begin in the file.
pub(super) fn compression(gzip: &GzipEnd, offset: u64) -> Option<Finding> {
    let Some(fault) = &gzip.fault else {
        return gzip.trailing_at.map(|at| trailing(offset + at));
    };
    Some(match fault {
        GzipFault::Truncated { at } => {
            let at = offset + at;
            let message = format!(
                "compressed data stop at byte {at} before the end of the stream; the deploy tool would report success and leave the disk incomplete"
            );
            Finding::new(Code::GzipTruncated, message)
                .at(at)
                .compare("the end of the gzip stream", "the end of the file")
        }
        GzipFault::Corrupt { at, reason } => {
            let at = offset + at;
            let message =
                format!("compressed data are damaged at or before byte {at} ({reason}); {COPY_AGAIN}");
            Finding::new(Code::GzipCorrupt, message).at(at).compare("deflate data", reason)
        }
        GzipFault::Trailer { at, crc, length } => return trailer(offset + at, *crc, *length),
    })
}

/// Damaged data in which every line feed follows a carriage return: however it shows, the cause is clear.
fn text_mode(damage: Finding) -> [Finding; 2] {
    let message = "every line feed of the payload follows a carriage return: the file was transferred in text mode; copy it again in binary mode";
    let cause = Finding::new(Code::TextModeTransfer, message).compare("binary data", "translated line ends");
    [Finding { code: Code::GzipCorrupt, ..damage }, cause]
}

/// A trailer that does not match. When neither checksum nor length do, the data themselves are damaged.
fn trailer(at: u64, crc: Option<(u32, u32)>, length: Option<(u32, u32)>) -> Option<Finding> {
    Some(match (crc, length) {
        (Some((crc, found_crc)), Some((length, found_length))) => {
            let message = format!(
                "compressed data before byte {at} are damaged: neither checksum nor length match what they decompress to; {COPY_AGAIN}"
            );
            let expected = format!("CRC {crc:08x}, {length} bytes");
            let found = format!("CRC {found_crc:08x}, {found_length} bytes");
            Finding::new(Code::GzipCorrupt, message).at(at).compare(expected, found)
        }
        (Some((stored, computed)), None) => {
            let message = format!(
                "the checksum at byte {at} says {stored:08x} but the data have {computed:08x}; {COPY_AGAIN}"
            );
            let (expected, found) = (format!("CRC {stored:08x}"), format!("CRC {computed:08x}"));
            Finding::new(Code::GzipCrcMismatch, message).at(at).compare(expected, found)
        }
        (None, Some((stored, computed))) => {
            let at = at + 4;
            let message = format!(
                "the length at byte {at} says {stored} bytes but the data have {computed} (modulo 4 GiB); {COPY_AGAIN}"
            );
            let (expected, found) = (format!("{stored} bytes"), format!("{computed} bytes"));
            Finding::new(Code::GzipLengthMismatch, message).at(at).compare(expected, found)
        }
        (None, None) => return None,
    })
}

fn trailing(at: u64) -> Finding {
    let message =
        format!("from byte {at} on the file holds something else than gzip data; deploy ignores it");
    Finding::new(Code::GzipTrailingGarbage, message).at(at).compare("the end of the file", "other bytes")
}

/// The track stream against itself and the header. Returns the findings, and whether the structure can be judged.
fn track_stream(
    fields: &Fields,
    tracks: &Result<Totals, Fault>,
    payload: &PayloadScan,
) -> (Vec<Finding>, bool) {
    let (totals, fault) = match tracks {
        Ok(totals) => (Some(totals), totals.too_big),
        Err(fault) => (None, Some(*fault)),
    };
    let cylinders = fields.size.number.unwrap_or(0);
    let findings = match (fault, totals) {
        (Some(fault), _) => vec![malformed(fault)],
        (None, Some(totals)) => track_count(cylinders, totals.tracks),
        (None, None) => Vec::new(),
    };
    if !findings.is_empty() && has_little_endian_lengths(&payload.kept.beginning(PROBED_BYTES)) {
        return (vec![little_endian(fault.map_or(0, |fault| fault.offset))], false);
    }
    let go_on = findings.iter().all(|finding| finding.code == Code::CkdMoreTracks);
    (findings, go_on)
}

pub(super) fn malformed(fault: Fault) -> Finding {
    let (cylinder, head) = fault.address();
    let (code, expected, message) = match fault.kind {
        FaultKind::EndsInTrack => (
            Code::CkdStreamEndsInTrack,
            "a whole track",
            format!(
                "track stream ends inside cylinder {cylinder} head {head}; the deploy decoder would wait forever"
            ),
        ),
        FaultKind::RunMismatch => (
            Code::CkdRunMismatch,
            "runs of lengths that add up to the number of records",
            format!(
                "malformed track encoding at offset {} of the track stream, cylinder {cylinder} head {head}: the runs of lengths do not add up to the number of records",
                fault.offset
            ),
        ),
        FaultKind::TrackTooBig => (
            Code::CkdTrackTooBig,
            "at most 1729 cells",
            format!("cylinder {cylinder} head {head} holds more than a 3390 track can"),
        ),
    };
    Finding::new(code, message).at(fault.offset).compare(expected, format!("{fault}"))
}

pub(super) fn little_endian(offset: u64) -> Finding {
    let message = "data lengths are stored little-endian: the image was encoded on another machine and cannot be decoded on Z";
    Finding::new(Code::CkdLittleEndian, message)
        .at(offset)
        .compare("big-endian data lengths", "little-endian data lengths")
}

pub(super) fn track_count(cylinders: u64, tracks: u64) -> Vec<Finding> {
    let promised = cylinders.saturating_mul(TRACKS_PER_CYLINDER);
    let (whole, spare) = (tracks / TRACKS_PER_CYLINDER, tracks % TRACKS_PER_CYLINDER);
    let held = format!("{tracks} tracks");
    let expected = format!("{promised} tracks ({cylinders} cylinders)");
    let mut findings = Vec::new();
    if spare != 0 {
        let message =
            format!("the stream holds {tracks} tracks: {whole} cylinders and {spare} tracks of another one");
        findings.push(
            Finding::new(Code::CkdPartialCylinder, message).compare("whole cylinders of 15 tracks", &held),
        );
    }
    if tracks < promised {
        let message = format!(
            "header promises {cylinders} cylinders ({promised} tracks), stream holds {held}; deploy would fill the rest with empty tracks"
        );
        findings.push(Finding::new(Code::CkdFewerTracks, message).compare(expected, held));
    } else if tracks > promised {
        let message = format!(
            "header promises {cylinders} cylinders ({promised} tracks), stream holds {held}; deploy would lose the rest"
        );
        findings.push(Finding::new(Code::CkdMoreTracks, message).compare(expected, held));
    }
    findings
}

fn track_facts(tracks: &Result<Totals, Fault>, payload: &PayloadScan, findings: &[Finding]) -> Ckd {
    let encoded =
        Ckd { encoded_bytes: Some(payload.bytes), encoded_md5: payload.md5.clone(), ..Ckd::default() };
    if findings.iter().any(|finding| finding.code == Code::CkdLittleEndian) {
        return encoded;
    }
    match tracks {
        Err(fault) => Ckd { bad_track: Some(fault.track), bad_offset: Some(fault.offset), ..encoded },
        Ok(totals) => Ckd {
            tracks: Some(totals.tracks),
            cylinders: Some(totals.tracks / TRACKS_PER_CYLINDER),
            spare_tracks: Some(totals.tracks % TRACKS_PER_CYLINDER),
            records: Some(totals.records),
            bad_track: totals.too_big.map(|fault| fault.track),
            bad_offset: totals.too_big.map(|fault| fault.offset),
            ..encoded
        },
    }
}

/// A stored payload of exactly the right length that begins where the blanks end, not where readers look.
fn stored_elsewhere(fields: &Fields, padding_end: Option<usize>, file_bytes: u64) -> Option<Finding> {
    let at = misplaced_at(fields, padding_end, file_bytes)?;
    (fields.level_number() == Some(0)).then(|| wrong_padding(fields.payload_offset(), at))
}

/// Returns where such a payload begins.
pub(super) fn misplaced_at(fields: &Fields, padding_end: Option<usize>, file_bytes: u64) -> Option<u64> {
    let at = padding_end? as u64;
    let expected = fields.tag.most_payload_bytes(fields.size.number?)?;
    let is_there = at != fields.payload_offset()
        && at > V2_TEXT_BYTES as u64
        && file_bytes.checked_sub(at) == Some(expected);
    is_there.then_some(at)
}

/// The length of a fixed-block payload against the disk.
pub(super) fn block_payload(fields: &Fields, bytes: u64) -> Vec<Finding> {
    let blocks = fields.size.number.unwrap_or(0);
    let Some(most) = fields.tag.most_payload_bytes(blocks) else { return Vec::new() };
    let mut findings: Vec<_> = block_multiple(bytes).into_iter().collect();
    let what = match fields.tag {
        Tag::FbaPart => format!("the partition of a disk of {}", DiskSize::Blocks(blocks).human()),
        Tag::CkdDisk | Tag::FbaDisk | Tag::FcpDisk => {
            format!("a disk of {}", DiskSize::Blocks(blocks).human())
        }
    };
    let (expected, found) = (format!("{most} bytes"), format!("{bytes} bytes"));
    if bytes > most {
        let message = format!("the payload has {bytes} bytes but {what} takes {most}: deploy would cut it");
        findings.push(Finding::new(Code::PayloadLarger, message).at(most).compare(expected, found));
    } else if bytes < most {
        let short = (most - bytes).div_ceil(BLOCK_BYTES);
        let message =
            format!("the payload has {bytes} bytes, {short} blocks short of {what}, which takes {most}");
        findings.push(Finding::new(Code::PayloadSmaller, message).at(bytes).compare(expected, found));
    }
    findings
}

/// How much of the payload is empty: worth a word when it is most of it.
pub(super) fn emptiness(payload: &PayloadScan) -> Option<Finding> {
    let percent = payload.kept.empty_bytes().saturating_mul(100) / payload.bytes.max(1);
    (percent >= MOSTLY_EMPTY).then(|| {
        let message = format!("{percent} % of the disk holds nothing but zeros");
        Finding::new(Code::EmptySpaceRatio, message)
            .compare(format!("less than {MOSTLY_EMPTY} %"), format!("{percent} %"))
    })
}

fn block_multiple(bytes: u64) -> Option<Finding> {
    let rest = bytes % BLOCK_BYTES;
    (rest != 0).then(|| {
        let message =
            format!("the payload has {bytes} bytes, {rest} more than whole blocks of {BLOCK_BYTES}");
        Finding::new(Code::PayloadNotBlockMultiple, message)
            .at(bytes - rest)
            .compare(format!("a multiple of {BLOCK_BYTES} bytes"), format!("{bytes} bytes"))
    })
}
