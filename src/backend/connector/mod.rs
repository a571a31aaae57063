//! The z/VM Cloud Connector (Feilong) over REST, as connector-notes.md and the recordings describe it.

mod options;

pub use options::{CONNECT_TIMEOUT, ClientCertificate, Endpoint, Options, Pin, Tls, TokenProvider, Trace};
