//! Deleting a guest: what goes with it, and whether it is really gone.

use std::thread;
use std::time::Duration;

use super::cluster::{ClusterError, OffEverywhere, elsewhere};
use super::describe::{Portrait, describe};
use super::in_parallel;
use super::inventory::Gap;
use super::parallel::joined;
use super::unclear::Unclear;
use super::wait::{Clock, Ended, until};
use crate::backend::{Backend, BackendError};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{FcpDevice, Power, Userid, Vswitch};
use crate::progress::Progress;

/// How long the directory manager is given to take the entry away.
const PATIENCE: Duration = Duration::from_mins(1);

/// Why a deletion is not known to be done.
#[derive(Debug, thiserror::Error)]
pub enum DeleteError {
    /// The server says so.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// Another member of the cluster runs it, or may.
    #[error(transparent)]
    Cluster(#[from] ClusterError),
    /// Nobody knows what became of it.
    #[error(transparent)]
    Unclear(#[from] Unclear),
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
            Self::Cluster(error) => return error.diagnosis(),
            Self::Unclear(error) => return error.diagnosis(),
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
    /// FCP devices that the server has given it, or that it has in z/VM.
    pub devices: Vec<FcpDevice>,
}

/// Looks at guests that are to be deleted, all of them managed. What cannot be learnt of the switches and FCP devices is
/// left out and named.
pub fn blast_radius(
    backend: &dyn Backend,
    guests: &[Userid],
    parallel: usize,
) -> Result<(Vec<BlastRadius>, Vec<String>), BackendError> {
    let ((switches, mut remarks), templates, portraits) = thread::scope(|scope| {
        let switches = scope.spawn(|| switches(backend, parallel));
        let templates = scope.spawn(|| backend.fcp().templates());
        let portraits =
            in_parallel(guests, parallel, |userid| describe(backend.guests(), userid, true, false));
        (joined(switches), joined(templates), portraits)
    });
    let mut devices: Vec<FcpDevice> = match templates {
        Ok(templates) => templates.into_iter().flat_map(|template| template.devices).collect(),
        Err(error) => {
            remarks.push(format!("the FCP devices are not known: {error}"));
            Vec::new()
        }
    };
    // One may be in several templates.
    devices.sort_by_key(|device| device.device);
    devices.dedup_by_key(|device| device.device);
    let mut found = Vec::with_capacity(guests.len());
    for portrait in portraits {
        let portrait = portrait?;
        let userid = portrait.guest.userid.as_str();
        let granted = |switch: &&Vswitch| switch.grant_of(userid).is_some();
        let grants = switches.iter().filter(granted).map(|switch| switch.name.to_string()).collect();
        let its = |device: &&FcpDevice| {
            [&device.assigner, &device.owner].iter().any(|name| name.as_deref() == Some(userid))
        };
        let devices = devices.iter().filter(its).cloned().collect();
        remarks.extend(portrait.gaps.iter().map(Gap::to_string));
        found.push(BlastRadius { portrait, grants, devices });
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
/// directory manager refused or still works (needs.md section 4, row 19). `seen` is what was seen of it before.
pub fn delete(
    backend: &dyn Backend,
    userid: &Userid,
    seen: Option<&Portrait>,
    cluster: &OffEverywhere<'_>,
    clock: &dyn Clock,
    progress: &dyn Progress,
) -> Result<(), DeleteError> {
    let guests = backend.guests();
    if seen.is_none_or(|seen| seen.guest.power != Some(Power::On)) {
        cluster.check(userid, seen.and_then(|seen| seen.definition.as_ref()))?;
    }
    match guests.delete(userid, progress) {
        // It was in the server's list a moment ago.
        Err(error) if error.is_not_found() => {
            return Err(elsewhere(backend, userid).map_or_else(|| error.into(), DeleteError::Cluster));
        }
        Err(error) if error.is_unknown() => return look_behind(backend, userid, error),
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
fn look_behind(backend: &dyn Backend, userid: &Userid, error: BackendError) -> Result<(), DeleteError> {
    let guests = backend.guests();
    let hint = format!("look before repeating: `zvmctl guest show {userid}`");
    let found = |what: &str| format!("a look afterwards found guest `{userid}` {what}");
    Err(match (guests.definition(userid), guests.names()) {
        (Ok(_), _) => Unclear::new(error, found("still in the directory"), hint),
        (Err(gone), Ok(names)) if gone.is_not_found() => {
            if !names.contains(userid) {
                return Ok(());
            }
            Unclear::new(error, found("gone from the directory, but still in the server's list"), hint)
        }
        (Err(look), _) => Unclear::unseen(error, &look, hint),
    }
    .into())
}
