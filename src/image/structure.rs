//! The rules about what lies on a disk (disk-images.md section 7, layer 4): what was found in, findings out.

use super::facts::{Facts, FsKind, Table};
use super::findings::{Code, Finding, Severity};
use super::header::Tag;
use super::probe::{BootRecord, Disk, Found, Part, Root, System};
use super::setup;
use crate::model::{CYLINDER_BYTES, OsVersion, human_bytes};

/// The machine that programs must be built for.
const MACHINE: &str = "s390x";
/// The device number that deploy gives the root disk.
const ROOT_DEVICE: &str = "0100";
/// Sizes of 3390 models in cylinders (disk-images.md section 4.1).
const MODELS: &[u64] = &[1_113, 2_226, 3_339, 10_017, 30_051, 32_760, 60_102, 65_520];

/// Judges what was found and adds it to the facts. `stated` is the os version that the import would state.
pub(super) fn judge(disk: &Disk, mut found: Found, stated: Option<&str>, facts: &mut Facts) -> Vec<Finding> {
    let mut findings = std::mem::take(&mut found.findings);
    let is_coreos = is_coreos(disk, &found);
    let no_label = |finding: &Finding| matches!(finding.code, Code::VolumeLabelMissing | Code::CmsFormatted);
    let is_lost = |finding: &Finding| finding.code == Code::PartitionTableDamaged;
    let has_no_part = found.partitions.as_ref().is_some_and(Vec::is_empty);
    let ends = findings.iter().any(no_label) || has_no_part && findings.iter().any(is_lost);
    if !ends {
        findings.extend(partition_count(disk, &found, is_coreos));
    }
    let no_table = findings.iter().any(|finding| finding.code == Code::VtocInvalid);
    if !ends
        && !no_table
        && let Some(parts) = &found.partitions
    {
        findings.extend(parts.iter().filter_map(|part| partition(disk, part)));
        findings.extend(boot(disk, found.boot.as_ref(), is_coreos));
        if !parts.is_empty() {
            findings.extend(roots(parts, stated));
        }
        findings.extend(layout(disk, &found));
    }
    if is_coreos && let Disk::Blocks { blocks, .. } = disk {
        let cylinders = blocks.saturating_mul(512).div_ceil(CYLINDER_BYTES);
        facts.rhcos_disk_size_units = Some(format!("{cylinders}:CYL"));
    }
    facts.volume = found.volume;
    facts.table = found.table;
    facts.boot = found.boot.map(|boot| boot.facts());
    facts.partitions = found.partitions.map(|parts| parts.into_iter().map(|part| part.facts).collect());
    findings
}

/// A header-less disk with a table of 4,096-byte sectors is a CoreOS image for DASD.
fn is_coreos(disk: &Disk, found: &Found) -> bool {
    matches!(disk, Disk::Blocks { tag: None, .. }) && found.table == Some(Table::Gpt4k)
}

fn partition_count(disk: &Disk, found: &Found, is_coreos: bool) -> Option<Finding> {
    let count = found.partitions.as_ref()?.len();
    if count == 1 || is_coreos {
        return None;
    }
    let (severity, message) = match (disk, count) {
        (_, 0) => (Severity::Error, "the disk has no partition".to_owned()),
        (Disk::Eckd { .. }, _) => {
            let message = format!(
                "the volume has {count} partitions; the published guide asks for one, today's deploy keeps them and grows only the last"
            );
            (Severity::Warning, message)
        }
        (Disk::Blocks { .. }, _) => {
            (Severity::Error, format!("the disk has {count} partitions; deploy can grow it only with one"))
        }
    };
    let finding = Finding::new(Code::PartitionCount, message).severity(severity);
    Some(finding.compare("1 partition", format!("{count} partitions")))
}

/// A partition against the disk, or what lies in it against the partition.
fn partition(disk: &Disk, part: &Part) -> Option<Finding> {
    let number = part.facts.number;
    let facts = &part.facts;
    let pairs = [(facts.first_sector, facts.last_sector), (facts.first_sector_4k, facts.last_sector_4k)];
    if let Some((first, last)) = pairs.iter().find_map(|(first, last)| Some(((*first)?, (*last)?)))
        && last < first
    {
        let message = format!("partition {number} begins in sector {first} and ends before it, in {last}");
        let finding = Finding::new(Code::PartitionTableDamaged, message).severity(Severity::Error);
        return Some(finding.compare(format!("at least {first}"), last.to_string()));
    }
    if !part.inside {
        let (end, unit, limit) = match disk {
            Disk::Eckd { cylinders, .. } => (part.facts.last_track, "track", cylinders.saturating_mul(15)),
            Disk::Blocks { blocks, .. } => match part.facts.last_sector_4k {
                Some(end) => (Some(end), "4,096-byte sector", blocks / 8),
                None => (part.facts.last_sector, "block", *blocks),
            },
        };
        let end = end.map_or_else(|| "beyond its end".to_owned(), |end| format!("on {unit} {end}"));
        let message = format!("partition {number} ends {end} of a disk of {limit} {unit}s");
        let expected = format!("at most {unit} {}", limit.saturating_sub(1));
        return Some(Finding::new(Code::PartitionBeyondDisk, message).compare(expected, end));
    }
    let (own, room) = (part.fs()?.bytes?, part.facts.bytes?);
    (own > room).then(|| {
        let message = format!(
            "the file system in partition {number} has {} but the space for it only {}: its end is cut off",
            human_bytes(own),
            human_bytes(room)
        );
        Finding::new(Code::FilesystemTruncated, message)
            .compare(format!("at most {room} bytes"), format!("{own} bytes"))
    })
}

