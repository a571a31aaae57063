//! The command face: the programs that the genuine connector runs on its system, answered from the world
//! (hypervisor-surface.md).
//!
//! A file per tool or noun. Exit codes, both outputs and every text are those of the document or of the recorded
//! answers; where neither says anything the choice of the simulation is marked.

#![expect(clippy::unnecessary_wraps, reason = "every tool and function has the type that the tables hold")]
#![expect(
    clippy::format_collect,
    clippy::format_push_string,
    reason = "listings of some lines read best line by line"
)]

mod adapters;
mod content;
mod dasd;
mod devices;
mod directory;
mod disks;
mod images;
mod iucv;
mod lists;
mod options;
mod power;
mod smcli;
mod switches;
mod system;
mod vmcp;
mod vmur;

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::SimError;
use super::fault::{self, Action};
use super::files::Files;
use super::store::Store;
use super::world::World;

/// A command as it was run: the words behind `sudo`, and where.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Invocation {
    /// The program and its arguments.
    pub argv: Vec<String>,
    /// The folder that relative paths start from.
    pub folder: PathBuf,
}

/// What a command leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Exit code.
    pub exit: u8,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

impl Answer {
    fn ok(stdout: impl Into<String>) -> Self {
        Self { stdout: stdout.into(), ..Self::default() }
    }

    fn failed(exit: u8, stdout: impl Into<String>) -> Self {
        Self { exit, stdout: stdout.into(), ..Self::default() }
    }
}

/// What a tool works on.
struct Bench<'a> {
    store: &'a Store,
    files: &'a Files,
    /// Arguments behind the name of the tool.
    arguments: &'a [String],
    folder: &'a Path,
}

impl Bench<'_> {
    /// Gives the world to a closure, at the present moment; time passes behind it.
    fn world<R>(&self, work: impl FnOnce(&mut World) -> R) -> Result<R, SimError> {
        self.store.with(|world| {
            world.settle();
            let result = world.watched(&self.arguments.join(" "), work);
            world.elapse(SERVICE_MS);
            // The genuine connector waits by its own clock; what a verb would have kept its caller is over at once.
            world.waited_ms = 0;
            result
        })
    }

    fn argument(&self, index: usize) -> &str {
        self.arguments.get(index).map_or("", String::as_str)
    }

    fn upper(&self, index: usize) -> String {
        self.argument(index).to_uppercase()
    }

    /// Returns a file that the command names.
    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

/// Simulated time that a command takes.
const SERVICE_MS: u64 = 20;

type Tool = fn(&Bench<'_>) -> Result<Answer, SimError>;

/// The programs by the last part of their names.
const TOOLS: &[(&str, Tool)] = &[
    ("vmcp", vmcp::run),
    ("smcli", smcli::run),
    ("vmur", vmur::run),
    ("iucvclnt", iucv::run),
    ("unpackdiskimage", images::unpack),
    ("creatediskimage", images::create),
    ("refresh_bootmap", images::refresh_bootmap),
    ("linkdiskandbringonline", dasd::link),
    ("offlinediskanddetach", dasd::detach),
    ("dasdfmt", dasd::device_tool),
    ("fdasd", dasd::device_tool),
    ("fdisk", dasd::device_tool),
    ("mkfs", dasd::device_tool),
    ("mkfs.xfs", dasd::device_tool),
    ("mkswap", dasd::device_tool),
    ("blockdev", dasd::device_tool),
    ("udevadm", dasd::settle),
    ("udevsettle", dasd::settle),
];

/// Runs a command on a world.
pub(super) fn run(store: &Store, files: &Files, invocation: &Invocation) -> Result<Answer, SimError> {
    let Some((program, arguments)) = invocation.argv.split_first() else {
        return Ok(Answer { exit: 1, stderr: "usage: sudo command\n".into(), ..Answer::default() });
    };
    let name = program.rsplit('/').next().unwrap_or(program);
    let Some((_, tool)) = TOOLS.iter().find(|(known, _)| *known == name) else {
        let stderr = format!("sudo: {program}: command not found\n");
        return Ok(Answer { exit: 1, stderr, ..Answer::default() });
    };
    if let Some(forced) = suffer(store, name, invocation)? {
        return Ok(forced);
    }
    tool(&Bench { store, files, arguments, folder: &invocation.folder })
}

/// Lets a fault rule act: it names the function of `smcli`, or else the tool.
fn suffer(store: &Store, name: &str, invocation: &Invocation) -> Result<Option<Answer>, SimError> {
    let function = if name == "smcli" { invocation.argv.get(1).map_or("", String::as_str) } else { name };
    let target = match name {
        "smcli" => options::Options::read(&invocation.argv[1..]).text('T').unwrap_or_default().to_owned(),
        _ => invocation.argv.get(1).cloned().unwrap_or_default(),
    };
    let line = invocation.argv.join(" ");
    let subject = fault::Request { operation: function, line: &line, target: &target };
    let action = store.with(|world| {
        let action = world.faults.next(&subject, &mut world.random);
        if let Some(Action::Trouble(trouble)) = &action {
            world.suffer(trouble);
        }
        action
    })?;
    Ok(match action {
        Some(Action::Rc { overall_rc, rc, rs, text }) if name == "smcli" => {
            Some(smcli::failure(overall_rc, rc, rs, &text, function))
        }
        Some(Action::Rc { rc, text, .. }) => {
            Some(Answer::failed(u8::try_from(rc).unwrap_or(1), format!("{text}\n")))
        }
        Some(Action::Delay { ms, .. }) => {
            std::thread::sleep(Duration::from_millis(ms));
            None
        }
        _ => None,
    })
}
