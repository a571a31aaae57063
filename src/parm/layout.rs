//! The form of a parameter file: characters, lines, records, the limit of the kernel.

use clap::ValueEnum;
use schemars::JsonSchema;
use serde::Serialize;

use super::findings::{Code, Finding};
use super::names::{is_secret, shown};
use super::parameters;
use super::words::{is_blank, runs_on};
use crate::suggest::nearest;

/// Columns of a record in a virtual reader.
pub const RECORD: usize = 80;
/// The most characters that every kernel reads; later ones can be built for more.
pub const MOST_CHARACTERS: usize = 895;

/// How a parameter file reaches the reader.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Transfer {
    /// As text: each line becomes a record of 80 columns, filled with blanks (CMS F 80, `vmur punch --text`).
    #[default]
    Records,
    /// As it is: line ends stay, and the kernel takes them for blanks.
    Stream,
}

impl Transfer {
    /// Returns how many characters of the lines reach the kernel.
    pub(super) fn characters(self, lines: &[&str]) -> usize {
        let lengths: Vec<usize> = lines.iter().map(|line| line.chars().count()).collect();
        match (self, lengths.split_last()) {
            (_, None) => 0,
            (Self::Stream, Some((last, before))) => before.iter().sum::<usize>() + before.len() + last,
            (Self::Records, Some((last, before))) => {
                before.iter().map(|length| length.div_ceil(RECORD).max(1) * RECORD).sum::<usize>() + last
            }
        }
    }
}

/// Checks the form of the lines; trailing blanks are gone already.
pub(super) fn check(lines: &[&str], transfer: Transfer, most_characters: usize) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let number = index + 1;
        findings.extend(characters(line, number));
        let length = line.chars().count();
        if transfer == Transfer::Records && length > RECORD {
            let text = format!("the line has {length} characters but a record has {RECORD}");
            findings.push(Finding::new(Code::LineTooLong, text).at(number, RECORD + 1));
        }
        if line.trim_start().starts_with('#') {
            let text = "parameter files have no comments: the words behind `#` become parameters";
            findings.push(Finding::new(Code::Comment, text).in_line(number));
        }
        if line.ends_with('\\') {
            let text = "the backslash at the end becomes part of a parameter; lines need none to go on";
            findings.push(Finding::new(Code::Backslash, text).at(number, length));
        }
        if let Some(next) = lines.get(number) {
            findings.extend(border(line, next, number, transfer));
        }
    }
    findings.extend(total(lines, transfer, most_characters));
    findings
}

fn characters(line: &str, number: usize) -> Option<Finding> {
    let (column, found) = line.chars().enumerate().find(|(_, character)| !matches!(character, ' '..='~'))?;
    let code = if found.is_ascii() { Code::ControlCharacter } else { Code::NotAscii };
    let text = match found {
        '“' | '”' | '„' | '‘' | '’' => {
            format!("`{found}` is no quote that the kernel knows; write \"")
        }
        '–' | '—' | '\u{2011}' => format!("`{found}` is no hyphen; write -"),
        _ => format!("the character `{}` is not plain text", found.escape_default()),
    };
    Some(Finding::new(code, text).at(number, column + 1))
}

/// Looks at what happens between a line and the next one.
fn border(line: &str, next: &str, number: usize, transfer: Transfer) -> Option<Finding> {
    let last = line.rsplit(is_blank).next().unwrap_or_default();
    let first = next.split(is_blank).next().unwrap_or_default();
    let tail = if is_secret(last) { "…".to_owned() } else { shown(first) };
    if runs_on(line, next, transfer) {
        let (name, has_value) = first.split_once('=').map_or((first, false), |(name, _)| (name, true));
        let begins = parameters::find(name).is_some_and(|known| has_value || known.is_flag())
            || has_value && nearest(name, parameters::names()).is_some();
        return Some(if begins {
            let text = format!(
                "column {RECORD} is used, so `{}` and `{tail}` become one word; begin the next line with a blank",
                shown(last)
            );
            Finding::new(Code::WordsJoined, text).at(number, RECORD)
        } else {
            let text = format!("the last word goes on in the next line as `{tail}`");
            Finding::new(Code::WordContinued, text).at(number, RECORD)
        });
    }
    let split = !first.is_empty() && last.ends_with(',') || first.starts_with([',', '!']);
    split.then(|| {
        let text = format!("a blank comes between `{}` and `{tail}`; keep a value in one line", shown(last));
        Finding::new(Code::WordSplit, text).at(number, line.chars().count())
    })
}

