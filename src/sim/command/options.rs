//! Options of `smcli`: single letters with a value, glued or apart, some of them several times
//! (hypervisor-surface.md section 3).

use crate::model::Vdev;

/// The options of a call, in order.
#[derive(Debug, Default)]
pub(super) struct Options(Vec<(char, String)>);

impl Options {
    /// Reads the words behind the name of the function. `-k OWNER=YES` as one word is what it is as two; words
    /// that are no option, and `--addRCheader`, are passed over.
    pub(super) fn read(words: &[String]) -> Self {
        let mut options = Vec::new();
        let mut words = words.iter().skip(1);
        while let Some(word) = words.next() {
            let mut letters = word.chars();
            let (Some('-'), Some(letter)) = (letters.next(), letters.next()) else { continue };
            if letter == '-' {
                continue;
            }
            let glued = letters.as_str().trim();
            let value =
                if glued.is_empty() { words.next().cloned().unwrap_or_default() } else { glued.to_owned() };
            options.push((letter, value));
        }
        Self(options)
    }

    /// Returns the first value of an option.
    pub(super) fn text(&self, letter: char) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == letter).map(|(_, value)| value.as_str())
    }

    /// Returns the last value of an option: the second `-T` is an operand.
    pub(super) fn last(&self, letter: char) -> Option<&str> {
        self.0.iter().rev().find(|(known, _)| *known == letter).map(|(_, value)| value.as_str())
    }

    /// Returns the target in upper case.
    pub(super) fn target(&self) -> String {
        self.text('T').unwrap_or_default().to_uppercase()
    }

    /// Returns the device number of an option.
    pub(super) fn vdev(&self, letter: char) -> Option<Vdev> {
        self.text(letter)?.parse().ok()
    }

    /// Returns the value of a keyword operand, `-k name=value`; the value may hold `=` itself.
    pub(super) fn keyword(&self, name: &str) -> Option<&str> {
        self.keywords().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// Returns the keyword operands in order.
    pub(super) fn keywords(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter(|(letter, _)| *letter == 'k').filter_map(|(_, value)| value.split_once('='))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glued_and_repeated_options_are_read() {
        let words = [
            "X",
            "--addRCheader",
            "-T",
            "ZCCSRV",
            "-T",
            "NLZCCSRV",
            "-k OWNER=YES",
            "-k",
            "CPU=CPUADDR=02",
            "-f IMMED",
        ];
        let options = Options::read(&words.map(str::to_owned));
        assert_eq!((options.text('T'), options.last('T')), (Some("ZCCSRV"), Some("NLZCCSRV")));
        assert_eq!((options.keyword("OWNER"), options.keyword("CPU")), (Some("YES"), Some("CPUADDR=02")));
        assert_eq!(options.text('f'), Some("IMMED"));
    }
}
