//! Flows on a simulated host, over its socket.

#![cfg(feature = "sim")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod host {
    mod backend;
}
