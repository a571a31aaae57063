//! Waiting until a guest is as wanted: on or off, with an address, or until its console says something.

use std::net::IpAddr;
use std::str::FromStr;

use regex_lite::Regex;

use super::console::{ConsoleError, Reader, Store, may_pass};
use super::wait::{COSTLY, Clock, Ended, Look, STATE, until_at};
use crate::backend::{Backend, BackendError};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{ParseError, Power, TimeSpan, Userid};
use crate::progress::Progress;

/// What a guest shall be, or say.
#[derive(Debug, Clone)]
pub enum Condition {
    /// `power=on`, `power=off`: as CP sees it. On is not yet up.
    Power(Power),
    /// `ip`: z/VM has heard an adapter of the guest use an address that others can reach, so no link-local one. That
    /// is what a virtual switch learns from the guest's own packets; not every server tells it.
    Ip,
    /// `console=REGEX`: a line fits that nobody has read yet; the server gives each line once.
    Console(Regex),
}

impl FromStr for Condition {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = |rule: String| Err(ParseError::new("condition", text, rule));
        match text.split_once('=') {
            Some(("power", "on")) => Ok(Self::Power(Power::On)),
            Some(("power", "off")) => Ok(Self::Power(Power::Off)),
            None if text == "ip" => Ok(Self::Ip),
            Some(("console", pattern)) if !pattern.is_empty() => match Regex::new(pattern) {
                Ok(pattern) => Ok(Self::Console(pattern)),
                Err(error) => refuse(format!("it is no regular expression: {error}")),
            },
            _ => refuse("write `power=on`, `power=off`, `ip` or `console=REGEX`".to_owned()),
        }
    }
}

impl std::fmt::Display for Condition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Power(power) => write!(f, "power={power}"),
            Self::Ip => f.write_str("ip"),
            Self::Console(pattern) => write!(f, "console={pattern}"),
        }
    }
}

/// Why a wait ended without what was waited for.
#[derive(Debug, thiserror::Error)]
pub enum WaitError {
    /// The server says so.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// The console cannot be read.
    #[error(transparent)]
    Console(ConsoleError),
    /// The time is over.
    #[error("guest `{userid}` has not reached `{}` within {limit}", .missing.join("`, `"))]
    Late {
        /// The guest.
        userid: Userid,
        /// The conditions that do not hold.
        missing: Vec<String>,
        /// How long was waited.
        limit: TimeSpan,
    },
}

impl From<ConsoleError> for WaitError {
    fn from(error: ConsoleError) -> Self {
        match error {
            ConsoleError::Backend(error) => Self::Backend(error),
            error @ ConsoleError::Store(_) => Self::Console(error),
        }
    }
}

impl Diagnose for WaitError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Backend(error) => error.diagnosis(),
            Self::Console(error) => error.diagnosis(),
            Self::Late { userid, missing, .. } => {
                let look = format!("look with `zvmctl guest show {userid}`; --timeout gives it more time");
                let ip = missing.iter().any(|name| name == "ip");
                let console = missing.iter().any(|name| name.starts_with("console="));
                let look = if console {
                    format!(
                        "see what it said with `zvmctl guest console {userid}`; --timeout gives it more time"
                    )
                } else {
                    look
                };
                Diagnosis::new("guest.deadline", Exit::Deadline).about("guest", userid.as_str()).hint(if ip {
                    format!("{look}; not every server tells addresses, then wait for the console instead")
                } else {
                    look
                })
            }
        }
    }
}

/// The guest when all conditions held.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reached {
    /// Its power, when that was a condition.
    pub power: Option<Power>,
    /// Its addresses, when they were a condition.
    pub ip: Option<Vec<String>>,
    /// The line of the console that fitted first.
    pub line: Option<String>,
}

/// What every wait needs.
#[derive(Clone, Copy)]
pub struct Waiter<'a> {
    /// The server.
    pub backend: &'a dyn Backend,
    /// The longest wait.
    pub limit: TimeSpan,
    /// Returns the seconds since 1970.
    pub now: fn() -> u64,
    /// The time.
    pub clock: &'a dyn Clock,
    /// Who hears of it.
    pub progress: &'a dyn Progress,
}

