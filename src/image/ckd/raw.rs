//! Raw track images as Linux delivers and takes them in raw-track mode, from and to the encoded stream
//! (disk-images.md section 2.1).

use std::io::{self, Write};

use thiserror::Error;

use super::decode::{TrackStart, TrackVisitor};
use super::{Layout, TRACKS_PER_CYLINDER};

/// Bytes of a raw track image.
pub const TRACK_IMAGE_BYTES: usize = 65_536;

const COUNT_BYTES: usize = 8;
/// The decoder of the original writes twelve; eight are enough to end a track.
const END_MARK: [u8; 12] = [0xff; 12];

/// What a raw track image cannot be encoded for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RawError {
    /// Not 65,536 bytes.
    #[error("a raw track image has {TRACK_IMAGE_BYTES} bytes but {0} were given")]
    Length(usize),
    /// The records reach beyond the image, or no end mark follows them.
    #[error("record {0} reaches beyond the raw track image")]
    Overrun(usize),
    /// Record numbers are implied by the order in an encoded stream.
    #[error("record {expected} carries the number {found}; only consecutive numbers can be encoded")]
    Number {
        /// The number it should have.
        expected: usize,
        /// The number in its count field.
        found: u8,
    },
    /// More than 255 records.
    #[error("the track has more than 255 records")]
    TooMany,
}

/// Encodes one raw track image, behind what `out` holds already.
pub fn encode_track(image: &[u8], out: &mut Vec<u8>) -> Result<(), RawError> {
    if image.len() != TRACK_IMAGE_BYTES {
        return Err(RawError::Length(image.len()));
    }
    let mut records = Vec::new();
    let mut bodies = Vec::new();
    let mut rest = &image[16..];
    loop {
        let number = records.len() + 1;
        let (count, behind) = rest.split_first_chunk::<COUNT_BYTES>().ok_or(RawError::Overrun(number))?;
        if *count == [0xff; COUNT_BYTES] {
            break;
        }
        let [_, _, _, _, found, key, high, low] = *count;
        if usize::from(found) != number {
            return Err(RawError::Number { expected: number, found });
        }
        let data = u16::from_be_bytes([high, low]);
        let length = usize::from(key) + usize::from(data);
        let (body, behind) = behind.split_at_checked(length).ok_or(RawError::Overrun(number))?;
        records.push((key, data));
        bodies.push(body);
        rest = behind;
    }
    Layout::new(records).ok_or(RawError::TooMany)?.write_head(out);
    for body in bodies {
        out.extend_from_slice(body);
    }
    Ok(())
}

/// Writes each track of a stream as a raw track image; a track that does not fit, or one too many, is an
/// `InvalidData` error.
#[derive(Debug)]
pub struct RawWriter<W> {
    out: W,
    /// The most tracks that are written: a few bytes of zeros would otherwise expand to gigabytes.
    limit: u64,
    image: Vec<u8>,
    layout: Layout,
    /// The record that the next body byte belongs to, and how much of it is there.
    record: usize,
    filled: usize,
    open: bool,
    result: io::Result<()>,
}

impl<W: Write> RawWriter<W> {
    /// Starts before track 0 of a volume of `limit` tracks.
    pub fn new(out: W, limit: u64) -> Self {
        Self {
            out,
            limit,
            image: Vec::with_capacity(TRACK_IMAGE_BYTES),
            layout: Layout::default(),
            record: 0,
            filled: 0,
            open: false,
            result: Ok(()),
        }
    }

    /// Writes the last track and returns the writer, or the first failure.
    pub fn finish(mut self) -> io::Result<W> {
        self.close_track();
        self.result.map(|()| self.out)
    }

    fn close_track(&mut self) {
        if !self.open || self.result.is_err() {
            return;
        }
        self.open = false;
        self.image.extend(END_MARK);
        self.image.resize(TRACK_IMAGE_BYTES, 0);
        self.result = self.out.write_all(&self.image);
    }

    /// Writes count fields until a record with a body, or the end of the track, is next.
    fn next_counts(&mut self, address: [u8; 4]) {
        while let Some(&(key, data)) = self.layout.records().get(self.record) {
            self.record += 1;
            self.image.extend(address);
            self.image.push(u8::try_from(self.record).unwrap_or(u8::MAX));
            self.image.push(key);
            self.image.extend(data.to_be_bytes());
            self.filled = usize::from(key) + usize::from(data);
            if self.filled > 0 {
                break;
            }
        }
    }
}

