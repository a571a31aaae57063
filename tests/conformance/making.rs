//! The sample images converted, taken apart and compared; qcow2 disks that QEMU wrote.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Command;

use zvmctl::image::{
    Build, Code, Convert, Extract, MakeError, Options, Report, Severity, build, compare, convert, extract,
    validate_file,
};
use zvmctl::progress::Quiet;

use super::shared;

fn report(path: &Path) -> Report {
    validate_file(path, &Options::default(), &Quiet).unwrap()
}

/// MD5 of what is inside, whatever the container.
fn content(report: &Report) -> Option<String> {
    let payload = report.facts.payload.as_ref().and_then(|payload| payload.md5.clone());
    payload.or_else(|| report.facts.ckd.as_ref()?.encoded_md5.clone())
}

/// What a new header never has.
const OF_THE_HEADER: &[Code] = &[
    Code::GzipFlagMismatch,
    Code::GzipLevelInvalid,
    Code::GzipLengthMismatch,
    Code::GzipTrailingGarbage,
    Code::HeaderLength,
    Code::HlenInvalid,
    Code::HeaderPaddingNotBlank,
    Code::SizeNotNumeric,
    Code::SizeLeadingZeros,
    Code::SizeFieldLayout,
    Code::UnitMismatch,
    Code::DummyImage,
    Code::ContainerV1,
    Code::PayloadLarger,
    Code::PayloadNotBlockMultiple,
    Code::CkdMoreTracks,
];

#[test]
fn samples_are_converted_or_refused_for_what_is_wrong_with_them() {
    let Some(folder) =
        shared::folder("images", "samples_are_converted_or_refused_for_what_is_wrong_with_them")
    else {
        return;
    };
    let desk = tempfile::tempdir().unwrap();
    let output = desk.path().join("new.img");
    let mut converted = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "img") {
            continue;
        }
        let (name, before) = (path.display(), report(&path));
        let plan = Convert { force: true, ..Convert::new(&path, &output) };
        match convert(&plan, &Quiet) {
            Ok(made) => {
                converted += 1;
                let bytes = before.facts.payload.as_ref().and_then(|payload| payload.bytes);
                let is_whole = bytes.is_none_or(|bytes| bytes % 512 == 0);
                let after = report(&output);
                let codes: Vec<_> = after.findings.iter().map(|finding| finding.code).collect();
                assert!(!codes.iter().any(|code| OF_THE_HEADER.contains(code)), "{name}: {codes:?}");
                assert_eq!(after.facts.bytes, Some(made.file_bytes), "{name}");
                if let Some(md5) = content(&before).filter(|_| is_whole) {
                    assert_eq!(content(&after), Some(md5), "{name}");
                    let compared = compare(&path, &output, &Quiet).unwrap();
                    assert!(compared.equal, "{name}: {compared:?}");
                }
            }
            Err(MakeError::Damaged { .. } | MakeError::Foreign { .. }) => {
                assert!(before.exit_invalid(false), "{name} is refused but sound");
            }
            Err(error) => panic!("{name}: {error}"),
        }
    }
    assert!(converted > 20, "only {converted} samples were converted");
}

#[test]
fn partitions_of_samples_become_sound_images() {
    let Some(folder) = shared::folder("images", "partitions_of_samples_become_sound_images") else { return };
    let desk = tempfile::tempdir().unwrap();
    let (raw, built) = (desk.path().join("root.raw"), desk.path().join("root.img"));
    for name in
        ["ckd-cdl-ext4-zipl.img", "ckd-cdl-xfs-zipl.img", "ckd-ldl-ext4.img", "fba-disk-lnx1-zipl.img"]
    {
        let source = folder.join(name);
        let wanted = Extract { source: source.clone(), output: raw.clone(), partition: Some(1), force: true };
        let extracted = extract(&wanted, &Quiet).unwrap();
        let facts = report(&source).facts;
        let partition = &facts.partitions.unwrap()[0];
        assert_eq!(Some(extracted.bytes), partition.bytes, "{name}");
        build(&Build { force: true, ..Build::new(&raw, &built) }, &Quiet).unwrap();
        let after = report(&built);
        assert!(after.findings.iter().all(|finding| finding.severity < Severity::Error), "{name}: {after:?}");
        let uuid = |fs: &Option<zvmctl::image::FileSystem>| fs.as_ref().unwrap().uuid.clone();
        assert_eq!(uuid(&after.facts.partitions.unwrap()[0].fs), uuid(&partition.fs), "{name}");
    }
}

#[test]
fn qcow2_disks_of_qemu_are_read() {
    let name = "qcow2_disks_of_qemu_are_read";
    let Some(folder) = shared::folder("images", name) else { return };
    if Command::new("qemu-img").arg("--version").output().is_err() {
        println!("{name}: skipped, there is no qemu-img");
        return;
    }
    let desk = tempfile::tempdir().unwrap();
    let at = |file: &str| desk.path().join(file);
    let mut raw = Vec::new();
    let packed = fs::read(folder.join("scsi-raw-mbr-zipl.raw.gz")).unwrap();
    flate2::read::MultiGzDecoder::new(&packed[..]).read_to_end(&mut raw).unwrap();
    fs::write(at("raw"), &raw).unwrap();
    build(&Build::new(at("raw"), at("expected.img")), &Quiet).unwrap();
    let expected = fs::read(at("expected.img")).unwrap();
    for options in [
        &["-o", "compat=1.1"][..],
        &["-o", "compat=0.10"],
        &["-c"],
        &["-c", "-o", "compat=0.10,cluster_size=512"],
        &["-o", "cluster_size=2M"],
        &["-o", "lazy_refcounts=on,cluster_size=4k"],
    ] {
        let status = Command::new("qemu-img")
            .args(["convert", "-f", "raw", "-O", "qcow2"])
            .args(options)
            .args([at("raw"), at("disk.qcow2")])
            .status()
            .unwrap();
        assert!(status.success(), "{options:?}");
        build(&Build { force: true, ..Build::new(at("disk.qcow2"), at("built.img")) }, &Quiet).unwrap();
        assert!(fs::read(at("built.img")).unwrap() == expected, "{options:?}");
        assert!(compare(&at("disk.qcow2"), &at("raw"), &Quiet).unwrap().equal, "{options:?}");
    }
    for options in [
        &["-o", "backing_file=disk.qcow2,backing_fmt=qcow2"][..],
        &["-o", "data_file=outside,data_file_raw=on"],
        &["-o", "extended_l2=on"],
    ] {
        let status = Command::new("qemu-img")
            .args(["create", "-q", "-f", "qcow2"])
            .args(options)
            .args(["odd.qcow2", "8M"])
            .current_dir(desk.path())
            .status()
            .unwrap();
        assert!(status.success(), "{options:?}");
        let refused = build(&Build { force: true, ..Build::new(at("odd.qcow2"), at("built.img")) }, &Quiet);
        assert!(matches!(refused, Err(MakeError::Qcow2Unsupported { .. })), "{options:?}: {refused:?}");
        fs::remove_file(at("odd.qcow2")).unwrap();
    }
}
