//! What can go wrong with a management server, in words. What to do about it is in `diagnosis`.

use std::fmt;
use std::io;
use std::time::Duration;

use super::Class;
use crate::error::{ConnectorFacts, Diagnose, HttpFacts, Resource};
use crate::model::human_bytes;

/// What was being done when something failed: the words for the error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// To follow `cannot`: ``start guest `LNX1` ``.
    pub doing: String,
    /// The objects concerned, the main one first.
    pub subjects: Vec<Resource>,
    /// Whether the call changes anything on the server.
    pub changing: bool,
}

/// A call with the exchange that it became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// What it was for.
    pub call: Call,
    /// What travelled.
    pub http: HttpFacts,
}

/// An answer of the server that is no success.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What it means.
    pub class: Class,
    /// The exchange.
    pub exchange: Exchange,
    /// Kind of the object that the codes point at, when they do.
    pub kind: Option<&'static str>,
    /// The result codes; `None` when the answer had none.
    pub codes: Option<ConnectorFacts>,
    /// CP and directory manager message numbers found in the text: `HCP107`, `DVH3610`.
    pub messages: Vec<String>,
    /// The server's own reason in short, secrets removed; empty when it gave none.
    pub words: String,
}

/// A difference between a file here and its copy on the server.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what} of the upload is {arrived} on the server but {sent} here")]
pub struct Damage {
    /// `size` or `MD5`.
    pub what: &'static str,
    /// As sent.
    pub sent: String,
    /// As the server reports it.
    pub arrived: String,
    /// Where the damaged copy lies.
    pub url: String,
}

/// How far a connection got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The host name was not resolved.
    Name,
    /// No TCP connection was made.
    Tcp,
    /// TLS was not agreed upon.
    Tls,
    /// The server's certificate is another than the pinned one.
    Pin,
    /// What answered does not speak HTTP.
    Http,
}

/// An error of a management server, or on the way to it.
#[derive(Debug, thiserror::Error)]
pub enum BackendError {
    /// The server answered, and not with success.
    #[error("{0}")]
    Failed(Box<Failure>),
    /// The server wants credentials and has got none, or none that it accepts.
    #[error("cannot {}: {}", .exchange.call.doing, if *.presented { "the server does not accept the token" } else { "the server wants a token and none is configured" })]
    Denied {
        /// The exchange.
        exchange: Box<Exchange>,
        /// Whether credentials were sent.
        presented: bool,
    },
    /// The call that gives tokens failed: known of release 1.6.3 and others (connector-notes.md section 2).
    #[error("this server cannot issue tokens: it answers `{} {}` with {}", .exchange.http.method, .exchange.http.path, Status(.exchange.http.status))]
    NoTokens {
        /// The exchange.
        exchange: Box<Exchange>,
    },
    /// The admin token could not be had.
    #[error("{0}")]
    Credentials(Box<dyn Diagnose + Send + Sync>),
    /// The body of the answer is not the server's; something in between answered.
    #[error("cannot {}: the answer with {} is not the connector's, but {content}{}", .exchange.call.doing, Status(.exchange.http.status), Aftermath(&.exchange.call))]
    Foreign {
        /// The exchange.
        exchange: Box<Exchange>,
        /// What it is instead: `text/html, which begins …`.
        content: String,
    },
    /// The answer is longer than any real one.
    #[error("cannot {}: the answer is longer than {}{}", .exchange.call.doing, human_bytes(*.limit), Aftermath(&.exchange.call))]
    TooLarge {
        /// The exchange.
        exchange: Box<Exchange>,
        /// Most bytes that are read.
        limit: u64,
    },
    /// The answer is the server's, but not in the documented shape.
    #[error("cannot {}: the answer is not in the documented form: {reason}{}", .exchange.call.doing, Aftermath(&.exchange.call))]
    Unreadable {
        /// The exchange.
        exchange: Box<Exchange>,
        /// What does not fit.
        reason: String,
    },
    /// The server sends elsewhere, which is not followed: the token is for one address only.
    #[error("cannot {}: the server redirects to `{location}`, and redirects are not followed", .exchange.call.doing)]
    Redirected {
        /// The exchange.
        exchange: Box<Exchange>,
        /// Where to.
        location: String,
    },
    /// The connection was lost after it was made.
    #[error("cannot {}: the connection was cut ({reason}){}", .exchange.call.doing, Aftermath(&.exchange.call))]
    Cut {
        /// The exchange.
        exchange: Box<Exchange>,
        /// What the system says of it.
        reason: String,
    },
    /// No answer came in time.
    #[error("cannot {}: no answer within {} s{}", .exchange.call.doing, .limit.as_secs_f64(), Aftermath(&.exchange.call))]
    TimedOut {
        /// The exchange.
        exchange: Box<Exchange>,
        /// How long was waited.
        limit: Duration,
    },
    /// No connection was made, so nothing was sent.
    #[error("cannot connect to `{endpoint}`: {reason}")]
    Unreachable {
        /// How far it got.
        stage: Stage,
        /// The server.
        endpoint: String,
        /// Why.
        reason: String,
    },
    /// What arrived is not what was sent.
    #[error("{0}")]
    Damaged(Box<Damage>),
    /// The request would not fit through the server (connector-notes.md section 1), so it was not sent.
    #[error("cannot {doing}: the request has {octets} bytes but the server takes at most {limit}")]
    RequestTooLarge {
        /// To follow `cannot`.
        doing: String,
        /// Its length as the server would write it.
        octets: usize,
        /// Most bytes.
        limit: usize,
    },
    /// A value that this server cannot be sent.
    #[error("{what}")]
    Argument {
        /// What is wrong.
        what: String,
        /// The way out.
        hint: String,
    },
    /// A setting for the connection that cannot be used.
    #[error("{what}")]
    Setting {
        /// What is wrong.
        what: String,
    },
    /// What this backend cannot do.
    #[error("{what}")]
    Unsupported {
        /// What it cannot.
        what: String,
        /// What to do instead.
        hint: String,
    },
    /// The file to be sent could not be read.
    #[error("cannot read the file to be sent")]
    Source(#[source] io::Error),
    /// Something on this machine went wrong in the middle of the work.
    #[error("{0}")]
    Local(Box<dyn Diagnose + Send + Sync>),
    /// The user stopped it.
    #[error("interrupted")]
    Interrupted,
}

impl BackendError {
    /// Returns the class of the failure; `None` when the server was not reached or did not speak.
    pub fn class(&self) -> Option<Class> {
        match self {
            Self::Failed(failure) => Some(failure.class),
            Self::Denied { .. } | Self::NoTokens { .. } => Some(Class::Denied),
            Self::Cut { .. } | Self::TimedOut { .. } | Self::Foreign { .. } | Self::TooLarge { .. } => {
                Some(Class::OutcomeUnknown)
            }
            _ => None,
        }
    }

