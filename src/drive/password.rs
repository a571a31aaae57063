//! Passwords as the hashes that `crypt(3)` knows.

use std::fmt;

use base64ct::{Base64ShaCrypt, Encoding};
use sha_crypt::{Params, sha512_crypt};
use zeroize::Zeroizing;

use super::DriveError;
use crate::secret::Secret;

/// Rounds of a hash that is made here; `crypt(3)` itself takes 5000 when nothing is said.
const ROUNDS: u32 = 100_000;
/// Characters of a salt that count.
const SALT_CHARACTERS: usize = 16;
/// Characters of a hash behind the salt, for SHA-256 and SHA-512.
const DIGESTS: &[(&str, usize)] = &[("5", 43), ("6", 86)];

/// A hashed password: `$6$salt$…`. It is not shown, since weak passwords can be guessed from it.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(Secret);

impl PasswordHash {
    /// Takes a hash as `openssl passwd -6` or `mkpasswd` prints it: SHA-512 or SHA-256. The others are not taken by the
    /// cloud-init of every system, which would then set the hash itself as password.
    pub fn parse(text: &str) -> Result<Self, DriveError> {
        const FORM: DriveError = DriveError::Password(
            "the hash does not have the form `$6$salt$…` of a SHA-512 or SHA-256 password hash",
        );
        let text = text.trim();
        let mut fields = text.strip_prefix('$').ok_or(FORM)?.split('$').peekable();
        let wanted =
            fields.next().and_then(|kind| DIGESTS.iter().find(|digest| digest.0 == kind)).ok_or(FORM)?.1;
        fields.next_if(|field| {
            field.strip_prefix("rounds=").is_some_and(|rounds| rounds.parse::<u32>().is_ok())
        });
        let alphabet = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'/');
        let (salt, digest) = (fields.next().ok_or(FORM)?, fields.next().ok_or(FORM)?);
        let sound = alphabet(salt)
            && (1..=SALT_CHARACTERS).contains(&salt.len())
            && alphabet(digest)
            && digest.len() == wanted
            && fields.next().is_none();
        if sound { Ok(Self(Secret::new(text.to_owned()))) } else { Err(FORM) }
    }

    /// Hashes a password with SHA-512 and a salt of the system's random numbers, so that two drives for the same
    /// password differ.
    pub fn of(password: &Secret) -> Result<Self, DriveError> {
        let mut salt = [0; SALT_CHARACTERS * 3 / 4];
        getrandom::getrandom(&mut salt)
            .map_err(|_| DriveError::Password("the system gives no random numbers for a salt"))?;
        Self::with_salt(password, &Base64ShaCrypt::encode_string(&salt), ROUNDS)
    }

    fn with_salt(password: &Secret, salt: &str, rounds: u32) -> Result<Self, DriveError> {
        let text = password.expose();
        if text.is_empty() {
            return Err(DriveError::Password("the password is empty"));
        }
        if text.contains(['\0', '\n', '\r']) {
            return Err(DriveError::Password("the password has more than one line"));
        }
        let params =
            Params::new(rounds).map_err(|_| DriveError::Password("the number of rounds is out of range"))?;
        let digest = Zeroizing::new(sha512_crypt(text.as_bytes(), salt.as_bytes(), params));
        Ok(Self(Secret::new(format!("$6$rounds={rounds}${salt}${}", encoded(&digest)))))
    }

    /// Returns the hash, for the drive.
    pub fn expose(&self) -> &str {
        self.0.expose()
    }
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(hidden)")
    }
}

/// Writes a digest in the order of the SHA-crypt specification: groups of three octets, each 21 further on in turn.
fn encoded(digest: &[u8; 64]) -> String {
    const THIRD: usize = 21;
    let mut ordered = Zeroizing::new(Vec::with_capacity(64));
    for group in 0..THIRD {
        // Octets a, a+21 and a+42 change places from group to group; the last of three comes first.
        let octets = [group, group + THIRD, group + 2 * THIRD];
        ordered.extend([2, 1, 0].map(|index| digest[octets[(group + index) % 3]]));
    }
    ordered.push(digest[63]);
    Base64ShaCrypt::encode_string(&ordered)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(password: &str, salt: &str, rounds: u32) -> String {
        PasswordHash::with_salt(&Secret::new(password.to_owned()), salt, rounds).unwrap().expose().to_owned()
    }

    /// From the test vectors in the specification of SHA-crypt.
    #[test]
    fn golden_hashes() {
        assert_eq!(
            hash("Hello world!", "saltstringsaltst", 10_000),
            "$6$rounds=10000$saltstringsaltst$OW1/O6BYHV6BcXZu8QVeXbDWra3Oeqh0sbHbbMCVNSnCM/UrjmM0Dp8vOuZeHBy/YTBmSK6H9qs/y3RnOaw5v."
        );
        assert_eq!(
            hash("This is just a test", "toolongsaltstrin", 5000),
            "$6$rounds=5000$toolongsaltstrin$lQ8jolhgVRVhY4b5pZKaysCLi0QBxGoNeKQzQ3glMhwllF7oGDZxUhx1yxdYcz/e1JSbq3y6JMxxl8audkUEm0"
        );
    }

    #[test]
    fn a_made_hash_is_one_that_is_taken() {
        let password = Secret::new("sesame".to_owned());
        let made = PasswordHash::of(&password).unwrap();
        assert!(PasswordHash::parse(made.expose()).is_ok());
        assert_ne!(made, PasswordHash::of(&password).unwrap());
        assert_eq!(format!("{made:?}"), "PasswordHash(hidden)");
    }

    #[test]
    fn other_forms_are_refused_without_being_shown() {
        let digest = "x".repeat(86);
        assert!(PasswordHash::parse(&format!("$6$salt${digest}\n")).is_ok());
        assert!(PasswordHash::parse(&format!("$5$rounds=7000$salt${}", "x".repeat(43))).is_ok());
        for bad in [
            "sesame".to_owned(),
            format!("$1$salt${}", "x".repeat(22)),
            format!("$y$j9T$salt${digest}"),
            format!("$6$salt${digest}x"),
            format!("$6$${digest}"),
            format!("$6$salt${digest}$"),
            format!("$6$sa:lt${digest}"),
        ] {
            let text = PasswordHash::parse(&bad).unwrap_err().to_string();
            assert!(!text.contains(&bad), "{text}");
        }
        for bad in ["", "a\nb"] {
            assert!(PasswordHash::of(&Secret::new(bad.to_owned())).is_err());
        }
    }
}
