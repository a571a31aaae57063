//! The console of a guest and waiting for it: what is kept, what is shown, and how a watch ends.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use zvmctl::sim::{Action, Cut, Fault, Sim, World};

use super::desk::{Desk, Run, refusal};

fn small() -> (Sim, Desk) {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::of(&sim);
    (sim, desk)
}

/// Lets a guest write to its console.
fn write(sim: &Sim, guest: &str, text: &str) {
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    sim.world(|world| world.machines.get_mut(guest).unwrap().console.extend(lines)).unwrap();
}

fn reads(sim: &Sim) -> usize {
    sim.requests().iter().filter(|request| request.path.ends_with("/action")).count()
}

const BOOT: &str = "Booting rhel9.4\nLinux version 5.14.0-s390x (simulated)\nlinux01 login:\n";

#[test]
fn a_line_that_the_server_gives_once_is_shown_every_time() {
    let (sim, desk) = small();
    assert_eq!(desk.run(["guest", "console", "LINUX01"]).done(), BOOT);
    assert_eq!(desk.run(["guest", "console", "linux01"]).done(), BOOT);
    write(&sim, "LINUX01", "one more");
    assert_eq!(desk.run(["guest", "console", "LINUX01"]).done(), format!("{BOOT}one more\n"));
    // Another desk finds the server's log, and what this one has read meanwhile comes with it.
    let other = Desk::of(&sim);
    other.run(["guest", "console", "LINUX01"]).expect(0, &["nothing new", "another reader"]);
    write(&sim, "LINUX01", "the last");
    let all = format!("{BOOT}one more\nthe last\n");
    assert_eq!(other.run(["guest", "console", "LINUX01"]).done(), all);
    assert_eq!(desk.run(["guest", "console", "LINUX01"]).done(), format!("{BOOT}one more\n"));
    write(&sim, "LINUX01", "more");
    assert_eq!(desk.run(["guest", "console", "LINUX01"]).done(), format!("{all}more\n"));
}

#[test]
fn the_request_is_the_recorded_one() {
    let (sim, desk) = small();
    let _ = desk.run(["guest", "console", "LINUX01"]).done();
    let requests = sim.requests();
    let request = requests.iter().find(|request| request.path.ends_with("/action")).unwrap();
    assert_eq!((request.method.as_str(), request.path.as_str()), ("POST", "/guests/LINUX01/action"));
}

#[test]
fn programs_get_times_of_receipt_and_marks() {
    let (sim, desk) = small();
    write(
        &sim,
        "LINUX01",
        "00: HCPGIR450W CP entered; disabled wait PSW 00020001 80000000 00000000 26A2379C",
    );
    let document = desk.json(["guest", "console", "LINUX01"]);
    let lines = document["items"].as_array().unwrap();
    assert_eq!((lines.len(), &lines[0]["written"], &lines[0]["failure"]), (4, &Value::Null, &Value::Null));
    assert!(lines[0]["received"].as_str().unwrap().ends_with('Z'));
    assert_eq!(lines[3]["failure"], "disabled_wait");
    let run = desk
        .run(["guest", "console", "LINUX01", "-o", "ndjson"])
        .expect(0, &["disabled wait", "zvmctl guest reset"]);
    assert_eq!(run.stdout.lines().count(), 4);
    let texts = desk.run(["guest", "console", "LINUX01", "--jq", ".items[2].text"]).done();
    assert_eq!(texts, "linux01 login:\n");
    let marked = ["guest", "console", "LINUX01", "--filter", "failure=disabled_wait", "-o", "name"];
    assert!(desk.run(marked).done().starts_with("00: HCPGIR450W"));
}

#[test]
fn a_guest_cannot_act_on_the_terminal_of_its_reader() {
    let (sim, desk) = small();
    write(&sim, "LINUX01", "[\u{1b}[0;32m  OK  \u{1b}[0m] up\n\u{1b}]0;title\u{7}\u{9b}2J\u{202e}x");
    let shown = desk.run(["guest", "console", "LINUX01"]).done();
    assert!(shown.ends_with("[  OK  ] up\n^[]0;title^G<U+009B>2J<U+202E>x\n"), "{shown:?}");
    for form in [["-o", "json"], ["-o", "csv"], ["--jq", ".items[].text"]] {
        let shown = desk.run([&["guest", "console", "LINUX01"], &form[..]].concat()).done();
        assert!(!shown.contains(|sign: char| sign.is_control() && sign != '\n' && sign != '\r'), "{shown:?}");
    }
}

#[test]
fn a_part_is_shown_by_its_time_of_receipt() {
    let (_sim, desk) = small();
    let _ = desk.run(["guest", "console", "LINUX01"]).done();
    assert_eq!(desk.run(["guest", "console", "LINUX01", "--since", "1h"]).done(), BOOT);
    assert_eq!(desk.run(["guest", "console", "LINUX01", "--since", "2999-01-01"]).done(), "");
    desk.run(["guest", "console", "LINUX01", "--since", "noon"]).expect(2, &["10m", "2026-02-28T23:59:59Z"]);
}

