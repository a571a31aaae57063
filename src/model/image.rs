//! Images as the server knows them. What is inside an image file is the business of `crate::image`.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{DiskKind, DiskSize, ParseError, text_in_json};

/// A name for an image: 1 to 128 ASCII letters, digits, `-`, `_` and `.`, not starting with `-` or `.`.
///
/// Narrower than the server, which accepts nearly anything and then uses it in paths (disk-images.md section 4.4).
/// Names that a server already has are plain strings.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ImageName(String);

impl ImageName {
    /// Returns the name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ImageName {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = |rule: String| Err(ParseError::new("image name", text, rule));
        let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        if let Some(odd) = text.chars().find(|c| !allowed(*c)) {
            return refuse(format!(
                "character `{}` is not allowed; use letters, digits, `-`, `_`, `.`",
                odd.escape_debug()
            ));
        }
        if text.is_empty() || text.len() > 128 {
            return refuse(format!("it has {} characters; an image name has 1 to 128", text.len()));
        }
        if text.starts_with(['-', '.']) {
            return refuse("it must start with a letter, a digit or `_`".to_owned());
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for ImageName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

text_in_json!(ImageName, "ImageName", "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$", "image name");

/// An image on the server. Unknown is `None`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Image {
    /// Name.
    pub name: String,
    /// Distribution and version given at import.
    pub os_version: Option<String>,
    /// Kind of disk it fits; `None` for a unit that is neither.
    pub disk_kind: Option<DiskKind>,
    /// Smallest disk in cylinders (ECKD).
    pub cylinders: Option<u64>,
    /// Smallest disk in 512-byte blocks (FBA).
    pub blocks: Option<u64>,
    /// Smallest disk in usable bytes.
    pub disk_bytes: Option<u64>,
    /// Size of the image file in bytes.
    pub size_bytes: Option<u64>,
    /// MD5 of the image file, lower case.
    pub md5: Option<String>,
    /// `rootonly`, or what else the server says.
    pub capture_type: Option<String>,
    /// Last use, RFC 3339 in UTC; `None` when the server's file is missing or it does not say.
    pub last_access_time: Option<String>,
    /// Whether the server has only its record, and the file is gone; `None` when it does not say.
    pub file_missing: Option<bool>,
    /// Free text of the server.
    pub comments: Option<String>,
}

impl Image {
    /// Returns the smallest disk that takes this image.
    pub fn disk_size(&self) -> Option<DiskSize> {
        match (self.cylinders, self.blocks) {
            (Some(cylinders), _) => Some(DiskSize::Cylinders(cylinders)),
            (None, Some(blocks)) => Some(DiskSize::Blocks(blocks)),
            (None, None) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn refuses_what_breaks_paths() {
        for bad in
            ["", ".", "..", "-x", ".x", "a/b", "a,b", "a$b", "a%b", "a@b", "a b", "a'b", "a\nb", "gr\u{fc}n"]
        {
            assert!(bad.parse::<ImageName>().is_err(), "{bad}");
        }
        assert!("a".repeat(129).parse::<ImageName>().is_err());
        assert!("a".repeat(128).parse::<ImageName>().is_ok());
        assert!("rhel9.6_golden-2".parse::<ImageName>().is_ok());
    }

    proptest! {
        #[test]
        fn parse_after_display_is_identity(name in "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}") {
            let name: ImageName = name.parse().unwrap();
            prop_assert_eq!(name.to_string().parse::<ImageName>().unwrap(), name);
        }

        #[test]
        fn never_panics(text in ".*") {
            let _ = text.parse::<ImageName>();
        }
    }
}
