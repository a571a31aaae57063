//! Fault rules: what goes wrong on purpose (zvm-simulator-model.md section 16).
//!
//! Rules are looked at in order for every request; the first that matches and is due decides. They are part of the
//! world, so that a seed and a list of requests give the same faults again.

use serde::{Deserialize, Serialize};

use super::random::Random;
use super::trouble::Trouble;

/// Which requests a rule is about. Every member given has to fit.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Match {
    /// The operation as a glob: `createGuest`, `guestAction:start`, `POST /guests`, `*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function: Option<String>,
    /// The object in the path or body as a glob in upper case: a user id, image or switch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// Only the n-th matching request, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nth: Option<u64>,
    /// Only every n-th matching request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub every: Option<u64>,
    /// Only with this probability, from 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probability: Option<f64>,
    /// At most so many times.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u64>,
    /// Only after so many matching requests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<u64>,
}

/// Where a connection is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cut {
    /// Before anything of the answer is sent, and before the request is carried out.
    Before,
    /// Before anything of the answer is sent, after the request was carried out.
    After,
    /// After so many bytes of the answer, head included.
    Mid(u64),
}

/// What a rule does. A truncated answer is a [`Cut::Mid`], one octet a segment is a trickle with pieces of 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Action {
    /// Answers later: milliseconds of real time, plus up to `jitter_ms` more.
    Delay {
        /// Milliseconds.
        ms: u64,
        /// Up to so many more.
        #[serde(default)]
        jitter_ms: u64,
    },
    /// Closes the connection as soon as it is made.
    Refuse {},
    /// Cuts the connection; `apply` decides whether the request is carried out, where `at` leaves it open.
    Drop {
        /// Where.
        at: Cut,
        /// Whether the request is carried out; by default what `at` says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        apply: Option<bool>,
    },
    /// Keeps the connection open and never answers.
    Hang {},
    /// Sends the answer in pieces of `chunk` bytes with `gap_ms` between them.
    Trickle {
        /// Bytes.
        chunk: usize,
        /// Milliseconds.
        gap_ms: u64,
    },
    /// Sends a body that is no JSON.
    Garbage {},
    /// Forces a result of the layer below, with the HTTP status that the route gives it.
    Rc {
        /// Class of the result; 8 when not given.
        #[serde(default = "smapi_class")]
        overall_rc: i64,
        /// Return code.
        rc: i64,
        /// Reason code.
        rs: i64,
        /// Text.
        #[serde(default)]
        text: String,
    },
    /// Forces any failure of the connector.
    Fail {
        /// Class of the result, which decides the HTTP status.
        overall_rc: i64,
        /// Module that reports it.
        mod_id: i64,
        /// Return code.
        rc: i64,
        /// Reason code.
        rs: i64,
        /// Text.
        #[serde(default)]
        text: String,
    },
    /// Answers as a proxy in front would: any status with a page of HTML.
    Http {
        /// Status.
        status: u16,
        /// Page; a short one when not given.
        #[serde(default)]
        html_body: Option<String>,
    },
    /// Refuses deployments and captures, of which too many run (503).
    Busy {},
    /// Refuses the token although it is valid (401).
    TokenExpired {},
    /// Nothing listens behind the REST layer (`101/110/101/2`).
    ServerDown {},
    /// The server's clock (header `Date`) is so many seconds ahead, or behind.
    Clock {
        /// Seconds; behind when negative.
        ahead_s: i64,
    },
    /// Something happens to the system first; then the request is carried out.
    Trouble(Trouble),
}

const fn smapi_class() -> i64 {
    8
}

/// A rule with its history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// Number, given when the rule is added.
    #[serde(default)]
    pub id: u64,
    /// Which requests.
    #[serde(default, rename = "match")]
    pub matching: Match,
    /// What happens.
    pub action: Action,
    /// Requests that matched.
    #[serde(default)]
    pub seen: u64,
    /// Requests that the rule acted on.
    #[serde(default)]
    pub fired: u64,
}

impl Fault {
    /// Makes a rule for all requests.
    pub fn always(action: Action) -> Self {
        Self { id: 0, matching: Match::default(), action, seen: 0, fired: 0 }
    }

    /// Makes a rule for one operation; see [`Match::function`].
    pub fn on(function: &str, action: Action) -> Self {
        let mut fault = Self::always(action);
        fault.matching.function = Some(function.to_owned());
        fault
    }

    /// Restricts the rule to one object.
    #[must_use]
    pub fn target(mut self, target: &str) -> Self {
        self.matching.target = Some(target.to_owned());
        self
    }

    /// Restricts the rule to so many requests.
    #[must_use]
    pub const fn times(mut self, times: u64) -> Self {
        self.matching.times = Some(times);
        self
    }

    fn fits(&self, request: &Request<'_>) -> bool {
        let function = self
            .matching
            .function
            .as_deref()
            .is_none_or(|wanted| glob(wanted, request.operation) || glob(wanted, request.line));
        let target = self
            .matching
            .target
            .as_deref()
            .is_none_or(|wanted| glob(&wanted.to_uppercase(), &request.target.to_uppercase()));
        function && target
    }

