//! Verbs over several subjects: in parallel, each with its own result.

use crate::app::App;
pub use crate::ops::in_parallel;
use crate::output::{Change, Failure, Outcome, Record};
use crate::report;

/// Runs `verb` for every subject, at most `parallel` at once, and gathers results in the order of the subjects.
///
/// A failure does not stop the others; the outcome reports each, and its status is that of the only subject or
/// "at least one of several failed".
pub fn each<S, T>(
    app: &App,
    subjects: &[S],
    parallel: usize,
    verb: impl Fn(&S) -> anyhow::Result<Change<T>> + Sync,
) -> anyhow::Result<Outcome>
where
    S: ToString + Sync,
    T: Record + Send,
{
    let results = in_parallel(subjects, at_once(app, parallel), verb);
    gather(app, subjects.iter().map(ToString::to_string).zip(results))
}

/// Returns how many subjects a verb works on at once: a dry run shows the requests in the order of the subjects.
pub fn at_once(app: &App, parallel: usize) -> usize {
    if app.rehearses() { 1 } else { parallel }
}

/// Makes an outcome of what became of each subject.
pub fn gather<T: Record>(
    app: &App,
    results: impl IntoIterator<Item = (String, anyhow::Result<Change<T>>)>,
) -> anyhow::Result<Outcome> {
    let (mut changes, mut failures) = (Vec::new(), Vec::new());
    for (subject, result) in results {
        match result {
            Ok(change) => changes.push(change),
            Err(error) => failures.push(failure(app, &subject, error)),
        }
    }
    Ok(Outcome::changes(changes)?.failed(failures))
}

/// Returns the failure of one subject.
pub fn failure(app: &App, subject: &str, error: anyhow::Error) -> Failure {
    let body = report::body(&error, &app.style());
    Failure { subject: subject.to_owned(), error, body }
}
