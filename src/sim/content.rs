//! What lies on a simulated disk: a sparse file, written from an image file and read back into one
//! (disk-images.md sections 1 and 2).
//!
//! A disk of blocks is its blocks. A disk of tracks has a slot of 64 KiB for each: the bodies of the records, and from
//! [`HEAD_AT`] on the length of the head of the encoded track and the head. A slot of zeros is a track of twelve empty
//! records of 4,096 bytes, which is what a formatted disk is full of: it takes no room.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;

use crate::image::ckd::{Layout, StreamDecoder, TRACKS_PER_CYLINDER, TrackStart, TrackVisitor};
use crate::image::header::{Fields, HEADER_BYTES, Header, Tag};
use crate::model::DiskKind;

/// Octets of a track's slot.
const SLOT: u64 = 65_536;
/// Where the head of a track lies in its slot: behind the most that a 3390 track can hold.
const HEAD_AT: u64 = 61_440;
/// Octets that are moved at once; pieces of zeros of that size are left out.
const PIECE: usize = 64 << 10;
/// The two blocks in front of the one partition of a disk of blocks.
const BEFORE_PARTITION: u64 = 1024;

/// Writes the payload of an image file onto a new disk. As in the original, data that end too early, or damage in the
/// compression, end the copy without a word.
pub(super) fn write(image: &Path, head: &[u8], disk: &Path, kind: DiskKind, units: u64) -> io::Result<()> {
    let fields = Fields::read(head).ok_or(io::ErrorKind::InvalidData)?;
    let mut source = File::open(image)?;
    source.seek(SeekFrom::Start(fields.payload_offset()))?;
    let compressed = fields.level_number().is_some_and(|level| level > 0);
    let source: Box<dyn Read> =
        if compressed { Box::new(MultiGzDecoder::new(source)) } else { Box::new(source) };
    if let Some(folder) = disk.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut target = File::create_new(disk)?;
    match kind {
        DiskKind::Eckd => {
            let tracks = units * TRACKS_PER_CYLINDER;
            target.set_len(tracks * SLOT)?;
            write_tracks(source, target, tracks)
        }
        DiskKind::Fba => {
            let size = units * DiskKind::Fba.unit_bytes();
            target.set_len(size)?;
            let start = if fields.tag == Tag::FbaPart { BEFORE_PARTITION } else { 0 };
            target.seek(SeekFrom::Start(start))?;
            copy_sparse(&mut source.take(size - start.min(size)), &mut target)
        }
    }
}

fn write_tracks(mut source: Box<dyn Read>, target: File, tracks: u64) -> io::Result<()> {
    let mut disk =
        Tracks { target: BufWriter::with_capacity(PIECE, target), limit: tracks, at: 0, result: Ok(()) };
    let (mut decoder, mut buffer) = (StreamDecoder::new(), vec![0; PIECE]);
    while let Ok(count) = source.read(&mut buffer) {
        if count == 0 || decoder.tracks() > tracks {
            break;
        }
        if decoder.push(&buffer[..count], &mut disk).is_err() {
            break;
        }
    }
    disk.result?;
    disk.target.flush()
}

/// Puts the tracks of a stream into their slots.
struct Tracks {
    target: BufWriter<File>,
    limit: u64,
    /// Where the next body lies.
    at: u64,
    result: io::Result<()>,
}

impl Tracks {
    fn put(&mut self, at: u64, octets: &[u8]) -> io::Result<()> {
        if octets.iter().all(|octet| *octet == 0) {
            return Ok(());
        }
        self.target.seek(SeekFrom::Start(at))?;
        self.target.write_all(octets)
    }
}

impl TrackVisitor for Tracks {
    fn track(&mut self, start: &TrackStart<'_>) {
        if start.number >= self.limit || !start.layout.fits() {
            self.result =
                Err(io::Error::new(io::ErrorKind::InvalidData, "the image has more than the disk can take"));
        }
        self.at = start.number * SLOT;
        if self.result.is_err() || *start.layout == formatted() {
            return;
        }
        let mut head = Vec::new();
        start.layout.write_head(&mut head);
        let mut field = u16::try_from(head.len()).unwrap_or(u16::MAX).to_be_bytes().to_vec();
        field.extend(head);
        self.result = self.put(self.at + HEAD_AT, &field);
    }

