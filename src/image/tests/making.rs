//! Images that are built, converted, extracted and compared.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use tempfile::TempDir;

use super::Code;
use super::fixture::{Volume, ext2, fba_part, gzip, image, system};
use crate::image::header::{Header, Tag};
use crate::image::{
    Build, Comparison, Convert, Extract, ImageKind, Made, MakeError, Options, Report, Severity, Unit, build,
    compare, convert, extract, validate_file,
};
use crate::model::DiskSize;
use crate::progress::{Progress, Quiet};

/// A folder to work in.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    fn build(&self, source: &Path, change: impl FnOnce(&mut Build)) -> Result<Made, MakeError> {
        let mut plan = Build::new(source, self.path("built.img"));
        plan.force = true;
        change(&mut plan);
        build(&plan, &Quiet)
    }

    fn convert(&self, source: &Path, change: impl FnOnce(&mut Convert)) -> Result<Made, MakeError> {
        let mut plan = Convert::new(source, self.path("converted.img"));
        plan.force = true;
        change(&mut plan);
        convert(&plan, &Quiet)
    }

    fn extract(&self, source: &str, partition: Option<u32>) -> Result<Vec<u8>, MakeError> {
        let (source, output) = (self.path(source), self.path("extracted.raw"));
        extract(&Extract { source, output: output.clone(), partition, force: true }, &Quiet)?;
        Ok(fs::read(output).unwrap())
    }

    fn compare(&self, first: &str, second: &str) -> Comparison {
        compare(&self.path(first), &self.path(second), &Quiet).unwrap()
    }

    fn validate(&self, name: &str) -> Report {
        validate_file(&self.path(name), &Options::default(), &Quiet).unwrap()
    }

    /// Errors and warnings of a complete and of a quick check.
    fn problems(&self, name: &str) -> Vec<Code> {
        let quick = Options { quick: true, ..Options::default() };
        let quick = validate_file(&self.path(name), &quick, &Quiet).unwrap();
        let all = self.validate(name).findings.into_iter().chain(quick.findings);
        all.filter(|finding| finding.severity > Severity::Info).map(|finding| finding.code).collect()
    }

    fn files(&self) -> usize {
        fs::read_dir(self.0.path()).unwrap().count()
    }
}

/// A partition with a system in it, and noise behind its files.
fn partition(blocks: usize, noise: &[u8]) -> Vec<u8> {
    let mut partition = ext2(blocks, &system("ID=rhel\nVERSION_ID=9.4\n"));
    let at = partition.len() - noise.len().min(partition.len() / 2);
    let length = partition.len() - at;
    partition[at..].copy_from_slice(&noise[..length]);
    partition
}

/// A disk with an MBR and these partitions, each at a multiple of 128 KiB.
pub(super) fn mbr(partitions: &[&[u8]]) -> Vec<u8> {
    let mut disk = vec![0; 128 << 10];
    for (index, content) in partitions.iter().enumerate() {
        let first = u32::try_from(disk.len() / 512).unwrap();
        let sectors = u32::try_from(content.len() / 512).unwrap();
        let entry = 446 + index * 16;
        disk[entry + 4] = 0x83;
        disk[entry + 8..entry + 12].copy_from_slice(&first.to_le_bytes());
        disk[entry + 12..entry + 16].copy_from_slice(&sectors.to_le_bytes());
        disk.extend_from_slice(content);
        disk.resize(disk.len().next_multiple_of(128 << 10), 0);
    }
    disk[510..512].copy_from_slice(&[0x55, 0xaa]);
    disk
}

