//! The decoder against zlib-rs: the same verdict and the same bytes on good, damaged and hostile files.
//!
//! There are no intended differences. In particular an incomplete code is right in the two cases in which zlib
//! accepts it, and what precedes damage is handed out up to the same byte.

use flate2::{Decompress, FlushDecompress, Status};

use super::{BitWriter, Random, gzip, material, reference};
use crate::image::inflate::fuzz::{decompress, fuzz};
use crate::image::inflate::{InflateError, Part};

/// Compares the two on one file, with chunks of `size` bytes.
#[track_caller]
fn compare(file: &[u8], size: usize, what: &str) -> bool {
    let (expected, accepted) = reference(file);
    let (found, result) = decompress(file, size);
    assert_eq!(result.is_ok(), accepted, "{what}, chunks of {size}: {result:?}");
    assert!(
        found == expected,
        "{what}, chunks of {size}: {} bytes, {} expected",
        found.len(),
        expected.len()
    );
    accepted
}

#[test]
fn good_files_in_chunks_of_any_size() {
    for seed in 0..12 {
        for level in [0, 1, 4, 6, 9] {
            let data = material(seed, 40_000 + 7_000 * usize::try_from(seed).unwrap());
            let file = gzip(&data, level);
            for size in [1, 2, 3, 5, 7, 8, 9, 23, 24, 25, 64, 1000, 4096, usize::MAX] {
                let (found, result) = decompress(&file, size);
                let summary = result.unwrap();
                assert!(found == data, "seed {seed}, level {level}, chunks of {size}");
                assert_eq!((summary.members, summary.output), (1, data.len() as u64));
            }
        }
    }
}

#[test]
fn output_of_many_windows() {
    let data = material(5, 2_000_000);
    for level in [0, 6] {
        for size in [4099, usize::MAX] {
            assert!(decompress(&gzip(&data, level), size).0 == data, "level {level}");
        }
    }
}

#[test]
fn every_truncation() {
    for seed in 0..6 {
        for level in [0, 6] {
            let file = gzip(&material(seed, 700), level);
            for end in 0..file.len() {
                for size in [1, 13, usize::MAX] {
                    compare(&file[..end], size, "truncated");
                    let (_, result) = decompress(&file[..end], size);
                    let Err(InflateError::Truncated { at, within }) = result else {
                        panic!("cut at {end} of {}: {result:?}", file.len());
                    };
                    assert_eq!(at.byte, end as u64);
                    assert_eq!(within == Part::Header, end < 10);
                    assert_eq!(within == Part::Trailer, end >= file.len() - 8);
                }
            }
        }
    }
}

#[test]
fn damaged_files() {
    let mut random = Random(1);
    let mut rejected = 0;
    for round in 0..3000 {
        let data = material(round, 200 + random.below(3000));
        let mut file = gzip(&data, [1, 6, 9, 0][random.below(4)]);
        for _ in 0..=random.below(3) {
            let place = random.below(file.len());
            match random.below(4) {
                0 => file[place] ^= 1 << random.below(8),
                1 => file[place] = random.byte(),
                2 => drop(file.remove(place)),
                _ => file.insert(place, random.byte()),
            }
        }
        let size = if round % 2 == 0 { usize::MAX } else { 1 + random.below(40) };
        rejected += u32::from(!compare(&file, size, &format!("round {round}")));
        fuzz(&file);
    }
    assert!(rejected > 2000, "only {rejected} files were rejected");
}

#[test]
fn members_and_trailing_bytes() {
    let mut random = Random(2);
    for round in 0..300 {
        let mut file = Vec::new();
        for _ in 0..=random.below(4) {
            let length = [0, 1, 100, 5000][random.below(4)];
            file.extend(gzip(&material(random.next(), length), [0, 1, 6][random.below(3)]));
        }
        match random.below(5) {
            0 => file.resize(file.len() + random.below(600), 0),
            1 => file.extend((0..random.below(50)).map(|_| random.byte())),
            2 => file.extend([0x1f, 0x8b, 8].iter().take(random.below(4))),
            3 => file.truncate(file.len() - random.below(9)),
            _ => {}
        }
        compare(&file, 1 + random.below(50), &format!("round {round}"));
        fuzz(&file);
    }
}

