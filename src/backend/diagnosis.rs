//! What each failure of a management server says about itself: exit status, stable code and the next command.

use super::{BackendError, Call, Class, Failure, Stage};
use crate::error::{Diagnose, Diagnosis, Exit, Resource};

impl Diagnose for BackendError {
    fn diagnosis(&self) -> Diagnosis {
        let mut diagnosis = match self {
            Self::Failed(failure) => of_failure(failure),
            Self::Denied { presented, .. } => Diagnosis::new("auth.denied", Exit::Denied).hint(if *presented {
                "run `zvmctl auth status`; a new admin token is given with `zvmctl auth login`"
            } else {
                "run `zvmctl auth login` for a context; without one, set `ZVMCTL_ADMIN_TOKEN` or `ZVMCTL_ADMIN_TOKEN_FILE`"
            }),
            Self::NoTokens { .. } => Diagnosis::new("auth.no_tokens", Exit::Denied).hint(
                "its administrator must update the connector or its JWT library; for a server without authentication, run `zvmctl auth logout`",
            ),
            Self::Credentials(inner) | Self::Local(inner) => inner.diagnosis(),
            Self::Foreign { .. } => self.unclear("server.foreign_answer"),
            Self::TooLarge { .. } => self.unclear("server.answer_too_large"),
            Self::Unreadable { .. } => self.unclear("server.unreadable_answer"),
            Self::Redirected { location, .. } => Diagnosis::new("server.redirected", Exit::Refused)
                .hint(format!("if `{location}` is the right server, set the endpoint to it")),
            Self::Cut { .. } => self.unclear("connection.cut"),
            Self::TimedOut { .. } => self.unclear("connection.timed_out"),
            Self::Unreachable { stage, .. } => of_stage(*stage),
            Self::Damaged(damage) => Diagnosis::new("upload.damaged", Exit::Refused)
                .hint(format!("repeat the upload; the damaged copy stays on the server as `{}`", damage.url)),
            Self::RequestTooLarge { .. } => {
                Diagnosis::new("request.too_large", Exit::Invalid).hint("do it in parts: fewer disks or names at once")
            }
            Self::Argument { hint, .. } => Diagnosis::new("usage.value", Exit::Usage).hint(hint),
            Self::Setting { .. } => Diagnosis::new("connection.setting", Exit::Usage)
                .hint("run `zvmctl config explain` to see where the setting comes from"),
            Self::Unsupported { hint, .. } => Diagnosis::new("backend.unsupported", Exit::Refused).hint(hint),
            Self::Source(_) => Diagnosis::new("file.unreadable", Exit::Usage),
            Self::Interrupted => Diagnosis::new("interrupted", Exit::Interrupted),
        };
        if let Some(exchange) = self.exchange() {
            diagnosis.http = Some(exchange.http.clone());
            diagnosis.resource = diagnosis.resource.or_else(|| exchange.call.subjects.first().cloned());
        }
        diagnosis
    }
}

impl BackendError {
    /// Returns whether nobody knows what the call has done, so that only a look tells (cli.md section 5).
    pub fn is_unknown(&self) -> bool {
        self.diagnosis().exit == Exit::Unknown
    }

    /// Diagnoses an exchange whose end was not understood. A cut or a time-out is always "unknown"; an answer of
    /// somebody else is only so when something may have changed (cli.md section 5).
    fn unclear(&self, code: &'static str) -> Diagnosis {
        let Some(exchange) = self.exchange() else { return Diagnosis::new(code, Exit::Unexpected) };
        let lost = matches!(self, Self::Cut { .. } | Self::TimedOut { .. });
        if exchange.call.changing {
            return Diagnosis::new(code, Exit::Unknown).hint(look_first(&exchange.call));
        }
        if lost {
            return Diagnosis::new(code, Exit::Unknown).hint("run the command again").retryable();
        }
        Diagnosis::new(code, Exit::Refused)
            .hint("check that the endpoint is a z/VM Cloud Connector: `zvmctl api GET /` shows its version")
    }
}

