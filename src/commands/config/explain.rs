//! `zvmctl config explain`

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use crate::app::App;
use crate::commands::Usage;
use crate::config::Effective;
use crate::output::{Column, Outcome, Record, or_dash};

/// Show each effective setting and where it came from
#[derive(Args, Debug)]
pub struct Explain {
    /// Show these settings only
    #[arg(value_name = "KEY")]
    keys: Vec<String>,
}

impl Explain {
    /// Runs the command.
    pub(super) fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let rows = app.settings().explain();
        let names = || rows.iter().map(|row| row.option.key);
        if let Some(key) = self.keys.iter().find(|key| !names().any(|name| name == key.as_str())) {
            return Err(Usage::new(format!("no setting `{key}`")).nearest(key, names()).into());
        }
        let wanted =
            |row: &&Effective| self.keys.is_empty() || self.keys.iter().any(|key| key == row.option.key);
        Ok(Outcome::list(&rows.iter().filter(wanted).map(SettingRecord::new).collect::<Vec<_>>())?)
    }
}

/// A setting with its effective value.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SettingRecord {
    /// Its key.
    key: &'static str,
    /// Its value as it would be written; null when it has none, hidden when it is a secret.
    value: Option<String>,
    /// Who gave the value: a flag, a variable, a context or file with its line, or `default`.
    source: String,
    /// Its flag, without dashes.
    flag: Option<&'static str>,
    /// Its environment variable.
    env: Option<&'static str>,
    /// What it does.
    doc: &'static str,
}

impl SettingRecord {
    fn new(row: &Effective) -> Self {
        Self {
            key: row.option.key,
            value: row.value.clone(),
            source: row.source.to_string(),
            flag: row.option.flag,
            env: row.option.env,
            doc: row.option.doc,
        }
    }
}

impl Record for SettingRecord {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("key", "KEY", |row| row.key.to_owned()),
        Column::text("value", "VALUE", |row| or_dash(row.value.as_ref())),
        Column::text("source", "FROM", |row| row.source.clone()),
        Column::wide("flag", "FLAG", |row| or_dash(row.flag.map(|flag| format!("--{flag}")).as_ref())),
        Column::wide("env", "VARIABLE", |row| or_dash(row.env.as_ref())),
        Column::wide("doc", "MEANING", |row| row.doc.to_owned()),
    ];
}

#[cfg(test)]
mod tests {
    use clap::{Command, CommandFactory};

    use crate::config::options;

    fn has_flag(command: &Command, flag: &str) -> bool {
        command.get_arguments().any(|arg| arg.get_long() == Some(flag))
            || command.get_subcommands().any(|below| has_flag(below, flag))
    }

    #[test]
    fn every_flag_of_the_table_is_on_the_command_line() {
        let root = crate::cli::Cli::command();
        for flag in options::ALL.iter().filter_map(|option| option.flag) {
            assert!(has_flag(&root, flag), "--{flag}");
        }
    }
}
