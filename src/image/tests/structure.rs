//! What lies on the disk: labels, partitions, boot records, the system in the root file system.

use super::fixture::{Volume, ebcdic, ext2, fba_part, image, ldl, program, system};
use super::{Code, finding, problems, report};
use crate::image::facts::{Layout, Table};
use crate::image::header::Tag;

const RHEL: &str = "ID=rhel\nVERSION_ID=9.4\n";

fn root() -> Vec<u8> {
    ext2(200, &system(RHEL))
}

#[test]
fn a_cdl_volume_gives_all_its_facts() {
    let facts = report(&Volume::with(2, root()).image()).facts;
    let volume = facts.volume.unwrap();
    assert_eq!((volume.layout, volume.volser.as_deref()), (Layout::Cdl, Some("0X0100")));
    let boot = facts.boot.unwrap();
    assert_eq!((boot.zipl, boot.place.as_deref()), (Some(true), Some("IPL2 record")));
    let [partition] = &facts.partitions.unwrap()[..] else { panic!("one partition") };
    assert_eq!((partition.first_track, partition.last_track), (Some(2), Some(29)));
    assert_eq!((partition.bytes, partition.dsn_kind.as_deref()), (Some(28 * 49_152), Some("NATIVE")));
    let fs = partition.fs.as_ref().unwrap();
    assert_eq!((fs.os_release.as_deref(), fs.elf_machine.as_deref()), (Some("rhel9.4"), Some("s390x")));
}

#[test]
fn a_volume_without_label_or_table_ends_the_look() {
    let of = |change: fn(&mut Volume)| {
        let mut volume = Volume::with(1, root());
        change(&mut volume);
        problems(&volume.image())
    };
    assert_eq!(of(|volume| volume.labelled = false), [Code::VolumeLabelMissing]);
    assert_eq!(of(|volume| volume.described = false), [Code::VtocInvalid]);
    assert_eq!(of(|volume| volume.described_cylinders = 2), [Code::VtocInvalid]);
    assert_eq!(of(|volume| volume.vtoc_head = 14), [Code::VtocInvalid, Code::PartitionCount]);
    assert_eq!(of(|volume| volume.partitions.clear()), [Code::PartitionCount]);
    assert_eq!(of(|volume| volume.bootable = false), [Code::BootRecordMissing]);
    let empty = image(Tag::CkdDisk, 1, 6, &[0; 15]);
    assert_eq!(problems(&empty), [Code::VolumeLabelMissing]);
}

