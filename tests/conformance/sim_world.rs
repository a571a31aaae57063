//! The world in which a recorded call can be repeated: what must have been there is read from the call itself, from
//! the commands behind it and, where only they tell, from its answer.

#[path = "sim_objects.rs"]
mod objects;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use zvmctl::model::{DiskKind, Vdev};
use zvmctl::sim::{
    Entry, EntryKind, Extent, FcpDevice, FcpRecord, FcpTemplate, Group, ImageHeader, ImageRecord,
    Installation, LogicalUnit, Method, Moment, NicRecord, Osa, OsaStatus, Region, Registration, Switch,
    Volume, VolumeStatus, World,
};

/// A command that ran behind the recorded call.
struct Command<'a> {
    words: Vec<&'a str>,
    output: &'a str,
    worked: bool,
}

impl Command<'_> {
    /// Returns the value behind an option such as `-T`, the n-th one.
    fn option(&self, name: &str, nth: usize) -> Option<&str> {
        let places = self.words.iter().enumerate().filter(|(_, word)| **word == name);
        places.map(|(at, _)| at).nth(nth).and_then(|at| self.words.get(at + 1)).copied()
    }

    /// Returns the value of a keyword operand, `-k name=value`.
    fn keyword(&self, name: &str) -> Option<&str> {
        self.words.iter().find_map(|word| word.strip_prefix(name)?.strip_prefix('='))
    }

    fn is(&self, function: &str) -> bool {
        self.words.contains(&function)
    }

    fn lines(&self) -> impl Iterator<Item = &str> {
        self.output.lines().skip(1)
    }
}

/// Builds the world of a recorded call.
pub(super) struct Builder<'a> {
    commands: Vec<Command<'a>>,
    body: &'a Value,
    path: &'a str,
    segments: Vec<&'a str>,
    answer: &'a Value,
    world: World,
}

impl<'a> Builder<'a> {
    pub(super) fn of(recorded: &'a Value) -> World {
        let commands = recorded["hypervisor_commands"].as_array().unwrap().iter().map(|command| Command {
            words: command["argv"].as_array().unwrap().iter().filter_map(Value::as_str).collect(),
            output: command["stdout"].as_str().unwrap(),
            worked: command["exit"] == 0,
        });
        let path = recorded["request"]["path"].as_str().unwrap();
        let mut builder = Self {
            commands: commands.collect(),
            body: &recorded["request"]["body"],
            path,
            segments: path.split('?').next().unwrap().split('/').skip(1).collect(),
            answer: &recorded["response"]["body"],
            world: World::small(),
        };
        builder.clear();
        builder.system();
        builder.pools();
        builder.users();
        builder.switches();
        builder.images();
        builder.adapters();
        builder.channels();
        builder.templates();
        builder.world
    }

    fn clear(&mut self) {
        let world = &mut self.world;
        world.directory.entries.retain(|name, _| !name.starts_with("LINUX") && !name.starts_with("VSM"));
        world.machines.clear();
        world.installations.clear();
        world.connector.guests.clear();
        world.connector.nics.clear();
        world.network.switches.clear();
        world.storage.groups.clear();
        world.storage.volumes.clear();
        world.connector.settings.user_profile = "osdflt".into();
        // A profile that a guest was made with was there.
        let made = self.commands.iter().any(|command| command.is("Image_Create_DM") && command.worked);
        if let Some(profile) = self.body["guest"]["user_profile"].as_str().filter(|_| made) {
            let profile = profile.to_uppercase();
            let records = vec![format!("PROFILE {profile}")];
            world.directory.entries.insert(profile, Entry::new(EntryKind::Profile, records));
        }
    }

    fn system(&mut self) {
        if let Some(name) = self.commands.iter().find_map(|command| {
            command.is("query userid").then(|| command.output.split_whitespace().last().unwrap())
        }) {
            name.clone_into(&mut self.world.system.name);
        }
        let joined: Vec<&str> = self.commands.iter().flat_map(Command::lines).collect();
        let members = joined.iter().filter_map(|line| line.strip_prefix("member_system_id = "));
        let mut members: BTreeSet<&str> = members.collect();
        members.extend(self.commands.iter().filter(|command| command.worked).filter_map(|command| {
            command.is("VMRELOCATE").then(|| command.keyword("destination")).flatten()
        }));
        if !members.is_empty() {
            let template = self.world.system.members[0].clone();
            self.world.system.cluster = Some("SIMSSI".into());
            self.world.system.members = members
                .iter()
                .zip(1..)
                .map(|(name, slot)| zvmctl::sim::Member {
                    name: (*name).to_owned(),
                    slot,
                    ..template.clone()
                })
                .collect();
        }
    }

