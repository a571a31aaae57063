//! Every JSON document is what `zvmctl schema` says of it.

use serde_json::{Value, json};
use zvmctl::commands::schema::OUTPUTS;
use zvmctl::sim::{Sim, World};

use super::desk::Desk;

/// A command line or more for every command with a schema, in an order in which they work.
const SAMPLES: &[(&str, &str)] = &[
    ("units", "units 10g"),
    ("explain", "explain 300/40/300/13"),
    ("version", "version"),
    ("version", "version --client"),
    ("context create", "context create lab --endpoint URL --use --no-verify"),
    ("context list", "context list"),
    ("context show", "context show lab"),
    ("context set", "context set lab --parallel 4"),
    ("context rename", "context rename lab site"),
    ("context use", "context use site"),
    ("config path", "config path"),
    ("config explain", "config explain"),
    ("auth login", "auth login --context site --token-file token"),
    ("auth status", "auth status"),
    ("auth logout", "auth logout --context site"),
    ("context delete", "context delete site --yes"),
    ("host show", "host show"),
    ("pool list", "pool list"),
    ("pool show", "pool show ECKD:POOL1"),
    ("vswitch list", "vswitch list"),
    ("vswitch show", "vswitch show VSW1"),
    ("image validate", "image validate golden.img no-image --quiet"),
    ("image import", "image import golden.img base --os-version rhel9.6"),
    ("image list", "image list"),
    ("image show", "image show base"),
    ("guest list", "guest list --all --columns userid,power,os"),
    ("guest list", "guest list"),
    ("guest show", "guest show LINUX01"),
    ("guest show", "guest show LINUX01 LINUX02"),
    ("guest create", "guest create LINUX03 --cpus 1 --memory 1g --image base"),
    ("guest start", "guest start LINUX02 NOSUCH"),
    ("guest pause", "guest pause LINUX01"),
    ("guest unpause", "guest unpause LINUX01"),
    ("guest reboot", "guest reboot LINUX01"),
    ("guest reset", "guest reset LINUX01"),
    ("guest stop", "guest stop LINUX02"),
    ("guest delete", "guest delete LINUX03 --yes"),
    ("image delete", "image delete base --yes"),
];

#[test]
fn every_document_fits_its_schema() {
    let mut world = World::small();
    world.connector.settings.admin_token = Some("right".to_owned());
    let sim = Sim::start(world).unwrap();
    let desk = Desk::of(&sim);
    desk.golden();
    desk.file("no-image", b"none");
    // Contexts and stored tokens want a home without endpoint and token in the environment.
    let keeper = Desk::alone();
    let token = keeper.file("token", b"right");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(token, std::fs::Permissions::from_mode(0o600)).unwrap();
    }
    for (words, line) in SAMPLES {
        let kept = ["auth", "config", "context"].iter().any(|noun| words.starts_with(noun));
        let desk = if kept { &keeper } else { &desk };
        let mut command = desk.zvmctl(line.replace("URL", &sim.endpoint()).split(' ').chain(["-o", "json"]));
        let output = command.output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        let document: Value = serde_json::from_str(&text).unwrap_or_else(|error| {
            panic!("{line}: {error}\n{text}{}", String::from_utf8_lossy(&output.stderr))
        });
        let (_, output) = OUTPUTS.iter().find(|(command, _)| command == words).unwrap();
        let schema = output.schema(words).unwrap();
        // `--columns` trims the schema as well; only its members that are there are held against it.
        let faults =
            Schema { root: &schema, trimmed: line.contains("--columns") }.faults(&schema, &document, "");
        assert!(faults.is_empty(), "{line}:\n{}\n{document:#}", faults.join("\n"));
    }
}

#[test]
fn every_command_with_a_schema_has_a_sample() {
    for (words, output) in OUTPUTS {
        let has = SAMPLES.iter().any(|(command, _)| command == words);
        assert_eq!(has, output.schema(words).is_some(), "{words}");
    }
}

/// The part of JSON Schema that our schemas use. A keyword that is not known is a fault of the schema.
struct Schema<'a> {
    root: &'a Value,
    trimmed: bool,
}

