//! Holds the program against the recordings and samples below `ZVMCTL_SHARED`, whatever files lie there.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod conformance {
    mod images;
    mod shared;
}
