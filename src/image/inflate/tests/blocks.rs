//! Blocks written bit by bit.

use super::{BitWriter, Random};
use crate::image::inflate::fuzz::decompress;
use crate::image::inflate::{CodeFault, Fault, InflateError, Place};

/// Where the data begin: behind the header of ten bytes.
const DATA: u64 = 10;

#[track_caller]
fn yields(bits: &BitWriter, expected: &[u8]) {
    let file = bits.gzip(expected);
    for size in [1, 3, usize::MAX] {
        let (found, result) = decompress(&file, size);
        assert_eq!(result.map(|summary| summary.output), Ok(expected.len() as u64));
        assert_eq!(found, expected);
    }
}

/// Checks the fault, its bit within the data, and what is handed out before it.
#[track_caller]
fn fails(bits: &BitWriter, before: &[u8], bit: u64, fault: Fault) {
    let mut file = bits.gzip(&[]);
    // Enough to follow that the fast loop is entered, too.
    file.resize(file.len() + 100, 0);
    let position = DATA * 8 + bit;
    let at =
        Place { byte: position / 8, bit: u8::try_from(position % 8).unwrap(), output: before.len() as u64 };
    for size in [1, 3, usize::MAX] {
        let (found, result) = decompress(&file, size);
        assert_eq!(result, Err(InflateError::Corrupt { at, fault }), "chunks of {size}");
        assert_eq!(found, before);
    }
}

fn block(kind: u32, last: bool) -> BitWriter {
    let mut bits = BitWriter::default();
    bits.bits(u32::from(last), 1).bits(kind, 2);
    bits
}

/// Writes a literal of the fixed code below 144.
fn literal(bits: &mut BitWriter, byte: u8) {
    bits.code(0x30 + u32::from(byte), 8);
}

#[test]
fn stored() {
    let mut bits = block(0, false);
    bits.bits(0, 5).bits(3, 16).bits(0xfffc, 16).bits(0x00_63_62_61, 24);
    bits.bits(1, 3).bits(0, 5).bits(0, 16).bits(0xffff, 16);
    yields(&bits, b"abc");
}

#[test]
fn stored_length_and_complement_disagree() {
    let mut bits = block(0, true);
    bits.bits(0, 5).bits(3, 16).bits(0xfffd, 16);
    fails(&bits, b"", 8, Fault::StoredLength { length: 3, complement: 0xfffd });
}

#[test]
fn fixed() {
    let mut bits = block(1, true);
    literal(&mut bits, b'a');
    literal(&mut bits, b'b');
    bits.code(0x190 + 0xff - 144, 9);
    // Length 3 (code 257), distance 2 (code 1).
    bits.code(1, 7).code(1, 5);
    // Length 258 (code 285), distance 1 (code 0).
    bits.code(0xc5, 8).code(0, 5);
    bits.code(0, 7);
    let mut expected = vec![b'a', b'b', 0xff, b'b', 0xff, b'b'];
    expected.resize(expected.len() + 258, b'b');
    yields(&bits, &expected);
}

#[test]
fn every_length_and_distance_of_a_small_period() {
    for distance in 1..=40_usize {
        for length in [3, 4, 7, 8, 9, 15, 16, 17, 31, 32, 33, 47, 48, 49, 64, 65, 130, 257, 258] {
            let seen: Vec<u8> = (0..distance).map(|number| u8::try_from(number).unwrap()).collect();
            let mut bits = block(1, true);
            for &byte in &seen {
                literal(&mut bits, byte);
            }
            write_length(&mut bits, length);
            write_distance(&mut bits, distance);
            bits.code(0, 7);
            let expected: Vec<u8> = seen.iter().copied().cycle().take(distance + length).collect();
            yields(&bits, &expected);
        }
    }
}

fn write_length(bits: &mut BitWriter, length: usize) {
    let (mut code, mut base) = (257_u32, 3);
    let extra = |code: u32| if (265..285).contains(&code) { (code - 261) / 4 } else { 0 };
    while code < 284 && base + (1 << extra(code)) <= length {
        base += 1 << extra(code);
        code += 1;
    }
    if length == 258 {
        (code, base) = (285, 258);
    }
    if code < 280 {
        bits.code(code - 256, 7)
    } else {
        bits.code(0xc0 + code - 280, 8)
    };
    bits.bits(u32::try_from(length - base).unwrap(), extra(code));
}

fn write_distance(bits: &mut BitWriter, distance: usize) {
    let (mut code, mut base) = (0_u32, 1);
    let extra = |code: u32| if code < 4 { 0 } else { code / 2 - 1 };
    while base + (1 << extra(code)) <= distance {
        base += 1 << extra(code);
        code += 1;
    }
    bits.code(code, 5).bits(u32::try_from(distance - base).unwrap(), extra(code));
}

#[test]
fn block_type_three() {
    fails(&block(3, true), b"", 0, Fault::BlockType);
}

#[test]
fn distance_too_far() {
    let mut bits = block(1, true);
    literal(&mut bits, b'a');
    bits.code(1, 7).code(1, 5);
    fails(&bits, b"a", 11, Fault::TooFar { distance: 2, available: 1 });
}

#[test]
fn codes_without_meaning() {
    let mut bits = block(1, true);
    bits.code(0xc6, 8);
    fails(&bits, b"", 3, Fault::UnusedLiteral);
    let mut bits = block(1, true);
    literal(&mut bits, b'a');
    bits.code(1, 7).code(30, 5);
    fails(&bits, b"a", 11, Fault::UnusedDistance);
}

