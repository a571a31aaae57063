//! The world `small`: two guests, one pool, one switch.

use std::collections::BTreeMap;

use super::{group, lines, service_users, system, volume};
use crate::model::{DiskKind, Vdev};
use crate::sim::connector::Registration;
use crate::sim::entry::{Entry, EntryKind};
use crate::sim::network::{Authorization, Switch, Uplink};
use crate::sim::storage::{Method, VolumeStatus};
use crate::sim::system::Installation;
use crate::sim::world::World;

/// `LINUX01` runs, `LINUX02` is off; both are managed.
pub(super) fn world() -> World {
    let mut world = World::bare("small", 1, system("ZVMSIM1"));
    service_users(&mut world);
    world.storage.volumes = vec![volume(0x2000, "VSE001", DiskKind::Eckd, 60_102, VolumeStatus::System)];
    world.storage.groups =
        vec![group("POOL1", DiskKind::Eckd, &["VSE001".to_owned()], 60_102, Method::Linear)];
    let uplink =
        Uplink { rdev: Vdev(0x0500), vdev: Vdev(0x0600), controller: "DTCVSW1".into(), status: 1, error: 0 };
    let grants = ["LINUX01", "LINUX02"].map(|user| (user.to_owned(), Authorization::default()));
    let switch = Switch {
        grants: BTreeMap::from(grants),
        uplinks: vec![uplink],
        status: 8,
        ..Switch::plain("020001000001")
    };
    world.network.switches.insert("VSW1".into(), switch);
    world.network.directory_authorization = true;
    world.counters.mac = 1;
    world.connector.settings.disk_pool = Some("ECKD:POOL1".into());
    for (user, start) in [("LINUX01", 1), ("LINUX02", 3339)] {
        let records = lines(&format!(
            "USER {user} LBYONLY 2048M 16G G
             INCLUDE OSDFLT
             MACHINE ESA 8
             COMMAND SET VCONFIG MODE LINUX
             COMMAND DEFINE CPU 00 TYPE IFL
             COMMAND DEFINE CPU 01 TYPE IFL
             SHARE RELATIVE 200
             IPL 0100
             LOGONBY MAINT
             COMMAND DEF STOR RESERVED 14336M
             MDISK 0100 3390 {start} 3338 VSE001 MR
             NICDEF 1000 TYPE QDIO
             NICDEF 1000 LAN SYSTEM VSW1"
        ));
        world.directory.entries.insert(user.to_owned(), Entry::new(EntryKind::User, records));
        let mut installed = Installation::of("rhel9.4");
        installed.authorized = Some(world.connector.settings.userid.clone());
        world.installations.insert(user.to_owned(), BTreeMap::from([(Vdev::ROOT, installed)]));
        let registered =
            Registration { meta: "os_version=rhel9.4".into(), network_set: true, migrated: false };
        world.connector.guests.insert(user.to_owned(), registered);
        world.connector.record_nic(user, "1000", Some("VSW1"), None);
    }
    world.power_on_seeded("LINUX01");
    world
}
