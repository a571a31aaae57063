//! Seeded mutations of images drive the fuzz entry points for a bounded count.
//!
//! More of them: `ZVMCTL_FUZZ_ROUNDS=100000 cargo test --lib image::tests::mutation -- --nocapture`.

use std::fs;
use std::ops::Range;
use std::time::{Duration, Instant};

use super::fixture::{Volume, ext2, fba_part, image, ldl, system};
use super::making::mbr;
use crate::image::header::Tag;
use crate::image::{Build, Convert, Extract, build, cat, compare, convert, extract, fuzz, list};
use crate::progress::Quiet;

/// Mutations of a small image; larger ones get fewer, so that a run stays within seconds.
const ROUNDS: usize = 80;
const BYTES_IN_ALL: usize = 12 << 20;
/// Even of the largest image there are some.
const FEWEST: usize = 4;

/// A small generator: the same mutations in every run.
struct Random(u64);

/// How a number is written.
#[derive(Clone, Copy)]
enum Order {
    Big,
    Little,
    /// Decimal digits, as in the header of an image.
    Digits,
}

/// Where a number stands in a structure.
#[derive(Clone, Copy)]
struct Field {
    at: usize,
    bytes: usize,
    order: Order,
}

/// Numbers of so many bytes, one every `step` bytes.
fn fields(range: Range<usize>, step: usize, bytes: usize, order: Order) -> Vec<Field> {
    range.step_by(step).map(|at| Field { at, bytes, order }).collect()
}

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap()
    }

    /// Changes a few bytes, mostly where structures stand: near the beginning.
    fn mutate(&mut self, bytes: &mut Vec<u8>) {
        const VALUES: [u8; 8] = [0, 1, 0x7f, 0x80, 0xff, 0x0c, 0x10, 0x20];
        for _ in 0..=self.below(8) {
            let span = [64, 600, 4096, bytes.len()][self.below(4)].min(bytes.len());
            let at = self.below(span);
            match self.below(6) {
                0 => bytes.truncate(at),
                1 => bytes.insert(at.min(bytes.len()), VALUES[self.below(8)]),
                2 => {
                    let length = self.below(16).min(bytes.len().saturating_sub(at));
                    bytes[at..at + length].fill(VALUES[self.below(8)]);
                }
                3 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
                4 if at < bytes.len() => bytes[at] = VALUES[self.below(8)],
                _ if at < bytes.len() => bytes[at] = self.next().to_be_bytes()[0],
                _ => {}
            }
        }
    }

    /// Sets a few numbers to values at which something ends: none, all, one more, the size of the file.
    fn set_fields(&mut self, bytes: &mut [u8], fields: &[Field]) {
        for _ in 0..=self.below(3) {
            let field = fields[self.below(fields.len())];
            let length = bytes.len() as u64;
            let Some(place) = bytes.get_mut(field.at..field.at + field.bytes) else { continue };
            let old = place.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
            let old = if matches!(field.order, Order::Little) {
                old.swap_bytes() >> (64 - 8 * field.bytes)
            } else {
                old
            };
            let most = u64::MAX >> (64 - 8 * field.bytes.min(8));
            let half = most / 2;
            let values = [
                0,
                1,
                2,
                old.wrapping_sub(1),
                old.wrapping_add(1),
                old.wrapping_mul(2),
                half,
                half + 1,
                most,
                most - 1,
                length,
                length / 512,
                length / 512 + 1,
                self.next() >> self.below(64),
            ];
            let value = values[self.below(values.len())];
            match field.order {
                Order::Big => place.copy_from_slice(&value.to_be_bytes()[8 - field.bytes..]),
                Order::Little => place.copy_from_slice(&value.to_le_bytes()[..field.bytes]),
                Order::Digits => {
                    let digits = format!("{value:>width$}", width = field.bytes);
                    place.copy_from_slice(&digits.as_bytes()[digits.len() - field.bytes..]);
                }
            }
        }
    }
}

