//! Images made of a foreign disk: raw, qcow2, or a single partition (disk-images.md section 8).

use std::io::Read;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::disk::{Backing, Kept, Payload, Slice, Source};
use super::facts::{Facts, Table};
use super::findings::{Code, Finding, Severity};
use super::header::{Fields, Header};
use super::made::{ImageKind, Made};
use super::make_error::MakeError;
use super::medium::{Content, Medium};
use super::payload::{Filled, Keeping, skip};
use super::probe::{self, BootRecord, Disk};
use super::view::{Area, BEFORE_PARTITION, Form, View, choose, numbers};
use super::write::{self, Target};
use super::{container, structure, wishes};
use crate::model::{BLOCK_BYTES, DiskSize, OsVersion};
use crate::progress::Progress;

/// What to build, and of what.
#[derive(Debug, Clone)]
pub struct Build {
    /// The disk or partition; `-` is standard input.
    pub source: PathBuf,
    /// The new image.
    pub output: PathBuf,
    /// Kind of the image; chosen by what the source is when it is left out.
    pub kind: Option<ImageKind>,
    /// The partition to take of a disk with a table.
    pub partition: Option<u32>,
    /// Size of the disk; the smallest that fits when it is left out.
    pub size: Option<DiskSize>,
    /// Compression level from 0 (stored) to 9.
    pub level: u8,
    /// Replace an existing file.
    pub force: bool,
    /// Threads that compress; as many as there are processors when it is left out. The result does not depend on it.
    pub threads: Option<usize>,
}

impl Build {
    /// Builds with the usual options.
    pub fn new(source: impl Into<PathBuf>, output: impl Into<PathBuf>) -> Self {
        Self {
            source: source.into(),
            output: output.into(),
            kind: None,
            partition: None,
            size: None,
            level: super::pack::DEFAULT_LEVEL,
            force: false,
            threads: None,
        }
    }
}

/// Which part of the source becomes what.
struct Plan {
    kind: ImageKind,
    /// First byte, and how many; to the end when that is not known.
    start: u64,
    length: Option<u64>,
    /// Whether the partition is given the two blocks that precede it on an FBA disk.
    prepend: bool,
    /// Whether the source has other partitions, which are left out.
    others: bool,
    form: Form,
}

