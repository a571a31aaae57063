//! `guest nic`: exact names, one adapter made of several calls, and what a look afterwards says.

use serde_json::json;
use zvmctl::sim::{Action, Cut, Fault, Release, Sim, Switch, World};

use super::desk::{Desk, refusal};

fn small() -> (Sim, Desk) {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    (sim, desk)
}

/// Returns the changing requests.
fn changes(sim: &Sim) -> Vec<String> {
    let all = sim.requests();
    let changing = all.iter().filter(|request| request.method != "GET");
    changing.map(|request| format!("{} {}", request.method, request.path)).collect()
}

/// Returns the adapter records of a guest.
fn nics(sim: &Sim, user: &str) -> Vec<String> {
    let records = sim.world(|world| world.directory.entries[user].records.clone()).unwrap();
    records.into_iter().filter(|record| record.starts_with("NICDEF")).collect()
}

/// Adds a switch whose name begins with that of another one.
fn with_vsw10(sim: &Sim) {
    let switch = Switch { status: 8, ..Switch::plain("020001000009") };
    let _ = sim.world(|world| world.network.switches.insert("VSW10".into(), switch)).unwrap();
}

#[test]
fn definition_and_running_guest_stand_beside_each_other() {
    let (_sim, desk) = small();
    let list = desk.json(["guest", "nic", "list", "LINUX01"]);
    let nic = &list["items"][0];
    assert_eq!(
        (&nic["vdev"], &nic["vswitch"], &nic["live_vswitch"]),
        (&json!("1000"), &json!("VSW1"), &json!("VSW1"))
    );
    assert_eq!((&nic["managed"], &nic["defined"], &nic["live"]), (&json!(true), &json!(true), &json!(true)));
    let nic = &desk.json(["guest", "nic", "list", "LINUX02"])["items"][0];
    assert_eq!((&nic["live"], &nic["live_vswitch"]), (&json!(false), &json!(null)));
}

#[test]
fn an_adapter_is_made_and_coupled_in_both_generations() {
    for release in [Release::V163, Release::Newest] {
        let (sim, desk) = small();
        with_vsw10(&sim);
        sim.world(|world| world.connector.settings.release = release).unwrap();
        let text = desk.run(["guest", "nic", "add", "LINUX02", "vswitch=vsw10"]).done();
        assert_eq!(text, "network adapter 1003 added to LINUX02, coupled to VSW10\n");
        let calls = ["PUT /vswitches/VSW10", "POST /guests/LINUX02/nic", "PUT /guests/LINUX02/nic/1003"];
        assert_eq!(changes(&sim), calls);
        assert_eq!(nics(&sim, "LINUX02")[2..], ["NICDEF 1003 TYPE QDIO", "NICDEF 1003 LAN SYSTEM VSW10"]);
        // With an address the guest is told of it; it may couple to this switch already.
        let args = ["guest", "nic", "add", "LINUX01", "vswitch=VSW1,ip=192.0.2.10/24,gateway=192.0.2.1"];
        let made = desk.json([&args[..], &["--os-version", "rhel9.4", "--live"]].concat());
        assert_eq!((&made["item"]["vdev"], &made["item"]["live_vswitch"]), (&json!("1003"), &json!("VSW1")));
        assert_eq!(changes(&sim)[3..], ["POST /guests/LINUX01/interface", "PUT /guests/LINUX01/nic/1003"]);
    }
}

#[test]
fn nothing_is_made_when_a_check_fails() {
    let (sim, desk) = small();
    for (nic, status, part) in [
        ("vswitch=VSW2", 5, "vswitch `VSW2` does not exist"),
        ("vswitch=VSW1,vlan=5", 3, "VLAN unaware"),
        ("vswitch=VSW1,vdev=1001", 6, "device 1001 of guest `LINUX02` is network adapter 1000 already"),
        ("vswitch=VSW1,vdev=00FE", 6, "device 0100 of guest `LINUX02` is a disk already"),
        ("vswitch=VSW1,ip=192.0.2.10/24", 2, "add --os-version"),
        ("vswitch=VSW1,gateway=192.0.2.1", 2, "go with an address"),
        ("vswitch=VSW1,ip=192.0.2.10/24,gateway=198.51.100.1", 2, "is not in the network"),
        ("vlan=5", 2, "names no virtual switch"),
    ] {
        desk.run(["guest", "nic", "add", "LINUX02", nic]).expect(status, &[part]);
    }
    desk.run(["guest", "nic", "add", "LINUX02", "vswitch=VSW1", "--live"])
        .expect(6, &["it is off", "leave --live out"]);
    assert!(changes(&sim).is_empty());
}

#[test]
fn a_refusal_in_each_step_undoes_what_was_made() {
    for step in ["updateVSwitch", "createNic", "coupleNic"] {
        let (sim, desk) = small();
        with_vsw10(&sim);
        let before = nics(&sim, "LINUX02");
        let _ = sim.add_fault(Fault::on(step, refusal(8, 24, 813)).times(1)).unwrap();
        desk.run(["guest", "nic", "add", "LINUX02", "vswitch=VSW10"]).expect(7, &["24/813"]);
        assert_eq!(nics(&sim, "LINUX02"), before, "{step}");
        let granted =
            sim.world(|world| world.network.switches["VSW10"].grants.contains_key("LINUX02")).unwrap();
        assert!(!granted, "{step}");
    }
}

