//! No ordinary failure is reported with an HTTP status alone: people get a reason, and what to do or what the codes mean.

use serde_json::Value;
use zvmctl::backend::connector::{Connector, Options};
use zvmctl::backend::{Backend, BackendError};
use zvmctl::report;

use super::connector::recordings;
use crate::scripted::{Reply, Server};

/// Has a server answer a call with this, and returns the error object that the user gets.
fn told(reply: Reply, method: &str, path: &str, body: Option<&[u8]>) -> Value {
    let server = Server::start(vec![reply]);
    let connector = Connector::new(Options::new(server.endpoint().parse().unwrap()));
    let error: BackendError = connector.raw(method, path, body).expect_err(path);
    report::body(&error.into(), &report::Style::plain(true))
}

/// Fails unless there is a reason beside the status, and help.
#[track_caller]
fn check(error: &Value, what: &str) {
    let text = |name: &str| error[name].as_str().unwrap_or_default();
    let (_, reason) = text("message").split_once(": ").unwrap_or_default();
    let without_numbers: String =
        reason.to_lowercase().replace("http", "").chars().filter(|sign| sign.is_alphabetic()).collect();
    let bare = ["", "status", "error", "internalservererror", "badgateway", "notfound"];
    let object = matches!(text("class"), "not_found" | "conflict");
    assert!(object || !bare.contains(&without_numbers.as_str()), "{what}: {error:#}");
    assert!(!["unexpected", "server.unclassified"].contains(&text("code")), "{what}: {error:#}");
    let means = |explained: &Value| explained["meaning"].as_str().is_some_and(|meaning| !meaning.is_empty());
    let explained = error["explanations"].as_array().is_some_and(|all| all.iter().any(means));
    assert!(explained || !text("hint").is_empty(), "neither meaning nor advice for {what}: {error:#}");
}

#[test]
fn every_recorded_failure_is_told_in_words() {
    let mut failures = 0;
    let all = recordings("every_recorded_failure_is_told_in_words");
    for recording in all.iter().filter(|recording| !recording.succeeds()) {
        failures += 1;
        let sent = recording.request.is_object().then(|| recording.request.to_string().into_bytes());
        check(&told(recording.reply(), &recording.method, &recording.path, sent.as_deref()), &recording.file);
    }
    assert!(all.is_empty() || failures > 30, "{failures} failures");
}

/// Whatever stands in front of the server, or its router, answers with bodies of its own.
#[test]
fn answers_of_others_are_told_in_words() {
    let routing = r#"{"errors":[{"status":404,"detail":"The resource could not be found."}]}"#;
    let bodies: &[(&str, &str)] = &[
        ("text/html", "<html><head><title>502 Bad Gateway</title></head><body>proxy</body></html>"),
        ("text/html", ""),
        ("text/plain", "upstream timed out"),
        ("", ""),
        ("application/json", routing),
        ("application/json", "{}"),
        ("application/json", "null"),
        ("application/json", r#"{"overallRC": "x"}"#),
        (
            "application/json",
            r#"{"overallRC": 500, "modID": 1, "rc": 500, "rs": 1, "errmsg": "", "output": ""}"#,
        ),
    ];
    for status in [400, 403, 404, 405, 408, 411, 413, 414, 429, 431, 500, 501, 502, 503, 504, 521] {
        for (label, body) in bodies {
            for (method, path) in
                [("GET", "/guests"), ("DELETE", "/guests/LNX1"), ("GET", "/images?imagename=x")]
            {
                let headers = [("content-type", *label)];
                let headers = if label.is_empty() { &[][..] } else { &headers[..] };
                let reply = Reply::http(status, headers, body.as_bytes());
                check(
                    &told(reply, method, path, None),
                    &format!("{method} {path}: {status} {label} `{body}`"),
                );
            }
        }
    }
}
