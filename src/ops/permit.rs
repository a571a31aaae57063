//! What changing verbs may touch: the one place that decides (cli.md section 8).

use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{Pattern, Userid};

/// The limits that a context sets to changing verbs, and the exceptions of one command.
#[derive(Debug, Clone, Default)]
pub struct Permission {
    /// Beginning that every user id must have.
    pub prefix: Option<Userid>,
    /// Patterns of which a user id must fit one; none means all.
    pub allow: Vec<Pattern>,
    /// Patterns of which it must fit none.
    pub deny: Vec<Pattern>,
    /// The server's own user id, when it says.
    pub own: Option<Userid>,
    /// User ids that the command names as exceptions.
    pub exceptions: Vec<Userid>,
}

/// Why a user id is not touched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{userid}` is not to be touched: {why}")]
pub struct Forbidden {
    userid: Userid,
    why: String,
}

impl Diagnose for Forbidden {
    fn diagnosis(&self) -> Diagnosis {
        Diagnosis::new("guest.forbidden", Exit::Declined)
            .about("guest", self.userid.as_str())
            .hint(format!("if it must be, add --allow-system {}", self.userid))
    }
}

impl Permission {
    /// Refuses the system's own user ids, the server's own, and what the context keeps out.
    pub fn check(&self, userid: &Userid) -> Result<(), Forbidden> {
        match self.objection(userid) {
            Some(why) if !self.exceptions.contains(userid) => Err(Forbidden { userid: userid.clone(), why }),
            _ => Ok(()),
        }
    }

    fn objection(&self, userid: &Userid) -> Option<String> {
        if self.own.as_ref() == Some(userid) {
            return Some("it is the management server itself".to_owned());
        }
        if userid.is_system() {
            return Some("it belongs to the z/VM system".to_owned());
        }
        if let Some(prefix) = &self.prefix
            && !userid.as_str().starts_with(prefix.as_str())
        {
            return Some(format!("the context is for user ids that begin with `{prefix}`"));
        }
        if let Some(pattern) = self.deny.iter().find(|pattern| pattern.matches(userid)) {
            return Some(format!("the context denies `{pattern}`"));
        }
        if self.allow.is_empty() || self.allow.iter().any(|pattern| pattern.matches(userid)) {
            return None;
        }
        let allowed: Vec<String> = self.allow.iter().map(|pattern| format!("`{pattern}`")).collect();
        Some(format!("the context allows only {}", allowed.join(", ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(permission: &Permission, name: &str) -> Option<String> {
        permission.check(&name.parse().unwrap()).err().map(|error| error.to_string())
    }

    #[test]
    fn system_and_server_are_kept_out_unless_named() {
        let mut permission = Permission { own: Some("ZCCSRV".parse().unwrap()), ..Permission::default() };
        assert_eq!(refused(&permission, "LNX1"), None);
        assert_eq!(
            refused(&permission, "MAINT730").unwrap(),
            "`MAINT730` is not to be touched: it belongs to the z/VM system"
        );
        assert_eq!(
            refused(&permission, "ZCCSRV").unwrap(),
            "`ZCCSRV` is not to be touched: it is the management server itself"
        );
        permission.exceptions = vec!["MAINT730".parse().unwrap()];
        assert_eq!(refused(&permission, "MAINT730"), None);
        assert!(refused(&permission, "MAINT").is_some());
    }

    #[test]
    fn prefix_and_patterns_must_all_agree() {
        let permission = Permission {
            prefix: Some("LNX".parse().unwrap()),
            allow: vec!["*WEB*".parse().unwrap(), "*DB*".parse().unwrap()],
            deny: vec!["*9".parse().unwrap()],
            ..Permission::default()
        };
        assert_eq!(refused(&permission, "LNXWEB1"), None);
        for (name, why) in [
            ("WEB1", "the context is for user ids that begin with `LNX`"),
            ("LNXWEB9", "the context denies `*9`"),
            ("LNXAPP1", "the context allows only `*WEB*`, `*DB*`"),
        ] {
            assert_eq!(refused(&permission, name).unwrap(), format!("`{name}` is not to be touched: {why}"));
        }
    }
}