fn noise() -> impl Strategy<Value = Vec<u8>> {
    let part = (prop_oneof![Just(0), any::<u8>()], 1..40_000_usize, any::<bool>());
    proptest::collection::vec(part, 0..4).prop_map(|parts| {
        let mut state = 1_u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        };
        let fill = |(byte, length, random): (u8, usize, bool)| -> Vec<u8> {
            (0..length).map(|_| if random { next() } else { byte }).collect()
        };
        parts.into_iter().flat_map(fill).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn what_was_built_extracts_to_its_source_and_is_sound(
        noise in noise(),
        level in 0_u8..=9,
        on_disk in any::<bool>(),
        packed in any::<bool>(),
        large in any::<bool>(),
    ) {
        let desk = Desk::new();
        let content = partition(if large { 1500 } else { 200 }, &noise);
        let source = if on_disk { mbr(&[&content]) } else { content.clone() };
        let source = desk.put("source", &if packed { gzip(&source) } else { source });
        let made = desk.build(&source, |plan| plan.level = level).unwrap();
        prop_assert_eq!(made.blocks, Some(content.len() as u64 / 512 + 2));
        prop_assert_eq!(made.would_boot, None);
        prop_assert!(desk.extract("built.img", Some(1)).unwrap() == content);
        // The system of the fixture has no init: nothing is said about activation.
        prop_assert_eq!(desk.problems("built.img"), []);
        prop_assert_eq!(fs::metadata(desk.path("built.img")).unwrap().len(), made.file_bytes);
        let first = fs::read(desk.path("built.img")).unwrap();
        for threads in [1, 3] {
            desk.build(&source, |plan| (plan.level, plan.threads) = (level, Some(threads))).unwrap();
            prop_assert!(fs::read(desk.path("built.img")).unwrap() == first, "{} threads", threads);
        }
    }

    #[test]
    fn converting_there_and_back_keeps_the_content(noise in noise(), level in 0_u8..=9, more in 0_u64..3000) {
        let desk = Desk::new();
        let content = partition(300, &noise);
        let part = desk.put("part.img", &fba_part(&content, 6));
        let blocks = content.len() as u64 / 512 + 2 + more;
        desk.convert(&part, |plan| {
            plan.kind = Some(ImageKind::FbaDisk);
            plan.level = Some(level);
            plan.size = Some(DiskSize::Blocks(blocks));
        }).unwrap();
        prop_assert_eq!(desk.problems("converted.img"), [Code::BootRecordMissing]);
        fs::rename(desk.path("converted.img"), desk.path("disk.img")).unwrap();
        desk.convert(&desk.path("disk.img"), |plan| plan.kind = Some(ImageKind::FbaPart)).unwrap();
        prop_assert_eq!(desk.problems("converted.img"), []);
        let found = desk.extract("converted.img", Some(1)).unwrap();
        prop_assert_eq!(found.len() as u64, (blocks - 2) * 512);
        prop_assert!(found.starts_with(&content) && found[content.len()..].iter().all(|byte| *byte == 0));
        let compared = desk.compare("disk.img", "converted.img");
        prop_assert!(compared.equal, "{:?}", compared);
    }

    #[test]
    fn a_change_is_found_where_it_is(
        noise in noise(),
        at in any::<prop::sample::Index>(),
        length in 1_usize..3000,
        level in 0_u8..=9,
    ) {
        let desk = Desk::new();
        let content = partition(300, &noise);
        let mut changed = content.clone();
        let at = at.index(content.len());
        let end = content.len().min(at + length);
        changed[at..end].iter_mut().for_each(|byte| *byte ^= 0x55);
        desk.put("one.img", &fba_part(&content, level));
        desk.put("other.img", &fba_part(&changed, 1));
        desk.put("bare", &content);
        prop_assert!(desk.compare("one.img", "bare").equal);
        let found = desk.compare("one.img", "other.img");
        prop_assert_eq!((found.unit, found.equal, found.differences.len()), (Unit::Blocks, false, 1));
        let range = &found.differences[0];
        let (first, last) = (at as u64 / 512 + 2, (end as u64 - 1) / 512 + 2);
        prop_assert_eq!((range.first, range.last, range.count), (first, last, last - first + 1));
        prop_assert_eq!((range.partition, range.only_in.clone()), (Some(1), None));
    }

    #[test]
    fn a_changed_track_is_found_in_its_cylinder(track in 2_usize..45, byte in 0_usize..49_152) {
        let desk = Desk::new();
        let mut volume = Volume::with(3, partition(300, &[]));
        desk.put("one.img", &volume.image());
        volume.content.push((track, Vec::new()));
        let mut stream = volume.stream();
        // Tracks 0 and 1 have other lengths (disk-images.md section 2.2).
        stream[37_141 + 1_686 + (track - 2) * 49_158 + 6 + byte] ^= 1;
        desk.put("other.img", &image(Tag::CkdDisk, 3, 0, &stream));
        let found = desk.compare("one.img", "other.img");
        prop_assert_eq!((found.unit, found.first_units, found.second_units), (Unit::Cylinders, 3, 3));
        let ranges: Vec<_> =
            found.differences.iter().map(|each| (each.first, each.last, each.count, each.partition)).collect();
        let cylinder = track as u64 / 15;
        prop_assert_eq!(ranges, [(cylinder, cylinder, 1, Some(1))]);
    }
}

#[test]
fn a_volume_is_extracted_as_its_blocks() {
    let desk = Desk::new();
    let content = partition(300, &[7; 5000]);
    let volume = Volume::with(2, content.clone());
    desk.put("volume.img", &volume.image());
    let root = desk.extract("volume.img", Some(1)).unwrap();
    assert_eq!(root.len(), 28 * 49_152);
    assert!(root.starts_with(&content));
    let whole = desk.extract("volume.img", None).unwrap();
    assert_eq!(whole.len(), 30 * 49_152);
    assert!(whole[2 * 49_152..] == root);
    // Block 2 is record 3, which holds the label without its key.
    assert!(whole[8192..].starts_with(&[0xe5, 0xd6, 0xd3, 0xf1]));
    assert!(matches!(desk.extract("volume.img", Some(2)), Err(MakeError::NoPartition { .. })));
}

#[test]
fn a_volume_grows_by_formatted_tracks_and_its_table_says_so() {
    let desk = Desk::new();
    let volume = Volume::with(2, partition(300, &[]));
    let source = desk.put("volume.img", &volume.image());
    let made = desk.convert(&source, |plan| plan.size = Some(DiskSize::Cylinders(5))).unwrap();
    assert_eq!((made.cylinders, made.blocks), (Some(5), None));
    assert_eq!(desk.problems("converted.img"), []);
    let facts = desk.validate("converted.img").facts.ckd.unwrap();
    assert_eq!((facts.cylinders, facts.records), (Some(5), Some(5 * 15 * 12)));
    let found = desk.compare("volume.img", "converted.img");
    let ranges: Vec<_> = found
        .differences
        .iter()
        .map(|each| (each.first, each.last, each.count, each.only_in.is_some()))
        .collect();
    // Track 1, where the count of cylinders stands, and what was added.
    assert_eq!(ranges, [(0, 0, 1, false), (2, 4, 45, true)]);
    let smaller = desk.convert(&source, |plan| plan.size = Some(DiskSize::Cylinders(1)));
    assert!(matches!(smaller, Err(MakeError::TooSmall { .. })));
    let huge = desk.convert(&source, |plan| plan.size = Some(DiskSize::Cylinders(65_521)));
    assert!(matches!(huge, Err(MakeError::TooLarge { cylinders: 65_521 })));
}

#[test]
fn headers_are_repaired_and_content_is_kept() {
    let desk = Desk::new();
    let content = partition(300, &[1, 2, 3]);
    let sound = fba_part(&content, 6);
    let blocks = content.len() / 512 + 2;
    desk.put("sound.img", &sound);
    let with = |at: usize, text: &[u8]| {
        let mut image = sound.clone();
        image[at..at + text.len()].copy_from_slice(text);
        image
    };
    let header = Header::new(Tag::FbaPart, blocks as u64, 6).write();
    let cases = [
        (with(54, b"0"), Code::GzipFlagMismatch),
        (with(54, b"x"), Code::GzipLevelInvalid),
        (with(43, b"0700"), Code::HlenInvalid),
        (with(20, format!("{blocks:012}").as_bytes()), Code::SizeLeadingZeros),
        (with(20, format!("{blocks:<12}").as_bytes()), Code::SizeFieldLayout),
        (with(20, b"         six"), Code::SizeNotNumeric),
        (with(33, b"CYL"), Code::UnitMismatch),
        (with(200, b"x"), Code::HeaderPaddingNotBlank),
        ([&header[..36], &gzip(&content)].concat(), Code::ContainerV1),
        ([&header[..55], &gzip(&content)].concat(), Code::HeaderLength),
        ([&header[..], &content].concat(), Code::GzipFlagMismatch),
    ];
    for (damaged, code) in cases {
        let source = desk.put("damaged.img", &damaged);
        let made = desk.convert(&source, |_| {}).unwrap();
        let repaired: Vec<_> = made.repaired.iter().map(|finding| finding.code).collect();
        assert_eq!(repaired, [code]);
        assert_eq!((desk.problems("converted.img"), made.blocks), (vec![], Some(blocks as u64)), "{code}");
        assert!(desk.compare("sound.img", "converted.img").equal, "{code}");
    }
}

#[test]
fn damage_is_refused_and_leaves_no_file() {
    let desk = Desk::new();
    let sound = fba_part(&partition(300, &[9; 4000]), 6);
    let mut flipped = sound.clone();
    let middle = sound.len() / 2;
    flipped[middle] ^= 0x10;
    let volume = Volume::with(2, Vec::new()).stream();
    let cut = volume.len() - 1000;
    let cases = [
        sound[..sound.len() - 20].to_vec(),
        flipped,
        image(Tag::CkdDisk, 2, 6, &volume[..cut]),
        image(Tag::CkdDisk, 3, 6, &volume),
        image(Tag::CkdDisk, 2, 6, &[&volume[..], &[1, 9, 9]].concat()),
        Header::placeholder(crate::model::DiskKind::Fba),
    ];
    for (index, damaged) in cases.iter().enumerate() {
        let source = desk.put("damaged.img", damaged);
        assert!(matches!(desk.convert(&source, |_| {}), Err(MakeError::Damaged { .. })), "convert {index}");
        let extracted = desk.extract("damaged.img", None);
        assert!(matches!(extracted, Err(MakeError::Damaged { .. })), "extract {index}");
        assert_eq!(desk.files(), 1);
    }
}

#[test]
fn what_to_build_is_never_guessed() {
    let desk = Desk::new();
    let (boot, root) = (ext2(100, &[]), partition(200, &[]));
    let two = desk.put("two", &mbr(&[&boot, &root]));
    assert!(matches!(desk.build(&two, |_| {}), Err(MakeError::Ambiguous { .. })));
    let made = desk.build(&two, |plan| plan.partition = Some(2)).unwrap();
    assert!(made.remarks.iter().any(|remark| remark.contains("/boot")), "{made:?}");
    assert!(desk.extract("built.img", Some(1)).unwrap() == root);
    let made = desk.build(&two, |plan| plan.kind = Some(ImageKind::Scsi)).unwrap();
    assert_eq!((made.would_boot, made.level), (Some(false), 0));
    assert!(desk.compare("built.img", "two").equal);
    assert!(matches!(
        desk.build(&two, |plan| plan.partition = Some(3)),
        Err(MakeError::NoPartition { number: 3, .. })
    ));
    let eckd = desk.build(&two, |plan| plan.kind = Some(ImageKind::Eckd));
    assert!(matches!(eckd, Err(MakeError::Impossible { .. })));
    let text = desk.put("notes", b"no disk at all");
    assert!(matches!(desk.build(&text, |_| {}), Err(MakeError::Foreign { .. })));
    let image = desk.put("image", &fba_part(&root, 6));
    assert!(matches!(desk.build(&image, |_| {}), Err(MakeError::Foreign { .. })));
    let small = desk.build(&two, |plan| (plan.partition, plan.size) = (Some(2), Some(DiskSize::Blocks(401))));
    assert!(matches!(small, Err(MakeError::TooSmall { .. })));
    let unit = desk.build(&two, |plan| (plan.partition, plan.size) = (Some(2), Some(DiskSize::Cylinders(9))));
    assert!(matches!(unit, Err(MakeError::Ambiguous { .. })));
}

#[test]
fn a_qcow2_disk_gives_the_image_of_the_raw_one() {
    let desk = Desk::new();
    let content = partition(200, &[3; 3000]);
    let clusters: Vec<_> = content
        .chunks(512)
        .map(|cluster| match cluster {
            [0, ..] if cluster.iter().all(|byte| *byte == 0) => super::qcow2::Cluster::Zero,
            [3, ..] if cluster.iter().all(|byte| *byte == 3) => super::qcow2::Cluster::Compressed(3),
            _ => super::qcow2::Cluster::Absent,
        })
        .collect();
    // Clusters of mixed bytes are put into the file afterwards.
    let mut file = super::qcow2::file(3, &clusters);
    for (number, cluster) in content.chunks(512).enumerate() {
        if matches!(clusters[number], super::qcow2::Cluster::Absent) {
            file.resize(file.len().next_multiple_of(512), 0);
            let entry = (file.len() as u64 | 1 << 63).to_be_bytes();
            file[1024 + number * 8..][..8].copy_from_slice(&entry);
            file.extend_from_slice(cluster);
        }
    }
    let raw = desk.put("raw", &content);
    desk.build(&raw, |_| {}).unwrap();
    let expected = fs::read(desk.path("built.img")).unwrap();
    for (name, bytes) in [("disk.qcow2", file.clone()), ("disk.qcow2.gz", gzip(&file))] {
        let source = desk.put(name, &bytes);
        desk.build(&source, |_| {}).unwrap();
        assert!(fs::read(desk.path("built.img")).unwrap() == expected, "{name}");
    }
    assert!(desk.compare("disk.qcow2", "raw").equal);
}

/// Asks to stop once some bytes went by.
struct Stops(std::sync::atomic::AtomicU64);

impl Progress for Stops {
    fn begin(&self, _: &str, _: Option<u64>) {}
    fn advance(&self, bytes: u64) {
        self.0.fetch_add(bytes, std::sync::atomic::Ordering::Relaxed);
    }
    fn cancelled(&self) -> bool {
        self.0.load(std::sync::atomic::Ordering::Relaxed) > 2 << 20
    }
}

#[test]
fn an_interrupted_build_leaves_nothing() {
    let desk = Desk::new();
    let mut content = partition(200, &[]);
    content.resize(40 << 20, 1);
    let source = desk.put("source", &content);
    let error = build(&Build::new(&source, desk.path("built.img")), &Stops(0.into())).unwrap_err();
    assert_eq!(crate::error::Diagnose::diagnosis(&error).exit, crate::error::Exit::Interrupted);
    assert_eq!(desk.files(), 1);
}

/// A raw disk of 100 blocks with one partition in a PC partition table.
fn with_partition(first: u32, sectors: u32) -> Vec<u8> {
    let mut disk = vec![0; 100 * 512];
    disk[450] = 0x83;
    disk[454..458].copy_from_slice(&first.to_le_bytes());
    disk[458..462].copy_from_slice(&sectors.to_le_bytes());
    disk[510..512].copy_from_slice(&[0x55, 0xaa]);
    disk
}

#[test]
fn a_partition_that_its_disk_does_not_hold_is_not_taken_out() {
    let desk = Desk::new();
    desk.put("disk", &with_partition(90, 10));
    assert_eq!(desk.extract("disk", Some(1)).unwrap().len(), 10 * 512);
    for (first, sectors) in [(90, 11), (200, 4), (u32::MAX, u32::MAX)] {
        let source = desk.put("disk", &with_partition(first, sectors));
        assert!(matches!(desk.extract("disk", Some(1)), Err(MakeError::Damaged { .. })), "{first}");
        assert!(matches!(desk.build(&source, |_| {}), Err(MakeError::Damaged { .. })), "{first}");
    }
}

#[test]
fn a_size_that_no_header_can_state_is_refused_before_anything_is_written() {
    let desk = Desk::new();
    let source = desk.put("root", &ext2(200, &system("ID=rhel\nVERSION_ID=9.4\n")));
    for kind in [ImageKind::FbaPart, ImageKind::FbaDisk] {
        let made = desk.build(&source, |plan| {
            plan.kind = Some(kind);
            plan.size = Some(DiskSize::Blocks(1_000_000_000_000));
        });
        assert!(matches!(made, Err(MakeError::TooLargeToState { .. })), "{kind}");
    }
    assert!(!desk.path("built.img").exists());
}