    /// Pools that the request, the commands or the settings name; small ones where the commands say so.
    fn pools(&mut self) {
        // Where the answer is that a pool does not exist, the one in the path does not.
        let unknown = self.answer["rs"] == 402;
        let path = if unknown { String::new() } else { self.path.replace("%3A", ":").replace("%3a", ":") };
        let text = format!("{} {path}", self.body);
        let mut pools: BTreeMap<String, DiskKind> = BTreeMap::from([("ECKDPOOL".into(), DiskKind::Eckd)]);
        for (kind, prefix) in [(DiskKind::Eckd, "ECKD:"), (DiskKind::Fba, "FBA:")] {
            for found in text.split(prefix).skip(1) {
                pools.insert(found.chars().take_while(char::is_ascii_alphanumeric).collect(), kind);
            }
        }
        let full =
            self.commands.iter().find(|command| !command.worked && command.output.starts_with("8 596 3610"));
        let full = full.and_then(|command| command.option("-r", 0)).map(str::to_owned);
        for (index, (name, kind)) in pools.into_iter().enumerate() {
            let size = if full.as_deref() == Some(name.as_str()) { 10 } else { 60_102 };
            self.pool(&name, kind, index, if kind == DiskKind::Fba { size * 1000 } else { size });
        }
        let spaces =
            self.commands.iter().find(|command| command.is("Image_Volume_Space_Query_DM") && command.is("1"));
        for line in spaces.into_iter().flat_map(Command::lines) {
            let words: Vec<&str> = line.split_whitespace().collect();
            if let [label, _, size, ..] = words.as_slice() {
                let volume = self.world.storage.volumes[0].clone();
                let size = size.parse().unwrap();
                self.world.storage.volumes.push(Volume { label: Some((*label).to_owned()), size, ..volume });
            }
        }
    }

    fn pool(&mut self, name: &str, kind: DiskKind, index: usize, size: u64) {
        let storage = &mut self.world.storage;
        let label = format!("VSE{:03}", index + 1);
        storage.volumes.push(Volume {
            rdev: Vdev(0x2000 + u16::try_from(index).unwrap()),
            label: Some(label.clone()),
            kind,
            size,
            status: VolumeStatus::System,
        });
        let start = if kind == DiskKind::Eckd { 1 } else { 16 };
        let extent = Extent { volume: label.clone(), start, size: size - start };
        storage.groups.push(Group {
            name: name.to_owned(),
            kind,
            regions: vec![Region { name: label, extent }],
            method: Method::Linear,
            cursor: 0,
            full: false,
        });
        self.world.connector.settings.disk_pool.get_or_insert_with(|| format!("ECKD:{name}"));
        if kind == DiskKind::Eckd && index == 0 {
            self.world.connector.settings.disk_pool = Some(format!("ECKD:{name}"));
        }
    }

    /// The user that the call is about.
    fn subject(&self) -> Option<String> {
        let pointers = ["/info/connection/assigner_id", "/vswitch/grant_userid"];
        let in_body = pointers.iter().find_map(|place| self.body.pointer(place).and_then(Value::as_str));
        let in_path = match self.segments.as_slice() {
            ["guests", user, ..] if !matches!(*user, "stats" | "interfacestats" | "nics" | "volumes") => {
                Some(*user)
            }
            ["volumes", "conn", user] => Some(*user),
            _ => None,
        };
        in_body.or(in_path).map(str::to_uppercase)
    }

