//! `guest disk`: what is checked, what is sent, and what a look afterwards says.

use serde_json::json;
use zvmctl::sim::{Action, Cut, Fault, Release, Sim, World};

use super::desk::{Desk, refusal};

fn small() -> (Sim, Desk) {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    (sim, desk)
}

fn requests(sim: &Sim) -> Vec<String> {
    sim.requests().iter().map(|request| format!("{} {}", request.method, request.path)).collect()
}

fn changes(sim: &Sim) -> Vec<String> {
    requests(sim).into_iter().filter(|request| !request.starts_with("GET")).collect()
}

/// Returns the minidisk records of a guest.
fn disks(sim: &Sim, user: &str) -> Vec<String> {
    let records = sim.world(|world| world.directory.entries[user].records.clone()).unwrap();
    records.into_iter().filter(|record| record.starts_with("MDISK")).collect()
}

const LOOK: [&str; 2] = ["GET /guests", "GET /host"];

/// Returns the requests but for the two of every changing verb, which go out at once.
fn after_the_look(sim: &Sim) -> Vec<String> {
    requests(sim).into_iter().filter(|request| !LOOK.contains(&request.as_str())).collect()
}

#[test]
fn disks_are_listed_by_both_generations() {
    let (sim, desk) = small();
    let list = desk.json(["guest", "disk", "list", "LINUX01"]);
    let row = json!({
        "userid": "LINUX01", "vdev": "0100", "device_type": "3390", "start": 1, "cylinders": 3338, "blocks": null,
        "size_bytes": 2_461_040_640_u64, "volume": "VSE001", "rdev": null, "access": null,
    });
    assert_eq!(list["items"], json!([row]));
    sim.world(|world| world.connector.settings.release = Release::Newest).unwrap();
    // What nobody asked for costs no request.
    let list = desk.json(["guest", "disk", "list", "LINUX01"]);
    assert_eq!(list["items"], json!([row]));
    assert_eq!(requests(&sim).last().unwrap(), "GET /guests/LINUX01/user_direct");
    let list = desk.json(["guest", "disk", "list", "LINUX01", "--columns", "vdev,rdev,access"]);
    assert_eq!(list["items"], json!([{ "vdev": "0100", "rdev": "2000", "access": "R/W" }]));
    sim.world(|world| world.connector.settings.release = Release::V163).unwrap();
    let wide = desk.run(["guest", "disk", "list", "LINUX01", "-o", "wide"]).done();
    assert!(wide.lines().last().unwrap().ends_with("-     -"), "{wide}");
    desk.run(["guest", "disk", "list", "LINUX09"]).expect(5, &["does not exist", "did you mean `LINUX01`?"]);
}

#[test]
fn disks_are_checked_then_made_one_by_one() {
    let (sim, desk) = small();
    let args = ["guest", "disk", "add", "LINUX02", "1g", "100cyl,pool=ECKD:POOL1,vdev=200,format=xfs"];
    let made = desk.json(args);
    assert_eq!(made["items"][0]["vdev"], "0101");
    assert_eq!((&made["items"][1]["vdev"], &made["items"][1]["cylinders"]), (&json!("0200"), &json!(100)));
    assert_eq!(made["items"][0]["changed"], true);
    let (definition, add) = ("GET /guests/LINUX02/user_direct", "POST /guests/LINUX02/disks");
    assert_eq!(
        after_the_look(&sim),
        [
            definition,
            "GET /host/diskpool?details=true",
            "GET /host/diskpool",
            "GET /host/diskpool?poolname=ECKD:POOL1",
            "GET /guests/LINUX02/power_state_real",
            add,
            add,
            definition,
        ]
    );
    assert_eq!(disks(&sim, "LINUX02").len(), 3);
}

#[test]
fn nothing_is_made_when_a_check_fails() {
    let (sim, desk) = small();
    for (disks, status, part) in [
        (&["1g,vdev=0100"][..], 6, "device 0100 of guest `LINUX02` is a disk already"),
        (&["1g,vdev=1002"], 6, "is network adapter 1000 already"),
        (&["1g,vdev=0200", "1g,vdev=200"], 2, "two disks have the device number `0200`"),
        // The server would take the number behind 0FFF.
        (&["1g,vdev=0fff", "1g"], 6, "give another one with vdev=NUMBER"),
        (&["auto"], 2, "no image is written onto an added disk"),
        (&["10"], 2, "a bare number"),
        (&["3g,format=swap"], 2, "at most 2 GiB"),
        (&["100blk,pool=ECKD:POOL1"], 2, "is a size for FBA disks"),
        (&["100g"], 3, "the disks need 100 GiB of"),
        (&["1g,pool=ECKD:NOPOOL"], 5, "pool `ECKD:NOPOOL` does not exist"),
    ] {
        let run = desk.run([&["guest", "disk", "add", "LINUX02"][..], disks].concat());
        assert_eq!(run.expect(status, &[part]).stdout, "", "{disks:?}");
    }
    desk.run(["guest", "disk", "add", "MAINT", "1g"]).expect(12, &["belongs to the z/VM system"]);
    desk.run(["guest", "disk", "add", "NOSUCH", "1g"]).expect(5, &["does not exist"]);
    assert!(changes(&sim).is_empty());
}

#[test]
fn a_locked_entry_is_looked_at_before_each_repeat() {
    let (sim, desk) = small();
    let _ = sim.add_fault(Fault::on("addGuestDisks", refusal(8, 400, 12)).times(1)).unwrap();
    let run = desk.run(["guest", "disk", "add", "LINUX02", "1g"]).expect(0, &["trying again"]);
    assert_eq!(run.stdout, "disk 0101 of 1457 cyl (1 GiB) added to LINUX02\n");
    assert_eq!(disks(&sim, "LINUX02").len(), 2);
    let sent = after_the_look(&sim);
    let (add, definition) = ("POST /guests/LINUX02/disks", "GET /guests/LINUX02/user_direct");
    assert_eq!(sent[sent.len() - 4..], [add, definition, add, definition]);
}

