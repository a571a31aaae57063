//! `zvmctl guest capture`

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::cluster_option::ClusterOption;
use super::target::Target;
use crate::app::App;
use crate::commands::consent::Consent;
use crate::commands::job::jobs;
use crate::image::Severity;
use crate::model::{Image, ImageName, Power, Userid, Vdev, human_bytes};
use crate::ops::capture::{Finding, INSIDE, Plan, capture, inspect, require_fit};
use crate::output::{Change, Column, Outcome, Record, or_dash};

/// Make an image of the root disk of a guest
///
/// The guest is checked first, as the published rules for images ask: the root disk at the server's root device, of a
/// kind that can be deployed, no whole volume; network adapters from 1100 on; the name free, whatever its letter case.
/// What only the guest can tell, the script of --script looks at from inside. A guest that is on is shut down for it,
/// and is on again afterwards, also after a failure; one whose system cannot be reached is refused: the server would
/// log it off without shutdown, which --force allows. The server can not be stopped once it has begun: Ctrl-C waits for
/// it, and then deletes the image again. When the connection is lost the outcome is unknown, status 8: the guest is left
/// alone, and what was seen is told. It is a job: `zvmctl job resume` and `rollback` take it up again after a crash.
#[derive(Args, Debug)]
pub struct Capture {
    #[command(flatten)]
    target: Target,
    /// Name of the image
    name: ImageName,
    /// Compression level, 0 (none) to 9 [default: the server's, 6]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=9))]
    level: Option<u8>,
    /// The server's root device, when it is configured otherwise
    #[arg(long, value_name = "VDEV", default_value_t = Vdev::ROOT)]
    root_vdev: Vdev,
    /// Capture a guest that is on although its system cannot be shut down
    #[arg(long)]
    force: bool,
    /// Print a script that checks from inside the guest what cannot be seen from outside, and do nothing else
    #[arg(long)]
    script: bool,
    #[command(flatten)]
    cluster: ClusterOption,
}

/// An image that was made of a guest.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CapturedImage {
    /// The image.
    #[serde(flatten)]
    image: Image,
    /// The guest that it was made of.
    guest: Userid,
    /// Its power before.
    power_before: Power,
    /// Its power now; `None` when it could not be seen.
    power: Option<Power>,
    /// What the check said; no errors.
    findings: Vec<Finding>,
}

impl Record for CapturedImage {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("name", "NAME", |made| made.image.name.clone()),
        Column::text("guest", "GUEST", |made| made.guest.to_string()),
        Column::text("os_version", "OS", |made| or_dash(made.image.os_version.as_ref())),
        Column::number("size_bytes", "SIZE", |made| or_dash(made.image.size_bytes.map(human_bytes).as_ref())),
        Column::text("md5", "MD5", |made| or_dash(made.image.md5.as_ref())),
        Column::text("power", "POWER", |made| or_dash(made.power.as_ref())),
    ];
}

impl Capture {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        if self.script {
            return Ok(Outcome::text(INSIDE));
        }
        let guest = self.target.choose(app)?;
        let (backend, jobs) = (app.backend()?, jobs(app)?);
        let source = inspect(backend, &guest, &self.name, self.root_vdev)?;
        if source.power == Power::Off {
            self.cluster.off_everywhere(app)?.check(&guest, Some(&source.entry))?;
        }
        let findings = source.check();
        for finding in findings.iter().filter(|finding| finding.severity < Severity::Error) {
            let Finding { severity, message, fix, .. } = finding;
            app.terminal().note(&format!("{severity:7}  {}: {message}; {fix}", finding.code.spelling()));
        }
        require_fit(&source, &findings, self.force)?;
        let on = source.power == Power::On;
        let what = if on { ", which is shut down for it" } else { "" };
        let question = format!("capture guest `{guest}`{what}");
        Consent::new(app, false).to_one(&question, guest.as_str(), on)?;
        let plan = Plan { guest, name: self.name, level: self.level, was_on: on };
        let progress = app.terminal().progress();
        let done = capture(backend, &jobs, &source, &plan, progress.as_ref())?;
        drop(progress);
        let guest = plan.guest;
        let said = format!(
            "image {} made of {guest}: {}, MD5 {}; {guest} is {}",
            done.image.name,
            or_dash(done.image.size_bytes.map(human_bytes).as_ref()),
            or_dash(done.image.md5.as_ref()),
            done.power.map_or("not to be seen".to_owned(), |power| power.to_string()),
        );
        let item = CapturedImage {
            image: done.image,
            guest,
            power_before: source.power,
            power: done.power,
            findings,
        };
        Ok(Outcome::change(Change { item, changed: Some(true), said })?)
    }
}
