//! Rules about what the import is asked to do with the image: target, checksum, name, os version.
//!
//! They need no more than the facts of the file and hold also for a damaged one.

use super::facts::{DiskType, Facts};
use super::findings::{Code, Finding};
use super::options::{Fit, Options};
use crate::model::{DiskKind, DiskSize, ImageName, OsVersion, human_bytes};

const GIB: u64 = 1 << 30;

/// Judges everything that was asked for beside the file.
pub(super) fn judge(options: &Options, facts: &Facts) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(options.fit.as_ref().and_then(|fit| judge_fit(fit, facts)));
    findings.extend(options.md5.as_deref().and_then(|md5| judge_md5(md5, facts)));
    findings.extend(options.image_name.as_deref().and_then(judge_name));
    findings.extend(options.os_version.as_deref().and_then(judge_os_version));
    findings
}

/// What the container says the image needs: the kind of disk and how many units of it.
fn needs(facts: &Facts) -> Option<(Option<DiskKind>, DiskSize)> {
    let Some(container) = &facts.container else {
        return Some((None, DiskSize::Bytes(facts.raw.as_ref()?.bytes?)));
    };
    let units = container.size.filter(|units| *units > 0)?;
    Some(match container.disk_type {
        DiskType::Ckd => (Some(DiskKind::Eckd), DiskSize::Cylinders(units)),
        DiskType::Fba => (Some(DiskKind::Fba), DiskSize::Blocks(units)),
        DiskType::Fcp => (None, DiskSize::Blocks(units)),
    })
}

fn judge_fit(fit: &Fit, facts: &Facts) -> Option<Finding> {
    let (kind, needed) = needs(facts)?;
    if let (Some(image), Some(target)) = (kind, fit.kind)
        && image != target
    {
        let message = format!(
            "the image is for {image} disks, measured in {}, but {} is {target}, measured in {}",
            image.unit(),
            fit.what,
            target.unit()
        );
        return Some(
            Finding::new(Code::PoolTypeMismatch, message).compare(image.to_string(), target.to_string()),
        );
    }
    let target = fit.size?;
    let unit = kind.unwrap_or(DiskKind::Fba);
    let (image_units, target_units) = (needed.units(unit), target.units(unit));
    if image_units <= target_units {
        return None;
    }
    let (image_size, target_size) =
        (DiskSize::of(unit, image_units).human(), DiskSize::of(unit, target_units).human());
    let message = format!("image needs {image_size} but the target {} has {target_size}", fit.what);
    Some(Finding::new(Code::TargetTooSmall, message).compare(image_size, target_size))
}

fn judge_md5(expected: &str, facts: &Facts) -> Option<Finding> {
    let found = facts.md5.as_deref()?;
    let expected = expected.trim().to_ascii_lowercase();
    (expected != found).then(|| {
        let message = format!(
            "the MD5 of the file is {found}, expected was {expected}: this is another or a damaged file"
        );
        Finding::new(Code::Md5Mismatch, message).compare(expected, found)
    })
}

fn judge_name(name: &str) -> Option<Finding> {
    let error = name.parse::<ImageName>().err()?;
    let expected = "1 to 128 of A-Z a-z 0-9 - _ . not starting with - or .";
    Some(
        Finding::new(Code::NameInvalid, error.to_string()).compare(expected, name.escape_debug().to_string()),
    )
}

fn judge_os_version(version: &str) -> Option<Finding> {
    let error = version.parse::<OsVersion>().err()?;
    let found = version.escape_debug().to_string();
    Some(Finding::new(Code::OsVersionInvalid, error.to_string()).compare("an accepted os version", found))
}

