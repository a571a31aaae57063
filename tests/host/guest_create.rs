//! `guest create`: everything is checked first, and a failure leaves nothing unnamed.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;
use zvmctl::backend::connector::{Connector, Options};
use zvmctl::backend::{Backend, Machine};
use zvmctl::error::{Diagnose, Exit};
use zvmctl::ops::create::{DiskWish, HandoverWish, Plan, Wish, carry_out, check};
use zvmctl::ops::job::Jobs;
use zvmctl::progress::Progress;
use zvmctl::secret::Secret;
use zvmctl::sim::{Action, Cut, Fault, Release, Sim, World};

use super::desk::{Desk, Run, interrupt, refusal};

fn demo() -> (Sim, Desk) {
    let sim = Sim::start(World::demo()).unwrap();
    let desk = Desk::of(&sim);
    (sim, desk)
}

const NEW: [&str; 7] = ["guest", "create", "LNXNEW", "--cpus", "2", "--memory", "2g"];

fn create(desk: &Desk, more: &[&str]) -> Run {
    desk.run([&NEW[..], more].concat())
}

fn changes(sim: &Sim) -> Vec<String> {
    let all = sim.requests();
    let changing = all.iter().filter(|request| request.method != "GET" && request.path != "/token");
    changing.map(|request| format!("{} {}", request.method, request.path)).collect()
}

#[test]
fn an_image_makes_a_running_guest() {
    let (sim, desk) = demo();
    let text = create(&desk, &["--image", "rhel9.6", "--disk", "auto,pool=ECKD:POOLE1"]).done();
    assert_eq!(text, "LNXNEW created from image `rhel9.6` and started, disk 0100\n");
    let action = "POST /guests/LNXNEW/action";
    assert_eq!(changes(&sim), ["POST /guests", action, action]);
    let show = desk.json(["guest", "show", "LNXNEW"]);
    assert_eq!(show["item"]["disks"][0]["cylinders"], 10_016);
    assert_eq!((&show["item"]["power"], &show["item"]["ipl"]), (&json!("on"), &json!("0100")));
}

#[test]
fn disks_come_from_the_default_pool_and_are_not_formatted() {
    let (sim, desk) = demo();
    let more = ["--disk", "1g", "--disk", "100cyl,pool=ECKD:POOLE1,vdev=0200", "--disk", "256m,format=swap"];
    let made = desk.json([&NEW[..], &more].concat());
    assert_eq!(made["changed"], true);
    assert_eq!(
        made["item"],
        json!({
            "userid": "LNXNEW", "power": "off", "cpus": 2, "memory_mib": 2048, "image": null,
            "disks": [
                { "vdev": "0100", "pool": "ECKD:POOLE1" },
                { "vdev": "0200", "pool": "ECKD:POOLE1" },
                { "vdev": "0102", "pool": "ECKD:POOLE1" },
            ],
            "nics": [],
        })
    );
    assert_eq!(changes(&sim), ["POST /guests"]);
}

#[test]
fn an_image_without_a_named_pool_is_held_against_the_default_one() {
    let (sim, desk) = demo();
    create(&desk, &["--image", "sles15sp6"])
        .expect(3, &["image `sles15sp6` is for FBA disks, but the server's default pool gives ECKD disks"]);
    assert!(changes(&sim).is_empty());
    create(&desk, &["--image", "rhel9.6", "--no-start"]).expect(0, &[]);
    assert_eq!(desk.json(["guest", "show", "LNXNEW"])["item"]["power"], "off");
    let auto = ["guest", "create", "LNXNEW3", "--cpus", "1", "--memory", "1g", "--image", "rhel9.6"];
    desk.run([&auto[..], &["--disk", "auto", "--no-start"]].concat()).expect(0, &[]);
    assert_eq!(desk.json(["guest", "show", "LNXNEW3"])["item"]["disks"][0]["cylinders"], 10_016);
    sim.world(|world| world.connector.settings.release = Release::Newest).unwrap();
    let args = ["guest", "create", "LNXNEW2", "--cpus", "1", "--memory", "1g", "--image", "sles15sp6"];
    desk.run(args).expect(3, &["for FBA disks, but pool `ECKD:POOLE1` gives ECKD disks"]);
}

