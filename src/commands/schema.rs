//! `zvmctl schema`, and the one table of what each command prints.

use clap::Args;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema as JsonSchemaDocument, SchemaGenerator};
use serde_json::{Value, json};

use super::Usage;
use super::auth::AuthStatus;
use super::config::{PathRecord, SettingRecord};
use super::context::ContextRecord;
use super::guest::{
    CapturedImage, ConsoleLine, Deployed, DirectoryGuest, DiskHandedOver, GuestBoot, GuestDetails, GuestDisk,
    GuestNic, GuestSize, NewGuest,
};
use super::image::Imported;
use super::job::{Job, JobDetails};
use super::pool::PoolDetails;
#[cfg(feature = "sim")]
use super::sim::connector::ConnectorRecord;
#[cfg(feature = "sim")]
use super::sim::fault::FaultRecord;
use super::units::Conversion;
use super::version::Versions;
use super::vswitch::Permission;
use crate::app::App;
use crate::backend::ChangeRequest;
use crate::error::Exit;
use crate::explain::Explanation;
use crate::history::HistoryRecord;
use crate::image::{Comparison, Extracted, Inspection, Listed, Made, Report};
use crate::model::{Guest, Host, Image, Pool, Vswitch};
use crate::ops::doctor::Check;
use crate::ops::drift::Difference;
use crate::output::Outcome;
use crate::parm;

/// Print the JSON Schema of a command's output
#[derive(Args, Debug)]
pub struct Schema {
    /// Words of the command: guest list; or `error`, or `dry-run`
    #[arg(required = true, value_name = "WORD")]
    command: Vec<String>,
}

impl Schema {
    /// Runs the command.
    pub fn run(self, _: &App) -> anyhow::Result<Outcome> {
        let words = self.command.join(" ");
        if words == ERROR {
            return Ok(Outcome::document(error_schema()));
        }
        if words == DRY_RUN {
            return Ok(Outcome::document(dry_run_schema()));
        }
        let Some((_, output)) = OUTPUTS.iter().find(|(command, _)| *command == words) else {
            let verbs: Vec<&str> = OUTPUTS.iter().filter_map(|(command, _)| below(command, &words)).collect();
            if !verbs.is_empty() {
                let usage = Usage::new(format!("`{words}` is not a whole command"));
                return Err(usage.hint(format!("add one of its verbs: {}", verbs.join(", "))).into());
            }
            let names = OUTPUTS.iter().map(|(command, _)| *command);
            return Err(Usage::new(format!("no command `{words}`")).nearest(&words, names).into());
        };
        match output.schema(&words) {
            Some(schema) => Ok(Outcome::document(schema)),
            None => Err(Usage::new(format!("`{words}` has no output of a fixed form")).into()),
        }
    }
}

/// The word for errors, which every command can print.
const ERROR: &str = "error";

/// The word for what any changing command prints with `--dry-run`.
const DRY_RUN: &str = "dry-run";

/// Returns the JSON Schema of the requests that a dry run prints.
fn dry_run_schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let request = generator.subschema_for::<ChangeRequest>();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "zvmctl.dry-run/v1",
        "type": "object",
        "required": ["schema", "context", "command", "items", "failed"],
        "properties": {
            "schema": { "const": "zvmctl.dry-run/v1" },
            "context": { "type": ["string", "null"], "description": "context the command ran in" },
            "command": { "type": "string", "description": "words of the command: guest start" },
            "items": list(request),
            "failed": failures(),
        },
        "$defs": generator.definitions(),
    })
}

/// Returns the schema of the subjects that failed.
fn failures() -> Value {
    json!({ "type": "array", "items": {
        "type": "object", "required": ["subject", "error"],
        "properties": { "subject": { "type": "string" }, "error": { "type": "object" } },
    }})
}

/// Returns the verb of a command of this noun.
fn below<'a>(command: &'a str, noun: &str) -> Option<&'a str> {
    command.strip_prefix(noun)?.strip_prefix(' ')
}

/// Returns the JSON Schema of an error, as `report` writes it.
fn error_schema() -> Value {
    let text = json!({ "type": "string" });
    let perhaps = json!({ "type": ["string", "null"] });
    let object = json!({ "type": ["object", "null"] });
    let classes: Vec<&str> = Exit::ALL.iter().map(|exit| exit.class()).collect();
    let error = json!({
        "code": { "type": "string", "description": "stable word, see `zvmctl explain`" },
        "class": { "enum": classes },
        "exit_status": { "type": "integer" },
        "message": text,
        "hint": perhaps,
        "retryable": { "type": "boolean" },
        "resource": object,
        "context": perhaps,
        "http": object,
        "connector": object,
        "smapi": object,
        "explanations": {
            "description": "what the codes and message numbers behind the error mean, as `zvmctl explain` tells",
            "type": "array",
            "items": schemars::schema_for!(Explanation),
        },
    });
    let required: Vec<&String> = error.as_object().into_iter().flat_map(serde_json::Map::keys).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "zvmctl.error/v1",
        "type": "object",
        "required": ["schema", "error"],
        "properties": {
            "schema": { "const": "zvmctl.error/v1" },
            "error": { "type": "object", "required": required, "properties": error },
        },
    })
}

