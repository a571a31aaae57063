//! `key=value` fields and the JSON body or query that they make, in the way of `gh api`.

use std::path::Path;

use serde_json::{Map, Value};
use url::form_urlencoded;

use super::{Usage, read};

/// One field: where its value goes, and the value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Field {
    key: String,
    path: Vec<Step>,
    value: Value,
}

/// One step into a body.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    /// The member of an object.
    Member(String),
    /// A further element of a list.
    Element,
}

impl Field {
    /// Reads a field whose value is a text.
    pub(super) fn text(text: &str) -> Result<Self, Usage> {
        let (key, value) = split(text)?;
        Self::new(key, Value::String(value.to_owned()))
    }

    /// Reads a field whose value may be of any plain type.
    pub(super) fn typed(text: &str) -> Result<Self, Usage> {
        let (key, text) = split(text)?;
        let value = match text {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "null" => Value::Null,
            _ => match (text.parse::<i64>(), text.strip_prefix('@')) {
                (Ok(number), _) => number.into(),
                (_, Some(file)) => Value::String(read_text(file)?),
                _ => Value::String(text.to_owned()),
            },
        };
        Self::new(key, value)
    }

    fn new(key: &str, value: Value) -> Result<Self, Usage> {
        let path = steps(key).ok_or_else(|| {
            Usage::new(format!("`{key}` names no member")).hint("write name, name[member] or name[]")
        })?;
        Ok(Self { key: key.to_owned(), path, value })
    }
}

fn read_text(file: &str) -> Result<String, Usage> {
    String::from_utf8(read(Path::new(file))?).map_err(|_| Usage::new(format!("`{file}` is not UTF-8 text")))
}

fn split(text: &str) -> Result<(&str, &str), Usage> {
    text.split_once('=').ok_or_else(|| Usage::new(format!("`{text}` has no value")).hint("write KEY=VALUE"))
}

/// Takes `a[b][]` apart; `None` when it is not well formed.
fn steps(key: &str) -> Option<Vec<Step>> {
    let (first, mut rest) = key.split_at(key.find('[').unwrap_or(key.len()));
    if first.is_empty() || first.contains(']') {
        return None;
    }
    let mut steps = vec![Step::Member(first.to_owned())];
    while !rest.is_empty() {
        let (name, behind) = rest.strip_prefix('[')?.split_once(']')?;
        if name.contains('[') {
            return None;
        }
        steps.push(if name.is_empty() { Step::Element } else { Step::Member(name.to_owned()) });
        rest = behind;
    }
    Some(steps)
}

/// Returns the JSON object that the fields make.
pub(super) fn body(fields: &[Field]) -> Result<Value, Usage> {
    let mut body = Value::Object(Map::new());
    for field in fields {
        if !insert(&mut body, &field.path, &field.value) {
            let message = format!("`{}` contradicts a field before it", field.key);
            return Err(Usage::new(message).hint("a member is given once; a list is name[]"));
        }
    }
    Ok(body)
}

/// Puts a value in its place; false when something else is there.
fn insert(place: &mut Value, path: &[Step], value: &Value) -> bool {
    let Some((step, rest)) = path.split_first() else {
        let free = place.is_null();
        *place = value.clone();
        return free;
    };
    match step {
        Step::Member(name) => {
            let Some(object) = or_new(place, || Value::Object(Map::new())).as_object_mut() else {
                return false;
            };
            let taken = rest.is_empty() && object.contains_key(name);
            !taken && insert(object.entry(name).or_insert(Value::Null), rest, value)
        }
        Step::Element => {
            let Some(list) = or_new(place, || Value::Array(Vec::new())).as_array_mut() else { return false };
            // The members of one element follow each other; a member that is there already begins the next.
            if !list.last().is_some_and(|last| last.is_object() && takes(last, rest)) {
                list.push(Value::Null);
            }
            list.last_mut().is_some_and(|last| insert(last, rest, value))
        }
    }
}

/// Returns the value at a place where nothing may be yet.
fn or_new(place: &mut Value, new: impl FnOnce() -> Value) -> &mut Value {
    if place.is_null() {
        *place = new();
    }
    place
}

/// Returns whether an element has room for a member at `path`.
fn takes(element: &Value, path: &[Step]) -> bool {
    match path.split_first() {
        None => false,
        Some((Step::Element, _)) => true,
        Some((Step::Member(name), rest)) => element.get(name).is_none_or(|below| takes(below, rest)),
    }
}

/// Returns the query that the fields make; it has no place for nested ones.
pub(super) fn query(fields: &[Field]) -> Result<String, Usage> {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for field in fields {
        let [Step::Member(name)] = field.path.as_slice() else {
            let message = format!("`{}` is nested, and a GET has only a query", field.key);
            return Err(Usage::new(message).hint("give a body with --input FILE"));
        };
        match &field.value {
            Value::String(text) => query.append_pair(name, text),
            other => query.append_pair(name, &other.to_string()),
        };
    }
    Ok(query.finish())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn made(fields: &[&str]) -> Option<Value> {
        let fields: Result<Vec<Field>, _> = fields.iter().map(|field| Field::typed(field)).collect();
        fields.and_then(|fields| body(&fields)).ok()
    }

    #[test]
    fn fields_nest() {
        let guest = made(&[
            "guest[userid]=LNX1",
            "guest[vcpus]=2",
            "guest[disk_list][][size]=10g",
            "guest[disk_list][][is_boot_disk]=true",
            "guest[disk_list][][size]=1g",
            "guest[tags][]=a",
            "guest[tags][]=b",
            "guest[note]=null",
        ]);
        let expected = json!({ "guest": {
            "userid": "LNX1", "vcpus": 2, "note": null, "tags": ["a", "b"],
            "disk_list": [{ "size": "10g", "is_boot_disk": true }, { "size": "1g" }],
        }});
        assert_eq!(guest, Some(expected));
    }

    #[test]
    fn texts_stay_texts() {
        let field = Field::text("memory=2048").unwrap();
        assert_eq!(body(&[field]).unwrap(), json!({ "memory": "2048" }));
        assert_eq!(made(&["a=x=y", "b=1.5", "c="]), Some(json!({ "a": "x=y", "b": "1.5", "c": "" })));
    }

    #[test]
    fn contradictions_are_refused() {
        for bad in [&["a=1", "a=2"][..], &["a=1", "a[b]=2"], &["a[]=1", "a[b]=2"], &["a[b]=1", "a=2"]] {
            assert_eq!(made(bad), None, "{bad:?}");
        }
        for bad in ["a", "=1", "[a]=1", "a[=1", "a]=1", "a[b=1", "a[b]c=1", "a[[b]]=1", "a=@/no/such/file"] {
            assert!(Field::typed(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_query_is_flat_and_encoded() {
        let fields = [Field::text("poolname=ECKD:POOL 1").unwrap(), Field::typed("details=true").unwrap()];
        assert_eq!(query(&fields).unwrap(), "poolname=ECKD%3APOOL+1&details=true");
        assert!(query(&[Field::text("a[b]=1").unwrap()]).is_err());
    }

    proptest! {
        #[test]
        fn never_panics(keys in proptest::collection::vec("[a-c\\[\\]]{0,8}=[0-9a@]{0,2}", 0..6)) {
            let fields: Vec<Field> = keys.iter().filter_map(|key| Field::text(key).ok()).collect();
            let _ = body(&fields);
            let _ = query(&fields);
        }
    }
}
