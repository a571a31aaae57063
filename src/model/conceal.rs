//! Hiding secrets in what is shown or kept: one list of names, one way to read a text. Bodies, addresses, command
//! lines, traces and the server's own words all pass here.

use std::ops::Range;

use serde_json::Value;

use super::directory::{MASK, secret_spans};

/// How words end that say that a value is secret.
const ENDINGS: &[&str] = &["password", "passwd", "passphrase", "adminpass", "token", "secret", "pw", "pwd"];
/// Values shorter than this are hidden only where they are whole words: every text has an `a` in it.
const LONG: usize = 4;

/// Returns whether any word of a name, as in `guest[adminPass]`, `userPassword` or `--api-token`, says that the value
/// is secret. Letter case does not count.
pub fn is_secret_name(name: &str) -> bool {
    name.split(|c: char| !c.is_ascii_alphanumeric()).any(|chunk| {
        let hump = |at: &usize| {
            chunk.as_bytes()[at - 1].is_ascii_lowercase() && chunk.as_bytes()[*at].is_ascii_uppercase()
        };
        (1..chunk.len()).filter(hump).chain([chunk.len()]).any(|end| is_secret_word(&chunk[..end]))
    })
}

fn is_secret_word(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    let one = word.strip_suffix('s').unwrap_or(&word);
    ENDINGS.iter().any(|ending| word.ends_with(ending) || one.ends_with(ending))
}

/// Returns whether a name says that its value holds statements of a directory entry.
fn names_a_directory(name: &str) -> bool {
    name.to_ascii_lowercase().contains("user_direct")
}

/// Returns the text with its secrets masked: values that are called passwords or tokens, directory passwords in
/// statements and in the internal request for a new guest, and users of addresses. JSON is looked into.
pub fn conceal(text: &str) -> String {
    match document(text) {
        Some(value) => conceal_json(value).to_string(),
        None => hide(text, spans(text, false)),
    }
}

/// Like [`conceal`], for one word of a command line or an address: behind a secret's name everything is masked.
pub fn conceal_word(word: &str) -> String {
    let starts = word.match_indices('=').map(|(at, _)| at + 1);
    for start in std::iter::once(0).chain(starts) {
        let (name, rest) = word.split_at(start);
        if is_secret_name(name) {
            break;
        }
        if let Some(value) = document(rest) {
            return format!("{}{}", hide(name, spans(name, true)), conceal_json(value));
        }
        if names_a_directory(name) {
            return format!("{name}{}", conceal_statements(rest));
        }
    }
    hide(word, spans(word, true))
}

/// Returns a JSON value with its secrets masked.
pub fn conceal_json(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(conceal(&text)),
        Value::Array(items) => Value::Array(items.into_iter().map(conceal_json).collect()),
        Value::Object(members) => {
            let conceal = |(name, value): (String, Value)| {
                let value = match value {
                    _ if is_secret_name(&name) => Value::String(MASK.to_owned()),
                    value if names_a_directory(&name) => conceal_records(value),
                    value => conceal_json(value),
                };
                (name, value)
            };
            Value::Object(members.into_iter().map(conceal).collect())
        }
        plain => plain,
    }
}

/// Returns lines of a directory entry with their passwords masked.
fn conceal_statements(text: &str) -> String {
    text.split('\n').map(|record| hide(record, secret_spans(record))).collect::<Vec<_>>().join("\n")
}

fn conceal_records(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(conceal_statements(&text)),
        Value::Array(items) => Value::Array(items.into_iter().map(conceal_records).collect()),
        other => conceal_json(other),
    }
}

/// Returns the values that [`conceal_json`] masks.
pub fn secrets_in(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    gather(value, false, &mut found);
    found
}

/// Returns the values that [`conceal`] masks in a text or an address.
pub fn secrets_in_text(text: &str) -> Vec<String> {
    match document(text) {
        Some(value) => secrets_in(&value),
        None => spans(text, false).into_iter().map(|span| text[span].to_owned()).collect(),
    }
}

fn gather(value: &Value, secret: bool, found: &mut Vec<String>) {
    match value {
        Value::String(text) if secret => found.push(text.clone()),
        Value::String(text) => found.extend(secrets_in_text(text)),
        Value::Number(number) if secret => found.push(number.to_string()),
        Value::Array(items) => items.iter().for_each(|item| gather(item, secret, found)),
        Value::Object(members) => {
            for (name, value) in members {
                if names_a_directory(name) {
                    let records = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
                    for record in records.iter().filter_map(Value::as_str).flat_map(|text| text.split('\n')) {
                        found.extend(secret_spans(record).into_iter().map(|span| record[span].to_owned()));
                    }
                }
                gather(value, secret || is_secret_name(name), found);
            }
        }
        _ => {}
    }
}

