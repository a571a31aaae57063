//! JSON documents.

use std::io::Write;

use serde_json::{Value, json};

use super::outcome::Content;
use super::{Envelope, Failure, Outcome, OutputError, OutputOptions};

/// Returns the whole document of an outcome.
pub(super) fn document(
    outcome: &Outcome,
    envelope: &Envelope,
    options: &OutputOptions,
) -> Result<Value, OutputError> {
    let body = match &outcome.content {
        Content::Nothing => return Ok(Value::Null),
        Content::Text(text) => return Ok(Value::String(text.clone())),
        Content::Document(document) => return Ok(document.clone()),
        Content::List(..) => json!({ "items": items(outcome, options)? }),
        Content::Changes(..) => json!({ "items": items(outcome, options)?, "failed": failed(outcome) }),
        Content::Requests(..) => json!({
            "command": envelope.command.replace('.', " "), "items": items(outcome, options)?,
            "failed": failed(outcome),
        }),
        Content::Item(..) => json!({ "item": items(outcome, options)?.pop() }),
        Content::Changed(_, _, changed, _) => {
            json!({ "item": items(outcome, options)?.pop(), "changed": changed })
        }
    };
    let schema = match &outcome.content {
        Content::Requests(..) => schema_name(DRY_RUN),
        _ => schema_name(&envelope.command),
    };
    let mut document = json!({ "schema": schema, "context": envelope.context });
    if let (Value::Object(document), Value::Object(body)) = (&mut document, body) {
        document.extend(body);
    }
    Ok(document)
}

/// The word for the output of a dry run, which is the same for every command.
pub(super) const DRY_RUN: &str = "dry-run";

/// Returns the name of a command's schema: `zvmctl.guest.list/v1`.
pub(super) fn schema_name(command: &str) -> String {
    format!("zvmctl.{command}/v1")
}

/// Returns the records as asked for.
fn items(outcome: &Outcome, options: &OutputOptions) -> Result<Vec<Value>, OutputError> {
    let view = outcome.view(options)?;
    Ok(view.rows.iter().map(|row| view.trimmed(row, options)).collect())
}

/// Returns the subjects that failed, each with its error.
fn failed(outcome: &Outcome) -> Vec<Value> {
    let one = |failure: &Failure| json!({ "subject": failure.subject, "error": failure.body });
    outcome.failures().iter().map(one).collect()
}

pub(super) fn write(document: &Value, out: &mut dyn Write) -> Result<(), OutputError> {
    serde_json::to_writer_pretty(&mut *out, document).map_err(encode)?;
    Ok(out.write_all(b"\n")?)
}

/// Writes a list as one line per record, and anything else as one line.
pub(super) fn write_lines(
    outcome: &Outcome,
    envelope: &Envelope,
    options: &OutputOptions,
    out: &mut dyn Write,
) -> Result<(), OutputError> {
    let lines = match &outcome.content {
        Content::List(..) | Content::Changes(..) | Content::Requests(..) => items(outcome, options)?,
        _ => vec![document(outcome, envelope, options)?],
    };
    let lines = lines.into_iter().chain(match &outcome.content {
        Content::Changes(..) | Content::Requests(..) => failed(outcome),
        _ => Vec::new(),
    });
    for line in lines {
        serde_json::to_writer(&mut *out, &line).map_err(encode)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// A closed pipe hides inside the encoder's error; it must stay recognisable.
fn encode(error: serde_json::Error) -> OutputError {
    OutputError::Write(error.into())
}
