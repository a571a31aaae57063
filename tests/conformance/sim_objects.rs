//! What a recorded call needs beside users: switches, images, adapters, FCP devices and their templates.

use super::*;

impl Builder<'_> {
    /// Switches that the commands or the answer name, and that the call does not make.
    pub(super) fn switches(&mut self) {
        let mut names: BTreeSet<String> = BTreeSet::new();
        for command in &self.commands {
            let text = command.output.lines().filter_map(|line| line.split_once("VSWITCH:  Name: "));
            names.extend(text.map(|(_, name)| name.trim().to_owned()));
            let made = command.is("Virtual_Network_Vswitch_Create_Extended");
            let exists = command.output.starts_with("8 212 36");
            let used = command.is("Virtual_Network_Vswitch_Set_Extended")
                || command.is("Virtual_Network_Vswitch_Query_Extended")
                || command.is("Virtual_Network_Vswitch_Delete_Extended");
            if exists || (used && command.worked && !made) {
                names.extend(command.keyword("switch_name").map(str::to_owned));
            }
            let coupled = command.is("Virtual_Network_Adapter_Connect_Vswitch") && command.worked;
            names.extend(command.option("-n", 0).filter(|_| coupled).map(str::to_owned));
        }
        let records = self.world.directory.entries.values().flat_map(Entry::nics);
        names.extend(records.filter_map(|nic| nic.lan));
        for name in names {
            // VLANs were given on it: it is aware of them.
            let vlans = self.commands.iter().any(|command| {
                command.worked
                    && command.keyword("user_vlan_id").is_some()
                    && command.keyword("switch_name") == Some(&name)
            });
            let mut switch = Switch { status: 8, vlan_aware: vlans, ..Switch::plain("025A17000002") };
            let devices = self.answer["output"]["real_devices"].as_object().into_iter().flatten();
            switch.uplinks = devices
                .map(|(rdev, device)| zvmctl::sim::Uplink {
                    rdev: rdev.parse().unwrap(),
                    vdev: device["vdev"].as_str().unwrap().parse().unwrap(),
                    controller: device["controller"].as_str().unwrap().to_owned(),
                    status: 1,
                    error: 0,
                })
                .collect();
            self.world.network.switches.insert(name, switch);
        }
        self.osas();
        // Those that were on when they were made before their switches couple now.
        let users: Vec<String> = self.world.machines.keys().cloned().collect();
        for user in users {
            for nic in self.world.directory.entries[&user].nics() {
                if let Some(lan) = nic.lan {
                    self.world.couple_nic(&user, nic.vdev, &lan).unwrap();
                }
            }
        }
    }

    /// OSA devices as z/VM listed them; without a list some that are free.
    fn osas(&mut self) {
        let listed = self.commands.iter().filter(|command| command.is("Virtual_Network_OSA_Query"));
        let mut osas: Vec<Osa> = Vec::new();
        for line in listed.flat_map(Command::lines) {
            match line.split_once(": ") {
                Some(("OSA Address", device)) => osas.push(Osa {
                    device: device.trim().parse().unwrap(),
                    chpid: 5,
                    status: OsaStatus::Free,
                }),
                Some(("OSA Status", status)) if status.trim() != "FREE" => {
                    if let Some(osa) = osas.last_mut() {
                        osa.status = OsaStatus::Attached("TCPIP".to_owned());
                    }
                }
                _ => {}
            }
        }
        if osas.is_empty() {
            let free = |device| Osa { device: Vdev(device), chpid: 5, status: OsaStatus::Free };
            osas = (0x0500..0x0510).map(free).collect();
        }
        self.world.network.osas = osas;
    }

    /// Images that the call names, unless it makes them or they are said to be unknown.
    pub(super) fn images(&mut self) {
        let missing = self.answer["errmsg"].as_str().is_some_and(|text| text.starts_with("Image with name"));
        let exists = self.answer["rs"] == 13;
        let capturing = self.body["action"] == "capture";
        let in_path = match self.segments.as_slice() {
            ["images", name, ..] => Some(*name),
            _ => None,
        };
        let listed = self.answer["output"].as_array().into_iter().flatten();
        let mut names: Vec<String> =
            listed.filter_map(|image| image["imagename"].as_str().map(str::to_owned)).collect();
        names.extend(in_path.map(str::to_owned));
        if !capturing {
            names.extend(self.body["image"].as_str().map(str::to_owned));
        }
        if exists {
            names.extend(self.body["image"]["image_name"].as_str().map(str::to_owned));
        }
        let text = self.answer["errmsg"].as_str().unwrap_or_default();
        let needed = text.split("Image needs ").nth(1).and_then(|text| text.split(',').next());
        let units: u64 = needed.map_or(3338, |needed| needed.parse().unwrap());
        // The tool refused for another reason than the size or a missing disk: the kind of disk is one.
        let refused = self.answer["modID"] == 10 && self.answer["overallRC"] == 300 && self.answer["rs"] == 3;
        let told = text.contains("Image needs") || text.contains("not in CP directory");
        let kind = if refused && !told { DiskKind::Fba } else { DiskKind::Eckd };
        let coreos = self.answer["rs"] == 13 && self.body["action"] == "deploy";
        for name in names.into_iter().filter(|_| !missing) {
            let image = ImageRecord {
                lost: false,
                name: name.clone(),
                os_version: if coreos { "rhcos4" } else { "rhel8.6" }.to_owned(),
                md5: "df17dce8c1d050533e3c554ea5ae5a2e".to_owned(),
                disk_size_units: format!("{units}:CYL"),
                file_bytes: 1185,
                path: format!("/srv/images/{name}"),
                comments: None,
                used_at_ms: Moment::default().after(1_795_334_313_653).0,
                header: Some(ImageHeader::Tagged(kind, units)),
            };
            self.world.connector.images.insert(name.to_lowercase(), image);
        }
    }

    /// The connector's adapter table: from the answer, from the directory, from the commands.
    pub(super) fn adapters(&mut self) {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let rows =
            self.answer["output"].as_array().into_iter().flatten().filter(|row| row["interface"].is_string());
        let rows: Vec<NicRecord> = rows
            .map(|row| NicRecord {
                userid: text(&row["userid"]).unwrap(),
                interface: text(&row["interface"]).unwrap(),
                switch: text(&row["switch"]),
                port: text(&row["port"]),
                comments: text(&row["comments"]),
            })
            .collect();
        self.world.connector.nics.extend(rows);
        let Some(user) = self.subject().filter(|user| self.world.connector.guests.contains_key(user)) else {
            return;
        };
        // An adapter that the call takes away or changes was there; for one that clashes, so was its neighbour.
        let mut wanted: BTreeSet<String> = BTreeSet::new();
        for command in &self.commands {
            let changes = command.is("Virtual_Network_Adapter_Delete_DM")
                || command.is("Virtual_Network_Adapter_Disconnect_DM")
                || command.is("Image_Replace_DM");
            if changes {
                wanted.extend(command.option("-v", 0).map(str::to_owned));
            }
        }
        if let (["guests", _, "nic", vdev], 3..) = (self.segments.as_slice(), self.commands.len()) {
            wanted.insert((*vdev).to_owned());
        }
        if self.answer["rs"] == 6 && self.answer["modID"] == 20 {
            wanted.extend(self.body["nic"]["vdev"].as_str().map(str::to_owned));
        }
        for vdev in wanted {
            let number: Vdev = vdev.parse().unwrap();
            let known = self.world.directory.entries[&user].nics().into_iter().find(|nic| nic.vdev == number);
            if known.is_none() {
                self.world.add_nic(&user, number, None).unwrap();
            }
            let running = self.world.machines.get(&user);
            if running.is_some_and(|machine| machine.adapters.iter().all(|adapter| adapter.vdev != number)) {
                self.world.attach_nic(&user, number).unwrap();
            }
            let switch = known.and_then(|nic| nic.lan);
            self.world.connector.record_nic(&user, &vdev, switch.as_deref(), None);
        }
    }

    /// FCP devices as z/VM listed them; without a list those that the call names, and the fabric behind them.
    pub(super) fn channels(&mut self) {
        self.world.fcp.devices.clear();
        let mut devices: BTreeMap<Vdev, FcpDevice> = BTreeMap::new();
        let listed = self.commands.iter().find(|command| command.is("System_WWPN_Query"));
        let mut last = Vdev(0);
        for line in listed.into_iter().flat_map(Command::lines) {
            let Some((name, value)) = line.trim().split_once(": ") else { continue };
            match name {
                "FCP device number" => last = value.parse().unwrap(),
                "NPIV world wide port number" => value.clone_into(&mut self::device(&mut devices, last).npiv),
                "Physical world wide port number" => {
                    value.clone_into(&mut self::device(&mut devices, last).permanent);
                }
                "Channel path ID" => {
                    self::device(&mut devices, last).chpid = u8::from_str_radix(value, 16).unwrap();
                }
                _ => {}
            }
        }
        let lists = ["/info/connection/zvm_fcp", "/info/fcpchannel"].map(|place| self.body.pointer(place));
        let mut devices_named: Vec<&str> = lists
            .into_iter()
            .flatten()
            .flat_map(|list| list.as_array().unwrap())
            .filter_map(Value::as_str)
            .collect();
        if let (["volumes", "fcp", device], false) =
            (self.segments.as_slice(), self.answer["overallRC"] == 404)
        {
            devices_named.push(device);
        }
        let output = self.answer["output"]["zvm_fcp"].as_array().into_iter().flatten();
        devices_named.extend(output.filter_map(Value::as_str));
        for name in devices_named {
            self::device(&mut devices, name.parse().unwrap());
        }
        let ports = self.answer["output"]["phy_to_virt_initiators"].as_object();
        for fcp in devices.values_mut() {
            if let Some(port) = ports.and_then(|ports| ports.get(&fcp.npiv.to_lowercase())) {
                port.as_str().unwrap().clone_into(&mut fcp.permanent);
            }
        }
        self.world.fcp.devices = devices.into_values().collect();
        if self.answer["overallRC"] == 0 {
            let info = &self.body["info"];
            let ports = info["wwpn"].as_array().into_iter().flatten().filter_map(Value::as_str);
            self.world.fcp.targets = ports.map(str::to_owned).collect();
            let lun = info["lun"].as_str().unwrap_or_default().to_owned();
            self.world.fcp.units = vec![LogicalUnit { lun, gib: 1, purpose: String::new() }];
        }
    }

    /// Templates that the call or its answer names, with the devices that the answer says are used.
    pub(super) fn templates(&mut self) {
        let edits = matches!(self.segments.as_slice(), ["volumes", "fcptemplates", _]);
        let made = self.answer["output"]["fcp_template"].is_object() && !edits;
        if self.answer["overallRC"] == 404 || made {
            return self.usage();
        }
        let listed: Vec<Value> =
            self.answer["output"]["fcp_templates"].as_array().cloned().unwrap_or_default();
        for one in &listed {
            let id = one["id"].as_str().unwrap().to_owned();
            self.template(&id, one);
        }
        let in_body = ["/info/fcp_template_id", "/info/connection/fcp_template_id"]
            .iter()
            .find_map(|place| self.body.pointer(place).and_then(Value::as_str));
        let id = match self.segments.as_slice() {
            ["volumes", "fcptemplates", id] if *id != "detail" => Some(*id),
            _ => in_body,
        };
        if let Some(id) = id.map(str::to_owned).filter(|_| listed.is_empty()) {
            let edited = self.answer["output"]["fcp_template"].clone();
            self.template(&id, &edited);
        }
        self.usage();
    }

    /// Makes a template as an answer shows it; what is not shown is taken from the devices it was used for.
    fn template(&mut self, id: &str, shown: &Value) {
        let text = |name: &str| shown[name].as_str().unwrap_or_default().to_owned();
        let answer = self.answer.to_string();
        let used = answer.split("FCP devices (").nth(1).and_then(|text| text.split(')').next());
        let given =
            self.answer["output"]["zvm_fcp"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let mut paths: Vec<Vec<Vdev>> = given.map(|device| vec![device.parse().unwrap()]).collect();
        let statistics = shown["statistics"].as_object();
        for (_, path) in statistics.into_iter().flatten() {
            paths.push(devices_of(path["total"].as_str().unwrap()));
        }
        let raw: Vec<(&String, &Value)> = shown["raw"].as_object().into_iter().flatten().collect();
        if statistics.is_none() {
            for (_, rows) in &raw {
                let devices =
                    rows.as_array().unwrap().iter().map(|row| row[0].as_str().unwrap().parse().unwrap());
                paths.push(devices.collect());
            }
        }
        let allocated = used.map(devices_of).unwrap_or_default();
        if paths.is_empty() {
            paths = allocated.iter().map(|device| vec![*device]).collect();
        }
        let releasing = self.body["info"]["reserve"] == false;
        let assigner = self.subject().unwrap_or_default();
        let mut record = |device: Vdev, reserved: bool, connections: i64| {
            let record =
                FcpRecord { assigner: assigner.clone(), reserved, connections, template: id.to_owned() };
            self.world.connector.fcp.insert(device.to_string().to_lowercase(), record);
        };
        let devices = paths.iter().flatten().filter(|_| releasing);
        devices.chain(&allocated).for_each(|device| record(*device, true, 0));
        for (_, path) in statistics.into_iter().flatten() {
            for (name, connections) in [("allocated", 1), ("reserve_only", 0)] {
                for device in devices_of(path[name].as_str().unwrap()) {
                    record(device, true, connections);
                }
            }
        }
        self.world.connector.templates.push(FcpTemplate {
            id: id.to_owned(),
            name: text("name"),
            description: text("description"),
            minimum_paths: shown["min_fcp_paths_count"].as_u64().or(Some(0)),
            paths,
            host_default: shown["host_default"] == true,
            storage_providers: vec!["sp1".to_owned()],
        });
    }

    /// The use of single devices: from the answer of the look-up, and connections that a detachment takes away.
    fn usage(&mut self) {
        if let (["volumes", "fcp", device], Some([user, reserved, connections, template])) =
            (self.segments.as_slice(), self.answer["output"].as_array().map(Vec::as_slice))
        {
            let record = FcpRecord {
                assigner: user.as_str().unwrap().to_owned(),
                reserved: *reserved == 1,
                connections: connections.as_i64().unwrap(),
                template: template.as_str().unwrap().to_owned(),
            };
            self.world.connector.fcp.insert((*device).to_owned(), record);
        }
    }
}

fn device(devices: &mut BTreeMap<Vdev, FcpDevice>, number: Vdev) -> &mut FcpDevice {
    devices.entry(number).or_insert_with(|| FcpDevice {
        device: number,
        chpid: 0x50,
        npiv: format!("C05076DE3300{number}"),
        permanent: "C05076DE33002E41".to_owned(),
        offline: false,
        edev: None,
    })
}

/// Reads `1A00 - 1A03, 1A07`.
fn devices_of(text: &str) -> Vec<Vdev> {
    let parts = text.split(", ").filter(|part| !part.is_empty());
    parts
        .flat_map(|part| {
            let (first, last) = part.split_once(" - ").unwrap_or((part, part));
            let [first, last] = [first, last].map(|word| word.parse::<Vdev>().unwrap().0);
            (first..=last).map(Vdev)
        })
        .collect()
}
