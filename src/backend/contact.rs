//! The way to a server, step by step: what lies before the first call, for whoever wants to know which step fails.

use std::net::SocketAddr;

use super::BackendError;
use crate::model::Endpoint;

/// The steps of making contact. Each one is made anew when it is called; none needs a token.
pub trait Contact: Send + Sync {
    /// Returns the address of the server.
    fn endpoint(&self) -> &Endpoint;

    /// Returns whether a proxy makes the connections, so that name, TCP and TLS are its business.
    fn is_proxied(&self) -> bool;

    /// Returns whether an admin token is configured.
    fn has_credentials(&self) -> bool;

    /// Finds the addresses of the server's name.
    fn resolve(&self) -> Result<Vec<SocketAddr>, BackendError>;

    /// Makes a TCP connection to the first of the addresses that takes one, and closes it.
    fn connect(&self, addresses: &[SocketAddr]) -> Result<SocketAddr, BackendError>;

    /// Agrees on TLS as every call does, and returns the last moment of the certificate that the server shows, in
    /// seconds since 1970; `None` when it cannot be read.
    fn secure(&self, address: SocketAddr) -> Result<Option<u64>, BackendError>;

    /// Asks for the version without a token.
    fn greet(&self) -> Result<Greeting, BackendError>;
}

/// The answer to a stranger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Greeting {
    /// Whether the server let the stranger in: authentication is switched off.
    pub is_open: bool,
    /// The time by the server's clock (header `Date`), in seconds since 1970.
    pub time: Option<u64>,
}
