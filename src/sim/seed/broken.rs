//! The world `broken`: the demo system after much went wrong (zvm-simulator-model.md section 14).
//!
//! Every kind of leftover is one that the real connector leaves behind (connector-notes.md sections 6 and 8.10); the
//! list of [`LEFTOVERS`] says which, for whoever looks for them.

use std::collections::BTreeMap;

use crate::model::Vdev;
use crate::sim::connector::{FcpRecord, FcpTemplate, Registration};
use crate::sim::entry::{Entry, EntryKind};
use crate::sim::network::Authorization;
use crate::sim::trouble::Trouble;
use crate::sim::world::World;

/// What is wrong in this world: the object and the fault.
pub const LEFTOVERS: &[(&str, &str)] = &[
    ("GONE0001", "managed, but its directory entry was deleted behind the connector's back"),
    ("HALF0001", "its creation failed at the first disk: an entry without disks"),
    ("LNXAPP01", "its directory entry is locked by OPADMIN"),
    ("LNXWEB02", "its adapter is in the connector's table and no longer in the directory"),
    ("LNXAPP02", "its boot disk holds no system"),
    ("VSWPROD", "both uplinks have failed: not ready; a grant for a user that does not exist"),
    ("lost-image", "in the image table, its file is not on the server"),
    ("5C02", "reserved for a guest that does not exist"),
    ("5D02", "connected without being reserved"),
    ("POOLF1", "no extent left although its totals remain"),
];

pub(super) fn world() -> World {
    let mut world = World::demo();
    world.name = "broken".into();
    guests(&mut world);
    network(&mut world);
    storage(&mut world);
    channels(&mut world);
    world
}

fn guests(world: &mut World) {
    for user in ["GONE0001", "HALF0001"] {
        world.connector.guests.insert(user.to_owned(), Registration::default());
    }
    let records = ["USER HALF0001 LBYONLY 2048m 64G G", "INCLUDE LNXPDFLT", "MACHINE ESA 32", "IPL 0100"];
    let entry = Entry::new(EntryKind::User, records.map(str::to_owned).to_vec());
    world.directory.entries.insert("HALF0001".into(), entry);
    world.suffer(&Trouble::Lock { entry: "LNXAPP01".into(), by: "OPADMIN".into() });
    world.installations.remove("LNXAPP02");
    if let Some(entry) = world.directory.entries.get_mut("LNXWEB02") {
        entry.remove_device("NICDEF", Vdev::FIRST_NIC);
    }
}

fn network(world: &mut World) {
    for _ in 0..2 {
        world.suffer(&Trouble::UplinkDown { switch: "VSWPROD".into() });
    }
    if let Some(switch) = world.network.switches.get_mut("VSWPROD") {
        switch.grants.insert("GONE0001".into(), Authorization { vlans: vec![110] });
    }
}

fn storage(world: &mut World) {
    world.suffer(&Trouble::PoolFull { group: "POOLF1".into() });
    if let Some(image) = world.connector.images.get("rhel9.6").cloned() {
        let lost = crate::sim::connector::ImageRecord {
            name: "lost-image".into(),
            path: "/var/lib/zvmsdk/images/netboot/rhel9.6/lost-image/0100".into(),
            header: None,
            lost: true,
            ..image
        };
        world.connector.images.insert("lost-image".into(), lost);
    }
}

fn channels(world: &mut World) {
    let template = FcpTemplate {
        id: "36439338-db14-11ec-bb41-0201018b1dd2".into(),
        name: "two fabrics".into(),
        description: String::new(),
        paths: [0x5C00_u16, 0x5D00].map(|base| (base..=base + 0x0F).map(Vdev).collect()).to_vec(),
        host_default: true,
        storage_providers: Vec::new(),
        minimum_paths: None,
    };
    let record = |assigner: &str, reserved: bool, connections: i64| FcpRecord {
        assigner: assigner.to_owned(),
        reserved,
        connections,
        template: template.id.clone(),
    };
    world.connector.fcp = BTreeMap::from([
        ("5c02".to_owned(), record("NOGUEST", true, 0)),
        ("5d02".to_owned(), record("LNXDB02", false, 1)),
    ]);
    world.connector.templates.push(template);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_leftover_is_there_and_the_world_is_sound_otherwise() {
        let world = world();
        assert_eq!(world.broken_invariants(), Vec::<String>::new());
        assert!(world.directory.user("GONE0001").is_err() && world.connector.guests.contains_key("GONE0001"));
        assert!(world.directory.user("HALF0001").unwrap().minidisks().is_empty());
        assert!(world.directory.user("LNXAPP01").unwrap().locked_by.is_some());
        assert!(world.directory.user("LNXWEB02").unwrap().nics().is_empty());
        assert_eq!(world.network.switch("VSWPROD").unwrap().status, 7);
        assert!(world.storage.group("POOLF1").unwrap().full);
        assert!(LEFTOVERS.len() >= 10);
    }
}
