//! The system in a root file system: distribution, version, machine, what configures it at first start.

use super::ext::Ext;
use super::files::{Below, Files, FilesError};
use super::xfs::Xfs;
use crate::image::disk::{ReadError, Source};
use crate::image::facts::{FileSystem, FsKind};
use crate::image::setup::{self, Setup};

/// What is known of the system in a partition.
#[derive(Debug, Clone)]
pub(in crate::image) enum Root {
    /// A system.
    System(Box<System>),
    /// Files, but no system: a boot or data partition.
    NoSystem,
    /// Nothing that has files: swap, a physical volume, no signature.
    NoFiles,
    /// The file system is damaged; how.
    Damaged(String),
    /// It could not be looked at; why.
    Unknown(String),
}

/// An installed system.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::image) struct System {
    /// `ID` and `VERSION_ID` of its release file, such as `rhel9.4`.
    pub(in crate::image) os_release: Option<String>,
    /// Machine that its programs are built for.
    pub(in crate::image) elf_machine: Option<String>,
    /// Whether it is started by systemd: a whole system, not only a few files.
    pub(in crate::image) has_init: bool,
    /// What would configure the guest at first start: the activation script, cloud-init.
    pub(in crate::image) activation: Vec<&'static str>,
    /// Device numbers that its configuration names, with the file that does.
    pub(in crate::image) device_numbers: Vec<(String, String)>,
    /// The name that it gives itself.
    pub(in crate::image) pretty_name: Option<String>,
    /// How it is configured; `None` when that could not be read to its end.
    pub(in crate::image) setup: Option<Setup>,
}

/// Where a release is stated, in the order in which the capture looks (disk-images.md section 3).
const RELEASE_FILES: &[&str] = &["/etc/os-release", "/usr/lib/os-release"];
const OLD_RELEASE_FILES: &[&str] = &["/etc/redhat-release", "/etc/SuSE-release", "/etc/system-release"];
/// Programs that nearly every system has.
const PROGRAMS: &[&str] = &[
    "/usr/bin/true",
    "/bin/true",
    "/usr/lib/systemd/systemd",
    "/lib/systemd/systemd",
    "/sbin/init",
    "/usr/bin/bash",
    "/bin/bash",
    "/bin/sh",
    "/usr/bin/ls",
    "/bin/ls",
];
/// Directories whose first files are tried when none of these exists.
const PROGRAM_DIRECTORIES: &[&str] = &["/usr/bin", "/bin", "/usr/sbin", "/sbin"];
const TRIED_PROGRAMS: usize = 8;
const INIT: &[&str] = &["/usr/lib/systemd/systemd", "/lib/systemd/systemd", "/sbin/init"];
/// What configures a deployed guest (disk-images.md section 6).
const ACTIVATION: &[(&str, &str)] = &[
    ("/usr/bin/zvmguestconfigure", "zvmguestconfigure"),
    ("/etc/init.d/zvmguestconfigure", "zvmguestconfigure"),
    ("/usr/bin/cloud-init", "cloud-init"),
    ("/usr/local/bin/cloud-init", "cloud-init"),
    ("/usr/bin/ignition", "ignition"),
    ("/usr/lib/dracut/modules.d/30ignition/ignition", "ignition"),
];
/// Files whose device paths matter when the root disk gets its number at deploy.
const DEVICE_FILES: &[&str] = &["/etc/fstab", "/etc/zipl.conf", "/boot/zipl/config", "/etc/default/grub"];
const MOST_TEXT: usize = 64 * 1024;

