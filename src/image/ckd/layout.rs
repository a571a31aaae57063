//! The head of an encoded track: how many records, how long their keys and data.

use super::{TRACK_CELLS, cells};

/// The longest head: the number of records, 255 key runs and 255 data runs.
pub const MAX_HEAD_BYTES: usize = 1 + 255 * 2 + 255 * 3;

/// The records of one track: lengths of key and data of each.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layout {
    records: Vec<(u8, u16)>,
}

impl Layout {
    /// Builds a layout from the lengths of key and data of each record; `None` above 255 records.
    pub fn new(records: Vec<(u8, u16)>) -> Option<Self> {
        (records.len() <= 255).then_some(Self { records })
    }

    /// Returns the lengths of key and data of each record, in order.
    pub fn records(&self) -> &[(u8, u16)] {
        &self.records
    }

    /// Returns the bytes of all keys and data.
    pub fn body_bytes(&self) -> u64 {
        self.records.iter().map(|&(key, data)| u64::from(key) + u64::from(data)).sum()
    }

    /// Returns whether the track fits a 3390 and its raw image of 65,536 bytes.
    pub fn fits(&self) -> bool {
        let used: u32 = self.records.iter().map(|&(key, data)| cells(key, data)).sum();
        used <= TRACK_CELLS && self.raw_bytes() <= super::TRACK_IMAGE_BYTES as u64
    }

    /// Returns the bytes of the raw track image with its end mark.
    pub fn raw_bytes(&self) -> u64 {
        16 + self.records.len() as u64 * 8 + self.body_bytes() + 12
    }

    /// Writes the head as genuine encoders do, in maximal runs.
    pub fn write_head(&self, out: &mut Vec<u8>) {
        out.push(run_length(&self.records));
        for run in self.records.chunk_by(|a, b| a.0 == b.0) {
            out.extend([run_length(run), run[0].0]);
        }
        for run in self.records.chunk_by(|a, b| a.1 == b.1) {
            out.push(run_length(run));
            out.extend(run[0].1.to_be_bytes());
        }
    }
}

/// `Layout::new` and the parser let no more than 255 records through.
fn run_length<T>(run: &[T]) -> u8 {
    u8::try_from(run.len()).unwrap_or(u8::MAX)
}

/// Collects the head of one track byte by byte and finds where its runs contradict the number of records.
#[derive(Debug, Default)]
pub(super) struct HeadParser {
    bytes: Vec<u8>,
    layout: Layout,
    /// Records that the data runs cover so far.
    covered: usize,
    /// Start of the run that is being read, within `bytes`.
    run: usize,
}

/// What a byte of a head leads to.
pub(super) enum HeadStep {
    /// More bytes of the head follow.
    More,
    /// The head is complete.
    Complete,
    /// The run that begins at this byte of the head has length 0 or covers more records than there are.
    BadRun(usize),
}

impl HeadParser {
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        self.layout.records.clear();
        self.covered = 0;
        self.run = 1;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub(super) fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Takes the next byte of the head.
    pub(super) fn push(&mut self, byte: u8) -> HeadStep {
        self.bytes.push(byte);
        let total = usize::from(self.bytes[0]);
        if self.bytes.len() == 1 {
            return if total == 0 { HeadStep::Complete } else { HeadStep::More };
        }
        let keys = self.layout.records.len();
        let in_keys = self.covered == 0 && keys < total;
        let run = &self.bytes[self.run..];
        if run.len() < if in_keys { 2 } else { 3 } {
            return HeadStep::More;
        }
        let length = usize::from(run[0]);
        let done = if in_keys { keys } else { self.covered };
        if length == 0 || done + length > total {
            return HeadStep::BadRun(self.run);
        }
        if in_keys {
            let key = run[1];
            self.layout.records.resize(keys + length, (key, 0));
        } else {
            let data = u16::from_be_bytes([run[1], run[2]]);
            for record in &mut self.layout.records[done..done + length] {
                record.1 = data;
            }
            self.covered += length;
        }
        self.run = self.bytes.len();
        if self.covered == total { HeadStep::Complete } else { HeadStep::More }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(bytes: &[u8]) -> Result<Layout, usize> {
        let mut parser = HeadParser::default();
        parser.clear();
        for (index, byte) in bytes.iter().enumerate() {
            match parser.push(*byte) {
                HeadStep::More => {}
                HeadStep::Complete => {
                    assert_eq!(index + 1, bytes.len(), "complete before its end");
                    return Ok(parser.layout.clone());
                }
                HeadStep::BadRun(at) => return Err(at),
            }
        }
        panic!("head is not complete");
    }

    /// The typical tracks of disk-images.md section 2.2.
    #[test]
    fn golden_heads_both_ways() {
        let track0 = [&[12, 3, 4, 9, 0][..], &[1, 0, 24, 1, 0, 144, 1, 0, 80, 9, 0x10, 0x00]].concat();
        let mut records = vec![(4, 24), (4, 144), (4, 80)];
        records.extend([(0, 4096); 9]);
        for (bytes, records) in [
            (track0, records),
            (vec![12, 12, 44, 12, 0, 96], vec![(44, 96); 12]),
            (vec![0x0c, 0x0c, 0x00, 0x0c, 0x10, 0x00], vec![(0, 4096); 12]),
            (vec![0], vec![]),
        ] {
            let layout = Layout::new(records).unwrap();
            assert_eq!(parse(&bytes).unwrap(), layout);
            let mut written = Vec::new();
            layout.write_head(&mut written);
            assert_eq!(written, bytes);
        }
    }

    #[test]
    fn bad_runs_are_located() {
        assert_eq!(parse(&[12, 13, 0]), Err(1));
        assert_eq!(parse(&[12, 0, 0]), Err(1));
        assert_eq!(parse(&[12, 6, 0, 7, 0]), Err(3));
        assert_eq!(parse(&[12, 12, 0, 11, 0, 1, 2, 0, 1]), Err(6));
        assert_eq!(parse(&[12, 12, 0, 0, 0, 1]), Err(3));
    }

    #[test]
    fn record_zero_and_end_mark_count() {
        let layout = Layout::new(vec![(0, 4096); 15]).unwrap();
        assert_eq!(layout.raw_bytes(), 16 + 15 * 4104 + 12);
        assert!(!layout.fits());
        assert!(Layout::new(vec![(0, 4096); 12]).unwrap().fits());
        assert!(Layout::new(vec![]).unwrap().fits());
    }
}
