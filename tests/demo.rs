//! The demonstration runs the real commands: another world or a changed byte changes what it shows.

#![cfg(feature = "sim")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use zvmctl::sim::{World, golden};

fn demo(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_zvmctl"))
        .args(["sim", "demo"])
        .args(arguments)
        .env_clear()
        .env("HOME", folder)
        .env("TMPDIR", folder)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn the_demonstration_reaches_its_end_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let output = demo(folder.path(), &[]);
    let shown = text(&output);
    assert!(output.status.success(), "{shown}\n{}", String::from_utf8_lossy(&output.stderr));
    for words in [
        "image validate golden.img",
        "image import golden.img",
        "guest create LNXDEMO",
        "guest delete LNXDEMO",
    ] {
        assert!(shown.contains(&format!("$ zvmctl {words}")), "{words}\n{shown}");
    }
    assert!(shown.contains("GZIP_TRUNCATED"), "{shown}");
    assert!(shown.contains("LNXWEB01"), "{shown}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "something stayed in the temporary folder");
}

#[test]
fn another_world_changes_what_it_shows() {
    let folder = tempfile::tempdir().unwrap();
    let mut world = World::demo();
    world.connector.guests.remove("LNXWEB01").unwrap();
    fs::write(folder.path().join("world.json"), world.snapshot().unwrap()).unwrap();
    let output = demo(folder.path(), &["--world", "world.json"]);
    let shown = text(&output);
    assert!(output.status.success(), "{shown}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(!shown.contains("LNXWEB01") && shown.contains("LNXWEB02"), "{shown}");
}

#[test]
fn one_changed_byte_of_the_image_ends_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut image = golden::image(3).unwrap();
    let middle = 512 + (image.len() - 512) / 2;
    image[middle] ^= 1;
    fs::write(folder.path().join("bad.img"), image).unwrap();
    let output = demo(folder.path(), &["--image", "bad.img"]);
    assert_eq!(output.status.code(), Some(1));
    let shown = text(&output);
    assert!(shown.contains("GZIP_") && !shown.contains("image import"), "{shown}");
}
