//! What each call sends.

use serde_json::{Value, json};
use std::time::Duration;
use zvmctl::backend::connector::{Connector, Options};
use zvmctl::backend::{
    Action, Backend, BackendError, Deployment, Format, Machine, NewDisk, NewGuest, NewImage,
};
use zvmctl::error::{Diagnose, Exit};
use zvmctl::model::{DiskKind, DiskSize, Userid, Vdev};
use zvmctl::progress::Quiet;

use crate::scripted::{Heard, Reply, Server};

/// Options for a server; pauses take no time.
pub(super) fn options(server: &Server) -> Options {
    let mut options = Options::new(server.endpoint().parse().unwrap());
    options.sleep = |_| ();
    options
}

pub(super) fn connector(server: &Server) -> Connector {
    Connector::new(options(server))
}

fn userid(name: &str) -> Userid {
    name.parse().unwrap()
}

/// Runs one call against a server that answers with this output, and returns what it heard.
fn heard(output: &Value, call: impl FnOnce(&Connector)) -> Heard {
    let server = Server::start(vec![Reply::output(output)]);
    call(&connector(&server));
    server.heard().remove(0)
}

fn body(heard: &Heard) -> Value {
    serde_json::from_slice(&heard.body).unwrap()
}

#[test]
fn look_ups_carry_no_body_and_no_token_without_an_admin_token() {
    let heard = heard(&json!(["A"]), |connector| {
        connector.guests().names().unwrap();
    });
    assert_eq!(heard.call(), "GET /guests");
    assert_eq!(heard.header("accept"), Some("application/json"));
    assert_eq!(heard.header("content-type"), None);
    assert_eq!(heard.header("x-auth-token"), None);
    assert!(heard.body.is_empty());
}

#[test]
fn an_endpoint_may_have_a_path() {
    let server = Server::start(vec![Reply::output(&json!([]))]);
    let options = Options::new(format!("{}/cloud/", server.endpoint()).parse().unwrap());
    Connector::new(options).images().list().unwrap();
    assert_eq!(server.calls(), ["GET /cloud/images"]);
}

#[test]
fn actions_name_themselves() {
    for (action, sent) in [
        (Action::Start, json!({"action": "start"})),
        (Action::Stop, json!({"action": "stop"})),
        (Action::SoftStop { wait: None }, json!({"action": "softstop"})),
        (
            Action::SoftStop { wait: Some(Duration::from_mins(1)) },
            json!({"action": "softstop", "timeout": 60}),
        ),
        (Action::Reboot, json!({"action": "reboot"})),
        (Action::Reset, json!({"action": "reset"})),
        (Action::Pause, json!({"action": "pause"})),
        (Action::Unpause, json!({"action": "unpause"})),
    ] {
        let heard = heard(&json!(""), |connector| {
            connector.guests().act(&userid("lnx1"), action, &Quiet).unwrap();
        });
        assert_eq!(heard.call(), "POST /guests/LNX1/action");
        assert_eq!(heard.header("content-type"), Some("application/json"));
        assert_eq!(body(&heard), sent);
    }
}

fn new_guest(disks: usize) -> NewGuest {
    let disk = |index: usize| NewDisk {
        size: DiskSize::Cylinders(3338),
        pool: Some("ECKD:POOL1".parse().unwrap()),
        kind: Some(DiskKind::Eckd),
        vdev: (index == 0).then_some(Vdev::ROOT),
        format: Format::None,
        boot: index == 0,
    };
    NewGuest {
        machine: Machine {
            userid: userid("LNX1"),
            cpus: 2,
            memory: "2g".parse().unwrap(),
            max_cpus: Some(8),
            max_memory: Some("16g".parse().unwrap()),
            profile: Some(userid("OSDFLT")),
        },
        disks: (0..disks).map(disk).collect(),
    }
}

#[test]
fn a_new_guest_is_sent_in_integers_and_with_its_disks() {
    let answer = json!([{"vdev": "0100", "size": "2.3G", "format": "none", "disk_pool": "ECKD:POOL1"}]);
    let heard = heard(&answer, |connector| {
        let made = connector.guests().create(&new_guest(1), &Quiet).unwrap();
        assert_eq!((made[0].vdev, made[0].pool.as_deref()), (Vdev::ROOT, Some("ECKD:POOL1")));
    });
    assert_eq!(heard.call(), "POST /guests");
    let disk = json!({
        "size": "3338", "format": "none", "is_boot_disk": true, "vdev": "0100", "disk_pool": "ECKD:POOL1",
    });
    assert_eq!(
        body(&heard),
        json!({"guest": {
            "userid": "LNX1", "vcpus": 2, "memory": 2048, "disk_list": [disk],
            "user_profile": "OSDFLT", "max_cpu": 8, "max_mem": "16G",
        }})
    );
    let without = self::heard(&json!([]), |connector| {
        connector.guests().create(&new_guest(0), &Quiet).unwrap();
    });
    assert_eq!(body(&without)["guest"]["disk_list"], json!([]));
}