#[test]
fn every_cause_of_silence_is_told() {
    let (sim, desk) = small();
    desk.run(["guest", "console", "LINUX02"]).expect(0, &["LINUX02 is off"]);
    let unspooled = sim.add_fault(Fault::on("guestAction:get_console_output", refusal(8, 8, 8))).unwrap();
    desk.run(["guest", "console", "LINUX01"]).expect(0, &["not spooled", "SPOOL CONSOLE START"]);
    sim.world(|world| world.faults.remove(Some(unspooled))).unwrap();
    let unread = Action::Fail { overall_rc: 4, mod_id: 1, rc: 4, rs: 411, text: String::new() };
    let unread = sim.add_fault(Fault::on("guestAction:get_console_output", unread)).unwrap();
    desk.run(["guest", "console", "LINUX01"]).expect(7, &["4/1/4/411"]);
    sim.world(|world| world.faults.remove(Some(unread))).unwrap();
    desk.run(["guest", "console", "MAINT"]).expect(5, &["not managed"]);
    desk.run(["guest", "console", "LINUX99"]).expect(5, &["does not exist", "did you mean `LINUX01`"]);
}

#[test]
fn an_answer_that_was_cut_is_not_lost() {
    let (sim, desk) = small();
    let cut = Fault::on("guestAction:get_console_output", Action::Drop { at: Cut::After, apply: None });
    let cut = sim.add_fault(cut).unwrap();
    desk.run(["guest", "console", "LINUX01"]).expect(8, &["cut", "nothing was changed"]);
    sim.world(|world| world.faults.remove(Some(cut))).unwrap();
    // The server has the lines in its log, and gives them with the next one.
    assert_eq!(desk.run(["guest", "console", "LINUX01"]).done(), "");
    write(&sim, "LINUX01", "next");
    assert_eq!(desk.run(["guest", "console", "LINUX01"]).done(), format!("{BOOT}next\n"));
}

#[test]
fn a_store_that_cannot_be_used_ends_before_the_server_is_asked() {
    let (sim, desk) = small();
    let _ = desk.file("state", b"no folder");
    let mut command = desk.zvmctl(["guest", "console", "LINUX01", "-o", "json"]);
    let run = Run::of(command.env("ZVMCTL_STATE_DIR", "state").output().unwrap());
    assert_eq!((run.error()["code"].as_str(), run.status), (Some("console.store"), 1));
    assert_eq!(reads(&sim), 0);
}

#[test]
fn a_watch_ends_with_the_line_or_with_the_failure_or_in_time() {
    let (sim, desk) = small();
    let watch = |args: &[&str]| desk.run([&["guest", "console", "LINUX01"], args].concat());
    assert_eq!(watch(&["--until", "login: *$"]).done(), BOOT);
    // What was there before is no answer, unless it is asked for.
    watch(&["--until", "login:", "--timeout", "0s"]).expect(13, &["has not said `login:` within 0s"]);
    assert_eq!(watch(&["--until", "login:", "--since", "1h"]).done(), BOOT);
    write(&sim, "LINUX01", "Kernel panic - not syncing: x\nlogin again:");
    let args = ["--until", "login", "--fail-on", "[Pp]anic", "-o", "json"];
    let run = watch(&args).expect(7, &["console.failure_seen", "the kernel has stopped"]);
    let document: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(document["items"][3]["failure"], json!("kernel_panic"));
    assert_eq!(watch(&["--follow", "--timeout", "0s"]).done().lines().count(), 5);
    watch(&["--timeout", "1s"]).expect(2, &["add --follow"]);
    watch(&["--follow", "-o", "json"]).expect(2, &["-o ndjson"]);
    watch(&["--until", "("]).expect(2, &["open group"]);
    watch(&["--columns", "nosuch", "--follow"]).expect(2, &["the columns are text"]);
}

#[cfg(unix)]
#[test]
fn following_goes_on_through_trouble_until_it_is_interrupted() {
    use std::os::unix::process::ExitStatusExt;
    let (sim, desk) = small();
    let mut child = desk.zvmctl(["guest", "console", "LINUX01", "--follow"]).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    for expected in BOOT.lines() {
        assert_eq!(lines.next().unwrap().unwrap(), expected);
    }
    let gone = Fault::on("guestAction:get_console_output", Action::Http { status: 502, html_body: None });
    let gone = sim.add_fault(gone).unwrap();
    let mut notes = BufReader::new(child.stderr.take().unwrap()).lines();
    let note = notes.next().unwrap().unwrap();
    assert!(note.contains("trying again"), "{note}");
    write(&sim, "LINUX01", "after the trouble");
    sim.world(|world| world.faults.remove(Some(gone))).unwrap();
    assert_eq!(lines.next().unwrap().unwrap(), "after the trouble");
    // Whoever runs the tests in the background may have them, and so the command, ignore the signal of Ctrl-C.
    assert!(Command::new("kill").arg(child.id().to_string()).status().unwrap().success());
    assert_eq!(child.wait().unwrap().signal(), Some(15), "a signal ends it as it ends any program");
    assert!(notes.next().is_none(), "it ends without a word");
    assert_eq!(desk.run(["guest", "console", "LINUX01"]).done(), format!("{BOOT}after the trouble\n"));
}