    fn users(&mut self) {
        let subject = self.subject();
        // Known to z/VM, known to be on, found to answer, trusted.
        let (mut known, mut on, mut answering) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for command in &self.commands {
            let words = &command.words;
            let last = words.last().copied().unwrap_or_default().to_uppercase();
            if words.first().is_some_and(|word| word.ends_with("vmcp")) && words.len() <= 4 {
                let states = [("not logged on", false), ("- DSC", true)];
                for (text, is_on) in states {
                    if command.output.contains(&last) && command.output.contains(text) {
                        known.insert(last.clone());
                        if is_on {
                            on.insert(last.clone());
                        }
                    }
                }
            }
            if words.first().is_some_and(|word| word.ends_with("iucvclnt")) && command.worked {
                answering.insert(words[1].to_owned());
            }
            let adapters = command.is("Virtual_Network_Adapter_Query_Extended");
            let looked = (adapters || command.is("Image_Query_DM")) && command.worked;
            if let Some(user) = command.option("-T", 0).filter(|_| looked) {
                known.insert(user.to_owned());
                on.extend(adapters.then(|| user.to_owned()));
            }
            if command.is("Image_Create_DM") && command.output.starts_with("8 400 8") {
                known.insert(command.option("-T", 0).unwrap().to_owned());
            }
        }
        // Nothing was asked of z/VM: the connector's tables alone know the user.
        let listed: Vec<String> = match (self.segments.as_slice(), &self.answer["output"]) {
            (["guests"], Value::Array(names)) if self.body.is_null() => {
                names.iter().map(|name| name.as_str().unwrap().to_owned()).collect()
            }
            (["host", "guests"], Value::Array(names)) => {
                let names: Vec<String> = names.iter().map(|name| name.as_str().unwrap().to_owned()).collect();
                self.world
                    .directory
                    .entries
                    .retain(|name, entry| entry.kind == EntryKind::Profile || names.contains(name));
                for name in &names {
                    self.user(name);
                }
                return;
            }
            _ => Vec::new(),
        };
        let unmanaged = self.answer["overallRC"] == 404 && self.answer["modID"] == 10;
        let unknown = unmanaged
            || self.commands.iter().any(|command| command.output.starts_with("8 400 4"))
            || self.segments.last() == Some(&"power_state_real") && known.is_empty();
        if let Some(user) = subject.filter(|_| !unknown) {
            known.insert(user);
        }
        known.extend(listed);
        for user in &known {
            self.user(user);
            if !unmanaged {
                let registered = Registration { meta: self.meta(), network_set: true, migrated: false };
                self.world.connector.guests.insert(user.clone(), registered);
            }
            if self.makes(user) {
                self.world.directory.entries.remove(user);
                self.world.connector.guests.remove(user);
            }
            let boots = answering.contains(user);
            if boots {
                self.install(user);
            }
            if on.contains(user) {
                self.world.activate(user).unwrap();
                self.world.run_until_idle();
                self.console(user);
                let memory = self.commands.iter().flat_map(Command::lines).find_map(|line| {
                    let size = line.strip_prefix("Total online memory :")?.trim().replace(' ', "");
                    let unit = if size.contains('G') { 1024 } else { 1 };
                    size.trim_end_matches(char::is_alphabetic).parse::<u64>().ok().map(|size| size * unit)
                });
                if let Some(memory) = memory {
                    self.world.set_online_memory(user, memory).unwrap();
                }
                let processors = self.commands.iter().find(|command| command.is("lscpu --parse=ADDRESS"));
                if let Some(list) = processors.filter(|command| command.worked) {
                    let count = list.output.lines().filter(|line| !line.starts_with('#')).count();
                    self.world.set_online_cpus(user, u8::try_from(count).unwrap()).unwrap();
                }
            }
        }
        // A guest whose adapters were looked at was not managed before it was registered.
        let looked = self.commands.iter().any(|command| command.is("Virtual_Network_Adapter_Query_Extended"));
        if self.body["action"] == "register_vm" && looked {
            self.world.connector.guests.clear();
        }
    }

    /// Whether the call makes the user.
    fn makes(&self, user: &str) -> bool {
        self.commands.iter().any(|command| {
            command.is("Image_Create_DM") && command.worked && command.option("-T", 0) == Some(user)
        })
    }

    /// The metadata of a guest, from the folder that a capture writes to.
    fn meta(&self) -> String {
        let staging = self
            .commands
            .iter()
            .flat_map(|command| &command.words)
            .find_map(|word| word.split("/staging/").nth(1)?.split('/').next());
        staging.map(|os_version| format!("os_version={}", os_version.to_lowercase())).unwrap_or_default()
    }

