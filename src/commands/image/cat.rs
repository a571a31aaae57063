//! `zvmctl image cat`

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use clap::Args;

use crate::app::App;
use crate::image::{self, InsideError};
use crate::output::{Outcome, OutputError};

/// Print a file inside an image file
///
/// Writes the bytes as they are to standard output, whatever they are; on a terminal, what would steer it is spelled out.
/// Links are followed inside the image, never on this machine.
#[derive(Args, Debug)]
pub struct Cat {
    /// Image file on this machine
    #[arg(value_name = "FILE")]
    image: PathBuf,
    /// Path of the file inside the image
    path: String,
    /// Number of the partition [default: that of the system, else the only one with files]
    #[arg(long, value_name = "N")]
    partition: Option<u32>,
}

impl Cat {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let progress = app.terminal().progress();
        let mut out = io::stdout().lock();
        let on_terminal = out.is_terminal();
        let mut write =
            |bytes: &[u8]| if on_terminal { spelled_out(bytes, &mut out) } else { out.write_all(bytes) };
        let done = image::cat(&self.image, self.partition, &self.path, &mut write, progress.as_ref());
        match done.and_then(|()| out.flush().map_err(InsideError::Write)) {
            Ok(()) => Ok(Outcome::nothing()),
            Err(InsideError::Write(error)) => Err(OutputError::Write(error).into()),
            Err(error) => Err(error.into()),
        }
    }
}

/// Writes text and line ends; every other byte as `\x1b`.
fn spelled_out(bytes: &[u8], out: &mut impl Write) -> io::Result<()> {
    for byte in bytes {
        match byte {
            b'\n' | b'\t' | b' '..=b'~' => out.write_all(&[*byte])?,
            other => write!(out, "{}", other.escape_ascii())?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_steers_a_terminal() {
        let mut out = Vec::new();
        spelled_out(b"a\tb\n\x1b[2J\xc3\xa4\r", &mut out).unwrap();
        assert_eq!(out, b"a\tb\n\\x1b[2J\\xc3\\xa4\\r");
    }
}
