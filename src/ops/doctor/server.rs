//! What the server says of itself: tokens, clock, version.

use std::sync::PoisonError;

use super::{Found, Verdict, keep, kept};
use crate::backend::{BackendError, Class};
use crate::model::TimeSpan;

/// Clocks that differ by more make tokens end at the wrong time: one is renewed a minute before its end.
const CLOCKS_DIFFER: u64 = 60;

/// Known defects of releases that no client can work around (connector-notes.md sections 2 and 9), each with the
/// releases that have it: up to and including the one named.
const DEFECTS: &[(&str, &str)] = &[
    ("1.6.3", "granting a guest twice to a virtual switch disturbs the guest"),
    ("1.6.3", "deleting a guest leaves its FCP devices reserved"),
    ("1.6.3", "live resizing cannot take processors away"),
    ("1.6.5", "it cannot list its disk pools by name"),
    ("1.6.6", "with version 2 or later of its JWT library it can issue no tokens"),
];

/// The releases that the documents of this program describe.
const DESCRIBED: &[&str] = &["1.6.3", "1.6.4", "1.6.5", "1.6.6", "1.6.7"];

pub(super) fn authentication(found: &Found) -> Verdict {
    match kept(&found.greeting) {
        Some(greeting) if greeting.is_open => Verdict::warn(
            "the server wants no token: whoever reaches its port controls the z/VM system",
            "have the administrator of the connector set `auth = token` in section `wsgi` of its configuration",
        ),
        _ => Verdict::pass("the server wants a token"),
    }
}

pub(super) fn clock(found: &Found) -> Verdict {
    let Some(server) = kept(&found.greeting).and_then(|greeting| greeting.time) else {
        return Verdict::skipped("the server does not tell its time");
    };
    let difference = server.abs_diff(found.now);
    let shown = TimeSpan::of_seconds(difference).human();
    let side = if server > found.now { "ahead of" } else { "behind" };
    if difference > CLOCKS_DIFFER {
        return Verdict::warn(
            format!(
                "the server's clock is {shown} {side} this one: tokens end at another time than it seems"
            ),
            "set both clocks by the same time server",
        );
    }
    Verdict::pass("the server's clock agrees with this one")
}

pub(super) fn token(found: &Found) -> Verdict {
    let is_open = kept(&found.greeting).is_some_and(|greeting| greeting.is_open);
    let has_credentials = found.backend.contact().has_credentials();
    let version = found.backend.version();
    let verdict = match &version {
        Err(error) if is_about_token(error) => Verdict::error(error, "sign in with `zvmctl auth login`"),
        _ if !has_credentials && is_open => Verdict::skipped("none is needed"),
        _ => Verdict::pass("the server gave one and takes it"),
    };
    keep(&found.version, Some(version));
    verdict
}

fn is_about_token(error: &BackendError) -> bool {
    matches!(
        error,
        BackendError::Credentials(_) | BackendError::NoTokens { .. } | BackendError::Argument { .. }
    ) || error.class() == Some(Class::Denied)
        || error.exchange().is_some_and(|exchange| exchange.http.path == "/token")
}

pub(super) fn version(found: &Found) -> Verdict {
    let version = found.version.lock().unwrap_or_else(PoisonError::into_inner).take();
    let known = match version {
        Some(Ok(known)) => known,
        Some(Err(error)) => return Verdict::error(&error, "look at the log of the connector"),
        None => return Verdict::skipped("the server was not asked"),
    };
    let verdict = if DESCRIBED.contains(&known.version.as_str()) {
        Verdict::pass(format!("{} {}", known.backend, known.version))
    } else {
        Verdict::warn(
            format!("{} {}: no document of this program describes it", known.backend, known.version),
            "try changes on a guest that may be lost, and look for a newer zvmctl",
        )
    };
    Verdict { notes: defects(&known.version), ..verdict }
}

/// Returns the known defects of a release.
fn defects(version: &str) -> Vec<String> {
    let has = |last: &str| numbers(version).zip(numbers(last)).is_some_and(|(this, last)| this <= last);
    DEFECTS.iter().filter(|(last, _)| has(last)).map(|(_, defect)| (*defect).to_owned()).collect()
}

fn numbers(version: &str) -> Option<Vec<u32>> {
    version.split('.').map(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defects_go_with_releases() {
        assert_eq!(defects("1.6.3").len(), DEFECTS.len());
        assert_eq!(defects("1.6.6").len(), 1);
        assert!(defects("1.6.7").is_empty() && defects("1.10.0").is_empty() && defects("dev").is_empty());
    }
}
