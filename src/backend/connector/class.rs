//! The one table from the connector's result codes to kinds of failure (connector-notes.md section 4.6).
//!
//! The first rule that holds decides. Codes that the document lists without a treatment of their own are plain
//! refusals; codes that it does not list are [`Class::Unclassified`].

use crate::backend::Class;
use crate::error::ModuleId;

/// A failure as it is seen: the call, the HTTP status and the result codes.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// Method of the call.
    pub method: &'a str,
    /// Its path, without query.
    pub path: &'a str,
    /// The member `action` of its body.
    pub action: Option<&'a str>,
    /// HTTP status.
    pub status: u16,
    /// Result codes; `None` for an answer without them.
    pub codes: Option<Codes<'a>>,
}

/// The result codes of an answer.
#[derive(Debug, Clone, Copy)]
pub struct Codes<'a> {
    /// Class of the result.
    pub overall: i64,
    /// The module that failed.
    pub module: Option<&'a ModuleId>,
    /// Return code.
    pub rc: i64,
    /// Reason code.
    pub rs: i64,
    /// Text for people; looked at in the few cases where the codes do not tell apart what must be told apart.
    pub errmsg: &'a str,
}

/// A rule of the table, given the failure, its codes `(overallRC, rc, rs)` and the number of the module.
type Rule = fn(&Seen, Codes, (i64, i64, i64), Option<i64>) -> bool;

const RULES: &[(Class, Rule)] = &[
    (Class::Denied, |seen, _, _, _| seen.status == 401),
    (Class::MemberMissing, |seen, codes, _, _| {
        seen.status == 400 && codes.errmsg.contains("Additional properties are not allowed")
    }),
    (Class::ServerBug, |_, _, codes, module| module == Some(100) && matches!(codes, (500, 500, 1))),
    // SMAPI is down or did not answer in time; the WSGI layer lost the SDK server; a command timed out.
    (Class::OutcomeUnknown, |_, _, codes, module| match codes {
        (500, -110 | -108 | -103 | -102, _) => module == Some(1),
        (101 | 5, ..) | (99, 305 | 421 | 422, _) | (3, 64, _) | (99, 99, 413 | 414) => true,
        _ => false,
    }),
    (Class::Busy, |_, _, (overall, ..), _| overall == 503),
    (Class::ProfileNotFound, |seen, _, codes, module| {
        seen.is("POST", "/guests") && codes == (404, 404, 1) && module == Some(10)
    }),
    (Class::Locked, |_, seen, codes, module| match codes {
        (409, _, rs) => matches!(rs, 7 | 9 | 11 | 13 | 15 | 17),
        (300, 300, 9) => module == Some(10),
        // A lock of somebody else shows only when the entry is changed; measured with 1.6.3.
        (300, 300, 6 | 10) => module == Some(10) && seen.errmsg.contains("'rc': 400, 'rs': 12,"),
        (8, 400 | 404, 12) => true,
        _ => false,
    }),
    // 100/4 is no refusal (smapi-protocol.md).
    (Class::NotPermitted, |_, _, codes, _| matches!(codes, (8, 100, 0 | 8 | 12 | 16 | 20))),
    (Class::Exists, |_, seen, codes, module| match codes {
        (8, 400, 8) | (8, 212, 36) => true,
        (300, 300, 13) => module == Some(40),
        (409, 409, 6) => module == Some(20),
        // The connector's own table still has a guest that the directory has not.
        (300, 300, 1) => module == Some(10) && seen.errmsg.contains("UNIQUE"),
        _ => false,
    }),
    (Class::WrongState, |seen, _, codes, module| match codes {
        (409, _, 1) | (8, 200, 8 | 12 | 16 | 28) | (8, 204, 28) | (99, 99, 418) => true,
        (300, 300, 5) => module == Some(10) && matches!(seen.action, Some("pause" | "unpause")),
        (501, ..) => seen.method == "DELETE" && seen.path.ends_with("/disks"),
        _ => false,
    }),
    (Class::AgentUnreachable, |_, _, codes, module| match codes {
        (2, 1 | 4 | 32, _) => true,
        (300, 300, 6) => module == Some(30),
        _ => false,
    }),
    (Class::Invalid, |seen, _, codes, module| match codes {
        (100, ..) | (4, 4, 200..=207) | (400, 400, 500) => true,
        (500, 500, 1) => {
            module == Some(400)
                && (matches!(seen.action, Some("resize_mem" | "live_resize_mem"))
                    || seen.is("POST", "/volumes/fcptemplates"))
        }
        (300, 300, 2 | 11 | 14) => module == Some(40),
        _ => seen.status == 400,
    }),
    (Class::NotFound, |seen, _, codes, module| match codes {
        (8, 200 | 400, 4) | (8, 212, 40) | (4, 5, 402) | (404 | 410, ..) => true,
        (300, 300, 20) => module == Some(40),
        (3, 415, _) => seen.path.ends_with("/power_state_real"),
        _ => seen.status == 404,
    }),
    (Class::Conflict, |seen, _, (overall, ..), _| seen.status == 409 || overall == 409),
    (Class::NotImplemented, |_, _, (overall, ..), _| overall == 501),
    (Class::Refused, |_, _, (overall, ..), _| matches!(overall, 2..=5 | 8 | 25 | 99 | 300 | 400 | 500)),
];