    fn user(&mut self, user: &str) {
        let text = self.commands.iter().find(|command| {
            command.is("Image_Query_DM") && command.worked && command.option("-T", 0) == Some(user)
        });
        let mut records: Vec<String> = text.map_or_else(
            || self.default_entry(user),
            // The connector cuts the directory manager's own remark off.
            |text| text.lines().filter(|line| !line.starts_with("*DVHOPT")).map(str::to_owned).collect(),
        );
        if text.is_none() {
            records.extend(self.default_adapters(user));
            // One disk for one guest: those beside the subject of the call need none.
            let subject = self.subject().is_some_and(|subject| subject == user);
            records.retain(|record| subject || !record.starts_with("MDISK"));
        }
        self.volumes(&records);
        self.world.directory.entries.insert(user.to_owned(), Entry::new(EntryKind::User, records));
    }

    /// Volumes that disks of the recording lie on and that no pool has.
    fn volumes(&mut self, records: &[String]) {
        for record in records {
            let words: Vec<&str> = record.split_whitespace().collect();
            let ["MDISK", _, device, _, _, label, ..] = words.as_slice() else { continue };
            if self.world.storage.volume(label).is_none() {
                let kind = if *device == "FB-512" { DiskKind::Fba } else { DiskKind::Eckd };
                self.world.storage.volumes.push(Volume {
                    rdev: Vdev(0x3000),
                    label: Some((*label).to_owned()),
                    kind,
                    size: 100_000_000,
                    status: VolumeStatus::System,
                });
            }
        }
    }

    fn default_entry(&self, user: &str) -> Vec<String> {
        let small = self.answer["errmsg"].as_str().and_then(|text| text.split("disk has ").nth(1));
        let small = small.map(|text| text.chars().take_while(char::is_ascii_digit).collect::<String>());
        let size = small.unwrap_or_else(|| "3338".to_owned());
        [
            &format!("USER {user} LBYONLY 2048m 16G G"),
            "INCLUDE OSDFLT",
            "MACHINE ESA 8",
            "COMMAND SET VCONFIG MODE LINUX",
            "COMMAND DEFINE CPU 00 TYPE IFL",
            "COMMAND DEFINE CPU 01 TYPE IFL",
            "SHARE RELATIVE 200",
            "IPL 0100",
            "LOGONBY MAINT",
            "COMMAND DEF STOR RESERVED 14336M",
            &format!("MDISK 0100 3390 1 {size} VSE001 MR"),
        ]
        .map(str::to_owned)
        .to_vec()
    }

    /// Adapters that z/VM was asked about or that the answer lists.
    fn default_adapters(&self, user: &str) -> Vec<String> {
        let mut records = Vec::new();
        for command in
            self.commands.iter().filter(|command| command.is("Virtual_Network_Adapter_Query_Extended"))
        {
            let value = |line: &'a str, name: &str| line.strip_prefix(name)?.strip_prefix('=');
            let mut vdev = "";
            for line in command.output.lines() {
                if let Some(number) = value(line, "adapter_address") {
                    vdev = number;
                    records.push(format!("NICDEF {vdev} TYPE QDIO"));
                } else if let Some(name) = value(line, "lan_name") {
                    records.push(format!("NICDEF {vdev} LAN SYSTEM {name}"));
                }
            }
        }
        let statistics = self.answer["output"][user].as_array().into_iter().flatten();
        for row in statistics.filter(|row| row["nic_vdev"].is_string()) {
            let (vdev, lan) = (row["nic_vdev"].as_str().unwrap(), row["vswitch_name"].as_str().unwrap());
            records.extend([format!("NICDEF {vdev} TYPE QDIO"), format!("NICDEF {vdev} LAN SYSTEM {lan}")]);
        }
        records
    }

    fn install(&mut self, user: &str) {
        let mut system = Installation::of("rhel8.6");
        system.authorized = Some(self.world.connector.settings.userid.clone());
        system.boot_ms = 1000;
        self.world.installations.insert(user.to_owned(), BTreeMap::from([(Vdev::ROOT, system)]));
    }

    /// Console text that was there, and none when nothing was.
    fn console(&mut self, user: &str) {
        let text = self.commands.iter().find(|command| command.is("/usr/sbin/vmur") && command.is("re"));
        let machine = self.world.machines.get_mut(user).unwrap();
        machine.console =
            text.map(|text| text.output.lines().map(str::to_owned).collect()).unwrap_or_default();
    }
}
