//! Damage of container, compression and track stream: one damage, one finding.

use super::fixture::{Volume, append, ext2, fba_part, gzip, image, system};
use super::{Code, finding, problems, report};
use crate::image::header::{Header, Tag};
use crate::image::{Severity, Verdict};
use crate::model::DiskKind;

const RHEL: &str = "ID=rhel\nVERSION_ID=9.4\n";

/// A root file system, with bytes in it that do not compress well.
fn partition() -> Vec<u8> {
    let noise = (0..1000_u32).map(|index| index.wrapping_mul(0x9e37_79b1).to_be_bytes()[0]).collect();
    ext2(200, &[system(RHEL), vec![("etc/noise", noise)]].concat())
}

#[test]
fn a_sound_image_is_sound_in_every_packing() {
    let partition = partition();
    for level in [0, 1, 6, 9] {
        assert_eq!(problems(&fba_part(&partition, level)), []);
    }
    let mut members = Header::new(Tag::FbaPart, 402, 6).write();
    members.extend(gzip(&partition[..1000]));
    members.extend(gzip(&partition[1000..]));
    assert_eq!(problems(&members), []);
    assert_eq!(report(&members).verdict, Verdict::Ok);
}

#[test]
fn every_cut_is_an_error() {
    let whole = Volume::with(1, partition()).image();
    assert_eq!(problems(&whole), []);
    for cut in (0..60).chain((60..whole.len()).step_by(97)).chain(whole.len() - 12..whole.len()) {
        let expected = if cut <= 512 { Code::FileTooShort } else { Code::GzipTruncated };
        assert_eq!(problems(&whole[..cut]), [expected], "{cut}");
    }
}

#[test]
fn an_image_gzipped_once_more_is_told_from_other_gzip_files() {
    let inner = fba_part(&partition(), 6);
    let twice = finding(&gzip(&inner), Code::ForeignFormat);
    assert_eq!(twice.found.as_deref(), Some("gzip file of an image"));
    assert_eq!(
        finding(&gzip(b"some text that stays longer than a header"), Code::ForeignFormat).found.as_deref(),
        Some("gzip file")
    );
}

#[test]
fn a_truncation_names_its_byte() {
    let whole = fba_part(&partition(), 6);
    let cut = finding(&whole[..900], Code::GzipTruncated);
    assert_eq!(cut.offset, Some(900));
    assert_eq!(
        cut.message,
        "compressed data stop at byte 900 before the end of the stream; the deploy tool would report success and leave the disk incomplete"
    );
}

#[test]
fn a_trailer_tells_what_is_wrong() {
    let whole = fba_part(&partition(), 6);
    let flip = |from_end: &[usize]| {
        let mut bad = whole.clone();
        for at in from_end {
            bad[whole.len() - at] ^= 0x55;
        }
        problems(&bad)
    };
    assert_eq!(flip(&[8]), [Code::GzipCrcMismatch]);
    assert_eq!(flip(&[4]), [Code::GzipLengthMismatch]);
    assert_eq!(flip(&[8, 4]), [Code::GzipCorrupt]);
    let garbage = [&whole[..], b"more"].concat();
    assert_eq!(problems(&garbage), [Code::GzipTrailingGarbage]);
    assert_eq!(finding(&garbage, Code::GzipTrailingGarbage).offset, Some(whole.len() as u64));
}

#[test]
fn a_transfer_in_text_mode_is_named() {
    let whole = fba_part(&partition(), 6);
    let (header, payload) = whole.split_at(512);
    let mut translated = header.to_vec();
    for byte in payload {
        if *byte == b'\n' {
            translated.push(b'\r');
        }
        translated.push(*byte);
    }
    assert!(translated.len() > whole.len(), "the payload has line feeds");
    assert_eq!(problems(&translated), [Code::GzipCorrupt, Code::TextModeTransfer]);
    let ebcdic = [0xa7, 0xc3, 0xc1, 0xe3].repeat(200);
    assert_eq!(problems(&ebcdic), [Code::TextModeTransfer]);
}

#[test]
fn header_faults_have_their_codes() {
    let good = fba_part(&partition(), 6);
    let edit = |at: usize, text: &[u8]| {
        let mut bad = good.clone();
        bad[at..at + text.len()].copy_from_slice(text);
        problems(&bad)
    };
    assert_eq!(edit(0, b"xcat"), [Code::TypeUnknown]);
    assert_eq!(edit(0, b"QFI\xfb"), [Code::ForeignFormat]);
    assert_eq!(edit(20, b"402 BLK         "), [Code::SizeFieldLayout]);
    assert_eq!(edit(20, b"000000000402"), [Code::SizeLeadingZeros]);
    assert_eq!(edit(20, b"        +402"), [Code::SizeNotNumeric]);
    assert_eq!(edit(20, b"           0"), [Code::DummyImage]);
    assert_eq!(edit(33, b"CYL"), [Code::UnitMismatch]);
    assert_eq!(edit(43, b"0512"), [Code::HlenInvalid]);
    assert_eq!(edit(54, b"x"), [Code::GzipLevelInvalid]);
    assert_eq!(edit(54, b"0"), [Code::GzipFlagMismatch]);
    assert_eq!(edit(60, b"\0"), [Code::HeaderPaddingNotBlank]);
    assert_eq!(edit(5, b"FCP Disk")[0], Code::FcpNotImportable);
    assert_eq!(problems(&Header::placeholder(DiskKind::Fba)), [Code::DummyImage]);
    let stored_as_level_6 = image(Tag::FbaPart, 402, 0, &partition());
    let mut bad = stored_as_level_6;
    bad[54] = b'6';
    assert_eq!(problems(&bad), [Code::GzipFlagMismatch]);
}

