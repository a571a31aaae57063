//! Operating system versions as the connector's import accepts them.

use std::fmt;
use std::str::FromStr;

use super::{ParseError, text_in_json};

/// An `os_version`: a distribution and version such as `rhel9.6`, `sles15sp6`, `ubuntu22.04`, `rhcos4.14.3`.
///
/// The accepted list is that of the newest connector (disk-images.md section 4.4); kept in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OsVersion(String);

/// How the minor version of a family is written.
#[derive(Clone, Copy)]
enum Minor {
    /// `.` and one or two digits.
    Dotted,
    /// `.d` or `spd`, one digit.
    ServicePack,
    /// `.dd`, then `.d`.
    Ubuntu,
    /// `.dd`, then `.dd`.
    CoreOs,
}

/// Families with their major versions. Order matters: a longer family name comes before its prefix.
const FAMILIES: &[(&str, &[&str], Minor)] = &[
    ("rhcos", &["4"], Minor::CoreOs),
    ("rhel", &["10", "6", "7", "8", "9"], Minor::Dotted),
    ("redhat", &["6", "7"], Minor::Dotted),
    ("sles", &["11", "12", "15"], Minor::ServicePack),
    ("suse", &["11", "12", "15"], Minor::ServicePack),
    ("ubuntu", &["16", "20", "22", "24", "25"], Minor::Ubuntu),
];

impl OsVersion {
    /// Returns the version in lower case.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether this is Red Hat CoreOS, whose images have rules of their own.
    pub fn is_coreos(&self) -> bool {
        self.0.starts_with("rhcos")
    }
}

impl FromStr for OsVersion {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let lower = text.trim().to_ascii_lowercase();
        let accepted = FAMILIES.iter().any(|(family, majors, minor)| {
            lower.strip_prefix(family).is_some_and(|version| {
                majors.iter().any(|major| version.strip_prefix(major).is_some_and(|rest| minor.accepts(rest)))
            })
        });
        if accepted { Ok(Self(lower)) } else { Err(ParseError::new("os version", text, rule_for(&lower))) }
    }
}

impl Minor {
    fn accepts(self, rest: &str) -> bool {
        if rest.is_empty() {
            return true;
        }
        match self {
            Self::Dotted => rest.strip_prefix('.').is_some_and(|minor| digits(minor, 1..=2)),
            Self::ServicePack => rest
                .strip_prefix('.')
                .or_else(|| rest.strip_prefix("sp"))
                .is_some_and(|minor| digits(minor, 1..=1)),
            Self::Ubuntu => two_parts(rest, 2..=2, 1..=1),
            Self::CoreOs => two_parts(rest, 1..=2, 1..=2),
        }
    }
}

fn digits(text: &str, count: std::ops::RangeInclusive<usize>) -> bool {
    count.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn two_parts(
    rest: &str,
    first: std::ops::RangeInclusive<usize>,
    second: std::ops::RangeInclusive<usize>,
) -> bool {
    rest.strip_prefix('.').is_some_and(|rest| match rest.split_once('.') {
        None => digits(rest, first),
        Some((minor, patch)) => digits(minor, first) && digits(patch, second),
    })
}

/// Tells what would be accepted, near to what was written.
fn rule_for(lower: &str) -> String {
    if let Some(version) = lower.strip_prefix("opensuse") {
        return format!("the connector has no openSUSE; `sles{version}` makes it configure the guest alike");
    }
    match FAMILIES.iter().find(|(family, ..)| lower.starts_with(family)) {
        Some((family, majors, minor)) => {
            let mut majors = majors.to_vec();
            majors.sort_by_key(|major| (major.len(), *major));
            let form = match minor {
                Minor::Dotted => "with `.N` or `.NN` behind it if you like",
                Minor::ServicePack => "with `.N` or `spN` behind it if you like",
                Minor::Ubuntu => "with `.NN` or `.NN.N` behind it if you like",
                Minor::CoreOs => "with `.NN` or `.NN.NN` behind it if you like",
            };
            format!("the connector accepts {family} {}, {form}", majors.join(", "))
        }
        None => {
            "the connector accepts rhel, redhat, sles, suse, ubuntu and rhcos, for example rhel9.6".to_owned()
        }
    }
}

impl fmt::Display for OsVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

text_in_json!(OsVersion, "OsVersion", "^[a-z]+[0-9][0-9a-z.]*$", "distribution and version");

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn follows_the_accepted_list() {
        for good in [
            "rhel9.6",
            "RHEL10",
            "rhel8.10",
            "rhel7",
            "redhat7.9",
            "sles15sp6",
            "SLES12.5",
            "suse11",
            "ubuntu22.04",
            "ubuntu24.04.1",
            "ubuntu16",
            "rhcos4",
            "rhcos4.14",
            "rhcos4.14.3",
        ] {
            assert_eq!(good.parse::<OsVersion>().unwrap().as_str(), good.to_ascii_lowercase());
        }
        for bad in [
            "",
            "rhel",
            "rhel5",
            "rhel9.",
            "rhel9.123",
            "redhat8",
            "sles16",
            "sles15sp66",
            "ubuntu18.04",
            "ubuntu22.4",
            "debian12",
            "rhcos5",
            "rhcos4.14.3.1",
            "fedora40",
            "rhel9-6",
        ] {
            assert!(bad.parse::<OsVersion>().is_err(), "{bad}");
        }
    }

    #[test]
    fn suggests_what_is_near() {
        let text = |version: &str| version.parse::<OsVersion>().unwrap_err().to_string();
        assert!(text("opensuse15.5").contains("`sles15.5`"));
        assert!(text("ubuntu18").contains("ubuntu 16, 20, 22, 24, 25"));
        assert!(text("debian12").contains("rhel9.6"));
    }

    proptest! {
        #[test]
        fn parse_after_display_is_identity(version in "(rhel(6|7|8|9|10)(\\.[0-9]{1,2})?|sles1[125](sp[0-9])?|ubuntu2[024]\\.[0-9]{2})") {
            let version: OsVersion = version.parse().unwrap();
            prop_assert_eq!(version.to_string().parse::<OsVersion>().unwrap(), version);
        }

        #[test]
        fn never_panics(text in ".*") {
            let _ = text.parse::<OsVersion>();
        }
    }
}
