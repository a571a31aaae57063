//! The beginning of a payload, kept while it goes by: everything up to a bound of what is not zero. Counts how much
//! of all of it is empty on the way.

use std::collections::HashMap;

use super::ReadError;
use crate::image::zeros::is_zero;

/// Bytes of a block.
const BLOCK: usize = 4096;
/// The most blocks that are kept: 24 MiB.
const MOST_BLOCKS: usize = 6144;

/// Blocks that are not zero, up to [`Kept::end`]; blocks of zeros cost nothing.
#[derive(Debug, Default)]
pub(in crate::image) struct Kept {
    blocks: HashMap<u64, Box<[u8]>>,
    /// The block that is being filled.
    pending: Vec<u8>,
    /// Bytes known from the start on; behind them nothing is.
    end: u64,
    full: bool,
    /// Bytes of blocks that hold nothing but zeros.
    empty_bytes: u64,
}

impl Kept {
    /// Takes the next bytes of the payload.
    pub(in crate::image) fn take(&mut self, mut fresh: &[u8]) {
        while !fresh.is_empty() {
            if self.pending.is_empty() && fresh.len() >= BLOCK {
                let (block, rest) = fresh.split_at(BLOCK);
                self.keep(block);
                fresh = rest;
                continue;
            }
            let taken = (BLOCK - self.pending.len()).min(fresh.len());
            self.pending.extend_from_slice(&fresh[..taken]);
            fresh = &fresh[taken..];
            if self.pending.len() == BLOCK {
                self.keep_pending();
            }
        }
    }

    /// Ends the payload.
    pub(in crate::image) fn finish(&mut self) {
        if !self.pending.is_empty() {
            self.keep_pending();
        }
    }

    /// Returns the bytes of whole blocks that hold nothing but zeros.
    pub(in crate::image) fn empty_bytes(&self) -> u64 {
        self.empty_bytes
    }

    fn keep_pending(&mut self) {
        let mut block = std::mem::take(&mut self.pending);
        self.keep(&block);
        block.clear();
        self.pending = block;
    }

    /// Returns how many bytes from the start on are known.
    pub(super) fn end(&self) -> u64 {
        self.end
    }

    /// Returns the beginning, as far as it is known and at most `most` bytes.
    pub(in crate::image) fn beginning(&self, most: usize) -> Vec<u8> {
        let mut bytes = vec![0; usize::try_from(self.end).map_or(most, |end| end.min(most))];
        match self.read_at(0, &mut bytes) {
            Ok(()) => bytes,
            Err(_) => Vec::new(),
        }
    }

    /// Keeps a block; the last one of a payload may be short.
    fn keep(&mut self, block: &[u8]) {
        let empty = is_zero(block);
        if empty {
            self.empty_bytes += block.len() as u64;
        } else if self.blocks.len() == MOST_BLOCKS {
            self.full = true;
        }
        if self.full {
            return;
        }
        if !empty {
            self.blocks.insert(self.end / BLOCK as u64, block.into());
        }
        self.end += block.len() as u64;
    }

    /// Fills `buffer` from `offset` on; all of it must be known.
    pub(super) fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<(), ReadError> {
        super::bounds(self.end, offset, buffer.len()).map_err(|_| ReadError::NotKept(self.end))?;
        let mut at = offset;
        let mut rest = buffer;
        while !rest.is_empty() {
            let within = usize::try_from(at % BLOCK as u64).unwrap_or(0);
            let taken = (BLOCK - within).min(rest.len());
            let (part, behind) = rest.split_at_mut(taken);
            match self.blocks.get(&(at / BLOCK as u64)) {
                Some(block) => part.copy_from_slice(&block[within..within + taken]),
                None => part.fill(0),
            }
            rest = behind;
            at += taken as u64;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn gives_back_what_went_by(
            parts in proptest::collection::vec((0..20_000_usize, prop_oneof![Just(0), any::<u8>()]), 0..6),
            piece in 1_usize..9000,
            at in 0_usize..30_000,
            length in 0_usize..9000,
        ) {
            let bytes: Vec<u8> = parts.iter().flat_map(|(count, fill)| vec![*fill; *count]).collect();
            let mut kept = Kept::default();
            for fresh in bytes.chunks(piece) {
                kept.take(fresh);
            }
            kept.finish();
            prop_assert_eq!(kept.end(), bytes.len() as u64);
            let blocks = bytes.chunks(BLOCK).filter(|block| block.iter().all(|byte| *byte == 0));
            prop_assert_eq!(kept.empty_bytes(), blocks.map(<[u8]>::len).sum::<usize>() as u64);
            let mut buffer = vec![1; length];
            let result = kept.read_at(at as u64, &mut buffer);
            match bytes.get(at..at + length) {
                Some(expected) => prop_assert_eq!(&buffer, expected),
                None => prop_assert!(result.is_err()),
            }
        }
    }

    #[test]
    fn stops_at_its_bound_and_says_so() {
        let mut kept = Kept::default();
        kept.take(&vec![0; BLOCK * MOST_BLOCKS]);
        kept.take(&vec![1; BLOCK * MOST_BLOCKS]);
        let end = 2 * (BLOCK * MOST_BLOCKS) as u64;
        assert_eq!(kept.end(), end);
        kept.take(&[1; BLOCK]);
        kept.take(&[0; BLOCK]);
        kept.finish();
        assert_eq!(kept.end(), end);
        assert!(matches!(kept.read_at(end, &mut [0]), Err(ReadError::NotKept(_))));
    }
}
