//! The z/VM Cloud Connector (Feilong) over REST, as connector-notes.md and the recordings describe it.

mod answer;
mod backoff;
mod certificate;
pub mod class;
mod client;
mod consoles;
mod contact;
mod disks;
pub mod dto;
mod errmsg;
mod fcp;
mod guests;
mod host;
mod images;
mod limits;
mod networks;
mod nics;
mod options;
mod registry;
mod request;
mod resize;
mod tls;
mod token;
mod trace;
mod translate;
mod transport;
mod upload;

pub use upload::ASSUMED_URL;

pub use options::{CONNECT_TIMEOUT, ClientCertificate, Options, Tls, TokenProvider, Trace};

use std::sync::Arc;

use reqwest::Method;
use serde_json::Number;

use self::client::Client;
use self::request::Request;
use super::{
    Backend, BackendError, Capability, Consoles, Contact, Disks, Fcp, Guests, Host, Images, Networks, Nics,
    Registry, Resize, ServerVersion, Support,
};

/// A z/VM Cloud Connector.
pub struct Connector {
    /// Shared with the thread of an upload, which may have to be left behind.
    client: Arc<Client>,
}

impl Connector {
    /// Prepares for a server. Nothing is read or sent before the first call.
    pub fn new(options: Options) -> Self {
        Self { client: Arc::new(Client::new(options)) }
    }
}

/// Returns the end of the temporary token that is kept for these options, in seconds since 1970 by the server's
/// clock; `None` when none is kept that still lasts. Nothing is sent.
pub fn kept_until(options: &Options) -> Option<u64> {
    token::Tokens::new(options).kept_until()
}

impl Backend for Connector {
    fn supports(&self, capability: Capability) -> Support {
        match capability {
            Capability::Images
            | Capability::Deploy
            | Capability::AgentInfo
            | Capability::OrderlyStop
            | Capability::RawCalls => Support::Yes,
            // Listing pools needs 1.6.6; the space of a pool that is named is always there.
            Capability::Pools => Support::Depends,
        }
    }

    fn version(&self) -> Result<ServerVersion, BackendError> {
        let request = Request::look("read the server's version", "/", limits::TABLE);
        let dto::Version { version, api_version, .. } = self.client.look(&request)?;
        Ok(ServerVersion { backend: "connector", version, api_version })
    }

    fn rehearses(&self) -> bool {
        self.client.rehearses()
    }

    fn guests(&self) -> &dyn Guests {
        self
    }

    fn nics(&self) -> &dyn Nics {
        self
    }

    fn disks(&self) -> &dyn Disks {
        self
    }

    fn resize(&self) -> &dyn Resize {
        self
    }

    fn consoles(&self) -> &dyn Consoles {
        self
    }

    fn images(&self) -> &dyn Images {
        self
    }

    fn networks(&self) -> &dyn Networks {
        self
    }

    fn host(&self) -> &dyn Host {
        self
    }

    fn contact(&self) -> &dyn Contact {
        self
    }

    fn registry(&self) -> &dyn Registry {
        self
    }

    fn fcp(&self) -> &dyn Fcp {
        self
    }

    fn raw(&self, method: &str, path: &str, body: Option<&[u8]>) -> Result<Vec<u8>, BackendError> {
        let refuse = |what: String, hint: &str| BackendError::Argument { what, hint: hint.to_owned() };
        let verb = Method::from_bytes(method.to_ascii_uppercase().as_bytes()).map_err(|_| {
            refuse(format!("`{}` is not a method", method.escape_debug()), "use GET, POST, PUT or DELETE")
        })?;
        if !path.starts_with('/') {
            return Err(refuse(
                format!("path `{}` does not start with `/`", path.escape_debug()),
                "write `/guests`",
            ));
        }
        let doing = format!("call {verb} {}", path.split('?').next().unwrap_or(path));
        let mut request = match verb {
            Method::GET => Request::look(doing, path, limits::WORK),
            verb => Request::change(verb, doing, path, limits::WORK),
        };
        request.action = body.and_then(|body| {
            let value: serde_json::Value = serde_json::from_slice(body).ok()?;
            value.get("action")?.as_str().map(str::to_owned)
        });
        request.body = body.map(<[u8]>::to_vec);
        self.client.octets(&request)
    }
}

/// Returns a number without its fraction, which some releases send; `None` when it is negative.
fn whole(number: &Number) -> Option<u64> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` saturates; the sign is checked"
    )]
    let truncated = |float: f64| (float >= 0.0).then_some(float as u64);
    number.as_u64().or_else(|| number.as_f64().and_then(truncated))
}
