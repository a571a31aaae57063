//! `zvmctl man`, and the manual made from the one definition of the commands.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, CommandFactory};
use clap_mangen::roff::{Roff, bold, roman};

use super::Usage;
use crate::app::App;
use crate::cli::Cli;
use crate::config::{ConfigError, options};
use crate::error::Exit;
use crate::output::Outcome;

/// Print a manual page, or write them all into a folder
#[derive(Args, Debug)]
pub struct Man {
    /// Page to print: zvmctl, zvmctl-guest-list, zvmctl-exit-status, …
    #[arg(default_value = "zvmctl")]
    page: String,
    /// Folder to write all pages into instead; made when it is missing
    #[arg(long, value_name = "FOLDER")]
    dir: Option<PathBuf>,
}

impl Man {
    /// Runs the command.
    pub fn run(self, _: &App) -> anyhow::Result<Outcome> {
        let pages = pages()?;
        if let Some(dir) = self.dir {
            let failed = |path: &Path, source| ConfigError::Write { path: path.to_owned(), source };
            fs::create_dir_all(&dir).map_err(|source| failed(&dir, source))?;
            for (name, text) in pages {
                let path = dir.join(format!("{name}.1"));
                fs::write(&path, text).map_err(|source| failed(&path, source))?;
            }
            return Ok(Outcome::nothing());
        }
        let wanted = self.page.trim_end_matches(".1");
        if let Some((_, text)) = pages.iter().find(|(name, _)| name == wanted) {
            return Ok(Outcome::text(text.as_str()));
        }
        let names = pages.iter().map(|(name, _)| name.as_str());
        Err(Usage::new(format!("no manual page `{wanted}`")).nearest(wanted, names).into())
    }
}

/// Returns every page with its name: one per command, then the topics.
pub fn pages() -> anyhow::Result<Vec<(String, String)>> {
    let mut root = Cli::command();
    root.build();
    let mut pages = Vec::new();
    collect(&root, "zvmctl", &mut pages)?;
    pages.push(("zvmctl-exit-status".to_owned(), exit_status()));
    pages.push(("zvmctl-environment".to_owned(), environment()));
    pages.push(("zvmctl-output".to_owned(), output()));
    Ok(pages)
}

fn collect(command: &clap::Command, name: &str, pages: &mut Vec<(String, String)>) -> anyhow::Result<()> {
    let mut text = Vec::new();
    let words = name.replace('-', " ");
    let page = command.clone().name(name.to_owned()).bin_name(words).display_name(name.to_owned());
    // No date: the same source gives the same bytes.
    clap_mangen::Man::new(page)
        .date("")
        .source(concat!("zvmctl ", env!("CARGO_PKG_VERSION")))
        .render(&mut text)?;
    pages.push((name.to_owned(), String::from_utf8(text)?));
    for below in command.get_subcommands().filter(|below| !below.is_hide_set()) {
        collect(below, &format!("{name}-{}", below.get_name()), pages)?;
    }
    Ok(())
}

/// Starts a page about a topic.
fn topic(name: &str, about: &str) -> Roff {
    let mut page = Roff::new();
    page.control(
        "TH",
        [name, "1", "", concat!("zvmctl ", env!("CARGO_PKG_VERSION")), "General Commands Manual"],
    );
    page.control("SH", ["NAME"]).text([roman(format!("{name} - {about}"))]).control("SH", ["DESCRIPTION"]);
    page
}

fn exit_status() -> String {
    let mut page = topic("zvmctl-exit-status", "what the status of zvmctl means");
    for exit in Exit::ALL {
        page.control("TP", []).text([bold(exit.status().to_string())]).text([roman(exit.meaning())]);
    }
    page.render()
}

/// Settings and variables, from the one table of settings.
fn environment() -> String {
    let mut page = topic("zvmctl-environment", "settings, their variables, and their keys in config.toml");
    page.text([roman(
        "Each setting is taken from its flag, else its environment variable, else the context, else the user's \
         config.toml, else the site's, else its default. An empty variable counts as not set. zvmctl config explain \
         shows every value and where it came from.",
    )]);
    page.control("SH", ["SETTINGS"]);
    for option in options::ALL {
        let flag = option.flag.map(|flag| format!("--{flag}"));
        let names = [flag.as_deref(), option.env].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let key = match (option.at_top(), option.in_context()) {
            (true, true) => format!("key {}, at the top or in a context", option.key),
            (true, false) => format!("key {}, at the top", option.key),
            (false, true) => format!("key {}, in a context", option.key),
            (false, false) => "no key".to_owned(),
        };
        let default = option.default.map(|value| format!(" Default: {value}.")).unwrap_or_default();
        page.control("TP", []).text([bold(if names.is_empty() { option.key } else { &names })]);
        page.text([roman(format!("{}. ({key}){default}", option.doc))]);
    }
    page.control("SH", ["VARIABLES OF EVERYONE"]);
    for variable in options::FOREIGN {
        page.control("TP", []).text([bold(variable.name)]).text([roman(format!("{}.", variable.doc))]);
    }
    page.control("SH", ["FILES"]);
    for (path, about) in FILES {
        page.control("TP", []).text([bold(*path)]).text([roman(*about)]);
    }
    page.render()
}

/// Files of the page about the environment.
const FILES: &[(&str, &str)] = &[
    (
        "$XDG_CONFIG_HOME/zvmctl/config.toml",
        "The user's settings and contexts. Comments survive changes by commands.",
    ),
    (
        "$XDG_CONFIG_HOME/zvmctl/credentials.toml",
        "Stored admin tokens, mode 0600. Refused when the group or others can read it.",
    ),
    ("$XDG_CACHE_HOME/zvmctl/CONTEXT/token", "The temporary token of a context, mode 0600."),
    ("$XDG_STATE_HOME/zvmctl/", "The history, and the state of the demo host."),
    ("/etc/zvmctl/config.toml", "The site's settings and shared contexts, without secrets."),
];

/// Paragraphs of the page about output: a heading and its text.
const OUTPUT: &[(&str, &str)] = &[
    (
        "Streams",
        "Standard output is data only; progress, warnings, prompts and errors go to standard error. On failure standard \
         output is empty, or, for a verb over several subjects, holds what became of each. A closed pipe is a quiet success.",
    ),
    (
        "Formats",
        "The format (-o) never depends on whether standard output is a terminal; only colour, bars and the width of tables \
         do. JSON and YAML are one document: schema, context, and items or item. ndjson is one record per line, csv has \
         JSON field names as headers, name prints names alone.",
    ),
    (
        "Stability",
        "Names are in snake_case, sizes are integers with their unit in the name, times are RFC 3339 in UTC, unknown is \
         null and never left out. Inside v1 fields are only added. zvmctl schema NOUN VERB prints the JSON Schema.",
    ),
    (
        "Columns, filters, order",
        "--columns takes names of JSON fields or headers and also trims JSON; the columns asked for decide which requests \
         are made. --filter takes column=value and !=, <, <=, >, >=; * in a value matches any text, letter case does not \
         count, sizes compare as sizes, and all filters must hold. --sort orders names naturally, unknown comes last.",
    ),
    (
        "Errors",
        "With -o json, ndjson or yaml an error is one JSON object on standard error: code (a stable word), class, \
         exit_status, message, hint, retryable, resource, context, http, connector, smapi.",
    ),
];

fn output() -> String {
    let mut page = topic("zvmctl-output", "forms of output, columns, filters and errors");
    for (heading, text) in OUTPUT {
        page.control("SS", [*heading]).text([roman(*text)]);
    }
    page.render()
}
