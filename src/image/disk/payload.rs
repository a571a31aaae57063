//! The decompressed payload of an image, in any order: what the pass has kept, else the file once more.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::rc::Rc;

use super::{Kept, ReadAt, ReadError, bounds};
use crate::image::gzip::ResumePoints;
use crate::image::inflate::Decoder;

/// Decompressed bytes are kept in pages of this size.
const PAGE: usize = 64 * 1024;
/// The most pages kept: 6 MiB.
const MOST_PAGES: usize = 96;
/// How much is read of the file at a time, in bytes; what it decompresses to must fit in the pages.
const INPUT: usize = 4096;

/// Where bytes come from that were not kept.
pub(in crate::image) enum Backing {
    /// Nowhere: the source was a stream.
    Stream,
    /// A file that holds the payload as it is, from `offset` on.
    Stored {
        /// The file.
        file: File,
        /// Where the payload begins.
        offset: u64,
    },
    /// A file that holds the payload as gzip data, from `offset` on.
    Gzip {
        /// The file.
        file: File,
        /// Where the gzip data begin.
        offset: u64,
        /// Where decompression can begin.
        points: ResumePoints,
    },
}

/// The decompressed payload.
pub(in crate::image) struct Payload {
    length: u64,
    kept: Kept,
    again: RefCell<Again>,
}

/// The second reader.
enum Again {
    Stream,
    Stored { file: File, offset: u64 },
    Gzip(Box<Regunzip>),
}

impl Payload {
    /// Builds a payload of `length` bytes.
    pub(in crate::image) fn new(length: u64, kept: Kept, backing: Backing) -> Self {
        let again = match backing {
            Backing::Stream => Again::Stream,
            Backing::Stored { file, offset } => Again::Stored { file, offset },
            Backing::Gzip { file, offset, points } => {
                Again::Gzip(Box::new(Regunzip::new(file, offset, points)))
            }
        };
        Self { length, kept, again: RefCell::new(again) }
    }
}

impl ReadAt for Payload {
    fn length(&self) -> u64 {
        self.length
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<(), ReadError> {
        bounds(self.length, offset, buffer.len())?;
        if offset + buffer.len() as u64 <= self.kept.end() {
            return self.kept.read_at(offset, buffer);
        }
        match &mut *self.again.borrow_mut() {
            Again::Stream => Err(ReadError::NotKept(self.kept.end())),
            Again::Stored { file, offset: start } => {
                file.seek(SeekFrom::Start(*start + offset))?;
                Ok(file.read_exact(buffer)?)
            }
            Again::Gzip(again) => again.read_at(offset, buffer),
        }
    }
}

/// Decompresses a file from resume points, and keeps the last pages.
struct Regunzip {
    file: File,
    offset: u64,
    points: ResumePoints,
    decoder: Decoder,
    pages: Pages,
}

/// The pages decompressed last.
#[derive(Default)]
struct Pages {
    whole: VecDeque<(u64, Rc<[u8]>)>,
    /// The page that is being filled, and its number.
    filling: Vec<u8>,
    number: u64,
    /// Bytes in front of the first whole page behind a resume point.
    skip: usize,
}

impl Pages {
    /// Begins anew at a byte of the decompressed data.
    fn restart(&mut self, output: u64) {
        self.filling.clear();
        self.number = output.div_ceil(PAGE as u64);
        self.skip = usize::try_from(self.number * PAGE as u64 - output).unwrap_or(0);
    }

    fn take(&mut self, mut fresh: &[u8]) {
        let skipped = self.skip.min(fresh.len());
        self.skip -= skipped;
        fresh = &fresh[skipped..];
        while !fresh.is_empty() {
            let taken = (PAGE - self.filling.len()).min(fresh.len());
            self.filling.extend_from_slice(&fresh[..taken]);
            fresh = &fresh[taken..];
            if self.filling.len() == PAGE {
                self.close();
            }
        }
    }

    /// Keeps the page that is being filled, also if it is the last one of the data and short.
    fn close(&mut self) {
        if self.whole.len() == MOST_PAGES {
            self.whole.pop_front();
        }
        self.whole.push_back((self.number, self.filling.as_slice().into()));
        self.filling.clear();
        self.number += 1;
    }

    fn get(&self, number: u64) -> Option<Rc<[u8]>> {
        self.whole.iter().rev().find(|(each, _)| *each == number).map(|(_, page)| Rc::clone(page))
    }
}

impl Regunzip {
    fn new(file: File, offset: u64, points: ResumePoints) -> Self {
        // The first read starts anew in any case: page 0 lies before the end of nothing.
        let pages = Pages { number: u64::MAX, ..Pages::default() };
        Self { file, offset, points, decoder: Decoder::new(0), pages }
    }

    fn read_at(&mut self, offset: u64, buffer: &mut [u8]) -> Result<(), ReadError> {
        let mut at = offset;
        let mut rest = buffer;
        while !rest.is_empty() {
            let page = self.page(at / PAGE as u64)?;
            let within = usize::try_from(at % PAGE as u64).unwrap_or(0);
            let available = page.get(within..).filter(|part| !part.is_empty());
            let available = available.ok_or(ReadError::Beyond(at))?;
            let taken = available.len().min(rest.len());
            let (part, behind) = rest.split_at_mut(taken);
            part.copy_from_slice(&available[..taken]);
            rest = behind;
            at += taken as u64;
        }
        Ok(())
    }

