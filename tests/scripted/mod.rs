//! A server on the loopback that answers what a test tells it, one connection after the other.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

/// What the server does with one connection.
#[derive(Clone)]
pub(crate) enum Reply {
    /// Reads the request and sends these octets.
    Octets(Vec<u8>),
    /// Reads the request and closes.
    Cut,
    /// Reads the request and says nothing as long as the server lives.
    Silence,
    /// Reads the head of the request only, and closes.
    CutEarly,
    /// Reads the head of the request only, and takes no more of it as long as the server lives.
    Stall,
    /// Waits for a request that never becomes whole, if it comes at all: the client breaks it off, or no TLS is
    /// agreed upon.
    Nothing,
}

impl Reply {
    /// An answer with its status, headers and body.
    pub(crate) fn http(status: u16, headers: &[(&str, &str)], body: &[u8]) -> Self {
        let mut octets =
            format!("HTTP/1.1 {status} X\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
        for (name, value) in headers {
            octets.extend([name, ": ", value, "\r\n"]);
        }
        let mut octets = (octets + "\r\n").into_bytes();
        octets.extend_from_slice(body);
        Self::Octets(octets)
    }

    /// An answer as the connector's own: JSON, labelled as such.
    pub(crate) fn json(status: u16, body: &serde_json::Value) -> Self {
        Self::http(status, &[("Content-Type", "application/json")], body.to_string().as_bytes())
    }

    /// A success with this output.
    pub(crate) fn output(output: &serde_json::Value) -> Self {
        let body = serde_json::json!({
            "overallRC": 0, "modID": null, "rc": 0, "rs": 0, "errmsg": "", "output": output,
        });
        Self::json(200, &body)
    }

    /// A failure `overallRC/modID/rc/rs` under an HTTP status.
    pub(crate) fn failure(status: u16, codes: [i64; 4], errmsg: &str) -> Self {
        let [overall, module, rc, rs] = codes;
        let body = serde_json::json!({
            "overallRC": overall, "modID": module, "rc": rc, "rs": rs, "errmsg": errmsg, "output": "",
        });
        Self::json(status, &body)
    }

    /// The answer to a missing or refused token.
    pub(crate) fn unauthorized() -> Self {
        Self::failure(401, [400, 120, 400, 401], "This server could not verify")
    }

    /// The answer that gives a token.
    pub(crate) fn token(token: &str) -> Self {
        Self::http(200, &[("Content-Type", "text/html"), ("X-Auth-Token", token)], b"")
    }
}

/// A request as it arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heard {
    /// `GET /guests HTTP/1.1`.
    pub line: String,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Heard {
    /// Returns method and path.
    pub(crate) fn call(&self) -> &str {
        self.line.trim_end_matches(" HTTP/1.1")
    }

    /// Returns a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|header| header.0 == name).map(|header| header.1.as_str())
    }
}

/// The server. Dropping it checks that every reply was wanted.
pub(crate) struct Server {
    address: SocketAddr,
    heard: Arc<Mutex<Vec<Heard>>>,
    left: Arc<Mutex<usize>>,
    connections: usize,
    thread: Option<JoinHandle<()>>,
}

/// Turns a connection into what requests are read from and answers written to: TLS, or nothing.
pub(crate) type Wrap = Box<dyn Fn(TcpStream) -> Box<dyn Stream> + Send>;

/// A connection.
pub(crate) trait Stream: Read + Write + Send {}
impl<T: Read + Write + Send> Stream for T {}

impl Server {
    /// Starts a server with plain connections.
    pub(crate) fn start(replies: Vec<Reply>) -> Self {
        Self::with(replies, Box::new(|stream| Box::new(stream)))
    }

    /// Starts a server.
    pub(crate) fn with(replies: Vec<Reply>, wrap: Wrap) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let connections = replies.len();
        let wanted = replies.iter().filter(|reply| !matches!(reply, Reply::Nothing)).count();
        let left = Arc::new(Mutex::new(wanted));
        let (told, counted) = (Arc::clone(&heard), Arc::clone(&left));
        let thread = thread::spawn(move || {
            let mut silent = Vec::new();
            for reply in replies {
                let Ok((stream, _)) = listener.accept() else { return };
                let mut stream = wrap(stream);
                let request = read(&mut *stream, !matches!(reply, Reply::CutEarly | Reply::Stall));
                if request.is_some() && !matches!(reply, Reply::Nothing) {
                    *counted.lock().unwrap() -= 1;
                }
                told.lock().unwrap().extend(request);
                match reply {
                    Reply::Octets(octets) => {
                        // The client may have gone, which is its own affair.
                        let _ = stream.write_all(&octets).and_then(|()| stream.flush());
                    }
                    Reply::Silence | Reply::Stall => silent.push(stream),
                    Reply::Cut | Reply::CutEarly | Reply::Nothing => {}
                }
            }
            // What is silent stays open until the server is dropped.
            let _ = listener.accept();
        });
        Self { address, heard, left, connections, thread: Some(thread) }
    }

    /// Returns its address.
    pub(crate) fn endpoint(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns its port.
    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// Returns what has arrived.
    pub(crate) fn heard(&self) -> Vec<Heard> {
        self.heard.lock().unwrap().clone()
    }

    /// Returns method and path of what has arrived.
    pub(crate) fn calls(&self) -> Vec<String> {
        self.heard().iter().map(|heard| heard.call().to_owned()).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in 0..=self.connections {
            drop(TcpStream::connect(self.address));
        }
        if let Some(thread) = self.thread.take() {
            let result = thread.join();
            if !thread::panicking() {
                result.unwrap();
                assert_eq!(*self.left.lock().unwrap(), 0, "replies that nobody asked for");
            }
        }
    }
}

/// Reads a request; `None` when none came.
fn read(stream: &mut dyn Stream, whole: bool) -> Option<Heard> {
    let mut head = Vec::new();
    let mut octet = [0];
    while !head.ends_with(b"\r\n\r\n") {
        if stream.read(&mut octet).ok()? == 0 {
            return None;
        }
        head.push(octet[0]);
    }
    let head = String::from_utf8(head).unwrap();
    let mut lines = head.lines();
    let line = lines.next()?.to_owned();
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let length =
        headers.iter().find(|header| header.0 == "content-length").map_or(0, |h| h.1.parse().unwrap());
    let chunked = headers.iter().any(|header| header.0 == "transfer-encoding" && header.1 == "chunked");
    if whole && chunked {
        let body = chunks(stream)?;
        return Some(Heard { line, headers, body });
    }
    let mut body = vec![0; if whole { length } else { 0 }];
    stream.read_exact(&mut body).ok()?;
    Some(Heard { line, headers, body })
}

/// Reads a body in chunks.
fn chunks(stream: &mut dyn Stream) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let mut head = Vec::new();
        let mut octet = [0];
        while !head.ends_with(b"\r\n") {
            stream.read_exact(&mut octet).ok()?;
            head.push(octet[0]);
        }
        let length = usize::from_str_radix(std::str::from_utf8(&head).ok()?.trim(), 16).ok()?;
        // Each chunk has an end of line behind it.
        let mut chunk = vec![0; length + 2];
        stream.read_exact(&mut chunk).ok()?;
        body.extend_from_slice(&chunk[..length]);
        if length == 0 {
            return Some(body);
        }
    }
}
