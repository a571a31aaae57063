//! Every image of the index gives the facts and codes that the index states; track vectors decode and encode.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::Path;

use serde_json::Value;
use zvmctl::image::ckd::{RawWriter, StreamDecoder, TRACK_IMAGE_BYTES, encode_track};
use zvmctl::image::{Options, Severity, validate, validate_file};
use zvmctl::progress::Quiet;

use super::shared;

/// Parts of an index entry that are facts of the image.
const FACTS: &[&str] =
    &["container", "payload", "ckd", "volume", "table", "partitions", "boot", "raw", "rhcos_disk_size_units"];

fn entries(folder: &Path) -> Vec<Value> {
    let text = fs::read_to_string(folder.join("index.json")).unwrap();
    let index: Value = serde_json::from_str(&text).unwrap();
    let entries = index["images"].as_array().expect("index.json has a list `images`").clone();
    assert!(!entries.is_empty(), "index.json lists no image");
    entries
}

fn is_image(entry: &Value) -> bool {
    entry.get("raw_tracks").is_none() && entry.get("encoded").is_none()
}

fn gunzip(bytes: &[u8]) -> Vec<u8> {
    let mut output = Vec::new();
    flate2::read::MultiGzDecoder::new(bytes).read_to_end(&mut output).unwrap();
    output
}

#[test]
fn images_give_the_facts_and_codes_of_the_index() {
    let Some(folder) = shared::folder("images", "images_give_the_facts_and_codes_of_the_index") else {
        return;
    };
    let mut differences = Vec::new();
    let entries = entries(&folder);
    let images = entries.iter().filter(|entry| is_image(entry));
    assert!(images.clone().count() > 0, "index.json lists no image to validate");
    for entry in images {
        let name = entry["file"].as_str().unwrap();
        let bytes = fs::read(folder.join(name)).unwrap();
        let packed = name.ends_with(".raw.gz");
        let bytes = if packed { gunzip(&bytes) } else { bytes };
        let streamed = validate(&mut &bytes[..], None, name, &Options::default(), &Quiet).unwrap();
        let streamed = serde_json::to_value(streamed).unwrap();
        compare(entry, packed, &streamed, &mut differences);

        // The same from a file, which can be read a second time.
        let scratch = tempfile::NamedTempFile::new().unwrap();
        fs::write(scratch.path(), &bytes).unwrap();
        let from_file = validate_file(scratch.path(), &Options::default(), &Quiet).unwrap();
        let from_file = serde_json::to_value(from_file).unwrap();
        for part in ["verdict", "findings", "facts"] {
            if from_file[part] != streamed[part] {
                differences.push(format!("{name}: {part} of the file and of the stream differ"));
            }
        }
    }
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}

fn compare(entry: &Value, packed: bool, report: &Value, differences: &mut Vec<String>) {
    let name = entry["file"].as_str().unwrap();
    let mut differ = |what: &str, expected: &Value, found: &Value| {
        differences.push(format!("{name}: {what}: expected {expected}, found {found}"));
    };
    // The index states size and digests of the packed file.
    let digests: &[&str] = if packed { &[] } else { &["bytes", "md5", "sha256"] };
    for fact in FACTS.iter().chain(digests) {
        if let Some(expected) = entry.get(*fact)
            && !holds(expected, &report["facts"][fact])
        {
            differ(fact, expected, &report["facts"][fact]);
        }
    }
    if entry["verdict"] != report["verdict"] {
        differ("verdict", &entry["verdict"], &report["verdict"]);
    }
    let (expected, found) = (codes(&entry["problems"]), codes(&report["findings"]));
    let judged = |codes: &BTreeSet<(String, String)>| {
        codes.iter().filter(|(_, severity)| severity != "info").cloned().collect::<BTreeSet<_>>()
    };
    if judged(&expected) != judged(&found) || !expected.is_subset(&found) {
        differ("codes", &entry["problems"], &serde_json::to_value(&found).unwrap());
    }
}

/// Whether `found` has everything that `expected` states; it may state more.
fn holds(expected: &Value, found: &Value) -> bool {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            expected.iter().all(|(key, value)| found.get(key).is_some_and(|found| holds(value, found)))
        }
        (Value::Array(expected), Value::Array(found)) => {
            expected.len() == found.len() && expected.iter().zip(found).all(|(a, b)| holds(a, b))
        }
        _ => expected == found,
    }
}