/// Builds an image. What would keep a guest from booting is told in the findings and does not stop it.
///
/// Errors: the source cannot be read or is damaged, what to take of it is not clear, the size is too small, the file
/// exists or cannot be written, or the user asked to stop. No file is left then.
pub fn build(wanted: &Build, progress: &dyn Progress) -> Result<Made, MakeError> {
    if wanted.kind == Some(ImageKind::Eckd) {
        return Err(no_eckd(&wanted.source));
    }
    let medium = Medium::open(&wanted.source, progress)?;
    if let Content::Image(_) = medium.content {
        return Err(MakeError::Foreign {
            file: medium.name,
            what: "an image already".to_owned(),
            advice: "change its kind, size or compression with `zvmctl image convert`".to_owned(),
        });
    }
    let plan = plan(wanted, &medium, &View::of(&medium))?;
    let units = units(wanted, &plan, &medium.name)?;
    let name = medium.name.clone();
    let again = medium.is_random().then(|| medium.source());
    let (mut disk, mut meter) = medium.into_parts();
    let source_failed = |error| super::medium::failed(&name, 0, error, progress);
    meter.begin("build");
    skip(&mut *disk, plan.start).map_err(source_failed)?;
    let mut kept = Kept::default();
    let wanted_kept = again.is_none().then_some(&mut kept);
    let part = Keeping::new(disk.take(plan.length.unwrap_or(u64::MAX)), wanted_kept);
    let before = if plan.prepend { BEFORE_PARTITION } else { 0 };
    let content = std::io::repeat(0).take(before).chain(part);
    let mut filled = Filled::new(content, units.and_then(|units| payload_bytes(plan.kind, units)));
    let target = Target { path: &wanted.output, source: &wanted.source, force: wanted.force };
    let mut writing = write::start(&target, plan.kind)?;
    let sizes = writing.payload(&mut filled, wanted.level, wanted.threads, &mut meter, &name, progress)?;
    if let Some(bytes) = filled.overflow().map_err(source_failed)? {
        let (needed, given) = (blocks_for(plan.kind, bytes), units.unwrap_or(0));
        return Err(too_small(&name, needed, given));
    }
    let taken = filled.taken().saturating_sub(before);
    if let Some(length) = plan.length.filter(|length| taken < *length) {
        return Err(beyond(&name, length, taken));
    }
    if taken == 0 {
        return Err(MakeError::Foreign {
            file: name,
            what: "empty".to_owned(),
            advice: "give a disk or a partition".to_owned(),
        });
    }
    let units = units.unwrap_or_else(|| blocks_for(plan.kind, sizes.payload));
    let source: Source = if let Some(source) = again {
        Rc::new(Slice::new(source, plan.start, taken))
    } else {
        kept.finish();
        Rc::new(Payload::new(taken, kept, Backing::Stream))
    };
    let header = plan.kind.tag().map(|tag| Header::new(tag, units, wanted.level));
    let file_bytes = writing.finish(header.as_ref(), sizes.written)?;
    let (findings, would_boot) = judge(&plan, source, units, header.as_ref());
    Ok(Made {
        file: wanted.output.display().to_string(),
        kind: plan.kind,
        cylinders: None,
        blocks: Some(units),
        disk_bytes: units.saturating_mul(BLOCK_BYTES),
        level: if plan.kind == ImageKind::Scsi { 0 } else { wanted.level },
        payload_bytes: sizes.payload,
        file_bytes,
        would_boot,
        findings,
        repaired: Vec::new(),
        remarks: remarks(&plan, would_boot),
    })
}

fn no_eckd(source: &Path) -> MakeError {
    MakeError::Impossible {
        file: source.display().to_string(),
        wanted: ImageKind::Eckd.text(),
        reason: "its boot records need zipl with the geometry of the target disk, and deploy does not run it: no guest \
                 would boot from it"
            .to_owned(),
        hint: "install the system on a guest with an ECKD disk and capture that, or build an FBA image",
    }
}

/// Decides what becomes of the source.
fn plan(wanted: &Build, medium: &Medium<'_>, view: &View) -> Result<Plan, MakeError> {
    let name = &medium.name;
    let whole =
        |kind| Plan { kind, start: 0, length: medium.length, prepend: false, others: false, form: view.form };
    let impossible = |kind: ImageKind, reason: &str, hint| MakeError::Impossible {
        file: name.clone(),
        wanted: kind.text(),
        reason: reason.to_owned(),
        hint,
    };
    if let (Some(number), Form::Fba | Form::Partition | Form::Unknown) = (wanted.partition, view.form) {
        return Err(MakeError::NoPartition {
            file: name.clone(),
            number,
            have: "no partition table".to_owned(),
        });
    }
    match (view.form, wanted.kind) {
        (Form::Disk(table), kind) => of_table(wanted, name, view, table, kind, whole),
        (Form::Partition, Some(kind @ (ImageKind::Scsi | ImageKind::ScsiHeader))) => Err(impossible(
            kind,
            "it is a single partition, without the boot record and partition table of a disk",
            "give the whole disk, or build an FBA Part image",
        )),
        (Form::Fba, Some(kind @ (ImageKind::Scsi | ImageKind::ScsiHeader))) => Err(impossible(
            kind,
            "it is an FBA disk, which has no partition table",
            "build an FBA Disk or FBA Part image",
        )),
        (Form::Fba, Some(ImageKind::FbaPart)) => {
            let length = medium.length.map(|length| length.saturating_sub(BEFORE_PARTITION));
            Ok(Plan { start: BEFORE_PARTITION, length, ..whole(ImageKind::FbaPart) })
        }
        (Form::Fba, _) => Ok(whole(ImageKind::FbaDisk)),
        (Form::Unknown, None) => Err(MakeError::Foreign {
            file: name.clone(),
            what: "neither a disk nor a partition: it has no partition table and no known file system"
                .to_owned(),
            advice: "if it is one all the same, say what to make of it with --type".to_owned(),
        }),
        (_, Some(kind @ (ImageKind::Scsi | ImageKind::ScsiHeader))) => Ok(whole(kind)),
        (_, Some(ImageKind::FbaDisk)) => Ok(Plan { prepend: true, ..whole(ImageKind::FbaDisk) }),
        _ => Ok(whole(ImageKind::FbaPart)),
    }
}

