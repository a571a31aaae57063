//! Checks of request bodies and query parameters, as tables of rules.
//!
//! The rules are those of connector-openapi.yaml; order and texts are those of the validator that the genuine
//! server uses, so that the first violation found and its words are the recorded ones.

use regex_lite::Regex;
use serde_json::Value;

use crate::sim::connector::Release;

/// A regular expression with the spelling that messages show.
#[derive(Debug)]
pub(super) struct Pattern {
    /// As the server writes it.
    pub(super) shown: &'static str,
    /// The same without `{,n}`, which only Python has.
    pub(super) regex: &'static str,
}

impl Pattern {
    pub(super) const fn of(regex: &'static str) -> Self {
        Self { shown: regex, regex }
    }

    fn fits(&self, text: &str) -> bool {
        Regex::new(self.regex).is_ok_and(|regex| regex.is_match(text))
    }
}

/// A rule for strings.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) shortest: usize,
    pub(super) longest: usize,
    pub(super) pattern: Option<Pattern>,
}

impl Text {
    pub(super) const ANY: Self = Self { shortest: 0, longest: usize::MAX, pattern: None };

    pub(super) const fn sized(shortest: usize, longest: usize) -> Self {
        Self { shortest, longest, pattern: None }
    }

    pub(super) const fn like(regex: &'static str) -> Self {
        Self { shortest: 0, longest: usize::MAX, pattern: Some(Pattern::of(regex)) }
    }
}

/// A rule for objects.
#[derive(Debug)]
pub(super) struct Object {
    pub(super) members: &'static [Member],
    /// Whether members without a rule are let through.
    pub(super) open: bool,
    /// A member that needs another one.
    pub(super) needs: Option<(&'static str, &'static str)>,
}

impl Object {
    /// Returns name, rule and whether it is required of every member.
    #[cfg(test)]
    pub(super) fn rules(&self) -> impl Iterator<Item = (&'static str, &'static Rule, bool)> {
        self.members.iter().map(|member| (member.name, &member.rule, member.required))
    }

    pub(super) const fn closed(members: &'static [Member]) -> Self {
        Self { members, open: false, needs: None }
    }

    pub(super) const fn open(members: &'static [Member]) -> Self {
        Self { members, open: true, needs: None }
    }
}

/// A member of an object.
#[derive(Debug)]
pub(super) struct Member {
    name: &'static str,
    rule: Rule,
    required: bool,
    since: Release,
}

pub(super) const fn required(name: &'static str, rule: Rule) -> Member {
    Member { name, rule, required: true, since: Release::V163 }
}

pub(super) const fn optional(name: &'static str, rule: Rule) -> Member {
    Member { name, rule, required: false, since: Release::V163 }
}

/// A member that 1.6.3 does not know.
pub(super) const fn newest(name: &'static str, rule: Rule) -> Member {
    Member { name, rule, required: false, since: Release::Newest }
}

/// What a value has to be.
#[derive(Debug)]
pub(super) enum Rule {
    Any,
    Text(Text),
    Ipv4,
    Word(&'static [&'static str]),
    Integer(i64, i64),
    /// An integer or a text of digits: lets texts through that the operation then stumbles over.
    IntegerLike(i64),
    BooleanLike,
    OrNull(&'static Rule),
    AnyOf(&'static [Rule]),
    List {
        items: &'static Rule,
        fewest: usize,
        unique: bool,
    },
    Object(Object),
    /// The rule of 1.6.3, the rule of the newest source.
    Either(&'static Rule, &'static Rule),
}

/// What is wrong, where, in the words of the validator.
#[derive(Debug, PartialEq)]
pub(super) struct Violation {
    /// The innermost member or index; none for the whole body.
    place: Option<String>,
    value: String,
    message: String,
}

impl Violation {
    fn of(value: &Value, message: String) -> Self {
        Self { place: None, value: shown(value), message }
    }

    /// Names the place, unless an inner one is named already.
    pub(super) fn inside(mut self, place: impl Into<String>) -> Self {
        self.place.get_or_insert_with(|| place.into());
        self
    }

    /// Returns the text of `errmsg`; `what` is `field/attribute` or `query parameters`.
    pub(super) fn text(&self, what: &str) -> String {
        let Self { place, value, message } = self;
        match place {
            Some(place) => format!(
                "ValidationError: Validation error: Invalid input for {what} {place}. Value: {value}. {message}"
            ),
            None => format!("ValidationError: Validation error: {message}"),
        }
    }
}

const TRUTHS: &[&str] = &["True", "TRUE", "true", "1", "ON", "On", "on", "YES", "Yes", "yes"];
const FALSEHOODS: &[&str] = &["False", "FALSE", "false", "0", "OFF", "Off", "off", "NO", "No", "no"];

/// Returns the truth value of a [`Rule::BooleanLike`] where the server converts it.
pub(super) fn truth(value: &Value) -> bool {
    match value {
        Value::Bool(truth) => *truth,
        Value::String(text) => TRUTHS.contains(&text.as_str()),
        _ => false,
    }
}

/// Returns the truth value where the server does not convert it: every non-empty string is true
/// (connector-notes.md section 6.1).
pub(super) fn python_truth(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(truth) => *truth,
        Value::String(text) => !text.is_empty(),
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => !members.is_empty(),
    }
}