/// Looks for a system in a partition.
pub(super) fn look(partition: &Source, fs: Option<&FileSystem>) -> Root {
    let opened = match fs.map(|fs| fs.kind) {
        None | Some(FsKind::Swap | FsKind::Lvm2Member) => return Root::NoFiles,
        Some(FsKind::Ext2 | FsKind::Ext3 | FsKind::Ext4) => {
            Ext::open(partition).map(|files| Box::new(files) as Box<dyn Files>)
        }
        Some(kind @ (FsKind::Btrfs | FsKind::Xfs)) => open_whole(partition, kind),
    };
    match opened.and_then(|files| find_system(&*files)) {
        Ok(Some(system)) => Root::System(Box::new(system)),
        Ok(None) => Root::NoSystem,
        Err(FilesError::Read(ReadError::Beyond(_))) if is_cut(partition, fs) => {
            Root::Unknown("the file system is cut".into())
        }
        Err(FilesError::Read(ReadError::Beyond(_))) => Root::Damaged("it leads beyond its end".into()),
        Err(FilesError::Damaged(why)) => Root::Damaged(why),
        Err(FilesError::Unsupported(why)) if why.starts_with("btrfs") => Root::Unknown(why),
        Err(error) => Root::Unknown(error.to_string()),
    }
}

/// Whether the file system is larger than what there is of its partition, which is told elsewhere.
fn is_cut(partition: &Source, fs: Option<&FileSystem>) -> bool {
    fs.and_then(|fs| fs.bytes).is_some_and(|bytes| bytes > partition.length())
}

/// Opens a file system to read any of its files.
pub(in crate::image) fn open_whole(partition: &Source, kind: FsKind) -> Result<Box<dyn Files>, FilesError> {
    match kind {
        FsKind::Ext2 | FsKind::Ext3 | FsKind::Ext4 => Ok(Box::new(Ext::open_whole(partition)?)),
        FsKind::Xfs => Ok(Box::new(Xfs::open(partition)?)),
        FsKind::Btrfs => Err(FilesError::Unsupported("btrfs is not read here".into())),
        FsKind::Swap | FsKind::Lvm2Member => Err(FilesError::Unsupported("it holds no files".into())),
    }
}

