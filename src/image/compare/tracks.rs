//! A track stream as whole tracks, one after the other.

use std::collections::VecDeque;
use std::io::{self, Read};

use crate::image::ckd::{TrackStart, TrackVisitor};
use crate::image::medium::Tracks;

const INPUT: usize = 1 << 16;

/// Gives the tracks of a stream in order.
pub(super) struct TrackReader<R> {
    stream: R,
    /// `None` behind the end.
    tracks: Option<Tracks>,
    ready: Ready,
    input: Vec<u8>,
}

impl<R: Read> TrackReader<R> {
    /// Starts before track 0.
    pub(super) fn new(stream: R, tracks: Tracks) -> Self {
        Self { stream, tracks: Some(tracks), ready: Ready::default(), input: vec![0; INPUT] }
    }

    /// Returns the next track: its lengths in their shortest form, then keys and data. `None` at the end.
    pub(super) fn next_track(&mut self) -> io::Result<Option<Vec<u8>>> {
        // The last one may be incomplete.
        while self.ready.0.len() < 2 {
            let Some(tracks) = &mut self.tracks else { return Ok(self.ready.0.pop_front()) };
            match self.stream.read(&mut self.input)? {
                0 => {
                    self.tracks.take().map(Tracks::finish).transpose().map_err(io::Error::other)?;
                }
                read => tracks.push(&self.input[..read], &mut self.ready).map_err(io::Error::other)?,
            }
        }
        Ok(self.ready.0.pop_front())
    }
}

/// Tracks that were decoded.
#[derive(Default)]
struct Ready(VecDeque<Vec<u8>>);

impl TrackVisitor for Ready {
    fn track(&mut self, start: &TrackStart<'_>) {
        let mut track = Vec::new();
        start.layout.write_head(&mut track);
        self.0.push_back(track);
    }

    fn body(&mut self, bytes: &[u8]) {
        if let Some(track) = self.0.back_mut() {
            track.extend_from_slice(bytes);
        }
    }
}
