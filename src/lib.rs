//! The library behind the `zvmctl` command: z/VM clouds over the z/VM Cloud Connector.

pub mod backend;
pub mod error;
pub mod image;
pub mod model;
pub mod output;
pub mod progress;
pub mod secret;
pub mod suggest;
