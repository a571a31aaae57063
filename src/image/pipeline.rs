//! One pass over a source: reading and MD5 on the calling thread, SHA-256 and everything else on one each.
//!
//! Chunks travel through channels in a few buffers that are used again, so memory does not grow with the file: from
//! the reader to the consumer, on to SHA-256, and back. The consumer gets each chunk before MD5 does: both work on it
//! at the same time. Where data hardly shrink the hashes are what takes longest, and two cores share them evenly.

use std::io::{self, Read};
use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;

use md5::{Digest, Md5};
use sha2::Sha256;

use super::ImageError;
use crate::progress::Progress;

/// Bytes of a chunk: large enough that handing over costs nothing, small enough for the cache.
pub(super) const CHUNK_BYTES: usize = 1 << 20;
/// Buffers in use at a time.
const BUFFERS: usize = 5;

/// Takes the chunks of a source in order, on a thread of its own.
pub(super) trait Consumer: Send {
    /// Takes the next chunk; every chunk but the last has [`CHUNK_BYTES`].
    fn chunk(&mut self, bytes: &[u8]);
}

/// Looks at nothing: for digests alone.
impl Consumer for () {
    fn chunk(&mut self, _: &[u8]) {}
}

/// What was learned of a source as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Digests {
    pub(super) bytes: u64,
    pub(super) md5: String,
    pub(super) sha256: String,
}

/// Reads a source to its end, hashes it, and shows every chunk to the consumer.
pub(super) fn run(
    source: &mut dyn Read,
    file: &str,
    consumer: &mut dyn Consumer,
    progress: &dyn Progress,
) -> Result<Digests, ImageError> {
    thread::scope(|scope| {
        let (to_consumer, fresh) = sync_channel(BUFFERS);
        let (to_sha256, seen) = channel();
        let (give_back, used) = channel();
        scope.spawn(move || pass_on(&fresh, &to_sha256, |bytes| consumer.chunk(bytes)));
        let sha256 = scope.spawn(move || {
            let mut sha256 = Sha256::new();
            pass_on(&seen, &give_back, |bytes| sha256.update(bytes));
            sha256.finalize()
        });
        let mut reader = Reader { source, file, bytes: 0, md5: Md5::new() };
        reader.run(&to_consumer, &used, progress)?;
        drop(to_consumer);
        let sha256 = sha256.join().unwrap_or_else(|panic| resume_unwind(panic));
        Ok(Digests { bytes: reader.bytes, md5: hex(&reader.md5.finalize()), sha256: hex(&sha256) })
    })
}

/// Works on chunks in order and hands each on when it is done.
fn pass_on(chunks: &Receiver<Arc<Vec<u8>>>, next: &Sender<Arc<Vec<u8>>>, mut work: impl FnMut(&[u8])) {
    for chunk in chunks {
        work(&chunk);
        // The reader is gone when it failed or was cancelled; then nobody needs the buffer.
        let _ = next.send(chunk);
    }
}

struct Reader<'a> {
    source: &'a mut dyn Read,
    file: &'a str,
    bytes: u64,
    md5: Md5,
}

impl Reader<'_> {
    fn run(
        &mut self,
        consumer: &SyncSender<Arc<Vec<u8>>>,
        used: &Receiver<Arc<Vec<u8>>>,
        progress: &dyn Progress,
    ) -> Result<(), ImageError> {
        let mut made = 0;
        loop {
            if progress.cancelled() {
                return Err(ImageError::Cancelled { file: self.file.to_owned() });
            }
            let mut buffer = if made < BUFFERS {
                made += 1;
                Arc::new(Vec::with_capacity(CHUNK_BYTES))
            } else {
                // Only a panic of another thread closes this channel early; the scope passes that on.
                let Ok(buffer) = used.recv() else { return Ok(()) };
                buffer
            };
            let filling = Arc::get_mut(&mut buffer).expect("a returned buffer has no other owner");
            let filled = fill(self.source, filling);
            // What was read after the wish to stop may be the end of a writer that was stopped too: no verdict on it.
            if progress.cancelled() {
                return Err(ImageError::Cancelled { file: self.file.to_owned() });
            }
            filled.map_err(|source| ImageError::Io {
                file: self.file.to_owned(),
                offset: self.bytes,
                source,
            })?;
            if buffer.is_empty() {
                return Ok(());
            }
            let length = buffer.len() as u64;
            let _ = consumer.send(Arc::clone(&buffer));
            self.md5.update(buffer.as_slice());
            self.bytes += length;
            progress.advance(length);
            if length < CHUNK_BYTES as u64 {
                return Ok(());
            }
        }
    }
}

