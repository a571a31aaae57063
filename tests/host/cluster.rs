//! Off means off on every member of the cluster; where that cannot be known, nothing is done that needs it.

use serde_json::json;
use zvmctl::sim::{Action, Fault, Sim, World};

use super::desk::{Desk, refusal};
use super::places::changes;

/// The demo host is a member of a cluster of two; a guest of it is off.
fn demo(change: impl FnOnce(&mut World)) -> (Sim, Desk) {
    let mut world = World::demo();
    change(&mut world);
    let sim = Sim::start(world).unwrap();
    let desk = Desk::of(&sim);
    (sim, desk)
}

fn second_is(state: &'static str) -> impl FnOnce(&mut World) {
    move |world| state.clone_into(&mut world.system.members[1].state)
}

fn looks_at_the_cluster(sim: &Sim) -> usize {
    sim.requests().iter().filter(|request| request.path == "/host/ssi").count()
}

/// The verbs that need a guest to be off everywhere, for one that is off here.
const VERBS: &[&[&str]] = &[
    &["guest", "start", "LNXAPP02"],
    &["guest", "delete", "LNXAPP02", "--yes"],
    &["guest", "disk", "delete", "LNXAPP02", "0100", "--yes"],
    &["guest", "capture", "LNXAPP02", "golden", "--yes"],
    &["guest", "deploy", "LNXAPP02", "rhel9.6", "--yes"],
];

#[test]
fn a_member_that_cannot_be_accounted_for_is_a_refusal_with_a_way_out() {
    for verb in VERBS {
        for state in ["Leaving", "Suspended", "Unknown"] {
            let (sim, desk) = demo(second_is(state));
            let why = format!("member `ZVMB` of cluster `ZVMSSI` is {state}");
            let run = desk.run(*verb).expect(6, &["guest `LNXAPP02` is off here", &why, "--assume-off"]);
            assert_eq!((run.stdout.as_str(), changes(&sim)), ("", 0), "{verb:?}");
            assert_eq!(desk.run([*verb, &["-n"]].concat()).status, 6, "{verb:?}");
            desk.run([*verb, &["--assume-off"]].concat()).done();
            assert_eq!(changes(&sim), 1, "{verb:?}");
        }
    }
}

#[test]
fn members_that_are_joined_or_down_are_no_doubt() {
    for verb in VERBS {
        for state in ["Joined", "Down"] {
            let (sim, desk) = demo(second_is(state));
            desk.run(*verb).done();
            assert_eq!((changes(&sim), looks_at_the_cluster(&sim)), (1, 1), "{verb:?}");
        }
    }
}

#[test]
fn a_cluster_that_cannot_be_asked_is_a_doubt_too() {
    for fault in [refusal(8, 24, 1), Action::Garbage {}, Action::Http { status: 502, html_body: None }] {
        let (sim, desk) = demo(|_| ());
        let _ = sim.add_fault(Fault::on("GET /host/ssi", fault)).unwrap();
        desk.run(["guest", "start", "LNXAPP02"]).expect(6, &["the state of the cluster", "--assume-off"]);
        assert_eq!(changes(&sim), 0);
        // Who vouches for it is not asked for anything.
        assert_eq!(desk.run(["guest", "start", "LNXAPP02", "--assume-off"]).done(), "LNXAPP02 started\n");
        assert_eq!(looks_at_the_cluster(&sim), 1);
    }
    let (_sim, desk) = demo(second_is("Leaving"));
    desk.run(["guest", "start", "LNXAPP02", "--assume-off"]).done();
    let told = desk.json(["history", "list"])["items"][0]["command_line"].to_string();
    assert!(told.contains("--assume-off"), "{told}");
    desk.run(["guest", "stop", "LNXAPP02", "--force"]).done();
    let run = desk.run(["guest", "start", "LNXAPP02", "-o", "json"]);
    let error = run.error();
    assert_eq!(
        (&error["code"], &error["resource"]["name"]),
        (&json!("guest.off_uncertain"), &json!("LNXAPP02"))
    );
}

#[test]
fn the_cluster_is_asked_once_and_only_for_guests_that_look_off() {
    let (sim, desk) = demo(second_is("Leaving"));
    desk.run(["guest", "start", "LNXAPP01", "LNXWEB01"]).done();
    assert_eq!(looks_at_the_cluster(&sim), 0);
    desk.run(["guest", "stop", "LNXAPP01", "LNXWEB01"]).done();
    let run = desk.run(["guest", "start", "LNXAPP01", "LNXAPP02", "LNXWEB01"]);
    run.expect(10, &["LNXAPP01: guest `LNXAPP01` is off here", "3 of 3"]);
    assert_eq!(looks_at_the_cluster(&sim), 1);
    let small = Sim::start(World::small()).unwrap();
    assert_eq!(Desk::at(&small.endpoint()).run(["guest", "start", "LINUX02"]).done(), "LINUX02 started\n");
    assert_eq!(looks_at_the_cluster(&small), 1);
}

#[test]
fn an_identity_is_never_known_to_be_off_everywhere() {
    let (sim, desk) = demo(|world| {
        let records = &mut world.directory.entries.get_mut("LNXAPP02").unwrap().records;
        records[0] = records[0].replacen("USER", "IDENTITY", 1);
    });
    desk.run(["guest", "delete", "LNXAPP02", "--yes"]).expect(6, &["its directory entry is an IDENTITY"]);
    assert_eq!(changes(&sim), 0);
    assert_eq!(desk.run(["guest", "start", "LNXAPP02"]).done(), "LNXAPP02 started\n");
}

/// The server notices at its first call about the guest, and drops it from its list.
#[test]
fn a_guest_on_another_member_is_left_alone() {
    for (verb, said) in [
        (&["guest", "start", "LNXWEB01"][..], "LNXWEB01 is on already\n"),
        (&["guest", "delete", "LNXWEB01", "--yes"], ""),
        (&["guest", "stop", "LNXWEB01", "--force"], ""),
        (&["guest", "stop", "LNXWEB01"], ""),
        (&["guest", "reset", "LNXWEB01"], ""),
        (&["guest", "disk", "delete", "LNXWEB01", "0100", "--yes"], ""),
    ] {
        let (sim, desk) = demo(|world| {
            world.machines.remove("LNXWEB01");
            world.elsewhere.insert("LNXWEB01".into(), "ZVMB".into());
        });
        let run = desk.run(verb);
        assert_eq!((run.stdout.as_str(), run.status), (said, if said.is_empty() { 6 } else { 0 }), "{run:?}");
        assert!(sim.world(|world| world.directory.entries.contains_key("LNXWEB01")).unwrap());
        assert_eq!(sim.world(|world| world.broken_invariants()).unwrap(), Vec::<String>::new());
    }
    let (_sim, desk) = demo(|world| {
        world.machines.remove("LNXWEB01");
        world.elsewhere.insert("LNXWEB01".into(), "ZVMB".into());
    });
    let way_out = "zvmctl guest adopt LNXWEB01";
    desk.run(["guest", "stop", "LNXWEB01", "--force"])
        .expect(6, &["guest `LNXWEB01` is active on another member of the cluster (ZVMB)", way_out]);
    desk.run(["guest", "stop", "LNXWEB01", "--force"]).expect(
        6,
        &["no longer managed by this server, which saw it on another member of the cluster (ZVMB)", way_out],
    );
}
