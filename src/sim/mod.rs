//! The simulated z/VM host: one world behind faces that cannot be told from the genuine servers.
//!
//! A [`World`] is the whole state of a system and of the connector that manages it. Verbs, one file per noun, change
//! it; faces show it. The REST face is `rest`, the command face for the genuine connector is `command`; a SMAPI face
//! comes beside them as `smapi`, on the same verbs. [`Sim`] serves a world on a loopback port until it is dropped.
//!
//! Behaviour follows zvm-simulator-model.md, connector-notes.md, connector-openapi.yaml and the recorded answers; where
//! a text or a number is said to be recorded, it is in those answers. Nothing here uses the client side.

mod adapter;
mod clock;
mod cluster;
mod command;
mod connector;
mod content;
mod deploy;
mod desk;
mod device;
mod directory;
mod entry;
mod fault;
mod fcp;
mod fcp_template;
mod files;
pub mod genuine;
pub mod golden;
mod image;
mod line;
mod load;
mod machine;
mod network;
#[cfg(test)]
mod probe;
mod random;
mod refusal;
mod relocation;
mod resize;
mod rest;
mod rules;
mod seed;
mod server;
mod shorthand;
mod spool;
mod storage;
mod store;
mod switch;
mod system;
mod task;
#[cfg(test)]
mod tests;
mod trouble;
mod watch;
mod world;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::sync::oneshot;

pub use clock::{Clock, Moment, Pace};
pub use cluster::MEMBER_STATES;
pub use command::{Answer, Invocation};
pub use connector::{
    Connector, FcpRecord, FcpTemplate, ImageHeader, ImageRecord, NicRecord, Registration, Release, Settings,
};
pub use desk::{Desk, call, stop};
pub use directory::{Availability, Directory};
pub use entry::{Backing, Entry, EntryKind, Extent, Minidisk, NicDefinition};
pub use fault::{Action, Cut, Fault, Faults, Match};
pub use fcp::{Fabric, FcpDevice, LogicalUnit};
pub use machine::{Adapter, Machine, RunningSystem, State, VirtualCpu};
pub use network::{Authorization, GuestLan, Network, Osa, OsaStatus, Switch, Uplink};
pub use refusal::Refusal;
pub use rules::Rules;
pub use seed::{LEFTOVERS, NAMES as WORLDS};
pub use shorthand::ShorthandError;
pub use spool::{Content, SpoolFile};
pub use storage::{Group, Method, Piece, Region, Storage, Volume, VolumeStatus};
pub use system::{Installation, Linked, Performance};
pub use task::{Asynchrony, Effect, Task, TaskState, Tasks};
pub use trouble::{PRESETS, Trouble, preset};
pub use world::{Counters, Member, Processor, SnapshotError, System, World};

use crate::error::{Diagnose, Diagnosis, Exit, file_exit, file_hint};
use files::Files;
use server::Shared;
use store::{StateFile, Store};

/// Why a simulated host cannot run.
#[derive(Debug, thiserror::Error)]
pub enum SimError {
    /// No port to listen on.
    #[error("cannot listen on `{address}`")]
    Listen {
        /// The address asked for.
        address: SocketAddr,
        /// The system's reason.
        #[source]
        error: io::Error,
    },
    /// No simulated host answers.
    #[error("no simulated host answers at `{address}`: {reason}")]
    Control {
        /// Where it was looked for.
        address: String,
        /// What came instead.
        reason: String,
    },
    /// No thread or runtime.
    #[error("cannot start the simulated host")]
    Start(#[source] io::Error),
    /// The state file cannot be read or written.
    #[error("cannot use the state file `{}` of the simulated host", path.display())]
    State {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        #[source]
        error: io::Error,
    },
    /// A file that was given as a state is none.
    #[error("`{}` is no state of a simulated host", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        #[source]
        error: SnapshotError,
    },
    /// The state file holds something else.
    #[error("the state file `{}` of the simulated host is damaged", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        #[source]
        error: SnapshotError,
    },
}