#[test]
fn another_padding_is_a_header_length() {
    for level in [0, 6] {
        let good = fba_part(&partition(), level);
        for blanks in [1, 100, 1000] {
            let mut bad = good.clone();
            bad.splice(512..512, vec![b' '; blanks]);
            assert_eq!(problems(&bad), [Code::HeaderLength], "{level} +{blanks}");
        }
        let mut bad = good.clone();
        bad.drain(55..512);
        // Stored zeros behind the header text look like padding with zeros.
        let expected = if level == 6 { Code::HeaderLength } else { Code::HeaderPaddingNotBlank };
        assert_eq!(problems(&bad)[0], expected);
    }
    let mut volume = image(Tag::CkdDisk, 1, 0, &Volume::with(1, partition()).stream());
    assert_eq!(problems(&volume), []);
    volume.drain(500..512);
    assert_eq!(problems(&volume), [Code::HeaderLength]);
}

#[test]
fn block_payloads_are_measured() {
    let partition = partition();
    let of = |blocks| problems(&image(Tag::FbaPart, blocks, 6, &partition));
    assert_eq!(of(402), []);
    assert_eq!(of(401), [Code::PayloadLarger]);
    assert_eq!(of(500), [Code::PayloadSmaller]);
    let ragged = image(Tag::FbaPart, 403, 6, &[&partition[..], &[0; 5]].concat());
    assert_eq!(problems(&ragged), [Code::PayloadNotBlockMultiple, Code::PayloadSmaller]);
}

#[test]
fn track_streams_are_counted() {
    let stream = Volume::with(2, partition()).stream();
    let of = |cylinders, stream: &[u8]| problems(&image(Tag::CkdDisk, cylinders, 6, stream));
    assert_eq!(of(2, &stream), []);
    assert_eq!(of(3, &stream), [Code::CkdFewerTracks]);
    assert_eq!(of(1, &stream), [Code::CkdMoreTracks, Code::PartitionBeyondDisk]);
    assert_eq!(of(2, &stream[..stream.len() - 1]), [Code::CkdStreamEndsInTrack]);
    assert_eq!(of(2, &stream[..stream.len() - 49_158]), [Code::CkdPartialCylinder, Code::CkdFewerTracks]);
}

/// A few kilobytes of zeros are as many empty tracks: they are counted, not expanded.
#[test]
fn a_run_of_zeros_is_a_run_of_tracks() {
    let stream = [Volume::with(1, partition()).stream(), vec![0; 15_000_000]].concat();
    let report = report(&image(Tag::CkdDisk, 1, 6, &stream));
    let codes: Vec<_> =
        report.findings.iter().filter(|f| f.severity == Severity::Error).map(|f| f.code).collect();
    assert_eq!(codes, [Code::CkdMoreTracks]);
    assert_eq!(report.facts.ckd.unwrap().cylinders, Some(1_000_001));
}

#[test]
fn malformed_tracks_are_located() {
    let stream = Volume::with(2, partition()).stream();
    // Track 2 begins behind the 37,141 and 1,686 bytes of tracks 0 and 1 (disk-images.md section 2.2).
    let track_2 = 38_827;
    let mut bad = stream.clone();
    bad[track_2 + 1] = 13;
    let image_of = |stream: &[u8]| image(Tag::CkdDisk, 2, 6, stream);
    assert_eq!(problems(&image_of(&bad)), [Code::CkdRunMismatch]);
    let facts = report(&image_of(&bad)).facts.ckd.unwrap();
    assert_eq!((facts.bad_track, facts.bad_offset, facts.tracks), (Some(2), Some(track_2 as u64 + 1), None));

    let mut bad = stream[..stream.len() - 49_158].to_vec();
    append(&mut bad, &vec![(Vec::new(), vec![0; 4096]); 13]);
    assert_eq!(problems(&image_of(&bad)), [Code::CkdTrackTooBig]);
    assert_eq!(report(&image_of(&bad)).facts.ckd.unwrap().bad_track, Some(29));
}

#[test]
fn a_stream_of_another_byte_order_is_named() {
    let mut stream = Vec::new();
    for _ in 0..15 {
        stream.extend([0x0c, 0x0c, 0x00, 0x0c, 0x00, 0x10]);
        stream.resize(stream.len() + 12 * 4096, 0);
    }
    assert_eq!(problems(&image(Tag::CkdDisk, 1, 6, &stream)), [Code::CkdLittleEndian]);
}
