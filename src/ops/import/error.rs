//! Why an image is not imported.

use std::path::PathBuf;

use crate::backend::BackendError;
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::image::{Finding, ImageError};
use crate::model::{DiskKind, OsVersion};
use crate::ops::job::JobError;

/// Why an image was not imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be read.
    #[error(transparent)]
    File(#[from] ImageError),
    /// A pipe or device, which cannot be read twice.
    #[error("`{}` is no regular file; without `--stream` an import reads it twice, to check it and to send it", .0.display())]
    NotRegular(PathBuf),
    /// The check found errors.
    #[error("`{}` would not deploy, {sent}: {}", file.display(), in_one_line(errors))]
    Rejected {
        /// The file.
        file: PathBuf,
        /// The errors that were found.
        errors: Vec<Finding>,
        /// How far the upload came: `nothing was sent`.
        sent: &'static str,
    },
    /// A person's keyboard in the place of an image.
    #[error("standard input is a terminal, no image")]
    Terminal,
    /// More bytes than were announced.
    #[error("`{}` has more than the {size} bytes that were announced", file.display())]
    Longer {
        /// The file.
        file: PathBuf,
        /// What `--size` said.
        size: u64,
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
    /// It stopped when something had been sent.
    #[error(transparent)]
    Job(#[from] JobError),
}

fn in_one_line(errors: &[Finding]) -> String {
    errors.iter().map(|error| format!("{}: {}", error.code, error.message)).collect::<Vec<_>>().join("; ")
}

impl Diagnose for ImportError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::File(error) => error.diagnosis(),
            Self::NotRegular(file) => Diagnosis::new("image.not_regular", Exit::Usage)
                .about("file", file.display().to_string())
                .hint("add `--stream`, which reads it once, or write it to a file first"),
            Self::Rejected { file, .. } => {
                let hint = if file.as_os_str() == "-" {
                    "write the stream to a file; `zvmctl image validate FILE` shows everything that is found"
                        .to_owned()
                } else {
                    format!("`zvmctl image validate {}` shows everything that was found", file.display())
                };
                Diagnosis::new("image.invalid", Exit::Invalid)
                    .about("file", file.display().to_string())
                    .hint(hint)
            }
            Self::Terminal => Diagnosis::new("image.terminal", Exit::Usage)
                .hint("let another command write the image into it: `COMMAND | zvmctl image import - NAME`"),
            Self::Longer { file, .. } => Diagnosis::new("image.longer", Exit::Invalid)
                .about("file", file.display().to_string())
                .hint("say its size in bytes with `--size`, or leave that out"),
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
            Self::Job(error) => error.diagnosis(),
        }
    }
}
