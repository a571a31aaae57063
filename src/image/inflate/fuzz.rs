//! The fuzz target.

use std::ops::ControlFlow;

use super::{Checkpoint, Decoder, InflateError, Sink, Summary};

/// Decompresses `data` in one chunk, in small ones, and from the last checkpoint on.
///
/// # Panics
///
/// If these disagree: that is a bug of the decoder, whatever the data are.
pub fn fuzz(data: &[u8]) {
    let size = 1 + usize::from(data.last().copied().unwrap_or(0)) % 61;
    let (output, result) = decompress(data, usize::MAX);
    assert_eq!(decompress(data, size), (output.clone(), result.clone()), "in chunks of {size} bytes");

    let mut recorder = Recorder::default();
    assert_eq!(feed(Decoder::new(0).checkpoint_every(1), data, size, &mut recorder), result);
    assert_eq!(recorder.output, output, "with checkpoints");
    if let Some((checkpoint, history)) = recorder.last {
        let known = |offset: u64| usize::try_from(offset).expect("the offset lies in a slice");
        let mut rest = Recorder::default();
        let decoder = Decoder::resume(&checkpoint, &history);
        assert_eq!(feed(decoder, &data[known(checkpoint.byte())..], size, &mut rest), result);
        assert_eq!(rest.output, output[known(checkpoint.output())..], "from the last checkpoint on");
    }
}

/// Keeps all output, and the last checkpoint with its history.
#[derive(Default)]
struct Recorder {
    output: Vec<u8>,
    last: Option<(Checkpoint, Vec<u8>)>,
}

impl Sink for Recorder {
    fn data(&mut self, fresh: &[u8]) -> ControlFlow<()> {
        self.output.extend_from_slice(fresh);
        ControlFlow::Continue(())
    }

    fn checkpoint(&mut self, checkpoint: Checkpoint, history: &[u8]) {
        self.last = Some((checkpoint, history.to_vec()));
    }
}

/// Decompresses `data` in chunks of `size` bytes; returns what came out, and how it ended.
pub(super) fn decompress(data: &[u8], size: usize) -> (Vec<u8>, Result<Summary, InflateError>) {
    let mut recorder = Recorder::default();
    let result = feed(Decoder::new(0), data, size, &mut recorder);
    (recorder.output, result)
}

fn feed(
    mut decoder: Decoder,
    data: &[u8],
    size: usize,
    recorder: &mut Recorder,
) -> Result<Summary, InflateError> {
    for chunk in data.chunks(size) {
        assert!(decoder.decode(chunk, recorder)?.is_continue(), "the recorder never stops");
    }
    decoder.finish()
}
