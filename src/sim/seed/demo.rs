//! The world `demo`: the system of zvm-simulator-model.md section 15, figure by figure.

use std::collections::BTreeMap;

use super::{group, lines, service_users, system, volume};
use crate::model::{DiskKind, Vdev};
use crate::sim::clock::Moment;
use crate::sim::connector::{ImageHeader, ImageRecord, Registration};
use crate::sim::directory::{Entry, EntryKind};
use crate::sim::fcp::{FcpDevice, LogicalUnit};
use crate::sim::machine::State;
use crate::sim::network::{Authorization, GuestLan, Osa, OsaStatus, Switch, Uplink};
use crate::sim::spool::{Content, SpoolFile};
use crate::sim::storage::{Method, VolumeStatus};
use crate::sim::system::Installation;
use crate::sim::world::{Member, World};

/// The admin token of the demo host (section 15.6).
const ADMIN_TOKEN: &str = "demo-admin-token";

pub(super) fn world() -> World {
    let mut system = system("ZVMA");
    system.cluster = Some("ZVMSSI".into());
    system.members.push(Member { slot: 2, name: "ZVMB".into(), state: "Joined".into() });
    let mut world = World::bare("demo", 15, system);
    service_users(&mut world);
    storage(&mut world);
    network(&mut world);
    fabric(&mut world);
    guests(&mut world);
    connector(&mut world);
    rest(&mut world);
    world
}

/// Section 15.2.
fn storage(world: &mut World) {
    const OWNED: &[(u16, &str)] =
        &[(0x1000, "VMCOM1"), (0x1001, "ZARES1"), (0x1002, "ZAS001"), (0x1003, "ZAP001"), (0x1004, "ZAP002")];
    let storage = &mut world.storage;
    storage.volumes = OWNED
        .iter()
        .map(|(rdev, label)| volume(*rdev, label, DiskKind::Eckd, 10_017, VolumeStatus::Owned))
        .collect();
    storage.volumes.push(volume(0x1005, "730RL1", DiskKind::Eckd, 10_017, VolumeStatus::System));
    for (rdev, label) in [(0x2000, "LNX001"), (0x2001, "LNX002"), (0x2002, "LNX003"), (0x2003, "LNX004")] {
        storage.volumes.push(volume(rdev, label, DiskKind::Eckd, 32_760, VolumeStatus::System));
    }
    storage.volumes.push(volume(0x2004, "LNX005", DiskKind::Eckd, 32_760, VolumeStatus::Free));
    storage.volumes.push(volume(0x2005, "", DiskKind::Eckd, 0, VolumeStatus::Offline));
    for (rdev, label) in [(0x6000, "FBA001"), (0x6001, "FBA002")] {
        storage.volumes.push(volume(rdev, label, DiskKind::Fba, 104_857_600, VolumeStatus::System));
    }
    let labels = |prefix: &str, count: u8| -> Vec<String> {
        (1..=count).map(|index| format!("{prefix}{index:03}")).collect()
    };
    storage.groups = vec![
        group("POOLE1", DiskKind::Eckd, &labels("LNX", 4), 32_760, Method::Linear),
        group("POOLF1", DiskKind::Fba, &labels("FBA", 2), 104_857_600, Method::Rotating),
    ];
}

/// Section 15.4.
fn network(world: &mut World) {
    let uplink = |rdev: u16, vdev: u16, controller: &str, status: u8| Uplink {
        rdev: Vdev(rdev),
        vdev: Vdev(vdev),
        controller: controller.to_owned(),
        status,
        error: 0,
    };
    const VLANS: &[(&str, u16)] = &[
        ("LNXWEB01", 110),
        ("LNXWEB02", 110),
        ("LNXAPP01", 120),
        ("LNXAPP02", 120),
        ("LNXDB01", 130),
        ("LNXDB02", 130),
        ("LNXTST01", 200),
        ("LNXTST02", 200),
    ];
    let grants = VLANS.iter().map(|(user, vlan)| ((*user).to_owned(), Authorization { vlans: vec![*vlan] }));
    let production = Switch {
        vlan_aware: true,
        vlan: Some(1),
        native_vlan: Some(1),
        port_type: "ACCESS".into(),
        status: 8,
        uplinks: vec![uplink(0x0600, 0x0600, "DTCVSW1", 1), uplink(0x0610, 0x0600, "DTCVSW2", 2)],
        grants: grants.collect(),
        ..Switch::plain("020001000001")
    };
    let management = Switch {
        transport: "IP".into(),
        routing: "NONROUTER".into(),
        status: 8,
        uplinks: vec![uplink(0x0620, 0x0603, "DTCVSW1", 1)],
        grants: BTreeMap::from([("LNXAPP01".to_owned(), Authorization::default())]),
        ..Switch::plain("020001000002")
    };
    world.network.switches =
        BTreeMap::from([("VSWPROD".to_owned(), production), ("VSWMGMT".to_owned(), management)]);
    world.counters.mac = 2;
    world.network.lans = vec![GuestLan {
        owner: "SYSTEM".into(),
        name: "PRIVNET".into(),
        restricted: true,
        grants: Vec::new(),
    }];
    world.network.directory_authorization = true;
    let status = |device: u16| match device {
        0x0600..=0x0602 | 0x0620..=0x0622 => OsaStatus::Attached("DTCVSW1".into()),
        0x0610..=0x0612 => OsaStatus::Attached("DTCVSW2".into()),
        0x0613 => OsaStatus::Boxed,
        0x0640..=0x0642 => OsaStatus::Offline,
        _ => OsaStatus::Free,
    };
    // Section 15.4 names these devices and the channel paths 06 to 09.
    let present = (0x0600..=0x0613).chain(0x0620..=0x0622).chain(0x0630..=0x0642);
    world.network.osas = present
        .filter(|device| !matches!(device, 0x0614..=0x061F))
        .map(|device| {
            let chpid = 0x06 + u8::try_from((device - 0x0600) / 0x10).unwrap_or(0).min(3);
            Osa { device: Vdev(device), chpid, status: status(device) }
        })
        .collect();
}