#[test]
fn a_request_too_long_for_the_server_is_not_sent() {
    let server = Server::start(Vec::new());
    let error = connector(&server).guests().create(&new_guest(60), &Quiet).unwrap_err();
    assert!(matches!(error, BackendError::RequestTooLarge { .. }), "{error:?}");
    assert_eq!(error.diagnosis().exit, Exit::Invalid);
    assert!(server.heard().is_empty());
}

#[test]
fn deployments_and_imports_say_what_is_meant() {
    let deploy = heard(&json!(""), |connector| {
        let deployment = Deployment {
            guest: userid("LNX1"),
            image: "rhel9".to_owned(),
            vdev: Some(Vdev(0x100)),
            hostname: Some("web1".to_owned()),
            transport: None,
        };
        connector.guests().deploy(&deployment, &Quiet).unwrap();
    });
    assert_eq!(deploy.call(), "POST /guests/LNX1/action");
    assert_eq!(
        body(&deploy),
        json!({"action": "deploy", "image": "rhel9", "vdev": "0100", "hostname": "web1"})
    );
    let import = heard(&json!(""), |connector| {
        let image = NewImage {
            name: "core".parse().unwrap(),
            url: "file:///var/x".to_owned(),
            os_version: "rhcos4.14.3".parse().unwrap(),
            md5: Some("00".repeat(16)),
            disk_kind: Some(DiskKind::Eckd),
        };
        connector.images().import(&image, &Quiet).unwrap();
    });
    assert_eq!(import.call(), "POST /images");
    assert_eq!(
        body(&import),
        json!({"image": {
            "image_name": "core", "url": "file:///var/x",
            "image_meta": {"os_version": "rhcos4.14.3", "md5sum": "00".repeat(16), "disk_type": "DASD"},
        }})
    );
}

#[test]
fn deletions_and_names_with_odd_signs() {
    let guest = heard(&json!(""), |connector| {
        connector.guests().delete(&userid("LNX1"), &Quiet).unwrap();
    });
    assert_eq!(guest.call(), "DELETE /guests/LNX1");
    let image = heard(&json!(""), |connector| {
        connector.images().delete("my image/1", &Quiet).unwrap();
    });
    assert_eq!(image.call(), "DELETE /images/my%20image%2F1");
}

#[test]
fn statistics_survive_names_that_the_server_does_not_know() {
    let counters = json!({
        "guest_cpus": 2, "used_cpu_time_us": 5, "elapsed_cpu_time_us": 9, "used_mem_kb": 10, "max_mem_kb": 20,
    });
    let unknown = || Reply::failure(404, [404, 10, 404, 1], "Guest 'B' does not exist.");
    let server = Server::start(vec![
        unknown(),
        Reply::output(&json!({ "A": counters })),
        unknown(),
        unknown(),
        Reply::output(&json!({ "C": counters })),
    ]);
    let guests = [userid("A"), userid("B"), userid("C")];
    let found = connector(&server).guests().statistics(&guests).unwrap();
    assert_eq!(found.iter().map(|one| one.userid.as_str()).collect::<Vec<_>>(), ["A", "C"]);
    assert_eq!(server.calls()[0], "GET /guests/stats?userid=A,B,C");
    assert!(connector(&server).guests().statistics(&[]).unwrap().is_empty());
}

#[test]
fn raw_calls_go_as_they_are() {
    let server = Server::start(vec![Reply::json(200, &json!({"SMAPI": {"healthy": true}}))]);
    let answer = connector(&server).raw("get", "/smapi-healthy", Some(b"{}")).unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&answer).unwrap()["SMAPI"]["healthy"], true);
    assert_eq!((server.heard()[0].call(), &server.heard()[0].body[..]), ("GET /smapi-healthy", &b"{}"[..]));
    for (method, path) in [("GET", "guests"), ("GE T", "/guests")] {
        let error = connector(&server).raw(method, path, None).unwrap_err();
        assert_eq!(error.diagnosis().exit, Exit::Usage, "{error}");
    }
}
