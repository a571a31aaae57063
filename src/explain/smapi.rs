//! Return and reason codes of SMAPI, in general and per function (smapi-functions.json).

use super::{Explanation, Kind, table};

/// The table; see its first lines for its form.
const TABLE: &str = include_str!("smapi.tsv");
/// Return code of a parameter that breaks the syntax.
const SYNTAX: i64 = 24;
/// Return codes whose reason is the number of a message of CP and of the directory manager
/// (connector-notes.md section 4.5).
const MESSAGES: &[(i64, &str)] = &[(396, "HCP"), (596, "DVH")];

/// What to do about each class of result; the other classes need nothing, or nothing in general.
const ADVICE: &[(&str, &str)] = &[
    ("already_exists", "choose another name or number, or use what is there"),
    ("async_pending", "ask again later"),
    ("async_started", "ask for the operation by its id until it has ended"),
    ("authentication", "check user id and password"),
    ("busy", "repeat it when it is free"),
    ("config_file", "have the administrator of z/VM check the configuration file and the disk that holds it"),
    ("directory_manager", "have the administrator of z/VM check the directory manager and its messages"),
    ("internal", "have the administrator of z/VM check the servers of SMAPI"),
    ("invalid_parameter", "correct the value"),
    ("locked", "repeat it when the other change is done"),
    ("no_space", "free some, or ask for less"),
    ("not_authorized", "have the administrator of z/VM authorize the caller for this function and target"),
    ("not_found", "check the name or number"),
    ("partial", "look at the list in the answer"),
    ("policy", "choose a value that the rules of the installation allow"),
    ("relocation", "look up the message numbers in the answer"),
    ("retry", "repeat it"),
    ("wrong_state", "check the state of the object"),
];

/// Returns what a pair means, for a function if one is named. An unknown function has the general meaning.
pub fn smapi(function: Option<&str>, rc: i64, rs: i64) -> Explanation {
    let pair = format!("{rc}/{rs}");
    let any_reason = format!("{rc}/*");
    let name = function.map(|name| function_name(name).unwrap_or(name));
    let code = name.map_or_else(|| pair.clone(), |name| format!("{name} {pair}"));
    if let Some(explanation) = syntax(&code, rc, rs) {
        return explanation;
    }
    let own = |pair: &str| name.and_then(|name| find("own", &[name, pair]));
    let general = |pair: &str| find("code", &[pair]);
    let found = own(&pair).map(|row| (row, true)).or_else(|| general(&pair).map(|row| (row, false)));
    let found = found
        .or_else(|| own(&any_reason).map(|row| (row, true)))
        .or_else(|| general(&any_reason).map(|row| (row, false)));
    let Some((row, is_own)) = found else { return Explanation::unknown(code, Kind::Smapi) };
    let [class, meaning] = table::columns(&row[row.len() - 2..]);
    let source = match name {
        Some(name) if is_own => format!("SMAPI functions, codes of {name} in the specification"),
        Some(name) if !documents(name, &pair) => {
            format!("SMAPI functions, general return codes of the specification; not documented for {name}")
        }
        _ => "SMAPI functions, general return codes of the specification".to_owned(),
    };
    Explanation {
        code,
        kind: Kind::Smapi,
        meaning: Some(meaning.to_owned()),
        advice: ADVICE.iter().find(|advice| advice.0 == class).map(|advice| advice.1.to_owned()),
        source: Some(source),
    }
}

/// Takes the reason of a syntax error apart: 100 × number of the parameter + error number.
fn syntax(code: &str, rc: i64, rs: i64) -> Option<Explanation> {
    let (parameter, error) = (rs / 100, rs % 100);
    let row = if rc == SYNTAX && parameter > 0 { find("syntax", &[&error.to_string()]) } else { None }?;
    let [meaning] = table::columns(&row[row.len() - 1..]);
    Some(Explanation {
        code: code.to_owned(),
        kind: Kind::Smapi,
        meaning: Some(format!("parameter {parameter}, as the server counts them: {meaning}")),
        advice: Some("correct the value".to_owned()),
        source: Some("SMAPI functions, syntax errors of the specification".to_owned()),
    })
}

/// Returns the message whose number a reason is: `HCP3034` for 396/3034.
pub(super) fn message(rc: i64, rs: i64) -> Option<(&'static str, u16)> {
    let (_, prefix) = MESSAGES.iter().find(|message| message.0 == rc)?;
    let number = u16::try_from(rs).ok().filter(|number| (1..10_000).contains(number))?;
    Some((prefix, number))
}

