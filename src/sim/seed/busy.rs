//! The world `busy`: many managed guests, made from the seed, for load tests.

use std::collections::BTreeMap;

use super::{group, lines, service_users, system, volume};
use crate::model::{DiskKind, Vdev};
use crate::sim::connector::Registration;
use crate::sim::entry::{Entry, EntryKind};
use crate::sim::network::Switch;
use crate::sim::storage::{Method, VolumeStatus};
use crate::sim::system::Installation;
use crate::sim::world::World;

/// Volumes and pools of a full-sized busy world (model section 14).
const VOLUMES: usize = 200;
const POOLS: usize = 8;
const VOLUME_CYLINDERS: u64 = 32_760;
const DISK_CYLINDERS: u64 = 3_338;
/// Guests whose disk fits on one volume.
const PER_VOLUME: usize = 9;

/// Guests `LNX00001` and on; three of four run.
pub(super) fn world(guests: usize) -> World {
    let mut world = World::bare("busy", 3, system("ZVMBUSY"));
    world.system.memory_mib = 4 * 1024 * 1024;
    service_users(&mut world);
    let volumes = VOLUMES.max(guests.div_ceil(PER_VOLUME));
    let labels: Vec<String> = (0..volumes).map(|index| format!("B{index:05}")).collect();
    world.storage.volumes = labels
        .iter()
        .zip(0x2000..)
        .map(|(label, rdev)| volume(rdev, label, DiskKind::Eckd, VOLUME_CYLINDERS, VolumeStatus::System))
        .collect();
    world.storage.groups = labels
        .chunks(volumes.div_ceil(POOLS))
        .enumerate()
        .map(|(index, labels)| {
            let name = format!("POOL{:02}", index + 1);
            group(&name, DiskKind::Eckd, labels, VOLUME_CYLINDERS, Method::Linear)
        })
        .collect();
    world.connector.settings.disk_pool = Some("ECKD:POOL01".into());
    world.network.switches.insert("VSW1".into(), Switch { status: 8, ..Switch::plain("020001000001") });
    world.network.directory_authorization = true;
    world.counters.mac = 1;
    for index in 0..guests {
        let user = format!("LNX{:05}", index + 1);
        let label = &labels[index / PER_VOLUME];
        let start = 1 + (index % PER_VOLUME) as u64 * DISK_CYLINDERS;
        let cpus = 1 + world.random.below(4);
        let memory = 1024 << world.random.below(4);
        add_guest(&mut world, &user, cpus, memory, &format!("{start} {DISK_CYLINDERS} {label}"));
        if world.random.below(4) > 0 {
            world.power_on_seeded(&user);
        }
    }
    world
}

fn add_guest(world: &mut World, user: &str, cpus: u64, memory: u64, place: &str) {
    let mut records = lines(&format!(
        "USER {user} LBYONLY {memory}M 64G G
         INCLUDE OSDFLT
         MACHINE ESA 32"
    ));
    records.extend((0..cpus).map(|cpu| format!("COMMAND DEFINE CPU {cpu:02X} TYPE IFL")));
    records.extend(lines(&format!(
        "IPL 0100
         COMMAND DEF STOR RESERVED {}M
         MDISK 0100 3390 {place} MR
         NICDEF 1000 TYPE QDIO
         NICDEF 1000 LAN SYSTEM VSW1",
        64 * 1024 - memory
    )));
    world.directory.entries.insert(user.to_owned(), Entry::new(EntryKind::User, records));
    let mut installed = Installation::of("sles15sp6");
    installed.authorized = Some(world.connector.settings.userid.clone());
    installed.cpu_percent = world.random.below(60);
    world.installations.insert(user.to_owned(), BTreeMap::from([(Vdev::ROOT, installed)]));
    let registered = Registration { meta: "os_version=sles15sp6".into(), network_set: true, migrated: false };
    world.connector.guests.insert(user.to_owned(), registered);
    world.connector.record_nic(user, "1000", Some("VSW1"), None);
}
