//! An error as text, as JSON and as exit status; the one list of error types.

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style as Ansi};
use serde_json::{Value, json};

use crate::aim::Aim;
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::explain::{self, Explanation};
use crate::model::printable_lines;
use crate::output::{Failure, Outcome, OutputError};

/// How errors are shown.
#[derive(Debug, Clone)]
pub struct Style {
    /// One JSON object instead of text.
    pub structured: bool,
    /// The context that the command ran in, when it is known.
    pub context: Option<String>,
    /// What the commands in hints are aimed at.
    pub aim: Aim,
}

impl Style {
    /// Style before any context is known.
    pub fn plain(structured: bool) -> Self {
        Self { structured, context: None, aim: Aim::default() }
    }
}

/// Returns `error` as something that can diagnose itself, if it is one of the types we know.
fn known<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a dyn Diagnose> {
    macro_rules! first_of {
        ($($known:ty),* $(,)?) => {
            $(if let Some(error) = error.downcast_ref::<$known>() {
                return Some(error);
            })*
        };
    }
    first_of![
        crate::backend::BackendError,
        crate::commands::Usage,
        crate::commands::parm::ReadError,
        crate::commands::consent::ConsentError,
        crate::commands::guest::TargetError,
        crate::commands::guest::Watched,
        crate::config::ConfigError,
        crate::commands::unknown::Unknown,
        crate::drive::DriveError,
        crate::history::HistoryError,
        crate::image::ImageError,
        crate::image::InsideError,
        crate::image::MakeError,
        crate::model::ParseError,
        crate::ops::capture::CaptureError,
        crate::ops::condition::WaitError,
        crate::ops::console::ConsoleError,
        crate::ops::create::CreateError,
        crate::ops::create::CreateErrors,
        crate::ops::create::NetworkError,
        crate::ops::cluster::ClusterError,
        crate::ops::delete::DeleteError,
        crate::ops::disks::DiskError,
        crate::ops::deploy::DeployError,
        crate::ops::identity::IdentityError,
        crate::ops::images::ImageDeleteError,
        crate::ops::job::JobError,
        crate::ops::journal::JournalError,
        crate::ops::permit::Forbidden,
        crate::ops::nics::NicError,
        crate::ops::power::PowerError,
        crate::ops::registry::RegistryError,
        crate::ops::set::SetError,
        crate::ops::space::SpaceError,
        crate::ops::steps::Unfinished,
        crate::ops::unclear::Unclear,
        crate::ops::import::ImportError,
        crate::output::OutputError,
        crate::parm::ParmError,
        crate::terminal::Interrupted,
        crate::terminal::PromptError,
        crate::yaml::YamlError,
    ];
    #[cfg(feature = "sim")]
    first_of![
        crate::commands::sim::demo::DemoError,
        crate::commands::sim::fault::NoRule,
        crate::sim::SimError,
        crate::sim::genuine::GenuineError
    ];
    None
}

/// Returns what the outermost error of the chain that knows itself says; an unexpected failure otherwise.
pub fn diagnose(error: &anyhow::Error) -> Diagnosis {
    let unknown = || Diagnosis::new("unexpected", Exit::Unexpected);
    error.chain().find_map(known).map_or_else(unknown, Diagnose::diagnosis)
}

/// Returns the text of the whole chain, each cause once.
fn message(error: &anyhow::Error) -> String {
    let mut text = String::new();
    for cause in error.chain() {
        let cause = cause.to_string();
        // Many errors repeat the text of their source; people need it once.
        if !text.contains(&cause) {
            text += if text.is_empty() { "" } else { ": " };
            text += &cause;
        }
    }
    text
}

/// Returns what the connector's codes behind an error mean, and the message numbers in its text: what
/// `zvmctl explain` says of them.
fn explanations(diagnosis: &Diagnosis) -> Vec<Explanation> {
    diagnosis.connector.as_ref().map(explain::failure).unwrap_or_default()
}

