//! The quick check: header, first and last bytes, no more. It says what it cannot find.

use std::io::{self, Read, Seek, SeekFrom};

use super::check::block_payload;
use super::ckd::{FORMATTED_TRACK_BYTES, TRACKS_PER_CYLINDER};
use super::container::{self, Start};
use super::facts::{Facts, Payload};
use super::findings::{Code, Finding, Severity};
use super::header::{Fields, Tag};
use super::pack;

/// How much of the beginning is read, in bytes.
pub(super) const HEAD_BYTES: u64 = 64 * 1024;

/// The two ends of a file.
#[derive(Debug, Default)]
pub(super) struct Ends {
    /// The first bytes; all of a file shorter than [`HEAD_BYTES`].
    pub(super) head: Vec<u8>,
    /// Size in bytes; unknown for a stream.
    pub(super) length: Option<u64>,
    /// The last four bytes; unknown for a stream.
    pub(super) tail: Option<[u8; 4]>,
}

impl Ends {
    /// Reads the beginning of a stream.
    pub(super) fn of_stream(source: &mut dyn Read) -> io::Result<Self> {
        let mut head = Vec::new();
        source.take(HEAD_BYTES).read_to_end(&mut head)?;
        let length = ((head.len() as u64) < HEAD_BYTES).then_some(head.len() as u64);
        Ok(Self { head, length, tail: None })
    }

    /// Reads beginning and end of a file of `length` bytes.
    pub(super) fn of_file(file: &mut (impl Read + Seek), length: u64) -> io::Result<Self> {
        let mut ends = Self { length: Some(length), ..Self::of_stream(file)? };
        if length >= 4 {
            let mut tail = [0; 4];
            file.seek(SeekFrom::End(-4))?;
            file.read_exact(&mut tail)?;
            ends.tail = Some(tail);
        }
        Ok(ends)
    }
}

/// Judges the two ends of a file.
pub(super) fn judge(ends: &Ends) -> (Vec<Finding>, Facts) {
    let whole = ends.length.is_some_and(|length| length <= ends.head.len() as u64);
    let judged = container::judge(&ends.head, whole);
    let mut facts = Facts { bytes: ends.length, ..Facts::default() };
    let mut findings = judged.findings;
    match &judged.start {
        Start::Container(fields) => {
            facts.container = Some(container::facts(fields));
            if judged.go_on {
                let payload = ends.length.map(|length| length.saturating_sub(fields.payload_offset()));
                // The end of several members tells the length of the last one alone.
                let offset = usize::try_from(fields.payload_offset()).unwrap_or(usize::MAX);
                let is_ours = ends.head.get(offset..).is_some_and(pack::is_ours);
                let tail = ends.tail.filter(|_| !is_ours);
                findings.extend(judge_length(fields, payload, tail, &mut facts));
            }
        }
        Start::RawDisk => facts.raw = Some(Payload { bytes: ends.length, md5: None }),
        Start::Other => {}
    }
    let message = "quick check: only header, first and last bytes were read; damage in the middle, checksums and the \
                   structure of the disk were not looked for";
    findings.push(Finding::new(Code::NotChecked, message).compare("the whole file", "its two ends"));
    (findings, facts)
}

/// The length that header and trailer promise. `payload` is the size in the file in bytes.
fn judge_length(
    fields: &Fields,
    payload: Option<u64>,
    tail: Option<[u8; 4]>,
    facts: &mut Facts,
) -> Vec<Finding> {
    let units = fields.size.number.unwrap_or(0);
    if fields.level_number() == Some(0) {
        let Some(bytes) = payload.filter(|_| fields.tag != Tag::CkdDisk) else { return Vec::new() };
        facts.payload = Some(Payload { bytes: Some(bytes), md5: None });
        return block_payload(fields, bytes);
    }
    let (Some(tail), Some(payload)) = (tail, payload) else { return Vec::new() };
    let stored = u32::from_le_bytes(tail);
    let finding = trailer(fields.tag, units, stored);
    finding
        .map(|finding| finding.at(fields.payload_offset() + payload.saturating_sub(4)))
        .into_iter()
        .collect()
}

