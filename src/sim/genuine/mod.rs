//! The genuine connector from the Python package index, unmodified, on top of the command face
//! (hypervisor-surface.md section 11).
//!
//! Everything it needs and writes lies in one folder; several can run side by side. Its two processes end with the
//! process that started them.

mod folder;
mod python;

use std::fs::File;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::{Desk, Sim, SimError};
use crate::error::{Diagnose, Diagnosis, Exit};
pub use folder::{DESK, MADE, READY};
pub use python::{PACKAGES, prepare as prepare_python};

/// Between two looks whether it answers.
const LOOK: Duration = Duration::from_millis(100);

/// Why the genuine connector does not run.
#[derive(Debug, thiserror::Error)]
pub enum GenuineError {
    /// No Python that it works with.
    #[error("no fit Python: {found}; the connector works with Python 3.8 to 3.12")]
    Python {
        /// What was looked at, in words.
        found: String,
    },
    /// The packages cannot be installed.
    #[error("cannot install {packages} into `{}`: {reason}", folder.display())]
    Packages {
        /// The packages.
        packages: String,
        /// The virtual environment.
        folder: PathBuf,
        /// The last words of the installer.
        reason: String,
    },
    /// A file or folder cannot be made.
    #[error("cannot set up the connector in `{}`", path.display())]
    Folder {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        #[source]
        error: io::Error,
    },
    /// One of its processes ended, or it does not answer in time.
    #[error("the connector does not answer: {reason}")]
    Silent {
        /// What is known, with the last words of its log.
        reason: String,
    },
    /// The simulated host below it.
    #[error(transparent)]
    Host(#[from] SimError),
}

impl Diagnose for GenuineError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Python { .. } => Diagnosis::new("sim.python", Exit::Usage)
                .hint("install one, or name it with `--python`"),
            Self::Packages { .. } => Diagnosis::new("sim.packages", Exit::Unreachable)
                .hint("check that the package index can be reached; `pip` follows its own settings, such as PIP_INDEX_URL"),
            Self::Folder { path, .. } => {
                Diagnosis::new("sim.folder", Exit::Usage).about("file", path.display().to_string())
            }
            Self::Silent { .. } => Diagnosis::new("sim.connector", Exit::Unexpected)
                .hint("look into the folder `log` of the connector"),
            Self::Host(error) => error.diagnosis(),
        }
    }
}

/// How the connector is started.
#[derive(Debug, Clone)]
pub struct GenuineOptions {
    /// The folder it lives in.
    pub folder: PathBuf,
    /// Its virtual environment; made when it is not there.
    pub environment: PathBuf,
    /// Port of its REST front end; 0 takes any free one.
    pub port: u16,
    /// The Python to use; found by itself when absent.
    pub python: Option<PathBuf>,
    /// This program, which answers its commands.
    pub program: PathBuf,
    /// How long it may take to answer.
    pub patience: Duration,
}

/// A running genuine connector. Dropping it ends its processes.
pub struct Genuine {
    processes: Vec<Child>,
    desk: Desk,
    endpoint: String,
}

