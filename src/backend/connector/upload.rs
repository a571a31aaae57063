//! Sending a file: read and hashed here, sent by a second thread, never more than a few parts in memory.

use std::io::{self, Read};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

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

/// Where a rehearsal says that an upload lies: a mark in the place of the name that the server would make up.
pub const ASSUMED_URL: &str = "file:///dry-run/upload";

/// Sends `size` octets and compares what arrived.
pub(super) fn send(
    client: &Client,
    source: &mut dyn Read,
    size: u64,
    progress: &dyn Progress,
) -> Result<Upload, BackendError> {
    // A stream cannot be sent twice, so the token is tried on something small first.
    client.look::<dto::Version>(&Request::look("read the server's version", "/", limits::TABLE))?;
    let request = Request::change(Method::PUT, "upload the file", "/files", limits::upload(size));
    progress.begin("upload", Some(size));
    let told = ChangeRequest { file: Some(FileFacts { size_bytes: size, md5: None }), ..request.told() };
    client.gathered(&request, told, |number| {
        let upload = if client.rehearses() {
            rehearse(source, size, progress)?
        } else {
            stream(client, &request, source, size, progress)?
        };
        client.told_file(number, &upload.md5);
        Ok(upload)
    })
}

/// Reads and hashes what would be sent.
fn rehearse(source: &mut dyn Read, size: u64, progress: &dyn Progress) -> Result<Upload, BackendError> {
    let md5 = read_all(source, size, progress, &mut |_| true)?.unwrap_or_default();
    Ok(Upload { url: ASSUMED_URL.to_owned(), size, md5 })
}

/// Reads and sends at the same time.
fn stream(
    client: &Client,
    request: &Request,
    source: &mut dyn Read,
    size: u64,
    progress: &dyn Progress,
) -> Result<Upload, BackendError> {
    let (parts, received) = sync_channel(WAITING);
    let (read, sent) = thread::scope(|scope| {
        let sender = scope.spawn(|| {
            client.stream::<dto::FileImport>(
                request,
                Box::new(Parts { received, part: Vec::new(), at: 0 }),
                size,
            )
        });
        let read = read_all(source, size, progress, &mut |part| parts.send(part).is_ok());
        drop(parts);
        (read, sender.join())
    });
    // The panic of a thread goes on in the one that waits for it.
    let sent = sent.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    // A failure of reading is the cause of the failure of sending that follows it.
    let md5 = match read {
        Ok(Some(md5)) => md5,
        // The server answered before it had all.
        Ok(None) => return sent.and_then(|arrived| compare(size, "unknown", arrived)),
        Err(error) => return Err(error),
    };
    compare(size, &md5, sent?)
}

/// Reads, hashes and hands on the octets. Returns the MD5, or nothing when the sender gave up.
fn read_all(
    source: &mut dyn Read,
    size: u64,
    progress: &dyn Progress,
    give: &mut dyn FnMut(io::Result<Vec<u8>>) -> bool,
) -> Result<Option<String>, BackendError> {
    let mut md5 = Md5::new();
    let mut left = size;
    // Whatever ends the loop early must break the request off: half a file would look whole to the server.
    let give_up = |error: BackendError, give: &mut dyn FnMut(io::Result<Vec<u8>>) -> bool| {
        // The sender may have given up itself; then there is nothing to break off.
        let _ = give(Err(io::Error::other("the upload was given up")));
        Err(error)
    };
    while left > 0 {
        if progress.cancelled() {
            return give_up(BackendError::Interrupted, give);
        }
        let mut part = vec![0; PART.min(usize::try_from(left).unwrap_or(PART))];
        let count = match source.read(&mut part) {
            Ok(0) => return give_up(BackendError::Source(shortened(size - left, size)), give),
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return give_up(BackendError::Source(error), give),
        };
        part.truncate(count);
        md5.update(&part);
        left -= count as u64;
        if !give(Ok(part)) {
            return Ok(None);
        }
        progress.advance(count as u64);
    }
    Ok(Some(hex(&md5.finalize())))
}

fn shortened(read: u64, size: u64) -> io::Error {
    io::Error::new(io::ErrorKind::UnexpectedEof, format!("it ended after {read} of {size} bytes"))
}

fn compare(size: u64, md5: &str, arrived: dto::FileImport) -> Result<Upload, BackendError> {
    let url = arrived.dest_url;
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
        }
        let count = buffer.len().min(self.part.len() - self.at);
        buffer[..count].copy_from_slice(&self.part[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}