#[test]
fn an_unknown_outcome_is_8_and_says_what_a_look_found() {
    let (sim, desk) = small();
    let cut = Action::Drop { at: Cut::After, apply: None };
    let _ = sim.add_fault(Fault::on("coupleNic", cut).times(1)).unwrap();
    desk.run(["guest", "nic", "add", "LINUX02", "vswitch=VSW1"]).expect(
        8,
        &[
            "a look afterwards found adapter 1003 coupled to VSW1 by definition",
            "zvmctl guest nic delete LINUX02 1003",
            "zvmctl job resume 1",
        ],
    );
    let job = desk.json(["job", "show", "1"]);
    assert_eq!(job["item"]["title"], "add adapter 1003 to guest `LINUX02`");
    assert_eq!(job["item"]["left"][0]["command"], "zvmctl guest nic delete LINUX02 1003");
    desk.run(["job", "resume", "1"]).expect(0, &[]);
    assert_eq!(nics(&sim, "LINUX02").last().unwrap(), "NICDEF 1003 LAN SYSTEM VSW1");
}

/// The server takes VSW1 for coupled when the adapter is on VSW10, and adds a second statement otherwise.
#[test]
fn names_are_compared_exactly_and_the_old_coupling_goes_first() {
    let (sim, desk) = small();
    with_vsw10(&sim);
    let couple = |name: &str| desk.run(["guest", "nic", "couple", "LINUX02", "1000", name]).done();
    assert_eq!(couple("VSW10"), "network adapter 1000 of LINUX02 coupled to VSW10\n");
    assert_eq!(nics(&sim, "LINUX02")[1..], ["NICDEF 1000 LAN SYSTEM VSW10"]);
    assert_eq!(couple("vsw1"), "network adapter 1000 of LINUX02 coupled to VSW1\n");
    assert_eq!(nics(&sim, "LINUX02")[1..], ["NICDEF 1000 LAN SYSTEM VSW1"]);
    let done = changes(&sim).len();
    assert_eq!(couple("VSW1"), "network adapter 1000 of LINUX02 is coupled to VSW1 already\n");
    assert_eq!(changes(&sim).len(), done);
    desk.run(["guest", "nic", "couple", "LINUX02", "1003", "VSW1"])
        .expect(5, &["has no network adapter 1003", "did you mean `1000`?"]);
    desk.run(["guest", "nic", "couple", "LINUX02", "1000", "VSW11"]).expect(5, &["did you mean `VSW1"]);
}

#[test]
fn a_failed_coupling_leaves_the_old_one() {
    let (sim, desk) = small();
    with_vsw10(&sim);
    let before = nics(&sim, "LINUX02");
    let mut fault = Fault::on("coupleNic", refusal(8, 24, 813));
    // The first call uncouples.
    fault.matching.nth = Some(2);
    let _ = sim.add_fault(fault).unwrap();
    desk.run(["guest", "nic", "couple", "LINUX02", "1000", "VSW10"]).expect(7, &["24/813"]);
    assert_eq!(nics(&sim, "LINUX02"), before);
}

#[test]
fn running_guests_change_with_live_only() {
    let (sim, desk) = small();
    let uncouple = ["guest", "nic", "uncouple", "LINUX01", "1000"];
    desk.run(uncouple).expect(0, &["it changes at its next logon, or now with --live"]);
    let live = |sim: &Sim| sim.world(|world| world.machines["LINUX01"].adapters[0].lan.clone()).unwrap();
    assert_eq!(live(&sim).as_deref(), Some("VSW1"));
    let left = desk.json([&uncouple[..], &["--live"]].concat());
    assert_eq!((&left["changed"], &left["item"]["live_vswitch"]), (&json!(true), &json!(null)));
    assert_eq!(desk.json([&uncouple[..], &["--live"]].concat())["changed"], false);
    desk.run(["guest", "nic", "couple", "LINUX01", "1000", "VSW1", "--live"]).done();
    assert_eq!(live(&sim).as_deref(), Some("VSW1"));
    desk.run(["guest", "nic", "uncouple", "LINUX02", "1000", "--live"]).expect(6, &["it is off"]);
}

#[test]
fn deletion_shows_what_goes_and_looks_afterwards() {
    let (sim, desk) = small();
    let delete = ["guest", "nic", "rm", "LINUX02", "1000"];
    desk.run(delete).expect(12, &["LINUX02: off, network adapter 1000, by definition on VSW1", "--yes"]);
    let run = desk.run([&delete[..], &["--yes"]].concat());
    assert_eq!(run.done(), "network adapter 1000 of LINUX02 deleted\n");
    assert!(nics(&sim, "LINUX02").is_empty());
    desk.run([&delete[..], &["--yes"]].concat()).expect(5, &["has no network adapter 1000"]);
    // The server answers "done" for an adapter that its table does not have.
    sim.world(|world| world.connector.nics.clear()).unwrap();
    desk.run(["guest", "nic", "delete", "LINUX01", "1000", "--yes"])
        .expect(6, &["the server does not know network adapter 1000"]);
    assert_eq!(nics(&sim, "LINUX01").len(), 2);
}

#[test]
fn a_lock_is_waited_for() {
    let (sim, desk) = small();
    let _ = sim.add_fault(Fault::on("coupleNic", refusal(8, 400, 12)).times(1)).unwrap();
    desk.run(["guest", "nic", "uncouple", "LINUX02", "1000"]).expect(0, &["trying again"]);
    assert_eq!(nics(&sim, "LINUX02").len(), 1);
}
