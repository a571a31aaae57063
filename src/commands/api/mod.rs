//! `zvmctl api`

mod fields;

use std::io::Read;
use std::path::{Path, PathBuf};
use std::{fs, io};

use anyhow::Context;
use clap::Args;
use serde_json::Value;

use self::fields::Field;
use super::Usage;
use super::consent::Consent;
use crate::app::App;
use crate::output::Outcome;

/// Make one call of the connector's own interface and print its answer
///
/// The answer is the connector's JSON, whole, so that --jq works on it; a failed call is an error with its usual status.
/// Fields become the JSON body, or the query of a GET: `zvmctl api PUT /vswitches/VSW1 -f 'vswitch[grant_userid]=LNX1'`.
#[derive(Args, Debug)]
pub struct Api {
    /// HTTP method: GET, POST, PUT, DELETE
    method: String,
    /// Path with query: /guests, /host/diskpool?poolname=ECKD:POOL1
    path: String,
    /// Field with a text; a[b]=… nests, a[]=… adds to a list
    #[arg(short = 'f', long = "raw-field", value_name = "KEY=VALUE", value_parser = Field::text)]
    texts: Vec<Field>,
    /// Field with true, false, null, a whole number, the text of a file (@FILE), or else a text
    #[arg(short = 'F', long = "field", value_name = "KEY=VALUE", value_parser = Field::typed)]
    typed: Vec<Field>,
    /// File with the JSON body; `-` is standard input
    #[arg(long, value_name = "FILE", conflicts_with_all = ["texts", "typed"])]
    input: Option<PathBuf>,
}

impl Api {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let method = self.method.to_ascii_uppercase();
        // Shells on Windows turn a leading slash into a folder, so it may be left out.
        let mut path = format!("/{}", self.path.trim_start_matches('/'));
        let fields: Vec<Field> = self.texts.into_iter().chain(self.typed).collect();
        let body = match &self.input {
            Some(file) => Some(read_body(file)?),
            None if fields.is_empty() => None,
            None if method == "GET" => {
                path += if path.contains('?') { "&" } else { "?" };
                path += &fields::query(&fields)?;
                None
            }
            None => Some(fields::body(&fields)?.to_string().into_bytes()),
        };
        if method != "GET" {
            Consent::new(app, self.input.as_deref() == Some(Path::new("-"))).to_context()?;
        }
        let answer = app.backend()?.raw(&method, &path, body.as_deref())?;
        present(answer)
    }
}

/// Reads a body and holds it to be JSON before anything is sent.
fn read_body(file: &Path) -> anyhow::Result<Vec<u8>> {
    let octets = read(file)?;
    let sound: Result<Value, _> = serde_json::from_slice(&octets);
    sound.map_err(|error| {
        Usage::new(format!("the body in `{}` is not JSON: {error}", file.display()))
            .hint("write a JSON document, or give single members with -f and -F")
    })?;
    Ok(octets)
}

/// Reads a file or, for `-`, standard input.
fn read(file: &Path) -> Result<Vec<u8>, Usage> {
    let mut octets = Vec::new();
    let read = if file == Path::new("-") {
        io::stdin().lock().read_to_end(&mut octets).map(|_| ())
    } else {
        fs::read(file).map(|content| octets = content)
    };
    match read {
        Ok(()) => Ok(octets),
        Err(error) => Err(Usage::new(format!("cannot read `{}`: {error}", file.display()))
            .hint("check the name of the file and that you may read it")),
    }
}

/// Shows JSON as JSON, other text as it is, and nothing for nothing.
fn present(answer: Vec<u8>) -> anyhow::Result<Outcome> {
    if answer.is_empty() {
        return Ok(Outcome::nothing());
    }
    if let Ok(document) = serde_json::from_slice(&answer) {
        return Ok(Outcome::document(document));
    }
    let count = answer.len();
    let text = String::from_utf8(answer)
        .with_context(|| format!("the answer is no text but {count} bytes of data, which are not shown"))?;
    Ok(Outcome::text(text))
}
