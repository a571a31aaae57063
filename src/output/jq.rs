//! `--jq`: a program run on the JSON document.

use std::io::Write;

use jaq_core::load::{Arena, File, Loader};
use jaq_core::{Compiler, Ctx, Vars, data, unwrap_valr};
use jaq_json::{Val, read};
use serde_json::Value;

use super::OutputError;

/// Writes each result on a line; strings without quotes, as `gh` and `jq -r` do.
pub(super) fn write(program: &str, document: &Value, out: &mut dyn Write) -> Result<(), OutputError> {
    let error = |what, detail: String| OutputError::Jq { what, detail };
    let definitions = jaq_core::defs().chain(jaq_std::defs()).chain(jaq_json::defs());
    let functions = jaq_core::funs().chain(jaq_std::funs()).chain(jaq_json::funs());
    let arena = Arena::default();
    let modules = Loader::new(definitions)
        .load(&arena, File { code: program, path: () })
        .map_err(|errors| error("does not compile", syntax(errors.first().map(|(_, error)| error))))?;
    let filter = Compiler::default().with_funs(functions).compile(modules).map_err(|errors| {
        let unknown = errors.iter().flat_map(|(_, errors)| errors).map(|(name, _)| format!("`{name}`"));
        error("does not compile", format!("unknown name {}", unknown.collect::<Vec<_>>().join(", ")))
    })?;
    let text = document.to_string();
    let input = read::parse_single(text.as_bytes()).map_err(|e| error("failed", e.to_string()))?;
    let context = Ctx::<data::JustLut<Val>>::new(&filter.lut, Vars::new([]));
    for result in filter.id.run((context, input)).map(unwrap_valr) {
        match result.map_err(|e| error("failed", e.to_string()))? {
            Val::TStr(text) => {
                out.write_all(&text)?;
                out.write_all(b"\n")?;
            }
            value => writeln!(out, "{value}")?,
        }
    }
    Ok(())
}

/// Says where the program stops making sense.
fn syntax(error: Option<&jaq_core::load::Error<&str>>) -> String {
    use jaq_core::load::Error;
    let near = |rest: &str| match rest {
        "" => "it ends too early".to_owned(),
        rest => format!("unexpected input at `{rest}`"),
    };
    match error {
        Some(Error::Lex(errors)) => errors.first().map_or_else(String::new, |(_, rest)| near(rest)),
        Some(Error::Parse(errors)) => errors.first().map_or_else(String::new, |(_, rest)| near(rest)),
        Some(Error::Io(_)) | None => "it includes a file".to_owned(),
    }
}
