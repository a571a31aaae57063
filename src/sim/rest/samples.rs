//! Requests made from the tables of rules: every route, bodies that fit and bodies that nearly do.
//!
//! Whatever comes, the host answers in a documented form and its world stays sound.

use axum::http::{HeaderMap, HeaderValue};
use serde_json::{Map, Value, json};

use super::schema::{Object, Rule};
use super::{Incoming, Input, Route, TABLES, actions, answer};
use crate::sim::connector::Release;
use crate::sim::files::Files;
use crate::sim::random::Random;
use crate::sim::task::Asynchrony;
use crate::sim::world::World;

/// Words that mean something in the world, so that requests get past the first check.
const WORDS: &[&str] = &[
    "LINUX01",
    "LINUX02",
    "NEWGUEST",
    "NOBODY",
    "VSW1",
    "VSW2",
    "ECKD:POOL1",
    "FBA:NONE",
    "0100",
    "0101",
    "1000",
    "1003",
    "0500",
    "3338",
    "10g",
    "1.5g",
    "8G",
    "512M",
    "rhel9.4",
    "sles15sp6",
    "rhcos4.1",
    "base",
    "none",
    "ext4",
    "swap",
    "192.0.2.10",
    "192.0.2.0/24",
    "02:00:00:12:34:56",
    "0x5005076802400c1a",
    "5005076802400c1a",
    "1a00-1a03;1b00",
    "file:///srv/image",
    "*",
    "true",
    "True",
    "no",
    "",
    "ABS 25%",
    "RELATIVE 400",
    "x@192.0.2.1",
    "['36439338-db14-11ec-bb41-0201018b1dd2']",
    "\u{e9}",
    "a b",
    "' OR 1=1",
    "CONNECT",
    "ETHERNET",
    "move",
    "test",
];

impl Rule {
    /// Returns a value that fits, with some that do not.
    pub(super) fn sample(&self, random: &mut Random) -> Value {
        if random.below(40) == 0 {
            return stray(random);
        }
        match self {
            Self::Any => stray(random),
            // Words are tried until one fits; when none of some does, one that does not fit will do.
            Self::Text(_) | Self::Ipv4 => {
                let tries: Vec<Value> = (0..20).map(|_| json!(word(random))).collect();
                let fitting = tries.iter().find(|word| self.check(word, Release::Newest).is_ok());
                fitting.unwrap_or(&tries[0]).clone()
            }
            Self::Word(words) => json!(words[index(random, words.len())]),
            Self::Integer(least, most) => {
                let near = [*least, *most, least.saturating_add(1), 2];
                json!(near[index(random, near.len())])
            }
            Self::IntegerLike(least) => {
                if random.below(6) == 0 {
                    json!("2")
                } else {
                    json!(least.saturating_add(1))
                }
            }
            Self::BooleanLike => {
                [json!(true), json!(false), json!("True"), json!("no")][index(random, 4)].clone()
            }
            Self::OrNull(rule) => {
                if random.below(4) == 0 {
                    Value::Null
                } else {
                    rule.sample(random)
                }
            }
            Self::AnyOf(rules) => rules[index(random, rules.len())].sample(random),
            Self::List { items, .. } => (0..random.below(3)).map(|_| items.sample(random)).collect(),
            Self::Object(object) => object.sample(random),
            Self::Either(old, new) => if random.below(2) == 0 { old } else { new }.sample(random),
        }
    }
}

impl Object {
    fn sample(&self, random: &mut Random) -> Value {
        let mut members = Map::new();
        for (name, rule, required) in self.rules() {
            if required || random.below(3) == 0 {
                members.insert(name.to_owned(), rule.sample(random));
            }
        }
        if random.below(20) == 0 {
            members.insert("unexpected".to_owned(), stray(random));
        }
        Value::Object(members)
    }
}

fn index(random: &mut Random, length: usize) -> usize {
    usize::try_from(random.below(length as u64)).unwrap()
}

fn word(random: &mut Random) -> &'static str {
    WORDS[index(random, WORDS.len())]
}

