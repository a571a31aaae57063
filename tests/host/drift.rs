//! What does not agree and what was left over, with commands that exist and mend it; guests adopted and forgotten.

use std::collections::BTreeSet;

use clap::Parser;
use serde_json::Value;
use zvmctl::cli::Cli;
use zvmctl::sim::{Sim, World};

use super::desk::Desk;

fn differences(desk: &Desk, status: i32) -> Vec<Value> {
    let run = desk.run(["doctor", "drift", "-o", "json"]);
    assert_eq!(run.status, status, "{run:#?}");
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    report["items"].as_array().unwrap().clone()
}

fn word(item: &Value, member: &str) -> String {
    item[member].as_str().unwrap_or_default().to_owned()
}

/// Runs the command that mends a difference, as it is shown, and agrees beforehand.
fn mend(desk: &Desk, item: &Value) {
    let fix = word(item, "fix");
    let words = shell_words::split(&fix).unwrap();
    assert!(Cli::try_parse_from(&words).is_ok(), "`{fix}` is no command");
    desk.run(words[1..].iter().map(String::as_str).chain(["--yes"])).expect(0, &[]);
}

#[test]
fn the_broken_world_shows_its_leftovers_and_the_commands_mend_them() {
    let mut world = World::named("broken").unwrap();
    world.connector.guests.get_mut("LNXAPP02").unwrap().migrated = true;
    let sim = Sim::start(world).unwrap();
    let (desk, before) = (Desk::of(&sim), sim.digest().unwrap());
    let found = differences(&desk, 20);
    assert_eq!(sim.digest().unwrap(), before, "nothing is changed by itself");
    let seen: BTreeSet<(String, String)> =
        found.iter().map(|item| (word(item, "kind"), word(item, "subject"))).collect();
    for (kind, subject) in [
        ("orphaned", "GONE0001"),
        ("diskless", "HALF0001"),
        ("unmanaged", "LNXTST02"),
        ("migrated", "LNXAPP02"),
        ("adapter", "LNXWEB02"),
        ("grant", "GONE0001"),
        ("fcp_reserved", "5C02"),
        ("fcp_attached", "5D02"),
        ("image", "lost-image"),
    ] {
        assert!(seen.contains(&(kind.to_owned(), subject.to_owned())), "{kind} {subject}: {found:#?}");
    }
    assert!(!seen.iter().any(|(_, subject)| subject == "MAINT" || subject == "ZCCSRV"), "{seen:#?}");
    for item in found.iter().filter(|item| item["fix"].is_string()) {
        mend(&desk, item);
    }
    let left: BTreeSet<String> = differences(&desk, 20).iter().map(|item| word(item, "kind")).collect();
    // For these a person must decide.
    assert_eq!(left, ["adapter", "fcp_attached", "fcp_unnoted"].map(str::to_owned).into());
}

#[test]
fn what_cannot_be_looked_at_is_told_and_the_rest_is_shown() {
    let sim = Sim::start(World::named("broken").unwrap()).unwrap();
    sim.add_fault(zvmctl::sim::Fault::on("GET /vswitches", super::desk::refusal(8, 396, 9999))).unwrap();
    let run = Desk::of(&sim).run(["doctor", "drift"]).expect(20, &["cannot look at the virtual switches"]);
    assert!(run.stdout.contains("orphaned"), "{run:#?}");
}

#[test]
fn a_world_that_agrees_is_status_0() {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::of(&sim);
    let kinds: BTreeSet<String> = desk_kinds(&desk).into_iter().filter(|kind| kind != "unmanaged").collect();
    assert_eq!(kinds, BTreeSet::new());
    for item in differences(&desk, if desk_kinds(&desk).is_empty() { 0 } else { 20 }) {
        mend(&desk, &item);
    }
    assert!(differences(&desk, 0).is_empty());
}

fn desk_kinds(desk: &Desk) -> BTreeSet<String> {
    let run = desk.run(["doctor", "drift", "-o", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    report["items"].as_array().unwrap().iter().map(|item| word(item, "kind")).collect()
}

#[test]
fn lists_say_how_each_user_id_stands() {
    let mut world = World::named("broken").unwrap();
    world.connector.guests.get_mut("LNXAPP02").unwrap().migrated = true;
    let sim = Sim::start(world).unwrap();
    let list = Desk::of(&sim).json(["guest", "list", "--all", "--columns", "userid,state,managed"]);
    for (userid, state, managed) in [
        ("GONE0001", "orphaned", true),
        ("LNXTST02", "unmanaged", false),
        ("LNXAPP02", "migrated", false),
        ("LNXWEB01", "managed", true),
        ("MAINT", "unmanaged", false),
    ] {
        let row = list["items"].as_array().unwrap().iter().find(|row| row["userid"] == userid).unwrap();
        assert_eq!(
            (row["state"].as_str(), row["managed"].as_bool()),
            (Some(state), Some(managed)),
            "{userid}"
        );
    }
}

#[test]
fn guests_are_adopted_and_forgotten_many_at_once_and_again() {
    let sim = Sim::start(World::demo()).unwrap();
    let desk = Desk::of(&sim);
    let managed = || {
        let mut names: Vec<String> =
            sim.world(|world| world.connector.guests.keys().cloned().collect()).unwrap();
        names.sort();
        names
    };
    let before = managed();
    desk.run(["guest", "forget", "LNXWEB*"]).expect(12, &["--yes --expect NUMBER"]);
    desk.run(["guest", "forget", "LNXWEB*", "--yes", "--expect", "2"]).expect(0, &[]);
    assert_eq!(managed().len(), before.len() - 2);
    let adopted = desk.json(["guest", "adopt", "LNXWEB*", "LNXAPP01", "--os-version", "rhel9.6"]);
    let changed: Vec<(&str, bool)> = adopted["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| (item["userid"].as_str().unwrap(), item["changed"].as_bool().unwrap()))
        .collect();
    assert_eq!(changed, [("LNXWEB01", true), ("LNXWEB02", true), ("LNXAPP01", false)]);
    assert_eq!(managed(), before);
    let meta = sim.world(|world| world.connector.guests["LNXWEB01"].meta.clone()).unwrap();
    assert_eq!(meta, "os_version=rhel9.6");
    // A pattern is for those that are not managed yet, and never for the system's own.
    desk.run(["guest", "adopt", "LNXWEB*"]).expect(5, &["no guest fits"]);
    desk.run(["guest", "adopt", "MAINT"]).expect(12, &["belongs to the z/VM system"]);
    desk.run(["guest", "adopt", "NOSUCH"]).expect(5, &["does not exist"]);
}

#[test]
fn a_guest_without_adapters_is_adopted_although_the_server_fails() {
    let sim = Sim::start(World::demo()).unwrap();
    let desk = Desk::of(&sim);
    sim.world(|world| drop(world.machines.remove("LNXTST02"))).unwrap();
    let run = desk.run(["guest", "adopt", "LNXTST02"]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert!(sim.world(|world| world.connector.guests.contains_key("LNXTST02")).unwrap(), "{run:#?}");
    assert!(run.stdout.contains("no network adapter"), "{run:#?}");
}
