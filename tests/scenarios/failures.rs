//! Command lines that fail: at least one for every command that changes the host.
//!
//! A row must fail, say the same of both hosts, and leave the system as it was. To add one: write the command line and
//! the world; prepare the world where a sound one would let the command through.

use zvmctl::sim::{Asynchrony, Availability, Trouble, World};

use super::Start::{Demo, Small};
use super::{Scenario, change};

/// Every way to fail, by command.
pub(crate) const FAILURES: &[Scenario] = &[
    change(Small, "guest create LINUX01 --cpus 1 --memory 1g --disk 10cyl"),
    change(Small, "guest create LNXNEW --cpus 1 --memory 1g --image nosuch"),
    change(Small, "guest create LNXNEW --cpus 1 --memory 1g --profile nosuch"),
    change(Small, "guest create LNXNEW --cpus 1 --memory 1g --disk 10cyl,pool=ECKD:NOSUCH"),
    change(Small, "guest create LNXNEW --cpus 1 --memory 1g --disk 10cyl").prepared(full_pool),
    change(Small, "guest create LNXNEW --cpus 1 --memory 1g --disk 10cyl --nic vswitch=NOSUCH"),
    change(Small, "guest create LNXNEW --cpus 1 --memory 1g --disk 10cyl").prepared(maintenance),
    change(Small, "guest create LNXNEW --cpus 1 --memory 1g --disk 10cyl").prepared(directory_down),
    change(Demo, "guest deploy NOSUCH rhel9.6 --yes"),
    change(Demo, "guest deploy LNXAPP02 nosuch --yes"),
    change(Demo, "guest deploy LNXAPP02 sles15sp6 --yes"),
    change(Demo, "guest deploy LNXWEB01 rhel9.6 --yes"),
    change(Small, "guest delete NOSUCH --yes"),
    change(Demo, "guest delete LNXDB01 --yes"),
    change(Small, "guest delete LINUX02 --yes").prepared(maintenance),
    change(Small, "guest delete LINUX02 --yes").prepared(tasks_fail),
    change(Small, "guest start NOSUCH"),
    change(Small, "guest start LINUX02").prepared(no_logon),
    change(Small, "guest start LINUX02").prepared(gone),
    change(Small, "guest stop NOSUCH --force"),
    change(Demo, "guest stop LNXDB01 --force"),
    change(Small, "guest reboot LINUX02"),
    change(Small, "guest reboot NOSUCH"),
    change(Small, "guest reset LINUX02"),
    change(Small, "guest reset NOSUCH"),
    change(Demo, "guest capture LNXAPP02 rhel9.6 --yes"),
    change(Small, "guest capture NOSUCH taken --yes"),
    change(Small, "guest capture LINUX02 taken --yes").prepared(gone),
    change(Demo, "image capture LNXAPP02 rhel9.6 --yes"),
    change(Small, "guest pause LINUX02"),
    change(Small, "guest pause NOSUCH"),
    change(Small, "guest unpause LINUX02"),
    change(Small, "guest set NOSUCH --cpus 2"),
    change(Small, "guest set LINUX02 --cpus 60"),
    change(Small, "guest set LINUX02 --cpus 4").prepared(maintenance),
    change(Small, "guest set LINUX02 --memory 4g --live"),
    change(Small, "guest nic add NOSUCH vswitch=VSW1"),
    change(Small, "guest nic add LINUX02 vswitch=NOSUCH"),
    change(Small, "guest nic add LINUX02 vswitch=VSW1").prepared(maintenance),
    change(Small, "guest nic couple LINUX02 1000 NOSUCH"),
    change(Small, "guest nic couple LINUX02 2000 VSW1"),
    change(Small, "guest nic uncouple LINUX02 2000"),
    change(Small, "guest nic uncouple LINUX02 1000").prepared(maintenance),
    change(Small, "guest nic delete LINUX02 2000 --yes"),
    change(Small, "guest nic delete LINUX02 1000 --yes").prepared(maintenance),
    change(Small, "guest disk add NOSUCH 1g"),
    change(Small, "guest disk add LINUX02 1g").prepared(full_pool),
    change(Small, "guest disk add LINUX02 1g,pool=ECKD:NOSUCH"),
    change(Small, "guest disk add LINUX02 1g,vdev=0100"),
    change(Small, "guest disk add LINUX02 10cyl").prepared(maintenance),
    change(Small, "guest disk delete LINUX01 0100 --yes"),
    change(Small, "guest disk delete LINUX02 0300 --yes"),
    change(Small, "guest disk delete LINUX02 0100 --yes").prepared(maintenance),
    change(Small, "guest disk delete LINUX02 0100 --yes").prepared(tasks_fail),
    change(Small, "guest disk configure NOSUCH 0101,format=xfs,mount=/data --yes"),
    change(Small, "guest disk configure LINUX02 0101,format=xfs,mount=/data --yes"),
    change(Small, "guest adopt NOSUCH"),
    change(Small, "guest forget NOSUCH --yes"),
    change(Small, "image import golden.img golden --os-version windows11"),
    change(Demo, "image import golden.img rhel9.6 --os-version rhel9.6"),
    change(Small, "image import id.pub golden --os-version rhel9.6"),
    change(Small, "image delete nosuch --yes"),
    change(Small, "job resume 9"),
    // It cannot go on, and cannot be taken back either.
    change(Small, "job resume 1").prepared(|world| {
        no_logon(world);
        maintenance(world);
    }),
    change(Small, "job rollback 9 --yes"),
    change(Small, "job rollback 1 --yes").prepared(maintenance),
    change(Small, "vswitch grant NOSUCH LINUX02"),
    change(Small, "vswitch grant VSW1 NOSUCH"),
    change(Demo, "vswitch grant VSWMGMT LNXAPP02 --vlan 110"),
    change(Demo, "vswitch grant VSWPROD MAINT730"),
    change(Small, "vswitch revoke NOSUCH LINUX02"),
    change(Demo, "vswitch revoke VSWPROD TCPIP"),
    change(Small, "api PUT /vswitches/NOSUCH -f vswitch[grant_userid]=LINUX02"),
    change(Small, "api POST /guests/LINUX02/action -f action=explode"),
    // A command of its own would wait for the lock to go.
    change(Small, "api DELETE /guests/LINUX02").prepared(locked),
    change(Small, "api POST /guests/LINUX02/action -f action=resize_mem -f size=4g").prepared(locked),
    change(Small, "api POST /guests/LINUX02/action -f action=resize_cpus -F cpu_cnt=4").prepared(locked),
    change(Small, "api POST /guests/LINUX02/nic -f nic[vdev]=2000").prepared(locked),
    change(Small, "api DELETE /guests/LINUX02/nic/1000 -F active=false").prepared(locked),
    change(Small, "api PUT /guests/LINUX02/nic/1000 -F info[couple]=false").prepared(locked),
    change(Small, "api DELETE /guests/LINUX02/disks --input disks.json").prepared(locked),
    change(Small, "api DELETE /guests/LINUX02").prepared(tasks_fail),
];

