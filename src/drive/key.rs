//! Public SSH keys: read, checked, and passed on as one line.

use std::fmt;

use base64ct::{Base64, Encoding};

use super::DriveError;

/// Kinds of key, with the name that stands in the key again. DSA is gone from OpenSSH and so is not among them.
const KINDS: &[&str] = &[
    "ssh-ed25519",
    "ssh-rsa",
    "ecdsa-sha2-nistp256",
    "ecdsa-sha2-nistp384",
    "ecdsa-sha2-nistp521",
    "sk-ssh-ed25519@openssh.com",
    "sk-ecdsa-sha2-nistp256@openssh.com",
];
/// Bytes of an Ed25519 key.
const ED25519_BYTES: usize = 32;
/// Fewest bits of an RSA key that current systems accept.
const FEWEST_RSA_BITS: usize = 2048;

/// A public key that may log in: kind, key and comment on one line.
#[derive(Clone, PartialEq, Eq)]
pub struct SshKey(String);

impl SshKey {
    /// Reads the keys of a file as `ssh-keygen` writes it or `authorized_keys` has it; empty lines and comments are
    /// left out. Options in front of a key are not taken.
    pub fn read_all(text: &str) -> Result<Vec<Self>, DriveError> {
        if text.contains("PRIVATE KEY-----") {
            return Err(refuse("the file", "it is a private one"));
        }
        let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim()));
        let keys: Vec<Self> = lines
            .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
            .map(|(number, line)| Self::read(line, &format!("line {number}")))
            .collect::<Result<_, _>>()?;
        if keys.is_empty() { Err(refuse("the file", "it has no key")) } else { Ok(keys) }
    }

    fn read(line: &str, what: &str) -> Result<Self, DriveError> {
        let mut words = line.split_ascii_whitespace();
        let (kind, encoded) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        if line.contains(char::is_control) {
            return Err(refuse(what, "it has a control character"));
        }
        if !KINDS.contains(&kind) {
            return Err(refuse(what, "it does not begin with a kind of key that is in use"));
        }
        let blob = Base64::decode_vec(encoded).map_err(|_| refuse(what, "the key is not in Base64"))?;
        check(kind, &blob).map_err(|why| refuse(what, why))?;
        Ok(Self(line.to_owned()))
    }

    /// Returns the line.
    pub fn line(&self) -> &str {
        &self.0
    }
}

/// A public key is no secret, but long.
impl fmt::Debug for SshKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SshKey({} …)", self.0.split(' ').next().unwrap_or_default())
    }
}

fn refuse(what: &str, why: &'static str) -> DriveError {
    DriveError::Key { what: what.to_owned(), why }
}

/// Checks the fields of a key (RFC 4253, 6.6; RFC 5656, 3.1; RFC 8709, 4).
fn check(kind: &str, blob: &[u8]) -> Result<(), &'static str> {
    let mut rest = blob;
    if field(&mut rest)? != kind.as_bytes() {
        return Err("the kind in front is not that of the key");
    }
    if kind.ends_with("ssh-ed25519") || kind.starts_with("sk-ssh-ed25519") {
        if field(&mut rest)?.len() != ED25519_BYTES {
            return Err("an Ed25519 key has 32 bytes");
        }
    } else if kind == "ssh-rsa" {
        let _exponent = field(&mut rest)?;
        let modulus = field(&mut rest)?;
        let modulus = &modulus[modulus.iter().take_while(|octet| **octet == 0).count()..];
        let bits = modulus.first().map_or(0, |first| modulus.len() * 8 - first.leading_zeros() as usize);
        if bits < FEWEST_RSA_BITS {
            return Err("an RSA key of fewer than 2048 bits is refused by current systems");
        }
    } else {
        let (curve, point) = (field(&mut rest)?, field(&mut rest)?);
        if !kind.trim_end_matches("@openssh.com").as_bytes().ends_with(curve) || point.first() != Some(&4) {
            return Err("the curve is not that of its kind, or the point is not given in full");
        }
    }
    if kind.starts_with("sk-") {
        field(&mut rest)?;
    }
    if rest.is_empty() { Ok(()) } else { Err("something stands behind the key") }
}

