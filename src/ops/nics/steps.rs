//! The steps about adapters, for a new guest and for one that exists.

use std::cell::RefCell;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{GuestNics, NicError, NicView, Wanted};
use crate::backend::{Backend, BackendError, Coupling, NewInterfaces, NewNic, NicKey, Nics};
use crate::model::{Userid, Vdev, Vlan, Vswitch, VswitchName};
use crate::ops::steps::{Made, Seen, Step};
use crate::progress::Progress;

/// Returns the command that takes the permission of a guest to couple back.
pub(in crate::ops) fn revocation(guest: &str, vswitch: &VswitchName) -> String {
    format!("zvmctl vswitch revoke {vswitch} {guest}")
}

/// Returns the command that lets a guest couple, in one VLAN when it is given.
fn permitting(guest: &Userid, vswitch: &VswitchName, vlan: Option<&Vlan>) -> String {
    match vlan {
        // `vswitch grant` without a VLAN leaves the one that there is.
        None => format!("zvmctl api PUT /vswitches/{vswitch} -f 'vswitch[grant_userid]={guest}'"),
        Some(vlan) => format!("zvmctl vswitch grant {vswitch} {guest} --vlan {}", vlan.number()),
    }
}

/// What is to be done so that a guest may couple.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    /// Nothing: it may.
    There,
    /// It may not couple at all.
    Missing,
    /// It may, but in these VLANs only, which a new permission takes the place of (smapi-operations.md section 6.5).
    Elsewhere(Vec<Vlan>),
}

impl Access {
    /// Sees what a switch says. Permitting twice disturbs a running guest of release 1.6.3 (connector-notes.md section
    /// 9), so that it is only done when needed.
    pub(super) fn of(vswitch: &Vswitch, guest: &Userid, vlan: Option<Vlan>) -> Self {
        let Some(grant) = vswitch.grant_of(guest.as_str()) else {
            return Self::Missing;
        };
        match vlan {
            Some(vlan) if !grant.vlans.contains(&Some(vlan)) => {
                Self::Elsewhere(grant.vlans.iter().flatten().copied().collect())
            }
            _ => Self::There,
        }
    }
}

/// Lets a guest couple. The permission outlives guest and adapter, so it is taken back on its own.
pub(in crate::ops) struct Permit<'a> {
    pub backend: &'a dyn Backend,
    pub guest: &'a Userid,
    pub vswitch: &'a VswitchName,
    pub vlan: Option<Vlan>,
    /// What the guest may before.
    pub before: &'a Access,
}

impl<'a> Permit<'a> {
    /// Returns the step, when it is needed.
    pub(super) fn needed(
        backend: &'a dyn Backend,
        guest: &'a Userid,
        wanted: &'a Wanted,
        before: &'a Access,
    ) -> Option<Self> {
        let Wanted { vswitch, vlan, .. } = wanted;
        (*before != Access::There).then_some(Self { backend, guest, vswitch, vlan: *vlan, before })
    }
}

impl Step for Permit<'_> {
    fn name(&self) -> String {
        let vlan = self.vlan.map(|vlan| format!(" in VLAN {vlan}")).unwrap_or_default();
        format!("let guest `{}` couple to virtual switch `{}`{vlan}", self.guest, self.vswitch)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        self.backend.nics().grant(self.guest, self.vswitch, self.vlan, progress)
    }

    fn makes(&self) -> Option<Made> {
        let Self { guest, vswitch, .. } = self;
        let permission = format!("the permission of guest `{guest}` for virtual switch `{vswitch}`");
        match self.before {
            Access::There => None,
            Access::Missing => Some(Made::new(permission, revocation(guest.as_str(), vswitch))),
            Access::Elsewhere(vlans) => {
                let before = match vlans.as_slice() {
                    [] => "none".to_owned(),
                    vlans => vlans.iter().map(Vlan::to_string).collect::<Vec<_>>().join(" and "),
                };
                let what = format!("the change of {permission} away from VLAN {before}");
                Some(match vlans.as_slice() {
                    // One call permits one VLAN only.
                    [_, _, ..] => Made::unremovable(what),
                    vlans => Made::state(what, permitting(guest, vswitch, vlans.first())),
                })
            }
        }
    }

    fn undo(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let nics = self.backend.nics();
        match self.before {
            Access::There => Ok(()),
            Access::Missing => nics.revoke(self.guest, self.vswitch, progress).map(drop),
            Access::Elsewhere(vlans) => {
                nics.grant(self.guest, self.vswitch, vlans.first().copied(), progress)
            }
        }
    }

    fn look(&self) -> Result<Seen, BackendError> {
        let vswitch = self.backend.networks().vswitch(self.vswitch)?;
        let now = Access::of(&vswitch, self.guest, self.vlan);
        Ok(if now == Access::There { Seen::Done } else { Seen::NotDone })
    }

    fn is_repeatable(&self) -> bool {
        true
    }
}