#[test]
fn nothing_is_made_when_a_check_fails() {
    let (sim, desk) = demo();
    let before = sim.digest().unwrap();
    for (more, status, part) in [
        (&["--image", "rhel9"][..], 5, "image `rhel9` does not exist"),
        (&["--image", "rhel9.5"], 5, "did you mean `rhel9.6`?"),
        (
            &["--image", "rhel9.6", "--disk", "auto,pool=FBA:POOLF1"],
            3,
            "for ECKD disks, but pool `FBA:POOLF1` gives FBA",
        ),
        (
            &["--image", "rhel9.6", "--disk", "10015cyl,pool=ECKD:POOLE1"],
            3,
            "needs 10016 cyl (6.9 GiB) but the disk has 10015 cyl (6.9 GiB)",
        ),
        (
            &["--image", "rhel9.6", "--disk", "2g"],
            3,
            "needs 10016 cyl (6.9 GiB) but the disk has 2913 cyl (2 GiB)",
        ),
        (
            &["--image", "rhel9.6", "--disk", "auto,vdev=0200"],
            2,
            "the boot disk is `0200`, but guests boot from `0100`",
        ),
        (&["--image", "rhel9.6", "--disk", "auto,format=ext4"], 2, "cannot be formatted as ext4"),
        (&["--disk", "auto"], 2, "no image is given"),
        (&["--disk", "1g", "--disk", "auto"], 2, "only the first disk"),
        (&["--disk", "1g,vdev=0100", "--disk", "1g,vdev=100"], 2, "two disks have the device number `0100`"),
        (&["--disk", "1g,format=swap", "--disk", "1g"], 2, "it must be the last disk"),
        (&["--disk", "1g", "--disk", "3g,format=swap"], 2, "at most 2 GiB"),
        (&["--disk", "100blk"], 2, "`100blk` is a size for FBA disks"),
        (
            &["--disk", "100cyl,pool=FBA:POOLF1"],
            2,
            "`100cyl` is a size for ECKD disks, but pool `FBA:POOLF1` gives FBA",
        ),
        (&["--disk", "100g,pool=ECKD:POOLE1"], 3, "the disks need 100 GiB of pool `ECKD:POOLE1` but it has"),
        (&["--disk", "1g,pool=ECKD:NOPOOL"], 5, "pool `ECKD:NOPOOL` does not exist"),
        (&["--disk", "10"], 2, "a bare number"),
        (&["--max-cpus", "1"], 2, "2 CPUs is above the most"),
        (&["--max-memory", "1g"], 2, "2 GiB is above the most"),
    ] {
        let run = create(&desk, more).expect(status, &[part]);
        assert_eq!(run.stdout, "", "{more:?}");
    }
    for (userid, status, part) in [
        ("LNXWEB01", 6, "guest `LNXWEB01` already exists"),
        ("LNXDB01", 6, "already exists in the directory, though this server does not manage it"),
        ("DB2", 2, "reads as a device number"),
        ("TOOLONGNAME", 2, "1 to 8"),
        ("MAINT9", 12, "belongs to the z/VM system"),
    ] {
        desk.run(["guest", "create", userid, "--cpus", "1", "--memory", "1g"]).expect(status, &[part]);
    }
    assert!(changes(&sim).is_empty());
    // Looking takes no time and changes nothing but the tokens that were given out.
    assert_eq!(sim.digest().unwrap(), before);
}

#[test]
fn a_profile_that_is_missing_leaves_nothing() {
    let (sim, desk) = demo();
    create(&desk, &["--profile", "NOSUCH"]).expect(5, &["profile is not known", "--profile"]);
    assert_eq!(changes(&sim), ["POST /guests"]);
}

