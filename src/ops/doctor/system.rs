//! What lies behind the server: z/VM, SMAPI, the directory manager, pools, switches, FCP devices.

use std::collections::BTreeMap;

use super::{Found, Verdict, keep, kept};
use crate::model::{FcpDevice, Pool, Vswitch};
use crate::ops::fcp::discord;
use crate::ops::in_parallel;

/// A pool with less free space than this share, in percent, soon takes no new disk.
const LITTLE_SPACE: u64 = 10;
/// Switches that are asked for at once.
const PARALLEL: usize = 4;
/// FCP devices that are named one by one.
const NAMED: usize = 3;

pub(super) fn system(found: &Found) -> Verdict {
    match found.backend.host().info() {
        Ok(host) => {
            let name = host.name.as_deref().unwrap_or("the system");
            let level = host.zvm_version.as_deref().unwrap_or("of an unknown level");
            let detail = format!("{name} runs z/VM {level}; the server does not tell the level of SMAPI");
            keep(&found.connector, host.connector_userid.as_deref().and_then(|userid| userid.parse().ok()));
            keep(&found.has_disks, host.disk_total_gib);
            Verdict::pass(detail)
        }
        Err(error) => Verdict::error(&error, "look at the log of the connector's SDK server"),
    }
}

/// The list of switches is one call of SMAPI and needs no directory manager.
pub(super) fn smapi(found: &Found) -> Verdict {
    match found.backend.networks().names() {
        Ok(names) => {
            let detail =
                format!("it answers: {}", counted(names.len(), "virtual switch", "virtual switches"));
            keep(&found.switches, names);
            Verdict::pass(detail)
        }
        Err(error) => Verdict::error(
            &error,
            "have the administrator of z/VM check the servers of SMAPI (VSMREQIN, VSMWORK1) and restart them",
        ),
    }
}

pub(super) fn directory(found: &Found) -> Verdict {
    let Some(connector) = kept(&found.connector) else {
        return Verdict::skipped("the server does not tell its own user id, which would be looked up");
    };
    match found.backend.guests().definition(&connector) {
        Ok(_) => Verdict::pass(format!("it answers: the entry of {connector}")),
        Err(error) => Verdict::error(
            &error,
            "have the administrator of z/VM check the directory manager (DIRMAINT) and its messages",
        ),
    }
}

pub(super) fn pools(found: &Found) -> Verdict {
    match found.backend.host().pools() {
        Ok(pools) => space(&pools, kept(&found.has_disks)),
        Err(error) => Verdict::error(&error, "check the pools in the configuration of the connector"),
    }
}

/// Judges the space of pools. A pool without any free extent is not listed by the server that can list them.
fn space(pools: &[Pool], of_host: Option<u64>) -> Verdict {
    const FIX: &str = "have the administrator of z/VM add volumes to the pool, or delete guests and disks";
    let (mut told, mut short) = (Vec::new(), false);
    for pool in pools.iter().filter(|pool| pool.total_gib > 0) {
        let name = pool.name.as_ref().map_or_else(|| "the default pool".to_owned(), ToString::to_string);
        short |= pool.free_gib * 100 < pool.total_gib * LITTLE_SPACE;
        told.push(format!("{name} has {} of {} GiB free", pool.free_gib, pool.total_gib));
    }
    match (told.is_empty(), of_host) {
        (true, Some(_)) => Verdict::warn("the disk pool has no free space", FIX),
        (true, None) => Verdict::skipped("the server has no disk pool of its own"),
        _ if short => Verdict::warn(told.join("; "), FIX),
        _ => Verdict::pass(told.join("; ")),
    }
}

