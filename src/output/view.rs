//! Records reduced to what was asked for: filtered, sorted, cut, with the chosen columns.

use std::cmp::Ordering;

use serde_json::{Map, Value};

use super::{Format, OutputError, OutputOptions, Record};
use crate::model::printable;

/// A column as the writers see it.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    pub(super) field: String,
    pub(super) header: String,
    pub(super) right: bool,
    wide: bool,
    /// Only in JSON and by name: a field without a column of its own.
    hidden: bool,
}

/// All columns of a record type: those it declares, then its other JSON fields.
#[derive(Debug, Clone, Default)]
pub(super) struct Headings(Vec<Heading>);

impl Headings {
    pub(super) fn of<T: Record>() -> Self {
        let mut headings: Vec<Heading> = T::COLUMNS
            .iter()
            .map(|column| Heading {
                field: column.field.to_owned(),
                header: column.header.to_owned(),
                right: column.right,
                wide: column.wide,
                hidden: false,
            })
            .collect();
        let schema = schemars::schema_for!(T);
        let properties = schema.get("properties").and_then(Value::as_object);
        for field in properties.into_iter().flat_map(Map::keys) {
            if headings.iter().all(|heading| heading.field != *field) {
                let header = field.to_ascii_uppercase();
                headings.push(Heading {
                    field: field.clone(),
                    header,
                    right: false,
                    wide: true,
                    hidden: true,
                });
            }
        }
        Self(headings)
    }

    /// Adds the field that rows of a changing verb carry.
    pub(super) fn and_changed(mut self) -> Self {
        let (field, header) = ("changed".to_owned(), "CHANGED".to_owned());
        self.0.push(Heading { field, header, right: false, wide: true, hidden: true });
        self
    }

    /// Shows the columns too that tables leave to `-o wide`.
    pub(super) fn in_full(mut self) -> Self {
        self.0.iter_mut().for_each(|heading| heading.wide = false);
        self
    }

    pub(super) fn field(&self, index: usize) -> &str {
        &self.0[index].field
    }

    /// Finds a column by its JSON field, its header, or its field without the unit.
    pub(super) fn find(&self, name: &str) -> Result<usize, OutputError> {
        let fits = |heading: &Heading| {
            let plain = heading.field.rsplit_once('_').map_or("", |(plain, _)| plain);
            let known = [heading.field.as_str(), heading.header.as_str()];
            known.iter().any(|known| known.eq_ignore_ascii_case(name)) || plain.eq_ignore_ascii_case(name)
        };
        let exact = self.0.iter().position(|heading| heading.field.eq_ignore_ascii_case(name));
        exact.or_else(|| self.0.iter().position(fits)).ok_or_else(|| {
            let known: Vec<&str> = self.0.iter().map(|heading| heading.field.as_str()).collect();
            OutputError::UnknownColumn { name: name.to_owned(), known: known.join(", ") }
        })
    }

    /// Returns the columns to show, in order.
    pub(super) fn shown(&self, options: &OutputOptions) -> Result<Vec<usize>, OutputError> {
        if !options.columns.is_empty() {
            return options.columns.iter().map(|name| self.find(name)).collect();
        }
        if options.format == Format::Name && options.jq.is_none() {
            return Ok((0..self.0.len().min(1)).collect());
        }
        let wide = options.format == Format::Wide;
        let shown = |heading: &Heading| !heading.hidden && (wide || !heading.wide);
        Ok((0..self.0.len()).filter(|index| shown(&self.0[*index])).collect())
    }
}

/// One record: its JSON form and a cell for each declared column.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) value: Map<String, Value>,
    cells: Vec<String>,
}

impl Row {
    pub(super) fn of<T: Record>(record: &T) -> Result<Self, OutputError> {
        let encode = |detail: String| OutputError::Encode { format: "JSON", detail };
        match serde_json::to_value(record).map_err(|error| encode(error.to_string()))? {
            Value::Object(value) => {
                Ok(Self { value, cells: T::COLUMNS.iter().map(|column| (column.cell)(record)).collect() })
            }
            _ => Err(encode("a record must be an object".to_owned())),
        }
    }

    /// Returns the text of a column for people: one line, which cannot steer the terminal.
    pub(super) fn cell(&self, headings: &Headings, index: usize) -> String {
        let cell = self.cells.get(index).cloned();
        printable(&cell.unwrap_or_else(|| plain(self.value.get(headings.field(index)))))
    }
}

