//! What was done to hosts: an append-only file of JSON lines, written by every changing command.
//!
//! A command writes a line when it begins to change something, one before each changing request, and one at its end, so
//! that a command that is killed leaves what it had sent. Each line goes out in one write under a lock, and many
//! commands may write at once. No secret gets here: requests arrive masked, the command line is masked by [`masked`].

mod error;
mod file;
mod mask;
mod record;
mod recorder;

pub use error::HistoryError;
pub use file::{Read, read};
pub use mask::masked;
pub use record::{Fact, HistoryRecord, HistoryRequest, Outcome};
pub use recorder::{Heading, Recorder};
