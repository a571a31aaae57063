//! What a connection to a connector is made of. Whoever resolves settings fills it in; nothing here reads any.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::backend::Changes;
use crate::error::Diagnose;
use crate::model::{Endpoint, Fingerprint};
use crate::secret::Secret;

/// Gives the admin token when a temporary one must be had, and not before: it may ask a command or a person.
pub type TokenProvider = Arc<dyn Fn() -> Result<Secret, Box<dyn Diagnose + Send + Sync>> + Send + Sync>;

/// Receives one line per event of an exchange, secrets removed.
pub type Trace = Arc<dyn Fn(&str) + Send + Sync>;

/// How long the making of a connection may take when nobody says.
pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// Everything that a connection needs.
#[derive(Clone)]
pub struct Options {
    /// Where the server is.
    pub endpoint: Endpoint,
    /// How to trust it, for `https`.
    pub tls: Tls,
    /// Address of a proxy to go through, perhaps with a password in it; `None` goes straight.
    pub proxy: Option<Secret>,
    /// Longest making of a connection.
    pub connect_timeout: Duration,
    /// Longest wait for any answer; `None` waits as long as each kind of call may take.
    pub timeout: Option<Duration>,
    /// Where the admin token comes from; `None` for a server without authentication.
    pub admin_token: Option<TokenProvider>,
    /// File that keeps the temporary token from one command to the next.
    pub token_cache: Option<PathBuf>,
    /// Who hears what travels.
    pub trace: Option<Trace>,
    /// Where changing requests are gathered; a rehearsal keeps them from being sent.
    pub changes: Arc<Changes>,
    /// How the pauses between repeats are spent; tests do not.
    pub sleep: fn(Duration),
}

impl Options {
    /// Returns the options for an endpoint with nothing else said.
    pub fn new(endpoint: Endpoint) -> Self {
        Self {
            endpoint,
            tls: Tls::default(),
            proxy: None,
            connect_timeout: CONNECT_TIMEOUT,
            timeout: None,
            admin_token: None,
            token_cache: None,
            trace: None,
            changes: Arc::default(),
            sleep: std::thread::sleep,
        }
    }
}

/// How to trust a server and how to be trusted by it.
#[derive(Debug, Clone, Default)]
pub struct Tls {
    /// PEM file of the authorities that may vouch for the server; `None` for the system's.
    pub ca_file: Option<PathBuf>,
    /// Certificate to show the server.
    pub client: Option<ClientCertificate>,
    /// The one certificate to accept, whoever signed it and whatever name it carries.
    pub pin: Option<Fingerprint>,
    /// Accept any certificate.
    pub insecure: bool,
}

/// A client certificate and its key, both PEM files.
#[derive(Debug, Clone)]
pub struct ClientCertificate {
    /// File of the certificate, its chain after it.
    pub certificate: PathBuf,
    /// File of the key, not encrypted.
    pub key: PathBuf,
}