    fn is_due(&self, random: &mut Random) -> bool {
        let Match { nth, every, probability, times, after, .. } = &self.matching;
        // Chances in a million are as fine as any rule needs.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to 0 to 1,000,000"
        )]
        let lucky = probability
            .is_none_or(|chance| random.below(1_000_000) < (chance.clamp(0.0, 1.0) * 1_000_000.0) as u64);
        nth.is_none_or(|nth| self.seen == nth)
            && every.is_none_or(|every| self.seen.is_multiple_of(every))
            && after.is_none_or(|after| self.seen > after)
            && times.is_none_or(|times| self.fired < times)
            && lucky
    }
}

/// What a rule can match.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// `operationId` of the API document, for actions with a colon and the action.
    pub operation: &'a str,
    /// Method and path.
    pub line: &'a str,
    /// The object.
    pub target: &'a str,
}

/// The rules of a world.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Faults {
    next_id: u64,
    rules: Vec<Fault>,
}

impl Faults {
    /// Returns the rules in order.
    pub fn rules(&self) -> &[Fault] {
        &self.rules
    }

    /// Adds a rule and returns its number.
    pub fn add(&mut self, mut fault: Fault) -> u64 {
        self.next_id += 1;
        fault.id = self.next_id;
        self.rules.push(fault);
        self.next_id
    }

    /// Takes all rules away, or the one of that number; returns how many.
    pub fn remove(&mut self, id: Option<u64>) -> usize {
        let before = self.rules.len();
        self.rules.retain(|rule| id.is_some_and(|id| rule.id != id));
        before - self.rules.len()
    }

    /// Returns what happens to a request, by the first rule that matches and is due.
    pub fn next(&mut self, request: &Request<'_>, random: &mut Random) -> Option<Action> {
        let rules = self.rules.iter_mut().filter(|rule| !matches!(rule.action, Action::Refuse {}));
        for rule in rules.filter(|rule| rule.fits(request)) {
            rule.seen += 1;
            if rule.is_due(random) {
                rule.fired += 1;
                return Some(rule.action.clone());
            }
        }
        None
    }

    /// Returns whether a new connection is turned away.
    pub fn refuses(&mut self, random: &mut Random) -> bool {
        let refusing = self.rules.iter_mut().find(|rule| matches!(rule.action, Action::Refuse {}));
        refusing.is_some_and(|rule| {
            rule.seen += 1;
            let due = rule.is_due(random);
            rule.fired += u64::from(due);
            due
        })
    }
}

/// Returns whether `text` fits a pattern with `*` for any run of characters and `?` for one.
pub(super) fn glob(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    // Where to resume when a mismatch follows a star: the place behind it and the text it then swallows.
    let (mut at, mut read, mut resume) = (0, 0, None);
    while read < text.len() {
        match pattern.get(at) {
            Some('*') => {
                resume = Some((at + 1, read));
                at += 1;
            }
            Some(wanted) if *wanted == '?' || *wanted == text[read] => {
                at += 1;
                read += 1;
            }
            _ => {
                let Some((behind, swallowed)) = resume else { return false };
                resume = Some((behind, swallowed + 1));
                (at, read) = (behind, swallowed + 1);
            }
        }
    }
    pattern[at..].iter().all(|left| *left == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(operation: &str) -> Request<'_> {
        Request { operation, line: "POST /guests/LINUX01/action", target: "LINUX01" }
    }

    #[test]
    fn globs() {
        for (pattern, text) in
            [("*", ""), ("guest*:s?op", "guestAction:stop"), ("POST *", "POST /x"), ("a", "a")]
        {
            assert!(glob(pattern, text), "{pattern} {text}");
        }
        assert!(!glob("guest*", "image") && !glob("?", "") && !glob("ab", "abc"));
    }

    #[test]
    fn a_rule_counts_the_requests_it_is_about() {
        let (mut faults, mut random) = (Faults::default(), Random::seeded(1));
        let mut rule = Fault::on("guestAction:start", Action::Busy {}).target("linux*").times(1);
        rule.matching.after = Some(1);
        faults.add(rule);
        let mut hit = |operation: &str| faults.next(&request(operation), &mut random).is_some();
        assert!(!hit("guestAction:stop"), "another operation");
        assert!(!hit("guestAction:start"), "the first one passes");
        assert!(hit("guestAction:start"), "the second one does not");
        assert!(!hit("guestAction:start"), "only once");
    }

    #[test]
    fn rules_travel_as_json() {
        let text = r#"{"match":{"function":"POST /guests","nth":2},"action":{"drop":{"at":{"mid":10}}}}"#;
        let fault: Fault = serde_json::from_str(text).unwrap();
        assert_eq!(fault.action, Action::Drop { at: Cut::Mid(10), apply: None });
        assert!(serde_json::from_str::<Fault>(r#"{"action":{"explode":{}}}"#).is_err());
    }
}
