//! Creating a guest: a wish becomes a checked plan, and a plan becomes steps with undo.

mod error;
mod plan;
mod preflight;
mod steps;

pub use error::CreateError;
pub use plan::{DiskWish, Plan, SizeWish, Wish};
pub use preflight::check;

use crate::backend::{Backend, MadeDisk};
use crate::progress::Progress;

use super::steps::{Step, Unfinished, run};
use steps::{CreateGuest, StartGuest, WriteImage};

/// Carries a plan out and returns the disks that were made. What a failure or Ctrl-C leaves half-made is deleted
/// again or named.
pub fn carry_out(
    backend: &dyn Backend,
    plan: &Plan,
    progress: &dyn Progress,
) -> Result<Vec<MadeDisk>, Unfinished> {
    let guests = backend.guests();
    let create = CreateGuest::new(guests, &plan.guest);
    let write = plan.deployment.as_ref().map(|deployment| WriteImage { guests, deployment });
    let start = plan.start.then_some(StartGuest { guests, userid: &plan.guest.machine.userid });
    let mut steps: Vec<&dyn Step> = vec![&create];
    steps.extend(write.as_ref().map(|step| step as &dyn Step));
    steps.extend(start.as_ref().map(|step| step as &dyn Step));
    run(&steps, progress)?;
    Ok(create.disks())
}
