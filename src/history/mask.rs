//! Command lines without secrets.

use crate::model::conceal_word;

/// Returns the words of a command line with their secrets masked. No option takes a secret, but fields of a raw call and
/// addresses can hold one.
pub fn masked(words: &[String]) -> Vec<String> {
    words.iter().map(|word| conceal_word(word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_of_a_command_line_are_masked() {
        let words = ["guest[adminPass]=sesame", "--token=sesame,sesame", "https://sesame@host", "plain"];
        let words = masked(&words.map(str::to_owned));
        assert!(!words.join(" ").contains("sesame"), "{words:?}");
        assert_eq!(&words[3..], ["plain"]);
    }
}
