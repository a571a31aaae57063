//! Entry points for fuzzing: plain functions over bytes that must neither panic nor run away, whatever the bytes.
//!
//! The tests drive them with seeded mutations of images; a coverage-guided fuzzer may call the same functions.

use std::rc::Rc;

use super::ckd::{Layout, RawWriter, StreamDecoder, TRACKS_PER_CYLINDER, encode_track};
use super::disk::{ReadAt, TrackIndex, Volume};
use super::facts::FsKind;
use super::header::{Header, Tag};
use super::inside::inspect_stream;
use super::medium::Qcow2;
use super::probe::{self, Disk, Files, NodeKind, open_whole};
use super::{Options, validate};
use crate::progress::Quiet;

/// Takes the bytes for a whole image file: container, payload, what lies in it.
pub fn image(bytes: &[u8]) {
    check(bytes, &Options::default());
    check(bytes, &Options { quick: true, ..Options::default() });
}

/// Takes the bytes for the track stream of a volume of so many cylinders as they would fill: labels, VTOC, file systems.
pub fn volume(bytes: &[u8]) {
    let mut decoder = StreamDecoder::new();
    let _ = decoder.push(bytes, &mut ());
    let cylinders = (decoder.totals().tracks / TRACKS_PER_CYLINDER).max(1);
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

/// Bytes of a volume label and of the records of a table of contents: 44 are the key, 96 the data.
pub const LABEL_BYTES: usize = 80;
/// See [`LABEL_BYTES`].
pub const RECORD_BYTES: usize = 44 + 96;

/// Takes the bytes for a volume label and the records of the table of contents on track 1.
pub fn vtoc(bytes: &[u8]) {
    const VOL1: [u8; 4] = [0xe5, 0xd6, 0xd3, 0xf1];
    let (label, records) = bytes.split_at(bytes.len().min(LABEL_BYTES));
    let mut stream = Vec::new();
    let mut track = |records: &[(&[u8], &[u8])]| {
        let length = |(key, data): &(&[u8], &[u8])| {
            (u8::try_from(key.len()).unwrap_or(0), u16::try_from(data.len()).unwrap_or(0))
        };
        let Some(layout) = Layout::new(records.iter().map(length).collect()) else { return };
        layout.write_head(&mut stream);
        for (key, data) in records {
            stream.extend([key, data].into_iter().copied().flatten());
        }
    };
    let mut whole_label = [0; LABEL_BYTES];
    whole_label[..label.len()].copy_from_slice(label);
    track(&[(&[0; 4], &[0; 24]), (&[0; 4], &[0; 144]), (&VOL1, &whole_label)]);
    let records = records.chunks(RECORD_BYTES).take(255).map(|record| record.split_at(record.len().min(44)));
    track(&records.collect::<Vec<_>>());
    // Tracks without records.
    stream.resize(stream.len() + 13, 0);

    let (mut decoder, mut index) = (StreamDecoder::new(), TrackIndex::default());
    let _ = decoder.push(&stream, &mut index);
    let volume = Rc::new(Volume::new(Rc::new(stream), index, decoder.totals().tracks));
    let _ = probe::look(&Disk::Eckd { volume, cylinders: 1 });
}

/// Takes the bytes for a disk of 512-byte blocks: partition tables, and what the partitions begin with.
pub fn table(bytes: &[u8]) {
    for tag in [None, Some(Tag::FcpDisk), Some(Tag::FbaDisk)] {
        let blocks = bytes.len() as u64 / 512;
        let _ = probe::look(&Disk::Blocks { source: Rc::new(bytes.to_vec()), blocks, tag });
    }
}

/// Takes the bytes for an ext2, ext3 or ext4 file system.
pub fn ext(bytes: &[u8]) {
    file_system(bytes, FsKind::Ext4);
}

/// Takes the bytes for an XFS file system.
pub fn xfs(bytes: &[u8]) {
    file_system(bytes, FsKind::Xfs);
}

/// Takes the bytes for an image whose system is looked at.
pub fn inspect(bytes: &[u8]) {
    let _ = inspect_stream(&mut &*bytes, "-", &Quiet);
}

/// Takes the bytes for a qcow2 file: header, tables, clusters.
pub fn qcow2(bytes: &[u8]) {
    /// How much of the disk is read, whatever size it states.
    const MOST_BYTES: u64 = 1 << 20;
    let Ok(disk) = Qcow2::open(Rc::new(bytes.to_vec())) else { return };
    let mut buffer = [0; 4096];
    let last = disk.length().saturating_sub(buffer.len() as u64);
    for offset in (0..last.min(MOST_BYTES)).step_by(buffer.len()).chain([last]) {
        let _ = disk.read_at(offset, &mut buffer);
    }
}

/// Looks for a system in a file system, then lists and reads what is in it.
fn file_system(bytes: &[u8], kind: FsKind) {
    let blocks = bytes.len() as u64 / 512 + 2;
    let source: Rc<dyn ReadAt> = Rc::new(bytes.to_vec());
    let _ = probe::look(&Disk::Blocks { source: Rc::clone(&source), blocks, tag: Some(Tag::FbaPart) });
    if let Ok(files) = open_whole(&source, kind) {
        walk(&*files);
    }
}

/// Lists directories and reads files, no more than a bounded number of either.
fn walk(files: &dyn Files) {
    const MOST_DIRECTORIES: usize = 8;
    const MOST_FILES: usize = 8;
    const MOST_BYTES: usize = 1 << 20;
    let mut pending = vec!["/".to_owned()];
    for _ in 0..MOST_DIRECTORIES {
        let Some(directory) = pending.pop() else { return };
        let Ok(Some(entries)) = files.entries(&directory) else { continue };
        let mut read = 0;
        for entry in entries {
            let path = format!("{}/{}", directory.trim_end_matches('/'), entry.name);
            if entry.node.kind == NodeKind::Directory {
                pending.push(path);
            } else if read < MOST_FILES {
                read += 1;
                let _ = files.read(&path, 4096);
                let mut left = MOST_BYTES;
                // A hole may be larger than any disk; who reads ends it.
                let _ = files.copy(&path, &mut |piece| {
                    left = left.checked_sub(piece.len()).ok_or(std::io::ErrorKind::BrokenPipe)?;
                    Ok(())
                });
            }
        }
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
