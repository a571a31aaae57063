//! Gzip data of a file or a pipe, decompressed on a thread of its own and handed over in bounded pieces.

use std::io::{self, Cursor, Read};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use crate::image::check;
use crate::image::gzip::{GzipEnd, end_of};
use crate::image::inflate::Decoder;
use crate::image::make_error::MakeError;
use crate::progress::Progress;

/// How long a silent source is waited for before the user's wish to stop is looked at again.
const PATIENCE: Duration = Duration::from_millis(100);
/// Bytes that are read of the file at a time.
const INPUT_BYTES: usize = 64 * 1024;
/// Bytes of a decompressed piece at least; the decoder hands out up to 128 KiB more.
const PIECE_BYTES: usize = 512 * 1024;
/// Pieces that are decompressed ahead.
const AHEAD: usize = 4;

/// A piece of the data, or why there is none.
type Piece = Result<Vec<u8>, MakeError>;

/// Decompressed data in order.
pub(super) struct Unpacked<'a> {
    pieces: Receiver<Piece>,
    piece: Cursor<Vec<u8>>,
    progress: &'a dyn Progress,
}

impl<'a> Unpacked<'a> {
    /// Starts to decompress what `source` gives; `offset` is where in the file that is. `taken` counts its bytes.
    ///
    /// The thread that waits in the source cannot be woken; it ends with the next bytes or with the process.
    pub(super) fn new(
        source: impl Read + Send + 'static,
        offset: u64,
        file: &str,
        taken: Arc<AtomicU64>,
        progress: &'a dyn Progress,
    ) -> io::Result<Self> {
        let (give, pieces) = sync_channel(AHEAD);
        let work = Work { give, piece: Vec::new(), file: file.to_owned() };
        thread::Builder::new().name("inflate".to_owned()).spawn(move || work.run(source, offset, &taken))?;
        Ok(Self { pieces, piece: Cursor::default(), progress })
    }

    /// Waits for the next piece; an empty one is the end.
    fn next(&self) -> io::Result<Vec<u8>> {
        loop {
            if self.progress.cancelled() {
                return Err(io::Error::other("interrupted"));
            }
            match self.pieces.recv_timeout(PATIENCE) {
                Ok(piece) => return piece.map_err(io::Error::other),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(Vec::new()),
            }
        }
    }
}

impl Read for Unpacked<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.piece.position() == self.piece.get_ref().len() as u64 {
            self.piece = Cursor::new(self.next()?);
        }
        self.piece.read(buffer)
    }
}

/// What the thread works with.
struct Work {
    give: SyncSender<Piece>,
    piece: Vec<u8>,
    file: String,
}

impl Work {
    fn run(mut self, mut source: impl Read, offset: u64, taken: &AtomicU64) {
        let mut decoder = Decoder::new(0);
        let mut input = vec![0; INPUT_BYTES];
        let mut read = 0;
        loop {
            let length = match source.read(&mut input) {
                Ok(0) => break,
                Ok(length) => length,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => {
                    let _ = self.give.send(Err(MakeError::reading(&self.file, offset + read, error)));
                    return;
                }
            };
            read += length as u64;
            taken.fetch_add(length as u64, Ordering::Relaxed);
            let flow = decoder.decode(&input[..length], &mut |fresh: &[u8]| self.take(fresh));
            match flow {
                Ok(ControlFlow::Continue(())) => {}
                Ok(ControlFlow::Break(())) => return,
                Err(_) => break, // kept by the decoder until the end is asked for
            }
        }
        if self.hand_over().is_break() {
            return;
        }
        // What follows the data is passed over, as deploy does.
        if let GzipEnd { fault: Some(fault), .. } = end_of(&decoder) {
            let end = GzipEnd { fault: Some(fault), ..GzipEnd::default() };
            if let Some(finding) = check::compression(&end, offset) {
                let _ = self.give.send(Err(MakeError::damaged(&self.file, finding)));
            }
        }
    }

    fn take(&mut self, fresh: &[u8]) -> ControlFlow<()> {
        self.piece.extend_from_slice(fresh);
        if self.piece.len() < PIECE_BYTES { ControlFlow::Continue(()) } else { self.hand_over() }
    }

    /// Sends the piece; `Break` when nobody wants more.
    fn hand_over(&mut self) -> ControlFlow<()> {
        if self.piece.is_empty() {
            return ControlFlow::Continue(());
        }
        let next = Vec::with_capacity(PIECE_BYTES + 128 * 1024);
        match self.give.send(Ok(std::mem::replace(&mut self.piece, next))) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    }
}
