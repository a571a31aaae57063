//! What the client sends for an intent equals, member by member, what was recorded for the same intent.
//!
//! Each recorded body is read as an intent; where the client has words for all of it, the client carries it out
//! against a server that only listens, and both requests must be the same.

use std::time::Duration;

use serde_json::{Map, Value};
use zvmctl::backend::connector::{Connector, Options};
use zvmctl::backend::{
    Action, Backend, BackendError, Coupling, CpuChange, Deployment, DiskSetup, Format, Interface, Machine,
    NewCapture, NewDisk, NewGuest, NewImage, NewInterfaces, NewNic, NicKey, Transport,
};
use zvmctl::model::{DiskKind, DiskSize, PoolName, Userid, Vdev};
use zvmctl::progress::Quiet;

use super::connector::{Recording, recordings};
use crate::scripted::{Reply, Server};

/// The members of a recorded object, each of which must be taken by its name.
struct Members(Map<String, Value>);

impl Members {
    fn of(body: &Value, name: &str) -> Self {
        Self(body[name].as_object().cloned().unwrap_or_default())
    }

    /// Takes a text member in its type; a wrong one was recorded as a mistake, which the client cannot even say.
    #[expect(clippy::option_option, reason = "absent is one thing, wrong another")]
    fn text<T: std::str::FromStr>(&mut self, name: &str) -> Option<Option<T>> {
        let Some(value) = self.0.remove(name) else { return Some(None) };
        value.as_str()?.parse().ok().map(Some)
    }

    fn truth(&mut self, name: &str) -> Option<bool> {
        self.0.remove(name).map_or(Some(false), |value| value.as_bool())
    }

    /// Returns whether nothing is left that the client has no words for.
    fn all_taken(&self) -> bool {
        self.0.is_empty()
    }
}

type Call = Box<dyn Fn(&Connector) -> Result<(), BackendError>>;

/// Returns the call of the client for a recorded request; `None` where it has no words for it.
fn call(recording: &Recording) -> Option<Call> {
    let segments: Vec<&str> = recording.route().trim_matches('/').split('/').collect();
    let body = &recording.request;
    match (recording.method.as_str(), segments.as_slice()) {
        ("POST", ["guests", guest, "nic"]) => nic(guest.parse().ok()?, body),
        ("POST", ["guests", guest, "interface"]) => interfaces(guest.parse().ok()?, body),
        ("DELETE", ["guests", guest, "interface"]) => interface_deletion(guest.parse().ok()?, body),
        ("PUT", ["guests", guest, "nic", vdev]) => coupling(guest.parse().ok()?, vdev, body),
        ("DELETE", ["guests", guest, "nic", vdev]) => {
            let (guest, nic) = (guest.parse::<Userid>().ok()?, key(vdev)?);
            // The body has one member, which decides; an absent one means the same as false.
            let active = body["active"].as_bool()?;
            Some(Box::new(move |connector| connector.nics().delete(&guest, &nic, active, &Quiet).map(drop)))
        }
        ("PUT", ["vswitches", name]) => permission(name, body),
        ("POST", ["guests"]) => creation(body),
        ("POST", ["guests", guest, "action"]) => {
            let guest: Userid = guest.parse().ok()?;
            action(guest.clone(), body).or_else(|| size(guest, body))
        }
        ("POST", ["images"]) => import(body),
        ("PUT", ["images", name]) => export(name, body),
        ("POST", ["guests", guest, "disks"]) => new_disk(guest.parse().ok()?, body),
        ("PUT", ["guests", guest, "disks"]) => disk_setup(guest.parse().ok()?, body),
        ("DELETE", ["guests", guest, "disks"]) => {
            let guest: Userid = guest.parse().ok()?;
            let numbers = body["vdev_info"]["vdev_list"].as_array()?.iter();
            let disks: Vec<Vdev> =
                numbers.map(|number| number.as_str()?.parse().ok()).collect::<Option<_>>()?;
            Some(Box::new(move |connector| connector.disks().delete(&guest, &disks, &Quiet).map(drop)))
        }
        _ => None,
    }
}

fn key(spelled: &str) -> Option<NicKey> {
    Some(NicKey { vdev: spelled.parse().ok()?, spelled: spelled.to_owned() })
}

fn nic(guest: Userid, body: &Value) -> Option<Call> {
    let mut members = Members::of(body, "nic");
    let nic = NewNic {
        guest,
        vdev: members.text("vdev")?,
        mac: members.text("mac_addr")?,
        id: members.text("nic_id")?,
        active: members.truth("active")?,
    };
    members
        .all_taken()
        .then(|| -> Call { Box::new(move |connector| connector.nics().create(&nic, &Quiet).map(drop)) })
}

