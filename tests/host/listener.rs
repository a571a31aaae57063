//! A server that does what a script says, octet by octet.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

/// A request whose head was read; its body still waits in the stream.
pub(super) struct Request {
    /// `GET /images`.
    pub(super) line: String,
    /// Length of the body.
    pub(super) length: u64,
}

/// Listens on a free loopback port until it is dropped. Connections are served one after the other.
pub(super) struct Listener {
    address: SocketAddr,
    stopped: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Listener {
    /// Serves every request with `script`. An error ends the connection, as the client may do any time.
    pub(super) fn serve(
        mut script: impl FnMut(&Request, &mut TcpStream) -> io::Result<()> + Send + 'static,
    ) -> Self {
        Self::accept(move |mut stream| {
            let request = head(&mut stream)?;
            script(&request, &mut stream)
        })
    }

    /// Gives every connection to `script`.
    pub(super) fn accept(mut script: impl FnMut(TcpStream) -> io::Result<()> + Send + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let stopped = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&stopped);
        let thread = thread::spawn(move || {
            for stream in listener.incoming() {
                if stop.load(Ordering::SeqCst) {
                    break;
                }
                let _ = stream.and_then(&mut script);
            }
        });
        Self { address, stopped, thread: Some(thread) }
    }

    pub(super) fn endpoint(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(super) const fn port(&self) -> u16 {
        self.address.port()
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::SeqCst);
        // Wakes the loop up.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Reads the head of a request.
fn head(stream: &mut impl Read) -> io::Result<Request> {
    let mut text = Vec::new();
    let mut octet = [0];
    while !text.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut octet)?;
        text.push(octet[0]);
    }
    let text = String::from_utf8_lossy(&text).into_owned();
    let line = text.lines().next().unwrap_or_default().trim_end_matches(" HTTP/1.1").to_owned();
    let length = text.lines().filter_map(|line| line.split_once(": ")).find_map(|(name, value)| {
        name.eq_ignore_ascii_case("content-length").then(|| value.parse().ok()).flatten()
    });
    Ok(Request { line, length: length.unwrap_or(0) })
}

/// Answers with a JSON body and closes.
pub(super) fn answer(stream: &mut impl Write, body: &str) -> io::Result<()> {
    write_answer(stream, "200 OK", "application/json", body)
}

/// Answers with any body and closes.
pub(super) fn write_answer(stream: &mut impl Write, status: &str, kind: &str, body: &str) -> io::Result<()> {
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )?;
    stream.flush()
}

/// Returns the connector's envelope around an output.
pub(super) fn envelope(output: &str) -> String {
    format!(r#"{{"overallRC":0,"modID":null,"rc":0,"rs":0,"errmsg":"","output":{output}}}"#)
}

/// The answer to `GET /`.
pub(super) fn version() -> String {
    envelope(r#"{"version":"1.6.7","api_version":"1.0","min_version":"1.0","max_version":"1.0"}"#)
}
