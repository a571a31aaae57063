//! Entry points for fuzzing: plain functions over bytes that must neither panic nor run away, whatever the bytes.
//!
//! The tests drive them with seeded mutations of images; a coverage-guided fuzzer may call the same functions.

use std::rc::Rc;

use super::ckd::{RawWriter, StreamDecoder, encode_track};
use super::disk::{Backing, Kept, Payload, ReadAt};
use super::header::{Header, Tag};
use super::medium::Qcow2;
use super::{Options, validate};
use crate::progress::Quiet;

/// Takes the bytes for a whole image file.
pub fn image(bytes: &[u8]) {
    check(bytes, &Options::default());
    check(bytes, &Options { quick: true, ..Options::default() });
}

/// Takes the bytes for the track stream of a volume of so many cylinders as they would fill: labels, VTOC, file systems.
pub fn volume(bytes: &[u8]) {
    let mut decoder = StreamDecoder::new();
    let _ = decoder.push(bytes, &mut ());
    let cylinders = (decoder.totals().tracks / super::ckd::TRACKS_PER_CYLINDER).max(1);
    inside(Tag::CkdDisk, cylinders, bytes);
}

/// Takes the bytes for a whole disk of 512-byte blocks: labels, partition tables, boot records, file systems.
pub fn disk(bytes: &[u8]) {
    for tag in [Tag::FbaDisk, Tag::FcpDisk] {
        inside(tag, (bytes.len() as u64 / 512).max(1), bytes);
    }
    check(bytes, &Options::default());
}

/// Takes the bytes for a partition: signatures, ext and XFS file systems.
pub fn partition(bytes: &[u8]) {
    inside(Tag::FbaPart, bytes.len() as u64 / 512 + 2, bytes);
}

/// Takes the bytes for a track stream and for raw track images.
pub fn tracks(bytes: &[u8]) {
    let mut decoder = StreamDecoder::new();
    let mut writer = RawWriter::new(std::io::sink(), 64);
    let _ = decoder.push(bytes, &mut writer);
    let _ = writer.finish();
    let _ = encode_track(bytes, &mut Vec::new());
}

/// Takes the bytes for a qcow2 file: header, tables, clusters.
pub fn qcow2(bytes: &[u8]) {
    /// How much of the disk is read, whatever size it states.
    const MOST_BYTES: u64 = 1 << 20;
    let mut kept = Kept::default();
    kept.take(bytes);
    kept.finish();
    let file = Rc::new(Payload::new(bytes.len() as u64, kept, Backing::Stream));
    let Ok(disk) = Qcow2::open(file) else { return };
    let mut buffer = [0; 4096];
    let last = disk.length().saturating_sub(buffer.len() as u64);
    for offset in (0..last.min(MOST_BYTES)).step_by(buffer.len()).chain([last]) {
        let _ = disk.read_at(offset, &mut buffer);
    }
}

/// Puts a header in front of a stored payload and validates the image.
fn inside(tag: Tag, units: u64, payload: &[u8]) {
    let image = [&Header::new(tag, units, 0).write(), payload].concat();
    check(&image, &Options::default());
}

fn check(bytes: &[u8], options: &Options) {
    // A slice cannot fail to be read: whatever the bytes, there is a report.
    let report = validate(&mut &*bytes, None, "-", options, &Quiet);
    assert!(report.is_ok(), "{report:?}");
}
