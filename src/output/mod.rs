//! One value, every format: a command returns an [`Outcome`], and this module alone writes it.
//!
//! A type says once, in [`Record::COLUMNS`], what people see; JSON is its `Serialize`. Tables, CSV, `--columns`,
//! `--sort` and `--filter` all feed on the same list, so they cannot drift apart.

mod csv;
mod filter;
mod jq;
mod json;
mod options;
mod outcome;
mod table;
mod view;
mod yaml;

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

pub use filter::Filter;
pub use options::{Format, OutputOptions, Wanted};
pub use outcome::{Change, Failure, Outcome, Section};
pub use view::natural_order;

use crate::error::{Diagnose, Diagnosis, Exit};
use outcome::Content;

/// A type that can be shown in every format. The first column is its name, which `-o name` prints alone.
pub trait Record: Serialize + JsonSchema + Sized + 'static {
    /// What people see, in this order.
    const COLUMNS: &'static [Column<Self>];
}

/// One column of a table, and how its cell is made.
pub struct Column<T> {
    field: &'static str,
    header: &'static str,
    cell: fn(&T) -> String,
    right: bool,
    wide: bool,
}

impl<T> Column<T> {
    /// Shows `field` of the JSON form as text under `header`.
    pub const fn text(field: &'static str, header: &'static str, cell: fn(&T) -> String) -> Self {
        Self { field, header, cell, right: false, wide: false }
    }

    /// Shows `field` of the JSON form as a number under `header`, aligned right.
    pub const fn number(field: &'static str, header: &'static str, cell: fn(&T) -> String) -> Self {
        Self { field, header, cell, right: true, wide: false }
    }

    /// Like [`Column::text`], but only in wide tables and when asked for by name.
    pub const fn wide(field: &'static str, header: &'static str, cell: fn(&T) -> String) -> Self {
        Self { field, header, cell, right: false, wide: true }
    }

    /// Like [`Column::number`], but only in wide tables and when asked for by name.
    pub const fn wide_number(field: &'static str, header: &'static str, cell: fn(&T) -> String) -> Self {
        Self { field, header, cell, right: true, wide: true }
    }
}

/// Returns the cell of a value that may be unknown.
pub fn or_dash<T: ToString>(value: Option<&T>) -> String {
    value.map_or_else(|| "-".to_owned(), ToString::to_string)
}

/// Why an outcome could not be written as asked.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// A column name that the records do not have.
    #[error("no column `{name}`; the columns are {known}")]
    UnknownColumn {
        /// The name given.
        name: String,
        /// The names there are.
        known: String,
    },
    /// A `--filter` that cannot be read.
    #[error("cannot read the filter `{text}`: {rule}")]
    Filter {
        /// The filter given.
        text: String,
        /// What is expected.
        rule: String,
    },
    /// A `--jq` program that does not compile or fails.
    #[error("the jq program {what}: {detail}")]
    Jq {
        /// `does not compile` or `failed`.
        what: &'static str,
        /// The interpreter's words.
        detail: String,
    },
    /// The value cannot be put in this form.
    #[error("cannot write {format}: {detail}")]
    Encode {
        /// Name of the format.
        format: &'static str,
        /// The encoder's words.
        detail: String,
    },
    /// Standard output does not take the data.
    #[error("cannot write the output: {0}")]
    Write(#[from] io::Error),
}

impl Diagnose for OutputError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::UnknownColumn { .. } => Diagnosis::new("usage.column", Exit::Usage),
            Self::Filter { .. } => Diagnosis::new("usage.filter", Exit::Usage)
                .hint("write column=value, for example --filter 'power=on' or --filter 'memory>=2g'"),
            Self::Jq { .. } => Diagnosis::new("usage.jq", Exit::Usage),
            Self::Encode { .. } => Diagnosis::new("output.encode", Exit::Unexpected),
            Self::Write(_) => Diagnosis::new("output.write", Exit::Unexpected),
        }
    }
}

/// What every JSON document carries beside its data.
#[derive(Debug, Clone)]
pub struct Envelope {
    /// The command, words joined by a dot: `guest.list`.
    pub command: String,
    /// The context it ran in, if any.
    pub context: Option<String>,
}

impl Outcome {
    /// Writes the outcome to `out` as the options ask. `width` cuts table lines; `None` leaves them whole.
    pub fn write(
        &self,
        envelope: &Envelope,
        options: &OutputOptions,
        width: Option<u16>,
        out: &mut dyn Write,
    ) -> Result<(), OutputError> {
        if let Some(program) = &options.jq {
            return jq::write(program, &json::document(self, envelope, options)?, out);
        }
        match (&self.content, options.format) {
            (Content::Nothing, _) => Ok(()),
            (Content::Text(text), _) => Ok(out.write_all(text.as_bytes())?),
            (Content::Document(_), Format::Table | Format::Wide | Format::Csv | Format::Name)
            | (_, Format::Json) => json::write(&json::document(self, envelope, options)?, out),
            (_, Format::Ndjson) => json::write_lines(self, envelope, options, out),
            (_, Format::Yaml) => yaml::write(&json::document(self, envelope, options)?, out),
            (_, Format::Csv) => csv::write(&self.view(options)?, options, out),
            (_, Format::Name) => table::write_names(&self.view(options)?, out),
            (_, Format::Table | Format::Wide) => table::write(self, options, width, out),
        }
    }
}

#[cfg(test)]
mod tests;
