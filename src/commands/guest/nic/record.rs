//! What people see of a network adapter of a guest.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Mac, Userid, Vdev, Vlan};
use crate::ops::nics::NicView;
use crate::output::{Column, Record, or_dash};

/// A network adapter of a guest: by definition and, in the members that begin with `live_`, now.
#[derive(Debug, Serialize, JsonSchema)]
#[expect(clippy::struct_excessive_bools, reason = "each is a member of its own in JSON")]
pub struct GuestNic {
    /// The guest.
    pub(super) userid: Userid,
    /// First of its three device numbers.
    pub(super) vdev: Vdev,
    /// Whether the directory entry has it.
    defined: bool,
    /// Switch or LAN that it is coupled to at logon.
    pub(super) vswitch: Option<String>,
    /// VLAN that it is given.
    vlan: Option<Vlan>,
    /// Last half of its address by definition, as written.
    mac: Option<String>,
    /// Whether the running guest has it; false of one that is off.
    live: bool,
    /// Switch or LAN that it is coupled to now.
    pub(super) live_vswitch: Option<String>,
    /// Its address now.
    live_mac: Option<Mac>,
    /// IP address that z/VM has heard it use.
    ip: Option<String>,
    /// Whether the server knows it; one that it does not know cannot be changed through it.
    managed: bool,
    /// Whether the guest is on.
    #[serde(skip)]
    pub(super) on: bool,
}

impl GuestNic {
    /// Makes the record of an adapter.
    pub(super) fn new(userid: &Userid, view: NicView, on: bool) -> Self {
        let NicView { vdev, defined, now, record } = view;
        let (is_defined, is_live) = (defined.is_some(), now.is_some());
        let defined = defined.unwrap_or(crate::model::Nic { vdev, vswitch: None, vlan: None, mac: None });
        Self {
            userid: userid.clone(),
            vdev,
            defined: is_defined,
            vswitch: defined.vswitch,
            vlan: defined.vlan,
            mac: defined.mac,
            live: is_live,
            live_vswitch: now.as_ref().and_then(|adapter| adapter.vswitch.clone()),
            live_mac: now.as_ref().and_then(|adapter| adapter.mac),
            ip: now.and_then(|adapter| adapter.ip),
            managed: record.is_some(),
            on: on || is_live,
        }
    }

    /// Returns what people are told of it before it goes.
    pub(super) fn describe(&self) -> String {
        let state = if self.on { "on" } else { "off" };
        let mut parts = vec![format!("network adapter {}", self.vdev)];
        let vlan = self.vlan.map(|vlan| format!(" VLAN {vlan}")).unwrap_or_default();
        parts.extend(self.vswitch.as_ref().map(|name| format!("by definition on {name}{vlan}")));
        parts.extend(self.live_vswitch.as_ref().map(|name| format!("now on {name}")));
        parts.extend(self.ip.as_ref().map(|ip| format!("address {ip}")));
        format!("{}: {state}, {}", self.userid, parts.join(", "))
    }
}

impl Record for GuestNic {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("vdev", "VDEV", |nic| nic.vdev.to_string()),
        Column::text("vswitch", "VSWITCH", |nic| or_dash(nic.vswitch.as_ref())),
        Column::number("vlan", "VLAN", |nic| or_dash(nic.vlan.as_ref())),
        Column::text("live_vswitch", "VSWITCH NOW", |nic| or_dash(nic.live_vswitch.as_ref())),
        Column::text("live_mac", "MAC NOW", |nic| or_dash(nic.live_mac.as_ref())),
        Column::text("ip", "IP", |nic| or_dash(nic.ip.as_ref())),
        Column::wide("mac", "MACID", |nic| or_dash(nic.mac.as_ref())),
        Column::wide("defined", "DEFINED", |nic| word(nic.defined)),
        Column::wide("live", "LIVE", |nic| word(nic.live)),
        Column::wide("managed", "MANAGED", |nic| word(nic.managed)),
    ];
}

fn word(value: bool) -> String {
    if value { "yes" } else { "no" }.to_owned()
}
