//! The `zvmctl` command.

fn main() {}
