//! Import of a local image file: check, upload, import on the server, comparison; and what a failure leaves behind.
//!
//! Check and upload each read the file, or share one read: then it may be a stream.

mod error;
mod send;
mod source;
mod steps;

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::job::{self, Jobs};
use super::upload::Remembered;
use crate::backend::{Backend, Host, Images, Upload};
use crate::image::{self, Finding, Fit, ImageError, Report, Severity};
use crate::model::{DiskKind, Image, ImageName, OsVersion};
use crate::progress::Progress;

pub use error::ImportError;
pub(super) use steps::steps;

/// An image file that is to become an image on the server.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Import {
    /// The file on this machine; `-` is standard input.
    pub file: PathBuf,
    /// Name of the image to be.
    pub name: ImageName,
    /// System in it.
    pub os_version: OsVersion,
    /// Kind of disk of a CoreOS image, which does not say it itself; `None` for all others.
    pub disk_kind: Option<DiskKind>,
    /// Disk or pool that the image must fit.
    #[serde(default)]
    pub fit: Option<Fit>,
    /// Send the file whatever is in it; only its header is read, and its MD5 is taken.
    #[serde(default)]
    pub no_check: bool,
    /// Check it while it is sent, so that it is read once. Standard input always is.
    #[serde(default)]
    pub stream: bool,
    /// Bytes of a stream, for servers that want to know beforehand.
    #[serde(default)]
    pub size: Option<u64>,
}

/// An image that was imported and compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The image as the server knows it.
    pub image: Image,
    /// What the check found; no errors, unless the file was not to be checked.
    pub findings: Vec<Finding>,
    /// The upload, which stays on the server although the import has copied it.
    pub upload: Upload,
}

/// An import that was found possible.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// What is wanted; the path of the file begins at the root.
    #[serde(flatten)]
    pub wish: Import,
    /// Its MD5 when it was checked; `None` when it is checked while it is sent.
    #[serde(default)]
    pub md5: Option<String>,
}

/// What reading the file has told.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Told {
    findings: Vec<Finding>,
    disk_kind: Option<DiskKind>,
}

impl Told {
    fn of(report: Report) -> Self {
        Self { disk_kind: report.disk_kind(), findings: report.findings }
    }
}

/// Imports an image file. Nothing of an image with errors is sent.
///
/// A failure undoes what can be undone and names the rest: an upload has no call that deletes it.
pub fn import(
    backend: &dyn Backend,
    jobs: &Jobs,
    wish: &Import,
    progress: &dyn Progress,
) -> Result<Imported, ImportError> {
    require_readable(wish)?;
    require_free(backend.images(), &wish.name)?;
    let report = match (wish.streams(), wish.no_check) {
        (true, _) => None,
        (false, true) => Some(unchecked(&wish.file, progress)?),
        (false, false) => Some(check(backend, wish, progress)?),
    };
    // A job may be taken up again from another folder.
    let file = if wish.is_standard_input() {
        wish.file.clone()
    } else {
        std::path::absolute(&wish.file).unwrap_or_else(|_| wish.file.clone())
    };
    let md5 = report.as_ref().and_then(|report| report.facts.md5.clone());
    let plan = Plan { wish: Import { file, ..wish.clone() }, md5 };
    let plan = job::Plan::ImportImage(Box::new(plan));
    let memories = jobs.carry_out(backend, &plan, false, progress)?;
    let Remembered { upload, told } = memories.of(0)?;
    let told = match report {
        Some(report) => Told::of(report),
        None => serde_json::from_value(told).unwrap_or_default(),
    };
    let image = match memories.of(2)? {
        Some(image) => image,
        None => assumed(wish, &told, &upload),
    };
    Ok(Imported { image, findings: told.findings, upload })
}

impl Import {
    /// Returns whether it is read once, for check and upload together.
    pub fn streams(&self) -> bool {
        self.stream || self.is_standard_input()
    }

    /// Returns whether the image comes from standard input.
    pub fn is_standard_input(&self) -> bool {
        self.file == Path::new("-")
    }

    fn options(&self) -> image::Options {
        image::Options {
            fit: self.fit.clone(),
            os_version: Some(self.os_version.to_string()),
            image_name: Some(self.name.to_string()),
            ..image::Options::default()
        }
    }
}

/// Refuses what is missing, a folder, or would have to be read twice and cannot, before the server is asked anything.
fn require_readable(wish: &Import) -> Result<(), ImportError> {
    if wish.is_standard_input() {
        return Ok(());
    }
    let file = &wish.file;
    let metadata = fs::metadata(file).map_err(|source| ImageError::Open { file: file.clone(), source })?;
    if metadata.is_dir() {
        return Err(ImageError::Directory { file: file.clone() }.into());
    }
    if wish.stream || metadata.is_file() { Ok(()) } else { Err(ImportError::NotRegular(file.clone())) }
}

