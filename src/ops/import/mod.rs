//! Import of a local image file: check, upload, import on the server, comparison; and what a failure leaves behind.

mod error;
mod steps;

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::job::{self, Jobs};
use crate::backend::{Backend, Host, Images, Upload};
use crate::image::{self, Fit, ImageError, Report, Severity};
use crate::model::{DiskKind, Image, ImageName, OsVersion};
use crate::progress::Progress;

pub use error::ImportError;
pub(super) use steps::steps;

/// An image file that is to become an image on the server.
#[derive(Debug, Clone)]
pub struct Import {
    /// The file on this machine.
    pub file: PathBuf,
    /// Name of the image to be.
    pub name: ImageName,
    /// System in it.
    pub os_version: OsVersion,
    /// Kind of disk of a CoreOS image, which does not say it itself; `None` for all others.
    pub disk_kind: Option<DiskKind>,
    /// Disk or pool that the image must fit.
    pub fit: Option<Fit>,
    /// Send the file whatever is in it; only its header is read, and its MD5 is taken.
    pub no_check: bool,
}

/// An image that was imported and compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The image as the server knows it.
    pub image: Image,
    /// What the check said; it has no errors, unless the file was not to be checked.
    pub report: Report,
    /// The upload, which stays on the server although the import has copied it.
    pub upload: Upload,
}

/// An import that was found possible.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// The file on this machine, from the root.
    pub file: PathBuf,
    /// Its MD5 when it was checked.
    pub md5: String,
    /// Name of the image to be.
    pub name: ImageName,
    /// System in it.
    pub os_version: OsVersion,
    /// Kind of disk of a CoreOS image.
    pub disk_kind: Option<DiskKind>,
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
    let images = backend.images();
    require_regular(&wish.file)?;
    require_free(images, &wish.name)?;
    let report = if wish.no_check { unchecked(&wish.file, progress)? } else { check(wish, progress)? };
    if wish.fit.is_none() && !wish.no_check {
        require_default_kind(backend.host(), report.disk_kind())?;
    }
    let plan = Plan {
        // A job may be taken up again from another folder.
        file: std::path::absolute(&wish.file).unwrap_or_else(|_| wish.file.clone()),
        md5: report.facts.md5.clone().unwrap_or_default(),
        name: wish.name.clone(),
        os_version: wish.os_version.clone(),
        disk_kind: wish.disk_kind,
    };
    let plan = job::Plan::ImportImage(Box::new(plan));
    let memories = jobs.carry_out(backend, &plan, false, progress)?;
    let upload: Upload = memories.of(0)?;
    let image = match memories.of(2)? {
        Some(image) => image,
        None => assumed(wish, &report, &upload),
    };
    Ok(Imported { image, report, upload })
}

/// Refuses what is missing, a folder, or cannot be read twice, before the server is asked anything.
fn require_regular(file: &Path) -> Result<(), ImportError> {
    let metadata = fs::metadata(file).map_err(|source| ImageError::Open { file: file.to_owned(), source })?;
    if metadata.is_dir() {
        return Err(ImageError::Directory { file: file.to_owned() }.into());
    }
    if metadata.is_file() { Ok(()) } else { Err(ImportError::NotRegular(file.to_owned())) }
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
fn assumed(wish: &Import, report: &Report, upload: &Upload) -> Image {
    Image {
        file_missing: Some(false),
        name: wish.name.to_string(),
        os_version: Some(wish.os_version.to_string()),
        disk_kind: wish.disk_kind.or_else(|| report.disk_kind()),
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

fn check(plan: &Import, progress: &dyn Progress) -> Result<Report, ImportError> {
    let options = image::Options {
        fit: plan.fit.clone(),
        os_version: Some(plan.os_version.to_string()),
        image_name: Some(plan.name.to_string()),
        ..image::Options::default()
    };
    let mut report = match image::validate_file(&plan.file, &options, progress) {
        Err(ImageError::Cancelled { .. }) => return Err(ImportError::Interrupted),
        other => other?,
    };
    let file = plan.file.clone();
    if report.exit_invalid(false) {
        report.findings.retain(|finding| finding.severity == Severity::Error);
        return Err(ImportError::Rejected { file, errors: report.findings });
    }
    match contradiction(plan, &report) {
        Some(reason) => Err(ImportError::Mixed { file, os_version: plan.os_version.clone(), reason }),
        None => Ok(report),
    }
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
