//! What `image build` and `image convert` say about the file that they made.

use std::path::Path;

use super::verdict::line;
use crate::app::App;
use crate::commands::Usage;
use crate::image::{Made, Severity};
use crate::model::{DiskSize, human_bytes};
use crate::output::{Change, Column, Outcome, Record};

impl Record for Made {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("file", "FILE", |made| made.file.clone()),
        Column::text("kind", "TYPE", |made| made.kind.to_string()),
        Column::number("disk_bytes", "DISK", disk),
        Column::number("level", "LEVEL", |made| made.level.to_string()),
        Column::number("file_bytes", "SIZE", |made| human_bytes(made.file_bytes)),
        Column::wide("payload_bytes", "PAYLOAD", |made| human_bytes(made.payload_bytes)),
    ];
}

fn disk(made: &Made) -> String {
    DiskSize::human(made.disk_size())
}

/// A header stands in front of the payload and is known behind it.
pub(super) fn refuse_stdout(output: &Path) -> Result<(), Usage> {
    if output == Path::new("-") {
        let usage =
            Usage::new("an image cannot be written to standard output: its header is known only at the end");
        return Err(usage.hint("give a file"));
    }
    Ok(())
}

/// Tells what is to be known about the image, and gives it as result.
pub(super) fn outcome(app: &App, made: Made, verb: &str) -> anyhow::Result<Outcome> {
    let terminal = app.terminal();
    for finding in &made.repaired {
        terminal.note(&format!("repaired {}: {}", finding.code, finding.message));
    }
    for finding in made.findings.iter().filter(|finding| finding.severity >= Severity::Warning) {
        terminal.note(&line(finding));
    }
    if made.would_boot == Some(false) {
        terminal.note("a guest would not boot from this image");
    }
    for remark in &made.remarks {
        terminal.note(remark);
    }
    let said = format!(
        "{} {verb}: {}, disk {}, {}, file {}",
        made.file,
        made.kind,
        disk(&made),
        if made.level == 0 { "stored".to_owned() } else { format!("gzip level {}", made.level) },
        human_bytes(made.file_bytes)
    );
    Ok(Outcome::change(Change { item: made, changed: Some(true), said })?)
}