pub(super) fn vswitches(found: &Found) -> Verdict {
    let names = kept(&found.switches);
    let answers = in_parallel(&names, PARALLEL, |name| found.backend.networks().vswitch(name));
    let (mut down, mut weak) = (Vec::new(), Vec::new());
    for answer in answers {
        match answer {
            Ok(switch) => match state(&switch) {
                State::Ready => {}
                State::Weak(why) => weak.push(why),
                State::Down(why) => down.push(why),
            },
            // Deleted by somebody since it was listed.
            Err(error) if error.is_not_found() => {}
            Err(error) => return Verdict::error(&error, "look at it with `zvmctl vswitch show`"),
        }
    }
    let fix = "check cable, OSA device and controller; `zvmctl vswitch show NAME` tells more";
    match (down.is_empty(), weak.is_empty()) {
        (true, true) => Verdict::pass(format!("{} ready", counted(names.len(), "switch is", "switches are"))),
        (true, false) => Verdict::warn(weak.join("; "), fix),
        (false, _) => Verdict::fail([down, weak].concat().join("; "), fix),
    }
}

/// How a switch stands.
enum State {
    Ready,
    /// It works, but something behind it has failed.
    Weak(String),
    Down(String),
}

/// Judges a switch by the sentences of z/VM for its states (hypervisor-surface.md section 3.4). What they do not tell
/// is no fault.
fn state(switch: &Vswitch) -> State {
    let name = &switch.name;
    let status = switch.status.as_deref().map(|status| status.trim_end_matches('.'));
    let has_uplink = !switch.uplinks.is_empty();
    match status {
        // Without an uplink it is defined, or disconnected, for good.
        Some("Virtual switch defined" | "Disconnected") if !has_uplink => return State::Ready,
        Some("OSA device ready" | "Unknown") | None => {}
        Some(status) if status.contains("transient") => {
            return State::Weak(format!("{name}: {}", status.to_lowercase()));
        }
        Some(status) => return State::Down(format!("{name} is not ready: {status}")),
    }
    let failed = switch
        .uplinks
        .iter()
        .find(|uplink| uplink.error.is_some() || uplink.status.as_deref() == Some("Device is not active."));
    failed.map_or(State::Ready, |uplink| {
        State::Weak(format!("{name} works, but its uplink {} has failed", uplink.device))
    })
}

pub(super) fn fcp(found: &Found) -> Verdict {
    match found.backend.fcp().templates() {
        Ok(templates) if templates.is_empty() => Verdict::pass("no FCP templates are defined"),
        Ok(templates) => {
            let devices: Vec<&FcpDevice> = templates.iter().flat_map(|template| &template.devices).collect();
            let detail = format!(
                "{} with {}",
                counted(templates.len(), "FCP template", "FCP templates"),
                counted(devices.len(), "device", "devices")
            );
            // A device may be in several templates; who is gone from the directory is left to `doctor drift`.
            let wrong: BTreeMap<String, String> = devices
                .iter()
                .filter_map(|device| Some((device.device.to_string(), discord(device, false)?.1)))
                .collect();
            if wrong.is_empty() {
                return Verdict::pass(detail);
            }
            let named: Vec<String> =
                wrong.iter().take(NAMED).map(|(device, text)| format!("{device} {text}")).collect();
            let rest = wrong.len().saturating_sub(NAMED);
            let more = if rest > 0 { format!("; and {rest} more") } else { String::new() };
            let count = counted(wrong.len(), "does not agree with z/VM", "do not agree with z/VM");
            Verdict::warn(
                format!("{detail}, of which {count}: {}{more}", named.join("; ")),
                "see all of them with `zvmctl doctor drift`",
            )
        }
        Err(error) => Verdict::error(&error, "look at the log of the connector's SDK server"),
    }
}

/// Returns `1 switch is`, `3 switches are`.
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ops::doctor::Status;

    fn pool(total_gib: u64, free_gib: u64) -> Pool {
        Pool { name: None, total_gib, used_gib: total_gib - free_gib, free_gib }
    }

    #[test]
    fn little_space_is_a_warning() {
        assert_eq!(space(&[pool(100, 10)], Some(100)).status, Status::Pass);
        assert_eq!(space(&[pool(100, 9), pool(100, 50)], Some(100)).status, Status::Warn);
        assert_eq!(space(&[], Some(100)).status, Status::Warn);
        assert_eq!(space(&[pool(0, 0)], None).status, Status::Skipped);
    }
}
