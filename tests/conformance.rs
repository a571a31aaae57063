//! Holds the program against the recordings and samples below `ZVMCTL_SHARED`, whatever files lie there.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[expect(dead_code, reason = "the tests of connections need more of it")]
mod scripted;

mod conformance {
    mod codes;
    mod connector;
    mod images;
    mod making;
    mod requests;
    mod shared;
    #[cfg(feature = "sim")]
    mod sim;
    #[cfg(feature = "sim")]
    mod sim_commands;
    #[cfg(feature = "sim")]
    mod sim_world;
    mod words;
}
