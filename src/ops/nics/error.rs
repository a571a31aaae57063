//! Why adapters of a guest were not changed as wanted.

use super::GuestNics;
use crate::backend::{Backend, BackendError};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{Device, Userid, Vdev, Vlan, VswitchName};
use crate::ops::job::JobError;
use crate::ops::steps::Unfinished;
use crate::ops::unclear::Unclear;

/// A change of adapters that was not made, or of which nobody knows whether it was.
#[derive(Debug, thiserror::Error)]
pub enum NicError {
    /// The server says so.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// The journal cannot be kept.
    #[error(transparent)]
    Job(Box<JobError>),
    /// It stopped on the way.
    #[error("{unfinished}{}", seen.as_ref().map(|seen| format!("; a look afterwards {seen}")).unwrap_or_default())]
    Unfinished {
        /// Why, and what became of what was made.
        unfinished: Box<Unfinished>,
        /// What a look afterwards found, when the outcome is not known.
        seen: Option<String>,
    },
    /// Whether it was done is not known, and a look says what is there.
    #[error("{error}; a look afterwards {seen}")]
    Unclear {
        /// Why it is not known.
        error: BackendError,
        /// What a look afterwards found.
        seen: String,
        /// The guest.
        guest: Userid,
    },
    /// The server says "done", and it is not.
    #[error("the server says that it is done, but a look afterwards {seen}")]
    NotDone {
        /// The guest.
        guest: Userid,
        /// The adapter.
        vdev: Vdev,
        /// What there is.
        seen: String,
    },
    /// The server says "done", and the permission to couple is not as wanted.
    #[error("the server says that it is done, but {seen}")]
    PermissionNotDone {
        /// The guest.
        guest: Userid,
        /// The switch.
        name: VswitchName,
        /// What there is.
        seen: String,
    },
    /// Whether a permission to couple changed is not known.
    #[error(transparent)]
    Permission(#[from] Unclear),
    /// The guest has no such adapter.
    #[error("guest `{guest}` has no network adapter {vdev}")]
    NoNic {
        /// The guest.
        guest: Userid,
        /// The number.
        vdev: Vdev,
        /// The nearest number that it has.
        nearest: Option<String>,
    },
    /// The server would answer "done" or worse, because its own table does not have it.
    #[error("the server does not know network adapter {vdev} of guest `{guest}`, which was made without it")]
    NotRecorded {
        /// The guest.
        guest: Userid,
        /// The adapter.
        vdev: Vdev,
    },
    /// A number is given away.
    #[error("device {vdev} of guest `{guest}` is {device} already")]
    Taken {
        /// The guest.
        guest: Userid,
        /// The number.
        vdev: Vdev,
        /// What it stands for.
        device: Device,
    },
    /// No three numbers are free.
    #[error("guest `{0}` has no three device numbers free from 1000 on")]
    NoNumber(Userid),
    /// Only a running guest has adapters that can be changed at once.
    #[error("cannot change network adapters of guest `{0}` while it runs: it is off")]
    Off(Userid),
    /// The switch does not exist.
    #[error("vswitch `{name}` does not exist")]
    NoVswitch {
        /// The name.
        name: VswitchName,
        /// The nearest name that exists.
        nearest: Option<String>,
    },
    /// The switch has no VLANs.
    #[error("vswitch `{name}` is VLAN unaware, so that there is no VLAN {vlan} on it")]
    NoVlans {
        /// The switch.
        name: VswitchName,
        /// The VLAN.
        vlan: Vlan,
    },
    /// Addresses that do not go together.
    #[error("{0}")]
    Address(String),
}

impl NicError {
    /// Adds to work that stopped with an unknown outcome what one look finds.
    pub(super) fn of_job(backend: &dyn Backend, guest: &Userid, vdev: Vdev, error: JobError) -> Self {
        match error {
            JobError::Unfinished(unfinished) => {
                let seen = unfinished.is_unknown().then(|| look(backend, guest, vdev));
                // Said in more detail here.
                let unfinished = Box::new(Unfinished { seen: None, ..unfinished });
                Self::Unfinished { unfinished, seen }
            }
            error => Self::Job(Box::new(error)),
        }
    }

    /// The look behind a change that the server calls done.
    pub(super) fn not_done(after: &GuestNics, vdev: Vdev) -> Self {
        Self::NotDone { guest: after.entry.userid.clone(), vdev, seen: describe(after, vdev) }
    }

