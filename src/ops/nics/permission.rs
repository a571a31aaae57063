//! Permissions to couple by themselves: given and taken back, each looked at before and after.

use super::add::check_vlan;
use super::steps::Access;
use super::{NicError, vswitch};
use crate::backend::{Backend, BackendError};
use crate::model::{Grant, Userid, Vlan, Vswitch, VswitchName};
use crate::ops::unclear::Unclear;
use crate::progress::Progress;

/// Lets a guest couple, in one VLAN when it is given. Returns the permission as it is then, and whether anything
/// changed.
///
/// Nothing is sent when the guest may already: permitting twice disturbs a running guest of release 1.6.3
/// (connector-notes.md section 9).
pub fn grant(
    backend: &dyn Backend,
    guest: &Userid,
    name: &VswitchName,
    vlan: Option<Vlan>,
    progress: &dyn Progress,
) -> Result<(Grant, bool), NicError> {
    let switch = vswitch(backend, name)?;
    check_vlan(&switch, vlan)?;
    let may = |switch: &Vswitch| Access::of(switch, guest, vlan) == Access::There;
    let expected = Grant { userid: guest.to_string(), vlans: vlan.map(Some).into_iter().collect() };
    if may(&switch) {
        return Ok((switch.grant_of(guest.as_str()).cloned().unwrap_or(expected), false));
    }
    let sent = backend.nics().grant(guest, name, vlan, progress);
    let after = settle(backend, guest, name, sent, may)?;
    Ok((after.and_then(|switch| switch.grant_of(guest.as_str()).cloned()).unwrap_or(expected), true))
}

/// Takes the permission to couple back, and returns whether there was one.
pub fn revoke(
    backend: &dyn Backend,
    guest: &Userid,
    name: &VswitchName,
    progress: &dyn Progress,
) -> Result<bool, NicError> {
    let may_not = |switch: &Vswitch| switch.grant_of(guest.as_str()).is_none();
    if may_not(&vswitch(backend, name)?) {
        return Ok(false);
    }
    let sent = backend.nics().revoke(guest, name, progress).map(drop);
    let _ = settle(backend, guest, name, sent, may_not)?;
    Ok(true)
}

/// Looks at the switch behind a change: the server calls a revocation done that z/VM refuses, and z/VM may keep another
/// VLAN (connector-notes.md section 6.6, smapi-operations.md section 6.5). The look also settles an unknown outcome. A
/// rehearsal sees nothing.
fn settle(
    backend: &dyn Backend,
    guest: &Userid,
    name: &VswitchName,
    sent: Result<(), BackendError>,
    is_done: impl Fn(&Vswitch) -> bool,
) -> Result<Option<Vswitch>, NicError> {
    let lost = match sent {
        Ok(()) if backend.rehearses() => return Ok(None),
        Ok(()) => None,
        Err(error) if error.is_unknown() => Some(error),
        Err(error) => return Err(error.into()),
    };
    let hint = format!("look before repeating: `zvmctl vswitch show {name}`");
    match (backend.networks().vswitch(name), lost) {
        (Ok(switch), _) if is_done(&switch) => Ok(Some(switch)),
        (Ok(switch), lost) => {
            let seen = format!("a look afterwards found {}", describe(&switch, guest));
            Err(match lost {
                Some(error) => Unclear::new(error, seen, hint).into(),
                None => NicError::PermissionNotDone { guest: guest.clone(), name: name.clone(), seen },
            })
        }
        (Err(look), Some(error)) => Err(Unclear::unseen(error, &look, hint).into()),
        (Err(look), None) => Err(look.into()),
    }
}

/// Returns what there is of a permission, to follow `a look afterwards found`.
fn describe(switch: &Vswitch, guest: &Userid) -> String {
    let permission = format!("permission of guest `{guest}` for vswitch `{}`", switch.name);
    let Some(grant) = switch.grant_of(guest.as_str()) else { return format!("no {permission}") };
    let vlans: Vec<String> = grant.vlans.iter().flatten().map(Vlan::to_string).collect();
    let vlans = if vlans.is_empty() { String::new() } else { format!(" in VLAN {}", vlans.join(", ")) };
    format!("the {permission}{vlans}")
}
