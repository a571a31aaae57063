//! Handing a file to a guest through the server alone, without ssh (config-drive.md section 2).
//!
//! A config drive must arrive in the guest's reader under its right name, but uploads get names of the server's own.
//! So it goes through the image repository: upload, import as an image, export under the right name beside it. The
//! image is deleted again when the guest has it; the upload stays, for no call deletes it.

mod steps;

use std::cell::RefCell;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::identity::{FileRef, Identity};
use super::steps::Step;
use super::upload::{SendParcel, Sent};
use crate::backend::{Backend, Deployment, Transport};
use crate::model::{ImageName, OsVersion};

pub(super) use steps::WriteImage;

/// What is handed over with an image, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// A config drive that is built here.
    Drive(Box<Drive>),
    /// An Ignition file, for Red Hat CoreOS; there the name does not matter.
    Ignition(FileRef),
    /// A file that the server can reach already.
    Transport(Transport),
}

impl Delivery {
    /// Returns whether it leaves an upload on the server.
    pub const fn is_uploaded(&self) -> bool {
        matches!(self, Self::Drive(_) | Self::Ignition(_))
    }
}

/// A config drive on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drive {
    /// What it says.
    pub identity: Identity,
    /// Name of the image that carries it; nobody else has it.
    pub image: ImageName,
    /// System that the image claims to hold.
    pub os_version: OsVersion,
    /// Folder of the server's image files, when the settings say it.
    pub repository: Option<String>,
}

/// What the steps of a delivery tell each other.
#[derive(Debug, Default)]
pub(super) struct Way {
    sent: Sent,
    /// Absolute path of the file that the guest gets, when it is not the upload itself.
    path: RefCell<Option<String>>,
    /// Whether the image that carried it is gone again.
    is_cleared: RefCell<bool>,
}

/// Builds the steps that bring an image, and what is handed over with it, onto a guest.
pub(super) fn steps<'a>(
    backend: &'a dyn Backend,
    deployment: &'a Deployment,
    delivery: Option<&'a Delivery>,
) -> Vec<Box<dyn Step + 'a>> {
    let way = Rc::new(Way::default());
    let images = backend.images();
    let write: Box<dyn Step> =
        Box::new(WriteImage { guests: backend.guests(), deployment, way: Rc::clone(&way) });
    match delivery {
        None | Some(Delivery::Transport(_)) => vec![write],
        Some(Delivery::Ignition(file)) => {
            vec![Box::new(SendParcel::new(backend, file, &way.sent)), write]
        }
        Some(Delivery::Drive(drive)) => vec![
            Box::new(SendParcel::new(backend, &**drive, &way.sent)),
            Box::new(steps::StoreDrive { images, drive, way: Rc::clone(&way) }),
            Box::new(steps::NameDrive { images, drive, way: Rc::clone(&way) }),
            write,
            Box::new(steps::ClearDrive { images, drive, way }),
        ],
    }
}
