//! A user's desk: a home of their own, and the program pointed at a server.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;
use zvmctl::sim::golden;

/// A home directory, and a server that commands speak to.
pub(super) struct Desk {
    home: TempDir,
    endpoint: Option<String>,
    token: Option<String>,
}

/// What a command did.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) status: i32,
    pub(super) stdout: String,
    pub(super) stderr: String,
}

impl Run {
    pub(super) fn of(output: Output) -> Self {
        let text = |octets| String::from_utf8(octets).unwrap();
        Self {
            // A process that a signal ended has no status; no test expects that.
            status: output.status.code().unwrap_or(-1),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    /// Fails unless the status is `status`, and stderr holds each of `parts`.
    #[track_caller]
    pub(super) fn expect(self, status: i32, parts: &[&str]) -> Self {
        assert_eq!(self.status, status, "{self:#?}");
        for part in parts {
            assert!(self.stderr.contains(part), "no `{part}` in {self:#?}");
        }
        self
    }

    /// Fails unless it is done, and returns stdout.
    #[track_caller]
    pub(super) fn done(self) -> String {
        self.expect(0, &[]).stdout
    }

    /// Fails unless the error is JSON, and returns its `error` member.
    #[track_caller]
    pub(super) fn error(&self) -> serde_json::Value {
        let line = self.stderr.lines().last().unwrap_or_default();
        let mut document: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(document["schema"], "zvmctl.error/v1");
        assert_eq!(document["error"]["exit_status"], self.status);
        document["error"].take()
    }
}

impl Desk {
    /// A desk that is pointed at a server.
    pub(super) fn at(endpoint: &str) -> Self {
        Self { home: TempDir::new().unwrap(), endpoint: Some(endpoint.to_owned()), token: None }
    }

    /// A desk that is pointed at a simulated host, with its token.
    pub(super) fn of(sim: &zvmctl::sim::Sim) -> Self {
        Self { token: sim.admin_token(), ..Self::at(&sim.endpoint()) }
    }

    /// A desk without any server.
    pub(super) fn alone() -> Self {
        Self { home: TempDir::new().unwrap(), endpoint: None, token: None }
    }

    /// Returns the program with an environment of its own.
    pub(super) fn zvmctl<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zvmctl"));
        command.env_clear().env("HOME", self.home.path()).current_dir(self.home.path()).args(args);
        command.env("ZVMCTL_SITE_CONFIG", self.home.path().join("no-site.toml")).env("NO_COLOR", "1");
        if let Some(endpoint) = &self.endpoint {
            command.env("ZVMCTL_ENDPOINT", endpoint);
        }
        if let Some(token) = &self.token {
            command.env("ZVMCTL_ADMIN_TOKEN", token);
        }
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs the program to its end.
    pub(super) fn run<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Run {
        Run::of(self.zvmctl(args).output().unwrap())
    }

    /// Runs the program and returns its JSON document.
    #[track_caller]
    pub(super) fn json<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> serde_json::Value {
        let mut command = self.zvmctl(args);
        let run = Run::of(command.args(["-o", "json"]).output().unwrap());
        serde_json::from_str(&run.done()).unwrap()
    }

    /// Writes a file into the home and returns its path.
    pub(super) fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.home.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    /// Adds a context to the configuration in the home.
    pub(super) fn context(&self, name: &str, endpoint: &str, settings: &str) {
        let folder = self.home.path().join(".config/zvmctl");
        fs::create_dir_all(&folder).unwrap();
        let text = format!("[contexts.{name}]\nendpoint = \"{endpoint}\"\n{settings}");
        fs::write(folder.join("config.toml"), text).unwrap();
    }

    /// Writes a sound image of three cylinders into the home.
    pub(super) fn golden(&self) -> PathBuf {
        self.file("golden.img", &golden::image(3).unwrap())
    }

    /// Returns the home.
    pub(super) fn home(&self) -> &Path {
        self.home.path()
    }
}

/// A fault that answers with these codes of the layer that talks to z/VM.
pub(super) fn refusal(overall_rc: i64, rc: i64, rs: i64) -> zvmctl::sim::Action {
    zvmctl::sim::Action::Rc { overall_rc, rc, rs, text: String::new() }
}

/// Interrupts a child as Ctrl-C does.
pub(super) fn interrupt(child: &std::process::Child) {
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
}

/// Returns octets as checksums are written.
pub(super) fn hex(octets: &[u8]) -> String {
    octets.iter().fold(String::new(), |text, octet| text + &format!("{octet:02x}"))
}
