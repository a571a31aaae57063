//! The arrows: which module may use which. A new pair is a design change; say why in the commit.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every module at the top of `src`, with the modules that it may name. `error` and `progress` are below all.
const ARROWS: &[(&str, &[&str])] = &[
    ("aim", &[]),
    (
        "app",
        &[
            "aim", "backend", "commands", "config", "history", "logger", "model", "output", "private",
            "report", "secret", "sim", "terminal",
        ],
    ),
    ("backend", &["model", "private", "secret"]),
    ("cli", &["app", "commands", "output"]),
    ("codes", &[]),
    (
        "commands",
        &[
            "aim", "app", "backend", "cli", "config", "explain", "history", "image", "model", "ops",
            "output", "parm", "report", "secret", "sim", "suggest", "yaml",
        ],
    ),
    ("config", &["model", "private", "secret", "suggest"]),
    ("drive", &["image", "model", "secret"]),
    ("error", &[]),
    ("explain", &[]),
    ("history", &["backend", "model", "private"]),
    ("image", &["codes", "model", "unfinished"]),
    ("lib", &["app", "cli", "commands", "report", "terminal", "usage"]),
    ("logger", &[]),
    ("main", &[]),
    ("model", &[]),
    ("ops", &["backend", "codes", "drive", "explain", "image", "model", "private", "secret", "suggest"]),
    ("output", &["model", "suggest"]),
    ("parm", &["codes", "model", "suggest"]),
    ("private", &[]),
    ("progress", &[]),
    (
        "report",
        &[
            "aim", "backend", "commands", "config", "drive", "explain", "history", "image", "model", "ops",
            "output", "parm", "sim", "terminal", "yaml",
        ],
    ),
    ("secret", &[]),
    ("sim", &["image", "model", "private"]),
    ("suggest", &[]),
    ("terminal", &["model", "unfinished"]),
    ("unfinished", &[]),
    ("yaml", &[]),
    ("usage", &["commands", "output", "report"]),
];

/// Paths that only one module may name, although the arrow to their module is allowed to others.
const ONLY: &[(&str, &[&str])] = &[
    ("backend::connector", &["app"]),
    ("indicatif", &["terminal"]),
    ("dialoguer", &["terminal"]),
    ("ctrlc", &["terminal"]),
];

#[test]
fn modules_name_only_what_the_arrows_allow() {
    let allowed: BTreeMap<&str, &[&str]> = ARROWS.iter().copied().collect();
    let mut wrong = Vec::new();
    for (module, path, text) in sources() {
        let Some(allowed) = allowed.get(module.as_str()) else {
            wrong.push(format!("{}: module `{module}` has no row of arrows", path.display()));
            continue;
        };
        for (number, line) in code_lines(&text) {
            for target in crate_paths(line) {
                let free = target == module || target == "error" || target == "progress" || target == "run";
                if !free && !allowed.contains(&target.as_str()) {
                    wrong.push(format!("{}:{number}: `{module}` may not use `{target}`", path.display()));
                }
            }
            for (name, users) in ONLY {
                let named = line.contains(&format!("{name}::")) && !users.contains(&module.as_str());
                if named && !name.starts_with(&format!("{module}::")) {
                    wrong.push(format!("{}:{number}: only {users:?} may use `{name}`", path.display()));
                }
            }
            if line.contains("super::super") {
                wrong.push(format!(
                    "{}:{number}: name the path from `crate`, not `super::super`",
                    path.display()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn files_stay_readable() {
    const MOST_LINES: usize = 450;
    let long: Vec<String> = sources()
        .into_iter()
        .filter(|(_, _, text)| text.lines().count() > MOST_LINES)
        .map(|(_, path, text)| format!("{} has {} lines", path.display(), text.lines().count()))
        .collect();
    assert!(long.is_empty(), "split along a noun: {long:?}");
    let vague = ["util", "utils", "helpers", "misc", "common"];
    let named = sources().into_iter().map(|(_, path, _)| path).filter(|path| {
        path.components()
            .any(|part| vague.contains(&part.as_os_str().to_string_lossy().trim_end_matches(".rs")))
    });
    assert_eq!(named.collect::<Vec<_>>(), Vec::<PathBuf>::new(), "names that say nothing");
}

/// Returns (top module, path, text) of every source file.
fn sources() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let first = path.strip_prefix(&root).unwrap().components().next().unwrap();
                let module = first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned();
                found.push((module, path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

/// Returns the numbered lines of code above the tests of a file, comments left out.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let body = text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text);
    let code = body.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    code.map(|(index, line)| (index + 1, line))
}

/// Returns the top modules that a line names behind `crate::`.
fn crate_paths(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in line.split("crate::").skip(1) {
        if let Some(list) = part.strip_prefix('{') {
            let names = list.split('}').next().unwrap_or(list).split(',');
            found.extend(names.map(|name| first_word(name.trim())));
        } else {
            found.push(first_word(part));
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}
