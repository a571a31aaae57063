//! The dry run of every changing command: the requests that it prints are those that the real run then sends, and the
//! host stays as it is.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use clap::CommandFactory;
use serde_json::{Value, json};
use zvmctl::backend::connector::ASSUMED_URL;
use zvmctl::cli::Cli;
use zvmctl::sim::Sim;

use super::desk::{Desk, Run};
use super::places::changes;
use crate::scenarios::{Kind, SCENARIOS, Scenario, plant};

/// Returns the words of every leaf of the command tree.
pub(super) fn leaves(command: &clap::Command, words: &str, found: &mut BTreeSet<String>) {
    for below in command.get_subcommands() {
        let words = format!("{words} {}", below.get_name()).trim().to_owned();
        leaves(below, &words, found);
        // `doctor` alone does something, too.
        if !below.has_subcommands() || below.get_name() == "doctor" {
            found.insert(words);
        }
    }
}

/// Returns the leaf that a row runs.
pub(super) fn leaf<'a>(scenario: &Scenario, leaves: &'a BTreeSet<String>) -> Option<&'a String> {
    let fits = |leaf: &&String| {
        scenario.args.strip_prefix(leaf.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    leaves.iter().filter(fits).max_by_key(|leaf| leaf.len())
}

#[test]
fn every_command_has_a_scenario() {
    let mut all = BTreeSet::new();
    leaves(&Cli::command(), "", &mut all);
    let rows: BTreeSet<&String> = SCENARIOS
        .iter()
        .map(|row| leaf(row, &all).unwrap_or_else(|| panic!("`{}` is no command", row.args)))
        .collect();
    let missing: Vec<&String> = all.iter().filter(|leaf| !rows.contains(leaf)).collect();
    assert!(missing.is_empty(), "give each a row in tests/scenarios/mod.rs: {missing:?}");
}

/// A desk at a host of the scenario's world, with the files that rows name.
pub(super) fn desk(sim: &Sim) -> Desk {
    let desk = Desk::of(sim);
    plant(desk.home(), &sim.endpoint());
    desk
}

/// Returns the changing requests of a trace: method, path and body.
fn traced(file: &Path) -> Vec<Value> {
    let text = fs::read_to_string(file).unwrap();
    let mut found: Vec<Value> = Vec::new();
    let (mut waiting, mut uploads) = (false, Vec::new());
    for line in text.lines() {
        let (mark, rest) = line.split_at(2);
        let first = rest.split(' ').next().unwrap_or_default();
        if mark == "> " && ["GET", "POST", "PUT", "DELETE"].contains(&first) {
            let path = rest.split_once("://").unwrap().1.split_once('/').unwrap().1;
            waiting = first != "GET" && path != "token";
            if waiting {
                found.push(json!({ "method": first, "path": format!("/{path}"), "body": null }));
            }
        } else if mark == "> " && waiting && rest.starts_with('{') {
            found.last_mut().unwrap()["body"] = serde_json::from_str(rest).unwrap();
        } else if mark == "< " && rest.starts_with('{') {
            let answer: Value = serde_json::from_str(rest).unwrap();
            uploads.extend(answer["output"]["dest_url"].as_str().map(str::to_owned));
        }
    }
    // Where uploads lie is for the server to say; a dry run has a mark in its place.
    for url in uploads {
        let path = |url: &str| url.trim_start_matches("file://").to_owned();
        for request in &mut found {
            let text = request.to_string().replace(&url, ASSUMED_URL);
            *request = serde_json::from_str(&text.replace(&path(&url), &path(ASSUMED_URL))).unwrap();
        }
    }
    found
}

/// Returns the requests that a dry run printed, in the same form.
fn printed(document: &Value) -> Vec<Value> {
    let one = |request: &Value| json!({ "method": request["method"], "path": request["path"], "body": request["body"] });
    document["items"].as_array().unwrap().iter().map(one).collect()
}

/// Returns a request without the random end of the name under which a config drive passes.
fn plain(request: &Value) -> Value {
    const NAME: &str = "zvmctl-cd-lnxnew-";
    let mut text = request.to_string();
    let mut at = 0;
    while let Some(found) = text[at..].find(NAME) {
        at += found + NAME.len();
        let digits = text[at..].bytes().take_while(u8::is_ascii_hexdigit).count();
        text.replace_range(at..at + digits, "");
    }
    serde_json::from_str(&text).unwrap()
}

#[test]
fn a_dry_run_prints_what_the_real_run_sends_and_changes_nothing() {
    for scenario in SCENARIOS.iter().filter(|scenario| scenario.kind == Kind::Change) {
        let name = scenario.args;
        let sim = Sim::start(scenario.world()).unwrap();
        let desk = desk(&sim);
        let before = sim.digest().unwrap();

        let mut dry = desk.zvmctl(scenario.words());
        let dry = Run::of(dry.args(["--dry-run", "-o", "json"]).output().unwrap());
        let document: Value = serde_json::from_str(&dry.expect(0, &[]).stdout).unwrap();
        assert_eq!(document["schema"], "zvmctl.dry-run/v1", "{name}");
        assert_eq!(changes(&sim), 0, "{name}: {:?}", sim.requests());
        assert_eq!(sim.digest().unwrap(), before, "{name}");

        let trace = desk.home().join("trace");
        let mut real = desk.zvmctl(scenario.words());
        real.arg(format!("--trace-http={}", trace.display())).args(["-j", "1"]);
        let _ = Run::of(real.output().unwrap()).expect(0, &[]);
        let sent = traced(&trace);
        assert!(!sent.is_empty(), "{name} changes nothing");
        let shown: Vec<Value> = printed(&document).iter().map(plain).collect();
        assert_eq!(shown, sent.iter().map(plain).collect::<Vec<_>>(), "{name}");
        assert_ne!(sim.digest().unwrap(), before, "{name}");
    }
}

#[test]
fn looking_is_the_same_with_a_dry_run() {
    for scenario in SCENARIOS.iter().filter(|scenario| scenario.kind == Kind::Read) {
        let sim = Sim::start(scenario.world()).unwrap();
        let before = sim.digest().unwrap();
        let run = desk(&sim).run([&scenario.words()[..], &["-n", "-o", "json"]].concat());
        let document = run.done();
        assert!(!document.contains("zvmctl.dry-run"), "{}: {document}", scenario.args);
        // The one look that is a POST.
        let posted = usize::from(scenario.args.starts_with("guest console"));
        assert_eq!((changes(&sim), sim.digest().unwrap()), (posted, before), "{}", scenario.args);
        assert!(!sim.requests().is_empty(), "{} sends nothing", scenario.args);
    }
}

#[test]
fn what_keeps_away_from_the_host_sends_nothing() {
    for scenario in SCENARIOS {
        let status = match scenario.kind {
            Kind::Offline => 0,
            Kind::Local => 2,
            Kind::Read | Kind::Change => continue,
        };
        let sim = Sim::start(scenario.world()).unwrap();
        let run = desk(&sim).run([&scenario.words()[..], &["-n"]].concat());
        let run = run.expect(status, if status == 2 { &["has no dry run"] } else { &[] });
        assert_eq!(sim.requests(), [], "{}: {run:?}", scenario.args);
    }
}

#[test]
fn a_dry_run_asks_nothing_and_says_what_would_be_asked() {
    let sim = Sim::start(zvmctl::sim::World::small()).unwrap();
    let desk = Desk::of(&sim);
    let run = desk.run(["guest", "delete", "LINUX01", "-n"]);
    let run = run.expect(
        0,
        &[
            "LINUX01: on for",
            "asks: delete guest `LINUX01`; answer `LINUX01`, or add --yes",
            "nothing was sent",
        ],
    );
    assert_eq!(run.stdout, "DELETE /guests/LINUX01\n");
    desk.run(["guest", "stop", "LINUX*", "--force", "-n"])
        .expect(0, &["asks: force off 2 guests; answer `2`, or add --yes --expect NUMBER"]);
    desk.context("prod", &sim.endpoint(), "protected = true\n");
    desk.run(["-c", "prod", "guest", "start", "LINUX02", "-n"])
        .expect(0, &["asks: context `prod` is protected; answer `prod`, or add --confirm-context NAME"]);
    // What contradicts is refused all the same.
    desk.run(["guest", "start", "LINUX02", "-n", "--expect", "2"]).expect(12, &["2 were expected but 1"]);
    assert_eq!(changes(&sim), 0);
}

#[test]
fn a_dry_run_fails_where_the_real_run_would_not_begin() {
    let sim = Sim::start(zvmctl::sim::World::small()).unwrap();
    let desk = Desk::of(&sim);
    assert_eq!(
        desk.run(["guest", "start", "LINUX01", "-n"]).expect(0, &["nothing would be sent"]).stdout,
        ""
    );
    desk.run(["guest", "reset", "LINUX02", "-n"]).expect(6, &["it is off"]);
    let run = desk.run(["guest", "start", "LINUX02", "NOSUCH", "-n"]);
    let run = run.expect(10, &["guest `NOSUCH` does not exist"]);
    assert_eq!(run.stdout, "POST /guests/LINUX02/action {\"action\":\"start\"}\n");
    assert_eq!(changes(&sim), 0);
}
