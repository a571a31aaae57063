//! The gzip layer: members, their checksums and lengths, and what lies behind them (RFC 1952).
//!
//! [`Gunzip`] is what the rest of `image` sees. Two engines stand behind it: our own decoder, which is faster and
//! gives places to resume at, and zlib's, to compare with. All offsets count from the first byte of the gzip data.

mod member;
mod own;
mod zlib;

use own::Own;
pub(super) use own::ResumePoints;
pub(super) use own::end_of;
use zlib::Zlib;

/// How gzip data can be damaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum GzipFault {
    /// The data end before their stream does.
    Truncated {
        /// The end of the data.
        at: u64,
    },
    /// The data make no sense.
    Corrupt {
        /// Where that was noticed; the damage lies at or before it.
        at: u64,
        /// What is wrong there.
        reason: String,
    },
    /// The trailer of a member does not match its data. At least one of both pairs differs.
    Trailer {
        /// The trailer.
        at: u64,
        /// CRC-32, stored and computed, if they differ.
        crc: Option<(u32, u32)>,
        /// Length modulo 2³², stored and computed, if they differ.
        length: Option<(u32, u32)>,
    },
}

/// What gzip data held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct GzipEnd {
    /// Complete members.
    pub(super) members: u64,
    /// Bytes decompressed.
    pub(super) output_bytes: u64,
    /// The damage that ended the decompression.
    pub(super) fault: Option<GzipFault>,
    /// Where bytes begin that are no member.
    pub(super) trailing_at: Option<u64>,
}

/// Receives decompressed bytes.
pub(super) type Output<'a> = &'a mut dyn FnMut(&[u8]);

/// Which decoder inflates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Engine {
    /// Our own.
    #[default]
    Own,
    /// zlib's, for comparison.
    Zlib,
}

/// Decompresses gzip data that arrive in pieces of any size.
pub(super) enum Gunzip {
    Own(Box<Own>),
    Zlib(Box<Zlib>),
}

impl Gunzip {
    /// Starts before the first member.
    pub(super) fn new(engine: Engine) -> Self {
        match engine {
            Engine::Own => Self::Own(Box::new(Own::new())),
            Engine::Zlib => Self::Zlib(Box::new(Zlib::new())),
        }
    }

    /// Takes the next piece of the data and hands out what it decompresses to. Behind a damage nothing comes out.
    pub(super) fn push(&mut self, input: &[u8], output: Output<'_>) {
        match self {
            Self::Own(own) => own.push(input, output),
            Self::Zlib(zlib) => zlib.push(input, output),
        }
    }

    /// Returns whether a damage was met, behind which nothing comes out any more.
    pub(super) const fn is_damaged(&self) -> bool {
        match self {
            Self::Own(own) => own.is_damaged(),
            Self::Zlib(zlib) => zlib.is_damaged(),
        }
    }

    /// Ends the data. Gives the places at which a later reader can resume; only our own engine knows any.
    pub(super) fn finish(self) -> (GzipEnd, ResumePoints) {
        match self {
            Self::Own(own) => own.finish(),
            Self::Zlib(zlib) => (zlib.finish(), ResumePoints::default()),
        }
    }
}

/// Returns a stored and a computed value if they differ.
fn difference(stored: u32, computed: u32) -> Option<(u32, u32)> {
    (stored != computed).then_some((stored, computed))
}