/// The guide recommends whole gigabytes: what a pool gives for `10g` (disk-images.md section 6).
pub(super) fn whole_gib(facts: &Facts) -> Option<Finding> {
    facts.container.as_ref()?;
    let (kind, needed) = needs(facts)?;
    let unit = kind.unwrap_or(DiskKind::Fba);
    let gib = match unit {
        // The largest number of whole GiB that this many cylinders hold.
        DiskKind::Eckd => needed.bytes() / GIB,
        DiskKind::Fba => needed.bytes().div_ceil(GIB),
    };
    let whole = DiskSize::Bytes(gib.max(1) * GIB).units(unit);
    if needed.units(unit) == whole {
        return None;
    }
    let next = DiskSize::Bytes((needed.bytes() / GIB + 1) * GIB);
    let message = format!(
        "the disk has {}, no whole number of GiB; the next one, {}, is {}",
        needed.human(),
        human_bytes(next.bytes()),
        DiskSize::of(unit, next.units(unit))
    );
    Some(Finding::new(Code::SizeNotWholeGib, message).compare("a whole number of GiB", needed.human()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::facts::{Container, Payload, Scope, Variant};

    fn facts(disk_type: DiskType, size: u64) -> Facts {
        let container = Container {
            variant: Variant::V2,
            disk_type,
            scope: Scope::Disk,
            size: Some(size),
            unit: None,
            gzip: Some(6),
            payload_offset: 512,
        };
        Facts { container: Some(container), md5: Some("ab12".into()), ..Facts::default() }
    }

    fn fit(target: &str, facts: &Facts) -> Option<(Code, String)> {
        let fit = Fit::size(target.parse().unwrap());
        judge_fit(&fit, facts).map(|finding| (finding.code, finding.message))
    }

    #[test]
    fn targets_are_compared_in_the_unit_of_the_image() {
        let image = facts(DiskType::Ckd, 3339);
        assert_eq!(fit("3339cyl", &image), None);
        assert_eq!(fit("3390-3", &image), None);
        let text = "image needs 3339 cyl (2.3 GiB) but the target 3338cyl has 3338 cyl (2.3 GiB)";
        assert_eq!(fit("3338cyl", &image), Some((Code::TargetTooSmall, text.to_owned())));
        // 2 GiB become 2913 cylinders, rounded up.
        assert_eq!(fit("2g", &facts(DiskType::Ckd, 2913)), None);
        assert_eq!(fit("2g", &facts(DiskType::Ckd, 2914)).unwrap().0, Code::TargetTooSmall);
        assert_eq!(fit("99999999blk", &image).unwrap().0, Code::PoolTypeMismatch);
    }

    #[test]
    fn a_pool_has_a_kind_and_every_size() {
        let pool = Fit::pool("POOL1", DiskKind::Fba);
        assert_eq!(judge_fit(&pool, &facts(DiskType::Fba, 1 << 40)), None);
        let finding = judge_fit(&pool, &facts(DiskType::Ckd, 1)).unwrap();
        assert_eq!(finding.code, Code::PoolTypeMismatch);
        assert_eq!(
            finding.message,
            "the image is for ECKD disks, measured in CYL, but pool `POOL1` is FBA, measured in BLK"
        );
    }

    #[test]
    fn a_raw_disk_is_compared_by_its_bytes() {
        let raw = Payload { bytes: Some(3 << 30), md5: None };
        let facts = Facts { raw: Some(raw), ..Facts::default() };
        assert_eq!(fit("3g", &facts), None);
        assert_eq!(fit("2g", &facts).unwrap().0, Code::TargetTooSmall);
    }

    #[test]
    fn an_md5_is_compared_in_either_case() {
        let facts = facts(DiskType::Fba, 1);
        assert_eq!(judge_md5("AB12", &facts), None);
        assert_eq!(judge_md5("ab13", &facts).unwrap().code, Code::Md5Mismatch);
    }

    /// Sizes from the table of disk-images.md section 4.2.
    #[test]
    fn whole_gib_are_what_a_pool_gives() {
        for (disk_type, size, whole) in [
            (DiskType::Ckd, 1457, true),
            (DiskType::Ckd, 14_564, true),
            (DiskType::Ckd, 14_563, false),
            (DiskType::Ckd, 3, false),
            (DiskType::Fba, 2_097_152, true),
            (DiskType::Fba, 2_097_153, false),
            (DiskType::Fba, 402, false),
        ] {
            assert_eq!(whole_gib(&facts(disk_type, size)).is_none(), whole, "{disk_type:?} {size}");
        }
    }

    #[test]
    fn names_and_versions_follow_their_types() {
        assert_eq!(judge_name("rhel9"), None);
        assert_eq!(judge_name("a/b").unwrap().code, Code::NameInvalid);
        assert_eq!(judge_os_version("RHEL9.4"), None);
        assert_eq!(judge_os_version("debian12").unwrap().code, Code::OsVersionInvalid);
    }
}