/// Fills a buffer with a whole chunk, or with what is left.
fn fill(source: &mut dyn Read, buffer: &mut Vec<u8>) -> io::Result<()> {
    buffer.clear();
    source.take(CHUNK_BYTES as u64).read_to_end(buffer).map(|_| ())
}

/// Returns bytes as lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;
    use crate::progress::Quiet;

    #[derive(Default)]
    struct Recorder(Vec<usize>, Vec<u8>);

    impl Consumer for Recorder {
        fn chunk(&mut self, bytes: &[u8]) {
            self.0.push(bytes.len());
            self.1.extend_from_slice(bytes);
        }
    }

    /// Gives at most 1,000 bytes at a time, as pipes do.
    struct Slow(usize);

    impl Read for Slow {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let given = self.0.min(buffer.len()).min(1000);
            buffer[..given].fill(7);
            self.0 -= given;
            Ok(given)
        }
    }

    #[test]
    fn chunks_are_whole_and_buffers_are_used_again() {
        let length = 9 * CHUNK_BYTES + 17;
        let mut recorder = Recorder::default();
        let digests = run(&mut Slow(length), "-", &mut recorder, &Quiet).unwrap();
        assert_eq!(digests.bytes, length as u64);
        let mut expected = vec![CHUNK_BYTES; 9];
        expected.push(17);
        assert_eq!(recorder.0, expected);
        assert_eq!(recorder.1, vec![7; length]);
    }

    /// Digests of `abc` from RFC 1321 and FIPS 180-2.
    #[test]
    fn digests_are_the_published_ones() {
        let digests = run(&mut &b"abc"[..], "-", &mut Recorder::default(), &Quiet).unwrap();
        assert_eq!(digests.md5, "900150983cd24fb0d6963f7d28e17f72");
        assert_eq!(digests.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    struct Stops(AtomicU64);

    impl Progress for Stops {
        fn begin(&self, _: &str, _: Option<u64>) {}
        fn advance(&self, bytes: u64) {
            self.0.fetch_add(bytes, Ordering::Relaxed);
        }
        fn cancelled(&self) -> bool {
            self.0.load(Ordering::Relaxed) >= 2 * CHUNK_BYTES as u64
        }
    }

    #[test]
    fn cancelling_ends_between_chunks() {
        let stops = Stops(AtomicU64::new(0));
        let result = run(&mut Slow(8 * CHUNK_BYTES), "x.img", &mut Recorder::default(), &stops);
        assert!(matches!(result, Err(ImageError::Cancelled { file }) if file == "x.img"));
        assert_eq!(stops.0.into_inner(), 2 * CHUNK_BYTES as u64);
    }

    #[test]
    fn a_failing_source_is_told_with_its_place() {
        struct Fails;
        impl Read for Fails {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("bad sector"))
            }
        }
        let mut source = Slow(CHUNK_BYTES).chain(Fails);
        let result = run(&mut source, "x.img", &mut Recorder::default(), &Quiet);
        let text = result.unwrap_err().to_string();
        assert_eq!(text, "cannot read `x.img` at byte 1048576: bad sector");
    }
}
