//! A client for tests of the simulated host: no library, so that every octet is in sight.

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::Value;

use super::Sim;

/// An answer as it was received.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) head: String,
    pub(super) body: String,
}

impl Answer {
    /// Returns the body as JSON.
    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// Returns overallRC, rc and rs.
    pub(super) fn codes(&self) -> [i64; 3] {
        let json = self.json();
        ["overallRC", "rc", "rs"].map(|name| json[name].as_i64().unwrap())
    }

    /// Returns the output of a success.
    pub(super) fn output(&self) -> Value {
        assert_eq!(self.codes()[0], 0, "{self:?}");
        self.json()["output"].clone()
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

impl Sim {
    /// Sends a request; `headers` are whole lines. An answer that is cut is returned as far as it came.
    pub(super) fn send(&self, method: &str, path: &str, headers: &[&str], body: &[u8]) -> String {
        let address = self.endpoint();
        let mut stream = TcpStream::connect(address.trim_start_matches("http://")).unwrap();
        let headers: String = headers.iter().flat_map(|header| [header, "\r\n"]).collect();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: sim\r\nConnection: close\r\n{headers}Content-Length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all(&[request.as_bytes(), body].concat()).unwrap();
        let mut answer = Vec::new();
        // A reset after some octets is an answer, too.
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Sends a request and takes its answer apart.
    pub(super) fn ask(&self, method: &str, path: &str, headers: &[&str], body: &[u8]) -> Answer {
        let text = self.send(method, path, headers, body);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no whole head: {text:?}"));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap();
        Answer { status, head: head.to_owned(), body: body.to_owned() }
    }

    /// Sends a look-up.
    pub(super) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], b"")
    }

    /// Sends JSON.
    pub(super) fn json(&self, method: &str, path: &str, body: &Value) -> Answer {
        self.ask(method, path, &["Content-Type: application/json"], body.to_string().as_bytes())
    }

    /// Sends an action on a guest.
    pub(super) fn act(&self, user: &str, body: &Value) -> Answer {
        self.json("POST", &format!("/guests/{user}/action"), body)
    }
}