/// Section 15.5.
fn fabric(world: &mut World) {
    for (base, chpid, permanent) in
        [(0x5C00_u16, 0x50, "C05076FFE5005001"), (0x5D00, 0x51, "C05076FFE5005101")]
    {
        world.fcp.devices.extend((base..=base + 0x1F).map(|device| FcpDevice {
            device: Vdev(device),
            chpid,
            npiv: format!("C05076FFE500{device:04X}"),
            permanent: permanent.to_owned(),
            offline: device == base + 0x1F,
            edev: (device == base + 1).then_some(Vdev(0x6000)),
        }));
    }
    world.fcp.targets = vec!["5005076300C20B8E".into(), "5005076300C60B8E".into()];
    world.fcp.units = [
        ("4010400000000000", 40, "LNXDB02 boot"),
        ("4010400100000000", 100, "LNXDB02 data"),
        ("4011400000000000", 50, "emulated"),
        ("4011400100000000", 50, "emulated"),
        ("4012400000000000", 100, "spare"),
        ("4012400100000000", 20, "spare"),
    ]
    .map(|(lun, gib, purpose)| LogicalUnit { lun: lun.to_owned(), gib, purpose: purpose.to_owned() })
    .to_vec();
}

/// A row of the table in section 15.3.
struct Row {
    user: &'static str,
    cpus: u8,
    most_cpus: u8,
    memory: (&'static str, &'static str),
    password: &'static str,
    /// Records beside those that every row has.
    own: &'static str,
    /// Operating system, mean load in percent of a processor, working set in MiB.
    system: (&'static str, u64, u64),
    addresses: &'static [(u16, [u8; 4])],
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
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
fn guests(world: &mut World) {
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

/// The connector's part of section 15.6.
fn connector(world: &mut World) {
    let connector = &mut world.connector;
    connector.settings.admin_token = Some(ADMIN_TOKEN.into());
    connector.settings.disk_pool = Some("ECKD:POOLE1".into());
    connector.settings.user_profile = "LNXPDFLT".into();
    let trusted = connector.settings.userid.clone();
    for row in &ROWS[..4] {
        let registered =
            Registration { meta: format!("os_version={}", row.system.0), network_set: true, migrated: false };
        connector.guests.insert(row.user.to_owned(), registered);
        let nics = world.directory.entries[row.user].nics();
        for nic in nics {
            connector.record_nic(row.user, &nic.vdev.to_string(), nic.lan.as_deref(), None);
        }
        let disks = world.installations.get_mut(row.user).into_iter().flat_map(BTreeMap::values_mut);
        disks.for_each(|installed| installed.authorized = Some(trusted.clone()));
        if let Some(system) = world.machines.get_mut(row.user).and_then(|machine| machine.system.as_mut()) {
            system.installed.authorized = Some(trusted.clone());
        }
    }
    let image = |name: &str, os_version: &str, units: &str, header, md5: &str| ImageRecord {
        name: name.to_owned(),
        os_version: os_version.to_owned(),
        md5: md5.to_owned(),
        disk_size_units: units.to_owned(),
        file_bytes: 725_614_592,
        path: format!("/var/lib/zvmsdk/images/netboot/{os_version}/{name}/0100"),
        comments: None,
        used_at_ms: world.system.ipl_at.0,
        header: Some(header),
    };
    let images = [
        image(
            "rhel9.6",
            "rhel9.6",
            "10016:CYL",
            ImageHeader::Tagged(DiskKind::Eckd, 10_016),
            "52014cd658cea6ed4005fb25885e30e2",
        ),
        // The model gives the name and the kind; the size is that of a common 10 GiB image.
        image(
            "sles15sp6",
            "sles15sp6",
            "20971520:BLK",
            ImageHeader::Tagged(DiskKind::Fba, 20_971_520),
            "46f199c336eab1e35a72fa6b5f6f11f5",
        ),
    ];
    connector.images = images.into_iter().map(|image| (image.name.to_lowercase(), image)).collect();
}

/// The rest of section 15.6.
fn rest(world: &mut World) {
    let users = ROWS[..9].iter().map(|row| row.user.to_owned()).collect();
    world.name_lists.insert("PERFLIST".into(), users);
    for (user, pairs) in [
        ("LNXWEB01", &[("env", "prod"), ("owner", "web")][..]),
        ("LNXDB01", &[("env", "prod")]),
        ("LNXTST01", &[("env", "test")]),
    ] {
        let pairs = pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        world.metadata.insert(user.to_owned(), pairs.collect());
    }
    let made_at = Moment(world.clock.now().0 - 86_400_000);
    let file = |id: u16, owner: &str, origin: &str, class: char, kind: &str| SpoolFile {
        id,
        owner: owner.to_owned(),
        origin: origin.to_owned(),
        class,
        kind: kind.to_owned(),
        name: String::new(),
        made_at,
        content: Content::Text(format!("{origin} {made_at}\n")),
    };
    world.spool = vec![
        file(1, "ZVMADMIN", "LNXWEB01", 'T', "CON"),
        file(2, "ZVMADMIN", "LNXWEB01", 'T', "CON"),
        file(3, "MAINT", "SYSTEM", 'V', "DMP"),
    ];
    world.counters.spool = 3;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::storage::Piece;

    fn free(world: &World, group: &str) -> Vec<(String, u64, u64)> {
        let group = world.storage.group(group).unwrap();
        let pieces = world.storage.free(group, &world.directory);
        pieces.into_iter().map(|Piece { extent, .. }| (extent.volume, extent.start, extent.size)).collect()
    }

    /// "Derived figures that tests assert", section 15.3.
    #[test]
    fn the_pools_have_the_figures_of_the_model() {
        let world = world();
        let expected: Vec<(String, u64, u64)> = [
            ("LNX001", 30_049, 2_711),
            ("LNX002", 30_049, 2_711),
            ("LNX003", 16_793, 15_967),
            ("LNX004", 20_033, 12_727),
        ]
        .map(|(volume, start, size)| (volume.to_owned(), start, size))
        .to_vec();
        assert_eq!(free(&world, "POOLE1"), expected);
        assert_eq!(
            free(&world, "POOLF1"),
            [("FBA001".to_owned(), 83_886_096, 20_971_504), ("FBA002".to_owned(), 16, 104_857_584)]
        );
        let sum = |name: &str| -> (u64, u64) {
            let group = world.storage.group(name).unwrap();
            let used = world.storage.used(group, &world.directory);
            let total = group.regions.iter().map(|region| region.extent.size).sum();
            (total, used.iter().map(|piece| piece.extent.size).sum())
        };
        assert_eq!(sum("POOLE1"), (131_036, 96_920));
        assert_eq!(sum("POOLF1"), (209_715_168, 83_886_080));
    }

    #[test]
    fn the_guests_are_in_the_states_of_the_model() {
        let mut world = world();
        world.settle();
        assert_eq!(world.broken_invariants(), Vec::<String>::new());
        let state = |user: &str| world.machines.get(user).map(|machine| machine.state);
        assert_eq!(state("LNXWEB01"), Some(State::Running));
        assert_eq!(state("LNXTST01"), Some(State::Paused));
        assert_eq!(state("CMSUSR1"), Some(State::CpRead));
        assert_eq!(state("OPSRV"), Some(State::Running));
        for off in ["LNXAPP02", "LNXTST02", "LNXGOLD"] {
            assert_eq!(state(off), None, "{off}");
        }
        assert_eq!(world.connector.guests.len(), 4);
        let [active, free] = ["active", "free"].map(|wanted| {
            world.fcp.devices.iter().filter(|fcp| world.fcp_state(fcp).status == wanted).count()
        });
        assert_eq!((active, free), (4, 58));
    }

    #[test]
    fn a_snapshot_is_the_same_world() {
        let world = world();
        let again = World::restore(&world.snapshot().unwrap()).unwrap();
        assert_eq!(again.digest().unwrap(), world.digest().unwrap());
    }
}
