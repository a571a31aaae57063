//! Every command that changes or reads something tells the same of the REST face and of the genuine connector, which
//! runs on the command face of an equal world.
//!
//! Needs a Python that fits and, the first time, the package index; without them the tests say that they are skipped
//! and why, unless `ZVMCTL_DIFFERENTIAL` is `required`.

#![cfg(feature = "sim")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod scenarios;

mod differential {
    mod bench;
    mod commands;
    mod exceptions;
    mod flows;
}
