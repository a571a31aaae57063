//! Reading YAML that people write: one document into a type of ours, with line and column in every error.
//!
//! Plain words keep their spelling until the type asks for a number or a truth value: `vdev: 0100` is the text `0100`
//! where a text is wanted, and `0x5005…` stays what it is. What is hostile is refused while it is read: nesting,
//! aliases that multiply, documents without end.

mod deserialize;
mod node;

use serde::de::DeserializeOwned;

use crate::error::{Diagnose, Diagnosis, Exit};

/// Why a text is not what was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlError {
    message: String,
    /// Line and column from 1; `None` when it is about the document as a whole.
    place: Option<(usize, usize)>,
}

impl YamlError {
    fn at(message: impl Into<String>, place: (usize, usize)) -> Self {
        Self { message: message.into(), place: Some(place) }
    }

    /// Adds the place, unless a better one is known.
    fn or_at(mut self, place: (usize, usize)) -> Self {
        self.place = self.place.or(Some(place));
        self
    }
}

impl std::fmt::Display for YamlError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.place {
            Some((line, column)) => write!(f, "line {line}, column {column}: {}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

impl std::error::Error for YamlError {}

impl serde::de::Error for YamlError {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Self { message: message.to_string(), place: None }
    }
}

impl Diagnose for YamlError {
    fn diagnosis(&self) -> Diagnosis {
        Diagnosis::new("yaml.invalid", Exit::Usage).hint("correct the document where the message says")
    }
}

/// Reads the only document of a text.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, YamlError> {
    T::deserialize(&node::document(text)?)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use serde::Deserialize;
    use serde_json::{Value, json};

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Guest {
        userid: String,
        #[serde(default)]
        vdev: Option<String>,
        #[serde(default)]
        cpus: Option<u32>,
        #[serde(default)]
        start: bool,
        #[serde(default)]
        nics: Vec<BTreeMap<String, String>>,
    }

    #[test]
    fn words_become_what_the_type_asks_for() {
        let text = "userid: DB2\nvdev: 0100 # its root disk\ncpus: 4\nstart: true\nnics:\n  - {vswitch: VSW1, vlan: 0300}\n";
        let guest: Guest = read(text).unwrap();
        assert_eq!((guest.vdev.as_deref(), guest.cpus, guest.start), (Some("0100"), Some(4), true));
        assert_eq!(guest.nics[0]["vlan"], "0300");
        let guest: Guest = read("{userid: 'null', vdev: ~}").unwrap();
        assert_eq!((guest.userid.as_str(), guest.vdev), ("null", None));
    }

    #[test]
    fn untyped_values_follow_the_core_schema_without_losing_zeros() {
        let value: Value =
            read("[1, -2, 0100, 1.5, true, null, ~, '1', no, 0x10, text, '', {a: b}]").unwrap();
        let expected =
            json!([1, -2, "0100", 1.5, true, null, null, "1", "no", "0x10", "text", "", { "a": "b" }]);
        assert_eq!(value, expected);
        let value: Value = read("a: &x [1, 2]\nb: *x\nc: |\n  two\n  lines\n").unwrap();
        assert_eq!(value, json!({ "a": [1, 2], "b": [1, 2], "c": "two\nlines\n" }));
    }

    #[test]
    fn errors_name_their_place() {
        for (text, place, part) in [
            ("userid: X\ncpus: many\n", "line 2, column 7", "many"),
            ("userid: X\ncolour: red\n", "line 2, column 1", "unknown field `colour`"),
            ("userid: X\nuserid: Y\n", "line 2, column 1", "twice"),
            ("userid: [X\n", "line ", ""),
            ("userid: !secret X\n", "line 1", "tag"),
            ("userid: X\n---\nuserid: Y\n", "line ", "one document"),
            ("userid: *nobody\n", "line 1", ""),
            ("cpus: 4\n", "line 1, column 1", "missing field `userid`"),
            ("", "", "empty"),
        ] {
            let error = read::<Guest>(text).unwrap_err().to_string();
            assert!(error.starts_with(place) && error.contains(part), "{text:?}: {error}");
        }
    }

    #[test]
    fn hostile_documents_are_refused_quickly() {
        let mut laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..12 {
            let list = vec![format!("*a{}", level - 1); 10].join(", ");
            laughs.extend([format!("a{level}: &a{level} [{list}]\n")]);
        }
        let deep = "[".repeat(100_000);
        let many = "- x\n".repeat(200_000);
        let recursive = "&a [*a]";
        let begun = std::time::Instant::now();
        for text in [laughs.as_str(), &deep, &many, recursive, &format!("{}x", "? ".repeat(10_000))] {
            assert!(read::<Value>(text).is_err(), "{}", &text[..text.len().min(60)]);
        }
        assert!(begun.elapsed().as_secs() < 10);
    }

    proptest! {
        #[test]
        fn never_panics(text in "[ \\n:\\-\\[\\]{},&*!|>'\"#a-c0-9]{0,60}", any in ".{0,40}") {
            let _ = (read::<Value>(&text), read::<Value>(&any), read::<Guest>(&text));
        }

        #[test]
        fn what_we_write_is_read_back(text in "\\PC{0,20}", number in any::<i64>(), truth in any::<bool>()) {
            let value = json!({ "text": text, "number": number, "truth": truth, "nothing": null, "list": [text] });
            let written = serde_saphyr::to_string(&value).unwrap();
            prop_assert_eq!(read::<Value>(&written).unwrap(), value, "{}", written);
        }
    }
}