    fn body(&mut self, octets: &[u8]) {
        if self.result.is_ok() {
            self.result = self.put(self.at, octets);
        }
        self.at += octets.len() as u64;
    }
}

/// The layout of a track that the formatter leaves.
fn formatted() -> Layout {
    Layout::new(vec![(0, 4096); 12]).unwrap_or_default()
}

/// Makes an image file of a disk. A disk that nobody wrote has tracks without records, or blocks of zeros.
pub(super) fn read(
    disk: Option<&Path>,
    kind: DiskKind,
    units: u64,
    level: u32,
    image: &Path,
) -> io::Result<()> {
    // Today's capture of a disk of blocks takes its one partition.
    let tag = if kind == DiskKind::Eckd { Tag::CkdDisk } else { Tag::FbaPart };
    let mut target = File::create_new(image)?;
    target.write_all(&Header::new(tag, units, u8::try_from(level).unwrap_or(6)).write())?;
    debug_assert_eq!(target.stream_position().ok(), Some(HEADER_BYTES as u64));
    let source = disk.map(File::open).transpose()?;
    if level > 0 {
        let mut packer = GzEncoder::new(target, Compression::new(level));
        read_into(source, kind, units, &mut packer)?;
        packer.finish()?;
        return Ok(());
    }
    match (kind, source) {
        (DiskKind::Fba, source) => {
            let size = (units * DiskKind::Fba.unit_bytes()).saturating_sub(BEFORE_PARTITION);
            target.set_len(HEADER_BYTES as u64 + size)?;
            let Some(mut source) = source else { return Ok(()) };
            source.seek(SeekFrom::Start(BEFORE_PARTITION))?;
            copy_sparse(&mut source, &mut target)
        }
        (DiskKind::Eckd, source) => {
            let mut target = BufWriter::with_capacity(PIECE, target);
            read_into(source, kind, units, &mut target)?;
            target.flush()
        }
    }
}

fn read_into(source: Option<File>, kind: DiskKind, units: u64, out: &mut dyn Write) -> io::Result<()> {
    match (kind, source) {
        (DiskKind::Eckd, None) => {
            let tracks = usize::try_from(units * TRACKS_PER_CYLINDER).unwrap_or(0);
            out.write_all(&vec![0; tracks])
        }
        (DiskKind::Eckd, Some(source)) => read_tracks(source, units * TRACKS_PER_CYLINDER, out),
        (DiskKind::Fba, source) => {
            let size = (units * DiskKind::Fba.unit_bytes()).saturating_sub(BEFORE_PARTITION);
            let mut source: Box<dyn Read> = match source {
                Some(mut file) => {
                    file.seek(SeekFrom::Start(BEFORE_PARTITION))?;
                    Box::new(file)
                }
                None => Box::new(io::repeat(0)),
            };
            io::copy(&mut source.as_mut().take(size), out).map(|_| ())
        }
    }
}

fn read_tracks(mut source: File, tracks: u64, out: &mut dyn Write) -> io::Result<()> {
    let usual = {
        let mut head = Vec::new();
        formatted().write_head(&mut head);
        head
    };
    let usual_body = usize::try_from(formatted().body_bytes()).unwrap_or(0);
    let head_at = usize::try_from(HEAD_AT).unwrap_or(0);
    let mut slot = vec![0; usize::try_from(SLOT).unwrap_or(0)];
    for _ in 0..tracks {
        source.read_exact(&mut slot)?;
        let (bodies, field) = slot.split_at(head_at);
        let length = usize::from(u16::from_be_bytes([field[0], field[1]]));
        if length == 0 {
            out.write_all(&usual)?;
            out.write_all(&bodies[..usual_body])?;
            continue;
        }
        let head = field.get(2..2 + length).ok_or(io::ErrorKind::InvalidData)?;
        let body = body_bytes(head).filter(|body| *body <= bodies.len()).ok_or(io::ErrorKind::InvalidData)?;
        out.write_all(head)?;
        out.write_all(&bodies[..body])?;
    }
    Ok(())
}

