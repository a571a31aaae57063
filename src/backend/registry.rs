//! What a server remembers of guests, apart from what z/VM has: which ones it manages, and its notes on them.

use super::{BackendError, Change, NicRecord};
use crate::model::{OsVersion, Userid};
use crate::progress::Progress;

/// The calls about the server's own memory of guests. None of them changes a guest.
pub trait Registry: Send + Sync {
    /// Returns every adapter that the server remembers, with its guest. Guests that it no longer manages may be among
    /// them.
    fn adapters(&self) -> Result<Vec<(Userid, NicRecord)>, BackendError>;

    /// Returns whether the server can be told of a user id; z/VM knows more signs in one than some servers.
    fn can_register(&self, guest: &Userid) -> bool;

    /// Puts a guest of the directory under management. One that is managed already stays as it is.
    ///
    /// The server notes the guest first and looks at its adapters then: a guest without any is managed although the call
    /// fails (measured, connector-notes.md section 6.3). Look afterwards.
    fn register(
        &self,
        guest: &Userid,
        os_version: Option<&OsVersion>,
        progress: &dyn Progress,
    ) -> Result<Change, BackendError>;

    /// Makes the server forget a guest, with its notes on adapters. One that it does not know is no error.
    fn deregister(&self, guest: &Userid, progress: &dyn Progress) -> Result<Change, BackendError>;
}