/// The length in the last four bytes against what a disk of this size decompresses to, modulo 4 GiB.
///
/// No more than a warning: the data may consist of several members, or something may follow them.
fn trailer(tag: Tag, units: u64, stored: u32) -> Option<Finding> {
    let low = |bytes: u64| bytes & u64::from(u32::MAX);
    let (expected, severity) = match tag.most_payload_bytes(units) {
        Some(bytes) => (vec![bytes], Severity::Warning),
        None => (formatted_volume(units), Severity::Info),
    };
    if expected.iter().any(|bytes| low(*bytes) == u64::from(stored)) {
        return None;
    }
    let most = expected.iter().max().copied().unwrap_or(0);
    let message = format!(
        "the last four bytes state {stored} bytes of data (modulo 4 GiB) but this disk has {most}: the file may be cut, \
         or hold several gzip members; run the complete check"
    );
    let finding = Finding::new(Code::GzipLengthMismatch, message).severity(severity);
    Some(finding.compare(format!("{} bytes", low(most)), format!("{stored} bytes")))
}

/// The lengths of the track stream of a fully formatted volume: CDL and LDL (disk-images.md section 2.2).
fn formatted_volume(cylinders: u64) -> Vec<u64> {
    /// Tracks 0 and 1 of a CDL volume are shorter.
    const CDL_TRACKS: [u64; 2] = [37_141, 1_686];
    let tracks = cylinders.saturating_mul(TRACKS_PER_CYLINDER);
    let ldl = tracks.saturating_mul(FORMATTED_TRACK_BYTES);
    let cdl =
        (tracks.saturating_sub(2)).saturating_mul(FORMATTED_TRACK_BYTES) + CDL_TRACKS[0] + CDL_TRACKS[1];
    vec![cdl, ldl]
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use crate::image::header::Header;

    fn codes(bytes: &[u8]) -> Vec<(Code, Severity)> {
        let ends = Ends::of_file(&mut Cursor::new(bytes), bytes.len() as u64).unwrap();
        judge(&ends).0.iter().map(|finding| (finding.code, finding.severity)).collect()
    }

    const CANNOT: (Code, Severity) = (Code::NotChecked, Severity::Info);

    #[test]
    fn the_trailer_is_held_against_the_disk() {
        let header = Header::new(Tag::FbaDisk, 2_097_152, 6).write();
        let image = |isize: u32| [&header[..], b"\x1f\x8b\x08 data", &isize.to_le_bytes()].concat();
        assert_eq!(codes(&image(1 << 30)), [CANNOT]);
        let mismatch = (Code::GzipLengthMismatch, Severity::Warning);
        assert_eq!(codes(&image(1 << 29)), [mismatch, CANNOT]);
    }

    /// 3 cylinders of a CDL volume have 2,152,621 bytes (measured, disk-images.md section 2.2).
    #[test]
    fn a_formatted_volume_has_a_known_length() {
        assert_eq!(formatted_volume(3), [2_152_621, 2_212_110]);
        assert_eq!(trailer(Tag::CkdDisk, 3, 2_152_621), None);
        assert_eq!(trailer(Tag::CkdDisk, 3, 5).unwrap().severity, Severity::Info);
    }

    #[test]
    fn a_stored_payload_is_measured() {
        let mut image = Header::new(Tag::FbaPart, 12, 0).write();
        image.resize(512 + 10 * 512, 0);
        assert_eq!(codes(&image), [CANNOT]);
        image.truncate(512 + 9 * 512 + 1);
        let short = (Code::PayloadSmaller, Severity::Warning);
        assert_eq!(codes(&image), [(Code::PayloadNotBlockMultiple, Severity::Error), short, CANNOT]);
    }

    #[test]
    fn a_stream_gives_its_header_only() {
        let mut image = Header::new(Tag::FbaDisk, 999, 6).write();
        image.extend(b"\x1f\x8b\x08");
        image.resize(100_000, 0);
        let ends = Ends::of_stream(&mut &image[..]).unwrap();
        let (findings, facts) = judge(&ends);
        assert_eq!(findings.len(), 1);
        assert_eq!(facts.bytes, None);
        assert_eq!(facts.container.unwrap().size, Some(999));
    }
}
