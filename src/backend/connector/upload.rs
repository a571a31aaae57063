//! Sending a file: read and hashed here, sent by a second thread, never more than a few parts in memory.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use md5::{Digest, Md5};
use reqwest::Method;

use super::client::Client;
use super::request::Request;
use super::{dto, limits};
use crate::backend::{BackendError, ChangeRequest, Damage, FileFacts, Upload};
use crate::progress::Progress;

/// Octets of one part.
const PART: usize = 256 * 1024;
/// Parts that wait between reading and sending.
const WAITING: usize = 4;
/// How long a silent server is waited for before the user's wish to stop is looked at again.
const PATIENCE: Duration = Duration::from_millis(100);
/// How long a request that is given up, or one that was sent whole, may take to end after the wish to stop.
const GRACE: Duration = Duration::from_secs(2);

/// Where a rehearsal says that an upload lies: a mark in the place of the name that the server would make up.
pub const ASSUMED_URL: &str = "file:///dry-run/upload";

/// Sends `size` octets, or without a size all there are, and compares what arrived.
pub(super) fn send(
    client: &Arc<Client>,
    source: &mut dyn Read,
    size: Option<u64>,
    progress: &dyn Progress,
) -> Result<Upload, BackendError> {
    // A stream cannot be sent twice, so the token is tried on something small first.
    client.look::<dto::Version>(&Request::look("read the server's version", "/", limits::TABLE))?;
    let request = Request::change(Method::PUT, "upload the file", "/files", limits::upload(size));
    progress.begin("upload", size);
    let told = ChangeRequest { file: Some(FileFacts { size_bytes: size, md5: None }), ..request.told() };
    client.gathered(&request, told, |number| {
        let upload = if client.rehearses() {
            rehearse(source, size, progress)?
        } else {
            let sent = Sending::begin(client, &request, size)?.run(source, size, progress);
            sent.map_err(|error| explained(client, error, progress))?
        };
        client.told_file(number, upload.size, &upload.md5);
        Ok(upload)
    })
}

/// Finds the reason of a cut where it can be found: an answer that comes before the body is whole gets lost on the way
/// through the HTTP library, and a token that the server no longer takes is the likeliest of those.
fn explained(client: &Client, error: BackendError, progress: &dyn Progress) -> BackendError {
    match error {
        BackendError::Cut { exchange, .. } if !progress.cancelled() && client.is_refused() => {
            BackendError::Denied { exchange, presented: true }
        }
        error => error,
    }
}

/// Reads and hashes what would be sent.
fn rehearse(
    source: &mut dyn Read,
    size: Option<u64>,
    progress: &dyn Progress,
) -> Result<Upload, BackendError> {
    let mut reading = Reading::new(source, size);
    while reading.part(progress)?.is_some() {}
    let (size, md5) = reading.end();
    Ok(Upload { url: ASSUMED_URL.to_owned(), size, md5 })
}

/// A source that is read part by part, counted and hashed.
struct Reading<'a> {
    source: &'a mut dyn Read,
    size: Option<u64>,
    read: u64,
    md5: Md5,
}

impl<'a> Reading<'a> {
    fn new(source: &'a mut dyn Read, size: Option<u64>) -> Self {
        Self { source, size, read: 0, md5: Md5::new() }
    }

    /// Reads the next part; nothing behind the last one.
    fn part(&mut self, progress: &dyn Progress) -> Result<Option<Vec<u8>>, BackendError> {
        loop {
            if progress.cancelled() {
                return Err(BackendError::Interrupted);
            }
            let left = self.size.map_or(u64::MAX, |size| size - self.read);
            if left == 0 {
                return Ok(None);
            }
            let mut part = vec![0; PART.min(usize::try_from(left).unwrap_or(PART))];
            match (self.source.read(&mut part), self.size) {
                (Ok(0), None) => return Ok(None),
                (Ok(0), Some(size)) => return Err(BackendError::Source(shortened(self.read, size))),
                (Ok(count), _) => {
                    part.truncate(count);
                    self.md5.update(&part);
                    self.read += count as u64;
                    progress.advance(count as u64);
                    return Ok(Some(part));
                }
                (Err(error), _) if error.kind() == io::ErrorKind::Interrupted => {}
                // A source that heeds the wish to stop says so in its own words.
                (Err(_), _) if progress.cancelled() => return Err(BackendError::Interrupted),
                (Err(error), _) => return Err(BackendError::Source(error)),
            }
        }
    }

    /// Returns how much was read, and its MD5.
    fn end(self) -> (u64, String) {
        (self.read, hex(&self.md5.finalize()))
    }
}

/// A request whose body is on its way on a thread of its own, which is left behind when the server stalls.
struct Sending {
    parts: Sender<io::Result<Vec<u8>>>,
    /// A word for each part that may be read.
    room: Receiver<()>,
    answered: Receiver<Result<dto::FileImport, BackendError>>,
    thread: thread::JoinHandle<()>,
}

impl Sending {
    fn begin(client: &Arc<Client>, request: &Request, size: Option<u64>) -> Result<Self, BackendError> {
        let (parts, received) = channel();
        let (taken, room) = channel();
        for _ in 0..WAITING {
            // Its receiver is here.
            let _ = taken.send(());
        }
        let (answer, answered) = channel();
        let body = Box::new(Parts { received, taken, part: Vec::new(), at: 0 });
        let (client, request) = (Arc::clone(client), request.clone());
        let thread = thread::Builder::new()
            .name("upload".to_owned())
            .spawn(move || {
                // Nobody listens any more when it was left behind.
                let _ = answer.send(client.stream(&request, body, size));
            })
            .map_err(|error| BackendError::Setting { what: format!("cannot start a thread: {error}") })?;
        Ok(Self { parts, room, answered, thread })
    }

