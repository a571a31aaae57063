//! One list of what every command does to a host, for the suites that run every command.
//!
//! Every leaf of the command tree has a row here; a leaf without one fails the test of the dry run. To add a row: write
//! the command line as a user would against a fresh host of the named world, and say whether it only looks, changes
//! the host, or keeps away from it. A changing row must succeed and send at least one changing request. The world can
//! be prepared by a function; [`plant`] puts the files that rows name into the current folder.

mod failures;
mod planted;

pub(crate) use failures::FAILURES;
pub(crate) use planted::{KEY, plant};
use zvmctl::model::Vdev;
use zvmctl::sim::{FcpTemplate, World};

/// What a command does to the host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It only looks.
    Read,
    /// It changes the host.
    Change,
    /// It sends nothing, and works offline.
    Offline,
    /// It changes something else than a host behind a connector; a dry run of it is refused.
    Local,
}

/// The state of the host at the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Start {
    /// Two guests: LINUX01 is on, LINUX02 off.
    Small,
    /// The host of context `demo`.
    Demo,
}

/// A command line and what it does.
#[derive(Clone, Copy)]
pub(crate) struct Scenario {
    /// Arguments, separated by single blanks.
    pub args: &'static str,
    pub start: Start,
    pub kind: Kind,
    /// Puts the world right for it.
    pub prepare: fn(&mut World),
}

impl Scenario {
    /// Returns the arguments.
    pub(crate) fn words(&self) -> Vec<&'static str> {
        self.args.split(' ').collect()
    }

    /// Returns the world that it starts from.
    pub(crate) fn world(&self) -> World {
        let mut world = match self.start {
            Start::Small => World::small(),
            Start::Demo => World::demo(),
        };
        (self.prepare)(&mut world);
        world
    }

    const fn prepared(mut self, prepare: fn(&mut World)) -> Self {
        self.prepare = prepare;
        self
    }
}

const fn row(kind: Kind, start: Start, args: &'static str) -> Scenario {
    Scenario { args, start, kind, prepare: |_| () }
}

const fn read(start: Start, args: &'static str) -> Scenario {
    row(Kind::Read, start, args)
}

const fn change(start: Start, args: &'static str) -> Scenario {
    row(Kind::Change, start, args)
}

const fn offline(args: &'static str) -> Scenario {
    row(Kind::Offline, Start::Small, args)
}

const fn local(args: &'static str) -> Scenario {
    row(Kind::Local, Start::Small, args)
}

/// Gives LINUX02 a second disk.
fn second_disk(world: &mut World) {
    let entry = world.directory.entries.get_mut("LINUX02").expect("the small world has it");
    entry.records.push("MDISK 0101 3390 7000 100 VSE001 MR".to_owned());
}

/// Makes two paths of FCP devices a template.
fn fcp_template(world: &mut World) {
    world.connector.templates.push(FcpTemplate {
        id: "36439338-db14-11ec-bb41-0201018b1dd2".into(),
        name: "two fabrics".into(),
        description: "both".into(),
        paths: vec![vec![Vdev(0x5C02), Vdev(0x5C03)], vec![Vdev(0x5D02)]],
        host_default: true,
        storage_providers: vec!["provider1".into()],
        minimum_paths: Some(1),
    });
}

use Start::{Demo, Small};