/// Writes a definition with the given lengths of codes, each in a code of four bits.
fn definition(literals: &[(usize, u8)], distances: &[u8]) -> BitWriter {
    let count = literals.iter().map(|&(symbol, _)| symbol + 1).max().unwrap().max(257);
    let mut bits = block(2, true);
    bits.bits(u32::try_from(count - 257).unwrap(), 5);
    bits.bits(u32::try_from(distances.len() - 1).unwrap(), 5).bits(15, 4);
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] {
        bits.bits(if symbol < 16 { 4 } else { 0 }, 3);
    }
    let mut lengths = vec![0; count];
    for &(symbol, length) in literals {
        lengths[symbol] = length;
    }
    lengths.extend_from_slice(distances);
    for length in lengths {
        bits.code(u32::from(length), 4);
    }
    bits
}

#[test]
fn dynamic_with_the_longest_codes() {
    // Literals 0 to 14 have codes of 1 to 15 bits, the end of the block is the other one of 15 bits.
    let mut lengths: Vec<(usize, u8)> =
        (0..15).map(|symbol| (symbol, u8::try_from(symbol + 1).unwrap())).collect();
    lengths.push((256, 15));
    let mut bits = definition(&lengths, &[0]);
    for literal in 0..15 {
        bits.code((1 << (literal + 1)) - 2, literal + 1);
    }
    bits.code(0x7fff, 15);
    yields(&bits, &(0..15).collect::<Vec<u8>>());
}

#[test]
fn dynamic_with_a_single_distance() {
    let mut bits = definition(&[(65, 2), (66, 2), (256, 2), (257, 2)], &[1]);
    bits.code(0, 2).code(1, 2).code(3, 2).code(0, 1).code(2, 2);
    yields(&bits, b"ABBBB");
    let mut bits = definition(&[(65, 2), (66, 2), (256, 2), (257, 2)], &[1]);
    let start = u64::from(bits.used);
    bits.code(0, 2).code(3, 2).code(1, 1);
    fails(&bits, b"A", start + 2, Fault::UnusedDistance);
}

#[test]
fn dynamic_with_nothing_but_the_end() {
    let mut bits = definition(&[(256, 1)], &[0]);
    bits.code(0, 1);
    yields(&bits, b"");
    let mut bits = definition(&[(256, 1)], &[0]);
    let start = u64::from(bits.used);
    bits.code(1, 1);
    fails(&bits, b"", start, Fault::UnusedLiteral);
}

/// A block in which nearly all symbols are literals of eight bits, and one of other symbols in between.
#[test]
fn dynamic_with_plain_literals() {
    let mut lengths: Vec<(usize, u8)> = (0..255).map(|symbol| (symbol, 8)).collect();
    lengths.extend([(256, 9), (257, 9)]);
    let mut random = Random(4);
    for run in 0..60 {
        let mut bits = definition(&lengths, &[1]);
        let mut expected = Vec::new();
        while expected.len() < 400 {
            for _ in 0..=run {
                let byte = random.byte() % 255;
                bits.code(u32::from(byte), 8);
                expected.push(byte);
            }
            // Length 3, distance 1.
            bits.code(0x1ff, 9).code(0, 1);
            expected.extend([expected[expected.len() - 1]; 3]);
        }
        bits.code(0x1fe, 9);
        yields(&bits, &expected);
    }
}

#[test]
fn wrong_definitions() {
    for (bits, fault) in [
        (definition(&[(65, 1), (66, 1), (256, 1)], &[0]), Fault::LiteralCode(CodeFault::Oversubscribed)),
        (definition(&[(65, 2), (256, 1)], &[0]), Fault::LiteralCode(CodeFault::Incomplete)),
        (definition(&[(65, 1), (256, 1)], &[1, 1, 1]), Fault::DistanceCode(CodeFault::Oversubscribed)),
        (definition(&[(65, 1), (256, 1)], &[2, 2]), Fault::DistanceCode(CodeFault::Incomplete)),
        (definition(&[(65, 1), (66, 1)], &[1, 1]), Fault::NoEnd),
    ] {
        fails(&bits, b"", u64::from(bits.used), fault);
    }
}

#[test]
fn too_many_codes() {
    let mut bits = block(2, true);
    bits.bits(30, 5).bits(0, 5).bits(0, 4);
    fails(&bits, b"", 3, Fault::TooManyCodes { literals: 287, distances: 1 });
    let mut bits = block(2, true);
    bits.bits(0, 5).bits(30, 5).bits(0, 4);
    fails(&bits, b"", 3, Fault::TooManyCodes { literals: 257, distances: 31 });
}

#[test]
fn wrong_code_lengths() {
    let mut bits = block(2, true);
    bits.bits(0, 5).bits(0, 5).bits(0, 4).bits(1, 3).bits(1, 3).bits(1, 3).bits(0, 3);
    fails(&bits, b"", 29, Fault::LengthCode(CodeFault::Oversubscribed));
    let mut bits = block(2, true);
    bits.bits(0, 5).bits(0, 5).bits(0, 4).bits(1, 3).bits(0, 9);
    fails(&bits, b"", 29, Fault::LengthCode(CodeFault::Incomplete));
    // Symbols 16 and 18 have codes of one bit.
    let mut start = block(2, true);
    start.bits(0, 5).bits(0, 5).bits(0, 4).bits(1, 3).bits(0, 3).bits(1, 3).bits(0, 3);
    start.bits(0, 3);
    fails(&start, b"", 29, Fault::NothingToRepeat);
    let mut bits = block(2, true);
    bits.bits(0, 5).bits(0, 5).bits(0, 4).bits(1, 3).bits(0, 3).bits(1, 3).bits(0, 3);
    bits.bits(1, 1).bits(127, 7).bits(1, 1).bits(127, 7);
    fails(&bits, b"", 37, Fault::RepeatedTooOften);
}
