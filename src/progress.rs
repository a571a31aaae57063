//! How long work reports itself and hears of Ctrl-C, without knowing a terminal.

/// Receives the progress of long work. `terminal` draws it; tests record it or pass [`Quiet`].
pub trait Progress: Sync {
    /// Starts a stage; `total` in bytes when it is known.
    fn begin(&self, stage: &str, total: Option<u64>);
    /// Counts bytes done since the last call.
    fn advance(&self, bytes: u64);
    /// Tells something worth a line of its own while the work goes on.
    fn note(&self, _text: &str) {}
    /// Returns true once the user has asked to stop; loops look at least once per buffer.
    fn cancelled(&self) -> bool {
        false
    }
}

/// Shows nothing and is never cancelled.
#[derive(Debug, Clone, Copy, Default)]
pub struct Quiet;

impl Progress for Quiet {
    fn begin(&self, _stage: &str, _total: Option<u64>) {}
    fn advance(&self, _bytes: u64) {}
}
