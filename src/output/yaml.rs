//! YAML documents.

use std::io::Write;

use serde_json::Value;

use super::OutputError;

pub(super) fn write(document: &Value, out: &mut dyn Write) -> Result<(), OutputError> {
    let text = serde_saphyr::to_string(document)
        .map_err(|error| OutputError::Encode { format: "YAML", detail: error.to_string() })?;
    Ok(out.write_all(text.as_bytes())?)
}
