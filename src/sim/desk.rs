//! Where commands of other processes reach a running host: a loopback port that asks for the key in a private file.
//!
//! A request and its answer are one line of JSON each. The key keeps other users of the machine out: commands read
//! and write files.

use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::SimError;
use super::command::{self, Answer, Invocation};
use super::server::Shared;
use crate::private;

/// The most octets of a request: a command line.
const REQUEST_BYTES: u64 = 1 << 20;

/// What the private file says.
#[derive(Serialize, Deserialize)]
struct Address {
    address: SocketAddr,
    key: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Wish {
    Run(Invocation),
    Stop,
}

#[derive(Serialize, Deserialize)]
struct Request {
    key: String,
    wish: Wish,
}

/// The open desk of a host. Dropping it closes it and removes its file.
pub struct Desk {
    file: PathBuf,
    address: SocketAddr,
    closed: Arc<AtomicBool>,
    stops: Receiver<()>,
}

impl Desk {
    pub(super) fn open(shared: Arc<Shared>, file: &Path) -> Result<Self, SimError> {
        let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let listener =
            TcpListener::bind(listen).map_err(|error| SimError::Listen { address: listen, error })?;
        let address = listener.local_addr().map_err(SimError::Start)?;
        let key = key();
        serde_json::to_string(&Address { address, key: key.clone() })
            .map_err(io::Error::from)
            .and_then(|text| write_private(file, &text))
            .map_err(|error| SimError::State { path: file.to_owned(), error })?;
        let (sender, stops) = channel();
        let closed = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&closed);
        thread::Builder::new()
            .name("commands".into())
            .spawn(move || accept(&listener, &shared, &key, &sender, &seen))
            .map_err(SimError::Start)?;
        Ok(Self { file: file.to_owned(), address, closed, stops })
    }

    /// Waits for so long; returns whether somebody has asked the host to stop.
    pub fn stopped(&self, patience: Duration) -> bool {
        !matches!(self.stops.recv_timeout(patience), Err(RecvTimeoutError::Timeout))
    }

    /// Waits until somebody asks the host to stop.
    pub fn wait(&self) {
        // The sender's end goes only with the thread, which is a stop as well.
        let _ = self.stops.recv();
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.closed.store(true, Ordering::Relaxed);
        // Wakes the thread; when nobody listens any more it is gone already.
        let _ = TcpStream::connect(self.address);
        let _ = fs::remove_file(&self.file);
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>, key: &str, stop: &Sender<()>, closed: &AtomicBool) {
    for stream in listener.incoming() {
        if closed.load(Ordering::Relaxed) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let (shared, key, stop) = (Arc::clone(shared), key.to_owned(), stop.clone());
        thread::spawn(move || {
            // A caller that went away needs no answer.
            let _ = serve(&stream, &shared, &key, &stop);
        });
    }
}

fn serve(stream: &TcpStream, shared: &Shared, key: &str, stop: &Sender<()>) -> io::Result<()> {
    let mut line = String::new();
    BufReader::new(stream.take(REQUEST_BYTES)).read_line(&mut line)?;
    let request: Request = serde_json::from_str(&line)?;
    if request.key != key {
        return Ok(());
    }
    let answer = match request.wish {
        Wish::Stop => {
            let _ = stop.send(());
            Answer::default()
        }
        Wish::Run(invocation) => command::run(&shared.store, &shared.files, &invocation)
            .unwrap_or_else(|error| Answer { exit: 1, stderr: format!("{error}\n"), ..Answer::default() }),
    };
    let mut stream = stream;
    stream.write_all(serde_json::to_string(&answer)?.as_bytes())?;
    stream.write_all(b"\n")
}

/// Runs a command on the host behind a desk's file.
pub fn call(file: &Path, invocation: Invocation) -> io::Result<Answer> {
    ask(file, Wish::Run(invocation))
}

/// Asks the host behind a desk's file to stop.
pub fn stop(file: &Path) -> io::Result<()> {
    ask(file, Wish::Stop).map(|_| ())
}

fn ask(file: &Path, wish: Wish) -> io::Result<Answer> {
    let Address { address, key } = serde_json::from_slice(&fs::read(file)?)?;
    let mut stream = TcpStream::connect(address)?;
    let request = serde_json::to_string(&Request { key, wish })? + "\n";
    stream.write_all(request.as_bytes())?;
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line)?;
    Ok(serde_json::from_str(&line)?)
}

/// Returns a key that nobody guesses: what the standard library seeds its hash tables with comes from the system.
fn key() -> String {
    let piece = |index: u8| RandomState::new().hash_one(index);
    format!("{:016x}{:016x}{:016x}", piece(0), piece(1), piece(2))
}

fn write_private(file: &Path, text: &str) -> io::Result<()> {
    let mut file = private::options().write(true).create(true).truncate(true).open(file)?;
    file.write_all(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::{Sim, World};

    fn invocation(words: &[&str]) -> Invocation {
        Invocation { argv: words.iter().map(|word| (*word).to_owned()).collect(), folder: "/".into() }
    }

    #[test]
    fn a_command_of_another_process_acts_on_the_world_of_the_host() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("desk.json");
        let sim = Sim::start(World::small()).unwrap();
        let desk = sim.open_desk(&file).unwrap();
        let answer = call(&file, invocation(&["vmcp", "q", "LINUX02"])).unwrap();
        assert_eq!((answer.exit, answer.stdout.as_str()), (1, "HCPCQU045E LINUX02 not logged on\n"));
        call(
            &file,
            invocation(&["/opt/zthin/bin/smcli", "Image_Activate", "--addRCheader", "-T", "LINUX02"]),
        )
        .unwrap();
        assert!(sim.world(|world| world.is_on("LINUX02")).unwrap());
        stop(&file).unwrap();
        desk.wait();
        drop(desk);
        assert!(!file.exists());
    }

    #[test]
    fn nothing_is_answered_without_the_key() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("desk.json");
        let sim = Sim::start(World::small()).unwrap();
        let _desk = sim.open_desk(&file).unwrap();
        let mut address: Address = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        address.key = key();
        fs::write(&file, serde_json::to_string(&address).unwrap()).unwrap();
        assert!(call(&file, invocation(&["vmcp", "q", "LINUX02"])).is_err());
    }

    #[test]
    fn commands_at_the_same_time_compose() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("desk.json");
        let sim = Sim::start(World::small()).unwrap();
        let _desk = sim.open_desk(&file).unwrap();
        thread::scope(|scope| {
            for index in 0..16 {
                let (file, user) = (&file, format!("USER{index:02}"));
                scope.spawn(move || {
                    let words = ["smcli", "Name_List_Add", "--addRCheader", "-T", "NLZCCSRV", "-n", &user];
                    assert_eq!(call(file, invocation(&words)).unwrap().exit, 0);
                });
            }
        });
        assert_eq!(sim.world(|world| world.name_lists["NLZCCSRV"].len()).unwrap(), 16);
    }
}
