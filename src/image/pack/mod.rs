//! Compression of a payload on all processors: independent gzip members of one megabyte each (RFC 1952).
//!
//! A member depends on nothing but its own bytes, so the result is the same whatever the number of threads, and on
//! every machine: libdeflate looks for matches by numbers that it loads in little-endian order whatever the processor
//! has (its `hc_matchfinder.h`), and its faster paths find the same ones. Buffers are few and used again: memory does
//! not grow with the payload.
//!
//! ```text
//! source → reader (calling thread) → jobs → workers → writer → free buffers → reader
//! ```

mod member;

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use member::Compressor;
pub(super) use member::is_ours;

use super::make_error::MakeError;
use super::medium::Meter;

/// The level of compression unless another one is asked for.
pub(super) const DEFAULT_LEVEL: u8 = 6;
/// Bytes of a member before compression.
const MEMBER_BYTES: u64 = 1 << 20;
/// The most threads that compress; each needs some two megabytes of buffers.
const MOST_THREADS: usize = 12;

/// What was packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sizes {
    /// Bytes of the payload.
    pub(super) payload: u64,
    /// Bytes that were written.
    pub(super) written: u64,
}

/// Why packing ended early.
pub(super) enum PackError {
    /// The source failed, or the user asked to stop.
    Source(io::Error),
    /// The user asked to stop.
    Stopped(MakeError),
    /// Writing failed.
    Write(io::Error),
}

/// A member in the making. Both buffers are used again.
#[derive(Default)]
struct Job {
    number: u64,
    input: Vec<u8>,
    output: Vec<u8>,
}

/// Returns how many threads compress on this machine.
pub(super) fn threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS)
}

/// Packs all that `source` gives with a level from 0 (stored as it is) to 9.
pub(super) fn pack(
    source: &mut dyn Read,
    level: u8,
    threads: usize,
    out: &mut (dyn Write + Send),
    meter: &mut Meter<'_>,
    file: &str,
) -> Result<Sizes, PackError> {
    if level == 0 {
        return store(source, out, meter, file);
    }
    let (give, jobs) = channel::<Job>();
    let jobs = &Mutex::new(jobs);
    thread::scope(|scope| {
        let (done, results) = channel::<Job>();
        let (free, empty) = channel::<Job>();
        // The queue of each worker and of the writer: enough that none of them waits for another.
        for _ in 0..threads * 2 + 2 {
            let _ = free.send(Job::default());
        }
        for _ in 0..threads {
            let done = done.clone();
            scope.spawn(move || work(jobs, &done, level));
        }
        drop(done);
        let writer = scope.spawn(move || write(&results, &free, out));
        let fed = feed(source, &give, &empty, meter, file);
        drop(give);
        let written = writer.join().unwrap_or_else(|panic| resume_unwind(panic));
        // A failed writer is why the reader ran out of buffers.
        let written = written.map_err(PackError::Write)?;
        Ok(Sizes { payload: fed?, written })
    })
}

/// Reads members and hands them out; returns the bytes of them.
fn feed(
    source: &mut dyn Read,
    give: &Sender<Job>,
    empty: &Receiver<Job>,
    meter: &mut Meter<'_>,
    file: &str,
) -> Result<u64, PackError> {
    let mut bytes = 0;
    for number in 0.. {
        let Ok(mut job) = empty.recv() else { break };
        meter.check(file).map_err(PackError::Stopped)?;
        job.number = number;
        job.input.clear();
        let read = source.take(MEMBER_BYTES).read_to_end(&mut job.input).map_err(PackError::Source)?;
        meter.show();
        if read == 0 && number > 0 {
            break;
        }
        bytes += read as u64;
        let _ = give.send(job);
        if (read as u64) < MEMBER_BYTES {
            break;
        }
    }
    Ok(bytes)
}

fn work(jobs: &Mutex<Receiver<Job>>, done: &Sender<Job>, level: u8) {
    let mut compressor = Compressor::new(level);
    loop {
        let job = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(mut job) = job else { return };
        compressor.member(&job.input, &mut job.output);
        if done.send(job).is_err() {
            return;
        }
    }
}

/// Writes members in their order.
fn write(results: &Receiver<Job>, free: &Sender<Job>, out: &mut dyn Write) -> io::Result<u64> {
    let mut waiting = BTreeMap::new();
    let (mut next, mut written) = (0, 0);
    for job in results {
        waiting.insert(job.number, job);
        while let Some(job) = waiting.remove(&next) {
            out.write_all(&job.output)?;
            written += job.output.len() as u64;
            next += 1;
            let _ = free.send(job);
        }
    }
    Ok(written)
}

/// Copies the payload as it is.
pub(super) fn store(
    source: &mut dyn Read,
    out: &mut dyn Write,
    meter: &mut Meter<'_>,
    file: &str,
) -> Result<Sizes, PackError> {
    let mut buffer = Vec::new();
    let mut bytes = 0;
    loop {
        meter.check(file).map_err(PackError::Stopped)?;
        buffer.clear();
        let read = source.take(MEMBER_BYTES).read_to_end(&mut buffer).map_err(PackError::Source)?;
        meter.show();
        out.write_all(&buffer).map_err(PackError::Write)?;
        bytes += read as u64;
        if (read as u64) < MEMBER_BYTES {
            return Ok(Sizes { payload: bytes, written: bytes });
        }
    }
}