#[test]
fn several_readers_at_once_keep_every_line_once() {
    let (sim, desk) = small();
    let start =
        |_| desk.zvmctl(["guest", "console", "LINUX01", "--follow", "--timeout", "1s"]).spawn().unwrap();
    let children: Vec<_> = (0..4).map(start).collect();
    for number in 0..20 {
        write(&sim, "LINUX01", &format!("line {number}"));
    }
    for child in children {
        let _ = Run::of(child.wait_with_output().unwrap()).done();
    }
    let all: Vec<String> = (0..20).map(|number| format!("line {number}\n")).collect();
    assert_eq!(desk.run(["guest", "console", "LINUX01"]).done(), format!("{BOOT}{}", all.concat()));
}

#[test]
fn contexts_have_consoles_of_their_own() {
    let (sim, desk) = small();
    desk.context("lab", &sim.endpoint(), "");
    let lab = |args: &[&str]| {
        let mut command = desk.zvmctl([&["-c", "lab"], args].concat());
        Run::of(command.env_remove("ZVMCTL_ENDPOINT").env("ZVMCTL_STATE_DIR", "state").output().unwrap())
    };
    assert_eq!(lab(&["guest", "console", "LINUX01"]).done(), BOOT);
    assert!(Path::new(&desk.file("x", b"")).with_file_name("state/consoles/lab/LINUX01.jsonl").is_file());
    desk.run(["guest", "console", "LINUX01"]).expect(0, &["nothing new"]);
}

#[test]
fn a_wait_ends_when_all_holds_or_in_time() {
    let (sim, desk) = small();
    let wait = |args: &[&str]| desk.run([&["guest", "wait"], args].concat());
    assert_eq!(wait(&["LINUX01", "--for", "power=on"]).done(), "LINUX01 is on\n");
    let run = wait(&["LINUX01", "LINUX02", "--for", "power=off", "--timeout", "0s"]);
    assert_eq!(run.stdout, "LINUX02 is off\n");
    run.expect(10, &["`LINUX01` has not reached `power=off` within 0s", "1 of 2 failed"]);
    wait(&["LINUX01", "--for", "power=off", "--for", "power=on", "--timeout", "0s"])
        .expect(13, &["`power=off` within"]);
    assert_eq!(wait(&["LINUX01", "--for", "console=login"]).done(), "LINUX01 says `linux01 login:`\n");
    wait(&["LINUX01", "--for", "console=login", "--timeout", "0s"]).expect(13, &["console=login"]);
    // What a wait has read is there for everybody else.
    assert_eq!(desk.run(["guest", "console", "LINUX01"]).done(), BOOT);
    wait(&["LINUX02", "--for", "ip", "--timeout", "0s"]).expect(13, &["not every server tells addresses"]);
    wait(&["LINUX99", "--for", "power=on"]).expect(5, &["does not exist"]);
    wait(&["LINUX01", "--for", "up"]).expect(2, &["power=on", "console=REGEX"]);
    let changes = sim.requests().iter().filter(|request| request.method != "GET").count();
    assert_eq!(changes, 3, "reads of the console alone");
}

#[test]
fn a_wait_sees_a_guest_come_and_go() {
    let (_sim, desk) = small();
    let mut waiting = desk.zvmctl(["guest", "wait", "LINUX02", "--for", "power=on", "--timeout", "1m"]);
    let waiting = waiting.spawn().unwrap();
    let _ = desk.run(["guest", "start", "LINUX02"]).done();
    assert_eq!(Run::of(waiting.wait_with_output().unwrap()).done(), "LINUX02 is on\n");
}

#[test]
fn a_guest_that_does_not_exist_leaves_no_files() {
    let (_sim, desk) = small();
    let failed = desk.run(["guest", "console", "NOSUCH"]);
    assert!(failed.stderr.contains("NOSUCH"), "{failed:?}");
    let _ = desk.run(["guest", "console", "LINUX01"]);
    let folder = desk.home().join(".local/state/zvmctl/consoles");
    let names = |folder: &std::path::Path| -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
        entries.map(|entry| entry.file_name().into_string().unwrap()).collect()
    };
    let files: Vec<String> = names(&folder).iter().flat_map(|system| names(&folder.join(system))).collect();
    assert!(files.iter().any(|file| file.starts_with("LINUX01")), "{files:?}");
    assert!(!files.iter().any(|file| file.starts_with("NOSUCH")), "{files:?}");
}
