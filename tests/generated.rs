//! Completions and manual pages are what the command definition says. Refresh with `ZVMCTL_GENERATE=1 cargo test`.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use clap_complete::Shell;
use zvmctl::commands::{completion, man};

#[test]
fn completions_are_fresh() {
    let files = [
        (Shell::Bash, "zvmctl.bash"),
        (Shell::Zsh, "_zvmctl"),
        (Shell::Fish, "zvmctl.fish"),
        (Shell::Elvish, "zvmctl.elv"),
        (Shell::PowerShell, "_zvmctl.ps1"),
    ];
    hold("completions", files.map(|(shell, name)| (name.to_owned(), completion::script(shell))).into());
}

#[test]
fn manual_pages_are_fresh() {
    let pages = man::pages().unwrap();
    hold("man", pages.into_iter().map(|(name, text)| (format!("{name}.1"), text)).collect());
}

/// Compares a committed folder with what it should hold, or writes it when asked to.
fn hold(folder: &str, expected: BTreeMap<String, String>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    if std::env::var_os("ZVMCTL_GENERATE").is_some() {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in &expected {
            fs::write(folder.join(name), text).unwrap();
        }
    }
    let found = fs::read_dir(&folder).map(|entries| entries.map(|entry| entry.unwrap().path()).collect());
    let found: Vec<PathBuf> = found.unwrap_or_default();
    let found: BTreeMap<String, String> = found
        .iter()
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap())
        })
        .collect();
    let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    let fix = "run `ZVMCTL_GENERATE=1 cargo test --test generated` and commit the result";
    assert_eq!(names(&found), names(&expected), "{}: {fix}", folder.display());
    for (name, text) in expected {
        assert!(found[&name] == text, "{}/{name} is stale: {fix}", folder.display());
    }
}
