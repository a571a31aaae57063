//! What the newest server does otherwise (connector-notes.md section 9).

use serde_json::json;

use crate::sim::{Release, Sim, World};

fn both() -> [Sim; 2] {
    [Release::V163, Release::Newest].map(|release| {
        let mut world = World::small();
        world.connector.settings.release = release;
        Sim::start(world).unwrap()
    })
}

#[test]
fn routes_and_members_that_came_later() {
    let [old, newest] = both();
    assert_eq!([&old, &newest].map(|sim| sim.get("/").output()["version"].clone()), ["1.6.3", "1.6.7"]);
    let later = [
        "/guests/LINUX01/os_info",
        "/guests/LINUX01/online_cpu_num",
        "/guests/LINUX01/disks",
        "/smapi_health",
    ];
    for path in later {
        assert_eq!([&old, &newest].map(|sim| sim.get(path).status)[1], 200, "{path}");
        assert!(matches!(old.get(path).status, 404 | 405), "{path}");
    }
    let details = "/host/diskpool?details=true";
    assert_eq!([&old, &newest].map(|sim| sim.get(details).status), [400, 200]);
    assert_eq!(newest.get(details).output()["POOL1"][0]["start_cylinder"], "6677");
    let share = json!({"action": "resize_cpus", "cpu_cnt": 4, "cpu_share": "RELATIVE 123"});
    assert_eq!([&old, &newest].map(|sim| sim.act("LINUX02", &share).status), [400, 200]);
    assert!(newest.get("/guests/LINUX02").body.contains("SHARE RELATIVE 123"));
    let port = |sim: &Sim| sim.json("GET", "/vswitch", &json!({})).status;
    assert_eq!([&old, &newest].map(port), [404, 200]);
    assert_eq!(newest.get("/vswitch").status, 500, "it needs a body");
}

#[test]
fn answers_that_changed() {
    let [old, newest] = both();
    let off = |sim: &Sim| sim.get("/guests/LINUX02/info").output()["max_mem_kb"].to_string();
    assert_eq!([&old, &newest].map(off), ["16777216.0", "16777216"]);
    let volumes = |sim: &Sim| sim.get("/host/diskpool_volumes").status;
    assert_eq!([&old, &newest].map(volumes), [200, 500]);
    let token = |sim: &Sim| sim.ask("POST", "/token", &[], b"").status;
    assert_eq!([&old, &newest].map(token), [500, 200], "authentication is off");
    let fewer = json!({"action": "live_resize_cpus", "cpu_cnt": 1});
    assert_eq!([&old, &newest].map(|sim| sim.act("LINUX01", &fewer).status), [409, 200]);
    assert_eq!(newest.get("/guests/LINUX01/online_cpu_num").output(), 1);
    let health = |sim: &Sim| sim.get("/smapi-healthy").json()["SMAPI"].to_string();
    assert!(health(&old).contains("continueousFail") && health(&newest).contains("continuousFail"));
    let guest =
        json!({"guest": {"userid": "A_B", "vcpus": 1, "memory": 512, "disk_list": [], "comments": ["web"]}});
    assert_eq!([&old, &newest].map(|sim| sim.json("POST", "/guests", &guest).status), [200, 400]);
    assert!(!old.get("/guests/A_B").body.contains("WEB"), "comments are accepted and dropped");
}