/// Every command, some of them more than once.
pub(crate) const SCENARIOS: &[Scenario] = &[
    read(Demo, "guest list --all"),
    read(Demo, "guest show LNXWEB01"),
    change(
        Demo,
        "guest create LNXNEW --cpus 1 --memory 1g --image rhel9.6 --disk auto --disk 1g,format=ext4",
    ),
    change(Small, "guest create LNXNEW --cpus 2 --memory 2g --disk 50cyl --disk 512m,format=swap"),
    change(
        Demo,
        "guest create LNXNEW --cpus 1 --memory 1g --image rhel9.6 --hostname web01 --nic vswitch=VSWPROD,vlan=100,ip=10.20.9.9/16 --nic vswitch=VSWMGMT",
    ),
    change(
        Demo,
        "guest create LNXNEW --cpus 1 --memory 1g --image rhel9.6 --ssh-key id.pub --hostname web01 --nic vswitch=VSWPROD,ip=10.20.9.9/16",
    ),
    change(Demo, "guest deploy LNXAPP02 rhel9.6 --hostname web01 --yes"),
    change(Small, "guest delete LINUX01 --yes"),
    change(Small, "guest delete LINUX01 LINUX02 --yes --expect 2"),
    change(Small, "guest start LINUX02"),
    change(Small, "guest stop LINUX01"),
    change(Small, "guest stop LINUX01 --force"),
    change(Demo, "guest stop LNXWEB* --force --yes --expect 2"),
    change(Small, "guest reboot LINUX01"),
    change(Small, "guest reset LINUX01"),
    // Off: reading a console that has something takes it from the host, into the log of the server.
    read(Small, "guest console LINUX02"),
    change(Small, "guest capture LINUX01 taken --level 1 --yes"),
    change(Small, "image capture LINUX02 taken --yes"),
    read(Small, "guest wait LINUX01 --for power=on"),
    change(Small, "guest pause LINUX01"),
    change(Small, "guest unpause LINUX01").prepared(|world| drop(world.pause("LINUX01", true))),
    change(Demo, "guest set LNXAPP02 --cpus 6 --memory 10g"),
    change(Small, "guest set LINUX01 --memory 4g --live"),
    read(Demo, "guest ipl show LNXDB02"),
    read(Demo, "guest nic list LNXAPP01"),
    change(
        Small,
        "guest nic add LINUX01 vswitch=VSW1,ip=192.0.2.10/24,gateway=192.0.2.1 --os-version rhel9.4 --live",
    ),
    change(Demo, "guest nic add LNXAPP02 vswitch=VSWMGMT"),
    change(Demo, "guest nic couple LNXAPP02 1000 VSWMGMT"),
    change(Small, "guest nic uncouple LINUX01 1000 --live"),
    change(Small, "guest nic delete LINUX02 1000 --yes"),
    read(Demo, "guest disk list LNXAPP01"),
    change(Small, "guest disk add LINUX02 1g 100cyl,vdev=0200,format=xfs"),
    change(Small, "guest disk delete LINUX02 0100 --yes"),
    change(Small, "guest disk configure LINUX02 0101,format=xfs,mount=/data --yes").prepared(second_disk),
    change(Demo, "guest adopt LNXTST02"),
    change(Demo, "guest forget LNXWEB01 --yes"),
    read(Demo, "doctor"),
    // Its status is that of differences.
    offline("doctor drift --help"),
    read(Demo, "image list"),
    read(Demo, "image show rhel9.6"),
    change(Small, "image import golden.img golden --os-version rhel9.6"),
    change(Small, "image import golden.img golden --os-version rhel9.6 --stream"),
    change(Demo, "image delete rhel9.6 --yes"),
    offline("image validate golden.img"),
    offline("image inspect golden.img"),
    offline("image files golden.img"),
    offline("image cat golden.img /etc/os-release"),
    local("image build golden.raw golden.img"),
    local("image convert golden.img other.img"),
    local("image extract golden.img golden.raw"),
    offline("image compare golden.img golden.img"),
    read(Demo, "vswitch list"),
    read(Demo, "vswitch show VSWPROD"),
    change(Demo, "vswitch grant VSWPROD LNXAPP02 --vlan 130"),
    change(Demo, "vswitch revoke VSWPROD LNXAPP02"),
    read(Demo, "host show"),
    read(Demo, "pool list"),
    read(Demo, "pool show ECKD:POOLE1"),
    offline("job list"),
    offline("job show 1"),
    change(Small, "job resume 1"),
    change(Small, "job rollback 1 --yes"),
    read(Demo, "api GET /guests"),
    read(Demo, "api GET /volumes/fcptemplates").prepared(fcp_template),
    change(Small, "api PUT /vswitches/VSW1 -f vswitch[revoke_userid]=LINUX02"),
    local("auth login"),
    local("auth logout"),
    offline("auth status"),
    offline("context list"),
    offline("context show demo"),
    local("context create lab --endpoint http://127.0.0.1:9 --no-verify"),
    local("context use demo"),
    local("context set lab --parallel 2"),
    local("context rename lab other"),
    local("context delete lab --yes"),
    offline("history list"),
    offline("history show --help"),
    offline("config path"),
    offline("config explain"),
    offline("parm lint node.prm"),
    offline("parm generate --distribution rhel --help"),
    offline("units 10g"),
    offline("sim connector up --help"),
    offline("sim connector down --help"),
    offline("sim connector status"),
    offline("sim connector run --help"),
    offline("sim demo --help"),
    offline("sim serve --help"),
    offline("sim command --help"),
    read(Small, "sim fault list"),
    local("sim fault add busy --times 1"),
    local("sim fault preset flaky"),
    local("sim fault clear"),
    local("sim reset"),
    offline("explain 300/40/300/13"),
    offline("completion bash"),
    offline("man"),
    offline("schema guest list"),
    read(Small, "version"),
];
