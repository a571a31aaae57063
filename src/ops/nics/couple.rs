//! Coupling, uncoupling and deleting adapters that exist.

use super::task::{self, Task};
use super::{GuestNics, NicError, NicView, vswitch};
use crate::backend::{Backend, Coupling, NicKey};
use crate::model::{Userid, Vdev, Vlan, VswitchName};
use crate::ops::steps::{self, Made, Step};
use crate::progress::Progress;

/// What an adapter shall be coupled to.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The virtual switch.
    pub vswitch: VswitchName,
    /// The VLAN, when the switch has some and one is wanted.
    pub vlan: Option<Vlan>,
    /// In the running guest too, not only from its next logon on.
    pub live: bool,
}

/// Couples an adapter to exactly this switch and returns how it is then, and whether anything changed. An adapter that
/// is coupled elsewhere is uncoupled first; a failure couples it there again.
pub fn couple(
    backend: &dyn Backend,
    guest: &Userid,
    vdev: Vdev,
    wanted: &Wanted,
    progress: &dyn Progress,
) -> Result<(NicView, bool), NicError> {
    let before = GuestNics::look(backend, guest)?;
    let (view, key) = before.find(vdev)?;
    before.require_on(wanted.live)?;
    let switch = vswitch(backend, &wanted.vswitch)?;
    super::add::check_vlan(&switch, wanted)?;
    if before.is_coupled(vdev, wanted) {
        return Ok((view, false));
    }
    let grant = task::grant(backend, guest, &switch, wanted);
    let couplings = before.entry.couplings(vdev);
    let now = view.now.as_ref().is_some_and(|adapter| adapter.vswitch.is_some());
    let uncouple = (!couplings.is_empty() || wanted.live && now)
        .then(|| uncoupling(backend, guest, &key, &view, wanted.live));
    let couple = task::coupling(backend, guest, &key, wanted);
    let mut work: Vec<&dyn Step> = Vec::new();
    work.extend(grant.as_ref().map(|task| task as &dyn Step));
    work.extend(uncouple.as_ref().map(|task| task as &dyn Step));
    work.push(&couple);
    steps::run(&work, progress)
        .map_err(|unfinished| NicError::unfinished(backend, guest, vdev, unfinished))?;
    seen(backend, guest, vdev, view, |after| after.is_coupled(vdev, wanted))
}

/// Uncouples an adapter, so that it can be coupled elsewhere.
fn uncoupling<'a>(
    backend: &'a dyn Backend,
    guest: &'a Userid,
    key: &NicKey,
    view: &NicView,
    active: bool,
) -> Task<'a> {
    let vdev = key.vdev;
    let defined = view.defined.as_ref();
    let old = defined.and_then(|nic| nic.vswitch.clone()).unwrap_or_default();
    let back = old.parse().ok().map(|vswitch| Coupling {
        guest: guest.clone(),
        nic: key.clone(),
        vswitch,
        vlan: defined.and_then(|nic| nic.vlan),
        active,
    });
    let key = key.clone();
    Task {
        name: format!("uncouple adapter {vdev} of guest `{guest}`"),
        run: Box::new(move |progress| backend.nics().uncouple(guest, &key, active, progress).map(drop)),
        made: Made::new(
            format!("the uncoupling of adapter {vdev} of guest `{guest}` from `{old}`"),
            format!("zvmctl guest nic couple {guest} {vdev} {old}"),
        ),
        undo: Box::new(move |progress| match &back {
            Some(back) => backend.nics().couple(back, progress).map(drop),
            None => Ok(()),
        }),
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
    let is_uncoupled = |nics: &GuestNics| {
        let now = nics.view(vdev).now.and_then(|adapter| adapter.vswitch);
        nics.entry.couplings(vdev).is_empty() && (!live || now.is_none())
    };
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
pub(super) fn seen(
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
    Err(NicError::NotDone { guest: guest.clone(), vdev, seen: super::error::describe(&after, vdev) })
}
