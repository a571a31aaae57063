//! Checkpoints.

use std::ops::ControlFlow;

use super::{gzip, material};
use crate::image::inflate::{Checkpoint, Decoder, InflateError, Sink};

#[derive(Default)]
struct Recorder {
    output: Vec<u8>,
    checkpoints: Vec<(Checkpoint, Vec<u8>)>,
}

impl Sink for Recorder {
    fn data(&mut self, fresh: &[u8]) -> ControlFlow<()> {
        self.output.extend_from_slice(fresh);
        ControlFlow::Continue(())
    }

    fn checkpoint(&mut self, checkpoint: Checkpoint, history: &[u8]) {
        assert_eq!(checkpoint.output(), self.output.len() as u64);
        assert!(self.output.ends_with(history));
        self.checkpoints.push((checkpoint, history.to_vec()));
    }
}

fn record(mut decoder: Decoder, file: &[u8]) -> (Recorder, Result<u64, InflateError>) {
    let mut recorder = Recorder::default();
    for chunk in file.chunks(5000) {
        if let Err(error) = decoder.decode(chunk, &mut recorder) {
            return (recorder, Err(error));
        }
    }
    (recorder, decoder.finish().map(|summary| summary.members))
}

#[test]
fn every_checkpoint_goes_on_to_the_same_end() {
    let data = material(5, 1_500_000);
    let file = [gzip(&data[..900_000], 6), gzip(&data[900_000..], 1)].concat();
    let (all, members) = record(Decoder::new(0).checkpoint_every(100_000), &file);
    assert!(all.output == data);
    assert_eq!(members, Ok(2));
    assert!(all.checkpoints.len() > 5, "{} checkpoints", all.checkpoints.len());
    let distances = all.checkpoints.windows(2).map(|pair| pair[1].0.output() - pair[0].0.output());
    assert!(distances.min() >= Some(100_000));
    for (checkpoint, history) in &all.checkpoints {
        let start = usize::try_from(checkpoint.byte()).unwrap();
        let (rest, members) = record(Decoder::resume(checkpoint, history), &file[start..]);
        assert_eq!(members, Ok(2));
        assert!(rest.output == data[usize::try_from(checkpoint.output()).unwrap()..]);
    }
}

#[test]
fn a_resumed_decoder_still_verifies_the_checksum() {
    let data = material(5, 900_000);
    let mut file = gzip(&data, 6);
    let (all, _) = record(Decoder::new(0).checkpoint_every(0), &file);
    let (checkpoint, history) = all.checkpoints.last().unwrap();
    assert!(checkpoint.output() > 0);
    let end = file.len() - 8;
    file[end] ^= 1;
    let start = usize::try_from(checkpoint.byte()).unwrap();
    let (_, result) = record(Decoder::resume(checkpoint, history), &file[start..]);
    assert!(matches!(result, Err(InflateError::Trailer { at, .. }) if at.byte == end as u64));
}

#[test]
fn no_checkpoints_unless_asked_for() {
    let (all, _) = record(Decoder::new(0), &gzip(&material(5, 900_000), 6));
    assert!(all.checkpoints.is_empty());
}
