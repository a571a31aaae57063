//! The world `demo`: the system of zvm-simulator-model.md section 15, figure by figure.

mod guests;

use std::collections::BTreeMap;

use self::guests::{ROWS, guests};
use super::{group, service_users, system, volume};
use crate::model::{DiskKind, Vdev};
use crate::sim::clock::Moment;
use crate::sim::connector::{ImageHeader, ImageRecord, Registration};
use crate::sim::fcp::{FcpDevice, LogicalUnit};
use crate::sim::network::{Authorization, GuestLan, Osa, OsaStatus, Switch, Uplink};
use crate::sim::spool::{Content, SpoolFile};
use crate::sim::storage::{Method, VolumeStatus};
use crate::sim::task::TaskState;
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
    // Section 15.6.
    let at = world.clock.now();
    world.tasks.record("Image_Disk_Create_DM", "LNXDB01", at, TaskState::Done);
    world.tasks.record("Image_Disk_Delete_DM", "LNXDB01", at, TaskState::Failed);
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

/// VLANs of the guests on VSWPROD, which are their grants (section 15.3).
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

/// Section 15.4.
fn network(world: &mut World) {
    let uplink = |rdev: u16, vdev: u16, controller: &str, status: u8| Uplink {
        rdev: Vdev(rdev),
        vdev: Vdev(vdev),
        controller: controller.to_owned(),
        status,
        error: 0,
    };
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
        lost: false,
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
        kept: None,
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
    use crate::sim::machine::State;
    use crate::sim::storage::Piece;

    fn free(world: &World, group: &str) -> Vec<(String, u64, u64)> {
        let group = world.storage.group(group).unwrap();
        let pieces = group.free(&world.directory);
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
            let used = group.used(&world.directory);
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
