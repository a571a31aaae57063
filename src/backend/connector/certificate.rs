//! The one thing that is read from a server's certificate here: its last moment.

use crate::model::moment;

/// Tags of DER (X.690): constructed sequence, the optional version of a certificate, the two forms of a time.
const SEQUENCE: u8 = 0x30;
const VERSION: u8 = 0xa0;
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;

/// Returns `notAfter` of an X.509 certificate in DER (RFC 5280 section 4.1), in seconds since 1970.
pub(super) fn expiry(der: &[u8]) -> Option<u64> {
    let (certificate, _) = element(der, SEQUENCE)?;
    let (mut fields, _) = element(certificate, SEQUENCE)?;
    if fields.first() == Some(&VERSION) {
        fields = next(fields)?.2;
    }
    // Serial number, signature algorithm, issuer.
    for _ in 0..3 {
        fields = next(fields)?.2;
    }
    let (validity, _) = element(fields, SEQUENCE)?;
    let (tag, text, _) = next(next(validity)?.2)?;
    time(tag, std::str::from_utf8(text).ok()?)
}

/// Splits the first element off: its tag, its content, and what follows it.
fn next(der: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&tag, rest) = der.split_first()?;
    let (&first, mut rest) = rest.split_first()?;
    let length = match first {
        0..=0x7f => usize::from(first),
        // So many octets of length follow; no certificate needs more than four.
        0x81..=0x84 => {
            let (octets, behind) = rest.split_at_checked(usize::from(first & 0x7f))?;
            rest = behind;
            octets
                .iter()
                .try_fold(0_usize, |length, octet| Some(length.checked_mul(256)? + usize::from(*octet)))?
        }
        _ => return None,
    };
    let (content, behind) = rest.split_at_checked(length)?;
    Some((tag, content, behind))
}

fn element(der: &[u8], wanted: u8) -> Option<(&[u8], &[u8])> {
    next(der).filter(|found| found.0 == wanted).map(|(_, content, behind)| (content, behind))
}

/// Reads `YYMMDDHHMMSSZ` or `YYYYMMDDHHMMSSZ`; two digits of a year mean 1950 to 2049.
fn time(tag: u8, text: &str) -> Option<u64> {
    let digits = text.strip_suffix('Z').filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let (year, rest) = match tag {
        UTC_TIME => {
            let (year, rest) = digits.split_at_checked(2)?;
            let year: u64 = year.parse().ok()?;
            (if year < 50 { 2000 + year } else { 1900 + year }, rest)
        }
        GENERALIZED_TIME => {
            let (year, rest) = digits.split_at_checked(4)?;
            (year.parse().ok()?, rest)
        }
        _ => return None,
    };
    let pair = |at: usize| rest.get(at..at + 2).and_then(|digits| digits.parse::<u64>().ok());
    if rest.len() != 10 {
        return None;
    }
    moment([year, pair(0)?, pair(2)?, pair(4)?, pair(6)?, pair(8)?])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rcgen::{CertificateParams, KeyPair};

    use super::*;

    #[test]
    fn the_last_moment_is_read_in_both_forms() {
        for (year, seconds) in [(2030, 1_893_456_000), (2060, 2_840_140_800)] {
            let mut params = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
            params.not_after = rcgen::date_time_ymd(year, 1, 1);
            let certificate = params.self_signed(&KeyPair::generate().unwrap()).unwrap();
            assert_eq!(expiry(certificate.der()), Some(seconds));
        }
    }

    proptest! {
        #[test]
        fn never_panics(octets in prop::collection::vec(any::<u8>(), 0..80), text in "[0-9Z]{0,16}") {
            let _ = (expiry(&octets), time(UTC_TIME, &text), time(GENERALIZED_TIME, &text));
        }
    }
}
