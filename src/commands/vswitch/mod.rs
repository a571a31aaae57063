//! `zvmctl vswitch`: virtual switches.

mod grant;
mod list;
mod permission;
mod revoke;
mod show;

use clap::Subcommand;

pub use permission::Permission;

use crate::app::App;
use crate::model::{Grant, Port, Uplink, Vlan, Vswitch};
use crate::output::{Column, Outcome, Record, or_dash};

/// See virtual switches, and let guests couple to them
#[derive(Subcommand, Debug)]
pub enum Command {
    /// List the virtual switches
    ///
    /// Names come with one request (`-o name`); everything else costs a request per switch.
    #[command(alias = "ls")]
    List,
    /// Show a virtual switch with its uplinks, grants and coupled adapters
    #[command(aliases = ["get", "describe", "info"])]
    Show(show::Show),
    Grant(grant::Command),
    Revoke(revoke::Command),
}

impl Command {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::List => list::run(app),
            Self::Show(command) => command.run(app),
            Self::Grant(command) => command.run(app),
            Self::Revoke(command) => command.run(app),
        }
    }
}

impl Record for Vswitch {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("name", "NAME", |switch| switch.name.to_string()),
        Column::text("transport", "TRANSPORT", |switch| or_dash(switch.transport.as_ref())),
        Column::text("vlan_awareness", "VLAN", |switch| or_dash(switch.vlan_awareness.as_ref())),
        Column::wide("vlan_id", "DEFAULT VLAN", |switch| or_dash(switch.vlan_id.as_ref())),
        Column::wide("port_type", "PORT TYPE", |switch| or_dash(switch.port_type.as_ref())),
        Column::text("uplinks", "UPLINKS", |switch| devices(&switch.uplinks)),
        Column::number("grants", "GRANTS", |switch| switch.grants.len().to_string()),
        Column::number("adapters", "ADAPTERS", |switch| switch.adapters.len().to_string()),
        Column::text("status", "STATUS", |switch| or_dash(switch.status.as_ref())),
    ];
}

fn devices(uplinks: &[Uplink]) -> String {
    let devices: Vec<&str> = uplinks.iter().map(|uplink| uplink.device.as_str()).collect();
    if devices.is_empty() { "-".to_owned() } else { devices.join(",") }
}

impl Record for Uplink {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("device", "DEVICE", |uplink| uplink.device.clone()),
        Column::text("controller", "CONTROLLER", |uplink| or_dash(uplink.controller.as_ref())),
        Column::text("status", "STATUS", |uplink| or_dash(uplink.status.as_ref())),
        Column::text("error", "ERROR", |uplink| or_dash(uplink.error.as_ref())),
    ];
}

impl Record for Grant {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("userid", "USERID", |grant| grant.userid.clone()),
        Column::text("vlans", "VLANS", |grant| vlans(&grant.vlans)),
    ];
}

fn vlans(vlans: &[Option<Vlan>]) -> String {
    let vlans: Vec<String> = vlans.iter().map(|vlan| or_dash(vlan.as_ref())).collect();
    if vlans.is_empty() { "-".to_owned() } else { vlans.join(",") }
}

impl Record for Port {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("userid", "USERID", |port| or_dash(port.userid.as_ref())),
        Column::text("vdev", "VDEV", |port| or_dash(port.vdev.as_ref())),
        Column::text("mac", "MAC", |port| or_dash(port.mac.as_ref())),
    ];
}
