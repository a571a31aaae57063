//! The fuzz target.

use std::ops::ControlFlow;

use super::{Decoder, InflateError, Summary};

/// Decompresses `data` in one chunk and in small ones.
///
/// # Panics
///
/// If the two disagree: that is a bug of the decoder, whatever the data are.
pub fn fuzz(data: &[u8]) {
    let size = 1 + usize::from(data.last().copied().unwrap_or(0)) % 61;
    assert_eq!(decompress(data, size), decompress(data, usize::MAX), "in chunks of {size} bytes and in one");
}

/// Decompresses `data` in chunks of `size` bytes; returns what came out, and how it ended.
pub(super) fn decompress(data: &[u8], size: usize) -> (Vec<u8>, Result<Summary, InflateError>) {
    let mut decoder = Decoder::new(0);
    let mut output = Vec::new();
    let mut sink = |fresh: &[u8]| {
        output.extend_from_slice(fresh);
        ControlFlow::Continue(())
    };
    for chunk in data.chunks(size) {
        if let Err(error) = decoder.decode(chunk, &mut sink) {
            return (output, Err(error));
        }
    }
    (output, decoder.finish())
}
