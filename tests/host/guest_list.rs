//! `guest list` and `guest show`: what they show, and how many requests they make.

use serde_json::json;
use zvmctl::sim::{Fault, Sim, World};

use super::desk::{Desk, refusal};

/// Returns the requests since the last look, shortened to what they ask.
fn requests(sim: &Sim, seen: &mut usize) -> Vec<String> {
    let all = sim.requests();
    let new = all[*seen..].iter().map(|request| format!("{} {}", request.method, request.path)).collect();
    *seen = all.len();
    new
}

#[test]
fn the_columns_decide_the_requests() {
    let sim = Sim::start(World::small()).unwrap();
    let (desk, mut seen) = (Desk::at(&sim.endpoint()), 0);
    let mut ask = |args: &[&str]| {
        let run = desk.run([&["guest", "list"], args].concat());
        let mut made = requests(&sim, &mut seen);
        // What goes out at the same time comes in any order.
        made.sort();
        (run.done(), made)
    };
    let list = "GET /guests";
    let statistics = "GET /guests/stats?userid=LINUX01,LINUX02";
    let power = "GET /guests/LINUX02/power_state_real";
    let definition = "GET /guests/LINUX02/user_direct";

    assert_eq!(ask(&["-o", "name"]), ("LINUX01\nLINUX02\n".into(), vec![list.into()]));
    let table = "USERID   POWER  CPUS  MEMORY\nLINUX01  on        2   2 GiB\nLINUX02  off       2   2 GiB\n";
    assert_eq!(ask(&[]).0, table);
    assert_eq!(ask(&[]).1, [list, power, definition, statistics]);
    assert_eq!(ask(&["--columns", "userid,power"]).1, [list, power, statistics]);
    assert_eq!(ask(&["--columns", "userid"]).1, [list]);
    assert_eq!(
        ask(&["--power", "off", "-o", "name"]),
        ("LINUX02\n".into(), vec![list.into(), power.into(), statistics.into()])
    );
    let (text, made) = ask(&["--columns", "userid,os"]);
    assert!(text.contains("LINUX01  rhel9.4"), "{text}");
    assert_eq!(made, [list, "GET /guests/LINUX01/info", power, statistics]);
    assert_eq!(ask(&["--columns", "userid,ip"]).1, [list, "GET /guests/LINUX01/adapters", power, statistics]);
    assert_eq!(ask(&["--filter", "ip=10.*", "-o", "name"]).0, "");
}

#[test]
fn two_hundred_guests_are_asked_for_in_one_batch() {
    let sim = Sim::start(World::busy(200)).unwrap();
    let off = sim.world(|world| 200 - world.machines.len()).unwrap();
    let (desk, mut seen) = (Desk::at(&sim.endpoint()), 0);
    let items = desk.json(["guest", "list"])["items"].as_array().unwrap().len();
    let made = requests(&sim, &mut seen);
    let count = |part: &str| made.iter().filter(|request| request.contains(part)).count();
    assert_eq!(items, 200);
    assert_eq!((count("/stats?"), count("/power_state_real"), count("/user_direct")), (1, off, off));
    assert_eq!(made.len(), 2 + 2 * off);
    assert!(off < 100, "the world has {off} guests off");
    desk.run(["guest", "list", "-o", "name"]).expect(0, &[]);
    assert_eq!(requests(&sim, &mut seen), ["GET /guests"]);
}

#[test]
fn json_has_integers_and_nulls() {
    let sim = Sim::start(World::small()).unwrap();
    let list = Desk::at(&sim.endpoint()).json(["vm", "ls"]);
    assert_eq!((&list["schema"], &list["context"]), (&json!("zvmctl.guest.list/v1"), &json!(null)));
    let mut off = list["items"][1].clone();
    assert_eq!(
        off.take(),
        json!({
            "userid": "LINUX02", "managed": true, "power": "off", "cpus": 2, "memory_mib": 2048,
            "memory_used_mib": null, "cpu_seconds": null, "os": null, "ip": null,
        })
    );
    assert!(list["items"][0]["cpu_seconds"].is_number());
}

