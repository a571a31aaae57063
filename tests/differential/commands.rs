//! Every scenario on both hosts.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use serde_json::{Value, json};

use super::bench::{Bench, Said};
use super::exceptions::{EXCEPTIONS, MOST};
use crate::scenarios::{FAILURES, Kind, SCENARIOS, Scenario};

/// Hosts that run at the same time.
const AT_ONCE: usize = 3;

#[test]
fn every_command_tells_the_same_of_both() {
    let concerned: Vec<&Scenario> = SCENARIOS.iter().filter(|scenario| concerns(scenario)).collect();
    let used = all_the_same(&concerned, true);
    let idle: Vec<usize> = (0..EXCEPTIONS.len()).filter(|index| !used.contains(index)).collect();
    assert!(chosen().is_some() || used.is_empty() || idle.is_empty(), "exceptions {idle:?} are of no use");
}

#[test]
fn every_failure_tells_the_same_of_both() {
    all_the_same(&FAILURES.iter().collect::<Vec<_>>(), false);
}

/// Part of the command lines that alone are looked at.
fn chosen() -> Option<String> {
    std::env::var("ZVMCTL_SCENARIO").ok()
}

/// Runs scenarios on both hosts; they must succeed, or fail, and tell the same. Returns the exceptions that were of use.
fn all_the_same(scenarios: &[&Scenario], good: bool) -> BTreeSet<usize> {
    let folder = tempfile::tempdir().unwrap();
    if super::bench::options(folder.path()).is_none() {
        return BTreeSet::new();
    }
    assert!(EXCEPTIONS.len() <= MOST, "{} exceptions are more than {MOST}", EXCEPTIONS.len());
    let only = chosen().unwrap_or_default();
    let concerned: Vec<&Scenario> =
        scenarios.iter().copied().filter(|scenario| scenario.args.contains(&only)).collect();
    let used = Mutex::new(BTreeSet::new());
    let found =
        zvmctl::ops::in_parallel(&together(&concerned, good), AT_ONCE, |group| compare(group, good, &used));
    let mut wrong = found.concat();
    wrong.sort();
    assert!(
        wrong.is_empty(),
        "{} differences in {} scenarios\n{}",
        wrong.len(),
        concerned.len(),
        wrong.join("\n")
    );
    used.into_inner().unwrap()
}

/// The control of the simulated host is no part of a connector.
fn concerns(scenario: &Scenario) -> bool {
    matches!(scenario.kind, Kind::Read | Kind::Change) && !scenario.args.starts_with("sim ")
}

/// Groups the scenarios that can share their hosts: those that start from the same world and leave it as it is.
fn together<'a>(scenarios: &[&'a Scenario], good: bool) -> Vec<Vec<&'a Scenario>> {
    let mut groups: BTreeMap<String, Vec<&Scenario>> = BTreeMap::new();
    for scenario in scenarios {
        let stays = scenario.kind == Kind::Read || !good;
        let own = if stays { "" } else { scenario.args };
        let key = scenario.world().digest().unwrap() + own;
        groups.entry(key).or_default().push(scenario);
    }
    groups.into_values().collect()
}

fn compare(group: &[&Scenario], good: bool, used: &Mutex<BTreeSet<usize>>) -> Vec<String> {
    let face = Bench::face(group[0].world());
    let genuine = Bench::genuine(group[0].world()).unwrap();
    let mut all = Vec::new();
    for scenario in group {
        let [one, other] = [&face, &genuine].map(|bench| {
            let before = bench.sim().digest().unwrap();
            let said = whole(&bench.run(&scenario.words()));
            if (said["status"] == 0) != good {
                all.push(format!("{}\n    ends otherwise than it should: {said}", scenario.args));
            }
            if !good && bench.sim().digest().unwrap() != before {
                all.push(format!("{}\n    fails and changes the host: {said}", scenario.args));
            }
            said
        });
        let mut found = Vec::new();
        differences("", &one, &other, &mut found);
        found.retain(|(place, _)| {
            let exception = EXCEPTIONS
                .iter()
                .position(|exception| exception.args == scenario.args && place.starts_with(exception.place));
            used.lock().unwrap().extend(exception);
            exception.is_none()
        });
        all.extend(found.into_iter().map(|(place, text)| format!("{}\n  {place}\n{text}", scenario.args)));
    }
    all
}

fn whole(said: &Said) -> Value {
    json!({"status": said.status, "stdout": said.stdout, "stderr": said.stderr})
}

/// Collects the places where two documents differ.
fn differences(place: &str, one: &Value, other: &Value, found: &mut Vec<(String, String)>) {
    let at = |name: &str| if place.is_empty() { name.to_owned() } else { format!("{place}/{name}") };
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
            for name in names {
                let [one, other] = [one, other].map(|members| members.get(name).unwrap_or(&Value::Null));
                differences(&at(name), one, other, found);
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (index, (one, other)) in one.iter().zip(other).enumerate() {
                differences(&at(&index.to_string()), one, other, found);
            }
        }
        _ if one != other => {
            found.push((place.to_owned(), format!("    face:    {one}\n    genuine: {other}")));
        }
        _ => {}
    }
}
