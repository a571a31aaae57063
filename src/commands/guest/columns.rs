//! What people see of a guest and its parts.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Adapter, Disk, DiskSize, Guest, Nic, TimeSpan, human_bytes};
use crate::ops::drift::Standing;
use crate::output::{Column, Record, or_dash};

/// Returns an amount of memory for people.
pub(super) fn memory(mib: Option<u64>) -> String {
    mib.map_or_else(|| "-".to_owned(), |mib| human_bytes(mib << 20))
}

/// Returns a length of time for people.
pub(super) fn age(seconds: u64) -> String {
    TimeSpan::of_seconds(seconds).human()
}

/// Returns a time of CPU for people.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` saturates; a time is positive"
)]
pub(super) fn cpu_time(seconds: Option<f64>) -> String {
    seconds.map_or_else(|| "-".to_owned(), |seconds| age(seconds as u64))
}

/// Returns a list on one line; unknown and empty look alike.
pub(super) fn joined(items: Option<&[String]>) -> String {
    match items {
        Some(items) if !items.is_empty() => items.join(","),
        _ => "-".to_owned(),
    }
}

impl Record for Guest {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("userid", "USERID", |guest| guest.userid.to_string()),
        Column::text("power", "POWER", |guest| or_dash(guest.power.as_ref())),
        Column::number("cpus", "CPUS", |guest| or_dash(guest.cpus.as_ref())),
        Column::number("memory_mib", "MEMORY", |guest| memory(guest.memory_mib)),
        Column::wide_number("memory_used_mib", "MEMORY USED", |guest| memory(guest.memory_used_mib)),
        Column::wide_number("cpu_seconds", "CPU TIME", |guest| cpu_time(guest.cpu_seconds)),
        Column::wide("os", "OS", |guest| or_dash(guest.os.as_ref())),
        Column::wide("ip", "IP", |guest| joined(guest.ip.as_deref())),
    ];
}

/// A guest in a list that has unmanaged user ids too: the same record, with a column that says which it is.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DirectoryGuest {
    #[serde(flatten)]
    pub(super) guest: Guest,
    /// How it stands between the server and the directory; only with `--all`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) state: Option<Standing>,
}

impl Record for DirectoryGuest {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("userid", "USERID", |row| row.guest.userid.to_string()),
        Column::text("state", "STATE", |row| or_dash(row.state.as_ref())),
        Column::wide("managed", "MANAGED", |row| yes_or_no(row.guest.managed)),
        Column::text("power", "POWER", |row| or_dash(row.guest.power.as_ref())),
        Column::number("cpus", "CPUS", |row| or_dash(row.guest.cpus.as_ref())),
        Column::number("memory_mib", "MEMORY", |row| memory(row.guest.memory_mib)),
        Column::wide_number("memory_used_mib", "MEMORY USED", |row| memory(row.guest.memory_used_mib)),
        Column::wide_number("cpu_seconds", "CPU TIME", |row| cpu_time(row.guest.cpu_seconds)),
        Column::wide("os", "OS", |row| or_dash(row.guest.os.as_ref())),
        Column::wide("ip", "IP", |row| joined(row.guest.ip.as_deref())),
    ];
}

/// Returns a truth value for people.
pub(super) fn yes_or_no(value: bool) -> String {
    if value { "yes" } else { "no" }.to_owned()
}

impl Record for Disk {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("vdev", "VDEV", |disk| disk.vdev.to_string()),
        Column::text("device_type", "TYPE", |disk| disk.device_type.clone()),
        Column::number("size_bytes", "SIZE", |disk| or_dash(disk.size.map(DiskSize::human).as_ref())),
        Column::text("volume", "VOLUME", |disk| or_dash(disk.volume.as_ref())),
        Column::number("start", "START", |disk| or_dash(disk.start.as_ref())),
    ];
}

impl Record for Nic {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("vdev", "VDEV", |nic| nic.vdev.to_string()),
        Column::text("vswitch", "VSWITCH", |nic| or_dash(nic.vswitch.as_ref())),
        Column::number("vlan", "VLAN", |nic| or_dash(nic.vlan.as_ref())),
        Column::text("mac", "MAC", |nic| or_dash(nic.mac.as_ref())),
    ];
}

impl Record for Adapter {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("vdev", "VDEV", |adapter| adapter.vdev.to_string()),
        Column::text("status", "STATUS", |adapter| or_dash(adapter.status.as_ref())),
        Column::text("vswitch", "VSWITCH", |adapter| or_dash(adapter.vswitch.as_ref())),
        Column::text("mac", "MAC", |adapter| or_dash(adapter.mac.as_ref())),
        Column::text("ip", "IP", |adapter| or_dash(adapter.ip.as_ref())),
    ];
}
