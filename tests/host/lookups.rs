//! Look-ups: what they show, and how many requests they make.

use zvmctl::sim::{Release, Sim, World};

use super::desk::Desk;

fn requests(sim: &Sim) -> Vec<String> {
    sim.requests().iter().map(|request| format!("{} {}", request.method, request.path)).collect()
}

#[test]
fn switch_names_are_one_request_and_details_one_each() {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    assert_eq!(desk.run(["vswitch", "list", "-o", "name"]).done(), "VSW1\n");
    assert_eq!(requests(&sim), ["GET /vswitches"]);
    let list = desk.json(["net", "ls"]);
    assert_eq!(list["items"][0]["name"], "VSW1");
    assert_eq!(list["items"][0]["transport"], "ethernet");
    assert_eq!(requests(&sim)[1..], ["GET /vswitches", "GET /vswitches/VSW1"]);
    let trimmed = desk.json(["vswitch", "list", "--columns", "name"]);
    assert_eq!(trimmed["items"], serde_json::json!([{ "name": "VSW1" }]));
    assert_eq!(requests(&sim)[3..], ["GET /vswitches"]);
}

#[test]
fn a_switch_is_shown_with_its_uplinks_and_grants() {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    let text = desk.run(["vswitch", "show", "vsw1"]).done();
    for part in ["VSW1", "Uplinks\n", "0500", "Grants\n", "LINUX01"] {
        assert!(text.contains(part), "no {part} in {text}");
    }
    desk.run(["vswitch", "show", "VSW2"]).expect(5, &["`VSW2` does not exist", "did you mean `VSW1`?"]);
    desk.run(["vswitch", "show", "TOOLONGNAME"]).expect(2, &["1 to 8"]);
}

#[test]
fn pools_have_space_and_volumes() {
    let mut world = World::small();
    world.connector.settings.release = Release::Newest;
    let sim = Sim::start(world).unwrap();
    let desk = Desk::at(&sim.endpoint());
    let list = desk.json(["pool", "list"]);
    assert_eq!(list["items"][0]["name"], "ECKD:POOL1");
    let show = desk.json(["pool", "show", "eckd:pool1"]);
    assert_eq!(show["item"]["volumes"][0]["label"], "VSE001");
    assert_eq!(show["item"]["total_gib"], list["items"][0]["total_gib"]);
    let before = sim.requests().len();
    let _ = desk.run(["pool", "show", "ECKD:POOL1", "--columns", "name,free"]).done();
    assert_eq!(sim.requests().len() - before, 1);
    desk.run(["pool", "show", "ECKD:POOL2"]).expect(5, &["did you mean `ECKD:POOL1`?"]);
    desk.run(["pool", "show", "POOL1"]).expect(2, &["TYPE:NAME"]);
}

/// Release 1.6.3 does not list its pools, but it lists all volumes of one.
#[test]
fn an_old_server_shows_its_default_pool_without_a_name() {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    assert_eq!(desk.json(["pool", "list"])["items"][0]["name"], serde_json::Value::Null);
    let show = desk.json(["pool", "show", "ECKD:POOL1"]);
    assert_eq!(show["item"]["volumes_complete"], true);
    desk.run(["pool", "show", "ECKD:POOL2"]).expect(5, &["`ECKD:POOL2` does not exist"]);
}

#[test]
fn the_host_and_the_versions_are_shown() {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    assert_eq!(desk.json(["host", "show"])["item"]["name"], "ZVMSIM1");
    let version = desk.json(["version"]);
    assert_eq!(version["item"]["client"], env!("CARGO_PKG_VERSION"));
    assert_eq!(version["item"]["server"]["backend"], "connector");
    let before = sim.requests().len();
    assert_eq!(desk.json(["version", "--client"])["item"]["server"], serde_json::Value::Null);
    assert_eq!(sim.requests().len(), before);
    assert_eq!(Desk::alone().json(["version"])["item"]["server"], serde_json::Value::Null);
    Desk::alone().run(["host", "show"]).expect(2, &["no context", "hint:"]);
}

#[test]
fn api_gives_the_raw_answer() {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    let names = desk.run(["api", "get", "/vswitches", "--jq", ".output[]"]).done();
    assert_eq!(names, "VSW1\n");
    let pool = desk.json(["api", "GET", "host/diskpool", "-f", "poolname=ECKD:POOL1"]);
    assert_eq!(pool["overallRC"], 0);
    assert_eq!(requests(&sim).last().unwrap(), "GET /host/diskpool?poolname=ECKD%3APOOL1");
    let started = desk.json(["api", "POST", "/guests/LINUX02/action", "-f", "action=start"]);
    assert_eq!(started["rc"], 0);
    let body = desk.file("body.json", br#"{"action":"stop"}"#).display().to_string();
    assert_eq!(desk.json(["api", "POST", "/guests/LINUX02/action", "--input", &body])["overallRC"], 0);
    desk.run(["api", "GET", "/no/such/route"]).expect(7, &["does not have the call"]);
    desk.run(["api", "GET", "/guests/NOSUCH"]).expect(5, &[]);
    desk.run(["api", "GE T", "/"]).expect(2, &["not a method"]);
    desk.run(["api", "POST", "/images", "-f", "novalue"]).expect(2, &["has no value"]);
    desk.file("bad.json", b"{");
    desk.run(["api", "POST", "/images", "--input", "bad.json"]).expect(2, &["is not JSON"]);
}
