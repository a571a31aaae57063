//! `meta_data.json` and the injected files (config-drive.md section 3).

use std::collections::BTreeSet;
use std::fmt;

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{ConfigDrive, DriveError, SshKey};

/// A file that cloud-init writes in the guest.
#[derive(Clone, PartialEq, Eq)]
pub struct InjectedFile {
    path: String,
    content: Zeroizing<Vec<u8>>,
}

impl InjectedFile {
    /// Takes a file for an absolute path in the guest.
    pub fn new(path: impl Into<String>, content: Vec<u8>) -> Self {
        Self { path: path.into(), content: Zeroizing::new(content) }
    }

    /// Returns where the file goes.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns its content.
    pub fn content(&self) -> &[u8] {
        &self.content
    }
}

impl fmt::Debug for InjectedFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InjectedFile").field("path", &self.path).field("bytes", &self.content.len()).finish()
    }
}

/// Returns whether a text is a host name (RFC 1123).
pub(super) fn is_hostname(text: &str) -> bool {
    let part = |part: &str| {
        let letters = part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        (1..=63).contains(&part.len()) && letters && !part.starts_with('-') && !part.ends_with('-')
    };
    text.len() <= 253 && text.split('.').all(part)
}

/// Checks that each file has a place of its own.
pub(super) fn check_paths(files: &[InjectedFile]) -> Result<(), DriveError> {
    let mut taken = BTreeSet::new();
    for file in files {
        let path = file.path.as_str();
        let parts = || path.split('/').skip(1);
        let why = if !path.starts_with('/') {
            "it is not absolute"
        } else if path.ends_with('/') {
            "it ends with a slash"
        } else if path.contains(char::is_control) {
            "it has a control character"
        } else if parts().any(|part| matches!(part, "" | "." | "..")) {
            "it has an empty part, `.` or `..`"
        } else if taken.insert(path) {
            continue;
        } else {
            "it is given twice"
        };
        return Err(DriveError::Path { path: path.escape_debug().to_string(), why });
    }
    Ok(())
}

/// Returns the path of a file's body below `openstack`.
pub(super) fn body_path(index: usize) -> String {
    format!("/content/{index:04}")
}

/// Returns the text of `meta_data.json`.
pub(super) fn meta_data(drive: &ConfigDrive) -> String {
    let mut document = Map::new();
    document.insert("uuid".to_owned(), Value::String(uuid(drive)));
    document.insert("availability_zone".to_owned(), json!(""));
    document.insert("launch_index".to_owned(), json!(0));
    if let Some(hostname) = &drive.hostname {
        document.insert("hostname".to_owned(), json!(hostname));
        document.insert("name".to_owned(), json!(hostname.split('.').next()));
    }
    if !drive.keys.is_empty() {
        let keys: Map<String, Value> = drive
            .keys
            .iter()
            .enumerate()
            .map(|(index, key)| (format!("key{index}"), Value::String(key.line().to_owned())))
            .collect();
        document.insert("public_keys".to_owned(), Value::Object(keys));
    }
    if !drive.files.is_empty() {
        let files: Vec<Value> = drive
            .files
            .iter()
            .enumerate()
            .map(|(index, file)| json!({ "path": file.path, "content_path": body_path(index) }))
            .collect();
        document.insert("files".to_owned(), Value::Array(files));
    }
    Value::Object(document).to_string()
}

/// Returns the identity: the given one, or one made of name, keys and paths.
///
/// Content is left out on purpose: every user of the guest can read its identity, and could try passwords on it.
fn uuid(drive: &ConfigDrive) -> String {
    let octets = drive.uuid.unwrap_or_else(|| {
        let mut digest = Sha256::new();
        let keys = drive.keys.iter().map(SshKey::line);
        let paths = drive.files.iter().map(|file| file.path.as_str());
        for part in drive.hostname.as_deref().into_iter().chain(keys).chain(paths) {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        let digest = digest.finalize();
        let mut octets: [u8; 16] = std::array::from_fn(|index| digest[index]);
        // Version 8, "made in a way of one's own", and the variant of RFC 9562.
        octets[6] = octets[6] & 0x0f | 0x80;
        octets[8] = octets[8] & 0x3f | 0x80;
        octets
    });
    let digits = format!("{:032x}", u128::from_be_bytes(octets));
    [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meta_data_has_the_documented_members() {
        let drive = ConfigDrive {
            hostname: Some("web01.example.com".to_owned()),
            files: vec![InjectedFile::new("/etc/motd", b"hello".to_vec())],
            uuid: Some(*b"0123456789abcdef"),
            ..ConfigDrive::default()
        };
        let document: Value = serde_json::from_str(&meta_data(&drive)).unwrap();
        let expected = json!({
            "uuid": "30313233-3435-3637-3839-616263646566", "availability_zone": "", "launch_index": 0,
            "hostname": "web01.example.com", "name": "web01",
            "files": [{ "path": "/etc/motd", "content_path": "/content/0000" }],
        });
        assert_eq!(document, expected);
    }

    #[test]
    fn the_identity_follows_what_is_no_secret() {
        let drive =
            |hostname: &str| ConfigDrive { hostname: Some(hostname.to_owned()), ..ConfigDrive::default() };
        assert_eq!(uuid(&drive("a")), uuid(&drive("a")));
        assert_ne!(uuid(&drive("a")), uuid(&drive("b")));
        assert_eq!(uuid(&drive("a")).as_bytes()[14], b'8');
        let user_data = crate::drive::UserData::new(b"#!/bin/sh\n".to_vec()).unwrap();
        assert_eq!(uuid(&ConfigDrive { user_data: Some(user_data), ..drive("a") }), uuid(&drive("a")));
    }

    #[test]
    fn paths_are_absolute_and_different() {
        let files = |paths: &[&str]| {
            paths.iter().map(|path| InjectedFile::new(*path, Vec::new())).collect::<Vec<_>>()
        };
        assert_eq!(check_paths(&files(&["/etc/motd", "/etc/issue"])), Ok(()));
        for bad in
            [&["etc/motd"][..], &["/etc/"], &["/etc/../x"], &["/a//b"], &["/a\n"], &["/a", "/a"], &["/"]]
        {
            assert!(check_paths(&files(bad)).is_err(), "{bad:?}");
        }
    }
}
