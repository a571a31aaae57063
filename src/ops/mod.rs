//! Work of several steps over the backend traits: looking at many guests, changing their power, creating and
//! deleting them with undo.
//!
//! Nothing here prints, asks or ends the process, and nothing names a concrete backend. What goes on is told to a
//! [`crate::progress::Progress`]; what went wrong is an error that knows its status and the way out.

pub mod capture;
pub mod cluster;
pub mod condition;
pub mod console;
pub mod create;
pub mod delete;
pub mod delivery;
pub mod deploy;
pub mod describe;
pub mod disks;
pub mod doctor;
pub mod drift;
mod fcp;
pub mod identity;
pub mod images;
pub mod import;
pub mod inventory;
pub mod job;
pub mod journal;
pub mod nics;
mod parallel;
mod patience;
pub mod permit;
pub mod power;
pub mod registry;
pub mod set;
pub mod space;
pub mod steps;
pub mod unclear;
mod upload;
pub mod wait;

pub use parallel::in_parallel;
