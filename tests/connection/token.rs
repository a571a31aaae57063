//! How the token is had, kept and renewed.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::json;
use zvmctl::backend::connector::{Connector, Options};
use zvmctl::backend::{Backend, BackendError};
use zvmctl::error::{Diagnose, Exit};
use zvmctl::secret::Secret;

use super::calls::options;
use crate::scripted::{Reply, Server};

/// A moment no clock of today has reached, and one that all have passed.
const LATER: u64 = 40_000_000_000;
const BEFORE: u64 = 1_000_000_000;

fn jwt(name: &str, exp: u64) -> String {
    let payload = BASE64_URL_SAFE_NO_PAD.encode(json!({ "exp": exp }).to_string());
    format!("{name}.{payload}.signature")
}

fn with_token(server: &Server) -> Options {
    let mut options = options(server);
    options.admin_token = Some(Arc::new(|| Ok(Secret::new("admin-sesame".to_owned()))));
    options
}

fn names() -> Reply {
    Reply::output(&json!([]))
}

fn sent(server: &Server) -> Vec<(String, Option<String>)> {
    let token = |heard: &crate::scripted::Heard| heard.header("x-auth-token").map(str::to_owned);
    server.heard().iter().map(|heard| (heard.call().to_owned(), token(heard))).collect()
}

#[test]
fn one_token_serves_many_calls_and_threads() {
    let token = jwt("a", LATER);
    let mut replies = vec![Reply::token(&token)];
    replies.extend(vec![names(); 5]);
    let server = Server::start(replies);
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&asked);
    let mut options = options(&server);
    options.admin_token = Some(Arc::new(move || {
        counted.fetch_add(1, Ordering::Relaxed);
        Ok(Secret::new("admin-sesame".to_owned()))
    }));
    let connector = Connector::new(options);
    std::thread::scope(|scope| {
        for _ in 0..5 {
            scope.spawn(|| connector.guests().names().unwrap());
        }
    });
    assert_eq!(asked.load(Ordering::Relaxed), 1);
    let heard = server.heard();
    assert_eq!((heard[0].call(), heard[0].header("x-admin-token")), ("POST /token", Some("admin-sesame")));
    assert!(heard[0].body.is_empty());
    assert!(heard[1..].iter().all(|heard| heard.header("x-auth-token") == Some(&token)));
    assert!(heard[1..].iter().all(|heard| heard.header("x-admin-token").is_none()));
}

#[test]
fn a_refused_token_is_renewed_once() {
    let (old, new) = (jwt("old", LATER), jwt("new", LATER));
    let server = Server::start(vec![Reply::token(&old), Reply::unauthorized(), Reply::token(&new), names()]);
    Connector::new(with_token(&server)).guests().names().unwrap();
    assert_eq!(
        sent(&server),
        [
            ("POST /token".to_owned(), None),
            ("GET /guests".to_owned(), Some(old)),
            ("POST /token".to_owned(), None),
            ("GET /guests".to_owned(), Some(new)),
        ]
    );
}

#[test]
fn no_token_is_traced() {
    let lines = Arc::new(std::sync::Mutex::new(String::new()));
    let heard = Arc::clone(&lines);
    let token = jwt("temporary-sesame", LATER);
    let server = Server::start(vec![Reply::token(&token), names()]);
    let mut options = with_token(&server);
    options.trace = Some(Arc::new(move |line| *heard.lock().unwrap() += line));
    Connector::new(options).guests().names().unwrap();
    let lines = lines.lock().unwrap();
    assert!(lines.contains("x-admin-token: ******") && lines.contains("x-auth-token: ******"), "{lines}");
    assert!(!lines.contains("sesame"), "{lines}");
}

#[test]
fn a_second_refusal_is_final() {
    let server = Server::start(vec![
        Reply::token(&jwt("a", LATER)),
        Reply::unauthorized(),
        Reply::token(&jwt("b", LATER)),
        Reply::unauthorized(),
    ]);
    let error = Connector::new(with_token(&server)).guests().names().unwrap_err();
    assert!(matches!(error, BackendError::Denied { presented: true, .. }), "{error:?}");
    assert_eq!(error.diagnosis().exit, Exit::Denied);
}

