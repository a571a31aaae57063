//! Whether the management plane is sound: probes from the server's name to the disks behind it.
//!
//! Each probe is a row of [`PROBES`] with those that it depends on; what a failed one would have been needed for is
//! skipped. Probes that depend on nothing open run at the same time. The server's own health call is not asked: it is
//! always good (connector-notes.md section 6.9).

mod connection;
mod server;
mod system;

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::thread;

use schemars::JsonSchema;
use serde::Serialize;

use super::parallel::joined;
use crate::backend::{Backend, BackendError, ServerVersion};
use crate::error::{Diagnose, Exit};
use crate::explain;
use crate::model::{Userid, VswitchName};

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Probe {
    /// The host name has an address.
    Name,
    /// The port takes connections.
    Tcp,
    /// TLS is agreed upon, and the certificate lasts.
    Tls,
    /// What travels can be read by nobody else.
    Encryption,
    /// A connector answers.
    Http,
    /// The server wants tokens.
    Authentication,
    /// The server's clock agrees with ours.
    Clock,
    /// The server gives us a token and takes it.
    Token,
    /// The server's version is known, with its defects.
    Version,
    /// The z/VM system answers.
    System,
    /// SMAPI answers.
    Smapi,
    /// The directory manager answers.
    Directory,
    /// Disk pools have room.
    Pools,
    /// Virtual switches and their uplinks are ready.
    Vswitches,
    /// The data base of FCP devices agrees with z/VM.
    Fcp,
}

impl fmt::Display for Probe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Name => "name",
            Self::Tcp => "tcp",
            Self::Tls => "tls",
            Self::Encryption => "encryption",
            Self::Http => "http",
            Self::Authentication => "authentication",
            Self::Clock => "clock",
            Self::Token => "token",
            Self::Version => "version",
            Self::System => "system",
            Self::Smapi => "smapi",
            Self::Directory => "directory",
            Self::Pools => "pools",
            Self::Vswitches => "vswitches",
            Self::Fcp => "fcp",
        })
    }
}

/// How a probe ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It was not made: it does not apply, or another one that it depends on failed.
    Skipped,
    /// All is well.
    Pass,
    /// It works, but should not stay so.
    Warn,
    /// It does not work.
    Fail,
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Skipped => "skipped",
            Self::Pass => "pass",
            Self::Warn => "warn",
            Self::Fail => "fail",
        })
    }
}

/// The result of one probe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Check {
    /// What was looked at.
    pub probe: Probe,
    /// How it ended.
    pub status: Status,
    /// What was found.
    pub detail: String,
    /// What to do about it.
    pub fix: Option<String>,
    /// Code of the error behind a failure.
    pub code: Option<String>,
    /// The probes that it depends on.
    pub needs: Vec<Probe>,
    /// Remarks that are no fault: known defects of this version of the server.
    pub notes: Vec<String>,
    /// Exit status that a failure stands for.
    #[serde(skip)]
    pub exit: Exit,
    /// Whether probes that depend on this one cannot be made.
    #[serde(skip)]
    blocks: bool,
}

/// What a probe says.
#[derive(Debug)]
struct Verdict {
    status: Status,
    detail: String,
    fix: Option<String>,
    code: Option<String>,
    notes: Vec<String>,
    exit: Exit,
}

impl Verdict {
    fn of(status: Status, detail: impl Into<String>) -> Self {
        Self { status, detail: detail.into(), fix: None, code: None, notes: Vec::new(), exit: Exit::Refused }
    }

    fn pass(detail: impl Into<String>) -> Self {
        Self::of(Status::Pass, detail)
    }

    fn warn(detail: impl Into<String>, fix: impl Into<String>) -> Self {
        Self { fix: Some(fix.into()), ..Self::of(Status::Warn, detail) }
    }

    fn fail(detail: impl Into<String>, fix: impl Into<String>) -> Self {
        Self { fix: Some(fix.into()), ..Self::of(Status::Fail, detail) }
    }

    /// It does not apply here; what depends on it is looked at all the same.
    fn skipped(why: impl Into<String>) -> Self {
        Self::of(Status::Skipped, why)
    }

    /// Advice is that of the server's codes, then that of errors which say more than a refusal, then `fix`.
    fn error(error: &BackendError, fix: &str) -> Self {
        let diagnosis = error.diagnosis();
        let explained = diagnosis.connector.as_ref().map(explain::failure).unwrap_or_default();
        let mut known = explained.into_iter().filter(|code| code.meaning.is_some());
        let (refused, lost) = (
            matches!(error, BackendError::Failed(_)),
            matches!(error, BackendError::Cut { .. } | BackendError::TimedOut { .. }),
        );
        // What holds for every command says less than a probe, which knows what it looked at.
        let general = diagnosis.hint.filter(|_| !refused && !lost);
        let advice = known.find_map(|code| code.advice).or(general).unwrap_or_else(|| fix.to_owned());
        // A look-up that was answered leaves nothing unknown.
        let exit = if refused && diagnosis.exit == Exit::Unknown { Exit::Refused } else { diagnosis.exit };
        Self { code: Some(diagnosis.code.to_owned()), exit, ..Self::fail(error.to_string(), advice) }
    }
}

