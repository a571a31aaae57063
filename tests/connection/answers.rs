//! What answers become.

use serde_json::{Value, json};
use zvmctl::backend::{Backend, Class};
use zvmctl::error::{Diagnose, Exit, ModuleId};
use zvmctl::model::{DiskSize, PoolName, Power, Userid};
use zvmctl::progress::Quiet;

use super::calls::connector;
use crate::scripted::{Reply, Server};

fn answered(output: &Value) -> Server {
    Server::start(vec![Reply::output(output)])
}

fn userid() -> Userid {
    "LNX1".parse().unwrap()
}

#[test]
fn a_failure_under_status_200_is_a_failure() {
    let server = Server::start(vec![Reply::failure(200, [101, 110, 101, 2], "Failed to connect SDK server")]);
    let error = connector(&server).guests().names().unwrap_err();
    assert_eq!(error.class(), Some(Class::OutcomeUnknown));
    assert_eq!(error.diagnosis().exit, Exit::Unknown);
    assert!(error.to_string().contains("nothing was changed"), "{error}");
}

#[test]
fn errors_name_the_object_the_codes_and_the_messages() {
    let server = Server::start(vec![Reply::failure(
        500,
        [8, 1, 596, 3610],
        "Failed to add mdisk. SMT error: RequestData: 'x', Results: '{'strError': 'not enough space available'}'",
    )]);
    let error = connector(&server).guests().delete(&userid(), &Quiet).unwrap_err();
    assert_eq!(
        error.to_string(),
        "cannot delete guest `LNX1`: refused: not enough space available (8/1/596/3610, DVH3610)"
    );
    let diagnosis = error.diagnosis();
    assert_eq!((diagnosis.code, diagnosis.exit), ("server.refused", Exit::Refused));
    let codes = diagnosis.connector.unwrap();
    assert_eq!((codes.overall_rc, codes.mod_id, codes.rs), (8, Some(ModuleId::Number(1)), 3610));
    assert_eq!(diagnosis.http.unwrap().path, "/guests/LNX1");

    let server =
        Server::start(vec![Reply::failure(404, [404, 40, 404, 1], "Image with name: x does not exist.")]);
    let error = connector(&server).images().find("x").unwrap_err();
    assert_eq!(error.to_string(), "image `x` does not exist");
    assert_eq!(error.diagnosis().code, "image.not_found");
    assert_eq!(error.diagnosis().hint.unwrap(), "run `zvmctl image list` to see what there is");
}

#[test]
fn a_deployment_tells_which_of_the_two_is_missing() {
    for (module, text) in [(10, "guest `LNX1` does not exist"), (40, "image `rhel9` does not exist")] {
        let server = Server::start(vec![Reply::failure(404, [404, module, 404, 1], "x does not exist.")]);
        let deployment = zvmctl::backend::Deployment {
            guest: userid(),
            image: "rhel9".to_owned(),
            vdev: None,
            hostname: None,
            transport: None,
        };
        let error = connector(&server).guests().deploy(&deployment, &Quiet).unwrap_err();
        assert_eq!(error.to_string(), text);
    }
}

#[test]
fn power_and_agent_are_read() {
    let server = answered(&json!("off"));
    assert_eq!(connector(&server).guests().power(&userid()).unwrap(), Power::Off);
    assert_eq!(server.calls(), ["GET /guests/LNX1/power_state_real"]);

    let server = answered(&json!({
        "power_state": "off", "max_mem_kb": 16_777_216.0, "mem_kb": 0, "num_cpu": 2, "cpu_time_us": 0,
        "online_cpu_num": 0, "os_distro": "", "kernel_info": "",
    }));
    let info = connector(&server).guests().info(&userid()).unwrap();
    assert_eq!((info.memory_kib, info.cpus, info.online_cpus), (Some(16_777_216), Some(2), None));
    assert_eq!((info.os, info.kernel, info.cpu_time_us, info.memory_used_kib), (None, None, None, None));
}

#[test]
fn passwords_of_a_definition_do_not_get_out() {
    let records =
        json!({"user_direct": ["USER LNX1 SESAME 2G 4G G", "MDISK 0100 3390 1 10 V MR SESAME", ""]});
    let server = answered(&records);
    let entry = connector(&server).guests().definition(&userid()).unwrap();
    assert!(!format!("{entry:?}").contains("SESAME"), "{entry:?}");
    assert_eq!(entry.disks[0].size, Some(DiskSize::Cylinders(10)));
}

#[test]
fn a_guest_without_adapters_has_none() {
    let server = Server::start(vec![Reply::failure(500, [300, 10, 300, 5], "Failed to capture userid LNX1")]);
    assert!(connector(&server).guests().adapters(&userid()).unwrap().is_empty());
    let server = answered(&json!({"adapters": [
        {"adapter_address": "1000", "adapter_status": "02", "lan_name": "VSW1", "mac_address": "02:55:36:5D:48:57",
         "mac_ip_address": "192.0.2.10"},
        {"adapter_status": "00"},
    ]}));
    let adapters = connector(&server).guests().adapters(&userid()).unwrap();
    assert_eq!(adapters.len(), 1);
    assert_eq!(adapters[0].ip.as_deref(), Some("192.0.2.10"));
}

#[test]
fn old_servers_give_their_default_pool_without_name() {
    let refused = "Validation error: Additional properties are not allowed ('details' was unexpected)";
    let server = Server::start(vec![
        Reply::failure(400, [400, 120, 400, 400], refused),
        Reply::output(&json!({"disk_total": 89, "disk_used": 7, "disk_available": 83})),
    ]);
    let pools = connector(&server).host().pools().unwrap();
    assert_eq!((pools.len(), pools[0].name.as_ref(), pools[0].free_gib), (1, None, 83));
    assert_eq!(server.calls(), ["GET /host/diskpool?details=true", "GET /host/diskpool"]);
}

#[test]
fn volumes_are_found_where_the_server_is_broken() {
    let server = Server::start(vec![
        Reply::failure(500, [500, 100, 500, 1], "SDK server got unexpected exception"),
        Reply::output(&json!({"POOL1": [
            {"volume_name": "VOL002", "device_type": "3390-54"}, {"volume_name": "VOL001"}, {"volume_name": "VOL002"},
        ]})),
    ]);
    let pool: PoolName = "ECKD:POOL1".parse().unwrap();
    let volumes = connector(&server).host().pool_volumes(&pool).unwrap();
    assert_eq!((volumes.labels, volumes.complete), (vec!["VOL001".to_owned(), "VOL002".to_owned()], false));
}

#[test]
fn an_output_of_another_shape_is_said_so() {
    let server = answered(&json!({"names": []}));
    let error = connector(&server).guests().names().unwrap_err();
    assert_eq!((error.diagnosis().code, error.diagnosis().exit), ("server.unreadable_answer", Exit::Refused));
}
