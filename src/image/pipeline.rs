//! One pass over a source: reading and hashing on the calling thread, everything else on a second one.
//!
//! Chunks travel through bounded channels in buffers that are used again, so memory does not grow with the file.
//! The consumer gets each chunk before it is hashed: both work on it at the same time.

use std::io::{self, Read};
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
        let (to_consumer, from_reader) = sync_channel(BUFFERS);
        let (give_back, used) = channel();
        scope.spawn(move || consume(&from_reader, &give_back, consumer));
        let mut reader = Reader { source, file, bytes: 0, md5: Md5::new(), sha256: Sha256::new() };
        reader.run(&to_consumer, &used, progress)?;
        Ok(reader.finish())
    })
}

fn consume(chunks: &Receiver<Arc<Vec<u8>>>, give_back: &Sender<Arc<Vec<u8>>>, consumer: &mut dyn Consumer) {
    for chunk in chunks {
        consumer.chunk(&chunk);
        // The reader is gone when it failed or was cancelled; then nobody needs the buffer.
        let _ = give_back.send(chunk);
    }
}

struct Reader<'a> {
    source: &'a mut dyn Read,
    file: &'a str,
    bytes: u64,
    md5: Md5,
    sha256: Sha256,
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
                // Only a panic of the consumer closes this channel early; the scope passes that on.
                let Ok(buffer) = used.recv() else { return Ok(()) };
                buffer
            };
            let filling = Arc::get_mut(&mut buffer).expect("a returned buffer has no other owner");
            fill(self.source, filling).map_err(|source| ImageError::Io {
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
            self.sha256.update(buffer.as_slice());
            self.bytes += length;
            progress.advance(length);
            if length < CHUNK_BYTES as u64 {
                return Ok(());
            }
        }
    }

    fn finish(self) -> Digests {
        Digests { bytes: self.bytes, md5: hex(&self.md5.finalize()), sha256: hex(&self.sha256.finalize()) }
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
