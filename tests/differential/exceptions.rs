//! Where the two may differ, each with its evidence: at most twelve, and each has to be of use.

/// A difference that is allowed.
#[expect(dead_code, reason = "there is none at present")]
pub(super) struct Exception {
    /// The command line it is about.
    pub(super) args: &'static str,
    /// The place in the answers, as `stdout/0/item/os`.
    pub(super) place: &'static str,
    /// The recording or document that says that it is so.
    pub(super) evidence: &'static str,
}

/// The most there may be.
pub(super) const MOST: usize = 12;

/// None at present.
pub(super) const EXCEPTIONS: &[Exception] = &[];
