//! `guest delete`: what it shows, whom it asks, and how it makes sure.

use serde_json::json;
use zvmctl::sim::{Action, Cut, Fault, Sim, World};

use super::desk::{Desk, refusal};

fn small() -> (Sim, Desk) {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    (sim, desk)
}

fn exists(sim: &Sim, user: &str) -> bool {
    sim.world(|world| world.directory.entries.contains_key(user)).unwrap()
}

#[test]
fn what_goes_is_shown_and_nobody_to_ask_is_12() {
    let (sim, desk) = small();
    let run = desk.run(["guest", "delete", "LINUX02"]);
    let shown = "LINUX02: off, 1 disk (2.3 GiB), 1 network adapter, grants on VSW1";
    assert_eq!(run.expect(12, &[shown, "delete guest `LINUX02`", "--yes"]).stdout, "");
    desk.run(["guest", "delete", "LINUX01", "LINUX02", "--yes"])
        .expect(12, &["LINUX01: on for", "delete 2 guests"]);
    assert!(sim.requests().iter().all(|request| request.method == "GET"));
}

#[test]
fn one_is_deleted_and_seen_to_be_gone() {
    let (sim, desk) = small();
    let deleted = desk.json(["guest", "rm", "LINUX02", "--yes"]);
    assert_eq!(deleted["items"][0]["userid"], "LINUX02");
    assert_eq!(
        (&deleted["items"][0]["managed"], &deleted["items"][0]["changed"]),
        (&json!(false), &json!(true))
    );
    assert!(!exists(&sim, "LINUX02"));
    assert_eq!(sim.requests().last().unwrap().path, "/guests/LINUX02/user_direct");
    desk.run(["guest", "delete", "LINUX02", "--yes"]).expect(5, &["does not exist"]);
}

#[test]
fn several_want_their_number() {
    let (sim, desk) = small();
    let args = ["guest", "delete", "LINUX*", "--yes", "--expect"];
    desk.run([&args[..], &["3"]].concat()).expect(12, &["3 were expected but 2 would be changed"]);
    assert!(exists(&sim, "LINUX01") && exists(&sim, "LINUX02"));
    assert_eq!(desk.run([&args[..], &["2"]].concat()).done(), "LINUX01 deleted\nLINUX02 deleted\n");
    assert!(!exists(&sim, "LINUX01") && !exists(&sim, "LINUX02"));
}

#[test]
fn accepted_is_not_confirmed() {
    let (sim, desk) = small();
    let refused = refusal(8, 24, 1);
    // The look before it is the first one.
    let mut fault = Fault::on("GET /guests/LINUX02/user_direct", refused);
    fault.matching.after = Some(1);
    let _ = sim.add_fault(fault).unwrap();
    let run = desk.run(["guest", "delete", "LINUX02", "--yes"]);
    run.expect(8, &["accepted, not confirmed", "look again with `zvmctl guest show LINUX02`"]);
    assert!(!exists(&sim, "LINUX02"));
}

#[test]
fn a_cut_connection_is_8_and_is_not_repeated() {
    let (sim, desk) = small();
    let cut = |at| Fault::on("DELETE /guests/*", Action::Drop { at, apply: None });
    let rule = sim.add_fault(cut(Cut::Before)).unwrap();
    desk.run(["guest", "delete", "LINUX02", "--yes"]).expect(
        8,
        &["a look afterwards found guest `LINUX02` still in the directory", "zvmctl guest show LINUX02"],
    );
    assert_eq!(sim.requests().iter().filter(|request| request.method == "DELETE").count(), 1);
    sim.world(|world| world.faults.remove(Some(rule))).unwrap();
    // Done before the connection was cut: one look settles it.
    let _ = sim.add_fault(cut(Cut::After)).unwrap();
    assert_eq!(desk.run(["guest", "delete", "LINUX02", "--yes"]).done(), "LINUX02 deleted\n");
    assert!(!exists(&sim, "LINUX02"));
}

#[test]
fn fcp_devices_belong_to_what_is_shown() {
    let mut world = World::broken();
    for (device, connections) in [("5c02", 0), ("5d02", 2)] {
        let record = world.connector.fcp.get_mut(device).unwrap();
        "HALF0001".clone_into(&mut record.assigner);
        (record.reserved, record.connections) = (true, connections);
    }
    let sim = Sim::start(world).unwrap();
    let desk = Desk::of(&sim);
    desk.run(["guest", "delete", "HALF0001"]).expect(12, &["FCP devices 5C02 (reserved) 5D02 (2 volumes)"]);
    // What cannot be learnt is said, and no reason to give up.
    let _ = sim.add_fault(Fault::on("GET /volumes/fcptemplates/detail", refusal(8, 24, 1))).unwrap();
    desk.run(["guest", "delete", "HALF0001", "--yes"]).expect(0, &["the FCP devices are not known"]);
}
