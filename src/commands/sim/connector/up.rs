//! `zvmctl sim connector up`

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::{ConnectorRecord, Place, Ready};
use crate::app::App;
use crate::output::{Change, Outcome, or_dash};
use crate::sim::WORLDS;
use crate::sim::genuine::{GenuineError, GenuineOptions, READY, prepare_python};

/// Start a connector and wait until it answers
///
/// Does nothing when one runs in the folder already.
#[derive(Args, Debug)]
pub struct Up {
    #[command(flatten)]
    place: Place,
    /// World of the simulated host
    #[arg(long, default_value = "demo", value_parser = PossibleValuesParser::new(WORLDS))]
    world: String,
    /// Port of its REST front end; 0 takes any free one
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    port: u16,
    /// Python 3.8 to 3.12 to make its virtual environment with; found by itself when absent
    #[arg(long, value_name = "PROGRAM")]
    python: Option<PathBuf>,
    /// Seconds that it may take to answer
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    wait: u64,
    /// Print what a shell needs to reach it
    #[arg(long)]
    print_env: bool,
}

/// Between two looks whether it is ready.
const LOOK: Duration = Duration::from_millis(100);

impl Up {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let folder = self.place.folder(app);
        let record = ConnectorRecord::of(&folder);
        let changed = !record.up;
        let record = if changed { self.start(app, &folder)? } else { record };
        if self.print_env {
            print_environment(&folder)?;
            return Ok(Outcome::nothing());
        }
        let said = format!("the connector answers at {}", or_dash(record.endpoint.as_ref()));
        Ok(Outcome::change(Change { item: record, changed: Some(changed), said })?)
    }

    fn start(&self, app: &App, folder: &Path) -> anyhow::Result<ConnectorRecord> {
        let failed = |path: PathBuf| move |error| GenuineError::Folder { path, error };
        let options = GenuineOptions {
            folder: folder.to_owned(),
            environment: folder.join("venv"),
            port: self.port,
            python: self.python.clone(),
            program: std::env::current_exe()?,
            patience: Duration::from_secs(self.wait),
        };
        app.terminal().note("preparing its virtual environment; the first time takes a while");
        prepare_python(&options).inspect_err(|_| {
            // One that was made for nothing; whatever else lies there stays.
            let _ = fs::remove_dir(folder);
        })?;
        fs::create_dir_all(folder.join("log")).map_err(failed(folder.to_owned()))?;
        let ready = folder.join(READY);
        // What a host that died has left would be taken for the new one's.
        let _ = fs::remove_file(&ready);
        let log_file = folder.join("log/host.log");
        let log = File::create(&log_file).map_err(failed(log_file.clone()))?;
        let mut command = Command::new(&options.program);
        command
            .args(["sim", "connector", "run", "--world", &self.world])
            .args(["--port", &self.port.to_string(), "--wait", &self.wait.to_string(), "--folder"])
            .arg(folder)
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log);
        // It stays when the terminal goes.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut child = command.spawn()?;
        while !ready.exists() {
            if let Some(status) = child.try_wait()? {
                let text = fs::read_to_string(&log_file).unwrap_or_default();
                let reason = text.lines().next().map_or_else(|| status.to_string(), str::to_owned);
                return Err(GenuineError::Silent { reason }.into());
            }
            thread::sleep(LOOK);
        }
        Ok(ConnectorRecord::of(folder))
    }
}

/// Prints the variables as a POSIX shell reads them. The token is the simulated host's own, no secret of anyone.
fn print_environment(folder: &Path) -> io::Result<()> {
    let mut out = io::stdout().lock();
    if let Some(ready) = Ready::read(folder) {
        writeln!(out, "export ZVMCTL_ENDPOINT='{}'", ready.endpoint)?;
        if let Some(token) = ready.admin_token {
            writeln!(out, "export ZVMCTL_ADMIN_TOKEN='{token}'")?;
        }
    }
    out.flush()
}
