//! Local files that are not what was asked for, and outputs that take nothing.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::process::Stdio;

use super::desk::{Desk, Run, interrupt};

#[test]
fn missing_files_and_folders_are_2() {
    let desk = Desk::alone();
    let run = desk.run(["image", "validate", "no-such.img"]).expect(2, &["`no-such.img`", "hint:"]);
    assert_eq!(run.stdout, "");
    let run = desk.run(["image", "validate", "."]).expect(2, &["`.` is a directory"]);
    assert_eq!(run.stdout, "");
    desk.run(["api", "POST", "/images", "--input", "no-such.json"]).expect(2, &["no-such.json"]);
    desk.run(["api", "POST", "/images", "--input", "."]).expect(2, &["cannot read `.`"]);
}

/// Not even root can read this one from its start.
#[cfg(target_os = "linux")]
#[test]
fn an_unreadable_file_is_2() {
    let run = Desk::alone().run(["image", "validate", "/proc/self/mem"]);
    let run = run.expect(2, &["cannot read `/proc/self/mem` at byte 0", "hint:"]);
    assert_eq!(run.stdout, "");
}

#[test]
fn an_empty_file_is_3_with_its_report() {
    let desk = Desk::alone();
    let empty = desk.file("empty.img", b"");
    let run = desk.run(["image", "validate", "empty.img"]).expect(3, &[]);
    assert!(run.stdout.contains("FILE_TOO_SHORT"), "{run:?}");
    let run = Run::of(
        desk.zvmctl(["image", "validate", "-o", "json", "-"])
            .stdin(File::open(empty).unwrap())
            .output()
            .unwrap(),
    );
    let report: serde_json::Value = serde_json::from_str(&run.expect(3, &[]).stdout).unwrap();
    assert_eq!(report["items"][0]["file"], "-");
    assert_eq!(report["items"][0]["findings"][0]["code"], "FILE_TOO_SHORT");
}

#[test]
fn one_unreadable_file_does_not_stop_the_others() {
    let desk = Desk::alone();
    desk.golden();
    let run = desk.run(["image", "validate", "no-such.img", "golden.img", "."]);
    let run = run.expect(10, &["no-such.img: cannot open", ".: `.` is a directory", "2 of 3 failed"]);
    assert!(run.stdout.contains("golden.img  ok"), "{run:?}");
}

#[test]
fn warnings_count_only_when_strict() {
    let desk = Desk::alone();
    let mut image = std::fs::read(desk.golden()).unwrap();
    image.extend_from_slice(b"garbage behind it");
    desk.file("warned.img", &image);
    let run = desk.run(["image", "validate", "warned.img"]).expect(0, &[]);
    assert!(run.stdout.contains("GZIP_TRAILING_GARBAGE"), "{run:?}");
    let strict = desk.run(["image", "validate", "--strict", "warned.img"]).expect(3, &[]);
    assert_eq!(strict.stdout, run.stdout);
}

#[test]
fn a_target_that_is_too_small_is_3_with_both_sizes() {
    let desk = Desk::alone();
    desk.golden();
    assert!(
        desk.run(["image", "validate", "golden.img", "--fit", "3cyl"]).expect(0, &[]).stdout.contains("ok")
    );
    let run = desk.run(["image", "check", "golden.img", "--fit", "2cyl"]).expect(3, &[]);
    assert!(
        run.stdout.contains("image needs 3 cyl (2.1 MiB) but the target 2cyl has 2 cyl (1.4 MiB)"),
        "{run:?}"
    );
    desk.run(["image", "validate", "golden.img", "--fit", "2"]).expect(2, &["a bare number"]);
    // A pool is known to a server only.
    desk.run(["image", "validate", "golden.img", "--fit", "pool:ECKD:POOL1"]).expect(2, &["context"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_1() {
    let desk = Desk::alone();
    desk.golden();
    for args in [&["image", "validate", "golden.img"][..], &["units", "10g", "-o", "json"], &["man"]] {
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = desk.zvmctl(args).stdout(full).output().unwrap();
        Run::of(output).expect(1, &["cannot write the output"]);
    }
}

#[test]
fn a_closed_pipe_is_a_quiet_success() {
    let desk = Desk::alone();
    let mut child = desk.zvmctl(["man"]).spawn().unwrap();
    drop(child.stdout.take());
    Run::of(child.wait_with_output().unwrap()).expect(0, &[]);
}

/// The check is told to stop while it waits for more of its input.
#[cfg(unix)]
#[test]
fn ctrl_c_ends_a_check_with_130() {
    let desk = Desk::alone();
    let image = std::fs::read(desk.golden()).unwrap();
    let mut child = desk.zvmctl(["image", "validate", "-"]).stdin(Stdio::piped()).spawn().unwrap();
    // From its first line on it listens to Ctrl-C.
    let mut begun = [0; 1];
    child.stderr.as_mut().unwrap().read_exact(&mut begun).unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(&image).unwrap();
    interrupt(&child);
    // It looks once per buffer; what it no longer reads breaks the pipe.
    let more = vec![0; 1 << 16];
    while input.write_all(&more).is_ok() {}
    let run = Run::of(child.wait_with_output().unwrap()).expect(130, &["interrupted"]);
    assert_eq!(run.stdout, "");
}
