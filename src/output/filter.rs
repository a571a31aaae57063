//! `--filter column=value`.

use std::cmp::Ordering;
use std::str::FromStr;

use serde_json::Value;

use super::OutputError;
use super::view::{natural_order, number, plain};
use crate::model::{DiskSize, Memory};

/// One condition on a column. Letter case does not count, `*` matches any text, sizes compare as sizes.
#[derive(Debug, Clone)]
pub struct Filter {
    text: String,
    column: String,
    operator: Operator,
    value: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// Longer signs first, so that `<=` is not read as `<`.
const OPERATORS: &[(&str, Operator)] = &[
    ("!=", Operator::NotEqual),
    ("<=", Operator::LessOrEqual),
    (">=", Operator::GreaterOrEqual),
    ("=", Operator::Equal),
    ("<", Operator::Less),
    (">", Operator::Greater),
];

impl Filter {
    /// Returns the column it speaks of, as written.
    pub fn column(&self) -> &str {
        &self.column
    }

    /// Returns whether `value` of the JSON field `field` fulfils the condition. Unknown fulfils only `!=`;
    /// of a list any element may fulfil it, and for `!=` all must.
    pub(super) fn holds(&self, field: &str, value: &Value) -> Result<bool, OutputError> {
        match value {
            Value::Null => Ok(self.operator == Operator::NotEqual),
            // Of records their number can be asked for.
            Value::Array(records)
                if records.iter().all(Value::is_object) && self.value.parse::<f64>().is_ok() =>
            {
                let wanted = self.number(field)?;
                Ok(number(value).is_some_and(|number| self.accepts(number.total_cmp(&wanted))))
            }
            Value::Array(items) if self.operator == Operator::NotEqual => {
                items.iter().try_fold(true, |all, item| Ok(all && self.holds(field, item)?))
            }
            Value::Array(items) => {
                items.iter().try_fold(false, |any, item| Ok(any || self.holds(field, item)?))
            }
            Value::Number(number) => {
                let wanted = self.number(field)?;
                Ok(number.as_f64().is_some_and(|number| self.accepts(number.total_cmp(&wanted))))
            }
            other => {
                let (text, wanted) = (plain(Some(other)).to_lowercase(), self.value.to_lowercase());
                Ok(match self.operator {
                    Operator::Equal => matches(&wanted, &text),
                    Operator::NotEqual => !matches(&wanted, &text),
                    _ => self.accepts(natural_order(&text, &wanted)),
                })
            }
        }
    }

    const fn accepts(&self, order: Ordering) -> bool {
        match self.operator {
            Operator::Equal => order.is_eq(),
            Operator::NotEqual => order.is_ne(),
            Operator::Less => order.is_lt(),
            Operator::LessOrEqual => order.is_le(),
            Operator::Greater => order.is_gt(),
            Operator::GreaterOrEqual => order.is_ge(),
        }
    }

    /// Returns the wanted number in the unit that the field's name ends with.
    #[expect(
        clippy::cast_precision_loss,
        reason = "sizes are compared with fields that JSON readers see as doubles"
    )]
    fn number(&self, field: &str) -> Result<f64, OutputError> {
        if let Ok(number) = self.value.parse() {
            return Ok(number);
        }
        let unit = field.rsplit_once('_').map_or(field, |(_, unit)| unit);
        let sized = match unit {
            "mib" => self.value.parse::<Memory>().ok().map(|memory| memory.mib() as f64),
            "gib" => self.value.parse::<DiskSize>().ok().map(|size| size.bytes() as f64 / f64::from(1 << 30)),
            "bytes" => self.value.parse::<DiskSize>().ok().map(|size| size.bytes() as f64),
            "cylinders" | "blocks" => {
                self.value.parse::<DiskSize>().ok().and_then(|size| match (size, unit) {
                    (DiskSize::Cylinders(count), "cylinders") | (DiskSize::Blocks(count), "blocks") => {
                        Some(count as f64)
                    }
                    _ => None,
                })
            }
            _ => None,
        };
        let rule = || format!("`{}` is not a number, nor a size that fits `{field}`", self.value);
        sized.ok_or_else(|| OutputError::Filter { text: self.text.clone(), rule: rule() })
    }
}

impl FromStr for Filter {
    type Err = OutputError;

    fn from_str(text: &str) -> Result<Self, OutputError> {
        let refuse = |rule: &str| OutputError::Filter { text: text.to_owned(), rule: rule.to_owned() };
        let start =
            text.find(['=', '!', '<', '>']).ok_or_else(|| refuse("there is no =, !=, <, <=, > or >="))?;
        let (column, rest) = text.split_at(start);
        let found = OPERATORS.iter().find_map(|(sign, operator)| Some((rest.strip_prefix(sign)?, *operator)));
        let (value, operator) = found.ok_or_else(|| refuse("the operators are =, !=, <, <=, > and >="))?;
        if column.trim().is_empty() {
            return Err(refuse("there is no column before the operator"));
        }
        let (column, value) = (column.trim().to_owned(), value.trim().to_owned());
        Ok(Self { text: text.to_owned(), column, operator, value })
    }
}

/// Matches a pattern in which `*` stands for any text. Both sides are in lower case.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else { return rest.is_empty() };
    for part in middle {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}
