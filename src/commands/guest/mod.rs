//! `zvmctl guest`: virtual machines, their power, and their making and unmaking.

mod adopt;
mod capture;
mod cluster_option;
mod columns;
mod console;
mod create;
mod delete;
mod deploy;
mod disk;
mod disk_option;
mod forget;
mod handover;
mod ipl;
mod list;
mod nic;
mod nic_option;
mod pause;
mod reboot;
mod reset;
mod set;
mod show;
mod start;
mod stop;
mod switch;
mod target;
mod unpause;
mod wait;

use clap::Subcommand;

pub use capture::{Capture, CapturedImage};
pub use columns::DirectoryGuest;
pub use console::{ConsoleLine, Watched};
pub use create::NewGuest;
pub use deploy::Deployed;
pub use disk::{DiskHandedOver, GuestDisk};
pub use ipl::GuestBoot;
pub use nic::GuestNic;
pub use set::GuestSize;
pub use show::GuestDetails;
pub(super) use target::Exceptions;
pub use target::TargetError;

use crate::app::App;
use crate::output::Outcome;

/// See, make and change guests
#[derive(Subcommand, Debug)]
pub enum Command {
    #[command(alias = "ls")]
    List(list::List),
    #[command(aliases = ["get", "describe", "info"])]
    Show(show::Show),
    Create(create::Create),
    Deploy(deploy::Deploy),
    #[command(alias = "rm")]
    Delete(delete::Delete),
    Start(start::Start),
    Stop(stop::Stop),
    Reboot(reboot::Reboot),
    Reset(reset::Reset),
    Pause(pause::Pause),
    Unpause(unpause::Unpause),
    Wait(wait::Wait),
    Console(console::Console),
    Capture(capture::Capture),
    Adopt(adopt::Adopt),
    Forget(forget::Forget),
    #[command(subcommand)]
    Disk(disk::Command),
    #[command(subcommand)]
    Nic(nic::Command),
    #[command(subcommand)]
    Ipl(ipl::Command),
    Set(set::Set),
}

impl Command {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        match self {
            Self::List(command) => command.run(app),
            Self::Show(command) => command.run(app),
            Self::Create(command) => command.run(app),
            Self::Deploy(command) => command.run(app),
            Self::Delete(command) => command.run(app),
            Self::Start(command) => command.run(app),
            Self::Stop(command) => command.run(app),
            Self::Reboot(command) => command.run(app),
            Self::Reset(command) => command.run(app),
            Self::Pause(command) => command.run(app),
            Self::Unpause(command) => command.run(app),
            Self::Wait(command) => command.run(app),
            Self::Console(command) => command.run(app),
            Self::Capture(command) => command.run(app),
            Self::Adopt(command) => command.run(app),
            Self::Forget(command) => command.run(app),
            Self::Disk(command) => command.run(app),
            Self::Nic(command) => command.run(app),
            Self::Ipl(command) => command.run(app),
            Self::Set(command) => command.run(app),
        }
    }
}