impl Schema<'_> {
    fn faults(&self, schema: &Value, value: &Value, at: &str) -> Vec<String> {
        let Some(keywords) = schema.as_object() else {
            return if schema == &json!(true) {
                Vec::new()
            } else {
                vec![format!("{at}: nothing fits {schema}")]
            };
        };
        keywords.iter().flat_map(|(keyword, rule)| self.keyword(keyword, rule, schema, value, at)).collect()
    }

    fn keyword(&self, keyword: &str, rule: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
        let fault = |fits: bool| {
            if fits { Vec::new() } else { vec![format!("{at}: {value} is not {keyword} {rule}")] }
        };
        let fitting =
            || rule.as_array().unwrap().iter().filter(|rule| self.faults(rule, value, at).is_empty()).count();
        match keyword {
            "type" => fault(match rule {
                Value::Array(types) => types.iter().any(|name| is_type(name, value)),
                name => is_type(name, value),
            }),
            "const" => fault(rule == value),
            "enum" => fault(rule.as_array().unwrap().contains(value)),
            "pattern" => {
                fault(value.as_str().is_none_or(|text| {
                    regex_lite::Regex::new(rule.as_str().unwrap()).unwrap().is_match(text)
                }))
            }
            "minimum" => fault(value.as_f64().is_none_or(|number| number >= rule.as_f64().unwrap())),
            "maximum" => fault(value.as_f64().is_none_or(|number| number <= rule.as_f64().unwrap())),
            "anyOf" => fault(fitting() > 0),
            "oneOf" => fault(fitting() == 1),
            "allOf" => {
                rule.as_array().unwrap().iter().flat_map(|rule| self.faults(rule, value, at)).collect()
            }
            "$ref" => {
                let target = self.root.pointer(rule.as_str().unwrap().trim_start_matches('#')).unwrap();
                self.faults(target, value, at)
            }
            "items" => value
                .as_array()
                .into_iter()
                .flatten()
                .enumerate()
                .flat_map(|(index, item)| self.faults(rule, item, &format!("{at}/{index}")))
                .collect(),
            "required" if self.trimmed => Vec::new(),
            "required" => fault(value.as_object().is_none_or(|object| {
                rule.as_array().unwrap().iter().all(|name| object.contains_key(name.as_str().unwrap()))
            })),
            "properties" => rule
                .as_object()
                .unwrap()
                .iter()
                .filter_map(|(name, rule)| Some(self.faults(rule, value.get(name)?, &format!("{at}/{name}"))))
                .flatten()
                .collect(),
            "additionalProperties" => {
                let known = schema["properties"].as_object();
                value
                    .as_object()
                    .into_iter()
                    .flatten()
                    .filter(|(name, _)| known.is_none_or(|known| !known.contains_key(*name)))
                    .flat_map(|(name, value)| self.faults(rule, value, &format!("{at}/{name}")))
                    .collect()
            }
            "$schema" | "title" | "description" | "$defs" | "format" | "default" => Vec::new(),
            other => {
                vec![format!("{at}: the schema has the keyword `{other}`, which this test does not know")]
            }
        }
    }
}

fn is_type(name: &Value, value: &Value) -> bool {
    match name.as_str().unwrap() {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("no type `{other}` in JSON Schema"),
    }
}

#[test]
fn the_checker_finds_faults() {
    let schema = json!({
        "type": "object", "required": ["a"],
        "properties": { "a": { "anyOf": [{ "$ref": "#/$defs/word" }, { "type": "null" }] } },
        "$defs": { "word": { "type": "string", "pattern": "^[a-z]+$" } },
    });
    let faults = |value: Value| Schema { root: &schema, trimmed: false }.faults(&schema, &value, "").len();
    for good in [json!({ "a": "b" }), json!({ "a": null, "b": 1 })] {
        assert_eq!(faults(good), 0);
    }
    for bad in [json!([]), json!({}), json!({ "a": "B" }), json!({ "a": 1 })] {
        assert_eq!(faults(bad.clone()), 1, "{bad}");
    }
}