fn boot(disk: &Disk, boot: Option<&BootRecord>, is_coreos: bool) -> Option<Finding> {
    let Some(BootRecord::Missing(instead)) = boot else { return None };
    let where_it_belongs = match disk {
        Disk::Eckd { .. } => "the first records of the volume hold",
        Disk::Blocks { .. } => "block 0 holds",
    };
    let message = format!(
        "no boot record: {where_it_belongs} {instead}, and deploy writes none for this type; run zipl in the guest before it is captured"
    );
    let finding =
        Finding::new(Code::BootRecordMissing, message).at(0).compare("a boot record of zipl", *instead);
    (!is_coreos).then_some(finding)
}

/// The root file system: whether there is one, and the system in it.
fn roots(parts: &[Part], stated: Option<&str>) -> Vec<Finding> {
    let systems: Vec<_> = parts
        .iter()
        .filter_map(|part| match &part.root {
            Root::System(system) => Some((part, &**system)),
            _ => None,
        })
        .collect();
    if systems.is_empty() {
        let cannot_grow = parts.iter().filter_map(not_growable);
        return no_root(parts).into_iter().chain(cannot_grow).collect();
    }
    let of_systems = systems.into_iter().flat_map(|(part, system)| judge_system(part, system, stated));
    parts.iter().filter_map(damaged).chain(of_systems).collect()
}

/// A partition that may hold the root file system and that deploy would leave as it is on a larger disk.
fn not_growable(part: &Part) -> Option<Finding> {
    part.fs().filter(|fs| fs.kind == FsKind::Btrfs)?;
    let message = format!(
        "deploy cannot grow the btrfs file system in partition {} on a larger disk",
        part.facts.number
    );
    Some(Finding::new(Code::FilesystemNotGrowable, message).compare("ext4 or xfs", "btrfs"))
}

/// A file system that contradicts itself.
fn damaged(part: &Part) -> Option<Finding> {
    let Root::Damaged(why) = &part.root else { return None };
    let message = format!("the file system in partition {} is damaged: {why}", part.facts.number);
    Some(Finding::new(Code::FilesystemDamaged, message).compare("a sound file system", why.as_str()))
}

fn no_root(parts: &[Part]) -> Vec<Finding> {
    let on_lvm = |part: &&Part| {
        let is_member = part.fs().is_some_and(|fs| fs.kind == FsKind::Lvm2Member);
        is_member || part.meant_for_lvm && part.fs().is_none()
    };
    if let Some(part) = parts.iter().find(on_lvm) {
        let group = part.fs().and_then(|fs| fs.vg.as_deref()).map(|vg| format!(" of volume group `{vg}`"));
        let message = format!(
            "the root file system is on a logical volume: partition {} is a physical volume{}; deploy handles only a root directly in a partition",
            part.facts.number,
            group.unwrap_or_default()
        );
        let finding = Finding::new(Code::RootOnLvm, message);
        return vec![finding.compare("a root file system in a partition", "LVM2_member")];
    }
    let damaged: Vec<_> = parts.iter().filter_map(damaged).collect();
    if !damaged.is_empty() {
        return damaged;
    }
    for part in parts {
        if let Root::Unknown(why) = &part.root {
            let message = format!(
                "whether partition {} holds the root file system is unknown: {why}",
                part.facts.number
            );
            return vec![Finding::new(Code::NotChecked, message)];
        }
    }
    let held = all_held(parts);
    let message = format!("no root file system found: the partitions hold {held}");
    vec![Finding::new(Code::RootFilesystemMissing, message).compare("a root file system", held)]
}

/// What the partitions hold, equal ones counted.
fn all_held(parts: &[Part]) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for what in parts.iter().map(held) {
        match counts.iter_mut().find(|(known, _)| *known == what) {
            Some((_, count)) => *count += 1,
            None => counts.push((what, 1)),
        }
    }
    let texts = counts.iter().map(|(what, count)| match count {
        1 => (*what).to_owned(),
        count => format!("{what} ({count} of them)"),
    });
    texts.collect::<Vec<_>>().join(", ")
}

fn held(part: &Part) -> &'static str {
    match part.fs().map(|fs| fs.kind) {
        None => "nothing that is recognised",
        Some(FsKind::Swap) => "swap space",
        Some(FsKind::Lvm2Member) => "a physical volume",
        Some(_) => "a file system without a system in it",
    }
}

