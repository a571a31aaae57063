//! `zvmctl history`: what was done to hosts from this machine.

mod list;
mod show;

use clap::Subcommand;

use crate::app::App;
use crate::history::{self, Fact, HistoryError, HistoryRecord, HistoryRequest};
use crate::model::human_bytes;
use crate::output::{Column, Outcome, Record, or_dash};

/// See what was done to hosts from this machine
#[derive(Subcommand, Debug)]
pub enum Command {
    /// List what changing commands did, the newest first
    ///
    /// Every command that changes a host is kept, whatever came of it: who, when, which context, the command line and the
    /// requests without secrets, the result, and the reason given with --reason. A command that was killed stays open.
    #[command(alias = "ls")]
    List,
    #[command(aliases = ["get", "describe", "info"])]
    Show(show::Show),
}

impl Command {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::List => list::run(app),
            Self::Show(command) => command.run(app),
        }
    }
}

/// Returns the records, the newest first. What cannot be read of the file is said.
fn records(app: &App) -> Result<Vec<HistoryRecord>, HistoryError> {
    let path = app.settings().paths.history_file();
    let found = history::read(&path)?;
    if found.broken > 0 {
        let lines =
            if found.broken == 1 { "1 line is".to_owned() } else { format!("{} lines are", found.broken) };
        app.terminal().warn(&format!("{lines} no record in `{}` and left out", path.display()));
    }
    if found.skipped > 0 {
        let skipped = human_bytes(found.skipped);
        app.terminal().warn(&format!("the oldest {skipped} of `{}` are left out", path.display()));
    }
    let mut records = found.records;
    records.reverse();
    Ok(records)
}

impl Record for HistoryRecord {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("id", "ID", |record| record.id.clone()),
        Column::text("time", "TIME", |record| record.time.clone()),
        Column::wide("user", "USER", |record| or_dash(record.user.as_ref())),
        Column::text("context", "CONTEXT", |record| or_dash(record.context.as_ref())),
        Column::wide("endpoint", "ENDPOINT", |record| or_dash(record.endpoint.as_ref())),
        Column::text("result", "RESULT", |record| record.result.word().to_owned()),
        Column::number("exit_status", "STATUS", |record| or_dash(record.exit_status.as_ref())),
        Column::number("requests", "REQUESTS", |record| record.requests.len().to_string()),
        Column::text("command_line", "COMMAND", |record| typed(&record.command_line)),
        Column::wide("reason", "REASON", |record| or_dash(record.reason.as_ref())),
        Column::wide("error", "ERROR", |record| or_dash(record.error.as_ref())),
    ];
}

impl Record for HistoryRequest {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("method", "METHOD", |request| request.method.clone()),
        Column::text("path", "PATH", |request| request.path.clone()),
        Column::text("result", "RESULT", |request| or_dash(request.result.as_ref())),
        Column::text("body", "BODY", |request| or_dash(request.body.as_ref())),
    ];
}

impl Record for Fact {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("name", "NAME", |fact| fact.name.clone()),
        Column::text("fact", "FACT", |fact| fact.fact.clone()),
        Column::text("before", "BEFORE", |fact| value(fact.before.as_ref())),
        Column::text("after", "AFTER", |fact| value(fact.after.as_ref())),
    ];
}

/// Returns a command line as it can be typed.
fn typed(words: &[String]) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_=.,:/@%+".contains(c);
    let quoted = |word: &String| {
        if word.chars().all(plain) && !word.is_empty() {
            return word.clone();
        }
        format!("'{}'", word.replace('\'', "'\\''"))
    };
    words.iter().map(quoted).collect::<Vec<_>>().join(" ")
}

/// Returns a value for people; a directory entry is too long for a table.
fn value(value: Option<&serde_json::Value>) -> String {
    match value {
        Some(serde_json::Value::String(text)) => text.clone(),
        Some(serde_json::Value::Array(records)) => format!("{} records", records.len()),
        other => or_dash(other),
    }
}
