//! Network adapters of guests that exist: what they are by definition and now, adding, coupling, deleting.
//!
//! The server compares names of switches by their beginning, answers "done" without doing anything, and adds a second
//! statement when it couples anew (connector-notes.md section 6.5; needs.md section 4, rows 7 and 8). So names are
//! compared here, an adapter is uncoupled first, and every change is looked at afterwards.

mod add;
mod couple;
mod error;
mod permission;
mod steps;

pub use add::{Addition, Plan as AddPlan, add, plan};
pub use couple::{Plan as CouplePlan, Wanted, couple, delete, plan as plan_coupling, uncouple};
pub use error::NicError;
pub use permission::{grant, revoke};
pub use steps::Access;

pub(super) use add::steps as steps_of_adding;
pub(super) use couple::steps as steps_of_coupling;
pub(super) use steps::{ConfigureNics, Couple, MakeNic, Permit, revocation};

use serde::{Deserialize, Serialize};

use crate::backend::{Backend, BackendError, NicKey, NicRecord};
use crate::model::{Adapter, DirectoryEntry, Nic, Power, Userid, Vdev, Vswitch, VswitchName};
use crate::suggest::nearest;

/// All that is known of the adapters of a guest.
#[derive(Debug)]
pub struct GuestNics {
    /// The directory entry.
    pub entry: DirectoryEntry,
    /// What the server remembers.
    pub records: Vec<NicRecord>,
    /// What z/VM sees now; `None` of a guest that is off.
    pub adapters: Option<Vec<Adapter>>,
}

/// An adapter of a guest, as far as each of the three tells of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NicView {
    /// First of its three device numbers.
    pub vdev: Vdev,
    /// What the directory entry says.
    pub defined: Option<Nic>,
    /// What z/VM sees now.
    pub now: Option<Adapter>,
    /// What the server remembers.
    pub record: Option<NicRecord>,
}

impl GuestNics {
    /// Looks at the adapters of any guest.
    pub fn look(backend: &dyn Backend, guest: &Userid) -> Result<Self, BackendError> {
        let guests = backend.guests();
        let entry = guests.definition(guest)?;
        let records = backend.nics().list(guest)?;
        let adapters = match guests.power(guest)? {
            Power::On => Some(guests.adapters(guest)?),
            Power::Off => None,
        };
        Ok(Self { entry, records, adapters })
    }

    /// Returns every adapter that any of the three knows, by number.
    pub fn all(&self) -> Vec<NicView> {
        let mut numbers: Vec<Vdev> = self.entry.nics.iter().map(|nic| nic.vdev).collect();
        numbers.extend(self.adapters.iter().flatten().map(|adapter| adapter.vdev));
        numbers.extend(self.records.iter().map(|record| record.key.vdev));
        numbers.sort_unstable();
        numbers.dedup();
        numbers.into_iter().map(|vdev| self.view(vdev)).collect()
    }

    /// Returns what is known of one number.
    pub fn view(&self, vdev: Vdev) -> NicView {
        NicView {
            vdev,
            defined: self.entry.nics.iter().find(|nic| nic.vdev == vdev).cloned(),
            now: self.adapters.iter().flatten().find(|adapter| adapter.vdev == vdev).cloned(),
            record: self.records.iter().find(|record| record.key.vdev == vdev).cloned(),
        }
    }

    /// Returns an adapter that exists, and its name in calls.
    fn find(&self, vdev: Vdev) -> Result<(NicView, NicKey), NicError> {
        let (view, guest) = (self.view(vdev), self.entry.userid.clone());
        match (&view.record, view.defined.is_some() || view.now.is_some()) {
            (Some(record), _) => {
                let key = record.key.clone();
                Ok((view, key))
            }
            (None, true) => Err(NicError::NotRecorded { guest, vdev }),
            (None, false) => {
                let known: Vec<String> = self.all().iter().map(|nic| nic.vdev.to_string()).collect();
                let nearest = nearest(&vdev.to_string(), known.iter().map(String::as_str)).map(str::to_owned);
                Err(NicError::NoNic { guest, vdev, nearest })
            }
        }
    }

    /// Returns an adapter that can be changed: it exists, the server knows it, and the guest is on when it is changed
    /// `live`.
    pub fn existing(&self, vdev: Vdev, live: bool) -> Result<NicView, NicError> {
        let (view, _) = self.find(vdev)?;
        self.require_on(live)?;
        Ok(view)
    }

    /// Refuses to change a running guest that is off.
    fn require_on(&self, live: bool) -> Result<(), NicError> {
        if live && self.adapters.is_none() {
            return Err(NicError::Off(self.entry.userid.clone()));
        }
        Ok(())
    }

    /// Returns whether an adapter is coupled to nothing: by definition, and now when `live`.
    fn is_uncoupled(&self, vdev: Vdev, live: bool) -> bool {
        let now = self.view(vdev).now.and_then(|adapter| adapter.vswitch);
        self.entry.couplings(vdev).is_empty() && (!live || now.is_none())
    }

    /// Returns whether an adapter is coupled to exactly this switch: by definition, and now when `live`.
    fn is_coupled(&self, vdev: Vdev, wanted: &Wanted) -> bool {
        let name = wanted.vswitch.as_str();
        let view = self.view(vdev);
        let vlan = view.defined.as_ref().and_then(|nic| nic.vlan);
        let defined = self.entry.couplings(vdev) == [name] && (wanted.vlan.is_none() || vlan == wanted.vlan);
        let now = view.now.as_ref().and_then(|adapter| adapter.vswitch.as_deref());
        defined && (!wanted.live || now == Some(name))
    }
}

/// Returns a virtual switch, or the nearest name of one.
fn vswitch(backend: &dyn Backend, name: &VswitchName) -> Result<Vswitch, NicError> {
    match backend.networks().vswitch(name) {
        Ok(vswitch) => Ok(vswitch),
        Err(error) if error.is_not_found() => {
            let names = backend.networks().names().unwrap_or_default();
            let nearest = nearest(name.as_str(), names.iter().map(VswitchName::as_str)).map(str::to_owned);
            Err(NicError::NoVswitch { name: name.clone(), nearest })
        }
        Err(error) => Err(error.into()),
    }
}
