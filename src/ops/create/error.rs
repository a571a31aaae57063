//! Why a guest cannot be created as wanted. Nothing was made then.

use std::fmt;

use super::network::NetworkError;
use crate::backend::BackendError;
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{DiskKind, DiskSize, ParseError, Userid, Vdev};
use crate::ops::identity::IdentityError;
use crate::ops::space::SpaceError;

/// Everything that speaks against a wish; at least one thing.
#[derive(Debug)]
pub struct CreateErrors(pub Vec<CreateError>);

impl fmt::Display for CreateErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_slice() {
            [only] => only.fmt(f),
            several => {
                let reasons: Vec<String> = several.iter().map(CreateError::to_string).collect();
                write!(
                    f,
                    "the guest cannot be created, for {} reasons: {}",
                    several.len(),
                    reasons.join("; ")
                )
            }
        }
    }
}

impl std::error::Error for CreateErrors {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self.0.as_slice() {
            [only] => std::error::Error::source(only),
            _ => None,
        }
    }
}

impl From<CreateError> for CreateErrors {
    fn from(error: CreateError) -> Self {
        Self(vec![error])
    }
}

impl From<BackendError> for CreateErrors {
    fn from(error: BackendError) -> Self {
        CreateError::from(error).into()
    }
}

/// One reason gives its own status, and so do several with the same one.
impl Diagnose for CreateErrors {
    fn diagnosis(&self) -> Diagnosis {
        let mut all = self.0.iter().map(CreateError::diagnosis);
        let Some(first) = all.next() else { return Diagnosis::new("guest.preflight", Exit::Invalid) };
        let rest: Vec<Diagnosis> = all.collect();
        if rest.is_empty() {
            return first;
        }
        let exit = if rest.iter().all(|other| other.exit == first.exit) { first.exit } else { Exit::Invalid };
        let mut hints: Vec<String> = Vec::new();
        for hint in std::iter::once(first).chain(rest).filter_map(|one| one.hint) {
            if !hints.contains(&hint) {
                hints.push(hint);
            }
        }
        let diagnosis = Diagnosis::new("guest.preflight", exit);
        if hints.is_empty() { diagnosis } else { diagnosis.hint(hints.join("; ")) }
    }
}

