//! An image made of the root disk of a guest: checks, the capture, and the guest as it was before.

mod findings;

use std::thread;
use std::time::Duration;

use super::cluster::OffEverywhere;
use super::power::{PowerError, PowerSwitch, Verb};
use super::wait::{Clock, pause};
use crate::backend::{Backend, BackendError, Class, NewCapture};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::image::Severity;
use crate::model::{AgentInfo, DiskSize, Image, ImageName, Power, TimeSpan, Userid, Vdev};
use crate::progress::Progress;

pub use findings::{Code, Finding, Source};

/// What only the guest itself can tell, as a script for its shell.
pub const INSIDE: &str = include_str!("inside.sh");

/// How long the guest may take to be on again.
const START: TimeSpan = TimeSpan::of_seconds(120);
/// How often the guest is looked at while the server works.
const LOOKS: Duration = Duration::from_secs(5);

/// An image that was made, and its guest.
#[derive(Debug)]
pub struct Captured {
    /// The image; in a rehearsal what is known of it beforehand.
    pub image: Image,
    /// The guest afterwards; `None` when it cannot be seen.
    pub power: Option<Power>,
}

/// Why no image was made.
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
    /// The capture failed; the guest was looked after.
    #[error("{cause}; {guest}")]
    Failed {
        /// Why.
        cause: Box<BackendError>,
        /// The guest now, in words.
        guest: String,
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
    },
    /// The image was made, but the guest is not on again.
    #[error("image `{name}` was made, but guest `{guest}` is not on again: {cause}")]
    NotStarted {
        /// The image.
        name: ImageName,
        /// The guest.
        guest: Userid,
        /// Why.
        cause: Box<PowerError>,
    },
}

fn in_one_line(errors: &[Finding]) -> String {
    errors
        .iter()
        .map(|error| format!("{}: {}", error.code.spelling(), error.message))
        .collect::<Vec<_>>()
        .join("; ")
}

impl Diagnose for CaptureError {
    fn diagnosis(&self) -> Diagnosis {
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
            Self::Failed { cause, .. } => cause.diagnosis(),
            Self::Unknown { cause, guest, name, .. } => Diagnosis {
                retryable: false,
                ..cause.diagnosis().hint(format!(
                    "the server may still copy the disk, so that the guest was left alone: `zvmctl image show {name}` \
                     tells when it is done, then see `zvmctl guest show {guest}`"
                ))
            },
            Self::NotStarted { guest, cause, .. } => {
                cause.diagnosis().hint(format!("start it with `zvmctl guest start {guest}`"))
            }
        }
    }
}

/// Looks at a guest and at the name of the image to be.
pub fn inspect(
    backend: &dyn Backend,
    guest: &Userid,
    name: &ImageName,
    root: Vdev,
) -> Result<Source, CaptureError> {
    // The key of the server's table ignores letter case (disk-images.md section 1.5).
    let taken = |image: &Image| image.name.eq_ignore_ascii_case(name.as_str());
    if let Some(image) = backend.images().list()?.into_iter().find(taken) {
        return Err(CaptureError::Exists(image.name));
    }
    let entry = backend.guests().definition(guest)?;
    let power = backend.guests().power(guest)?;
    let agent = if power == Power::On { agent(backend, guest)? } else { None };
    // A server that does not tell its default pool is no reason to refuse an image.
    let pool = backend.host().default_disk_kind().ok().flatten();
    Ok(Source { guest: guest.clone(), entry, power, agent, root, pool })
}

