//! Every changing command fails in at least one way, and what fails leaves the host as it was.

use std::collections::BTreeSet;

use clap::CommandFactory;
use zvmctl::cli::Cli;
use zvmctl::sim::Sim;

use super::dry_run::{desk, leaf, leaves};
use crate::scenarios::{FAILURES, Kind, SCENARIOS, Scenario};

#[test]
fn every_change_has_a_scenario_that_fails() {
    let mut all = BTreeSet::new();
    leaves(&Cli::command(), "", &mut all);
    let of = |rows: &[Scenario], all| -> BTreeSet<String> {
        let changing = rows.iter().filter(|row| row.kind == Kind::Change);
        changing
            .map(|row| leaf(row, all).unwrap_or_else(|| panic!("`{}` is no command", row.args)).clone())
            .collect()
    };
    let failing = of(FAILURES, &all);
    let missing: Vec<String> = of(SCENARIOS, &all).difference(&failing).cloned().collect();
    assert!(missing.is_empty(), "give each a row in tests/scenarios/failures.rs: {missing:?}");
}

/// What is refused leaves the host as it was.
#[test]
fn a_failure_leaves_the_host_as_it_was() {
    zvmctl::ops::in_parallel(FAILURES, 6, |scenario| {
        let sim = Sim::start(scenario.world()).unwrap();
        let desk = desk(&sim);
        let before = sim.digest().unwrap();
        let run = desk.run(scenario.words());
        assert_ne!(run.status, 0, "{}: {run:?}", scenario.args);
        assert_eq!(sim.digest().unwrap(), before, "{}: {run:?}", scenario.args);
    });
}
