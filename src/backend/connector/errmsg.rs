//! Reading `errmsg`, which is meant for people: the reason in short, message numbers, and no secrets.
//!
//! Nothing here decides anything; the class of a failure comes from its codes.

use crate::model::{MASK, mask_record};

/// Most characters of the server's own words that an error repeats.
const WORDS: usize = 300;

/// Returns the text with its secrets masked: directory passwords, in statements and in the internal request for a
/// new guest, and values that are called passwords or tokens.
pub(super) fn redact(text: &str) -> String {
    let mut text: String = text.split_inclusive(['\n', '\'', '"', '\\']).map(mask_statement).collect();
    // `makevm LNX1 directory SESAME 2048m G`: the word after `directory` is the logon password.
    mask_after(&mut text, "directory ", |word| word != "LBYONLY" && word != "NOLOG" && word != "AUTOONLY");
    for name in ["password=", "passwd=", "token=", "password: ", "passwd: ", "--password "] {
        mask_after(&mut text, name, |_| true);
    }
    text
}

/// Masks a statement of a directory entry, which is quoted in upper case. Ordinary sentences may begin with the
/// same words in lower case and stay as they are.
fn mask_statement(part: &str) -> String {
    const STATEMENTS: &[&str] = &["USER ", "IDENTITY ", "MDISK ", "APPCPASS ", "*PW"];
    // Behind a backslash stands the `n` of a line feed in a quotation.
    let record = part.strip_prefix('n').unwrap_or(part);
    if !STATEMENTS.iter().any(|name| record.starts_with(name)) {
        return part.to_owned();
    }
    let end = record.trim_end_matches(['\n', '\'', '"', '\\']).len();
    let start = part.len() - record.len();
    format!("{}{}{}", &part[..start], mask_record(&record[..end]), &record[end..])
}

/// Masks the word after each `name` (any letter case) for which `secret` holds, if `makevm` or nothing is asked.
fn mask_after(text: &mut String, name: &str, secret: impl Fn(&str) -> bool) {
    let mut from = 0;
    while let Some(found) = find_ignoring_case(&text[from..], name) {
        let start = from + found + name.len();
        let rest = &text[start..];
        let quote = rest.len() - rest.trim_start_matches(['\'', '"']).len();
        let length = rest[quote..].find(|c: char| c.is_whitespace() || "'\",;)".contains(c));
        let (begin, end) = (start + quote, length.map_or(text.len(), |length| start + quote + length));
        from = end;
        if begin < end
            && secret(&text[begin..end])
            && (name != "directory " || text[..start].contains("makevm "))
        {
            text.replace_range(begin..end, MASK);
            from = begin + MASK.len();
        }
    }
}

fn find_ignoring_case(text: &str, name: &str) -> Option<usize> {
    text.as_bytes().windows(name.len()).position(|window| window.eq_ignore_ascii_case(name.as_bytes()))
}

/// Returns the reason in short: SMAPI's own text when the server quotes it, else what stands before the quotation
/// of the internal request. Control characters become blanks.
pub(super) fn words(errmsg: &str) -> String {
    const QUOTED: &str = "'strError': '";
    let quoted =
        errmsg.split_once(QUOTED).and_then(|(_, rest)| rest.split_once('\'')).map(|(inner, _)| inner);
    let reason = match quoted {
        Some(inner) if !inner.is_empty() => inner,
        _ => {
            errmsg.split("SMT error:").next().unwrap_or(errmsg).split("RequestData:").next().unwrap_or(errmsg)
        }
    };
    let reason = redact(&reason.replace("\\n", " "));
    let flat: Vec<&str> =
        reason.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    let flat = flat.join(" ");
    let flat = flat.trim_end_matches(['.', ',', ':', ' ']);
    match flat.char_indices().nth(WORDS) {
        Some((end, _)) => format!("{}…", &flat[..end]),
        None => flat.to_owned(),
    }
}

/// Returns the numbers of the CP (`HCP045`) and directory manager (`DVH3610`) messages in the text, each once.
///
/// A message is written with the three letters of its module in between and its severity behind: `HCPCQU045E`.
pub(super) fn messages(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for prefix in ["HCP", "DVH"] {
        for (at, _) in text.match_indices(prefix) {
            let rest = &text[at + prefix.len()..];
            let module = rest.bytes().take_while(u8::is_ascii_uppercase).count();
            let digits = rest[module..].bytes().take_while(u8::is_ascii_digit).count();
            let inside_a_word = text[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
            if matches!(module, 0 | 3) && matches!(digits, 3 | 4) && !inside_a_word {
                let number = format!("{prefix}{}", &rest[module..module + digits]);
                if !found.contains(&number) {
                    found.push(number);
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_reason_is_what_smapi_says_or_the_beginning() {
        let quoted = "Failed to add mdisk to userid 'X'. SMT error: SMT request failed. RequestData: 'changevm X add3390', \
                      Results: '{'overallRC': 8, 'strError': 'not enough space available', 'response': []}'.";
        assert_eq!(words(quoted), "not enough space available");
        let empty = "SMT request failed for X. SMT error: RequestData: 'PowerVM X', Results: '{'strError': '', 'x': 1}'.";
        assert_eq!(words(empty), "SMT request failed for X");
        assert_eq!(words("Guest 'NOBODY'\ndoes not\u{1b}[31m exist."), "Guest 'NOBODY' does not [31m exist");
        assert!(words(&"é".repeat(1000)).chars().count() <= WORDS + 1);
    }

    #[test]
    fn message_numbers_are_found_once() {
        let text = "HCPLNM107E X 0999 not linked; HCPLNM107E again, DVHXMT2119E, b\"HCPCQU003E, HCP1940, AHCP12345, HCPABC12";
        assert_eq!(messages(text), ["HCP107", "HCP003", "HCP1940", "DVH2119"]);
    }

    #[test]
    fn secrets_are_masked() {
        for (text, shown) in [
            (
                "RequestData: 'makevm X directory SESAME 512m G'",
                "RequestData: 'makevm X directory ****** 512m G'",
            ),
            (
                "RequestData: 'makevm X directory LBYONLY 512m'",
                "RequestData: 'makevm X directory LBYONLY 512m'",
            ),
            ("the directory manager is down", "the directory manager is down"),
            (
                "USER X SESAME 2G\nMDISK 100 3390 1 2 V MR A B C",
                "USER X ****** 2G\nMDISK 100 3390 1 2 V MR ****** ****** ******",
            ),
            ("x ['USER X SESAME 2G', 'IPL 0100']", "x ['USER X ****** 2G', 'IPL 0100']"),
            (
                "b'USER X SESAME 2G\\nMDISK 100 3390 1 2 V MR A\\n'",
                "b'USER X ****** 2G\\nMDISK 100 3390 1 2 V MR ******\\n'",
            ),
            ("User X does not exist", "User X does not exist"),
            ("Password='sesame' x", "Password='******' x"),
            ("(e.g., bad password), or", "(e.g., bad password), or"),
        ] {
            assert_eq!(redact(text), shown);
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in ".*", tail in "(password=|HCP|DVH|directory )?.*") {
            let text = format!("{text}{tail}");
            let _ = (redact(&text), words(&text), messages(&text));
        }
    }
}