/// Makes an adapter that is not configured.
pub(in crate::ops) struct MakeNic<'a> {
    pub nics: &'a dyn Nics,
    pub nic: NewNic,
    pub vdev: Vdev,
    /// Whether it is undone by itself; otherwise it goes with its guest.
    pub alone: bool,
}

impl Step for MakeNic<'_> {
    fn name(&self) -> String {
        format!("make adapter {} of guest `{}`", self.vdev, self.nic.guest)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        self.nics.create(&self.nic, progress).map(drop)
    }

    fn makes(&self) -> Option<Made> {
        self.alone.then(|| adapter(&self.nic.guest, &[self.vdev]))
    }

    fn undo(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        self.nics.delete(&self.nic.guest, &NicKey::of(self.vdev), self.nic.active, progress).map(drop)
    }

    fn look(&self) -> Result<Seen, BackendError> {
        let known = self.nics.list(&self.nic.guest)?;
        Ok(if known.iter().any(|nic| nic.key.vdev == self.vdev) { Seen::Done } else { Seen::NotDone })
    }
}

/// Makes adapters and hands their configuration over.
pub(in crate::ops) struct ConfigureNics<'a> {
    pub nics: &'a dyn Nics,
    pub wanted: NewInterfaces,
    /// Whether they are undone by themselves; otherwise they go with their guest.
    pub alone: bool,
}

impl ConfigureNics<'_> {
    fn vdevs(&self) -> Vec<Vdev> {
        self.wanted.interfaces.iter().filter_map(|nic| nic.vdev).collect()
    }
}

impl Step for ConfigureNics<'_> {
    fn name(&self) -> String {
        format!("make and configure {} of guest `{}`", numbers(&self.vdevs()), self.wanted.guest)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        self.nics.configure(&self.wanted, progress).map(drop)
    }

    fn makes(&self) -> Option<Made> {
        self.alone.then(|| adapter(&self.wanted.guest, &self.vdevs()))
    }

    fn undo(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let NewInterfaces { guest, os_version, active, .. } = &self.wanted;
        for vdev in self.vdevs() {
            let _ = self.nics.unconfigure(guest, &NicKey::of(vdev), os_version, *active, progress)?;
        }
        Ok(())
    }

    /// Adapters that are there may still lack their configuration.
    fn look(&self) -> Result<Seen, BackendError> {
        let known = self.nics.list(&self.wanted.guest)?;
        let any = self.vdevs().into_iter().any(|vdev| known.iter().any(|nic| nic.key.vdev == vdev));
        Ok(if any { Seen::Unsure } else { Seen::NotDone })
    }
}

/// Returns adapters for people: `adapters 1000, 1003`.
fn numbers(vdevs: &[Vdev]) -> String {
    let noun = if vdevs.len() == 1 { "adapter" } else { "adapters" };
    format!("{noun} {}", vdevs.iter().map(Vdev::to_string).collect::<Vec<_>>().join(", "))
}

fn adapter(guest: &Userid, vdevs: &[Vdev]) -> Made {
    let vdev = vdevs.first().map(Vdev::to_string).unwrap_or_default();
    Made::new(
        format!("{} of guest `{guest}`", numbers(vdevs)),
        format!("zvmctl guest nic delete {guest} {vdev}"),
    )
}

/// Couples an adapter.
pub(in crate::ops) struct Couple<'a> {
    pub backend: &'a dyn Backend,
    pub guest: &'a Userid,
    pub nic: NicKey,
    pub wanted: Wanted,
    /// Whether it is undone by itself; otherwise it goes with its adapter or guest.
    pub alone: bool,
}

