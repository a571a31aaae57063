//! The fault rules of a host that runs: one in this process, or any host at a loopback port.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

use super::fault::Fault;
use super::rest::FAULTS;
use super::trouble::preset;
use super::{Sim, SimError};

/// A rule list is short; what is longer is no answer of a simulated host.
const ANSWER_BYTES: u64 = 1 << 20;
/// How long a host on the same machine may need.
const PATIENCE: Duration = Duration::from_secs(10);

/// The rules of a host.
pub enum Rules {
    /// Of a host in this process, whose state a file keeps.
    Here(Sim),
    /// Of the host at this address: `127.0.0.1:40123`.
    There(String),
}

impl Rules {
    /// Returns the rules in the order in which they are looked at.
    pub fn list(&self) -> Result<Vec<Fault>, SimError> {
        match self {
            Self::Here(host) => host.world(|world| world.faults.rules().to_vec()),
            Self::There(address) => {
                let mut answer = ask(address, "GET", "", &Value::Null)?;
                serde_json::from_value(answer["faults"].take())
                    .map_err(|_| no_host(address, "no list of rules"))
            }
        }
    }

    /// Adds a rule behind those that there are.
    pub fn add(&self, fault: Fault) -> Result<(), SimError> {
        match self {
            Self::Here(host) => host.add_fault(fault).map(|_| ()),
            Self::There(address) => ask(address, "POST", "", &json!(fault)).map(|_| ()),
        }
    }

    /// Adds a named set of rules, one of [`PRESETS`](super::PRESETS).
    pub fn add_preset(&self, name: &str) -> Result<(), SimError> {
        match self {
            Self::Here(host) => host.world(|world| {
                for rule in preset(name, world).unwrap_or_default() {
                    world.faults.add(rule);
                }
            }),
            Self::There(address) => ask(address, "POST", "", &json!({"preset": name})).map(|_| ()),
        }
    }

    /// Takes one rule away, or all; returns how many there were.
    pub fn remove(&self, id: Option<u64>) -> Result<u64, SimError> {
        match self {
            Self::Here(host) => host.world(|world| world.faults.remove(id) as u64),
            Self::There(address) => {
                let query = id.map_or_else(String::new, |id| format!("?id={id}"));
                let answer = ask(address, "DELETE", &query, &Value::Null)?;
                answer["removed"].as_u64().ok_or_else(|| no_host(address, "no number of rules"))
            }
        }
    }
}

/// Sends one request to the control path, which needs no token, and returns the JSON of a good answer.
fn ask(address: &str, method: &str, query: &str, body: &Value) -> Result<Value, SimError> {
    let answer = exchange(address, method, query, body)
        .map_err(|error| SimError::Control { address: address.to_owned(), reason: error.to_string() })?;
    let text = String::from_utf8_lossy(&answer);
    let good = text.starts_with("HTTP/1.1 200 ");
    let (_, body) = text.split_once("\r\n\r\n").ok_or_else(|| no_host(address, "a cut answer"))?;
    let json: Value = serde_json::from_str(body).map_err(|_| no_host(address, "no JSON"))?;
    if good && json.is_object() {
        return Ok(json);
    }
    Err(no_host(address, json["error"].as_str().unwrap_or("no answer of a simulated host")))
}

fn exchange(address: &str, method: &str, query: &str, body: &Value) -> io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let body = if body.is_null() { String::new() } else { body.to_string() };
    write!(
        stream,
        "{method} {FAULTS}{query} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = Vec::new();
    stream.take(ANSWER_BYTES).read_to_end(&mut answer)?;
    Ok(answer)
}

fn no_host(address: &str, reason: &str) -> SimError {
    SimError::Control { address: address.to_owned(), reason: reason.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::{Action, World};
    use super::*;

    #[test]
    fn a_host_in_this_process_and_one_behind_a_port_keep_the_same_rules() {
        let served = Sim::start(World::demo()).unwrap();
        let address = served.endpoint().trim_start_matches("http://").to_owned();
        for rules in [Rules::Here(Sim::start(World::demo()).unwrap()), Rules::There(address)] {
            rules.add(Fault::on("listGuests", Action::Busy {}).times(2)).unwrap();
            rules.add_preset("maintenance").unwrap();
            let list = rules.list().unwrap();
            assert_eq!((list.len(), list[0].id, &list[0].action), (2, 1, &Action::Busy {}));
            assert_eq!(rules.remove(Some(1)).unwrap(), 1);
            assert_eq!(rules.remove(None).unwrap(), 1);
            assert!(rules.list().unwrap().is_empty());
        }
    }

    #[test]
    fn what_is_no_simulated_host_is_named() {
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let error = Rules::There(free.to_string()).list().unwrap_err();
        assert!(error.to_string().contains(&free.to_string()), "{error}");
    }
}