impl Diagnose for SimError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Listen { .. } => Diagnosis::new("sim.listen", Exit::Unexpected)
                .hint("choose another port, or 0 for any free one"),
            Self::Control { .. } => Diagnosis::new("sim.control", Exit::Unreachable)
                .hint("fault rules are for simulated hosts; start one with `zvmctl sim serve --print-env`"),
            Self::Start(_) => Diagnosis::new("sim.start", Exit::Unexpected),
            Self::State { path, error } => {
                let mut diagnosis = Diagnosis::new("sim.state", file_exit(error));
                diagnosis.hint = file_hint(error).map(str::to_owned);
                diagnosis.about("file", path.display().to_string())
            }
            Self::Foreign { path, .. } => Diagnosis::new("sim.state", Exit::Usage)
                .hint(
                    "give a file that a simulated host left, such as the `demo.json` of `zvmctl config path`",
                )
                .about("file", path.display().to_string()),
            Self::Damaged { path, .. } => Diagnosis::new("sim.damaged", Exit::Usage)
                .hint("run `zvmctl sim reset` to start again from the seed data")
                .about("file", path.display().to_string()),
        }
    }
}

/// How a host is served.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where it listens; port 0 takes any free one.
    pub listen: SocketAddr,
    /// Added to every answer, for measurements.
    pub latency: Duration,
    /// The folder that stands for the root of the server; a temporary one when absent.
    pub files: Option<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        Self { listen: (Ipv4Addr::LOCALHOST, 0).into(), latency: Duration::ZERO, files: None }
    }
}

/// A request that was received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestLine {
    /// `GET`, `POST`, …
    pub method: String,
    /// Path with query, as it was sent.
    pub path: String,
}

/// A running simulated host. Dropping it stops it at once.
pub struct Sim {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
    /// A folder of its own, removed with it.
    temporary: Option<PathBuf>,
}

impl Sim {
    /// Serves a world on a free loopback port.
    pub fn start(world: World) -> Result<Self, SimError> {
        Self::start_with(world, Options::default())
    }

    /// Serves a world as the options say.
    pub fn start_with(world: World, options: Options) -> Result<Self, SimError> {
        Self::serve(Store::Memory(Mutex::new(world)), options)
    }

    fn serve(store: Store, options: Options) -> Result<Self, SimError> {
        let Options { listen, latency, files } = options;
        let refused = |error| SimError::Listen { address: listen, error };
        let listener = std::net::TcpListener::bind(listen).map_err(refused)?;
        listener.set_nonblocking(true).map_err(refused)?;
        let address = listener.local_addr().map_err(refused)?;
        let temporary = files.is_none().then(temporary_folder);
        let root = files.or_else(|| temporary.clone()).unwrap_or_default();
        let shared =
            Arc::new(Shared { store, files: Files::new(root), latency, log: Mutex::new(Vec::new()) });
        let (stop, stopped) = oneshot::channel();
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(SimError::Start)?;
        let seen = Arc::clone(&shared);
        let thread = std::thread::Builder::new()
            .name("simulated host".into())
            .spawn(move || {
                runtime.block_on(async move {
                    // Bound and non-blocking already: taking it over needs no more than the runtime that runs here.
                    if let Ok(listener) = tokio::net::TcpListener::from_std(listener) {
                        server::serve(listener, seen, stopped).await;
                    }
                });
            })
            .map_err(SimError::Start)?;
        Ok(Self { address, shared, stop: Some(stop), thread: Some(thread), temporary })
    }

