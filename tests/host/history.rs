//! The history: what each changing command leaves, also when it fails or is killed.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use zvmctl::sim::{Action, Cut, Fault, Sim, World};

use super::desk::{Desk, interrupt};

fn small() -> (Sim, Desk) {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    (sim, desk)
}

fn file(desk: &Desk) -> PathBuf {
    desk.home().join(".local/state/zvmctl/history.jsonl")
}

/// Returns the records, the newest first.
fn records(desk: &Desk) -> Vec<Value> {
    desk.json(["history", "list"])["items"].as_array().unwrap().clone()
}

#[test]
fn a_change_is_kept_with_its_requests_and_what_was_seen() {
    let (_sim, desk) = small();
    let mut start = desk.zvmctl(["guest", "start", "LINUX02", "--reason", "planned IPL, ticket 4711"]);
    assert!(start.env("LOGNAME", "anna").output().unwrap().status.success());
    let [record] = &*records(&desk) else { panic!("one record") };
    assert_eq!((&record["user"], &record["reason"]), (&json!("anna"), &json!("planned IPL, ticket 4711")));
    assert_eq!((&record["command"], &record["result"]), (&json!("guest start"), &json!("done")));
    assert_eq!(record["command_line"][2], "LINUX02");
    let request = &record["requests"][0];
    assert_eq!(
        (&request["method"], &request["path"], &request["body"], &request["result"]),
        (&json!("POST"), &json!("/guests/LINUX02/action"), &json!({ "action": "start" }), &json!("done"))
    );
    assert_eq!(record["facts"][0]["before"], "off");
    assert_eq!(record["facts"][0]["after"], "on");
    let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(file(&desk)).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o600);
    let shown = desk.run(["history", "show"]).done();
    assert!(shown.contains("ticket 4711") && shown.contains("/guests/LINUX02/action"), "{shown}");
    desk.run(["history", "show", "nonsense"]).expect(5, &["no record `nonsense`"]);
}

#[test]
fn looks_and_dry_runs_are_not_kept_and_what_needed_nothing_is() {
    let (_sim, desk) = small();
    let _ = desk.run(["guest", "list"]).done();
    let _ = desk.run(["guest", "start", "LINUX02", "-n"]).done();
    assert!(records(&desk).is_empty() && !file(&desk).exists());
    let _ = desk.run(["guest", "start", "LINUX01"]).done();
    assert_eq!(records(&desk)[0]["requests"], json!([]));
}

#[test]
fn failures_and_refusals_are_kept() {
    let (sim, desk) = small();
    let cut = Action::Drop { at: Cut::Before, apply: None };
    let _ = sim.add_fault(Fault::on("guestAction:reset", cut)).unwrap();
    desk.run(["guest", "reset", "LINUX01"]).expect(8, &[]);
    desk.run(["guest", "delete", "LINUX01"]).expect(12, &[]);
    let records = records(&desk);
    assert_eq!((&records[0]["exit_status"], &records[0]["requests"]), (&json!(12), &json!([])));
    assert_eq!((&records[1]["exit_status"], &records[1]["result"]), (&json!(8), &json!("failed")));
    let result = records[1]["requests"][0]["result"].as_str().unwrap();
    assert!(result.contains("the connection was cut"), "{result}");
}

#[test]
fn a_command_that_is_killed_leaves_what_it_had_sent() {
    let (sim, desk) = small();
    let _ = sim.add_fault(Fault::on("guestAction:reset", Action::Hang {})).unwrap();
    let mut child = desk.zvmctl(["guest", "reset", "LINUX01"]).spawn().unwrap();
    let begun = Instant::now();
    while !sim.requests().iter().any(|request| request.method == "POST") {
        assert!(begun.elapsed() < Duration::from_secs(20), "it never sent anything");
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let [record] = &*records(&desk) else { panic!("one record") };
    assert_eq!((&record["result"], &record["exit_status"]), (&json!("open"), &Value::Null));
    assert_eq!(record["requests"][0]["path"], "/guests/LINUX01/action");
    assert_eq!(record["requests"][0]["result"], Value::Null);
}

#[test]
fn ctrl_c_is_kept() {
    let (sim, desk) = small();
    let late = super::desk::refusal(8, 400, 12);
    let _ = sim.add_fault(Fault::on("guestAction:reset", late)).unwrap();
    let child = desk.zvmctl(["guest", "reset", "LINUX01"]).spawn().unwrap();
    let begun = Instant::now();
    while !sim.requests().iter().any(|request| request.method == "POST") {
        assert!(begun.elapsed() < Duration::from_secs(20), "it never sent anything");
        std::thread::yield_now();
    }
    interrupt(&child);
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(130));
    assert_eq!(records(&desk)[0]["exit_status"], 130);
}