/// What earlier probes found, for later ones.
struct Found<'a> {
    backend: &'a dyn Backend,
    /// Seconds since 1970 by our clock.
    now: u64,
    addresses: Mutex<Vec<std::net::SocketAddr>>,
    greeting: Mutex<Option<crate::backend::Greeting>>,
    version: Mutex<Option<Result<ServerVersion, BackendError>>>,
    connector: Mutex<Option<Userid>>,
    has_disks: Mutex<Option<u64>>,
    switches: Mutex<Vec<VswitchName>>,
}

/// Keeps a finding. A poisoned lock only means that another probe panicked.
fn keep<T>(place: &Mutex<T>, value: T) {
    *place.lock().unwrap_or_else(PoisonError::into_inner) = value;
}

fn kept<T: Clone>(place: &Mutex<T>) -> T {
    place.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// A probe, those that it depends on, and how it is made.
type Row = (Probe, &'static [Probe], fn(&Found) -> Verdict);

/// Every probe, in the order of the report; none depends on a later one.
const PROBES: &[Row] = &[
    (Probe::Name, &[], connection::name),
    (Probe::Tcp, &[Probe::Name], connection::tcp),
    (Probe::Tls, &[Probe::Tcp], connection::tls),
    (Probe::Encryption, &[], connection::encryption),
    (Probe::Http, &[Probe::Tls], connection::http),
    (Probe::Authentication, &[Probe::Http], server::authentication),
    (Probe::Clock, &[Probe::Http], server::clock),
    (Probe::Token, &[Probe::Http], server::token),
    (Probe::Version, &[Probe::Token], server::version),
    (Probe::System, &[Probe::Version], system::system),
    (Probe::Smapi, &[Probe::Version], system::smapi),
    (Probe::Directory, &[Probe::System, Probe::Smapi], system::directory),
    (Probe::Pools, &[Probe::Directory], system::pools),
    (Probe::Vswitches, &[Probe::Smapi], system::vswitches),
    (Probe::Fcp, &[Probe::Version], system::fcp),
];

/// Returns every probe with those that it depends on.
pub fn probes() -> impl Iterator<Item = (Probe, &'static [Probe])> {
    PROBES.iter().map(|(probe, needs, _)| (*probe, *needs))
}

/// Makes every probe. `now` is our clock, in seconds since 1970.
pub fn examine(backend: &dyn Backend, now: u64) -> Vec<Check> {
    let found = Found {
        backend,
        now,
        addresses: Mutex::default(),
        greeting: Mutex::default(),
        version: Mutex::default(),
        connector: Mutex::default(),
        has_disks: Mutex::default(),
        switches: Mutex::default(),
    };
    let mut checks: Vec<Check> = Vec::with_capacity(PROBES.len());
    while checks.len() < PROBES.len() {
        let ended = |probe: &Probe| checks.iter().find(|check| check.probe == *probe);
        let ready: Vec<&Row> = PROBES
            .iter()
            .filter(|(probe, needs, _)| {
                ended(probe).is_none() && needs.iter().all(|need| ended(need).is_some())
            })
            .collect();
        let round: Vec<Check> = thread::scope(|scope| {
            let running: Vec<_> = ready
                .iter()
                .map(|&row| {
                    let blocked =
                        row.1.iter().filter_map(ended).find(|check| check.blocks).map(|check| check.probe);
                    let found = &found;
                    scope.spawn(move || made(row, blocked, found))
                })
                .collect();
            running.into_iter().map(joined).collect()
        });
        checks.extend(round);
    }
    let place = |check: &Check| PROBES.iter().position(|row| row.0 == check.probe);
    checks.sort_by_key(place);
    checks
}

fn made(&(probe, needs, make): &Row, blocked: Option<Probe>, found: &Found) -> Check {
    let verdict = match blocked {
        Some(failed) => Verdict::skipped(format!("not looked at: it depends on {failed}")),
        None => make(found),
    };
    let blocks = blocked.is_some() || verdict.status == Status::Fail;
    let Verdict { status, detail, fix, code, notes, exit } = verdict;
    Check { probe, status, detail, fix, code, needs: needs.to_vec(), notes, exit, blocks }
}

/// Returns the status that a report stands for: that of its first failure, whatever comes later; with `strict`
/// warnings fail a validation.
pub fn exit(checks: &[Check], strict: bool) -> Exit {
    let first = checks.iter().find(|check| check.status == Status::Fail);
    let warned = checks.iter().any(|check| check.status == Status::Warn);
    match first {
        Some(check) => check.exit,
        None if strict && warned => Exit::Invalid,
        None => Exit::Done,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_probe_depends_on_a_later_one() {
        for (index, (probe, needs, _)) in PROBES.iter().enumerate() {
            let earlier: Vec<Probe> = PROBES[..index].iter().map(|row| row.0).collect();
            assert!(needs.iter().all(|need| earlier.contains(need)), "{probe}");
            assert!(!earlier.contains(probe), "{probe}");
        }
    }
}
