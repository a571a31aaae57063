//! `zvmctl guest ipl`: what guests boot.

mod show;

use clap::Subcommand;
use schemars::JsonSchema;
use serde::Serialize;

use crate::app::App;
use crate::model::{Boot, DirectoryEntry, Userid};
use crate::output::{Column, Outcome, Record, or_dash};

/// See what a guest boots
#[derive(Subcommand, Debug)]
pub enum Command {
    #[command(aliases = ["get", "describe", "info"])]
    Show(show::Show),
}

impl Command {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::Show(command) => command.run(app),
        }
    }
}

/// What a guest boots, by its directory entry.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GuestBoot {
    /// The guest.
    userid: Userid,
    /// The statements.
    #[serde(flatten)]
    boot: Boot,
    /// Profiles that may say more.
    profiles: Vec<String>,
}

impl GuestBoot {
    fn new(entry: &DirectoryEntry) -> Self {
        Self { userid: entry.userid.clone(), boot: entry.boot(), profiles: entry.profiles.clone() }
    }
}

impl Record for GuestBoot {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("userid", "USERID", |row| row.userid.to_string()),
        Column::text("device", "IPL", |row| or_dash(row.boot.device.as_ref())),
        Column::text("wwpn", "WWPN", |row| or_dash(row.boot.wwpn.as_ref())),
        Column::text("lun", "LUN", |row| or_dash(row.boot.lun.as_ref())),
        Column::text("loadparm", "LOADPARM", |row| or_dash(row.boot.loadparm.as_ref())),
        Column::text("parm", "PARM", |row| or_dash(row.boot.parm.as_ref())),
        Column::text("profiles", "PROFILES", |row| {
            or_dash(Some(row.profiles.join(",")).filter(|text| !text.is_empty()).as_ref())
        }),
    ];
}