/// Takes a field: its length in four octets, then so many octets.
fn field<'a>(rest: &mut &'a [u8]) -> Result<&'a [u8], &'static str> {
    const SHORT: &str = "the key is cut off";
    let (length, behind) = rest.split_first_chunk().ok_or(SHORT)?;
    let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| SHORT)?;
    let (field, behind) = behind.split_at_checked(length).ok_or(SHORT)?;
    *rest = behind;
    Ok(field)
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Made for these tests; nobody has the private half.
    pub(in crate::drive) const ED25519: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f admin@example.com";

    fn line(kind: &str, fields: &[&[u8]]) -> String {
        let mut blob = Vec::new();
        for field in [&[kind.as_bytes()], fields].concat() {
            blob.extend(u32::try_from(field.len()).unwrap().to_be_bytes());
            blob.extend(field);
        }
        format!("{kind} {}", Base64::encode_string(&blob))
    }

    fn why(text: &str) -> &'static str {
        match SshKey::read_all(text) {
            Err(DriveError::Key { why, .. }) => why,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn keys_of_every_kind_are_read() {
        let long = [&[0, 0x80][..], &[0; 255]].concat();
        let (curve, point) = (b"nistp256", [4; 65]);
        for text in [
            ED25519.to_owned(),
            line("ssh-rsa", &[&[1, 0, 1], &long]),
            line("ecdsa-sha2-nistp256", &[curve, &point]),
            line("sk-ssh-ed25519@openssh.com", &[&[7; 32], b"ssh:"]),
            line("sk-ecdsa-sha2-nistp256@openssh.com", &[curve, &point, b"ssh:"]),
        ] {
            assert_eq!(SshKey::read_all(&text).unwrap()[0].line(), text);
        }
        let several = format!("# mine\n\n{ED25519}\r\n  {ED25519}\n");
        assert_eq!(SshKey::read_all(&several).unwrap().len(), 2);
    }

    #[test]
    fn what_is_no_key_is_refused_without_being_shown() {
        assert_eq!(why(""), "it has no key");
        assert_eq!(why("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNz\n"), "it is a private one");
        assert_eq!(why("ssh-dss AAAA"), "it does not begin with a kind of key that is in use");
        assert_eq!(why("ssh-ed25519 AAAA*"), "the key is not in Base64");
        assert_eq!(why("ssh-ed25519"), "the key is cut off");
        assert_eq!(
            why(&ED25519.replace("ssh-ed25519 ", "ssh-rsa ")),
            "the kind in front is not that of the key"
        );
        assert_eq!(why(&line("ssh-ed25519", &[&[1; 31]])), "an Ed25519 key has 32 bytes");
        assert_eq!(why(&line("ssh-ed25519", &[&[1; 32], b"x"])), "something stands behind the key");
        let short = [&[0x80][..], &[0; 127]].concat();
        assert!(why(&line("ssh-rsa", &[&[3], &short])).contains("2048"));
        assert!(why(&line("ecdsa-sha2-nistp256", &[b"nistp384", &[4; 97]])).contains("curve"));
        let text = SshKey::read_all(&format!("{ED25519}\nssh-ed25519 c2VzYW1l\n")).unwrap_err().to_string();
        assert!(text.starts_with("line 2 is no public SSH key") && !text.contains("c2VzYW1l"), "{text}");
    }

    proptest! {
        #[test]
        fn never_panics(text in ".*", blob in prop::collection::vec(any::<u8>(), 0..80), kind in 0..KINDS.len()) {
            let _ = SshKey::read_all(&text);
            let _ = SshKey::read_all(&format!("{} {}", KINDS[kind], Base64::encode_string(&blob)));
            let _ = check(KINDS[kind], &blob);
        }
    }
}
