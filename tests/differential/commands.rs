//! Every scenario on both hosts.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::thread;

use serde_json::{Value, json};

use super::bench::{Bench, Said};
use super::exceptions::{EXCEPTIONS, MOST};
use crate::scenarios::{Kind, SCENARIOS, Scenario};

/// Hosts that run at the same time.
const AT_ONCE: usize = 3;

#[test]
fn every_command_tells_the_same_of_both() {
    let folder = tempfile::tempdir().unwrap();
    if super::bench::options(folder.path()).is_none() {
        return;
    }
    assert!(EXCEPTIONS.len() <= MOST, "{} exceptions are more than {MOST}", EXCEPTIONS.len());
    let only = std::env::var("ZVMCTL_SCENARIO").unwrap_or_default();
    let concerned: Vec<&Scenario> = SCENARIOS
        .iter()
        .filter(|scenario| concerns(scenario))
        .filter(|scenario| scenario.args.contains(&only))
        .collect();
    let (next, wrong, used) =
        (Mutex::new(concerned.iter()), Mutex::new(Vec::new()), Mutex::new(BTreeSet::new()));
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let Some(scenario) = next.lock().unwrap().next() else { return };
                    let found = compare(scenario, &used);
                    wrong.lock().unwrap().extend(found);
                }
            });
        }
    });
    let mut wrong = wrong.into_inner().unwrap();
    wrong.sort();
    assert!(
        wrong.is_empty(),
        "{} differences in {} scenarios\n{}",
        wrong.len(),
        concerned.len(),
        wrong.join("\n")
    );
    let used = used.into_inner().unwrap();
    let idle: Vec<usize> = (0..EXCEPTIONS.len()).filter(|index| !used.contains(index)).collect();
    assert!(!only.is_empty() || idle.is_empty(), "exceptions {idle:?} are of no use");
}

/// The control of the simulated host is no part of a connector.
fn concerns(scenario: &Scenario) -> bool {
    matches!(scenario.kind, Kind::Read | Kind::Change) && !scenario.args.starts_with("sim ")
}

fn compare(scenario: &Scenario, used: &Mutex<BTreeSet<usize>>) -> Vec<String> {
    let face = Bench::face(scenario.world());
    let genuine = Bench::genuine(scenario.world()).unwrap();
    let [one, other] = [&face, &genuine].map(|bench| whole(&bench.run(&scenario.words())));
    let mut found = Vec::new();
    differences("", &one, &other, &mut found);
    found.retain(|(place, _)| {
        let exception = EXCEPTIONS
            .iter()
            .position(|exception| exception.args == scenario.args && place.starts_with(exception.place));
        used.lock().unwrap().extend(exception);
        exception.is_none()
    });
    found.into_iter().map(|(place, text)| format!("{}\n  {place}\n{text}", scenario.args)).collect()
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