fn interfaces(guest: Userid, body: &Value) -> Option<Call> {
    let mut members = Members::of(body, "interface");
    let networks = members.0.remove("guest_networks")?;
    let wanted = NewInterfaces {
        guest,
        os_version: members.text("os_version")??,
        interfaces: networks.as_array()?.iter().map(interface).collect::<Option<_>>()?,
        active: members.truth("active")?,
    };
    members
        .all_taken()
        .then(|| -> Call { Box::new(move |connector| connector.nics().configure(&wanted, &Quiet).map(drop)) })
}

fn interface_deletion(guest: Userid, body: &Value) -> Option<Call> {
    let mut members = Members::of(body, "interface");
    let nic = key(&members.text::<String>("vdev")??)?;
    let (os_version, active) = (members.text("os_version")??, members.truth("active")?);
    members.all_taken().then(|| -> Call {
        Box::new(move |connector| {
            connector.nics().unconfigure(&guest, &nic, &os_version, active, &Quiet).map(drop)
        })
    })
}

fn interface(network: &Value) -> Option<Interface> {
    let mut members = Members(network.as_object()?.clone());
    let (address, cidr) = (members.text::<String>("ip_addr")?, members.text::<String>("cidr")?);
    let address = match (address, cidr) {
        (Some(address), Some(cidr)) => Some(format!("{address}/{}", cidr.split_once('/')?.1).parse().ok()?),
        (None, None) => None,
        _ => return None,
    };
    let dns = match members.0.remove("dns_addr") {
        None => Vec::new(),
        Some(list) => serde_json::from_value(list).ok()?,
    };
    let interface = Interface {
        vdev: members.text("nic_vdev")?,
        mac: members.text("mac_addr")?,
        id: members.text("nic_id")?,
        address,
        gateway: members.text("gateway_addr")?,
        dns,
        hostname: members.text("hostname")?,
        mtu: members.text("mtu")?,
    };
    members.all_taken().then_some(interface)
}

fn coupling(guest: Userid, vdev: &str, body: &Value) -> Option<Call> {
    let mut members = Members::of(body, "info");
    let (couple, active) = (members.truth("couple")?, members.truth("active")?);
    let nic = key(vdev)?;
    if !couple {
        return members.all_taken().then(|| -> Call {
            Box::new(move |connector| connector.nics().uncouple(&guest, &nic, active, &Quiet).map(drop))
        });
    }
    let vlan = match members.0.remove("vlan_id") {
        None => None,
        Some(number) => Some(number.to_string().parse().ok()?),
    };
    let coupling = Coupling { guest, nic, vswitch: members.text("vswitch")??, vlan, active };
    members
        .all_taken()
        .then(|| -> Call { Box::new(move |connector| connector.nics().couple(&coupling, &Quiet).map(drop)) })
}

fn permission(vswitch: &str, body: &Value) -> Option<Call> {
    let mut members = Members::of(body, "vswitch");
    let vswitch = vswitch.parse().ok()?;
    if let Some(guest) = members.text::<Userid>("revoke_userid")? {
        return members.all_taken().then(|| -> Call {
            Box::new(move |connector| connector.nics().revoke(&guest, &vswitch, &Quiet).map(drop))
        });
    }
    let (guest, vlan) = if let Some(guest) = members.text::<Userid>("grant_userid")? {
        (guest, None)
    } else {
        let of = members.0.remove("user_vlan_id")?;
        (of["userid"].as_str()?.parse().ok()?, Some(of["vlanid"].to_string().parse().ok()?))
    };
    members.all_taken().then(|| -> Call {
        Box::new(move |connector| connector.nics().grant(&guest, &vswitch, vlan, &Quiet))
    })
}

/// Returns the only disk of a list.
fn only_disk(body: &Value) -> Option<Members> {
    let [disk] = body["disk_info"]["disk_list"].as_array()?.as_slice() else { return None };
    Some(Members(disk.as_object()?.clone()))
}

fn format(name: &str) -> Option<Format> {
    Format::ALL.iter().find(|format| format.name() == name).copied()
}