impl Rule {
    /// Checks a value; the first violation in the order of the table counts.
    pub(super) fn check(&self, value: &Value, release: Release) -> Result<(), Violation> {
        match self {
            Self::Any => Ok(()),
            Self::Text(rule) => check_text(rule, value),
            Self::Ipv4 => {
                let text = string(value, "'string'")?;
                let valid = text.parse::<std::net::Ipv4Addr>().is_ok();
                ensure(valid, value, || format!("{} is not a 'ipv4'", repr(value)))
            }
            Self::Word(words) => {
                let text = string(value, "'string'")?;
                ensure(words.contains(&text), value, || {
                    format!("{} is not one of {}", repr(value), list(words))
                })
            }
            Self::Integer(least, most) => {
                let number = value.as_i64().ok_or_else(|| not_of(value, "'integer'"))?;
                check_range(number, *least, *most, value)
            }
            Self::IntegerLike(least) => match value {
                Value::Number(number) if number.is_i64() => {
                    check_range(number.as_i64().unwrap_or_default(), *least, i64::MAX, value)
                }
                Value::String(_) => check_text(&Text::like("^[0-9]*$"), value),
                _ => Err(not_of(value, "'integer', 'string'")),
            },
            Self::BooleanLike => {
                let valid = match value {
                    Value::Bool(_) => true,
                    Value::String(text) => {
                        TRUTHS.contains(&text.as_str()) || FALSEHOODS.contains(&text.as_str())
                    }
                    _ => return Err(not_of(value, "'boolean', 'string'")),
                };
                ensure(valid, value, || {
                    format!(
                        "{} is not one of [True, {}, False, {}]",
                        repr(value),
                        words(TRUTHS),
                        words(FALSEHOODS)
                    )
                })
            }
            Self::OrNull(rule) if value.is_null() => {
                let _ = rule;
                Ok(())
            }
            Self::OrNull(rule) => rule.check(value, release).map_err(|_| not_any(value)),
            Self::AnyOf(rules) => {
                let valid = rules.iter().any(|rule| rule.check(value, release).is_ok());
                if valid { Ok(()) } else { Err(not_any(value)) }
            }
            Self::List { items, fewest, unique } => {
                let list = value.as_array().ok_or_else(|| not_of(value, "'array'"))?;
                for (index, item) in list.iter().enumerate() {
                    items.check(item, release).map_err(|found| found.inside(index.to_string()))?;
                }
                ensure(list.len() >= *fewest, value, || format!("{} is too short", repr(value)))?;
                let repeated = (1..list.len()).any(|index| list[..index].contains(&list[index]));
                ensure(!(*unique && repeated), value, || format!("{} has non-unique elements", repr(value)))
            }
            Self::Object(rule) => check_object(rule, value, release),
            Self::Either(old, new) => if release == Release::V163 { old } else { new }.check(value, release),
        }
    }
}

fn check_text(rule: &Text, value: &Value) -> Result<(), Violation> {
    let text = string(value, "'string'")?;
    let length = text.chars().count();
    ensure(length >= rule.shortest, value, || format!("{} is too short", repr(value)))?;
    ensure(length <= rule.longest, value, || format!("{} is too long", repr(value)))?;
    let Some(pattern) = &rule.pattern else { return Ok(()) };
    ensure(pattern.fits(text), value, || {
        format!("{} does not match {}", repr(value), repr(&Value::String(pattern.shown.to_owned())))
    })
}

fn check_range(number: i64, least: i64, most: i64, value: &Value) -> Result<(), Violation> {
    ensure(number >= least, value, || format!("{number} is less than the minimum of {least}"))?;
    ensure(number <= most, value, || format!("{number} is greater than the maximum of {most}"))
}

fn check_object(rule: &Object, value: &Value, release: Release) -> Result<(), Violation> {
    let object = value.as_object().ok_or_else(|| not_of(value, "'object'"))?;
    let known = |member: &&Member| member.since == Release::V163 || release == Release::Newest;
    let members: Vec<&Member> = rule.members.iter().filter(known).collect();
    for member in &members {
        if let Some(inner) = object.get(member.name) {
            member.rule.check(inner, release).map_err(|found| found.inside(member.name))?;
        }
    }
    for member in members.iter().filter(|member| member.required) {
        ensure(object.contains_key(member.name), value, || {
            format!("'{}' is a required property", member.name)
        })?;
    }
    if let Some((one, other)) = rule.needs {
        let missing = object.contains_key(one) && !object.contains_key(other);
        ensure(!missing, value, || format!("'{other}' is a dependency of '{one}'"))?;
    }
    let strange: Vec<String> = object
        .keys()
        .filter(|name| !members.iter().any(|member| member.name == name.as_str()))
        .map(|name| format!("'{name}'"))
        .collect();
    ensure(rule.open || strange.is_empty(), value, || {
        let verb = if strange.len() == 1 { "was" } else { "were" };
        format!("Additional properties are not allowed ({} {verb} unexpected)", strange.join(", "))
    })
}