/// Runs a target with an image, then with mutations of it: bytes anywhere, and numbers where its fields are.
fn drive(seed: u64, start: &[u8], fields: &[Field], target: impl Fn(&[u8])) {
    target(start);
    let wished = std::env::var("ZVMCTL_FUZZ_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    let rounds = wished.unwrap_or_else(|| ROUNDS.min(BYTES_IN_ALL / start.len()).max(FEWEST));
    let (mut random, mut slowest) = (Random(seed), (Duration::ZERO, 0));
    for round in 0..rounds {
        let mut bytes = start.to_vec();
        if fields.is_empty() || random.below(3) == 0 {
            random.mutate(&mut bytes);
        } else {
            random.set_fields(&mut bytes, fields);
        }
        let begun = Instant::now();
        target(&bytes);
        slowest = slowest.max((begun.elapsed(), round));
    }
    if wished.is_some() {
        let (time, round) = slowest;
        println!("seed {seed}: {rounds} executions, the slowest {time:?} in round {round}");
    }
}

fn root() -> Vec<u8> {
    ext2(200, &system("ID=rhel\nVERSION_ID=9.4\n"))
}

/// Size, length of the header and compression of an image.
fn header() -> Vec<Field> {
    [(20, 12), (43, 4), (54, 1)].map(|(at, bytes)| Field { at, bytes, order: Order::Digits }).to_vec()
}

/// Superblock, groups, inodes and directories of the small ext2 file system.
fn ext_fields() -> Vec<Field> {
    const INODES: usize = 5 * 1024;
    const DATA: usize = 21 * 1024;
    let areas =
        [1024..1288, 2048..2080, INODES + 128..INODES + 256, INODES + 1280..INODES + 1800, DATA..DATA + 96];
    let numbers = |area: Range<usize>| {
        [fields(area.clone(), 4, 4, Order::Little), fields(area, 2, 2, Order::Little)].concat()
    };
    areas.into_iter().flat_map(numbers).collect()
}

/// Superblock, the first inodes, and beginning and end of the blocks of directories and trees.
fn xfs_fields(image: &[u8]) -> Vec<Field> {
    const MAGICS: [&[u8]; 9] =
        [b"XDB3", b"XDD3", b"XD2B", b"XD2D", b"BMAP", b"BMA3", b"XD2F", b"XDF3", b"XSLM"];
    let first = 0..272;
    let mut areas = vec![first];
    let inodes = (0..image.len()).step_by(256).filter(|at| image[*at..].starts_with(b"IN"));
    areas.extend(inodes.take(32).map(|at| at..at + 256));
    for at in (0..image.len()).step_by(512) {
        if MAGICS.iter().any(|magic| image[at..].starts_with(magic)) {
            areas.extend([at..at + 128, at + 4096 - 32..at + 4096]);
        }
    }
    let numbers = |area: Range<usize>| {
        [
            fields(area.clone(), 8, 8, Order::Big),
            fields(area.clone(), 4, 4, Order::Big),
            fields(area.clone(), 2, 2, Order::Big),
            fields(area, 1, 1, Order::Big),
        ]
        .concat()
    };
    areas.into_iter().flat_map(numbers).collect()
}

#[test]
fn containers() {
    drive(1, &fba_part(&root(), 6), &header(), fuzz::image);
    drive(2, &Volume::with(1, root()).image(), &header(), fuzz::image);
    drive(3, &ldl(1, "LNX1LDLA01", &root()), &header(), fuzz::image);
    drive(11, &fba_part(&root(), 0), &header(), fuzz::image);
}

#[test]
fn volumes_and_tracks() {
    let stream = Volume::with(1, root()).stream();
    let heads = fields(0..64, 1, 1, Order::Big);
    drive(4, &stream, &heads, fuzz::volume);
    drive(5, &stream, &heads, fuzz::tracks);
    // A raw track: cylinder, head, and the count fields of its records.
    let mut track = vec![0; crate::image::ckd::TRACK_IMAGE_BYTES];
    track[12..14].copy_from_slice(&[0, 8]);
    for record in 0_u8..12 {
        let at = 16 + usize::from(record) * (8 + 4096);
        track[at + 4] = record + 1;
        track[at + 6..at + 8].copy_from_slice(&[0x10, 0]);
    }
    track[16 + 12 * (8 + 4096)..][..8].fill(0xff);
    let counts = (0..12).flat_map(|record| fields(16 + record * 4104..24 + record * 4104, 1, 1, Order::Big));
    let counts: Vec<_> = fields(0..16, 2, 2, Order::Big).into_iter().chain(counts).collect();
    drive(6, &track, &counts, fuzz::tracks);
}

#[test]
fn tables_of_contents() {
    let volume = Volume { partitions: vec![(2, 7, "NATIVE"), (8, 14, "LVM")], ..Volume::with(1, Vec::new()) };
    let mut start = super::fixture::ebcdic("VOL10X0100", fuzz::LABEL_BYTES);
    start[11..16].copy_from_slice(&[0, 0, 0, 1, 1]);
    for (key, data) in volume.vtoc() {
        start.extend([key, data].concat());
    }
    let mut places = fields(11..16, 1, 1, Order::Big);
    places.extend(fields(76..88, 1, 1, Order::Big));
    for record in 0..3 {
        let data = fuzz::LABEL_BYTES + record * fuzz::RECORD_BYTES + 44;
        places.extend(fields(data..data + 94, 1, 2, Order::Big));
    }
    for seed in 12..16 {
        drive(seed, &start, &places, fuzz::vtoc);
    }
}

#[test]
fn qcow2_disks() {
    let mut places = fields(0..112, 4, 4, Order::Big);
    places.extend(fields(0..112, 8, 8, Order::Big));
    places.extend(fields(512..1600, 8, 8, Order::Big));
    for (seed, version) in [(9, 2), (10, 3)] {
        drive(seed, &super::qcow2::file(version, &super::qcow2::CLUSTERS), &places, fuzz::qcow2);
    }
}

/// A disk with a GPT of four partitions.
fn gpt(sector: usize) -> Vec<u8> {
    let mut disk = vec![0; 40 * sector];
    disk[450] = 0xee;
    disk[458..462].fill(0xff);
    disk[510..512].copy_from_slice(&[0x55, 0xaa]);
    disk[sector..sector + 8].copy_from_slice(b"EFI PART");
    for (at, value) in [(72, 2), (80, 4), (84, 128)] {
        disk[sector + at] = value;
    }
    for entry in 0_u8..4 {
        let at = 2 * sector + 128 * usize::from(entry);
        disk[at..at + 16].fill(entry + 1);
        (disk[at + 32], disk[at + 40]) = (8 + entry * 8, 15 + entry * 8);
    }
    disk
}

#[test]
fn partition_tables() {
    let disk = mbr(&[&root()[..64 << 10], &[0; 4096]]);
    drive(16, &disk, &fields(446..512, 2, 4, Order::Little), fuzz::table);
    let mut chained = disk;
    // An extended partition whose chain leads to itself.
    chained[446 + 16 + 4] = 0x05;
    chained.copy_within(440..512, (256 << 10) + 440);
    let first = u32::try_from((256 << 10) / 512).unwrap();
    chained[446 + 16 + 8..][..4].copy_from_slice(&first.to_le_bytes());
    let mut places = fields(446..512, 2, 4, Order::Little);
    places.extend(fields((256 << 10) + 446..(256 << 10) + 512, 2, 4, Order::Little));
    drive(17, &chained, &places, fuzz::table);
    for (seed, sector) in [(18, 512), (19, 4096)] {
        let mut places = fields(sector..sector + 92, 8, 8, Order::Little);
        places.extend(fields(sector + 80..sector + 88, 4, 4, Order::Little));
        places.extend(fields(2 * sector..2 * sector + 512, 8, 8, Order::Little));
        drive(seed, &gpt(sector), &places, fuzz::table);
    }
}

#[test]
fn partitions_and_disks() {
    drive(7, &root(), &ext_fields(), fuzz::partition);
    let disk = image(Tag::FbaDisk, 1, 0, &[vec![0; 1024], root()].concat());
    drive(8, &disk[512..], &[], fuzz::disk);
}

#[test]
fn ext_file_systems() {
    drive(20, &root(), &ext_fields(), fuzz::ext);
}

#[test]
fn xfs_file_systems() {
    for (seed, image) in (21..).zip(crate::image::probe::xfs_images()) {
        drive(seed, &image, &xfs_fields(&image), fuzz::xfs);
    }
}

/// The mutated fields of a payload behind a header.
fn behind_header(fields: Vec<Field>) -> Vec<Field> {
    fields.into_iter().map(|field| Field { at: field.at + 512, ..field }).collect()
}

#[test]
fn inspection() {
    let places = [header(), behind_header(ext_fields())].concat();
    drive(23, &fba_part(&root(), 0), &places, fuzz::inspect);
}

#[test]
fn files_and_new_images_of_files() {
    let desk = tempfile::tempdir().unwrap();
    let (source, output) = (desk.path().join("source"), desk.path().join("output"));
    let places = [header(), behind_header(ext_fields())].concat();
    let every = |bytes: &[u8]| {
        fs::write(&source, bytes).unwrap();
        for path in ["/", "/etc", "etc/os-release"] {
            let _ = list(&source, None, path, &Quiet);
        }
        let _ = cat(&source, None, "/etc/os-release", &mut |_| Ok(()), &Quiet);
        let force = true;
        let _ = extract(
            &Extract { source: source.clone(), output: output.clone(), partition: Some(1), force },
            &Quiet,
        );
        let _ = convert(&Convert { force, ..Convert::new(&source, &output) }, &Quiet);
        let _ = build(&Build { force, ..Build::new(&source, &output) }, &Quiet);
        let _ = compare(&source, &output, &Quiet);
        let _ = fs::remove_file(&output);
        assert_eq!(fs::read_dir(desk.path()).unwrap().count(), 1, "a file is left");
    };
    drive(24, &fba_part(&root(), 0), &places, every);
    drive(25, &root(), &ext_fields(), every);
    drive(26, &mbr(&[&root()]), &fields(446..512, 2, 4, Order::Little), every);
}
