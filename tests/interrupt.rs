//! Ctrl-C at the real program while its input stalls.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};

/// Starts the check of standard input and waits until it has begun to read.
fn checking() -> (Child, BufReader<impl Read>) {
    let home = std::env::temp_dir().join("zvmctl-no-settings");
    let mut child = Command::new(env!("CARGO_BIN_EXE_zvmctl"))
        .args(["image", "validate", "-"])
        .env("ZVMCTL_CONFIG_DIR", &home)
        .env("ZVMCTL_SITE_CONFIG", home.join("none.toml"))
        .env_remove("ZVMCTL_OUTPUT")
        .env_remove("ZVMCTL_PROGRESS")
        .env_remove("ZVMCTL_QUIET")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut errors = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    errors.read_line(&mut line).unwrap();
    assert_eq!(line, "check\n");
    (child, errors)
}

#[test]
fn one_interrupt_ends_the_wait_for_a_stalled_pipe_without_a_verdict() {
    let (mut child, mut errors) = checking();
    // The pipe stays open until the end, as that of a stalled writer does.
    let mut pipe = child.stdin.take().unwrap();
    pipe.write_all(b"z/VM").unwrap();
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
    let mut output = String::new();
    child.stdout.take().unwrap().read_to_string(&mut output).unwrap();
    assert_eq!(output, "");
    assert_eq!(child.wait().unwrap().code(), Some(130));
    let mut rest = String::new();
    errors.read_to_string(&mut rest).unwrap();
    assert!(rest.contains("interrupted") || rest.contains("stopped"), "{rest}");
    drop(pipe);
}
