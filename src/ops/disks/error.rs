//! Why disks of a guest were not changed as wanted.

use crate::backend::BackendError;
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{Device, Userid, Vdev};
use crate::ops::cluster::ClusterError;
use crate::ops::job::JobError;
use crate::ops::space::SpaceError;
use crate::ops::steps::Unfinished;
use crate::ops::unclear::Unclear;

/// A change of disks that was not made, or of which nobody knows whether it was.
#[derive(Debug, thiserror::Error)]
pub enum DiskError {
    /// The server says so.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// Another member of the cluster runs the guest, or may.
    #[error(transparent)]
    Cluster(#[from] ClusterError),
    /// No pool gives the disks.
    #[error(transparent)]
    Space(#[from] SpaceError),
    /// The journal cannot be kept.
    #[error(transparent)]
    Job(Box<JobError>),
    /// It stopped on the way.
    #[error("{unfinished}{}", seen.as_ref().map(|seen| format!("; {seen}")).unwrap_or_default())]
    Unfinished {
        /// Why, and what became of what was made.
        unfinished: Unfinished,
        /// What a look afterwards found.
        seen: Option<String>,
    },
    /// Two disks with one number.
    #[error("two disks have the device number `{0}`")]
    SameDevice(Vdev),
    /// The number is given away.
    #[error("device {vdev} of guest `{guest}` is {device} already")]
    Taken {
        /// The guest.
        guest: Userid,
        /// The number.
        vdev: Vdev,
        /// What it stands for.
        device: Device,
        /// Whether the server would choose the number by itself.
        chosen: bool,
    },
    /// The guest has no such disk.
    #[error("guest `{guest}` has no disk {vdev}")]
    NoDisk {
        /// The guest.
        guest: Userid,
        /// The number.
        vdev: Vdev,
        /// The nearest number that it has.
        nearest: Option<String>,
    },
    /// Disks are deleted of guests that are off only.
    #[error("cannot delete disks of guest `{0}` while it is on")]
    On(Userid),
    /// The guest boots from it.
    #[error("guest `{guest}` boots from disk {vdev}, which is not formatted anew")]
    Boots {
        /// The guest.
        guest: Userid,
        /// The disk.
        vdev: Vdev,
    },
    /// Accepted, but the disks stay.
    #[error(
        "the deletion was accepted, not confirmed: disk {vdevs} of guest `{guest}` is still in its directory entry after {waited} s"
    )]
    StillThere {
        /// The guest.
        guest: Userid,
        /// The disks, in words.
        vdevs: String,
        /// How long was waited.
        waited: u64,
    },
    /// Whether it was done is not known, and a look says what is there.
    #[error(transparent)]
    Unclear(#[from] Unclear),
}

impl Diagnose for DiskError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Backend(error) => error.diagnosis(),
            Self::Cluster(error) => error.diagnosis(),
            Self::Space(error) => error.diagnosis(),
            Self::Job(error) => error.diagnosis(),
            Self::Unfinished { unfinished, .. } => unfinished.diagnosis(),
            Self::SameDevice(_) => Diagnosis::new("usage", Exit::Usage)
                .hint("give every disk a number of its own, or none of them"),
            Self::Taken { guest, vdev, chosen, .. } => Diagnosis::new("disk.exists", Exit::Conflict)
                .about("disk", vdev.to_string())
                .hint(if *chosen {
                    "the server takes the number behind the highest disk; give another one with vdev=NUMBER"
                        .to_owned()
                } else {
                    format!("choose another number; `zvmctl guest disk list {guest}` shows the disks")
                }),
            Self::NoDisk { guest, vdev, nearest } => Diagnosis::new("disk.not_found", Exit::NotFound)
                .about("disk", vdev.to_string())
                .hint(nearest.as_ref().map_or_else(
                    || format!("run `zvmctl guest disk list {guest}` to see its disks"),
                    |nearest| format!("did you mean `{nearest}`?"),
                )),
            Self::On(guest) => Diagnosis::new("guest.wrong_state", Exit::Conflict)
                .about("guest", guest.as_str())
                .hint(format!("stop it first: `zvmctl guest stop {guest}`")),
            Self::Boots { vdev, .. } => Diagnosis::new("disk.boots", Exit::Conflict)
                .about("disk", vdev.to_string())
                .hint("a guest is made anew by deploying an image onto its boot disk"),
            Self::StillThere { guest, .. } => Diagnosis::new("disk.delete_unconfirmed", Exit::Deadline)
                .about("guest", guest.as_str())
                .hint(format!("look again with `zvmctl guest disk list {guest}`")),
            Self::Unclear(error) => error.diagnosis(),
        }
    }
}
