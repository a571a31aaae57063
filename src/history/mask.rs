//! Command lines without secrets.

use crate::model::{MASK, is_secret_name};

/// Returns the words of a command line with values masked that are called passwords, tokens or secrets, and with the
/// user and password of addresses masked. No option takes a secret, but fields of a raw call can hold one.
pub fn masked(words: &[String]) -> Vec<String> {
    words.iter().map(|word| without_user(&without_value(word))).collect()
}

/// Masks the value of `a[password]=…` and `--token=…`, and of every `key=value` between commas.
fn without_value(word: &str) -> String {
    let part = |part: &str| match part.split_once('=') {
        Some((name, _)) if names_a_secret(name) => format!("{name}={MASK}"),
        _ => part.to_owned(),
    };
    word.split(',').map(part).collect::<Vec<_>>().join(",")
}

/// Returns whether any word of a name, as in `guest[adminPass]` or `--api-token`, says that the value is secret.
fn names_a_secret(name: &str) -> bool {
    name.split(|c: char| !c.is_ascii_alphanumeric()).any(is_secret_name)
}

/// Masks what stands between `://` and `@`.
fn without_user(word: &str) -> String {
    let Some((scheme, rest)) = word.split_once("://") else { return word.to_owned() };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    match authority.rfind('@') {
        Some(at) => format!("{scheme}://{MASK}{}", &rest[at..]),
        None => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_of_a_command_line_are_masked() {
        let words = [
            "guest[adminPass]=sesame",
            "--token=sesame",
            "--proxy",
            "http://me:sesame@proxy:3128/x",
            "a=b,password=sesame",
            "https://sesame@host",
            "plain",
            "pass=1",
            "image=/a@b",
        ];
        let words = masked(&words.map(str::to_owned));
        assert!(!words.join(" ").contains("sesame"), "{words:?}");
        assert_eq!(words[3], format!("http://{MASK}@proxy:3128/x"));
        assert_eq!(&words[6..], ["plain", "pass=1", "image=/a@b"]);
    }
}
