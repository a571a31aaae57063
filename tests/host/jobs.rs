//! Jobs under every kind of trouble, at every step: nothing on the server is ever without a name, and what is left goes
//! again or is finished.
//!
//! The steps are taken from the journal of a run without trouble, so that a new step is tested by itself. To add a kind
//! of work, add a row to [`WORKS`].

use std::fs;
use std::path::PathBuf;
use std::process::Child;
use std::time::{Duration, Instant};

use serde_json::Value;
use zvmctl::sim::{Action, Cut, Fault, Moment, Sim, World};

use super::desk::{Desk, Run, interrupt, refusal};
use super::places::{Place, changes, places};
use crate::scenarios::KEY;

/// A command that is a job.
struct Work {
    /// Its arguments, separated by single blanks. `golden.img`, `id.pub` and `pw` lie in the current folder.
    args: &'static str,
    world: fn() -> World,
}

const WORKS: &[Work] = &[
    Work {
        args: "guest create LNXNEW --cpus 2 --memory 2g --image rhel9.6 --ssh-key id.pub --password-file pw \
               --nic vswitch=VSWPROD,vlan=100,ip=10.20.9.9/16 --nic vswitch=VSWMGMT --disk auto --disk 512m,format=swap",
        world: World::demo,
    },
    Work { args: "image import golden.img base --os-version rhel9.6", world: World::small },
    Work { args: "guest disk add LINUX02 1g 100cyl,vdev=0200,format=xfs 2g", world: World::small },
    Work { args: "guest nic add LNXAPP02 vswitch=VSWMGMT", world: World::demo },
    Work {
        args: "guest nic add LNXWEB01 vswitch=VSWMGMT,ip=10.30.9.9/16 --os-version rhel9.6 --live",
        world: World::demo,
    },
    // Another VLAN than the one that it may be in.
    Work { args: "guest nic add LNXAPP02 vswitch=VSWPROD,vlan=200", world: World::demo },
    Work { args: "guest nic couple LNXAPP02 1000 VSWMGMT", world: World::demo },
    Work { args: "guest capture LINUX01 taken --level 1 --yes", world: World::small },
    Work { args: "guest capture LINUX02 taken --yes", world: World::small },
    Work { args: "image import golden.img base --os-version rhel9.6 --stream", world: World::small },
];

impl Work {
    fn words(&self) -> Vec<&'static str> {
        self.args.split_whitespace().collect()
    }

    /// A host, a desk beside it, and the host's state before the command.
    fn begin(&self) -> (Sim, Desk, String) {
        let sim = Sim::start((self.world)()).unwrap();
        let desk = Desk::of(&sim);
        let _ = desk.golden();
        let _ = desk.file("id.pub", KEY.as_bytes());
        let _ = desk.file("pw", b"correct horse\n");
        let before = host_state(&sim);
        (sim, desk, before)
    }

    /// Returns the names of the steps.
    fn steps(&self) -> Vec<String> {
        let (_sim, desk, _) = self.begin();
        desk.run(self.words()).expect(0, &[]);
        let show = desk.json(["job", "show", "1"]);
        assert_eq!(show["item"]["state"], "done");
        let steps = show["item"]["steps"].as_array().unwrap();
        steps.iter().map(|step| step["name"].as_str().unwrap().to_owned()).collect()
    }
}

/// Returns a digest of the host's state without what tells that an image was used, or a guest logged on anew.
fn host_state(sim: &Sim) -> String {
    sim.world(|world| {
        let mut world = world.clone();
        world.connector.images.values_mut().for_each(|image| image.used_at_ms = 0);
        for machine in world.machines.values_mut() {
            machine.logon_at = Moment::default();
            machine.system.iter_mut().for_each(|system| system.up_at = Moment::default());
            machine.console.clear();
            (machine.counted_us, machine.counted_from, machine.noise) = (0, None, 0);
            for adapter in &mut machine.adapters {
                adapter.coupled_at = Moment::default();
                adapter.mac.clear();
            }
        }
        world.digest().unwrap()
    })
    .unwrap()
}

fn journal(desk: &Desk) -> PathBuf {
    desk.home().join(".local/state/zvmctl/jobs/1.jsonl")
}