#[test]
fn names_and_patterns_choose() {
    let sim = Sim::start(World::busy(12)).unwrap();
    let desk = Desk::at(&sim.endpoint());
    let names = |args: &[&str]| desk.run([&["guest", "list", "-o", "name"], args].concat()).done();
    assert_eq!(names(&["lnx00002", "LNX0001?"]), "LNX00002\nLNX00010\nLNX00011\nLNX00012\n");
    assert_eq!(names(&["LNX00002", "*02"]), "LNX00002\n");
    desk.run(["guest", "list", "LNX0003"])
        .expect(5, &["guest `LNX0003` does not exist", "did you mean `LNX00003`?"]);
    desk.run(["guest", "list", "WEB*"]).expect(5, &["no guest fits `WEB*`"]);
    desk.run(["guest", "list", "LNX[1]"]).expect(2, &["character `[` is not allowed"]);
}

#[test]
fn one_failing_look_loses_no_guest() {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    let rule = sim.add_fault(Fault::on("GET /guests/LINUX02/*", refusal(8, 24, 1))).unwrap();
    let run = desk.run(["guest", "list"]).expect(0, &["cannot tell the power of LINUX02", "8/1/24/1"]);
    assert!(run.stdout.contains("\nLINUX02  -         -       -\n"), "{run:?}");
    sim.world(|world| world.faults.remove(Some(rule))).unwrap();

    let _ = sim.add_fault(Fault::on("GET /guests/stats", refusal(8, 24, 1))).unwrap();
    let run = desk
        .run(["guest", "list"])
        .expect(0, &["cannot tell the statistics: cannot read statistics: refused"]);
    assert!(run.stdout.contains("LINUX01  on        -       -\n"), "{run:?}");
}

#[test]
fn a_guest_that_is_gone_from_the_directory_stays_in_the_list() {
    let sim = Sim::start(World::small()).unwrap();
    sim.world(|world| world.directory.entries.remove("LINUX02")).unwrap();
    let desk = Desk::at(&sim.endpoint());
    let run = desk.run(["guest", "list"]).expect(0, &["LINUX02"]);
    assert!(run.stdout.contains("LINUX01  on        2   2 GiB\nLINUX02  -"), "{run:?}");
    desk.run(["guest", "show", "LINUX02"]).expect(0, &["cannot tell the directory entry of LINUX02"]);
}

#[test]
fn the_rest_of_the_directory_is_added_on_demand() {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    let text = desk.run(["guest", "list", "--all", "LINUX*", "MAINT"]).done();
    assert_eq!(
        text,
        "USERID   STATE      POWER  CPUS   MEMORY\n\
         LINUX01  managed    on        2    2 GiB\n\
         LINUX02  managed    off       2    2 GiB\n\
         MAINT    unmanaged  off       1  128 MiB\n"
    );
    let list = desk.json(["guest", "list", "--all", "--filter", "managed=false", "--limit", "1"]);
    assert_eq!(list["items"][0]["managed"], false);
}

#[test]
fn a_guest_is_shown_with_its_parts() {
    let sim = Sim::start(World::demo()).unwrap();
    let desk = Desk::of(&sim);
    let text = desk.run(["guest", "get", "lnxweb01"]).done();
    for part in
        ["POWER           on\n", "10016 cyl (6.9 GiB)", "VSWPROD", "110", "192.0.2.11", "UPTIME", "LNXPDFLT"]
    {
        assert!(text.contains(part), "no {part} in {text}");
    }
    let show = desk.json(["guest", "show", "LNXDB01", "--directory"]);
    let item = &show["item"];
    assert_eq!((&item["managed"], &item["power"], &item["os"]), (&json!(false), &json!("on"), &json!(null)));
    assert_eq!(item["disks"][1]["blocks"], 41_943_040);
    assert_eq!((&item["defined_cpus"], &item["defined_memory_mib"]), (&json!(8), &json!(16384)));
    assert_eq!(item["directory"][0], "USER LNXDB01 ****** 16G 48G G");
    let several = desk.json(["guest", "show", "LNXWEB01", "LNXWEB02", "--columns", "userid,os"]);
    assert_eq!(several["items"][1], json!({ "userid": "LNXWEB02", "os": "rhel9.6" }));
}

#[test]
fn an_unknown_guest_is_5_and_one_of_several_is_10() {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    desk.run(["guest", "show", "LINUX1"]).expect(5, &["`LINUX1` does not exist", "did you mean `LINUX01`?"]);
    let run =
        desk.run(["guest", "show", "LINUX01", "LINUX99"]).expect(10, &["LINUX99: guest", "1 of 2 failed"]);
    assert!(run.stdout.contains("LINUX01"), "{run:?}");
    desk.run(["guest", "show", "TOOLONGNAME"]).expect(2, &["1 to 8"]);
    Desk::alone().run(["guest", "list"]).expect(2, &["no context", "hint:"]);
}