/// Makes the schema of a record.
type Record = fn(&mut SchemaGenerator) -> JsonSchemaDocument;

/// What a command prints.
#[derive(Clone, Copy)]
pub enum Output {
    /// A list of records.
    List(Record),
    /// One record.
    Item(Record),
    /// One record as `item`, or several as `items`, by the number of names given.
    ItemOrList(Record),
    /// One record and whether it changed.
    Change(Record),
    /// A record per subject, each with whether it changed, and the subjects that failed.
    Changes(Record),
    /// Text, a raw document, or nothing.
    Free,
}

fn of<T: JsonSchema>(generator: &mut SchemaGenerator) -> JsonSchemaDocument {
    generator.subschema_for::<T>()
}

/// What every command prints, by its words. A test holds this list against the command tree.
pub const OUTPUTS: &[(&str, Output)] = &[
    ("guest list", Output::List(of::<DirectoryGuest>)),
    ("guest show", Output::ItemOrList(of::<GuestDetails>)),
    ("guest create", Output::Change(of::<NewGuest>)),
    ("guest deploy", Output::Change(of::<Deployed>)),
    ("guest delete", Output::Changes(of::<Guest>)),
    ("guest start", Output::Changes(of::<Guest>)),
    ("guest stop", Output::Changes(of::<Guest>)),
    ("guest reboot", Output::Changes(of::<Guest>)),
    ("guest reset", Output::Changes(of::<Guest>)),
    ("guest pause", Output::Changes(of::<Guest>)),
    ("guest adopt", Output::Changes(of::<Guest>)),
    ("guest forget", Output::Changes(of::<Guest>)),
    ("guest unpause", Output::Changes(of::<Guest>)),
    ("guest capture", Output::Change(of::<CapturedImage>)),
    ("guest wait", Output::Changes(of::<Guest>)),
    ("guest console", Output::List(of::<ConsoleLine>)),
    ("guest disk list", Output::List(of::<GuestDisk>)),
    ("guest disk add", Output::Changes(of::<GuestDisk>)),
    ("guest disk delete", Output::Changes(of::<GuestDisk>)),
    ("guest disk configure", Output::Changes(of::<DiskHandedOver>)),
    ("guest set", Output::Change(of::<GuestSize>)),
    ("guest ipl show", Output::Item(of::<GuestBoot>)),
    ("guest nic list", Output::List(of::<GuestNic>)),
    ("guest nic add", Output::Change(of::<GuestNic>)),
    ("guest nic delete", Output::Change(of::<GuestNic>)),
    ("guest nic couple", Output::Change(of::<GuestNic>)),
    ("guest nic uncouple", Output::Change(of::<GuestNic>)),
    ("image list", Output::List(of::<Image>)),
    ("image show", Output::Item(of::<Image>)),
    ("image import", Output::Change(of::<Imported>)),
    ("image capture", Output::Change(of::<CapturedImage>)),
    ("image delete", Output::Changes(of::<Image>)),
    ("image validate", Output::List(of::<Report>)),
    ("image inspect", Output::List(of::<Inspection>)),
    ("image files", Output::List(of::<Listed>)),
    ("image cat", Output::Free),
    ("doctor", Output::List(of::<Check>)),
    ("image build", Output::Change(of::<Made>)),
    ("image convert", Output::Change(of::<Made>)),
    ("image extract", Output::Change(of::<Extracted>)),
    ("image compare", Output::Item(of::<Comparison>)),
    ("doctor drift", Output::List(of::<Difference>)),
    ("vswitch list", Output::List(of::<Vswitch>)),
    ("vswitch show", Output::Item(of::<Vswitch>)),
    ("vswitch grant", Output::Change(of::<Permission>)),
    ("vswitch revoke", Output::Change(of::<Permission>)),
    ("host show", Output::Item(of::<Host>)),
    ("pool list", Output::List(of::<Pool>)),
    ("pool show", Output::Item(of::<PoolDetails>)),
    ("job list", Output::List(of::<Job>)),
    ("job show", Output::Item(of::<JobDetails>)),
    ("job resume", Output::Change(of::<Job>)),
    ("job rollback", Output::Change(of::<Job>)),
    ("api", Output::Free),
    ("auth login", Output::Change(of::<AuthStatus>)),
    ("auth logout", Output::Change(of::<AuthStatus>)),
    ("auth status", Output::Item(of::<AuthStatus>)),
    ("context list", Output::List(of::<ContextRecord>)),
    ("context show", Output::Item(of::<ContextRecord>)),
    ("context create", Output::Change(of::<ContextRecord>)),
    ("context use", Output::Change(of::<ContextRecord>)),
    ("context set", Output::Change(of::<ContextRecord>)),
    ("context rename", Output::Change(of::<ContextRecord>)),
    ("context delete", Output::Change(of::<ContextRecord>)),
    ("config path", Output::List(of::<PathRecord>)),
    ("config explain", Output::List(of::<SettingRecord>)),
    ("history list", Output::List(of::<HistoryRecord>)),
    ("history show", Output::Item(of::<HistoryRecord>)),
    ("parm lint", Output::List(of::<parm::Report>)),
    ("parm generate", Output::Free),
    ("units", Output::List(of::<Conversion>)),
    #[cfg(feature = "sim")]
    ("sim connector up", Output::Change(of::<ConnectorRecord>)),
    #[cfg(feature = "sim")]
    ("sim connector down", Output::Change(of::<ConnectorRecord>)),
    #[cfg(feature = "sim")]
    ("sim connector status", Output::Item(of::<ConnectorRecord>)),
    #[cfg(feature = "sim")]
    ("sim command", Output::Free),
    #[cfg(feature = "sim")]
    ("sim connector run", Output::Free),
    #[cfg(feature = "sim")]
    ("sim demo", Output::Free),
    #[cfg(feature = "sim")]
    ("sim fault list", Output::List(of::<FaultRecord>)),
    #[cfg(feature = "sim")]
    ("sim fault add", Output::List(of::<FaultRecord>)),
    #[cfg(feature = "sim")]
    ("sim fault preset", Output::List(of::<FaultRecord>)),
    #[cfg(feature = "sim")]
    ("sim fault clear", Output::List(of::<FaultRecord>)),
    #[cfg(feature = "sim")]
    ("sim reset", Output::Free),
    #[cfg(feature = "sim")]
    ("sim serve", Output::Free),
    ("explain", Output::List(of::<Explanation>)),
    ("completion", Output::Free),
    ("man", Output::Free),
    ("schema", Output::Free),
    ("version", Output::Item(of::<Versions>)),
];

