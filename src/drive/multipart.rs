//! A MIME message of several parts, as cloud-init reads user data of more than one kind (RFC 2046).

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Columns of a line of Base64 (RFC 2045, 6.8).
const COLUMNS: usize = 76;

/// One part.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part<'a> {
    pub(super) content_type: &'a str,
    pub(super) content: &'a [u8],
}

/// Returns the message. Parts are in Base64, so that they may hold any bytes, and the boundary cannot occur in them; it
/// follows from the content, so that the same parts give the same message.
pub(super) fn message(parts: &[Part]) -> Zeroizing<Vec<u8>> {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.content);
    }
    let start: [u8; 16] = std::array::from_fn({
        let digest = digest.finalize();
        move |index| digest[index]
    });
    let boundary = format!("=_{:032x}", u128::from_be_bytes(start));
    let mut message = Zeroizing::new(Vec::new());
    message.extend(
        format!("Content-Type: multipart/mixed; boundary=\"{boundary}\"\nMIME-Version: 1.0\n").bytes(),
    );
    for part in parts {
        let headers = format!(
            "\n--{boundary}\nContent-Type: {}; charset=\"utf-8\"\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n",
            part.content_type
        );
        message.extend(headers.bytes());
        let encoded = Zeroizing::new(Base64::encode_string(part.content));
        for line in encoded.as_bytes().chunks(COLUMNS) {
            message.extend(line);
            message.push(b'\n');
        }
    }
    message.extend(format!("\n--{boundary}--\n").bytes());
    message
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_encoded_between_boundaries() {
        let parts = [
            Part { content_type: "text/cloud-config", content: b"#cloud-config\n{}\n" },
            Part { content_type: "text/x-shellscript", content: &[0xff; 100] },
        ];
        let text = String::from_utf8(message(&parts).to_vec()).unwrap();
        let boundary = text.split('"').nth(1).unwrap();
        assert_eq!(text.matches(&format!("\n--{boundary}\n")).count(), 2);
        assert!(text.ends_with(&format!("\n--{boundary}--\n")));
        assert!(text.lines().all(|line| line.len() <= COLUMNS + 4), "{text}");
        assert!(text.contains("\n\nI2Nsb3VkLWNvbmZpZwp7fQo=\n"));
        assert_eq!(message(&parts), message(&parts));
    }
}
