//! A parameter file as the kernel reads it: lines become records, records one text, the text words.

use super::layout::{RECORD, Transfer};

/// One parameter with its place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// The parameter as written, quotes included.
    pub(super) text: String,
    /// Line of its first character, from 1.
    pub(super) line: usize,
    /// Column of its first character, from 1.
    pub(super) column: usize,
    /// Whether its quotes are closed.
    pub(super) closed: bool,
}

impl Word {
    /// Returns what stands before the first equals sign.
    pub(super) fn name(&self) -> &str {
        self.text.split('=').next().unwrap_or_default().trim_matches('"')
    }

    /// Returns what stands behind it, without quotes around; `None` for a parameter without one.
    pub(super) fn value(&self) -> Option<&str> {
        self.text.split_once('=').map(|(_, value)| value.trim_matches('"'))
    }
}

/// Returns whether a line, as a record, runs into the next one without a blank between.
pub(super) fn runs_on(line: &str, next: &str, transfer: Transfer) -> bool {
    let full = line.chars().count() == RECORD && !line.ends_with(is_blank);
    transfer == Transfer::Records && full && next.starts_with(|c| !is_blank(c))
}

/// Returns whether the kernel takes the character for the end of a word.
pub(super) fn is_blank(character: char) -> bool {
    character.is_ascii_whitespace()
}

/// Returns the words of a file. Blanks inside double quotes belong to the word, as in the kernel's `next_arg`.
pub(super) fn words(lines: &[&str], transfer: Transfer) -> Vec<Word> {
    let mut words = Vec::new();
    let mut open: Option<Word> = None;
    for (index, line) in lines.iter().enumerate() {
        for (column, character) in line.chars().enumerate() {
            let quoted = open.as_ref().is_some_and(|word| !word.closed);
            if is_blank(character) && !quoted {
                words.extend(open.take());
                continue;
            }
            let place = (index + 1, column + 1);
            let word = open.get_or_insert_with(|| Word {
                text: String::new(),
                line: place.0,
                column: place.1,
                closed: true,
            });
            word.closed ^= character == '"';
            word.text.push(character);
        }
        let next = lines.get(index + 1).copied().unwrap_or_default();
        if !runs_on(line, next, transfer) {
            match &mut open {
                Some(word) if !word.closed => word.text.push(' '),
                _ => words.extend(open.take()),
            }
        }
    }
    words.extend(open);
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(lines: &[&str]) -> Vec<String> {
        words(lines, Transfer::Records).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_end_at_blanks_and_line_ends() {
        assert_eq!(texts(&["ro  a=b", " c"]), ["ro", "a=b", "c"]);
        assert_eq!(texts(&["a=\"b c\" d"]), ["a=\"b c\"", "d"]);
        let word = &words(&["", "  a=\"b c\""], Transfer::Records)[0];
        assert_eq!((word.line, word.column, word.name(), word.value()), (2, 3, "a", Some("b c")));
    }

    #[test]
    fn a_full_record_runs_into_the_next_line() {
        let full = "a".repeat(RECORD);
        assert_eq!(texts(&[&full, "b"]), [format!("{full}b")]);
        assert_eq!(texts(&[&full, " b"]), [full.clone(), "b".to_owned()]);
        assert_eq!(words(&[&full, "b"], Transfer::Stream).len(), 2);
    }

    proptest! {
        #[test]
        fn words_hold_every_character_that_is_no_blank(lines in prop::collection::vec("[a-c=\" ]{0,90}", 0..5)) {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let solid = |text: &str| text.chars().filter(|c| !is_blank(*c)).collect::<String>();
            let all: String = lines.iter().map(|line| solid(line)).collect();
            let found: String = words(&lines, Transfer::Records).iter().map(|word| solid(&word.text)).collect();
            prop_assert_eq!(found, all);
        }
    }
}
