//! A guest's lines made harmless: what it writes must not move the cursor, change colours or hide text of whoever reads
//! it.

use std::fmt::Write;

/// Returns the line without colours and other control sequences; a control character that is left over is written out:
/// `^[`, `<U+202E>`.
pub fn harmless(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(sign) = rest.chars().next() {
        if let Some(length) = sequence(rest) {
            rest = &rest[length..];
            continue;
        }
        rest = &rest[sign.len_utf8()..];
        match sign {
            '\t' => out.push(sign),
            // Writing to a string cannot fail.
            '\0'..='\u{1f}' | '\u{7f}' => {
                let _ = write!(out, "^{}", char::from(u8::try_from(u32::from(sign)).unwrap_or(0) ^ 0x40));
            }
            sign if sign.is_control() || is_hidden(sign) => {
                let _ = write!(out, "<U+{:04X}>", u32::from(sign));
            }
            sign => out.push(sign),
        }
    }
    out
}

/// Characters that turn the direction of text or are not seen at all.
const fn is_hidden(sign: char) -> bool {
    matches!(
        sign,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// Returns the length of the control sequence (ECMA-48: `ESC [`, parameters, one letter) at the beginning of a text.
fn sequence(text: &str) -> Option<usize> {
    let body = text.strip_prefix("\u{1b}[")?;
    let parameters = body.bytes().take_while(|octet| (0x20..=0x3f).contains(octet)).count();
    let last = *body.as_bytes().get(parameters)?;
    (0x40..=0x7e).contains(&last).then_some(2 + parameters + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn colours_go_and_controls_are_written_out() {
        for (line, shown) in [
            ("[\u{1b}[0;32m  OK  \u{1b}[0m] Reached target", "[  OK  ] Reached target"),
            ("\u{1b}[2J\u{1b}[Hgone", "gone"),
            ("title \u{1b}]0;evil\u{7}", "title ^[]0;evil^G"),
            ("\u{1b}[", "^[["),
            ("\u{1b}[12\u{e9}", "^[[12\u{e9}"),
            ("a\u{9b}31mb", "a<U+009B>31mb"),
            ("a\u{202e}b\u{0}c\u{7f}", "a<U+202E>b^@c^?"),
            ("gr\u{fc}n\tx", "gr\u{fc}n\tx"),
        ] {
            assert_eq!(harmless(line), shown);
        }
    }

    proptest! {
        #[test]
        fn nothing_that_acts_is_left(octets in proptest::collection::vec(any::<u8>(), 0..80), text in "[\\x1b\\[0-9;mHJ\\PC]*") {
            for line in [String::from_utf8_lossy(&octets).into_owned(), text] {
                let shown = harmless(&line);
                prop_assert!(!shown.contains(|sign: char| sign != '\t' && (sign.is_control() || is_hidden(sign))), "{:?}", shown);
            }
        }
    }
}