/// Compares the length of the whole with the limit, and says what is cut off.
fn total(lines: &[&str], transfer: Transfer, most: usize) -> Option<Finding> {
    let all = transfer.characters(lines);
    if all <= most {
        return None;
    }
    // The first line that reaches beyond the limit.
    let line = (1..=lines.len()).find(|count| transfer.characters(&lines[..*count]) > most)?;
    let before = transfer.characters(&[&lines[..line - 1], &[""]].concat());
    let text = match transfer {
        Transfer::Records => {
            format!(
                "{} records of {RECORD} columns have {all} characters but the kernel reads {most}; fill the lines better",
                lines.len()
            )
        }
        Transfer::Stream => format!("the file has {all} characters but the kernel reads {most}"),
    };
    Some(Finding::new(Code::TotalTooLong, text).at(line, most.saturating_sub(before) + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(lines: &[&str]) -> Vec<(Code, Option<usize>)> {
        check(lines, Transfer::Records, MOST_CHARACTERS)
            .into_iter()
            .map(|finding| (finding.code, finding.line))
            .collect()
    }

    fn filled(end: &str) -> String {
        format!("{}{end}", "x".repeat(RECORD - end.len()))
    }

    #[test]
    fn lines_of_a_record_are_right_and_longer_ones_are_not() {
        assert_eq!(codes(&["ro ramdisk_size=40000"]), []);
        assert_eq!(codes(&[&"x".repeat(RECORD)]), []);
        assert_eq!(codes(&["ro", &"x".repeat(RECORD + 1)]), [(Code::LineTooLong, Some(2))]);
    }

    #[test]
    fn words_join_at_column_80_only() {
        let line = filled(" ip=dhcp");
        assert_eq!(codes(&[&line, "nameserver=10.0.0.1"]), [(Code::WordsJoined, Some(1))]);
        assert_eq!(codes(&[&line, "ro"]), [(Code::WordsJoined, Some(1))]);
        assert_eq!(codes(&[&line, " nameserver=10.0.0.1"]), []);
        assert_eq!(codes(&[&filled(" inst.repo=http://a/b"), "cde/os"]), [(Code::WordContinued, Some(1))]);
        assert_eq!(codes(&[&line[1..], "ro"]), []);
    }

    #[test]
    fn values_do_not_go_on_in_the_next_line() {
        assert_eq!(codes(&["cio_ignore=all,", "!condev"]), [(Code::WordSplit, Some(1))]);
        assert_eq!(codes(&["rd.znet=qeth,0.0.0600", ",0.0.0601"]), [(Code::WordSplit, Some(1))]);
        assert_eq!(codes(&["ro \\", "ip=dhcp"]), [(Code::Backslash, Some(1))]);
    }

    #[test]
    fn the_limit_counts_filled_records() {
        let full = "x ".repeat(RECORD / 2);
        let full = full.trim_end();
        let mut lines = vec![full; 11];
        lines.push("xxxxxxxxxxxxxxx");
        assert_eq!(Transfer::Records.characters(&lines), MOST_CHARACTERS);
        assert_eq!(codes(&lines), []);
        lines[11] = "xxxxxxxxxxxxxxxx";
        let found = check(&lines, Transfer::Records, MOST_CHARACTERS);
        assert_eq!((found[0].code, found[0].line, found[0].column), (Code::TotalTooLong, Some(12), Some(16)));
        assert_eq!(check(&["a"; 13], Transfer::Records, MOST_CHARACTERS).len(), 1);
        assert_eq!(check(&["a"; 13], Transfer::Stream, MOST_CHARACTERS), []);
        assert_eq!(Transfer::Stream.characters(&["ab", "c"]), 4);
    }

    #[test]
    fn only_plain_characters_reach_the_kernel() {
        assert_eq!(codes(&["a=“b”"]), [(Code::NotAscii, Some(1))]);
        assert_eq!(codes(&["a\tb"]), [(Code::ControlCharacter, Some(1))]);
        assert_eq!(codes(&["# comment"]), [(Code::Comment, Some(1))]);
    }
}
