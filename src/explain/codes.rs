//! What this program itself says: the codes of its errors and its exit statuses.

use super::{Explanation, Kind, table};
use crate::error::Exit;

/// The table; see its first lines for its form.
const TABLE: &str = include_str!("codes.tsv");

/// What to do about an exit status, where it alone says enough.
const ADVICE: &[(Exit, &str)] = &[
    (Exit::Unknown, "look at what the message names before repeating the command"),
    (Exit::Deadline, "look at the object; a longer --timeout gives it more time"),
    (Exit::Differences, "read the differences in the output; the status alone is no failure"),
    (
        Exit::Interrupted,
        "look at what is there before repeating a change; `zvmctl job list` shows jobs to go on with",
    ),
];

/// Returns what the code of an error means; `None` when there is no such code.
pub fn error_code(code: &str) -> Option<Explanation> {
    let row = table::rows(TABLE).find(|row| row[0] == code)?;
    let [code, statuses, meaning, advice] = table::columns(&row);
    Some(Explanation {
        code: code.to_owned(),
        kind: Kind::Error,
        meaning: Some(meaning.to_owned()),
        advice: table::given(advice),
        source: Some(format!("errors of zvmctl, exit status {}", statuses.replace(',', " or "))),
    })
}

/// Returns every code of an error.
pub fn error_codes() -> impl Iterator<Item = &'static str> {
    table::rows(TABLE).map(|row| row[0])
}

/// Returns what an exit status means.
pub fn exit_status(status: u8) -> Explanation {
    match Exit::ALL.iter().find(|exit| exit.status() == status) {
        Some(exit) => Explanation {
            code: status.to_string(),
            kind: Kind::ExitStatus,
            meaning: Some(exit.meaning().to_owned()),
            advice: ADVICE.iter().find(|advice| advice.0 == *exit).map(|advice| advice.1.to_owned()),
            source: Some("exit statuses of zvmctl".to_owned()),
        },
        None => Explanation::unknown(status.to_string(), Kind::ExitStatus),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_keeps_its_form_and_names_real_statuses() {
        table::check(TABLE, 4);
        for row in table::rows(TABLE) {
            for status in row[1].split(',') {
                assert!(exit_status(status.parse().unwrap()).meaning.is_some(), "{row:?}");
            }
        }
        let codes: Vec<&str> = error_codes().collect();
        let mut sorted = codes.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(codes, sorted, "in order, each once");
    }

    #[test]
    fn codes_and_statuses_are_explained() {
        assert_eq!(error_code("image.exists").unwrap().source.unwrap(), "errors of zvmctl, exit status 6");
        assert!(error_code("image.exist").is_none());
        assert_eq!(exit_status(11).meaning.as_deref(), Some("busy after all retries; safe to repeat"));
        assert_eq!(exit_status(99).meaning, None);
    }
}
