//! One read for two: a source is checked while its bytes go elsewhere.

use std::fs::File;
use std::io::{self, Read};
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};
use std::thread;

use super::quick::Ends;
use super::report::Report;
use super::scan::Outlook;
use super::stream::Unwatched;
use super::validate::{check, quick_report};
use super::{ImageError, Options};
use crate::progress::Progress;

/// Pieces that wait for the check. Each has at most what the other reader asks for at once.
const AHEAD: usize = 8;
/// Bytes that are read at a time when only the check still wants them.
const PIECE_BYTES: usize = 256 * 1024;

/// A source whose first bytes were read ahead.
pub struct Beginning<R> {
    ends: Ends,
    /// Bytes of the beginning that were given out again.
    given: usize,
    rest: R,
}

/// What became of a source that was checked while its bytes went elsewhere.
#[derive(Debug)]
pub struct Passed<T> {
    /// What the other reader gives.
    pub worked: T,
    /// Whether the other reader got an error because the check had found one.
    pub stopped: bool,
    /// The verdict; `None` when the other reader gave up before the end for reasons of its own.
    pub report: Option<Result<Report, ImageError>>,
}

impl<R: Read> Beginning<R> {
    /// Reads the beginning of a source: enough for a header, and for telling other formats.
    pub fn read(mut rest: R) -> io::Result<Self> {
        Ok(Self { ends: Ends::of_stream(&mut rest)?, given: 0, rest })
    }

    /// Judges the beginning alone: format, header, and whether it fits the wishes.
    pub fn judge(&self, name: &str, options: &Options) -> Report {
        quick_report(&self.ends, name, options)
    }

    /// Hands the source to `work` and checks what `work` reads of it on the way.
    ///
    /// When the check finds an error, the next read of `work` fails; the rest of the source is then read for the check
    /// alone, as far as it changes the verdict. `again` opens the source once more for a look inside, if that is possible.
    /// Never more than a few MiB wait in between: who is faster waits for the slower.
    pub fn check_passing<T>(
        self,
        name: &str,
        options: &Options,
        progress: &dyn Progress,
        again: impl FnOnce() -> Result<Option<File>, ImageError> + Send,
        work: impl FnOnce(&mut dyn Read) -> T,
    ) -> Passed<T> {
        thread::scope(|scope| {
            let (give, pieces) = sync_channel(AHEAD);
            let (tell, heard) = channel();
            let checker = scope.spawn(move || {
                let mut pieces = Unwatched::of(pieces);
                check(&mut pieces, None, name, options, &Unshown(progress), again, Some(tell))
                    .map(|opened| opened.report)
            });
            let mut passing =
                Passing { source: self, give: Some(give), heard, outlook: Outlook::Open, stopped: false };
            let worked = work(&mut passing);
            let stopped = passing.stopped;
            let is_judged = passing.end(progress);
            let report = checker.join().unwrap_or_else(|panic| resume_unwind(panic));
            Passed { worked, stopped, report: is_judged.then_some(report) }
        })
    }
}

impl<R: Read> Read for Beginning<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut kept = &self.ends.head[self.given..];
        if kept.is_empty() {
            return self.rest.read(buffer);
        }
        let count = kept.read(buffer)?;
        self.given += count;
        Ok(count)
    }
}

/// The source as the other reader sees it.
struct Passing<R> {
    source: Beginning<R>,
    /// The way to the check; `None` behind the end.
    give: Option<SyncSender<io::Result<Vec<u8>>>>,
    heard: Receiver<Outlook>,
    outlook: Outlook,
    stopped: bool,
}

impl<R: Read> Passing<R> {
    /// Reads the next piece and shows it to the check.
    fn next(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(buffer)?;
        match &self.give {
            Some(give) if count > 0 => {
                // The check ends early when the user asks to stop; the other reader sees that by itself.
                let _ = give.send(Ok(buffer[..count].to_vec()));
            }
            _ => self.give = None,
        }
        Ok(count)
    }

    fn outlook(&mut self) -> Outlook {
        self.outlook = self.heard.try_iter().last().unwrap_or(self.outlook);
        self.outlook
    }

    /// Reads on for the check alone where that is of use. Returns whether its verdict counts.
    fn end(mut self, progress: &dyn Progress) -> bool {
        if self.stopped {
            progress.begin("check", None);
            let mut buffer = vec![0; PIECE_BYTES];
            while self.give.is_some() && self.outlook() < Outlook::Settled && !progress.cancelled() {
                match self.next(&mut buffer) {
                    Ok(count) => progress.advance(count as u64),
                    // What was found before stays true.
                    Err(_) => break,
                }
            }
            return true;
        }
        match &self.give {
            None => true,
            Some(give) => {
                let _ = give.send(Err(io::Error::other("the rest is not wanted")));
                false
            }
        }
    }
}

impl<R: Read> Read for Passing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.outlook() != Outlook::Open {
            self.stopped = true;
            return Err(io::Error::other("the check has found an error"));
        }
        if buffer.is_empty() { Ok(0) } else { self.next(buffer) }
    }
}

/// The progress of the other reader is the one that is shown.
struct Unshown<'a>(&'a dyn Progress);

impl Progress for Unshown<'_> {
    fn begin(&self, _: &str, _: Option<u64>) {}
    fn advance(&self, _: u64) {}
    fn cancelled(&self) -> bool {
        self.0.cancelled()
    }
}
