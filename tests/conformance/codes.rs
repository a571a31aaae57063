//! What `explain` says against the function table of SMAPI and the recorded failures.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use zvmctl::explain::{self, Codes, Scan};

use super::shared;

/// Returns every JSON file below a folder.
fn documents(folder: &Path) -> Vec<(PathBuf, Value)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(documents(&path));
        } else if path.extension().is_some_and(|extension| extension == "json") {
            let text = fs::read(&path).unwrap();
            found.extend(serde_json::from_slice(&text).ok().map(|document| (path, document)));
        }
    }
    found
}

#[test]
fn smapi_codes_mean_what_the_function_table_says() {
    let Some(data) = shared::folder("", "the meanings of SMAPI codes") else { return };
    let all = documents(data.parent().unwrap());
    let table = all.iter().map(|(_, document)| document).find(|document| document["return_codes"].is_array());
    let table = table.expect("a function table lies below ZVMCTL_SHARED");
    let functions = table["functions"].as_array().unwrap();
    let public = functions.iter().filter(|function| function["framing"] != "internal");
    let names: Vec<&str> = public.clone().map(|function| function["name"].as_str().unwrap()).collect();
    assert_eq!(explain::functions().collect::<Vec<_>>(), names);
    for entry in table["return_codes"].as_array().unwrap() {
        holds(None, entry, entry["meaning"].as_str());
    }
    for function in public {
        for entry in function["codes"].as_array().unwrap() {
            let own = entry["meaning"].as_str();
            holds(function["name"].as_str(), entry, own);
        }
    }
    for (number, meaning) in table["syntax_errors"].as_object().unwrap() {
        let found = explain::smapi(None, 24, 300 + number.parse::<i64>().unwrap()).meaning.unwrap();
        assert!(found.starts_with("parameter 3") && found.contains(meaning.as_str().unwrap()), "{found}");
    }
}

/// Compares the meaning of a pair; without an expected one it must have any.
fn holds(function: Option<&str>, entry: &Value, expected: Option<&str>) {
    let plain = |text: &str| text.trim_end_matches('.').to_lowercase();
    let rc = entry["rc"].as_i64().unwrap();
    // Any reason: one that no table names.
    let rs = entry["rs"].as_i64().unwrap_or(-1);
    let found = explain::smapi(function, rc, rs);
    let meaning = found.meaning.unwrap_or_else(|| panic!("{function:?} {rc}/{rs} has no meaning"));
    if let Some(expected) = expected {
        assert_eq!(plain(&meaning), plain(expected), "{function:?} {rc}/{rs}");
    }
    let source = found.source.unwrap();
    assert!(!source.contains("not documented"), "{function:?} {rc}/{rs}: {source}");
}

#[test]
fn every_recorded_failure_is_explained() {
    let Some(folder) = shared::folder("connector-responses", "the meanings of recorded failures") else {
        return;
    };
    let mut failures = 0;
    for (path, document) in documents(&folder) {
        let body = &document["response"]["body"];
        let Some(overall) = body["overallRC"].as_i64().filter(|overall| *overall != 0) else { continue };
        failures += 1;
        let number = |name: &str| body[name].as_i64().unwrap();
        let module =
            body["modID"].as_str().map(str::to_owned).or(body["modID"].as_i64().map(|id| id.to_string()));
        let codes = Codes { overall, module, rc: number("rc"), rs: number("rs") };
        for explanation in explain::connector(&codes) {
            assert!(explanation.meaning.is_some(), "{}: {explanation:?}", path.display());
        }
        let mut scan = Scan::default();
        assert!(scan.read(&body.to_string()), "{}: nothing found in the body", path.display());
        let first = &scan.finish()[0];
        assert_eq!(first.code, explain::connector(&codes)[0].code, "{}", path.display());
    }
    assert!(failures > 0, "no recorded failure in {}", folder.display());
}