/// Checks query parameters: each named one by its rule, others are refused.
pub(super) fn check_query(
    rules: &[(&str, Rule, Release)],
    query: &[(String, String)],
    release: Release,
) -> Result<(), Violation> {
    for (name, value) in query {
        let value = Value::String(value.clone());
        let known = rules.iter().find(|(known, _, since)| {
            known == name && (*since == Release::V163 || release == Release::Newest)
        });
        let Some((_, rule, _)) = known else {
            let message = format!("Additional properties are not allowed ('{name}' was unexpected)");
            return Err(Violation::of(&value, message));
        };
        // The server checks lists of values: the place is the index in such a list.
        rule.check(&value, release).map_err(|found| found.inside("0"))?;
    }
    Ok(())
}

fn ensure(valid: bool, value: &Value, message: impl FnOnce() -> String) -> Result<(), Violation> {
    if valid { Ok(()) } else { Err(Violation::of(value, message())) }
}

fn string<'a>(value: &'a Value, wanted: &str) -> Result<&'a str, Violation> {
    value.as_str().ok_or_else(|| not_of(value, wanted))
}

fn not_of(value: &Value, wanted: &str) -> Violation {
    Violation::of(value, format!("{} is not of type {wanted}", repr(value)))
}

fn not_any(value: &Value) -> Violation {
    Violation::of(value, format!("{} is not valid under any of the given schemas", repr(value)))
}

fn words(words: &[&str]) -> String {
    words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(", ")
}

fn list(of: &[&str]) -> String {
    format!("[{}]", words(of))
}

/// Returns a value as Python prints it: a string without quotes.
pub(super) fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| repr(value), str::to_owned)
}

/// Returns a value as Python writes it in a program.
pub(super) fn repr(value: &Value) -> String {
    match value {
        Value::Null => "None".into(),
        Value::Bool(true) => "True".into(),
        Value::Bool(false) => "False".into(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => {
            let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
            let mut written = String::from(quote);
            for character in text.chars() {
                match character {
                    '\\' => written.push_str("\\\\"),
                    '\n' => written.push_str("\\n"),
                    _ if character == quote => written.extend(['\\', quote]),
                    _ => written.push(character),
                }
            }
            written.push(quote);
            written
        }
        Value::Array(items) => format!("[{}]", items.iter().map(repr).collect::<Vec<_>>().join(", ")),
        Value::Object(members) => {
            let pairs = members
                .iter()
                .map(|(name, value)| format!("{}: {}", repr(&Value::String(name.clone())), repr(value)));
            format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const GUEST: Rule = Rule::Object(Object::closed(&[required(
        "guest",
        Rule::Object(Object::closed(&[
            required("vcpus", Rule::IntegerLike(1)),
            optional("pcif", Rule::Text(Text { shortest: 1, longest: 9, pattern: Some(PCIF) })),
            newest("cpu_share", Rule::Any),
        ])),
    )]));
    const PCIF: Pattern = Pattern { shown: r"^(\w{,9})$", regex: r"^(\w{0,9})$" };

    fn text(body: &Value) -> Option<String> {
        GUEST.check(body, Release::V163).err().map(|found| found.text("field/attribute"))
    }

    #[test]
    fn violations_have_the_words_of_the_validator() {
        assert_eq!(text(&json!({"guest": {"vcpus": "2"}})), None);
        let cases = [
            (
                json!({"guest": {"vcpus": 0}}),
                "Invalid input for field/attribute vcpus. Value: 0. 0 is less than the minimum of 1",
            ),
            (
                json!({"guest": {"pcif": "x"}}),
                "Invalid input for field/attribute guest. Value: {'pcif': 'x'}. 'vcpus' is a required property",
            ),
            (
                json!({"guest": {"vcpus": 1, "pcif": "1:2"}}),
                r"Invalid input for field/attribute pcif. Value: 1:2. '1:2' does not match '^(\\w{,9})$'",
            ),
            (json!({}), "'guest' is a required property"),
        ];
        for (body, expected) in cases {
            assert_eq!(text(&body).unwrap(), format!("ValidationError: Validation error: {expected}"));
        }
    }

    #[test]
    fn a_member_of_the_newest_server_is_strange_to_the_old_one() {
        let body = json!({"guest": {"vcpus": 1, "cpu_share": "x"}});
        assert!(text(&body).unwrap().ends_with("('cpu_share' was unexpected)"));
        assert_eq!(GUEST.check(&body, Release::Newest), Ok(()));
    }
}
