//! Import of a local image file: check, upload, import on the server, comparison; and what a failure leaves behind.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::steps::Steadfast;
use crate::backend::{Backend, BackendError, Class, Host, Images, NewImage, Upload};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::image::{self, Finding, Fit, ImageError, Report, Severity};
use crate::model::{DiskKind, Image, ImageName, OsVersion};
use crate::progress::Progress;

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
}

/// An image that was imported and compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The image as the server knows it.
    pub image: Image,
    /// What the check said; it has no errors.
    pub report: Report,
    /// The upload, which stays on the server although the import has copied it.
    pub upload: Upload,
}

/// What a failed import has left on the server, and how to remove it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Left {
    /// Where the uploaded copy lies.
    copy: Option<String>,
    /// Whether a part of the file may lie in the server's import folder under a name that it did not tell.
    part: bool,
    /// The image, and whether it certainly exists.
    image: Option<(ImageName, bool)>,
}

impl Left {
    fn copy(upload: &Upload) -> Self {
        Self { copy: Some(upload.url.clone()), ..Self::default() }
    }

    fn and_image(self, name: &ImageName, certain: bool) -> Self {
        Self { image: Some((name.clone(), certain)), ..self }
    }

    /// Returns what was left as a sentence without full stop.
    pub fn describe(&self) -> String {
        let mut parts = Vec::new();
        if let Some(url) = &self.copy {
            parts.push(format!(
                "the uploaded copy stays on the server as `{url}`; no call deletes it, its administrator can"
            ));
        }
        if self.part {
            parts.push(
                "a part of the file may lie in the server's import folder under a name of its own; \
                 only its administrator can delete it"
                    .to_owned(),
            );
        }
        if let Some((name, certain)) = &self.image {
            let exists = if *certain { "exists" } else { "may exist" };
            parts.push(format!(
                "image `{name}` {exists}: see `zvmctl image show {name}`, remove it with `zvmctl image delete {name}`"
            ));
        }
        if parts.is_empty() { "nothing was left on the server".to_owned() } else { parts.join("; ") }
    }
}

/// Why an image was not imported, and what that leaves behind.
#[derive(Debug, thiserror::Error)]
#[error("{cause}")]
pub struct ImportError {
    /// Why.
    #[source]
    pub cause: Box<Cause>,
    /// What is left; `None` when it ended before anything could be.
    pub left: Option<Left>,
}

