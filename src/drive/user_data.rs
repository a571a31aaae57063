//! User data: as given, or made for what else a guest is told, or both in one message.

use std::fmt;

use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::multipart::{self, Part};
use super::{ConfigDrive, DriveError};

/// Most bytes of user data, by the custom of OpenStack (config-drive.md section 3).
pub const MOST_USER_DATA_BYTES: usize = 64 * 1024;

/// What cloud-init takes user data for, by their first line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A document or script that can be a part of a message, with its content type.
    Part(&'static str),
    /// A message of several parts, or compressed data: nothing can be added.
    Whole,
}

/// The first lines that cloud-init knows, with the content type each stands for.
const FIRST_LINES: &[(&[u8], Kind)] = &[
    (b"#cloud-config-archive", Kind::Part("text/cloud-config-archive")),
    (b"#cloud-config-jsonp", Kind::Part("text/cloud-config-jsonp")),
    (b"#cloud-config", Kind::Part("text/cloud-config")),
    (b"#cloud-boothook", Kind::Part("text/cloud-boothook")),
    (b"#include-once", Kind::Part("text/x-include-once-url")),
    (b"#include", Kind::Part("text/x-include-url")),
    (b"#part-handler", Kind::Part("text/part-handler")),
    (b"## template: jinja", Kind::Part("text/jinja2")),
    (b"#!", Kind::Part("text/x-shellscript")),
    (b"Content-Type:", Kind::Whole),
    (b"MIME-Version:", Kind::Whole),
    (b"From ", Kind::Whole),
    (&[0x1f, 0x8b], Kind::Whole),
];

/// User data as the user gives them. They may hold secrets and are not shown.
#[derive(Clone, PartialEq, Eq)]
pub struct UserData {
    bytes: Zeroizing<Vec<u8>>,
    kind: Kind,
}

impl UserData {
    /// Takes user data that cloud-init recognizes by their first line, and that are not too long.
    pub fn new(bytes: Vec<u8>) -> Result<Self, DriveError> {
        let bytes = Zeroizing::new(bytes);
        if bytes.len() > MOST_USER_DATA_BYTES {
            return Err(DriveError::UserDataTooLong { bytes: bytes.len() });
        }
        let kind = FIRST_LINES.iter().find(|(line, _)| bytes.starts_with(line));
        let kind = kind
            .ok_or(DriveError::UserData("cloud-init does not recognize the user data by their first line"))?
            .1;
        Ok(Self { bytes, kind })
    }
}

impl fmt::Debug for UserData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UserData({} bytes, hidden)", self.bytes.len())
    }
}

/// Returns what goes into `user_data`; `None` when there is nothing to say.
pub(super) fn compose(drive: &ConfigDrive) -> Result<Option<Zeroizing<Vec<u8>>>, DriveError> {
    let composed = match (&drive.user_data, &drive.password) {
        (None, None) if drive.hostname.is_none() && drive.keys.is_empty() => return Ok(None),
        (None, _) => cloud_config(drive),
        // Name and keys are in meta_data.json too, so that the user's own data stay as they are.
        (Some(given), None) => given.bytes.clone(),
        (Some(UserData { bytes, kind: Kind::Part(content_type) }), Some(_)) => {
            let made = cloud_config(drive);
            multipart::message(&[
                Part { content_type: "text/cloud-config", content: &made },
                Part { content_type, content: bytes },
            ])
        }
        (Some(UserData { kind: Kind::Whole, .. }), Some(_)) => {
            return Err(DriveError::UserData(
                "a password cannot be added to user data of several parts or to compressed ones; set it in them",
            ));
        }
    };
    if composed.len() > MOST_USER_DATA_BYTES {
        return Err(DriveError::UserDataTooLong { bytes: composed.len() });
    }
    Ok(Some(composed))
}

