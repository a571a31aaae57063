//! Flows of several calls: what belongs together is undone together.

use serde_json::json;

use super::{new_guest, sound};
use crate::model::Vdev;
use crate::sim::{FcpDevice, Sim, World};

/// Scenario 8 of the model: coupling without a grant, with the directory's word not counting for one.
#[test]
fn an_adapter_couples_only_where_it_may() {
    let mut world = World::small();
    world.network.directory_authorization = false;
    let sim = Sim::start(world).unwrap();
    let before = sim.digest().unwrap();
    let nic = sim.json("POST", "/guests/LINUX01/nic", &json!({"nic": {"vdev": "1400", "active": true}}));
    assert_eq!(nic.output(), "1400");
    sim.json("PUT", "/vswitches/VSW1", &json!({"vswitch": {"revoke_userid": "LINUX01"}}));
    let couple = json!({"info": {"couple": true, "vswitch": "VSW1", "active": true}});
    let refused = sim.json("PUT", "/guests/LINUX01/nic/1400", &couple);
    assert_eq!((refused.status, refused.codes()), (409, [409, 409, 10]));
    let entry = sim.get("/guests/LINUX01/user_direct").body;
    assert!(!entry.contains("NICDEF 1400 LAN"), "the change of the directory was taken back: {entry}");
    sim.json("PUT", "/vswitches/VSW1", &json!({"vswitch": {"grant_userid": "LINUX01"}}));
    assert_eq!(sim.json("PUT", "/guests/LINUX01/nic/1400", &couple).status, 200);
    assert_eq!(sim.get("/guests/LINUX01/adapters").output()["adapters"][1]["lan_name"], "VSW1");
    let spelled = sim.json("PUT", "/guests/LINUX01/nic/01400", &couple);
    assert_eq!(spelled.codes(), [404, 404, 1], "the path spells the number as it was recorded");
    sound(&sim);
    let gone = sim.json("DELETE", "/guests/LINUX01/nic/1400", &json!({"active": true}));
    assert_eq!(gone.status, 200);
    assert_eq!(sim.digest().unwrap(), before);
}

#[test]
fn a_locked_entry_is_told_apart() {
    let sim = Sim::start(World::demo()).unwrap();
    sim.world(|world| {
        world.connector.settings.admin_token = None;
        world.connector.guests.insert("LNXTST02".into(), crate::sim::Registration::default());
    })
    .unwrap();
    let nic = sim.json("POST", "/guests/LNXTST02/nic", &json!({"nic": {"vdev": "1400"}}));
    assert_eq!(nic.codes(), [409, 409, 7]);
    let memory = sim.act("LNXTST02", &json!({"action": "resize_mem", "size": "3G"}));
    assert_eq!(memory.codes(), [300, 300, 10]);
    assert_eq!(sim.ask("DELETE", "/guests/LNXTST02", &[], b"").codes(), [8, 400, 12]);
    sound(&sim);
}

#[test]
fn switches_take_and_give_back_their_devices() {
    let mut world = World::demo();
    world.connector.settings.admin_token = None;
    let sim = Sim::start(world).unwrap();
    let before = sim.digest().unwrap();
    let create = |rdev: &str| {
        sim.json("POST", "/vswitches", &json!({"vswitch": {"name": "vswnew", "rdev": rdev, "vid": 300}}))
    };
    assert_eq!(create("0630 0634").status, 200);
    assert_eq!(create("0630").codes(), [8, 212, 36]);
    let shown = sim.get("/vswitches/VSWNEW").output();
    assert_eq!((&shown["switch_status"], &shown["vlan_id"]), (&json!("OSA device ready."), &json!("0300")));
    assert_eq!(shown["real_devices"]["0634"]["dev_status"], "Device is a backup device");
    let vlan = json!({"vswitch": {"user_vlan_id": {"userid": "LNXWEB01", "vlanid": 301}}});
    assert_eq!(sim.json("PUT", "/vswitches/VSWNEW", &vlan).status, 200);
    assert_eq!(sim.json("PUT", "/vswitches/VSWMGMT", &vlan).codes(), [409, 409, 5], "it is VLAN unaware");
    let users = sim.get("/vswitches/VSWNEW").output()["authorized_users"].clone();
    assert_eq!(users["LNXWEB01"]["vlan_ids"], json!(["0301"]));
    sound(&sim);
    assert_eq!(sim.ask("DELETE", "/vswitches/VSWNEW", &[], b"").status, 200);
    assert_eq!(sim.digest().unwrap(), before);
    create("0613");
    let boxed = sim.get("/vswitches/VSWNEW").output();
    assert_eq!(boxed["switch_status"], "OSA device not ready.");
}

