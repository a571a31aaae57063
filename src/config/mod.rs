//! Settings, contexts and credentials.
//!
//! [`load`] resolves every setting of [`options`] once: flag, then environment, then context, then the user's file,
//! then the site's file, then default, and remembers who gave it. No terminal and no connection here; secrets are
//! read only when asked for.

pub mod cache;
mod choice;
mod context;
mod credentials;
mod edit;
mod environment;
mod error;
mod file;
mod files;
pub mod options;
mod overrides;
mod paths;
mod proxy;
mod resolve;
mod settings;
mod tls;
mod token;
mod write;

pub use choice::Selection;
pub use context::{Context, ContextName, Smapi};
pub use credentials::Credentials;
pub use edit::Editor;
pub use environment::Environment;
pub use error::ConfigError;
pub use file::{ConfigFile, Raw};
pub use files::{Files, Known};
pub use overrides::Overrides;
pub use paths::Paths;
pub use proxy::Proxy;
pub use resolve::{Effective, Source, absolute};
pub use settings::{General, Settings, Target, load, load_without_files};
pub use tls::{Identity, Tls};
pub use token::{TokenSource, accept as accept_token, bounded as read_bounded};
