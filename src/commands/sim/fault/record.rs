//! A fault rule as the commands show it.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

use crate::output::{Column, Record};
use crate::sim::Fault;

/// A fault rule of a simulated host.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FaultRecord {
    /// Its number.
    id: u64,
    /// Operations that it is about, a glob; `null` is all.
    function: Option<String>,
    /// Objects that it is about, a glob; `null` is all.
    target: Option<String>,
    /// Only this one of the requests that fit, from 1.
    nth: Option<u64>,
    /// Only every so many of them.
    every: Option<u64>,
    /// Only with this probability.
    probability: Option<f64>,
    /// At most so many times.
    times: Option<u64>,
    /// Only behind so many of them.
    after: Option<u64>,
    /// What it does, as `sim fault add` takes it.
    action: Value,
    /// Requests that fitted.
    seen: u64,
    /// Requests that it acted on.
    fired: u64,
}

impl FaultRecord {
    /// Describes a rule.
    pub(super) fn of(fault: &Fault) -> Self {
        let matching = fault.matching.clone();
        Self {
            id: fault.id,
            function: matching.function,
            target: matching.target,
            nth: matching.nth,
            every: matching.every,
            probability: matching.probability,
            times: matching.times,
            after: matching.after,
            action: json!(fault.action),
            seen: fault.seen,
            fired: fault.fired,
        }
    }

    /// Returns when the rule is due: `nth 2, times 1`.
    fn when(&self) -> String {
        let count = |name: &str, count: Option<u64>| count.map(|count| format!("{name} {count}"));
        let parts = [
            count("nth", self.nth),
            count("every", self.every),
            self.probability.map(|chance| format!("probability {chance}")),
            count("times", self.times),
            count("after", self.after),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() { "always".to_owned() } else { parts.join(", ") }
    }
}

fn or_all(glob: Option<&String>) -> String {
    glob.cloned().unwrap_or_else(|| "*".to_owned())
}

impl Record for FaultRecord {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::number("id", "ID", |row| row.id.to_string()),
        Column::text("function", "FUNCTION", |row| or_all(row.function.as_ref())),
        Column::text("target", "TARGET", |row| or_all(row.target.as_ref())),
        Column::text("when", "WHEN", Self::when),
        Column::number("seen", "SEEN", |row| row.seen.to_string()),
        Column::number("fired", "FIRED", |row| row.fired.to_string()),
        Column::text("action", "ACTION", |row| row.action.to_string()),
    ];
}