/// A journal in a folder that goes with it.
fn jobs(folder: &tempfile::TempDir) -> Jobs {
    Jobs { folder: folder.path().join("jobs"), context: None, server: "test".to_owned() }
}

/// Carries a plan out with a journal of its own.
fn carry(
    connector: &Connector,
    plan: &Plan,
    progress: &dyn Progress,
) -> Result<Vec<zvmctl::backend::MadeDisk>, zvmctl::ops::job::JobError> {
    let folder = tempfile::tempdir().unwrap();
    carry_out(connector, &jobs(&folder), plan, false, progress)
}

/// A client, and a plan with every step.
fn planned(sim: &Sim) -> (Connector, Plan) {
    let mut options = Options::new(sim.endpoint().parse().unwrap());
    options.sleep = |_| ();
    let token = sim.admin_token().unwrap();
    options.admin_token = Some(Arc::new(move || Ok(Secret::new(token.clone()))));
    let connector = Connector::new(options);
    let wish = Wish {
        machine: Machine {
            userid: "LNXNEW".parse().unwrap(),
            cpus: 2,
            memory: "2g".parse().unwrap(),
            max_cpus: None,
            max_memory: None,
            profile: None,
        },
        image: Some("rhel9.6".to_owned()),
        disks: vec![DiskWish { pool: Some("ECKD:POOLE1".parse().unwrap()), ..DiskWish::AUTO }],
        pool: None,
        nics: Vec::new(),
        handover: HandoverWish::default(),
        start: true,
        wait: None,
        parallel: 8,
    };
    let plan = check(&connector, wish).unwrap();
    (connector, plan)
}

/// Records the stages, and asks to stop within the one of this number.
struct StopIn {
    stage: usize,
    begun: AtomicUsize,
}

impl StopIn {
    const fn stage(stage: usize) -> Self {
        Self { stage, begun: AtomicUsize::new(0) }
    }
}

impl Progress for StopIn {
    fn begin(&self, _stage: &str, _total: Option<u64>) {
        self.begun.fetch_add(1, Ordering::SeqCst);
    }
    fn advance(&self, _bytes: u64) {}
    fn cancelled(&self) -> bool {
        self.begun.load(Ordering::SeqCst) > self.stage
    }
}

const STEPS: [&str; 3] = ["createGuest", "guestAction:deploy", "guestAction:start"];

#[test]
fn ctrl_c_before_each_step_leaves_nothing() {
    for stage in 0..STEPS.len() {
        let sim = Sim::start(World::demo()).unwrap();
        let before = sim.world(|world| world.directory.entries.clone()).unwrap();
        let (connector, plan) = planned(&sim);
        let error = carry(&connector, &plan, &StopIn::stage(stage)).unwrap_err();
        assert_eq!(error.to_string(), "interrupted; guest `LNXNEW` was removed again");
        assert_eq!(error.diagnosis().exit, Exit::Interrupted);
        assert_eq!(sim.world(|world| world.directory.entries.clone()).unwrap(), before);
        assert!(!connector.guests().names().unwrap().contains(&plan.guest.machine.userid));
    }
}

/// Ctrl-C while the server writes the image: the call is waited for, then all is taken away.
#[cfg(unix)]
#[test]
fn ctrl_c_during_the_deployment_is_130() {
    let (sim, desk) = demo();
    let slow = Action::Delay { ms: 300, jitter_ms: 0 };
    let _ = sim.add_fault(Fault::on("guestAction:deploy", slow)).unwrap();
    let more = ["--image", "rhel9.6", "--disk", "auto,pool=ECKD:POOLE1"];
    let child = desk.zvmctl([&NEW[..], &more].concat()).spawn().unwrap();
    while changes(&sim).len() < 2 {
        std::thread::yield_now();
    }
    interrupt(&child);
    let run = Run::of(child.wait_with_output().unwrap());
    run.expect(130, &["interrupted; guest `LNXNEW` was removed again"]);
    assert_eq!(changes(&sim)[2..], ["DELETE /guests/LNXNEW"]);
}