fn of_failure(failure: &Failure) -> Diagnosis {
    let subject = failure.subject();
    let kind = failure.kind.or(subject.map(|subject| subject.kind));
    let mut diagnosis = Diagnosis::new(failure.class.code(kind), failure.class.exit());
    diagnosis.retryable = failure.class.repeatable()
        || failure.class == Class::OutcomeUnknown && !failure.exchange.call.changing;
    diagnosis.hint = hint(failure, subject);
    diagnosis.resource = subject.cloned();
    diagnosis.connector.clone_from(&failure.codes);
    diagnosis
}

/// The commands that look at a kind of object: all of them, and one.
const LOOKS: &[(&str, &str, &str)] = &[
    ("guest", "zvmctl guest list", "zvmctl guest show"),
    ("image", "zvmctl image list", "zvmctl image show"),
    ("vswitch", "zvmctl vswitch list", "zvmctl vswitch show"),
    ("pool", "zvmctl pool list", "zvmctl pool show"),
];

fn looks(kind: &str) -> Option<(&'static str, &'static str)> {
    LOOKS.iter().find(|look| look.0 == kind).map(|look| (look.1, look.2))
}

fn show(subject: Option<&Resource>) -> Option<String> {
    let subject = subject?;
    looks(subject.kind).map(|(_, show)| format!("`{show} {}`", subject.name))
}

/// What to run before a change with an unknown outcome is repeated.
fn look_first(call: &Call) -> String {
    match call.subjects.iter().find_map(|subject| show(Some(subject))) {
        Some(command) => format!("look before repeating: {command}"),
        None => "look at what is there before repeating".to_owned(),
    }
}

fn hint(failure: &Failure, subject: Option<&Resource>) -> Option<String> {
    Some(match failure.class {
        Class::NotFound => {
            let (list, _) = looks(failure.kind.or(subject.map(|subject| subject.kind))?)?;
            format!("run `{list}` to see what there is")
        }
        Class::ProfileNotFound => "give the name of a profile of this system with `--profile`".to_owned(),
        Class::Exists => format!("choose another name, or see {}", show(subject)?),
        Class::WrongState => format!("see its state with {}", show(subject)?),
        Class::Conflict => format!("see what is there with {}", show(subject)?),
        Class::Locked => "repeat it when the other change is done".to_owned(),
        Class::Busy => "repeat it later; nothing was done".to_owned(),
        Class::OutcomeUnknown if failure.exchange.call.changing => look_first(&failure.exchange.call),
        Class::OutcomeUnknown => "run the command again".to_owned(),
        Class::AgentUnreachable => {
            "its power can still be changed; what runs in the guest needs the agent and the server's authorization"
                .to_owned()
        }
        Class::Denied => "run `zvmctl auth status`".to_owned(),
        Class::NotPermitted => {
            "nobody's token is at fault: whoever administers it must permit it to the server's own user id, which \
             `zvmctl host show` names"
                .to_owned()
        }
        Class::RouteMissing | Class::MemberMissing => {
            "`zvmctl version` shows the server's version; check also that the endpoint is right".to_owned()
        }
        Class::ServerBug => "`zvmctl version` shows the server's version; its administrator finds more in its log".to_owned(),
        // Without codes there is nothing to explain.
        Class::Invalid | Class::NotImplemented | Class::Refused | Class::Unclassified => {
            return failure.codes.is_none().then(|| "--trace-http shows the request and the whole answer".to_owned());
        }
    })
}

fn of_stage(stage: Stage) -> Diagnosis {
    match stage {
        Stage::Name => Diagnosis::new("connection.name", Exit::Unreachable)
            .hint("check the host name in the endpoint; `zvmctl config explain endpoint` shows where it was set"),
        Stage::Tcp => Diagnosis::new("connection.tcp", Exit::Unreachable).hint(
            "check host and port of the endpoint, and that the server runs; `zvmctl config explain endpoint` shows where it was set",
        ),
        Stage::Tls => Diagnosis::new("connection.tls", Exit::Unreachable)
            .hint("give the server's authority with `--cacert FILE`, or its fingerprint with `--pin SHA256`"),
        Stage::Pin => Diagnosis::new("connection.tls", Exit::Unreachable).hint(
            "ask the server's administrator whether its certificate was changed; if nobody changed it, somebody may be in between",
        ),
        Stage::Http => Diagnosis::new("connection.http", Exit::Unreachable)
            .hint("perhaps the endpoint is `https://`, or the port is that of another service"),
    }
}
