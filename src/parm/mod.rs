//! Kernel parameter files for installing Linux and OpenShift nodes on z/VM: checking them and writing them.
//!
//! Works on text alone: no file, no socket, no settings. A parameter file is punched to the guest's reader behind the
//! kernel; what it says wrongly shows only at the console of a machine that does not install. What is certain to fail
//! is an error; what cannot be known here is a hint.
//!
//! The rules follow needs.md section 1 (job 5) and the documentation of those who read the file: the s390 kernel
//! (`arch/s390/boot`), `dracut.cmdline(7)`, Red Hat's "Parameter and configuration files on IBM Z" and "Installing a
//! cluster with z/VM", SUSE's chapter on the parmfile, and Ubuntu's installation guide for s390x.

mod bus;
mod devices;
mod distribution;
mod elsewhere;
mod findings;
mod generate;
mod layout;
mod lint;
mod names;
mod network;
mod parameters;
#[cfg(test)]
mod tests;
mod words;

pub use bus::BusId;
pub use distribution::Distribution;
pub use findings::{Code, Finding, Report, Severity};
pub use generate::{Address, Method, NodeParms, Osa, ParmError, Scsi};
pub use layout::{MOST_CHARACTERS, RECORD, Transfer};
pub use lint::{Options, lint};
