//! `doctor`: for each probe one fault that makes exactly it, and what depends on it, show; a sound host shows nothing.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use zvmctl::ops::doctor::{Probe, probes};
use zvmctl::sim::{Action, Availability, Cut, Fault, Options, Release, Sim, Trouble, World};

use super::desk::{Desk, Run, refusal};

/// A desk in front of a host on which something is wrong.
struct Scene {
    desk: Desk,
    /// Kept alive.
    _sim: Sim,
    args: Vec<String>,
}

fn scene(sim: Sim) -> Scene {
    Scene { desk: Desk::of(&sim), _sim: sim, args: Vec::new() }
}

/// The demo host with a fault on one operation.
fn fault(function: &str, action: Action) -> Scene {
    let sim = host(Release::Newest);
    sim.add_fault(Fault::on(function, action)).unwrap();
    scene(sim)
}

/// The demo host, changed.
fn changed(change: impl FnOnce(&mut World)) -> Scene {
    let sim = host(Release::Newest);
    sim.world(change).unwrap();
    scene(sim)
}

/// The demo host under another address.
fn under(address: impl FnOnce(&str) -> String) -> Scene {
    let sim = host(Release::Newest);
    let port = sim.endpoint().rsplit_once(':').unwrap().1.to_owned();
    let scene = scene(sim);
    Scene { args: vec!["--endpoint".to_owned(), address(&port)], ..scene }
}

fn host(release: Release) -> Sim {
    let mut world = World::demo();
    world.connector.settings.release = release;
    Sim::start(world).unwrap()
}