    /// The same for a single change.
    pub(super) fn unclear(backend: &dyn Backend, guest: &Userid, vdev: Vdev, error: BackendError) -> Self {
        if error.diagnosis().exit == Exit::Unknown {
            return Self::Unclear { error, seen: look(backend, guest, vdev), guest: guest.clone() };
        }
        error.into()
    }
}

fn look(backend: &dyn Backend, guest: &Userid, vdev: Vdev) -> String {
    match GuestNics::look(backend, guest) {
        Ok(nics) => describe(&nics, vdev),
        Err(error) => format!("failed: {error}"),
    }
}

/// Returns what there is of an adapter, to follow `a look afterwards`.
fn describe(nics: &GuestNics, vdev: Vdev) -> String {
    let view = nics.view(vdev);
    let coupled = |names: Vec<String>| match names.as_slice() {
        [] => "uncoupled".to_owned(),
        names => format!("coupled to {}", names.join(" and ")),
    };
    match (view.defined, view.now) {
        (None, None) => format!("found no adapter {vdev}"),
        (Some(_), None) => {
            format!("found adapter {vdev} {} by definition", coupled(nics.entry.couplings(vdev)))
        }
        (defined, Some(now)) => {
            let defined =
                defined.map_or_else(|| "not there".to_owned(), |_| coupled(nics.entry.couplings(vdev)));
            let now = coupled(now.vswitch.into_iter().collect());
            format!("found adapter {vdev} {defined} by definition and {now} now")
        }
    }
}

impl Diagnose for NicError {
    fn diagnosis(&self) -> Diagnosis {
        let list = |guest: &Userid| format!("`zvmctl guest nic list {guest}`");
        match self {
            Self::Backend(error) => error.diagnosis(),
            Self::Job(error) => error.diagnosis(),
            Self::Unfinished { unfinished, .. } => unfinished.diagnosis(),
            Self::Unclear { error, guest, .. } => {
                error.diagnosis().hint(format!("look before repeating: {}", list(guest)))
            }
            Self::NotDone { guest, vdev, .. } => Diagnosis::new("nic.not_done", Exit::Refused)
                .about("nic", vdev.to_string())
                .hint(format!("see what there is with {}", list(guest))),
            Self::PermissionNotDone { guest, name, .. } => Diagnosis::new("vswitch.not_done", Exit::Refused)
                .about("vswitch", name.as_str())
                .hint(format!(
                    "see `zvmctl vswitch show {name}`; a VLAN that z/VM keeps goes with `zvmctl vswitch revoke {name} {guest}`, before it is granted anew"
                )),
            Self::Permission(error) => error.diagnosis(),
            Self::NoNic { guest, vdev, nearest } => Diagnosis::new("nic.not_found", Exit::NotFound)
                .about("nic", vdev.to_string())
                .hint(nearest.as_ref().map_or_else(
                    || format!("run {} to see its network adapters", list(guest)),
                    |nearest| format!("did you mean `{nearest}`?"),
                )),
            Self::NotRecorded { vdev, .. } => Diagnosis::new("nic.not_recorded", Exit::Conflict)
                .about("nic", vdev.to_string())
                .hint("change it with the directory manager, or add an adapter of another number"),
            Self::Taken { guest, vdev, .. } => Diagnosis::new("nic.exists", Exit::Conflict)
                .about("nic", vdev.to_string())
                .hint(format!("leave vdev out, or choose three free numbers; see {}", list(guest))),
            Self::NoNumber(guest) => {
                Diagnosis::new("nic.exists", Exit::Conflict).about("guest", guest.as_str())
            }
            Self::Off(guest) => Diagnosis::new("guest.wrong_state", Exit::Conflict)
                .about("guest", guest.as_str())
                .hint("leave --live out: the change takes effect at its next start"),
            Self::NoVswitch { name, nearest } => Diagnosis::new("vswitch.not_found", Exit::NotFound)
                .about("vswitch", name.as_str())
                .hint(nearest.as_ref().map_or_else(
                    || "run `zvmctl vswitch list` to see what there is".to_owned(),
                    |nearest| format!("did you mean `{nearest}`?"),
                )),
            Self::NoVlans { name, .. } => Diagnosis::new("vswitch.no_vlan", Exit::Invalid)
                .about("vswitch", name.as_str())
                .hint("leave the VLAN out, or choose another switch"),
            Self::Address(_) => Diagnosis::new("usage", Exit::Usage).hint(
                "write ip=192.0.2.10/24,gateway=192.0.2.1, and add --os-version for the system in the guest",
            ),
        }
    }
}