/// Decides for a disk with a partition table.
fn of_table(
    wanted: &Build,
    name: &str,
    view: &View,
    table: Table,
    kind: Option<ImageKind>,
    whole: impl Fn(ImageKind) -> Plan,
) -> Result<Plan, MakeError> {
    let areas = view.areas(name)?;
    let of = |area: Area, kind| Plan {
        start: area.start,
        length: area.length,
        prepend: kind == ImageKind::FbaDisk,
        others: areas.len() > 1,
        ..whole(kind)
    };
    match (kind, wanted.partition) {
        (Some(kind @ (ImageKind::Scsi | ImageKind::ScsiHeader)), None) => Ok(whole(kind)),
        (Some(kind @ (ImageKind::Scsi | ImageKind::ScsiHeader)), Some(_)) => Err(MakeError::Impossible {
            file: name.to_owned(),
            wanted: kind.text(),
            reason: "such an image is the whole disk, not one of its partitions".to_owned(),
            hint: "leave --partition out, or build an FBA Part image",
        }),
        (kind, Some(number)) => Ok(of(choose(name, &areas, number)?, kind.unwrap_or(ImageKind::FbaPart))),
        (None, None) if table == Table::Gpt4k => Ok(whole(ImageKind::Scsi)),
        (kind, None) => match areas.as_slice() {
            [only] => Ok(of(choose(name, &areas, only.number)?, kind.unwrap_or(ImageKind::FbaPart))),
            _ => Err(MakeError::Ambiguous {
                question: format!(
                    "the disk in `{name}` has {}, and an FBA image holds one partition",
                    numbers(&areas)
                ),
                hint: "choose the root with --partition N (a separate /boot must be merged into it first), or take the \
                       whole disk with --type scsi"
                    .to_owned(),
            }),
        },
    }
}

/// Returns the blocks of the wanted disk, if they are known before the source is read.
fn units(wanted: &Build, plan: &Plan, name: &str) -> Result<Option<u64>, MakeError> {
    let Some(size) = wanted.size else { return Ok(None) };
    let units = write::in_units(size, plan.kind)?;
    let before = if plan.prepend { BEFORE_PARTITION } else { 0 };
    let needed = plan.length.map(|length| blocks_for(plan.kind, length.saturating_add(before)));
    match needed.filter(|needed| *needed > units) {
        Some(needed) => Err(too_small(name, needed, units)),
        None => Ok(Some(units)),
    }
}

/// Returns the smallest disk that takes a payload, in blocks.
pub(super) fn blocks_for(kind: ImageKind, payload: u64) -> u64 {
    let before = if kind == ImageKind::FbaPart { 2 } else { 0 };
    payload.div_ceil(BLOCK_BYTES) + before
}

/// Returns the payload that fills a disk, in bytes; `None` for tracks.
pub(super) fn payload_bytes(kind: ImageKind, units: u64) -> Option<u64> {
    match kind.tag() {
        Some(tag) => tag.most_payload_bytes(units),
        None => Some(units.saturating_mul(BLOCK_BYTES)),
    }
}

pub(super) fn too_small(name: &str, needed: u64, given: u64) -> MakeError {
    let (needed, given) = (DiskSize::Blocks(needed), DiskSize::Blocks(given));
    MakeError::TooSmall { file: name.to_owned(), needed, given }
}

