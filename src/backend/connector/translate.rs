//! Guests between the wire and the model: what is empty, zero or text there is unknown, absent or a type here.

use serde_json::{Value, json};

use super::dto::{self, Member};
use super::whole;
use crate::backend::{BackendError, DiskPlace, MadeDisk, NewDisk, NewGuest};
use crate::model::{Adapter, AgentInfo, DiskSize, Memory, Power, Statistics, Vdev};

const MIB: u64 = 1 << 20;
const GIB: u64 = 1 << 30;

/// Returns the counters of one guest; `None` when they make no sense.
pub(super) fn statistics(name: &str, counters: &dto::GuestStatistics) -> Option<Statistics> {
    Some(Statistics {
        userid: name.parse().ok()?,
        cpus: small(&counters.guest_cpus)?,
        cpu_time_us: whole(&counters.used_cpu_time_us)?,
        elapsed_time_us: whole(&counters.elapsed_cpu_time_us)?,
        memory_kib: whole(&counters.max_mem_kb)?,
        memory_used_kib: whole(&counters.used_mem_kb)?,
    })
}

fn small(number: &serde_json::Number) -> Option<u32> {
    whole(number).and_then(|number| u32::try_from(number).ok())
}

/// Returns what the agent says. Zeros and empty texts stand for unknown (connector-openapi.yaml, `GuestInfo`).
pub(super) fn agent_info(info: dto::GuestInfo) -> AgentInfo {
    let on = info.power_state == Power::On;
    let while_on = |number: &serde_json::Number| whole(number).filter(|number| on && *number > 0);
    let text = |text: Member<String>| text.value().filter(|text| !text.is_empty() && text != "NA");
    AgentInfo {
        power: info.power_state,
        cpus: small(&info.num_cpu).filter(|cpus| *cpus > 0),
        online_cpus: info.online_cpu_num.as_ref().and_then(small).filter(|cpus| *cpus > 0),
        cpu_time_us: while_on(&info.cpu_time_us),
        memory_kib: whole(&info.max_mem_kb).filter(|kib| *kib > 0),
        memory_used_kib: while_on(&info.mem_kb),
        os: text(info.os_distro),
        kernel: text(info.kernel_info),
    }
}

/// Returns an adapter; `None` for one without a device number.
pub(super) fn adapter(adapter: dto::Adapter) -> Option<Adapter> {
    Some(Adapter {
        vdev: adapter.adapter_address?.parse().ok()?,
        status: adapter.adapter_status,
        vswitch: adapter.lan_name.filter(|name| !name.is_empty()),
        mac: adapter.mac_address.and_then(|mac| mac.parse().ok()),
        ip: adapter.mac_ip_address.filter(|address| !address.is_empty()),
    })
}

/// Returns a disk that was made; `None` for one without a device number.
pub(super) fn made_disk(disk: dto::MadeDisk) -> Option<MadeDisk> {
    Some(MadeDisk { vdev: disk.vdev.parse().ok()?, pool: disk.disk_pool.value() })
}

/// Returns where a disk lies; `None` for one without a device number.
pub(super) fn disk_place(disk: dto::Minidisk) -> Option<DiskPlace> {
    Some(DiskPlace { vdev: disk.vdev?.parse().ok()?, rdev: disk.rdev, access: disk.access_type })
}

/// Returns the disks that a rehearsal takes for made. A disk without device number gets one that is
/// counted from `first`: the server's own choice is not known.
pub(super) fn assumed_disks(first: Vdev, disks: &[NewDisk]) -> Value {
    let counted = (first.0..).map(Vdev);
    let made = disks.iter().zip(counted).map(|(disk, counted)| {
        let vdev = disk.vdev.unwrap_or(counted).to_string();
        json!({ "vdev": vdev, "disk_pool": disk.pool.as_ref().map(ToString::to_string) })
    });
    made.collect()
}

/// Returns the request for a new guest.
pub(super) fn creation(guest: &NewGuest) -> Result<dto::GuestCreation, BackendError> {
    let machine = &guest.machine;
    Ok(dto::GuestCreation {
        userid: machine.userid.to_string(),
        vcpus: machine.cpus,
        memory: machine.memory.mib(),
        disk_list: guest.disks.iter().map(disk).collect::<Result<_, _>>()?,
        user_profile: machine.profile.as_ref().map(ToString::to_string),
        max_cpu: machine.max_cpus,
        max_mem: machine.max_memory.map(max_memory).transpose()?,
    })
}