/// Returns the length that a trailer states for so many bytes.
fn modulo_4_gib(bytes: u64) -> u32 {
    u32::try_from(bytes & u64::from(u32::MAX)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;

    use super::*;

    const ENGINES: [Engine; 2] = [Engine::Own, Engine::Zlib];

    fn gzip(data: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
        encoder.write_all(data).unwrap();
        encoder.finish().unwrap()
    }

    fn gunzip(engine: Engine, data: &[u8], piece: usize) -> (Vec<u8>, GzipEnd) {
        let mut output = Vec::new();
        let mut gunzip = Gunzip::new(engine);
        for bytes in data.chunks(piece) {
            gunzip.push(bytes, &mut |fresh| output.extend_from_slice(fresh));
        }
        (output, gunzip.finish().0)
    }

    #[test]
    fn reads_several_members_and_tells_what_follows_them() {
        let two = [gzip(b"hello "), gzip(b"world")].concat();
        let end = GzipEnd { members: 2, output_bytes: 11, ..GzipEnd::default() };
        for engine in ENGINES {
            assert_eq!(gunzip(engine, &two, 3), (b"hello world".to_vec(), end.clone()));
            for tail in [&b"x"[..], b"\x1f", b"\x1fabc", b"\0\0\0\0", b"trailing"] {
                let (output, found) = gunzip(engine, &[&two, tail].concat(), 5);
                let expected = GzipEnd { trailing_at: Some(two.len() as u64), ..end.clone() };
                assert_eq!((output, found), (b"hello world".to_vec(), expected), "{tail:?}");
            }
        }
    }

    #[test]
    fn every_truncation_is_told_at_the_end_of_the_data() {
        let whole = gzip(b"some text, some more text, some text again");
        for engine in ENGINES {
            for cut in 0..whole.len() {
                let (_, end) = gunzip(engine, &whole[..cut], 4);
                assert_eq!(end.fault, Some(GzipFault::Truncated { at: cut as u64 }), "{engine:?} {cut}");
            }
            let second = [whole.clone(), whole[..12].to_vec()].concat();
            let fault = gunzip(engine, &second, 100).1.fault;
            assert_eq!(fault, Some(GzipFault::Truncated { at: second.len() as u64 }));
        }
    }

    #[test]
    fn both_parts_of_the_trailer_are_compared_with_the_data() {
        let good = gzip(b"hello");
        let trailer = good.len() - 8;
        for engine in ENGINES {
            for (damage, differs) in
                [(&[0][..], (true, false)), (&[4], (false, true)), (&[1, 7], (true, true))]
            {
                let mut bad = good.clone();
                for index in damage {
                    bad[trailer + index] ^= 1;
                }
                for piece in [1, 5, 7, 100] {
                    let Some(GzipFault::Trailer { at, crc, length }) = gunzip(engine, &bad, piece).1.fault
                    else {
                        panic!("no fault");
                    };
                    assert_eq!(at, trailer as u64);
                    assert_eq!((crc.is_some(), length.is_some()), differs, "{engine:?} {piece}");
                }
            }
        }
    }

    #[test]
    fn a_wrong_checksum_in_front_of_the_end_of_the_data_is_a_truncation() {
        let mut bad = gzip(b"hello");
        let end = bad.len();
        bad[end - 8] ^= 1;
        bad.truncate(end - 2);
        for engine in ENGINES {
            let fault = gunzip(engine, &bad, 3).1.fault;
            assert_eq!(fault, Some(GzipFault::Truncated { at: end as u64 - 2 }), "{engine:?}");
        }
    }

    #[test]
    fn damaged_data_are_located() {
        for engine in ENGINES {
            let mut bad = gzip(b"hello");
            bad[10] |= 0b110; // block type 3
            let fault = gunzip(engine, &bad, 1000).1.fault;
            assert!(matches!(fault, Some(GzipFault::Corrupt { at: 10..=12, .. })), "{fault:?}");
            bad[2] = 7;
            let fault = gunzip(engine, &bad, 1000).1.fault;
            assert!(matches!(fault, Some(GzipFault::Corrupt { at: 2, .. })), "{fault:?}");
        }
    }

    /// What both engines must agree on: everything but the wording and the exact byte of damaged data.
    fn essence(end: GzipEnd) -> GzipEnd {
        let fault = match end.fault {
            None => return end,
            Some(GzipFault::Corrupt { .. }) => GzipFault::Corrupt { at: 0, reason: String::new() },
            Some(fault) => fault,
        };
        GzipEnd { fault: Some(fault), ..GzipEnd::default() }
    }

    proptest! {
        #[test]
        fn gives_back_what_was_compressed(
            data in proptest::collection::vec(any::<u8>(), 0..3000),
            piece in 1_usize..400,
        ) {
            let packed = gzip(&data);
            for engine in ENGINES {
                let (output, end) = gunzip(engine, &packed, piece);
                let expected = GzipEnd { members: 1, output_bytes: data.len() as u64, ..GzipEnd::default() };
                prop_assert_eq!(&output, &data);
                prop_assert_eq!(end, expected);
            }
        }

        #[test]
        fn engines_agree_on_damage(
            data in proptest::collection::vec(prop_oneof![Just(0), 0_u8..4, any::<u8>()], 0..2000),
            damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..3),
            cut in any::<prop::sample::Index>(),
            piece in 1_usize..300,
        ) {
            let mut packed = [gzip(&data), gzip(b"second")].concat();
            for (index, value) in damage {
                let at = index.index(packed.len());
                packed[at] = value;
            }
            packed.truncate(packed.len() - cut.index(packed.len()) / 4);
            let [own, zlib] = ENGINES.map(|engine| essence(gunzip(engine, &packed, piece).1));
            prop_assert_eq!(own, zlib);
        }

        #[test]
        fn never_panics(mut data in proptest::collection::vec(any::<u8>(), 0..800), piece in 1_usize..100) {
            data.splice(0..0, [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
            for engine in ENGINES {
                let _ = gunzip(engine, &data, piece);
            }
        }
    }
}
