//! How output was asked for.

use std::collections::BTreeSet;
use std::marker::PhantomData;

use super::view::Headings;
use super::{Filter, OutputError, Record};

/// The formats of `-o`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Columns for people.
    #[default]
    Table,
    /// Columns for people, all of them.
    Wide,
    /// One JSON document.
    Json,
    /// One JSON object per line.
    Ndjson,
    /// One YAML document.
    Yaml,
    /// Comma-separated values.
    Csv,
    /// Names alone, one per line.
    Name,
}

impl Format {
    /// Returns the format of this name.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "table" => Self::Table,
            "wide" => Self::Wide,
            "json" => Self::Json,
            "ndjson" => Self::Ndjson,
            "yaml" => Self::Yaml,
            "csv" => Self::Csv,
            "name" => Self::Name,
            _ => return None,
        })
    }

    /// Returns whether programs read this format, so that errors are JSON too.
    pub const fn is_structured(self) -> bool {
        matches!(self, Self::Json | Self::Ndjson | Self::Yaml)
    }
}

/// What the flags ask of the output.
#[derive(Debug, Clone, Default)]
pub struct OutputOptions {
    /// `-o`.
    pub format: Format,
    /// `--columns`, in order; empty is the default set.
    pub columns: Vec<String>,
    /// `--no-headers`.
    pub no_headers: bool,
    /// `--sort`, a leading `-` turns the order round.
    pub sort: Vec<String>,
    /// `--filter`; all must hold.
    pub filters: Vec<Filter>,
    /// `--limit`.
    pub limit: Option<usize>,
    /// `--jq`.
    pub jq: Option<String>,
    /// `--accessible`: `label: value` instead of columns.
    pub accessible: bool,
}

/// The fields of `T` that the output needs, so that a command makes no request for others.
#[derive(Debug)]
pub struct Wanted<T> {
    fields: BTreeSet<String>,
    of: PhantomData<T>,
}

impl<T> Wanted<T> {
    /// Returns whether any of the fields is needed.
    pub fn any(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| self.fields.contains(*field))
    }

    /// Returns whether any field beside these is needed.
    pub fn beyond(&self, fields: &[&str]) -> bool {
        self.fields.iter().any(|field| !fields.contains(&field.as_str()))
    }
}

impl OutputOptions {
    /// Returns the fields that columns, filters and sort order need, or the unknown name with the list of names.
    ///
    /// JSON without `--columns` needs what the default table needs: fields that cost extra requests stay null
    /// until they are asked for by name.
    pub fn wanted<T: Record>(&self) -> Result<Wanted<T>, OutputError> {
        let headings = Headings::of::<T>();
        let mut fields = BTreeSet::new();
        for index in headings.shown(self)? {
            fields.insert(headings.field(index).to_owned());
        }
        for name in self
            .filters
            .iter()
            .map(Filter::column)
            .chain(self.sort.iter().map(|name| name.trim_start_matches('-')))
        {
            fields.insert(headings.field(headings.find(name)?).to_owned());
        }
        Ok(Wanted { fields, of: PhantomData })
    }
}
