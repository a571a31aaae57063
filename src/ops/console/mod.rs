//! The console of a guest: reads that lose nothing, and waiting for what it says.

mod merge;
mod store;
mod text;

use std::time::Duration;

use super::wait::{COSTLY, Clock, Ended, Look, pause, until_at};
use crate::backend::{Backend, BackendError, Class, Console};
use crate::error::{Diagnose, Diagnosis};
use crate::model::{Power, Userid};
use crate::progress::Progress;

pub use store::{Store, StoreError};
pub use text::harmless;

/// A line of a console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The text, made harmless.
    pub text: String,
    /// When it was received from the server, in seconds since 1970. When it was written nobody tells.
    pub received: u64,
    /// Whether lines may be missing before it.
    pub gap_before: bool,
}

/// Why there was nothing new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// The guest has written nothing since the last read, or another reader has taken it.
    NothingNew,
    /// The guest is off.
    Off,
    /// The guest is on and does not spool its console.
    NotSpooled,
}

/// What a read found.
#[derive(Debug)]
pub struct Received {
    /// Lines kept from earlier reads, when they were asked for.
    pub earlier: Vec<Line>,
    /// Lines that came now.
    pub new: Vec<Line>,
    /// Why none came.
    pub silence: Option<Silence>,
    /// Why the new lines are not kept.
    pub unkept: Option<StoreError>,
}

/// Why a console could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ConsoleError {
    /// The server says so.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// The store cannot be used; nothing was read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Diagnose for ConsoleError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Backend(error) => error.diagnosis(),
            Self::Store(error) => error.diagnosis(),
        }
    }
}

/// Reads the console of one guest.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The server.
    pub backend: &'a dyn Backend,
    /// The guest.
    pub guest: &'a Userid,
    /// Where its lines are kept.
    pub store: &'a Store,
    /// Returns the seconds since 1970.
    pub now: fn() -> u64,
    /// The time.
    pub clock: &'a dyn Clock,
    /// Who hears of it.
    pub progress: &'a dyn Progress,
}

/// How often a store that another process uses is tried.
const TURN: Duration = Duration::from_millis(200);

impl Reader<'_> {
    /// Reads once, with the lines of earlier reads since `since`, in seconds since 1970; `None` leaves those out.
    pub fn read(&self, since: Option<u64>) -> Result<Received, ConsoleError> {
        let mut store = loop {
            if let Some(opened) = self.store.open()? {
                break opened;
            }
            pause(TURN, self.clock, self.progress)?;
        };
        let earlier = since.map_or_else(Vec::new, |since| {
            store.pieces.iter().filter(|piece| piece.received >= since).flat_map(lines).collect()
        });
        let answer = match self.backend.consoles().console(self.guest) {
            Ok(answer) => answer,
            Err(error) => {
                store.leave_nothing();
                return Err(error.into());
            }
        };
        let (log, silence) = match answer {
            Console::Log(log) => (log, None),
            Console::NothingNew => (String::new(), Some(Silence::NothingNew)),
            Console::NotSpooled => (String::new(), Some(self.why_not_spooled())),
        };
        let (piece, unkept) = store.add(&log, (self.now)());
        let new: Vec<Line> = piece.iter().flat_map(lines).collect();
        let silence = silence.or_else(|| new.is_empty().then_some(Silence::NothingNew));
        Ok(Received { earlier, new, silence, unkept })
    }

    /// The server gives one answer for both; a state that cannot be asked for is no reason to fail.
    fn why_not_spooled(&self) -> Silence {
        match self.backend.guests().power(self.guest) {
            Ok(Power::Off) => Silence::Off,
            _ => Silence::NotSpooled,
        }
    }

    /// Reads again and again until `heed` has heard enough or `limit` has passed. The first read may fail; later a
    /// failure that may pass is told once and waited over.
    pub fn follow(
        &self,
        limit: Duration,
        since: Option<u64>,
        mut heed: impl FnMut(Received) -> Result<bool, BackendError>,
    ) -> Result<Ended, ConsoleError> {
        let (mut first, mut in_trouble) = (true, false);
        until_at(COSTLY, limit, self.clock, self.progress, || {
            let received = match self.read(since.filter(|_| first)) {
                Ok(received) => received,
                Err(ConsoleError::Backend(error)) if !first && may_pass(&error) => {
                    if !in_trouble {
                        self.progress.note(&format!("{error}; trying again"));
                    }
                    in_trouble = true;
                    return Ok(Look::Still);
                }
                Err(error) => return Err(error),
            };
            (first, in_trouble) = (false, false);
            let moving = !received.new.is_empty();
            Ok(match heed(received)? {
                true => Look::Reached,
                false if moving => Look::Moving,
                false => Look::Still,
            })
        })
    }
}

/// Returns whether a look-up that failed may work again later without anybody's help.
pub(super) fn may_pass(error: &BackendError) -> bool {
    match error {
        BackendError::Unreachable { .. } => true,
        // Found on reading a tail that begins within a character (connector-notes.md section 6.3): repeat later.
        error => matches!(
            error.class(),
            Some(Class::OutcomeUnknown | Class::Busy | Class::Locked | Class::ServerBug)
        ),
    }
}

/// Returns the lines of a piece. The last one may lack its end; it goes on in the next piece.
fn lines(piece: &store::Piece) -> Vec<Line> {
    let mut gap_before = piece.gap;
    let line = |text: &str| Line {
        text: harmless(text.trim_end_matches('\r')),
        received: piece.received,
        gap_before: std::mem::take(&mut gap_before),
    };
    piece.text.strip_suffix('\n').unwrap_or(&piece.text).split('\n').map(line).collect()
}