    /// Returns where clients connect: `http://127.0.0.1:40123`.
    pub fn endpoint(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns the admin token; `None` when the host asks for no tokens.
    pub fn admin_token(&self) -> Option<String> {
        self.world(|world| world.connector.settings.admin_token.clone()).ok().flatten()
    }

    /// Returns the digest of the world; see [`World::digest`].
    pub fn digest(&self) -> Result<String, SimError> {
        let digest = self.world(|world| world.digest())?;
        digest.map_err(|error| SimError::Damaged { path: PathBuf::new(), error })
    }

    /// Returns the requests received so far, in order.
    pub fn requests(&self) -> Vec<RequestLine> {
        self.shared.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Gives the world to a closure; no request is served meanwhile.
    pub fn world<R>(&self, work: impl FnOnce(&mut World) -> R) -> Result<R, SimError> {
        self.shared.store.with(work)
    }

    /// Opens the desk where commands of other processes reach this host; the file says where it is.
    pub fn open_desk(&self, file: &Path) -> Result<Desk, SimError> {
        Desk::open(Arc::clone(&self.shared), file)
    }

    /// Runs a command of the command face.
    pub fn command(&self, invocation: &Invocation) -> Result<Answer, SimError> {
        command::run(&self.shared.store, &self.shared.files, invocation)
    }

    /// Adds a fault rule and returns its number.
    pub fn add_fault(&self, fault: Fault) -> Result<u64, SimError> {
        self.world(|world| world.faults.add(fault))
    }

    /// Returns the folder that stands for the root of the server.
    pub fn files(&self) -> &Path {
        self.shared.files.root()
    }

    /// Returns the octets of a file that lies in a reader, or that a system took from it; `None` when none are kept.
    pub fn spooled(&self, file: &SpoolFile) -> Option<Vec<u8>> {
        self.shared.files.spooled(file)
    }

    /// Returns where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Writes the admin token where the genuine connector keeps it, for clients that want a file, and returns that
    /// file; `None` when the host asks for no tokens.
    pub fn token_file(&self) -> Result<Option<PathBuf>, SimError> {
        const PATH: &str = "/etc/zvmsdk/token.dat";
        let Some(token) = self.admin_token() else { return Ok(None) };
        let failed = |error| SimError::State { path: self.files().join(PATH.trim_start_matches('/')), error };
        self.shared.files.write(PATH, token.as_bytes()).map_err(failed)?;
        let file = self.shared.files.locate(PATH);
        // As every file of a token must be before this program reads it.
        #[cfg(unix)]
        if let Some(file) = &file {
            let mode = std::os::unix::fs::PermissionsExt::from_mode(0o600);
            std::fs::set_permissions(file, mode).map_err(failed)?;
        }
        Ok(file)
    }

    /// Returns whether it still answers; a panic in its thread ends it.
    pub fn is_serving(&self) -> bool {
        self.thread.as_ref().is_some_and(|thread| !thread.is_finished())
    }
}

impl Drop for Sim {
    fn drop(&mut self) {
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
        if let Some(folder) = &self.temporary {
            // Nothing was uploaded when it is not there.
            let _ = std::fs::remove_dir_all(folder);
            let _ = std::fs::remove_dir_all(store::beside(folder, files::KEPT));
        }
    }
}

/// Serves the demo host that a state file keeps between commands. A missing file starts from the seed data; files of
/// the server lie in a folder beside it.
pub fn persistent(state_file: &Path) -> Result<Sim, SimError> {
    let state = StateFile::open(state_file, World::demo)?;
    let options = Options { files: Some(store::beside(state_file, "files")), ..Options::default() };
    Sim::serve(Store::File(Mutex::new(state)), options)
}

/// Puts a persistent host back to the seed data, or to those of another world: what it had, its files too, is removed.
pub fn reset(state_file: &Path, world: World) -> Result<(), SimError> {
    let failed = |error| SimError::State { path: state_file.to_owned(), error };
    let gone = |result: io::Result<()>| match result {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed(error)),
        _ => Ok(()),
    };
    gone(std::fs::remove_file(state_file))?;
    let root = store::beside(state_file, "files");
    gone(std::fs::remove_dir_all(store::beside(&root, files::KEPT)))?;
    gone(std::fs::remove_dir_all(root))?;
    let mut state = StateFile::open(state_file, World::demo)?;
    state.with(|kept| *kept = world)
}

fn temporary_folder() -> PathBuf {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    std::env::temp_dir().join(format!("zvmctl-sim-{}-{number}", std::process::id()))
}