/// Why an image was not imported.
#[derive(Debug, thiserror::Error)]
pub enum Cause {
    /// The file cannot be read.
    #[error(transparent)]
    File(#[from] ImageError),
    /// A pipe or device, which cannot be read twice.
    #[error("`{}` is no regular file; an import reads it twice, to check it and to send it", .0.display())]
    NotRegular(PathBuf),
    /// The check found errors.
    #[error("`{}` would not deploy, nothing was sent: {}", file.display(), in_one_line(errors))]
    Rejected {
        /// The file.
        file: PathBuf,
        /// The errors that were found.
        errors: Vec<Finding>,
    },
    /// File, os version and kind of disk do not belong together.
    #[error("`{}` cannot be imported as `{os_version}`: {reason}", file.display())]
    Mixed {
        /// The file.
        file: PathBuf,
        /// The version given.
        os_version: OsVersion,
        /// What does not fit.
        reason: &'static str,
    },
    /// The name is taken; the server does not tell letter case apart.
    #[error("image `{taken}` already exists")]
    Exists {
        /// The name as the server has it.
        taken: String,
    },
    /// The server's default pool gives disks of another kind.
    #[error("the image is for {image} disks but the server's default pool gives {pool} disks")]
    PoolKind {
        /// Kind of the image.
        image: DiskKind,
        /// Kind of the pool.
        pool: DiskKind,
    },
    /// The file is not what was checked.
    #[error("`{}` changed while it was sent: it was checked with MD5 {checked} and sent with {sent}", file.display())]
    Changed {
        /// The file.
        file: PathBuf,
        /// MD5 that was checked.
        checked: String,
        /// MD5 that was sent.
        sent: String,
    },
    /// The server's image is not the file.
    #[error("the image on the server differs from the file: its {what} is {there} instead of {here}")]
    Differs {
        /// `MD5` or `size in bytes`.
        what: &'static str,
        /// Here.
        here: String,
        /// There.
        there: String,
    },
    /// The user stopped it.
    #[error("interrupted")]
    Interrupted,
    /// The server refused, failed or was lost.
    #[error(transparent)]
    Server(#[from] BackendError),
}

fn in_one_line(errors: &[Finding]) -> String {
    errors.iter().map(|error| format!("{}: {}", error.code, error.message)).collect::<Vec<_>>().join("; ")
}

impl Cause {
    fn leaving(self, left: Left) -> ImportError {
        ImportError { cause: Box::new(self), left: Some(left) }
    }
}

impl<T: Into<Cause>> From<T> for ImportError {
    fn from(cause: T) -> Self {
        Self { cause: Box::new(cause.into()), left: None }
    }
}

impl Diagnose for ImportError {
    fn diagnosis(&self) -> Diagnosis {
        let diagnosis = self.cause.diagnosis();
        let parts = [diagnosis.hint.clone(), self.left.as_ref().map(Left::describe)];
        let hint = parts.into_iter().flatten().collect::<Vec<_>>().join("; ");
        if hint.is_empty() { diagnosis } else { diagnosis.hint(hint) }
    }
}

impl Diagnose for Cause {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::File(error) => error.diagnosis(),
            Self::NotRegular(file) => Diagnosis::new("image.not_regular", Exit::Usage)
                .about("file", file.display().to_string())
                .hint("write it to a file first"),
            Self::Rejected { file, .. } => Diagnosis::new("image.invalid", Exit::Invalid)
                .about("file", file.display().to_string())
                .hint(format!("`zvmctl image validate {}` shows everything that was found", file.display())),
            Self::Mixed { file, .. } => Diagnosis::new("image.mixed", Exit::Invalid)
                .about("file", file.display().to_string())
                .hint("check `--os-version` and `--disk-type`"),
            Self::Exists { taken } => Diagnosis::new("image.exists", Exit::Conflict)
                .about("image", taken.as_str())
                .hint(format!("choose another name, or see `zvmctl image show {taken}`")),
            Self::Changed { file, .. } => Diagnosis::new("image.changed", Exit::Invalid)
                .about("file", file.display().to_string())
                .hint("import it when nobody writes to it"),
            Self::PoolKind { .. } => Diagnosis::new("image.wrong_kind", Exit::Invalid)
                .hint("name the pool that its guests will have: `--fit pool:TYPE:NAME`"),
            Self::Differs { .. } => Diagnosis::new("image.differs", Exit::Refused).hint("import it again"),
            Self::Interrupted => Diagnosis::new("interrupted", Exit::Interrupted),
            Self::Server(error) => error.diagnosis(),
        }
    }
}

/// Imports an image file. Nothing of an image with errors is sent.
///
/// A failure undoes what can be undone and names the rest: an upload has no call that deletes it.
pub fn import(
    backend: &dyn Backend,
    plan: &Import,
    progress: &dyn Progress,
) -> Result<Imported, ImportError> {
    let images = backend.images();
    require_regular(&plan.file)?;
    require_free(images, &plan.name)?;
    let report = check(plan, progress)?;
    if plan.fit.is_none() {
        require_default_kind(backend.host(), report.disk_kind())?;
    }
    let upload = send(images, plan, &report, progress)?;
    make(images, plan, &upload, progress)?;
    let image = if backend.rehearses() {
        assumed(plan, &report, &upload)
    } else {
        compare(images, plan, &upload, progress)?
    };
    Ok(Imported { image, report, upload })
}

/// Refuses what is missing, a folder, or cannot be read twice, before the server is asked anything.
fn require_regular(file: &Path) -> Result<(), Cause> {
    let metadata = fs::metadata(file).map_err(|source| ImageError::Open { file: file.to_owned(), source })?;
    if metadata.is_dir() {
        return Err(ImageError::Directory { file: file.to_owned() }.into());
    }
    if metadata.is_file() { Ok(()) } else { Err(Cause::NotRegular(file.to_owned())) }
}

/// Refuses a name that is taken. The server's key ignores letter case (disk-images.md section 1.5).
fn require_free(images: &dyn Images, name: &ImageName) -> Result<(), Cause> {
    match images.list()?.into_iter().find(|image| image.name.eq_ignore_ascii_case(name.as_str())) {
        Some(image) => Err(Cause::Exists { taken: image.name }),
        None => Ok(()),
    }
}

/// Refuses an image that the guests of the server's default pool cannot take, when no other target was named.
fn require_default_kind(host: &dyn Host, image: Option<DiskKind>) -> Result<(), Cause> {
    let Some(image) = image else { return Ok(()) };
    match host.default_disk_kind() {
        Ok(Some(pool)) if pool != image => Err(Cause::PoolKind { image, pool }),
        // A server that does not tell its default pool is no reason to refuse an image.
        _ => Ok(()),
    }
}

