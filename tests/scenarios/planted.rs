//! The files that the command lines name.

use std::fs;
use std::path::Path;

use serde_json::json;
use zvmctl::sim::golden;

/// A key made for these tests; nobody has its private half.
pub(crate) const KEY: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl test\n";

/// Writes a sound image of three cylinders, a public key, a parameter file, a body and a job into a home, which is the current
/// folder of the commands.
pub(crate) fn plant(home: &Path, endpoint: &str) {
    fs::write(home.join("golden.img"), golden::image(3).unwrap()).unwrap();
    fs::write(home.join("id.pub"), KEY).unwrap();
    fs::write(home.join("node.prm"), "rd.neednet=1 rd.znet=qeth,0.0.0600,0.0.0601,0.0.0602\n").unwrap();
    fs::write(home.join("disks.json"), r#"{"vdev_info": {"vdev_list": ["0100"]}}"#).unwrap();
    plant_job(home, endpoint);
}

/// Leaves a job behind that was cut off before it started the guest that it had made.
fn plant_job(home: &Path, endpoint: &str) {
    let machine = json!({ "userid": "LINUX02", "cpus": 1, "memory": "1g", "max_cpus": null, "max_memory": null, "profile": null });
    let plan = json!({
        "kind": "create_guest", "guest": { "machine": machine, "disks": [] }, "deployment": null, "delivery": null,
        "os_version": null, "nics": [], "start": true, "wait": null,
    });
    let begun = json!({
        "time": "2026-01-01T00:00:00Z", "event": "begun", "version": 1, "title": "create guest `LINUX02`",
        "context": null, "server": endpoint, "keep": false, "steps": ["create", "start"], "plan": plan,
    });
    let makes = json!({ "what": "guest `LINUX02`", "command": "zvmctl guest delete LINUX02" });
    let done = json!({
        "time": "2026-01-01T00:00:01Z", "event": "done", "step": 0, "makes": makes, "memory": [],
    });
    let folder = home.join(".local/state/zvmctl/jobs");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("1.jsonl"), format!("{begun}\n{done}\n")).unwrap();
}