/// Returns the octets of the bodies behind the head of a track.
fn body_bytes(head: &[u8]) -> Option<usize> {
    struct Bodies(u64);
    impl TrackVisitor for Bodies {
        fn track(&mut self, start: &TrackStart<'_>) {
            self.0 = start.layout.body_bytes();
        }
        fn body(&mut self, _: &[u8]) {}
    }
    let mut found = Bodies(0);
    StreamDecoder::new().push(head, &mut found).ok()?;
    usize::try_from(found.0).ok()
}

/// Copies to the present place of a file of the right length, leaving out zeros; the source may end in damage.
fn copy_sparse(source: &mut dyn Read, target: &mut File) -> io::Result<()> {
    let mut buffer = vec![0; PIECE];
    while let Ok(count) = source.read(&mut buffer) {
        let piece = &buffer[..count];
        if count == 0 {
            break;
        }
        if piece.iter().all(|octet| *octet == 0) {
            target.seek(SeekFrom::Current(i64::try_from(count).unwrap_or(0)))?;
        } else {
            target.write_all(piece)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::golden;

    /// Writes an image onto a disk and reads it back; returns the payloads before and after.
    fn round(image: &[u8], kind: DiskKind, units: u64, level: u32) -> (Vec<u8>, Vec<u8>) {
        let folder = tempfile::tempdir().unwrap();
        let [from, disk, to] = ["from", "disk", "to"].map(|name| folder.path().join(name));
        fs::write(&from, image).unwrap();
        write(&from, &image[..HEADER_BYTES], &disk, kind, units).unwrap();
        read(Some(&disk), kind, units, level, &to).unwrap();
        (payload(image), payload(&fs::read(&to).unwrap()))
    }

    fn payload(image: &[u8]) -> Vec<u8> {
        let level = Fields::read(image).unwrap().level_number().unwrap();
        let mut octets = Vec::new();
        let stored = &image[HEADER_BYTES..];
        if level == 0 {
            return stored.to_vec();
        }
        MultiGzDecoder::new(stored).read_to_end(&mut octets).unwrap();
        octets
    }

    #[test]
    fn a_volume_comes_back_as_it_was() {
        let image = golden::image(20).unwrap();
        for level in [0, 1] {
            let (before, after) = round(&image, DiskKind::Eckd, 20, level);
            assert!(before == after, "level {level}");
        }
    }

    #[test]
    fn a_larger_disk_has_formatted_tracks_behind_the_image() {
        let (before, after) = round(&golden::image(20).unwrap(), DiskKind::Eckd, 21, 1);
        assert!(after.starts_with(&before));
        let track = &after[before.len()..before.len() + 6];
        assert_eq!(track, [0x0c, 0x0c, 0x00, 0x0c, 0x10, 0x00]);
    }

    #[test]
    fn a_partition_comes_back_as_it_was() {
        let mut image = Header::new(Tag::FbaPart, 400, 0).write();
        image
            .extend((0..398 * 512).map(|index: u32| if index < 70_000 { 0 } else { index.to_be_bytes()[3] }));
        for level in [0, 6] {
            let (before, after) = round(&image, DiskKind::Fba, 400, level);
            assert!(before == after, "level {level}");
        }
    }

    #[test]
    fn a_disk_that_nobody_wrote_has_no_records() {
        let folder = tempfile::tempdir().unwrap();
        let image = folder.path().join("image");
        read(None, DiskKind::Eckd, 3, 0, &image).unwrap();
        assert_eq!(payload(&fs::read(&image).unwrap()), vec![0; 45]);
    }
}