/// Reserve, attach, detach, release: the order of connector-notes.md section 6.8.
#[test]
fn a_volume_comes_and_goes() {
    let mut world = World::small();
    for (device, chpid) in [(0x1A00, 0x50), (0x1A01, 0x50), (0x1B00, 0x51)] {
        world.fcp.devices.push(FcpDevice {
            device: Vdev(device),
            chpid,
            npiv: format!("C05076DE3300{device:04X}"),
            permanent: "C05076DE33002E41".into(),
            offline: false,
            edev: None,
        });
    }
    let sim = Sim::start(world).unwrap();
    let before = sim.digest().unwrap();
    let made = sim.json(
        "POST",
        "/volumes/fcptemplates",
        &json!({"name": "two", "fcp_devices": "1a00-1a01;1b00", "host_default": true}),
    );
    let id = made.output()["fcp_template"]["id"].as_str().unwrap().to_owned();
    let connector = |user: &str, reserve: bool| {
        let body = json!({"info": {"reserve": reserve, "fcp_template_id": id}});
        sim.json("GET", &format!("/volumes/conn/{user}"), &body).output()
    };
    let given = connector("LINUX01", true);
    assert_eq!(given["zvm_fcp"], json!(["1a00", "1b00"]));
    assert_eq!(connector("LINUX01", true), given, "the same devices again");
    assert_eq!(connector("LINUX02", true)["zvm_fcp"], json!([]), "the second path has none left");
    let connection = json!({"info": {"connection": {
        "assigner_id": "LINUX01", "zvm_fcp": ["1a00", "1b00"], "multipath": "true", "os_version": "rhel9.4",
        "target_wwpn": ["0x5005076802400c1a"], "target_lun": "0x0026000000000000", "mount_point": "",
    }}});
    assert_eq!(sim.json("POST", "/guests/volumes", &connection).status, 200);
    assert_eq!(sim.get("/volumes/fcp/1a00").output(), json!(["LINUX01", 1, 1, id]));
    assert_eq!(sim.get("/volumes/fcp/1A00").status, 404);
    let template = format!("/volumes/fcptemplates/{id}");
    let in_use = sim.ask("DELETE", &template, &[], b"");
    assert_eq!((in_use.status, in_use.codes()), (409, [409, 409, 22]));
    let path = "/volumes/fcptemplates/detail?raw=true";
    let detail = sim.get(path).output()["fcp_templates"][0].clone();
    assert_eq!(detail["statistics"]["0"]["allocated"], "1A00");
    assert_eq!(detail["raw"]["0"][0].as_array().unwrap().len(), 11);
    sound(&sim);
    assert_eq!(sim.json("DELETE", "/guests/volumes", &connection).status, 200);
    assert_eq!(connector("LINUX01", false)["zvm_fcp"], json!(["1a00", "1b00"]));
    assert_eq!(sim.ask("DELETE", &template, &[], b"").status, 200);
    assert_eq!(sim.digest().unwrap(), before);
}

