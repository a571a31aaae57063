//! Images made of guests: what is checked, what is sent, and how the guest is left.

use serde_json::json;
use zvmctl::sim::{Action, Cut, Fault, Sim, Trouble, World};

use super::desk::{Desk, Run, refusal};

fn small() -> (Sim, Desk) {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::of(&sim);
    (sim, desk)
}

fn is_on(sim: &Sim, guest: &str) -> bool {
    sim.world(|world| world.is_on(guest)).unwrap()
}

fn changes(sim: &Sim) -> usize {
    sim.requests().iter().filter(|request| request.method != "GET").count()
}

fn capture(desk: &Desk, args: &[&str]) -> Run {
    desk.run([&["guest", "capture"], args, &["--yes"]].concat())
}

#[test]
fn a_guest_becomes_an_image_and_is_as_before() {
    let (sim, desk) = small();
    let document = desk.json(["guest", "capture", "LINUX01", "golden2", "--level", "1", "--yes"]);
    let item = &document["item"];
    assert_eq!((&item["name"], &item["guest"]), (&json!("golden2"), &json!("LINUX01")));
    assert_eq!((&item["power_before"], &item["power"]), (&json!("on"), &json!("on")));
    assert_eq!(item["md5"].as_str().unwrap().len(), 32);
    assert!(item["size_bytes"].as_u64().unwrap() > 0 && is_on(&sim, "LINUX01"));
    assert_eq!(changes(&sim), 1);
    let said = capture(&desk, &["LINUX02", "golden3"]).expect(0, &["NO_AGENT", "LINUX02 is off"]).done();
    assert!(said.contains("image golden3 made of LINUX02") && said.ends_with("LINUX02 is off\n"), "{said}");
    assert!(!is_on(&sim, "LINUX02"));
}

#[test]
fn a_name_that_is_taken_overwrites_nothing() {
    let (sim, desk) = small();
    let _ = capture(&desk, &["LINUX02", "golden2"]).done();
    let before = (changes(&sim), sim.digest().unwrap());
    capture(&desk, &["LINUX01", "GOLDEN2"]).expect(6, &["image `golden2` already exists"]);
    assert_eq!((changes(&sim), sim.digest().unwrap()), before);
    capture(&desk, &["LINUX01", "a/b"]).expect(2, &["image name"]);
    capture(&desk, &["LINUX01", "x", "--level", "10"]).expect(2, &["0..=9"]);
}

#[test]
fn a_guest_that_cannot_be_shut_down_keeps_its_power() {
    let (sim, desk) = small();
    sim.world(|world| world.pause("LINUX01", true).unwrap()).unwrap();
    capture(&desk, &["LINUX01", "golden2"]).expect(6, &["cannot be reached", "--force"]);
    assert_eq!(changes(&sim), 0);
    let _ = capture(&desk, &["LINUX01", "golden2", "--force"]).done();
    assert!(is_on(&sim, "LINUX01"));
}

#[test]
fn rules_that_are_broken_are_told_before_anything_happens() {
    let (sim, desk) = small();
    let args = ["LINUX02", "golden2", "--root-vdev", "0200"];
    capture(&desk, &args).expect(3, &["ROOT_MISSING", "no minidisk 0200", "--root-vdev"]);
    desk.run(["guest", "capture", "LINUX02", "golden2"]).expect(12, &["capture guest `LINUX02`"]);
    capture(&desk, &["MAINT", "golden2"]).expect(12, &["belongs to the z/VM system"]);
    assert_eq!(changes(&sim), 0);
    assert!(desk.run(["guest", "capture", "LINUX02", "x", "--script"]).done().starts_with("#!/bin/sh"));
    assert_eq!(desk.run(["explain", "FULL_PACK", "-o", "name"]).done(), "FULL_PACK\n");
}

#[test]
fn the_guest_is_on_again_after_a_failure() {
    let (sim, desk) = small();
    let fail = Action::Fail { overall_rc: 300, mod_id: 10, rc: 300, rs: 5, text: "no space left".into() };
    let rule = sim.add_fault(Fault::on("guestAction:capture", fail)).unwrap();
    capture(&desk, &["LINUX01", "golden2"]).expect(6, &["300/10/300/5", "guest `LINUX01` is on, as before"]);
    sim.world(|world| world.faults.remove(Some(rule))).unwrap();
    assert!(is_on(&sim, "LINUX01"));
}