/// Returns what a failure means.
pub fn of(seen: &Seen) -> Class {
    let Some(codes) = seen.codes else { return without_codes(seen.status) };
    let module = codes.module.and_then(ModuleId::number);
    let triple = (codes.overall, codes.rc, codes.rs);
    let rule = RULES.iter().find(|(_, holds)| holds(seen, codes, triple, module));
    rule.map_or(Class::Unclassified, |(class, _)| *class)
}

/// Returns what an answer without result codes means: raised before any handler of the connector ran, or by
/// the web server in front of it.
fn without_codes(status: u16) -> Class {
    match status {
        401 | 403 | 407 => Class::Denied,
        404 | 405 => Class::RouteMissing,
        400 => Class::Invalid,
        411 | 413 | 414 | 431 => Class::Refused,
        _ => Class::OutcomeUnknown,
    }
}

/// Returns the kind of object that the codes point at.
pub(super) fn kind(codes: &Codes) -> Option<&'static str> {
    let module = codes.module.and_then(ModuleId::number);
    match ((codes.overall, codes.rc, codes.rs), module) {
        ((404 | 410, ..), Some(10)) | ((8, 200 | 400, 4) | (8, 400, 8) | (3, 415, _), _) => Some("guest"),
        ((404 | 410, ..) | (300, 300, 13 | 20), Some(40)) => Some("image"),
        ((8, 212, 36 | 40), _) => Some("vswitch"),
        ((4, 5, 402), _) => Some("pool"),
        ((300, 300, 3), Some(10)) => Some("disk"),
        ((409, 409, 6), Some(20)) => Some("nic"),
        _ => None,
    }
}

