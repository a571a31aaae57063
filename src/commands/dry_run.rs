//! What a dry run prints: the changing requests of a command in the order in which it would send them.

use crate::backend::{ChangeRequest, FileFacts, Sent};
use crate::model::human_bytes;
use crate::output::{Column, Outcome, Record, or_dash};

/// Puts the requests into the place of what the command would have left. Subjects that fail before anything is sent
/// stay failures.
pub fn outcome(requests: Vec<Sent>, outcome: Outcome) -> anyhow::Result<Outcome> {
    let requests: Vec<ChangeRequest> = requests.into_iter().map(|sent| sent.request).collect();
    Ok(outcome.into_requests(&requests, line)?)
}

/// Returns a request as a line: method, path, and what it carries.
fn line(request: &ChangeRequest) -> String {
    format!("{} {} {}", request.method, request.path, carries(request)).trim_end().to_owned()
}

fn carries(request: &ChangeRequest) -> String {
    match (&request.body, &request.file) {
        (Some(body), _) => body.to_string(),
        (None, Some(file)) => {
            format!("({}, MD5 {})", size(file), or_dash(file.md5.as_ref()))
        }
        (None, None) => String::new(),
    }
}

fn size(file: &FileFacts) -> String {
    or_dash(file.size_bytes.map(human_bytes).as_ref())
}

impl Record for ChangeRequest {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("method", "METHOD", |request| request.method.clone()),
        Column::text("path", "PATH", |request| request.path.clone()),
        Column::text("body", "BODY", |request| or_dash(request.body.as_ref())),
        Column::wide("file", "FILE", |request| or_dash(request.file.as_ref().map(size).as_ref())),
        Column::wide("purpose", "PURPOSE", |request| request.purpose.clone()),
    ];
}