#[test]
fn an_unknown_outcome_is_8_and_says_what_a_look_found() {
    for (at, seen) in [(Cut::After, "found disk 0101"), (Cut::Before, "found no new disk")] {
        let (sim, desk) = small();
        let _ = sim.add_fault(Fault::on("addGuestDisks", Action::Drop { at, apply: None })).unwrap();
        let run = desk.run(["guest", "disk", "add", "LINUX02", "1g"]);
        run.expect(8, &[&format!("a look afterwards {seen}"), "look before repeating"]);
        assert_eq!(changes(&sim).len(), 1);
    }
}

#[test]
fn a_failure_takes_back_the_disks_before_it_when_the_guest_is_off() {
    let (sim, desk) = small();
    let fail = |sim: &Sim| {
        let mut fault = Fault::on("addGuestDisks", refusal(8, 24, 813));
        fault.matching.after = Some(1);
        let _ = sim.add_fault(fault).unwrap();
    };
    fail(&sim);
    let run = desk.run(["guest", "disk", "add", "LINUX02", "1g", "2g"]);
    run.expect(7, &["24/813", "disk 0101 of guest `LINUX02` was removed again"]);
    assert_eq!(disks(&sim, "LINUX02").len(), 1);
    // The disks of a running guest cannot be deleted.
    let (sim, desk) = small();
    fail(&sim);
    let run = desk.run(["guest", "disk", "add", "LINUX01", "1g", "2g"]);
    let left = "disk 0101 of guest `LINUX01` was left";
    run.expect(7, &[left, "remove it with `zvmctl guest disk delete LINUX01 0101`"]);
    assert_eq!(disks(&sim, "LINUX01").len(), 2);
}

#[test]
fn disks_are_deleted_and_seen_to_be_gone() {
    let (sim, desk) = small();
    desk.run(["guest", "disk", "add", "LINUX02", "1g"]).done();
    let delete = ["guest", "disk", "rm", "LINUX02", "101"];
    desk.run(delete).expect(12, &["LINUX02: off, disk 0101: 1457 cyl (1 GiB) on VSE001", "--yes"]);
    let run = desk.run([&delete[..], &["0101", "--yes"]].concat());
    assert_eq!(run.done(), "disk 0101 of LINUX02 deleted\n");
    let sent = requests(&sim);
    let looks = ["DELETE /guests/LINUX02/disks", "GET /guests/LINUX02/user_direct"];
    assert_eq!(sent[sent.len() - 2..], looks);
    desk.run([&delete[..], &["--yes"]].concat())
        .expect(5, &["guest `LINUX02` has no disk 0101", "did you mean `0100`?"]);
    desk.run(["guest", "disk", "delete", "LINUX01", "0100", "--yes"])
        .expect(6, &["while it is on", "zvmctl guest stop LINUX01"]);
    desk.run(["guest", "disk", "delete", "LINUX02", "0100"]).expect(12, &["which it boots from"]);
}

/// The server answers "done" for a disk that z/VM did not delete.
#[test]
fn a_deletion_is_looked_after() {
    let (sim, desk) = small();
    let cut = Action::Drop { at: Cut::After, apply: None };
    let _ = sim.add_fault(Fault::on("deleteGuestDisks", cut)).unwrap();
    let delete = ["guest", "disk", "delete", "LINUX02", "0100", "--yes"];
    assert_eq!(desk.run(delete).done(), "disk 0100 of LINUX02 deleted\n");
    let (sim, desk) = small();
    let cut = Action::Drop { at: Cut::Before, apply: None };
    let _ = sim.add_fault(Fault::on("deleteGuestDisks", cut)).unwrap();
    desk.run(delete)
        .expect(8, &["a look afterwards still found disk 0100", "zvmctl guest disk list LINUX02"]);
    let (sim, desk) = small();
    let locked = refusal(8, 400, 12);
    let _ = sim.add_fault(Fault::on("deleteGuestDisks", locked).times(1)).unwrap();
    desk.run(["guest", "disk", "delete", "LINUX02", "0100", "--yes"]).expect(0, &["trying again"]);
    assert!(disks(&sim, "LINUX02").is_empty());
}

#[test]
fn formatting_is_handed_to_the_guest_once_it_is_agreed_to() {
    let (sim, desk) = small();
    desk.run(["guest", "disk", "add", "LINUX01", "1g"]).done();
    let configure = ["guest", "disk", "configure", "LINUX01", "0101,format=xfs"];
    desk.run(configure).expect(12, &["disk 0101: 1457 cyl (1 GiB) on VSE001, whose content will be lost"]);
    let told = desk.json([&configure[..], &["--yes"]].concat());
    assert_eq!(
        told["items"][0],
        json!({
            "userid": "LINUX01", "vdev": "0101", "format": "xfs", "mount": "/mnt/ephemeral0101", "at_once": true,
            "changed": null,
        })
    );
    assert_eq!(changes(&sim).last().unwrap(), "PUT /guests/LINUX01/disks");
    desk.run(["guest", "disk", "configure", "LINUX01", "0100,format=xfs", "--yes"])
        .expect(6, &["boots from disk 0100"]);
    desk.run(["guest", "disk", "configure", "LINUX01", "0103,format=xfs", "--yes"])
        .expect(5, &["has no disk 0103"]);
    let twice = ["guest", "disk", "configure", "LINUX01", "0101,format=xfs", "101,format=ext4", "--yes"];
    desk.run(twice).expect(2, &["disk 0101 is given twice"]);
}
