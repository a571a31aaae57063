//! The way to the connector, step by step.

use std::io;
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::{Arc, mpsc};
use std::thread;

use reqwest::header::DATE;
use rustls::ClientConnection;
use rustls::pki_types::ServerName;

use super::request::Request;
use super::{Connector, certificate, limits, tls, transport};
use crate::backend::{BackendError, Contact, Greeting, Stage};
use crate::model::{Endpoint, moment};

impl Contact for Connector {
    fn endpoint(&self) -> &Endpoint {
        &self.client.options().endpoint
    }

    fn is_proxied(&self) -> bool {
        self.client.options().proxy.is_some()
    }

    fn has_credentials(&self) -> bool {
        self.client.options().admin_token.is_some()
    }

    fn resolve(&self) -> Result<Vec<SocketAddr>, BackendError> {
        let address = (self.endpoint().host(), self.endpoint().port());
        let (send, receive) = mpsc::channel();
        // The system's own resolver knows no time limit; a thread that waits for it longer than we do is left alone.
        thread::spawn(move || send.send(address.to_socket_addrs().map(Iterator::collect::<Vec<_>>)));
        match receive.recv_timeout(self.client.options().connect_timeout) {
            Ok(Ok(addresses)) if addresses.is_empty() => {
                Err(self.unreachable(Stage::Name, "it has no address"))
            }
            Ok(Ok(addresses)) => Ok(addresses),
            Ok(Err(error)) => Err(self.unreachable(Stage::Name, &error.to_string())),
            Err(_) => Err(self.unreachable(Stage::Name, "no answer within the time limit")),
        }
    }

    fn connect(&self, addresses: &[SocketAddr]) -> Result<SocketAddr, BackendError> {
        let mut reason = "it has no address".to_owned();
        for address in addresses {
            match TcpStream::connect_timeout(address, self.client.options().connect_timeout) {
                Ok(_) => return Ok(*address),
                Err(error) => reason = format!("{address}: {error}"),
            }
        }
        Err(self.unreachable(Stage::Tcp, &reason))
    }

    fn secure(&self, address: SocketAddr) -> Result<Option<u64>, BackendError> {
        let limit = self.client.options().connect_timeout;
        let tcp = |error: io::Error| self.unreachable(Stage::Tcp, &error.to_string());
        let mut stream = TcpStream::connect_timeout(&address, limit).map_err(tcp)?;
        stream.set_read_timeout(Some(limit)).map_err(tcp)?;
        stream.set_write_timeout(Some(limit)).map_err(tcp)?;
        let name = ServerName::try_from(self.endpoint().host())
            .map_err(|error| self.unreachable(Stage::Tls, &error.to_string()))?;
        let config = Arc::new(tls::config(self.client.options())?);
        let mut connection = ClientConnection::new(config, name)
            .map_err(|error| self.unreachable(Stage::Tls, &error.to_string()))?;
        while connection.is_handshaking() {
            connection.complete_io(&mut stream).map_err(|error| {
                let (stage, reason) = transport::tls_failure(&error);
                self.unreachable(stage, &reason)
            })?;
        }
        let shown = connection.peer_certificates().and_then(<[_]>::first);
        Ok(shown.and_then(|certificate| certificate::expiry(certificate)))
    }

    fn greet(&self) -> Result<Greeting, BackendError> {
        let request = Request::look("read the server's version without a token", "/", limits::TABLE);
        let (answer, headers) = self.client.anonymous(&request)?;
        let time = headers.get(DATE).and_then(|value| value.to_str().ok()).and_then(http_date);
        match answer.output::<serde_json::Value>(&request) {
            Ok(_) => Ok(Greeting { is_open: true, time }),
            Err(BackendError::Denied { .. }) => Ok(Greeting { is_open: false, time }),
            Err(error) => Err(error),
        }
    }
}

impl Connector {
    fn unreachable(&self, stage: Stage, reason: &str) -> BackendError {
        BackendError::Unreachable { stage, endpoint: self.endpoint().to_string(), reason: reason.to_owned() }
    }
}

/// Reads `Tue, 24 Nov 2026 17:20:22 GMT`, the one form that servers may send (RFC 9110 section 5.6.7).
fn http_date(text: &str) -> Option<u64> {
    const MONTHS: &[&str] =
        &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    let [_, day, month, year, time, "GMT"] = words[..] else { return None };
    let month = MONTHS.iter().position(|known| *known == month)?;
    let mut parts = time.split(':').map(|part| part.parse::<u64>().ok());
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    let month = u64::try_from(month + 1).ok()?;
    moment([year.parse().ok()?, month, day.parse().ok()?, hour, minute, second])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_servers_are_read() {
        assert_eq!(http_date("Tue, 14 Nov 2023 22:13:20 GMT"), Some(1_700_000_000));
        for bad in ["", "Tue, 14 Nov 2023 22:13 GMT", "2023-11-14T22:13:20Z", "Tue, 14 Foo 2023 22:13:20 GMT"]
        {
            assert_eq!(http_date(bad), None, "{bad}");
        }
    }
}