/// Returns a JSON value as one line of text for people.
pub(super) fn plain(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => "-".to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) if items.is_empty() => "-".to_owned(),
        Some(Value::Array(items)) if items.iter().all(|item| !item.is_object() && !item.is_array()) => {
            items.iter().map(|item| plain(Some(item))).collect::<Vec<_>>().join(",")
        }
        Some(other) => other.to_string(),
    }
}

/// Rows and columns as asked for.
#[derive(Debug, Clone)]
pub(super) struct View {
    pub(super) headings: Headings,
    pub(super) shown: Vec<usize>,
    pub(super) rows: Vec<Row>,
}

impl View {
    pub(super) fn new(
        headings: &Headings,
        rows: &[Row],
        options: &OutputOptions,
    ) -> Result<Self, OutputError> {
        let shown = headings.shown(options)?;
        let mut kept: Vec<Row> = Vec::with_capacity(rows.len());
        let filters = options.filters.iter().map(|filter| Ok((headings.find(filter.column())?, filter)));
        let filters = filters.collect::<Result<Vec<_>, OutputError>>()?;
        for row in rows {
            let mut holds = true;
            for (index, filter) in &filters {
                let field = headings.field(*index);
                holds &= filter.holds(field, row.value.get(field).unwrap_or(&Value::Null))?;
            }
            if holds {
                kept.push(row.clone());
            }
        }
        for name in options.sort.iter().rev() {
            let descending = name.starts_with('-');
            let field = headings.field(headings.find(name.trim_start_matches('-'))?);
            kept.sort_by(|a, b| compare(a.value.get(field), b.value.get(field), descending));
        }
        kept.truncate(options.limit.unwrap_or(usize::MAX));
        Ok(Self { headings: headings.clone(), shown, rows: kept })
    }

    pub(super) fn headers(&self) -> impl Iterator<Item = &Heading> {
        self.shown.iter().map(|index| &self.headings.0[*index])
    }

    pub(super) fn cells<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = String> + 'a {
        self.shown.iter().map(|index| row.cell(&self.headings, *index))
    }

    /// Returns a row's JSON form, with the chosen fields alone when `--columns` named some.
    pub(super) fn trimmed(&self, row: &Row, options: &OutputOptions) -> Value {
        if options.columns.is_empty() {
            return Value::Object(row.value.clone());
        }
        let field = |index: &usize| self.headings.field(*index).to_owned();
        let value =
            |index: &usize| row.value.get(self.headings.field(*index)).cloned().unwrap_or(Value::Null);
        Value::Object(self.shown.iter().map(|index| (field(index), value(index))).collect())
    }
}

/// Orders values; unknown ones come last whichever way the order goes.
fn compare(a: Option<&Value>, b: Option<&Value>, descending: bool) -> Ordering {
    let known = |value: Option<&Value>| value.is_some_and(|value| !value.is_null());
    match (known(a), known(b)) {
        (false, false) => Ordering::Equal,
        (false, true) => Ordering::Greater,
        (true, false) => Ordering::Less,
        (true, true) => {
            let order = match (a.and_then(number), b.and_then(number)) {
                (Some(a), Some(b)) => a.total_cmp(&b),
                _ => natural_order(&plain(a), &plain(b)),
            };
            if descending { order.reverse() } else { order }
        }
    }
}

/// Returns what a value counts as: itself, or how many records a list holds.
#[expect(clippy::cast_precision_loss, reason = "no list has 2^53 records")]
pub(super) fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Array(records) if records.iter().all(Value::is_object) => Some(records.len() as f64),
        other => other.as_f64(),
    }
}

/// Orders names as people do: LNX2 before LNX10.
pub fn natural_order(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    while let (Some(x), Some(y)) = (left.chars().next(), right.chars().next()) {
        let order = if x.is_ascii_digit() && y.is_ascii_digit() {
            let (digits_left, rest_left) = split_digits(left);
            let (digits_right, rest_right) = split_digits(right);
            (left, right) = (rest_left, rest_right);
            // Of two runs without leading zeros the longer one is the larger number.
            digits_left.len().cmp(&digits_right.len()).then_with(|| digits_left.cmp(digits_right))
        } else {
            (left, right) = (&left[x.len_utf8()..], &right[y.len_utf8()..]);
            x.cmp(&y)
        };
        if order.is_ne() {
            return order;
        }
    }
    left.len().cmp(&right.len()).then_with(|| a.cmp(b))
}

fn split_digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (text[..end].trim_start_matches('0'), &text[end..])
}