#[test]
fn a_server_that_wants_a_token_and_gets_none() {
    let server = Server::start(vec![Reply::unauthorized()]);
    let error = Connector::new(options(&server)).guests().names().unwrap_err();
    assert!(matches!(error, BackendError::Denied { presented: false, .. }), "{error:?}");
    let hint = error.diagnosis().hint.unwrap();
    assert!(hint.contains("`zvmctl auth login`") && hint.contains("`ZVMCTL_ADMIN_TOKEN`"), "{hint}");
}

#[test]
fn a_wrong_admin_token_is_told_from_a_server_that_cannot_issue_any() {
    let server = Server::start(vec![Reply::unauthorized()]);
    let error = Connector::new(with_token(&server)).guests().names().unwrap_err();
    assert!(matches!(error, BackendError::Denied { presented: true, .. }), "{error:?}");

    let server =
        Server::start(vec![Reply::http(500, &[("Content-Type", "text/plain")], b"Internal Server Error")]);
    let error = Connector::new(with_token(&server)).guests().names().unwrap_err();
    assert!(error.to_string().starts_with("this server cannot issue tokens"), "{error}");
    assert_eq!(error.diagnosis().exit, Exit::Denied);
}

#[test]
fn a_log_in_that_fails_with_codes_is_not_taken_for_a_defect_of_tokens() {
    let answer = json!({
        "overallRC": 101, "modID": 110, "rc": 101, "rs": 2, "errmsg": "Failed to connect SDK server", "output": "",
    });
    let server = Server::start(vec![Reply::http(
        500,
        &[("Content-Type", "application/json")],
        answer.to_string().as_bytes(),
    )]);
    let error = Connector::new(with_token(&server)).guests().names().unwrap_err();
    let facts = error.diagnosis().connector.unwrap();
    assert_eq!((facts.overall_rc, facts.rc, facts.rs), (101, 101, 2), "{error}");
    assert_ne!(error.diagnosis().exit, Exit::Denied);
}

#[test]
fn a_server_without_authentication_gives_a_word_for_it() {
    let server = Server::start(vec![Reply::token("server-auth-closed"), names()]);
    Connector::new(with_token(&server)).guests().names().unwrap();
    assert_eq!(sent(&server)[1].1.as_deref(), Some("server-auth-closed"));
}

#[test]
fn an_expired_token_is_not_used_twice() {
    let server = Server::start(vec![
        Reply::token(&jwt("a", BEFORE)),
        names(),
        Reply::token(&jwt("b", BEFORE)),
        names(),
    ]);
    let connector = Connector::new(with_token(&server));
    connector.guests().names().unwrap();
    connector.guests().names().unwrap();
}

fn cached(server: &Server, file: &Path) -> Options {
    let mut options = with_token(server);
    options.token_cache = Some(file.to_owned());
    options
}

#[test]
fn the_token_outlives_the_process_in_a_private_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("new/token");
    let token = jwt("kept", LATER);
    let server = Server::start(vec![Reply::token(&token), names(), names()]);
    Connector::new(cached(&server, &file)).guests().names().unwrap();
    Connector::new(cached(&server, &file)).guests().names().unwrap();
    assert_eq!(sent(&server)[2], ("GET /guests".to_owned(), Some(token.clone())));
    assert!(!fs::read_to_string(&file).unwrap().contains("admin-sesame"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |file: &Path| fs::metadata(file).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&file), 0o600);
        // What others can read is not trusted, but replaced.
        fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
        let server = Server::start(vec![Reply::token(&token), names()]);
        Connector::new(cached(&server, &file)).guests().names().unwrap();
        assert_eq!(mode(&file), 0o600);
    }
}

#[test]
fn a_kept_token_goes_to_its_own_server_only() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("token");
    let first = Server::start(vec![Reply::token(&jwt("first", LATER)), names()]);
    Connector::new(cached(&first, &file)).guests().names().unwrap();
    let second = Server::start(vec![Reply::token(&jwt("second", LATER)), names()]);
    Connector::new(cached(&second, &file)).guests().names().unwrap();
    assert_eq!(second.calls(), ["POST /token", "GET /guests"]);
}

#[test]
fn a_damaged_cache_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("token");
    fs::write(&file, [0xff; 100]).unwrap();
    let server = Server::start(vec![Reply::token(&jwt("a", LATER)), names(), names()]);
    Connector::new(cached(&server, &file)).guests().names().unwrap();
    Connector::new(cached(&server, &file)).guests().names().unwrap();
}