#[test]
fn what_was_deployed_is_captured_again() {
    let sim = Sim::start(World::small()).unwrap();
    let mut image = b"xCAT CKD Disk Image:        3338 CYL HLen: 0055 GZIP: 0".to_vec();
    image.resize(2048, b' ');
    let upload = sim.ask("PUT", "/files", &["Content-Type: application/octet-stream"], &image).output();
    let import = json!({"image": {
        "image_name": "base", "url": upload["dest_url"], "image_meta": {"os_version": "sles15sp6"},
    }});
    assert_eq!(sim.json("POST", "/images", &import).status, 200);
    sim.json("POST", "/guests", &new_guest("CLI00001", "3338"));
    assert_eq!(sim.act("CLI00001", &json!({"action": "deploy", "image": "base"})).status, 200);
    let capture = |name: &str| sim.act("CLI00001", &json!({"action": "capture", "image": name}));
    assert_eq!(capture("off").status, 200);
    assert_eq!(sim.act("CLI00001", &json!({"action": "start", "timeout": 60})).status, 200);
    assert_eq!(capture("on").status, 200);
    assert_eq!(sim.get("/guests/CLI00001/power_state").output(), "on", "it is started again");
    let [base, off, on] =
        ["base", "off", "on"].map(|name| sim.get(&format!("/images?imagename={name}")).output()[0].clone());
    assert_eq!((&off["md5sum"], &on["md5sum"]), (&base["md5sum"], &base["md5sum"]));
    assert_eq!((&off["imageosdistro"], &on["imageosdistro"]), (&json!("SLES15SP6"), &json!("sles15.6")));
    let exists = capture("off");
    assert_eq!((exists.status, exists.codes()), (500, [500, 500, 1]));
}

#[test]
fn a_guest_moves_only_when_it_can() {
    let mut world = World::demo();
    world.connector.settings.admin_token = None;
    let sim = Sim::start(world).unwrap();
    let register = json!({"action": "register_vm", "meta": "os_version=cms", "net_set": "0"});
    let cms = sim.act("CMSUSR1", &register);
    assert_eq!(
        (cms.status, cms.codes()),
        (409, [300, 300, 5]),
        "a guest without adapter is registered all the same"
    );
    let migrate = |user: &str, destination: &str, operation: &str| {
        let body = json!({
            "action": "live_migrate_vm", "destination": destination, "operation": operation, "parms": {},
        });
        sim.act(user, &body)
    };
    let refused = migrate("CMSUSR1", "ZVMB", "test");
    assert_eq!(refused.codes(), [8, 8, 3000]);
    assert!(refused.body.contains("1996"), "{refused:?}");
    assert_eq!(migrate("LNXWEB02", "NOSUCH", "move").codes(), [8, 8, 3000]);
    assert_eq!(migrate("LNXWEB02", "ZVMB", "explode").status, 200, "an unknown operation does nothing");
    assert_eq!(sim.get("/guests/LNXWEB02/power_state").output(), "on");
    assert_eq!(migrate("LNXWEB02", "ZVMB", "MOVE").status, 200);
    assert_eq!(sim.get("/guests/LNXWEB02/power_state").codes(), [404, 404, 1]);
    assert!(!sim.get("/guests").body.contains("LNXWEB02"));
    assert_eq!(
        sim.act("LNXAPP02", &json!({"action": "live_resize_mem", "size": "9G"})).codes(),
        [409, 409, 1]
    );
    sound(&sim);
}

#[test]
fn an_interface_is_there_after_the_next_start() {
    let mut world = World::small();
    world.connector.guests.remove("LINUX01");
    let sim = Sim::start(world).unwrap();
    let networks = json!({"interface": {"os_version": "rhel9.4", "guest_networks": [
        {"ip_addr": "192.0.2.10", "cidr": "192.0.2.0/24", "nic_vdev": "1400"},
    ]}});
    assert_eq!(sim.json("POST", "/guests/LINUX02/interface", &networks).status, 200);
    let none = json!({"interface": {"os_version": "rhel9.4", "guest_networks": []}});
    assert_eq!(sim.json("POST", "/guests/LINUX02/interface", &none).codes(), [100, 100, 3]);
    let couple = json!({"info": {"couple": true, "vswitch": "VSW1"}});
    assert_eq!(sim.json("PUT", "/guests/LINUX02/nic/1400", &couple).status, 200);
    assert_eq!(sim.act("LINUX02", &json!({"action": "start", "timeout": 60})).status, 200);
    let adapter = sim.get("/guests/LINUX02/adapters").output()["adapters"][1].clone();
    assert_eq!(
        (&adapter["adapter_address"], &adapter["mac_ip_address"]),
        (&json!("1400"), &json!("192.0.2.10"))
    );
    sound(&sim);
}
