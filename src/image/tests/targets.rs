//! What the import is asked to do with an image, the quick check, and files that cannot be read.

use std::io::Write;
use std::path::Path;

use super::Code;
use super::fixture::{ext2, fba_part, system};
use crate::error::{Diagnose, Exit};
use crate::image::{Fit, Options, Report, Severity, validate, validate_file};
use crate::model::{DiskKind, DiskSize};
use crate::progress::Quiet;

fn sample() -> Vec<u8> {
    fba_part(&ext2(200, &system("ID=sles\nVERSION_ID=15.6\n")), 6)
}

fn check(options: &Options) -> Report {
    validate(&mut &sample()[..], None, "-", options, &Quiet).unwrap()
}

fn problems(options: &Options) -> Vec<Code> {
    let findings = check(options).findings;
    findings.iter().filter(|finding| finding.severity > Severity::Info).map(|finding| finding.code).collect()
}

#[test]
fn the_system_is_compared_with_the_stated_version() {
    for (version, codes) in [
        ("sles15.6", &[][..]),
        ("SLES15SP6", &[]),
        ("suse15", &[]),
        ("sles15.5", &[Code::OsVersionDiffers]),
        ("rhel9", &[Code::OsVersionDiffers]),
        ("debian12", &[Code::OsVersionInvalid]),
    ] {
        let options = Options { os_version: Some(version.into()), ..Options::default() };
        assert_eq!(problems(&options), codes, "{version}");
    }
}

#[test]
fn target_checksum_and_name_are_compared() {
    let fit = |size: &str| Options { fit: Some(Fit::size(size.parse().unwrap())), ..Options::default() };
    assert_eq!(problems(&fit("402blk")), []);
    assert_eq!(problems(&fit("401blk")), [Code::TargetTooSmall]);
    assert_eq!(problems(&fit("10cyl")), [Code::PoolTypeMismatch]);
    let pool = Options { fit: Some(Fit::pool("P", DiskKind::Eckd)), ..Options::default() };
    assert_eq!(problems(&pool), [Code::PoolTypeMismatch]);
    let md5 = check(&Options::default()).facts.md5;
    let upper = md5.map(|md5| md5.to_uppercase());
    assert_eq!(problems(&Options { md5: upper, ..Options::default() }), []);
    assert_eq!(problems(&Options { md5: Some("0".repeat(32)), ..Options::default() }), [Code::Md5Mismatch]);
    assert_eq!(
        problems(&Options { image_name: Some("a b".into()), ..Options::default() }),
        [Code::NameInvalid]
    );
}

#[test]
fn a_report_knows_its_disk() {
    let report = check(&Options::default());
    assert_eq!(report.disk_kind(), Some(DiskKind::Fba));
    assert_eq!(report.disk_size(), Some(DiskSize::Blocks(402)));
    assert!(!report.exit_invalid(true));
}

#[test]
fn the_quick_check_reads_the_ends_alone_and_says_so() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    let mut image = sample();
    let middle = usize::midpoint(512, image.len());
    image[middle] ^= 0xff;
    file.write_all(&image).unwrap();
    let quick = Options { quick: true, ..Options::default() };
    let report = validate_file(file.path(), &quick, &Quiet).unwrap();
    let codes: Vec<_> = report.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [Code::NotChecked]);
    assert_eq!((report.facts.bytes, report.facts.md5), (Some(image.len() as u64), None));
    let complete = validate_file(file.path(), &Options::default(), &Quiet).unwrap();
    assert!(complete.exit_invalid(false));
}

#[test]
fn what_is_no_readable_file_is_a_usage_error() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing.img");
    for path in [missing.as_path(), folder.path(), Path::new("")] {
        let error = validate_file(path, &Options::default(), &Quiet).unwrap_err();
        assert_eq!(error.diagnosis().exit, Exit::Usage, "{error}");
    }
}
