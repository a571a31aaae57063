//! What the newest server does otherwise (connector-notes.md section 9).

use serde_json::json;

use crate::model::Vdev;
use crate::sim::{FcpDevice, Release, Sim, World};

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
fn reservations_need_the_load_of_every_channel() {
    let [_, newest] = both();
    newest
        .world(|world| {
            world.fcp.devices.push(FcpDevice {
                device: Vdev(0x1A00),
                chpid: 0x50,
                npiv: "C05076DE33001A00".into(),
                permanent: "C05076DE33002E41".into(),
                offline: false,
                edev: None,
            });
        })
        .unwrap();
    let made = newest.json("POST", "/volumes/fcptemplates", &json!({"name": "one", "fcp_devices": "1a00"}));
    let template = made.output()["fcp_template"].clone();
    let channel = template["pchids"]["first_used_by_templates"][0].as_str().unwrap().to_owned();
    let reserve = |load: serde_json::Value| {
        let body = json!({"info": {"reserve": true, "fcp_template_id": template["id"], "pchid_info": load}});
        newest.json("GET", "/volumes/conn/LINUX02", &body)
    };
    assert_eq!(reserve(json!({})).codes(), [300, 300, 11]);
    let given = reserve(json!({&channel: {"allocated": 0, "max": 9}})).output();
    assert_eq!(given["pchid_fcp_map"], json!({channel: ["1A00"]}));
    let attach = |rollback: bool| {
        let connection = json!({"info": {"connection": {
            "assigner_id": "LINUX02", "zvm_fcp": ["1a00", "1aff"], "fcp_template_id": null, "multipath": true,
            "os_version": "rhel9.4", "target_wwpn": [], "target_lun": "0x0026000000000000", "mount_point": "",
            "do_rollback": rollback,
        }}});
        newest.json("POST", "/guests/volumes", &connection).status
    };
    assert_eq!((attach(true), attach(false)), (404, 200), "the second device does not exist");
    let usage = newest.get("/volumes/fcp/1a00").output();
    assert_eq!((&usage[1], &usage[2]), (&json!(1), &json!(0)), "reserved, and no connection is left");
    assert!(!newest.get("/guests/LINUX02").body.contains("DEDICATE"));
    newest.ask("DELETE", "/guests/LINUX02", &[], b"");
    assert_eq!(newest.get("/volumes/fcp/1a00").output()[1], 0, "deletion frees the guest's devices");
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
