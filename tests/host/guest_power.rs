//! The verbs about power: what they send, what they refuse, and what they leave.

use std::io::Write;
use std::process::Stdio;

use serde_json::json;
use zvmctl::sim::{Action, Cut, Fault, Sim, World};

use super::desk::{Desk, Run, refusal};

fn small() -> (Sim, Desk) {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    (sim, desk)
}

/// Returns the changing requests so far.
fn changes(sim: &Sim) -> usize {
    sim.requests().iter().filter(|request| request.method != "GET").count()
}

fn is_on(sim: &Sim, user: &str) -> bool {
    sim.world(|world| world.is_on(user)).unwrap()
}

#[test]
fn start_and_stop_are_idempotent() {
    let (sim, desk) = small();
    assert_eq!(desk.run(["guest", "start", "LINUX02"]).done(), "LINUX02 started\n");
    assert!(is_on(&sim, "LINUX02"));
    let again = desk.json(["guest", "start", "linux02"]);
    assert_eq!((&again["items"][0]["power"], &again["items"][0]["changed"]), (&json!("on"), &json!(false)));
    assert_eq!(changes(&sim), 1);
    assert_eq!(desk.run(["guest", "stop", "LINUX02"]).done(), "LINUX02 shut down\n");
    assert_eq!(desk.run(["guest", "stop", "LINUX02", "--force"]).done(), "LINUX02 is off already\n");
    assert!(!is_on(&sim, "LINUX02"));
    assert_eq!(changes(&sim), 2);
}

#[test]
fn a_system_that_cannot_be_reached_is_not_shut_down() {
    let (sim, desk) = small();
    assert_eq!(desk.run(["guest", "pause", "LINUX01"]).done(), "LINUX01 is paused\n");
    let before = changes(&sim);
    desk.run(["guest", "stop", "LINUX01"]).expect(6, &["cannot be reached", "--force"]);
    let run = Run::of(desk.zvmctl(["guest", "stop", "LINUX01", "-o", "json"]).output().unwrap());
    assert_eq!((run.error()["code"].as_str(), run.stdout.as_str()), (Some("guest.unreachable"), ""));
    assert_eq!(changes(&sim), before);
    assert_eq!(desk.run(["guest", "stop", "LINUX01", "--force"]).done(), "LINUX01 forced off\n");
}

#[test]
fn an_agent_that_fails_otherwise_is_no_permission() {
    let (sim, desk) = small();
    let refused = refusal(8, 24, 1);
    let _ = sim.add_fault(Fault::on("GET /guests/LINUX01/info", refused)).unwrap();
    desk.run(["guest", "stop", "LINUX01"]).expect(7, &["8/1/24/1"]);
    assert!(is_on(&sim, "LINUX01"));
}

#[test]
fn verbs_on_running_guests_refuse_others() {
    let (sim, desk) = small();
    for verb in ["reboot", "reset", "pause", "unpause"] {
        desk.run(["guest", verb, "LINUX02"]).expect(6, &["it is off", "zvmctl guest start LINUX02"]);
    }
    assert_eq!(changes(&sim), 0);
    for (verb, said) in
        [("reboot", "is rebooting"), ("reset", "reset"), ("pause", "is paused"), ("unpause", "is not paused")]
    {
        assert_eq!(desk.run(["guest", verb, "LINUX01"]).done(), format!("LINUX01 {said}\n"));
    }
}

#[test]
fn a_reboot_needs_the_agent() {
    let (sim, desk) = small();
    sim.world(|world| world.pause("LINUX01", true).unwrap()).unwrap();
    desk.run(["guest", "reboot", "LINUX01"]).expect(7, &["does not answer", "zvmctl guest reset"]);
}

#[test]
fn a_guest_that_is_still_going_off_is_not_started() {
    let (sim, desk) = small();
    let pending = refusal(8, 200, 16);
    let _ = sim.add_fault(Fault::on("guestAction:*", pending)).unwrap();
    let run = desk.run(["guest", "start", "LINUX02"]);
    run.expect(6, &["cannot start guest `LINUX02`: z/VM is still logging it off", "do not force it again"]);
    assert_eq!(changes(&sim), 1);
}

#[test]
fn a_deadline_is_13_and_an_unknown_outcome_8() {
    let (sim, desk) = small();
    // The server takes the order, but nothing happens.
    let late = refusal(99, 99, 414);
    let rule = sim.add_fault(Fault::on("guestAction:softstop", late)).unwrap();
    let run = desk.run(["guest", "stop", "LINUX01", "--timeout", "0s"]);
    run.expect(13, &["guest `LINUX01` is still on, 0s after it was asked to be off", "--timeout"]);
    assert_eq!(desk.run(["guest", "stop", "LINUX01", "--no-wait"]).done(), "LINUX01 is shutting down\n");
    sim.world(|world| world.faults.remove(Some(rule))).unwrap();

    let cut = Action::Drop { at: Cut::Before, apply: None };
    let rule = sim.add_fault(Fault::on("guestAction:softstop", cut)).unwrap();
    desk.run(["guest", "stop", "LINUX01"])
        .expect(8, &["the connection was cut", "zvmctl guest show LINUX01"]);
    sim.world(|world| world.faults.remove(Some(rule))).unwrap();

    // Cut after it was done: the look afterwards finds the guest off.
    let cut = Action::Drop { at: Cut::After, apply: None };
    let _ = sim.add_fault(Fault::on("guestAction:softstop", cut)).unwrap();
    assert_eq!(desk.run(["guest", "stop", "LINUX01"]).done(), "LINUX01 shut down\n");
    desk.run(["guest", "stop", "LINUX01", "--timeout", "5"]).expect(2, &["write a number with its unit"]);
}