    fn page(&mut self, number: u64) -> Result<Rc<[u8]>, ReadError> {
        if let Some(page) = self.pages.get(number) {
            return Ok(page);
        }
        let start = number * PAGE as u64;
        let resume = self.points.before(start).map_or(0, |(point, _)| point.output());
        let reached = self.pages.number.saturating_mul(PAGE as u64);
        if self.pages.number > number || resume > reached {
            self.restart(start)?;
        }
        loop {
            if let Some(page) = self.pages.get(number) {
                return Ok(page);
            }
            if !self.advance()? {
                self.pages.close();
                return self.pages.get(number).ok_or(ReadError::Beyond(start));
            }
        }
    }

    /// Goes to the last resume point before a byte of the decompressed data.
    fn restart(&mut self, output: u64) -> io::Result<()> {
        let (decoder, byte) = match self.points.before(output) {
            Some((point, history)) => (Decoder::resume(point, history), point.byte()),
            None => (Decoder::new(0), 0),
        };
        self.pages.restart(decoder.output());
        self.decoder = decoder;
        self.file.seek(SeekFrom::Start(self.offset + byte))?;
        Ok(())
    }

    /// Decompresses a little more; false at the end of the data.
    fn advance(&mut self) -> Result<bool, ReadError> {
        let mut input = [0; INPUT];
        let length = self.file.read(&mut input)?;
        let pages = &mut self.pages;
        let mut sink = |fresh: &[u8]| {
            pages.take(fresh);
            ControlFlow::Continue(())
        };
        let decoded = self.decoder.decode(&input[..length], &mut sink);
        // The pass has read these bytes before: a fault now means that the file has changed.
        match decoded {
            Ok(_) => Ok(length > 0),
            Err(error) => Err(io::Error::new(io::ErrorKind::InvalidData, error).into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;

    use super::*;
    use crate::image::disk::bytes;
    use crate::image::gzip::{Engine, Gunzip};

    /// Bytes that compress a little and differ everywhere.
    fn data(length: usize) -> Vec<u8> {
        let mut state = 1_u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0] & 0x3f
        };
        (0..length).map(|_| next()).collect()
    }

    /// A file with `header` bytes in front of gzip data of two members, and its payload over an empty `Kept`.
    fn packed(data: &[u8], header: usize, engine: Engine) -> Payload {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&vec![b' '; header]).unwrap();
        let (first, second) = data.split_at(data.len() / 3);
        let mut packed = Vec::new();
        for member in [first, second] {
            let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
            encoder.write_all(member).unwrap();
            packed.extend(encoder.finish().unwrap());
        }
        file.write_all(&packed).unwrap();
        let mut gunzip = Gunzip::new(engine);
        gunzip.push(&packed, &mut |_| {});
        let (_, points) = gunzip.finish();
        let backing = Backing::Gzip { file, offset: header as u64, points };
        Payload::new(data.len() as u64, Kept::default(), backing)
    }

    #[test]
    fn any_order_gives_the_same_bytes() {
        let data = data(8_000_000);
        for engine in [Engine::Own, Engine::Zlib] {
            let payload = packed(&data, 512, engine);
            for at in [7_999_990, 0, 4_000_000, 3_999_000, 65_530, 2_666_660, 7_000_000, 7_934_464, 100] {
                let length = 5000.min(data.len() - at);
                let found = bytes(&payload, at as u64, length).unwrap();
                assert!(found == data[at..at + length], "{engine:?} {at}");
            }
            assert!(matches!(bytes(&payload, 7_999_999, 2), Err(ReadError::Beyond(8_000_000))));
        }
    }

    #[test]
    fn a_stored_file_is_read_in_place() {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(b"header0123456789").unwrap();
        let payload = Payload::new(10, Kept::default(), Backing::Stored { file, offset: 6 });
        assert_eq!(bytes(&payload, 7, 3).unwrap(), b"789");
        assert_eq!(bytes(&payload, 0, 3).unwrap(), b"012");
    }

    #[test]
    fn a_stream_gives_what_was_kept() {
        let mut kept = Kept::default();
        kept.take(b"0123456789");
        kept.finish();
        let payload = Payload::new(20, kept, Backing::Stream);
        assert_eq!(bytes(&payload, 8, 2).unwrap(), b"89");
        assert!(matches!(bytes(&payload, 8, 3), Err(ReadError::NotKept(10))));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(8))]
        #[test]
        fn random_reads(reads in proptest::collection::vec((0_usize..3_000_000, 0_usize..200_000), 1..20)) {
            let data = data(3_000_000);
            let payload = packed(&data, 0, Engine::Own);
            for (at, length) in reads {
                let length = length.min(data.len() - at);
                prop_assert!(bytes(&payload, at as u64, length).unwrap() == data[at..at + length]);
            }
        }
    }
}
