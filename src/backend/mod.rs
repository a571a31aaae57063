//! What a z/VM management server can do, without saying which: the traits that commands and operations see.
//!
//! A backend is a [`Backend`]; its nouns are the traits that its methods return, [`Guests`] and the others. The methods are
//! plain and blocking, and may be called from several threads at once. What a backend cannot do is
//! [`BackendError::Unsupported`] with the way around it. Only `app` names a concrete backend.

mod changes;
mod class;
pub mod connector;
mod consoles;
mod contact;
mod diagnosis;
mod disks;
mod error;
mod fcp;
mod guests;
mod host;
mod images;
mod networks;
mod nics;
mod registry;
mod resize;

pub use changes::{ChangeRequest, Changes, FileFacts, Listener, Seen, Sent};
pub use class::Class;
pub use consoles::{Console, Consoles};
pub use contact::{Contact, Greeting};
pub use disks::{DiskPlace, DiskSetup, Disks};
pub use error::{BackendError, Call, Damage, Exchange, Failure, Stage};
pub use fcp::Fcp;
pub use guests::{Action, Deployment, Format, Guests, Machine, MadeDisk, NewDisk, NewGuest, Transport};
pub use host::{Host, PoolVolumes};
pub use images::{Images, NewCapture, NewImage, Upload};
pub use networks::Networks;
pub use nics::{Coupling, Interface, NewInterfaces, NewNic, NicKey, NicRecord, Nics};
pub use registry::Registry;
pub use resize::{CpuChange, Resize};

use schemars::JsonSchema;
use serde::Serialize;

/// A management server and what can be asked of it.
pub trait Backend: Send + Sync {
    /// Returns whether this backend can do something, without asking the server.
    fn supports(&self, capability: Capability) -> Support;

    /// Asks the server for its version.
    fn version(&self) -> Result<ServerVersion, BackendError>;

    /// Returns whether changing calls are only gathered and answered by assumption (a dry run): then a look finds
    /// things as they were, so that waits and looks behind a change mean nothing and are left out.
    fn rehearses(&self) -> bool {
        false
    }

    /// Returns the calls about guests.
    fn guests(&self) -> &dyn Guests;

    /// Returns the calls about the network adapters of guests.
    fn nics(&self) -> &dyn Nics;

    /// Returns the calls about minidisks of guests.
    fn disks(&self) -> &dyn Disks;

    /// Returns the calls that resize guests.
    fn resize(&self) -> &dyn Resize;

    /// Returns the calls about consoles.
    fn consoles(&self) -> &dyn Consoles;

    /// Returns the calls about images.
    fn images(&self) -> &dyn Images;

    /// Returns the calls about virtual switches.
    fn networks(&self) -> &dyn Networks;

    /// Returns the calls about the z/VM system and its disk pools.
    fn host(&self) -> &dyn Host;

    /// Returns the steps of making contact.
    fn contact(&self) -> &dyn Contact;

    /// Returns the calls about the server's own memory of guests.
    fn registry(&self) -> &dyn Registry;

    /// Returns the calls about FCP devices.
    fn fcp(&self) -> &dyn Fcp;

    /// Sends one call of the server's own protocol as it is and returns the octets of a good answer.
    ///
    /// `path` starts with `/` and may carry a query; `body` is sent as JSON. Failures are classified like those of
    /// any other call.
    fn raw(&self, method: &str, path: &str, body: Option<&[u8]>) -> Result<Vec<u8>, BackendError>;
}

/// Something that not every backend can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Capability {
    /// A store of images on the server: list, upload, import, delete.
    Images,
    /// Writing an image onto a guest's disk.
    Deploy,
    /// What the guest's own system says: distribution, kernel, processors online.
    AgentInfo,
    /// An orderly shutdown of the guest's system before it is logged off.
    OrderlyStop,
    /// Space and volumes of disk pools.
    Pools,
    /// Calls in the server's own protocol.
    RawCalls,
}

/// Whether a backend can do something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Support {
    /// It can.
    Yes,
    /// It depends on the server's version: try, and read the error.
    Depends,
    /// It cannot; the text says what to use instead.
    No(&'static str),
}

/// Whether a changing call changed anything, as far as the server says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// It did.
    Made,
    /// Things were as wanted already.
    Unneeded,
    /// The server answers the same in both cases; only a look before or after can tell.
    Unsaid,
}

/// The version of a management server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ServerVersion {
    /// Which kind of server: `connector`.
    pub backend: &'static str,
    /// Its own version.
    pub version: String,
    /// The version of its interface; `None` when it does not say.
    pub api_version: Option<String>,
}