#[test]
fn a_start_with_an_unknown_outcome_is_looked_at_once() {
    let (sim, desk) = small();
    let rule =
        sim.add_fault(Fault::on("guestAction:start", Action::Drop { at: Cut::Before, apply: None })).unwrap();
    desk.run(["guest", "start", "LINUX02"])
        .expect(8, &["a look afterwards found guest `LINUX02` still off", "the connection was cut"]);
    sim.world(|world| world.faults.remove(Some(rule))).unwrap();
    let _ =
        sim.add_fault(Fault::on("guestAction:start", Action::Drop { at: Cut::After, apply: None })).unwrap();
    assert_eq!(desk.run(["guest", "start", "LINUX02"]).done(), "LINUX02 started\n");
    assert_eq!(changes(&sim), 2);
}

#[test]
fn every_guest_has_its_own_result() {
    let (_sim, desk) = small();
    let run = desk.run(["guest", "start", "LINUX01", "LINUX02", "LINUX99", "MAINT"]);
    let run = run.expect(
        10,
        &["LINUX99: guest `LINUX99` does not exist", "MAINT: `MAINT` is not to be touched", "2 of 4"],
    );
    assert_eq!(run.stdout, "LINUX01 is on already\nLINUX02 started\n");
    let args = ["guest", "stop", "LINUX02", "LINUX99", "-o", "json"];
    let run = Run::of(desk.zvmctl(args).output().unwrap());
    assert_eq!(run.error()["failed"][0]["error"]["code"], "guest.not_found");
    let document: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(document["items"][0]["changed"], true);
    assert_eq!(document["failed"][0]["subject"], "LINUX99");
}

#[test]
fn patterns_stand_for_managed_guests_that_may_be_changed() {
    let (sim, desk) = small();
    let registered = sim.world(|world| {
        let registration = world.connector.guests["LINUX01"].clone();
        world.connector.guests.insert("MAINT".into(), registration.clone());
        world.connector.guests.insert("ZCCSRV".into(), registration);
    });
    registered.unwrap();
    assert_eq!(desk.run(["guest", "start", "*"]).done(), "LINUX01 is on already\nLINUX02 started\n");
    desk.run(["guest", "start", "WEB*"]).expect(5, &["no guest fits `WEB*`"]);
    desk.run(["guest", "start", "M*"]).expect(5, &["no guest fits `M*`"]);
    desk.run(["guest", "reset", "ZCCSRV"]).expect(12, &["management server itself", "--allow-system ZCCSRV"]);
    desk.run(["guest", "start", "MAINT"]).expect(12, &["belongs to the z/VM system"]);
    assert_eq!(desk.run(["guest", "start", "MAINT", "--allow-system", "maint"]).done(), "MAINT started\n");
    desk.run(["guest", "start", "TCPIP", "--allow-system", "TCPIP"])
        .expect(5, &["is not managed by this server"]);
}

#[test]
fn forcing_several_off_wants_their_number() {
    let (sim, desk) = small();
    let _ = desk.run(["guest", "start", "LINUX02"]).done();
    let before = changes(&sim);
    for args in [&["--force"][..], &["--force", "--yes"], &["--force", "--yes", "--expect", "3"]] {
        desk.run([&["guest", "stop", "LINUX*"], args].concat()).expect(12, &["--expect"]);
    }
    desk.run(["guest", "reset", "LINUX01", "LINUX02"]).expect(12, &["reset 2 guests"]);
    assert_eq!(changes(&sim), before);
    let args = ["guest", "stop", "LINUX*", "--force", "--yes", "--expect", "2"];
    assert_eq!(desk.run(args).done(), "LINUX01 forced off\nLINUX02 forced off\n");
}

#[test]
fn names_come_from_standard_input_and_answer_nothing() {
    let (_sim, desk) = small();
    let feed = |args: &[&str], text: &str| {
        let mut child = desk.zvmctl(args).stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        Run::of(child.wait_with_output().unwrap())
    };
    assert_eq!(
        feed(&["guest", "start", "-"], "linux01\n\nLINUX02\n").done(),
        "LINUX01 is on already\nLINUX02 started\n"
    );
    feed(&["guest", "start", "-"], "\n").expect(2, &["no names on standard input"]);
    feed(&["guest", "delete", "-"], "LINUX01\ny\n").expect(12, &["--yes"]);
}

#[test]
fn a_protected_context_must_be_named() {
    let (sim, desk) = small();
    desk.context("prod", &sim.endpoint(), "protected = true\nallow = [\"LINUX*\"]\ndeny = [\"*02\"]\n");
    let base = ["-c", "prod", "guest", "start", "LINUX01"];
    desk.run(base).expect(12, &["context `prod` is protected", "--confirm-context NAME"]);
    desk.run(["-c", "prod", "guest", "stop", "LINUX01"])
        .expect(12, &["when the server's interval", "is protected"]);
    desk.run([&base[..], &["--yes"]].concat()).expect(12, &["--confirm-context NAME"]);
    desk.run([&base[..], &["--confirm-context", "lab"]].concat())
        .expect(12, &["`lab` but the context is `prod`"]);
    let named = ["--confirm-context", "prod"];
    assert_eq!(desk.run([&base[..], &named].concat()).done(), "LINUX01 is on already\n");
    let other = ["-c", "prod", "guest", "start", "LINUX02", "--confirm-context", "prod"];
    desk.run(other).expect(12, &["the context denies `*02`", "--allow-system LINUX02"]);
    let glob = ["-c", "prod", "guest", "start", "*", "--confirm-context", "prod"];
    assert_eq!(desk.run(glob).done(), "LINUX01 is on already\n");
}
