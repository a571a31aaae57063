//! `error.code` is a stable list: every code in the source has its row in `src/explain/codes.tsv`.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::CommandFactory;
use zvmctl::cli::Cli;
use zvmctl::explain;

/// Words behind the dot of names that are no codes.
const FILES_AND_SETTINGS: &[&str] =
    &["json", "jsonl", "toml", "tsv", "pem", "img", "host", "port", "tls", "user"];

#[test]
fn every_error_code_in_the_source_is_explained() {
    let known: BTreeSet<&str> = explain::error_codes().collect();
    let nouns: BTreeSet<&str> =
        known.iter().filter_map(|code| code.split_once('.')).map(|(noun, _)| noun).collect();
    let mut missing = BTreeSet::new();
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        let diagnosed: Vec<&str> = code.split("Diagnosis::new(").skip(1).filter_map(first_literal).collect();
        let literals = code.split('"').skip(1).step_by(2);
        let shaped = literals.filter(|text| {
            let parts = text.split_once('.');
            parts.is_some_and(|(noun, what)| {
                let word = !what.is_empty() && what.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
                nouns.contains(noun) && word && !FILES_AND_SETTINGS.contains(&what)
            })
        });
        let found = diagnosed.into_iter().chain(shaped).filter(|code| !known.contains(code));
        missing.extend(found.map(|code| format!("{code} in {}", path.display())));
    }
    assert!(missing.is_empty(), "give each a row in src/explain/codes.tsv:\n{missing:#?}");
}

/// Returns the literal at the beginning of an argument list.
fn first_literal(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix('"')?.split('"').next()
}

#[test]
fn advice_names_only_commands_that_exist() {
    let root = Cli::command();
    let mut named = 0;
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/explain")) {
        let text = fs::read_to_string(&path).unwrap();
        for line in text.split("`zvmctl ").skip(1).filter_map(|rest| rest.split('`').next()) {
            named += 1;
            let words: Vec<&str> =
                line.split(' ').take_while(|word| word.starts_with(char::is_lowercase)).collect();
            let found = words.iter().try_fold(&root, |command, word| command.find_subcommand(word));
            assert!(found.is_some(), "{}: no command `zvmctl {line}`", path.display());
        }
    }
    assert!(named > 10, "the tables are no longer read: {named}");
}

/// Returns the files of source and of tables below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "tsv") {
            found.push(path);
        }
    }
    found
}
