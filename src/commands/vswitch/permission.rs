//! What `vswitch grant` and `vswitch revoke` tell.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Grant, Userid, Vlan, VswitchName};
use crate::output::{Column, Record};

/// Whether a guest may couple to a virtual switch.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Permission {
    /// Name of the switch.
    vswitch: VswitchName,
    /// User id.
    userid: Userid,
    /// Whether it may.
    granted: bool,
    /// VLANs it may use; `None` for one that z/VM does not name by a number.
    vlans: Vec<Option<Vlan>>,
}

impl Permission {
    /// Returns how it is; without a grant the guest may not.
    pub(super) fn new(vswitch: VswitchName, userid: Userid, grant: Option<Grant>) -> Self {
        let granted = grant.is_some();
        Self { vswitch, userid, granted, vlans: grant.map(|grant| grant.vlans).unwrap_or_default() }
    }
}

impl Record for Permission {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("vswitch", "VSWITCH", |permission| permission.vswitch.to_string()),
        Column::text("userid", "USERID", |permission| permission.userid.to_string()),
        Column::text("granted", "GRANTED", |permission| permission.granted.to_string()),
        Column::text("vlans", "VLANS", |permission| super::vlans(&permission.vlans)),
    ];
}