/// Returns the name of a function as the table spells it; letter case does not count.
pub fn function_name(name: &str) -> Option<&'static str> {
    functions().find(|function| function.eq_ignore_ascii_case(name))
}

/// Returns the names of all functions.
pub fn functions() -> impl Iterator<Item = &'static str> {
    table::rows(TABLE).filter(|row| row[0] == "function").map(|row| table::columns::<2>(&row)[1])
}

/// Explains every pair that a function is documented to return.
pub(super) fn codes_of(function: &str) -> Vec<Explanation> {
    pairs(function)
        .filter_map(|pair| pair.split_once('/'))
        .map(|(rc, rs)| match (rc.parse(), rs.parse()) {
            (Ok(rc), Ok(rs)) => smapi(Some(function), rc, rs),
            // A return code with any reason: explained by a reason that no row names.
            (Ok(rc), Err(_)) => {
                Explanation { code: format!("{function} {rc}/*"), ..smapi(Some(function), rc, -1) }
            }
            _ => Explanation::unknown(format!("{function} {rc}/{rs}"), Kind::Smapi),
        })
        .collect()
}

fn pairs(function: &str) -> impl Iterator<Item = &'static str> {
    let row = find("function", &[function]);
    row.into_iter().flat_map(|row| table::columns::<3>(&row)[2].split(' '))
}

/// Returns whether a function is documented to return a pair.
pub(super) fn documents(function: &str, pair: &str) -> bool {
    let any_reason = format!("{}/*", pair.split('/').next().unwrap_or_default());
    function_name(function).is_none() || pairs(function).any(|known| known == pair || known == any_reason)
}

/// Returns whether exactly this pair, reason included, has a meaning of its own.
pub(super) fn is_documented(rc: i64, rs: i64) -> bool {
    find("code", &[&format!("{rc}/{rs}")]).is_some()
}

/// Returns the row of a kind whose next columns are `keys`.
fn find(kind: &str, keys: &[&str]) -> Option<Vec<&'static str>> {
    table::rows(TABLE)
        .find(|row| row[0] == kind && row.get(1..=keys.len()).is_some_and(|columns| columns == keys))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_table_keeps_its_form() {
        let mut keys = BTreeSet::new();
        for row in table::rows(TABLE) {
            let key = match row[0] {
                "code" => (4, row[1].to_owned()),
                "syntax" => (3, format!("syntax {}", row[1])),
                "function" => (3, row[1].to_owned()),
                "own" => (5, format!("{} {}", row[1], row[2])),
                other => panic!("a row of kind {other}"),
            };
            assert_eq!(row.len(), key.0, "{row:?}");
            assert!(keys.insert(key.1), "twice: {row:?}");
        }
        for (class, advice) in ADVICE {
            assert!(table::rows(TABLE).any(|row| row[0] == "code" && row[2] == *class), "no code is {class}");
            assert!(!advice.ends_with('.'));
        }
    }

    #[test]
    fn a_function_may_differ_from_the_general_meaning() {
        let meaning = |function, rc, rs| smapi(function, rc, rs).meaning.unwrap();
        assert_eq!(meaning(Some("image_console_get"), 8, 8), "there is no console spool file");
        assert_eq!(meaning(None, 8, 8), "the device does not exist");
        assert_eq!(
            meaning(Some("Image_Deactivate"), 0, 30),
            "the image will be down within that many seconds"
        );
        assert_eq!(
            meaning(None, 24, 213),
            "parameter 2, as the server counts them: longer than allowed, or runs past the end of the request"
        );
        assert_eq!(smapi(None, 77, 1).meaning, None);
    }

    #[test]
    fn the_source_says_whether_the_function_documents_the_pair() {
        let source = |function, rc, rs| smapi(Some(function), rc, rs).source.unwrap();
        assert_eq!(
            source("Image_Lock_DM", 400, 12),
            "SMAPI functions, general return codes of the specification"
        );
        assert!(source("Image_Lock_DM", 212, 40).ends_with("not documented for Image_Lock_DM"));
        assert!(codes_of("Image_Lock_DM").iter().all(|explanation| explanation.meaning.is_some()));
    }

    #[test]
    fn internal_errors_carry_message_numbers() {
        assert_eq!(message(396, 3034), Some(("HCP", 3034)));
        assert_eq!(message(596, 6831), Some(("DVH", 6831)));
        assert_eq!(message(396, 0), None);
        assert_eq!(message(400, 4), None);
    }
}
