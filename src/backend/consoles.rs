//! Consoles of guests: what a guest and CP write to its operator.

use super::BackendError;
use crate::model::Userid;

/// The calls about consoles.
pub trait Consoles: Send + Sync {
    /// Takes what the console wrote since anybody's last call from the guest's spool, and returns the end of all that
    /// the server has taken so far.
    ///
    /// Each line is given once to the server, which then keeps it in a log of its own; the answer is the last 100 KB of
    /// that log unless configured otherwise, and begins anywhere in a line. Whoever else takes the spool files keeps
    /// their lines from this server. Several seconds.
    fn console(&self, guest: &Userid) -> Result<Console, BackendError>;
}

/// What a read of a console gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Console {
    /// The end of the log, with something new in it.
    Log(String),
    /// Nothing has come since the last read, or somebody else has taken it.
    NothingNew,
    /// The guest is off, or does not spool its console.
    NotSpooled,
}