/// A partition that its disk does not hold to its end.
pub(super) fn beyond(name: &str, expected: u64, found: u64) -> MakeError {
    let message = format!("the partition has {expected} bytes but the disk ends after {found} of them");
    let finding = Finding::new(Code::PartitionBeyondDisk, message)
        .compare(format!("{expected} bytes"), format!("{found} bytes"));
    MakeError::damaged(name, finding)
}

/// Judges the new image by its content, as a validation would, and whether a guest would boot from it.
fn judge(plan: &Plan, source: Source, units: u64, header: Option<&Header>) -> (Vec<Finding>, Option<bool>) {
    let tag = match plan.kind {
        // The two blocks in front of it are empty.
        ImageKind::FbaDisk if plan.prepend => Some(super::header::Tag::FbaPart),
        ImageKind::ScsiHeader => Some(super::header::Tag::FcpDisk),
        kind => kind.tag(),
    };
    let disk = Disk::Blocks { source, blocks: units, tag };
    let (mut found, unread) = probe::look(&disk);
    if plan.prepend {
        found.boot = Some(BootRecord::Missing("zeros"));
    }
    let fields = header.and_then(|header| Fields::read(&header.write()));
    let mut facts = Facts { container: fields.as_ref().map(container::facts), ..Facts::default() };
    let mut findings = structure::judge(&disk, found, None, &mut facts);
    findings.extend(unread.map(|why| structure::unread(&why)));
    findings.extend(wishes::whole_gib(&facts));
    let is_hopeless = |finding: &Finding| {
        let codes =
            [Code::RootFilesystemMissing, Code::RootOnLvm, Code::ArchNotS390x, Code::BootRecordMissing];
        finding.severity == Severity::Error && codes.contains(&finding.code)
    };
    let surely_not =
        findings.iter().any(is_hopeless) || tag == Some(super::header::Tag::FbaPart) && !zipl_runs(&facts);
    (findings, surely_not.then_some(false))
}

/// Whether deploy runs zipl in the system of an FBA Part image (disk-images.md section 1.6, step 12).
fn zipl_runs(facts: &Facts) -> bool {
    let mut systems =
        facts.partitions.iter().flatten().filter_map(|part| part.fs.as_ref()?.os_release.as_deref());
    match systems.next() {
        Some(release) => {
            release.parse::<OsVersion>().is_ok()
                || ["rhel", "redhat", "sles", "suse", "ubuntu"]
                    .iter()
                    .any(|family| release.starts_with(family))
        }
        None => true, // not known
    }
}

fn remarks(plan: &Plan, would_boot: Option<bool>) -> Vec<String> {
    let mut remarks = Vec::new();
    let mut say = |text: &str| remarks.push(text.to_owned());
    match plan.kind {
        ImageKind::Scsi | ImageKind::ScsiHeader if plan.form == Form::Disk(Table::Gpt4k) => {}
        ImageKind::Scsi | ImageKind::ScsiHeader => {
            say(
                "import takes a SCSI disk only as CoreOS image; otherwise this one serves guests that boot from a volume",
            );
        }
        ImageKind::FbaPart if would_boot == Some(false) => {}
        ImageKind::FbaPart => say("deploy has zipl of the system inside write the boot record"),
        ImageKind::FbaDisk if plan.prepend => {
            say(
                "an FBA Disk image brings its own boot record, and a partition has none: build an FBA Part image to boot from",
            );
        }
        ImageKind::FbaDisk | ImageKind::Eckd => {}
    }
    if plan.others {
        say("only this partition is in the image: what lay on others, such as a separate /boot, is not");
    }
    if plan.form != Form::Fba {
        say(
            "not checked: drivers for DASD, FBA and zFCP in the initial ramdisk, boot parameters and console, and cloud-init \
             restricted to ConfigDrive; disks made for KVM often lack them",
        );
    }
    remarks
}