    /// Returns whether the object that was asked for is not known.
    pub fn is_not_found(&self) -> bool {
        self.class() == Some(Class::NotFound)
    }

    /// Returns whether it was refused because z/VM is still logging the guest off: SMAPI's 200/16
    /// (connector-notes.md section 4.5).
    pub fn is_going_off(&self) -> bool {
        let codes = match self {
            Self::Failed(failure) => failure.codes.as_ref(),
            _ => None,
        };
        codes.is_some_and(|codes| (codes.overall_rc, codes.rc, codes.rs) == (8, 200, 16))
    }

    /// Returns the exchange behind the error, when there was one.
    pub fn exchange(&self) -> Option<&Exchange> {
        match self {
            Self::Failed(failure) => Some(&failure.exchange),
            Self::Denied { exchange, .. }
            | Self::NoTokens { exchange }
            | Self::Foreign { exchange, .. }
            | Self::TooLarge { exchange, .. }
            | Self::Unreadable { exchange, .. }
            | Self::Redirected { exchange, .. }
            | Self::Cut { exchange, .. }
            | Self::TimedOut { exchange, .. } => Some(exchange),
            _ => None,
        }
    }
}

impl Failure {
    /// Returns the object that the failure is about: the one the codes point at, else the main one.
    pub fn subject(&self) -> Option<&Resource> {
        let subjects = &self.exchange.call.subjects;
        match self.kind {
            Some(kind) => subjects.iter().find(|subject| subject.kind == kind),
            None => subjects.first(),
        }
    }

    /// Returns who did not permit it, by SMAPI's reason code (smapi-protocol.md, return code 100).
    fn refuser(&self) -> &'static str {
        match self.codes.as_ref().map(|codes| codes.rs) {
            Some(0 | 8) => "the external security manager",
            Some(12) => "the directory manager",
            Some(16 | 20) => "the SMAPI server",
            _ => "z/VM",
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let doing = &self.exchange.call.doing;
        match (self.class, self.subject(), self.kind) {
            (Class::NotFound, Some(subject), _) => {
                write!(f, "{} `{}` does not exist", subject.kind, subject.name)?;
            }
            (Class::NotFound, None, Some(kind)) => write!(f, "cannot {doing}: the {kind} does not exist")?,
            (Class::Exists, Some(subject), _) => {
                write!(f, "{} `{}` already exists", subject.kind, subject.name)?;
            }
            (Class::NotPermitted, ..) => {
                write!(f, "cannot {doing}: {} does not permit it to the server", self.refuser())?;
            }
            (class, ..) => write!(f, "cannot {doing}: {}", class.reason())?,
        }
        // The two that say all there is to say need no codes to be understood.
        if matches!(self.class, Class::NotFound | Class::Exists) {
            return Ok(());
        }
        if !self.words.is_empty() {
            write!(f, ": {}", self.words)?;
        }
        if let Some(codes) = &self.codes {
            let module = codes.mod_id.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
            write!(f, " ({}/{module}/{}/{}", codes.overall_rc, codes.rc, codes.rs)?;
            for message in &self.messages {
                write!(f, ", {message}")?;
            }
            f.write_str(")")?;
        }
        if self.class == Class::OutcomeUnknown {
            write!(f, "{}", Aftermath(&self.exchange.call))
        } else {
            Ok(())
        }
    }
}

/// What an unknown outcome means for the things on the server.
struct Aftermath<'a>(&'a Call);

impl fmt::Display for Aftermath<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.changing {
            "; the server may have done it, or may still be at it"
        } else {
            "; nothing was changed"
        })
    }
}

/// An HTTP status in words.
struct Status(Option<u16>);

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(status) => write!(f, "HTTP status {status}"),
            None => f.write_str("no HTTP status"),
        }
    }
}