/// Refuses a name that is taken. The server's key ignores letter case (disk-images.md section 1.5).
fn require_free(images: &dyn Images, name: &ImageName) -> Result<(), ImportError> {
    match images.list()?.into_iter().find(|image| image.name.eq_ignore_ascii_case(name.as_str())) {
        Some(image) => Err(ImportError::Exists { taken: image.name }),
        None => Ok(()),
    }
}

/// Refuses an image that the guests of the server's default pool cannot take, when no other target was named.
fn require_default_kind(host: &dyn Host, image: Option<DiskKind>) -> Result<(), ImportError> {
    let Some(image) = image else { return Ok(()) };
    match host.default_disk_kind() {
        Ok(Some(pool)) if pool != image => Err(ImportError::PoolKind { image, pool }),
        // A server that does not tell its default pool is no reason to refuse an image.
        _ => Ok(()),
    }
}

/// Returns the image that a rehearsal takes for made.
fn assumed(wish: &Import, told: &Told, upload: &Upload) -> Image {
    Image {
        file_missing: Some(false),
        name: wish.name.to_string(),
        os_version: Some(wish.os_version.to_string()),
        disk_kind: wish.disk_kind.or(told.disk_kind),
        cylinders: None,
        blocks: None,
        disk_bytes: None,
        size_bytes: Some(upload.size),
        md5: Some(upload.md5.clone()),
        capture_type: None,
        last_access_time: None,
        comments: None,
    }
}

/// Reads what the header says and the MD5, which the server compares; nothing that is found counts against the file.
fn unchecked(file: &Path, progress: &dyn Progress) -> Result<Report, ImportError> {
    let options = image::Options { quick: true, ..image::Options::default() };
    let read = image::validate_file(file, &options, progress).and_then(|mut report| {
        report.facts.md5 = Some(image::md5_of_file(file, progress)?);
        Ok(report)
    });
    match read {
        Err(ImageError::Cancelled { .. }) => Err(ImportError::Interrupted),
        other => Ok(other?),
    }
}

fn check(backend: &dyn Backend, wish: &Import, progress: &dyn Progress) -> Result<Report, ImportError> {
    let report = match image::validate_file(&wish.file, &wish.options(), progress) {
        Err(ImageError::Cancelled { .. }) => return Err(ImportError::Interrupted),
        other => other?,
    };
    accept(wish, &report, "nothing was sent")?;
    require_kind(backend, wish, &report)?;
    Ok(report)
}

/// Refuses what the check has found errors in; `sent` says how far the upload came.
fn accept(wish: &Import, report: &Report, sent: &'static str) -> Result<(), ImportError> {
    if report.exit_invalid(false) {
        let errors = report.findings.iter().filter(|finding| finding.severity == Severity::Error);
        return Err(ImportError::Rejected {
            file: wish.file.clone(),
            errors: errors.cloned().collect(),
            sent,
        });
    }
    Ok(())
}

/// Refuses an image of another kind than is wanted; its header is enough for that.
fn require_kind(backend: &dyn Backend, wish: &Import, report: &Report) -> Result<(), ImportError> {
    if let Some(reason) = contradiction(wish, report) {
        return Err(ImportError::Mixed {
            file: wish.file.clone(),
            os_version: wish.os_version.clone(),
            reason,
        });
    }
    if wish.fit.is_some() { Ok(()) } else { require_default_kind(backend.host(), report.disk_kind()) }
}

/// Only CoreOS images come without a container, and only they do not say their kind of disk themselves
/// (disk-images.md sections 1.4 and 1.5).
fn contradiction(plan: &Import, report: &Report) -> Option<&'static str> {
    let contained = report.facts.container.is_some();
    let target = plan.fit.as_ref().and_then(|fit| fit.kind);
    match (plan.os_version.is_coreos(), plan.disk_kind) {
        (false, _) if !contained => {
            Some("it has no header with type and size, and only CoreOS images may lack it")
        }
        (false, Some(_)) => Some("a kind of disk is given for CoreOS images only; this one says it itself"),
        (true, _) if contained => Some("it has a header, and CoreOS images are plain disks without one"),
        (true, None) => Some("a CoreOS image needs its kind of disk, ECKD or FBA"),
        (true, Some(kind)) if target.is_some_and(|target| target != kind) => {
            Some("its kind of disk is not that of the target")
        }
        _ => None,
    }
}