#[test]
fn partitions_are_held_against_each_other_and_the_disk() {
    let of = |partitions: &[(u64, u64, &'static str)]| {
        let volume = Volume { partitions: partitions.to_vec(), ..Volume::with(2, root()) };
        problems(&volume.image())
    };
    assert_eq!(of(&[(2, 10, "NATIVE"), (11, 29, "NATIVE")]), [Code::PartitionCount]);
    assert_eq!(of(&[(2, 30, "NATIVE")]), [Code::PartitionBeyondDisk]);
    assert_eq!(of(&[(2, 10, "NATIVE"), (10, 29, "NATIVE")]), [Code::VtocInvalid, Code::PartitionCount]);
    assert_eq!(of(&[(1, 29, "NATIVE")]), [Code::VtocInvalid]);
    assert_eq!(of(&[(20, 10, "NATIVE")]), [Code::VtocInvalid]);
    assert_eq!(of(&[(2, 2, "NATIVE")]), [Code::FilesystemTruncated]);
}

#[test]
fn a_root_elsewhere_is_told_from_a_root_on_lvm() {
    let of = |content: Vec<u8>, kind| {
        let volume = Volume { partitions: vec![(2, 14, kind)], ..Volume::with(1, content) };
        problems(&volume.image())
    };
    let boot_only = ext2(200, &[("grub/grub.cfg", b"linux".to_vec())]);
    assert_eq!(of(boot_only, "NATIVE"), [Code::RootFilesystemMissing]);
    assert_eq!(of(vec![], "NATIVE"), [Code::RootFilesystemMissing]);
    assert_eq!(of(vec![], "LVM"), [Code::RootOnLvm]);
    let mut btrfs = vec![0; 70_000];
    btrfs[65_600..65_608].copy_from_slice(b"_BHRfS_M");
    assert_eq!(of(btrfs, "NATIVE"), [Code::FilesystemNotGrowable]);
    let mut swap = vec![0; 4096];
    swap[4086..].copy_from_slice(b"SWAPSPACE2");
    assert_eq!(of(swap, "SWAP"), [Code::RootFilesystemMissing]);
}

#[test]
fn the_system_inside_is_judged() {
    let of = |files: &[(&str, Vec<u8>)]| problems(&fba_part(&ext2(200, files), 6));
    let release = |text: &str| ("etc/os-release", text.as_bytes().to_vec());
    assert_eq!(of(&[release(RHEL), ("bin/true", program(62))]), [Code::ArchNotS390x]);
    assert_eq!(of(&[release("ID=debian\nVERSION_ID=12"), ("bin/true", program(22))]), [Code::OsUnsupported]);
    let init = ("sbin/init", program(22));
    assert_eq!(of(&[release(RHEL), init.clone()]), [Code::ActivationMissing]);
    let fstab =
        |number: &str| ("etc/fstab", format!("/dev/disk/by-path/ccw-0.0.{number} / ext4").into_bytes());
    assert_eq!(of(&[release(RHEL), fstab("0201")]), [Code::DeviceNumberHint]);
    assert_eq!(of(&[release(RHEL), fstab("0100")]), []);
}

#[test]
fn an_ldl_volume_works_but_cannot_grow() {
    let good = ldl(1, "LNX1LDLA01", &root());
    assert_eq!(problems(&good), [Code::LayoutLdl]);
    let facts = report(&good).facts;
    assert_eq!(facts.volume.unwrap().volser.as_deref(), Some("LDLA01"));
    let [partition] = &facts.partitions.unwrap()[..] else { panic!("one partition") };
    assert_eq!((partition.first_block_4k, partition.bytes), (Some(3), Some(177 * 4096)));
    assert_eq!(problems(&ldl(1, "", &root())), [Code::VolumeLabelMissing]);
    assert_eq!(problems(&ldl(1, "CMS1CMS001", &[])), [Code::CmsFormatted]);
}

/// An FBA disk with a label in block 1 and the root from block 2 on.
fn fba_disk(label: &str, zipl: bool) -> Vec<u8> {
    let mut disk = vec![0; 1024];
    if zipl {
        disk[112..116].copy_from_slice(b"zIPL");
    }
    disk[512..522].copy_from_slice(&ebcdic(label, 10));
    disk.extend(root());
    image(Tag::FbaDisk, disk.len() as u64 / 512, 6, &disk)
}

#[test]
fn an_fba_disk_has_one_partition_from_block_2() {
    assert_eq!(problems(&fba_disk("LNX1FBAA01", true)), []);
    assert_eq!(problems(&fba_disk("", true)), []);
    assert_eq!(problems(&fba_disk("LNX1FBAA01", false)), [Code::BootRecordMissing]);
    assert_eq!(problems(&fba_disk("CMS1CMS001", false)), [Code::CmsFormatted]);
    let facts = report(&fba_disk("LNX1FBAA01", true)).facts;
    assert_eq!(facts.volume.unwrap().label.as_deref(), Some("LNX1"));
    assert_eq!(facts.partitions.unwrap()[0].bytes, Some(200 * 1024));
}

/// A SCSI disk with the root from block 64 on.
fn scsi(partitions: u8) -> Vec<u8> {
    let mut disk = vec![0; 64 * 512];
    disk[..4].copy_from_slice(b"zIPL");
    disk[23] = 1;
    disk[24] = 2;
    disk[512..516].copy_from_slice(b"zIPL");
    for index in 0..partitions {
        let entry = 446 + usize::from(index) * 16;
        disk[entry + 4] = 0x83;
        disk[entry + 8] = if index == 0 { 64 } else { 32 };
        disk[entry + 12..entry + 14].copy_from_slice(if index == 0 { &[0x90, 1] } else { &[8, 0] });
    }
    disk[510..512].copy_from_slice(&[0x55, 0xaa]);
    disk.extend(root());
    disk
}

#[test]
fn a_raw_scsi_disk_has_no_container() {
    assert_eq!(problems(&scsi(1)), [Code::NoContainer]);
    assert_eq!(problems(&scsi(2)), [Code::NoContainer, Code::PartitionCount]);
    let facts = report(&scsi(1)).facts;
    assert_eq!(facts.table, Some(Table::Mbr));
    assert_eq!(facts.raw.unwrap().md5, facts.md5);
    let mut cut = scsi(1);
    cut.truncate(64 * 512 + 512 * 100);
    assert_eq!(problems(&cut), [Code::NoContainer, Code::PartitionBeyondDisk]);
}

#[test]
fn a_pc_table_does_not_belong_on_fba() {
    let disk = scsi(1);
    let blocks = disk.len() as u64 / 512;
    assert_eq!(problems(&image(Tag::FbaDisk, blocks, 6, &disk)), [Code::FbaHasPcPartitionTable]);
    let finding = finding(&image(Tag::FbaDisk, blocks, 6, &disk), Code::FbaHasPcPartitionTable);
    assert_eq!(finding.severity, crate::image::Severity::Error);
    assert_eq!(problems(&image(Tag::FcpDisk, blocks, 6, &disk)), [Code::FcpNotImportable]);
}

#[test]
fn a_damaged_root_file_system_is_told() {
    // Inode 2, the root directory.
    let mut damaged = root();
    let table = 5 * 1024;
    damaged[table + 128..table + 256].fill(0xff);
    assert_eq!(problems(&fba_part(&damaged, 6)), [Code::FilesystemDamaged]);
    assert_eq!(
        finding(&fba_part(&damaged, 6), Code::FilesystemDamaged).severity,
        crate::image::Severity::Warning
    );
}

#[test]
fn equal_contents_of_partitions_are_counted() {
    let volume =
        Volume { partitions: vec![(2, 10, "NATIVE"), (11, 14, "NATIVE")], ..Volume::with(1, vec![]) };
    let missing = finding(&volume.image(), Code::RootFilesystemMissing);
    assert!(missing.message.ends_with("hold nothing that is recognised (2 of them)"), "{}", missing.message);
}