/// Returns the events of the job so far.
fn events(desk: &Desk) -> Vec<Value> {
    let text = fs::read_to_string(journal(desk)).unwrap_or_default();
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// Waits until a step is about to be sent, or done without that anybody saw it.
fn await_step(desk: &Desk, child: &mut Child, step: usize) {
    let begun = Instant::now();
    let started = |event: &Value| event["event"] == "started" && event["step"] == step;
    while !events(desk).iter().any(started) {
        assert!(begun.elapsed() < Duration::from_mins(1), "step {step} never began");
        assert!(child.try_wait().unwrap().is_none(), "the command ended before step {step}");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Makes every changing request slow enough to be hit in the middle.
fn slow(sim: &Sim) {
    for line in ["POST /*", "PUT /*", "DELETE /*"] {
        let _ = sim.add_fault(Fault::on(line, Action::Delay { ms: 150, jitter_ms: 0 })).unwrap();
    }
}

/// Everything the job may have left is named by `job show`, and `job rollback` brings the host back to where it was.
#[track_caller]
fn roll_back(sim: &Sim, desk: &Desk, before: &str, what: &str) {
    let show = desk.json(["job", "show", "1"]);
    let state = show["item"]["state"].as_str().unwrap().to_owned();
    let named = show["item"]["left"].as_array().unwrap().iter().any(|left| left["command"].is_string());
    let is_back = host_state(sim) == before;
    assert!(is_back || named, "{what}: something is left without a name: {show:#}");
    match state.as_str() {
        "undone" => assert!(is_back, "{what}: {show:#}"),
        "left" | "interrupted" => {
            desk.run(["job", "rollback", "1", "--yes"]).expect(0, &[]);
            assert_eq!(host_state(sim), before, "{what}: {:#}", desk.json(["job", "show", "1"]));
            let after = desk.json(["job", "show", "1"]);
            assert_eq!(after["item"]["state"], "undone", "{what}");
        }
        other => panic!("{what}: the job is {other}"),
    }
}

/// `job resume` finishes what was cut off, except behind a step of which nobody can tell whether it was done and which
/// must not be done twice: then it says so, and the job is rolled back.
#[track_caller]
fn resume(sim: &Sim, desk: &Desk, before: &str, what: &str) {
    let run = desk.run(["job", "resume", "1"]);
    match run.status {
        0 => {
            let show = desk.json(["job", "show", "1"]);
            assert_eq!(show["item"]["state"], "done", "{what}");
            let steps = show["item"]["steps"].as_array().unwrap();
            assert!(steps.iter().all(|step| step["state"] == "done"), "{what}: {show:#}");
            let left = show["item"]["left"].as_array().unwrap();
            assert!(left.iter().all(|left| left["command"].is_null()), "{what}: {show:#}");
        }
        6 => {
            assert!(run.stderr.contains("doing it twice would do harm"), "{what}: {run:#?}");
            roll_back(sim, desk, before, what);
        }
        _ => panic!("{what}: {run:#?}"),
    }
}

/// Runs a check for each step of every work, several at once.
fn at_each_step(check: impl Fn(&Work, usize, &str, bool) + Sync) {
    for work in WORKS {
        let steps = work.steps();
        let last = steps.len() - 1;
        let steps: Vec<(usize, String)> = steps.into_iter().enumerate().collect();
        zvmctl::ops::in_parallel(&steps, 4, |(step, name)| check(work, *step, name, *step == last));
    }
}

#[cfg(unix)]
#[test]
fn killed_at_any_step_a_job_is_rolled_back_or_resumed() {
    at_each_step(|work, step, name, is_last| {
        for is_resumed in [false, true] {
            let (sim, desk, before) = work.begin();
            slow(&sim);
            let mut child = desk.zvmctl(work.words()).spawn().unwrap();
            await_step(&desk, &mut child, step);
            child.kill().unwrap();
            let _ = child.wait().unwrap();
            // The server goes on with what it has begun.
            let seen = changes(&sim);
            std::thread::sleep(Duration::from_millis(400));
            assert!(changes(&sim) <= seen + 1);
            heal(&sim);
            let what = format!("{name}, killed");
            let state = &desk.json(["job", "show", "1"])["item"]["state"];
            // The last look may be over before anybody can kill it.
            if is_last && state == "done" {
                continue;
            }
            assert_eq!(state, "interrupted", "{what}");
            if is_resumed {
                resume(&sim, &desk, &before, &what);
            } else {
                roll_back(&sim, &desk, &before, &what);
            }
        }
    });
}

#[cfg(unix)]
#[test]
fn ctrl_c_at_any_step_undoes_what_was_made() {
    at_each_step(|work, step, name, is_last| {
        let (sim, desk, before) = work.begin();
        slow(&sim);
        let mut child = desk.zvmctl(work.words()).spawn().unwrap();
        await_step(&desk, &mut child, step);
        interrupt(&child);
        let run = Run::of(child.wait_with_output().unwrap());
        // The last look may be over before anybody can stop it.
        assert!(run.status == 130 || is_last && run.status == 0, "{name}: {run:#?}");
        if run.status == 130 {
            assert_eq!(host_state(&sim), before, "{name}: {run:#?}");
            assert_eq!(desk.json(["job", "show", "1"])["item"]["state"], "undone", "{name}");
        }
    });
}

fn heal(sim: &Sim) {
    sim.world(|world| world.faults.remove(None)).unwrap();
}

/// Returns the changing requests of a run without trouble.
fn requests(work: &Work) -> Vec<Place> {
    let (sim, desk, _) = work.begin();
    desk.run(work.words()).expect(0, &[]);
    let found = places(&sim);
    assert!(!found.is_empty());
    found
}

/// Runs the work while one of its requests meets a fault, and hands on what came of it.
fn under(work: &Work, request: &Place, action: &Action, judge: impl Fn(&Sim, &Desk, &str, &Run, &str)) {
    let (sim, desk, before) = work.begin();
    let _ = sim.add_fault(request.fault(action)).unwrap();
    let run = desk.run(work.words());
    let fired = sim.world(|world| world.faults.rules()[0].fired).unwrap();
    let what = format!("{} ({}), {action:?}", request.line, request.nth);
    assert_eq!(fired, 1, "{what}: {run:#?}");
    heal(&sim);
    judge(&sim, &desk, &before, &run, &what);
}

/// Runs one check for every request of every work and each action, several at once.
fn everywhere(actions: &[Action], judge: impl Fn(&Sim, &Desk, &str, &Run, &str) + Sync) {
    for work in WORKS {
        let requests = requests(work);
        let cases: Vec<(&Place, &Action)> =
            requests.iter().flat_map(|request| actions.iter().map(move |action| (request, action))).collect();
        zvmctl::ops::in_parallel(&cases, 6, |(request, action)| under(work, request, action, &judge));
    }
}

/// Returns whether the outcome is unknown; a look settles it at once when the image of a capture is there.
#[track_caller]
fn is_unknown(desk: &Desk, run: &Run, what: &str) -> bool {
    let is_settled = run.status == 0 && what.contains("/action");
    assert!(run.status == 8 || is_settled, "{what}: {run:#?}");
    if is_settled {
        assert_eq!(desk.json(["job", "show", "1"])["item"]["state"], "done", "{what}");
    }
    !is_settled
}

#[test]
fn a_cut_connection_at_any_request_is_unknown_and_rolled_back() {
    let cut = |at| Action::Drop { at, apply: None };
    let page = |status| Action::Http { status, html_body: None };
    let actions = [cut(Cut::Before), cut(Cut::After), cut(Cut::Mid(40)), page(502), page(504)];
    everywhere(&actions, |sim, desk, before, run, what| {
        if is_unknown(desk, run, what) {
            roll_back(sim, desk, before, what);
        }
    });
}

#[test]
fn a_cut_connection_at_any_request_is_resumed() {
    let actions = [Cut::Before, Cut::After].map(|at| Action::Drop { at, apply: None });
    everywhere(&actions, |sim, desk, before, run, what| {
        if !is_unknown(desk, run, what) || desk.json(["job", "show", "1"])["item"]["state"] == "undone" {
            return;
        }
        resume(sim, desk, before, what);
    });
}

#[test]
fn a_refusal_of_any_request_undoes_what_was_made() {
    everywhere(&[refusal(8, 24, 813)], |sim, desk, before, run, what| {
        // An answer that comes before the upload is whole may be lost with the connection.
        let is_lost = what.starts_with("PUT /files") && run.status == 8;
        assert!(run.status == 7 || is_lost, "{what}: {run:#?}");
        roll_back(sim, desk, before, what);
    });
}

#[test]
fn a_busy_or_locked_server_is_waited_for_at_any_request() {
    let fail = |overall_rc, mod_id, rc, rs| Action::Fail { overall_rc, mod_id, rc, rs, text: String::new() };
    let actions = [fail(503, 120, 503, 1), fail(8, 1, 400, 12)];
    everywhere(&actions, |sim, desk, before, run, what| {
        // An upload, and what must not be sent twice, is not repeated; then it is undone.
        if run.status != 0 {
            // An answer that comes before the upload is whole may be lost with the connection.
            let statuses: &[i32] = if what.starts_with("PUT /files") { &[6, 8, 11] } else { &[6, 11] };
            assert!(statuses.contains(&run.status), "{what}: {run:#?}");
            roll_back(sim, desk, before, what);
        }
    });
}

/// The journal itself finds no space: nothing is sent that is not written down.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_stops_a_job_before_it_sends() {
    for work in WORKS {
        let (sim, desk, before) = work.begin();
        let program = desk.zvmctl(work.words());
        // Blocks of 512 bytes for each file; with the signal ignored a write beyond them fails.
        for blocks in 0..12 {
            let mut shell = std::process::Command::new("sh");
            shell.arg("-c").arg(format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\""));
            shell.arg(program.get_program()).args(program.get_args()).current_dir(desk.home()).env_clear();
            for (name, value) in program.get_envs() {
                if let Some(value) = value {
                    shell.env(name, value);
                }
            }
            let run = Run::of(shell.output().unwrap());
            let what = format!("{blocks} blocks");
            if run.status == 0 {
                assert!(blocks > 0, "{what}");
                return;
            }
            assert_eq!(run.status, 1, "{what}: {run:#?}");
            assert!(run.stderr.contains("cannot write the journal"), "{what}: {run:#?}");
            assert_eq!(host_state(&sim), before, "{what}: {run:#?}");
            let _ = fs::remove_file(journal(&desk));
        }
    }
}

/// What a journal holds of secrets: nothing, and nobody else can read it.
#[cfg(unix)]
#[test]
fn a_journal_holds_no_secret_and_is_private() {
    use std::os::unix::fs::PermissionsExt;
    let (sim, desk, _) = WORKS[0].begin();
    desk.run(WORKS[0].words()).expect(0, &[]);
    let text = fs::read_to_string(journal(&desk)).unwrap();
    let token = sim.admin_token().unwrap();
    for secret in ["correct horse", "$6$", KEY.trim(), token.as_str()] {
        assert!(!text.contains(secret), "{text}");
    }
    assert_eq!(fs::metadata(journal(&desk)).unwrap().permissions().mode() & 0o777, 0o600);
    let folder = journal(&desk).parent().unwrap().to_owned();
    assert_eq!(fs::metadata(folder).unwrap().permissions().mode() & 0o777, 0o700);
}

/// A file that a job needs again must be the one that it was begun with.
#[test]
fn a_resume_refuses_a_changed_file() {
    let work = &WORKS[0];
    let (sim, desk, before) = work.begin();
    let _ = sim.add_fault(Fault::on("PUT /files", Action::Drop { at: Cut::Before, apply: None })).unwrap();
    desk.run(work.words()).expect(8, &["zvmctl job rollback 1", "zvmctl job resume 1"]);
    heal(&sim);
    let _ = desk.file("id.pub", KEY.replace("test", "other").as_bytes());
    desk.run(["job", "resume", "1"]).expect(3, &["id.pub` has changed since the command began"]);
    let state = desk.json(["job", "show", "1"]);
    if state["item"]["state"] != "undone" {
        roll_back(&sim, &desk, &before, "a changed file");
    }
    assert_eq!(host_state(&sim), before);
}

/// What the guest finds at its first start is the drive that was built here, whole, and the key on it.
#[test]
fn the_guest_gets_its_drive_and_its_address() {
    let (sim, desk, _) = WORKS[0].begin();
    desk.run([&WORKS[0].words()[..], &["--no-start"]].concat())
        .expect(0, &["stays on the server as an upload"]);
    let files: Vec<String> = sim
        .world(|world| {
            let own = world.spool.iter().filter(|file| file.owner == "LNXNEW");
            own.map(|file| file.name.clone()).collect()
        })
        .unwrap();
    assert!(files.iter().any(|name| name == "cfgdrive.iso"), "{files:?}");
    assert!(files.iter().any(|name| name == "network.doscript"), "{files:?}");
    let images = desk.json(["image", "list"]);
    let left = images["items"].as_array().unwrap();
    assert!(
        left.iter().all(|image| !image["name"].as_str().unwrap().starts_with("zvmctl-cd-")),
        "{images:#}"
    );
    // The upload stays on the server; the exported copy had the same octets, whose MD5 the import compared.
    let uploads = fs::read_dir(sim.files().join("var/lib/zvmsdk/files/imported"));
    let drive = fs::read(uploads.unwrap().next().unwrap().unwrap().path()).unwrap();
    let holds = |text: &str| drive.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(holds("xCAT FBA Disk Image:") && holds("CD001") && holds("config-2") && holds(KEY.trim()));
    assert!(!holds("correct horse"), "a password travels as a hash only");
    desk.run(["guest", "start", "LNXNEW"]).expect(0, &[]);
    let shown = desk.json(["guest", "show", "LNXNEW"]);
    assert_eq!(shown["item"]["ip"][0], "10.20.9.9");
    assert_eq!(shown["item"]["nics"].as_array().unwrap().len(), 2);
}
