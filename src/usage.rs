//! Mistakes on the command line and `--help`, which clap words, shown as the user wants errors shown.

use std::borrow::Cow;
use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::error::ErrorKind;

use crate::commands::Usage;
use crate::error::Exit;
use crate::output::{Format, OutputError};
use crate::report::{self, Style};

/// The variable of `--output`.
const VARIABLE: &str = "ZVMCTL_OUTPUT";

/// Shows clap's own message: help goes to stdout with status 0, mistakes go to stderr with status 2.
pub fn show(error: &clap::Error, args: &[OsString]) -> ExitCode {
    let style = Style::plain(wants_structure(args));
    if !error.use_stderr() {
        return written(error.print().and_then(|()| io::stdout().flush()), &style);
    }
    if style.structured {
        return report::failure(&mistake(error).into(), &style);
    }
    // Nothing is left to tell when stderr itself is gone.
    let _ = error.print();
    ExitCode::from(Exit::Usage.status())
}

/// Returns the status after text went to stdout; a reader that has gone away is a quiet success.
pub fn written(result: io::Result<()>, style: &Style) -> ExitCode {
    match result {
        Ok(()) => ExitCode::from(Exit::Done.status()),
        Err(error) => report::failure(&OutputError::Write(error).into(), style),
    }
}

/// Returns whether the arguments, or else the environment, ask for errors as JSON. The arguments need not be right.
pub fn wants_structure(args: &[OsString]) -> bool {
    let variable = || env::var(VARIABLE).ok().filter(|word| !word.is_empty());
    let word = asked_for(args).or_else(variable);
    word.as_deref().and_then(Format::named).is_some_and(Format::is_structured)
}

/// Returns the last format that the arguments name: `-o json`, `-ojson`, `-o=json`, `--output json`, `--output=json`.
fn asked_for(args: &[OsString]) -> Option<String> {
    /// Short switches that may stand before `o` in one word.
    const SWITCHES: &[char] = &['y', 'v', 'q'];
    let mut words = args.iter().map(|word| word.to_string_lossy()).take_while(|word| word != "--");
    let mut found = None;
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--") {
            Some(long) => long.strip_prefix("output"),
            None => {
                word.strip_prefix('-').and_then(|short| short.trim_start_matches(SWITCHES).strip_prefix('o'))
            }
        };
        match value {
            Some("") => found = words.next().map(Cow::into_owned),
            Some(value) => found = Some(value.strip_prefix('=').unwrap_or(value).to_owned()),
            None => {}
        }
    }
    found
}

/// Puts clap's message into words for a JSON object: what is wrong, and its tips as the hint.
fn mistake(error: &clap::Error) -> Usage {
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return Usage::new("a command is missing").hint("add `--help` to see the commands");
    }
    let text = error.render().to_string();
    let mut paragraphs = text.split("\n\n").map(one_line);
    let message = paragraphs.next().unwrap_or_default();
    let tips: Vec<String> =
        text.lines().filter_map(|line| line.trim().strip_prefix("tip: ")).map(str::to_owned).collect();
    let hint = if tips.is_empty() { "add `--help` to see what it takes".to_owned() } else { tips.join("; ") };
    Usage::new(message.strip_prefix("error: ").unwrap_or(&message)).hint(hint)
}

fn one_line(paragraph: &str) -> String {
    paragraph.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(words: &[&str]) -> Option<String> {
        asked_for(&words.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn every_form_of_the_option_is_found() {
        for words in [
            &["guest", "-o", "json"][..],
            &["-ojson"],
            &["-o=json"],
            &["--output", "json"],
            &["--output=json", "lst"],
            &["-yo", "json"],
            &["-o", "text", "-o", "json"],
        ] {
            assert_eq!(asked(words).as_deref(), Some("json"), "{words:?}");
        }
        for words in [&["guest", "list"][..], &["--", "-o", "json"], &["-cfoo"], &["-o"]] {
            assert_eq!(asked(words), None, "{words:?}");
        }
    }

    #[test]
    fn the_message_is_one_line_without_the_usage() {
        use clap::CommandFactory;
        let error = crate::cli::Cli::command().try_get_matches_from(["zvmctl", "guest", "lst"]).unwrap_err();
        let usage = mistake(&error);
        assert_eq!(usage.to_string(), "unrecognized subcommand 'lst'");
    }
}