#[test]
fn coreos_is_refused_before_anything_is_made() {
    let (sim, desk) = demo();
    let renamed = |world: &mut World| {
        world.connector.images.values_mut().for_each(|image| image.os_version = "rhcos4.14".to_owned());
    };
    sim.world(renamed).unwrap();
    create(&desk, &["--image", "rhel9.6"]).expect(3, &["Ignition"]);
    assert!(changes(&sim).is_empty());
}

/// A demo host on which `rhel9.6` is an image of Red Hat CoreOS.
fn coreos() -> (Sim, Desk) {
    let (sim, desk) = demo();
    sim.world(|world| {
        let image = world.connector.images.get_mut("rhel9.6").unwrap();
        "rhcos4.14".clone_into(&mut image.os_version);
    })
    .unwrap();
    (sim, desk)
}

const IGNITION: &str = r#"{"ignition":{"version":"3.2.0"}}"#;

/// Returns the body of the deployment that a command would send.
fn deployment(desk: &Desk, words: &[&str]) -> serde_json::Value {
    let planned = desk.json([&["--dry-run"], words].concat());
    let requests = planned["items"].as_array().unwrap();
    let bodies = requests.iter().map(|request| request["body"].clone());
    bodies.into_iter().find(|body| body["action"] == "deploy").unwrap()
}

#[test]
fn coreos_goes_with_its_ignition_file() {
    let (sim, desk) = coreos();
    let _ = desk.file("node.ign", IGNITION.as_bytes());
    let image = ["--image", "rhel9.6", "--ignition", "node.ign", "--no-start"];
    assert_eq!(
        create(&desk, &image).done(),
        "LNXNEW created from image `rhel9.6`, disk 0100
"
    );
    let write = ["guest", "deploy", "LNXNEW", "rhel9.6", "--ignition", "node.ign", "--yes"];
    drop(desk.run(write).expect(0, &[]));
    let sent = changes(&sim);
    let kinds = ["POST /guests", "PUT /files", "POST /guests/LNXNEW/action"];
    for (kind, number) in kinds.into_iter().zip([1, 2, 2]) {
        let found = sent.iter().filter(|line| *line == kind).count();
        assert_eq!(found, number, "{kind}: {sent:?}");
    }
    // The last file that was handed over lies in the reader, with the permission for the server.
    let handed = sim.world(|world| world.spool.iter().filter(|file| file.owner == "LNXNEW").count()).unwrap();
    assert_eq!(handed, 2);
    let body = deployment(&desk, &write);
    // There is no host to fetch it from: it was uploaded.
    assert!(body["transportfiles"].is_string() && body.get("remotehost").is_none(), "{body}");
    let _ = desk.file("node.ign", b"no ignition");
    drop(desk.run(write).expect(3, &["node.ign"]));
    assert_eq!(changes(&sim), sent);
}

/// The server copies the file itself. The simulated one reaches no other host, so that what was made is undone.
#[test]
fn coreos_takes_a_file_that_the_server_fetches() {
    let (sim, desk) = coreos();
    let image = ["--image", "rhel9.6", "--transport", "core@files.example.com:/srv/node.ign"];
    let write = [&["guest", "deploy", "LNXAPP02", "rhel9.6", "--yes"], &image[2..]].concat();
    for words in [[&NEW[..], &image[..]].concat(), write.clone()] {
        let body = deployment(&desk, &words);
        assert_eq!(body["transportfiles"], "/srv/node.ign");
        assert_eq!(body["remotehost"], "core@files.example.com");
    }
    assert!(changes(&sim).is_empty());
    drop(
        create(&desk, &image)
            .expect(7, &["copy configdrive to local failed", "guest `LNXNEW` was removed again"]),
    );
    drop(desk.run(write).expect(7, &["copy configdrive to local failed"]));
    assert!(!changes(&sim).iter().any(|line| line.starts_with("PUT /files")), "nothing is uploaded");
}