/// A wish that cannot be fulfilled, found before anything was made.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// The server says so.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// The name is not for new guests.
    #[error(transparent)]
    Name(#[from] ParseError),
    /// The name is taken.
    #[error("guest `{userid}` already exists{}", if *.managed { "" } else { " in the directory, though this server does not manage it" })]
    Exists {
        /// The name.
        userid: Userid,
        /// Whether the server manages it.
        managed: bool,
    },
    /// The server does not have the image.
    #[error("image `{name}` does not exist")]
    NoImage {
        /// The name.
        name: String,
        /// The nearest name that exists.
        nearest: Option<String>,
    },
    /// The server cannot write what it does not have.
    #[error("the server has the record of image `{0}`, but its file is gone")]
    LostImage(String),
    /// CoreOS boots only with an Ignition file.
    #[error("image `{0}` is Red Hat CoreOS, whose guests need an Ignition file")]
    NeedsIgnition(String),
    /// Only CoreOS takes an Ignition file.
    #[error("image `{0}` is not Red Hat CoreOS, and only that takes an Ignition file")]
    NoIgnition(String),
    /// CoreOS has no cloud-init.
    #[error(
        "image `{0}` is Red Hat CoreOS, which takes keys, passwords and files from its Ignition file only"
    )]
    CoreosIdentity(String),
    /// A guest ignores a file of another name.
    #[error("`{0}` would be ignored: a guest takes a config drive by its name, `{name}`", name = crate::drive::FILE_NAME)]
    TransportName(String),
    /// The server ignores a host name beside a file.
    #[error("a host name beside a file to hand over is ignored by the server")]
    HostnameBesideFile,
    /// A system that the server does not accept.
    #[error("the server says `{os_version}` of image `{image}`, which it does not accept for a config drive")]
    UnknownSystem {
        /// The image.
        image: String,
        /// What the server says.
        os_version: String,
    },
    /// Something to hand over, and no image.
    #[error("keys, names, passwords and files are handed over with an image, and none is given")]
    HandoverWithoutImage,
    /// What the guest shall be told cannot be had.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// Adapters that cannot be.
    #[error(transparent)]
    Network(#[from] NetworkError),
    /// More at logon than ever.
    #[error("{value} is above the most that the guest can be given, {most}")]
    AboveMost {
        /// What is wanted at logon.
        value: String,
        /// The limit.
        most: String,
    },
    /// Options of disks that do not go together.
    #[error("{0}")]
    Disks(String),
    /// `auto` without an image to take the size from.
    #[error("the first disk shall be as large as the image, and no image is given")]
    AutoWithoutImage,
    /// A disk after the first shall be as large as the image.
    #[error("only the first disk can be as large as the image")]
    AutoAfterFirst,
    /// The boot disk has another device number than the server boots from.
    #[error("the boot disk is `{0}`, but guests boot from `{root}`", root = Vdev::ROOT)]
    BootDevice(Vdev),
    /// The image brings its own file systems.
    #[error("the first disk cannot be formatted as {0}: the image is written onto it")]
    FormattedBoot(&'static str),
    /// Two disks with one number.
    #[error("two disks have the device number `{0}`: a disk without `vdev` gets that of its place, counted from {root}", root = Vdev::ROOT)]
    SameDevice(Vdev),
    /// The image is for the other kind of disk.
    #[error("image `{image}` is for {kind} disks, but {place} gives {gives} disks")]
    WrongKind {
        /// The image.
        image: String,
        /// Its kind of disk.
        kind: DiskKind,
        /// Where the disk is taken from, in words.
        place: String,
        /// What that gives.
        gives: DiskKind,
    },
    /// The server does not know how large a disk the image needs.
    #[error("the server does not say how large a disk image `{0}` needs")]
    UnknownSize(String),
    /// The disk is too small.
    #[error("image `{image}` needs {} but the disk has {}", .needs.human(), .has.human())]
    TooSmall {
        /// The image.
        image: String,
        /// What it needs.
        needs: DiskSize,
        /// What the disk has, in the same unit.
        has: DiskSize,
    },
    /// No pool gives the disks.
    #[error(transparent)]
    Space(#[from] SpaceError),
}

impl Diagnose for CreateError {
    fn diagnosis(&self) -> Diagnosis {
        let usage = |hint: &str| Diagnosis::new("usage", Exit::Usage).hint(hint);
        match self {
            Self::Backend(error) => error.diagnosis(),
            Self::Name(error) => error.diagnosis(),
            Self::Exists { userid, managed } => Diagnosis::new("guest.exists", Exit::Conflict)
                .about("guest", userid.as_str())
                .hint(if *managed {
                    format!("choose another name, or see `zvmctl guest show {userid}`")
                } else {
                    format!("choose another name; `zvmctl guest show {userid} --directory` shows the entry")
                }),
            Self::NoImage { name, nearest } => Diagnosis::new("image.not_found", Exit::NotFound)
                .about("image", name.as_str())
                .hint(nearest.as_ref().map_or_else(
                    || "run `zvmctl image list` to see what there is".to_owned(),
                    |nearest| format!("did you mean `{nearest}`?"),
                )),
            Self::LostImage(image) => Diagnosis::new("image.file_missing", Exit::Conflict)
                .about("image", image.as_str())
                .hint(format!(
                    "delete the record with `zvmctl image delete {image}` and import the file again, or choose another image"
                )),
            Self::NeedsIgnition(image) => Diagnosis::new("image.needs_ignition", Exit::Invalid)
                .about("image", image.as_str())
                .hint("add --ignition FILE"),
            Self::NoIgnition(_) => usage("leave --ignition out"),
            Self::CoreosIdentity(_) => usage("put them into the Ignition file"),
            Self::TransportName(_) => usage("give the file that name"),
            Self::HostnameBesideFile => usage("leave --hostname out, and put the name on the config drive"),
            Self::UnknownSystem { image, .. } => Diagnosis::new("image.os_version", Exit::Invalid)
                .about("image", image.as_str())
                .hint("import it again with --os-version, or use --transport"),
            Self::HandoverWithoutImage => usage("add --image NAME"),
            Self::Identity(error) => error.diagnosis(),
            Self::Network(error) => error.diagnosis(),
            Self::AboveMost { .. } => usage("raise --max-cpus or --max-memory, or ask for less at logon"),
            Self::Disks(_) | Self::FormattedBoot(_) | Self::AutoAfterFirst => {
                Diagnosis::new("usage", Exit::Usage)
            }
            Self::SameDevice(_) => usage("give every disk but the first its own vdev, or none of them"),
            Self::AutoWithoutImage => usage("add --image NAME, or give the size"),
            Self::BootDevice(_) => usage("leave the device number of the first disk out"),
            Self::WrongKind { image, .. } => Diagnosis::new("image.wrong_kind", Exit::Invalid)
                .about("image", image.as_str())
                .hint("choose a pool of the image's kind; `zvmctl pool list` shows them"),
            Self::UnknownSize(image) => Diagnosis::new("image.unknown_size", Exit::Invalid)
                .about("image", image.as_str())
                .hint("give the size with --disk"),
            Self::TooSmall { image, needs, .. } => Diagnosis::new("image.too_large", Exit::Invalid)
                .about("image", image.as_str())
                .hint(format!("use --disk auto, or at least --disk {needs}")),
            Self::Space(error) => error.diagnosis(),
        }
    }
}