impl Waiter<'_> {
    /// Waits until all conditions hold at once; a line of the console counts from when it was seen. The first look
    /// may fail; later a failure that may pass is told once and waited over.
    pub fn wait(
        &self,
        userid: &Userid,
        conditions: &[Condition],
        store: &Store,
    ) -> Result<Reached, WaitError> {
        let costly = conditions.iter().any(|condition| matches!(condition, Condition::Console(_)));
        let (mut reached, mut missing) = (Reached::default(), Vec::new());
        let (mut first, mut in_trouble) = (true, false);
        let mut seen = vec![false; conditions.len()];
        let look = || {
            let looked = self.look(userid, conditions, store, &mut seen, &mut reached);
            match looked {
                Ok(lacking) => missing = lacking,
                Err(WaitError::Backend(error)) if !first && may_pass(&error) => {
                    if !std::mem::replace(&mut in_trouble, true) {
                        self.progress.note(&format!("{error}; trying again"));
                    }
                    return Ok(Look::Still);
                }
                Err(error) => return Err(error),
            }
            (first, in_trouble) = (false, false);
            Ok(if missing.is_empty() { Look::Reached } else { Look::Still })
        };
        let pace = if costly { COSTLY } else { STATE };
        match until_at(pace, self.limit.duration(), self.clock, self.progress, look)? {
            Ended::Reached => Ok(reached),
            Ended::Late => Err(WaitError::Late { userid: userid.clone(), missing, limit: self.limit }),
        }
    }

    /// Looks once and returns the conditions that do not hold.
    fn look(
        &self,
        userid: &Userid,
        conditions: &[Condition],
        store: &Store,
        seen: &mut [bool],
        reached: &mut Reached,
    ) -> Result<Vec<String>, WaitError> {
        let guests = self.backend.guests();
        let mut missing = Vec::new();
        let mut lines = None;
        for (condition, seen) in conditions.iter().zip(seen) {
            let holds = match condition {
                Condition::Power(wanted) => {
                    let power = guests.power(userid)?;
                    reached.power = Some(power);
                    power == *wanted
                }
                Condition::Ip => {
                    let adapters = guests.adapters(userid)?;
                    let found: Vec<String> = adapters
                        .into_iter()
                        .filter_map(|adapter| adapter.ip)
                        .filter(|ip| reachable(ip))
                        .collect();
                    let any = !found.is_empty();
                    reached.ip = Some(found);
                    any
                }
                Condition::Console(_) if *seen => true,
                Condition::Console(pattern) => {
                    // One read serves every pattern of this look: what it gave is not given again.
                    if lines.is_none() {
                        let Self { backend, now, clock, progress, .. } = *self;
                        let reader = Reader { backend, guest: userid, store, now, clock, progress };
                        lines = Some(reader.read(None)?.new);
                    }
                    let line = lines.iter().flatten().find(|line| pattern.is_match(&line.text));
                    *seen = line.is_some();
                    if let Some(line) = line {
                        reached.line.get_or_insert_with(|| line.text.clone());
                    }
                    *seen
                }
            };
            if !holds {
                missing.push(condition.to_string());
            }
        }
        Ok(missing)
    }
}

/// Returns whether others can reach an address: one that a system has made up for its own link says only that an
/// adapter is up.
fn reachable(address: &str) -> bool {
    match address.parse() {
        Ok(IpAddr::V4(address)) => !address.is_link_local() && !address.is_unspecified(),
        Ok(IpAddr::V6(address)) => !address.is_unicast_link_local() && !address.is_unspecified(),
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_are_read_and_written() {
        for text in ["power=on", "power=off", "ip", "console=login: *$", "console=a=b"] {
            assert_eq!(text.parse::<Condition>().unwrap().to_string(), text);
        }
        for text in ["power", "power=up", "ip=10.0.0.1", "console=", "console=(", "up"] {
            assert!(text.parse::<Condition>().is_err(), "{text}");
        }
    }

    #[test]
    fn an_address_of_the_link_alone_is_none() {
        for (address, expected) in [
            ("10.1.2.3", true),
            ("169.254.7.1", false),
            ("0.0.0.0", false),
            ("fe80::1", false),
            ("2001:db8::1", true),
            ("", false),
        ] {
            assert_eq!(reachable(address), expected, "{address}");
        }
    }
}