/// Returns whether a command changes something, by its words. Raw calls show it by what they send.
pub fn is_changing(words: &str) -> bool {
    // It tells of its subjects as changing commands do, and only looks.
    if words == "guest wait" {
        return false;
    }
    let form = OUTPUTS.iter().find(|(command, _)| *command == words).map(|(_, output)| output);
    matches!(form, Some(Output::Change(_) | Output::Changes(_)))
}

impl Output {
    /// Returns the JSON Schema of the whole document, or `None` when its form is free.
    pub fn schema(self, words: &str) -> Option<Value> {
        // As it is written: what may be unknown is null, but never missing.
        let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
        let name = format!("zvmctl.{}/v1", words.replace(' ', "."));
        let mut properties = json!({
            "schema": { "const": name },
            "context": { "type": ["string", "null"], "description": "context the command ran in" },
        });
        // Whether pausing a guest changed it, for one, cannot be known.
        let changed = json!({ "type": ["boolean", "null"] });
        match self {
            Self::Free => return None,
            Self::List(record) => properties["items"] = list(record(&mut generator)),
            Self::Item(record) => properties["item"] = record(&mut generator).to_value(),
            Self::ItemOrList(record) => {
                properties["item"] = record(&mut generator).to_value();
                properties["items"] = list(record(&mut generator));
            }
            Self::Change(record) => {
                properties["item"] = record(&mut generator).to_value();
                properties["changed"] = changed;
            }
            Self::Changes(record) => {
                let changed = json!({ "properties": { "changed": changed }, "required": ["changed"] });
                properties["items"] =
                    json!({ "type": "array", "items": { "allOf": [record(&mut generator), changed] } });
                properties["failed"] = failures();
            }
        }
        let mut required: Vec<String> = properties.as_object()?.keys().cloned().collect();
        let either = matches!(self, Self::ItemOrList(_));
        if either {
            required.retain(|name| name != "item" && name != "items");
        }
        let mut schema = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": name,
            "type": "object",
            "required": required,
            "properties": properties,
            "$defs": generator.definitions(),
        });
        if either {
            schema["oneOf"] = json!([{ "required": ["item"] }, { "required": ["items"] }]);
        }
        Some(schema)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "a schema is made to be put into another")]
fn list(record: JsonSchemaDocument) -> Value {
    json!({ "type": "array", "items": record })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    /// Returns the words of every leaf of the command tree.
    fn leaves(command: &clap::Command, words: &str, found: &mut Vec<String>) {
        for below in command.get_subcommands() {
            let words = format!("{words} {}", below.get_name()).trim().to_owned();
            leaves(below, &words, found);
            if !below.has_subcommands() || below.get_name() == "doctor" {
                found.push(words);
            }
        }
    }

    #[test]
    fn every_command_says_what_it_prints() {
        let mut commands = Vec::new();
        leaves(&crate::cli::Cli::command(), "", &mut commands);
        commands.sort();
        let mut listed: Vec<&str> = OUTPUTS.iter().map(|(command, _)| *command).collect();
        listed.sort_unstable();
        assert_eq!(commands, listed);
    }
}
