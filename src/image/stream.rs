//! Sources that may stall, such as pipes: read on a thread of their own that can be left behind.

use std::io::{self, Cursor, Read};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

use crate::progress::Progress;

/// How long a silent source is waited for before the user's wish to stop is looked at again.
const PATIENCE: Duration = Duration::from_millis(100);
/// Most bytes of a piece: what a pipe of Linux holds.
const PIECE_BYTES: usize = 1 << 16;
/// Pieces that are read ahead.
const AHEAD: usize = 16;

/// Reads a source that may stall and fails as soon as the user asks to stop.
///
/// The thread that waits in the source cannot be woken. It is left behind, and ends with the process or with the next
/// bytes that arrive.
pub struct Leavable<'a> {
    pieces: Receiver<io::Result<Vec<u8>>>,
    piece: Cursor<Vec<u8>>,
    progress: &'a dyn Progress,
}

impl<'a> Leavable<'a> {
    /// Starts to read a source.
    ///
    /// Errors: no thread can be started.
    pub fn new(mut source: impl Read + Send + 'static, progress: &'a dyn Progress) -> io::Result<Self> {
        let (give, pieces) = sync_channel(AHEAD);
        thread::Builder::new().name("source".to_owned()).spawn(move || {
            loop {
                let mut piece = vec![0; PIECE_BYTES];
                let read = source.read(&mut piece);
                if read.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::Interrupted) {
                    continue;
                }
                let last = !matches!(read, Ok(1..));
                let read = read.map(|count| {
                    piece.truncate(count);
                    piece
                });
                if give.send(read).is_err() || last {
                    break;
                }
            }
        })?;
        Ok(Self { pieces, piece: Cursor::default(), progress })
    }

    /// Returns what is left to be read, without an eye on the user's wish to stop.
    pub(super) fn unwatched(self) -> Unwatched {
        Unwatched { pieces: self.pieces, piece: self.piece }
    }

    /// Waits for the next piece; an empty one is the end.
    fn next(&self) -> io::Result<Vec<u8>> {
        loop {
            if self.progress.cancelled() {
                return Err(io::Error::other("interrupted"));
            }
            match self.pieces.recv_timeout(PATIENCE) {
                Ok(piece) => return piece,
                Err(RecvTimeoutError::Timeout) => {}
                // The thread ends behind the last piece.
                Err(RecvTimeoutError::Disconnected) => return Ok(Vec::new()),
            }
        }
    }
}

/// The pieces of a source, waited for as long as it takes.
pub(super) struct Unwatched {
    pieces: Receiver<io::Result<Vec<u8>>>,
    piece: Cursor<Vec<u8>>,
}

impl Unwatched {
    /// Reads the pieces that a channel gives; its end is their end.
    pub(super) fn of(pieces: Receiver<io::Result<Vec<u8>>>) -> Self {
        Self { pieces, piece: Cursor::default() }
    }
}

impl Read for Unwatched {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.piece.position() == self.piece.get_ref().len() as u64 {
            // The thread ends behind the last piece.
            self.piece = Cursor::new(self.pieces.recv().unwrap_or_else(|_| Ok(Vec::new()))?);
        }
        self.piece.read(buffer)
    }
}

impl Read for Leavable<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.piece.position() == self.piece.get_ref().len() as u64 {
            self.piece = Cursor::new(self.next()?);
        }
        self.piece.read(buffer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Quiet;

    struct Stopped;

    impl Progress for Stopped {
        fn begin(&self, _: &str, _: Option<u64>) {}
        fn advance(&self, _: u64) {}
        fn cancelled(&self) -> bool {
            true
        }
    }

    #[test]
    fn a_source_is_read_whole_and_in_order() {
        let bytes: Vec<u8> = (0..=250).cycle().take(PIECE_BYTES * 3 + 5).collect();
        let mut read = Vec::new();
        Leavable::new(io::Cursor::new(bytes.clone()), &Quiet).unwrap().read_to_end(&mut read).unwrap();
        assert_eq!(read, bytes);
    }

    #[test]
    fn a_stalled_source_is_left() {
        let (silent, _writer) = io::pipe().unwrap();
        let error = Leavable::new(silent, &Stopped).unwrap().read(&mut [0]).unwrap_err();
        assert_eq!(error.to_string(), "interrupted");
    }
}
