//! The payload of a new image on its way: from a part of the source, filled up to a size, remembered for a look.

use std::io::{self, Read};

use super::disk::Kept;
use crate::model::BLOCK_BYTES;

/// Reads over bytes that are not wanted. Fewer than those are no error: the rest is then empty.
pub(super) fn skip(source: &mut dyn Read, bytes: u64) -> io::Result<()> {
    io::copy(&mut source.take(bytes), &mut io::sink()).map(|_| ())
}

/// A source that is filled up with zeros: to a size, or else to whole blocks.
pub(super) struct Filled<R> {
    source: R,
    size: Option<u64>,
    /// Bytes of the source, and all that were given.
    taken: u64,
    given: u64,
    ended: bool,
}

impl<R: Read> Filled<R> {
    /// Fills up to `size` bytes; the source may turn out to be longer, which [`Filled::overflow`] tells.
    pub(super) fn new(source: R, size: Option<u64>) -> Self {
        Self { source, size, taken: 0, given: 0, ended: false }
    }

    /// Returns the bytes of the source, when there were more than the size; they are then counted to their end.
    pub(super) fn overflow(&mut self) -> io::Result<Option<u64>> {
        let Some(size) = self.size.filter(|size| self.taken >= *size) else { return Ok(None) };
        let more = io::copy(&mut self.source, &mut io::sink())?;
        Ok((more > 0).then_some(size + more))
    }

    /// Returns the bytes that came from the source.
    pub(super) fn taken(&self) -> u64 {
        self.taken
    }

    fn end(&self) -> u64 {
        self.size.unwrap_or_else(|| self.taken.next_multiple_of(BLOCK_BYTES))
    }
}

impl<R: Read> Read for Filled<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = buffer.len();
        let most = |left: u64| usize::try_from(left).map_or(length, |left| left.min(length));
        if !self.ended {
            let room = most(self.size.map_or(u64::MAX, |size| size - self.taken));
            let read = if room == 0 { 0 } else { self.source.read(&mut buffer[..room])? };
            self.taken += read as u64;
            self.given += read as u64;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            self.ended = true;
        }
        let zeros = most(self.end() - self.given);
        buffer[..zeros].fill(0);
        self.given += zeros as u64;
        Ok(zeros)
    }
}

/// Keeps what goes by.
pub(super) struct Keeping<'a, R> {
    source: R,
    kept: Option<&'a mut Kept>,
}

impl<'a, R: Read> Keeping<'a, R> {
    /// Keeps the beginning of what `source` gives, if that is wanted.
    pub(super) fn new(source: R, kept: Option<&'a mut Kept>) -> Self {
        Self { source, kept }
    }
}

impl<R: Read> Read for Keeping<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(buffer)?;
        if let Some(kept) = &mut self.kept {
            kept.take(&buffer[..read]);
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(source: &[u8], size: Option<u64>) -> (Vec<u8>, Option<u64>) {
        let mut filled = Filled::new(source, size);
        let mut bytes = Vec::new();
        filled.read_to_end(&mut bytes).unwrap();
        (bytes, filled.overflow().unwrap())
    }

    #[test]
    fn zeros_follow_up_to_the_size_or_the_end_of_the_block() {
        assert_eq!(filled(b"abc", Some(5)), (b"abc\0\0".to_vec(), None));
        assert_eq!(filled(b"abc", Some(3)), (b"abc".to_vec(), None));
        assert_eq!(filled(b"abcde", Some(3)), (b"abc".to_vec(), Some(5)));
        assert_eq!(filled(&[1; 512], None), (vec![1; 512], None));
        assert_eq!(filled(&[1; 513], None).0.len(), 1024);
        assert_eq!(filled(b"", None), (Vec::new(), None));
    }

    #[test]
    fn skipping_ends_with_the_source() {
        let mut source = &b"0123"[..];
        skip(&mut source, 3).unwrap();
        assert_eq!(source, b"3");
        skip(&mut source, 9).unwrap();
        assert!(source.is_empty());
    }
}
