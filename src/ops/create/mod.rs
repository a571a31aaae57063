//! Creating a guest: a wish becomes a checked plan, and a plan becomes steps with undo.

mod error;
mod handover;
mod network;
mod plan;
mod preflight;
mod steps;

pub use error::{CreateError, CreateErrors};
pub(super) use handover::hand_over;
pub use network::NetworkError;
pub use plan::{DiskWish, HandoverWish, NicPlan, NicSettings, NicWish, Plan, SizeWish, Wish};
pub use preflight::check;
pub(super) use preflight::{check_file, find_image};
pub(super) use steps::steps;

use crate::backend::{Backend, MadeDisk};
use crate::progress::Progress;

use super::job::{self, JobError, Jobs};

/// Carries a plan out and returns the disks that were made. What a failure or Ctrl-C leaves half-made is deleted
/// again or, with `keep` or where that is not possible, named.
pub fn carry_out(
    backend: &dyn Backend,
    jobs: &Jobs,
    plan: &Plan,
    keep: bool,
    progress: &dyn Progress,
) -> Result<Vec<MadeDisk>, JobError> {
    let plan = job::Plan::CreateGuest(Box::new(plan.clone()));
    // The first step makes the guest and remembers its disks.
    jobs.carry_out(backend, &plan, keep, progress)?.of(0)
}