#[test]
fn a_refusal_in_each_step_undoes_what_was_made() {
    for step in STEPS {
        let (sim, desk) = demo();
        let refused = refusal(8, 24, 813);
        let _ = sim.add_fault(Fault::on(step, refused)).unwrap();
        let run = create(&desk, &["--image", "rhel9.6", "--disk", "auto,pool=ECKD:POOLE1"]);
        run.expect(7, &["24/813", "guest `LNXNEW` was removed again"]);
        assert!(sim.world(|world| !world.directory.entries.contains_key("LNXNEW")).unwrap(), "{step}");
    }
}

#[test]
fn what_cannot_be_undone_is_named() {
    let (sim, desk) = demo();
    let _ = sim.add_fault(Fault::on("guestAction:deploy", refusal(8, 24, 813))).unwrap();
    let _ = sim.add_fault(Fault::on("deleteGuest", refusal(8, 24, 814))).unwrap();
    let run = create(&desk, &["--image", "rhel9.6", "--disk", "auto,pool=ECKD:POOLE1"]);
    run.expect(
        7,
        &[
            "guest `LNXNEW` could not be removed",
            "guest `LNXNEW` was left",
            "remove it with `zvmctl guest delete LNXNEW`",
        ],
    );
}

#[test]
fn an_unknown_outcome_undoes_nothing_and_says_how() {
    for step in STEPS {
        let (sim, desk) = demo();
        let cut = Action::Drop { at: Cut::After, apply: None };
        let _ = sim.add_fault(Fault::on(step, cut)).unwrap();
        let run = create(&desk, &["--image", "rhel9.6", "--disk", "auto,pool=ECKD:POOLE1"]);
        run.expect(
            8,
            &[
                "may have been left",
                "look before repeating: `zvmctl guest show LNXNEW`",
                "zvmctl guest delete LNXNEW",
            ],
        );
        assert!(changes(&sim).iter().all(|request| !request.starts_with("DELETE")), "{step}");
    }
}

/// Between the look and the creation somebody else takes the name: theirs must not be deleted.
#[test]
fn a_name_taken_meanwhile_is_left_alone() {
    let sim = Sim::start(World::demo()).unwrap();
    let (connector, plan) = planned(&sim);
    let mut entry = sim.world(|world| world.directory.entries["LNXWEB01"].clone()).unwrap();
    // A disk lies in one place for one guest only.
    entry.records.retain(|record| !record.starts_with("MDISK"));
    sim.world(|world| world.directory.entries.insert("LNXNEW".into(), entry)).unwrap();
    let error = carry(&connector, &plan, &zvmctl::progress::Quiet).unwrap_err();
    assert_eq!(error.to_string(), "guest `LNXNEW` already exists");
    assert!(sim.world(|world| world.directory.entries.contains_key("LNXNEW")).unwrap());
}

#[test]
fn a_busy_server_is_waited_for() {
    let sim = Sim::start(World::demo()).unwrap();
    let (connector, plan) = planned(&sim);
    let _ = sim.add_fault(Fault::on("guestAction:deploy", Action::Busy {}).times(2)).unwrap();
    carry(&connector, &plan, &zvmctl::progress::Quiet).unwrap();
    assert_eq!(changes(&sim).len(), 5);
}

/// The server writes no LOGONBY when nobody is configured for it.
#[test]
fn a_guest_that_nobody_can_log_on_to_is_a_warning() {
    let (sim, desk) = demo();
    sim.world(|world| world.connector.settings.admin_userid.clear()).unwrap();
    create(&desk, &["--disk", "1g"])
        .expect(0, &["warning: nobody can log on to LNXNEW at a 3270 console", "default_admin_userid"]);
    let (_sim, desk) = demo();
    let run = create(&desk, &["--disk", "1g"]).expect(0, &[]);
    assert!(!run.stderr.contains("warning"), "{run:?}");
}
