//! The z/VM Cloud Connector (Feilong) over REST, as connector-notes.md and the recordings describe it.

mod options;

pub use crate::model::{Endpoint, Fingerprint as Pin};
pub use options::{CONNECT_TIMEOUT, ClientCertificate, Options, Tls, TokenProvider, Trace};
