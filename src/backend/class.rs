//! The kinds of failure that every backend sorts its own codes into.

use crate::error::Exit;

/// What a failure means for the caller, whatever protocol it came by.
///
/// The kinds are those of connector-notes.md section 4.6, with two more: what the server does not implement, and a
/// plain refusal for which there is no special treatment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// The object is not known.
    NotFound,
    /// The directory profile for a new guest is not known.
    ProfileNotFound,
    /// An object of this name exists.
    Exists,
    /// The request contradicts what is there.
    Conflict,
    /// The guest is on where it must be off, or the other way round.
    WrongState,
    /// Another change of the same object is running. Nothing was done.
    Locked,
    /// The server has too much to do. Nothing was done.
    Busy,
    /// The work may have been done, may go on, or may never have begun.
    OutcomeUnknown,
    /// The request does not say what the server wants to hear.
    Invalid,
    /// The system in the guest does not answer or does not let the server in.
    AgentUnreachable,
    /// Wrong or missing credentials.
    Denied,
    /// The server's own user id may not do this on z/VM.
    NotPermitted,
    /// A defect of the server.
    ServerBug,
    /// The server does not have this call.
    RouteMissing,
    /// The server has the call but not one of its options.
    MemberMissing,
    /// The server says itself that it cannot do this.
    NotImplemented,
    /// Refused or failed, for the reason that the codes and the text give.
    Refused,
    /// Codes that no document mentions.
    Unclassified,
}

impl Class {
    /// Returns the exit status (cli.md section 5).
    pub const fn exit(self) -> Exit {
        match self {
            Self::NotFound | Self::ProfileNotFound => Exit::NotFound,
            Self::Exists | Self::Conflict | Self::WrongState | Self::Locked => Exit::Conflict,
            Self::Busy => Exit::Busy,
            Self::OutcomeUnknown => Exit::Unknown,
            Self::Denied | Self::NotPermitted => Exit::Denied,
            Self::Invalid
            | Self::AgentUnreachable
            | Self::ServerBug
            | Self::RouteMissing
            | Self::MemberMissing
            | Self::NotImplemented
            | Self::Refused
            | Self::Unclassified => Exit::Refused,
        }
    }

    /// Returns whether the server has certainly done nothing, so that a repeat after a pause is safe.
    pub const fn repeatable(self) -> bool {
        matches!(self, Self::Locked | Self::Busy)
    }

    /// Returns the reason in words, to follow `cannot …:`.
    pub const fn reason(self) -> &'static str {
        match self {
            Self::NotFound => "something that it needs does not exist",
            Self::ProfileNotFound => "the directory profile is not known",
            Self::Exists => "the name is taken",
            Self::Conflict => "it contradicts what is there",
            Self::WrongState => "the guest is not in the state for it",
            Self::Locked => "another change of the same object is running",
            Self::Busy => "the server is busy and did nothing",
            Self::OutcomeUnknown => "the server lost track of the work, the outcome is unknown",
            Self::Invalid => "the server does not accept the request",
            Self::AgentUnreachable => "the system in the guest does not answer the server",
            Self::Denied => "the server does not accept the credentials",
            Self::NotPermitted => "z/VM does not permit it to the server",
            Self::ServerBug => "the server failed through a defect of its own",
            Self::RouteMissing => "this server does not have the call",
            Self::MemberMissing => "this server does not know one of the options",
            Self::NotImplemented => "the server cannot do it",
            Self::Refused => "refused",
            Self::Unclassified => "refused with codes that are not documented",
        }
    }

    /// Returns the stable code of an error of this class about a `kind` of object (cli.md section 6).
    pub fn code(self, kind: Option<&str>) -> &'static str {
        match (self, kind) {
            (Self::NotFound, Some("guest")) => "guest.not_found",
            (Self::NotFound, Some("image")) => "image.not_found",
            (Self::NotFound, Some("vswitch")) => "vswitch.not_found",
            (Self::NotFound, Some("pool")) => "pool.not_found",
            (Self::NotFound, Some("disk")) => "disk.not_found",
            (Self::NotFound, _) => "object.not_found",
            (Self::ProfileNotFound, _) => "profile.not_found",
            (Self::Exists, Some("guest")) => "guest.exists",
            (Self::Exists, Some("image")) => "image.exists",
            (Self::Exists, Some("vswitch")) => "vswitch.exists",
            (Self::Exists, _) => "object.exists",
            (Self::Conflict, _) => "server.conflict",
            (Self::WrongState, _) => "guest.wrong_state",
            (Self::Locked, _) => "server.locked",
            (Self::Busy, _) => "server.busy",
            (Self::OutcomeUnknown, _) => "server.outcome_unknown",
            (Self::Invalid, _) => "server.invalid_request",
            (Self::AgentUnreachable, _) => "guest.unreachable",
            (Self::Denied, _) => "auth.denied",
            (Self::NotPermitted, _) => "server.not_permitted",
            (Self::ServerBug, _) => "server.defect",
            (Self::RouteMissing, _) => "server.no_such_call",
            (Self::MemberMissing, _) => "server.no_such_option",
            (Self::NotImplemented, _) => "server.not_implemented",
            (Self::Refused, _) => "server.refused",
            (Self::Unclassified, _) => "server.unclassified",
        }
    }
}