/// Returns the image that a rehearsal takes for made.
fn assumed(plan: &Import, report: &Report, upload: &Upload) -> Image {
    Image {
        name: plan.name.to_string(),
        os_version: Some(plan.os_version.to_string()),
        disk_kind: plan.disk_kind.or_else(|| report.disk_kind()),
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

fn check(plan: &Import, progress: &dyn Progress) -> Result<Report, ImportError> {
    let options = image::Options {
        fit: plan.fit.clone(),
        os_version: Some(plan.os_version.to_string()),
        image_name: Some(plan.name.to_string()),
        ..image::Options::default()
    };
    let mut report = match image::validate_file(&plan.file, &options, progress) {
        Err(ImageError::Cancelled { .. }) => return Err(Cause::Interrupted.leaving(Left::default())),
        other => other?,
    };
    let file = plan.file.clone();
    if report.exit_invalid(false) {
        report.findings.retain(|finding| finding.severity == Severity::Error);
        return Err(Cause::Rejected { file, errors: report.findings }.into());
    }
    match contradiction(plan, &report) {
        Some(reason) => Err(Cause::Mixed { file, os_version: plan.os_version.clone(), reason }.into()),
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

fn send(
    images: &dyn Images,
    plan: &Import,
    report: &Report,
    progress: &dyn Progress,
) -> Result<Upload, ImportError> {
    let opened = File::open(&plan.file).and_then(|file| Ok((file.metadata()?.len(), file)));
    let (size, mut file) = opened.map_err(|source| ImageError::Open { file: plan.file.clone(), source })?;
    let upload = images.upload(&mut file, size, progress).map_err(|error| match error {
        BackendError::Interrupted => Cause::Interrupted.leaving(Left { part: true, ..Left::default() }),
        // It names the damaged copy itself.
        error @ BackendError::Damaged(_) => error.into(),
        error => {
            let part = error.class() == Some(Class::OutcomeUnknown);
            Cause::Server(error).leaving(Left { part, ..Left::default() })
        }
    })?;
    let checked = report.facts.md5.clone().unwrap_or_default();
    if checked != upload.md5 {
        let (file, sent) = (plan.file.clone(), upload.md5.clone());
        return Err(Cause::Changed { file, checked, sent }.leaving(Left::copy(&upload)));
    }
    if progress.cancelled() { Err(Cause::Interrupted.leaving(Left::copy(&upload))) } else { Ok(upload) }
}

fn make(
    images: &dyn Images,
    plan: &Import,
    upload: &Upload,
    progress: &dyn Progress,
) -> Result<(), ImportError> {
    progress.begin("import", None);
    let image = NewImage {
        name: plan.name.clone(),
        url: upload.url.clone(),
        os_version: plan.os_version.clone(),
        md5: Some(upload.md5.clone()),
        disk_kind: plan.disk_kind,
    };
    images.import(&image, progress).map_err(|error| {
        let left = Left::copy(upload);
        let unknown = error.class() == Some(Class::OutcomeUnknown);
        Cause::Server(error).leaving(if unknown { left.and_image(&plan.name, false) } else { left })
    })
}

/// Compares the new image with what was sent. One that differs, or that nobody wants any more, is deleted again.
fn compare(
    images: &dyn Images,
    plan: &Import,
    upload: &Upload,
    progress: &dyn Progress,
) -> Result<Image, ImportError> {
    let undo = || match images.delete(plan.name.as_str(), &Steadfast(progress)) {
        Ok(_) => Left::copy(upload),
        Err(_) => Left::copy(upload).and_image(&plan.name, true),
    };
    if progress.cancelled() {
        return Err(Cause::Interrupted.leaving(undo()));
    }
    let image = images
        .find(plan.name.as_str())
        .map_err(|error| Cause::Server(error).leaving(Left::copy(upload).and_image(&plan.name, true)))?;
    let differs = |what, here: &str, there: &str| {
        Err(Cause::Differs { what, here: here.to_owned(), there: there.to_owned() }.leaving(undo()))
    };
    match (&image.md5, image.size_bytes) {
        (Some(md5), _) if !md5.eq_ignore_ascii_case(&upload.md5) => differs("MD5", &upload.md5, md5),
        (_, Some(size)) if size != upload.size => {
            differs("size in bytes", &upload.size.to_string(), &size.to_string())
        }
        _ => Ok(image),
    }
}
