//! `zvmctl context set`

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::fields::{Fields, apply};
use super::save;
use crate::app::App;
use crate::commands::Usage;
use crate::config::{ContextName, Editor, cache, options};
use crate::output::Outcome;

/// Change settings of a context
#[derive(Args, Debug)]
pub struct Set {
    /// Its name
    name: ContextName,
    /// Take a setting away; repeatable
    #[arg(long, value_name = "KEY", value_parser = PossibleValuesParser::new(keys()), hide_possible_values = true)]
    unset: Vec<String>,
    #[command(flatten)]
    fields: Fields,
}

fn keys() -> Vec<&'static str> {
    options::ALL.iter().filter(|option| option.in_context()).map(|option| option.key).collect()
}

impl Set {
    /// Runs the command.
    pub(super) fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let settings = app.settings();
        settings.files.own(&self.name)?;
        let given = self.fields.with(app.overrides());
        if given.is_empty() && self.unset.is_empty() {
            let usage = Usage::new("no setting is given");
            return Err(usage.hint("give at least one, as in `--protected` or `--unset pool`").into());
        }
        let mut editor = Editor::open(&settings.files.user)?;
        for option in self.unset.iter().filter_map(|key| options::by_key(key)) {
            editor.unset(&self.name, option)?;
        }
        apply(app, &mut editor, &self.name, &given)?;
        if editor.is_changed() {
            // It may belong to another server or another token from now on.
            cache::forget_token(&settings.paths, &self.name)?;
        }
        let what = if editor.is_changed() { "changed" } else { "is so already" };
        save(app, &editor, &self.name, format!("context {} {what}", self.name))
    }
}