    /// Reads and sends at the same time.
    fn run(
        self,
        source: &mut dyn Read,
        size: Option<u64>,
        progress: &dyn Progress,
    ) -> Result<Upload, BackendError> {
        let mut reading = Reading::new(source, size);
        loop {
            match self.wait_for_room(progress) {
                Ok(true) => {}
                // The server answered before it had all.
                Ok(false) => return self.answer(progress)?.and_then(|arrived| arrived_early(size, arrived)),
                Err(error) => return Err(self.give_up(error)),
            }
            match reading.part(progress) {
                // Where the sender has given up there is no room any more.
                Ok(Some(part)) => drop(self.parts.send(Ok(part))),
                Ok(None) => break,
                Err(error) => return Err(self.give_up(error)),
            }
        }
        let (read, md5) = reading.end();
        compare(size, read, &md5, self.answer(progress)??)
    }

    /// Waits until a part can be sent; false when there is nobody to send it any more.
    fn wait_for_room(&self, progress: &dyn Progress) -> Result<bool, BackendError> {
        loop {
            match self.room.recv_timeout(PATIENCE) {
                Ok(()) => return Ok(true),
                Err(RecvTimeoutError::Disconnected) => return Ok(false),
                Err(RecvTimeoutError::Timeout) if progress.cancelled() => {
                    return Err(BackendError::Interrupted);
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
    }

    /// Breaks the request off: half a file would look whole to the server. Its failure is only a consequence.
    fn give_up(self, error: BackendError) -> BackendError {
        let _ = self.parts.send(Err(io::Error::other("the upload was given up")));
        let _ = self.answered.recv_timeout(GRACE);
        error
    }

    /// Ends the body and waits for the answer, after the wish to stop only for a moment.
    fn answer(self, progress: &dyn Progress) -> Result<Result<dto::FileImport, BackendError>, BackendError> {
        let Self { parts, answered, thread, .. } = self;
        // The end of the parts is the end of the body.
        drop(parts);
        let mut stopped: Option<Instant> = None;
        loop {
            match answered.recv_timeout(PATIENCE) {
                Ok(answer) => return Ok(answer),
                Err(RecvTimeoutError::Disconnected) => {
                    // The panic of a thread goes on in the one that waits for it.
                    if let Err(panic) = thread.join() {
                        std::panic::resume_unwind(panic);
                    }
                    return Err(BackendError::Interrupted);
                }
                Err(RecvTimeoutError::Timeout) if progress.cancelled() => {
                    if stopped.get_or_insert_with(Instant::now).elapsed() > GRACE {
                        return Err(BackendError::Interrupted);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
    }
}

fn shortened(read: u64, size: u64) -> io::Error {
    io::Error::new(io::ErrorKind::UnexpectedEof, format!("it ended after {read} of {size} bytes"))
}

/// A success before the server had all of it is none.
fn arrived_early(size: Option<u64>, arrived: dto::FileImport) -> Result<Upload, BackendError> {
    compare(size, size.unwrap_or(u64::MAX), "unknown", arrived)
}

/// Holds what arrived against what was sent; `said` is the length that was told beforehand.
fn compare(
    said: Option<u64>,
    size: u64,
    md5: &str,
    arrived: dto::FileImport,
) -> Result<Upload, BackendError> {
    let url = arrived.dest_url;
    if said.is_none() && arrived.filesize_in_bytes == 0 && size > 0 {
        // A web server in front that does not pass chunks on (connector-notes.md section 6.7).
        return Err(BackendError::Unsupported {
            what: format!(
                "this server stores nothing of an upload whose length is not told beforehand; an empty file stays on it \
                 as `{url}`"
            ),
            hint: "tell the length with `--size`, or write the stream to a file first".to_owned(),
        });
    }
    if arrived.filesize_in_bytes != size {
        let (sent, arrived) = (format!("{size} bytes"), format!("{} bytes", arrived.filesize_in_bytes));
        return Err(BackendError::Damaged(Box::new(Damage { what: "size", sent, arrived, url })));
    }
    if !arrived.md5sum.eq_ignore_ascii_case(md5) {
        let (sent, arrived) = (format!("`{md5}`"), format!("`{}`", arrived.md5sum));
        return Err(BackendError::Damaged(Box::new(Damage { what: "MD5", sent, arrived, url })));
    }
    Ok(Upload { url, size, md5: md5.to_owned() })
}

fn hex(octets: &[u8]) -> String {
    octets.iter().fold(String::new(), |text, octet| text + &format!("{octet:02x}"))
}

/// The parts as the HTTP library reads them.
struct Parts {
    received: Receiver<io::Result<Vec<u8>>>,
    taken: Sender<()>,
    part: Vec<u8>,
    at: usize,
}

impl Read for Parts {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.part.len() {
            match self.received.recv() {
                Ok(part) => (self.part, self.at) = (part?, 0),
                // The reader has come to its end.
                Err(_) => return Ok(0),
            }
            // Without a reader nobody needs to know.
            let _ = self.taken.send(());
        }
        let count = buffer.len().min(self.part.len() - self.at);
        buffer[..count].copy_from_slice(&self.part[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}
