//! `zvmctl image inspect`

use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::app::App;
use crate::commands::Usage;
use crate::commands::each::failure;
use crate::image::setup::{self, Activation, CloudInit, Iucv, Setup};
use crate::image::{self, ImageError, InsideError, Inspection, Leavable};
use crate::model::printable;
use crate::output::{Column, Outcome, Record, Section, or_dash};
use crate::progress::Progress;

/// Show what system image files hold and what it still needs
///
/// Reads the root file system inside each image: distribution and the `os_version` to pass to an import, kernels, how disks
/// and adapters are named, cloud-init, the activation engine and whom it obeys, the IUCV daemon, and what another guest must
/// not inherit. Nothing is expanded to disk.
#[derive(Args, Debug)]
pub struct Inspect {
    /// Image files; `-` is standard input, of which only the beginning can be searched
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Print the shell script that does in the guest what the system still needs before it is captured
    #[arg(long)]
    script: bool,
}

impl Inspect {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        if self.script && self.files.len() > 1 {
            let usage = Usage::new("a script is for one image");
            return Err(usage.hint("run the command once for each").into());
        }
        let progress = app.terminal().progress();
        let (mut found, mut failures) = (Vec::new(), Vec::new());
        for file in &self.files {
            match inspect(file, progress.as_ref()) {
                Ok(inspection) => found.push(inspection),
                Err(error @ InsideError::Image(ImageError::Cancelled { .. })) => return Err(error.into()),
                Err(error) => failures.push(failure(app, &file.display().to_string(), error.into())),
            }
        }
        match found.as_slice() {
            [] => return Ok(Outcome::nothing().failed(failures)),
            [only] if self.script => {
                let text = setup::script(&only.file, only.os_release.as_deref(), &only.needs);
                return Ok(Outcome::text(text));
            }
            _ => {}
        }
        let mut outcome = Outcome::list(&found)?;
        for inspection in &found {
            outcome = outcome.with(Section::lines(inspection.file.as_str(), lines(inspection)));
        }
        Ok(outcome.failed(failures))
    }
}

fn inspect(file: &Path, progress: &dyn Progress) -> Result<Inspection, InsideError> {
    if file == Path::new("-") {
        let stream = Leavable::new(io::stdin(), progress);
        let mut stream = stream.map_err(|source| ImageError::Open { file: file.to_owned(), source })?;
        return image::inspect_stream(&mut stream, "-", progress);
    }
    image::inspect(file, progress)
}

impl Record for Inspection {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("file", "FILE", |found| found.file.clone()),
        Column::text("name", "SYSTEM", |found| {
            or_dash(found.name.as_deref().or(found.os_release.as_deref()).map(printable).as_ref())
        }),
        Column::text("os_version", "OS VERSION", |found| or_dash(found.os_version.as_ref())),
        Column::text("machine", "MACHINE", |found| or_dash(found.machine.as_ref())),
        Column::number("needs", "NEEDS", |found| match found.setup {
            Some(_) => found.needs.len().to_string(),
            None => "-".to_owned(),
        }),
        Column::wide("os_release", "RELEASE", |found| {
            or_dash(found.os_release.as_deref().map(printable).as_ref())
        }),
        Column::wide("partition", "PARTITION", |found| found.partition.to_string()),
    ];
}

/// What is known, one fact to a line, then what is still needed.
fn lines(found: &Inspection) -> Vec<String> {
    let mut lines = Vec::new();
    if found.os_version.is_none() {
        let release = found.os_release.as_deref().unwrap_or("an unknown release");
        lines.push(format!("os version    the connector accepts none for {}", printable(release)));
    }
    let Some(setup) = &found.setup else {
        lines.push("configuration  unknown: it could not be read".to_owned());
        return lines;
    };
    lines.extend(facts(setup).into_iter().map(|(label, text)| format!("{label:13} {}", printable(&text))));
    lines.extend(
        found.needs.iter().map(|need| format!("needs         {}: {}", need.code, printable(&need.why))),
    );
    lines
}

fn facts(setup: &Setup) -> Vec<(&'static str, String)> {
    let mut facts = vec![("kernels", none_or(&setup.kernels))];
    facts.extend(setup.root.iter().map(|root| ("root device", format!("{} (in {})", root.name, root.file))));
    let mounts = setup.fstab.iter();
    facts.extend(
        mounts.map(|mount| ("mounts", format!("{} on {} ({})", mount.device, mount.mount_point, mount.kind))),
    );
    facts.extend(
        setup.boot.iter().map(|boot| ("parameters", format!("{} (in {})", boot.parameters, boot.file))),
    );
    let networks = setup.network.iter();
    facts.extend(networks.map(|file| ("adapters", format!("{} (in {})", file.devices.join(" "), file.file))));
    facts.push((
        "activation",
        setup.activation.as_ref().map_or_else(|| "not installed".to_owned(), activation),
    ));
    facts.push((
        "cloud-init",
        setup.cloud_init.as_ref().map_or_else(|| "not installed".to_owned(), cloud_init),
    ));
    facts.push(("IUCV daemon", setup.iucv.as_ref().map_or_else(|| "not installed".to_owned(), iucv)));
    if setup.ignition {
        facts.push(("ignition", "configures the system at first start".to_owned()));
    }
    facts
}

fn none_or(words: &[String]) -> String {
    if words.is_empty() { "none found".to_owned() } else { words.join(", ") }
}

const fn starts(enabled: bool) -> &'static str {
    if enabled { "starts with the system" } else { "does not start with the system" }
}

fn activation(engine: &Activation) -> String {
    let version = engine.version.as_ref().map(|version| format!(" version {version}")).unwrap_or_default();
    let senders = match engine.senders.as_slice() {
        [] => "accepts files of nobody".to_owned(),
        _ if engine.any_sender => "accepts files of every guest".to_owned(),
        senders => format!("accepts files of {}", senders.join(", ")),
    };
    format!("{}{version}, {}, {senders}", engine.script, starts(engine.enabled))
}

fn cloud_init(cloud: &CloudInit) -> String {
    let sources = match &cloud.datasources {
        Some(sources) => format!("datasources {}", none_or(sources)),
        None => "datasources not stated".to_owned(),
    };
    format!("{sources}, {} the network", if cloud.network_disabled { "leaves" } else { "configures" })
}

fn iucv(iucv: &Iucv) -> String {
    let user = match &iucv.authorized_user {
        Some(user) => format!("obeys {user}"),
        None => "obeys nobody yet".to_owned(),
    };
    format!("{}, {user}", starts(iucv.enabled))
}
