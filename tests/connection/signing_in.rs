//! Contexts that are tried before they are saved, and tokens that are tried before they are stored: the program
//! against a server on the loopback.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::scripted::{Reply, Server};

/// A user with a home of their own and nothing in it.
struct User(TempDir);

impl User {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, args: &[&str]) -> Output {
        self.run_with(args, "")
    }

    fn run_with(&self, args: &[&str], input: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zvmctl"));
        command.args(args).env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        for (variable, folder) in
            [("ZVMCTL_CONFIG_DIR", "config"), ("ZVMCTL_CACHE_DIR", "cache"), ("ZVMCTL_STATE_DIR", "state")]
        {
            command.env(variable, self.path(folder));
        }
        command.env("ZVMCTL_SITE_CONFIG", self.path("site.toml"));
        let mut child = command.spawn().unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        for stream in [&output.stdout, &output.stderr] {
            assert!(!String::from_utf8_lossy(stream).contains("sesame"), "a token is shown: {output:?}");
        }
        output
    }

    fn config(&self) -> String {
        fs::read_to_string(self.path("config/config.toml")).unwrap_or_default()
    }

    fn item(&self, args: &[&str]) -> Value {
        let output = self.run(args);
        let document: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"));
        document["item"].clone()
    }
}

/// A temporary token that lasts beyond every clock of today.
fn temporary() -> String {
    let payload = BASE64_URL_SAFE_NO_PAD.encode(json!({ "exp": 4_107_542_400_u64 }).to_string());
    format!("head.{payload}.sesame")
}

fn version() -> Reply {
    Reply::output(&json!({
        "api_version": "1.0", "min_version": "1.0", "max_version": "1.0", "version": "1.6.6",
    }))
}

fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_context_is_saved_after_the_server_has_answered() {
    let server = Server::start(vec![version()]);
    let user = User::new();
    let output = user.run(&["context", "create", "lab1", "--endpoint", &server.endpoint()]);
    assert_eq!(status(&output), 0, "{output:?}");
    assert_eq!(server.calls(), ["GET /"]);
    assert!(user.config().contains(&server.endpoint()));
    assert!(user.config().starts_with("context = \"lab1\"\n"));
}

#[test]
fn a_server_that_wants_a_token_is_good_enough_for_a_context_without_one() {
    let server = Server::start(vec![Reply::unauthorized()]);
    let user = User::new();
    let output = user.run(&["context", "create", "lab1", "--endpoint", &server.endpoint()]);
    assert_eq!(status(&output), 0, "{output:?}");
    assert!(stderr(&output).contains("run `zvmctl auth login --context lab1`"), "{output:?}");
    assert!(user.config().contains("[contexts.lab1]"));
}

#[test]
fn a_context_with_a_wrong_token_is_not_saved() {
    let server = Server::start(vec![Reply::unauthorized()]);
    let user = User::new();
    fs::write(user.path("token"), "wrong-sesame\n").unwrap();
    fs::set_permissions(user.path("token"), fs::Permissions::from_mode(0o600)).unwrap();
    let token = user.path("token");
    let output = user.run(&[
        "context",
        "create",
        "lab1",
        "--endpoint",
        &server.endpoint(),
        "--token-file",
        token.to_str().unwrap(),
    ]);
    assert_eq!(status(&output), 4, "{output:?}");
    assert!(stderr(&output).contains("nothing is saved"), "{output:?}");
    assert_eq!(server.calls(), ["POST /token"]);
    assert_eq!(user.config(), "");
}

#[test]
fn a_server_of_another_kind_is_not_saved() {
    let server =
        Server::start(vec![Reply::http(200, &[("Content-Type", "text/html")], b"<html>hello</html>")]);
    let user = User::new();
    let output = user.run(&["context", "create", "lab1", "--endpoint", &server.endpoint()]);
    assert_eq!(status(&output), 7, "{output:?}");
    assert_eq!(user.config(), "");
}

#[test]
fn nobody_at_the_address_is_not_saved() {
    let user = User::new();
    let output = user.run(&["context", "create", "lab1", "--endpoint", "http://127.0.0.1:1"]);
    assert_eq!(status(&output), 9, "{output:?}");
    assert_eq!(user.config(), "");
}

