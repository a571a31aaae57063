//! Headers, trailers, members and what follows them.

use std::ops::ControlFlow;

use super::{gzip, material};
use crate::image::inflate::fuzz::decompress;
use crate::image::inflate::{
    Decoder, HeaderFault, InflateError, Member, Part, Place, Sink, Trailer, Trailing,
};

/// Replaces the plain header of `file`.
fn with_header(file: &[u8], flags: u8, fields: &[u8]) -> Vec<u8> {
    let mut changed = file[..10].to_vec();
    changed[3] = flags;
    changed.extend_from_slice(fields);
    changed.extend_from_slice(&file[10..]);
    changed
}

#[track_caller]
fn error(file: &[u8]) -> InflateError {
    let (_, result) = decompress(file, 1);
    assert_eq!(result, decompress(file, usize::MAX).1);
    result.unwrap_err()
}

#[test]
fn optional_fields() {
    let file = gzip(b"content", 6);
    let extra = b"\x05\x00\x01\x02\x00\x03\x04".as_slice();
    for (flags, fields) in [
        (0, vec![]),
        (1, vec![]),
        (4, extra.to_vec()),
        (4, vec![0, 0]),
        (8, b"disk.img\0".to_vec()),
        (16, b"\0".to_vec()),
        (0x1c, [extra, b"disk.img\0", b"golden image\0"].concat()),
    ] {
        let mut changed = with_header(&file, flags, &fields);
        for size in [1, 2, usize::MAX] {
            assert_eq!(decompress(&changed, size).0, b"content", "flags {flags:#x}");
            assert!(decompress(&changed, size).1.is_ok());
        }
        // The same with a checksum of the header.
        changed[3] |= 2;
        let end = 10 + fields.len();
        let [low, high, ..] = libdeflater::crc32(&changed[..end]).to_le_bytes();
        changed.splice(end..end, [low, high]);
        assert!(decompress(&changed, 1).1.is_ok(), "flags {flags:#x}");
        changed[4] ^= 1;
        assert!(matches!(
            error(&changed),
            InflateError::Header { at, fault: HeaderFault::Checksum { .. } } if at.byte == end as u64 + 1
        ));
    }
}

#[test]
fn wrong_headers() {
    let file = gzip(b"content", 6);
    for (byte, found, fault) in [
        (0, 0x50, HeaderFault::Magic { found: 0x50 }),
        (1, 0x8c, HeaderFault::Magic { found: 0x8c }),
        (2, 7, HeaderFault::Method { found: 7 }),
        (3, 0x20, HeaderFault::Flags { found: 0x20 }),
    ] {
        let mut changed = file.clone();
        changed[byte] = found;
        assert!(
            matches!(error(&changed), InflateError::Header { at, fault: f } if at.byte == byte as u64 && f == fault)
        );
    }
    assert!(matches!(error(b""), InflateError::Truncated { within: Part::Header, .. }));
}

#[test]
fn wrong_trailers() {
    let file = gzip(b"content", 6);
    let right = Trailer { checksum: libdeflater::crc32(b"content"), length: 7 };
    let trailer = file.len() - 8;
    for (byte, stored, text) in [
        (trailer, Trailer { checksum: right.checksum ^ 1, ..right }, "checksum at byte 19 is "),
        (trailer + 4, Trailer { length: 6, ..right }, "length at byte 23 is 6 but the data have 7 bytes"),
    ] {
        let mut changed = file.clone();
        changed[byte] ^= 1;
        let found = error(&changed);
        assert!(found.to_string().starts_with(text), "{found}");
        let at = Place { byte: trailer as u64, bit: 0, output: 7 };
        assert_eq!(found, InflateError::Trailer { at, stored, computed: right });
    }
}

#[test]
fn what_follows_the_last_member() {
    let file = gzip(b"content", 6);
    let offset = file.len() as u64;
    for (tail, trailing) in [
        (b"".as_slice(), None),
        (&[0; 5], Some(Trailing { offset, length: 5, zeros: true })),
        (b"garbage", Some(Trailing { offset, length: 7, zeros: false })),
        (&[0, 0, 1, 0], Some(Trailing { offset, length: 4, zeros: false })),
        (&[0x1f], Some(Trailing { offset, length: 1, zeros: false })),
        (&[0x1f, 0], Some(Trailing { offset, length: 2, zeros: false })),
        (&[0x1f, 0x8c, 8, 0], Some(Trailing { offset, length: 4, zeros: false })),
    ] {
        for size in [1, 3, usize::MAX] {
            let summary = decompress(&[&file, tail].concat(), size).1.unwrap();
            assert_eq!((summary.members, summary.output, summary.trailing), (1, 7, trailing));
        }
    }
    let cut = [&file, [0x1f, 0x8b, 8].as_slice()].concat();
    assert!(
        matches!(error(&cut), InflateError::Truncated { at, within: Part::Header } if at.byte == offset + 3)
    );
}

#[derive(Default)]
struct Members(Vec<Member>);

impl Sink for Members {
    fn data(&mut self, _fresh: &[u8]) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    fn member(&mut self, member: &Member) {
        self.0.push(*member);
    }
}

#[test]
fn members_one_by_one() {
    let (first, second) = (material(0, 300_000), material(3, 5000));
    let files = [gzip(&first, 6), gzip(b"", 6), gzip(&second, 1)];
    let mut members = Members::default();
    let mut decoder = Decoder::new(512);
    for chunk in files.concat().chunks(999) {
        assert!(decoder.decode(chunk, &mut members).unwrap().is_continue());
    }
    assert_eq!(decoder.finish().unwrap().members, 3);
    let mut expected = Member { offset: 512, ..Member::default() };
    for ((member, file), data) in members.0.iter().zip(&files).zip([first.as_slice(), b"", &second]) {
        expected.length = file.len() as u64;
        expected.size = data.len() as u64;
        expected.checksum = libdeflater::crc32(data);
        assert_eq!(*member, expected);
        expected.index += 1;
        expected.offset += expected.length;
        expected.output += expected.size;
    }
}

#[test]
fn a_member_does_not_reach_into_the_one_before() {
    let file = [gzip(&[b'a'; 100], 6), {
        let mut bits = super::BitWriter::default();
        // A fixed block: length 3, distance 1.
        bits.bits(3, 3).code(1, 7).code(0, 5).code(0, 7);
        bits.gzip(b"aaa")
    }]
    .concat();
    assert!(matches!(error(&file), InflateError::Corrupt { .. }));
}

#[test]
fn the_sink_can_stop() {
    let file = gzip(&material(1, 1_000_000), 6);
    let mut calls = 0;
    let mut sink = |_: &[u8]| {
        calls += 1;
        ControlFlow::Break(())
    };
    let mut decoder = Decoder::new(0);
    assert!(decoder.decode(&file, &mut sink).unwrap().is_break());
    assert!(decoder.decode(&file, &mut sink).unwrap().is_break());
    assert_eq!(calls, 1);
    assert!(matches!(decoder.finish(), Err(InflateError::Truncated { .. })));
}
