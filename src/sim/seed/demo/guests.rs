//! The guests of the demo system, row by row of zvm-simulator-model.md section 15.3.

use std::collections::BTreeMap;

use crate::model::Vdev;
use crate::sim::entry::{Entry, EntryKind};
use crate::sim::machine::State;
use crate::sim::seed::lines;
use crate::sim::system::Installation;
use crate::sim::world::World;

/// A row of the table in section 15.3.
pub(super) struct Row {
    pub(super) user: &'static str,
    cpus: u8,
    most_cpus: u8,
    memory: (&'static str, &'static str),
    password: &'static str,
    /// Records beside those that every row has.
    own: &'static str,
    /// Operating system, mean load in percent of a processor, working set in MiB.
    pub(super) system: (&'static str, u64, u64),
    addresses: &'static [(u16, [u8; 4])],
}

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    Row {
        user: "LNXWEB01", cpus: 2, most_cpus: 8, memory: ("4G", "16G"), password: "LBYONLY",
        own: "IPL 0100\nMDISK 0100 3390 1 10016 LNX001 MR\nNICDEF 1000 TYPE QDIO\n\
              NICDEF 1000 LAN SYSTEM VSWPROD VLAN 110 PORTTYPE ACCESS",
        system: ("rhel9.6", 12, 1500), addresses: &[(0x1000, [192, 0, 2, 11])],
    },
    Row {
        user: "LNXWEB02", cpus: 2, most_cpus: 8, memory: ("4G", "16G"), password: "LBYONLY",
        own: "IPL 0100\nMDISK 0100 3390 10017 10016 LNX001 MR\nNICDEF 1000 TYPE QDIO\n\
              NICDEF 1000 LAN SYSTEM VSWPROD VLAN 110 PORTTYPE ACCESS",
        system: ("rhel9.6", 10, 1400), addresses: &[(0x1000, [192, 0, 2, 12])],
    },
    Row {
        user: "LNXAPP01", cpus: 4, most_cpus: 16, memory: ("8G", "32G"), password: "LBYONLY",
        own: "* APPLICATION SERVER OF THE ORDER SYSTEM\n* OWNER: APPLICATION TEAM\n\
              * THE SECOND DISK HOLDS THE MESSAGE STORE; KEEP IT WITH THE FIRST\nIPL 0100\n\
              OPTION MAINTCCW\nIUCV ALLOW\n\
              MDISK 0100 3390 1 10016 LNX002 MR\nMDISK 0101 3390 10017 20032 LNX002 MR\n\
              NICDEF 1000 TYPE QDIO\nNICDEF 1000 LAN SYSTEM VSWPROD VLAN 120 PORTTYPE ACCESS\n\
              NICDEF 1003 TYPE QDIO\nNICDEF 1003 LAN SYSTEM VSWMGMT",
        system: ("sles15sp6", 55, 5200),
        addresses: &[(0x1000, [192, 0, 2, 21]), (0x1003, [198, 51, 100, 21])],
    },
    Row {
        user: "LNXAPP02", cpus: 4, most_cpus: 16, memory: ("8G", "32G"), password: "LBYONLY",
        own: "IPL 0100\nMDISK 0100 3390 20033 10016 LNX001 MR\nNICDEF 1000 TYPE QDIO\n\
              NICDEF 1000 LAN SYSTEM VSWPROD VLAN 120 PORTTYPE ACCESS",
        system: ("sles15sp6", 50, 5000), addresses: &[],
    },
    Row {
        user: "LNXDB01", cpus: 8, most_cpus: 16, memory: ("16G", "48G"), password: "LBYONLY",
        own: "IPL 0100\nMDISK 0100 3390 1 10016 LNX003 MR\nMDISK 0200 FB-512 16 41943040 FBA001 MR\n\
              MDISK 0201 FB-512 41943056 41943040 FBA001 MR\nNICDEF 1000 TYPE QDIO\n\
              NICDEF 1000 LAN SYSTEM VSWPROD VLAN 130 PORTTYPE ACCESS",
        system: ("rhel9.6", 420, 14_000), addresses: &[(0x1000, [192, 0, 2, 31])],
    },
    Row {
        user: "LNXDB02", cpus: 4, most_cpus: 16, memory: ("16G", "48G"), password: "LBYONLY",
        own: "IPL 5C00\nLOADDEV PORTname 5005076300C20B8E\nLOADDEV LUN 4010400000000000\n\
              DEDICATE 5C00 5C00\nDEDICATE 5D00 5D00\nMDISK 0300 FB-512 V-DISK 2097152 MWV\n\
              NICDEF 1000 TYPE QDIO\nNICDEF 1000 LAN SYSTEM VSWPROD VLAN 130 PORTTYPE ACCESS",
        system: ("sles15sp6", 90, 9000), addresses: &[(0x1000, [192, 0, 2, 32])],
    },
    Row {
        user: "LNXTST01", cpus: 1, most_cpus: 4, memory: ("2G", "4G"), password: "LBYONLY",
        own: "IPL 0100\nMDISK 0100 3390 10017 3338 LNX003 MR\nNICDEF 1000 TYPE QDIO\n\
              NICDEF 1000 LAN SYSTEM VSWPROD VLAN 200 PORTTYPE ACCESS",
        system: ("rhel9.6", 1, 600), addresses: &[],
    },
    Row {
        user: "LNXTST02", cpus: 1, most_cpus: 4, memory: ("2G", "4G"), password: "LBYONLY",
        own: "IPL 0100\nMDISK 0100 3390 13355 3338 LNX003 MR\nNICDEF 1000 TYPE QDIO\n\
              NICDEF 1000 LAN SYSTEM VSWPROD VLAN 200 PORTTYPE ACCESS",
        system: ("rhel9.6", 1, 600), addresses: &[],
    },
    Row {
        user: "LNXBLD01", cpus: 4, most_cpus: 8, memory: ("8G", "8G"), password: "LBYONLY",
        own: "IPL 0100\nMDISK 0100 3390 1 10016 LNX004 MR\nLINK LNXGOLD 0100 0300 RR\nNICDEF 1000 TYPE QDIO",
        system: ("rhel9.6", 180, 6000), addresses: &[],
    },
    Row {
        user: "LNXGOLD", cpus: 2, most_cpus: 4, memory: ("4G", "8G"), password: "NOLOG",
        own: "IPL 0100\nMDISK 0100 3390 10017 10016 LNX004 MR",
        system: ("rhel9.6", 1, 600), addresses: &[],
    },
];