fn stray(random: &mut Random) -> Value {
    let strays = [Value::Null, json!(0), json!(-1), json!(1.5), json!([]), json!({}), json!(word(random))];
    strays[index(random, strays.len())].clone()
}

/// A name for a placeholder, by the segment before it.
fn segment(behind: &str, random: &mut Random) -> &'static str {
    let names: &[&str] = match behind {
        "guests" | "conn" => {
            &["LINUX01", "linux01", "LINUX02", "LNXWEB01", "NEWGUEST", "NOBODY", "toolongname", "a_b"]
        }
        "nic" => &["1000", "1003", "1400", "x"],
        "fcp" => &["5c00", "5C00", "1a00", "xyz"],
        "vswitches" => &["VSW1", "vsw2", "VSWPROD", "NOSWITCH"],
        _ => &["base", "rhel9.6", "nope", "36439338-db14-11ec-bb41-0201018b1dd2"],
    };
    names[index(random, names.len())]
}

/// A request: method, path, query and body.
fn request(random: &mut Random) -> (&'static str, String, Option<String>, Vec<u8>) {
    // Actions are one route with many operations: every other request is one.
    let routes: Vec<&Route> = TABLES.iter().flat_map(|table| table.iter()).collect();
    let route = if random.below(2) == 0 { &actions::ROUTES[0] } else { routes[index(random, routes.len())] };
    let mut behind = "";
    let mut path = Vec::new();
    for part in route.path.split('/') {
        path.push(if part == "{}" { segment(behind, random) } else { part });
        behind = part;
    }
    let query = route.query.filter(|_| random.below(2) == 0).map(|rules| {
        let (name, rule, _) = &rules[index(random, rules.len())];
        let value = rule.sample(random);
        format!("{name}={}", value.as_str().map_or_else(|| value.to_string(), str::to_owned))
    });
    let body = match &route.input {
        Input::None => Vec::new(),
        Input::Checked(rule) => rule.sample(random).to_string().into_bytes(),
        Input::Free | Input::Lenient => actions::sample(random).to_string().into_bytes(),
    };
    (route.method, path.join("/"), query, body)
}

/// Runs many requests, one after the other, against one world.
fn run(mut world: World, seed: u64, count: usize) {
    let folder = tempfile::tempdir().unwrap();
    let files = Files::new(folder.path().to_owned());
    let mut random = Random::seeded(seed);
    let headers = HeaderMap::from_iter([(
        axum::http::header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    )]);
    for number in 0..count {
        let (method, path, query, body) = request(&mut random);
        let what = format!(
            "seed {seed}, request {number}: {method} {path} {query:?} {}",
            String::from_utf8_lossy(&body)
        );
        let incoming =
            Incoming { method, path: &path, query: query.as_deref(), headers: &headers, body: body.into() };
        world.settle();
        let before = world.clone();
        let status = answer(&mut world, &files, &incoming).status().as_u16();
        assert!([200, 400, 404, 405, 409, 500, 501, 503].contains(&status), "{status} for {what}");
        assert_eq!(world.broken_invariants(), Vec::<String>::new(), "{what}");
        assert_eq!(world.broken_since(&before), Vec::<String>::new(), "{what}");
        if matches!(status, 400 | 405) {
            assert_eq!(
                world.digest().unwrap(),
                before.digest().unwrap(),
                "a refused request changed the world: {what}"
            );
        }
        if number % 10 == 0 {
            World::restore(&world.snapshot().unwrap()).unwrap();
        }
    }
}

#[test]
fn any_requests_leave_a_sound_world() {
    for seed in 0..80 {
        let mut world = World::small();
        if seed % 2 == 1 {
            world.connector.settings.release = Release::Newest;
        }
        if seed % 5 == 4 {
            world.tasks.mode = Asynchrony::Always;
        }
        run(world, seed, 40);
    }
}

#[test]
fn any_requests_leave_the_demo_system_sound() {
    let mut world = World::demo();
    world.connector.settings.admin_token = None;
    run(world, 99, 100);
    let mut world = World::broken();
    world.connector.settings.admin_token = None;
    run(world, 100, 100);
}