fn judge_system(part: &Part, system: &System, stated: Option<&str>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(machine) = system.elf_machine.as_deref().filter(|machine| *machine != MACHINE) {
        let message = format!(
            "the programs in partition {} are built for {machine}, not for {MACHINE}",
            part.facts.number
        );
        findings.push(Finding::new(Code::ArchNotS390x, message).compare(MACHINE, machine));
    }
    if let Some(release) = &system.os_release {
        findings.extend(release_findings(release, stated));
    }
    if system.has_init && system.activation.is_empty() {
        let message = "neither the activation script zvmguestconfigure nor cloud-init is installed: nothing would configure the guest at first start";
        findings.push(
            Finding::new(Code::ActivationMissing, message)
                .compare("zvmguestconfigure or cloud-init", "neither"),
        );
    }
    findings.extend(preparation(system));
    for (number, file) in system.device_numbers.iter().filter(|(number, _)| number != ROOT_DEVICE) {
        let message = format!(
            "`{file}` names device 0.0.{number}; a deployed root disk has 0.0.{ROOT_DEVICE}, so refer to disks by UUID"
        );
        findings.push(
            Finding::new(Code::DeviceNumberHint, message)
                .compare(format!("0.0.{ROOT_DEVICE}"), format!("0.0.{number}")),
        );
    }
    findings
}

/// What a golden image still needs; a whole system only, not a few files.
fn preparation(system: &System) -> Vec<Finding> {
    let mut findings = Vec::new();
    let Some(setup) = system.setup.as_ref().filter(|_| system.has_init) else { return findings };
    if let Some(engine) = setup.activation.as_ref().filter(|engine| engine.any_sender) {
        let message = format!(
            "`{}` accepts files of every guest of the system (authorizedSenders is `*`): any guest could run commands as root in the deployed guest",
            engine.script
        );
        findings.push(
            Finding::new(Code::ActivationOpen, message)
                .compare("the user id of the connector's server", "`*`"),
        );
    }
    let needs = setup::needs(setup, system.os_release.as_deref());
    if !needs.is_empty() {
        let codes: Vec<&str> = needs.iter().map(|need| need.code).collect();
        let message = format!(
            "the system still needs {}: see why and how with `zvmctl image inspect`, and `--script` with it",
            codes.join(", ")
        );
        findings.push(Finding::new(Code::PreparationNeeded, message));
    }
    findings
}

fn release_findings(release: &str, stated: Option<&str>) -> Option<Finding> {
    let Ok(version) = release.parse::<OsVersion>() else {
        let message =
            format!("the image holds `{}`, which the connector does not support", release.escape_debug());
        let found = release.escape_debug().to_string();
        return Some(
            Finding::new(Code::OsUnsupported, message)
                .compare("rhel, sles, ubuntu or rhcos of a supported version", found),
        );
    };
    let stated = stated?.parse::<OsVersion>().ok()?;
    (!is_same(&stated, &version)).then(|| {
        let message = format!("the os version `{stated}` is stated but the image holds `{version}`");
        Finding::new(Code::OsVersionDiffers, message).compare(stated.as_str(), version.as_str())
    })
}

/// Whether a stated version is that of the system, in any spelling, or a less precise one.
fn is_same(stated: &OsVersion, found: &OsVersion) -> bool {
    let plain = |version: &OsVersion| {
        let text = version.as_str().replace("redhat", "rhel").replace("suse", "sles");
        match text.strip_prefix("sles") {
            Some(rest) => format!("sles{}", rest.replace("sp", ".")),
            None => text,
        }
    };
    let (stated, found) = (plain(stated), plain(found));
    found.strip_prefix(&stated).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// What is unusual about the layout of a volume.
fn layout(disk: &Disk, found: &Found) -> Vec<Finding> {
    let mut findings = Vec::new();
    let Disk::Eckd { cylinders, .. } = disk else { return findings };
    let is_ldl = found.partitions.iter().flatten().any(|part| part.facts.first_block_4k.is_some());
    if is_ldl {
        let message = "the volume has the Linux disk layout (LDL); deploy can grow only the compatible disk layout (CDL)";
        findings.push(Finding::new(Code::LayoutLdl, message).compare("CDL", "LDL"));
    }
    if found.foreign_label && MODELS.contains(cylinders) {
        let message = format!(
            "the volume has exactly the {cylinders} cylinders of a whole 3390 and a label that Linux did not write: a full-pack minidisk would carry the label of the real volume"
        );
        findings.push(Finding::new(Code::FullPackSuspect, message));
    }
    findings
}

/// What could not be looked at, and why.
pub(super) fn unread(why: &dyn std::fmt::Display) -> Finding {
    let message = format!("the structure of the disk could not be read to its end: {why}");
    Finding::new(Code::NotChecked, message)
}

/// Returns the disk inside a payload, as the header states it.
pub(super) const fn blocks_of(tag: Option<Tag>, units: u64, payload_bytes: u64) -> u64 {
    match tag {
        Some(_) => units,
        None => payload_bytes / 512,
    }
}
