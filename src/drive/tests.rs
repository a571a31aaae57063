//! The whole drive, read back by a small reader of Rock Ridge and of Joliet.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::Value;

use super::iso::SECTOR;
use super::key::tests::ED25519;
use super::*;

fn full() -> ConfigDrive {
    ConfigDrive {
        hostname: Some("web01.example.com".to_owned()),
        keys: SshKey::read_all(ED25519).unwrap(),
        password: Some(PasswordHash::parse(&format!("$6$salt${}", "x".repeat(86))).unwrap()),
        user_data: Some(UserData::new(b"#!/bin/sh\ntrue\n".to_vec()).unwrap()),
        files: vec![InjectedFile::new("/etc/motd", b"welcome\n".to_vec())],
        uuid: None,
    }
}

fn little(bytes: &[u8]) -> usize {
    u32::from_le_bytes(bytes[..4].try_into().unwrap()) as usize
}

/// Returns every file of the hierarchy that the descriptor in a sector begins, by its path.
fn read(volume: &[u8], descriptor: usize) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let root = &volume[descriptor * SECTOR + 156..];
    let mut open = vec![(String::new(), little(&root[2..]), little(&root[10..]))];
    while let Some((path, sector, bytes)) = open.pop() {
        let records = &volume[sector * SECTOR..sector * SECTOR + bytes];
        let mut at = 0;
        while at < bytes {
            let record = &records[at..];
            if record[0] == 0 {
                at = (at / SECTOR + 1) * SECTOR;
                continue;
            }
            let record = &record[..usize::from(record[0])];
            at += record.len();
            let identifier = &record[33..33 + usize::from(record[32])];
            if identifier == [0] || identifier == [1] {
                continue;
            }
            let name = if descriptor == 16 { rock_ridge_name(record) } else { joliet_name(identifier) };
            let (place, length) = (little(&record[2..]), little(&record[10..]));
            if record[25] & 2 == 2 {
                open.push((format!("{path}{name}/"), place, length));
            } else {
                found.insert(
                    format!("{path}{name}"),
                    volume[place * SECTOR..place * SECTOR + length].to_vec(),
                );
            }
        }
    }
    found
}

fn rock_ridge_name(record: &[u8]) -> String {
    let mut at = (33 + usize::from(record[32])).next_multiple_of(2);
    while at + 4 <= record.len() {
        let entry = &record[at..at + usize::from(record[at + 2])];
        if entry.starts_with(b"NM") {
            return String::from_utf8(entry[5..].to_vec()).unwrap();
        }
        at += entry.len();
    }
    panic!("a record without a name");
}

fn joliet_name(identifier: &[u8]) -> String {
    let units: Vec<u16> =
        identifier.chunks(2).map(|unit| u16::from_be_bytes(unit.try_into().unwrap())).collect();
    String::from_utf16(&units).unwrap()
}

#[test]
fn both_hierarchies_hold_the_same_files() {
    let image = full().build().unwrap();
    let files = read(image.as_bytes(), 16);
    assert_eq!(files, read(image.as_bytes(), 17));
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        ["openstack/content/0000", "openstack/latest/meta_data.json", "openstack/latest/user_data"]
    );
    assert_eq!(files["openstack/content/0000"], b"welcome\n");
    let meta_data: Value = serde_json::from_slice(&files["openstack/latest/meta_data.json"]).unwrap();
    assert_eq!(meta_data["public_keys"]["key0"], ED25519);
    assert_eq!(meta_data["hostname"], "web01.example.com");
}

#[test]
fn the_container_header_is_one_that_import_takes() {
    let image = full().build().unwrap();
    let header = Header::parse(image.as_bytes()).unwrap();
    assert_eq!(header, Header::new(Tag::FbaDisk, 1, 0));
    assert_eq!(image.as_bytes()[..36], *b"xCAT FBA Disk Image:           1 BLK");
    assert_eq!(image.as_bytes()[36..55], *b" HLen: 0055 GZIP: 0");
    assert_eq!(image.as_bytes()[55..512], [b' '; 457]);
    assert_eq!(image.as_bytes()[512..iso::SYSTEM_AREA], vec![0; iso::SYSTEM_AREA - 512]);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(full().build().unwrap().as_bytes(), full().build().unwrap().as_bytes());
    let other = ConfigDrive { uuid: Some([7; 16]), ..full() };
    assert_ne!(full().build().unwrap().as_bytes(), other.build().unwrap().as_bytes());
}

#[test]
fn nothing_secret_is_shown() {
    let mut drive = full();
    drive.files.push(InjectedFile::new("/etc/secret", b"sesame".to_vec()));
    let shown = format!("{drive:?} {:?}", drive.build().unwrap());
    for secret in ["sesame", "xxxxx", "welcome", "bin/sh"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

#[test]
fn wrong_input_is_refused() {
    let hostname = ConfigDrive { hostname: Some("web_01".to_owned()), ..full() };
    assert!(matches!(hostname.build(), Err(DriveError::Hostname(_))));
    let mut path = full();
    path.files.push(InjectedFile::new("/etc/motd", Vec::new()));
    assert!(matches!(path.build(), Err(DriveError::Path { .. })));
}

proptest! {
    #[test]
    fn files_of_any_content_come_back(
        bodies in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..5000), 0..60),
        hostname in "[a-z]{1,20}",
    ) {
        let files = bodies.iter().enumerate();
        let files = files.map(|(index, body)| InjectedFile::new(format!("/srv/{index}"), body.clone())).collect();
        let drive = ConfigDrive { hostname: Some(hostname), files, ..ConfigDrive::default() };
        let image = drive.build().unwrap();
        for descriptor in [16, 17] {
            let found = read(image.as_bytes(), descriptor);
            for (index, body) in bodies.iter().enumerate() {
                prop_assert_eq!(&found[&format!("openstack/content/{index:04}")], body);
            }
        }
    }
}