/// Returns a largest memory size as the connector takes it: 1 to 4 digits, then M or G.
fn max_memory(memory: Memory) -> Result<String, BackendError> {
    match memory.mib() {
        mib if mib.is_multiple_of(1024) => Ok(format!("{}G", mib / 1024)),
        mib @ ..=9_999 => Ok(format!("{mib}M")),
        _ => Err(BackendError::Argument {
            what: format!("a largest memory size of {memory} cannot be told to a connector"),
            hint: "above 9999 MiB it takes whole GiB".to_owned(),
        }),
    }
}

/// Returns a disk to be made.
pub(super) fn disk(disk: &NewDisk) -> Result<dto::NewDisk, BackendError> {
    Ok(dto::NewDisk {
        size: size(disk)?,
        format: disk.format.name(),
        is_boot_disk: disk.boot,
        vdev: disk.vdev.map(|vdev| vdev.to_string()),
        disk_pool: disk.pool.as_ref().map(ToString::to_string),
    })
}

/// Returns a disk size as the connector takes it: whole GiB or MiB with their letter, or a bare number, whose unit
/// is that of the pool.
fn size(disk: &NewDisk) -> Result<String, BackendError> {
    match (disk.size, disk.kind) {
        (DiskSize::Bytes(bytes), _) if bytes.is_multiple_of(GIB) => Ok(format!("{}g", bytes / GIB)),
        (DiskSize::Bytes(bytes), _) if bytes.is_multiple_of(MIB) => Ok(format!("{}m", bytes / MIB)),
        (size, Some(kind)) => Ok(size.units(kind).to_string()),
        (DiskSize::Bytes(bytes), None) => Ok(format!("{}m", bytes.div_ceil(MIB))),
        (size, None) => Err(BackendError::Argument {
            what: format!(
                "a disk of {} needs a pool of known kind: the server takes a bare number, in the pool's unit",
                size.human()
            ),
            hint: "name the pool, or give the size in GiB".to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::{Format, Machine};
    use crate::model::DiskKind;

    fn new_disk(size: &str, kind: Option<DiskKind>) -> NewDisk {
        NewDisk {
            size: size.parse().unwrap(),
            pool: None,
            kind,
            vdev: None,
            format: Format::None,
            boot: false,
        }
    }

    #[test]
    fn sizes_keep_their_meaning() {
        for (text, kind, sent) in [
            ("10g", None, "10g"),
            ("1.5g", None, "1536m"),
            ("3338cyl", Some(DiskKind::Eckd), "3338"),
            ("4194304blk", Some(DiskKind::Fba), "4194304"),
            ("10cyl", Some(DiskKind::Fba), "14400"),
            ("1000000b", Some(DiskKind::Eckd), "2"),
            ("1000000b", None, "1m"),
        ] {
            assert_eq!(size(&new_disk(text, kind)).unwrap(), sent, "{text} {kind:?}");
        }
        assert!(size(&new_disk("3338cyl", None)).is_err());
    }

    #[test]
    fn largest_memory_has_at_most_four_digits() {
        for (text, sent) in [("16g", "16G"), ("1500m", "1500M"), ("2t", "2048G")] {
            assert_eq!(max_memory(text.parse().unwrap()).unwrap(), sent);
        }
        assert!(max_memory("10001m".parse().unwrap()).is_err());
    }

    #[test]
    fn a_guest_without_disks_still_has_a_list_of_them() {
        let machine = Machine {
            userid: "LNX1".parse().unwrap(),
            cpus: 2,
            memory: "2g".parse().unwrap(),
            max_cpus: None,
            max_memory: None,
            profile: None,
        };
        let guest = NewGuest { machine, disks: Vec::new() };
        let body = serde_json::to_value(creation(&guest).unwrap()).unwrap();
        assert_eq!(body, serde_json::json!({"userid": "LNX1", "vcpus": 2, "memory": 2048, "disk_list": []}));
    }
}