/// Returns the `error` object of JSON output.
pub fn body(error: &anyhow::Error, style: &Style) -> Value {
    let diagnosis = diagnose(error);
    json!({
        "code": diagnosis.code,
        "class": diagnosis.exit.class(),
        "exit_status": diagnosis.exit.status(),
        "message": message(error),
        "hint": diagnosis.hint.as_ref().map(|hint| style.aim.text(hint)),
        "retryable": diagnosis.retryable,
        "resource": diagnosis.resource,
        "context": style.context,
        "http": diagnosis.http,
        "connector": diagnosis.connector,
        "smapi": null,
        "explanations": explanations(&diagnosis),
    })
}

/// Shows an error on stderr and returns the status.
pub fn failure(error: &anyhow::Error, style: &Style) -> ExitCode {
    if is_closed_pipe(error) {
        return ExitCode::from(Exit::Done.status());
    }
    let diagnosis = diagnose(error);
    if style.structured {
        write_json(&body(error, style));
    } else {
        write_text(&message(error), &diagnosis, &style.aim);
    }
    ExitCode::from(diagnosis.exit.status())
}

/// Returns the status of a command, and the text of its error.
pub fn ending(result: &anyhow::Result<Outcome>) -> (Exit, Option<String>) {
    let of_one = |error: &anyhow::Error| (diagnose(error).exit, Some(message(error)));
    match result {
        Err(error) => of_one(error),
        Ok(outcome) if outcome.failures().is_empty() => (outcome.status(), None),
        Ok(outcome) => match outcome.only_failure() {
            Some(only) => of_one(&only.error),
            None => (together(outcome.failures()), Some(summary(outcome))),
        },
    }
}

/// Returns the status of several failures.
fn together(failures: &[Failure]) -> Exit {
    let interrupted = failures.iter().any(|failure| diagnose(&failure.error).exit == Exit::Interrupted);
    if interrupted { Exit::Interrupted } else { Exit::Partial }
}

fn summary(outcome: &Outcome) -> String {
    format!("{} of {} failed", outcome.failures().len(), outcome.subjects())
}

/// Shows the failures of a verb over several subjects. One subject alone gives its own status.
pub fn failures(outcome: &Outcome, style: &Style) -> ExitCode {
    if let Some(only) = outcome.only_failure() {
        return failure(&only.error, style);
    }
    let failures = outcome.failures();
    let summary = summary(outcome);
    if style.structured {
        let subjects: Vec<Value> = failures
            .iter()
            .map(|failure| json!({ "subject": failure.subject, "error": failure.body }))
            .collect();
        write_json(&json!({
            "code": "bulk.partial", "class": Exit::Partial.class(), "exit_status": Exit::Partial.status(),
            "message": summary, "hint": null, "retryable": false, "resource": null,
            "context": style.context, "http": null, "connector": null, "smapi": null,
            "explanations": [], "failed": subjects,
        }));
    } else {
        for failure in failures {
            let text = format!("{}: {}", failure.subject, message(&failure.error));
            write_text(&text, &diagnose(&failure.error), &style.aim);
        }
        write_text(&summary, &Diagnosis::new("bulk.partial", Exit::Partial), &style.aim);
    }
    ExitCode::from(together(failures).status())
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let write = error.chain().find_map(|cause| cause.downcast_ref::<OutputError>());
    matches!(write, Some(OutputError::Write(error)) if error.kind() == io::ErrorKind::BrokenPipe)
}

fn write_json(error: &Value) {
    let document = json!({ "schema": "zvmctl.error/v1", "error": error });
    // Nothing is left to tell when stderr itself is gone.
    let _ = writeln!(io::stderr(), "{document}");
}

fn write_text(message: &str, diagnosis: &Diagnosis, aim: &Aim) {
    let red = Ansi::new().bold().fg_color(Some(AnsiColor::Red.into()));
    let cyan = Ansi::new().fg_color(Some(AnsiColor::Cyan.into()));
    let mut out = anstream::stderr();
    let _ = writeln!(out, "{red}error:{red:#} {}", printable_lines(message));
    for explanation in explanations(diagnosis) {
        let _ = writeln!(out, "{cyan}code:{cyan:#} {}", explanation.line());
    }
    if let Some(hint) = &diagnosis.hint {
        let _ = writeln!(out, "{cyan}hint:{cyan:#} {}", printable_lines(&aim.text(hint)));
    }
}