/// Section 15.3.
pub(super) fn guests(world: &mut World) {
    for row in ROWS {
        let (memory, most) = row.memory;
        let mut records = lines(&format!(
            "USER {} {} {memory} {most} G\nINCLUDE LNXPDFLT\nMACHINE ESA {}",
            row.user, row.password, row.most_cpus
        ));
        records
            .extend((0..row.cpus).map(|cpu| format!("CPU {cpu:02X}{}", if cpu == 0 { " BASE" } else { "" })));
        let entry = Entry::new(EntryKind::User, records);
        let reserved = entry.maximum_memory_mib() - entry.memory_mib();
        let mut records = entry.records;
        if reserved > 0 {
            records.push(format!("COMMAND DEF STOR RESERVED {reserved}M"));
        }
        records.extend(lines(row.own));
        let entry = Entry::new(EntryKind::User, records);
        let boot = entry.ipl().and_then(|ipl| ipl.parse().ok()).unwrap_or(Vdev::ROOT);
        world.directory.entries.insert(row.user.to_owned(), entry);
        let (os_version, cpu_percent, working_set_mib) = row.system;
        let installed = Installation {
            cpu_percent,
            working_set_mib,
            heeds_shutdown: row.user != "LNXBLD01",
            addresses: row.addresses.iter().map(|(vdev, ip)| (Vdev(*vdev), (*ip).into())).collect(),
            ..Installation::of(os_version)
        };
        world.installations.insert(row.user.to_owned(), BTreeMap::from([(boot, installed)]));
    }
    others(world);
    for user in
        ["LNXWEB01", "LNXWEB02", "LNXAPP01", "LNXDB01", "LNXDB02", "LNXTST01", "LNXBLD01", "OPSRV", "CMSUSR1"]
    {
        world.power_on_seeded(user);
    }
    if let Some(machine) = world.machines.get_mut("LNXTST01") {
        machine.state = State::Paused;
    }
    if let Some(entry) = world.directory.entries.get_mut("LNXTST02") {
        entry.locked_by = Some("OPADMIN".into());
    }
}

/// Rows 11 and 12 of section 15.3: the identity with its parts, and the CMS user.
fn others(world: &mut World) {
    let mut add = |name: &str, kind: EntryKind, text: &str| {
        world.directory.entries.insert(name.to_owned(), Entry::new(kind, lines(text)));
    };
    add(
        "OPSRV",
        EntryKind::Identity,
        "IDENTITY OPSRV LBYONLY 256M 512M G\nBUILD ON ZVMA USING SUBCONFIG OPSRV-1\n\
         BUILD ON ZVMB USING SUBCONFIG OPSRV-2\nMACHINE ESA 1\nIPL CMS\nCONSOLE 0009 3215 T",
    );
    add("OPSRV-1", EntryKind::Subconfig, "SUBCONFIG OPSRV-1\nMDISK 0191 3390 100 50 730RL1 MR");
    add("OPSRV-2", EntryKind::Subconfig, "SUBCONFIG OPSRV-2");
    add(
        "CMSUSR1",
        EntryKind::User,
        "USER CMSUSR1 LBYONLY 128M 256M G\nINCLUDE CMSDFLT\nMACHINE ESA 2\nCPU 00 BASE\n\
         MDISK 0191 3390 16693 100 LNX003 MR\nLINK MAINT 0190 0190 RR\nLINK MAINT 019E 019E RR",
    );
    let cms = Installation { cpu_percent: 1, working_set_mib: 64, ..Installation::of("cms") };
    // CMS is loaded by name; the simulation keeps a named system under the CMS system disk.
    world.installations.insert("OPSRV".into(), BTreeMap::from([(Vdev(0x0190), cms)]));
}