/// Streams whose codes are made up, so that they are often wrong in ways in which damage to a good one never is.
#[test]
fn hostile_streams() {
    let mut random = Random(3);
    let mut accepted = 0;
    for round in 0..6000 {
        let mut bits = BitWriter::default();
        let blocks = 1 + random.below(3);
        for block in 1..=blocks {
            bits.bits(u32::from(block == blocks), 1);
            hostile_block(&mut random, &mut bits);
        }
        for _ in 0..random.below(60) {
            bits.bits(u32::from(random.byte()), 8);
        }
        // Where the data happen to be right, the trailer is made right, too.
        let mut output = Vec::with_capacity(1 << 20);
        let mut decompress = Decompress::new(false);
        let status = decompress.decompress_vec(&bits.bytes, &mut output, FlushDecompress::None);
        if matches!(status, Ok(Status::StreamEnd)) {
            bits.bytes.truncate(usize::try_from(decompress.total_in()).unwrap());
        }
        let file = bits.gzip(&output);
        let size = if round % 2 == 0 { usize::MAX } else { 1 + random.below(30) };
        accepted += u32::from(compare(&file, size, &format!("round {round}")));
        fuzz(&file);
    }
    assert!(accepted > 50, "only {accepted} files were accepted");
}

fn hostile_block(random: &mut Random, bits: &mut BitWriter) {
    match random.below(12) {
        0 => {
            bits.bits(0, 2);
            let length = u32::try_from(random.below(20)).unwrap();
            bits.bits(0, (8 - bits.used % 8) % 8).bits(length, 16).bits(!length & 0xffff, 16);
            for _ in 0..length {
                bits.bits(u32::from(random.byte()), 8);
            }
        }
        1 => {
            bits.bits(3, 2);
        }
        2..=4 => {
            bits.bits(1, 2);
            for _ in 0..random.below(20) {
                bits.code(0x30 + u32::from(random.byte() % 144), 8);
            }
            for _ in 0..random.below(40) {
                bits.bits(u32::from(random.byte()), 8);
            }
            bits.code(0, 7);
        }
        _ => hostile_codes(random, bits),
    }
}

/// Writes a dynamic block with codes of 1 to 15 bits: complete, sparse, incomplete or oversubscribed.
fn hostile_codes(random: &mut Random, bits: &mut BitWriter) {
    let plain = random.below(6) == 0;
    let literals = if random.below(20) == 0 { 288 } else { 258 + random.below(29) };
    let distances = 1 + random.below(30);
    let mut lengths = vec![0_u8; literals + distances];
    let (first, second) = lengths.split_at_mut(literals);
    for part in [first, second] {
        hostile_lengths(random, part);
    }
    if random.below(10) > 0 && lengths[256] == 0 {
        lengths[256] = 1 + random.byte() % 15;
    }
    if plain {
        // A complete code in which up to twelve literals have other lengths than eight bits.
        lengths[..literals].fill(0);
        lengths[..255].fill(8);
        lengths[256..258].fill(9);
        for pair in 0..random.below(5) {
            lengths[pair * 31] = 7;
            lengths[pair * 31 + 11] = 9;
            lengths[pair * 31 + 12] = 9;
        }
    }
    bits.bits(2, 2);
    bits.bits(u32::try_from(literals - 257).unwrap(), 5);
    bits.bits(u32::try_from(distances - 1).unwrap(), 5);
    // Each of the symbols 0 to 15 gets a code of four bits, which makes the code of the code lengths complete.
    bits.bits(15, 4);
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] {
        bits.bits(if symbol < 16 { 4 } else { 0 }, 3);
    }
    for length in lengths {
        bits.code(u32::from(length), 4);
    }
    for _ in 0..random.below(if plain { 900 } else { 80 }) {
        bits.bits(u32::from(random.byte()), 8);
    }
}

/// Makes up code lengths: splits of a complete code, sometimes spoilt.
fn hostile_lengths(random: &mut Random, lengths: &mut [u8]) {
    let wanted = 1 + random.below(lengths.len());
    let mut leaves = vec![0_u8];
    while leaves.len() < wanted {
        let leaf = if random.below(3) == 0 { leaves.len() - 1 } else { random.below(leaves.len()) };
        if leaves[leaf] < 15 {
            leaves[leaf] += 1;
            leaves.push(leaves[leaf]);
        } else if leaves.iter().all(|&length| length == 15) {
            break;
        }
    }
    if leaves == [0] {
        leaves = vec![1];
    }
    let start = if random.below(2) == 0 { lengths.len() - leaves.len() } else { 0 };
    lengths[start..start + leaves.len()].copy_from_slice(&leaves);
    if random.below(4) == 0 {
        let place = random.below(lengths.len());
        lengths[place] = random.byte() % 16;
    }
}