fn codes(list: &Value) -> BTreeSet<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    list.as_array().unwrap().iter().map(|item| (text(&item["code"]), text(&item["severity"]))).collect()
}

#[test]
fn a_wrong_md5_and_a_small_target_are_errors_for_every_sound_image() {
    let Some(folder) = shared::folder("images", "a_wrong_md5_and_a_small_target_are_errors") else { return };
    let options = Options {
        md5: Some("00000000000000000000000000000000".into()),
        fit: Some(zvmctl::image::Fit::size("1b".parse().unwrap())),
        ..Options::default()
    };
    for entry in entries(&folder).iter().filter(|entry| is_image(entry) && !entry["container"].is_null()) {
        let path = folder.join(entry["file"].as_str().unwrap());
        let report = validate_file(&path, &options, &Quiet).unwrap();
        let has = |code: &str| {
            report.findings.iter().any(|f| f.code.spelling() == code && f.severity == Severity::Error)
        };
        assert!(has("MD5_MISMATCH"), "{}", path.display());
        let too_big = entry["container"]["size"].as_u64().is_some_and(|size| size > 1);
        assert_eq!(has("TARGET_TOO_SMALL"), too_big, "{}", path.display());
    }
}

#[test]
fn raw_tracks_encode_to_their_vectors() {
    let Some(folder) = shared::folder("images", "raw_tracks_encode_to_their_vectors") else { return };
    for entry in entries(&folder) {
        let Some(expected) = entry.get("raw_tracks") else { continue };
        let raw = fs::read(folder.join(entry["file"].as_str().unwrap())).unwrap();
        let encoding = fs::read(folder.join(expected["encoding"].as_str().unwrap())).unwrap();
        let mut encoded = Vec::new();
        for track in raw.chunks(TRACK_IMAGE_BYTES) {
            encode_track(track, &mut encoded).unwrap();
        }
        assert_eq!(raw.len() / TRACK_IMAGE_BYTES, as_usize(&expected["tracks"]));
        assert!(encoded == encoding, "{}: encoding differs", entry["file"]);

        let decoded = decode(&encoding);
        assert_eq!(decoded.len(), raw.len());
        for (index, (a, b)) in
            decoded.chunks(TRACK_IMAGE_BYTES).zip(raw.chunks(TRACK_IMAGE_BYTES)).enumerate()
        {
            assert!(without_end(a) == without_end(b), "{}: track {index} differs", entry["file"]);
        }
    }
}

#[test]
fn encoded_tracks_decode_to_their_counts() {
    let Some(folder) = shared::folder("images", "encoded_tracks_decode_to_their_counts") else { return };
    for entry in entries(&folder) {
        let Some(expected) = entry.get("encoded") else { continue };
        let stream = fs::read(folder.join(entry["file"].as_str().unwrap())).unwrap();
        let mut decoder = StreamDecoder::new();
        decoder.push(&stream, &mut ()).unwrap();
        let totals = decoder.finish().unwrap();
        assert_eq!(totals.tracks, expected["tracks"].as_u64().unwrap());
        assert_eq!(totals.records, expected["records"].as_u64().unwrap());

        let mut again = Vec::new();
        for track in decode(&stream).chunks(TRACK_IMAGE_BYTES) {
            encode_track(track, &mut again).unwrap();
        }
        assert!(again == stream, "{}: decode and encode is not identity", entry["file"]);
    }
}

fn as_usize(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn decode(stream: &[u8]) -> Vec<u8> {
    let mut writer = RawWriter::new(Vec::new(), 1000);
    let mut decoder = StreamDecoder::new();
    decoder.push(stream, &mut writer).unwrap();
    decoder.finish().unwrap();
    writer.finish().unwrap()
}

/// The end mark has eight bytes when a device delivers a track and twelve when the decoder writes one.
fn without_end(track: &[u8]) -> &[u8] {
    let mark = track.iter().rposition(|byte| *byte != 0).map_or(0, |at| at + 1);
    let records = track[..mark].iter().rposition(|byte| *byte != 0xff).map_or(0, |at| at + 1);
    &track[..records]
}
