//! Why no image was made of a guest, or why the guest is not as before.

use super::{Finding, Plan};
use crate::backend::{Backend, BackendError};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{ImageName, Userid};
use crate::ops::job::JobError;
use crate::ops::steps::{Made, Unfinished};

/// Why no image was made, or the guest is not as before.
#[derive(Debug, thiserror::Error)]
pub enum CaptureError {
    /// The server says so, before anything was changed.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// The name is taken. The server would overwrite the file of the image first and fail then.
    #[error("image `{0}` already exists")]
    Exists(String),
    /// The guest breaks rules.
    #[error("guest `{guest}` cannot become an image: {}", in_one_line(.errors))]
    Unfit {
        /// The guest.
        guest: Userid,
        /// The rules, with severity error.
        errors: Vec<Finding>,
    },
    /// The guest is on, and nobody can ask it to shut down.
    #[error(
        "cannot capture guest `{0}`: its system cannot be reached, and the server would log it off without shutdown"
    )]
    Unreachable(Userid),
    /// It stopped, and what was done is undone.
    #[error(transparent)]
    Job(Box<JobError>),
    /// The capture failed; the guest was looked after.
    #[error("{cause}; {seen}")]
    Failed {
        /// Why.
        cause: Box<BackendError>,
        /// The guest now, in words.
        seen: String,
        /// What is not as before, the command that mends it, and the job that does.
        left: Option<(String, u64)>,
    },
    /// Nobody knows whether the server is still at it.
    #[error("{cause}; {seen}")]
    Unknown {
        /// Why.
        cause: Box<BackendError>,
        /// The guest.
        guest: Userid,
        /// The image.
        name: ImageName,
        /// What a look has shown.
        seen: String,
        /// The job.
        job: Option<u64>,
    },
    /// The image was made, but the guest is not on again.
    #[error("image `{name}` was made, but guest `{guest}` is not on again: {cause}")]
    NotStarted {
        /// The image.
        name: ImageName,
        /// The guest.
        guest: Userid,
        /// Why.
        cause: Box<BackendError>,
        /// The job.
        job: Option<u64>,
    },
}

/// The guest was on when it was checked, and is off when its capture begins.
#[derive(Debug, thiserror::Error)]
#[error("guest `{0}` was on when it was checked, and is off now")]
pub(super) struct NotAsBefore(pub(super) Userid);

impl Diagnose for NotAsBefore {
    fn diagnosis(&self) -> Diagnosis {
        Diagnosis::new("guest.wrong_state", Exit::Conflict)
            .about("guest", self.0.as_str())
            .hint("find out who switched it off, and repeat it")
    }
}

fn in_one_line(errors: &[Finding]) -> String {
    errors
        .iter()
        .map(|error| format!("{}: {}", error.code.spelling(), error.message))
        .collect::<Vec<_>>()
        .join("; ")
}

impl CaptureError {
    /// Looks after guest and image when a job has stopped, and tells how they are.
    pub(super) fn of_job(backend: &dyn Backend, plan: &Plan, error: JobError) -> Self {
        let JobError::Unfinished(unfinished) = error else { return Self::Job(Box::new(error)) };
        let exit = unfinished.error.diagnosis().exit;
        let has_image = |made: &Made| !made.state;
        let left_image = unfinished.left.iter().any(has_image);
        let Plan { guest, name, .. } = plan.clone();
        if exit == Exit::Interrupted || unfinished.undone.iter().any(has_image) {
            return Self::Job(Box::new(unfinished.into()));
        }
        let Unfinished { error: cause, left, job, .. } = unfinished;
        let power = match backend.guests().power(&guest) {
            Ok(power) => format!("guest `{guest}` is {power}"),
            Err(error) => format!("guest `{guest}` could not be looked at: {error}"),
        };
        if !left_image {
            let command = left.into_iter().find_map(|made| made.command);
            let seen = if command.is_none() { format!("{power}, as before") } else { power };
            return Self::Failed { cause, seen, left: command.zip(job) };
        }
        let image = match backend.images().find(name.as_str()) {
            Ok(_) => return Self::NotStarted { name, guest, cause, job },
            Err(error) if error.is_not_found() => format!("image `{name}` is not there yet"),
            Err(_) => format!("image `{name}` could not be looked at"),
        };
        Self::Unknown { cause, guest, name, seen: format!("{image}, {power}"), job }
    }
}

impl Diagnose for CaptureError {
    fn diagnosis(&self) -> Diagnosis {
        let resume = |job: Option<u64>| {
            job.map(|job| format!(", or with `zvmctl job resume {job}`")).unwrap_or_default()
        };
        match self {
            Self::Backend(error) => error.diagnosis(),
            Self::Exists(name) => Diagnosis::new("image.exists", Exit::Conflict)
                .about("image", name.as_str())
                .hint(format!("choose another name, or see `zvmctl image show {name}`")),
            Self::Unfit { guest, errors } => Diagnosis::new("capture.unfit", Exit::Invalid)
                .about("guest", guest.as_str())
                .hint(errors.iter().map(|error| error.fix.as_str()).collect::<Vec<_>>().join("; ")),
            Self::Unreachable(guest) => Diagnosis::new("guest.unreachable", Exit::Conflict)
                .about("guest", guest.as_str())
                .hint("shut it down from inside and capture it while it is off, or add --force"),
            Self::Job(error) => error.diagnosis(),
            Self::Failed { cause, left: None, .. } => cause.diagnosis(),
            Self::Failed { cause, left: Some((command, job)), .. } => Diagnosis {
                retryable: false,
                ..cause
                    .diagnosis()
                    .hint(format!("mend that with `{command}`, or `zvmctl job rollback {job}`"))
            },
            Self::Unknown { cause, guest, name, job, .. } => {
                let then = job.map(|job| {
                    format!(
                        "; then `zvmctl job resume {job}` brings the guest back, and `zvmctl job rollback {job}` deletes \
                         the image as well"
                    )
                });
                let hint = format!(
                    "the server may still copy the disk, so that the guest was left alone: `zvmctl image show {name}` \
                     tells when it is done, and `zvmctl guest show {guest}` how the guest is{}",
                    then.unwrap_or_default()
                );
                Diagnosis { retryable: false, ..cause.diagnosis().hint(hint) }
            }
            Self::NotStarted { guest, cause, job, .. } => Diagnosis {
                retryable: false,
                ..cause
                    .diagnosis()
                    .hint(format!("start it with `zvmctl guest start {guest}`{}", resume(*job)))
            },
        }
    }
}
