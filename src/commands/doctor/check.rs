//! What people see of a probe.

use crate::ops::doctor::Check;
use crate::output::{Column, Record, or_dash};

impl Record for Check {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("probe", "PROBE", |check| check.probe.to_string()),
        Column::text("status", "STATUS", |check| check.status.to_string()),
        Column::text("detail", "DETAIL", |check| check.detail.clone()),
        Column::wide("fix", "FIX", |check| or_dash(check.fix.as_ref())),
        Column::wide("code", "CODE", |check| or_dash(check.code.as_ref())),
    ];
}

/// Returns what to do, a line for each probe that is not sound.
pub(super) fn fixes(checks: &[Check]) -> Vec<String> {
    let line = |check: &Check| check.fix.as_ref().map(|fix| format!("{}: {fix}", check.probe));
    checks.iter().filter_map(line).collect()
}

/// Returns the remarks that are no faults.
pub(super) fn notes(checks: &[Check]) -> Vec<String> {
    let lines = |check: &Check| -> Vec<String> {
        check.notes.iter().map(|note| format!("{}: {note}", check.probe)).collect()
    };
    checks.iter().flat_map(lines).collect()
}
