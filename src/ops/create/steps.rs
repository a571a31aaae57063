//! The steps of a creation.

use std::sync::{Mutex, PoisonError};

use crate::backend::{Action, BackendError, Deployment, Guests, MadeDisk, NewGuest};
use crate::model::Userid;
use crate::ops::steps::{Made, Step};
use crate::progress::Progress;

/// Makes the directory entry and its disks.
pub(super) struct CreateGuest<'a> {
    guests: &'a dyn Guests,
    guest: &'a NewGuest,
    disks: Mutex<Vec<MadeDisk>>,
}

impl<'a> CreateGuest<'a> {
    pub(super) fn new(guests: &'a dyn Guests, guest: &'a NewGuest) -> Self {
        Self { guests, guest, disks: Mutex::default() }
    }

    /// Returns the disks that the server made.
    pub(super) fn disks(&self) -> Vec<MadeDisk> {
        self.disks.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Step for CreateGuest<'_> {
    fn name(&self) -> String {
        format!("create guest `{}`", self.guest.machine.userid)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let disks = self.guests.create(self.guest, progress)?;
        *self.disks.lock().unwrap_or_else(PoisonError::into_inner) = disks;
        Ok(())
    }

    fn makes(&self) -> Option<Made> {
        let userid = &self.guest.machine.userid;
        Some(Made { what: format!("guest `{userid}`"), command: format!("zvmctl guest delete {userid}") })
    }

    fn undo(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        self.guests.delete(&self.guest.machine.userid, progress).map(drop)
    }
}

/// Writes the image onto the boot disk.
pub(super) struct WriteImage<'a> {
    pub(super) guests: &'a dyn Guests,
    pub(super) deployment: &'a Deployment,
}

impl Step for WriteImage<'_> {
    fn name(&self) -> String {
        format!("write image `{}` onto guest `{}`", self.deployment.image, self.deployment.guest)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        self.guests.deploy(self.deployment, progress)
    }
}

/// Starts the guest.
pub(super) struct StartGuest<'a> {
    pub(super) guests: &'a dyn Guests,
    pub(super) userid: &'a Userid,
}

impl Step for StartGuest<'_> {
    fn name(&self) -> String {
        format!("start guest `{}`", self.userid)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        self.guests.act(self.userid, Action::Start, progress).map(drop)
    }
}
