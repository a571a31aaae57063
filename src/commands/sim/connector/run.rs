//! `zvmctl sim connector run`: the process that owns the world of a connector; `up` starts it.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::Context;
use clap::Args;

use super::Ready;
use crate::output::Outcome;
use crate::sim::genuine::{Genuine, GenuineError, GenuineOptions, READY};
use crate::sim::{Sim, World};

/// Own the world of a connector until it is stopped
#[derive(Args, Debug)]
pub struct Run {
    #[arg(long)]
    folder: PathBuf,
    #[arg(long)]
    world: String,
    #[arg(long)]
    port: u16,
    #[arg(long)]
    wait: u64,
}

impl Run {
    /// Runs the command.
    pub fn run(self) -> anyhow::Result<Outcome> {
        let world = World::named(&self.world).with_context(|| format!("no world `{}`", self.world))?;
        let sim = Sim::start(world)?;
        let options = GenuineOptions {
            environment: self.folder.join("venv"),
            folder: self.folder,
            port: self.port,
            python: None,
            program: std::env::current_exe()?,
            patience: Duration::from_secs(self.wait),
        };
        let mut genuine = Genuine::start(&sim, &options)?;
        let ready = options.folder.join(READY);
        let said = Ready { endpoint: genuine.endpoint().to_owned(), admin_token: sim.admin_token() };
        // Put in its place at once: whoever waits for it reads it whole.
        let fresh = options.folder.join("ready.new");
        fs::write(&fresh, serde_json::to_vec(&said)?)
            .and_then(|()| fs::rename(&fresh, &ready))
            .map_err(|error| GenuineError::Folder { path: ready.clone(), error })?;
        genuine.wait();
        drop(genuine);
        fs::remove_file(&ready).map_err(|error| GenuineError::Folder { path: ready, error })?;
        Ok(Outcome::nothing())
    }
}
