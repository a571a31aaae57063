//! The flags for settings of a context, made from the table of settings.

use clap::builder::NonEmptyStringValueParser;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Args, FromArgMatches};

use crate::app::App;
use crate::commands::Usage;
use crate::config::options::{self, Opt, Shape};
use crate::config::{ConfigError, ContextName, Editor, Overrides, Raw, Settings, absolute};

/// Settings that were given, each at most once.
pub(super) type Given = Vec<(&'static Opt, Raw)>;

/// A flag for every setting of a context that has no global flag.
#[derive(Debug, Clone, Default)]
pub(super) struct Fields(Given);

impl Fields {
    /// Returns what was given here and by global flags.
    pub(super) fn with(self, overrides: &Overrides) -> Given {
        let mut given = overrides.of_context();
        given.extend(self.0);
        given
    }
}

fn fields() -> impl Iterator<Item = &'static Opt> {
    // `--timeout` belongs to the verbs that wait, so it is no global flag.
    let own = |option: &&Opt| option.flag.is_none() || option.key == options::TIMEOUT.key;
    options::ALL.iter().filter(|option| option.in_context()).filter(own)
}

/// Returns the long flag of a setting of a context.
pub(super) fn flag(option: &Opt) -> String {
    option.key.replace(['_', '.'], "-")
}

impl Args for Fields {
    fn augment_args(command: clap::Command) -> clap::Command {
        command.args(fields().map(|option| {
            let arg = Arg::new(option.key).long(flag(option)).help(option.doc).help_heading("Settings");
            match option.shape {
                Shape::Switch => arg
                    .value_name("BOOL")
                    .num_args(0..=1)
                    .require_equals(true)
                    .default_missing_value("true")
                    .value_parser(clap::value_parser!(bool)),
                Shape::List if option.key == options::TOKEN_COMMAND.key => {
                    arg.value_name("COMMAND").value_parser(NonEmptyStringValueParser::new())
                }
                Shape::List => arg
                    .value_name("PATTERN,…")
                    .action(ArgAction::Append)
                    .value_delimiter(',')
                    .value_parser(NonEmptyStringValueParser::new()),
                Shape::Number => arg.value_name("N").value_parser(NonEmptyStringValueParser::new()),
                Shape::Text | Shape::Word(_) => {
                    arg.value_name("VALUE").value_parser(NonEmptyStringValueParser::new())
                }
            }
        }))
    }

    fn augment_args_for_update(command: clap::Command) -> clap::Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Fields {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut given = Given::new();
        for option in fields() {
            if let Some(raw) = raw(option, matches)? {
                given.push((option, raw));
            }
        }
        Ok(Self(given))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

fn raw(option: &Opt, matches: &ArgMatches) -> Result<Option<Raw>, clap::Error> {
    let text = || matches.get_one::<String>(option.key).cloned();
    Ok(match option.shape {
        Shape::Switch => matches.get_one::<bool>(option.key).copied().map(Raw::Switch),
        Shape::List if option.key == options::TOKEN_COMMAND.key => {
            let words = text().map(|text| shell_words::split(&text)).transpose();
            words
                .map_err(|error| clap::Error::raw(ErrorKind::ValueValidation, format!("{error}\n")))?
                .map(Raw::List)
        }
        Shape::List => {
            matches.get_many::<String>(option.key).map(|texts| Raw::List(texts.cloned().collect()))
        }
        _ if option.key == options::TOKEN_FILE.key => text().map(|text| Raw::Text(absolute(&text))),
        _ => text().map(Raw::Text),
    })
}

/// Puts settings into a context, checks that they are right, and returns the settings that a command would have.
pub(super) fn apply(
    app: &App,
    editor: &mut Editor,
    name: &ContextName,
    given: &Given,
) -> anyhow::Result<Settings> {
    for (option, raw) in given {
        editor.set(name, option, raw)?;
    }
    app.settings().preview(editor.preview()?, name).map_err(|error| match error {
        // The line in the file is not there yet; the flag is what the user sees.
        ConfigError::Value { key, problem, .. } if given.iter().any(|(option, _)| option.key == key) => {
            Usage::new(format!("--{}: {problem}", key.replace(['_', '.'], "-"))).into()
        }
        error => error.into(),
    })
}
