//! Every command under every kind of trouble with the connection and the server.
//!
//! The commands are those of [`SCENARIOS`], and the requests that meet the trouble are taken from a run without any, so
//! that a new command, and a new request of an old one, is tested by itself.

use zvmctl::sim::{Action, Cut, Fault, Release, Sim};

use super::desk::{Desk, Run};
use super::dry_run::desk;
use super::places::{Place, is_change, places};
use crate::scenarios::{Kind, SCENARIOS, Scenario};

/// A host of the scenario's world and a desk with what its command names.
fn begin(scenario: &Scenario) -> (Sim, Desk) {
    let sim = Sim::start(scenario.world()).unwrap();
    let desk = desk(&sim);
    (sim, desk)
}

fn of_kind(kind: Kind) -> impl Iterator<Item = &'static Scenario> {
    SCENARIOS.iter().filter(move |scenario| scenario.kind == kind)
}

/// The words of a command that sends one request after the other.
fn one_by_one(scenario: &Scenario) -> Vec<&'static str> {
    [&scenario.words()[..], &["-j", "1"]].concat()
}

/// Runs every changing command once for each of its changing requests and each action, which strikes at that request;
/// `judge` says what is wrong with what came of it.
#[track_caller]
fn at_every_change(
    actions: &[Action],
    judge: impl Fn(&Sim, &Run, &Place) -> Result<(), &'static str> + Sync,
) {
    let all: Vec<&Scenario> = of_kind(Kind::Change).collect();
    let complaints = zvmctl::ops::in_parallel(&all, 6, |scenario| {
        let (sim, desk) = begin(scenario);
        let _ = desk.run(one_by_one(scenario)).done();
        let found = places(&sim);
        let cases = found.iter().flat_map(|place| actions.iter().map(move |action| (place, action)));
        cases.filter_map(|(place, action)| strike(scenario, place, action, &judge)).collect::<Vec<_>>()
    });
    let complaints = complaints.concat();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

fn strike(
    scenario: &Scenario,
    place: &Place,
    action: &Action,
    judge: impl Fn(&Sim, &Run, &Place) -> Result<(), &'static str>,
) -> Option<String> {
    let (sim, desk) = begin(scenario);
    let _ = sim.add_fault(place.fault(action)).unwrap();
    let run = desk.run(one_by_one(scenario));
    let fired = sim.world(|world| world.faults.rules()[0].fired).unwrap();
    let verdict = if fired == 1 { judge(&sim, &run, place) } else { Err("the fault did not strike once") };
    let complaint = verdict.err()?;
    Some(format!("{complaint}: zvmctl {}: {place:?}, {action:?}: {run:#?}", scenario.args))
}

/// Whether the change was made cannot be told from a cut: the command looks, and says what it saw or how to see it.
#[test]
fn after_a_cut_a_command_looks_and_tells() {
    let cut = |at| Action::Drop { at, apply: None };
    let page = |status| Action::Http { status, html_body: None };
    let actions = [cut(Cut::Before), cut(Cut::After), cut(Cut::Mid(60)), page(502), page(504)];
    at_every_change(&actions, |sim, run, place| {
        let requests = sim.requests();
        let last = requests.iter().rposition(is_change).unwrap();
        // No call shows what lies in the import folder, and what is called by hand is looked after by hand.
        let by_hand = place.line.starts_with("PUT /files") || run.stderr.contains("cannot call ");
        let looked = last + 1 < requests.len() || run.stderr.contains("cannot be told by a look");
        match run.status {
            8 | 10 if by_hand => Ok(()),
            8 | 10 if !run.stderr.contains("`zvmctl ") => Err("no command that tells"),
            // A look may settle it.
            0 | 8 | 10 => looked.then_some(()).ok_or("no look"),
            _ => Err("another status"),
        }
    });
}

#[test]
fn slow_answers_are_waited_for() {
    let actions = [Action::Delay { ms: 300, jitter_ms: 0 }, Action::Trickle { chunk: 16, gap_ms: 1 }];
    at_every_change(&actions, |_, run, _| (run.status == 0).then_some(()).ok_or("not done"));
}

#[test]
fn a_busy_or_locked_server_is_asked_again_or_named() {
    let fail = |overall_rc, mod_id, rc, rs| Action::Fail { overall_rc, mod_id, rc, rs, text: String::new() };
    let actions = [fail(503, 120, 503, 1), fail(8, 1, 400, 12)];
    at_every_change(&actions, |_, run, place| match run.status {
        0 | 6 | 11 => Ok(()),
        // An answer that comes before the upload is whole may be lost with the connection.
        8 if place.line.starts_with("PUT /files") => Ok(()),
        10 if run.stderr.contains("busy") || run.stderr.contains("locked") => Ok(()),
        _ => Err("neither done nor busy nor locked"),
    });
}

/// A host that wants a token, which expires in the middle of a command.
#[test]
fn a_token_that_expires_at_any_request_is_renewed() {
    let all: Vec<&Scenario> = of_kind(Kind::Change).chain(of_kind(Kind::Read)).collect();
    let complaints = zvmctl::ops::in_parallel(&all, 6, |scenario| {
        let guarded = || {
            let mut world = scenario.world();
            world.connector.settings.admin_token = Some("the-admin-token".to_owned());
            let sim = Sim::start(world).unwrap();
            let desk = desk(&sim);
            (sim, desk)
        };
        let (sim, desk) = guarded();
        let status = desk.run(one_by_one(scenario)).status;
        let requests = sim.requests();
        let strike = |at: usize| {
            let (sim, desk) = guarded();
            let mut fault = Fault::always(Action::TokenExpired {});
            fault.matching.nth = Some(at as u64 + 1);
            let _ = sim.add_fault(fault).unwrap();
            let run = desk.run(one_by_one(scenario));
            let what = format!("zvmctl {}: {:?}", scenario.args, requests[at]);
            // An upload is not sent twice.
            let is_upload = requests[at].method == "PUT" && requests[at].path.starts_with("/files");
            let is_well = run.status == status || is_upload && [4, 8].contains(&run.status);
            (!is_well).then(|| format!("{what}: {run:#?}"))
        };
        let places = (0..requests.len()).filter(|at| requests[*at].path != "/token");
        places.filter_map(strike).collect::<Vec<_>>()
    });
    let complaints = complaints.concat();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// The newest server knows other members and routes, and answers some calls in another form.
#[test]
fn every_command_works_on_the_newest_server() {
    for scenario in of_kind(Kind::Change).chain(of_kind(Kind::Read)) {
        let outcome = |release| {
            let mut world = scenario.world();
            world.connector.settings.release = release;
            let sim = Sim::start(world).unwrap();
            let run = desk(&sim).run(one_by_one(scenario));
            (run.status, run)
        };
        let (status, old) = outcome(Release::V163);
        let (same, new) = outcome(Release::Newest);
        assert_eq!(status, same, "{}: {old:#?} {new:#?}", scenario.args);
    }
}

/// A look-up that is cut once is repeated; one that is always cut says that nothing was changed. `doctor` tells of
/// every cut, and what reads by other methods is left out.
#[test]
fn a_cut_look_up_is_repeated_and_harmless() {
    let is_plain = |scenario: &&Scenario| {
        !["doctor", "guest console", "sim fault"].iter().any(|other| scenario.args.starts_with(other))
    };
    for scenario in of_kind(Kind::Read).filter(is_plain) {
        for (times, status, text) in [(1, 0, ""), (u64::MAX, 8, "nothing was changed")] {
            let (sim, desk) = begin(scenario);
            let cut = Action::Drop { at: Cut::Mid(40), apply: None };
            let _ = sim.add_fault(Fault::on("GET *", cut).times(times)).unwrap();
            let _ = desk.run(one_by_one(scenario)).expect(status, &[text]);
        }
    }
}
