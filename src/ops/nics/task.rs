//! Steps made of closures: what is done, what it makes, how that is undone; and the steps that verbs share.

use super::Wanted;
use crate::backend::{Backend, BackendError, Coupling, NicKey};
use crate::model::{Userid, Vswitch};
use crate::ops::steps::{Made, Step};
use crate::progress::Progress;

type Work<'a> = Box<dyn Fn(&dyn Progress) -> Result<(), BackendError> + 'a>;

/// A step.
pub(super) struct Task<'a> {
    pub(super) name: String,
    pub(super) run: Work<'a>,
    pub(super) made: Made,
    pub(super) undo: Work<'a>,
}

impl Step for Task<'_> {
    fn name(&self) -> String {
        self.name.clone()
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        (self.run)(progress)
    }

    fn makes(&self) -> Option<Made> {
        Some(self.made.clone())
    }

    fn undo(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        (self.undo)(progress)
    }
}

/// Lets the guest couple, if it may not yet. Permitting twice disturbs a running guest of release 1.6.3
/// (connector-notes.md section 9), so that it is only done when needed.
pub(super) fn grant<'a>(
    backend: &'a dyn Backend,
    guest: &'a Userid,
    vswitch: &Vswitch,
    wanted: &'a Wanted,
) -> Option<Task<'a>> {
    let name = &wanted.vswitch;
    let granted = vswitch.grants.iter().find(|grant| grant.userid == guest.as_str());
    let vlan_granted = |vlan| granted.is_some_and(|grant| grant.vlans.contains(&Some(vlan)));
    if granted.is_some() && wanted.vlan.is_none_or(vlan_granted) {
        return None;
    }
    // A permission that was there in another VLAN is not taken away by undoing.
    let fresh = granted.is_none();
    Some(Task {
        name: format!("let guest `{guest}` couple to virtual switch `{name}`"),
        run: Box::new(move |progress| backend.nics().grant(guest, name, wanted.vlan, progress)),
        made: Made::new(
            format!("the grant of guest `{guest}` on virtual switch `{name}`"),
            format!("zvmctl api PUT /vswitches/{name} -f vswitch[revoke_userid]={guest}"),
        ),
        undo: Box::new(
            move |progress| {
                if fresh { backend.nics().revoke(guest, name, progress).map(drop) } else { Ok(()) }
            },
        ),
    })
}

/// Couples an adapter.
pub(super) fn coupling<'a>(
    backend: &'a dyn Backend,
    guest: &'a Userid,
    key: &NicKey,
    wanted: &'a Wanted,
) -> Task<'a> {
    let (vdev, name, active) = (key.vdev, &wanted.vswitch, wanted.live);
    let coupling =
        Coupling { guest: guest.clone(), nic: key.clone(), vswitch: name.clone(), vlan: wanted.vlan, active };
    let key = key.clone();
    Task {
        name: format!("couple adapter {vdev} of guest `{guest}` to virtual switch `{name}`"),
        run: Box::new(move |progress| backend.nics().couple(&coupling, progress).map(drop)),
        made: Made::new(
            format!("the coupling of adapter {vdev} of guest `{guest}` to `{name}`"),
            format!("zvmctl guest nic uncouple {guest} {vdev}"),
        ),
        undo: Box::new(move |progress| backend.nics().uncouple(guest, &key, active, progress).map(drop)),
    }
}