impl<W: Write> TrackVisitor for RawWriter<W> {
    fn track(&mut self, start: &TrackStart<'_>) {
        self.close_track();
        let refusal = if start.number >= self.limit {
            Some(format!("the stream holds more than the {} tracks of its volume", self.limit))
        } else if start.layout.fits() {
            None
        } else {
            Some(format!("track {} holds more than a 3390 track can", start.number))
        };
        if let Some(text) = refusal
            && self.result.is_ok()
        {
            self.result = Err(io::Error::new(io::ErrorKind::InvalidData, text));
        }
        if self.result.is_err() {
            return;
        }
        self.layout.clone_from(start.layout);
        self.image.clear();
        // Cylinder numbers are plain 16 bits here, as in the original (disk-images.md section 2.3).
        let [.., high, low] = (start.number / TRACKS_PER_CYLINDER).to_be_bytes();
        let [.., head] = (start.number % TRACKS_PER_CYLINDER).to_be_bytes();
        self.image.extend([high, low, 0, head]);
        self.image.extend([0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0]);
        self.record = 0;
        self.open = true;
        self.next_counts([high, low, 0, head]);
    }

    fn body(&mut self, mut bytes: &[u8]) {
        if self.result.is_err() {
            return;
        }
        let address = [self.image[0], self.image[1], self.image[2], self.image[3]];
        while !bytes.is_empty() {
            let taken = self.filled.min(bytes.len());
            self.image.extend_from_slice(&bytes[..taken]);
            bytes = &bytes[taken..];
            self.filled -= taken;
            if self.filled == 0 {
                self.next_counts(address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::image::ckd::{Fault, StreamDecoder};

    fn decode(stream: &[u8]) -> Result<io::Result<Vec<u8>>, Fault> {
        let mut writer = RawWriter::new(Vec::new(), 100);
        let mut decoder = StreamDecoder::new();
        decoder.push(stream, &mut writer)?;
        decoder.finish()?;
        Ok(writer.finish())
    }

    /// Track 16 (cylinder 1, head 1) with one record: key `AB`, data `xyz`; written by hand.
    #[test]
    fn golden_track_both_ways() {
        let mut image = vec![0, 1, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0];
        image.extend([0, 1, 0, 1, 1, 2, 0, 3]);
        image.extend(b"ABxyz");
        image.extend([0xff; 12]);
        image.resize(TRACK_IMAGE_BYTES, 0);
        let encoded = b"\x01\x01\x02\x01\x00\x03ABxyz";

        let mut out = Vec::new();
        encode_track(&image, &mut out).unwrap();
        assert_eq!(out, encoded);

        let stream = [&[0; 16][..], encoded].concat();
        let images = decode(&stream).unwrap().unwrap();
        assert_eq!(images.len(), 17 * TRACK_IMAGE_BYTES);
        assert!(images.ends_with(&image));
    }

    #[test]
    fn refuses_what_cannot_be_encoded() {
        let mut image = vec![0; TRACK_IMAGE_BYTES];
        assert_eq!(encode_track(&image[1..], &mut vec![]), Err(RawError::Length(65_535)));
        assert_eq!(encode_track(&image, &mut vec![]), Err(RawError::Number { expected: 1, found: 0 }));
        image[20] = 1;
        image[22..24].fill(0xff);
        assert_eq!(encode_track(&image, &mut vec![]), Err(RawError::Overrun(1)));
    }

    #[test]
    fn zeros_do_not_expand_beyond_the_volume() {
        let mut writer = RawWriter::new(Vec::new(), 2);
        StreamDecoder::new().push(&[0; 1000], &mut writer).unwrap();
        assert_eq!(writer.finish().unwrap_err().kind(), io::ErrorKind::InvalidData);
    }

    #[test]
    fn a_track_too_big_is_not_written() {
        let mut big = vec![15, 15, 0, 15, 0x10, 0];
        big.resize(6 + 15 * 4096, 0);
        assert_eq!(decode(&big).unwrap().unwrap_err().kind(), io::ErrorKind::InvalidData);
    }

    fn any_track() -> impl Strategy<Value = (Vec<(u8, u16)>, u8)> {
        let lengths =
            (prop_oneof![Just(0), Just(44), any::<u8>()], prop_oneof![Just(0), Just(512), 0..9000_u16]);
        (proptest::collection::vec(lengths, 0..40), any::<u8>())
    }

    proptest! {
        #[test]
        fn decode_after_encode_is_identity(tracks in proptest::collection::vec(any_track(), 0..4)) {
            let mut stream = Vec::new();
            for (records, fill) in tracks {
                let layout = Layout::new(records).unwrap();
                if layout.fits() {
                    layout.write_head(&mut stream);
                    stream.resize(stream.len() + usize::try_from(layout.body_bytes()).unwrap(), fill);
                }
            }
            let images = decode(&stream).unwrap().unwrap();
            let mut again = Vec::new();
            for image in images.chunks(TRACK_IMAGE_BYTES) {
                encode_track(image, &mut again).unwrap();
            }
            prop_assert_eq!(again, stream);
        }
    }
}
