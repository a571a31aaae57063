//! A host of either kind with a user's home, and what a command says to it in comparable form.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;
use zvmctl::sim::genuine::{Genuine, GenuineOptions, prepare_python};
use zvmctl::sim::{Sim, World};

use crate::scenarios::plant;

/// Returns the options of a connector in a folder of its own, all with one virtual environment; `None`, with the
/// reason on standard error, when there can be none here.
pub(super) fn options(folder: &Path) -> Option<GenuineOptions> {
    static READY: OnceLock<Result<(), String>> = OnceLock::new();
    let options = GenuineOptions {
        folder: folder.to_owned(),
        environment: Path::new(env!("CARGO_TARGET_TMPDIR")).join("genuine-connector"),
        port: 0,
        python: None,
        program: env!("CARGO_BIN_EXE_zvmctl").into(),
        patience: Duration::from_mins(1),
    };
    let ready = READY.get_or_init(|| {
        let prepared = prepare_python(&options).map(|_| ()).map_err(|error| error.to_string());
        if let Err(reason) = &prepared {
            let required = std::env::var("ZVMCTL_DIFFERENTIAL").is_ok_and(|wish| wish == "required");
            assert!(!required, "the genuine connector is required but cannot run here: {reason}");
            // Past the capture of the test's own output: somebody should see it.
            let _ = writeln!(std::io::stderr(), "SKIPPED: tests with the genuine connector: {reason}");
        }
        prepared
    });
    ready.is_ok().then_some(options)
}

/// A host and a user's home.
pub(super) struct Bench {
    home: TempDir,
    endpoint: String,
    token: Option<String>,
    // Ends before its host does.
    _genuine: Option<Genuine>,
    sim: Sim,
    folder: Option<TempDir>,
}

impl Bench {
    /// Serves a world through the REST face.
    pub(super) fn face(world: World) -> Self {
        let sim = Sim::start(world).unwrap();
        Self::at(sim.endpoint(), sim, None, None)
    }

    /// Runs the genuine connector on a world.
    pub(super) fn genuine(world: World) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let options = options(folder.path())?;
        let sim = Sim::start(world).unwrap();
        let genuine = Genuine::start(&sim, &options).unwrap_or_else(|error| panic!("{error}"));
        Some(Self::at(genuine.endpoint().to_owned(), sim, Some(genuine), Some(folder)))
    }

    fn at(endpoint: String, sim: Sim, genuine: Option<Genuine>, folder: Option<TempDir>) -> Self {
        let home = tempfile::tempdir().unwrap();
        plant(home.path(), &endpoint);
        Self { home, endpoint, token: sim.admin_token(), _genuine: genuine, sim, folder }
    }

    /// The simulated host below.
    pub(super) const fn sim(&self) -> &Sim {
        &self.sim
    }

    /// A file in the user's home.
    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// The folder of the genuine connector's images.
    pub(super) fn image_folder(&self) -> PathBuf {
        self.folder.as_ref().unwrap().path().join("images/netboot")
    }

    /// The folder of uploads on the server.
    fn files(&self) -> String {
        let below = |folder: &TempDir| folder.path().join("files").display().to_string();
        self.folder.as_ref().map_or_else(|| "/var/lib/zvmsdk/files".to_owned(), below)
    }

    /// The folder of its passing files.
    fn temporary(&self) -> String {
        let below = |folder: &TempDir| folder.path().join("tmp/").display().to_string();
        self.folder.as_ref().map_or_else(|| "/tmp/".to_owned(), below)
    }

    /// Runs a command and returns all that it says, in JSON.
    pub(super) fn run(&self, words: &[&str]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zvmctl"));
        command.env_clear().env("HOME", self.home.path()).current_dir(self.home.path()).args(words);
        command.args(["-o", "json", "--no-input", "--quiet"]).env("ZVMCTL_ENDPOINT", &self.endpoint);
        command.env("ZVMCTL_SITE_CONFIG", self.home.path().join("none.toml"));
        if let Some(token) = &self.token {
            command.env("ZVMCTL_ADMIN_TOKEN", token);
        }
        let output = command.stdin(Stdio::null()).output().unwrap();
        let text = |octets: &[u8]| {
            String::from_utf8_lossy(octets)
                .replace(&self.endpoint, "ENDPOINT")
                .replace(self.endpoint.trim_start_matches("http://"), "ADDRESS")
                .replace(&self.files(), "FILES")
                .replace(&self.temporary(), "/tmp/")
        };
        Said {
            status: output.status.code(),
            stdout: document(&text(&output.stdout)),
            stderr: document(&text(&output.stderr)),
        }
    }
}

/// What a command said, in comparable form.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Said {
    pub(super) status: Option<i32>,
    pub(super) stdout: Vec<Value>,
    pub(super) stderr: Vec<Value>,
}

/// Reads the documents of a text; lines that are none are texts.
fn document(text: &str) -> Vec<Value> {
    if let Ok(mut whole) = serde_json::from_str::<Value>(text) {
        level("", &mut whole);
        return vec![whole];
    }
    let lines = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|_| Value::String(line.to_owned())));
    let mut lines: Vec<Value> = lines.collect();
    for line in &mut lines {
        level("", line);
    }
    lines
}

/// Members whose values are of the moment: times, loads, counters, identifiers that are made up.
const PASSING: &[&str] = &[
    "elapsed_ms",
    "cpu_seconds",
    "elapsed_us",
    "cpu_time_us",
    "memory_used_mib",
    "memory_mb_used",
    "last_used_at",
    "last_access_time",
    "uptime_seconds",
    "dest_url",
    "until",
];

/// Makes what is of the moment equal, and the orders of lists that have none.
fn level(name: &str, value: &mut Value) {
    match value {
        Value::Object(members) => members.iter_mut().for_each(|(name, value)| level(name, value)),
        Value::Array(items) => {
            for item in items.iter_mut() {
                level(name, item);
            }
            // The raw list of guests comes in arbitrary order (README of the recorded answers).
            if name == "output" && items.iter().all(Value::is_string) {
                items.sort_by_key(ToString::to_string);
            }
        }
        Value::Number(_) | Value::String(_) if PASSING.contains(&name) => *value = "PASSING".into(),
        Value::String(text) => *text = plain(text),
        _ => {}
    }
}

/// Takes random identifiers and folders out of a text.
fn plain(text: &str) -> String {
    let digit = |letter: char| letter.is_ascii_hexdigit();
    text.split_inclusive([' ', '\'', '"', '`', ',', '/', '(', ')', ':', '\\'])
        .map(|word| {
            let end = word.len()
                - word.chars().last().filter(|last| !last.is_alphanumeric()).map_or(0, char::len_utf8);
            let (body, mark) = word.split_at(end);
            let uuid = body.len() == 36
                && body.split('-').map(str::len).eq([8, 4, 4, 4, 12])
                && body.replace('-', "").chars().all(digit);
            // As Python names passing files and folders.
            let passing = body.len() == 11 && body.starts_with("tmp");
            match (uuid, passing) {
                (true, _) => format!("UUID{mark}"),
                (_, true) => format!("PASSING{mark}"),
                _ => word.to_owned(),
            }
        })
        .collect()
}
