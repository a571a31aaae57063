//! An image made of the root disk of a guest: checks, the capture, and the guest as it was before.

mod error;
mod findings;
mod steps;

use serde::{Deserialize, Serialize};

use super::job::{self, Jobs};
use crate::backend::{Backend, BackendError, Class};
use crate::image::Severity;
use crate::model::{AgentInfo, DiskSize, Image, ImageName, Power, Userid, Vdev};
use crate::progress::Progress;

pub use error::CaptureError;
pub use findings::{Code, Finding, Source};

pub(super) use steps::steps;

use error::NotAsBefore;
use steps::place_of_capture;

/// What only the guest itself can tell, as a script for its shell.
pub const INSIDE: &str = include_str!("inside.sh");

/// An image that was made, and its guest.
#[derive(Debug)]
pub struct Captured {
    /// The image; in a rehearsal what is known of it beforehand.
    pub image: Image,
    /// The guest afterwards; `None` when it cannot be seen.
    pub power: Option<Power>,
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

/// An image that was found possible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The guest.
    pub guest: Userid,
    /// Name of the image to be.
    pub name: ImageName,
    /// Compression level, 0 to 9; `None` is the server's own (6).
    pub level: Option<u8>,
    /// Whether the guest was on, and is to be on afterwards.
    pub was_on: bool,
}

impl Plan {
    /// Returns what it does, for people.
    pub fn title(&self) -> String {
        format!("capture guest `{}` as image `{}`", self.guest, self.name)
    }
}

/// Makes the image and brings the guest back to the power that it had, also after a failure. Ctrl-C is heeded when the
/// server is done, and then the image goes again.
pub fn capture(
    backend: &dyn Backend,
    jobs: &Jobs,
    source: &Source,
    plan: &Plan,
    progress: &dyn Progress,
) -> Result<Captured, CaptureError> {
    let job = job::Plan::CaptureGuest(Box::new(plan.clone()));
    let done = jobs.carry_out(backend, &job, false, progress);
    let image = done.and_then(|memories| memories.of(place_of_capture(plan)));
    let image: Option<Image> = image.map_err(|error| CaptureError::of_job(backend, plan, error))?;
    let power =
        if backend.rehearses() { Some(source.power) } else { backend.guests().power(&plan.guest).ok() };
    Ok(Captured { image: image.unwrap_or_else(|| expected(source, plan)), power })
}

/// Returns what is known of the image before it is made.
fn expected(source: &Source, plan: &Plan) -> Image {
    let size = source.root_disk().and_then(|disk| disk.size);
    let (cylinders, blocks) = match size {
        Some(DiskSize::Cylinders(cylinders)) => (Some(cylinders), None),
        Some(DiskSize::Blocks(blocks)) => (None, Some(blocks)),
        _ => (None, None),
    };
    Image {
        name: plan.name.to_string(),
        os_version: source.agent.as_ref().and_then(|agent| agent.os.clone()),
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