/// Returns the text with every one of the values masked, in any letter case and as quotations write them.
pub fn hide_values(text: &str, values: &[String]) -> String {
    let mut spans = Vec::new();
    for value in values.iter().filter(|value| value.chars().any(|c| c != '*')) {
        let doubled = value.replace('\\', "\\\\");
        let mut forms = vec![value.clone(), doubled.replace('"', "\\\""), doubled.replace('\'', "\\'")];
        forms.push(value.replace('\n', "\\n"));
        forms.dedup();
        for form in forms {
            let whole = |span: &Range<usize>| {
                let word = |c: char| c.is_alphanumeric();
                form.len() >= LONG
                    || !text[..span.start].ends_with(word) && !text[span.end..].starts_with(word)
            };
            spans.extend(occurrences(text, &form).filter(whole));
        }
    }
    hide(text, spans)
}

/// Returns where a form stands in a text; letter case does not count.
fn occurrences<'a>(text: &'a str, form: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let windows = text.as_bytes().windows(form.len().max(1)).enumerate();
    windows
        .filter(|(_, window)| window.eq_ignore_ascii_case(form.as_bytes()))
        .map(|(at, window)| at..at + window.len())
}

/// Returns the text as an object or a list, if it is one.
fn document(text: &str) -> Option<Value> {
    text.trim_start().starts_with(['{', '[']).then(|| serde_json::from_str(text).ok())?
}

/// Masks these parts of a text, which may overlap.
fn hide(text: &str, mut spans: Vec<Range<usize>>) -> String {
    spans.retain(|span| span.start < span.end);
    spans.sort_by_key(|span| span.start);
    let (mut shown, mut from) = (String::with_capacity(text.len()), 0);
    for span in spans {
        if span.start >= from {
            shown.push_str(&text[from..span.start]);
            shown.push_str(MASK);
        }
        from = from.max(span.end);
    }
    shown + &text[from..]
}

/// Returns where secrets stand in a text. `to_end`: a secret that has a name reaches to the end of the text.
fn spans(text: &str, to_end: bool) -> Vec<Range<usize>> {
    let mut spans = named(text, to_end);
    spans.extend(statements(text));
    spans.extend(users(text));
    // `makevm LNX1 directory SESAME 2048m G`: the word after `directory` is the logon password.
    let makevm = |span: &Range<usize>| {
        text[..span.start].contains("makevm ")
            && !matches!(&text[span.clone()], "LBYONLY" | "NOLOG" | "AUTOONLY")
    };
    spans.extend(behind(text, "directory ").filter(makevm));
    spans.extend(behind(text, "--password "));
    spans
}

/// Returns the values behind `name:` and `name=`; the name and the value may be quoted.
fn named(text: &str, to_end: bool) -> Vec<Range<usize>> {
    const QUOTES: [char; 3] = ['\'', '"', '\\'];
    let mut spans: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices([':', '=']) {
        if spans.last().is_some_and(|span| at < span.end) {
            continue;
        }
        let before = text[..at].trim_end_matches([' ', '\t']).trim_end_matches(QUOTES);
        let part = |c: char| c.is_ascii_alphanumeric() || "_-.[]%".contains(c);
        if !is_secret_name(&before[before.trim_end_matches(part).len()..]) {
            continue;
        }
        let rest = text[at + 1..].trim_start();
        let value = rest.trim_start_matches('\\');
        let escaped = value.len() < rest.len();
        let quote = value.chars().next().filter(|c| matches!(c, '\'' | '"'));
        let start = text.len() - value.len() + quote.map_or(0, char::len_utf8);
        let end = match quote {
            _ if to_end => text.len(),
            Some(quote) => start + quoted(&text[start..], quote, escaped),
            None => {
                let word = text[start..].split(char::is_whitespace).next().unwrap_or_default();
                start + word.trim_end_matches(|c| "'\",;)}]".contains(c)).len()
            }
        };
        spans.push(start..end);
    }
    spans
}

/// Returns the length of a quotation without its end: the same quote, behind a backslash when the first one was.
fn quoted(text: &str, quote: char, escaped: bool) -> usize {
    for (at, _) in text.match_indices(quote) {
        match (text[..at].ends_with('\\'), escaped) {
            (false, _) => return at,
            (true, true) => return at - 1,
            (true, false) => {}
        }
    }
    text.len()
}

/// Returns the passwords in statements of directory entries, which are quoted in upper case. Ordinary sentences may
/// begin with the same words in lower case and stay as they are.
fn statements(text: &str) -> Vec<Range<usize>> {
    const STATEMENTS: &[&str] = &["USER ", "IDENTITY ", "MDISK ", "APPCPASS ", "*PW"];
    let (mut spans, mut from) = (Vec::new(), 0);
    for part in text.split_inclusive(['\n', '\'', '"', '\\']) {
        // Behind a backslash stands the `n` of a line feed in a quotation.
        let record = part.strip_prefix('n').unwrap_or(part);
        let start = from + part.len() - record.len();
        from += part.len();
        if STATEMENTS.iter().any(|name| record.starts_with(name)) {
            let record = record.trim_end_matches(['\n', '\'', '"', '\\']);
            spans.extend(secret_spans(record).into_iter().map(|s| start + s.start..start + s.end));
        }
    }
    spans
}

