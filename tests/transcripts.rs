//! Every command as a user sees it: the console blocks of tests/cmd and of the README.
//!
//! Each file has a home and a demo host of its own, so order never matters.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn transcripts_hold() {
    let homes = tempfile::tempdir().unwrap();
    for case in cases() {
        // A transcript with files of its own runs beside them, so its state is there too.
        let state = if case.with_extension("in").is_dir() {
            PathBuf::from("state")
        } else {
            homes.path().join(case.file_stem().unwrap())
        };
        // The cases run when the value is dropped.
        trycmd::TestCases::new()
            .default_bin_name("zvmctl")
            .env("COLUMNS", "100")
            .env("NO_COLOR", "1")
            // Below the transcript's own folder; one that writes there has an `.out` beside it and so a sandbox.
            .env("ZVMCTL_CONFIG_DIR", "config")
            .env("ZVMCTL_CACHE_DIR", "cache")
            .env("ZVMCTL_SITE_CONFIG", "site.toml")
            .env("ZVMCTL_STATE_DIR", state.to_str().unwrap())
            .case(case);
    }
}

fn cases() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut cases = vec![PathBuf::from("README.md")];
    for entry in fs::read_dir(root.join("tests/cmd")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "md") {
            cases.push(path.strip_prefix(root).unwrap().to_owned());
        }
    }
    cases.sort();
    cases
}

/// Refreshing the transcripts writes what was seen, times too; those must be `[..]` to hold again.
#[test]
fn no_transcript_holds_a_time_that_was_measured() {
    for case in cases() {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&case)).unwrap();
        let measured = text.split("\"elapsed_ms\":").skip(1).find(|rest| !rest.starts_with("[..]"));
        assert!(measured.is_none(), "write `\"elapsed_ms\":[..]` in {}", case.display());
    }
}