#[test]
fn a_lost_connection_is_unknown_until_a_look_tells() {
    let (sim, desk) = small();
    let cut = |at| Fault::on("guestAction:capture", Action::Drop { at, apply: None });
    let rule = sim.add_fault(cut(Cut::Before)).unwrap();
    capture(&desk, &["LINUX01", "golden2"]).expect(
        8,
        &[
            "image `golden2` is not there yet, guest `LINUX01` is on",
            "zvmctl image show golden2",
            "left alone",
        ],
    );
    sim.world(|world| world.faults.remove(Some(rule))).unwrap();
    let _ = sim.add_fault(cut(Cut::After)).unwrap();
    let said = capture(&desk, &["LINUX01", "golden2"]).done();
    assert!(said.contains("image golden2 made of LINUX01") && is_on(&sim, "LINUX01"), "{said}");
}

/// The server leaves the guest off, and it cannot be started: the image stays, and the command that starts the guest is
/// said.
#[test]
fn a_guest_that_does_not_come_back_is_named() {
    let (sim, desk) = small();
    let rule = sim.add_fault(Fault::on("guestAction:start", refusal(8, 24, 813))).unwrap();
    let off = Action::Trouble(Trouble::ForceOff { guest: "LINUX01".into() });
    let _ = sim.add_fault(Fault::on("guestAction:capture", off)).unwrap();
    capture(&desk, &["LINUX01", "golden2"]).expect(
        7,
        &[
            "image `golden2` was made, but guest `LINUX01` is not on again",
            "zvmctl guest start LINUX01",
            "zvmctl job resume 1",
        ],
    );
    assert!(!is_on(&sim, "LINUX01"));
    assert_eq!(desk.json(["image", "show", "golden2"])["item"]["name"], "golden2");
    let job = desk.json(["job", "show", "1"]);
    let left: Vec<&str> = job["item"]["left"]
        .as_array()
        .unwrap()
        .iter()
        .map(|left| left["command"].as_str().unwrap())
        .collect();
    assert_eq!(left, ["zvmctl image delete golden2", "zvmctl guest start LINUX01"]);
    sim.world(|world| world.faults.remove(Some(rule))).unwrap();
    desk.run(["job", "resume", "1"]).expect(0, &[]);
    assert!(is_on(&sim, "LINUX01"));
    assert_eq!(desk.json(["job", "show", "1"])["item"]["left"], json!([]));
}

/// After a failure the guest cannot be started: how it is, and what mends that.
#[test]
fn a_guest_that_a_failed_capture_leaves_off_is_named() {
    let (sim, desk) = small();
    let rule = sim.add_fault(Fault::on("guestAction:start", refusal(8, 24, 813))).unwrap();
    let off = Action::Trouble(Trouble::ForceOff { guest: "LINUX01".into() });
    // The third look is that behind the failure.
    let mut third = Fault::on("GET /guests/LINUX01/power_state_real", off);
    third.matching.nth = Some(3);
    let _ = sim.add_fault(third).unwrap();
    let fail = Action::Fail { overall_rc: 300, mod_id: 10, rc: 300, rs: 5, text: "no space left".into() };
    let _ = sim.add_fault(Fault::on("guestAction:capture", fail)).unwrap();
    capture(&desk, &["LINUX01", "golden2"]).expect(
        6,
        &[
            "300/10/300/5",
            "the shutdown of guest `LINUX01` could not be undone",
            "guest `LINUX01` is off",
            "mend that with `zvmctl guest start LINUX01`, or `zvmctl job rollback 1`",
        ],
    );
    sim.world(|world| world.faults.remove(Some(rule))).unwrap();
    let said = desk.run(["job", "rollback", "1", "--yes"]).done();
    assert_eq!(said, "job 1 is undone: the shutdown of guest `LINUX01` undone\n");
    assert!(is_on(&sim, "LINUX01"));
}

#[cfg(unix)]
#[test]
fn the_script_for_the_inside_is_one_for_every_shell() {
    let (_sim, desk) = small();
    let script = desk.run(["guest", "capture", "LINUX02", "x", "--script"]).done();
    let path = desk.file("inside.sh", script.as_bytes());
    assert!(std::process::Command::new("sh").arg("-n").arg(path).status().unwrap().success());
}
