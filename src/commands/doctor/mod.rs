//! `zvmctl doctor`: whether the management plane is sound.

mod check;
mod drift;

use std::time::{SystemTime, UNIX_EPOCH};

use clap::{Args, Subcommand};

use crate::app::App;
use crate::model::TimeSpan;
use crate::ops::doctor;
use crate::output::{Outcome, Section};

/// How long one answer is waited for when nobody says.
const LIMIT: TimeSpan = TimeSpan::of_seconds(30);

/// Check a connector and what lies behind it
///
/// Looks at the way to the server (name, TCP, TLS, encryption), at the server (authentication, clock, token, version
/// with its known defects), and through it at z/VM, SMAPI, the directory manager, disk pools, virtual switches and FCP
/// devices, with real look-ups: the server's own health call is always good. What depends on a failed probe is
/// skipped. Nothing is changed.
///
/// The exit status is that of the first failure: 9 for the connection, 4 for the token, 8 when no answer came, mostly 7
/// for what lies behind. Warnings alone are status 0, or 3 with --strict.
#[derive(Args, Debug)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Doctor {
    #[command(subcommand)]
    command: Option<Command>,
    /// Warnings fail the check, too: status 3
    #[arg(long)]
    strict: bool,
    /// Longest wait for each answer
    #[arg(long, value_name = "DURATION", default_value_t = LIMIT)]
    timeout: TimeSpan,
}

#[derive(Subcommand, Debug)]
enum Command {
    Drift(drift::Drift),
}

impl Doctor {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        if let Some(Command::Drift(_)) = self.command {
            return drift::Drift::run(app);
        }
        let backend = app.backend_within(self.timeout.duration())?;
        // A clock before 1970 is found wrong by the probe.
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let mut checks = doctor::examine(backend, now);
        let aim = app.aim();
        for check in &mut checks {
            check.fix = check.fix.take().map(|fix| aim.text(&fix));
        }
        let mut outcome = Outcome::list(&checks)?.uncut();
        for (title, lines) in [("FIX", check::fixes(&checks)), ("NOTES", check::notes(&checks))] {
            if !lines.is_empty() {
                outcome = outcome.with(Section::lines(title, lines));
            }
        }
        Ok(outcome.exit(doctor::exit(&checks, self.strict)))
    }
}
