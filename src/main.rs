//! The `zvmctl` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    zvmctl::run(std::env::args_os())
}
