//! Random access to what is inside an image, after the pass over it: bytes of the payload, tracks, partitions.
//!
//! Nothing is expanded: blocks come from what the pass has kept, or from the file, read a second time from the
//! nearest place that the decompression can resume at.

mod kept;
mod payload;
mod volume;

use std::io;
use std::rc::Rc;

use thiserror::Error;

pub(super) use kept::Kept;
pub(super) use payload::{Backing, Payload};
pub(super) use volume::{Address, Extent, TrackIndex, Volume};

/// Why bytes cannot be had.
#[derive(Debug, Error)]
pub(super) enum ReadError {
    /// They lie beyond the end.
    #[error("byte {0} lies beyond the end")]
    Beyond(u64),
    /// The stream that they came from is gone and they were not kept.
    #[error("byte {0} was not kept of the stream")]
    NotKept(u64),
    /// Reading the file again failed.
    #[error("cannot read the file again: {0}")]
    Io(#[from] io::Error),
}

/// Bytes that can be read in any order.
pub(super) trait ReadAt {
    /// Returns the size in bytes.
    fn length(&self) -> u64;

    /// Fills `buffer` with the bytes from `offset` on.
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<(), ReadError>;
}

/// A shared source of bytes.
pub(super) type Source = Rc<dyn ReadAt>;

/// Returns `length` bytes from `offset` on. Callers bound the length; it never comes from the data unchecked.
pub(super) fn bytes(source: &dyn ReadAt, offset: u64, length: usize) -> Result<Vec<u8>, ReadError> {
    let mut buffer = vec![0; length];
    source.read_at(offset, &mut buffer)?;
    Ok(buffer)
}

/// Checks that a read ends inside a source of `length` bytes.
pub(super) fn bounds(length: u64, offset: u64, wanted: usize) -> Result<(), ReadError> {
    match offset.checked_add(wanted as u64) {
        Some(end) if end <= length => Ok(()),
        _ => Err(ReadError::Beyond(length)),
    }
}

/// A part of a source.
pub(super) struct Slice {
    source: Source,
    start: u64,
    length: u64,
}

impl Slice {
    /// Returns `length` bytes from `start` on; what lies beyond the end of `source` cannot be read.
    pub(super) fn new(source: Source, start: u64, length: u64) -> Self {
        Self { source, start, length }
    }
}

impl ReadAt for Slice {
    fn length(&self) -> u64 {
        self.length
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<(), ReadError> {
        bounds(self.length, offset, buffer.len())?;
        let start = self.start.checked_add(offset).ok_or(ReadError::Beyond(self.length))?;
        self.source.read_at(start, buffer)
    }
}

impl ReadAt for Vec<u8> {
    fn length(&self) -> u64 {
        self.len() as u64
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<(), ReadError> {
        bounds(self.length(), offset, buffer.len())?;
        let start = usize::try_from(offset).map_err(|_| ReadError::Beyond(offset))?;
        buffer.copy_from_slice(&self[start..start + buffer.len()]);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_ends_where_it_ends() {
        let slice = Slice::new(Rc::new(b"0123456789".to_vec()), 3, 4);
        assert_eq!(bytes(&slice, 1, 3).unwrap(), b"456");
        assert!(matches!(bytes(&slice, 2, 3), Err(ReadError::Beyond(4))));
        assert!(matches!(bytes(&slice, u64::MAX, 2), Err(ReadError::Beyond(4))));
        let longer = Slice::new(Rc::new(b"0123".to_vec()), 3, 400);
        assert!(matches!(bytes(&longer, 0, 2), Err(ReadError::Beyond(4))));
    }
}
