use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

use super::*;

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Thing {
    name: String,
    memory_mib: Option<u64>,
    tags: Vec<String>,
}

impl Record for Thing {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("name", "NAME", |thing| thing.name.clone()),
        Column::number("memory_mib", "MEMORY", |thing| or_dash(thing.memory_mib.as_ref())),
        Column::wide("tags", "TAGS", |thing| thing.tags.join(",")),
    ];
}

fn things() -> Vec<Thing> {
    let thing = |name: &str, memory_mib, tags: &[&str]| Thing {
        name: name.to_owned(),
        memory_mib,
        tags: tags.iter().map(ToString::to_string).collect(),
    };
    vec![
        thing("LNX10", Some(2048), &["web", "prod"]),
        thing("LNX2", Some(512), &[]),
        thing("DB1", None, &["prod"]),
    ]
}

fn shown(options: &OutputOptions) -> Result<String, OutputError> {
    let envelope = Envelope { command: "thing.list".to_owned(), context: Some("lab".to_owned()) };
    let mut out = Vec::new();
    Outcome::list(&things())?.write(&envelope, options, Some(40), &mut out)?;
    Ok(String::from_utf8(out).unwrap())
}

fn options(format: Format) -> OutputOptions {
    OutputOptions { format, ..OutputOptions::default() }
}

#[test]
fn tables_are_plain() {
    assert_eq!(
        shown(&options(Format::Table)).unwrap(),
        "NAME   MEMORY\nLNX10    2048\nLNX2      512\nDB1         -\n"
    );
    let wide = shown(&options(Format::Wide)).unwrap();
    assert!(wide.starts_with("NAME   MEMORY  TAGS\nLNX10    2048  web,prod\n"), "{wide}");
    let bare = OutputOptions { no_headers: true, ..options(Format::Table) };
    assert!(shown(&bare).unwrap().starts_with("LNX10  2048\n"));
    assert_eq!(shown(&options(Format::Name)).unwrap(), "LNX10\nLNX2\nDB1\n");
}

#[test]
fn documents_carry_schema_and_context() {
    let document: Value = serde_json::from_str(&shown(&options(Format::Json)).unwrap()).unwrap();
    assert_eq!(document["schema"], "zvmctl.thing.list/v1");
    assert_eq!(document["context"], "lab");
    assert_eq!(document["items"][2], json!({ "name": "DB1", "memory_mib": null, "tags": ["prod"] }));
    let lines = shown(&options(Format::Ndjson)).unwrap();
    assert_eq!(lines.lines().count(), 3);
    assert!(shown(&options(Format::Yaml)).unwrap().contains("memory_mib: 2048"));
    assert_eq!(shown(&options(Format::Csv)).unwrap().lines().next(), Some("name,memory_mib"));
}

#[test]
fn columns_trim_json_and_tables_alike() {
    let chosen =
        |format| OutputOptions { columns: vec!["memory".to_owned(), "NAME".to_owned()], ..options(format) };
    assert!(shown(&chosen(Format::Table)).unwrap().starts_with("MEMORY  NAME\n"));
    let document: Value = serde_json::from_str(&shown(&chosen(Format::Json)).unwrap()).unwrap();
    assert_eq!(document["items"][0], json!({ "memory_mib": 2048, "name": "LNX10" }));
    let wrong = OutputOptions { columns: vec!["size".to_owned()], ..options(Format::Table) };
    assert_eq!(
        shown(&wrong).unwrap_err().to_string(),
        "no column `size`; the columns are name, memory_mib, tags"
    );
}

#[test]
fn sort_is_natural_and_unknown_comes_last() {
    let sorted = |by: &str| {
        let options = OutputOptions { sort: vec![by.to_owned()], ..options(Format::Name) };
        shown(&options).unwrap().replace('\n', " ")
    };
    assert_eq!(sorted("name"), "DB1 LNX2 LNX10 ");
    assert_eq!(sorted("-name"), "LNX10 LNX2 DB1 ");
    assert_eq!(sorted("memory"), "LNX2 LNX10 DB1 ");
    assert_eq!(sorted("-memory"), "LNX10 LNX2 DB1 ");
}

