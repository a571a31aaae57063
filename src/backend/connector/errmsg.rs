//! Reading `errmsg`, which is meant for people: the reason in short, without secrets, and message numbers.
//!
//! Nothing here decides anything; the class of a failure comes from its codes.

use crate::model::conceal;

/// Most characters of the server's own words that an error repeats.
const WORDS: usize = 300;

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
    let reason = conceal(&reason.replace("\\n", " "));
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

    proptest! {
        #[test]
        fn never_panics(text in ".*", tail in "(password=|HCP|DVH|directory )?.*") {
            let text = format!("{text}{tail}");
            let _ = (words(&text), messages(&text));
        }
    }
}
