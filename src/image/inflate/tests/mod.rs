//! Tests of the decoder: streams written bit by bit, framing, and comparison with zlib-rs.

mod blocks;
mod differential;
mod framing;
mod resume;

use std::io::Write;

use flate2::{Compression, Decompress, FlushDecompress, Status};

use super::gzip::MAGIC;

/// A seeded source of numbers (splitmix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// Returns a number below `limit`.
    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap()
    }

    fn byte(&mut self) -> u8 {
        self.next().to_le_bytes()[0]
    }
}

/// Writes fields as DEFLATE packs them: from the least significant bit of each byte upwards.
#[derive(Default)]
struct BitWriter {
    bytes: Vec<u8>,
    used: u32,
}

impl BitWriter {
    fn bits(&mut self, value: u32, count: u32) -> &mut Self {
        for bit in 0..count {
            if self.used.is_multiple_of(8) {
                self.bytes.push(0);
            }
            *self.bytes.last_mut().unwrap() |= ((value >> bit & 1) as u8) << (self.used % 8);
            self.used += 1;
        }
        self
    }

    /// Writes a code word: it begins with its most significant bit.
    fn code(&mut self, word: u32, length: u32) -> &mut Self {
        self.bits(word.reverse_bits() >> (32 - length), length)
    }

    /// Wraps the bits written as the data of a gzip member that yields `output`.
    fn gzip(&self, output: &[u8]) -> Vec<u8> {
        let mut file = vec![MAGIC[0], MAGIC[1], 8, 0, 0, 0, 0, 0, 0, 255];
        file.extend_from_slice(&self.bytes);
        file.extend_from_slice(&libdeflater::crc32(output).to_le_bytes());
        file.extend_from_slice(&u32::try_from(output.len()).unwrap().to_le_bytes());
        file
    }
}

/// Returns `data` as a gzip member.
fn gzip(data: &[u8], level: u32) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), Compression::new(level));
    encoder.write_all(data).unwrap();
    encoder.finish().unwrap()
}

/// What zlib-rs makes of a gzip file: what came out, and whether the file is complete and right.
///
/// Members are put together as [`super::Decoder`] does: what follows a member is another one if it begins with the two
/// magic bytes, otherwise it is ignored.
fn reference(file: &[u8]) -> (Vec<u8>, bool) {
    let mut output = Vec::new();
    let mut rest = file;
    loop {
        let Some(length) = reference_member(rest, &mut output) else {
            return (output, false);
        };
        rest = &rest[length..];
        if !rest.starts_with(&MAGIC) {
            return (output, true);
        }
    }
}

/// Appends the output of the first member and returns its length, if it is complete and right.
fn reference_member(file: &[u8], output: &mut Vec<u8>) -> Option<usize> {
    let mut decompress = Decompress::new_gzip(15);
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let (read, written) = (decompress.total_in(), decompress.total_out());
        let rest = &file[usize::try_from(read).unwrap()..];
        let result = decompress.decompress(rest, &mut buffer, FlushDecompress::None);
        let fresh = usize::try_from(decompress.total_out() - written).unwrap();
        output.extend_from_slice(&buffer[..fresh]);
        match result {
            Ok(Status::StreamEnd) => return Some(usize::try_from(decompress.total_in()).unwrap()),
            Ok(_) if decompress.total_in() == read && fresh == 0 => return None,
            Ok(_) => {}
            Err(_) => return None,
        }
    }
}

/// Returns bytes of a kind that `seed` selects: text, noise, runs, records, skewed frequencies that need the
/// longest codes, or all of them in turn.
fn material(seed: u64, length: usize) -> Vec<u8> {
    let mut random = Random(seed);
    let mut data = Vec::with_capacity(length + 512);
    while data.len() < length {
        let kind = if seed % 6 == 5 { random.below(5) } else { usize::try_from(seed % 6).unwrap() };
        let count = 1 + random.below(300);
        match kind {
            0 => data.extend((0..count).map(|_| b"etaoin shrdlu\n"[random.below(14).min(random.below(14))])),
            1 => data.extend((0..count).map(|_| random.byte())),
            2 => data.resize(data.len() + count * 5, random.byte()),
            3 => {
                let period = 1 + random.below(40);
                let record: Vec<u8> = (0..period).map(|_| random.byte()).collect();
                data.extend(record.iter().cycle().take(count));
            }
            _ => data.extend((0..count).map(|_| random.next().trailing_zeros().to_le_bytes()[0] ^ 0x55)),
        }
    }
    data.truncate(length);
    data
}
