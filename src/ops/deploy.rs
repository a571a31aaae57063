//! Writing an image onto a disk of a guest that exists, with what is handed over at its first start.

use std::thread;

use serde::{Deserialize, Serialize};

use super::create::{CreateError, HandoverWish, check_file, find_image, hand_over};
use super::delivery::{self, Delivery};
use super::job::{self, JobError, Jobs};
use super::parallel::joined;
use super::steps::Step;
use crate::backend::{Backend, BackendError, Deployment};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{DirectoryEntry, DiskKind, DiskSize, Image, Power, Userid, Vdev};
use crate::progress::Progress;

/// A deployment as the user wants it.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The guest.
    pub guest: Userid,
    /// Name of the image.
    pub image: String,
    /// The disk.
    pub vdev: Vdev,
    /// What the guest is told at its next start.
    pub handover: HandoverWish,
}

/// A deployment that was found possible.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// What to write, and where.
    pub deployment: Deployment,
    /// What to hand over with it.
    pub delivery: Option<Delivery>,
}

/// Why an image cannot be written. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum DeployError {
    /// The server says so.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// Image and handing over.
    #[error(transparent)]
    Create(#[from] CreateError),
    /// The guest is on.
    #[error("guest `{0}` is on, and an image is written onto the disk of a guest that is off")]
    On(Userid),
    /// The server does not manage it.
    #[error("guest `{0}` is not managed by this server")]
    Unmanaged(Userid),
    /// No such disk.
    #[error("guest `{guest}` has no disk `{vdev}`")]
    NoDisk {
        /// The guest.
        guest: Userid,
        /// The disk.
        vdev: Vdev,
    },
    /// The disk is of the other kind.
    #[error("image `{image}` is for {kind} disks, but disk `{vdev}` is an {is} disk")]
    WrongKind {
        /// The image.
        image: String,
        /// Its kind.
        kind: DiskKind,
        /// The disk.
        vdev: Vdev,
        /// Its kind.
        is: DiskKind,
    },
}

impl Diagnose for DeployError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Backend(error) => error.diagnosis(),
            Self::Create(error) => error.diagnosis(),
            Self::On(guest) => Diagnosis::new("guest.wrong_state", Exit::Conflict)
                .about("guest", guest.as_str())
                .hint(format!("stop it with `zvmctl guest stop {guest}`")),
            Self::Unmanaged(guest) => Diagnosis::new("guest.not_managed", Exit::NotFound)
                .about("guest", guest.as_str())
                .hint("only guests that the server created or registered can be changed: `zvmctl guest list --all`"),
            Self::NoDisk { guest, vdev } => Diagnosis::new("disk.not_found", Exit::NotFound)
                .about("disk", vdev.to_string())
                .hint(format!("see its disks with `zvmctl guest show {guest}`")),
            Self::WrongKind { image, .. } => Diagnosis::new("image.wrong_kind", Exit::Invalid)
                .about("image", image.as_str())
                .hint("choose an image for disks of this kind; `zvmctl image list` shows them"),
        }
    }
}

/// Looks at guest, disk and image, all at once, and makes the plan.
pub fn check(backend: &dyn Backend, wish: Wish) -> Result<Plan, DeployError> {
    let guests = backend.guests();
    let (image, power, names, entry) = thread::scope(|scope| {
        let image = scope.spawn(|| find_image(backend, &wish.image));
        let power = scope.spawn(|| guests.power(&wish.guest));
        let names = scope.spawn(|| guests.names());
        let entry = guests.definition(&wish.guest);
        (joined(image), joined(power), joined(names), entry)
    });
    let entry = entry?;
    if !names?.contains(&wish.guest) {
        return Err(DeployError::Unmanaged(wish.guest));
    }
    let image = image?;
    check_file(&image)?;
    if power? == Power::On {
        return Err(DeployError::On(wish.guest));
    }
    check_disk(&entry, &wish, &image)?;
    let (deployment, delivery) = hand_over(wish.handover, &wish.guest, &image)?;
    // The server's own root device is left to the server.
    let vdev = Some(wish.vdev).filter(|vdev| *vdev != Vdev::ROOT);
    Ok(Plan { deployment: Deployment { vdev, ..deployment }, delivery })
}

fn check_disk(entry: &DirectoryEntry, wish: &Wish, image: &Image) -> Result<(), DeployError> {
    let disk = entry.disks.iter().find(|disk| disk.vdev == wish.vdev);
    let Some(disk) = disk else {
        return Err(DeployError::NoDisk { guest: wish.guest.clone(), vdev: wish.vdev });
    };
    let (Some(has), Some(needs)) = (disk.size, image.disk_size()) else { return Ok(()) };
    match (needs.kind(), has.kind()) {
        (Some(kind), Some(is)) if kind != is => {
            Err(DeployError::WrongKind { image: image.name.clone(), kind, vdev: wish.vdev, is })
        }
        (Some(kind), _) if has.units(kind) < needs.units(kind) => {
            let has = DiskSize::of(kind, has.units(kind));
            Err(CreateError::TooSmall { image: image.name.clone(), needs, has }.into())
        }
        _ => Ok(()),
    }
}

/// Carries a plan out.
pub fn carry_out(
    backend: &dyn Backend,
    jobs: &Jobs,
    plan: &Plan,
    progress: &dyn Progress,
) -> Result<(), JobError> {
    jobs.carry_out(backend, &job::Plan::DeployImage(Box::new(plan.clone())), false, progress).map(drop)
}

/// Builds the steps.
pub(super) fn steps<'a>(backend: &'a dyn Backend, plan: &'a Plan) -> Vec<Box<dyn Step + 'a>> {
    delivery::steps(backend, &plan.deployment, plan.delivery.as_ref())
}