#[test]
fn many_commands_write_at_once() {
    let (_sim, desk) = small();
    let children: Vec<_> =
        (0..12).map(|_| desk.zvmctl(["guest", "start", "LINUX01", "LINUX02"]).spawn().unwrap()).collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    let records = records(&desk);
    assert_eq!(records.len(), 12);
    assert!(records.iter().all(|record| record["result"] == "done"));
}

#[test]
fn a_broken_line_is_said_and_spoils_no_other() {
    let (_sim, desk) = small();
    let _ = desk.run(["guest", "start", "LINUX01"]).done();
    let mut text = fs::read(file(&desk)).unwrap();
    text.extend_from_slice(b"{\"event\":\"begun\",\"id\":\"x");
    fs::write(file(&desk), text).unwrap();
    let run = desk.run(["history", "list"]).expect(0, &["1 line is no record"]);
    assert_eq!(run.stdout.lines().count(), 2);
    let _ = desk.run(["guest", "start", "LINUX01"]).done();
    assert_eq!(records(&desk).len(), 2);
}

#[test]
fn a_history_that_cannot_be_written_is_a_warning() {
    let (sim, desk) = small();
    // A folder in the place of the file, and a file in the place of the folder.
    fs::create_dir_all(file(&desk)).unwrap();
    let run = desk.run(["guest", "start", "LINUX02"]);
    let run = run.expect(0, &["warning: the history cannot be written"]);
    assert_eq!(run.stderr.matches("history").count(), 1, "{run:?}");
    assert!(sim.world(|world| world.is_on("LINUX02")).unwrap());
    desk.run(["history", "list"]).expect(2, &["cannot read the history"]);
}

/// Every write to this device says that the disk is full.
#[test]
fn a_full_disk_is_a_warning() {
    let (_sim, desk) = small();
    fs::create_dir_all(file(&desk).parent().unwrap()).unwrap();
    std::os::unix::fs::symlink("/dev/full", file(&desk)).unwrap();
    desk.run(["guest", "start", "LINUX02"]).expect(0, &["the history cannot be written: No space left"]);
}

#[test]
fn no_secret_gets_into_the_history() {
    let (sim, desk) = small();
    let args = ["api", "PUT", "/guests/LINUX01", "-f", "guest[password]=sesame", "-f", "token=sesame"];
    let _ = desk.run(args);
    // The connector quotes the values that it does not take.
    for field in [
        "guest[password]=sesame1",
        "adminPass=abc,sesame2",
        "x[password]=A=b,c=sesame3",
        "user_direct[]=USER LNX1 SESAME4 2G",
        "admin_password=sesame5",
        "userPassword=sesame6",
        "pw=sesame7",
        r#"guest={"password":"sesame8"}"#,
    ] {
        let failed = desk.run([
            "api",
            "POST",
            "/guests?password=sesame9",
            "--trace-http",
            "-f",
            "note=x",
            "-f",
            field,
        ]);
        let told = failed.stderr.to_lowercase();
        assert!(told.contains("******") && !told.contains("sesame"), "{told}");
    }
    let proxy = ["guest", "start", "LINUX01", "--proxy", "http://me:sesame@127.0.0.1:9"];
    let _ = desk.run(proxy);
    // The directory entry of a guest holds its password in clear.
    sim.world(|world| {
        let entry = world.directory.entries.get_mut("LINUX02").unwrap();
        entry.records[0] = "USER LINUX02 SESAME99 2048M 16G G".to_owned();
    })
    .unwrap();
    let _ = desk.run(["guest", "delete", "LINUX02", "--yes"]).done();
    let text = fs::read_to_string(file(&desk)).unwrap().to_lowercase();
    assert!(text.contains("guest delete") && text.contains("definition"), "{text}");
    assert!(!text.contains("sesame"), "{text}");
}

#[test]
fn without_a_name_the_history_keeps_the_number_of_the_user() {
    let (_sim, desk) = small();
    let _ = desk.run(["guest", "start", "LINUX02"]).done();
    let own = std::os::unix::fs::MetadataExt::uid(&fs::metadata(file(&desk)).unwrap());
    assert_eq!(records(&desk)[0]["user"], json!(own.to_string()));
}

#[test]
fn a_reason_does_not_steer_the_terminal() {
    let (_sim, desk) = small();
    let _ = desk.run(["guest", "start", "LINUX02", "--reason", "red\u{1b}[31m\nnext"]).done();
    for args in [
        ["history", "list", "-o", "wide"].as_slice(),
        &["history", "show"],
        &["history", "list", "--columns", "reason"],
    ] {
        let shown = desk.run(args).done();
        assert!(!shown.contains('\u{1b}') && !shown.contains("\nnext"), "{shown}");
    }
    assert_eq!(records(&desk)[0]["reason"], "red\u{1b}[31m\nnext");
}
