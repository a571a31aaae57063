//! Coupling, uncoupling and deleting adapters that exist.

use std::cell::RefCell;

use serde::{Deserialize, Serialize};

use super::steps::{Access, Couple, Permit, SeeCoupled, Uncouple};
use super::{GuestNics, NicError, NicView, vswitch};
use crate::backend::{Backend, Coupling, NicKey};
use crate::model::{Userid, Vdev, Vlan, VswitchName};
use crate::ops::job::{self, Jobs};
use crate::ops::steps::Step;
use crate::progress::Progress;

/// What an adapter shall be coupled to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// The virtual switch.
    pub vswitch: VswitchName,
    /// The VLAN, when the switch has some and one is wanted.
    pub vlan: Option<Vlan>,
    /// In the running guest too, not only from its next logon on.
    pub live: bool,
}

/// A coupling that was found possible.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Plan {
    /// The guest.
    pub guest: Userid,
    /// Its adapter.
    pub nic: NicKey,
    /// What it shall be coupled to.
    pub wanted: Wanted,
    /// How it is before.
    pub before: NicView,
    /// Whether it is coupled to something that must go first.
    pub is_coupled: bool,
    /// What is to be done so that the guest may couple.
    pub access: Access,
    /// Whether it is coupled as wanted already.
    pub is_done: bool,
}

/// Looks at guest, adapter and switch.
pub fn plan(backend: &dyn Backend, guest: &Userid, vdev: Vdev, wanted: Wanted) -> Result<Plan, NicError> {
    let found = GuestNics::look(backend, guest)?;
    let (before, nic) = found.find(vdev)?;
    found.require_on(wanted.live)?;
    let switch = vswitch(backend, &wanted.vswitch)?;
    super::add::check_vlan(&switch, wanted.vlan)?;
    let now = before.now.as_ref().is_some_and(|adapter| adapter.vswitch.is_some());
    Ok(Plan {
        is_coupled: !found.entry.couplings(vdev).is_empty() || wanted.live && now,
        access: Access::of(&switch, guest, wanted.vlan),
        is_done: found.is_coupled(vdev, &wanted),
        guest: guest.clone(),
        nic,
        wanted,
        before,
    })
}

/// Couples an adapter to exactly this switch and returns how it is then, and whether anything changed. An adapter that
/// is coupled elsewhere is uncoupled first; a failure couples it there again.
pub fn couple(
    backend: &dyn Backend,
    jobs: &Jobs,
    plan: &Plan,
    progress: &dyn Progress,
) -> Result<(NicView, bool), NicError> {
    if plan.is_done {
        return Ok((plan.before.clone(), false));
    }
    let job = job::Plan::CoupleNic(Box::new(plan.clone()));
    let seen = jobs.carry_out(backend, &job, false, progress).and_then(|memories| memories.of_last());
    let seen: Option<NicView> =
        seen.map_err(|error| NicError::of_job(backend, &plan.guest, plan.nic.vdev, error))?;
    // A rehearsal sees nothing.
    Ok((seen.unwrap_or_else(|| plan.before.clone()), true))
}

/// Builds the steps.
pub(in crate::ops) fn steps<'a>(backend: &'a dyn Backend, plan: &'a Plan) -> Vec<Box<dyn Step + 'a>> {
    let Plan { guest, nic, wanted, .. } = plan;
    let mut steps: Vec<Box<dyn Step + 'a>> = Vec::new();
    if let Some(permit) = Permit::needed(backend, guest, wanted, &plan.access) {
        steps.push(Box::new(permit));
    }
    if plan.is_coupled {
        let (active, back) = (wanted.live, plan.back());
        steps.push(Box::new(Uncouple { backend, guest, nic, active, back }));
    }
    let (vdev, nic) = (nic.vdev, nic.clone());
    steps.push(Box::new(Couple { backend, guest, nic, wanted: wanted.clone(), alone: true }));
    steps.push(Box::new(SeeCoupled { backend, guest, vdev, wanted, seen: RefCell::default() }));
    steps
}

impl Plan {
    /// Returns the coupling that the adapter has before.
    fn back(&self) -> Option<Coupling> {
        let NicView { defined, now, .. } = &self.before;
        let defined = defined.as_ref();
        let name = defined.and_then(|nic| nic.vswitch.as_ref());
        let name = name.or_else(|| now.as_ref().and_then(|adapter| adapter.vswitch.as_ref()))?;
        Some(Coupling {
            guest: self.guest.clone(),
            nic: self.nic.clone(),
            vswitch: name.parse().ok()?,
            vlan: defined.and_then(|nic| nic.vlan),
            active: self.wanted.live,
        })
    }
}

/// Uncouples an adapter and returns how it is then, and whether anything changed.
pub fn uncouple(
    backend: &dyn Backend,
    guest: &Userid,
    vdev: Vdev,
    live: bool,
    progress: &dyn Progress,
) -> Result<(NicView, bool), NicError> {
    let before = GuestNics::look(backend, guest)?;
    let (view, key) = before.find(vdev)?;
    before.require_on(live)?;
    let is_uncoupled = |nics: &GuestNics| nics.is_uncoupled(vdev, live);
    if is_uncoupled(&before) {
        return Ok((view, false));
    }
    let done = backend.nics().uncouple(guest, &key, live, progress);
    done.map_err(|error| NicError::unclear(backend, guest, vdev, error))?;
    seen(backend, guest, vdev, view, is_uncoupled)
}

/// Deletes an adapter that [`GuestNics::look`] found, once `agreed` to by the caller, and looks whether it is gone.
pub fn delete(
    backend: &dyn Backend,
    found: &GuestNics,
    vdev: Vdev,
    live: bool,
    progress: &dyn Progress,
) -> Result<(), NicError> {
    let guest = &found.entry.userid;
    let (view, key) = found.find(vdev)?;
    found.require_on(live)?;
    let done = backend.nics().delete(guest, &key, live, progress);
    done.map_err(|error| NicError::unclear(backend, guest, vdev, error))?;
    let gone = |after: &GuestNics| {
        let view = after.view(vdev);
        view.defined.is_none() && (!live || view.now.is_none())
    };
    seen(backend, guest, vdev, view, gone).map(drop)
}

/// Looks whether a change that the server calls done is done.
fn seen(
    backend: &dyn Backend,
    guest: &Userid,
    vdev: Vdev,
    before: NicView,
    done: impl Fn(&GuestNics) -> bool,
) -> Result<(NicView, bool), NicError> {
    if backend.rehearses() {
        return Ok((before, true));
    }
    let after = GuestNics::look(backend, guest)?;
    if done(&after) {
        return Ok((after.view(vdev), true));
    }
    Err(NicError::not_done(&after, vdev))
}