#[test]
fn filters_compare_text_numbers_and_sizes() {
    let kept = |filter: &str| {
        let filters = vec![filter.parse()?];
        Ok::<_, OutputError>(shown(&OutputOptions { filters, ..options(Format::Name) })?.replace('\n', " "))
    };
    assert_eq!(kept("name=lnx*").unwrap(), "LNX10 LNX2 ");
    assert_eq!(kept("name!=lnx2").unwrap(), "LNX10 DB1 ");
    assert_eq!(kept("memory>=2g").unwrap(), "LNX10 ");
    assert_eq!(kept("memory < 2048").unwrap(), "LNX2 ");
    assert_eq!(kept("memory!=512").unwrap(), "LNX10 DB1 ");
    assert_eq!(kept("tags=prod").unwrap(), "LNX10 DB1 ");
    assert_eq!(kept("tags!=prod").unwrap(), "LNX2 ");
    assert_eq!(kept("name>LNX2").unwrap(), "LNX10 ");
    for bad in ["name", "=x", "memory>big", "size=1", "name!x"] {
        assert!(kept(bad).is_err(), "{bad}");
    }
}

#[test]
fn limit_comes_after_sort() {
    let options = OutputOptions { sort: vec!["name".to_owned()], limit: Some(1), ..options(Format::Name) };
    assert_eq!(shown(&options).unwrap(), "DB1\n");
}

#[test]
fn jq_runs_on_the_document() {
    let run =
        |program: &str| shown(&OutputOptions { jq: Some(program.to_owned()), ..OutputOptions::default() });
    assert_eq!(run(".items[].name").unwrap(), "LNX10\nLNX2\nDB1\n");
    assert_eq!(run("[.items[].memory_mib]").unwrap(), "[2048,512,null]\n");
    assert_eq!(run(".items[").unwrap_err().to_string(), "the jq program does not compile: it ends too early");
    assert!(run("nosuch(.)").unwrap_err().to_string().contains("unknown name `nosuch`"));
    assert!(run(".items.x").unwrap_err().to_string().starts_with("the jq program failed: "));
}

#[test]
fn only_wanted_fields_are_asked_for() {
    let wanted = options(Format::Table).wanted::<Thing>().unwrap();
    assert!(wanted.any(&["memory_mib"]) && !wanted.any(&["tags"]));
    let filters = vec!["tags=prod".parse().unwrap()];
    let wanted = OutputOptions { filters, columns: vec!["name".to_owned()], ..options(Format::Json) };
    let wanted = wanted.wanted::<Thing>().unwrap();
    assert!(wanted.any(&["tags"]) && !wanted.any(&["memory_mib"]));
}

#[test]
fn changes_say_what_happened() {
    let item = things().remove(0);
    let change =
        || Change { item: item.clone(), changed: Some(false), said: "LNX10 was already on".to_owned() };
    let envelope = Envelope { command: "thing.start".to_owned(), context: None };
    let write = |outcome: &Outcome, format| {
        let mut out = Vec::new();
        outcome.write(&envelope, &options(format), None, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let one = Outcome::change(change()).unwrap();
    assert_eq!(write(&one, Format::Table), "LNX10 was already on\n");
    let document: Value = serde_json::from_str(&write(&one, Format::Json)).unwrap();
    assert_eq!(
        (document["changed"].as_bool(), document["item"]["name"].as_str()),
        (Some(false), Some("LNX10"))
    );
    let many = Outcome::changes(vec![change(), change()]).unwrap();
    let document: Value = serde_json::from_str(&write(&many, Format::Json)).unwrap();
    assert_eq!(document["items"][1]["changed"], false);
    assert_eq!(document["failed"], json!([]));
}

#[test]
fn long_lines_are_cut_only_at_a_width() {
    let mut out = Vec::new();
    let envelope = Envelope { command: "thing.list".to_owned(), context: None };
    Outcome::list(&things()).unwrap().write(&envelope, &options(Format::Table), Some(6), &mut out).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), "NAME\nLNX10\nLNX2\nDB1\n");
}

mod natural {
    use proptest::prelude::*;

    use crate::output::natural_order;

