//! Texts of foreign origin on a terminal: whatever they hold, they change nothing but their own place on the line.

/// Returns a text in which every character that steers a terminal or the direction of writing is spelled out.
pub fn printable(text: &str) -> String {
    if !text.contains(steers) {
        return text.to_owned();
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for each in text.chars() {
        if steers(each) {
            shown.extend(each.escape_default());
        } else {
            shown.push(each);
        }
    }
    shown
}

/// Like [`printable`], for a text of several lines, which stay lines.
pub fn printable_lines(text: &str) -> String {
    text.split('\n').map(printable).collect::<Vec<_>>().join("\n")
}

/// Control characters, marks and overrides of direction, and the line ends of Unicode.
fn steers(each: char) -> bool {
    each.is_control()
        || matches!(each, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_steers_is_spelled_out() {
        assert_eq!(printable("a\u{1b}[2J\r\n\u{202e}b"), "a\\u{1b}[2J\\r\\n\\u{202e}b");
        assert_eq!(printable("größe `x` \"y\""), "größe `x` \"y\"");
    }

    proptest! {
        #[test]
        fn nothing_steers_afterwards(text in any::<String>()) {
            prop_assert!(!printable(&text).contains(steers));
        }
    }
}