impl Genuine {
    /// Starts the connector on a host and waits until it answers.
    pub fn start(sim: &Sim, options: &GenuineOptions) -> Result<Self, GenuineError> {
        let python = python::prepare(options)?;
        let desk_file = options.folder.join(folder::DESK);
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |error| GenuineError::Folder { path, error }
        };
        let (rest, server) = ports(options.port).map_err(failed(&options.folder))?;
        sim.world(|world| folder::prepare(world, options, server))?.map_err(failed(&options.folder))?;
        folder::copy_setup_disk(options).map_err(failed(&options.folder))?;
        let desk = sim.open_desk(&desk_file)?;
        let mut genuine = Self { processes: Vec::new(), desk, endpoint: format!("http://127.0.0.1:{rest}") };
        for (half, port) in [("server", server), ("wsgi", rest)] {
            let child = spawn(&python, options, half, port).map_err(failed(&python))?;
            genuine.processes.push(child);
            genuine.wait_for(port, half, options)?;
        }
        Ok(genuine)
    }

    /// Returns where clients connect.
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// Waits until somebody asks the host to stop, or one of the processes ends.
    pub fn wait(&mut self) {
        while !self.desk.stopped(LOOK) {
            if self.processes.iter_mut().any(|child| !matches!(child.try_wait(), Ok(None))) {
                return;
            }
        }
    }

    fn wait_for(&mut self, port: u16, half: &str, options: &GenuineOptions) -> Result<(), GenuineError> {
        let begun = Instant::now();
        let silent = |what: String| GenuineError::Silent {
            reason: format!("{what}{}", last_words(&log(options, half))),
        };
        while !answers(port, half == "wsgi") {
            let ended = self.processes.last_mut().and_then(|child| child.try_wait().ok().flatten());
            if let Some(status) = ended {
                return Err(silent(format!("its `{half}` ended with {status}")));
            }
            if begun.elapsed() > options.patience {
                return Err(silent(format!("its `{half}` took more than {} s", options.patience.as_secs())));
            }
            thread::sleep(LOOK);
        }
        Ok(())
    }
}

impl Drop for Genuine {
    fn drop(&mut self) {
        // Closing its standard input asks a process to end, and it does so at once.
        for child in &mut self.processes {
            drop(child.stdin.take());
        }
        for child in &mut self.processes {
            let begun = Instant::now();
            while matches!(child.try_wait(), Ok(None)) && begun.elapsed() < Duration::from_secs(2) {
                thread::sleep(LOOK / 10);
            }
            // One that is stuck.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn log(options: &GenuineOptions, half: &str) -> PathBuf {
    options.folder.join("log").join(format!("{half}.log"))
}

fn spawn(python: &Path, options: &GenuineOptions, half: &str, port: u16) -> io::Result<Child> {
    let log = File::create(log(options, half))?;
    let mut command = Command::new(python);
    command
        .arg(options.folder.join(folder::START))
        .arg(&options.folder)
        .args([half, &port.to_string()])
        .current_dir(&options.folder)
        .stdin(Stdio::piped())
        .stdout(log.try_clone()?)
        .stderr(log);
    let tools = options.folder.join("bin");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(std::iter::once(tools).chain(std::env::split_paths(&path)))
        .map_err(io::Error::other)?;
    command
        .env("PATH", path)
        .env("HOME", options.folder.join("home"))
        .env("TMPDIR", options.folder.join("tmp"))
        .env("LC_ALL", "C.UTF-8");
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy().to_uppercase();
        if text.starts_with("PYTHON") || text.ends_with("_PROXY") {
            command.env_remove(name);
        }
    }
    // A signal for the group of the one who started it is not for the connector.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn()
}

/// Finds two ports: of the front end and of the server behind.
fn ports(wanted: u16) -> io::Result<(u16, u16)> {
    let rest = TcpListener::bind((Ipv4Addr::LOCALHOST, wanted))?;
    let server = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok((rest.local_addr()?.port(), server.local_addr()?.port()))
}

/// Returns whether a port answers; the front end has to speak HTTP.
fn answers(port: u16, http: bool) -> bool {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let Ok(mut stream) = TcpStream::connect_timeout(&address, LOOK) else { return false };
    if !http {
        return true;
    }
    let mut answer = [0; 5];
    stream.write_all(b"GET / HTTP/1.0\r\nAccept: application/json\r\n\r\n").is_ok()
        && stream.read_exact(&mut answer).is_ok()
        && answer == *b"HTTP/"
}

/// Returns the end of a log as a sentence; nothing when there is none.
fn last_words(log: &Path) -> String {
    let text = std::fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let line = text.lines().rev().map(str::trim).find(|line| !line.is_empty());
    line.map_or_else(String::new, |line| format!(": {line}"))
}
