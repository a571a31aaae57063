//! New image files under trouble: a full disk, and Ctrl-C while a pipe stalls.

#![cfg(unix)]

use std::fs;
use std::io::{Read, Write};
use std::process::{Command, Stdio};

use super::desk::{Desk, Run, interrupt};

/// A disk of so many bytes with one partition, whose bytes do not compress.
fn disk(length: usize) -> Vec<u8> {
    let mut state = 1_u32;
    let mut disk: Vec<u8> = (0..length)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        })
        .collect();
    disk[..512].fill(0);
    disk[450] = 0x83;
    disk[454..458].copy_from_slice(&8_u32.to_le_bytes());
    disk[458..462].copy_from_slice(&u32::try_from(length / 512 - 8).unwrap().to_le_bytes());
    disk[510..512].copy_from_slice(&[0x55, 0xaa]);
    disk
}

/// The names in the home, hidden ones too.
fn names(desk: &Desk) -> Vec<String> {
    let names =
        fs::read_dir(desk.home()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> =
        names.filter(|name| name != ".local" && name != ".config" && name != ".cache").collect();
    names.sort();
    names
}

/// The commands that write a file, with `SOURCE` and `TARGET` in their places.
const WRITERS: [&[&str]; 3] = [
    &["image", "build", "SOURCE", "TARGET", "--type", "scsi-header", "--level", "0"],
    &["image", "convert", "SOURCE", "TARGET", "--level", "0"],
    &["image", "extract", "SOURCE", "TARGET"],
];

fn words<'a>(writer: &[&'a str], source: &'a str, target: &'a str) -> Vec<&'a str> {
    let place = |word: &&'a str| match *word {
        "SOURCE" => source,
        "TARGET" => target,
        word => word,
    };
    writer.iter().map(place).collect()
}

/// A desk with a disk and an image of it; returns the name of the source for a writer.
fn stocked(length: usize) -> (Desk, impl Fn(&[&str]) -> &'static str) {
    let desk = Desk::alone();
    desk.file("disk.raw", &disk(length));
    desk.run(["image", "build", "disk.raw", "disk.img", "--type", "scsi-header"]).expect(0, &[]);
    (desk, |writer: &[&str]| if writer[1] == "build" { "disk.raw" } else { "disk.img" })
}

/// Files of more than 512 KiB cannot be written, as on a disk that is full.
#[test]
fn a_full_disk_is_a_clear_error_and_leaves_nothing() {
    let (desk, source) = stocked(3 << 20);
    let before = names(&desk);
    for writer in WRITERS {
        let words = words(writer, source(writer), "new.img");
        let zvmctl = desk.zvmctl(&words);
        let mut limited = Command::new("sh");
        limited.args(["-c", "trap '' XFSZ; ulimit -f 1024; exec \"$@\"", "sh"]).arg(zvmctl.get_program());
        limited.args(zvmctl.get_args()).env_clear().current_dir(desk.home());
        limited.envs(zvmctl.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let run = Run::of(limited.output().unwrap());
        assert!(
            run.status != 0 && run.stderr.contains("new.img") && run.stdout.is_empty(),
            "{words:?}: {run:#?}"
        );
        assert_eq!(names(&desk), before, "{words:?}");
    }
}

#[test]
fn ctrl_c_leaves_no_part_of_a_file() {
    let (desk, source) = stocked(3 << 20);
    let before = names(&desk);
    for writer in WRITERS {
        let words = words(writer, "-", "new.img");
        let octets = fs::read(desk.home().join(source(writer))).unwrap();
        let mut child = desk.zvmctl(&words).stdin(Stdio::piped()).spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        // All but the end: it waits for that with a file in the making.
        input.write_all(&octets[..octets.len() - 512]).unwrap();
        child.stderr.as_mut().unwrap().read_exact(&mut [0; 1]).unwrap();
        interrupt(&child);
        let run = Run::of(child.wait_with_output().unwrap()).expect(130, &["interrupted"]);
        assert_eq!((run.stdout.as_str(), names(&desk)), ("", before.clone()), "{words:?}");
        drop(input);
    }
}