/// The one pool has no extent left.
fn full_pool(world: &mut World) {
    world.suffer(&Trouble::PoolFull { group: "POOL1".into() });
}

/// The directory manager takes no changes.
fn maintenance(world: &mut World) {
    world.suffer(&Trouble::Directory { state: Availability::UpdatesOff });
}

/// The directory manager does not run.
fn directory_down(world: &mut World) {
    world.suffer(&Trouble::Directory { state: Availability::Down });
}

/// The directory manager answers before its work is done, which then comes to nothing.
fn tasks_fail(world: &mut World) {
    world.suffer(&Trouble::Tasks { mode: Asynchrony::Fail });
}

/// Somebody holds the directory entry of LINUX02.
fn locked(world: &mut World) {
    world.suffer(&Trouble::Lock { entry: "LINUX02".into(), by: "OPADMIN".into() });
}

/// The directory entry of LINUX02 is gone, and the connector does not know.
fn gone(world: &mut World) {
    world.suffer(&Trouble::Vanish { entry: "LINUX02".into() });
}

/// Nobody logs on as LINUX02.
fn no_logon(world: &mut World) {
    let entry = world.directory.entries.get_mut("LINUX02").expect("the small world has it");
    entry.records[0] = entry.records[0].replacen("LBYONLY", "NOLOG", 1);
}
