//! Verbs over several subjects: in parallel, each with its own result.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::app::App;
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
    let (mut changes, mut failures) = (Vec::new(), Vec::new());
    for (subject, result) in subjects.iter().zip(in_parallel(subjects, parallel, verb)) {
        match result {
            Ok(change) => changes.push(change),
            Err(error) => {
                let body = report::body(&error, app.context_name());
                failures.push(Failure { subject: subject.to_string(), error, body });
            }
        }
    }
    Ok(Outcome::changes(changes)?.failed(failures))
}

/// Applies `work` to every item with at most `parallel` threads; results keep the order of the items.
pub fn in_parallel<S: Sync, R: Send>(items: &[S], parallel: usize, work: impl Fn(&S) -> R + Sync) -> Vec<R> {
    if let [only] = items {
        return vec![work(only)];
    }
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(items.len()));
    thread::scope(|scope| {
        for _ in 0..parallel.clamp(1, items.len().max(1)) {
            scope.spawn(|| {
                while let Some((index, item)) = {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    items.get(index).map(|item| (index, item))
                } {
                    let result = work(item);
                    done.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((index, result));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_is_kept_whatever_the_threads_do() {
        let items: Vec<usize> = (0..100).collect();
        for parallel in [0, 1, 3, 200] {
            assert_eq!(
                in_parallel(&items, parallel, |item| item * 2),
                items.iter().map(|item| item * 2).collect::<Vec<_>>()
            );
        }
        assert!(in_parallel(&[] as &[u8], 4, |_| ()).is_empty());
    }
}
