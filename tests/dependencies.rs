//! Licences, banned crates, sources and number of dependencies, read from the lock file by `cargo metadata`.
//! The rules are those of `deny.toml`.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use toml_edit::DocumentMut;

/// The budget for crates in the program, build scripts and macros included.
const MOST_CRATES: usize = 200;

fn rules() -> DocumentMut {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("deny.toml");
    fs::read_to_string(path).unwrap().parse().unwrap()
}

/// Returns what `cargo metadata` says about this host's dependencies.
fn metadata() -> Value {
    let host = env!("CARGO_MANIFEST_DIR");
    let rustc = Command::new("rustc").arg("-vV").output().unwrap();
    let target = String::from_utf8(rustc.stdout).unwrap();
    let target = target.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned();
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", &target])
        .current_dir(host)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Returns every package that ends up in the program or builds it, by id; development dependencies are left out.
fn shipped(metadata: &Value) -> BTreeMap<&str, &Value> {
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let nodes: BTreeMap<&str, &Value> =
        nodes.iter().map(|node| (node["id"].as_str().unwrap(), node)).collect();
    let mut reached = BTreeSet::new();
    let mut open = vec![metadata["resolve"]["root"].as_str().unwrap()];
    while let Some(id) = open.pop() {
        if reached.insert(id) {
            let needed = |dependency: &&Value| {
                let kinds = dependency["dep_kinds"].as_array().unwrap();
                kinds.iter().any(|kind| kind["kind"].as_str() != Some("dev"))
            };
            let dependencies = nodes[id]["deps"].as_array().unwrap();
            open.extend(
                dependencies.iter().filter(needed).map(|dependency| dependency["pkg"].as_str().unwrap()),
            );
        }
    }
    let packages = metadata["packages"].as_array().unwrap().iter();
    packages
        .map(|package| (package["id"].as_str().unwrap(), package))
        .filter(|(id, _)| reached.contains(id))
        .collect()
}

#[test]
fn dependencies_follow_the_rules() {
    let (rules, metadata) = (rules(), metadata());
    let allowed: BTreeSet<&str> =
        rules["licenses"]["allow"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    let excepted = |package: &str, license: &str| {
        rules["licenses"]["exceptions"].as_array().unwrap().iter().any(|exception| {
            let exception = exception.as_inline_table().unwrap();
            let allows = |name: &toml_edit::Value| name.as_str() == Some(license);
            exception["crate"].as_str() == Some(package)
                && exception["allow"].as_array().unwrap().iter().any(allows)
        })
    };
    let banned = rules["bans"]["deny"].as_array().unwrap().iter();
    let banned: BTreeSet<&str> =
        banned.map(|ban| ban.as_inline_table().unwrap()["crate"].as_str().unwrap()).collect();
    let mut wrong = Vec::new();
    for package in shipped(&metadata).into_values() {
        let name = package["name"].as_str().unwrap();
        let license = package["license"].as_str().unwrap_or_default();
        let licensed = spdx::Expression::parse_mode(license, spdx::ParseMode::LAX).is_ok_and(|expression| {
            expression.evaluate(|wanted| wanted.license.id().is_some_and(|id| allowed.contains(id.name)))
        });
        if !licensed && !excepted(name, license) {
            wrong.push(format!("{name}: licence `{license}` is not allowed"));
        }
        if banned.contains(name) {
            wrong.push(format!("{name} is banned"));
        }
        let source = package["source"].as_str();
        if source.is_some_and(|source| !source.starts_with("registry+")) {
            wrong.push(format!("{name} comes from {source:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Counts what `cargo tree` shows, which is what is built; `cargo metadata` also lists what no feature asks for.
#[test]
fn the_tree_stays_small() {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--edges", "normal,build", "--prefix", "none", "--format", "{p}"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    // Name and version; what was shown before is marked behind them.
    let crates: BTreeSet<Vec<&str>> = tree.lines().map(|line| line.split(' ').take(2).collect()).collect();
    let count = crates.len();
    assert!(count > 100 && count <= MOST_CRATES, "{count} crates, the budget is {MOST_CRATES}");
    println!("{count} crates");
}
