//! The host over its socket.

mod faults;
mod flows;
mod newest;

use serde_json::json;

use super::*;

fn sound(sim: &Sim) {
    let problems = sim.world(|world| world.broken_invariants()).unwrap();
    assert_eq!(problems, Vec::<String>::new());
}

fn new_guest(userid: &str, size: &str) -> serde_json::Value {
    json!({"guest": {
        "userid": userid, "vcpus": 2, "memory": 2048,
        "disk_list": [{"size": size, "is_boot_disk": true, "disk_pool": "ECKD:POOL1"}],
    }})
}

/// Scenario 1 of the model: what was made and taken away leaves the system as it was.
#[test]
fn a_guest_lives_and_leaves_no_trace() {
    let sim = Sim::start(World::small()).unwrap();
    let before = sim.digest().unwrap();
    let made = sim.json("POST", "/guests", &new_guest("cli00001", "3338"));
    assert_eq!(made.output()[0]["size"], "2.3G");
    assert_eq!(sim.json("POST", "/guests", &new_guest("CLI00001", "1")).codes(), [8, 400, 8]);
    sound(&sim);
    assert_eq!(sim.act("CLI00001", &json!({"action": "start"})).status, 200);
    assert_eq!(sim.get("/guests/CLI00001/power_state").output(), "on");
    assert_eq!(sim.act("CLI00001", &json!({"action": "stop"})).status, 200);
    assert_eq!(sim.get("/guests/CLI00001/power_state").output(), "off");
    sound(&sim);
    assert_eq!(sim.ask("DELETE", "/guests/CLI00001", &[], b"").status, 200);
    assert_eq!(sim.digest().unwrap(), before);
}

#[test]
fn the_demo_host_wants_a_token() {
    let sim = Sim::start(World::demo()).unwrap();
    assert_eq!((sim.get("/guests").status, sim.get("/guests").codes()), (401, [400, 400, 401]));
    let admin = format!("X-Admin-Token: {}", sim.admin_token().unwrap());
    let token = sim.ask("POST", "/token", &[&admin], b"");
    let header = format!("X-Auth-Token: {}", token.header("x-auth-token").unwrap());
    let list = sim.ask("GET", "/guests", &[&header], b"");
    assert_eq!(list.output(), json!(["LNXAPP01", "LNXAPP02", "LNXWEB01", "LNXWEB02"]));
    let pool = sim.ask("GET", "/host/diskpool?poolname=FBA:POOLF1", &[&header], b"").output();
    assert_eq!(pool, json!({"disk_total": 100, "disk_used": 40, "disk_available": 60}));
    sim.world(|world| world.connector.settings.token_seconds = 0).unwrap();
    let token = sim.ask("POST", "/token", &[&admin], b"");
    let header = format!("X-Auth-Token: {}", token.header("x-auth-token").unwrap());
    assert_eq!(sim.ask("GET", "/guests", &[&header], b"").status, 401, "a lifetime of 0 is expired at once");
}

#[test]
fn an_upload_becomes_an_image_that_is_deployed() {
    let sim = Sim::start(World::small()).unwrap();
    let mut image = b"xCAT CKD Disk Image:        3338 CYL HLen: 0055 GZIP: 6".to_vec();
    image.resize(600, b' ');
    let upload = sim.ask("PUT", "/files", &["Content-Type: application/octet-stream"], &image).output();
    assert_eq!(upload["filesize_in_bytes"], 600);
    let import = json!({"image": {
        "image_name": "rhel94", "url": upload["dest_url"],
        "image_meta": {"os_version": "rhel9.4", "md5sum": upload["md5sum"]},
    }});
    assert_eq!(sim.json("POST", "/images", &import).status, 200);
    assert_eq!(sim.json("POST", "/images", &import).codes(), [300, 300, 13]);
    assert_eq!(sim.get("/images/rhel94/root_disk_size").output(), "3338");
    let path = upload["dest_url"].as_str().unwrap().trim_start_matches("file://");
    let export = sim.json("POST", "/files", &json!({"source_file": path}));
    assert!(export.body.contains("xCAT CKD Disk Image:"));
    let deploy = json!({"action": "deploy", "image": "rhel94"});
    sim.json("POST", "/guests", &new_guest("BIG", "3338"));
    sim.json("POST", "/guests", &new_guest("TINY", "3337"));
    assert_eq!(sim.act("BIG", &deploy).status, 200);
    assert_eq!(sim.act("TINY", &deploy).codes(), [300, 300, 3]);
    assert_eq!(sim.act("BIG", &json!({"action": "start", "timeout": 60})).status, 200);
    assert_eq!(sim.get("/guests/BIG/info").output()["os_distro"], "rhel9.4");
    assert!(sim.world(|world| world.spool.is_empty()).unwrap(), "the guest has taken what lay in its reader");
    sound(&sim);
}

#[test]
fn quirks_of_requests() {
    let sim = Sim::start(World::small()).unwrap();
    let json_type = ["Content-Type: application/json"];
    let malformed = sim.ask("POST", "/guests", &json_type, b"{\"guest\": ");
    assert_eq!((malformed.status, malformed.codes()), (400, [400, 400, 400]));
    assert_eq!(malformed.header("content-type"), Some("text/html; charset=UTF-8"));
    assert_eq!(sim.ask("POST", "/guests", &[], b"{}").body.lines().next(), Some("400 Bad Request"));
    let unknown = sim.act("LINUX01", &json!({"action": "explode"}));
    assert_eq!(unknown.header("content-type"), Some("text/html; charset=UTF-8"));
    assert!(sim.get("/nowhere").body.starts_with("404 Not Found\n\nThe resource"));
    let path = sim.ask("GET", "/guests/", &["Accept: application/json"], b"");
    assert_eq!(path.json()["errors"][0]["status"], 404);
    let method = sim.ask("OPTIONS", "/guests", &["Accept: */*"], b"");
    assert_eq!((method.status, method.header("allow")), (405, Some("GET, POST")));
    assert!(method.body.starts_with("<html>"));
    let mut guest = new_guest("A", "1");
    guest["guest"].as_object_mut().unwrap().remove("disk_list");
    assert_eq!(sim.json("POST", "/guests", &guest).codes(), [500, 500, 1]);
    guest["guest"]["disk_list"] = json!(vec![json!({"size": "1", "format": "none", "vdev": "0300"}); 100]);
    assert_eq!(sim.json("POST", "/guests", &guest).codes(), [101, 101, 6]);
    sim.world(|world| world.connector.settings.sdk_server_up = false).unwrap();
    let list = sim.get("/guests");
    assert_eq!((list.status, list.codes()), (200, [101, 101, 2]));
    assert_eq!((sim.get("/host").status, sim.get("/").status), (500, 200));
}

#[test]
fn a_persistent_host_remembers() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("demo.json");
    let stop = |sim: &Sim| sim.world(|world| world.deactivate("LNXWEB01").unwrap()).unwrap();
    let on = |sim: &Sim| sim.world(|world| world.is_on("LNXWEB01")).unwrap();
    stop(&persistent(&state).unwrap());
    assert!(!on(&persistent(&state).unwrap()));
    reset(&state, World::demo()).unwrap();
    assert!(on(&persistent(&state).unwrap()));
    reset(&state, World::demo()).unwrap();
    reset(&state, World::demo()).unwrap();
}