/// A bare number of a size is in the unit of the pool.
fn new_disk(guest: Userid, body: &Value) -> Option<Call> {
    let mut members = only_disk(body)?;
    let (size, pool) = (members.text::<String>("size")??, members.text::<PoolName>("disk_pool")?);
    let kind = pool.as_ref().map(|pool| pool.kind);
    let units = |kind: DiskKind| Some(DiskSize::of(kind, size.parse().ok()?));
    let disk = NewDisk {
        size: size.parse().ok().or_else(|| units(kind?))?,
        pool,
        kind,
        vdev: members.text("vdev")?,
        format: format(&members.text::<String>("format")??)?,
        boot: false,
    };
    members.all_taken().then(|| -> Call {
        Box::new(move |connector| connector.disks().add(&guest, &disk, &Quiet).map(drop))
    })
}

fn disk_setup(guest: Userid, body: &Value) -> Option<Call> {
    let mut members = only_disk(body)?;
    let setup = DiskSetup {
        vdev: members.text("vdev")??,
        format: format(&members.text::<String>("format")??)?,
        mount: members.text("mntdir")?,
    };
    members.all_taken().then(|| -> Call {
        Box::new(move |connector| {
            connector.disks().configure(&guest, std::slice::from_ref(&setup), &Quiet).map(drop)
        })
    })
}

fn size(guest: Userid, body: &Value) -> Option<Call> {
    let mut members = Members(body.as_object()?.clone());
    let action = members.text::<String>("action")??;
    let live = action.starts_with("live_");
    match action.trim_start_matches("live_") {
        "resize_cpus" => {
            let count = u32::try_from(members.0.remove("cpu_cnt")?.as_u64()?).ok()?;
            let cpus = CpuChange { count, share: members.text("cpu_share")?, live };
            members.all_taken().then(|| -> Call {
                Box::new(move |connector| connector.resize().set_cpus(&guest, &cpus, &Quiet))
            })
        }
        "resize_mem" => {
            let memory = members.text("size")??;
            members.all_taken().then(|| -> Call {
                Box::new(move |connector| connector.resize().set_memory(&guest, memory, live, &Quiet))
            })
        }
        _ => None,
    }
}

fn creation(body: &Value) -> Option<Call> {
    let mut members = Members::of(body, "guest");
    let number = |value: Option<Value>| {
        value.map(|value| value.as_u64().and_then(|number| u32::try_from(number).ok()))
    };
    let disks = members.0.remove("disk_list")?;
    let memory = format!("{}m", members.0.remove("memory")?.as_u64()?).parse().ok()?;
    let machine = Machine {
        userid: members.text("userid")??,
        cpus: number(members.0.remove("vcpus"))??,
        memory,
        max_cpus: match number(members.0.remove("max_cpu")) {
            None => None,
            Some(number) => Some(number?),
        },
        max_memory: members.text("max_mem")?,
        profile: members.text("user_profile")?,
    };
    let disks = disks.as_array()?.iter().map(disk).collect::<Option<_>>()?;
    let guest = NewGuest { machine, disks };
    members
        .all_taken()
        .then(|| -> Call { Box::new(move |connector| connector.guests().create(&guest, &Quiet).map(drop)) })
}

fn disk(disk: &Value) -> Option<NewDisk> {
    let mut members = Members(disk.as_object()?.clone());
    let pool: Option<PoolName> = members.text("disk_pool")?;
    let kind = pool.as_ref().map(|pool| pool.kind);
    let size: String = members.text("size")??;
    // A bare number is of the unit that the pool gives.
    let size = match (size.parse::<u64>(), kind) {
        (Ok(number), Some(kind)) => DiskSize::of(kind, number),
        (Ok(_), None) => return None,
        (Err(_), _) => size.parse().ok()?,
    };
    let format: String = members.text("format")??;
    let disk = NewDisk {
        size,
        pool,
        kind,
        vdev: members.text("vdev")?,
        format: *Format::ALL.iter().find(|known| known.name() == format)?,
        boot: members.truth("is_boot_disk")?,
    };
    members.all_taken().then_some(disk)
}