/// What goes wrong, how its probe ends, and the exit status.
type Row = (Probe, &'static str, i32, fn() -> Scene);

/// One fault for each probe.
const FAULTS: &[Row] = &[
    (Probe::Name, "fail", 9, || under(|port| format!("https://nosuch.invalid:{port}"))),
    // Port 1 of the loopback takes no connections.
    (Probe::Tcp, "fail", 9, || under(|_| "http://127.0.0.1:1".to_owned())),
    // The host speaks no TLS.
    (Probe::Tls, "fail", 9, || under(|port| format!("https://127.0.0.1:{port}"))),
    // An address that is this machine, but is not of the loopback.
    (Probe::Encryption, "warn", 0, || under(|port| format!("http://0.0.0.0:{port}"))),
    (Probe::Http, "fail", 7, || fault("getVersion", Action::Http { status: 502, html_body: None })),
    (Probe::Authentication, "warn", 0, || changed(|world| world.connector.settings.admin_token = None)),
    (Probe::Clock, "warn", 0, || fault("getVersion", Action::Clock { ahead_s: -3_600 })),
    (Probe::Token, "fail", 4, || fault("createToken", Action::TokenExpired {})),
    // The first request is the stranger's; the version is asked for in the second.
    (Probe::Version, "fail", 7, || {
        let sim = host(Release::Newest);
        let mut rule = Fault::on("getVersion", refusal(8, 396, 9999));
        rule.matching.after = Some(1);
        sim.add_fault(rule).unwrap();
        scene(sim)
    }),
    (Probe::System, "fail", 7, || fault("getHost", refusal(8, 396, 9999))),
    (Probe::Smapi, "fail", 7, || fault("GET /vswitches", refusal(500, -110, 0))),
    (Probe::Directory, "fail", 7, || {
        changed(|world| world.suffer(&Trouble::Directory { state: Availability::Down }))
    }),
    (Probe::Pools, "fail", 7, || fault("getDiskPool", refusal(8, 396, 9999))),
    (Probe::Vswitches, "fail", 7, || {
        changed(|world| {
            for _ in 0..2 {
                world.suffer(&Trouble::UplinkDown { switch: "VSWPROD".to_owned() });
            }
        })
    }),
    (Probe::Fcp, "fail", 7, || fault("listFcpTemplateDetails", refusal(300, 300, 1))),
];

fn examine(scene: &Scene, more: &[&str]) -> (Run, BTreeMap<String, String>) {
    let args = scene.args.iter().map(String::as_str).chain(["doctor", "-o", "json"]);
    let run = scene.desk.run(args.chain(more.iter().copied()));
    let report: Value = serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{run:#?}"));
    let items = report["items"].as_array().unwrap().iter();
    let statuses = items.map(|item| {
        let word = |name: &str| item[name].as_str().unwrap().to_owned();
        if matches!(item["status"].as_str(), Some("warn" | "fail")) {
            assert!(item["fix"].is_string(), "nothing is wrong without a fix: {item}");
        }
        (word("probe"), word("status"))
    });
    let statuses = statuses.collect();
    (run, statuses)
}

/// Returns every probe that depends on one, directly or not.
fn dependents(of: Probe) -> BTreeSet<String> {
    let mut found = vec![of];
    for (probe, needs) in probes() {
        if needs.iter().any(|need| found.contains(need)) {
            found.push(probe);
        }
    }
    found.into_iter().skip(1).map(|probe| probe.to_string()).collect()
}

#[test]
fn a_sound_host_shows_nothing() {
    for release in [Release::V163, Release::Newest] {
        let (run, statuses) = examine(&scene(host(release)), &["--strict"]);
        assert_eq!(run.status, 0, "{run:#?}");
        let unusual: Vec<_> = statuses.iter().filter(|(_, status)| *status != "pass").collect();
        // The host speaks plain http, on the loopback.
        assert_eq!(unusual, [(&"tls".to_owned(), &"skipped".to_owned())]);
        assert_eq!(statuses.len(), probes().count());
    }
}

#[test]
fn advice_is_that_of_the_codes_and_nothing_is_unknown_after_a_look() {
    let run = fault("getHost", Action::ServerDown {}).desk.run([
        "doctor",
        "--filter",
        "probe=system",
        "-o",
        "json",
    ]);
    assert_eq!(run.status, 7, "{run:#?}");
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let check = &report["items"][0];
    assert_eq!(check["status"], "fail", "{check}");
    let facts = zvmctl::explain::Codes { overall: 101, module: Some("110".to_owned()), rc: 101, rs: 2 };
    let advice = zvmctl::explain::connector(&facts).into_iter().find_map(|code| code.advice);
    assert_eq!(check["fix"].as_str(), advice.as_deref(), "{check}");
}

#[test]
fn every_probe_has_a_fault_that_shows_at_it_and_what_depends_on_it_alone() {
    for (probe, _) in probes() {
        assert!(FAULTS.iter().any(|row| row.0 == probe), "{probe} has no fault");
    }
    let (_, sound) = examine(&scene(host(Release::Newest)), &[]);
    for (probe, status, exit, make) in FAULTS {
        let (run, statuses) = examine(&make(), &["--timeout", "5s"]);
        assert_eq!(run.status, *exit, "{probe}: {run:#?}");
        let name = probe.to_string();
        assert_eq!(statuses[&name], *status, "{probe}: {run:#?}");
        let blocked = if *status == "fail" { dependents(*probe) } else { BTreeSet::new() };
        for (other, found) in statuses.iter().filter(|(other, _)| **other != name) {
            if blocked.contains(other) {
                assert_eq!(found, "skipped", "{probe} blocks {other}: {run:#?}");
            } else if (*probe, other.as_str()) == (Probe::Authentication, "token") {
                assert_eq!(found, "skipped", "an open server needs no token");
            } else if (*probe, other.as_str()) != (Probe::Tls, "encryption") {
                assert_eq!(found, &sound[other], "{probe} leaves {other} alone: {run:#?}");
            }
        }
    }
}

#[test]
fn warnings_count_when_they_are_asked_to() {
    let scene = fault("getVersion", Action::Clock { ahead_s: 7_200 });
    assert_eq!(examine(&scene, &[]).0.status, 0);
    assert_eq!(examine(&scene, &["--strict"]).0.status, 3);
}

#[test]
fn a_server_that_says_nothing_costs_the_time_that_it_is_given() {
    let scene = fault("getHost", Action::Hang {});
    let begun = std::time::Instant::now();
    let (run, statuses) = examine(&scene, &["--timeout", "1s"]);
    assert!(begun.elapsed().as_secs() < 8, "{run:#?}");
    assert_eq!((run.status, statuses["system"].as_str()), (8, "fail"));
    assert_eq!(statuses["vswitches"], "pass", "what does not depend on it is looked at");
}

#[test]
fn a_connection_that_is_cut_is_a_failure_like_others() {
    let scene = fault("getHost", Action::Drop { at: Cut::Before, apply: None });
    let (run, statuses) = examine(&scene, &[]);
    assert_eq!((run.status, statuses["system"].as_str()), (8, "fail"));
}

#[test]
fn the_broken_world_shows_what_is_wrong_with_it() {
    let sim = Sim::start_with(World::named("broken").unwrap(), Options::default()).unwrap();
    let (run, statuses) = examine(&scene(sim), &[]);
    assert_eq!(run.status, 7, "{run:#?}");
    assert_eq!((statuses["vswitches"].as_str(), statuses["fcp"].as_str()), ("fail", "warn"));
    for part in ["VSWPROD is not ready", "6 do not agree with z/VM: 5C00 used by LNXDB02"] {
        assert!(run.stdout.contains(part), "{run:#?}");
    }
}