impl Step for Couple<'_> {
    fn name(&self) -> String {
        let Self { guest, nic, wanted, .. } = self;
        format!("couple adapter {} of guest `{guest}` to virtual switch `{}`", nic.vdev, wanted.vswitch)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let (guest, nic) = (self.guest.clone(), self.nic.clone());
        let Wanted { vswitch, vlan, live } = self.wanted.clone();
        let coupling = Coupling { guest, nic, vswitch, vlan, active: live };
        self.backend.nics().couple(&coupling, progress).map(drop)
    }

    fn makes(&self) -> Option<Made> {
        let Self { guest, nic, wanted, .. } = self;
        self.alone.then(|| {
            let live = if wanted.live { " --live" } else { "" };
            Made::state(
                format!("the coupling of adapter {} of guest `{guest}` to `{}`", nic.vdev, wanted.vswitch),
                format!("zvmctl guest nic uncouple {guest} {}{live}", nic.vdev),
            )
        })
    }

    fn undo(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        self.backend.nics().uncouple(self.guest, &self.nic, self.wanted.live, progress).map(drop)
    }

    fn look(&self) -> Result<Seen, BackendError> {
        let found = GuestNics::look(self.backend, self.guest)?;
        Ok(if found.is_coupled(self.nic.vdev, &self.wanted) {
            Seen::Done
        } else if found.is_uncoupled(self.nic.vdev, self.wanted.live) {
            Seen::NotDone
        } else {
            Seen::Unsure
        })
    }

    fn is_repeatable(&self) -> bool {
        true
    }
}

/// Uncouples an adapter, so that it can be coupled elsewhere.
pub(super) struct Uncouple<'a> {
    pub backend: &'a dyn Backend,
    pub guest: &'a Userid,
    pub nic: &'a NicKey,
    pub active: bool,
    /// The coupling that it has, when its switch is known.
    pub back: Option<Coupling>,
}

impl Step for Uncouple<'_> {
    fn name(&self) -> String {
        format!("uncouple adapter {} of guest `{}`", self.nic.vdev, self.guest)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        self.backend.nics().uncouple(self.guest, self.nic, self.active, progress).map(drop)
    }

    fn makes(&self) -> Option<Made> {
        let (guest, vdev) = (self.guest, self.nic.vdev);
        let what = format!("the uncoupling of adapter {vdev} of guest `{guest}`");
        Some(match &self.back {
            None => Made::unremovable(what),
            Some(Coupling { vswitch, vlan, .. }) => {
                let vlan = vlan.map(|vlan| format!(" --vlan {}", vlan.number())).unwrap_or_default();
                let live = if self.active { " --live" } else { "" };
                Made::state(
                    format!("{what} from `{vswitch}`"),
                    format!("zvmctl guest nic couple {guest} {vdev} {vswitch}{vlan}{live}"),
                )
            }
        })
    }

    fn undo(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        match &self.back {
            Some(back) => self.backend.nics().couple(back, progress).map(drop),
            None => Ok(()),
        }
    }

    fn look(&self) -> Result<Seen, BackendError> {
        let found = GuestNics::look(self.backend, self.guest)?;
        Ok(if found.is_uncoupled(self.nic.vdev, self.active) { Seen::Done } else { Seen::NotDone })
    }

    fn is_repeatable(&self) -> bool {
        true
    }
}

/// Looks whether an adapter is coupled as wanted: the server says "done" without doing anything when its comparison of
/// names by their beginning misleads it.
pub(super) struct SeeCoupled<'a> {
    pub backend: &'a dyn Backend,
    pub guest: &'a Userid,
    pub vdev: Vdev,
    pub wanted: &'a Wanted,
    pub seen: RefCell<Option<NicView>>,
}

impl Step for SeeCoupled<'_> {
    fn name(&self) -> String {
        format!("look at adapter {} of guest `{}`", self.vdev, self.guest)
    }

    fn run(&self, _: &dyn Progress) -> Result<(), BackendError> {
        if self.backend.rehearses() {
            return Ok(());
        }
        let after = GuestNics::look(self.backend, self.guest)?;
        if !after.is_coupled(self.vdev, self.wanted) {
            return Err(BackendError::Local(Box::new(NicError::not_done(&after, self.vdev))));
        }
        *self.seen.borrow_mut() = Some(after.view(self.vdev));
        Ok(())
    }

    fn memory(&self) -> Value {
        json!(*self.seen.borrow())
    }

    fn is_repeatable(&self) -> bool {
        true
    }
}
