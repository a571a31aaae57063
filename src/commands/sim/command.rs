//! `zvmctl sim command`

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::commands::Usage;
use crate::sim::{self, Invocation};

/// Run a command of the connector's system on a simulated host
///
/// `vmcp`, `smcli`, `vmur`, `iucvclnt` and the tools for disks, as the connector runs them behind `sudo`. Exit status
/// and outputs are those of the command.
#[derive(Args, Debug)]
pub struct Command {
    /// File of a running host's desk, made by `zvmctl sim connector up`
    #[arg(long, value_name = "FILE", required = true)]
    host: PathBuf,
    /// Command and its arguments
    #[arg(required = true, trailing_var_arg = true, allow_hyphen_values = true, value_name = "COMMAND")]
    words: Vec<OsString>,
}

impl Command {
    /// Says how it is used: what is used rightly has been run by [`run`] already.
    pub fn usage(self) -> anyhow::Error {
        let Self { host, words } = self;
        Usage::new(format!(
            "`sim command` takes `--host {}` in front of `{}`",
            host.display(),
            words.first().map(|word| word.to_string_lossy()).unwrap_or_default()
        ))
        .into()
    }
}

/// Runs `zvmctl sim command --host FILE COMMAND…`; `None` for any other command line.
///
/// The command line is not parsed further: options belong to the command, and it has to be as quick as the tool that
/// it stands for.
pub fn run(args: &[OsString]) -> Option<ExitCode> {
    let [_, sim, command, host, file, words @ ..] = args else { return None };
    if sim != "sim" || command != "command" || host != "--host" || words.is_empty() {
        return None;
    }
    Some(match carry_out(Path::new(file), words) {
        Ok(exit) => ExitCode::from(exit),
        Err(error) => {
            // As `sudo` would say it, to whoever stands behind the connector.
            let _ = writeln!(
                io::stderr(),
                "sudo: no simulated host behind `{}`: {error}",
                file.to_string_lossy()
            );
            ExitCode::from(1)
        }
    })
}

fn carry_out(file: &Path, words: &[OsString]) -> io::Result<u8> {
    let argv = words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let answer = sim::call(file, Invocation { argv, folder: std::env::current_dir()? })?;
    io::stdout().write_all(answer.stdout.as_bytes())?;
    io::stderr().write_all(answer.stderr.as_bytes())?;
    Ok(answer.exit)
}
