//! Deleting a guest: what goes with it, and whether it is really gone.

use std::time::Duration;

use super::describe::{Portrait, describe};
use super::in_parallel;
use super::inventory::Gap;
use super::wait::{Clock, Ended, until};
use crate::backend::{Backend, BackendError, Class};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{Userid, Vswitch};
use crate::progress::Progress;

/// How long the directory manager is given to take the entry away.
const PATIENCE: Duration = Duration::from_mins(1);

/// Why a deletion is not known to be done.
#[derive(Debug, thiserror::Error)]
pub enum DeleteError {
    /// The server says so.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// Accepted, but the entry stays.
    #[error("the deletion of guest `{0}` was accepted, not confirmed: its directory entry is still there after {waited} s", waited = PATIENCE.as_secs())]
    StillThere(Userid),
    /// Accepted, but the look afterwards failed.
    #[error("the deletion of guest `{0}` was accepted, not confirmed: {1}")]
    NotSeen(Userid, #[source] BackendError),
}

impl Diagnose for DeleteError {
    fn diagnosis(&self) -> Diagnosis {
        let (code, exit, userid) = match self {
            Self::Backend(error) => return error.diagnosis(),
            Self::StillThere(userid) => ("guest.delete_unconfirmed", Exit::Deadline, userid),
            Self::NotSeen(userid, _) => ("guest.delete_unconfirmed", Exit::Unknown, userid),
        };
        Diagnosis::new(code, exit)
            .about("guest", userid.as_str())
            .hint(format!("look again with `zvmctl guest show {userid}`"))
    }
}

/// What a deletion takes away.
#[derive(Debug)]
pub struct BlastRadius {
    /// The guest.
    pub portrait: Portrait,
    /// Virtual switches that grant it access.
    pub grants: Vec<String>,
}

/// Looks at guests that are to be deleted, all of them managed. What cannot be learnt of the switches is left out
/// and named.
pub fn blast_radius(
    backend: &dyn Backend,
    guests: &[Userid],
    parallel: usize,
) -> Result<(Vec<BlastRadius>, Vec<String>), BackendError> {
    let (switches, mut remarks) = switches(backend, parallel);
    let portraits = in_parallel(guests, parallel, |userid| describe(backend.guests(), userid, true, false));
    let mut found = Vec::with_capacity(guests.len());
    for portrait in portraits {
        let portrait = portrait?;
        let userid = portrait.guest.userid.as_str();
        let granted = |switch: &&Vswitch| switch.grants.iter().any(|grant| grant.userid == userid);
        let grants = switches.iter().filter(granted).map(|switch| switch.name.to_string()).collect();
        remarks.extend(portrait.gaps.iter().map(Gap::to_string));
        found.push(BlastRadius { portrait, grants });
    }
    Ok((found, remarks))
}

fn switches(backend: &dyn Backend, parallel: usize) -> (Vec<Vswitch>, Vec<String>) {
    let networks = backend.networks();
    let names = match networks.names() {
        Ok(names) => names,
        Err(error) => return (Vec::new(), vec![format!("the virtual switches are not known: {error}")]),
    };
    let (mut found, mut remarks) = (Vec::new(), Vec::new());
    for (name, switch) in names.iter().zip(in_parallel(&names, parallel, |name| networks.vswitch(name))) {
        match switch {
            Ok(switch) => found.push(switch),
            Err(error) => remarks.push(format!("the grants of virtual switch {name} are not known: {error}")),
        }
    }
    (found, remarks)
}

/// Deletes a guest and looks until its directory entry is gone: the server answers "done" as well when the
/// directory manager refused or still works (needs.md section 4, row 19).
pub fn delete(
    backend: &dyn Backend,
    userid: &Userid,
    clock: &dyn Clock,
    progress: &dyn Progress,
) -> Result<(), DeleteError> {
    let guests = backend.guests();
    match guests.delete(userid, progress) {
        Err(error) if error.class() == Some(Class::OutcomeUnknown) => {
            return look_behind(backend, userid, error, progress);
        }
        result => drop(result?),
    }
    if backend.rehearses() {
        return Ok(());
    }
    let gone = || match guests.definition(userid) {
        Ok(_) => Ok(false),
        Err(error) if error.is_not_found() => Ok(true),
        Err(error) => Err(error),
    };
    match until(PATIENCE, clock, progress, gone) {
        Ok(Ended::Reached) => Ok(()),
        Ok(Ended::Late) => Err(DeleteError::StillThere(userid.clone())),
        Err(error) => Err(DeleteError::NotSeen(userid.clone(), error)),
    }
}

/// Looks once for a guest whose deletion has an unknown outcome. Gone from the directory and from the server's list
/// settles it; else what was found is told, because the server may still be at it.
fn look_behind(
    backend: &dyn Backend,
    userid: &Userid,
    error: BackendError,
    progress: &dyn Progress,
) -> Result<(), DeleteError> {
    let guests = backend.guests();
    let found = match (guests.definition(userid), guests.names()) {
        (Err(gone), Ok(names)) if gone.is_not_found() && !names.contains(userid) => return Ok(()),
        (Err(gone), Ok(_)) if gone.is_not_found() => {
            "its directory entry gone, but the server still lists it"
        }
        (Ok(_), _) => "its directory entry still there",
        _ => "nothing, because the look failed, too",
    };
    progress.note(&format!("a look for guest `{userid}` found {found}"));
    Err(error.into())
}