/// Returns a `#cloud-config` with name, keys and password. JSON is YAML, and needs no rules for quoting.
fn cloud_config(drive: &ConfigDrive) -> Zeroizing<Vec<u8>> {
    let mut document = json!({});
    if let Some(hostname) = &drive.hostname {
        document["hostname"] = json!(hostname.split('.').next());
        if hostname.contains('.') {
            document["fqdn"] = json!(hostname);
        }
    }
    if !drive.keys.is_empty() {
        let lines: Vec<Value> = drive.keys.iter().map(|key| json!(key.line())).collect();
        document["ssh_authorized_keys"] = Value::Array(lines);
    }
    let mut text = Zeroizing::new(b"#cloud-config\n".to_vec());
    let mut body = Zeroizing::new(document.to_string());
    if let Some(password) = &drive.password {
        // Put in by hand: a JSON value would leave a copy of the hash in memory. A hash has no character to escape.
        // `list` is what every cloud-init reads.
        let password = Zeroizing::new(format!(
            "{}\"chpasswd\":{{\"expire\":false,\"list\":\"root:{}\\n\"}}}}",
            if body.len() > 2 { "," } else { "" },
            password.expose()
        ));
        body.pop();
        body.push_str(&password);
    }
    text.extend(body.as_bytes());
    text.push(b'\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drive::{PasswordHash, SshKey};

    fn hash() -> PasswordHash {
        PasswordHash::parse(&format!("$6$salt${}", "x".repeat(86))).unwrap()
    }

    fn text(drive: &ConfigDrive) -> String {
        String::from_utf8(compose(drive).unwrap().unwrap().to_vec()).unwrap()
    }

    #[test]
    fn a_cloud_config_is_made_of_name_keys_and_password() {
        assert_eq!(compose(&ConfigDrive::default()), Ok(None));
        let mut drive =
            ConfigDrive { hostname: Some("web01.example.com".to_owned()), ..ConfigDrive::default() };
        assert_eq!(text(&drive), "#cloud-config\n{\"hostname\":\"web01\",\"fqdn\":\"web01.example.com\"}\n");
        drive.keys = SshKey::read_all(crate::drive::key::tests::ED25519).unwrap();
        drive.password = Some(hash());
        let text = text(&drive);
        let document: Value = serde_json::from_str(text.strip_prefix("#cloud-config\n").unwrap()).unwrap();
        assert_eq!(document["chpasswd"]["list"], format!("root:{}\n", hash().expose()));
        assert_eq!(document["chpasswd"]["expire"], false);
        assert!(document["ssh_authorized_keys"][0].as_str().unwrap().starts_with("ssh-ed25519"));
        let alone = ConfigDrive { password: Some(hash()), ..ConfigDrive::default() };
        let alone = self::text(&alone);
        assert!(
            serde_json::from_str::<Value>(alone.strip_prefix("#cloud-config\n").unwrap()).is_ok(),
            "{alone}"
        );
    }

    #[test]
    fn given_user_data_stay_as_they_are() {
        let script = b"#!/bin/sh\necho \xff\n".to_vec();
        let drive = ConfigDrive {
            hostname: Some("web01".to_owned()),
            user_data: Some(UserData::new(script.clone()).unwrap()),
            ..ConfigDrive::default()
        };
        assert_eq!(compose(&drive).unwrap().unwrap().to_vec(), script);
    }

    #[test]
    fn a_password_makes_a_message_of_two_parts() {
        let mut drive = ConfigDrive { password: Some(hash()), ..ConfigDrive::default() };
        drive.user_data = Some(UserData::new(b"#!/bin/sh\ntrue\n".to_vec()).unwrap());
        let message = text(&drive);
        assert!(message.starts_with("Content-Type: multipart/mixed"));
        assert!(message.contains("text/cloud-config") && message.contains("text/x-shellscript"));
        drive.user_data = Some(UserData::new(b"Content-Type: multipart/mixed\n".to_vec()).unwrap());
        assert!(matches!(compose(&drive), Err(DriveError::UserData(_))));
    }

    #[test]
    fn limits_and_first_lines_are_checked() {
        assert!(matches!(UserData::new(b"hostname: x\n".to_vec()), Err(DriveError::UserData(_))));
        let long = [b"#cloud-config\n".to_vec(), vec![b'#'; MOST_USER_DATA_BYTES]].concat();
        assert!(matches!(UserData::new(long.clone()), Err(DriveError::UserDataTooLong { .. })));
        let fits = UserData::new(long[..MOST_USER_DATA_BYTES].to_vec()).unwrap();
        assert_eq!(format!("{fits:?}"), "UserData(65536 bytes, hidden)");
        let drive = ConfigDrive { user_data: Some(fits), password: Some(hash()), ..ConfigDrive::default() };
        assert!(matches!(compose(&drive), Err(DriveError::UserDataTooLong { .. })));
    }
}