impl Seen<'_> {
    fn is(&self, method: &str, path: &str) -> bool {
        self.method == method && self.path == path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Classifies `overallRC/modID/rc/rs`, as the document writes them, under an HTTP status.
    fn class(
        call: (&str, &str, Option<&str>),
        status: u16,
        codes: (i64, i64, i64, i64),
        errmsg: &str,
    ) -> Class {
        let module = ModuleId::Number(codes.1);
        let codes = Codes { overall: codes.0, module: Some(&module), rc: codes.2, rs: codes.3, errmsg };
        of(&Seen { method: call.0, path: call.1, action: call.2, status, codes: Some(codes) })
    }

    const LOOK: (&str, &str, Option<&str>) = ("GET", "/guests/X/info", None);

    #[test]
    fn codes_decide_whatever_the_status() {
        for (status, codes, expected) in [
            (404, (404, 10, 404, 1), Class::NotFound),
            (404, (404, 10, 404, 3), Class::NotFound),
            (500, (8, 1, 400, 4), Class::NotFound),
            (200, (101, 110, 101, 2), Class::OutcomeUnknown),
            (500, (500, 1, -110, 0), Class::OutcomeUnknown),
            (500, (500, 1, 4, 6), Class::Refused),
            (500, (500, 100, 500, 1), Class::ServerBug),
            (503, (503, 120, 503, 1), Class::Busy),
            (409, (409, 20, 409, 7), Class::Locked),
            (409, (409, 20, 409, 8), Class::Conflict),
            (500, (8, 1, 400, 12), Class::Locked),
            (500, (300, 10, 300, 9), Class::Locked),
            (409, (8, 1, 400, 8), Class::Exists),
            (500, (99, 1, 99, 414), Class::OutcomeUnknown),
            (500, (99, 1, 99, 420), Class::Refused),
            (500, (8, 1, 100, 8), Class::NotPermitted),
            (500, (8, 1, 100, 4), Class::Refused),
            (500, (2, 1, 4, 101), Class::AgentUnreachable),
            (500, (2, 1, 8, 1), Class::Refused),
            (500, (4, 1, 4, 206), Class::Invalid),
            (500, (400, 120, 400, 500), Class::Invalid),
            (400, (100, 400, 100, 3), Class::Invalid),
            (401, (400, 120, 400, 401), Class::Denied),
            (501, (501, 10, 501, 1), Class::NotImplemented),
            (500, (7, 1, 1, 1), Class::Unclassified),
        ] {
            assert_eq!(class(LOOK, status, codes, ""), expected, "{status} {codes:?}");
        }
    }

    #[test]
    fn the_call_decides_where_the_codes_do_not() {
        let pause = ("POST", "/guests/X/action", Some("pause"));
        let resize = ("POST", "/guests/X/action", Some("resize_cpus"));
        let inside =
            "replace user entry failed with smt error: 'Results: '{'overallRC': 8, 'rc': 400, 'rs': 12, ";
        assert_eq!(class(resize, 500, (300, 10, 300, 6), inside), Class::Locked);
        assert_eq!(class(resize, 500, (300, 10, 300, 10), ""), Class::Refused);
        let register = ("POST", "/guests/X/action", Some("register_vm"));
        assert_eq!(class(pause, 409, (300, 10, 300, 5), ""), Class::WrongState);
        assert_eq!(class(register, 409, (300, 10, 300, 5), ""), Class::Conflict);
        assert_eq!(class(("POST", "/guests", None), 404, (404, 10, 404, 1), ""), Class::ProfileNotFound);
        assert_eq!(class(("DELETE", "/guests/X/disks", None), 501, (501, 0, 501, 1), ""), Class::WrongState);
        let power = ("GET", "/guests/X/power_state_real", None);
        assert_eq!(class(power, 500, (3, 1, 415, 1), ""), Class::NotFound);
        assert_eq!(class(LOOK, 500, (3, 1, 415, 1), ""), Class::Refused);
        let memory = ("POST", "/guests/X/action", Some("resize_mem"));
        assert_eq!(class(memory, 500, (500, 400, 500, 1), ""), Class::Invalid);
        assert_eq!(class(LOOK, 500, (500, 400, 500, 1), ""), Class::Refused);
    }

    #[test]
    fn the_text_decides_in_two_cases_only() {
        let unique = "UNIQUE constraint failed: guests.userid";
        assert_eq!(class(LOOK, 500, (300, 10, 300, 1), unique), Class::Exists);
        assert_eq!(class(LOOK, 500, (300, 10, 300, 1), ""), Class::Refused);
        let member = "Additional properties are not allowed ('details' was unexpected)";
        assert_eq!(class(LOOK, 400, (400, 120, 400, 400), member), Class::MemberMissing);
    }

    #[test]
    fn answers_without_codes_have_classes_too() {
        let class = |status| of(&Seen { method: "GET", path: "/", action: None, status, codes: None });
        assert_eq!(class(404), Class::RouteMissing);
        assert_eq!(class(405), Class::RouteMissing);
        assert_eq!(class(400), Class::Invalid);
        assert_eq!(class(401), Class::Denied);
        assert_eq!(class(500), Class::OutcomeUnknown);
        assert_eq!(class(502), Class::OutcomeUnknown);
    }
}