#[test]
fn signing_in_stores_the_token_and_signing_out_forgets_it() {
    let server = Server::start(vec![Reply::token(&temporary()), version()]);
    let user = User::new();
    let create = ["context", "create", "lab1", "--no-verify", "--endpoint", &server.endpoint()];
    assert_eq!(status(&user.run(&create)), 0);
    let output = user.run_with(&["auth", "login", "--token-file", "-"], "admin-sesame\n");
    assert_eq!(status(&output), 0, "{output:?}");
    let heard = server.heard();
    assert_eq!(server.calls(), ["POST /token", "GET /"]);
    assert_eq!(heard[0].header("x-admin-token"), Some("admin-sesame"));
    for kept in ["config/credentials.toml", "cache/lab1/token"] {
        let mode = fs::metadata(user.path(kept)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{kept}");
    }

    let item = user.item(&["auth", "status", "-o", "json"]);
    assert_eq!((&item["admin_token"], &item["temporary_token"]), (&json!(true), &json!(true)));
    assert_eq!(item["expires_at"], "2100-03-01T00:00:00Z");

    let output = user.run(&["auth", "logout"]);
    assert_eq!(status(&output), 0, "{output:?}");
    assert!(!fs::read_to_string(user.path("config/credentials.toml")).unwrap().contains("sesame"));
    assert!(!user.path("cache/lab1/token").exists());
    let item = user.item(&["auth", "status", "-o", "json"]);
    assert_eq!((&item["admin_token"], &item["temporary_token"]), (&json!(false), &json!(false)));
}

#[test]
fn a_wrong_token_is_not_stored() {
    let server = Server::start(vec![Reply::unauthorized()]);
    let user = User::new();
    let create = ["context", "create", "lab1", "--no-verify", "--endpoint", &server.endpoint()];
    assert_eq!(status(&user.run(&create)), 0);
    let output = user.run_with(&["auth", "login", "--token-file", "-"], "wrong-sesame");
    assert_eq!(status(&output), 4, "{output:?}");
    assert!(stderr(&output).contains("the token was tried and is not stored"), "{output:?}");
    assert!(!user.path("config/credentials.toml").exists());
}

#[test]
fn renaming_takes_tokens_and_console_lines_along() {
    let server = Server::start(vec![Reply::token(&temporary()), version()]);
    let user = User::new();
    let create = ["context", "create", "lab1", "--no-verify", "--endpoint", &server.endpoint()];
    assert_eq!(status(&user.run(&create)), 0);
    assert_eq!(status(&user.run_with(&["auth", "login", "--token-file", "-"], "admin-sesame")), 0);
    fs::create_dir_all(user.path("state/consoles/lab1")).unwrap();
    fs::write(user.path("state/consoles/lab1/LNX1.jsonl"), "lines").unwrap();
    assert_eq!(status(&user.run(&["context", "rename", "lab1", "prod"])), 0);
    assert_eq!(fs::read_to_string(user.path("state/consoles/prod/LNX1.jsonl")).unwrap(), "lines");
    let item = user.item(&["auth", "status", "-o", "json"]);
    assert_eq!((&item["context"], &item["admin_token"]), (&json!("prod"), &json!(true)));
    assert!(!user.path("cache/lab1").exists());
    assert_eq!(status(&user.run(&["context", "delete", "prod", "--yes"])), 0);
    assert!(!fs::read_to_string(user.path("config/credentials.toml")).unwrap().contains("sesame"));
}

#[test]
fn credentials_that_others_can_read_are_refused() {
    let user = User::new();
    let create = ["context", "create", "lab1", "--no-verify", "--endpoint", "http://127.0.0.1:1"];
    assert_eq!(status(&user.run(&create)), 0);
    let path = user.path("config/credentials.toml");
    fs::write(&path, "[contexts.lab1]\nadmin_token = \"admin-sesame\"\n").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    let output = user.run(&["pool", "list"]);
    assert_eq!(status(&output), 4, "{output:?}");
    assert!(stderr(&output).contains("others can read it (mode 0644)"), "{output:?}");
    assert!(stderr(&output).contains("hint: run `chmod 600 '"), "{output:?}");
}

#[test]
fn a_token_command_that_fails_shows_its_complaint_and_no_token() {
    let server = Server::start(vec![]);
    let user = User::new();
    let command = "sh -c 'echo admin-sesame; echo locked admin-sesame >&2; exit 2'";
    let create = [
        "context",
        "create",
        "lab1",
        "--no-verify",
        "--endpoint",
        &server.endpoint(),
        "--token-command",
        command,
    ];
    assert_eq!(status(&user.run(&create)), 0);
    let output = user.run(&["pool", "list"]);
    assert_eq!(status(&output), 4, "{output:?}");
    assert!(stderr(&output).contains("exit status: 2: locked (hidden)"), "{output:?}");
}

#[test]
fn a_token_over_plain_http_to_another_machine_warns() {
    let user = User::new();
    // The name cannot exist (RFC 2606), so nothing is ever sent.
    let create =
        ["context", "create", "lab1", "--endpoint", "http://zvm.invalid", "--token-env", "HOME_TOKEN"];
    let output = user.run(&create);
    assert!(stderr(&output).contains("the token travels to `http://zvm.invalid` unencrypted"), "{output:?}");
}