fn action(guest: Userid, body: &Value) -> Option<Call> {
    let mut members = Members(body.as_object()?.clone());
    let name: String = members.text("action")??;
    if name == "deploy" {
        let path: Option<String> = members.text("transportfiles")?;
        let remote = members.text("remotehost")?;
        let deployment = Deployment {
            guest,
            image: members.text("image")??,
            vdev: members.text("vdev")?,
            hostname: members.text("hostname")?,
            transport: path.map(|path| Transport { path, remote }),
        };
        return members
            .all_taken()
            .then(|| -> Call { Box::new(move |connector| connector.guests().deploy(&deployment, &Quiet)) });
    }
    if name == "capture" {
        let level = members.0.remove("compress_level").map(|level| serde_json::from_value(level).ok());
        let capture = NewCapture {
            guest,
            image: members.text("image")??,
            level: level.map_or(Some(None), |level| level.map(Some))?,
        };
        return members
            .all_taken()
            .then(|| -> Call { Box::new(move |connector| connector.images().capture(&capture, &Quiet)) });
    }
    if name == "deregister_vm" {
        return members.all_taken().then(|| -> Call {
            Box::new(move |connector| connector.registry().deregister(&guest, &Quiet).map(drop))
        });
    }
    if name == "get_console_output" {
        return members
            .all_taken()
            .then(|| -> Call { Box::new(move |connector| connector.consoles().console(&guest).map(drop)) });
    }
    let wait = members.0.remove("timeout").map(|seconds| seconds.as_u64().map(Duration::from_secs));
    let action = match (name.as_str(), wait) {
        ("start", None) => Action::Start,
        ("stop", None) => Action::Stop,
        ("softstop", None) => Action::SoftStop { wait: None },
        ("softstop", Some(wait)) => Action::SoftStop { wait: Some(wait?) },
        ("reboot", None) => Action::Reboot,
        ("reset", None) => Action::Reset,
        ("pause", None) => Action::Pause,
        ("unpause", None) => Action::Unpause,
        _ => return None,
    };
    members.all_taken().then(|| -> Call {
        Box::new(move |connector| connector.guests().act(&guest, action, &Quiet).map(drop))
    })
}

fn import(body: &Value) -> Option<Call> {
    let mut members = Members::of(body, "image");
    let mut meta = Members(members.0.remove("image_meta")?.as_object()?.clone());
    let disk_type: Option<String> = meta.text("disk_type")?;
    let image = NewImage {
        name: members.text("image_name")??,
        url: members.text("url")??,
        os_version: meta.text("os_version")??,
        md5: meta.text("md5sum")?,
        disk_kind: match disk_type.as_deref() {
            None => None,
            Some("DASD") => Some(DiskKind::Eckd),
            Some("SCSI") => Some(DiskKind::Fba),
            Some(_) => return None,
        },
    };
    (members.all_taken() && meta.all_taken())
        .then(|| -> Call { Box::new(move |connector| connector.images().import(&image, &Quiet)) })
}

fn export(name: &str, body: &Value) -> Option<Call> {
    let mut members = Members::of(body, "location");
    let (name, url): (String, String) = (name.to_owned(), members.text("dest_url")??);
    members
        .all_taken()
        .then(|| -> Call { Box::new(move |connector| connector.images().export(&name, &url, &Quiet)) })
}

#[test]
fn requests_are_those_recorded_for_the_same_intent() {
    let mut compared = std::collections::BTreeMap::<String, u32>::new();
    let recordings = recordings("requests_are_those_recorded_for_the_same_intent");
    for recording in &recordings {
        // One was recorded that the server chokes on; the client does not send such (connector-notes.md section 1).
        if recording.request.to_string().len() > 3_800 {
            continue;
        }
        let Some(call) = call(recording) else { continue };
        let server = Server::start(vec![Reply::http(500, &[], b"{}")]);
        let connector = Connector::new(Options::new(server.endpoint().parse().unwrap()));
        // What is answered does not matter here.
        let _ = call(&connector);
        let [heard] = &server.heard()[..] else { panic!("{}: one request expected", recording.file) };
        let sent: Value = serde_json::from_slice(&heard.body).unwrap();
        assert_eq!(sent, recording.request, "{}", recording.file);
        assert_eq!(heard.call(), format!("{} {}", recording.method, recording.path));
        let segments: Vec<&str> = recording.route().trim_matches('/').split('/').collect();
        let noun = recording.request["action"].as_str().or_else(|| segments.get(2).copied());
        *compared.entry(noun.unwrap_or(segments[0]).to_owned()).or_default() += 1;
    }
    // The one orderly stop was recorded with an interval that does nothing, which the client does not send.
    let nouns = [
        "guests",
        "deploy",
        "capture",
        "deregister_vm",
        "get_console_output",
        "start",
        "stop",
        "reboot",
        "pause",
        "unpause",
        "resize_cpus",
        "resize_mem",
        "live_resize_cpus",
        "live_resize_mem",
        "disks",
        "interface",
        "nic",
        "vswitches",
        "images",
    ];
    let missing: Vec<_> = nouns.iter().filter(|noun| !compared.contains_key(**noun)).collect();
    assert!(recordings.is_empty() || missing.is_empty(), "nothing was compared for {missing:?}");
}
