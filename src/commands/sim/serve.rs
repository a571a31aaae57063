//! `zvmctl sim serve`

use std::io::Write;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::time::Duration;
use std::{fs, io, thread};

use anyhow::Context;
use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::app::App;
use crate::output::Outcome;
use crate::sim::{Options, Release, Sim, SimError, WORLDS, World};

/// Serve a simulated z/VM host to any client until interrupted
///
/// Speaks the REST interface of the z/VM Cloud Connector on a loopback port. The state lives in memory.
#[derive(Args, Debug)]
pub struct Serve {
    /// World to start with
    #[arg(long, default_value = "demo", value_parser = PossibleValuesParser::new(WORLDS))]
    world: String,
    /// Start with this state, a file that an earlier host left, instead of a named world
    #[arg(long, value_name = "FILE", conflicts_with = "world")]
    state: Option<PathBuf>,
    /// Start with so many generated guests instead of a named world
    #[arg(long, value_name = "N", conflicts_with_all = ["world", "state"])]
    guests: Option<usize>,
    /// Address to listen on
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    address: IpAddr,
    /// Port to listen on; 0 takes any free one
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    port: u16,
    /// Delay every answer by so many milliseconds
    #[arg(long, value_name = "MS", default_value_t = 0)]
    latency_ms: u64,
    /// Ask for no tokens
    #[arg(long)]
    no_auth: bool,
    /// Behave as the newest connector instead of 1.6.3
    #[arg(long)]
    newest: bool,
    /// Print what a shell needs to reach it, and an empty line when it is ready
    #[arg(long)]
    print_env: bool,
}

impl Serve {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let mut world = self.start_world()?;
        let settings = &mut world.connector.settings;
        if self.no_auth {
            settings.admin_token = None;
        }
        if self.newest {
            settings.release = Release::Newest;
        }
        let latency = Duration::from_millis(self.latency_ms);
        let host = Sim::start_with(
            world,
            Options { listen: (self.address, self.port).into(), latency, files: None },
        )?;
        if self.print_env {
            print_environment(&host)?;
        } else {
            let terminal = app.terminal();
            terminal.note(&format!("simulated z/VM host at {}; Ctrl-C ends it", host.endpoint()));
            if let Some(token) = host.admin_token() {
                // The simulated host's own, no secret of anyone.
                terminal.note(&format!("admin token: {token} (--print-env prints both for a shell)"));
            }
        }
        // Ctrl-C is the way a server ends: its temporary folder goes with it.
        let progress = app.terminal().progress();
        while !progress.cancelled() && host.is_serving() {
            thread::sleep(Duration::from_millis(50));
        }
        Ok(Outcome::nothing())
    }

    fn start_world(&self) -> anyhow::Result<World> {
        if let Some(path) = &self.state {
            let unreadable = |error| SimError::State { path: path.clone(), error };
            let text = fs::read_to_string(path).map_err(unreadable)?;
            let foreign = |error| SimError::Foreign { path: path.clone(), error };
            return Ok(World::restore(&text).map_err(foreign)?);
        }
        if let Some(guests) = self.guests {
            return Ok(World::busy(guests));
        }
        World::named(&self.world).with_context(|| format!("no world `{}`", self.world))
    }
}

/// Prints the variables as a POSIX shell reads them: for this program, for the connector's own Python client, which
/// wants host, port and a file with the admin token, and so for any client. The token is the simulated host's own, no
/// secret of anyone.
fn print_environment(host: &Sim) -> Result<(), SimError> {
    let address = host.address();
    let mut lines = vec![
        format!("export ZVMCTL_ENDPOINT='{}'", host.endpoint()),
        format!("export ZVMCTL_SIM_HOST='{}'", address.ip()),
        format!("export ZVMCTL_SIM_PORT='{}'", address.port()),
    ];
    if let (Some(token), Some(file)) = (host.admin_token(), host.token_file()?) {
        lines.push(format!("export ZVMCTL_ADMIN_TOKEN='{token}'"));
        lines.push(format!("export ZVMCTL_SIM_TOKEN_FILE='{}'", file.display()));
    }
    // Whoever reads it may have gone; the host serves others all the same.
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{}\n", lines.join("\n")).and_then(|()| out.flush());
    Ok(())
}
