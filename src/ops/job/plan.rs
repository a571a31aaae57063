//! The kinds of jobs.

use serde::{Deserialize, Serialize};

use crate::backend::Backend;
use crate::model::Userid;
use crate::ops::steps::Step;
use crate::ops::{capture, create, deploy, disks, import, nics};

/// What a job does, with all that is needed to build its steps again.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Plan {
    /// `guest create`.
    CreateGuest(Box<create::Plan>),
    /// `guest deploy`.
    DeployImage(Box<deploy::Plan>),
    /// `image import`.
    ImportImage(Box<import::Plan>),
    /// `guest capture`.
    CaptureGuest(Box<capture::Plan>),
    /// `guest disk add`.
    AddDisks(Box<disks::AddPlan>),
    /// `guest nic add`.
    AddNic(Box<nics::AddPlan>),
    /// `guest nic couple`.
    CoupleNic(Box<nics::CouplePlan>),
}

impl Plan {
    /// Returns what it does, for people.
    pub fn title(&self) -> String {
        match self {
            Self::CreateGuest(plan) => format!("create guest `{}`", plan.guest.machine.userid),
            Self::DeployImage(plan) => {
                format!("write image `{}` onto guest `{}`", plan.deployment.image, plan.deployment.guest)
            }
            Self::CaptureGuest(plan) => plan.title(),
            Self::AddDisks(plan) => plan.title(),
            Self::AddNic(plan) => format!("add adapter {} to guest `{}`", plan.vdev, plan.guest),
            Self::CoupleNic(plan) => format!(
                "couple adapter {} of guest `{}` to virtual switch `{}`",
                plan.nic.vdev, plan.guest, plan.wanted.vswitch
            ),
            Self::ImportImage(plan) => format!("import image `{}`", plan.wish.name),
        }
    }

    /// Returns the guest that it changes.
    pub fn guest(&self) -> Option<&Userid> {
        match self {
            Self::CreateGuest(plan) => Some(&plan.guest.machine.userid),
            Self::DeployImage(plan) => Some(&plan.deployment.guest),
            Self::CaptureGuest(plan) => Some(&plan.guest),
            Self::AddDisks(plan) => Some(&plan.guest),
            Self::AddNic(plan) => Some(&plan.guest),
            Self::CoupleNic(plan) => Some(&plan.guest),
            Self::ImportImage(_) => None,
        }
    }

    /// Builds the steps in their order. Nothing is read or sent here.
    pub fn steps<'a>(&'a self, backend: &'a dyn Backend) -> Vec<Box<dyn Step + 'a>> {
        match self {
            Self::CreateGuest(plan) => create::steps(backend, plan),
            Self::DeployImage(plan) => deploy::steps(backend, plan),
            Self::ImportImage(plan) => import::steps(backend, plan),
            Self::CaptureGuest(plan) => capture::steps(backend, plan),
            Self::AddDisks(plan) => disks::steps_of_adding(backend, plan),
            Self::AddNic(plan) => nics::steps_of_adding(backend, plan),
            Self::CoupleNic(plan) => nics::steps_of_coupling(backend, plan),
        }
    }
}
