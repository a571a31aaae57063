//! `zvmctl image import`

use std::path::PathBuf;

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::target::{Target, of_pool};
use super::{disk, verdict};
use crate::app::App;
use crate::commands::Usage;
use crate::commands::consent::Consent;
use crate::commands::job::jobs;
use crate::image::Finding;
use crate::model::{DiskKind, Image, ImageName, OsVersion, ParseError};
use crate::ops::import;
use crate::output::{Change, Column, Outcome, Record, or_dash};

/// Check an image file, upload it and make an image of it
///
/// The file is checked like `image validate` does, also against the kind of the context's pool, else of the server's default one, and nothing of a bad
/// image is sent. After the import the server's MD5 and size are compared. The server copies the uploaded file and never
/// deletes the upload, so that it needs the space twice; its place is told at the end, for the server's administrator.
///
/// From standard input, and with --stream, one read feeds both check and upload. An error stops the upload and nothing is
/// imported, but what was sent until then stays on the server; a wrong header is found before anything is sent.
#[derive(Args, Debug)]
pub struct Import {
    /// Image file on this machine; `-` is standard input
    file: PathBuf,
    /// Name of the image
    name: ImageName,
    /// Operating system version in it: rhel9.4, sles15sp6, ubuntu22.04, rhcos4.14
    #[arg(long, value_name = "VERSION")]
    os_version: OsVersion,
    /// Kind of disk of a CoreOS image: ECKD (also dasd) or FBA (also scsi); all others say it themselves
    #[arg(long, value_name = "ECKD|FBA", value_parser = disk_type)]
    disk_type: Option<DiskKind>,
    /// Disk that the image must fit: a size, a disk pool, a disk of a guest, or one like that of another image [default:
    /// the context's pool]
    #[arg(long, value_name = "SIZE|pool:TYPE:NAME|guest:USERID/VDEV|image:NAME")]
    fit: Option<Target>,
    /// Send the file without checking it; only header and MD5 are read
    #[arg(long, conflicts_with = "fit")]
    no_check: bool,
    /// Read the file once and check it while it is sent; standard input always is
    #[arg(long)]
    stream: bool,
    /// Bytes of the stream, for servers that want to know beforehand
    #[arg(long, value_name = "BYTES")]
    size: Option<u64>,
}

impl Import {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        refuse_elsewhere(&self.file.to_string_lossy())?;
        Consent::new(app, false).to_context()?;
        let fit = match (&self.fit, &app.settings().context.pool) {
            (Some(target), _) => Some(target.resolve(app)?),
            (None, Some(pool)) => Some(of_pool(pool)),
            (None, None) => None,
        };
        let plan = import::Import {
            file: self.file,
            name: self.name,
            os_version: self.os_version,
            disk_kind: self.disk_type,
            fit,
            no_check: self.no_check,
            stream: self.stream,
            size: self.size,
        };
        if plan.size.is_some() && !plan.streams() {
            return Err(Usage::new("--size is for streams").hint("add --stream, or leave it out").into());
        }
        let progress = app.terminal().progress();
        let done = import::import(app.backend()?, &jobs(app)?, &plan, progress.as_ref())?;
        drop(progress);
        if plan.no_check {
            app.terminal().warn("the image was not checked; deploy reports success for most kinds of damage");
        }
        for remark in verdict::remarks(&done.findings) {
            app.terminal().note(&remark);
        }
        let note = format!(
            "the upload stays on the server as `{}` and takes its space again; no call deletes it, its administrator can",
            done.upload.url
        );
        if !app.rehearses() {
            app.terminal().note(&note);
        }
        let said = format!(
            "image {} imported: {}, MD5 {}",
            done.image.name,
            disk(&done.image),
            or_dash(done.image.md5.as_ref())
        );
        let item = Imported { image: done.image, upload_url: done.upload.url, findings: done.findings };
        Ok(Outcome::change(Change { item, changed: Some(true), said })?)
    }
}

/// Refuses what is no file on this machine, with the reason.
fn refuse_elsewhere(file: &str) -> Result<(), Usage> {
    let lower = file.to_ascii_lowercase();
    if lower.starts_with("https://") {
        return Err(Usage::new("the server refuses images from `https` addresses")
            .hint("download the file and import it from here"));
    }
    if lower.starts_with("http://") {
        return Err(Usage::new("the server's download over `http` writes an empty file and always fails")
            .hint("download the file and import it from here"));
    }
    Ok(())
}

/// Reads a kind of disk, in z/VM's words or in those of CoreOS.
fn disk_type(text: &str) -> Result<DiskKind, ParseError> {
    match text.to_ascii_lowercase().as_str() {
        "dasd" => Ok(DiskKind::Eckd),
        "scsi" => Ok(DiskKind::Fba),
        _ => text.parse(),
    }
}

/// An image that was made, and what is left of the making.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Imported {
    /// The image.
    #[serde(flatten)]
    image: Image,
    /// Where the upload stays on the server.
    upload_url: String,
    /// What the check remarked; no errors, unless it was left out.
    findings: Vec<Finding>,
}

impl Record for Imported {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("name", "NAME", |made| made.image.name.clone()),
        Column::text("os_version", "OS", |made| or_dash(made.image.os_version.as_ref())),
        Column::number("disk_bytes", "DISK", |made| disk(&made.image)),
        Column::text("md5", "MD5", |made| or_dash(made.image.md5.as_ref())),
        Column::text("upload_url", "UPLOAD", |made| made.upload_url.clone()),
    ];
}
