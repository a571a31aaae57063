//! Messages of CP (`HCPnnnn`) and of the directory manager (`DVHnnnn`).

use super::{Explanation, Kind, table};

/// The table; see its first lines for its form.
const TABLE: &str = include_str!("messages.tsv");
/// The prefixes of messages, with the product that explains them.
const PREFIXES: &[(&str, &str)] = &[
    ("HCP", "look it up in the messages of CP"),
    ("DVH", "look it up in the messages of the directory manager"),
];
/// Letters behind the number that give the severity of a message.
const SEVERITIES: &str = "ADEIRSTW";

/// Returns what a message means; its text is known for the few that the specifications explain.
pub fn message(prefix: &str, number: u16) -> Explanation {
    let code = format!("{prefix}{number:03}");
    let row = table::rows(TABLE).find(|row| row[0] == code);
    let Some([_, meaning, advice, source]) = row.map(|row| table::columns(&row)) else {
        let manual = PREFIXES.iter().find(|known| known.0 == prefix);
        return Explanation {
            advice: manual.map(|manual| manual.1.to_owned()),
            ..Explanation::unknown(code, Kind::Message)
        };
    };
    Explanation {
        code,
        kind: Kind::Message,
        meaning: Some(meaning.to_owned()),
        advice: table::given(advice),
        source: Some(source.to_owned()),
    }
}

/// Reads a message identifier: prefix, the three letters of its module or none, three or four digits, the letter
/// of its severity or none. `HCPCQU045E` and `HCP45` are messages, `HCPQ` is none.
pub(super) fn parse(word: &str) -> Option<(&'static str, u16)> {
    let word = word.to_ascii_uppercase();
    let (prefix, rest) =
        PREFIXES.iter().find_map(|(prefix, _)| Some((*prefix, word.strip_prefix(prefix)?)))?;
    let letters = rest.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = rest[letters..].bytes().take_while(u8::is_ascii_digit).count();
    let (number, severity) = rest[letters..].split_at(digits);
    let sound = matches!(letters, 0 | 3)
        && (1..=4).contains(&digits)
        && (severity.is_empty() || severity.len() == 1 && SEVERITIES.contains(severity));
    sound.then(|| number.parse().ok()).flatten().map(|number| (prefix, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_keeps_its_form() {
        table::check(TABLE, 4);
        for row in table::rows(TABLE) {
            let (prefix, number) = parse(row[0]).unwrap();
            assert_eq!(message(prefix, number).code, row[0]);
            assert!(message(prefix, number).meaning.is_some());
        }
    }

    #[test]
    fn identifiers_are_read_in_every_form() {
        for (word, expected) in [
            ("HCPCQU045E", Some(("HCP", 45))),
            ("hcp1940", Some(("HCP", 1940))),
            ("HCP45", Some(("HCP", 45))),
            ("DVHXMT2119E", Some(("DVH", 2119))),
            ("DVH2119", Some(("DVH", 2119))),
            ("HCP", None),
            ("HCPAB045E", None),
            ("HCP12345", None),
            ("HCP045X", None),
            ("XHCP045", None),
        ] {
            assert_eq!(parse(word), expected, "{word}");
        }
    }

    #[test]
    fn other_messages_are_not_known() {
        let unknown = message("DVH", 1191);
        assert_eq!((unknown.meaning, unknown.source), (None, None));
        assert!(unknown.advice.unwrap().contains("directory manager"));
    }
}