/// Returns what stands between `://` and `@`.
fn users(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.match_indices("://").filter_map(|(at, sign)| {
        let start = at + sign.len();
        let end = |c: char| c.is_whitespace() || "/?#'\"`".contains(c);
        let authority = text[start..].split(end).next().unwrap_or_default();
        authority.rfind('@').map(|length| start..start + length)
    })
}

/// Returns the word behind each occurrence of a text.
fn behind<'a>(text: &'a str, before: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    occurrences(text, before).map(|found| {
        let rest = text[found.end..].trim_start_matches(['\'', '"']);
        let start = text.len() - rest.len();
        let end = |c: char| c.is_whitespace() || "'\",;)".contains(c);
        start..start + rest.find(end).unwrap_or(rest.len())
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn names_of_secrets_are_known() {
        for name in [
            "password",
            "adminPass",
            "admin_password",
            "userPassword",
            "pw",
            "guest[adminPass]",
            "--api-token",
            "X-Auth-Token",
            "userPasswordHash",
            "guest%5Bpassword%5D",
            "PASSWD",
            "secrets",
        ] {
            assert!(is_secret_name(name), "{name}");
        }
        for name in ["pass", "userid", "max_cpu", "passthrough", "power", ""] {
            assert!(!is_secret_name(name), "{name}");
        }
    }

    #[test]
    fn texts_lose_their_secrets() {
        for (text, shown) in [
            ("makevm X directory SESAME 512m G'", "makevm X directory ****** 512m G'"),
            ("makevm X directory LBYONLY 512m'", "makevm X directory LBYONLY 512m'"),
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
            (
                "Value: {'userid': 'X1', 'password': 'GE, HEIM'}. Bad",
                "Value: {'userid': 'X1', 'password': '******'}. Bad",
            ),
            (r#"{\"adminPass\": \"a b\", \"x\": 1}"#, r#"{\"adminPass\": \"******\", \"x\": 1}"#),
            (r#"{"guest":{"pw":12,"x":"y"}}"#, r#"{"guest":{"pw":"******","x":"y"}}"#),
            ("at http://me:sesame@host/x", "at http://******@host/x"),
        ] {
            assert_eq!(conceal(text), shown);
        }
    }

    #[test]
    fn words_lose_their_secrets_to_the_end() {
        for (word, shown) in [
            ("adminPass=abc,def", "adminPass=******"),
            ("x[password]=A=b,c=B d", "x[password]=******"),
            ("a=b,password=sesame more", "a=b,password=******"),
            ("user_direct[]=USER LNX1 GEHEIM 2G", "user_direct[]=USER LNX1 ****** 2G"),
            ("user_direct[]=user lnx1 geheim 2g", "user_direct[]=user lnx1 ****** 2g"),
            (r#"guest={"password":"X","a":1}"#, r#"guest={"a":1,"password":"******"}"#),
            (r#"guest={"password":"X""#, r#"guest={"password":"******"#),
            ("/guests?a=1&password=X&b=2", "/guests?a=1&password=******"),
            ("/guests?guest%5Bpassword%5D=X", "/guests?guest%5Bpassword%5D=******"),
            ("--token=sesame", "--token=******"),
            ("http://me:sesame@proxy:3128/x", "http://******@proxy:3128/x"),
            ("pass=1", "pass=1"),
            ("image=/a@b", "image=/a@b"),
        ] {
            let concealed = conceal_word(word);
            // Members may be in another order.
            let same = concealed == shown || concealed == r#"guest={"password":"******","a":1}"#;
            assert!(same, "{word}: {concealed}");
        }
    }

    #[test]
    fn values_of_a_request_are_found_again() {
        let request = json!({
            "guest": { "userPassword": "Gehe'im1", "x": "USER A SESAME 2G", "y": "{\"pw\": \"in side\"}" },
            "user_direct": ["user b other 1g"], "pwd": 7,
        });
        let secrets = secrets_in(&request);
        let text = r"no gehe\'im1; sesame. IN SIDE, other! 7 but 17";
        assert_eq!(hide_values(text, &secrets), "no ******; ******. ******, ******! ****** but 17");
        assert_eq!(secrets_in_text("/guests?password=X1"), ["X1"]);
        let shown = conceal_json(request).to_string();
        for secret in ["Gehe", "SESAME", "in side", "other"] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(head in ".*", middle in "(password|token)?[:= '\"\\\\]*", tail in ".*") {
            let text = format!("{head}{middle}{tail}");
            let values = secrets_in_text(&text);
            let _ = (conceal(&text), conceal_word(&text), hide_values(&text, &values), hide_values(&text, &[tail]));
        }

        #[test]
        fn a_named_secret_is_gone(secret in "[A-Z0-9]{6}[,=;&A-Z0-9]{0,8}", quote in "['\"]?") {
            let text = format!("x {quote}userPassword{quote}: {quote}{secret}{quote} y");
            prop_assert!(!conceal(&text).contains(&secret[..6]), "{}", conceal(&text));
        }
    }
}
