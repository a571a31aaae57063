//! The named starting worlds (zvm-simulator-model.md section 14).

mod broken;
mod busy;
mod demo;
mod small;

pub use broken::LEFTOVERS;

use super::clock::{Clock, Moment};
use super::entry::{Entry, EntryKind, Extent};
use super::storage::{Group, Method, Region, Volume, VolumeStatus};
use super::world::{Member, Processor, System, World};
use crate::model::{DiskKind, Vdev};

/// The names under which starting worlds can be asked for.
pub const NAMES: &[&str] = &["small", "demo", "busy", "broken"];

impl World {
    /// Returns two guests, one pool and one switch; authentication is off.
    pub fn small() -> Self {
        small::world()
    }

    /// Returns the demo system of zvm-simulator-model.md section 15; tokens are required.
    pub fn demo() -> Self {
        demo::world()
    }

    /// Returns a system of `guests` managed guests, made from a seed; authentication is off.
    pub fn busy(guests: usize) -> Self {
        busy::world(guests)
    }

    /// Returns the demo system with the leftovers, locks and faults that a check has to find ([`LEFTOVERS`]).
    pub fn broken() -> Self {
        broken::world()
    }

    /// Returns the starting world of that name; `None` when there is none.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "small" => Some(Self::small()),
            "demo" => Some(Self::demo()),
            "busy" => Some(Self::busy(1000)),
            "broken" => Some(Self::broken()),
            _ => None,
        }
    }
}

/// Nine days, the time that every system has been up (model section 10).
const UP_MS: u64 = 9 * 86_400_000;

fn system(name: &str) -> System {
    let processor = |address: u16, kind: &str, status: &str| Processor {
        address,
        kind: kind.to_owned(),
        status: status.to_owned(),
    };
    let mut processors = vec![processor(0, "CP", "MASTER"), processor(1, "CP", "ALTERNATE")];
    processors.extend((2..=6).map(|address| processor(address, "IFL", "ALTERNATE")));
    processors.push(processor(7, "IFL", "PARKED"));
    System {
        name: name.to_owned(),
        lpar: format!("LP{name}"),
        machine_type: "3931".into(),
        // The identifier of section 15.1 is FF03A1B239310000; the serial number is its digits 03A1B2.
        machine_serial: "000000000003A1B2".into(),
        machine_name: "CPC1".into(),
        release: "7.3.0".into(),
        ipl_at: Moment(Clock::default().now().0 - UP_MS),
        processors,
        memory_mib: 64 * 1024,
        mac_prefix: "020001".into(),
        cluster: None,
        cluster_pdr: "VMCOM1_on_1000".into(),
        members: vec![Member { slot: 1, name: name.to_owned(), state: "Joined".into() }],
    }
}

fn volume(rdev: u16, label: &str, kind: DiskKind, size: u64, status: VolumeStatus) -> Volume {
    Volume { rdev: Vdev(rdev), label: (!label.is_empty()).then(|| label.to_owned()), kind, size, status }
}

/// A group of whole volumes: cylinder 0 and blocks 0 to 15 are never in a region (model section 5.1).
fn group(name: &str, kind: DiskKind, labels: &[String], volume_size: u64, method: Method) -> Group {
    let start = if kind == DiskKind::Eckd { 1 } else { 16 };
    let region = |label: &String| Region {
        name: label.clone(),
        extent: Extent { volume: label.clone(), start, size: volume_size - start },
    };
    Group {
        name: name.to_owned(),
        kind,
        regions: labels.iter().map(region).collect(),
        method,
        cursor: 0,
        full: false,
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// Section 15.3.
const SERVICE_USERS: &[&str] = &[
    "OPERATOR", "MAINT", "MAINT730", "DIRMAINT", "DATAMOVE", "TCPIP", "DTCVSW1", "DTCVSW2", "ZCCSRV",
    "VSMREQIN", "VSMWORK1", "VSMWORK2", "VSMWORK3", "VSMGUARD", "VSMEVSRV", "PERFSVM", "LOHCOST",
];

/// Adds the profiles and the service users that every system has and that lists hide by default.
fn service_users(world: &mut World) {
    let profile = |text: &str| Entry::new(EntryKind::Profile, lines(text));
    let entries = &mut world.directory.entries;
    entries.insert(
        "LNXPDFLT".into(),
        profile(
            "PROFILE LNXPDFLT
             COMMAND SET VCONFIG MODE LINUX
             OPTION APPLMON
             CONSOLE 0009 3215 T
             SPOOL 000C 2540 READER *
             SPOOL 000D 2540 PUNCH A
             SPOOL 000E 1403 A",
        ),
    );
    entries.insert("OSDFLT".into(), profile("PROFILE OSDFLT\nOPTION APPLMON\nCONSOLE 0009 3215 T"));
    entries.insert(
        "CMSDFLT".into(),
        profile(
            "PROFILE CMSDFLT\nIPL CMS\nCONSOLE 0009 3215 T\nLINK MAINT 0190 0190 RR\nLINK MAINT 019E 019E RR",
        ),
    );
    for name in SERVICE_USERS {
        let records = lines(&format!("USER {name} LBYONLY 128M 256M G\nMACHINE ESA 2\nCONSOLE 0009 3215 T"));
        entries.insert((*name).to_owned(), Entry::new(EntryKind::User, records));
    }
    // Names that only hold space on volumes; nobody logs on with them.
    for name in ["$ALLOC$", "$DIRECT$", "$PAGE$", "$SPOOL$"] {
        let records = vec![format!("USER {name} NOLOG")];
        entries.insert(name.to_owned(), Entry::new(EntryKind::User, records));
    }
}
