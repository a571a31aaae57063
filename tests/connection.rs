//! The connector's client over real sockets: what travels, and what it makes of servers that misbehave.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod scripted;

mod connection {
    mod answers;
    mod calls;
    #[cfg(unix)]
    mod signing_in;
    mod tls;
    mod token;
    mod trouble;
    mod upload;
}