fn agent(backend: &dyn Backend, guest: &Userid) -> Result<Option<AgentInfo>, BackendError> {
    match backend.guests().info(guest) {
        Ok(info) => {
            Ok(Some(info).filter(|info| info.os.is_some() || info.online_cpus.is_some_and(|cpus| cpus > 0)))
        }
        Err(error) if error.class() == Some(Class::AgentUnreachable) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Refuses a guest with errors, and one that would lose its power; `force` allows the latter.
pub fn require_fit(source: &Source, findings: &[Finding], force: bool) -> Result<(), CaptureError> {
    let guest = source.guest.clone();
    let errors: Vec<Finding> =
        findings.iter().filter(|finding| finding.severity == Severity::Error).cloned().collect();
    if !errors.is_empty() {
        return Err(CaptureError::Unfit { guest, errors });
    }
    if source.power == Power::On && source.agent.is_none() && !force {
        return Err(CaptureError::Unreachable(guest));
    }
    Ok(())
}

/// What a capture needs.
#[derive(Clone, Copy)]
pub struct Capture<'a> {
    /// The server.
    pub backend: &'a dyn Backend,
    /// The guest.
    pub source: &'a Source,
    /// Name of the image to be.
    pub name: &'a ImageName,
    /// Compression level, 0 to 9; `None` is the server's own (6).
    pub level: Option<u8>,
    /// The time.
    pub clock: &'a dyn Clock,
    /// Who hears of it.
    pub progress: &'a dyn Progress,
}

impl Capture<'_> {
    /// Makes the image and brings the guest back to the power that it had. A server that has begun cannot be stopped:
    /// Ctrl-C is told so, and the end is waited for.
    pub fn run(&self) -> Result<Captured, CaptureError> {
        let Self { backend, source, name, .. } = *self;
        match self.work() {
            Ok(()) if backend.rehearses() => {
                Ok(Captured { image: self.expected(), power: Some(source.power) })
            }
            Ok(()) => self.settle(backend.images().find(name.as_str())?),
            // Nothing was done, or nothing was sent.
            Err(error @ BackendError::Interrupted) => Err(error.into()),
            Err(error) if error.class() == Some(Class::Busy) => Err(error.into()),
            Err(error) if is_unknown(&error) => match backend.images().find(name.as_str()) {
                // The server notes the image when everything else is done.
                Ok(image) => self.settle(image),
                Err(look) => Err(self.unknown(error, &look)),
            },
            Err(error) => Err(self.failed(error)),
        }
    }

    /// Has the server do it, and tells meanwhile how far it is, as far as the power of the guest shows it.
    fn work(&self) -> Result<(), BackendError> {
        let Self { backend, source, progress, clock, .. } = *self;
        let wanted = NewCapture { guest: source.guest.clone(), image: self.name.clone(), level: self.level };
        let was_on = source.power == Power::On;
        progress.begin(if was_on { "shut down" } else { "copy the disk" }, None);
        thread::scope(|scope| {
            let worker = scope.spawn(|| backend.images().capture(&wanted, progress));
            let (mut power, mut next, mut told) = (source.power, clock.elapsed() + LOOKS, false);
            while !worker.is_finished() {
                if progress.cancelled() && !std::mem::replace(&mut told, true) {
                    progress.note("the server cannot be told to stop; waiting until it is done");
                }
                clock.pause(Duration::from_millis(50));
                progress.advance(0);
                if clock.elapsed() < next || !was_on {
                    continue;
                }
                next = clock.elapsed() + LOOKS;
                // Only for the display: whatever goes wrong here is no matter.
                match backend.guests().power(&source.guest) {
                    Ok(now) if now != power => {
                        power = now;
                        progress.begin(if now == Power::Off { "copy the disk" } else { "start" }, None);
                    }
                    _ => {}
                }
            }
            worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    }

    /// Makes sure that a guest that was on is on again.
    fn settle(&self, image: Image) -> Result<Captured, CaptureError> {
        let (guest, was) = (&self.source.guest, self.source.power);
        match self.bring_back() {
            Ok(power) => Ok(Captured { image, power }),
            Err(cause) if was == Power::On => Err(CaptureError::NotStarted {
                name: self.name.clone(),
                guest: guest.clone(),
                cause: Box::new(cause),
            }),
            // It was off, and only the look failed.
            Err(_) => Ok(Captured { image, power: None }),
        }
    }

    fn bring_back(&self) -> Result<Option<Power>, PowerError> {
        let Self { backend, source, clock, progress, .. } = *self;
        let power = backend.guests().power(&source.guest)?;
        if source.power == Power::Off || power == Power::On {
            return Ok(Some(power));
        }
        progress.begin("start", None);
        let steadfast = super::steps::Steadfast(progress);
        // It was on here before.
        let cluster = &OffEverywhere::new(backend, true);
        let switch = PowerSwitch { backend, cluster, wait: Some(START), clock, progress: &steadfast };
        let mut result = switch.change(&source.guest, Verb::Start);
        // What the server shut down may still be going off.
        for _ in 0..3 {
            if !matches!(result, Err(PowerError::LogoffPending { .. })) {
                break;
            }
            pause(LOOKS, clock, &steadfast)?;
            result = switch.change(&source.guest, Verb::Start);
        }
        result.map(|left| left.power)
    }

    fn failed(&self, cause: BackendError) -> CaptureError {
        let name = &self.source.guest;
        let guest = match self.bring_back() {
            Ok(Some(power)) => format!("guest `{name}` is {power}, as before"),
            Ok(None) => format!("guest `{name}` was started again"),
            Err(error) => format!("guest `{name}` may be off: {error}"),
        };
        CaptureError::Failed { cause: Box::new(cause), guest }
    }

    fn unknown(&self, cause: BackendError, look: &BackendError) -> CaptureError {
        let (guest, name) = (self.source.guest.clone(), self.name.clone());
        let image = if look.is_not_found() {
            format!("image `{name}` is not there yet")
        } else {
            format!("image `{name}` could not be looked at")
        };
        let power = match self.backend.guests().power(&guest) {
            Ok(power) => format!("guest `{guest}` is {power}"),
            Err(_) => format!("guest `{guest}` could not be looked at"),
        };
        CaptureError::Unknown { cause: Box::new(cause), guest, name, seen: format!("{image}, {power}") }
    }

    /// Returns what is known of the image before it is made.
    fn expected(&self) -> Image {
        let size = self.source.root_disk().and_then(|disk| disk.size);
        let (cylinders, blocks) = match size {
            Some(DiskSize::Cylinders(cylinders)) => (Some(cylinders), None),
            Some(DiskSize::Blocks(blocks)) => (None, Some(blocks)),
            _ => (None, None),
        };
        Image {
            name: self.name.to_string(),
            os_version: self.source.agent.as_ref().and_then(|agent| agent.os.clone()),
            disk_kind: size.and_then(DiskSize::kind),
            cylinders,
            blocks,
            disk_bytes: size.map(DiskSize::bytes),
            size_bytes: None,
            md5: None,
            capture_type: Some("rootonly".to_owned()),
            last_access_time: None,
            comments: None,
            file_missing: None,
        }
    }
}

fn is_unknown(error: &BackendError) -> bool {
    error.diagnosis().exit == Exit::Unknown
}