    proptest! {
        #[test]
        fn is_a_total_order(a in "[a-z0-9]{0,6}", b in "[a-z0-9]{0,6}", c in "[a-z0-9]{0,6}") {
            prop_assert_eq!(natural_order(&a, &b), natural_order(&b, &a).reverse());
            if natural_order(&a, &b).is_le() && natural_order(&b, &c).is_le() {
                prop_assert!(natural_order(&a, &c).is_le());
            }
        }
    }
}

#[test]
fn records_in_a_list_are_counted() {
    #[derive(Debug, Serialize, JsonSchema)]
    struct Shelf {
        name: &'static str,
        things: Vec<Thing>,
    }
    impl Record for Shelf {
        const COLUMNS: &'static [Column<Self>] = &[
            Column::text("name", "NAME", |shelf| shelf.name.to_owned()),
            Column::number("things", "THINGS", |shelf| shelf.things.len().to_string()),
        ];
    }
    let mut ten = things();
    ten.extend((0..7).filter_map(|_| things().pop()));
    let shelves = [
        Shelf { name: "three", things: things() },
        Shelf { name: "ten", things: ten },
        Shelf { name: "none", things: Vec::new() },
    ];
    let text = |sort: &str, filters: &[&str]| {
        let options = OutputOptions {
            sort: vec![sort.to_owned()],
            filters: filters.iter().map(|filter| filter.parse().unwrap()).collect(),
            ..options(Format::Name)
        };
        let envelope = Envelope { command: "shelf.list".to_owned(), context: None };
        let mut out = Vec::new();
        Outcome::list(&shelves).unwrap().write(&envelope, &options, None, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    assert_eq!(text("-things", &[]), "ten\nthree\nnone\n");
    assert_eq!(text("things", &["things>=3"]), "three\nten\n");
    assert_eq!(text("things", &["things=0"]), "none\n");
    assert_eq!(text("things", &["things!=3"]), "none\nten\n");
}

#[test]
fn names_alone_want_nothing_else() {
    let wanted = |format| options(format).wanted::<Thing>().unwrap();
    assert!(wanted(Format::Table).any(&["memory_mib"]));
    assert!(!wanted(Format::Name).any(&["memory_mib", "tags"]));
    assert!(!wanted(Format::Name).beyond(&["name"]));
    let sorted = OutputOptions { sort: vec!["-memory".to_owned()], ..options(Format::Name) };
    assert!(sorted.wanted::<Thing>().unwrap().any(&["memory_mib"]));
}

#[test]
fn details_show_wide_columns() {
    let envelope = Envelope { command: "thing.show".to_owned(), context: None };
    let text = |outcome: Outcome| {
        let mut out = Vec::new();
        outcome.write(&envelope, &options(Format::Table), None, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let thing = &things()[0];
    assert_eq!(text(Outcome::item(thing).unwrap()), "NAME    LNX10\nMEMORY  2048\n");
    assert!(text(Outcome::details(thing).unwrap()).ends_with("TAGS    web,prod\n"));
}

#[test]
fn nothing_from_outside_steers_the_terminal() {
    let name = "a\u{1b}[31m\nb".to_owned();
    let thing = Thing { name: name.clone(), memory_mib: None, tags: vec![name.clone()] };
    let write = |outcome: Outcome, options: &OutputOptions| {
        let envelope = Envelope { command: "thing.list".to_owned(), context: None };
        let mut out = Vec::new();
        outcome.write(&envelope, options, None, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let of_all = || {
        let change = Change { item: thing.clone(), changed: Some(true), said: name.clone() };
        let section = Section::table(name.clone(), std::slice::from_ref(&thing)).unwrap();
        [
            Outcome::list(std::slice::from_ref(&thing)).unwrap().with(section),
            Outcome::details(&thing).unwrap().with(Section::lines("x", vec![name.clone()])),
            Outcome::change(change).unwrap(),
        ]
    };
    for format in [Format::Table, Format::Wide, Format::Name] {
        for accessible in [false, true] {
            for outcome in of_all() {
                let shown = write(outcome, &OutputOptions { accessible, ..options(format) });
                assert!(shown.contains("a\\u{1b}[31m") && !shown.contains('\u{1b}'), "{shown}");
            }
        }
    }
    let [list, ..] = of_all();
    assert!(write(list, &options(Format::Csv)).contains("\"a\u{1b}[31m\nb\""));
}
