//! Patterns over user ids, as in `guest start LNX*` and in the allow and deny lists of a context.

use std::fmt;
use std::str::FromStr;

use super::{ParseError, Userid, text_in_json};

/// A pattern over user ids, kept in upper case: `*` stands for any text, `?` for one character.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Pattern(String);

impl Pattern {
    /// Returns whether the user id fits the pattern as a whole.
    pub fn matches(&self, userid: &Userid) -> bool {
        fits(self.0.as_bytes(), userid.as_str().as_bytes())
    }

    /// Returns whether the text holds `*` or `?`, so is a pattern and not the name of one guest.
    pub fn is_pattern(text: &str) -> bool {
        text.contains(['*', '?'])
    }
}

/// Compares with one point to return to, the last `*`: linear in practice, never exponential.
fn fits(pattern: &[u8], text: &[u8]) -> bool {
    let (mut at, mut in_text) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while in_text < text.len() {
        match pattern.get(at) {
            Some(b'*') => {
                star = Some((at, in_text));
                at += 1;
            }
            Some(&byte) if byte == b'?' || byte == text[in_text] => {
                at += 1;
                in_text += 1;
            }
            _ => match star {
                Some((after, taken)) => {
                    star = Some((after, taken + 1));
                    at = after + 1;
                    in_text = taken + 1;
                }
                None => return false,
            },
        }
    }
    pattern[at..].iter().all(|&byte| byte == b'*')
}

impl FromStr for Pattern {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let upper = text.trim().to_ascii_uppercase();
        let allowed = |c: char| c.is_ascii_alphanumeric() || "@#$_-+:*?".contains(c);
        if upper.is_empty() || !upper.chars().all(allowed) {
            let rule = "use the characters of a user id, `*` for any text and `?` for one character";
            return Err(ParseError::new("pattern of user ids", text, rule));
        }
        Ok(Self(upper))
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

text_in_json!(Pattern, "Pattern", "^[A-Z0-9@#$_+:*?-]+$", "pattern of user ids, `*` and `?` as wildcards");

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn matches(pattern: &str, userid: &str) -> bool {
        pattern.parse::<Pattern>().unwrap().matches(&userid.parse().unwrap())
    }

    #[test]
    fn stars_and_question_marks_match_as_in_a_shell() {
        for (pattern, userid) in
            [("LNX*", "lnx1"), ("*", "A"), ("L?X*1", "LNXWEB1"), ("**B*", "AB"), ("a", "A")]
        {
            assert!(matches(pattern, userid), "{pattern} {userid}");
        }
        for (pattern, userid) in [("LNX", "LNX1"), ("LNX?", "LNX"), ("*2", "LNX1"), ("?", "AB")] {
            assert!(!matches(pattern, userid), "{pattern} {userid}");
        }
    }

    #[test]
    fn other_characters_are_refused() {
        for bad in ["", " ", "a b", "[ab]", "l\u{e9}"] {
            assert!(bad.parse::<Pattern>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn a_user_id_matches_itself_and_its_prefix_with_a_star(name in "[A-Z0-9]{1,8}", cut in 0_usize..8) {
            prop_assert!(matches(&name, &name));
            let prefix = &name[..cut.min(name.len())];
            let pattern = format!("{prefix}*");
            prop_assert!(matches(&pattern, &name));
        }
    }
}