/// Looks in the root directory, then in the deployments of an `OSTree` system.
fn find_system(files: &dyn Files) -> Result<Option<System>, FilesError> {
    if let Some(found) = system(files)? {
        return Ok(Some(found));
    }
    for deployment in Below::deployments(files)? {
        if let Some(found) = system(&deployment)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

fn system(files: &dyn Files) -> Result<Option<System>, FilesError> {
    let os_release = os_release(files)?;
    let elf_machine = elf_machine(files)?;
    if os_release.is_none() && elf_machine.is_none() {
        return Ok(None);
    }
    let mut system = System { os_release, elf_machine, ..System::default() };
    system.has_init = any(files, INIT)?;
    for (path, name) in ACTIVATION {
        if !system.activation.contains(name) && exists(files, path)? {
            system.activation.push(name);
        }
    }
    for path in DEVICE_FILES {
        if let Some(text) = text(files, path)? {
            let numbers = device_numbers(&text).into_iter();
            system.device_numbers.extend(numbers.map(|number| (number, (*path).to_owned())));
        }
    }
    for path in RELEASE_FILES {
        if system.pretty_name.is_none() {
            system.pretty_name = text(files, path)?.and_then(|text| release_value(&text, "PRETTY_NAME"));
        }
    }
    // Beyond what was kept of a stream lies more that does not matter to the rest.
    system.setup = setup::gather(files).ok();
    Ok(Some(system))
}

fn exists(files: &dyn Files, path: &str) -> Result<bool, FilesError> {
    Ok(files.read(path, 0)?.is_some())
}

fn any(files: &dyn Files, paths: &[&str]) -> Result<bool, FilesError> {
    for path in paths {
        if exists(files, path)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn text(files: &dyn Files, path: &str) -> Result<Option<String>, FilesError> {
    let content = files.read(path, MOST_TEXT)?;
    Ok(content.map(|content| String::from_utf8_lossy(&content).into_owned()))
}

fn os_release(files: &dyn Files) -> Result<Option<String>, FilesError> {
    for path in RELEASE_FILES {
        if let Some(release) = text(files, path)?.and_then(|text| from_os_release(&text)) {
            return Ok(Some(release));
        }
    }
    for path in OLD_RELEASE_FILES {
        if let Some(release) = text(files, path)?.and_then(|text| from_old_release(&text)) {
            return Ok(Some(release));
        }
    }
    Ok(None)
}

/// `ID` and `VERSION_ID` without their quotes.
fn from_os_release(text: &str) -> Option<String> {
    let id = release_value(text, "ID").filter(|id| !id.is_empty())?;
    Some(format!("{id}{}", release_value(text, "VERSION_ID").unwrap_or_default()).to_lowercase())
}

fn release_value(text: &str, key: &str) -> Option<String> {
    let line = text.lines().find_map(|line| line.trim().strip_prefix(key)?.strip_prefix('='))?;
    Some(line.trim().trim_matches(['"', '\'']).to_owned())
}

/// `Red Hat Enterprise Linux Server release 6.10 (Santiago)`; or `SUSE Linux Enterprise Server 11 (s390x)` with
/// `PATCHLEVEL = 4` below.
fn from_old_release(text: &str) -> Option<String> {
    let first = text.lines().next()?;
    let number = |text: &str| {
        let start = text.find(|c: char| c.is_ascii_digit())?;
        let digits = text[start..].split(|c: char| !c.is_ascii_digit() && c != '.').next()?;
        Some(digits.trim_end_matches('.').to_owned())
    };
    if first.starts_with("Red Hat") {
        return number(first.split("release").nth(1)?).map(|version| format!("rhel{version}"));
    }
    if first.starts_with("SUSE") {
        let version = number(first)?;
        let level = text.lines().find_map(|line| line.trim().strip_prefix("PATCHLEVEL")).and_then(number);
        return Some(match level {
            Some(level) if level != "0" => format!("sles{version}.{level}"),
            _ => format!("sles{version}"),
        });
    }
    None
}

fn elf_machine(files: &dyn Files) -> Result<Option<String>, FilesError> {
    for path in PROGRAMS {
        if let Some(machine) = machine_of(files, path)? {
            return Ok(Some(machine));
        }
    }
    for directory in PROGRAM_DIRECTORIES {
        for name in files.names(directory)?.unwrap_or_default().iter().take(TRIED_PROGRAMS) {
            if let Some(machine) = machine_of(files, &format!("{directory}/{name}"))? {
                return Ok(Some(machine));
            }
        }
    }
    Ok(None)
}

fn machine_of(files: &dyn Files, path: &str) -> Result<Option<String>, FilesError> {
    Ok(files.read(path, 20)?.and_then(|head| machine(&head)))
}

/// Returns the machine in the header of a program (ELF specification: class at 4, byte order at 5, machine at 18).
fn machine(head: &[u8]) -> Option<String> {
    let header: &[u8; 20] = head.first_chunk()?;
    if !header.starts_with(b"\x7fELF") {
        return None;
    }
    let is_64_bit = header[4] == 2;
    let is_little = header[5] == 1;
    let pair = [header[18], header[19]];
    let number = if is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) };
    let name = match (number, is_64_bit, is_little) {
        (22, true, _) => "s390x",
        (22, false, _) => "s390",
        (62, ..) => "x86_64",
        (3, ..) => "i386",
        (183, ..) => "aarch64",
        (40, ..) => "arm",
        (21, _, true) => "ppc64le",
        (21, ..) => "ppc64",
        (20, ..) => "ppc",
        (243, ..) => "riscv64",
        (258, ..) => "loongarch64",
        _ => return Some(format!("machine {number}")),
    };
    Some(name.to_owned())
}

/// Returns the device numbers that a text names as `0.0.xxxx` in paths and parameters of disks.
fn device_numbers(text: &str) -> Vec<String> {
    const MARKS: &[&str] = &["ccw-0.0.", "dasd=0.0.", "DASD=0.0."];
    let mut numbers = Vec::new();
    for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
        for mark in MARKS {
            for (at, _) in line.match_indices(mark) {
                let digits: String =
                    line[at + mark.len()..].chars().take_while(char::is_ascii_hexdigit).collect();
                let digits = digits.to_lowercase();
                if digits.len() == 4 && !numbers.contains(&digits) {
                    numbers.push(digits);
                }
            }
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::probe::files::tree::Tree;

    fn elf(class: u8, order: u8, machine: u16) -> Vec<u8> {
        let mut head = b"\x7fELF".to_vec();
        head.extend([class, order]);
        head.resize(18, 0);
        head.extend(if order == 1 { machine.to_le_bytes() } else { machine.to_be_bytes() });
        head.resize(64, 0);
        head
    }

    fn look_at(files: &[(&'static str, &[u8])]) -> Option<System> {
        find_system(&Tree(files.iter().map(|(path, content)| (*path, content.to_vec())).collect())).unwrap()
    }

    #[test]
    fn releases_of_every_age() {
        for (text, release) in [
            ("NAME=x\nID=\"rhel\"\nVERSION_ID=\"9.4\"\n", Some("rhel9.4")),
            ("VERSION_ID='15.6'\nID='sles'", Some("sles15.6")),
            ("ID=debian", Some("debian")),
            ("NAME=nothing", None),
        ] {
            assert_eq!(from_os_release(text).as_deref(), release);
        }
        let rhel6 = "Red Hat Enterprise Linux Server release 6.10 (Santiago)\n";
        assert_eq!(from_old_release(rhel6).unwrap(), "rhel6.10");
        let sles11 = "SUSE Linux Enterprise Server 11 (s390x)\nVERSION = 11\nPATCHLEVEL = 4\n";
        assert_eq!(from_old_release(sles11).unwrap(), "sles11.4");
        assert_eq!(from_old_release("Gentoo"), None);
    }

    #[test]
    fn machines_by_class_and_byte_order() {
        for (class, order, number, name) in [
            (2, 2, 22, "s390x"),
            (1, 2, 22, "s390"),
            (2, 1, 62, "x86_64"),
            (2, 1, 21, "ppc64le"),
            (2, 2, 21, "ppc64"),
            (2, 1, 999, "machine 999"),
        ] {
            assert_eq!(machine(&elf(class, order, number)).unwrap(), name);
        }
        assert_eq!(machine(b"#!/bin/sh"), None);
    }

    #[test]
    fn a_partition_without_release_and_programs_is_no_system() {
        assert_eq!(look_at(&[("/vmlinuz", b"kernel"), ("/grub/grub.cfg", b"x")]), None);
        let found = look_at(&[("/usr/sbin/odd", &elf(2, 2, 22))]).unwrap();
        assert_eq!(found.elf_machine.as_deref(), Some("s390x"));
        assert!(!found.has_init);
    }

    #[test]
    fn the_system_of_a_deployment_is_found() {
        let found = look_at(&[
            ("/ostree/deploy/rhcos/deploy/abc.0.origin", b"[origin]"),
            ("/ostree/deploy/rhcos/deploy/abc.0/usr/lib/os-release", b"ID=rhcos\nVERSION_ID=4.14"),
            ("/ostree/deploy/rhcos/deploy/abc.0/usr/bin/bash", &elf(2, 2, 22)),
        ])
        .unwrap();
        assert_eq!(found.os_release.as_deref(), Some("rhcos4.14"));
        assert_eq!(found.elf_machine.as_deref(), Some("s390x"));
    }

    #[test]
    fn what_configures_the_guest_and_names_its_disk_is_found() {
        let found = look_at(&[
            ("/etc/os-release", b"ID=ubuntu\nVERSION_ID=24.04"),
            ("/lib/systemd/systemd", &elf(2, 2, 22)),
            ("/usr/bin/cloud-init", b"#!/usr/bin/python3"),
            ("/etc/fstab", b"/dev/disk/by-path/ccw-0.0.0201-part1 / ext4\n# ccw-0.0.0300\n"),
            ("/etc/zipl.conf", b"parameters=\"root=UUID=1 rd.dasd=0.0.0100 dasd=0.0.0100\""),
        ])
        .unwrap();
        assert!(found.has_init);
        assert_eq!(found.activation, ["cloud-init"]);
        let numbers = [("0201", "/etc/fstab"), ("0100", "/etc/zipl.conf")];
        assert_eq!(found.device_numbers, numbers.map(|(number, file)| (number.to_owned(), file.to_owned())));
    }
}
