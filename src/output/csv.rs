//! Comma-separated values: JSON field names as headers, machine values in the cells.

use std::io::Write;

use serde_json::Value;

use super::view::{View, plain};
use super::{OutputError, OutputOptions};

pub(super) fn write(view: &View, options: &OutputOptions, out: &mut dyn Write) -> Result<(), OutputError> {
    let mut writer = csv::Writer::from_writer(out);
    if !options.no_headers {
        writer.write_record(view.headers().map(|heading| heading.field.as_str())).map_err(encode)?;
    }
    for row in &view.rows {
        let cells = view.headers().map(|heading| match row.value.get(&heading.field) {
            None | Some(Value::Null) => String::new(),
            value => plain(value),
        });
        writer.write_record(cells).map_err(encode)?;
    }
    Ok(writer.flush()?)
}

fn encode(error: csv::Error) -> OutputError {
    OutputError::Write(error.into())
}
