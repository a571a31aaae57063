//! User ids: the names of guests.

use std::fmt;
use std::str::FromStr;

use super::{ParseError, text_in_json};

const WHAT: &str = "user id";

/// A z/VM user id: 1 to 8 characters, kept in upper case.
///
/// The characters are those that z/VM itself allows, so that every name a server lists can be shown. New guests
/// have the narrower rule of [`Userid::check_new`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Userid(String);

impl Userid {
    /// Returns the name in upper case.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Checks the rule for a guest to be created: letters and digits only (the connector's newest form), not a
    /// device number and not a word of `QUERY`, because the connector asks `QUERY <userid>` and CP would take it
    /// for something else (needs.md section 4, row 26).
    pub fn check_new(&self) -> Result<(), ParseError> {
        let refuse = |rule: &str| Err(ParseError::new("user id for a new guest", &self.0, rule));
        if !self.0.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return refuse("use letters and digits only");
        }
        if self.0.len() <= 4 && self.0.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return refuse(
                "it reads as a device number; use a name with a letter beyond F or with five characters",
            );
        }
        if QUERY_WORDS.contains(&self.0.as_str()) {
            return refuse("CP has a QUERY operand of this name; choose another");
        }
        Ok(())
    }

    /// Returns whether this is one of the system's own user ids, which no command changes by default
    /// (needs.md section 6, cli.md section 8).
    pub fn is_system(&self) -> bool {
        const NAMES: &[&str] = &["OPERATOR", "TCPIP", "DIRMAINT", "RACFVM", "PERFSVM"];
        const PREFIXES: &[&str] = &["MAINT", "DATAMOVE", "DIRMSAT", "VSM", "DTC", "AUTOLOG"];
        NAMES.contains(&self.as_str()) || PREFIXES.iter().any(|prefix| self.0.starts_with(prefix))
    }
}

/// Operands of the CP command QUERY that have the form of a user id. Not complete by design: these are the ones
/// that are certain from general CP knowledge; others are caught by the server.
const QUERY_WORDS: &[&str] = &[
    "ALL", "CHPIDS", "CPLEVEL", "CPUID", "DASD", "DISPLAY", "FRAMES", "LAN", "LINKS", "NAMES", "NIC", "NSS",
    "OSA", "PATHS", "PRIVCLAS", "PROC", "PUNCH", "READER", "RDR", "SET", "SHARE", "SPACES", "SRM", "STORAGE",
    "SYSTEM", "TAPES", "TERMINAL", "TIME", "TRACE", "USERID", "USERS", "VIRTUAL", "VSWITCH",
];

impl FromStr for Userid {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let upper = text.trim().to_ascii_uppercase();
        if upper.is_empty() || upper.chars().count() > 8 {
            let count = upper.chars().count();
            return Err(ParseError::new(
                WHAT,
                text,
                format!("it has {count} characters; a user id has 1 to 8"),
            ));
        }
        if let Some(odd) = upper.chars().find(|c| !c.is_ascii_alphanumeric() && !"@#$_-+:".contains(*c)) {
            let rule = format!("character `{}` is not allowed; use letters and digits", odd.escape_debug());
            return Err(ParseError::new(WHAT, text, rule));
        }
        Ok(Self(upper))
    }
}

impl fmt::Display for Userid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

text_in_json!(Userid, "Userid", "^[A-Z0-9@#$_+:-]{1,8}$", "z/VM user id, upper case");

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn folds_case_and_never_truncates() {
        assert_eq!("lnxweb01".parse::<Userid>().unwrap().as_str(), "LNXWEB01");
        let error = "LNXWEB001".parse::<Userid>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "`LNXWEB001` is not a user id: it has 9 characters; a user id has 1 to 8"
        );
        assert!("".parse::<Userid>().is_err());
        assert!("A B".parse::<Userid>().is_err());
        assert!("LNX\u{e9}".parse::<Userid>().is_err());
    }

    #[test]
    fn new_guests_have_unambiguous_names() {
        for bad in ["DB2", "FEED", "A100", "NAMES", "LNX_1"] {
            assert!(bad.parse::<Userid>().unwrap().check_new().is_err(), "{bad}");
        }
        for good in ["LNX1", "DB2SRV", "ABCDE", "WEB"] {
            assert!(good.parse::<Userid>().unwrap().check_new().is_ok(), "{good}");
        }
    }

    #[test]
    fn system_names_are_known() {
        for name in ["MAINT730", "OPERATOR", "VSMWORK1", "DTCVSW1", "AUTOLOG2"] {
            assert!(name.parse::<Userid>().unwrap().is_system(), "{name}");
        }
        assert!(!"LNXWEB01".parse::<Userid>().unwrap().is_system());
    }

    proptest! {
        #[test]
        fn parse_after_display_is_identity(name in "[A-Z0-9@#$_+:-]{1,8}") {
            let userid: Userid = name.parse().unwrap();
            prop_assert_eq!(userid.to_string().parse::<Userid>().unwrap(), userid);
        }

        #[test]
        fn never_panics(text in ".*") {
            let _ = text.parse::<Userid>();
        }
    }
}
